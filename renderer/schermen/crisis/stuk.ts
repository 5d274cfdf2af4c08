import type { Crisisinvoer, Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import { crisiswerkstukken, type Crisissoort } from '#shared/domein/crisis/index.ts';
import { crisisnaam } from '#shared/taal/crisis/index.ts';
import { stukteksten } from '#shared/taal/stuk.ts';
import { vul } from '#shared/taal/vul.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useDossier } from '../dossier/dossier.ts';
import { useStukformulier, type Stukinhoud } from '../stukken/stuk.ts';
import { useCrisis } from './crisis.ts';

export interface Crisisstukopties {
  soort: Crisissoort;
  /** The record that is changed; null: a new one. */
  stuk: Crisisstuk | null;
  /** Whom a new one is about; null: the case. */
  clientId?: string | null;
  leeg: () => Stukinhoud;
}

/** The form of one record of a case. */
export function useCrisisstuk({ soort, stuk: begin, clientId = null, leeg }: Crisisstukopties) {
  const { dossier } = useDossier();
  const { gelezen, ververs } = useCrisis();
  const dossierId = dossier.value.id;
  const vastleggen = useOproep('crisis.vastleggen');
  const nieuwesleutel = clientId ? `crisis-persoon:${clientId}:${soort}` : `crisis:${dossierId}:${soort}`;
  return useStukformulier<Crisisstuk>({
    ...{ begin, leeg, ververs, vastleggen },
    stukken: () => gelezen.value.stukken,
    sleutel: begin ? `crisis:${begin.id}` : nieuwesleutel,
    werkstuk: crisiswerkstukken.has(soort),
    bewaardTekst: vul(stukteksten.bewaard, { naam: crisisnaam(soort) }),
    // The form holds what its fields gave; the core reads it strictly and names what is not there yet.
    stuur: ({ inhoud, ...wat }) =>
      vastleggen.doe({
        ...wat,
        dossierId,
        clientId: begin ? begin.clientId : clientId,
        invoer: { soort, inhoud } as Crisisinvoer,
      }),
  });
}
