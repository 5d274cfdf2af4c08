import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import { legeTriage, type Triage } from '#shared/domein/crisis/triage.ts';

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

/** A triage with what a test asks; the rest was not asked. */
export const triage = (anders: Partial<Triage> = {}): Triage => ({ ...legeTriage(), ...anders });

/** Who somebody is, as the light form has it. */
export const wieVelden = {
  ...{ roepnaam: 'Mina', voornamen: '', tussenvoegsel: '', achternaam: 'Haddad', geboortedatum: null },
  ...{ geslacht: null, taal: 'Arabisch' },
};

/** Not crisisopvang: handed over to the wijkteam, with leave of the client. */
export const doorgeleiding = (anders: Partial<Crisisinhoud<'doorgeleiding'>> = {}): Crisisinhoud<'doorgeleiding'> => ({
  wat: 'wijkteam',
  naarWie: 'Wijkteam Noord',
  contactpersoon: 'Joke Bos',
  telefoon: '010 7654321',
  akkoord: true,
  delen: ['situatie'],
  situatie: 'Zij zoekt hulp bij de scheiding.',
  afspraken: 'Het wijkteam belt morgen.',
  overgenomenOp: null,
  volgendContactOp: null,
  volgendContactHoe: '',
  ...anders,
});
