import { contract } from '#shared/contract/tabel.ts';
import { legeToegankelijkheid, type Toegankelijkheid } from '#shared/domein/toegankelijkheid.ts';
import { regioteksten } from '#shared/taal/regio.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import type { Betreft, Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { uitlegBijStap } from '../dossier/toetsing.ts';
import { eisOpen } from '../melding/sluiting.ts';
import { meldToets } from '../register/melden.ts';
import { weiger } from '../weigering.ts';

/** Which region it will be is a person's choice, and the reason stands with it (5.2.5). */
export function controleerToegankelijkheid({ aangewezenRegio, motivering }: Toegankelijkheid): void {
  if (aangewezenRegio && !motivering)
    weiger('ongeldige-invoer', { velden: [{ pad: 'invoer.feiten.motivering', bericht: regioteksten.motivering }] });
}

/** What one use case does besides its own has its own line in the access log, as if it had been called by itself. */
export function meldInLogboek(context: Context, betreft: Betreft, naam: 'dossier.starten' | 'stap.vastleggen'): void {
  const { db, opslag, poorten, sessie, nu } = context;
  const { audit } = contract[naam];
  if (audit)
    schrijfAuditregel(db, opslag, poorten, sessie, nu, { ...audit, gebeurtenis: naam, uitkomst: 'gelukt', betreft });
}

/**
 * Carries something that was recorded elsewhere (a contact, the effect of a judgement) into the facts of the step, as a new
 * version, in the same transaction; then derives the dossier anew. Whoever has the step open gets both versions side by side.
 */
export function werkStapBij(
  context: Context,
  dossierId: string,
  wijzig: ((feiten: Toegankelijkheid) => Toegankelijkheid) | null,
): void {
  const { db, opslag, sessie, nu } = context;
  const stap = opslag.leesStappen(db, dossierId).toegankelijkheid;
  const was = stap?.feiten ?? legeToegankelijkheid();
  const feiten = wijzig ? wijzig(was) : was;
  const gewijzigd = JSON.stringify(feiten) !== JSON.stringify(was);
  if (gewijzigd) eisOpen(context, dossierId);
  const basis = stap?.versie ?? 0;
  const nieuw = { dossierId, stap: 'toegankelijkheid' as const, basis, feiten, doorId: sessie.gebruikerId, op: nu };
  if (gewijzigd && !opslag.schrijfStap(db, nieuw)) weiger('conflict');
  const { dossier, beeld } = herbereken(context, dossierId);
  if (!gewijzigd) return;
  meldToets(context, dossier, uitlegBijStap(beeld.toetsing, 'toegankelijkheid'));
  meldInLogboek(context, { clientId: dossier.clientId, dossierId }, 'stap.vastleggen');
}
