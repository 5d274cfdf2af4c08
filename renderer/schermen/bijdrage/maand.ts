import { computed, ref, watch, type ComputedRef } from 'vue';
import type { Tabelvorm } from '#shared/contract/tabelbestand.ts';
import { maandVanDag, periodesVan, plusMaanden } from '#shared/rapportage/periode.ts';
import { nl } from '#shared/taal/nl.ts';
import { schrijfMaand } from '#shared/taal/rapportage.ts';
import { vul } from '#shared/taal/vul.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import type { Opslagoproep } from '../../composables/oproep.ts';
import { useSessie } from '../../stores/sessie.ts';

/** What every list of a month has, whoever asks the bijdrage. */
export interface Maandkern {
  maand: string;
  versie: number;
  stand: 'loopt' | 'open' | 'gesloten';
  gesloten: { door: string; op: string } | null;
  heropend: { door: string; reden: string } | null;
  /** Why it cannot be closed, or opened again, now; empty: it can. */
  waaromNiet: string;
  /** Eurocents. */
  totaal: number;
}

/** A call with what goes with it. `V`: which list, the month included. */
interface Daad<V, Extra> extends Opslagoproep {
  doe: (invoer: V & Extra) => Promise<unknown>;
}
export interface Maandbron<V extends { maand: string }, L extends Maandkern> {
  /** Which list belongs to this month. */
  vraag: (maand: string) => V;
  lezen: Daad<V, object> & { waarde: Readonly<{ value: L | null }> };
  sluiten: Daad<V, { versie: number; totaal: number }>;
  heropenen: Daad<V, { versie: number; reden: string }>;
  opslaan: Opslagoproep & { doe: (invoer: V & { vorm: Tabelvorm }) => Promise<{ bestandsnaam: string | null } | null> };
  afdrukken: Daad<V, object>;
}

/** The list of a month: choosing the month, closing and opening it again on the version that was seen, saving, printing. */
export function useMaand<V extends { maand: string }, L extends Maandkern>(bron: Maandbron<V, L>) {
  const t = nl.bijdrage.maand;
  const { lezen, sluiten, heropenen, opslaan, afdrukken } = bron;
  const { vandaag } = useSessie();
  const maand = ref<string | null>(plusMaanden(maandVanDag(vandaag), -1));
  const maanden = periodesVan('maand', vandaag, 24).map(({ van }) => ({ waarde: van, label: schrijfMaand(van) }));
  const vraag = computed(() => maand.value && bron.vraag(maand.value));
  const lees = async (): Promise<void> => void (vraag.value && (await lezen.doe(vraag.value)));
  watch(vraag, () => void lees(), { immediate: true });
  const lijst: ComputedRef<L | null> = computed(() => lezen.waarde.value);
  const fout = computed(() => sluiten.fout.value ?? opslaan.fout.value ?? afdrukken.fout.value ?? lezen.fout.value);

  /** Fixes the list as it was seen. */
  async function sluit(): Promise<void> {
    if (!lijst.value || !vraag.value) return;
    await sluiten.doe({ ...vraag.value, versie: lijst.value.versie, totaal: lijst.value.totaal });
    const gelukt = sluiten.weigering.value === null;
    await lees();
    if (gelukt) toonBericht({ soort: 'succes', tekst: t.sluitKlaar });
  }
  /** Opens a closed list again. @returns whether that was done */
  async function heropen(reden: string): Promise<boolean> {
    if (!lijst.value || !vraag.value) return false;
    await heropenen.doe({ ...vraag.value, versie: lijst.value.versie, reden });
    if (heropenen.weigering.value) return false;
    await lees();
    toonBericht({ soort: 'succes', tekst: t.heropenKlaar });
    return true;
  }
  async function bewaar(vorm: Tabelvorm): Promise<void> {
    const bestand = vraag.value && (await opslaan.doe({ ...vraag.value, vorm }))?.bestandsnaam;
    if (bestand) toonBericht({ soort: 'succes', tekst: vul(t.bewaard, { bestand }) });
  }
  async function drukAf(): Promise<void> {
    if (vraag.value) await afdrukken.doe(vraag.value);
  }
  const stand: Record<'sluiten' | 'heropenen' | 'opslaan' | 'afdrukken', Opslagoproep> = bron;
  return { maand, maanden, lijst, fout, sluit, heropen, bewaar, drukAf, stand };
}
export type Maandwerk = ReturnType<typeof useMaand<{ maand: string }, Maandkern>>;
