import type { Organisatiesoort } from '../contract/rechten.ts';
import type { Recordsoort } from './records.ts';

/** What the college alone decides, and what it keeps of a case. */
const vanHetCollege: ReadonlySet<Recordsoort> = new Set<Recordsoort>([
  'besluit',
  'vervolgbesluit',
  'copas',
  'toewijzing',
  'huishouden',
  'plaatsing',
  'zelfredzaamheidmatrix',
  'opvraging',
  'hersteltermijn',
  'contact',
  'toestemming',
  'bezwaar',
]);

/** The wall (Wmo 5.1.6): whoever is known to Veilig Thuis is known to nobody else. What leaves is counts by the month. */
const vanVeiligThuis: ReadonlySet<Recordsoort> = new Set<Recordsoort>(['crisisopvang']);

/** Whether an organisation of this kind may send this kind of record: held by the app when it writes and by the registry. */
export function magVersturen(organisatiesoort: Organisatiesoort, soort: Recordsoort): boolean {
  if (organisatiesoort === 'veilig-thuis') return vanVeiligThuis.has(soort);
  return !vanVeiligThuis.has(soort) && (organisatiesoort === 'gemeente' || !vanHetCollege.has(soort));
}
