import { plusDagen } from '#shared/beleid/index.ts';
import type { Toewijzing } from '#shared/register/uitwisseling.ts';
import { canoniek } from '#shared/register/manifest.ts';
import type { Besluitrij, Dossierrij, Locatieaanbieder } from '#db/opslag/index.ts';
import { bepaalLoop, type Besluitloop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import { leesSleutels } from '../copas/tekensleutel.ts';
import { leesBehoeften } from '../melding/betrokken.ts';
import { geldigeToestemming } from '../melding/toestemming.ts';
import { meldPlaatsingen } from '../register/dossierfeiten.ts';
import { meld } from '../register/melden.ts';
import { alsBewoner, huisgenotenMet } from './bewoners.ts';

type Inhoud = Omit<Toewijzing, 'volgnummer'>;

/** All that is read once for every aanbieder of a dossier. */
interface Zaak {
  dossier: Dossierrij;
  besluiten: readonly Besluitrij[];
  loop: Besluitloop;
  verblijven: ReturnType<Context['opslag']['leesPlaatsingen']>;
  aanbieders: readonly Locatieaanbieder[];
}

function leesZaak(context: Context, dossier: Dossierrij, aanbieders: readonly Locatieaanbieder[]): Zaak {
  const { db, opslag, vandaag } = context;
  const besluiten = opslag.leesBesluiten(db, dossier.id);
  const verblijven = opslag.leesPlaatsingen(db, dossier.id);
  // What the besluiten say, whoever left: that the client left is told by the last night here.
  return { dossier, besluiten, loop: bepaalLoop(besluiten, vandaag), verblijven, aanbieders };
}

const isVan = (zaak: Zaak, aanbiederId: string, locatieId: string | null): boolean =>
  zaak.aanbieders.some((een) => een.organisatieId === aanbiederId && een.locatieId === locatieId);

/** Only what says that there is opvang, where and until when; a lapsed besluit only when it was told before. */
function besluitenVoor({ db, opslag }: Context, zaak: Zaak, aanbiederId: string, vorige: Toewijzing | null) {
  const verteld = new Set(vorige?.besluiten.map(({ besluitRef }) => besluitRef));
  return zaak.besluiten
    .filter(({ id, vervallenOp }) => vervallenOp === null || verteld.has(id))
    .toReversed()
    .map((b) => {
      const bekend = b.bekendgemaaktOp ? opslag.leesBekendmaking(db, b.id) : null;
      return {
        besluitRef: b.id,
        soort: b.soort,
        opBesluitRef: b.opBesluitId,
        per: b.per,
        keten: b.keten,
        datumStart: b.ingangsdatum,
        datumEinde: b.laatsteDag,
        locatieRef: isVan(zaak, aanbiederId, b.locatieId) ? b.locatieId : null,
        afspraken: b.voorwaarden,
        peildatum: b.peildatum,
        beleidsversie: b.beleidsversie,
        genomenOp: b.genomenOp,
        bekendmaking:
          bekend && b.bekendgemaaktOp && b.bekendmakingWijze && b.bezwaarTot
            ? {
                datum: b.bekendgemaaktOp,
                wijze: b.bekendmakingWijze,
                bezwaarTot: b.bezwaarTot,
                vastgelegdOp: bekend.op,
              }
            : null,
        vervallenOp: b.vervallenOp,
      };
    });
}

/** First day without a place with this aanbieder, when the besluiten alone would say later. */
function vertrokkenPer({ loop }: Zaak, eigen: Zaak['verblijven']): string | null {
  const { verstrekking } = loop;
  if (!verstrekking) return null;
  if (eigen.length === 0) return verstrekking.ingangsdatum;
  const laatsteNacht =
    eigen
      .map(({ tot }) => tot ?? '9999')
      .sort()
      .at(-1) ?? '';
  return laatsteNacht < verstrekking.laatsteDag ? plusDagen(laatsteNacht, 1) : null;
}

function status(eigen: Zaak['verblijven'], vandaag: string): Toewijzing['status'] {
  if (eigen.length === 0) return 'vervallen';
  return eigen.some(({ tot }) => tot === null || tot >= vandaag) ? 'loopt' : 'geeindigd';
}

function passenVoor({ db, opslag }: Context, zaak: Zaak, aanbiederId: string): Toewijzing['passen'] {
  return opslag
    .leesCopassen(db, zaak.dossier.id)
    .filter(({ locatieId }) => isVan(zaak, aanbiederId, locatieId))
    .toReversed()
    .map((pas) => ({
      pasRef: pas.id,
      pasnummer: pas.pasnummer,
      besluitRef: pas.besluitId,
      locatieRef: pas.locatieId,
      datumStart: pas.geldigVan,
      datumEinde: pas.geldigTot,
      token: pas.token,
      uitgegevenOp: pas.uitgegevenOp,
      ingetrokkenOp: pas.ingetrokkenOp,
    }));
}

function locatiesVoor({ db, opslag }: Context, refs: ReadonlySet<string>): Toewijzing['locaties'] {
  return [...refs].sort().flatMap((id) => {
    const locatie = opslag.leesLocatie(db, id);
    return locatie ? [{ locatieRef: id, naam: locatie.naam, postcode: locatie.postcode, plaats: locatie.plaats }] : [];
  });
}

/** What this aanbieder needs of the dossier as it is now; null: nothing, and it never had anything. */
function inhoudVoor(context: Context, zaak: Zaak, aanbiederId: string, vorige: Toewijzing | null): Inhoud | null {
  const { db, opslag, vandaag, instellingen } = context;
  const { dossier } = zaak;
  const eigen = zaak.verblijven.filter(({ locatieId }) => isVan(zaak, aanbiederId, locatieId));
  const stand = status(eigen, vandaag);
  if (!vorige && stand !== 'loopt') return null;
  const hoofd = opslag.leesClient(db, dossier.clientId);
  if (!hoofd) return null;
  const melding = opslag.leesStappen(db, dossier.id).melding?.feiten ?? null;
  const verblijven = eigen.map(({ soort, locatieId, van, tot }) => ({
    soort,
    locatieRef: locatieId,
    datumAanvang: van,
    datumEinde: tot,
  }));
  const besluiten = besluitenVoor(context, zaak, aanbiederId, vorige);
  const passen = passenVoor(context, zaak, aanbiederId);
  const leden = { dossierId: dossier.id, hoofd, melding, gezin: dossier.keten === 'gezin' };
  const mag = geldigeToestemming(context, dossier.id, 'opvangaanbieder').length > 0;
  const contact = zaak.loop.levend[0]?.contactpersoon ?? '';
  const refs = [...verblijven, ...besluiten, ...passen].flatMap(({ locatieRef }) => locatieRef ?? []);
  return {
    aanbiederRef: aanbiederId,
    status: stand,
    toewijzingnummer: dossier.kenmerk,
    wet: 'Wmo 2015',
    acutePlaatsingRef: opslag.leesAcuteRecord(db, dossier.id, aanbiederId),
    vervallenClientRefs: opslag.leesVervallenRefs(db, hoofd.id),
    keten: dossier.keten,
    regime: dossier.regime,
    besluiten,
    vertrokkenPer: vertrokkenPer(zaak, eigen),
    bewoners: [
      alsBewoner(hoofd, verblijven),
      ...huisgenotenMet(context, { ...leden, verblijven, eerder: vorige?.bewoners ?? null }),
    ],
    locaties: locatiesVoor(context, new Set(refs)),
    passen,
    passleutels: passen.length > 0 ? leesSleutels(context).map(({ openbaar }) => openbaar) : [],
    aandacht: mag ? leesBehoeften(melding) : [],
    contact: { naam: contact, telefoon: instellingen.telefoon, email: instellingen.email },
  };
}

/** Whether an aanbieder has to hear this: something differs, and who has nobody there any more only hears of stays and passes. */
function isNieuws(nieuw: Inhoud, vorige: Toewijzing | null): boolean {
  if (!vorige) return true;
  const { volgnummer: _, ...oud } = vorige;
  if (canoniek(oud) === canoniek(nieuw)) return false;
  if (oud.status === 'loopt' || nieuw.status === 'loopt') return true;
  const kern = ({ status: stand, besluiten, passen, vertrokkenPer: per }: Inhoud) =>
    canoniek({ stand, besluiten, passen, per });
  return kern(oud) !== kern(nieuw);
}

/**
 * After going back to a backup the aanbieder may have read numbers that this file no longer knows. The minutes of the clock at
 * that moment are more than any dossier can have used, also when somebody goes back twice.
 */
const vloer = (teruggezetOp: string | null): number =>
  teruggezetOp === null ? 0 : Math.floor(Date.parse(teruggezetOp) / 60_000);

function meldDossier(context: Context, dossierId: string, aanbieders: readonly Locatieaanbieder[]): void {
  const { db, opslag } = context;
  const dossier = opslag.leesDossier(db, dossierId);
  if (!dossier) return;
  const zaak = leesZaak(context, dossier, aanbieders);
  const vorige = opslag.leesVerstuurdeToewijzingen(db, dossierId);
  const hier = zaak.verblijven.flatMap(
    ({ locatieId }) => aanbieders.find((een) => een.locatieId === locatieId)?.organisatieId ?? [],
  );
  for (const aanbiederId of new Set([...vorige.keys(), ...hier])) {
    const oud = vorige.get(aanbiederId) ?? null;
    const nieuw = inhoudVoor(context, zaak, aanbiederId, oud);
    if (!nieuw || !isNieuws(nieuw, oud)) continue;
    const wie = { dossierId, clientId: dossier.clientId };
    const volgnummer = Math.max(oud?.volgnummer ?? 0, vloer(opslag.leesTeruggezetOp(db))) + 1;
    meld(context, 'toewijzing', wie, { ...nieuw, volgnummer }, aanbiederId);
  }
}

/**
 * Tells the registry which stays changed, and every aanbieder what changed for it since the last time, in the transaction of the
 * change: a `toewijzing` per dossier, only when it differs from the one before (5.2.8, Wmo 5.2.9). Called at the end of every use
 * case that changes something.
 */
export function meldToewijzingen(context: Context): void {
  const { db, opslag } = context;
  meldPlaatsingen(context);
  const dossiers = opslag.leesTeDoen(db);
  if (dossiers.length === 0) return;
  opslag.wisTeDoen(db);
  const aanbieders = opslag.leesLocatieaanbieders(db);
  for (const dossierId of dossiers) meldDossier(context, dossierId, aanbieders);
}
