import type { Recht } from '#shared/contract/rechten.ts';
import { stapnamen, type Stapnaam } from '#shared/domein/stappen.ts';

/** The parts of a dossier page: those of its own, and one per step of the rail. */
export const delen = [
  'overzicht',
  'plek',
  'crisisverblijf',
  ...stapnamen,
  'besluit',
  'beschikking',
  'copas',
  'crisisintake',
  'mensen',
  'veiligheid',
  'betrokkenen',
  'contacten',
  'verblijf',
  'verlengen',
  'beeindigen',
  'perspectief',
  'nachten',
  'bed',
  'basis',
  'verplichtingen',
  'bijdragen',
  'begeleiding',
  'rapportage',
  'vertrek',
  'bezwaar',
  'pleger',
  'toezicht',
  'crisisbesluit',
  'crisiseinde',
  'geheimadres',
  'tijdlijn',
  'documenten',
] as const;
export type Deel = (typeof delen)[number];

/** The part that an address names; anything else is the overview. */
export function leesDeel(tekst: string | undefined): Deel {
  return delen.find((deel) => deel === tekst) ?? 'overzicht';
}

/** The parts beside which the rail stands: the steps, and the overview that sums them up. */
const metRail: readonly Deel[] = ['overzicht', ...stapnamen, 'besluit', 'beschikking', 'copas'];
export const heeftRail = (deel: Deel): boolean => metRail.includes(deel);

/** The parts about opvang that was given; they stay with the gemeente. */
const overOpvang: readonly Deel[] = ['verblijf', 'verlengen', 'beeindigen', 'perspectief'];
export const isOverOpvang = (deel: Deel): boolean => overOpvang.includes(deel);

/** Parts that stay with the gemeente: an aanbieder does not see them. */
export const vanGemeente = (deel: Deel): boolean =>
  deel === 'contacten' || deel === 'bezwaar' || deel === 'betrokkenen' || isOverOpvang(deel) || isStap(deel);

/** Parts of the work at an aanbieder, with the right that each asks: the college does not have it. */
const rechtVanAanbieder: Partial<Record<Deel, Recht>> = {
  nachten: 'verblijf.lezen',
  bed: 'bed.toewijzen',
  basis: 'begeleiding.schrijven',
  verplichtingen: 'begeleiding.schrijven',
  bijdragen: 'bijdrage.schrijven',
  begeleiding: 'begeleiding.schrijven',
  rapportage: 'nacht.registreren',
  vertrek: 'begeleiding.schrijven',
  crisisbesluit: 'crisis.lezen',
  crisiseinde: 'crisis.lezen',
};
/** Parts of a case of crisisopvang: only Veilig Thuis has them. */
const rechtVanVeiligThuis: Partial<Record<Deel, Recht>> = {
  crisisverblijf: 'crisis.lezen',
  crisisintake: 'crisis.lezen',
  mensen: 'crisis.lezen',
  veiligheid: 'crisis.lezen',
  plek: 'crisis.lezen',
  geheimadres: 'crisis.lezen',
};
/** The parts of a case of Veilig Thuis about who may know. */
const rechtVanMuur: Partial<Record<Deel, Recht>> = { pleger: 'crisis.lezen', toezicht: 'crisis.toezicht' };
/** The right that a part asks; null: who may see the dossier sees it. */
export const rechtVoor = (deel: Deel): Recht | null =>
  rechtVanMuur[deel] ??
  rechtVanAanbieder[deel] ??
  rechtVanVeiligThuis[deel] ??
  (vanGemeente(deel) ? 'dossier.schrijven' : null);

export const isStap = (deel: string): deel is Stapnaam => (stapnamen as readonly string[]).includes(deel);

/** Articles in the rail, to look them up by. */
export const artikelen: Readonly<Record<string, string>> = {
  melding: '5.2.2',
  'acute-opvang': '5.2.3',
  onderzoek: '5.2.4',
  toegankelijkheid: '5.2.5',
  voorwaarden: '5.2.6',
  besluit: '5.2.7',
  beschikking: '5.2.8',
  copas: '5.2.8',
};
