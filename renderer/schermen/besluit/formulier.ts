import { computed, ref, watch } from 'vue';
import type { Besluitsoort, KlaargezetteInhoud } from '#shared/contract/groepen/besluit.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { nl } from '#shared/taal/nl.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVertraagd } from '../../composables/vertraagd.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useSessie } from '../../stores/sessie.ts';
import { useDossier } from '../dossier/dossier.ts';

/** What a beslisser, or who prepares a besluit, fills in. */
export type Besluitinvoer = Omit<KlaargezetteInhoud, 'soort'> & { soort: Besluitsoort | null };
type Voorbeeldinvoer = Omit<Invoer<'besluit.voorbeeld'>, 'dossierId'>;

/** What a soort does not ask goes as not filled in, whatever was typed for another before. */
function zuiver(invoer: Besluitinvoer, soort: Besluitsoort, metGronden: boolean, wijktAf: boolean): Voorbeeldinvoer {
  const verstrekt = soort === 'verstrekken';
  return {
    ...invoer,
    soort,
    ingangsdatum: verstrekt ? invoer.ingangsdatum : null,
    locatieId: verstrekt ? invoer.locatieId : null,
    per: soort === 'intrekken' ? invoer.per : null,
    gronden: metGronden ? invoer.gronden : [],
    afwijking: wijktAf ? invoer.afwijking : '',
  };
}

/**
 * The form of a besluit with the proposal beside it, for whoever prepares it and for whoever takes it. What counts as
 * departing, which soorten and gronden there are and what is missing is the core's to say. `vast`: the one soort of this form.
 */
export function useBesluit(vast: Besluitsoort | null) {
  const { dossier, ververs, ga } = useDossier();
  const sessie = useSessie();
  const leeg = (): Besluitinvoer => ({
    soort: vast,
    opBesluitId: null,
    ingangsdatum: sessie.vandaag,
    per: null,
    laatsteDag: null,
    locatieId: dossier.value.stappen['acute-opvang']?.feiten.locatieId ?? null,
    gronden: [],
    motivering: '',
    afwijking: '',
    voorwaarden: '',
    contactpersoonId: null,
    bekendOp: null,
  });
  const invoer = ref<Besluitinvoer>(leeg());
  const voorstel = useOproep('besluit.voorstel');
  const klaargezet = computed(() => {
    const dit = voorstel.waarde.value?.klaargezet ?? null;
    return dit && (vast === null || dit.inhoud.soort === vast) ? dit : null;
  });
  const sleutel = vast ? `besluit:${dossier.value.id}:${vast}` : `besluit:${dossier.value.id}`;
  const gelezen = ref(false);
  const concept = useConcept({
    // Read once the prepared besluit is in the form, so that what was typed on an older one shows as a conflict.
    sleutel: () => (gelezen.value ? sleutel : null),
    inhoud: invoer,
    basisVersie: () => klaargezet.value?.versie ?? 0,
  });
  const verlaten = useVerlaten(concept);

  const { straks, nu } = useVertraagd(
    () => void voorstel.doe({ dossierId: dossier.value.id, ingangsdatum: invoer.value.ingangsdatum }),
    200,
  );
  watch([() => invoer.value.ingangsdatum, () => dossier.value.versie], straks);
  nu();
  watch(
    () => [voorstel.waarde.value !== null, klaargezet.value?.versie] as const,
    ([klaar], vorige) => {
      if (!klaar) return;
      const dit = klaargezet.value;
      // Somebody else moved on: what is on the screen stays until a person has chosen.
      if (dit && concept.stand.value !== 'leeg' && vorige?.[0]) return concept.botst({ ...leeg(), ...dit.inhoud });
      if (dit && concept.stand.value === 'leeg') invoer.value = { ...leeg(), ...dit.inhoud };
      gelezen.value = true;
    },
  );

  const keuze = computed(
    () => voorstel.waarde.value?.soorten.find(({ soort }) => soort === invoer.value.soort) ?? null,
  );
  const gronden = computed(() => keuze.value?.gronden ?? []);
  const wijktAf = computed(() => {
    if (!keuze.value) return false;
    const los = gronden.value.some(({ id, volgt }) => !volgt && invoer.value.gronden.includes(id));
    return !keuze.value.voorgesteld || los;
  });
  watch(
    () => invoer.value.soort,
    (soort, vorige) => {
      if (soort === 'weigeren' && vorige !== soort && invoer.value.gronden.length === 0)
        invoer.value.gronden = gronden.value.filter(({ volgt }) => volgt).map(({ id }) => id);
    },
  );
  function zetGrond(id: string, aan: boolean): void {
    invoer.value.gronden = gronden.value
      .map((grond) => grond.id)
      .filter((deze) => (deze === id ? aan : invoer.value.gronden.includes(deze)));
  }
  /** Puts a block of text after what stands there. */
  function voegIn(tekst: string): void {
    const { motivering } = invoer.value;
    invoer.value.motivering = motivering.trim() ? `${motivering.trimEnd()}\n${tekst}` : tekst;
  }

  const nemen = useOproep('besluit.nemen');
  const zetten = useOproep('besluit.klaarzetten');
  const voorbeeld = useOproep('besluit.voorbeeld');
  const bezig = computed(() => nemen.bezig.value || zetten.bezig.value);
  const weigering = computed(() => nemen.weigering.value ?? zetten.weigering.value);
  function fout(pad: keyof Besluitinvoer): string | null {
    const uitVoorbeeld = voorbeeld.waarde.value?.velden.find((veld) => veld.pad === pad)?.bericht ?? null;
    return nemen.veldfout(pad) ?? zetten.veldfout(`inhoud.${pad}`) ?? uitVoorbeeld;
  }
  const klaar = (): Voorbeeldinvoer | null => {
    const { soort } = invoer.value;
    return soort ? zuiver(invoer.value, soort, gronden.value.length > 0, wijktAf.value) : null;
  };
  async function naConflict(code: string | undefined): Promise<void> {
    if (code !== 'conflict') return;
    await ververs();
    nu();
  }

  /** Takes the besluit. @returns whether it was taken */
  async function neem(): Promise<boolean> {
    const inhoud = klaar();
    zetten.wis();
    if (!inhoud || bezig.value) return false;
    const { contactpersoonId } = inhoud;
    const genomen = await nemen.doe({
      dossierId: dossier.value.id,
      dossierVersie: dossier.value.versie,
      klaargezetVersie: klaargezet.value?.versie ?? null,
      ...inhoud,
      // Not chosen goes as nobody, so that the core names the field.
      contactpersoonId: contactpersoonId ?? '0'.repeat(26),
    });
    if (!genomen) {
      await naConflict(nemen.weigering.value?.code);
      return false;
    }
    await concept.opgeslagen(0);
    toonBericht({ soort: 'succes', tekst: nl.besluit.genomen });
    await ververs();
    await ga('beschikking');
    return true;
  }
  /** Offers it to a beslisser. @returns whether it was offered */
  async function zetKlaar(opmerking: string): Promise<boolean> {
    const inhoud = klaar();
    nemen.wis();
    if (!inhoud || bezig.value) return false;
    const versie = klaargezet.value?.versie ?? voorstel.waarde.value?.klaargezetVersie ?? 0;
    const gezet = await zetten.doe({ dossierId: dossier.value.id, versie, inhoud, opmerking });
    if (!gezet) {
      await naConflict(zetten.weigering.value?.code);
      return false;
    }
    await concept.opgeslagen(gezet.versie);
    toonBericht({ soort: 'succes', tekst: nl.besluit.klaargezet.gezet });
    await ververs();
    nu();
    return true;
  }
  async function toonVoorbeeld(): Promise<boolean> {
    const inhoud = klaar();
    nemen.wis();
    zetten.wis();
    if (!inhoud) return false;
    const getekend = await voorbeeld.doe({ dossierId: dossier.value.id, ...inhoud });
    return Boolean(getekend?.pdf);
  }
  async function weggooien(): Promise<void> {
    const dit = klaargezet.value;
    invoer.value = dit ? { ...leeg(), ...dit.inhoud } : leeg();
    await concept.weggooien();
  }
  const vernieuw = async (): Promise<void> => {
    await concept.weggooien();
    await ververs();
    nu();
  };
  return {
    invoer,
    concept,
    verlaten,
    voorstel,
    klaargezet,
    keuze,
    gronden,
    wijktAf,
    zetGrond,
    voegIn,
    bezig,
    weigering,
    voorbeeld,
    fout,
    neem,
    zetKlaar,
    toonVoorbeeld,
    weggooien,
    vernieuw,
  };
}
