import { shallowRef, watch, type Ref } from 'vue';
import type { Toetsnaam, Uitleg } from '#shared/beleid/index.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { roep } from '../../api.ts';
import { useVertraagd } from '../../composables/vertraagd.ts';

type Feiten = Stapfeiten['melding'];
type Json = Record<string, string | boolean | null | { geboortedatum: string | null; inwonend: boolean | null }[]>;

const toetsen = (feiten: Feiten, geboortedatum: string | null): [Toetsnaam, Json][] => [
  [
    'doelgroep',
    {
      geboortedatum,
      heeftPartner: feiten.heeftPartner,
      partnerGeboortedatum: feiten.partnerGeboortedatum,
      kinderen: feiten.kinderen?.map(({ geboortedatum: dag, inwonend }) => ({ geboortedatum: dag, inwonend })) ?? null,
    },
  ],
  ['in-behandeling', { gemeldBij: feiten.gemeldBij, laatsteWoonplaats: feiten.laatsteWoonplaats }],
  ['onderzoekstermijn', { gemeldOp: feiten.gemeldOp, aanvraagOp: feiten.aanvraagOp }],
];

/** What the policy says about a melding that is still being typed and has no dossier yet. Keeps the last good answer. */
export function useMeldingProberen(
  feiten: Ref<Feiten>,
  bron: { geboortedatum: () => string | null; peildatum: () => string },
) {
  const uitleg = shallowRef<Uitleg[]>([]);
  let beurt = 0;
  async function probeer(): Promise<void> {
    const mijn = ++beurt;
    const antwoorden = await Promise.all(
      toetsen(feiten.value, bron.geboortedatum()).map(([toets, deze]) =>
        roep('beleid.proberen', { toets, peildatum: bron.peildatum(), feiten: deze }),
      ),
    );
    if (mijn !== beurt) return;
    uitleg.value = antwoorden.flatMap((antwoord, i) => {
      const vorige = uitleg.value[i];
      return antwoord.ok ? [antwoord.waarde as Uitleg] : vorige ? [vorige] : [];
    });
  }
  const { straks, nu } = useVertraagd(() => void probeer(), 350);
  watch(feiten, straks, { deep: true });
  return { uitleg, probeer: nu };
}
