/** What clients of a locatie can be asked to pay (5.2.13). */
export const afspraaksoorten = ['maaltijd', 'woonbijdrage', 'anders'] as const;
export type Afspraaksoort = (typeof afspraaksoorten)[number];
/** Per what an agreed amount counts. */
export const afspraakeenheden = ['maaltijd', 'dag', 'week', 'maand'] as const;
export type Afspraakeenheid = (typeof afspraakeenheden)[number];

/** Whether people stay at a locatie of this soort, on a besluit or in acute need. The dagopvang and the winteropvang are open to all (5.2.14). */
export const heeftBewoners = (soort: string): boolean => soort !== 'dagopvang' && soort !== 'winteropvang';
