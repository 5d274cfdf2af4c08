import { computed, ref, type Ref } from 'vue';
import { useConcept } from '../../composables/concept.ts';
import { useDossier } from '../dossier/dossier.ts';

const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;

export interface Regelbron<V extends object> {
  /** Name of the draft; one per dossier for a new row, one per row for a change. */
  naam: string;
  /** The stored row as last read; null for a new one. */
  regel: () => { id: string; versie: number; dossierId: string; velden: V } | null;
  leeg: V;
  /** Stores; answers what came of it, or null when refused. */
  bewaar: (invoer: { dossierId: string; id: string | null; versie: number; velden: V }) => Promise<unknown>;
  /** Whether the last refusal was that somebody else was first. */
  botste: () => boolean;
}

/**
 * The form of one row around a dossier, in a window: keeps what was typed, saves with a check on versions, and shows both
 * versions when a colleague was first.
 */
export function useRegelformulier<V extends object>({ naam, regel, leeg, bewaar, botste }: Regelbron<V>) {
  const { dossier, ververs } = useDossier();
  const begin = regel();
  const velden = ref(kopie(begin?.velden ?? leeg)) as Ref<V>;
  let uitgang = kopie(velden.value);
  const versie = computed(() => regel()?.versie ?? 0);
  const concept = useConcept({
    sleutel: `${naam}:${begin?.id ?? dossier.value.id}`,
    inhoud: velden,
    basisVersie: versie,
  });

  /** @returns whether it is stored */
  async function leg(): Promise<boolean> {
    if (concept.conflict.value) return false;
    const dossierId = begin?.dossierId ?? dossier.value.id;
    const klaar = await bewaar({ dossierId, id: begin?.id ?? null, versie: concept.basis.value, velden: velden.value });
    if (klaar !== null) {
      await concept.weggooien();
      await ververs();
      return true;
    }
    if (!botste()) return false;
    await ververs();
    const nu = regel();
    if (nu) concept.botst(kopie(nu.velden), uitgang);
    uitgang = kopie(nu?.velden ?? uitgang);
    return false;
  }
  async function weggooien(): Promise<void> {
    velden.value = kopie(regel()?.velden ?? leeg);
    await concept.weggooien();
  }
  return { velden, concept, leg, weggooien };
}
