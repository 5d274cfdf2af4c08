import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue';
import { leesDatum } from '#shared/taal/schermdatum.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { roep } from '../../api.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVertraagd } from '../../composables/vertraagd.ts';

export const vraagpaden = ['veiligeOpvangInNetwerk', 'alternatieveVeiligeOvernachting', 'kanZichHandhaven'] as const;
export type Vraagpad = (typeof vraagpaden)[number];

/** What is typed on the one screen. `bestaand`: somebody who is known here was chosen. */
export const leegFormulier = () => ({
  achternaam: '',
  voornamen: '',
  geboren: '',
  herkenning: '',
  bestaand: null as { clientId: string; naam: string; geboortedatum: string | null; heeftOpvang: boolean } | null,
  kinderenMee: false,
  veiligeOpvangInNetwerk: null as boolean | null,
  alternatieveVeiligeOvernachting: null as boolean | null,
  kanZichHandhaven: null as boolean | null,
  eerder: false,
  dag: null as string | null,
  tijd: null as string | null,
  doorgebeld: false,
  geplaatstDoor: '',
  locatieId: null as string | null,
  zelfGekozen: false,
  overboeken: '',
  toelichting: '',
});
export type AcuutFormulier = ReturnType<typeof leegFormulier>;

/** A birth date or an age, from one field. */
export function leesGeboren(tekst: string): {
  geboortedatum: string | null;
  geschatteLeeftijd: number | null;
  fout: boolean;
} {
  const kaal = tekst.trim();
  const niets = { geboortedatum: null, geschatteLeeftijd: null, fout: false };
  if (kaal === '') return niets;
  if (/^\d{1,3}$/.test(kaal) && Number(kaal) <= 120) return { ...niets, geschatteLeeftijd: Number(kaal) };
  const datum = leesDatum(kaal);
  return datum.ok ? { ...niets, geboortedatum: datum.iso } : { ...niets, fout: true };
}

/** The state of the one screen: what is typed, what the core says of it while typing, and placing. */
export function useAcuut() {
  const f = ref<AcuutFormulier>(leegFormulier());
  const concept = useConcept({ sleutel: 'acuut', inhoud: f });
  const proberen = useOproep('acuut.proberen');
  const plaatsen = useOproep('acuut.plaatsen');
  const klaar = ref<Uitvoer<'acuut.plaatsen'> | null>(null);

  const geboren = computed(() => leesGeboren(f.value.geboren));
  const tijdstip = computed(() =>
    f.value.eerder && f.value.dag && f.value.tijd ? `${f.value.dag}T${f.value.tijd}` : null,
  );
  const vraag = computed(() => {
    const { veiligeOpvangInNetwerk, alternatieveVeiligeOvernachting, kanZichHandhaven, kinderenMee, bestaand } =
      f.value;
    const { geboortedatum, geschatteLeeftijd } = bestaand
      ? { geboortedatum: bestaand.geboortedatum, geschatteLeeftijd: null }
      : geboren.value;
    const drie = { veiligeOpvangInNetwerk, alternatieveVeiligeOvernachting, kanZichHandhaven };
    return { ...drie, tijdstip: tijdstip.value, geboortedatum, geschatteLeeftijd, kinderenMee };
  });
  const live = computed(() => proberen.waarde.value);
  const gekozenBed = computed(
    () => live.value?.bedden.find(({ locatieId }) => locatieId === f.value.locatieId) ?? null,
  );

  async function probeer(): Promise<void> {
    const antwoord = await proberen.doe(vraag.value);
    // The bed that fits best is filled in, until a person chooses.
    if (antwoord && !f.value.zelfGekozen) {
      const acuut = antwoord.uitleg.gevolg['opvang'] !== 'niet-acuut';
      f.value.locatieId = acuut ? antwoord.voorstelId : null;
    }
  }
  const { straks, nu } = useVertraagd(() => void probeer(), 150);
  watch(vraag, (nieuw, oud) => JSON.stringify(nieuw) !== JSON.stringify(oud) && straks());
  onMounted(nu);
  watch(
    () => f.value.locatieId,
    (locatieId) => void roep('acuut.vasthouden', { locatieId }),
  );
  onBeforeUnmount(() => void roep('acuut.vasthouden', { locatieId: null }));

  async function plaats(): Promise<boolean> {
    if (plaatsen.bezig.value || geboren.value.fout) return false;
    const { achternaam, voornamen, herkenning, bestaand, locatieId, overboeken, toelichting } = f.value;
    const { geboortedatum, geschatteLeeftijd, ...rest } = vraag.value;
    const client = bestaand
      ? { soort: 'bestaand' as const, clientId: bestaand.clientId }
      : { soort: 'nieuw' as const, achternaam, voornamen, geboortedatum, geschatteLeeftijd, herkenning };
    const geplaatstDoor = f.value.doorgebeld ? f.value.geplaatstDoor : '';
    const uit = await plaatsen.doe({ ...rest, client, locatieId, overboeken, geplaatstDoor, toelichting });
    if (!uit) {
      // The bed was taken meanwhile: show what is free now.
      if (plaatsen.weigering.value?.code === 'geen-bed') await probeer();
      return false;
    }
    klaar.value = uit;
    await concept.opgeslagen(0);
    return true;
  }
  async function volgende(): Promise<void> {
    f.value = leegFormulier();
    klaar.value = null;
    plaatsen.wis();
    await concept.weggooien();
    await probeer();
  }
  return { f, concept, live, geboren, gekozenBed, plaatsen, klaar, plaats, volgende, opnieuw: probeer, proberen };
}
