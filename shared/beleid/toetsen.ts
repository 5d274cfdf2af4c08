import type { z } from 'zod';
import { afwezigheid } from './artikelen/3-10-4-afwezigheid.ts';
import { crisisopvang } from './artikelen/5-1-2-crisisopvang.ts';
import { crisisGeldigheid } from './artikelen/5-1-4-crisis-geldigheid.ts';
import { crisisBeeindiging } from './artikelen/5-1-5-crisis-beeindiging.ts';
import { doelgroep } from './artikelen/5-2-1-doelgroep.ts';
import { inBehandeling } from './artikelen/5-2-2-in-behandeling.ts';
import { acuteOpvang } from './artikelen/5-2-3-acute-opvang.ts';
import { onderzoek } from './artikelen/5-2-4-onderzoek.ts';
import { landelijkeToegankelijkheid } from './artikelen/5-2-5-landelijke-toegankelijkheid.ts';
import { verstrekking } from './artikelen/5-2-6-verstrekking.ts';
import { weigering } from './artikelen/5-2-7-weigering.ts';
import { geldigheid } from './artikelen/5-2-8-geldigheid.ts';
import { verlenging } from './artikelen/5-2-8-verlenging.ts';
import { beeindiging } from './artikelen/5-2-9-beeindiging.ts';
import { bijdrage } from './artikelen/5-2-13-bijdrage.ts';
import { winteropvang } from './artikelen/5-2-14-winteropvang.ts';
import { toegang2015 } from './artikelen/wmo-kader-2015-toegang.ts';
import { bezwaartermijn } from './artikelen/awb-6-7-bezwaartermijn.ts';
import { onderzoekstermijn } from './artikelen/wmo-2-3-2-onderzoekstermijn.ts';
import type { Invoerfout } from './fout.ts';
import type { Dag } from './kalender.ts';
import type { Beleid } from './parameters.ts';
import type { Toets } from './toets.ts';
import type { Gevolg, Uitleg } from './uitleg.ts';

/** The eighteen toetsen by name, in the order in which a dossier meets them. */
export const toetsen = {
  doelgroep,
  'in-behandeling': inBehandeling,
  'acute-opvang': acuteOpvang,
  'landelijke-toegankelijkheid': landelijkeToegankelijkheid,
  onderzoek,
  verstrekking,
  weigering,
  geldigheid,
  verlenging,
  beeindiging,
  crisisopvang,
  'crisis-geldigheid': crisisGeldigheid,
  'crisis-beeindiging': crisisBeeindiging,
  afwezigheid,
  bijdrage,
  winteropvang,
  bezwaartermijn,
  onderzoekstermijn,
} as const;

export type Toetsen = typeof toetsen;
export type Toetsnaam = keyof Toetsen;
/** The facts of a toets. */
export type Feiten<N extends Toetsnaam> = z.infer<Toetsen[N]['feitenSchema']>;
/** The explanation of a toets, its gevolg typed. */
export type UitlegVan<N extends Toetsnaam> = ReturnType<Toetsen[N]['beoordeel']>;

export const toetsnamen = Object.keys(toetsen) as readonly Toetsnaam[];

/** What every toets has, whatever its facts. */
export type EenToets = Omit<Toets<Toetsnaam, z.ZodType, Gevolg>, 'lees' | 'beoordeel'>;

const opNaam = new Map<string, EenToets>(Object.entries(toetsen));

/** The toets of a name that comes from outside; undefined when there is none. */
export function vindToets(naam: string): EenToets | undefined {
  return opNaam.get(naam);
}

/**
 * Puts facts from outside to a toets: reads them strictly, then judges.
 * A fault is a value, with a `pad` that starts with `feiten`.
 */
export function toets<N extends Toetsnaam>(
  naam: N,
  feiten: unknown,
  peildatum: Dag,
  beleid: Beleid,
): { readonly ok: true; readonly waarde: UitlegVan<N> } | { readonly ok: false; readonly fout: Invoerfout } {
  const eenToets: EenToets = toetsen[naam];
  return eenToets.toets(feiten, peildatum, beleid) as
    { readonly ok: true; readonly waarde: UitlegVan<N> & Uitleg } | { readonly ok: false; readonly fout: Invoerfout };
}

/** A toets that a person can put facts to: the eighteen, and the one for reviewing a besluit of before 2025. */
export type Probeerbaar = Omit<Toets<string, z.ZodType, Gevolg>, 'lees' | 'beoordeel'>;
export const probeerbareToetsen: readonly Probeerbaar[] = [
  ...toetsnamen.map((naam): Probeerbaar => toetsen[naam]),
  toegang2015,
];
