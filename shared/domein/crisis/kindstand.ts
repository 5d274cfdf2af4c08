import type { Crisisinhoud } from './index.ts';

export type Kindontbreekt = 'gezag' | 'meekomen' | 'school' | 'veilig' | 'spreektMet';

/**
 * What is not known yet of a child and must be (5.1.2): unknown is never "nee". An unborn child is asked about gezag only.
 * @param kind what was recorded about the child; null: nothing
 */
export function ontbreektBijKind(kind: Crisisinhoud<'kind'> | null, ongeboren: boolean): Kindontbreekt[] {
  const open: Record<Kindontbreekt, boolean> = {
    gezag: kind?.gezag == null,
    meekomen: kind?.meekomen == null,
    // A school that nobody spoke with yet is known; one of which the name is not known cannot be spoken with.
    school: kind?.opSchool == null || (kind.opSchool !== 'geen' && !kind.school),
    veilig: kind?.veilig == null,
    spreektMet: !kind?.spreektMet,
  };
  const gevraagd: readonly Kindontbreekt[] = ongeboren
    ? ['gezag']
    : ['gezag', 'meekomen', 'school', 'veilig', 'spreektMet'];
  return gevraagd.filter((wat) => open[wat]);
}
