import type { Crisispunt } from '../../beleid/index.ts';
import type { verblijfsoorten } from '../../domein/crisis/verblijf.ts';
import { standnamen } from '../basis.ts';
import type { Crisisteksten } from './soort.ts';

/** What each point of 5.1.3 is called. */
export const crisispuntnamen: Readonly<Record<Crisispunt, string>> = {
  briefadres: 'Briefadres',
  zorgverzekering: 'Zorgverzekering en polis',
  legitimatiebewijs: 'Legitimatiebewijs',
  digid: 'DigiD',
  woonpas: 'Woonpas',
  email: 'E-mailadres',
  uitkering: 'Uitkering',
  inkomensverklaring: 'Inkomensverklaring',
  formulieren: 'Hulp bij formulieren',
  schulden: 'Schulden op een rij',
  kinderen: 'Onderzoek en hulp voor het kind',
};

/** How a step can give the place away, and what to do about it. */
export const veiligteksten: Readonly<Record<Crisispunt, string>> = {
  briefadres:
    'Een nieuw adres in de BRP is te zien voor wie erin kijkt. Vraag eerst geheimhouding aan, kies dan een briefadres dat niet bij de opvang hoort.',
  zorgverzekering:
    'Polis en rekeningen gaan naar het oude adres, en de pleger kan medeverzekerd zijn. Bel de verzekeraar: post naar het briefadres, eigen polis, eigen inlog.',
  legitimatiebewijs:
    'Niet ophalen in de buurt van het oude huis. Vraag aan waar de pleger niet komt, en spreek af hoe de cliënt er veilig komt.',
  digid:
    'Kent de pleger het wachtwoord of de telefoon? Verander wachtwoord, telefoonnummer en e-mail, en kijk wie er gemachtigd is.',
  woonpas:
    'Inschrijven toont adres en reacties in een account. Nieuw account met het nieuwe e-mailadres; geen adres van de opvang.',
  email:
    'Oude e-mail en telefoon kunnen gedeeld zijn. Maak een nieuw adres op een schone telefoon; zet locatie en back-up uit.',
  uitkering:
    'Stop of verandering komt in brieven en op een gezamenlijke rekening. Eigen rekening, post naar het briefadres, meld dat het adres geheim is.',
  inkomensverklaring:
    'Komt per post op het adres in de BRP. Vraag hem op het briefadres, of haal hem op met eigen DigiD.',
  formulieren:
    'Toeslagen lopen vaak via de ex-partner: die ziet wijzigingen. Gebruik overal het briefadres, nooit het adres van de opvang.',
  schulden: 'Schuldeisers geven een nieuw adres soms door. Noem alleen het briefadres; kijk wie er mee tekende.',
  kinderen:
    'Wie ook gezag heeft, kan gegevens opvragen bij school en zorg. Spreek met school en zorg af wat geheim blijft, vóór de inschrijving.',
};

const { verlopen: _, ...basisstandnamen } = standnamen;
const stand = { label: 'Hoe staat het?' };
const toelichting = { label: 'Toelichting' };
const uiterlijk = { label: 'Uiterlijk' };
const doorWie = { label: 'Wie regelt dit?' };
const vorm = {
  label: 'Welke vorm?',
  hint: 'Intramuraal en semimuraal: cliëntgroep j. Extramuraal: cliëntgroep i, met een woonplek (5.1.5).',
};
const vervolg = { 'wmo-arrangement': 'Wmo-arrangement', jeugdhulp: 'Jeugdhulp' };
const vormen = { intramuraal: 'Intramuraal', semimuraal: 'Semimuraal', extramuraal: 'Extramuraal' };
export const conclusienamen = { 'geen-vervolg': 'Geen vervolg nodig', ...vervolg };

/** Words of what is recorded while somebody stays. */
export const verblijfteksten: Crisisteksten<keyof typeof verblijfsoorten> = {
  crisisbasis: {
    naam: 'Basis op orde',
    velden: {
      punt: { label: 'Punt' },
      stand,
      datum: { label: 'Op welke dag was dit zo?' },
      bewijs: { label: 'Bewijs' },
      geldigTot: { label: 'Geldig tot en met' },
      reden: { label: 'Waarom is dit niet nodig?' },
      actie: { label: 'Wat doet u nu?' },
      wie: { label: 'Wie doet dat?' },
      uiterlijk,
      veilig: { label: 'Is gekeken of dit de plek niet verraadt?' },
      veiligHoe: { label: 'Hoe is het veilig gedaan?' },
    },
    keuzes: { punt: crisispuntnamen, stand: basisstandnamen, bewijs: { gezien: 'Zelf gezien' } },
  },
  crisiszorg: {
    naam: 'Medische zorg of GGZ',
    velden: {
      zorg: { label: 'Welke zorg?' },
      nodig: { label: 'Wat is er nodig?' },
      gebeurdOp: {
        label: 'Dag van het geweld',
        hint: 'Voor forensisch onderzoek: dat heeft alleen zin in de eerste dagen.',
      },
      stand,
      doorWie,
      afspraakOp: { label: 'Afspraak' },
      vervoerVeilig: { label: 'Is het vervoer veilig geregeld?' },
      uiterlijk,
      gedaanOp: { label: 'Gedaan op' },
      toelichting,
    },
    keuzes: {
      zorg: {
        letsel: 'Letsel',
        forensisch: 'Forensisch medisch onderzoek',
        zwangerschap: 'Zwangerschap',
        medicatie: 'Medicijnen',
        ggz: 'GGZ',
        'crisis-ggz': 'Crisisdienst GGZ',
        kind: 'Jeugdarts of kinderarts',
        anders: 'Andere zorg',
      },
      stand: { nodig: 'Nog regelen', geregeld: 'Geregeld', gedaan: 'Gedaan', 'niet-gewild': 'Wil de cliënt niet' },
    },
  },
  rust: {
    naam: 'Rust en eerste gesprek',
    velden: {
      datum: { label: 'Gesprek op' },
      nu: { label: 'Wat is nu nodig?' },
      nogNiet: { label: 'Wat kan wachten?' },
      steun: { label: 'Wie geeft steun?' },
      volgendGesprekOp: { label: 'Volgend gesprek' },
    },
    keuzes: {},
  },
  risicohulp: {
    naam: 'Hulp bij een risico',
    velden: {
      factor: { label: 'Welk risico op herhaling?' },
      hulp: { label: 'Welke hulp?' },
      doorWie: { label: 'Door wie?' },
      stand,
      uiterlijk,
      toelichting,
    },
    keuzes: {
      factor: {
        'contact-pleger': 'Contact met de pleger',
        trauma: 'Trauma',
        psychisch: 'Psychische klachten',
        middelen: 'Alcohol of drugs',
        relatie: 'Relatie en scheiding',
        opvoeding: 'Opvoeding',
        geld: 'Geld en schulden',
        verblijfsstatus: 'Verblijfsstatus',
        netwerk: 'Druk uit familie of netwerk',
        anders: 'Iets anders',
      },
      stand: {
        'te-vragen': 'Nog vragen',
        aangevraagd: 'Gevraagd',
        loopt: 'Loopt',
        gedaan: 'Klaar',
        'niet-gewild': 'Wil de cliënt niet',
      },
    },
  },
  vraagverheldering: {
    naam: 'Vraagverheldering',
    velden: {
      gestartOp: { label: 'Begonnen op' },
      veiligheid: { label: 'Veiligheid' },
      wonen: { label: 'Wonen' },
      geld: { label: 'Geld' },
      werk: { label: 'Werk, school en dag' },
      gezondheid: { label: 'Gezondheid' },
      psychisch: { label: 'Hoe gaat het van binnen?' },
      sociaal: { label: 'Mensen om u heen' },
      opvoeding: { label: 'Opvoeding en kinderen' },
      wens: { label: 'Wat wil de cliënt zelf?' },
      conclusie: { label: 'Wat is er na de crisisopvang nodig?' },
      vorm,
      waarom: { label: 'Waarom?' },
      klaarOp: { label: 'Klaar op' },
    },
    keuzes: { conclusie: conclusienamen, vorm: vormen },
  },
  vervolgtraject: {
    naam: 'Vervolg',
    velden: {
      vervolg: { label: 'Wat is aangevraagd?' },
      vorm,
      bij: { label: 'Bij wie?' },
      gevraagdOp: { label: 'Gevraagd op' },
      indicatieOp: { label: 'Indicatie gesteld op' },
      afgewezenOp: { label: 'Afgewezen op' },
      woonplek: { label: 'Is er een woonplek?', hint: 'Nodig bij extramuraal (artikel 5.1.5).' },
      startOp: { label: 'Begint op' },
      overdrachtOp: { label: 'Warm overgedragen op' },
      overdrachtWat: { label: 'Wat gaat mee?', hint: 'Nooit het adres van de opvang.' },
      overdrachtGrond: { label: 'Op welke grond?' },
      toelichting,
    },
    keuzes: {
      vervolg,
      vorm: vormen,
      overdrachtGrond: {
        toestemming: 'Toestemming van de cliënt',
        jeugdwet: 'Jeugdwet 7.3.11',
        'vitaal-belang': 'Vitaal belang',
        wmo: 'Wmo 5.2.6',
      },
    },
  },
  bijdragebrief: {
    naam: 'Bijdrage na drie maanden',
    velden: {
      vanaf: { label: 'Bijdrage vanaf' },
      verstuurdOp: { label: 'Brief gegeven op' },
      wijze: { label: 'Hoe kreeg de cliënt de brief?' },
      toelichting,
    },
    keuzes: {
      wijze: {
        persoonlijk: 'Zelf gegeven',
        'via-opvang': 'Door een medewerker van de opvang',
        'veilig-contact': 'Zoals bij veilig contact is afgesproken',
      },
    },
  },
  bijdragevrijstelling: {
    naam: 'Geen bijdrage',
    velden: {
      van: { label: 'Vanaf' },
      tot: { label: 'Tot en met' },
      grond: { label: 'Waarom geen bijdrage?' },
      waarom: { label: 'Uitleg' },
    },
    keuzes: {
      grond: {
        'geen-inkomen': 'Geen inkomen',
        'geen-toegang-tot-geld': 'Kan niet bij het eigen geld',
        'dubbele-woonlasten': 'Betaalt ook nog een woning',
        anders: 'Iets anders',
      },
    },
  },
  crisisafwezig: {
    naam: 'Niet thuisgekomen',
    velden: {
      sinds: { label: 'Weg sinds' },
      gevaar: { label: 'Is dit gevaar?' },
      besluit: { label: 'Wat is besloten over de veiligheid, en door wie?' },
      bereikt: { label: 'Is de cliënt bereikt?' },
      verwachtTerug: { label: 'Verwacht terug op' },
      terugOp: { label: 'Weer terug op' },
      toelichting,
    },
    keuzes: {},
  },
};
