import { computed, ref, watch, type Ref } from 'vue';
import type { Crisisinvoer, Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import { crisiswerkstukken, type Crisissoort } from '#shared/domein/crisis/index.ts';
import { crisisnaam } from '#shared/taal/crisis/index.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useDossier } from '../dossier/dossier.ts';
import { useCrisis } from './crisis.ts';

type Inhoud = Record<string, unknown>;
const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;

export interface Crisisstukopties {
  soort: Crisissoort;
  /** The record that is changed; null: a new one. */
  stuk: Crisisstuk | null;
  /** Whom a new one is about; null: the case. */
  clientId?: string | null;
  leeg: () => Inhoud;
}

/** The form of one record: what is typed is kept, a colleague who was first is shown beside it, saving is a new version. */
export function useCrisisstuk({ soort, stuk: begin, clientId = null, leeg }: Crisisstukopties) {
  const { dossier } = useDossier();
  const { gelezen, ververs } = useCrisis();
  const stuk = computed(() => (begin ? (gelezen.value.stukken.find(({ id }) => id === begin.id) ?? begin) : null));
  const nu = (): Inhoud => (stuk.value ? kopie(stuk.value.inhoud) : leeg());
  const inhoud = ref(nu()) as Ref<Inhoud>;
  let uitgang = nu();
  const reden = ref('');
  const versie = computed(() => stuk.value?.versie ?? 0);
  const dossierId = dossier.value.id;
  const nieuwesleutel = clientId ? `crisis-persoon:${clientId}:${soort}` : `crisis:${dossierId}:${soort}`;
  const concept = useConcept({ sleutel: begin ? `crisis:${begin.id}` : nieuwesleutel, inhoud, basisVersie: versie });
  const verlaten = useVerlaten(concept);
  const vastleggen = useOproep('crisis.vastleggen');
  const vraagtReden = computed(() => stuk.value !== null && !crisiswerkstukken.has(soort));

  // Somebody else saved it while nothing is typed here: simply show it.
  watch(versie, () => {
    if (concept.stand.value !== 'leeg' || concept.conflict.value || vastleggen.bezig.value) return;
    inhoud.value = nu();
    uitgang = nu();
  });

  function fout(pad: string): string | null {
    const velden = vastleggen.weigering.value?.velden ?? [];
    return velden.find((veld) => veld.pad === `invoer.inhoud.${pad}` || veld.pad === pad)?.bericht ?? null;
  }

  /** Stores the form. @returns the id of the record, or null when it was refused */
  async function bewaar(): Promise<string | null> {
    if (vastleggen.bezig.value || concept.conflict.value) return null;
    // The form holds what its fields gave; the core reads it strictly and names what is not there yet.
    const invoer = { soort, inhoud: inhoud.value } as Crisisinvoer;
    const klaar = await vastleggen.doe({
      dossierId,
      id: begin?.id ?? null,
      versie: begin ? concept.basis.value : 0,
      clientId: begin ? begin.clientId : clientId,
      invoer,
      reden: reden.value,
    });
    if (!klaar) {
      if (vastleggen.weigering.value?.code !== 'conflict' || !begin) return null;
      await ververs();
      vastleggen.wis();
      concept.botst(nu(), uitgang);
      return null;
    }
    await concept.opgeslagen(klaar.versie);
    await ververs();
    toonBericht({ soort: 'succes', tekst: vul(nl.crisis.stuk.bewaard, { naam: crisisnaam(soort) }) });
    return klaar.id;
  }
  async function weggooien(): Promise<void> {
    inhoud.value = nu();
    await concept.weggooien();
  }
  return { inhoud, reden, vraagtReden, fout, bewaar, weggooien, concept, verlaten, stuk, vastleggen };
}
