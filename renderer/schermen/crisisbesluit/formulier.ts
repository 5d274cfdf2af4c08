import { computed, ref, watch, type Ref } from 'vue';
import type { Crisisbesluitsoort, Crisisgrond, Crisisopvangfeiten } from '#shared/contract/groepen/crisis-besluit.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep, type Oproep } from '../../composables/oproep.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useSessie } from '../../stores/sessie.ts';
import { useCrisis } from '../crisis/crisis.ts';
import { useDossier } from '../dossier/dossier.ts';

type Inhoud = Omit<Invoer<'crisisbesluit.voorbeeld'>, 'dossierId' | 'soort'>;
/** What somebody fills in; which soort may still have to be chosen. */
export type Besluitinvoer = Required<Inhoud> & { soort: Crisisbesluitsoort | null };

export const legeFeiten = (): Crisisopvangfeiten => ({
  onveilig: null,
  oplossingEigenNetwerk: null,
  oplossingDerden: null,
  herkomst: null,
  codeRood: null,
  veiligInRotterdam: null,
});

/**
 * The proposal and the besluiten of the open case, read again when the case, the first day or a typed fact changes.
 * `vraagt`: what is being typed; the core says what it points to.
 */
export function useVoorstel(
  vraagt: Ref<{ ingangsdatum: string | null; feiten: Crisisopvangfeiten } | null> = ref(null),
): Oproep<'crisisbesluit.voorstel'> {
  const { dossier } = useDossier();
  const voorstel = useOproep('crisisbesluit.voorstel');
  const nu = computed(() => ({
    dossierId: dossier.value.id,
    ingangsdatum: vraagt.value?.ingangsdatum ?? null,
    feiten: vraagt.value?.feiten ?? null,
  }));
  watch(
    () => JSON.stringify([nu.value, dossier.value.versie]),
    () => void voorstel.doe(JSON.parse(JSON.stringify(nu.value)) as typeof nu.value),
    { immediate: true },
  );
  return voorstel;
}

const metHulp = new Set<Crisisbesluitsoort>(['weigeren', 'niet-verlengen', 'beeindigen', 'intrekken']);
const opAanvraag = new Set<Crisisbesluitsoort>(['verstrekken', 'weigeren']);
const vraagtZienswijze = new Set<Crisisbesluitsoort>(['beeindigen', 'intrekken']);
/** Which fields a soort asks. */
export const vraagt = {
  hulp: (soort: Crisisbesluitsoort): boolean => metHulp.has(soort),
  toets: (soort: Crisisbesluitsoort): boolean => opAanvraag.has(soort),
  zienswijze: (soort: Crisisbesluitsoort): boolean => vraagtZienswijze.has(soort),
  per: (soort: Crisisbesluitsoort): boolean => vraagtZienswijze.has(soort),
};

/** What a soort does not ask goes as not filled in, whatever was typed for another before. */
function zuiver(i: Besluitinvoer, soort: Crisisbesluitsoort, metFeiten: boolean, wijktAf: boolean): Inhoud {
  return {
    ...i,
    opBesluitId: soort === 'herroepen' ? i.opBesluitId : null,
    ingangsdatum: soort === 'verstrekken' ? i.ingangsdatum : null,
    per: vraagt.per(soort) ? i.per : null,
    laatsteDag: soort === 'verlengen' ? i.laatsteDag : null,
    feiten: vraagt.toets(soort) && metFeiten ? i.feiten : null,
    grond: soort === 'beeindigen' ? i.grond : null,
    afwijking: wijktAf ? i.afwijking : '',
    andereHulp: vraagt.hulp(soort) ? i.andereHulp : '',
    onderbouwing: soort === 'verlengen' ? i.onderbouwing : '',
    zonderZienswijze: vraagt.zienswijze(soort) ? i.zonderZienswijze : null,
    zonderZienswijzeReden: vraagt.zienswijze(soort) ? i.zonderZienswijzeReden : '',
  };
}

/** The form of a besluit in one part of a case; what is proposed and what is missing is the core's to say. */
export function useCrisisbesluit(deel: 'besluit' | 'einde') {
  const { dossier } = useDossier();
  const { ververs } = useCrisis();
  const sessie = useSessie();
  const leeg = (): Besluitinvoer => ({
    soort: null,
    opBesluitId: null,
    ingangsdatum: sessie.vandaag,
    per: null,
    laatsteDag: null,
    feiten: legeFeiten(),
    grond: null as Crisisgrond | null,
    motivering: '',
    afwijking: '',
    andereHulp: '',
    onderbouwing: '',
    zonderZienswijze: null,
    zonderZienswijzeReden: '',
    bekendOp: null,
  });
  const invoer = ref(leeg());
  const voorstel = useVoorstel(
    computed(() => ({ ingangsdatum: invoer.value.ingangsdatum, feiten: invoer.value.feiten ?? legeFeiten() })),
  );
  const sleutel = `crisisbesluit:${dossier.value.id}${deel === 'einde' ? ':einde' : ''}`;
  const concept = useConcept({ sleutel, inhoud: invoer });
  const verlaten = useVerlaten(concept);
  // Whoever was placed at night has the first day of that night, unless another was typed.
  watch(
    () => voorstel.waarde.value?.geplaatstOp,
    (dag) => {
      if (dag && concept.stand.value === 'leeg') invoer.value.ingangsdatum = dag;
    },
  );
  const geenToets = computed(() => voorstel.waarde.value !== null && voorstel.waarde.value.feiten === null);
  /** What the toets points to, on the facts of the intake or on those typed here; null: a fact is missing. */
  const wijstOp = computed(() => voorstel.waarde.value?.voorstel ?? null);
  const wijktAf = computed(() => {
    const { soort } = invoer.value;
    return soort !== null && vraagt.toets(soort) && wijstOp.value !== soort;
  });

  const nemen = useOproep('crisisbesluit.nemen');
  const voorbeeld = useOproep('crisisbesluit.voorbeeld');
  function fout(pad: keyof Besluitinvoer): string | null {
    const uitVoorbeeld = voorbeeld.waarde.value?.velden.find((veld) => veld.pad === pad)?.bericht ?? null;
    return nemen.veldfout(pad) ?? uitVoorbeeld;
  }
  function klaar() {
    const { soort } = invoer.value;
    if (!soort) return null;
    const { soort: _, ...inhoud } = { ...zuiver(invoer.value, soort, geenToets.value, wijktAf.value), soort };
    return { dossierId: dossier.value.id, soort, ...inhoud };
  }
  /** @returns whether it was taken */
  async function neem(): Promise<boolean> {
    const inhoud = klaar();
    voorbeeld.wis();
    if (!inhoud || nemen.bezig.value) return false;
    const genomen = await nemen.doe({ ...inhoud, dossierVersie: voorstel.waarde.value?.dossierVersie ?? 1 });
    if (!genomen) {
      if (nemen.weigering.value?.code === 'conflict') await ververs();
      return false;
    }
    invoer.value = leeg();
    await concept.weggooien();
    toonBericht({ soort: 'succes', tekst: nl.crisisbesluit.formulier.genomen });
    await ververs();
    return true;
  }
  /** @returns whether there is a letter to look at */
  async function toonVoorbeeld(): Promise<boolean> {
    const inhoud = klaar();
    nemen.wis();
    return inhoud ? Boolean((await voorbeeld.doe(inhoud))?.pdf) : false;
  }
  async function weggooien(): Promise<void> {
    invoer.value = leeg();
    await concept.weggooien();
  }
  return {
    invoer,
    voorstel,
    concept,
    verlaten,
    geenToets,
    wijstOp,
    wijktAf,
    nemen,
    voorbeeld,
    fout,
    neem,
    toonVoorbeeld,
    weggooien,
  };
}
