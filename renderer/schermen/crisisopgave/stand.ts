import type { Opgavestand } from '#shared/contract/groepen/crisis-opgave.ts';

/** The colour that goes with the word of how a month stands. */
export const standkleur: Readonly<Record<Opgavestand, 'neutraal' | 'info' | 'succes' | 'waarschuwing'>> = {
  'te-vroeg': 'neutraal',
  open: 'info',
  vrijgegeven: 'succes',
  anders: 'waarschuwing',
  ingetrokken: 'neutraal',
};
