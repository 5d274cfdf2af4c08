import { rechtenVan } from '#shared/contract/rechten.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { uitdienstteksten as tekst } from '#shared/taal/uitdienst.ts';
import { vul } from '#shared/taal/vul.ts';
import { werkteksten } from '#shared/taal/werk.ts';
import type { Gebruikerrij, Uitdienstrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { kanBehandelen, legVast } from '../werk/toewijzen.ts';
import type { Werkplekmotor } from '../werkplek/lijn/motor.ts';
import { weiger } from '../weigering.ts';
import { controleerBeheer } from './gebruikers.ts';
import type { Hal } from './hal.ts';
import { verwijderGebruiker } from './sleutelbos.ts';
import type { OpenSessie } from './staat.ts';

type Doel = Pick<Uitdienstrij, 'naarId' | 'teamId'>;
interface Overdracht {
  dossiers: number;
  zonder: number;
  concepten: number;
}

const kanWerk = ({ actief, rollen }: Gebruikerrij): boolean => actief && rechtenVan(rollen).includes('werk.verdelen');

/** The dossier that a draft is about, when its key names one. */
function dossierVan(sleutel: string): string | null {
  return /(?:^|[:|])([0-9a-z]{26})(?=$|[:|])/.exec(sleutel)?.[1] ?? null;
}

/** A draft goes along unless it is about a dossier that the colleague may not see. */
function magMee(context: Context, sleutel: string, naarId: string): boolean {
  const { db, opslag } = context;
  const id = dossierVan(sleutel);
  return id === null || !opslag.leesDossier(db, id) || kanBehandelen(context, id, naarId);
}

/** Hands over what somebody had in hand. What the colleague may not see comes free: nobody has it. */
function draagOver(context: Context, van: string, { naarId, teamId }: Doel): Overdracht {
  const { db, opslag } = context;
  const uit = { dossiers: 0, zonder: 0, concepten: 0 };
  for (const dossierId of opslag.leesWerkVan(db, van)) {
    const mag = naarId !== null && kanBehandelen(context, dossierId, naarId);
    const versie = opslag.leesToewijzingen(db, dossierId).at(-1)?.versie ?? 0;
    legVast(context, dossierId, versie, { behandelaarId: mag ? naarId : null, teamId, namensId: null });
    uit.dossiers += 1;
    if (naarId !== null && !mag) uit.zonder += 1;
  }
  if (naarId !== null)
    for (const sleutel of opslag.leesConceptsleutels(db, van))
      if (magMee(context, sleutel, naarId) && opslag.geefConceptDoor(db, van, naarId, sleutel)) uit.concepten += 1;
  return uit;
}

/** Shuts the account in the file; the ring goes with it. In the transaction of whoever calls. */
function sluitAccount(context: Context, rij: Uitdienstrij): Overdracht {
  const { db, opslag, sessie, nu } = context;
  const { gebruikerId, versie } = rij;
  const over = draagOver(context, gebruikerId, rij);
  opslag.beeindigGebruiker(db, gebruikerId);
  opslag.wisReissleutel(db, gebruikerId);
  opslag.laatKluissleutelVervallen(db, gebruikerId, 'geblokkeerd', nu);
  const nieuw = { ...rij, versie: versie + 1, gedaanOp: nu, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfUitdienst(db, nieuw)) weiger('conflict');
  return over;
}

/** Past the last day the account is shut, whether or not somebody came by to do it. */
export const isVertrokken = (rij: Uitdienstrij | null, vandaag: string): boolean =>
  rij !== null && rij.laatsteDag !== null && rij.gedaanOp === null && rij.laatsteDag < vandaag;

/** Shuts the accounts whose last day is over. Whoever is in does it, at the door or when the day turns. */
export function sluitVertrokken(hal: Hal, motor: Werkplekmotor): void {
  const staat = hal.open();
  if (!staat?.db.open) return;
  const { opslag } = hal.laag;
  const vandaag = hal.poorten.klok.vandaag();
  const weg = opslag.leesUitdiensten(staat.db).filter((rij) => isVertrokken(rij, vandaag));
  if (weg.length === 0) return;
  const bos = weg.reduce((ring, { gebruikerId }) => verwijderGebruiker(ring, gebruikerId), hal.bos());
  hal.bewaarSamen(staat.db, bos, () => {
    const context = motor.context(staat);
    for (const rij of weg) {
      const naam = opslag.leesGebruiker(staat.db, rij.gebruikerId)?.naam ?? '';
      sluitAccount(context, rij);
      const zin = vul(tekst.einde, { naam, dag: schrijfDatum(rij.laatsteDag ?? vandaag) });
      hal.meld(staat, { gebeurtenis: 'uitdienst.einde', tekst: zin, actie: 'U' });
    }
  });
  hal.ververs();
}

function leesWie(
  hal: Hal,
  staat: OpenSessie,
  gebruikerId: string,
): { gebruiker: Gebruikerrij; rij: Uitdienstrij | null } {
  const { opslag } = hal.laag;
  const gebruiker = opslag.leesGebruiker(staat.db, gebruikerId) ?? weiger('niet-gevonden');
  return { gebruiker, rij: opslag.leesUitdienst(staat.db, gebruikerId) };
}

export function uitdienststand(
  hal: Hal,
  { gebruikerId }: GelezenInvoer<'uitdienst.stand'>,
): Uitvoer<'uitdienst.stand'> {
  const staat = hal.nuOpen();
  const { opslag } = hal.laag;
  const { db } = staat;
  const { rij } = leesWie(hal, staat, gebruikerId);
  const wie = (id: string | null | undefined, naam: string | undefined) => (id && naam ? { id, naam } : null);
  return {
    versie: rij?.versie ?? 0,
    laatsteDag: rij?.laatsteDag ?? null,
    naar: wie(rij?.naarId, rij?.naarId ? opslag.leesGebruiker(db, rij.naarId)?.naam : undefined),
    team: wie(rij?.teamId, rij?.teamId ? opslag.leesTeam(db, rij.teamId)?.naam : undefined),
    gedaanOp: rij?.gedaanOp ?? null,
    dossiers: opslag.leesWerkVan(db, gebruikerId).length,
    concepten: opslag.leesConceptsleutels(db, gebruikerId).length,
    collegas: opslag
      .leesGebruikers(db)
      .filter((g) => g.id !== gebruikerId && kanWerk(g))
      .map(({ id, naam }) => ({ id, naam })),
    teams: opslag
      .leesTeams(db)
      .filter(({ actief }) => actief)
      .map(({ id, naam }) => ({ id, naam })),
  };
}

function controleerDoel(hal: Hal, { db }: OpenSessie, gebruikerId: string, { naarId, teamId }: Doel): void {
  const { opslag } = hal.laag;
  const naar = naarId === null ? null : opslag.leesGebruiker(db, naarId);
  if (naarId !== null && (naarId === gebruikerId || !naar || !kanWerk(naar)))
    weiger('ongeldige-invoer', { velden: [{ pad: 'naarId', bericht: tekst.collegaFout }] });
  if (teamId !== null && !opslag.leesTeam(db, teamId)?.actief)
    weiger('ongeldige-invoer', { velden: [{ pad: 'teamId', bericht: werkteksten.kiesTeam }] });
}

/**
 * Arranges that a colleague leaves: at once, or after a last day. With the account go the key on the ring, the sessions at all
 * desks as they hear of it, and in one step the open work. The last administrator cannot leave.
 */
export function regelUitdienst(
  hal: Hal,
  invoer: GelezenInvoer<'uitdienst.regelen'>,
  motor: Werkplekmotor,
): Uitvoer<'uitdienst.regelen'> {
  const staat = hal.nuOpen();
  const { opslag } = hal.laag;
  const { klok } = hal.poorten;
  const { gebruikerId, versie, laatsteDag, naarId, teamId } = invoer;
  const { gebruiker, rij } = leesWie(hal, staat, gebruikerId);
  const bos = hal.bos();
  if (!gebruiker.actief) weiger('stap-niet-mogelijk');
  if ((rij?.versie ?? 0) !== versie) weiger('conflict');
  if (laatsteDag !== null && laatsteDag < klok.vandaag())
    weiger('ongeldige-invoer', { velden: [{ pad: 'laatsteDag', bericht: tekst.dagFout }] });
  controleerBeheer(hal, staat, bos, gebruiker, false);
  controleerDoel(hal, staat, gebruikerId, invoer);
  const nu = klok.nu();
  const nieuw = { gebruikerId, versie: versie + 1, naarId, teamId, gedaanOp: null };
  const doorEn = { doorId: staat.sessie.gebruikerId, op: nu };
  const melding = {
    gebeurtenis: 'uitdienst.regelen',
    tekst: 'Vertrek van een gebruiker geregeld',
    actie: 'U' as const,
  };
  if (laatsteDag !== null) {
    opslag.inTransactie(staat.db, () => {
      if (!opslag.schrijfUitdienst(staat.db, { ...nieuw, laatsteDag, ...doorEn })) weiger('conflict');
      hal.meld(staat, melding);
    });
    return { gedaan: false, dossiers: 0, zonder: 0, concepten: 0 };
  }
  let over: Overdracht = { dossiers: 0, zonder: 0, concepten: 0 };
  hal.bewaarSamen(staat.db, verwijderGebruiker(bos, gebruikerId), () => {
    const vandaag = { ...nieuw, laatsteDag: klok.vandaag() };
    if (!opslag.schrijfUitdienst(staat.db, { ...vandaag, ...doorEn })) weiger('conflict');
    over = sluitAccount(motor.context(staat), vandaag);
    hal.meld(staat, melding);
  });
  if (gebruikerId === staat.sessie.gebruikerId) hal.ververs();
  return { gedaan: true, ...over };
}

/** A leaving that was arranged and does not happen after all. */
export function zieAf(hal: Hal, { gebruikerId, versie }: GelezenInvoer<'uitdienst.afzien'>): null {
  const staat = hal.nuOpen();
  const { opslag } = hal.laag;
  const { rij } = leesWie(hal, staat, gebruikerId);
  if (!rij || rij.laatsteDag === null || rij.gedaanOp !== null) return weiger('stap-niet-mogelijk');
  if (rij.versie !== versie) weiger('conflict');
  const nieuw = { ...rij, versie: versie + 1, laatsteDag: null, naarId: null, teamId: null };
  opslag.inTransactie(staat.db, () => {
    const door = { doorId: staat.sessie.gebruikerId, op: hal.poorten.klok.nu() };
    if (!opslag.schrijfUitdienst(staat.db, { ...nieuw, ...door })) weiger('conflict');
    hal.meld(staat, {
      gebeurtenis: 'uitdienst.afzien',
      tekst: 'Vertrek van een gebruiker gaat niet door',
      actie: 'U',
    });
  });
  return null;
}
