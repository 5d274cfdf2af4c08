import { computed, ref, watch } from 'vue';
import type { StukVan } from '#shared/contract/groepen/vervolg.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useDossier } from '../dossier/dossier.ts';

export const vervolgsoorten = ['verlengen', 'niet-verlengen', 'wijzigen', 'beeindigen', 'intrekken'] as const;
export type Vervolgsoort = (typeof vervolgsoorten)[number];

/** What a beslisser fills in for a besluit on running opvang. */
export interface Vervolginvoer {
  soort: Vervolgsoort | null;
  per: string | null;
  laatsteDag: string | null;
  locatieId: string | null;
  gronden: string[];
  motivering: string;
  afwijking: string;
  voorwaarden: string;
  contactpersoonId: string | null;
}

export interface Besluitopties {
  soorten: () => readonly Vervolgsoort[];
  deel: string;
  periode: () => Uitvoer<'vervolg.verlenging'> | null;
  voornemen: () => StukVan<'voornemen'> | null;
}

/** The form of a besluit on running opvang. What can be taken, on which gronden and why not, comes from the core. */
export function useVervolgbesluit({ soorten, deel, periode, voornemen }: Besluitopties) {
  const { dossier, ververs, ga } = useDossier();
  const leeg = (): Vervolginvoer => ({
    soort: soorten().length === 1 ? (soorten()[0] ?? null) : null,
    per: voornemen()?.inhoud.per ?? null,
    laatsteDag: null,
    locatieId: null,
    gronden: [...(voornemen()?.inhoud.gronden ?? [])],
    motivering: '',
    afwijking: '',
    voorwaarden: '',
    contactpersoonId: null,
  });
  const invoer = ref<Vervolginvoer>(leeg());
  const concept = useConcept({ sleutel: `besluit:${dossier.value.id}:${deel}`, inhoud: invoer });
  const verlaten = useVerlaten(concept);
  const voorstel = useOproep('besluit.voorstel');
  watch(
    () => dossier.value.versie,
    () => void voorstel.doe({ dossierId: dossier.value.id, ingangsdatum: null }),
    { immediate: true },
  );
  const keuzes = computed(
    () => voorstel.waarde.value?.soorten.filter(({ soort }) => soorten().some((deze) => deze === soort)) ?? [],
  );
  const gekozen = computed(() => keuzes.value.find(({ soort }) => soort === invoer.value.soort) ?? null);
  const metGronden = computed(() => (gekozen.value?.gronden.length ?? 0) > 0);

  // What was recorded fills in what it already answers; what a person typed stays.
  watch(
    () => [invoer.value.soort, periode()?.totEnMet, voornemen()?.versie] as const,
    ([soort]) => {
      if (soort === 'verlengen') invoer.value.laatsteDag ??= periode()?.totEnMet ?? null;
      if (concept.stand.value !== 'leeg') return;
      invoer.value.per ??= voornemen()?.inhoud.per ?? null;
      if (invoer.value.gronden.length === 0) invoer.value.gronden = [...(voornemen()?.inhoud.gronden ?? [])];
    },
  );
  const wijktAf = computed(() => {
    const dit = gekozen.value;
    if (!dit) return false;
    const los = dit.gronden.some(({ id, volgt }) => !volgt && invoer.value.gronden.includes(id));
    return !dit.voorgesteld || los;
  });
  function zetGrond(id: string, aan: boolean): void {
    const zonder = invoer.value.gronden.filter((ander) => ander !== id);
    const volgorde = gekozen.value?.gronden.map((grond) => grond.id) ?? [];
    invoer.value.gronden = (aan ? [...zonder, id] : zonder).sort((a, b) => volgorde.indexOf(a) - volgorde.indexOf(b));
  }

  const nemen = useOproep('besluit.nemen');
  const geprobeerd = ref(false);
  function fout(pad: keyof Vervolginvoer): string | null {
    if (pad === 'contactpersoonId' && geprobeerd.value && !invoer.value.contactpersoonId)
      return nl.vervolg.besluit.kies;
    return nemen.veldfout(pad);
  }
  /** Takes the besluit. @returns whether it was taken */
  async function neem(): Promise<boolean> {
    const { soort, contactpersoonId, per, laatsteDag, locatieId, gronden, ...rest } = invoer.value;
    geprobeerd.value = true;
    if (!soort || !contactpersoonId || nemen.bezig.value) return false;
    const genomen = await nemen.doe({
      dossierId: dossier.value.id,
      dossierVersie: dossier.value.versie,
      soort,
      ingangsdatum: null,
      per: soort === 'verlengen' || soort === 'niet-verlengen' ? null : per,
      laatsteDag: soort === 'verlengen' ? laatsteDag : null,
      locatieId: soort === 'verlengen' || soort === 'wijzigen' ? locatieId : null,
      gronden: metGronden.value ? gronden : [],
      contactpersoonId,
      ...rest,
      afwijking: wijktAf.value ? rest.afwijking : '',
    });
    if (!genomen) {
      if (nemen.weigering.value?.code === 'conflict') await ververs();
      return false;
    }
    await concept.opgeslagen(0);
    toonBericht({ soort: 'succes', tekst: nl.vervolg.besluit.genomen });
    await ververs();
    await ga('beschikking');
    return true;
  }
  async function weggooien(): Promise<void> {
    invoer.value = leeg();
    await concept.weggooien();
  }
  return {
    invoer,
    concept,
    verlaten,
    voorstel,
    keuzes,
    gekozen,
    metGronden,
    wijktAf,
    zetGrond,
    nemen,
    fout,
    neem,
    weggooien,
  };
}
