import { computed, onMounted, ref, shallowRef, watch, type Ref } from 'vue';
import { useRoute } from 'vue-router';
import type { Uitleg } from '#shared/beleid/index.ts';
import type { Stapinvoer } from '#shared/contract/groepen/dossier.ts';
import { legeStap, type Stapfeiten, type Stapnaam } from '#shared/domein/stappen.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { roep } from '../../api.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { naarVeld } from '../../composables/focus.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVertraagd } from '../../composables/vertraagd.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useSessie } from '../../stores/sessie.ts';
import { useDossier } from '../dossier/dossier.ts';
import { volgendeStap } from '../dossier/rail.ts';

const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;

/**
 * The form of one step: its facts, the draft that saves itself, the explanation that lives along, saving with a check on
 * versions, and the way back. What the core refuses stays on the screen.
 */
export function useStap<S extends Stapnaam>(stap: S) {
  const sessie = useSessie();
  const route = useRoute();
  const { dossier, ververs, ga, naarFeit } = useDossier();
  const dossierId = dossier.value.id;
  const t = nl.stappen;

  const opgeslagen = computed(() => dossier.value.stappen[stap]);
  const versie = computed(() => opgeslagen.value?.versie ?? 0);
  const feitenNu = (): Stapfeiten[S] =>
    kopie((opgeslagen.value?.feiten ?? legeStap(sessie.vandaag)[stap]) as Stapfeiten[S]);
  const feiten = ref(feitenNu()) as Ref<Stapfeiten[S]>;
  let uitgang = feitenNu();
  const invoer = (van: Stapfeiten[S]): Stapinvoer => ({ stap, feiten: van }) as Stapinvoer;

  const concept = useConcept({ sleutel: `stap:${dossierId}:${stap}`, inhoud: feiten, basisVersie: versie });
  const verlaten = useVerlaten(concept);
  const vastleggen = useOproep('stap.vastleggen');

  const uitleg = shallowRef<Uitleg[]>([]);
  const proberen = useOproep('stap.proberen');
  const { straks, nu } = useVertraagd(() => void probeer(), 350);
  async function probeer(): Promise<void> {
    const antwoord = await proberen.doe({ dossierId, invoer: invoer(feiten.value) });
    if (antwoord) uitleg.value = antwoord as Uitleg[];
  }
  watch([feiten, () => dossier.value.versie], straks, { deep: true });
  onMounted(nu);

  // Somebody else saved this step while nothing is typed here: simply show it.
  watch(versie, () => {
    if (concept.stand.value !== 'leeg' || concept.conflict.value || vastleggen.bezig.value) return;
    feiten.value = feitenNu();
    uitgang = feitenNu();
    void concept.opgeslagen(versie.value);
  });

  /** The refusal of one field, whichever call found it. */
  function fout(pad: string): string | null {
    const velden = vastleggen.weigering.value?.velden ?? [];
    return velden.find((veld) => [`invoer.feiten.${pad}`, `feiten.${pad}`, pad].includes(veld.pad))?.bericht ?? null;
  }

  async function neemOver(nieuweVersie: number): Promise<void> {
    await ververs();
    feiten.value = feitenNu();
    uitgang = feitenNu();
    await concept.opgeslagen(nieuweVersie);
  }

  async function botst(): Promise<boolean> {
    const gelezen = await ververs();
    const nieuw = gelezen?.stappen[stap];
    if (!nieuw) return false;
    vastleggen.wis();
    // The answer to a save can be lost when the core stops just after it: then what is stored is what was typed.
    if (JSON.stringify(nieuw.feiten) === JSON.stringify(feiten.value)) {
      await neemOver(nieuw.versie);
      return true;
    }
    concept.botst(kopie(nieuw.feiten) as Stapfeiten[S], uitgang);
    return false;
  }

  /** Stores what is on the form as the next version. @returns whether it is stored */
  async function bewaar(): Promise<boolean> {
    if (vastleggen.bezig.value || concept.conflict.value) return false;
    const vorige = opgeslagen.value ? kopie(opgeslagen.value.feiten) : null;
    const klaar = await vastleggen.doe({ dossierId, versie: concept.basis.value, invoer: invoer(feiten.value) });
    if (!klaar) return vastleggen.weigering.value?.code === 'conflict' ? botst() : false;
    await neemOver(klaar.versie);
    toonBericht({
      soort: 'succes',
      tekst: vul(t.bewaard, { stap: stapnamenTekst[stap] }),
      ...(vorige ? { ongedaan: () => zetTerug(vorige as Stapfeiten[S], klaar.versie) } : {}),
    });
    return true;
  }
  async function zetTerug(vorige: Stapfeiten[S], na: number): Promise<void> {
    const antwoord = await roep('stap.vastleggen', { dossierId, versie: na, invoer: invoer(vorige) });
    if (antwoord.ok) await neemOver(antwoord.waarde.versie);
    toonBericht(antwoord.ok ? { soort: 'info', tekst: t.teruggezet } : { soort: 'fout', tekst: antwoord.melding });
  }
  async function bewaarEnVerder(): Promise<void> {
    if (!(await bewaar())) return;
    await ga(volgendeStap(dossier.value.rail)?.stap ?? 'overzicht');
  }
  async function weggooien(): Promise<void> {
    feiten.value = feitenNu();
    await concept.weggooien();
  }
  onMounted(() => {
    const { veld } = route.query;
    if (typeof veld === 'string') void naarVeld(veld);
  });

  return {
    stap,
    feiten,
    fout,
    uitleg,
    concept,
    verlaten,
    opgeslagen,
    bezig: vastleggen.bezig,
    melding: vastleggen.fout,
    bewaar,
    bewaarEnVerder,
    weggooien,
    naarFeit,
    heeftBesluit: computed(() => dossier.value.besluiten.some(({ vervallen }) => vervallen === null)),
  };
}
export type Stapformulier<S extends Stapnaam> = ReturnType<typeof useStap<S>>;
