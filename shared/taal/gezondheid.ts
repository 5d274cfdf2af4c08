import type { Controlenaam, Gezondheidsstand, Groep, Uitkomst } from '../gezondheid/controles.ts';

/** What an outcome is called, and what a person can do about it; `doen` null: nothing. */
interface Uitkomsttekst {
  kort: string;
  doen: string | null;
}
type Controleteksten = {
  readonly [N in Controlenaam]: {
    naam: string;
    /** What the check looks at and why it matters, for somebody without computer science. */
    betekenis: string;
    uitkomsten: Readonly<Record<Uitkomst<N>, Uitkomsttekst>>;
  };
};

const standen: Readonly<Record<Gezondheidsstand, string>> = {
  goed: 'Goed',
  'let-op': 'Let op',
  fout: 'Fout',
  onbekend: 'Nog niet bekend',
};
const groepen: Readonly<Record<Groep, string>> = {
  gegevens: 'Gegevens en reservekopieën',
  toegang: 'Wie erin kan',
  verbinding: 'Verbinding met anderen',
  programma: 'Het programma zelf',
};

const nietInGebruik = { 'niet-in-gebruik': { kort: 'Niet in gebruik', doen: null } };

const controles: Controleteksten = {
  bestand: {
    naam: 'Gegevensbestand',
    betekenis: 'Bij het starten kijkt Onthaal elke bladzijde van het bestand na. Zo valt een kapotte schijf op.',
    uitkomsten: {
      heel: { kort: 'Helemaal nagekeken en heel', doen: null },
      volgt: { kort: 'Wordt nog nagekeken', doen: 'Wacht een paar minuten. Dit gaat vanzelf, u kunt doorwerken.' },
      beschadigd: {
        kort: 'Het bestand is beschadigd',
        doen: 'Laat iedereen stoppen met vastleggen en zet de nieuwste goede reservekopie terug.',
      },
    },
  },
  kopie: {
    naam: 'Reservekopieën',
    betekenis: 'Elk uur maakt Onthaal een kopie en opent die meteen. Een kopie telt pas als hij openging.',
    uitkomsten: {
      goed: { kort: 'Er is een goede kopie', doen: null },
      volgt: { kort: 'De kopieën worden nog bekeken', doen: 'Wacht een paar minuten. Dit gaat vanzelf.' },
      uit: { kort: 'Hier worden geen kopieën gemaakt', doen: null },
      'niet-compleet': {
        kort: 'Een kopie is niet goed',
        doen: 'Gebruik die kopie niet. Maak een nieuwe en laat de schijf nakijken.',
      },
      mislukt: {
        kort: 'De laatste kopie is niet gelukt',
        doen: 'Bij Reservekopieën staat waarom: een volle schijf, een map die weg is of geen schrijfrecht.',
      },
      'te-oud': {
        kort: 'De laatste goede kopie is meer dan een dag oud',
        doen: 'Maak er nu een bij Reservekopieën.',
      },
      geen: { kort: 'Er is nog geen goede kopie', doen: 'Maak er nu een bij Reservekopieën.' },
    },
  },
  kopieplek: {
    naam: 'Waar de kopieën staan',
    betekenis: 'Staan de kopieën op dezelfde schijf als de gegevens, dan gaan ze samen verloren.',
    uitkomsten: {
      elders: { kort: 'Op een andere plek dan de gegevens', doen: null },
      'zelfde-schijf': {
        kort: 'Op dezelfde schijf als de gegevens',
        doen: 'Kies bij Reservekopieën een andere schijf of een netwerkmap.',
      },
    },
  },
  terugproef: {
    naam: 'Terugzetten geoefend',
    betekenis: 'Een kopie die nooit is teruggehaald, is een belofte. Probeer het elk kwartaal; er verandert niets.',
    uitkomsten: {
      gedaan: { kort: 'Korter dan een kwartaal geleden', doen: null },
      'te-lang': {
        kort: 'Meer dan een kwartaal geleden',
        doen: 'Kies bij Reservekopieën "Terugzetten…", bekijk wat het zou kosten en sluit het venster.',
      },
      nooit: {
        kort: 'Nog nooit gedaan op deze computer',
        doen: 'Kies bij Reservekopieën "Terugzetten…", bekijk wat het zou kosten en sluit het venster.',
      },
    },
  },
  schijf: {
    naam: 'Ruimte op de schijf',
    betekenis: 'Is de schijf vol, dan kan niemand meer iets vastleggen.',
    uitkomsten: {
      ruim: { kort: 'Er is genoeg ruimte', doen: null },
      krap: { kort: 'De ruimte wordt krap', doen: 'Vraag ICT om meer ruimte, of bewaar minder reservekopieën.' },
      vol: { kort: 'De schijf is bijna vol', doen: 'Maak vandaag nog ruimte. Vraag ICT om hulp.' },
      onbekend: { kort: 'De computer zegt niet hoeveel ruimte er is', doen: 'Vraag het aan ICT.' },
    },
  },
  groei: {
    naam: 'Hoe snel de gegevens groeien',
    betekenis: 'Zo ziet u ruim op tijd dat de schijf te klein wordt.',
    uitkomsten: {
      gewoon: { kort: 'De schijf blijft nog lang groot genoeg', doen: null },
      snel: { kort: 'Binnen drie maanden is de schijf vol', doen: 'Vraag ICT om meer ruimte.' },
      'nog-niet': { kort: 'Onthaal meet dit nog geen week', doen: null },
    },
  },
  bewaren: {
    naam: 'Bewaren en vernietigen',
    betekenis:
      'Gegevens mogen niet langer blijven dan nodig. Onthaal vernietigt niets uit zichzelf: iemand maakt een lijst, een ander keurt hem goed.',
    uitkomsten: {
      bij: { kort: 'Er ligt niets te wachten', doen: null },
      voorbij: {
        kort: 'Van een of meer dossiers is de bewaartermijn voorbij',
        doen: 'Kijk bij Bewaren en vernietigen wat weg kan, en maak een lijst.',
      },
      akkoord: {
        kort: 'Een vernietigingslijst wacht op goedkeuring',
        doen: 'Vraag een collega die mag goedkeuren om de lijst te lezen. Wie hem maakte, kan dat niet zelf.',
      },
      uitvoeren: {
        kort: 'Een goedgekeurde lijst kan worden uitgevoerd',
        doen: 'De bedenktijd is voorbij. Vraag wie hem goedkeurde om hem uit te voeren, of trek hem in.',
      },
      half: {
        kort: 'Het vernietigen van een lijst is onderbroken',
        doen: 'Vraag een collega die mag goedkeuren om de lijst te openen en verder te gaan. Wat al weg is, blijft weg.',
      },
    },
  },
  wal: {
    naam: 'Werk dat nog in het bestand moet',
    betekenis: 'Nieuw werk staat eerst in een apart bestand en gaat daarna naar het grote bestand. Het is al veilig.',
    uitkomsten: {
      klein: { kort: 'Dat is bij', doen: null },
      groot: {
        kort: 'Er staat veel in het aparte bestand',
        doen: 'Sluit Onthaal aan het eind van de dag af en start het opnieuw.',
      },
    },
  },
  schema: {
    naam: 'Indeling van de gegevens',
    betekenis: 'De indeling van het bestand hoort bij de versie van het programma.',
    uitkomsten: {
      bij: { kort: 'Past bij deze versie', doen: null },
      anders: { kort: 'Past niet bij deze versie', doen: 'Start Onthaal opnieuw. Blijft dit zo, bel de leverancier.' },
    },
  },
  sleutelbos: {
    naam: 'Sleutels om in te loggen',
    betekenis: 'Elke medewerker heeft op deze computer een sleutel die met het wachtwoord opengaat.',
    uitkomsten: {
      goed: { kort: 'Iedereen heeft een sleutel', doen: null },
      'zonder-sleutel': {
        kort: 'Niet iedereen kan op deze computer inloggen',
        doen: 'Geef die medewerkers bij Gebruikers een tijdelijk wachtwoord.',
      },
      'geen-sleutelkast': {
        kort: 'Deze computer bewaart geen extra geheim',
        doen: 'De wachtwoorden alleen beschermen nu het bestand. Vraag ICT om de sleutelkast van de computer aan te zetten.',
      },
      onleesbaar: {
        kort: 'De sleutels zijn niet te lezen',
        doen: 'Log niet uit. Bel de leverancier: de sleutels staan ook in elke reservekopie.',
      },
    },
  },
  factor: {
    naam: 'Tweede stap bij het inloggen',
    betekenis: 'Wie een wachtwoord afkijkt, komt met een tweede stap toch niet binnen.',
    uitkomsten: {
      iedereen: { kort: 'Iedereen heeft een tweede stap', doen: null },
      deels: { kort: 'Nog niet iedereen heeft een tweede stap', doen: 'Maak het bij Instellingen verplicht per rol.' },
      verplicht: {
        kort: 'Niet iedereen voor wie het moet, heeft een tweede stap',
        doen: 'Zij stellen hem in bij de volgende keer inloggen. Bij Gebruikers ziet u wie dat nog moet.',
      },
      niemand: {
        kort: 'Niemand heeft een tweede stap',
        doen: 'Maak het bij Instellingen verplicht, om te beginnen voor beheer.',
      },
    },
  },
  stil: {
    naam: 'Medewerkers die niet meer inloggen',
    betekenis: 'Wie weg is, hoort geen sleutel meer te hebben.',
    uitkomsten: {
      geen: { kort: 'Iedereen is korter dan drie maanden geleden geweest', doen: null },
      stil: {
        kort: 'Er zijn medewerkers die lang niet of nooit zijn ingelogd',
        doen: 'Kijk bij Gebruikers wie dat zijn en zet wie weg is uit dienst.',
      },
    },
  },
  logboek: {
    naam: 'Logboek',
    betekenis: 'In het logboek staat wie wat heeft gezien. De regels hangen aan elkaar: een gat valt op.',
    uitkomsten: {
      heel: { kort: 'Nagekeken en heel', doen: null },
      'te-lang': {
        kort: 'Meer dan een kwartaal geleden helemaal nagekeken',
        doen: 'Vraag iemand met de rol auditor om het logboek na te kijken.',
      },
      nooit: {
        kort: 'Op deze computer nog nooit helemaal nagekeken',
        doen: 'Vraag iemand met de rol auditor om het logboek na te kijken.',
      },
      gebroken: {
        kort: 'Er ontbreekt een regel, of er is er een veranderd',
        doen: 'Meld dit bij de informatiebeveiliger. Werk door, maar zet niets terug.',
      },
    },
  },
  register: {
    naam: 'Verbinding met het register',
    betekenis: 'Hierlangs gaat wat andere organisaties moeten weten. Zonder verbinding kunt u gewoon doorwerken.',
    uitkomsten: {
      ...nietInGebruik,
      verbonden: { kort: 'Verbonden', doen: null },
      uit: { kort: 'Uitgezet', doen: 'Zet de verbinding weer aan bij Register, als dat niet meer nodig is.' },
      verbinden: { kort: 'Er wordt verbinding gezocht', doen: null },
      kort: { kort: 'Even geen verbinding', doen: 'Onthaal probeert het vanzelf opnieuw.' },
      lang: {
        kort: 'Meer dan een uur geen verbinding',
        doen: 'Bij Register staat wat er aan de hand is. Geef de code door aan ICT.',
      },
    },
  },
  certificaat: {
    naam: 'Certificaat van het register',
    betekenis:
      'Met het certificaat weet Onthaal dat het met de echte server praat. Is het verlopen, dan gaat er niets weg.',
    uitkomsten: {
      ...nietInGebruik,
      algemeen: { kort: 'Van een bekende uitgever; de computer kijkt het na', doen: null },
      geldig: { kort: 'Geldig', doen: null },
      verloopt: {
        kort: 'Verloopt binnen een maand',
        doen: 'Vraag ICT om het nieuwe certificaat en zet het bij Register, op elke computer.',
      },
      verlopen: {
        kort: 'Verlopen',
        doen: 'Vraag ICT vandaag om het nieuwe certificaat en zet het bij Register. U kunt doorwerken.',
      },
      onleesbaar: {
        kort: 'Niet te lezen',
        doen: 'Zet het certificaat opnieuw bij Register: de hele tekst, of uit een bestand.',
      },
    },
  },
  uitbak: {
    naam: 'Wat nog naar het register moet',
    betekenis: 'Wat klaarstaat gaat vanzelf, in volgorde, en gaat nooit verloren.',
    uitkomsten: {
      ...nietInGebruik,
      bij: { kort: 'Alles is verstuurd', doen: null },
      wacht: { kort: 'Er staat iets klaar om te gaan', doen: null },
      achter: { kort: 'Er staat al meer dan een dag iets klaar', doen: 'Kijk bij Register waarom het niet gaat.' },
      'ver-achter': {
        kort: 'Er staat al meer dan een week iets klaar',
        doen: 'Bel ICT. Anderen zien niet wat hier sindsdien is besloten.',
      },
    },
  },
  geweigerd: {
    naam: 'Wat het register niet aannam',
    betekenis: 'Een geweigerde regel komt nergens aan tot iemand ernaar kijkt.',
    uitkomsten: {
      ...nietInGebruik,
      geen: { kort: 'Niets geweigerd', doen: null },
      regels: {
        kort: 'Er zijn regels geweigerd',
        doen: 'Bij Register staat per regel waarom, en de knop om hem opnieuw te sturen.',
      },
    },
  },
  volgen: {
    naam: 'Wat van anderen binnenkomt',
    betekenis: 'Wat een andere organisatie vastlegt en u aangaat, komt hier vanzelf binnen.',
    uitkomsten: {
      ...nietInGebruik,
      bij: { kort: 'Alles is verwerkt', doen: null },
      wacht: { kort: 'Er wacht iets op een medewerker', doen: 'De balie ziet het bij Uitwisseling.' },
      'niet-overgenomen': {
        kort: 'Er is iets niet overgenomen',
        doen: 'Vraag de balie om bij Uitwisseling te kijken wat niet paste.',
      },
    },
  },
  werkplekken: {
    naam: 'Andere werkplekken',
    betekenis: 'Werkplekken die hun werk delen, horen bij elkaar te blijven.',
    uitkomsten: {
      ...nietInGebruik,
      bij: { kort: 'Alle werkplekken zijn bij', doen: null },
      verbinden: { kort: 'Er wordt verbinding gezocht', doen: null },
      achter: { kort: 'Een werkplek loopt ver achter', doen: 'Zet die computer aan en laat iemand inloggen.' },
      stil: {
        kort: 'Een werkplek is lang niet gezien',
        doen: 'Is die computer weg of kwijt? Trek hem in bij Werkplekken.',
      },
      storing: { kort: 'Geen verbinding met de andere werkplekken', doen: 'Onthaal probeert het vanzelf opnieuw.' },
      gestopt: {
        kort: 'Delen met de andere werkplekken staat stil',
        doen: 'Bij Werkplekken staat waarom en wat u doet.',
      },
    },
  },
  klok: {
    naam: 'De klok van deze computer',
    betekenis: 'Termijnen en het logboek gaan uit van de klok. Onthaal vergelijkt hem met die van het register.',
    uitkomsten: {
      gelijk: { kort: 'Loopt gelijk met het register', doen: null },
      onbekend: { kort: 'Er is geen andere klok om mee te vergelijken', doen: null },
      scheef: { kort: 'Loopt enkele minuten verkeerd', doen: 'Vraag ICT om de klok vanzelf gelijk te laten zetten.' },
      fout: {
        kort: 'Loopt meer dan een kwartier verkeerd',
        doen: 'Zet de klok van de computer goed voordat iemand verder werkt.',
      },
    },
  },
  aanlevering: {
    naam: 'Aanleveringen',
    betekenis: 'Cijfers die u op een vaste dag aan anderen moet geven.',
    uitkomsten: {
      ...nietInGebruik,
      bij: { kort: 'Niets te leveren', doen: null },
      nu: { kort: 'Er kan iets worden geleverd', doen: 'Vraag wie aanleveringen maakt om het te doen.' },
      'te-laat': { kort: 'Een aanlevering is te laat', doen: 'Vraag wie aanleveringen maakt om het vandaag te doen.' },
    },
  },
  fouten: {
    naam: 'Fouten in het programma',
    betekenis: 'Telt vanaf de start wat onverwacht misging. Er gaat niets verloren: zo’n handeling telt helemaal niet.',
    uitkomsten: {
      geen: { kort: 'Geen', doen: null },
      enkele: { kort: 'Er ging iets mis', doen: 'Maak een diagnosebestand voor de leverancier.' },
      veel: {
        kort: 'Er gaat vaak iets mis',
        doen: 'Start Onthaal opnieuw en stuur de leverancier een diagnosebestand.',
      },
    },
  },
  achtergrond: {
    naam: 'Taken op de achtergrond',
    betekenis: 'Wat Onthaal naast uw werk doet, zoals kopieën maken en het logboek vastzetten.',
    uitkomsten: {
      goed: { kort: 'Alles gelukt sinds de start', doen: null },
      mislukt: {
        kort: 'Een taak is niet gelukt',
        doen: 'Kijk of de schijf vol is. Blijft dit, maak een diagnosebestand.',
      },
    },
  },
  versie: {
    naam: 'Versie',
    betekenis: 'Met welke versie deze computer werkt.',
    uitkomsten: {
      goed: { kort: 'De gewone versie', doen: null },
      proefruntime: {
        kort: 'Een versie om te proberen',
        doen: 'Goed om te oefenen. Gebruik hem niet voor echte mensen.',
      },
      'proef-echt': {
        kort: 'Een versie om te proberen, met echte gegevens',
        doen: 'Installeer de gewone versie: deze is niet bedoeld voor echte mensen.',
      },
      onbekend: { kort: 'Niet bekend waar Onthaal op draait', doen: null },
    },
  },
  bijwerken: {
    naam: 'Nieuwe versies',
    betekenis: 'Een nieuwe versie lost fouten op. Onthaal neemt alleen aan wat de uitgever heeft getekend.',
    uitkomsten: {
      bij: { kort: 'U hebt de nieuwste versie', doen: null },
      uit: {
        kort: 'Onthaal kijkt niet naar nieuwe versies',
        doen: 'Vul bij Nieuwe versies het adres van uw gemeente in.',
      },
      onbekend: { kort: 'Er is nog niet gekeken', doen: 'Kijk bij Nieuwe versies, of wacht tot morgen.' },
      wacht: { kort: 'Er staat een nieuwe versie klaar', doen: 'Kies een rustig moment en werk bij.' },
      onbereikbaar: { kort: 'Kijken naar een nieuwe versie lukt niet', doen: 'Bij Nieuwe versies staat waarom.' },
      verlopen: {
        kort: 'De lijst van nieuwe versies is verlopen',
        doen: 'Vraag wie de versies klaarzet om een nieuwe lijst. Zo weet u zeker dat u niets mist.',
      },
      geweigerd: {
        kort: 'Wat er klaarstond is geweigerd',
        doen: 'Installeer niets met de hand. Bel ICT: het bestand of de lijst is veranderd of niet van de uitgever.',
      },
    },
  },
};

/** Names of the figures beside the checks. */
const feiten: Readonly<Record<string, string>> = {
  laatsteUur: 'Laatste goede kopie, vanzelf gemaakt',
  laatsteStart: 'Laatste goede kopie bij het starten',
  laatsteHand: 'Laatste goede kopie op verzoek',
  nagekeken: 'Laatst nagekeken',
  terugproef: 'Laatst geoefend',
  vrij: 'Vrij bij de gegevens',
  vrijKopie: 'Vrij bij de kopieën',
  bytes: 'Grootte nu',
  perDag: 'Erbij per dag',
  dagenTotVol: 'Zo is de schijf vol over',
  wal: 'Grootte',
  voorbij: 'Voorbij de termijn',
  akkoord: 'Lijsten die op goedkeuring wachten',
  uitvoeren: 'Lijsten die kunnen worden uitgevoerd',
  half: 'Lijsten die onderbroken zijn',
  geldigTot: 'Geldig tot',
  schema: 'Nummer in het bestand',
  schemaHoort: 'Nummer van deze versie',
  voorversies: 'Kopieën van vóór het bijwerken',
  actief: 'Medewerkers die mogen inloggen',
  zonderSleutel: 'Zonder sleutel op deze computer',
  metFactor: 'Met een tweede stap',
  factorVerplicht: 'Voor wie het moet',
  stil: 'Meer dan drie maanden niet geweest',
  nooit: 'Nog nooit geweest',
  gecontroleerd: 'Laatst helemaal nagekeken',
  regels: 'Regels',
  wachtend: 'Staat klaar',
  laatstVerstuurd: 'Laatst verstuurd',
  geweigerd: 'Geweigerd',
  partners: 'Organisaties',
  laatstOntvangen: 'Laatst binnengekomen',
  wachtOpMens: 'Wacht op een medewerker',
  nietOvergenomen: 'Niet overgenomen',
  andere: 'Andere werkplekken',
  achter: 'Lopen ver achter',
  teSturen: 'Nog te versturen',
  verschil: 'Verschil',
  teLaat: 'Te laat',
  teLeveren: 'Nu te leveren',
  eerstvolgende: 'Eerste uiterste dag',
  fouten: 'Aantal sinds de start',
  laatsteFout: 'Laatste',
  leesdraad: 'Lang lezen naast het werk',
  reservekopie: 'Reservekopie',
  anker: 'Logboek vastzetten',
  sleutelbos: 'Sleutels bijwerken',
  versie: 'Onthaal',
  electron: 'Electron',
  node: 'Node',
  platform: 'Computer',
  gekekenOp: 'Laatst gekeken',
  nieuweVersie: 'Nieuwe versie',
  code: 'Code voor ICT',
};

/** The health page: how everything is, for who runs the application. */
export const gezondheidteksten = {
  titel: 'Gaat alles goed?',
  inleiding:
    'Onthaal kijkt elke vijf minuten of alles werkt. Bij elke regel staat wat het betekent en wat u kunt doen. Er staat niets in over cliënten of medewerkers.',
  samenvatting: {
    goed: 'Alles is in orde.',
    fout: { een: '1 ding gaat fout.', meer: '{n} dingen gaan fout.' },
    letOp: { een: '1 ding vraagt aandacht.', meer: '{n} dingen vragen aandacht.' },
  },
  op: 'Gekeken op {moment}',
  opnieuw: 'Kijk nu',
  afdrukken: 'Afdrukken of kopiëren',
  eerst: 'Wat nu aandacht vraagt',
  sinds: 'Sinds {moment}',
  doen: 'Wat u kunt doen',
  naarScherm: 'Naar {scherm}',
  naarDiagnose: 'Naar het diagnosebestand',
  onbekend: 'niet bekend',
  nooit: 'nog nooit',
  seconden: { een: '1 seconde', meer: '{n} seconden' },
  dagen: { een: '1 dag', meer: '{n} dagen' },
  teken: { fout: '{n} fout', letOp: '{n} let op' },
  tekenUitleg: { een: '1 controle staat op fout', meer: '{n} controles staan op fout' },
  standen,
  groepen,
  controles,
  feiten,
  kopieTitel: 'Onthaal {versie}: gaat alles goed? {moment}',
} as const;
