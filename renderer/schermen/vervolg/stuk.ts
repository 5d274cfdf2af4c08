import { computed, ref, watch, type Ref } from 'vue';
import type { Stuk, Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { werkstukken, type Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { vervolgnamen } from '#shared/taal/vervolgnamen.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useDossier } from '../dossier/dossier.ts';
import { useVervolg } from './vervolg.ts';

type Inhoud = Record<string, unknown>;
const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;

export interface Stukopties {
  soort: Vastleggingsoort;
  /** The record that is changed; null: a new one. */
  stuk: Stuk | null;
  leeg: () => Inhoud;
}

/** The form of one record: what is typed is kept, a colleague who was first is shown beside it, saving is a new version. */
export function useStuk({ soort, stuk: begin, leeg }: Stukopties) {
  const { dossier } = useDossier();
  const { gelezen, ververs } = useVervolg();
  const stuk = computed(() => (begin ? (gelezen.value.stukken.find(({ id }) => id === begin.id) ?? begin) : null));
  const nu = (): Inhoud => (stuk.value ? kopie(stuk.value.inhoud) : leeg());
  const inhoud = ref(nu()) as Ref<Inhoud>;
  let uitgang = nu();
  const reden = ref('');
  const versie = computed(() => stuk.value?.versie ?? 0);
  const dossierId = dossier.value.id;
  const sleutel = begin ? `vastlegging:${begin.id}` : `vastlegging:${dossierId}:${soort}`;
  const concept = useConcept({ sleutel, inhoud, basisVersie: versie });
  const verlaten = useVerlaten(concept);
  const vastleggen = useOproep('vervolg.vastleggen');
  const vraagtReden = computed(() => stuk.value !== null && !werkstukken.has(soort));

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
    const invoer = { soort, inhoud: inhoud.value } as Vastlegginginvoer;
    const klaar = await vastleggen.doe({
      dossierId,
      id: begin?.id ?? null,
      versie: begin ? concept.basis.value : 0,
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
    toonBericht({ soort: 'succes', tekst: vul(nl.vervolg.stuk.bewaard, { naam: vervolgnamen[soort] }) });
    return klaar.id;
  }
  async function weggooien(): Promise<void> {
    inhoud.value = nu();
    await concept.weggooien();
  }
  return { inhoud, reden, vraagtReden, fout, bewaar, weggooien, concept, verlaten, stuk, vastleggen };
}
