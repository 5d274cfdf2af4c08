import { toonDatum } from '#shared/taal/schermdatum.ts';

/** An Amsterdam date and time (`YYYY-MM-DDTHH:MM`) as dd-mm-jjjj hh:mm. */
export const toonDagEnTijd = (moment: string): string => `${toonDatum(moment.slice(0, 10))} ${moment.slice(11, 16)}`;

/** What a field for a moment starts with: the day is filled in, the time is asked. */
export const beginVandaag = (vandaag: string): string => `${vandaag}T`;
