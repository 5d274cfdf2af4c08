import { crisisopvang } from '#shared/beleid/artikelen/5-1-2-crisisopvang.ts';
import type { Beleid, Uitleg } from '#shared/beleid/index.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import { crisisfeiten, type Crisisfeit, type Crisisfeiten, type Toegang } from '#shared/domein/crisis/intake.ts';
import { codeRoodVan } from '#shared/domein/crisis/triage.ts';
import { intakeherkomst as uit } from '#shared/taal/crisis/intakefouten.ts';
import { geldendeStukken } from '../stukken.ts';

/** A fact of the toets as it follows from what was recorded, with where it comes from. */
export interface Afgeleid {
  feit: Crisisfeit;
  waarde: boolean | string | null;
  uit: string;
}

/** Whether a way out was found: one is enough; none only when something was tried and all of it came to nothing. */
function oplossingVia(stukken: readonly Crisisstuk[], soort: 'eigen-netwerk' | 'derden'): boolean | null {
  const pogingen = geldendeStukken(stukken, 'poging').filter(({ inhoud }) => inhoud.soort === soort);
  if (pogingen.some(({ inhoud }) => inhoud.uitkomst === 'oplossing')) return true;
  if (pogingen.length === 0 || pogingen.some(({ inhoud }) => inhoud.uitkomst === null)) return null;
  return false;
}

/** What the triage and the attempts say about the facts of 5.1.2. What nobody said stays unknown, never "no". */
export function afgeleideFeiten(stukken: readonly Crisisstuk[]): Afgeleid[] {
  const triage = geldendeStukken(stukken, 'triage')[0]?.inhoud;
  const onveilig = triage?.acuutGevaar === true || (triage?.niveau ?? 'groen') !== 'groen';
  const afgeleid: Afgeleid[] = [
    { feit: 'onveilig', waarde: onveilig ? true : null, uit: triage?.acuutGevaar ? uit.gevaar : uit.niveau },
    { feit: 'oplossingEigenNetwerk', waarde: oplossingVia(stukken, 'eigen-netwerk'), uit: uit.pogingen },
    { feit: 'oplossingDerden', waarde: oplossingVia(stukken, 'derden'), uit: uit.pogingen },
    { feit: 'herkomst', waarde: triage?.herkomst ?? null, uit: uit.triage },
    { feit: 'codeRood', waarde: triage ? codeRoodVan(triage) : null, uit: uit.niveau },
  ];
  return afgeleid.filter(({ waarde }) => waarde !== null);
}

/** The facts as they stand: what a person recorded in the toets, and where that is silent what follows from the rest. */
export function crisisfeitenVan(stukken: readonly Crisisstuk[]): Crisisfeiten {
  const vastgelegd: Partial<Crisisfeiten> = geldendeStukken(stukken, 'crisistoets')[0]?.inhoud ?? {};
  const afgeleid = new Map<string, unknown>(afgeleideFeiten(stukken).map(({ feit, waarde }) => [feit, waarde]));
  // Each name gives back the value of its own field, which the compiler cannot follow through a list of names.
  return Object.fromEntries(
    crisisfeiten.map((feit) => [feit, vastgelegd[feit] ?? afgeleid.get(feit) ?? null]),
  ) as unknown as Crisisfeiten;
}

export type Crisisuitleg = Uitleg<{ toegang: Toegang | null }>;

/** 5.1.2 on these facts: each voorwaarde explained, and what the program proposes. A person decides. */
export const beoordeelCrisis = (feiten: Crisisfeiten, vandaag: string, beleid: Beleid): Crisisuitleg =>
  crisisopvang.beoordeel(feiten, vandaag, beleid);
