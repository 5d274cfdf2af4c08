import type { Stapinvoer } from '#shared/contract/groepen/dossier.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import type { Context } from '../context.ts';
import { bewaarLeden, controleerLeden, metLeden } from '../melding/huishouden.ts';
import { eisOpen } from '../melding/sluiting.ts';
import { weigerVastgesteld } from '../onderzoek/vastgesteld.ts';
import { meldHuishouden } from '../register/dossierfeiten.ts';
import { meldMelding, meldToets } from '../register/melden.ts';
import { controleerToegankelijkheid } from '../regio/stap.ts';
import { weiger } from '../weigering.ts';
import { controleerDatums } from './datums.ts';
import { herbereken } from './herberekenen.ts';
import { plaatsAcuut } from './plaatsen.ts';
import { uitlegBijStap } from './toetsing.ts';

/** A melding lies in the past, and names only people who are here. */
export function controleerMelding(
  context: Context,
  clientId: string,
  melding: Stapfeiten['melding'],
  pad: string,
): void {
  if (melding.gemeldOp > context.vandaag)
    weiger('ongeldige-invoer', {
      velden: [{ pad: `${pad}.gemeldOp`, bericht: 'De melding kan niet in de toekomst liggen.' }],
    });
  controleerLeden(context, clientId, melding, pad);
}

/**
 * Stores a new version of a step, and in the same transaction all that follows from it: stays, household, derived columns,
 * terms, registry records. `versie` is the version it is based on; 0 for the first. Refuses with `conflict`.
 */
export function legStapVast(context: Context, dossierId: string, versie: number, gegeven: Stapinvoer): number {
  const { db, opslag, sessie, nu, vandaag } = context;
  eisOpen(context, dossierId);
  const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  if (gegeven.stap === 'melding') controleerMelding(context, clientId, gegeven.feiten, 'invoer.feiten');
  controleerDatums(gegeven.feiten, vandaag, 'invoer.feiten');
  if (gegeven.stap === 'toegankelijkheid') controleerToegankelijkheid(gegeven.feiten);
  if (gegeven.stap === 'onderzoek') weigerVastgesteld(context, dossierId);
  const invoer: Stapinvoer =
    gegeven.stap === 'melding' ? { stap: 'melding', feiten: metLeden(context, gegeven.feiten) } : gegeven;
  const { stap, feiten } = invoer;
  const vorige = stap === 'acute-opvang' ? (opslag.leesStappen(db, dossierId)[stap]?.feiten ?? null) : null;
  if (!opslag.schrijfStap(db, { dossierId, stap, basis: versie, feiten, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict');
  if (invoer.stap === 'acute-opvang') plaatsAcuut(context, dossierId, vorige, invoer.feiten);
  if (invoer.stap === 'melding') bewaarLeden(context, dossierId, invoer.feiten);
  const { dossier, beeld } = herbereken(context, dossierId);
  if (invoer.stap === 'melding') {
    meldMelding(context, dossier, invoer.feiten);
    meldHuishouden(context, dossier, invoer.feiten);
  }
  meldToets(context, dossier, uitlegBijStap(beeld.toetsing, stap));
  opslag.wisConcept(db, sessie.gebruikerId, `stap:${dossierId}:${stap}`);
  return versie + 1;
}

/** {@link legStapVast} for the melding. */
export const legMeldingVast = (
  context: Context,
  dossierId: string,
  versie: number,
  feiten: Stapfeiten['melding'],
): number => legStapVast(context, dossierId, versie, { stap: 'melding', feiten });
