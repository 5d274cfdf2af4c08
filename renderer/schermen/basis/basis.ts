import { computed } from 'vue';
import type { Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { metStand, type Puntinhoud } from '#shared/domein/basisorde.ts';
import { nl } from '#shared/taal/nl.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useDossier } from '../dossier/dossier.ts';
import { usePunten } from '../punten/punten.ts';

export type Bewoner = Uitvoer<'basis.lezen'>['bewoners'][number];
export type Punt = Bewoner['punten'][number];
type Naam = Invoer<'basis.vastleggen'>['punten'][number]['punt'];

/** The list of a household at an aanbieder (5.2.10) while it is filled in. */
export function useBasis(vandaag: () => string) {
  const { dossier, ververs } = useDossier();
  const lezen = useOproep('basis.lezen');
  const bewaren = useOproep('basis.vastleggen');
  const dossierId = dossier.value.id;
  const bewoners = computed(() => lezen.waarde.value?.bewoners ?? []);
  const werk = usePunten<Punt, Puntinhoud>({
    sleutel: `basis:${dossierId}`,
    mensen: bewoners,
    lees: () => lezen.doe({ dossierId }),
    ververOmgeving: ververs,
    bewaren,
    stuur: (punten, reden) =>
      bewaren.doe({ dossierId, punten: punten.map((een) => ({ ...een, punt: een.punt as Naam })), reden }),
    padVanPunt: 'punt',
    metStand: (inhoud, stand) => ({
      ...metStand(inhoud, stand, vandaag()),
      bijlageId: stand === 'op-orde' ? inhoud.bijlageId : null,
    }),
    bewaardTekst: nl.basis.bewaard,
  });
  return { ...werk, lezen, bewaren, bewoners };
}
export type Basis = ReturnType<typeof useBasis>;
