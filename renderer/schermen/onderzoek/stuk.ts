import { computed, ref, shallowRef, type Ref } from 'vue';
import type { Weigering } from '#shared/contract/antwoord.ts';
import { onderzoekteksten } from '#shared/taal/onderzoek.ts';
import { zrmDomeinteksten } from '#shared/taal/zrm.ts';
import { toonWaarde } from '#shared/taal/waarde.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonFeit } from '#shared/taal/feiten.ts';
import { roep } from '../../api.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useDossier } from '../dossier/dossier.ts';
import { useOnderzoek } from './onderzoek.ts';

type Opslaan =
  'onderzoek.meting' | 'onderzoek.opvraging' | 'onderzoek.uitnodigen' | 'onderzoek.hersteltermijn' | 'bijlage.wijzigen';

/** A stored record as the forms need it. */
export interface BestaandStuk<T> {
  id: string;
  versie: number;
  inhoud: T;
  door: string;
}

const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;
const veldnamen: Readonly<Record<string, string>> = { ...onderzoekteksten.labels, ...zrmDomeinteksten };

/** What a field of a record is called, for two versions side by side. */
export const stuklabel = (pad: string): string => veldnamen[pad.split('.').at(-1) ?? ''] ?? pad;

/** A value of a record in words. */
export function toonStukwaarde(_pad: string, waarde: unknown): string {
  if (typeof waarde === 'object' && waarde !== null && 'score' in waarde) {
    const { score, toelichting } = waarde as { score: number | null; toelichting: string };
    return [score === null ? nl.onderzoek.zrm.geenScore : String(score), toelichting].filter(Boolean).join(': ');
  }
  return typeof waarde === 'object' && waarde !== null ? toonWaarde(waarde) : toonFeit(waarde);
}

export interface Stukopties<T> {
  /** The endpoint that stores it, and the kind under which its draft is kept. */
  naam: Opslaan;
  soort: string;
  /** What a new form holds. */
  leeg: () => T;
  /** The record that is corrected, as it is stored now; null: a new one. */
  bestaand: () => BestaandStuk<T> | null;
  bewaard: string;
}

/**
 * The form of one record: a draft that saves itself, storing on the version it was based on, and both versions side by side
 * when somebody else was first. What the core refuses stays on the screen.
 */
export function useStuk<T extends object>(opties: Stukopties<T>) {
  const { dossier } = useDossier();
  const { ververs } = useOnderzoek();
  const id = opties.bestaand()?.id ?? null;
  const begin = (): T => kopie(opties.bestaand()?.inhoud ?? opties.leeg());
  const inhoud = ref(begin()) as Ref<T>;
  let uitgang = begin();
  const versie = computed(() => opties.bestaand()?.versie ?? 0);
  const concept = useConcept({ sleutel: `${opties.soort}:${id ?? dossier.value.id}`, inhoud, basisVersie: versie });
  const weigering = shallowRef<Weigering | null>(null);
  const bezig = ref(false);

  async function botst(): Promise<void> {
    await ververs();
    const nieuw = opties.bestaand();
    if (!nieuw) return;
    weigering.value = null;
    concept.botst(kopie(nieuw.inhoud), uitgang);
  }

  /** Stores the form as the next version. @returns whether it is stored */
  async function bewaar(): Promise<boolean> {
    if (bezig.value || concept.conflict.value) return false;
    bezig.value = true;
    const invoer = { dossierId: dossier.value.id, id, versie: concept.basis.value, inhoud: inhoud.value };
    // Every one of these endpoints takes this form; which content belongs to which the caller's type says.
    const antwoord = await roep(opties.naam, invoer as never);
    bezig.value = false;
    weigering.value = antwoord.ok ? null : antwoord;
    if (!antwoord.ok) {
      if (antwoord.code === 'conflict' && id !== null) await botst();
      return false;
    }
    await concept.opgeslagen(antwoord.waarde.versie);
    uitgang = kopie(inhoud.value);
    toonBericht({ soort: 'succes', tekst: opties.bewaard });
    await ververs();
    return true;
  }

  /** Throws away what was typed. */
  async function weggooien(): Promise<void> {
    inhoud.value = begin();
    await concept.weggooien();
  }

  return {
    id,
    inhoud,
    concept,
    bezig,
    bewaar,
    weggooien,
    melding: computed(() => weigering.value?.melding ?? null),
    ander: computed(() => opties.bestaand()?.door ?? null),
    /** The refusal of one field. */
    fout: (pad: string): string | null =>
      weigering.value?.velden?.find((veld) => veld.pad === `inhoud.${pad}` || veld.pad === pad)?.bericht ?? null,
  };
}
export type Stukformulier<T extends object> = ReturnType<typeof useStuk<T>>;
