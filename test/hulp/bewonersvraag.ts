import type { Invoer } from '#shared/contract/tabel.ts';

/** What the list of residents asks for by itself, on one page. */
export const bewonersvraag: Invoer<'bewoners.lijst'> = {
  ...{ locatieId: null, wie: 'iedereen', punt: null, dringend: false, zoek: '', volgorde: null },
  ...{ vanaf: 0, aantal: 500 },
};
