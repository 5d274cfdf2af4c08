import { schrijfDag, schrijfDatum } from './datum.ts';

/** Texts about acute opvang that the core puts into its answers. */
export const acuutteksten = {
  onbekend: 'Onbekend',
  bedWeg: (naam: string, vrij: string): string => `Bij ${naam} is geen bed meer vrij. ${vrij}`,
  nogVrij: (lijst: string): string => `Vannacht is nog vrij: ${lijst}.`,
  nietsVrij: 'Vannacht is nergens meer een bed vrij. Plaats met een reden, of overleg met een andere locatie.',
  bedden: (naam: string, n: number): string => `${naam} (${n})`,
  herkenning: 'Er is geen naam. Schrijf op hoe u deze persoon herkent.',
  geschat: (jaren: number): string => `Geboortedatum is geschat: ongeveer ${jaren} jaar.`,
  geenBsn: 'Acute opvang: nog niet gevraagd',
  kinderen: 'Er komen kinderen mee. Vraag bij het onderzoek hoeveel en hoe oud.',
  nietAcuut: 'De drie antwoorden wijzen niet op acute noodzaak. Schrijf op waarom u toch een bed geeft.',
  geenLocatie: 'Kies waar de cliënt vannacht slaapt.',
  toekomst: 'Dit tijdstip ligt in de toekomst.',
  teOud: 'Dit is langer dan een week geleden. Bel Centraal Onthaal.',
  andereLocatie: 'Kies uw eigen locatie.',
  loketOpen: (tijdstip: string): string =>
    `Centraal Onthaal is ${tijdstip} open en verstrekt de opvang zelf. Stuur de cliënt daarheen (artikel 5.2.3).`,
  dan: 'dan',
  nu: 'nu',
  doorAanbieder: (naam: string): string => `Geplaatst door ${naam}, buiten openingstijden`,
  doorlopend: 'De acute opvang loopt door na een vervallen besluit',
  volgensBesluit: 'Het besluit wijst deze locatie aan',
  hervat: 'De acute opvang gaat verder na een correctie',
  dossierGaatVerder: 'De plaatsing komt bij het lopende dossier van deze cliënt.',
  geenVerblijf: 'Er loopt geen acute opvang in dit dossier.',
  dagVoorbij: 'Kies een dag vanaf vandaag.',
  dagToekomst: 'Deze dag ligt in de toekomst.',
  alGemeld: 'De cliënt heeft zich al gemeld.',
  alBeeindigd: 'De acute opvang is al beëindigd.',
  alUitgesteld: 'Er is al één keer een nieuwe dag gegeven. Daarna stopt de acute opvang (artikel 5.2.3).',
  nachtBuiten: 'Kies een nacht binnen het verblijf, tot en met vandaag.',
  geenEinde: 'Leg eerst vast dat de opvang is beëindigd.',
  redenNietGelukt: 'Schrijf op waarom het niet lukte.',
  waarin: {
    niet: 'Opvolging: heeft zich niet gemeld',
    feitelijk: 'Leg de feitelijke beëindiging vast',
    beschikking: 'Neem de weigeringsbeschikking',
    aanbieder: 'Vertel het aan de aanbieder',
    client: 'Vertel het aan de cliënt',
  },
  tijdlijn: {
    gemeld: (dag: string): string => `Heeft zich gemeld bij Centraal Onthaal op ${schrijfDatum(dag)}`,
    nieuweDag: (dag: string): string => `Niet gemeld; nieuwe dag: ${schrijfDatum(dag)}`,
    beeindigd: (dag: string): string => `Acute opvang beëindigd; laatste nacht ${schrijfDatum(dag)}`,
    verteld: (aan: string, dag: string): string => `Einde verteld aan ${aan} op ${schrijfDatum(dag)}`,
    nietVerteld: (aan: string): string => `Einde vertellen aan ${aan} is niet gelukt`,
    teruggedraaid: 'Teruggedraaid',
    overboekt: (naam: string): string => `Geplaatst boven de capaciteit van ${naam}`,
    geplaatst: (naam: string): string => `Geplaatst bij ${naam}`,
    reden: 'Reden',
    hoe: 'Hoe',
    bezet: 'Bezet van beschikbaar',
    aan: { aanbieder: 'de aanbieder', client: 'de cliënt' },
    hoeWoorden: {
      telefoon: 'Telefonisch',
      persoonlijk: 'In persoon',
      schriftelijk: 'Schriftelijk',
      'niet-gelukt': 'Niet gelukt',
    },
  },
} as const;

/** The slip: where and when to report to Centraal Onthaal (5.2.3). */
export const meldbewijsTeksten = {
  titel: (kenmerk: string): string => `Meldbewijs, kenmerk ${kenmerk}`,
  onderwerp: 'Meld u bij Centraal Onthaal',
  kop: 'Meld u bij Centraal Onthaal',
  slaap: (locatie: string): string => `U slaapt nu bij ${locatie}. Dit is opvang voor nood.`,
  wanneer: (dag: string): string => `Kom op ${schrijfDag(dag)} naar Centraal Onthaal.`,
  tijd: (van: string, tot: string): string => `Het loket is open van ${van} tot ${tot} uur.`,
  velden: {
    naam: 'Naam',
    kenmerk: 'Kenmerk',
    dag: 'Kom op',
    tijd: 'Loket open',
    adres: 'Waar',
    telefoon: 'Telefoon',
    locatie: 'U slaapt bij',
  },
  stopt:
    'Op die dag stopt de opvang voor nood bij de aanbieder. Centraal Onthaal kijkt met u waar u daarna kunt slapen.',
  meenemenKop: 'Neem mee',
  meenemen: ['dit papier;', 'uw paspoort, identiteitskaart of verblijfsdocument. Hebt u dat niet? Kom toch.'],
  nietKop: 'Kunt u niet komen?',
  niet: (telefoon: string): string =>
    telefoon ? `Bel dan op die dag: ${telefoon}.` : 'Vraag de medewerker van de opvang om voor u te bellen.',
  adresOnbekend: 'Vraag de medewerker van de opvang om het adres.',
  regel: 'Artikel 5.2.3 van de beleidsregels maatschappelijke ondersteuning en jeugdhulp Rotterdam 2025.',
} as const;

/** Reading in what others sent. */
export const inbakteksten = {
  fout: (melding: string, code: string, waar: string): string => `${melding} (code ${code}${waar})`,
  andereOrganisatie: 'Het bestand noemt een andere organisatie dan die van de sleutel.',
  geenAanbieder: 'Dit bestand komt niet van een opvangaanbieder.',
  alVerwerkt: 'Deze plaatsing is al verwerkt.',
  kiesLocatie: 'Kies welke locatie dit is.',
  clientWeg: 'Kies de cliënt opnieuw.',
} as const;
