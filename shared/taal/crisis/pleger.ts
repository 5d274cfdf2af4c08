import type { plegersoorten } from '../../domein/crisis/pleger.ts';
import type { Crisisteksten } from './soort.ts';

const persoon = {
  voornamen: { label: 'Voornaam of roepnaam' },
  achternaam: { label: 'Achternaam' },
  aliassen: { label: 'Andere namen', hint: 'Bijnaam of geboortenaam. Meer namen: zet een komma ertussen.' },
  geboortedatum: { label: 'Geboortedatum' },
  telefoons: { label: 'Telefoonnummers', hint: 'Meer nummers: zet een komma ertussen.' },
  adres: { label: 'Adres of buurt' },
  kenteken: { label: 'Kenteken' },
  auto: { label: 'Auto of ander vervoer' },
  werk: { label: 'Werk of werkgever' },
  socialeMedia: { label: 'Namen op sociale media' },
  uiterlijk: { label: 'Hoe ziet deze persoon eruit?', hint: 'In woorden. Bewaar geen foto.' },
  banden: {
    label: 'Werkt bij, of kent iemand bij',
    hint: 'Bij welke organisatie kan iemand iets horen? Ook Veilig Thuis zelf.',
  },
};
const banden = {
  'banden.waar': {
    'veilig-thuis': 'Veilig Thuis',
    gemeente: 'Gemeente',
    politie: 'Politie',
    opvang: 'Een opvang',
    zorg: 'Zorg of huisarts',
    telefonie: 'Bank, telefoon of post',
    anders: 'Iets anders',
  },
  'banden.hoe': { 'werkt-er': 'Werkt er', 'kent-iemand': 'Kent er iemand' },
};
const delen = { 'banden.waar': 'Waar', 'banden.hoe': 'Hoe', 'banden.wie': 'Wie' };

/** Words of who the client must be kept safe from. */
export const plegerteksten: Crisisteksten<keyof typeof plegersoorten> = {
  pleger: {
    naam: 'Pleger',
    velden: {
      ...persoon,
      relatie: { label: 'Wie is dit voor de cliënt?' },
      vanKinderen: { label: 'Wie is dit voor de kinderen?', hint: 'Bijvoorbeeld: vader van de jongste.' },
      gevaar: { label: 'Wat is er bekend over gevaar?', hint: 'Wapens, eerder geweld, middelen, bedreigingen.' },
    },
    keuzes: {
      relatie: {
        partner: 'Partner',
        'ex-partner': 'Ex-partner',
        ouder: 'Ouder',
        kind: 'Kind',
        'broer-zus': 'Broer of zus',
        familie: 'Andere familie',
        schoonfamilie: 'Schoonfamilie',
        ander: 'Iemand anders',
      },
      ...banden,
    },
    delen,
  },
  netwerk: {
    naam: 'Persoon in het netwerk',
    velden: {
      ...persoon,
      soort: { label: 'Wat voor persoon?' },
      kant: { label: 'Van wie?' },
      relatie: { label: 'Wie is dit precies?', hint: 'Bijvoorbeeld: broer, collega van de garage.' },
      zoektMee: { label: 'Zoekt deze persoon mee, of vertelt die het door?' },
      toelichting: { label: 'Toelichting' },
    },
    keuzes: {
      soort: { familie: 'Familie', vriend: 'Vriend', werk: 'Werk', buurt: 'Buurt', ander: 'Anders' },
      kant: { pleger: 'Van de pleger', client: 'Van de cliënt', beide: 'Van allebei' },
      ...banden,
    },
    delen,
  },
};
