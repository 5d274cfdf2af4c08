import { dagNaMaanden } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Crisisbesluitinvoer } from '#shared/contract/groepen/crisis-besluit.ts';
import { besluitfouten as fout } from '#shared/taal/crisis/besluitfouten.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { weiger } from '../../weigering.ts';
import { geldendeStukken } from '../stukken.ts';
import { tegenGeheim } from './geheim.ts';
import { crisisbesluitregels } from './soorten.ts';
import { intakefeiten, toetsToegang, type Crisisstand } from './stand.ts';

/** A letter that is handed over later than this is better made later. */
const verstBekend = 2;
const opAanvraag = new Set(['verstrekken', 'weigeren']);
/** Ending somebody's opvang before its time: the client is heard first (Awb 4:8). */
const vraagtZienswijze = new Set(['beeindigen', 'intrekken']);

/** The facts that a besluit on the aanvraag rests on: those of the intake, else those typed with it. */
export function feitenVoor({ feiten }: Crisisbesluitinvoer, { stukken }: Crisisstand) {
  const leeg = {
    onveilig: null,
    oplossingEigenNetwerk: null,
    oplossingDerden: null,
    herkomst: null,
    codeRood: null,
    veiligInRotterdam: null,
  };
  return intakefeiten(stukken) ?? feiten ?? leeg;
}

/** Awb 4:84: another choice than the toets points to, or a choice before it is clear, has a reason. */
function tegenAfwijking(context: Context, invoer: Crisisbesluitinvoer, stand: Crisisstand): Veldfout[] {
  if (!opAanvraag.has(invoer.soort) || invoer.afwijking.length >= 3) return [];
  const { voorstel } = toetsToegang(context, feitenVoor(invoer, stand));
  if (voorstel === invoer.soort) return [];
  return [{ pad: 'afwijking', bericht: voorstel === null ? fout.afwijkingOnbekend : fout.afwijking }];
}

/** The newest talk about ending since this crisisopvang was granted; an older one was about something else. */
export function zienswijzeVan({ stukken, loop }: Crisisstand) {
  const sinds = loop.verstrekking?.verstrekking.genomenOp ?? '';
  return geldendeStukken(stukken, 'crisiszienswijze').find(({ eersteOp }) => eersteOp >= sinds) ?? null;
}

function tegenTeksten(context: Context, invoer: Crisisbesluitinvoer, stand: Crisisstand): Veldfout[] {
  const { motivering, afwijking, andereHulp, onderbouwing } = invoer;
  return [
    ...(motivering.length >= 3 ? [] : [{ pad: 'motivering', bericht: fout.motivering }]),
    ...tegenGeheim(context, stand, { motivering, afwijking, andereHulp, onderbouwing }),
  ];
}

function tegenBekendOp({ vandaag }: Context, { bekendOp }: Crisisbesluitinvoer): Veldfout[] {
  if (!bekendOp) return [];
  if (bekendOp < vandaag) return [{ pad: 'bekendOp', bericht: fout.bekendVoorbij }];
  return bekendOp > dagNaMaanden(vandaag, verstBekend) ? [{ pad: 'bekendOp', bericht: fout.bekendTeVer }] : [];
}

/** The fields that are not right for this soort, with what to do about each. */
export function bezwarenTegen(context: Context, invoer: Crisisbesluitinvoer, stand: Crisisstand): Veldfout[] {
  const grond = invoer.grond && invoer.soort !== 'beeindigen' ? [{ pad: 'grond', bericht: fout.geenGrond }] : [];
  return [
    ...crisisbesluitregels[invoer.soort].velden(context, invoer, stand),
    ...grond,
    ...tegenAfwijking(context, invoer, stand),
    ...tegenTeksten(context, invoer, stand),
    ...tegenBekendOp(context, invoer),
  ];
}

/** Awb 4:8 and 4:11: heard, or recorded why not. */
export function tegenZienswijze(invoer: Crisisbesluitinvoer, stand: Crisisstand): Veldfout[] {
  if (!vraagtZienswijze.has(invoer.soort) || zienswijzeVan(stand)) return [];
  if (!invoer.zonderZienswijze) return [{ pad: 'zonderZienswijze', bericht: fout.zienswijze }];
  return invoer.zonderZienswijzeReden.length >= 3
    ? []
    : [{ pad: 'zonderZienswijzeReden', bericht: fout.zienswijzeReden }];
}

/** Whoever recorded the toets, or began the case when there is none. */
function toetser({ stukken }: Crisisstand, { db, opslag }: Context, dossierId: string): ReadonlySet<string> {
  const soort = geldendeStukken(stukken, 'crisistoets').length > 0 ? 'crisistoets' : 'veilig-contact';
  const rijen = opslag.leesCrisisstukken(db, dossierId).filter((rij) => rij.soort === soort);
  return new Set(rijen.map(({ doorId }) => doorId));
}

/** Why this user may not decide, in Dutch; null: may. Off by default: at night one worker decides (5.1.2). */
export function waaromNietBeslissen(context: Context, stand: Crisisstand): string | null {
  const { sessie, instellingen } = context;
  if (!instellingen.crisisbesluit.vierOgen) return null;
  return toetser(stand, context, stand.dossier.id).has(sessie.gebruikerId) ? fout.vierOgen : null;
}

/** Throws the refusal when this cannot be decided now, by this user, in these words. */
export function controleer(context: Context, invoer: Crisisbesluitinvoer, stand: Crisisstand): void {
  const belet = crisisbesluitregels[invoer.soort].belet(context, stand);
  if (belet) weiger('stap-niet-mogelijk', { melding: belet });
  const niet = waaromNietBeslissen(context, stand);
  if (niet) weiger('vier-ogen', { melding: niet });
  const { ingangsdatum, per, laatsteDag } = invoer;
  controleerDatums({ ingangsdatum, per, laatsteDag }, context.vandaag, '');
  const zienswijze = tegenZienswijze(invoer, stand);
  const velden = [...bezwarenTegen(context, invoer, stand), ...zienswijze];
  if (velden.length === 0) return;
  if (velden.length === zienswijze.length) weiger('zienswijze-ontbreekt', { velden });
  const alleenWoorden = velden.every(({ pad }) => pad === 'motivering' || pad === 'afwijking');
  weiger(alleenWoorden ? 'motivering-ontbreekt' : 'ongeldige-invoer', { velden });
}
