import { computed, ref, type Ref } from 'vue';
import type { Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { legeInhoud } from '../vervolg/velden.ts';

/** Somebody who can be recorded as away. */
export interface Afwezigkeuze {
  clientId: string;
  dossierId: string;
  naam: string;
}

/** The short form of one absence of one person: what is typed stays until it is stored or thrown away. */
export function useAfwezigformulier({ clientId, dossierId }: Afwezigkeuze, datum: string, vandaag: string) {
  const leeg = (): Record<string, unknown> => ({ ...legeInhoud('afwezigheid', vandaag), wie: clientId, datum });
  const inhoud = ref(leeg()) as Ref<Record<string, unknown>>;
  const vastleggen = useOproep('vervolg.vastleggen');
  const concept = useConcept({ sleutel: `afwezigheid:${dossierId}:${clientId}`, inhoud });
  const fout = (pad: string): string | null => vastleggen.veldfout(`invoer.inhoud.${pad}`);
  const fouten = computed(
    () => vastleggen.weigering.value?.velden?.map(({ pad }) => pad.split('.').at(-1) ?? '') ?? [],
  );

  /** Stores the absence. @returns whether it was stored */
  async function bewaar(): Promise<boolean> {
    if (vastleggen.bezig.value) return false;
    // The form holds what its fields gave; the core reads it strictly and names what is not there yet.
    const invoer = { soort: 'afwezigheid', inhoud: inhoud.value } as Vastlegginginvoer;
    const klaar = await vastleggen.doe({ dossierId, id: null, versie: 0, invoer, reden: '' });
    if (klaar) await concept.weggooien();
    return klaar !== null;
  }
  async function weggooien(): Promise<void> {
    inhoud.value = leeg();
    vastleggen.wis();
    await concept.weggooien();
  }
  return { inhoud, vastleggen, concept, fout, fouten, bewaar, weggooien };
}
