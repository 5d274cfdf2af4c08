import { telsoorten, type Telsoort } from '#shared/behoud/kopie.ts';
import { bewaarteksten } from '#shared/taal/bewaren.ts';
import { behoudteksten } from '#shared/taal/behoud.ts';
import { vul } from '#shared/taal/vul.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { leesAnker, maakAnker } from '../audit/anker.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { noteerVernietigd, vernietigOpnieuw } from '../bewaren/herhalen.ts';
import { maakId } from '../id.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Hal } from '../sessie/hal.ts';
import type { Sleutelbos } from '../sessie/sleutelbos.ts';
import { maakSessie, type OpenSessie } from '../sessie/staat.ts';
import { weiger } from '../weigering.ts';
import { leesGebruikerslijst } from './gebruikerslijst.ts';
import { leesRing } from './klein.ts';
import type { Bevinding, Gered, Handeling, Kleinbestand, Kopie, Tellingen } from './poort.ts';
import { terzijdenaam, verwissel } from './wissel.ts';

/** So many lost actions are kept by name; more is counted. */
export const hoogstensHandelingen = 5000;

/** What was there before the file is taken back, as far as it can be read. */
export interface Voorheen {
  /** Whether the present file could be read whole. */
  volledig: boolean;
  tellingen: Tellingen;
  handelingen: Handeling[];
  /** The newest line of the access log that is known: in the file, or by its anchor. */
  auditWas: number;
}

type Plek = Pick<OpenSessie, 'db' | 'administratieId' | 'sleutel'>;

/** What the open file holds beyond line `na` of its access log. It can be damaged in a place: then what its anchor says counts. */
export function leesVoorheen(laag: Opslaglaag, { db, administratieId, sleutel }: Plek, na: number): Voorheen {
  const { opslag } = laag;
  try {
    return {
      volledig: true,
      tellingen: opslag.telSoorten(db),
      handelingen: opslag.leesHandelingen(db, na, hoogstensHandelingen),
      auditWas: opslag.leesAuditschakel(db)?.volgnummer ?? 0,
    };
  } catch {
    return voorheenGered({ handelingen: [], tellingen: {} }, ankerhoogte(laag, administratieId, sleutel));
  }
}

/** What could be saved of a damaged file, with what its anchor says that there was. */
export function voorheenGered(gered: Gered, anker: number): Voorheen {
  const hoogste = gered.handelingen[0]?.volgnummer ?? 0;
  return { ...gered, volledig: false, auditWas: Math.max(anker, hoogste) };
}

/** How many of each kind would go: what is there now and not in the backup. */
export function verlies(nu: Tellingen, straks: Tellingen): { soort: Telsoort; aantal: number }[] {
  return telsoorten.flatMap((soort) => {
    const aantal = (nu[soort] ?? 0) - (straks[soort] ?? 0);
    return aantal > 0 && nu[soort] !== undefined ? [{ soort, aantal }] : [];
  });
}

interface Terugzetopdracht {
  administratieId: string;
  sleutel: Uint8Array;
  /** Who does it, as the newest list of users has them. */
  gebruikerId: string;
  kopie: Kopie;
  bevinding: Bevinding;
  klein: readonly Kleinbestand[];
  voorheen: Voorheen;
  /** The key ring that counts from now on; null: the one that is there stays. */
  bos: Sleutelbos | null;
}

/** Users as they were before going back; those whose key was taken away since are out. */
function brengGebruikersBij(hal: Hal, db: Db, opdracht: Terugzetopdracht): void {
  const { laag, poorten } = hal;
  const { administratieId, sleutel, klein } = opdracht;
  const oudeRing = leesRing(klein);
  const nieuweRing = opdracht.bos ?? hal.leesBos();
  const hier = (bos: Sleutelbos | null) =>
    bos?.gebruikers.filter((een) => een.administratieId === administratieId) ?? [];
  const nu = new Map(hier(nieuweRing).map((een) => [een.gebruikerId, een]));
  const lijst = leesGebruikerslijst(laag, administratieId, sleutel);
  if (lijst) laag.opslag.schrijfGebruikersNa(db, lijst);
  // On another computer keys that need the old computer are left out: that blocks nobody.
  if (opdracht.bos === null)
    laag.opslag.schrijfGeblokkeerd(
      db,
      hier(oudeRing).flatMap(({ gebruikerId }) => (nu.has(gebruikerId) ? [] : [gebruikerId])),
    );
  // A password of after the backup does not open the identity for geheime adressen that was wrapped before it.
  for (const { gebruikerId, zout } of hier(oudeRing)) {
    const huidig = nu.get(gebruikerId);
    if (!huidig || huidig.zout !== zout)
      laag.opslag.laatKluissleutelVervallen(db, gebruikerId, 'wachtwoord', poorten.klok.nu());
  }
}

function meldTerug(hal: Hal, db: Db, wie: Gebruikerrij, opdracht: Terugzetopdracht, terzijde: string): void {
  const { laag, poorten } = hal;
  const { opslag } = laag;
  const { kopie, bevinding, voorheen } = opdracht;
  const op = poorten.klok.nu();
  opslag.schrijfTerugzetting(db, {
    ...{ id: maakId(poorten.toeval), op, doorId: wie.id, kopieOp: kopie.gemaaktOp, kopieNaam: kopie.naam },
    ...{ auditWas: voorheen.auditWas, auditWordt: bevinding.audit.aantal, volledig: voorheen.volledig },
    terzijde: laag.plaats.bestanden.bestaat(opdracht.administratieId) ? terzijde : null,
    tellingen: Object.fromEntries(verlies(voorheen.tellingen, bevinding.tellingen).map((v) => [v.soort, v.aantal])),
    handelingen: voorheen.handelingen,
  });
  const sessie = maakSessie(wie, opslag.leesOrganisatie(db), opslag.leesInstellingen(db).waarden);
  schrijfAuditregel(db, opslag, poorten, sessie, op, {
    actie: 'E',
    gebeurtenis: 'reservekopie.terugzetten',
    tekst: vul(behoudteksten.auditTerug, {
      naam: wie.naam,
      van: toonMoment(op),
      tot: toonMoment(kopie.gemaaktOp),
      wordt: bevinding.audit.aantal,
      was: Math.max(voorheen.auditWas, bevinding.audit.aantal),
    }),
    uitkomst: 'gelukt',
    betreft: { clientId: null, dossierId: null },
  });
}

/** What was destroyed since the backup was made is destroyed in it too. */
function meldOpnieuw({ laag, poorten }: Hal, db: Db, wie: Gebruikerrij, aantal: number): void {
  const { opslag } = laag;
  const sessie = maakSessie(wie, opslag.leesOrganisatie(db), opslag.leesInstellingen(db).waarden);
  schrijfAuditregel(db, opslag, poorten, sessie, poorten.klok.nu(), {
    ...{ actie: 'D', gebeurtenis: 'vernietiging.opnieuw', tekst: bewaarteksten.opnieuw(aantal), uitkomst: 'gelukt' },
    betreft: { clientId: null, dossierId: null },
  });
}

/**
 * Puts the backup that was brought beside the data in the place of the file. Who it was, from when to when and what is gone stands
 * in the backup itself before it takes its place; the file that was there is put aside, never deleted. Nobody is in afterwards.
 */
export function zetTerug(hal: Hal, opdracht: Terugzetopdracht): void {
  const { laag, poorten } = hal;
  const { administratieId, sleutel } = opdracht;
  const { bestanden } = laag.plaats;
  const terzijde = terzijdenaam(poorten.klok.nu(), 'teruggezet');
  const db = bestanden.openKandidaat(administratieId, sleutel);
  const open = hal.open();
  if (open?.administratieId === administratieId && opdracht.voorheen.volledig) noteerVernietigd(laag, open);
  let opnieuw = 0;
  let anker;
  try {
    if (laag.opslag.deeltWerk(db)) weiger('terugzetten-kan-niet', { melding: behoudteksten.deeltWerk });
    laag.opslag.inTransactie(db, () => {
      brengGebruikersBij(hal, db, opdracht);
      const wie = laag.opslag.leesGebruiker(db, opdracht.gebruikerId);
      if (!wie?.actief) return weiger('geen-recht');
      meldTerug(hal, db, wie, opdracht, terzijde);
      opnieuw = vernietigOpnieuw(laag, db, administratieId);
      if (opnieuw > 0) meldOpnieuw(hal, db, wie, opnieuw);
    });
    if (opnieuw > 0) laag.opslag.wisVrijePaginas(db);
    anker = maakAnker(laag, { administratieId, sleutel, db });
  } finally {
    db.close();
  }
  hal.sluit();
  // They belong to the file that is put aside.
  if (opnieuw > 0) bestanden.ruimVoorversies(administratieId, Infinity);
  verwissel(laag, { administratieId, terzijde, anker, bos: opdracht.bos });
}

/** The number of the newest line that was anchored, 0 when nothing is known. */
export function ankerhoogte(laag: Opslaglaag, administratieId: string, sleutel: Uint8Array): number {
  return leesAnker(laag, { administratieId, sleutel })?.aantal ?? 0;
}
