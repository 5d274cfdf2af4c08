import { computed, ref, watch } from 'vue';
import type { Sjabloonketen, Sjabloonsoort, Sjabloontekst } from '#shared/sjabloon/model.ts';
import { isBlok, type Invulnaam } from '#shared/sjabloon/velden.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useVertraagd } from '../../composables/vertraagd.ts';

const t = nl.sjablonen;
const leeg = (): Sjabloontekst => ({ onderwerp: '', titel: '', delen: [] });
const kopie = (tekst: Sjabloontekst): Sjabloontekst => JSON.parse(JSON.stringify(tekst)) as Sjabloontekst;

/** The text of one letter while it is written: draft, live preview, versions. Whether it may be is the core's to say. */
export function useBrief(soort: Sjabloonsoort, keten: Sjabloonketen) {
  const lezen = useOproep('sjabloon.lezen');
  const voorbeeld = useOproep('sjabloon.voorbeeld');
  const bewaren = useOproep('sjabloon.bewaren');
  const versie = useOproep('sjabloon.versie');
  const invoer = ref({ tekst: leeg(), toelichting: '' });
  const met = ref<'volledig' | 'kort'>('volledig');
  const basis = ref(0);
  const klaar = ref(false);
  const concept = useConcept({
    sleutel: () => (klaar.value ? `sjabloon-${soort}-${keten}` : null),
    inhoud: invoer,
    basisVersie: basis,
  });
  const verlaten = useVerlaten(concept);

  async function laad(): Promise<void> {
    const gelezen = await lezen.doe({ soort, keten });
    if (!gelezen) return;
    basis.value = gelezen.nieuwste;
    if (!klaar.value) invoer.value = { tekst: kopie(gelezen.geldend.tekst), toelichting: '' };
    klaar.value = true;
  }
  const teken = (): void => {
    if (klaar.value) void voorbeeld.doe({ soort, keten, tekst: invoer.value.tekst, met: met.value });
  };
  const { straks, nu } = useVertraagd(teken, 350);
  watch(() => invoer.value.tekst, straks, { deep: true });
  watch([met, klaar], nu);
  void laad();

  const gewijzigd = computed(
    () => JSON.stringify(invoer.value.tekst) !== JSON.stringify(lezen.waarde.value?.geldend.tekst),
  );
  /** What is wrong at a field, from the preview that runs along or from a save that was refused. */
  function fout(pad: string): string | null {
    const gevonden = voorbeeld.waarde.value?.fouten.filter((een) => een.pad === pad) ?? [];
    return gevonden.length > 0 ? gevonden.map(({ bericht }) => bericht).join(' ') : bewaren.veldfout(`tekst.${pad}`);
  }

  function verplaats(plek: number, stap: -1 | 1): void {
    const { delen } = invoer.value.tekst;
    const deel = delen[plek];
    const ander = delen[plek + stap];
    if (!deel || !ander) return;
    delen[plek] = ander;
    delen[plek + stap] = deel;
  }
  function voegToe(): void {
    const { delen } = invoer.value.tekst;
    const nummers = delen.flatMap(({ id }) => (id.startsWith('eigen-') ? [Number(id.slice(6))] : []));
    delen.push({ id: `eigen-${Math.max(0, ...nummers) + 1}`, kop: '', tekst: '' });
  }
  const haalWeg = (plek: number): void => void invoer.value.tekst.delen.splice(plek, 1);

  /** Puts a veld at the end of a part, or a blok on a line of its own. */
  function zetIn(plek: number, naam: Invulnaam): void {
    const deel = invoer.value.tekst.delen[plek];
    if (!deel) return;
    const los = isBlok(naam) || !deel.tekst || deel.tekst.endsWith('\n');
    deel.tekst +=
      isBlok(naam) && deel.tekst && !deel.tekst.endsWith('\n') ? `\n{${naam}}` : los ? `{${naam}}` : ` {${naam}}`;
  }

  async function bewaar(): Promise<boolean> {
    const { tekst, toelichting } = invoer.value;
    const nieuw = await bewaren.doe({ soort, keten, basis: basis.value, tekst, toelichting });
    if (!nieuw) return false;
    await concept.opgeslagen(nieuw.versie);
    toonBericht({
      soort: 'succes',
      tekst: vul(nieuw.stand === 'wacht' ? t.bewaardWacht : t.bewaardGeldt, { n: nieuw.versie }),
    });
    invoer.value.toelichting = '';
    await laad();
    return true;
  }
  /** Takes over the text of another letter or version, to be saved as a new one. */
  async function neemOver(
    uit: { soort: Sjabloonsoort; keten: Sjabloonketen; versie: number },
    naam: string,
  ): Promise<void> {
    const tekst = await versie.doe(uit);
    if (!tekst) return;
    invoer.value.tekst = kopie(tekst);
    toonBericht({ soort: 'info', tekst: vul(t.teruggezet, { naam }) });
  }
  const haal = (nummer: number): Promise<Sjabloontekst | null> => versie.doe({ soort, keten, versie: nummer });

  return {
    lezen,
    voorbeeld,
    bewaren,
    invoer,
    met,
    concept,
    verlaten,
    klaar,
    gewijzigd,
    fout,
    verplaats,
    voegToe,
    haalWeg,
    zetIn,
    bewaar,
    neemOver,
    haal,
    laad,
  };
}
