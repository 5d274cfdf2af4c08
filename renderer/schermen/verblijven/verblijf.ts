import { computed } from 'vue';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { metStand } from '#shared/domein/basisorde.ts';
import type { Crisispuntinhoud } from '#shared/domein/crisis/verblijf.ts';
import { nl } from '#shared/taal/nl.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useCrisis } from '../crisis/crisis.ts';
import { useDossier } from '../dossier/dossier.ts';
import { usePunten } from '../punten/punten.ts';

export type Mens = Uitvoer<'crisisverblijf.lezen'>['mensen'][number];
export type Punt = Mens['punten'][number];

/** A stay at a crisis location while its points (5.1.3) are filled in. */
export function useVerblijf(vandaag: () => string) {
  const { dossier } = useDossier();
  const { ververs } = useCrisis();
  const lezen = useOproep('crisisverblijf.lezen');
  const bewaren = useOproep('crisisverblijf.punten');
  const dossierId = dossier.value.id;
  const mensen = computed(() => lezen.waarde.value?.mensen ?? []);
  const werk = usePunten<Punt, Crisispuntinhoud>({
    sleutel: `crisisverblijf:${dossierId}`,
    mensen,
    lees: () => lezen.doe({ dossierId }),
    ververOmgeving: ververs,
    bewaren,
    stuur: (punten, reden) => bewaren.doe({ dossierId, punten: punten.map(({ punt: _, ...rest }) => rest), reden }),
    padVanPunt: 'inhoud.punt',
    metStand: (inhoud, stand) => metStand(inhoud, stand, vandaag()),
    bewaardTekst: nl.crisisverblijf.basis.bewaard,
  });
  return { ...werk, lezen, bewaren, mensen };
}
export type Verblijfwerk = ReturnType<typeof useVerblijf>;
