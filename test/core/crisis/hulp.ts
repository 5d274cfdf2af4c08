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

const onbekend = {
  voornamen: '',
  achternaam: '',
  aliassen: '',
  geboortedatum: null,
  telefoons: '',
  adres: '',
  kenteken: '',
  auto: '',
  werk: '',
  socialeMedia: '',
  uiterlijk: '',
  banden: [],
};

/** The person from whom somebody is kept safe. */
export const pleger = (anders: Partial<Crisisinhoud<'pleger'>> = {}): Crisisinhoud<'pleger'> => ({
  ...onbekend,
  voornamen: 'Ridouan',
  achternaam: 'van den Oever',
  relatie: 'ex-partner',
  vanKinderen: 'Vader van de jongste',
  gevaar: 'Heeft gedreigd met een mes.',
  ...anders,
});

/** Somebody around that person. */
export const netwerk = (anders: Partial<Crisisinhoud<'netwerk'>> = {}): Crisisinhoud<'netwerk'> => ({
  ...onbekend,
  voornamen: 'Jolanda',
  achternaam: 'Pieterse',
  soort: 'familie',
  kant: 'pleger',
  relatie: 'Zus',
  zoektMee: true,
  toelichting: '',
  ...anders,
});
