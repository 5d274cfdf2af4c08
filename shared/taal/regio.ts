/** Contacts, disputes, transfers and who comes from another region: what the core says about them (5.2.5). */
export const regioteksten = {
  artikel: '5.2.5',
  titels: {
    informatieverzoek: 'Verzoek om informatie aan een andere gemeente',
    overdrachtsbrief: 'Overdrachtsbrief',
    reiskaart: 'Reiskaart voor de cliënt',
    geschildossier: 'Geschil met een andere regio',
    contactoverzicht: 'Overzicht van contacten',
    antwoord: 'Antwoord aan een andere regio',
  },
  contact: {
    toekomst: 'Dit tijdstip ligt in de toekomst. Vul in wanneer u contact had.',
    metWie: 'Vul in met wie u sprak: naam en functie.',
    vervolgDatum: 'Kies op welke dag u dit doet.',
    vervolgWat: 'Vul in wat u op die dag doet.',
    vervolgVoor: 'Deze dag ligt voor het contact.',
    alleenGemeente: 'Alleen de andere gemeente kan het wel of niet eens zijn.',
    onbekendeRegio: 'Deze regio staat niet (meer) in de lijst. Kies een andere.',
    gecorrigeerd: 'Vervangen door een verbeterde versie',
    geenVervolg: 'Bij dit contact staat geen vervolg dat nog open is.',
  },
  motivering: 'Schrijf op waarom u deze regio kiest.',
  gemeenteBezet: (gemeente: string, regio: string): string =>
    `${gemeente} hoort al bij ${regio}. Haal de gemeente daar eerst weg.`,
  eigenGemeenten:
    'De gemeenten van onze eigen opvangregio zijn een waarde van het beleid (artikel 5.2.1). Wijzig ze bij Beleidswaarden.',
  eigenActief: 'Onze eigen regio blijft in gebruik.',
  naamBezet: 'Er is al een regio met deze naam.',
  geschil: {
    eerst: 'Leg eerst vast waarover het verschil van mening gaat.',
    eerstPoging:
      'Leg eerst vast wat u deed om er samen uit te komen. Pas daarna kan het naar de commissie (artikel 5.2.5).',
    eerstVoorgelegd: 'Leg eerst vast dat het geschil is voorgelegd aan de commissie.',
    eerstOordeel: 'Leg eerst het oordeel van de commissie vast.',
    kiesRegio: 'Kies voor welke regio dit uitvalt.',
    toekomst: 'Deze dag ligt in de toekomst.',
    voorBegin: 'Deze dag ligt voor het begin van het verschil van mening.',
    document: 'Dit document hoort niet bij dit dossier.',
    motivering: (datum: string, tekst: string): string => `Uitkomst van het geschil op ${datum}: ${tekst}`,
    klaar: 'Dit verschil van mening is afgerond.',
  },
  aankomst: {
    toekomst: 'Deze dag ligt in de toekomst.',
    geenDatum: 'Er is geen dag voor de overdracht afgesproken.',
    voorDatum: 'Deze dag ligt voor de afgesproken dag.',
    vervolg: 'Kies op welke dag u opnieuw contact zoekt.',
    vervolgVerleden: 'Kies vandaag of een dag daarna.',
    al: 'De aankomst staat al vast. Laat die eerst vervallen als zij niet klopt.',
  },
  inkomend: {
    toekomst: 'Deze dag ligt in de toekomst.',
    reden: 'Schrijf op waarom Rotterdam de beste kans geeft.',
    antwoordReden: 'Schrijf op waarom wij de cliënt niet overnemen.',
    datum: 'Kies de afgesproken dag.',
    locatie: 'Kies een locatie die open is.',
    geen: 'Dit dossier gaat niet over een overdracht naar ons.',
    melder: (regio: string): string => `Overdracht uit ${regio}`.slice(0, 200),
  },
  brief: {
    regio: 'Kies eerst met welke andere regio u in gesprek bent.',
    nietAangewezen: 'Kies eerst de andere regio als de regio met de beste kans.',
    verslag: 'Maak eerst het onderzoeksverslag, bij Documenten.',
    gedeeld: 'Kies wat er meegaat.',
    grond: (wat: string): string => `Kies waarom dit mee mag: ${wat}.`,
    noodzakelijk: (wat: string): string => `Schrijf op waarom dit nodig is: ${wat}.`,
    toestemming: (wat: string): string => `Er is geen geldige toestemming voor: ${wat}.`,
    datum: 'Spreek eerst de dag van de overdracht af.',
    vervoer: 'Vul eerst in hoe de cliënt reist.',
    aanbieder: 'Vul eerst in bij welke aanbieder de cliënt komt.',
    antwoord: 'Kies eerst of wij de cliënt overnemen.',
    dagVoorbij: 'Kies een dag vanaf vandaag.',
    nogNiet: (zin: string): string => `Nog niet geregeld: ${zin.slice(0, 1).toLowerCase()}${zin.slice(1)}`,
    ontbreekt: 'Deze brief kan nog niet.',
  },
  toestemming: {
    wel: (aan: string, wijze: string, van: string, tot: string | null): string =>
      `De cliënt gaf ${wijze} toestemming om te delen met ${aan}, vanaf ${van}${tot ? ` tot en met ${tot}` : ''}.`,
    geen: 'Er is geen geldige toestemming om gegevens te delen met een andere gemeente.',
  },
  termijn: {
    contact: (vervolg: string): string => `Vervolg op een contact: ${vervolg}`,
    geschil: (vervolg: string): string =>
      vervolg ? `Verschil van mening: ${vervolg}` : 'Verschil van mening: kijk hoe het staat',
    aankomst: (regio: string): string => (regio ? `Is de cliënt aangekomen in ${regio}?` : 'Is de cliënt aangekomen?'),
    nietAangekomen: 'De cliënt kwam niet aan: zoek contact',
    inkomst: (regio: string): string => `De cliënt komt aan uit ${regio}`,
    antwoord: (regio: string): string => `Antwoord geven aan ${regio}: nemen wij de cliënt over?`,
  },
  gesloten: {
    overgedragen: (regio: string): string => `Overgedragen aan ${regio || 'een andere regio'}`,
    nietOvergenomen: (regio: string): string => `Niet overgenomen uit ${regio}`,
  },
  tijdlijn: {
    contact: (met: string): string => `Contact met ${met}`,
    vervallen: (wat: string): string => `Vervallen: ${wat}`,
    klaar: 'Vervolg van een contact gedaan',
    geschil: 'Verschil van mening met een andere regio vastgelegd',
    geschilGewijzigd: 'Verschil van mening gewijzigd',
    aankomst: { aangekomen: 'Cliënt is aangekomen', 'niet-aangekomen': 'Cliënt kwam niet aan' },
    inkomend: 'Overdracht uit een andere regio vastgelegd',
    inkomendGewijzigd: 'Overdracht uit een andere regio gewijzigd',
    wanneer: 'Wanneer',
    wie: 'Met wie',
    afspraak: 'Besproken',
    vervolg: 'Vervolg',
    uitkomst: 'Uitkomst',
    reden: 'Reden',
    datum: 'Dag',
    toelichting: 'Toelichting',
    regio: 'Regio',
  },
} as const;

export const partijteksten = {
  client: 'de cliënt',
  'andere-gemeente': 'de andere gemeente',
  aanbieder: 'een aanbieder',
  zorgverlener: 'een zorgverlener',
  familie: 'familie of netwerk',
  anders: 'iemand anders',
} as const;

export const wijzeteksten = {
  telefoon: 'Telefoon',
  persoonlijk: 'In persoon',
  mail: 'E-mail',
  videobellen: 'Videobellen',
  brief: 'Brief',
} as const;

export const geschilstapteksten = {
  poging: 'Poging om er samen uit te komen',
  escalatie: 'Besproken op hoger niveau',
  voorgelegd: 'Voorgelegd aan de commissie',
  ontvangen: 'Ontvangen door de commissie',
  oordeel: 'Oordeel van de commissie',
  effect: 'Wat wij met het oordeel doen',
  opgelost: 'Samen opgelost',
} as const;

export const deelbaarteksten = {
  persoonsgegevens: 'Naam, geboortedatum, BSN en contactgegevens',
  onderzoeksverslag: 'Onderzoeksverslag',
  hulpverlening: 'Lopende hulp en wie die geeft',
  gezondheid: 'Gezondheid en medicijnen',
  geldzaken: 'Inkomen en schulden',
  kinderen: 'Gegevens over de kinderen',
  veiligheid: 'Zorgen over veiligheid',
} as const;

export const stukteksten = {
  overdrachtsbrief: 'Overdrachtsbrief',
  onderzoeksverslag: 'Onderzoeksverslag',
  toestemming: 'Toestemming van de cliënt',
  beschikking: 'Besluit van de andere gemeente',
  anders: 'Iets anders',
} as const;

export const regiokantteksten = { rotterdam: 'Rotterdam', 'andere-regio': 'De andere regio' } as const;
