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
  waarde: boolean | string;
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
function uitDeRest(stukken: readonly Crisisstuk[]): Crisisfeiten {
  const triage = geldendeStukken(stukken, 'triage')[0]?.inhoud;
  const onveilig = triage?.acuutGevaar === true || (triage?.niveau ?? 'groen') !== 'groen';
  return {
    onveilig: onveilig ? true : null,
    oplossingEigenNetwerk: oplossingVia(stukken, 'eigen-netwerk'),
    oplossingDerden: oplossingVia(stukken, 'derden'),
    herkomst: triage?.herkomst ?? null,
    codeRood: triage ? codeRoodVan(triage) : null,
    veiligInRotterdam: null,
  };
}

/** The same, each with where it comes from; only what is known. */
export function afgeleideFeiten(stukken: readonly Crisisstuk[]): Afgeleid[] {
  const waarden = uitDeRest(stukken);
  const gevaar = geldendeStukken(stukken, 'triage')[0]?.inhoud.acuutGevaar === true;
  const bron: Partial<Record<Crisisfeit, string>> = {
    onveilig: gevaar ? uit.gevaar : uit.niveau,
    oplossingEigenNetwerk: uit.pogingen,
    oplossingDerden: uit.pogingen,
    herkomst: uit.triage,
    codeRood: uit.niveau,
  };
  return crisisfeiten.flatMap((feit) => {
    const [waarde, vandaan] = [waarden[feit], bron[feit]];
    return waarde === null || vandaan === undefined ? [] : [{ feit, waarde, uit: vandaan }];
  });
}

/** The facts as they stand: what a person recorded in the toets, and where that is silent what follows from the rest. */
export function crisisfeitenVan(stukken: readonly Crisisstuk[]): Crisisfeiten {
  const vastgelegd = geldendeStukken(stukken, 'crisistoets')[0]?.inhoud;
  const rest = uitDeRest(stukken);
  return {
    onveilig: vastgelegd?.onveilig ?? rest.onveilig,
    oplossingEigenNetwerk: vastgelegd?.oplossingEigenNetwerk ?? rest.oplossingEigenNetwerk,
    oplossingDerden: vastgelegd?.oplossingDerden ?? rest.oplossingDerden,
    herkomst: vastgelegd?.herkomst ?? rest.herkomst,
    codeRood: vastgelegd?.codeRood ?? rest.codeRood,
    veiligInRotterdam: vastgelegd?.veiligInRotterdam ?? rest.veiligInRotterdam,
  };
}

export type Crisisuitleg = Uitleg<{ toegang: Toegang | null }>;

/** 5.1.2 on these facts: each voorwaarde explained, and what the program proposes. A person decides. */
export const beoordeelCrisis = (feiten: Crisisfeiten, vandaag: string, beleid: Beleid): Crisisuitleg =>
  crisisopvang.beoordeel(feiten, vandaag, beleid);
