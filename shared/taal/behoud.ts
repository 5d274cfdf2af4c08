import type { Recordsoort } from '../register/records.ts';
import type { Behoudcode, Kopieaanleiding, Telsoort } from '../behoud/kopie.ts';

const storingen: Readonly<Record<Behoudcode, { titel: string; tekst: string }>> = {
  'map-weg': {
    titel: 'De map voor reservekopieën is er niet.',
    tekst: 'Sluit de schijf aan, of kijk of de netwerkmap bereikbaar is. Onthaal probeert het over tien minuten weer.',
  },
  'map-alleen-lezen': {
    titel: 'In de map voor reservekopieën kan niet worden geschreven.',
    tekst: 'Geef de gebruiker van deze computer schrijfrechten, of kies een andere map.',
  },
  'schijf-vol': {
    titel: 'De schijf voor reservekopieën is vol.',
    tekst: 'Maak ruimte of bewaar minder kopieën. Er is geen kopie weggegooid om ruimte te maken.',
  },
  'bestand-beschadigd': {
    titel: 'Het gegevensbestand is beschadigd.',
    tekst:
      'Stop met vastleggen en zet hieronder de nieuwste goede reservekopie terug. Het beschadigde bestand blijft bewaard.',
  },
  'kopie-onleesbaar': {
    titel: 'Deze reservekopie is niet goed.',
    tekst: 'De bestanden zijn veranderd of niet compleet. Gebruik een andere kopie en laat de schijf nakijken.',
  },
  'kopie-andere-sleutel': {
    titel: 'Deze reservekopie hoort bij een andere sleutel.',
    tekst: 'Kies een kopie van deze organisatie.',
  },
  'kopie-nieuwere-versie': {
    titel: 'Deze reservekopie is van een nieuwere versie van Onthaal.',
    tekst: 'Werk Onthaal eerst bij en probeer het dan opnieuw.',
  },
  onderbroken: {
    titel: 'Het maken van de reservekopie is onderbroken.',
    tekst: 'Onthaal probeert het vanzelf opnieuw.',
  },
  onverwacht: {
    titel: 'Er ging iets mis met de reservekopie.',
    tekst: 'Probeer het opnieuw. Gebeurt het weer, geef dan de code door aan de leverancier.',
  },
};

/** Records of the registry in the words of the desk. */
const recordsoorten: Readonly<Record<Recordsoort, string>> = {
  client: 'Cliënt',
  melding: 'Melding',
  toets: 'Toets aan de voorwaarden',
  besluit: 'Besluit',
  vervolgbesluit: 'Vervolgbesluit',
  copas: 'CO-pas',
  uitstroom: 'Vertrek uit de opvang',
  sluiting: 'Sluiting van het dossier',
  samenvoeging: 'Samenvoeging van cliënten',
  'acute-plaatsing': 'Acute plaatsing',
  nachtregister: 'Nachtregister',
  winteropvang: 'Winteropvang',
  toewijzing: 'Toewijzing aan de aanbieder',
  verblijfsfeit: 'Vastlegging over het verblijf',
  aankomst: 'Aankomst',
  nachtsignaal: 'Signaal over nachten',
  'basis-op-orde': 'Basis op orde',
  huishouden: 'Huishouden',
  plaatsing: 'Slaapplek',
  zelfredzaamheidmatrix: 'Zelfredzaamheidmatrix',
  opvraging: 'Opvraging van gegevens',
  hersteltermijn: 'Hersteltermijn',
  contact: 'Contact met een regio',
  toestemming: 'Toestemming',
  bezwaar: 'Bezwaar',
  crisisopvang: 'Maandcijfers crisisopvang',
  vernietiging: 'Vernietiging',
};

const aanleidingen: Readonly<Record<Kopieaanleiding, string>> = {
  uur: 'Vanzelf',
  start: 'Bij het starten',
  hand: 'Door u gevraagd',
};

const soorten: Readonly<Record<Telsoort, { een: string; meer: string }>> = {
  client: { een: '1 cliënt', meer: '{n} cliënten' },
  dossier: { een: '1 dossier', meer: '{n} dossiers' },
  stap: { een: '1 vastgelegde stap', meer: '{n} vastgelegde stappen' },
  besluit: { een: '1 besluit', meer: '{n} besluiten' },
  copas: { een: '1 CO-pas', meer: '{n} CO-passen' },
  document: { een: '1 brief of document', meer: '{n} brieven of documenten' },
  plaatsing: { een: '1 slaapplek die was gegeven', meer: '{n} slaapplekken die waren gegeven' },
  nachtregister: { een: '1 nachtregister', meer: '{n} nachtregisters' },
  stuk: { een: '1 stuk bij een dossier', meer: '{n} stukken bij dossiers' },
  crisisstuk: { een: '1 vastlegging bij een crisis', meer: '{n} vastleggingen bij crises' },
  gebruiker: { een: '1 gebruiker', meer: '{n} gebruikers' },
};

/** Backups, going back to one, and what is said when something is wrong with them. */
export const behoudteksten = {
  titel: 'Reservekopieën',
  inleiding:
    'Onthaal maakt elk uur een versleutelde kopie van alle gegevens en kijkt meteen na of die opengaat. U kunt gewoon doorwerken.',
  ring: {
    titel: 'Het bestand met sleutels is beschadigd',
    inleiding:
      'Uw gegevens zijn er nog, maar Onthaal kan ze niet openen. De sleutels staan ook in elke reservekopie; daar haalt Onthaal ze uit. Er gaat niets verloren dat is vastgelegd.',
    stappen: [
      'Zijn de reservekopieën op een andere schijf? Sluit die eerst aan.',
      'Vul de gebruikersnaam en het wachtwoord van een beheerder in, of gebruik de herstelsleutel.',
      'Wie na die kopie een ander wachtwoord koos, gebruikt zijn oude of krijgt van u een nieuw.',
    ],
    knop: 'Sleutels terughalen',
    klaar: 'De sleutels zijn teruggehaald uit de reservekopie van {moment}. Log in.',
    geen: 'Er is geen reservekopie met sleutels gevonden. Sluit de schijf met reservekopieën aan en probeer het opnieuw. Bel anders uw leverancier; gooi niets weg.',
    pastNiet:
      'De sleutels in de reservekopieën passen niet bij dit bestand: de bestandssleutel is daarna vervangen. Sluit de schijf met nieuwere kopieën aan. Is die er niet, zet dan de nieuwste reservekopie op een andere computer over.',
    audit: '{naam} haalde het bestand met sleutels terug uit de reservekopie van {moment}',
  },
  storingen,
  aanleidingen,
  soorten,
  code: 'Code: {code}',
  maakNu: 'Maak nu een kopie',
  gevraagd: 'De kopie wordt nu gemaakt. U kunt doorwerken.',
  bezig: { maak: 'Kopie maken en nakijken', klaarzetten: 'Kopie klaarzetten', nakijk: 'Kopie nakijken' },
  stand: 'Hoe het ervoor staat',
  laatste: 'Laatste goede kopie',
  geenLaatste: 'Nog geen',
  volgende: 'Volgende kopie',
  volgendeTekst: 'Rond {moment}, als er iets is veranderd',
  controle: 'Gegevensbestand',
  controles: {
    wacht: 'Wordt zo nagekeken, terwijl u werkt',
    bezig: 'Wordt nu nagekeken, terwijl u werkt',
    heel: 'Nagekeken bij het starten: heel',
    beschadigd: 'Beschadigd',
  },
  grootte: 'Grootte van de gegevens',
  map: 'Map',
  mapEigen: '{map} (op dezelfde schijf als de gegevens)',
  mapRaad:
    'De kopieën staan op dezelfde schijf als de gegevens. Gaat die schijf stuk, dan bent u ook de kopieën kwijt. Kies een andere schijf of een netwerkmap.',
  vrij: 'Vrije ruimte in die map',
  mb: '{aantal} MB',
  gb: '{aantal} GB',
  kiesMap: 'Andere map kiezen',
  terugNaarEigen: 'Weer naast de gegevens',
  mapGekozen: 'Nieuwe kopieën komen in {map}. De oude blijven staan waar ze zijn.',
  regel: 'Hoeveel kopieën blijven',
  regelTekst:
    'Van elk uur, elke dag en elke week blijft de nieuwste. De rest gaat vanzelf weg; de nieuwste goede kopie nooit.',
  uren: 'Uren',
  dagen: 'Dagen',
  weken: 'Weken',
  bewaar: 'Bewaren',
  bewaard: 'De regel is bewaard.',
  getal: 'Vul een getal in van {van} tot en met {tot}.',
  lijst: 'Alle kopieën',
  lijstLeeg: 'Er is nog geen kopie',
  lijstLeegTekst: 'Kort na het inloggen maakt Onthaal de eerste. U kunt er ook nu een maken.',
  kolom: { gemaakt: 'Gemaakt', waarom: 'Waarom', grootte: 'Grootte', stand: 'Nagekeken', acties: 'Acties' },
  standen: {
    goed: 'Geopend en goed',
    half: 'Niet afgemaakt',
    kapot: 'Niet compleet',
  },
  terugzetten: 'Terugzetten…',
  terugzettenNaam: 'Terugzetten: kopie van {moment}',
  nakijken: 'Nakijken',
  nakijkenNaam: 'Nakijken: kopie van {moment}',
  opslaan: 'Elders bewaren',
  opslaanNaam: 'Elders bewaren: kopie van {moment}',
  opgeslagen: 'De kopie staat nu ook in {map}.',
  isGoed: 'De kopie van {moment} is goed.',
  isSlecht: 'De kopie van {moment} is veranderd en is niet meer goed. Gebruik een andere.',
  zelfdeMap: 'Daar staat deze kopie al. Kies een andere map.',
  kiesMapTitel: 'Kies de map voor reservekopieën',
  kiesDoelTitel: 'Waar moet deze reservekopie ook staan?',
  kiesBronTitel: 'Kies de map met reservekopieën',
  kiesKnop: 'Deze map',
  teOudTitel: 'De laatste goede reservekopie is meer dan een dag oud',
  teOudTekst: 'Kijk bij Reservekopieën wat er aan de hand is.',
  naarScherm: 'Naar Reservekopieën',
  foutTitel: 'Er kan geen reservekopie worden gemaakt',
  beschadigdTitel: 'Het gegevensbestand is beschadigd',
  beschadigdTekst:
    'Wat u nu vastlegt, kan verloren gaan. Schrijf nieuwe meldingen op papier en roep de functioneel beheerder: die zet een reservekopie terug.',
  beschadigdBeheer: 'Wat nu wordt vastgelegd, kan verloren gaan. Zet de nieuwste goede reservekopie terug.',
  klok: {
    terug: {
      titel: 'De klok van deze computer loopt achter',
      tekst:
        'Hier is al gewerkt op {laatste}, maar volgens deze computer is het nu {nu}. Laat de klok goed zetten: dagen en termijnen kloppen nu niet. Wat u vastlegt blijft bewaard, in de goede volgorde.',
    },
    vooruit: {
      titel: 'Klopt de datum van deze computer?',
      tekst:
        'Hier is het laatst gewerkt op {laatste}. Volgens deze computer is het nu {nu}. Klopt dat niet, laat dan eerst de klok goed zetten: anders lopen termijnen te vroeg af.',
    },
    code: 'klok-{soort}',
    gezien: 'Ik heb het gezien',
  },
  voorbeeld: {
    titel: 'Terugzetten naar {moment}',
    uitleg: 'Alle gegevens worden weer zoals ze waren op {moment}. Dit gaat dan verloren:',
    niets: 'Er is sindsdien niets vastgelegd. Er gaat niets verloren.',
    onvolledig:
      'Het bestand van nu kon niet helemaal worden gelezen. Er kan meer verloren gaan dan hier staat: alles van na {moment}.',
    handelingen: 'Het laatste dat verloren gaat',
    meer: 'De nieuwste {getoond} van {aantal}.',
    auditregels: { een: '1 regel van het logboek', meer: '{n} regels van het logboek' },
    wie: 'wie',
    blijft:
      'Het bestand van nu wordt niet weggegooid maar opzijgezet. Iedereen die nu kan inloggen, kan dat daarna ook. In het logboek komt dat u dit deed. Daarna logt iedereen opnieuw in.',
    register:
      'Wat het centrale register al van u kreeg, blijft daar. Onthaal vergelijkt dat en laat zien wat u opnieuw moet vastleggen.',
    wachtwoord: 'Uw wachtwoord',
    ja: 'Terugzetten',
    bezig: 'De kopie wordt klaargezet en nagekeken…',
    onbekend: 'onbekend dossier',
  },
  terzijde: 'Opzijgezette bestanden',
  terzijdeTekst:
    'Oude of beschadigde bestanden, versleuteld, in de map "terzijde" bij de gegevens. Onthaal gooit ze nooit zelf weg.',
  teruggezet: {
    titel: 'Dit bestand is teruggezet naar {kopieOp}',
    wie: '{door} deed dat op {op}. Alles wat tussen die twee momenten is vastgelegd, staat hier niet meer in.',
    verloren: 'Wat verloren ging',
    niets: 'Er was in die tijd niets vastgelegd. Er ging niets verloren.',
    onvolledig: 'Het oude bestand was beschadigd. Er kan meer verloren zijn gegaan dan hier staat.',
    handelingen: 'Toon wat er in die tijd werd vastgelegd',
    teDoen: 'Nog te doen',
    records: {
      een: 'Loop 1 vastlegging na die het centrale register nog heeft en dit bestand niet.',
      meer: 'Loop {n} vastleggingen na die het centrale register nog heeft en dit bestand niet.',
    },
    naarLijst: 'Naar de lijst',
    register: 'Wacht op het centrale register: Onthaal vergelijkt eerst, dat gaat vanzelf.',
    ongezien:
      '{naam} legde in die tijd {n} keer iets vast en heeft dit bericht nog niet gelezen. Het staat klaar bij het inloggen.',
    vraagRond: 'Vraag uw collega’s wat zij na {kopieOp} vastlegden. Onthaal kan dat niet meer zien.',
    klaar: 'Alles is nagelopen en iedereen die het aangaat, heeft het gelezen.',
    terzijde: 'Het bestand van voor het terugzetten is niet weggegooid. Het staat bij Opzijgezette bestanden.',
  },
  geschiedenis: 'Eerder teruggezet',
  geschiedenisRegel:
    '{op}: {door} zette het bestand terug naar {kopieOp}. Regels {wordt} tot en met {was} van het logboek vielen weg.',
  geschiedenisGeen: '{op}: {door} zette het bestand terug naar {kopieOp}. Er viel geen regel van het logboek weg.',
  records: 'Wat het centrale register nog weet en dit bestand niet',
  recordsTekst:
    'Dit is eerder naar het register gegaan en ging hier bij het terugzetten verloren. Leg het opnieuw vast als het nog klopt; het register krijgt dan vanzelf de nieuwe stand.',
  recordsMeer: 'De nieuwste {getoond} van {aantal}.',
  recordsKolom: { soort: 'Wat', kenmerk: 'Dossier', vastgelegd: 'Vastgelegd', stand: 'Nagelopen', acties: 'Actie' },
  recordsOpen: { een: 'Nog 1 om na te lopen.', meer: 'Nog {n} om na te lopen.' },
  recordsKlaar: 'Alles is nagelopen.',
  nagelopen: '{door}, {op}',
  nogNiet: 'Nog niet',
  afvinken: 'Nagelopen',
  afvinkenNaam: 'Nagelopen: {wat}, dossier {kenmerk}, vastgelegd {op}',
  tochNiet: 'Toch niet',
  tochNietNaam: 'Toch niet nagelopen: {wat}, dossier {kenmerk}, vastgelegd {op}',
  isNagelopen: 'Afgevinkt. {wat}',
  recordsoorten,
  registerTeLezen:
    'Onthaal vergelijkt eerst met het centrale register. Tot die tijd gaat er niets naar het register; dat gaat vanzelf verder.',
  deeltWerk:
    'Deze computer deelt zijn werk met andere werkplekken. Een reservekopie terugzetten zou de werkplekken uit elkaar laten lopen. Meld deze computer af als werkplek en laat hem zich opnieuw vullen.',
  alleenBeheer:
    'Alleen een functioneel beheerder kan een reservekopie terugzetten. Met de herstelsleutel van uw organisatie kan het ook.',
  geenGoede:
    'Er is geen goede reservekopie gevonden in de map. Sluit de schijf met reservekopieën aan en probeer het opnieuw.',
  auditTerug:
    'Teruggezet door {naam} van de stand op {van} naar de reservekopie van {tot}. Regels na {wordt} tot en met {was} zijn vervallen',
  terug: {
    titel: 'De gegevens zijn teruggezet',
    tekst: 'Op {op} is alles teruggezet naar {kopieOp}. Wat daarna is vastgelegd, staat er niet meer in.',
    eigen: 'Dit legde u in die tijd vast. Kijk of het opnieuw moet.',
    geenEigen: 'Van u is niets verloren gegaan.',
    onvolledig: 'Misschien legde u nog meer vast: het oude bestand was beschadigd.',
    gezien: 'Ik heb het gezien',
  },
  nood: {
    titel: 'Reservekopie terugzetten',
    inleiding:
      'Het gegevensbestand gaat niet open. Een functioneel beheerder kan de nieuwste goede reservekopie terugzetten. Met de herstelsleutel kan ook een andere medewerker het.',
    aanbod: 'Gaat het gegevensbestand niet open?',
    link: 'Reservekopie terugzetten',
    metSleutel: 'Ik gebruik de herstelsleutel',
    metWachtwoord: 'Ik gebruik mijn wachtwoord',
    zoek: 'Zoek de nieuwste goede kopie',
    gevonden: 'Nieuwste goede kopie: {moment}',
    overgeslagen: { een: '1 nieuwere kopie was niet goed.', meer: '{n} nieuwere kopieën waren niet goed.' },
    andere: 'Een oudere kopie kiezen',
    bekijk: 'Bekijk deze kopie',
    klaar: 'De reservekopie is teruggezet. Log in om verder te werken.',
  },
  legeMap: {
    titel: 'Hier stond Onthaal al, en nu is de gegevensmap leeg',
    tekst:
      'Staan de gegevens op een andere schijf of een netwerkmap? Sluit die eerst aan en kijk opnieuw. Begin alleen opnieuw als u zeker weet dat het moet.',
    knop: 'Kijk opnieuw',
  },
  overzetten: {
    keuze: 'Ik heb een reservekopie',
    keuzeTekst: 'Zet de gegevens van een andere of oude computer terug. U hebt de herstelsleutel nodig.',
    titel: 'Gegevens uit een reservekopie',
    inleiding: 'Kies de map met reservekopieën. Daarna opent u de kopie met de herstelsleutel.',
    kies: 'Map kiezen',
    geen: 'In deze map staat geen reservekopie van Onthaal. Kies een andere map.',
    kopie: 'Kopie',
    regel: '{moment}, {grootte}',
    herstelsleutel: 'Herstelsleutel',
    inlognaam: 'Uw inlognaam',
    nieuw: 'Nieuw wachtwoord',
    doe: 'Gegevens terugzetten',
    anderen: 'Collega’s krijgen op deze computer een nieuw wachtwoord van de beheerder.',
    klaar: 'De gegevens staan op deze computer. Log in met uw nieuwe wachtwoord.',
  },
} as const;
