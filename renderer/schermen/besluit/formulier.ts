import { computed, ref, watch } from 'vue';

import { nl } from '#shared/taal/nl.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVertraagd } from '../../composables/vertraagd.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useSessie } from '../../stores/sessie.ts';
import { useDossier } from '../dossier/dossier.ts';

/** What a beslisser fills in. */
export interface Besluitinvoer {
  soort: 'verstrekken' | 'weigeren' | null;
  ingangsdatum: string | null;
  locatieId: string | null;
  gronden: string[];
  motivering: string;
  afwijking: string;
  voorwaarden: string;
  contactpersoonId: string | null;
}

/** The form of a besluit with the proposal beside it. What counts as departing is shown here and checked by the core. */
export function useBesluit() {
  const { dossier, ververs, ga } = useDossier();
  const sessie = useSessie();
  const leeg = (): Besluitinvoer => ({
    soort: null,
    ingangsdatum: sessie.vandaag,
    locatieId: dossier.value.stappen['acute-opvang']?.feiten.locatieId ?? null,
    gronden: [],
    motivering: '',
    afwijking: '',
    voorwaarden: '',
    contactpersoonId: null,
  });
  const invoer = ref<Besluitinvoer>(leeg());
  const concept = useConcept({ sleutel: `besluit:${dossier.value.id}`, inhoud: invoer });
  const verlaten = useVerlaten(concept);

  const voorstel = useOproep('besluit.voorstel');
  const { straks, nu } = useVertraagd(
    () => void voorstel.doe({ dossierId: dossier.value.id, ingangsdatum: invoer.value.ingangsdatum }),
    200,
  );
  watch([() => invoer.value.ingangsdatum, () => dossier.value.versie], straks);
  nu();

  const gronden = computed(
    () => voorstel.waarde.value?.toetsen.find(({ toets }) => toets === 'weigering')?.voorwaarden ?? [],
  );
  const wijktAf = computed(() => {
    const dit = voorstel.waarde.value;
    const { soort } = invoer.value;
    if (!dit || soort === null) return false;
    const volgt = new Set(dit.gronden.map(({ id }) => id));
    return soort !== dit.voorstel || (soort === 'weigeren' && invoer.value.gronden.some((id) => !volgt.has(id)));
  });
  watch(
    () => invoer.value.soort,
    (soort) => {
      const volgt = voorstel.waarde.value?.gronden.map(({ id }) => id) ?? [];
      if (soort === 'weigeren' && invoer.value.gronden.length === 0) invoer.value.gronden = volgt;
    },
  );
  function zetGrond(id: string, aan: boolean): void {
    const zonder = invoer.value.gronden.filter((ander) => ander !== id);
    const volgorde = gronden.value.map((grond) => grond.id);
    invoer.value.gronden = (aan ? [...zonder, id] : zonder).sort((a, b) => volgorde.indexOf(a) - volgorde.indexOf(b));
  }

  const nemen = useOproep('besluit.nemen');
  const geprobeerd = ref(false);
  function fout(pad: keyof Besluitinvoer): string | null {
    if (pad === 'contactpersoonId' && geprobeerd.value && !invoer.value.contactpersoonId) return nl.besluit.kiesContact;
    return nemen.veldfout(pad);
  }
  /** Takes the besluit. @returns whether it was taken */
  async function neem(): Promise<boolean> {
    const { soort, contactpersoonId, ...rest } = invoer.value;
    geprobeerd.value = true;
    if (!soort || !contactpersoonId || nemen.bezig.value) return false;
    const genomen = await nemen.doe({
      dossierId: dossier.value.id,
      dossierVersie: dossier.value.versie,
      soort,
      contactpersoonId,
      ...rest,
      ...(soort === 'weigeren' ? { ingangsdatum: null, locatieId: null } : { gronden: [] }),
      afwijking: wijktAf.value ? rest.afwijking : '',
    });
    if (!genomen) {
      if (nemen.weigering.value?.code === 'conflict') await ververs();
      return false;
    }
    await concept.opgeslagen(0);
    toonBericht({ soort: 'succes', tekst: nl.besluit.genomen });
    await ververs();
    await ga('beschikking');
    return true;
  }
  async function weggooien(): Promise<void> {
    invoer.value = leeg();
    await concept.weggooien();
  }
  return { invoer, concept, verlaten, voorstel, gronden, wijktAf, zetGrond, nemen, fout, neem, weggooien };
}
