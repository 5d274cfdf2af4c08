import type { Organisatiesoort, Recht, Rol } from '../../contract/rechten.ts';
import { rechtenVan } from '../../contract/rechten.ts';
import { hulpBeheer } from './beheer.ts';
import { hulpBeleid } from './beleid.ts';
import { hulpCrisis } from './crisis.ts';
import { hulpDiensten } from './diensten.ts';
import { hulpDossier } from './dossier.ts';
import { hulpGegevens } from './gegevens.ts';
import { hulpHoofdstukken } from './hoofdstukken.ts';
import { leesHulp } from './lezen.ts';
import { hulpBegeleiding, hulpOpvang } from './opvang.ts';
import type { Hulpgroep, Hulponderwerp } from './soort.ts';
import { hulpToegang } from './toegang.ts';
import { hulpWerk } from './werk.ts';

/**
 * All help, in the order of the handbook: the one source of the panel beside the work, the help screen and the PDF.
 * A new screen: add `scherm('<route name>', <titel>, <recht>, { waarvoor, doen })` to the group that it belongs to.
 */
export const hulpgroepen: readonly Hulpgroep[] = [
  hulpDiensten,
  hulpToegang,
  hulpWerk,
  hulpDossier,
  hulpOpvang,
  hulpBegeleiding,
  hulpCrisis,
  hulpGegevens,
  hulpBeleid,
  hulpBeheer,
  hulpHoofdstukken,
];

export const hulponderwerpen: readonly Hulponderwerp[] = hulpgroepen.flatMap((groep) => groep.onderwerpen);
const opId = new Map(hulponderwerpen.map((onderwerp) => [onderwerp.id, onderwerp]));

/** One subject by its id; undefined: there is no help of that name. */
export const hulpVan = (id: string): Hulponderwerp | undefined => opId.get(id);

/** What a subject is called in a list and above its text. */
export const naamVan = ({ precies, titel }: Pick<Hulponderwerp, 'precies' | 'titel'>): string => precies ?? titel;

/** The name of a subject, for a link to it. */
export const hulptitel = (id: string): string => {
  const onderwerp = hulpVan(id);
  return onderwerp ? naamVan(onderwerp) : id;
};

/** For whom help is chosen: the rights, the roles and the kind of organisation of somebody, or of a role. */
export interface Hulplezer {
  rechten: readonly Recht[];
  rollen: readonly Rol[];
  soort: Organisatiesoort | null;
}

/** Whether a subject is about something that this person sees. */
export function isVoor({ soort, recht, rol }: Hulponderwerp, lezer: Hulplezer): boolean {
  if (rol) return lezer.rollen.includes(rol);
  // A part of a dossier that asks nothing further is for who may open a dossier.
  const nodig = recht ?? (soort === 'deel' ? 'dossier.lezen' : null);
  return nodig === null || lezer.rechten.includes(nodig);
}

/** The groups with what of them is for this person; groups that stay empty fall away. null: everything. */
export function hulpVoor(lezer: Hulplezer | null): Hulpgroep[] {
  if (!lezer) return [...hulpgroepen];
  return hulpgroepen
    .filter(({ alleenBij }) => !alleenBij || alleenBij === lezer.soort)
    .map((groep) => ({ ...groep, onderwerpen: groep.onderwerpen.filter((onderwerp) => isVoor(onderwerp, lezer)) }))
    .filter(({ onderwerpen }) => onderwerpen.length > 0);
}

const eigenSoort: Partial<Record<Rol, Organisatiesoort>> = {
  balie: 'gemeente',
  beslisser: 'gemeente',
  aanbieder: 'opvangaanbieder',
  begeleider: 'opvangaanbieder',
  locatiemanager: 'opvangaanbieder',
  'veilig-thuis': 'veilig-thuis',
  teamleider: 'veilig-thuis',
};
/** What a role sees. A role that exists everywhere sees what it can see anywhere. */
export const lezerVan = (rol: Rol): Hulplezer => ({
  rechten: rechtenVan([rol]),
  rollen: [rol],
  soort: eigenSoort[rol] ?? null,
});

/** A help text as plain words, for search and for readers without markup. */
export const platteHulp = (tekst: string): string =>
  leesHulp(tekst)
    .map((stuk) => (stuk.soort === 'zie' ? hulptitel(stuk.id) : stuk.tekst))
    .join('');

/** Every text of a subject, as it is written. */
export const tekstenVan = (o: Hulponderwerp): string[] => [
  o.waarvoor,
  ...o.doen.flatMap(({ kop, stappen }) => [kop, ...stappen]),
  ...(o.woorden ?? []).flat(),
  ...(o.mis ?? []).flat(),
];
