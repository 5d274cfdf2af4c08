/** What the core and the main process may tell the window, unasked. A closed list; no personal data in it. */
export type Gebeurtenis =
  | { soort: 'kern-herstart' }
  | { soort: 'vergrendeld' }
  | { soort: 'voortgang'; taak: 'proefomgeving' | 'export' | 'casus'; klaar: number; totaal: number };

export const gebeurtenissoorten = [
  'kern-herstart',
  'vergrendeld',
  'voortgang',
] as const satisfies readonly Gebeurtenis['soort'][];
