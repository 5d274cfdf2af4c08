import { schrijfDag, schrijfDatum } from './datum.ts';

/** Letters between gemeenten about who helps a client best (5.2.5), and the card for the journey. Own words, with the article. */
const titel = (wat: string) => (kenmerk: string) => `${wat}, kenmerk ${kenmerk}`;

export const regiobriefTeksten = {
  aanhef: 'Geachte collega,',
  overKop: 'Over wie gaat het?',
  over: { naam: 'Naam', geboren: 'Geboortedatum', bsn: 'BSN', telefoon: 'Telefoon', woonplaats: 'Laatste woonplaats' },
  vertrouwelijk: 'Deze brief bevat persoonsgegevens. Gebruik ze alleen voor dit doel en geef ze niet verder.',
  contact: (naam: string, telefoon: string, email: string): string =>
    `Vragen? Neem contact op met ${naam}${telefoon ? `, telefoon ${telefoon}` : ''}${email ? `, e-mail ${email}` : ''}.`,
  regels:
    'Beleidsregels maatschappelijke ondersteuning en jeugdhulp Rotterdam 2025, artikel 5.2.5 (landelijke toegankelijkheid).',
} as const;

export const informatieverzoekTeksten = {
  titel: titel('Verzoek om informatie'),
  onderwerp: 'Verzoek om informatie voor ons onderzoek',
  kop: 'Wij vragen u om informatie',
  inleiding: (woonde: string): string =>
    `Deze cliënt heeft bij ons om maatschappelijke opvang gevraagd.${woonde ? ` De cliënt woonde eerder in ${woonde}.` : ''} Wij onderzoeken in welke regio de kans op herstel het grootst is. Daarvoor hebben wij uw informatie nodig.`,
  vragenKop: 'Dit willen wij graag weten',
  antwoord: (dag: string): string => `Wilt u ons antwoord geven vóór of op ${schrijfDag(dag)}?`,
  intussen: 'Zolang wij op antwoord wachten, heeft de cliënt bij ons onderdak en de hulp die nu nodig is.',
  contact: (vragen: string): string => `Verzoek om informatie gemaakt. Gevraagd: ${vragen}`,
  vervolg: 'Kijk of het antwoord op het verzoek om informatie binnen is',
} as const;

export const overdrachtTeksten = {
  titel: titel('Overdracht van een cliënt'),
  onderwerp: 'Warme overdracht van een cliënt naar uw regio',
  kop: 'Wij dragen een cliënt aan u over',
  inleiding: (regio: string): string =>
    `Wij hebben met de cliënt en met u besproken waar de kans op herstel het grootst is. Dat is in ${regio}. In deze brief staat wat wij hebben afgesproken.`,
  afsprakenKop: 'Afspraken',
  afspraken: {
    datum: 'Dag van overdracht',
    tijd: 'Vertrek',
    aanbieder: 'Aanbieder bij u',
    ontvanger: 'Wie ontvangt de cliënt',
    adres: 'Adres van aankomst',
    vervoer: 'Vervoer',
    begeleiding: 'Begeleiding op reis',
  },
  begeleiding: { ja: 'Er reist iemand mee', nee: 'De cliënt reist zelfstandig' },
  waaromKop: 'Waarom deze regio',
  criteriaKop: 'De vijf criteria',
  tabel: { criterium: 'Criterium', wijst: 'Wijst naar', kinderen: 'Voor de kinderen' },
  onbekend: 'niet bekend',
  meeKop: 'Wat wij met u delen',
  mee: { wat: 'Wat', grond: 'Waarom dit mag' },
  grond: {
    toestemming: 'Toestemming van de cliënt',
    noodzakelijk: (reden: string): string => `Nodig voor de overdracht: ${reden}`,
  },
  bijlage: (datum: string): string => `Bijlage: onderzoeksverslag van ${schrijfDatum(datum)}.`,
  onderdak:
    'Tot de overdracht geven wij alleen onderdak en de hulp die nu nodig is. Aan doelen wordt bij u gewerkt, zodat er geen nieuwe band met Rotterdam ontstaat.',
  aankomstKop: 'Laat ons weten of de cliënt is aangekomen',
  aankomst: (telefoon: string): string =>
    `Wilt u op de dag van de overdracht laten weten of de cliënt er is${telefoon ? `? Bel ${telefoon}` : '?'}. Komt de cliënt niet, dan zoeken wij samen contact.`,
  contact: 'Overdrachtsbrief gemaakt, met het onderzoeksverslag als bijlage.',
} as const;

export const antwoordTeksten = {
  titel: titel('Antwoord op een verzoek tot overdracht'),
  onderwerp: 'Ons antwoord op uw verzoek tot overdracht',
  kop: { akkoord: 'Wij nemen de cliënt over', 'niet-akkoord': 'Wij nemen de cliënt niet over' },
  inleiding: (op: string): string => `Op ${schrijfDatum(op)} vroeg u ons om deze cliënt over te nemen.`,
  akkoord: 'Wij zijn het met u eens dat de kans op herstel in Rotterdam het grootst is.',
  nietAkkoord: 'Wij zijn het niet met u eens. Dit is onze reden:',
  redenKop: 'Reden',
  afsprakenKop: 'Afspraken',
  afspraken: { datum: 'Dag van aankomst', locatie: 'Waar', vervoer: 'Vervoer', begeleiding: 'Begeleiding op reis' },
  overleg:
    'Wij zoeken graag samen met u naar een oplossing. Komen wij er niet uit, dan kan het geschil naar de commissie Woonplaatsbeginsel en Toegang.',
  contact: {
    akkoord: 'Antwoordbrief gemaakt: wij nemen de cliënt over.',
    'niet-akkoord': 'Antwoordbrief gemaakt: wij nemen de cliënt niet over.',
  },
} as const;

/** For the client, in plain Dutch: one page to keep in a pocket. */
export const reiskaartTeksten = {
  titel: titel('Reiskaart'),
  onderwerp: 'Uw reis',
  kop: (regio: string): string => `Uw reis naar ${regio}`,
  inleiding: (naam: string): string => `Deze kaart is voor ${naam}. Neem de kaart mee op reis.`,
  velden: {
    dag: 'Wanneer',
    tijd: 'Hoe laat weg',
    plaats: 'Waar vertrekt u',
    vervoer: 'Hoe reist u',
    begeleiding: 'Wie gaat mee',
    aanbieder: 'Waar gaat u heen',
    adres: 'Adres',
    ontvanger: 'Wie wacht op u',
    telefoon: 'Telefoon daar',
  },
  zelf: 'U reist alleen.',
  iemand: 'Er gaat iemand met u mee.',
  meeKop: 'Neem mee',
  mee: [
    'uw paspoort, ID-kaart of verblijfsdocument;',
    'uw medicijnen;',
    'uw bankpas en uw telefoon met oplader;',
    'deze kaart en uw papieren.',
  ],
  hulpKop: 'Lukt het niet?',
  hulp: (telefoon: string): string =>
    telefoon
      ? `Bent u te laat, bent u verdwaald of gaat er iets mis? Bel ons: ${telefoon}.`
      : 'Bent u te laat, bent u verdwaald of gaat er iets mis? Bel ons.',
  aankomst: 'Bent u er? Vraag de medewerker daar om ons te bellen. Dan weten wij dat het goed is gegaan.',
} as const;

export const geschildossierTeksten = {
  titel: titel('Geschil landelijke toegankelijkheid'),
  onderwerp: 'Geschil over de verantwoordelijke regio',
  kop: 'Geschil over de verantwoordelijke regio',
  inleiding: (regio: string, sinds: string): string =>
    `Sinds ${schrijfDatum(sinds)} verschillen wij van mening met ${regio} over de vraag welke regio deze cliënt opvang biedt (artikel 5.2.5). De commissie heet sinds 17 april 2023 Woonplaatsbeginsel en Toegang en hoort bij de Geschillencommissie Sociaal Domein.`,
  waaroverKop: 'Waarover gaat het?',
  standpuntKop: { rotterdam: 'Standpunt van Rotterdam', ander: (regio: string): string => `Standpunt van ${regio}` },
  leeg: 'Nog niet vastgelegd.',
  criteriaKop: 'De vijf criteria',
  stappenKop: 'Wat er is gedaan',
  stappen: { datum: 'Dag', wat: 'Stap', toelichting: 'Toelichting' },
  geenStappen: 'Er zijn nog geen stappen vastgelegd.',
  contactKop: 'Contact met de andere gemeente',
  onderdak:
    'Tot er een oordeel of een oplossing is, krijgt de cliënt bij ons onderdak en de hulp die nu nodig is. Die opvang is geen reden om een band met de stad aan te nemen.',
} as const;

export const contactoverzichtTeksten = {
  titel: titel('Overzicht van contacten'),
  onderwerp: 'Overzicht van contacten',
  kop: 'Overzicht van contacten',
  inleiding: (dag: string): string => `Alle contacten in dit dossier tot en met ${schrijfDatum(dag)}, de oudste eerst.`,
  tabel: { wanneer: 'Wanneer', met: 'Met wie', wat: 'Besproken en afgesproken', door: 'Door' },
  leeg: 'Er zijn geen contacten vastgelegd.',
  vervolg: (wat: string, dag: string): string => `Vervolg: ${wat} (${schrijfDatum(dag)})`,
  klaar: (uitkomst: string): string => `Gedaan: ${uitkomst}`,
  vervallen: (reden: string): string => `Vervallen: ${reden}`,
  eens: {
    onderzoek: { ja: 'Andere gemeente doet het onderzoek', nee: 'Andere gemeente doet het onderzoek niet' },
    overdracht: {
      ja: 'Andere gemeente is het eens met de overdracht',
      nee: 'Andere gemeente is het niet eens met de overdracht',
    },
  },
  onderdak: 'Regime: alleen onderdak en wat nodig is (artikel 5.2.5).',
} as const;
