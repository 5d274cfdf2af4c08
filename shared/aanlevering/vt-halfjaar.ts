import type { Dag } from '../beleid/index.ts';
import { isGeldigBsn } from '../domein/bsn.ts';
import type { aanleidingen, aarden, triagebesluiten } from '../domein/crisis/triage.ts';
import { ligtIn, type Aanleverperiode } from './periode.ts';

/*
 * The half-yearly delivery of Veilig Thuis to the CBS: Uitvoeringsregeling Wmo 2015, art. 7 and bijlage A. Only what is finished
 * in the half-year (January to June, July to December), within three weeks of its end.
 */

/** What somebody is in a case: follows from the part Mensen; what each is called in the file stands in the layout. */
export const vtrollen = ['slachtoffer', 'pleger', 'partner', 'kind', 'anders'] as const;
export type Vtrol = (typeof vtrollen)[number];

/** In place of a BSN that is not known, and of a child that is not born yet (bijlage A). */
export const BSN_ONBEKEND = '000000000';
export const BSN_ONGEBOREN = '999999999';

/** What the delivery needs of a case. */
export interface Vtzaak {
  readonly gemeldOp: Dag;
  readonly aanleiding: (typeof aanleidingen)[number] | null;
  readonly aard: readonly (typeof aarden)[number][];
  readonly triagebesluit: (typeof triagebesluiten)[number] | null;
  readonly triagebesluitOp: Dag | null;
  readonly onderzoekAfgerondOp: Dag | null;
}

/**
 * The day on which a case is finished: that of the triagebesluit, or that of the end of the onderzoek when the besluit was to
 * do one (bijlage A asks for what is finished). null: it is still going on, and belongs to no half-year yet.
 */
export function afgerondOp(
  zaak: Pick<Vtzaak, 'triagebesluit' | 'triagebesluitOp' | 'onderzoekAfgerondOp'>,
): Dag | null {
  if (zaak.triagebesluit === null || zaak.triagebesluitOp === null) return null;
  if (zaak.triagebesluit !== 'onderzoek') return zaak.triagebesluitOp;
  const { onderzoekAfgerondOp: einde, triagebesluitOp } = zaak;
  // An onderzoek that ended before it was decided on is a slip; the later day keeps the case in one half-year.
  return einde === null ? null : einde < triagebesluitOp ? triagebesluitOp : einde;
}

/** Whether a case goes with the delivery of a half-year: exactly the one in which it was finished. */
export const hoortBij = (zaak: Vtzaak, periode: Aanleverperiode): boolean => ligtIn(afgerondOp(zaak), periode);

/** Nine digits for the file: the BSN, or the code for one that is not known. */
export const bsnVoorBestand = (bsn: string | null, ongeboren = false): string =>
  ongeboren ? BSN_ONGEBOREN : (bsn ?? BSN_ONBEKEND);

/** What is wrong with a case or worth a look; a `fout` keeps it out of the file. */
export type Vtprobleem =
  | 'geen-aanleiding'
  | 'geen-aard'
  | 'besluit-voor-melding'
  | 'onderzoek-voor-besluit'
  | 'onderzoek-zonder-besluit'
  | 'toekomst'
  | 'bsn-onjuist'
  | 'bsn-onbekend'
  | 'bsn-dubbel'
  | 'zwanger-zonder-kind'
  | 'langer-dan-jaar';
export const vtfouten: ReadonlySet<Vtprobleem> = new Set([
  'geen-aanleiding',
  'geen-aard',
  'besluit-voor-melding',
  'onderzoek-voor-besluit',
  'toekomst',
  'bsn-onjuist',
  'bsn-dubbel',
]);

/** What is wrong with the facts of a case as such, its persons left out. */
export function zaakproblemen(zaak: Vtzaak, vandaag: Dag): Vtprobleem[] {
  const { gemeldOp, triagebesluitOp: besluit, onderzoekAfgerondOp: onderzoek } = zaak;
  const uit: Vtprobleem[] = [];
  if (zaak.aanleiding === null) uit.push('geen-aanleiding');
  if (zaak.aard.length === 0) uit.push('geen-aard');
  if (besluit !== null && besluit < gemeldOp) uit.push('besluit-voor-melding');
  if (zaak.triagebesluit === 'onderzoek' && besluit && onderzoek && onderzoek < besluit)
    uit.push('onderzoek-voor-besluit');
  if (zaak.triagebesluit !== 'onderzoek' && onderzoek !== null) uit.push('onderzoek-zonder-besluit');
  if ((besluit ?? '') > vandaag || (onderzoek ?? '') > vandaag) uit.push('toekomst');
  const klaar = afgerondOp(zaak);
  if (klaar && Number(klaar.slice(0, 4)) - Number(gemeldOp.slice(0, 4)) > 1) uit.push('langer-dan-jaar');
  return uit;
}

/** What is wrong with the BSN of one person. */
export function bsnprobleem(bsn: string | null): Vtprobleem | null {
  if (bsn === null) return 'bsn-onbekend';
  return isGeldigBsn(bsn) ? null : 'bsn-onjuist';
}
