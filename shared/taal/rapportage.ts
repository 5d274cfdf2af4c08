import { schrijfDatum } from './datum.ts';

const maandnamen = 'januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december'.split(',');

/** `2026-11` as `november 2026`. */
export const schrijfMaand = (maand: string): string =>
  `${maandnamen[Number(maand.slice(5)) - 1] ?? ''} ${maand.slice(0, 4)}`;

const kwartaal = (maand: string): number => Math.floor((Number(maand.slice(5)) - 1) / 3) + 1;
const lengte = (van: string, tot: string): number =>
  (Number(tot.slice(0, 4)) - Number(van.slice(0, 4))) * 12 + Number(tot.slice(5)) - Number(van.slice(5)) + 1;

/** A stretch of whole months as people say it: a month, a quarter, a year, or from month to month. */
export function schrijfPeriode({ van, tot }: { van: string; tot: string }): string {
  const maanden = lengte(van, tot);
  const begin = Number(van.slice(5));
  if (maanden === 1) return schrijfMaand(van);
  if (maanden === 3 && begin % 3 === 1) return `${kwartaal(van)}e kwartaal ${van.slice(0, 4)}`;
  if (maanden === 6 && begin % 6 === 1) return `${begin === 1 ? 1 : 2}e halfjaar ${van.slice(0, 4)}`;
  if (maanden === 12 && begin === 1) return van.slice(0, 4);
  return `${schrijfMaand(van)} t/m ${schrijfMaand(tot)}`;
}

/** What a report says: titles, what is counted, names of rows. Used by screen, print and files alike. */
export const rapportteksten = {
  titel: 'Rapportage opvang',
  afgeschermd: 'afgeschermd',
  geen: '–',
  totaal: 'Totaal',
  kolommen: {
    volwassenen: 'Volwassenen',
    jongeren: 'Jongeren',
    gezin: 'Gezinnen',
    onbekend: 'Nog niet bekend',
    totaal: 'Totaal',
    nachten: 'Nachten geslapen',
    bezet: 'Deel van de plekken bezet',
    plekken: 'Plekken',
    laat: 'Van wie laat binnen',
    afwezig: 'Afwezig',
    afwezigGemeld: 'Afwezig met bericht',
    gesloten: 'Gesloten nachten',
    geregistreerd: 'Nachten in het register',
  },
  eenheden: { aantal: '', nachten: 'nachten', dagen: 'dagen', uren: 'uur', procent: '%' },
  rijkop: {
    periode: 'Periode',
    besluit: 'Besluit',
    tijd: 'Hoe snel',
    termijn: 'Termijn',
    grond: 'Grond',
    locatie: 'Locatie',
    duur: 'Duur',
    bestemming: 'Bestemming',
    uitkomst: 'Uitkomst',
  },
  instroom: {
    titel: 'Meldingen',
    definitie:
      'Elke melding die in de periode binnenkwam, op de dag van de melding. Wie zich twee keer meldt, telt twee keer.',
    artikel: '5.2.2',
    tabel: 'Meldingen per periode',
  },
  doorlooptijd: {
    titel: 'Van melding tot besluit',
    definitie:
      'Het eerste besluit op elke melding dat in de periode is genomen. Dagen: van de dag van de melding tot de dag van het besluit. Op tijd: het onderzoek was klaar binnen de wettelijke termijn na de melding en het besluit kwam binnen de wettelijke termijn na de aanvraag. Weten we een van die dagen niet, dan staat het bij “niet te bepalen”.',
    artikel: 'Wmo 2.3.2 en 2.3.5',
    besluiten: 'Eerste besluiten',
    soort: {
      verstrekken: 'Opvang verstrekt',
      weigeren: 'Opvang geweigerd',
      'buiten-behandeling': 'Niet in behandeling genomen',
    },
    termijnen: 'Binnen de wettelijke termijnen',
    tijdig: { binnen: 'Op tijd', 'te-laat': 'Te laat', onbekend: 'Niet te bepalen' },
    tijden: 'Aantal dagen',
    mediaan: 'De helft is klaar binnen (mediaan)',
    p90: 'Negen van de tien zijn klaar binnen',
    aandeel: 'Deel op tijd',
  },
  weigeringen: {
    titel: 'Weigeringen naar grond',
    definitie:
      'De gronden die in de weigeringen van de periode staan. Een weigering kan op meer gronden rusten; dan telt elke grond mee.',
    artikel: '5.2.7',
    tabel: 'Genoemde gronden',
    totaal: 'Alle genoemde gronden',
    gronden: {
      'voorwaarden-niet-vervuld': 'Voldoet niet aan de voorwaarden',
      'voldoende-redzaam': 'Kan zich zelf redden',
      'onvoldoende-medewerking': 'Werkt onvoldoende mee',
      'financieel-zelfredzaam': 'Kan zelf een woning betalen',
      'voorliggende-voorziening': 'Andere voorziening gaat voor',
      'andere-regio': 'Andere opvangregio',
      'weigert-overdracht': 'Werkt niet mee aan overdracht van het dossier',
      'kort-verblijf': 'Kort, als toerist of in de vrije termijn in Nederland',
    } as Readonly<Record<string, string>>,
    anders: 'Andere grond',
  },
  acuut: {
    titel: 'Nachten in acute opvang',
    definitie:
      'Elke nacht waarin iemand een acute plek had, van de eerste tot en met de laatste dag van die plaatsing. Groepen worden afgeschermd naar het aantal mensen, niet naar het aantal nachten.',
    artikel: '5.2.3',
    verloop: 'Nachten per periode',
    locatie: 'Nachten per locatie',
  },
  verblijfsduur: {
    titel: 'Hoelang mensen blijven',
    definitie: (norm: { volwassenen: number; gezin: number; jongeren: number }): string =>
      `Van de eerste dag van het besluit tot en met de laatste dag van de opvang, met verlengingen. De norm is ${norm.volwassenen} maanden voor volwassenen, ${norm.gezin} maanden voor gezinnen en ${norm.jongeren} dagen voor jongeren.`,
    artikel: '5.2.8',
    aanwezig: (dag: string): string => `In de opvang op ${schrijfDatum(dag)}`,
    vertrokken: 'Opvang geëindigd in de periode',
    klassen: { binnen: 'Tot en met de norm', over: 'Langer dan de norm', dubbel: 'Meer dan twee keer de norm' },
    dagen: (wie: string): string => `${wie}: aantal dagen`,
    mediaan: 'De helft blijft hooguit (mediaan)',
    p90: 'Negen van de tien blijven hooguit',
  },
  ethos: {
    titel: 'Dakloosheid volgens ETHOS Light',
    definitie:
      'Wie op de laatste dag een plek had, en wie toen gemeld was en nog geen besluit had. De klasse volgt uit wat is vastgelegd, tenzij een medewerker een andere koos. Wat niet bekend is, heet onbekend. Zonder plek telt van een huishouden alleen wie zich meldde.',
    tabel: (dag: string): string => `Mensen per klasse op ${dag}`,
    rijkop: 'Klasse',
  },
  uitstroom: {
    titel: 'Uitstroom naar bestemming',
    definitie: 'Iedereen van wie in de periode is vastgelegd dat de opvang ophield, met waar die persoon heen ging.',
    artikel: '5.2.12',
    tabel: 'Uitstroom',
  },
  bezwaar: {
    titel: 'Bezwaren en klachten',
    definitie: 'Bezwaren en klachten die in de periode zijn ontvangen, met hoe ze er nu voor staan.',
    artikel: 'Awb 7 en 9',
    bezwaren: 'Bezwaren',
    klachten: 'Klachten',
    standen: {
      bezwaren: {
        open: 'Nog niet beslist',
        gegrond: 'Gegrond',
        'deels-gegrond': 'Deels gegrond',
        ongegrond: 'Ongegrond',
        'niet-ontvankelijk': 'Niet-ontvankelijk',
        ingetrokken: 'Ingetrokken',
      },
      klachten: {
        open: 'Nog niet afgehandeld',
        opgelost: 'Samen opgelost',
        gegrond: 'Gegrond',
        'deels-gegrond': 'Deels gegrond',
        ongegrond: 'Ongegrond',
        'niet-behandeld': 'Niet in behandeling genomen',
        doorgestuurd: 'Doorgestuurd naar de aanbieder',
        ingetrokken: 'Ingetrokken',
      },
    },
  },
  bezetting: {
    titel: 'Bezetting',
    definitie:
      'Nachten waarin iemand hier sliep, ook wie laat binnenkwam. Het deel bezet telt alleen de nachten die zijn geregistreerd, met de plekken van die nacht: in gebruik en extra neergezet. Dit gaat over bedden, dus kleine aantallen staan er gewoon.',
    artikel: '5.2.10',
    tabel: 'Nachten per locatie',
    maand: 'Nachten per maand',
  },
  bestand: {
    blad: 'Toelichting',
    naam: (van: string, tot: string): string => `rapportage-opvang-${van}-tot-en-met-${tot}`,
    kenmerken: {
      organisatie: 'Organisatie',
      periode: 'Periode',
      peildatum: 'Geteld tot en met',
      gemaakt: 'Gemaakt op',
      keten: 'Keten',
      drempel: 'Kleine groepen',
    },
    alleKetens: 'Alle ketens',
    loopt: 'De periode is nog niet voorbij.',
    afscherming: (drempel: number): string =>
      `Groepen van minder dan ${drempel} mensen zijn afgeschermd. Ook cijfers waarmee zo’n groep uit te rekenen is, zijn afgeschermd.`,
    kop: {
      onderwerp: 'Onderwerp',
      tabel: 'Tabel',
      rij: 'Rij',
      eenheid: 'Eenheid',
      wat: 'Wat we tellen',
      artikel: 'Artikel',
    },
    pagina: 'Cijfers over de maatschappelijke opvang',
  },
  fout: {
    omgekeerd: 'De laatste maand ligt vóór de eerste.',
    toekomst: 'Deze maand is nog niet begonnen.',
    teLang: 'Kies hooguit tien jaar.',
  },
} as const;

/** The screen around it. */
export const schermRapportage = {
  titel: 'Rapportage',
  inleiding: 'Cijfers zonder namen. Kies een periode; de tabel en de bestanden zeggen hetzelfde als de grafiek.',
  soort: 'Soort periode',
  soorten: { maand: 'Maand', kwartaal: 'Kwartaal', halfjaar: 'Halfjaar', jaar: 'Jaar', vrij: 'Zelf kiezen' },
  periode: 'Periode',
  van: 'Van maand',
  tot: 'Tot en met maand',
  keten: 'Keten',
  alle: 'Alle ketens',
  alsCsv: 'Opslaan als CSV',
  alsXlsx: 'Opslaan als Excel',
  alsPdf: 'Opslaan als PDF',
  afdrukken: 'Afdrukken',
  opgeslagen: 'Opgeslagen als {naam}',
  inhoud: 'Onderwerpen',
  maken: 'De cijfers worden geteld.',
  geteld: 'Cijfers over {periode} zijn klaar.',
  artikel: 'Artikel {artikel}',
  grafiek: 'Grafiek: {titel}',
  grafiekUitleg: 'Loop met de pijltjestoetsen door de staven. Alle cijfers staan ook in de tabel ernaast.',
  staaf: '{rij}, {kolom}: {waarde}',
  afgeschermd: 'Afgeschermd: kleine groep',
  niets: 'Geen cijfers in deze periode.',
  legenda: 'Legenda',
} as const;
