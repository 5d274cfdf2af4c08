import type { Stuk, Vastlegginginvoer } from '#shared/contract/groepen/vervolg.ts';
import { werkstukken, type Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { stukteksten } from '#shared/taal/stuk.ts';
import { vervolgnamen } from '#shared/taal/vervolgnamen.ts';
import { vul } from '#shared/taal/vul.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useDossier } from '../dossier/dossier.ts';
import { useStukformulier, type Stukinhoud } from '../stukken/stuk.ts';
import { useVervolg } from './vervolg.ts';

export interface Stukopties {
  soort: Vastleggingsoort;
  /** The record that is changed; null: a new one. */
  stuk: Stuk | null;
  leeg: () => Stukinhoud;
}

/** The form of one record of running opvang. */
export function useStuk({ soort, stuk: begin, leeg }: Stukopties) {
  const { dossier } = useDossier();
  const { gelezen, ververs } = useVervolg();
  const dossierId = dossier.value.id;
  const vastleggen = useOproep('vervolg.vastleggen');
  return useStukformulier<Stuk>({
    ...{ begin, leeg, ververs, vastleggen },
    stukken: () => gelezen.value.stukken,
    sleutel: begin ? `vastlegging:${begin.id}` : `vastlegging:${dossierId}:${soort}`,
    werkstuk: werkstukken.has(soort),
    bewaardTekst: vul(stukteksten.bewaard, { naam: vervolgnamen[soort] }),
    // The form holds what its fields gave; the core reads it strictly and names what is not there yet.
    stuur: ({ inhoud, ...wat }) =>
      vastleggen.doe({ ...wat, dossierId, invoer: { soort, inhoud } as Vastlegginginvoer }),
  });
}
