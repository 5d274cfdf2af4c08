/** What the core and the main process may tell the window, unasked. A closed list; no personal data in it. */
export type Gebeurtenis =
  | { soort: 'kern-herstart' }
  | { soort: 'vergrendeld' }
  /** The quick exit: be blank now. */
  | { soort: 'weg' }
  /** What this computer shows to who passes by has changed. */
  | { soort: 'scherm' }
  /** Another day has begun in Amsterdam. */
  | { soort: 'dag'; vandaag: string }
  /** Another organisation recorded something that this one took in: what is shown may be old. */
  | { soort: 'ontvangen' }
  /** Something changed about the backups, or the file turned out to be damaged. */
  | { soort: 'behoud' }
  /** Something changed about a new version of the program. */
  | { soort: 'bijwerken' }
  /** A check of the health page came out otherwise than before. */
  | { soort: 'gezondheid' }
  | {
      soort: 'voortgang';
      taak: 'proefomgeving' | 'werkplek' | 'export' | 'casus' | 'reservekopie' | 'sleutel';
      klaar: number;
      totaal: number;
    };

export const gebeurtenissoorten = [
  'kern-herstart',
  'vergrendeld',
  'weg',
  'scherm',
  'dag',
  'ontvangen',
  'behoud',
  'gezondheid',
  'bijwerken',
  'voortgang',
] as const satisfies readonly Gebeurtenis['soort'][];
