import type { Ethosgrond, Ethosuitkomst } from '../ethos/ethos.ts';

const klassen: Readonly<Record<Ethosuitkomst | 'onbekend', string>> = {
  '1': '1. In de openbare ruimte',
  '2': '2. In noodopvang',
  '3': '3. In tijdelijke opvang',
  '4': '4. In een instelling, zonder woning daarna',
  '5': '5. Op een plek die geen woning is',
  '6': '6. Tijdelijk bij familie of vrienden',
  '7': '7. Moet binnenkort uit huis',
  geen: 'Niet dakloos volgens ETHOS Light',
  onbekend: 'Onbekend',
};

const gronden: Readonly<Record<Ethosgrond, string>> = {
  keuze: 'Een medewerker koos deze klasse.',
  verblijf: 'Volgens de locatie waar de cliënt die dag verbleef.',
  uitstroom: 'Volgens waar de cliënt heen ging (5.2.12).',
  'bestemming-onbekend': 'De cliënt ging weg, maar waarheen zegt niet welke klasse het is.',
  netwerk: 'Er is een veilige plek in het eigen netwerk (5.2.3).',
  'geen-plek': 'Er is geen plek om te verblijven, ook niet in het netwerk (5.2.3, 5.2.6).',
  'plek-onduidelijk': 'Er is een plek, of dat is niet gevraagd. Welke klasse dat is, volgt niet uit wat is vastgelegd.',
  niets: 'Er is nog niets vastgelegd waaruit een klasse volgt.',
};

/** ETHOS Light on the screen, in figures and in files. */
export const ethosteksten = {
  titel: 'Dakloosheid (ETHOS Light)',
  klassen,
  gronden,
  sinds: 'Sinds {dag}',
  bron: 'Indeling: {bron}. Welk gegeven bij welke klasse hoort, is onze lezing.',
  anders: 'Andere klasse kiezen',
  klasse: 'Klasse',
  vanaf: 'Vanaf',
  reden: 'Waarom?',
  kies: 'Klasse vastleggen',
  gekozen: 'Klasse vastgelegd',
  keuzes: 'Gekozen klassen',
  keuze: '{klasse}, vanaf {dag}: {reden}',
  door: '{naam}, {moment}',
  terug: 'Keuze intrekken',
  terugTitel: 'Deze keuze intrekken?',
  terugTekst: 'De klasse volgt daarna weer uit wat er over de cliënt is vastgelegd.',
  ingetrokken: 'Keuze ingetrokken',
  ingetrokkenOm: 'Ingetrokken: {reden}',
  fout: {
    toekomst: 'Kies een dag die al is begonnen.',
    reden: 'Schrijf op waarom.',
  },
} as const;
