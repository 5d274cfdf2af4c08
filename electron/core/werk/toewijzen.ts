import type { Toewijzing } from '#shared/contract/groepen/werk.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { rechtenVan } from '#shared/contract/rechten.ts';
import { werkteksten as tekst } from '#shared/taal/werk.ts';
import type { Toewijzingrij, Werkrij } from '#db/opslag/index.ts';
import { zichtOp } from '../bereik.ts';
import type { Context } from '../context.ts';
import { herberekenWerk, leesDossierbron, termsleutel, werktermen } from '../dossier/herberekenen.ts';
import { maakBeeld } from '../dossier/beeld.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { weiger } from '../weigering.ts';

const mens = (id: string | null, naam: string | null) => (id && naam ? { id, naam } : null);

/** The one row by which a dossier stands in the list, put aside or not; null when nothing is open. */
export function werkrijVan({ db, opslag, vandaag }: Context, dossierId: string): Werkrij | null {
  return opslag.leesEerste(db, dossierId, vandaag);
}

/** Who has a dossier in hand, who is proposed, and until when it was put aside. */
export function leesStand(context: Context, dossierId: string): Toewijzing {
  const { db, opslag, vandaag } = context;
  const laatste = opslag.leesToewijzingen(db, dossierId).at(-1) ?? null;
  const rij = werkrijVan(context, dossierId);
  const uitstel = opslag.leesUitstel(db, dossierId).at(-1);
  const loopt = uitstel?.tot && rij?.uitgesteldTot && rij.uitgesteldTot > vandaag;
  return {
    versie: laatste?.versie ?? 0,
    behandelaar: mens(laatste?.behandelaarId ?? null, laatste?.behandelaar ?? null),
    team: mens(laatste?.teamId ?? null, laatste?.team ?? null),
    voorstel: laatste?.teamId ? null : mens(rij?.teamId ?? null, rij?.team ?? null),
    overgenomenVan: mens(laatste?.namensId ?? null, laatste?.namens ?? null),
    uitstel: loopt
      ? {
          versie: uitstel.versie,
          tot: uitstel.tot ?? '',
          reden: uitstel.reden,
          door: uitstel.door,
          op: uitstel.op,
          voorbijTermijn: uitstel.voorbijTermijn,
        }
      : null,
  };
}

/** Whether a colleague can work on this dossier: active, with the right, and not outside its shield. */
export function kanBehandelen(context: Context, dossierId: string, gebruikerId: string): boolean {
  const { db, opslag } = context;
  const gebruiker = opslag.leesGebruiker(db, gebruikerId);
  const dossier = opslag.leesDossier(db, dossierId);
  if (!gebruiker?.actief || !dossier || !rechtenVan(gebruiker.rollen).includes('werk.verdelen')) return false;
  const alsCollega = { ...context, sessie: { ...context.sessie, gebruikerId } };
  return zichtOp(alsCollega, dossier.clientId) === 'vrij';
}

type Nieuw = Pick<Toewijzingrij, 'behandelaarId' | 'teamId' | 'namensId'>;

/** Adds an assignment on top of the version that somebody saw. */
export function legVast(context: Context, dossierId: string, versie: number, nieuw: Nieuw): void {
  const { db, opslag, sessie, nu } = context;
  const rij = { dossierId, versie: versie + 1, ...nieuw, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfToewijzing(db, rij)) weiger('conflict');
  opslag.wijzigWerktoewijzing(db, dossierId);
}

/** Gives a dossier to a colleague, a team, or nobody. */
export function wijsToe(context: Context, invoer: GelezenInvoer<'werk.toewijzen'>): Toewijzing {
  const { db, opslag } = context;
  const { dossierId, versie, behandelaarId, teamId } = invoer;
  if (behandelaarId && !kanBehandelen(context, dossierId, behandelaarId))
    weiger('ongeldige-invoer', { velden: [{ pad: 'behandelaarId', bericht: tekst.kiesBehandelaar }] });
  if (teamId && !opslag.leesTeam(db, teamId)?.actief)
    weiger('ongeldige-invoer', { velden: [{ pad: 'teamId', bericht: tekst.kiesTeam }] });
  legVast(context, dossierId, versie, { behandelaarId, teamId, namensId: null });
  return leesStand(context, dossierId);
}

/** The last day by which the law wants something of this dossier; null when no term runs. */
function eersteTermijn(context: Context, dossierId: string): string | null {
  const rij = werkrijVan(context, dossierId) ?? weiger('stap-niet-mogelijk', { melding: tekst.geenWerk });
  return rij.uiterlijk;
}

/** Puts a dossier aside until a day. A term that ends before that day is said out loud first. */
export function stelUit(context: Context, invoer: GelezenInvoer<'werk.uitstellen'>): Toewijzing {
  const { db, opslag, sessie, nu, vandaag, beleid } = context;
  const { dossierId, tot, reden, voorbijTermijn } = invoer;
  controleerDatums({ tot }, vandaag, '');
  const uiterlijk = eersteTermijn(context, dossierId);
  if (tot <= vandaag) weiger('ongeldige-invoer', { velden: [{ pad: 'tot', bericht: tekst.latereDag }] });
  const voorbij = uiterlijk !== null && tot > uiterlijk;
  if (voorbij && !voorbijTermijn)
    weiger('ongeldige-invoer', { velden: [{ pad: 'voorbijTermijn', bericht: tekst.termijnEindigt(uiterlijk) }] });
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const { werkregel } = maakBeeld(leesDossierbron(context, dossier), vandaag, beleid);
  const versie = (opslag.leesUitstel(db, dossierId).at(-1)?.versie ?? 0) + 1;
  const bekend = werkregel ? werktermen(werkregel).map(termsleutel) : [];
  const rij = { dossierId, versie, tot, reden, voorbijTermijn: voorbij, bekend, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfUitstel(db, rij)) weiger('conflict');
  herberekenWerk(context, dossierId);
  return leesStand(context, dossierId);
}

/** Takes up again what was put aside. */
export function hervat(context: Context, dossierId: string): Toewijzing {
  const { db, opslag, sessie, nu } = context;
  const vorige = opslag.leesUitstel(db, dossierId).at(-1);
  if (!vorige?.tot) return weiger('stap-niet-mogelijk', { melding: tekst.nietUitgesteld });
  const rij = {
    dossierId,
    versie: vorige.versie + 1,
    tot: null,
    reden: '',
    voorbijTermijn: false,
    bekend: [],
    doorId: sessie.gebruikerId,
    op: nu,
  };
  if (!opslag.schrijfUitstel(db, rij)) weiger('conflict');
  opslag.wijzigWerkuitstel(db, dossierId, null);
  return leesStand(context, dossierId);
}
