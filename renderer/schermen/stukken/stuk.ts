import { computed, ref, watch, type Ref } from 'vue';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import type { Opslagoproep } from '../../composables/oproep.ts';
import { useVerlaten } from '../../composables/verlaten.ts';

export type Stukinhoud = Record<string, unknown>;

/** A record in versions, whatever it is about. */
export interface Stukkern {
  id: string;
  versie: number;
  inhoud: object;
  reden: string;
  ingetrokken: boolean;
  door: string;
  op: string;
  eersteDoor: string;
  eersteOp: string;
  eerder: readonly { versie: number; inhoud: object; door: string; op: string }[];
  documenten: readonly { id: string; titel: string }[];
}

/** What a form sends: the version it was based on, and what its fields gave. */
export interface Stukopslag {
  id: string | null;
  versie: number;
  inhoud: Stukinhoud;
  reden: string;
}

export interface Stukopties<S extends Stukkern> {
  /** The record that is changed; null: a new one. */
  begin: S | null;
  /** The records as last read. */
  stukken: () => readonly S[];
  ververs: () => Promise<void>;
  leeg: () => Stukinhoud;
  /** Under which its draft is kept. */
  sleutel: string;
  /** Work that goes on: another version needs no reason. */
  werkstuk: boolean;
  vastleggen: Opslagoproep;
  stuur: (wat: Stukopslag) => Promise<{ id: string; versie: number } | null>;
  bewaardTekst: string;
}

const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;

/** The form of one record: what is typed is kept, a colleague who was first is shown beside it, saving is a new version. */
export function useStukformulier<S extends Stukkern>({ begin, vastleggen, ...opties }: Stukopties<S>) {
  const stuk = computed(() => (begin ? (opties.stukken().find(({ id }) => id === begin.id) ?? begin) : null));
  const nu = (): Stukinhoud => (stuk.value ? kopie(stuk.value.inhoud as Stukinhoud) : opties.leeg());
  const inhoud = ref(nu()) as Ref<Stukinhoud>;
  let uitgang = nu();
  const reden = ref('');
  const versie = computed(() => stuk.value?.versie ?? 0);
  const concept = useConcept({ sleutel: opties.sleutel, inhoud, basisVersie: versie });
  const verlaten = useVerlaten(concept);
  const vraagtReden = computed(() => stuk.value !== null && !opties.werkstuk);

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
    const klaar = await opties.stuur({
      id: begin?.id ?? null,
      versie: begin ? concept.basis.value : 0,
      inhoud: inhoud.value,
      reden: reden.value,
    });
    if (!klaar) {
      if (vastleggen.weigering.value?.code !== 'conflict' || !begin) return null;
      await opties.ververs();
      vastleggen.wis();
      concept.botst(nu(), uitgang);
      return null;
    }
    await concept.opgeslagen(klaar.versie);
    await opties.ververs();
    toonBericht({ soort: 'succes', tekst: opties.bewaardTekst });
    return klaar.id;
  }
  async function weggooien(): Promise<void> {
    inhoud.value = nu();
    await concept.weggooien();
  }
  return { inhoud, reden, vraagtReden, fout, bewaar, weggooien, concept, verlaten, stuk, vastleggen };
}
export type Stukformulier = ReturnType<typeof useStukformulier<Stukkern>>;
