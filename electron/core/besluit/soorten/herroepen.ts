import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import { weiger } from '../../weigering.ts';
import type { Soortregels } from '../regels.ts';

const bijBezwaar = { code: 'stap-niet-mogelijk', tekst: tekst.herroepenBijBezwaar } as const;
const nooit = (): never => weiger(bijBezwaar.code, { melding: bijBezwaar.tekst });

/**
 * Awb 7:11: a besluit is taken back by the beslissing op bezwaar, after a hearing and by somebody who did not take it
 * (Awb 7:2, 7:5, 10:3). `bezwaar/beslissen.ts` does so; by itself this soort can not be taken.
 */
export const herroepen: Soortregels = {
  soort: 'herroepen',
  belet: () => bijBezwaar,
  gronden: () => [],
  voorgesteld: () => false,
  velden: () => [],
  uitleg: () => [],
  kolommen: nooit,
  brief: nooit,
  plaatsVanaf: ({ vandaag }) => vandaag,
};
