import {
  onBeforeUnmount,
  onMounted,
  ref,
  shallowRef,
  toRaw,
  toValue,
  watch,
  type MaybeRefOrGetter,
  type Ref,
} from 'vue';
import { roep } from '../api.ts';
import { useSessie } from '../stores/sessie.ts';

type Json = null | boolean | number | string | Json[] | { [sleutel: string]: Json };

/** Where the draft stands: nothing typed yet, being saved, saved, or not saved and tried again. */
export type Conceptstand = 'leeg' | 'bewaren' | 'bewaard' | 'niet-bewaard';

export interface ConceptOpties<T> {
  /** Key of the draft: `naam`, `naam:<id>` or `naam:<id>:<deel>`; null while it is not known yet. */
  sleutel: MaybeRefOrGetter<string | null>;
  /** What the form holds. Replaced as a whole when a draft is put back. */
  inhoud: Ref<T>;
  /** Version of the stored record the form is based on; 0 when nothing is stored yet. */
  basisVersie?: MaybeRefOrGetter<number>;
  wachtMs?: number;
  opnieuwMs?: number;
}

/** What was typed on an older version than the one stored now. `uitgang`: what both started from, when that is still known. */
export interface Conceptconflict<T> {
  mijn: T;
  opgeslagen: T;
  uitgang?: T;
}

const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(toRaw(waarde))) as T;

/**
 * Saves what is typed by itself and puts it back: after leaving the screen, after the lock and after a restart of the core.
 * When the stored record moved on meanwhile it does not choose: `conflict` holds both, until a person has chosen.
 */
export function useConcept<T extends object>(opties: ConceptOpties<T>) {
  const { inhoud, wachtMs = 800, opnieuwMs = 4000 } = opties;
  const sessie = useSessie();
  const stand = ref<Conceptstand>('leeg');
  const bewaardOp = ref<string | null>(null);
  const hersteldVan = ref<string | null>(null);
  const conflict = shallowRef<Conceptconflict<T> | null>(null);
  const gelezen = ref(false);
  let vorige = JSON.stringify(inhoud.value);
  let wekker: ReturnType<typeof setTimeout> | undefined;
  const basis = ref(toValue(opties.basisVersie) ?? 0);

  function zet(nieuw: T): void {
    inhoud.value = kopie(nieuw);
    vorige = JSON.stringify(inhoud.value);
  }

  async function bewaarNu(): Promise<void> {
    clearTimeout(wekker);
    const sleutel = toValue(opties.sleutel);
    if (!sleutel || conflict.value || (stand.value !== 'bewaren' && stand.value !== 'niet-bewaard')) return;
    const bewaard = JSON.stringify(inhoud.value);
    const antwoord = await roep('concept.bewaren', {
      sleutel,
      inhoud: kopie(inhoud.value) as Json,
      basisVersie: basis.value,
    });
    if (antwoord.ok) {
      bewaardOp.value = antwoord.waarde.bewaardOp;
      vorige = bewaard;
      if (JSON.stringify(inhoud.value) === bewaard) stand.value = 'bewaard';
      return;
    }
    stand.value = 'niet-bewaard';
    wekker = setTimeout(() => void bewaarNu(), opnieuwMs);
  }

  async function lees(): Promise<void> {
    const sleutel = toValue(opties.sleutel);
    if (!sleutel || gelezen.value) return;
    gelezen.value = true;
    const antwoord = await roep('concept.lezen', { sleutel });
    if (!antwoord.ok) {
      gelezen.value = false;
      return;
    }
    if (!antwoord.waarde) return;
    const { inhoud: oud, basisVersie, bewaardOp: moment } = antwoord.waarde;
    basis.value = toValue(opties.basisVersie) ?? 0;
    bewaardOp.value = moment;
    if (basisVersie < basis.value && JSON.stringify(oud) !== JSON.stringify(inhoud.value)) {
      conflict.value = { mijn: oud as T, opgeslagen: kopie(inhoud.value) };
      return;
    }
    zet({ ...kopie(inhoud.value), ...(oud as Partial<T>) });
    hersteldVan.value = moment;
    stand.value = 'bewaard';
  }

  /** A save was refused because somebody else was first: both stay, until a person has chosen. */
  function botst(opgeslagen: T, uitgang?: T): void {
    conflict.value = { mijn: kopie(inhoud.value), opgeslagen: kopie(opgeslagen), ...(uitgang ? { uitgang } : {}) };
  }

  /** Ends a conflict with what was chosen per field, based on the version stored now. */
  function voegSamen(samen: T): void {
    const botsing = conflict.value;
    if (!botsing) return;
    conflict.value = null;
    basis.value = toValue(opties.basisVersie) ?? 0;
    zet(samen);
    if (JSON.stringify(samen) === JSON.stringify(botsing.opgeslagen)) {
      void weggooien();
      return;
    }
    stand.value = 'bewaren';
    void bewaarNu();
  }

  /** Ends a conflict: my typed text on top of the stored version, or the stored version as it is. */
  function kies(wie: 'mijn' | 'opgeslagen'): void {
    const botsing = conflict.value;
    if (botsing) voegSamen(wie === 'opgeslagen' ? botsing.opgeslagen : { ...botsing.opgeslagen, ...botsing.mijn });
  }

  /** Throws the draft away: after the form was stored for good, or because the person asked for it. */
  async function weggooien(): Promise<void> {
    clearTimeout(wekker);
    stand.value = 'leeg';
    hersteldVan.value = null;
    vorige = JSON.stringify(inhoud.value);
    const sleutel = toValue(opties.sleutel);
    if (sleutel) await roep('concept.weggooien', { sleutel });
  }

  /** Tells that the form now holds a stored version; what is typed from here on is based on it. */
  function opgeslagen(versie: number): Promise<void> {
    basis.value = versie;
    return weggooien();
  }

  watch(
    inhoud,
    (nieuw) => {
      if (JSON.stringify(nieuw) === vorige) return;
      stand.value = 'bewaren';
      clearTimeout(wekker);
      wekker = setTimeout(() => void bewaarNu(), wachtMs);
    },
    { deep: true },
  );
  watch(
    () => toValue(opties.basisVersie) ?? 0,
    (nieuw) => {
      if (stand.value === 'leeg' && !conflict.value) basis.value = nieuw;
    },
  );
  watch(
    () => [sessie.slot, toValue(opties.sleutel)] as const,
    ([slot]) => {
      if (slot) return;
      void lees();
      void bewaarNu();
    },
  );
  const bijSluiten = (): void => void bewaarNu();
  onMounted(() => {
    void lees();
    // The window can be closed within the wait after the last key.
    window.addEventListener('beforeunload', bijSluiten);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', bijSluiten);
    void bewaarNu();
  });

  return { stand, bewaardOp, hersteldVan, conflict, basis, kies, botst, voegSamen, bewaarNu, weggooien, opgeslagen };
}
