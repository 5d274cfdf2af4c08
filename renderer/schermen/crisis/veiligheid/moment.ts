import { toonDatum } from '#shared/taal/schermdatum.ts';

/** An Amsterdam date and time (`YYYY-MM-DDTHH:MM`) as dd-mm-jjjj hh:mm. */
export const toonDagEnTijd = (moment: string): string => `${toonDatum(moment.slice(0, 10))} ${moment.slice(11, 16)}`;
