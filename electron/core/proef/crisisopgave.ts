import { maandVanDag, plusMaanden } from '#shared/rapportage/periode.ts';
import { geefVrij, leesOpgave } from '../crisis/opgave/opgave.ts';
import { contextOp, meld } from './akker.ts';
import type { Crisiszaaier } from './crisis.ts';

/** One month that was read and released, so that the months after it can be; the proefomgeving is small, so most of it is hidden. */
export const zaaiOpgave: Crisiszaaier = ({ akker, teamleider, geleden }) => {
  const maand = plusMaanden(maandVanDag(akker.poorten.klok.vandaag()), -3);
  const context = contextOp(akker, teamleider, geleden(14));
  const { versie, vingerafdruk } = leesOpgave(context, { maand });
  geefVrij(context, { maand, versie, vingerafdruk });
  meld(context, 'crisisopgave.vrijgeven', 'Maandopgave van de crisisopvang vrijgegeven aan het register', null, null);
};
