import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';

/** How somebody can be reached safely, with what a test changes. */
export const veiligContact = (
  anders: Partial<Crisisinhoud<'veilig-contact'>> = {},
): Crisisinhoud<'veilig-contact'> => ({
  kanPraten: true,
  magTerugbellen: true,
  nummer: '06 12345678',
  tijden: 'Tussen 9 en 12 uur',
  terugbelOp: null,
  veiligWoord: 'pannenkoek',
  onveiligWoord: 'bibliotheek',
  belAls: 'De bibliotheek',
  voicemail: false,
  toelichting: '',
  ...anders,
});
