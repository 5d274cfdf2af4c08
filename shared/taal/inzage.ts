import type { Verzoeksoort, Verzoekuitkomst, Weggrond, Weigergrond } from '../domein/verzoek.ts';
import { schrijfDatum } from './datum.ts';

export const verzoeknamen: Readonly<Record<Verzoeksoort, string>> = {
  inzage: 'Inzage',
  overdracht: 'Gegevens meekrijgen',
  rectificatie: 'Verbeteren of aanvullen',
  wissing: 'Wissen',
  beperking: 'Verwerking beperken',
  bezwaar: 'Bezwaar tegen het gebruik',
};

export const uitkomstnamen: Readonly<Record<Verzoekuitkomst, string>> = {
  toegewezen: 'Toegewezen',
  deels: 'Deels toegewezen',
  geweigerd: 'Geweigerd',
  niets: 'Wij hebben geen gegevens',
};

/** Why something is left out of a file: short, with its article, as the client reads it too. */
export const weggrondnamen: Readonly<Record<Weggrond, { naam: string; artikel: string; brief: string }>> = {
  derden: {
    naam: 'Gaat over iemand anders',
    artikel: 'AVG 15 lid 4; UAVG 41 lid 1 onder i',
    brief: 'Dit gaat over iemand anders. Die heeft ook recht op privacy.',
  },
  veiligheid: {
    naam: 'Veiligheid',
    artikel: 'AVG 23; UAVG 41 lid 1 onder i',
    brief: 'Op papier kan dit iemand in gevaar brengen.',
  },
  bron: {
    naam: 'Wie iets meldde',
    artikel: 'Uitvoeringsbesluit Wmo 2015 4.1.8; UAVG 41 lid 1 onder i',
    brief: 'Wie ons iets vertelde, noemen wij niet.',
  },
  opsporing: {
    naam: 'Onderzoek naar een strafbaar feit',
    artikel: 'UAVG 41 lid 1 onder d',
    brief: 'Dit kan een onderzoek naar een strafbaar feit schaden.',
  },
  toezicht: {
    naam: 'Toezicht of controle',
    artikel: 'UAVG 41 lid 1 onder h',
    brief: 'Dit kan toezicht of een controle schaden.',
  },
};

export const weigergrondnamen: Readonly<Record<Weigergrond, { naam: string; artikel: string; brief: string }>> = {
  identiteit: {
    naam: 'Wij weten niet zeker wie dit vraagt',
    artikel: 'AVG 12 lid 6',
    brief: 'Wij konden niet vaststellen dat u degene bent over wie het gaat, of dat u namens die persoon mag vragen.',
  },
  ongegrond: { naam: 'Kennelijk ongegrond', artikel: 'AVG 12 lid 5', brief: 'Uw verzoek is duidelijk niet terecht.' },
  buitensporig: {
    naam: 'Buitensporig, steeds opnieuw',
    artikel: 'AVG 12 lid 5',
    brief: 'U vroeg kort geleden hetzelfde. Er is sindsdien weinig veranderd.',
  },
  'wettelijke-plicht': {
    naam: 'Wij moeten dit bewaren of gebruiken',
    artikel: 'AVG 17 lid 3 onder b; Wmo 2015 5.3.4',
    brief: 'De wet zegt dat wij deze gegevens moeten bewaren voor onze taak.',
  },
  'dwingend-belang': {
    naam: 'Het gebruik weegt zwaarder',
    artikel: 'AVG 21 lid 1',
    brief: 'Wij hebben deze gegevens nodig voor onze taak, en dat weegt hier zwaarder.',
  },
  veiligheid: {
    naam: 'Veiligheid van u of een ander',
    artikel: 'AVG 23; UAVG 41 lid 1 onder i',
    brief: 'De veiligheid en de rechten van anderen gaan hier voor.',
  },
  juist: {
    naam: 'Wat er staat klopt, of is een oordeel van een deskundige',
    artikel: 'AVG 16',
    brief: 'Wij denken dat klopt wat er staat. Een oordeel van een medewerker veranderen wij niet.',
  },
  eerder: {
    naam: 'Is al gedaan',
    artikel: 'AVG 12 lid 5',
    brief: 'Wat u vraagt, hebben wij al gedaan.',
  },
};

const actie: Readonly<Record<string, string>> = {
  C: 'maakte',
  R: 'bekeek',
  U: 'wijzigde',
  D: 'verwijderde',
  E: 'deed',
};

/** Words for columns that have none in the catalogue of names. */
export const inzagekolommen: Readonly<Record<string, string>> = {
  aangemaakt_op: 'Vastgelegd op',
  op: 'Vastgelegd op',
  door_id: 'Vastgelegd door',
  genomen_door_id: 'Besluit door',
  genomen_op: 'Besluit op',
  uitgegeven_door_id: 'Uitgegeven door',
  uitgegeven_op: 'Uitgegeven op',
  gemaakt_door_id: 'Gemaakt door',
  gemaakt_op: 'Gemaakt op',
  vervallen_door_id: 'Vervallen door',
  vervallen_op: 'Vervallen op',
  gebruiker_id: 'Medewerker',
  behandelaar_id: 'Behandelaar',
  eigenaar_id: 'Beheerd door',
  contactpersoon_id: 'Contactpersoon',
  namens_id: 'Namens',
  gemeld_op: 'Gemeld op',
  vastgelegd_op: 'Vastgelegd op',
  organisatie_id: 'Organisatie',
  hun_ref: 'Nummer bij hen',
  bestandsnaam: 'Bestand',
  bezwaar_tot: 'Bezwaar kan tot en met',
  beroep_tot: 'Beroep kan tot en met',
  ontvangen_op: 'Ontvangen op',
  genuttigd: 'Maaltijd genomen',
  regime: 'Soort opvang',
  op_gebeurtenis_id: 'Hoort bij',
  voorbij_termijn: 'Na de termijn',
  let_op: 'Let op',
  gedaan: 'Afgehandeld',
  ethos: 'Woonsituatie',
  punt: 'Onderwerp',
};

/** Words of the file that somebody gets who asks for access. */
export const inzageTeksten = {
  bestandsnaam: 'persoonsgegevens',
  jsonnaam: 'gegevens.json',
  pdfnaam: 'persoonsgegevens.pdf',
  bijlagemap: 'bijlagen',
  titel: 'Wat wij over u vastlegden',
  onderwerp: 'Persoonsgegevens (AVG 15)',
  inleiding: (dag: string, verzocht: string): string =>
    `U vroeg op ${schrijfDatum(verzocht)} welke gegevens wij over u hebben. Dit is alles wat er op ${schrijfDatum(dag)} stond, behalve wat onder ‘Wat wij weglieten’ staat.`,
  inhoudKop: 'Wat u hier leest',
  inhoud: [
    'Wat wij weglieten, en waarom',
    'Alles wat over u is vastgelegd, per onderwerp',
    'Documenten en bijlagen',
    'Waar de gegevens vandaan komen',
    'Met wie wij ze deelden',
    'Wie keek',
    'Waarom wij ze hebben en hoe lang wij ze bewaren',
    'Wat u kunt doen',
  ],
  over: { naam: 'Naam', geboortedatum: 'Geboortedatum', bsn: 'BSN', kenmerk: 'Kenmerk' },
  wegKop: 'Wat wij weglieten',
  wegNiets: 'Wij lieten niets weg.',
  wegInleiding: 'Dit staat niet in dit bestand. U kunt ons vragen dat nog eens te bekijken.',
  wegKolom: { wat: 'Wat', waarom: 'Waarom', artikel: 'Artikel' },
  wegHeel: (naam: string): string => naam,
  wegVeld: (veld: string, naam: string): string => `${veld} (bij: ${naam})`,
  geenDossier: 'Er is geen dossier over u.',
  nietsOver: 'Hierover hebben wij niets vastgelegd.',
  lid: 'U hoort bij een huishouden in het dossier van iemand anders. Alleen wat over u zelf gaat, staat hier.',
  eerder: (op: string, door: string): string => `Eerder, vastgelegd op ${op} door ${door}`,
  kluis:
    'Wij bewaren een geheim adres van u, versleuteld. Het staat niet in dit bestand. Vraag uw hulpverlener om een verzegelde brief.',
  documentenKop: 'Documenten en bijlagen',
  documentenUitleg: 'U kunt van elk document een kopie krijgen.',
  documentenKolom: { wat: 'Document', soort: 'Soort', datum: 'Datum', bestand: 'Bestand' },
  herkomstKop: 'Waar de gegevens vandaan komen',
  herkomst: 'De meeste gegevens kregen wij van u, of legden onze medewerkers vast na een gesprek met u. Ook van:',
  herkomstKaal: 'De gegevens kregen wij van u, of legden onze medewerkers vast na een gesprek met u.',
  herkomstwijze: {
    ontvangen: 'Ontvangen van een andere organisatie',
    ingelezen: 'Ingelezen uit een bestand van een vorig systeem',
    toewijzing: 'Toewijzing van het college',
  },
  gedeeldKop: 'Met wie wij ze deelden',
  gedeeldNiets: 'Wij deelden uw gegevens met niemand.',
  gedeeldKolom: { wie: 'Met wie', wat: 'Wat', wanneer: 'Wanneer', aantal: 'Keer' },
  gedeeldwijze: {
    register: 'Het centrale register',
    bestand: 'Een bestand voor een organisatie',
    aanlevering: 'Aanlevering die de wet vraagt',
  },
  gekekenKop: 'Wie keek',
  gekeken: 'Elke keer dat iemand uw gegevens bekijkt of wijzigt, schrijft het programma dat op (NEN 7513).',
  gekekenNaamloos:
    'Wij noemen de functie, niet de naam. Denkt u dat iemand keek die dat niet mocht? Vraag ons dat na te gaan.',
  gekekenNiets: 'Er staat niets in het logboek.',
  gekekenKolom: { dag: 'Dag', wie: 'Wie', wat: 'Wat', aantal: 'Keer' },
  nood: ' (in nood geopend)',
  waaromKop: 'Waarom wij ze hebben en hoe lang wij ze bewaren',
  waaromKolom: { wat: 'Gegevens', doel: 'Waarvoor', grond: 'Op grond van', bewaren: 'Hoe lang' },
  bewarenKop: 'Tot wanneer, en waarom zo lang',
  bewarenKolom: { wat: 'Wat', tot: 'Tot wanneer', waarom: 'Waarom', artikel: 'Artikel' },
  automatisch: 'Geen computer beslist over u: het programma stelt voor, een medewerker beslist.',
  kunnenKop: 'Wat u kunt doen',
  kunnen: [
    'Klopt iets niet? Vraag ons het te verbeteren of aan te vullen (AVG 16).',
    'U kunt vragen gegevens te wissen of even niet te gebruiken (AVG 17 en 18), of bezwaar maken tegen het gebruik (AVG 21).',
    'U kunt uw gegevens ook als bestand krijgen voor een ander programma (AVG 20).',
    'Bent u het niet eens met ons antwoord? Dan kunt u bezwaar maken (Awb 6:7) of een klacht indienen bij de Autoriteit Persoonsgegevens (AVG 77).',
  ],
  medewerker: 'een medewerker',
  functie: (rollen: string): string => `een medewerker (${rollen})`,
  anderPersoon: 'iemand anders',
  actie,
  lijst: (aantal: number): string => `${aantal} regels`,
  adresWeg: '[adres weggelaten]',
} as const;

/** Words for the use cases and letters about requests. */
export const verzoekteksten = {
  fout: {
    toekomst: 'Deze dag ligt in de toekomst.',
    verzoekerNaam: 'Vul in wie het vraagt.',
    over: 'Vul de naam in van wie het gaat, of kies een cliënt.',
    wat: 'Schrijf op wat er anders moet, of wat weg moet.',
    verlengdReden: 'Schrijf op waarom het langer duurt: dat staat in de brief (AVG 12 lid 3).',
    verlengdLaat: 'Verlengen kan alleen binnen de eerste maand (AVG 12 lid 3).',
    voorOntvangst: 'Deze dag ligt vóór de ontvangst.',
    weg: 'Schrijf op waarom dit wegblijft.',
    gesloten: 'Dit verzoek is al afgehandeld. Heropen het eerst.',
    nietOpen: 'Dit verzoek is niet open.',
    identiteit: 'Leg eerst vast hoe u zag wie dit vraagt (AVG 12 lid 6).',
    bestand: 'Maak eerst het bestand, of kies een andere uitkomst.',
    bestandOud: 'Het verzoek is na het maken van het bestand gewijzigd. Maak het opnieuw.',
    grond: 'Kies waarom u dit (deels) weigert.',
    motivering: 'Schrijf op waarom: dit staat in de brief.',
    gewijzigd: 'Schrijf op wat er is veranderd, en waar.',
    niets: 'Er zijn gegevens over deze cliënt. Kies een andere uitkomst.',
    geenClient: 'Hier is niemand bij gevonden. Kies ‘Wij hebben geen gegevens’ of ‘Geweigerd’.',
    geenBestand: 'Bij dit verzoek hoort geen bestand.',
    soortVast: 'De soort van een verzoek verandert niet. Leg een nieuw verzoek vast.',
    clientVast: 'Dit verzoek hoort bij een andere cliënt.',
    alVerteld: 'Deze ontvanger is al verteld.',
    hoortVanzelf: 'Deze ontvanger hoort het vanzelf, als de gegevens weg zijn.',
    geenOntvanger: 'Kies een ontvanger uit de lijst.',
    nooit: 'Dit kan nooit in een bestand. Haal die keuze weg.',
    wissenGeweigerd: 'Bij dit antwoord gaat niets weg. Haal de vinkjes weg, of kies een ander antwoord.',
    wissenLeeg: 'Vink aan wat weg moet, of kies ‘Geweigerd’.',
    wissenMagNiet: 'Dit kan nu niet weg. Kijk wat er per dossier bij staat.',
    wissenDeels: 'Niet alles gaat weg. Kies ‘Deels toegewezen’.',
    wissenAlles: 'Alles gaat weg. Kies ‘Toegewezen’.',
    wissenWegen: 'Schrijf op waarom dit weg kan, al staan er redenen bij om het te bewaren.',
  },
  wat: {
    vastgelegd: 'Vastgelegd',
    gewijzigd: 'Gewijzigd',
    afgehandeld: 'Afgehandeld',
    heropend: 'Heropend',
    verteld: 'Ontvanger verteld',
  },
  tijdlijn: (soort: Verzoeksoort, wat: string): string => `Verzoek ‘${verzoeknamen[soort]}’: ${wat.toLowerCase()}`,
  beperkt: 'Gebruik van gegevens is beperkt (AVG 18)',
  verklaring: 'Cliënt is het niet eens met wat er staat: lees de verklaring',
  register: 'het centrale register',
  onbekend: 'Niet bekend hier',
  gewist: 'Gewist',
} as const;

/** The letter that answers a request. */
export const verzoekbrief = {
  titel: (kenmerk: string): string => `Antwoord op uw verzoek, ${kenmerk}`,
  onderwerp: (soort: Verzoeksoort): string => `Uw verzoek over persoonsgegevens: ${verzoeknamen[soort].toLowerCase()}`,
  inleiding: (soort: Verzoeksoort, artikel: string, op: string): string =>
    `Op ${schrijfDatum(op)} kregen wij uw verzoek (${verzoeknamen[soort].toLowerCase()}, ${artikel}).`,
  kop: 'Ons antwoord',
  uitkomst: {
    toegewezen: 'Wij doen wat u vraagt.',
    deels: 'Wij doen een deel van wat u vraagt.',
    geweigerd: 'Wij doen niet wat u vraagt.',
    niets: 'Wij hebben geen gegevens over u gevonden.',
  },
  /** The same for whoever is in a file of Veilig Thuis and whoever is not: it says neither. */
  vtNeutraal:
    'Veilig Thuis zegt niet of iemand in een dossier voorkomt. Dat is om de veiligheid en de rechten van anderen te beschermen (AVG 23; UAVG 41 lid 1 onder i). Dit antwoord krijgt iedereen die niet zelf hulp van ons krijgt.',
  bestand: 'Bij deze brief zit een bestand met wat wij over u vastlegden.',
  weg: (aantal: number): string =>
    aantal === 1
      ? 'Eén onderdeel lieten wij weg. In het bestand staat wat en waarom.'
      : `${aantal} onderdelen lieten wij weg. In het bestand staat wat en waarom.`,
  vraagKop: 'Wat u vroeg',
  waaromKop: 'Waarom',
  gewijzigdKop: 'Wat wij veranderden',
  dossier: (kenmerk: string): string => `Dossier ${kenmerk}`,
  persoon: 'Uw persoonsgegevens zonder dossier',
  wegKop: 'Wat wij vernietigen',
  wegUitleg: (uiterlijk: string): string =>
    `Een tweede medewerker kijkt dit na. Daarna vernietigen wij het, uiterlijk op ${schrijfDatum(uiterlijk)} (AVG 17; Wmo 2015 5.3.5). Dat kan niet terug. Ook reservekopieën verdwijnen, volgens hun vaste termijn.`,
  wegBewijs: (kenmerk: string): string =>
    `Daarna hebben wij ook deze brief niet meer: bewaar hem. Met het kenmerk ${kenmerk} kunnen wij u later laten zien dat het is gedaan, zonder uw naam te weten. In het logboek blijft staan wie wat deed, met een nummer dat naar niemand leidt.`,
  blijftKop: 'Wat wij bewaren, en waarom',
  blijftGekozen: 'wij leggen hierboven uit waarom.',
  verklaringKop: 'Uw verklaring',
  verklaring: 'Wij legden deze verklaring vast bij uw dossier. Wie het dossier opent, ziet dat.',
  ontvangersKop: 'Wie wij dit vertellen',
  ontvangers: 'Deze organisaties kregen uw gegevens eerder van ons. Wij vertellen hun wat er is veranderd (AVG 19).',
  verlengd: (reden: string, tot: string): string =>
    `Het kost ons meer tijd om te antwoorden: ${reden}. U krijgt antwoord uiterlijk op ${schrijfDatum(tot)}.`,
  rechtKop: 'Niet mee eens?',
  recht: [
    'U kunt binnen zes weken bezwaar maken bij de organisatie die deze brief stuurt, als dat een bestuursorgaan is (UAVG 34; Awb 6:7).',
    'U kunt een klacht indienen bij de Autoriteit Persoonsgegevens (AVG 77).',
    'U kunt naar de rechter (AVG 79).',
  ],
  kosten: 'Dit antwoord kost u niets (AVG 12 lid 5).',
} as const;

/** How long something is kept, to the person whose it is. */
export const bewaarteksten = {
  dossier: (kenmerk: string): string => `Dossier ${kenmerk}`,
  persoon: 'Uw gegevens zonder dossier',
  tot: (dag: string): string => `tot ${dag}`,
  looptNog: (jaren: number): string =>
    `nog niet bekend: ${jaren === 1 ? '1 jaar' : `${jaren} jaar`} nadat dit is beëindigd, en het loopt nog`,
  voorbij: (dag: string): string =>
    `de termijn is voorbij sinds ${dag}; het gaat weg na controle door twee medewerkers`,
  langer: 'langer, zolang dat nodig is.',
  onbekend: {
    'niet-beeindigd': 'nog niet bekend: dit dossier is nooit beëindigd',
    'kind-zonder-geboortedatum': 'nog niet bekend: van een kind weten wij de geboortedatum niet',
  },
  eigenKeuze: (jaren: number, reden: string): string => `Onze organisatie houdt ${jaren} jaar aan: ${reden}.`,
  lid: 'zo lang als het dossier waar u bij hoort',
  gebruiker: 'zolang de medewerker toegang heeft; de naam bij wat hij deed zo lang als het dossier',
  werk: 'tot het werk gedaan is; daarna met het dossier',
  inrichting: 'zolang het in gebruik is',
} as const;
