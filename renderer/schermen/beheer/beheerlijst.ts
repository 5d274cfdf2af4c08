import { computed, ref, shallowRef } from 'vue';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import { toonBericht } from '../../componenten/berichten.ts';

/** What a list of the administration needs of the call that reads it. */
interface Lezer<T> {
  waarde: { readonly value: readonly T[] | null };
  bezig: { readonly value: boolean };
  fout: { readonly value: string | null };
  opnieuw: () => Promise<unknown>;
}

/** What is said of a record that was saved, and how it goes back to what it was; without a way back nothing is offered. */
interface Bewaard {
  soort?: 'info' | 'succes';
  tekst: string;
  terug?: { doe: () => Promise<Antwoord<unknown>>; tekst: string };
}

/** A list of the administration with the window in which one record is added or changed. Shown by `Beheerlijst`. */
export function useBeheerlijst<T>(lezer: Lezer<T>) {
  const open = ref(false);
  const gekozen = shallowRef<T | null>(null);
  function bewerk(record: T | null): void {
    gekozen.value = record;
    open.value = true;
  }
  /** After a change: the list again, and the way back. */
  function bewaard({ soort = 'succes', tekst, terug }: Bewaard): void {
    void lezer.opnieuw();
    toonBericht({ soort, tekst, ...(terug && { ongedaan: () => zetTerug(terug) }) });
  }
  async function zetTerug({ doe, tekst }: NonNullable<Bewaard['terug']>): Promise<void> {
    const antwoord = await doe();
    toonBericht(antwoord.ok ? { soort: 'info', tekst } : { soort: 'fout', tekst: antwoord.melding });
    await lezer.opnieuw();
  }
  const lijst = {
    rijen: computed(() => lezer.waarde.value ?? []),
    bezig: lezer.bezig,
    fout: lezer.fout,
    opnieuw: lezer.opnieuw,
    bewerk,
  };
  return { open, gekozen, bewaard, lijst };
}
export type Beheerlijst<T> = ReturnType<typeof useBeheerlijst<T>>['lijst'];
