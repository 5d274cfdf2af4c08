import { beginniveaus } from '../../domein/crisis/triage.ts';
import type { Gevaarteken, Gevaarthema, veiligheidsoorten } from '../../domein/crisis/veiligheid.ts';
import type { Crisisteksten } from './soort.ts';

export const gevaarthemanaam: Readonly<Record<Gevaarthema, string>> = {
  geweld: 'Geweld tot nu toe',
  dreiging: 'Dreiging',
  wapens: 'Wapens',
  stalking: 'Stalking',
  verstikking: 'Verstikking',
  zwangerschap: 'Zwangerschap',
  kinderen: 'Kinderen',
  controle: 'Controle',
  middelen: 'Alcohol en drugs',
  nood: 'Psychische nood',
  uiteen: 'Uit elkaar gaan',
  eer: 'Eer',
  dieren: 'Dieren',
};

/** The questions as they are asked until an administrator words them anew. */
export const gevaarvragen: Readonly<Record<Gevaarteken, string>> = {
  'geweld-eerder': 'Was er eerder lichamelijk geweld?',
  'geweld-erger': 'Wordt het geweld erger of komt het vaker voor?',
  letsel: 'Was er letsel waar een arts voor nodig was?',
  seksueel: 'Was er dwang tot seks?',
  'dreiging-dood': 'Is er gedreigd met doden?',
  angst: 'Denkt de cliënt zelf dat het dodelijk kan aflopen?',
  wapens: 'Zijn er wapens in huis of binnen bereik?',
  stalking: 'Wordt de cliënt gevolgd, opgewacht of steeds benaderd?',
  verstikking: 'Is de keel dichtgeknepen of de adem benomen?',
  zwanger: 'Is de cliënt zwanger of net bevallen?',
  'kinderen-geweld': 'Zijn kinderen geraakt, bedreigd of erbij geweest?',
  'kinderen-meenemen': 'Is gedreigd de kinderen mee te nemen of iets aan te doen?',
  controle: 'Bepaalt de ander geld, telefoon, kleding of met wie de cliënt omgaat?',
  middelen: 'Gebruikt de ander veel alcohol of drugs?',
  'nood-pleger': 'Praat de ander over zelfmoord, of is die ernstig in de war?',
  'nood-client': 'Denkt de cliënt zelf aan zelfmoord?',
  uiteen: 'Zijn zij kort geleden uit elkaar gegaan, of wil de cliënt weg?',
  eer: 'Speelt eer van de familie een rol?',
  dieren: 'Is een dier mishandeld of bedreigd?',
};

/** Words of what is recorded about safety (5.1.3). */
export const veiligheidsteksten: Crisisteksten<keyof typeof veiligheidsoorten> = {
  veiligheidsbeoordeling: {
    naam: 'Veiligheidsbeoordeling',
    velden: {
      moment: { label: 'Wanneer beoordeeld?' },
      wie: { label: 'Wie deden mee?', hint: 'De cliënt zelf, een collega, de politie.' },
      tekens: { label: 'Signalen van gevaar' },
      niveau: { label: 'Uw oordeel', hint: 'U weegt zelf. Het programma rekent niets uit.' },
      waarom: { label: 'Waarom dit oordeel?' },
      volgendeOp: { label: 'Wanneer kijkt u opnieuw?' },
    },
    keuzes: {
      niveau: beginniveaus,
      'tekens.teken': Object.fromEntries(Object.keys(gevaarvragen).map((teken) => [teken, ''])),
    },
    delen: {},
  },
  veiligheidsvoorwaarde: {
    naam: 'Veiligheidsvoorwaarde',
    velden: {
      voorwaarde: { label: 'Wat is de voorwaarde?', hint: 'Zo dat u kunt zien of iemand zich eraan houdt.' },
      wie: { label: 'Wie houdt zich eraan?' },
      vanaf: { label: 'Vanaf wanneer?' },
      controleOp: { label: 'Wanneer kijkt u of het zo is?' },
      controles: { label: 'Gecontroleerd' },
      gestoptOp: { label: 'Niet meer nodig vanaf' },
      gestoptWaarom: { label: 'Waarom niet meer nodig?' },
    },
    keuzes: { 'controles.stand': { nagekomen: 'Nagekomen', geschonden: 'Geschonden' } },
    delen: {
      'controles.op': 'Datum',
      'controles.stand': 'Uitkomst',
      'controles.door': 'Wie keek?',
      'controles.toelichting': 'Wat zag u, en wat deed u?',
    },
  },
  veiligheidsplan: {
    naam: 'Veiligheidsplan',
    velden: {
      signalen: { label: 'Hieraan merk ik dat het gevaarlijk wordt', hint: 'In de woorden van de cliënt.' },
      watIkDoe: { label: 'Dit doe ik dan' },
      wieIkBel: { label: 'Deze mensen bel ik' },
      waarheen: { label: 'Hier ga ik heen', hint: 'Geen adres: het papier kan gevonden worden.' },
      codewoord: { label: 'Mijn codewoord', hint: 'Staat niet op het neutrale papier.' },
      kinderen: { label: 'Dit spreek ik af met de kinderen' },
      digitaal: { label: 'Telefoon en internet: gedaan' },
      digitaalErbij: { label: 'Telefoon en internet: ook afgesproken' },
      meenemen: { label: 'Dit neem ik mee' },
      meenemenErbij: { label: 'Dit neem ik ook mee' },
      akkoord: { label: 'Is de cliënt het eens met dit plan?' },
      akkoordOp: { label: 'Op welke dag gezegd?' },
      herzienOp: { label: 'Wanneer bekijkt u het plan weer samen?' },
    },
    keuzes: {
      digitaal: {
        locatie: 'Locatie delen staat uit, ook in apps',
        accounts: 'Gedeelde accounts en abonnementen zijn los',
        wachtwoorden: 'Wachtwoorden zijn nieuw',
        auto: 'Auto is nagekeken op volgen',
        kinderen: 'Telefoon en tablet van de kinderen zijn nagekeken',
        meelezen: 'Niemand kan berichten meelezen',
      },
      meenemen: {
        papieren: 'Paspoort of identiteitskaart en papieren',
        geld: 'Geld en bankpas',
        sleutels: 'Sleutels',
        medicijnen: 'Medicijnen',
        telefoon: 'Telefoon en lader',
        kleren: 'Kleren',
        kinderspullen: 'Spullen van de kinderen',
      },
    },
    delen: { 'wieIkBel.wie': 'Naam of wie het is', 'wieIkBel.nummer': 'Nummer' },
  },
  gevaarsignaal: {
    naam: 'Gevaarsignaal',
    velden: {
      moment: { label: 'Wanneer gebeurde het?' },
      aard: { label: 'Wat voor signaal?' },
      wat: { label: 'Wat is er gebeurd?' },
      doorWie: { label: 'Wie meldde het?' },
      plekBekend: { label: 'Is de plek van de cliënt misschien bekend?' },
      besluit: { label: 'Blijven of verhuizen?' },
      besluitWaarom: { label: 'Waarom dat besluit?' },
      gedaan: { label: 'Wat is er gedaan?' },
      ingelicht: { label: 'Wie is ingelicht?' },
      klaarOp: { label: 'Afgehandeld op', hint: 'Leeg laten zolang het signaal openstaat.' },
    },
    keuzes: {
      aard: {
        dreiging: 'Dreiging',
        gezien: 'Gezien in de buurt van de plek',
        gevonden: 'De ander weet of vraagt waar de cliënt is',
        bericht: 'Bericht of telefoontje',
        kind: 'Een kind vertelde iets',
        anders: 'Anders',
      },
      besluit: { blijven: 'De cliënt blijft op deze plek', verhuizen: 'De cliënt gaat naar een andere plek' },
    },
  },
  geinformeerd: {
    naam: 'Wie is ingelicht',
    velden: {
      moment: { label: 'Wanneer?' },
      wie: { label: 'Wie is ingelicht?' },
      rol: { label: 'Wie is dat?' },
      wat: { label: 'Waarover?', hint: 'Niet meer dan nodig. Geen adres.' },
      grond: { label: 'Op welke grond?' },
      grondTekst: { label: 'Welke toestemming, wet of noodsituatie?' },
    },
    keuzes: {
      rol: {
        politie: 'Politie',
        opvang: 'Opvanglocatie',
        huisarts: 'Huisarts of andere zorg',
        school: 'School of kinderopvang',
        jeugdbescherming: 'Jeugdbescherming of Raad voor de Kinderbescherming',
        netwerk: 'Familie of vrienden',
        advocaat: 'Advocaat',
        gemeente: 'Gemeente',
        anders: 'Anders',
      },
      grond: {
        toestemming: 'De cliënt gaf toestemming',
        wet: 'De wet verplicht of staat het toe',
        noodsituatie: 'Noodsituatie: het kon niet wachten',
      },
    },
  },
  'niet-informeren': {
    naam: 'Niet inlichten',
    velden: {
      wie: { label: 'Wie mag niet worden ingelicht?' },
      relatie: { label: 'Wat is deze persoon van de cliënt?' },
      wat: { label: 'Wat niet?' },
      waarom: { label: 'Waarom niet?' },
    },
    keuzes: { wat: { niets: 'Helemaal niets', 'niet-waar': 'Niet waar de cliënt is' } },
  },
};

/** What is said when something does not hold. */
export const veiligheidsfouten = {
  toekomst: 'Dit moment ligt in de toekomst.',
  voorMoment: 'Kies een dag die niet eerder is dan dit moment.',
  voorVanaf: 'Deze dag is eerder dan de dag waarop de voorwaarde begon.',
  schendingUitleg: 'Schrijf op wat u zag en wat u deed.',
  stopReden: 'Schrijf op waarom de voorwaarde niet meer nodig is.',
  planLeeg: 'Schrijf ten minste één ding op dat de cliënt doet, ziet of meeneemt.',
  adres: 'Hier staat een postcode. Schrijf geen adres in het plan: het papier kan gevonden worden.',
  akkoordDag: 'Vul in op welke dag de cliënt dit zei.',
  gedaan: 'Schrijf op wat er gedaan is, of laat het signaal open.',
  plekVraag: 'Beantwoord eerst of de plek misschien bekend is.',
  plekBesluit: 'Besluit eerst: blijven of verhuizen.',
  besluitReden: 'Schrijf op waarom u dit besluit.',
  magNiet: 'Deze persoon staat bij “Niet inlichten”. Trek dat eerst in als het niet meer geldt.',
};

/** Terms stand in lists: they say what to do and nothing about anybody. */
export const veiligheidstermijnen = {
  'crisis-beoordeling': 'Veiligheid opnieuw bekijken',
  'crisis-voorwaarde': 'Afspraak over veiligheid nakijken',
  'crisis-geschonden': 'Afspraak over veiligheid bespreken',
  'crisis-plan': 'Plan samen doornemen',
  'crisis-signaal': 'Signaal afhandelen',
  'crisis-plek-besluit': 'Besluiten over de plek',
  'crisis-kind': 'Vragen over een kind beantwoorden',
  'crisis-stap': 'Volgende stap zetten',
} as const;
