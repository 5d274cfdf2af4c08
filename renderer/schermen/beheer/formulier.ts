import { ref, shallowRef, type Ref } from 'vue';
import { useConcept } from '../../composables/concept.ts';

interface Formulieropties<R, T> {
  /** What the draft is called: `gebruiker:<id>`, or `gebruiker-nieuw`. */
  sleutel: string;
  /** The record that is changed; null: a new one. */
  record: R | null;
  /** What the form holds for a record, or for a new one. Never a password: a draft is kept. */
  begin: (record: R | null) => T;
  /** The record as it is stored now, after somebody else was first. */
  lees: (was: R | null) => Promise<R | null>;
}

/**
 * One form of the administration, for as long as it stands on the screen. What is typed is kept and put back; when a colleague
 * stored the same record meanwhile both stand side by side until somebody chose.
 */
export function useBeheerformulier<R extends { versie: number }, T extends object>(opties: Formulieropties<R, T>) {
  const record = shallowRef<R | null>(opties.record);
  const invoer = ref(opties.begin(opties.record)) as Ref<T>;
  const concept = useConcept<T>({
    sleutel: opties.sleutel,
    inhoud: invoer,
    basisVersie: () => record.value?.versie ?? 0,
  });

  /** After a save that was refused because the record moved on. @returns whether there are two versions to choose from now */
  async function botst(): Promise<boolean> {
    const was = record.value;
    const nu = await opties.lees(was);
    if (!nu) return false;
    record.value = nu;
    concept.botst(opties.begin(nu), opties.begin(was));
    return true;
  }
  /** Back to what is stored. */
  async function weggooien(): Promise<void> {
    invoer.value = opties.begin(record.value);
    await concept.weggooien();
  }
  return { record, invoer, concept, botst, weggooien };
}
