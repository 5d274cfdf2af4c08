import type { Crisisopvang } from '../register/crisisopvang.ts';
import type { Opgavetabel } from './maandopgave.ts';

type Aantallen = Omit<Crisisopvang, 'maand' | 'versie' | 'status' | 'drempel'>;
/** A figure of the monthly statement of Veilig Thuis, by the name that it has in the record. */
export type Opgavecel = keyof Aantallen;

/** The figures in tables; `begonnen` is the total of two. Between two months no figure follows from the others: no stocks, only flows. */
export const opgavetabellen = [
  {
    id: 'niveau',
    totaal: 'begonnen',
    delen: ['begonnenRood', 'begonnenOranje', 'begonnenGroen', 'begonnenZonderNiveau'],
  },
  { id: 'kinderen', totaal: 'begonnen', delen: ['begonnenMetKinderen', 'begonnenZonderKinderen'] },
  { id: 'duur', totaal: 'geeindigd', delen: ['geeindigdBinnenDuur', 'geeindigdLanger'] },
  { id: 'nachten', totaal: 'nachten', delen: [] },
  {
    id: 'reden',
    totaal: 'geweigerd',
    delen: ['geweigerdOpvangElders', 'geweigerdAndereHulp', 'geweigerdEigenRegio', 'geweigerdAnders'],
  },
] as const satisfies readonly (Opgavetabel<Opgavecel> & { id: string })[];
export type Opgavetabelnaam = (typeof opgavetabellen)[number]['id'];

export const opgavecellen: readonly Opgavecel[] = [
  ...new Set(opgavetabellen.flatMap(({ totaal, delen }): Opgavecel[] => [totaal, ...delen])),
];
