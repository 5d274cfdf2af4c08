import type { Lijstsoort } from '../bewaren/soorten.ts';
import type { blokkades } from '../bewaren/termijn.ts';
import type { Wissingreden } from '../bewaren/wissing.ts';

const soorten: Readonly<Record<Lijstsoort, string>> = {
  'wmo-dossier': 'Dossiers met opvang',
  'geen-opvang': 'Dossiers zonder opvang (geweigerd of buiten behandeling)',
  'melding-zonder-besluit': 'Meldingen zonder besluit (ingetrokken, niet gekomen, doorverwezen)',
  aanbiederdossier: 'Dossiers van de opvang',
  'veilig-thuis-dossier': 'Dossiers van Veilig Thuis',
  'persoon-zonder-dossier': 'Personen zonder dossier',
  'op-verzoek': 'Op verzoek van de persoon zelf',
};

const redenen: Readonly<Record<(typeof blokkades)[number], string>> = {
  bezwaar: 'Er loopt een bezwaar.',
  klacht: 'Er loopt een klacht.',
  verblijf: 'Er slaapt nog iemand, of er wordt een plek vastgehouden.',
  aanvraag: 'Deze persoon heeft nog een ander dossier dat loopt.',
  bewaarreden: 'Er is vastgelegd dat dit bewaard blijft, of er loopt nog een verzoek over persoonsgegevens.',
  samengevoegd: 'Deze persoon is kort geleden samengevoegd met een ander. Zolang de termijn loopt kan dat nog terug.',
  gezin: 'Iemand uit het gezin heeft een dossier dat nog loopt.',
};

const wissing: Readonly<Record<Wissingreden, string>> = {
  loopt: 'Dit dossier loopt nog.',
  verblijf: 'Er slaapt nog iemand, of er wordt een plek vastgehouden.',
  bezwaar: 'Er loopt een bezwaar.',
  klacht: 'Er loopt een klacht.',
  bewaarreden: 'Er is vastgelegd dat dit bewaard blijft, of er loopt nog een ander verzoek.',
  lid: 'Dit staat in het dossier van iemand anders in het huishouden.',
  anderen: 'Er staan ook gegevens van anderen in.',
  gezin: 'Iemand uit het huishouden heeft een dossier dat nog loopt.',
  aanvraag: 'Er loopt nog een ander dossier van deze persoon.',
  samengevoegd: 'Twee dossiers van deze persoon zijn samengevoegd; dat kan daarna niet meer terug.',
};

const standen = {
  opgesteld: 'Wacht op een tweede persoon',
  vastgesteld: 'Vastgesteld',
  bezig: 'Bezig met vernietigen',
  uitgevoerd: 'Vernietigd',
  ingetrokken: 'Ingetrokken',
} as const;

export const bewaarteksten = {
  titel: 'Bewaren en vernietigen',
  inleiding:
    'Onthaal stelt voor wat weg mag. Een collega stelt de lijst op, een ander kijkt haar na, en na de bedenktijd wordt er vernietigd.',
  soorten,
  redenen,
  standen,
  onbekend: {
    'niet-beeindigd': 'Dit dossier is nooit beëindigd. Sluit het eerst, dan telt de termijn.',
    'kind-zonder-geboortedatum': 'Van een kind is de geboortedatum niet bekend. Vul die eerst in.',
  },
  termijnen: {
    titel: 'Bewaartermijnen',
    soort: 'Wat',
    termijn: 'Bewaren',
    waarom: 'Waarom',
    jaren: (n: number): string => (n === 1 ? '1 jaar' : `${n} jaar`),
    eigen: (n: number): string => `Eigen keuze: ${n} jaar`,
    wettelijk: (n: number): string => `Zonder eigen keuze: ${n} jaar`,
    langer: 'Langer bewaren',
    langerVan: (soort: string): string => `Langer bewaren: ${soort}`,
    veldJaren: 'Aantal jaren',
    veldReden: 'Waarom',
    korter: (n: number): string => `Korter dan ${n} jaar mag niet.`,
    opslaan: 'Opslaan',
    annuleren: 'Annuleren',
    overige: 'Wat geen eigen lijst heeft',
    opgeslagen: 'De bewaartermijn is opgeslagen.',
  },
  bedenktijd: {
    titel: 'Bedenktijd',
    dagen: (n: number): string => (n === 1 ? '1 dag' : `${n} dagen`),
    uitleg: 'Zo lang wacht een vastgestelde lijst. In die tijd kan ieder haar nog intrekken.',
    veld: 'Dagen bedenktijd',
    wijzig: 'Bedenktijd wijzigen',
    opgeslagen: 'De bedenktijd is opgeslagen.',
  },
  vasthouden: {
    titel: 'Toch bewaren',
    uitleg: 'Bijvoorbeeld voor een rechtszaak. Zolang dit geldt, komt deze persoon op geen enkele lijst.',
    kenmerk: 'Kenmerk van het dossier',
    reden: 'Waarom bewaren',
    tot: 'Tot en met (leeg: tot iemand het beëindigt)',
    doe: 'Vastleggen',
    gedaan: 'Vastgelegd. Dit blijft bewaard.',
    geen: 'Er is niets dat langer bewaard moet blijven.',
    nietGevonden: 'Er is geen dossier met dit kenmerk.',
    verleden: 'Kies vandaag of een latere dag.',
    beeindig: 'Beëindigen',
    beeindigReden: 'Waarom hoeft het niet meer',
    beeindigd: (op: string, reden: string): string => `Beëindigd op ${op}: ${reden}`,
    klaar: 'De reden om te bewaren is beëindigd.',
    kop: { kenmerk: 'Dossier', reden: 'Waarom', tot: 'Tot en met', door: 'Door' },
    onbepaald: 'Onbepaald',
  },
  voorstel: {
    titel: 'Wat mag weg',
    kies: 'Welke soort',
    kop: { wat: 'Dossier', einde: 'Laatste dag', uitkomst: 'Uitkomst', waarom: 'Waarom' },
    uitkomsten: { vernietigen: 'Mag weg', geblokkeerd: 'Blijft nog', onbekend: 'Onbekend' },
    persoon: 'Persoon zonder dossier',
    sinds: (dag: string): string => `Mag weg sinds ${dag}`,
    leeg: 'Er is nu niets dat weg mag, en niets dat wacht',
    leegTekst:
      'Alles valt nog binnen de bewaartermijn. Is een termijn voorbij, dan staat het hier vanzelf; u hoeft niets bij te houden.',
    leegSoort: 'Van deze soort is nog geen termijn voorbij',
    naarTermijnen: 'Bekijk de bewaartermijnen',
    telt: (bekeken: number, totaal: number): string => `${bekeken} van ${totaal} nagekeken`,
    meer: 'Meer laten zien',
    opstellen: 'Lijst opstellen',
    opgesteld: (n: number): string => (n === 1 ? 'Lijst opgesteld met 1 regel.' : `Lijst opgesteld met ${n} regels.`),
    niets: 'Er is niets van deze soort dat weg mag.',
    hoogstens: (n: number): string => `Een lijst heeft hoogstens ${n} regels. Stel daarna een volgende op.`,
  },
  lijst: {
    titel: 'Vernietigingslijsten',
    een: 'Vernietigingslijst',
    naam: (nummer: number): string => `Vernietigingslijst ${nummer}`,
    geen: 'Er zijn nog geen lijsten.',
    wachtOpU: 'Wacht op u',
    uiterlijk: (dag: string): string => `uiterlijk ${dag}`,
    open: 'Openen',
    kop: { nummer: 'Lijst', soort: 'Soort', stand: 'Stand', aantal: 'Regels', opgesteld: 'Opgesteld' },
    regelkop: {
      nummer: 'Nr',
      wat: 'Dossier',
      einde: 'Laatste dag',
      sinds: 'Mag weg sinds',
      stand: 'Stand',
      actie: 'Wat u kunt doen',
    },
    regelstanden: {
      voorgesteld: 'Op de lijst',
      afgehaald: 'Van de lijst gehaald',
      vernietigd: 'Vernietigd',
      gebleven: 'Niet vernietigd',
    },
    weg: 'Vernietigd',
    opgesteld: (door: string, op: string): string => `Opgesteld door ${door} op ${op}.`,
    vastgesteld: (door: string, op: string): string => `Nagekeken en vastgesteld door ${door} op ${op}.`,
    vanaf: (dag: string): string => `Vernietigen kan vanaf ${dag}.`,
    uitgevoerd: (door: string, op: string): string => `Vernietigd door ${door} op ${op}.`,
    ingetrokken: (door: string, op: string, reden: string): string => `Ingetrokken door ${door} op ${op}: ${reden}`,
    afhalen: 'Van de lijst halen',
    afhalenVan: (kenmerk: string): string => `Van de lijst halen: ${kenmerk}`,
    afhaalReden: 'Waarom blijft dit',
    terug: 'Terug op de lijst',
    vaststellen: 'Lijst vaststellen',
    vaststelVraag: (n: number): string =>
      n === 1
        ? 'De ene regel op deze lijst wordt na de bedenktijd vernietigd. Klopt dat?'
        : `Alle ${n} regels op deze lijst worden na de bedenktijd vernietigd. Klopt dat?`,
    vaststelGedaan: (dag: string): string =>
      `Vastgesteld. Vernietigen kan vanaf ${dag}; tot dan kan de lijst nog worden ingetrokken.`,
    intrekken: 'Lijst intrekken',
    intrekReden: 'Waarom',
    intrekGedaan: 'De lijst is ingetrokken. Er is niets vernietigd.',
    uitvoeren: 'Nu vernietigen',
    verder: 'Verder met vernietigen',
    uitvoerVraag: (n: number): string =>
      `Alles van ${n === 1 ? 'de ene regel' : `de ${n} regels`} op deze lijst is hierna weg. Dat kan niet terug.`,
    uitvoerBevestig: 'Ja, vernietigen',
    bezig: (klaar: number, totaal: number): string => `${klaar} van ${totaal} vernietigd`,
    uitvoerGedaan: 'Vernietigd. Maak nu de verklaring.',
    nogWissen: (seconden: number): string =>
      seconden <= 3
        ? 'Het bestand is nog niet in zijn geheel opnieuw geschreven.'
        : `Het bestand wordt nog in zijn geheel opnieuw geschreven. Dat duurt ongeveer ${seconden} seconden en dan wacht iedereen. Het gebeurt vanzelf als er tien minuten niemand werkt; nu mag ook.`,
    wissen: 'Nu opnieuw schrijven',
    gewist: (op: string): string => `De ruimte in het bestand is overschreven op ${op}.`,
    wisLater: 'Er loopt nog een reservekopie of een rapportage. Probeer het over een paar minuten opnieuw.',
    afdrukken: 'Lijst afdrukken',
    verklaring: 'Verklaring afdrukken',
    opslaan: 'Verklaring opslaan',
    kopieen: (n: number): string =>
      n === 1
        ? 'Er is nog 1 reservekopie van voor de vernietiging.'
        : `Er zijn nog ${n} reservekopieën van voor de vernietiging.`,
    kopieenWeg: 'Er zijn in de map geen reservekopieën meer van voor de vernietiging.',
    kopieenTot: (dag: string): string => `Volgens de regel voor reservekopieën is de laatste weg na ${dag}.`,
    terzijde: (n: number): string =>
      n === 1
        ? 'Er staat nog 1 oud gegevensbestand opzij. Haal het weg als u het niet meer nodig hebt.'
        : `Er staan nog ${n} oude gegevensbestanden opzij. Haal ze weg als u ze niet meer nodig hebt.`,
    naarOverzicht: 'Terug naar Bewaren en vernietigen',
  },
  fout: {
    vierOgen: 'U hebt deze lijst zelf opgesteld. Een ander stelt haar vast.',
    nogBedenktijd: (dag: string): string => `De bedenktijd loopt nog. Vernietigen kan vanaf ${dag}.`,
    stand: 'Dat kan niet meer met deze lijst.',
    leeg: 'Er staat niets meer op deze lijst.',
    nogNiet: 'Deze lijst is nog niet uitgevoerd.',
  },
  opnieuw: (n: number): string => `Na het terugzetten opnieuw vernietigd: ${n}`,
  gebleven: 'Tijdens het vernietigen bleek dat dit moet blijven',
  wissing: {
    ...wissing,
    gekozen: 'De behandelaar besloot dat dit blijft: zie het antwoord.',
    alVernietigd: 'Er is al vernietigd. Dat kan niet terug; leg zo nodig een nieuw verzoek vast.',
    alWeg: 'Dit was al vernietigd.',
    heropen: 'Wat blijft, staat in het antwoord op het verzoek. Heropen dat om het anders te doen.',
    eerstVertellen: (wie: string): string =>
      `Vertel eerst aan ${wie} dat deze gegevens weg moeten, en leg dat vast bij het verzoek (AVG 19). Daarna weet niemand meer over wie het ging.`,
    uiterlijk: (dag: string): string => `Dit volgt uit een verzoek. Vernietig uiterlijk op ${dag} (Wmo 2015 5.3.5).`,
    naarVerzoek: 'Naar het verzoek',
    opVerzoek: 'Op verzoek, zonder termijn',
    kenmerk: 'Verzoek',
  },
  pdf: {
    lijst: 'Vernietigingslijst',
    verklaring: 'Verklaring van vernietiging',
    bestand: (nummer: number, wat: 'lijst' | 'verklaring'): string =>
      wat === 'lijst' ? `vernietigingslijst-${nummer}.pdf` : `verklaring-van-vernietiging-${nummer}.pdf`,
    velden: {
      organisatie: 'Organisatie',
      lijst: 'Lijst',
      soort: 'Soort',
      termijn: 'Bewaartermijn',
      artikel: 'Artikel',
      opgesteld: 'Opgesteld',
      vastgesteld: 'Vastgesteld',
      uitgevoerd: 'Vernietigd',
      aantal: 'Aantal dossiers',
      personen: 'Personen die daarmee weg zijn',
      afgehaald: 'Van de lijst gehaald',
      gebleven: 'Gebleven bij het uitvoeren',
      gewist: 'Bestand overschreven',
      kopieen: 'Reservekopieën',
    },
    nogNiet: 'Nog niet',
    doorOp: (door: string, op: string): string => `door ${door} op ${op}`,
    inleiding:
      'Deze verklaring zegt wat is vernietigd zonder te zeggen wie het was. Van elk dossier staat er een afdruk van het interne nummer (SHA-256). Wie het nummer niet heeft, kan er niets uit afleiden.',
    verklaring2:
      'Alle gegevens in het gegevensbestand zijn weggehaald en overschreven, met brieven, bijlagen, concepten en zoekwoorden. Werkplekken die gegevens delen, doen dat zodra zij de opdracht ontvangen. In het logboek blijft staan wie wat deed, met een intern nummer dat naar niemand meer leidt.',
    kopieen: (dag: string): string =>
      `Staan er nog tot en met ${dag}, als er elke dag een kopie wordt gemaakt. Wie een oude kopie terugzet, krijgt het vernietigde niet terug: Onthaal vernietigt het opnieuw.`,
    kop: {
      nummer: 'Nr',
      wat: 'Dossier',
      einde: 'Laatste dag',
      sinds: 'Mag weg sinds',
      stand: 'Stand',
      afdruk: 'Afdruk van het nummer',
      dag: 'Dag',
    },
    ondertekenen: 'Handtekening',
  },
} as const;
