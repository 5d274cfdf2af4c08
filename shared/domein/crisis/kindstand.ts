import type { Crisisinhoud } from './index.ts';

export type Kindontbreekt = 'gezag' | 'meekomen' | 'school' | 'veilig' | 'spreektMet';

const onbekend = (waarde: unknown): boolean => waarde === null || waarde === undefined || waarde === '';

/**
 * What is not known yet of a child and must be (5.1.2): unknown is never "nee". An unborn child is asked about gezag only.
 * @param kind what was recorded about the child; null: nothing
 */
export function ontbreektBijKind(kind: Crisisinhoud<'kind'> | null, ongeboren: boolean): Kindontbreekt[] {
  const gaat = kind?.opSchool ?? null;
  const open: Record<Kindontbreekt, boolean> = {
    gezag: onbekend(kind?.gezag),
    meekomen: onbekend(kind?.meekomen),
    // A school of which the name is not known cannot be spoken with.
    school: gaat === null || (gaat !== 'geen' && onbekend(kind?.school)),
    veilig: onbekend(kind?.veilig),
    spreektMet: onbekend(kind?.spreektMet),
  };
  const gevraagd: readonly Kindontbreekt[] = ongeboren
    ? ['gezag']
    : ['gezag', 'meekomen', 'school', 'veilig', 'spreektMet'];
  return gevraagd.filter((wat) => open[wat]);
}
