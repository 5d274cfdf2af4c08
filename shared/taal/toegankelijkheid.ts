import { toonDag } from './schermdatum.ts';
import { vul } from './vul.ts';

/**
 * The statement about accessibility, as the screen and the page in the repository show it. One line per success criterion of
 * WCAG 2.2 level A and AA; the clause of EN 301 549 for software is `11.` and the number, for those that WCAG 2.1 has too.
 */

/** Whether a criterion is met; `nvt`: the program has nothing of the kind. */
export type Criteriumstand = 'voldoet' | 'deels' | 'niet' | 'nvt';
/** How it was looked at. */
export type Toetswijze = 'axe' | 'script' | 'toetsenbord' | 'boom' | 'oog';

export interface Criterium {
  nr: string;
  niveau: 'A' | 'AA';
  naam: string;
  stand: Criteriumstand;
  hoe: readonly Toetswijze[];
  /** What was seen, or what falls short: always there when the criterion is not met altogether. */
  opmerking?: string;
}

const c = (
  nr: string,
  niveau: 'A' | 'AA',
  naam: string,
  hoe: readonly Toetswijze[],
  opmerking?: string,
  stand: Criteriumstand = 'voldoet',
): Criterium => ({ nr, niveau, naam, stand, hoe, ...(opmerking !== undefined && { opmerking }) });
const nvt = (nr: string, niveau: 'A' | 'AA', naam: string, opmerking: string): Criterium =>
  c(nr, niveau, naam, [], opmerking, 'nvt');

const geenMedia = 'Er is geen geluid of video in het programma.';

export const criteria: readonly Criterium[] = [
  c(
    '1.1.1',
    'A',
    'Niet-tekstuele content',
    ['axe', 'boom'],
    'Iconen staan naast tekst of hebben een naam. De pas en de brief staan ook als tekst op het scherm.',
  ),
  nvt('1.2.1', 'A', 'Louter-geluid en louter-videobeeld', geenMedia),
  nvt('1.2.2', 'A', 'Ondertitels voor doven en slechthorenden', geenMedia),
  nvt('1.2.3', 'A', 'Audiodescriptie of media-alternatief', geenMedia),
  nvt('1.2.4', 'AA', 'Ondertitels (live)', geenMedia),
  nvt('1.2.5', 'AA', 'Audiodescriptie', geenMedia),
  c(
    '1.3.1',
    'A',
    'Info en relaties',
    ['axe', 'boom'],
    'Koppen, lijsten, tabellen met koppen, groepen van velden. Ook waar een tabel smal wordt en regels blokken zijn.',
  ),
  c('1.3.2', 'A', 'Betekenisvolle volgorde', ['toetsenbord', 'oog']),
  c('1.3.3', 'A', 'Zintuiglijke eigenschappen', ['oog']),
  c('1.3.4', 'AA', 'Weergavestand', ['script'], 'Staand en liggend, tot 320 beeldpunten breed.'),
  c(
    '1.3.5',
    'AA',
    'Identificeer het doel van de input',
    ['oog'],
    'De gebruikersnaam en het wachtwoord. De andere velden gaan niet over de gebruiker zelf.',
  ),
  c(
    '1.4.1',
    'A',
    'Gebruik van kleur',
    ['oog', 'script'],
    'Elke stand heeft ook een woord, een icoon of een lijn; op elk scherm nagemeten met hoog contrast van het systeem.',
  ),
  nvt('1.4.2', 'A', 'Geluidsbediening', 'Het enige geluid is een korte toon bij het lezen van een pas; die kan uit.'),
  c('1.4.3', 'AA', 'Contrast (minimum)', ['axe'], 'Licht en donker, elk scherm.'),
  c('1.4.4', 'AA', 'Herschalen van tekst', ['script', 'oog'], 'Tot 200 %: niets valt weg of over elkaar.'),
  c(
    '1.4.5',
    'AA',
    'Afbeeldingen van tekst',
    ['oog'],
    'Alleen het voorbeeld van een brief is beeld; dezelfde brief is als PDF met tekst te openen.',
  ),
  c(
    '1.4.10',
    'AA',
    'Reflow',
    ['script', 'oog'],
    'Tot 400 %: één kolom, niets zijwaarts. Alleen tabellen met cijfers schuiven in hun eigen vak.',
  ),
  c(
    '1.4.11',
    'AA',
    'Contrast van niet-tekstuele content',
    ['script'],
    'Op elk scherm nagemeten, licht en donker: de randen van velden, de iconen zonder woorden en de ring van de focus steken ten minste 3 : 1 af.',
  ),
  c('1.4.12', 'AA', 'Tekstafstand', ['script'], 'Met ruime regels, letters en woorden wordt niets afgesneden.'),
  c(
    '1.4.13',
    'AA',
    'Content bij hover of focus',
    ['oog'],
    'Alleen de tips van het systeem zelf; daarin staat niets dat nergens anders staat.',
  ),
  c(
    '2.1.1',
    'A',
    'Toetsenbord',
    ['toetsenbord'],
    'Van melding tot CO-pas, de nacht van een locatie en een plek bij Veilig Thuis zonder muis. Waar gesleept kan worden, kan het ook met knoppen.',
  ),
  c(
    '2.1.2',
    'A',
    'Geen toetsenbordval',
    ['toetsenbord', 'script'],
    'Een venster sluit met Escape, behalve waar eerst iets moet, zoals een nieuw wachtwoord; daar is uitloggen de uitweg.',
  ),
  c('2.1.4', 'A', 'Enkel teken sneltoetsen', ['oog'], 'Uit te zetten in het menu onder uw naam.'),
  c(
    '2.2.1',
    'A',
    'Timing aanpasbaar',
    ['oog', 'script'],
    'Een minuut voordat het scherm op slot gaat staat er een bericht; elke toets geeft de hele tijd terug. De beheerder kiest hoe lang. Wat u typte blijft staan.',
  ),
  c(
    '2.2.2',
    'A',
    'Pauzeren, stoppen, verbergen',
    ['oog'],
    'Alleen het teken van bezig zijn beweegt; het staat stil wie om minder beweging vroeg.',
  ),
  c('2.3.1', 'A', 'Drie flitsen of beneden drempelwaarde', ['oog']),
  c('2.4.1', 'A', 'Blokken omzeilen', ['axe', 'toetsenbord'], 'De eerste Tab geeft „Naar de inhoud”.'),
  c('2.4.2', 'A', 'Paginatitel', ['script'], 'Elk scherm, zonder persoonsgegevens.'),
  c(
    '2.4.3',
    'A',
    'Focus volgorde',
    ['toetsenbord', 'script'],
    'Een nieuw scherm begint bij zijn kop of eerste veld; na een venster is de focus terug waar zij was.',
  ),
  c('2.4.4', 'A', 'Linkdoel (in context)', ['axe', 'oog']),
  c('2.4.5', 'AA', 'Meerdere manieren', ['oog'], 'Menu, zoeken (Ctrl K) en sneltoetsen.'),
  c('2.4.6', 'AA', 'Koppen en labels', ['axe', 'oog']),
  c(
    '2.4.7',
    'AA',
    'Focus zichtbaar',
    ['script'],
    'Elk onderdeel van elk scherm kreeg de focus; twee ringen, waarvan er altijd een afsteekt.',
  ),
  c('2.4.11', 'AA', 'Focus niet bedekt (minimum)', ['script'], 'Op ware grootte en bij 400 %.'),
  nvt('2.5.1', 'A', 'Aanwijzergebaren', 'Er zijn geen gebaren.'),
  c('2.5.2', 'A', 'Aanwijzerannulering', ['oog']),
  c('2.5.3', 'A', 'Label in naam', ['axe']),
  nvt('2.5.4', 'A', 'Bewegingsactivering', 'Het programma let niet op beweging.'),
  c(
    '2.5.7',
    'AA',
    'Sleepbewegingen',
    ['toetsenbord'],
    'Wie op het beddenbord niet sleept, kiest een bed in een venster.',
  ),
  c('2.5.8', 'AA', 'Grootte van het aanwijsgebied (minimum)', ['axe']),
  c('3.1.1', 'A', 'Taal van de pagina', ['script']),
  c('3.1.2', 'AA', 'Taal van onderdelen', ['oog'], 'Namen en eigennamen daargelaten is alles Nederlands.'),
  c('3.2.1', 'A', 'Bij focus', ['toetsenbord']),
  c(
    '3.2.2',
    'A',
    'Bij input',
    ['oog'],
    'Alleen wat al getoond wordt verandert mee; niets wordt bewaard als besluit door een keuze alleen.',
  ),
  c('3.2.3', 'AA', 'Consistente navigatie', ['oog']),
  c('3.2.4', 'AA', 'Consistente identificatie', ['oog']),
  c('3.2.6', 'A', 'Consistente hulp', ['oog'], 'F1 en „Sneltoetsen en hulp” staan overal op dezelfde plek.'),
  c(
    '3.3.1',
    'A',
    'Foutidentificatie',
    ['axe', 'oog'],
    'Bij het veld, in woorden, en de focus gaat naar de eerste fout.',
  ),
  c('3.3.2', 'A', 'Labels of instructies', ['axe']),
  c('3.3.3', 'AA', 'Foutsuggestie', ['oog']),
  c(
    '3.3.4',
    'AA',
    'Foutpreventie',
    ['oog'],
    'Een besluit wordt eerst samengevat; een vergissing wordt hersteld met een nieuwe versie.',
  ),
  c('3.3.7', 'A', 'Overbodige invoer', ['oog'], 'Wat bekend is, vraagt het programma niet nog eens.'),
  c(
    '3.3.8',
    'AA',
    'Toegankelijke authenticatie (minimum)',
    ['toetsenbord', 'oog'],
    'Overtypen of onthouden hoeft niet. Plakken en een wachtwoordbeheerder kunnen, ook voor de code van de tweede factor: de sleutel daarvan staat als tekst op het scherm, dus de wachtwoordbeheerder kan de codes maken.',
  ),
  c('4.1.2', 'A', 'Naam, rol, waarde', ['axe', 'boom']),
  c(
    '4.1.3',
    'AA',
    'Statusberichten',
    ['boom', 'oog'],
    'Berichten, fouten en aantallen worden voorgelezen zonder dat de focus verspringt.',
  ),
];

/** The day of the last whole examination, and what it took in. */
export const onderzocht = { dag: '2026-11-22', schermen: 125, dialogen: 113, vensters: 115 };

export const toegankelijkheid = {
  titel: 'Toegankelijkheidsverklaring',
  inleiding: 'Hoe toegankelijk Onthaal is, hoe dat is onderzocht en wat nog niet goed genoeg is.',
  oordeelTitel: 'Oordeel',
  oordeel: {
    deels:
      'Onthaal voldoet gedeeltelijk aan WCAG 2.2 niveau A en AA, en daarmee aan hoofdstuk 11 (software) van EN 301 549: {voldoet} van de {toetsbaar} eisen die gelden zijn gehaald, {deels} deels, {niet} niet.',
    voldoet:
      'Onthaal voldoet aan WCAG 2.2 niveau A en AA, en daarmee aan hoofdstuk 11 (software) van EN 301 549: alle {toetsbaar} eisen die gelden zijn gehaald.',
  },
  zelf: 'Dit is een eigen onderzoek van de makers, geen oordeel van een onafhankelijk bureau.',
  onderzoekTitel: 'Hoe het is onderzocht',
  onderzoek: [
    'Op {dag}, in het echte programma met verzonnen gegevens, bij de drie organisaties: alle {schermen} schermen, en {dialogen} van de {vensters} vensters die het programma heeft. Een test telt ze na in de broncode.',
    'Elk scherm: de regels van axe voor WCAG 2.2 A en AA in licht en donker, de boom voor schermlezers (elke knop en elk veld heeft een eigen naam en zegt zijn stand), een rondgang van de focus, ruime tekst, 200 % en 400 %, en de kleuren van het systeem (hoog contrast). Dat gebeurt opnieuw bij elke wijziging van het programma.',
    'Elk venster: zoals het opengaat, met fouten, ingevuld, terwijl het bezig is, en geweigerd omdat een collega eerder was, voor zover het die standen heeft.',
    'Met het toetsenbord alleen: van de eerste start en de melding tot de CO-pas met niets dan Tab, pijltjes en letters, waarbij na elke Tab is gemeten dat te zien is waar de focus staat; de nacht van een locatie; en bij Veilig Thuis van de eerste oproep tot een plek.',
    'Met het oog: hoog contrast van het systeem, donker, 200 % en 400 %.',
  ],
  tekortTitel: 'Wat wij weten dat niet goed genoeg is',
  algemeenTekort: [
    'Er is niet getest door mensen met een beperking, en niet met een schermlezer zoals NVDA of JAWS: alleen de boom die een schermlezer leest is bekeken.',
    'Brieven zijn PDF’s met structuur (PDF/UA is aangegeven); zij zijn niet met een volledige controle voor PDF/UA bekeken.',
    'Het hele beeld is bekeken op Electron 33, de proefversie; op de versie die wordt uitgeleverd nog niet.',
  ],
  tabelTitel: 'De eisen een voor een',
  kolom: { nr: 'Eis', naam: 'Wat', stand: 'Stand', hoe: 'Bekeken met', opmerking: 'Opmerking' },
  standen: { voldoet: 'Voldoet', deels: 'Deels', niet: 'Voldoet niet', nvt: 'Niet van toepassing' } satisfies Record<
    Criteriumstand,
    string
  >,
  wijzen: {
    axe: 'axe',
    script: 'meting in het venster',
    toetsenbord: 'toetsenbord',
    boom: 'boom voor schermlezers',
    oog: 'het oog',
  } satisfies Record<Toetswijze, string>,
  eis: 'WCAG {nr} ({niveau}), EN 11.{nr}',
  eis22: 'WCAG {nr} ({niveau})',
  melden: 'Loopt u ergens tegenaan? Meld het bij de beheerder van uw organisatie; die geeft het door aan de makers.',
} as const;

/** Criteria that WCAG 2.2 added: EN 301 549 V3.2.1 does not have them. */
const nieuwIn22 = new Set(['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8']);
export const inEn301549 = (nr: string): boolean => !nieuwIn22.has(nr);

/** How many criteria are met, by standing, and how many there are to be met. */
export function uitslag(): Record<Criteriumstand | 'toetsbaar', number> {
  const van = (stand: Criteriumstand): number => criteria.filter((een) => een.stand === stand).length;
  return {
    voldoet: van('voldoet'),
    deels: van('deels'),
    niet: van('niet'),
    nvt: van('nvt'),
    toetsbaar: criteria.length - van('nvt'),
  };
}

/** The judgement in one sentence, counted from the criteria themselves. */
export function oordeel(): string {
  const geteld = uitslag();
  const heel = geteld.deels + geteld.niet === 0;
  return vul(toegankelijkheid.oordeel[heel ? 'voldoet' : 'deels'], geteld);
}
/** How it was looked at, with day and figures. */
export const onderzoeksregels = (): string[] =>
  toegankelijkheid.onderzoek.map((regel) => vul(regel, { ...onderzocht, dag: toonDag(onderzocht.dag) }));

/** Everything known to fall short: first what is about the whole, then per criterion. */
export const tekorten = (): string[] => [
  ...toegankelijkheid.algemeenTekort,
  ...criteria
    .filter(({ stand }) => stand === 'deels' || stand === 'niet')
    .map(({ nr, naam, opmerking }) => `${nr} ${naam}: ${opmerking ?? ''}`),
];
export const eisVan = ({ nr, niveau }: Criterium): string =>
  vul(inEn301549(nr) ? toegankelijkheid.eis : toegankelijkheid.eis22, { nr, niveau });
export const hoeVan = ({ hoe }: Criterium): string => hoe.map((wijze) => toegankelijkheid.wijzen[wijze]).join(', ');

/** The statement as a page of the repository; the screen shows the same. */
export function alsMarkdown(): string {
  const t = toegankelijkheid;
  const lijst = (regels: readonly string[]): string => regels.map((regel) => `- ${regel}`).join('\n');
  const rij = (cellen: readonly string[]): string => `| ${cellen.join(' | ')} |`;
  return [
    `# ${t.titel}`,
    t.inleiding,
    `## ${t.oordeelTitel}`,
    oordeel(),
    t.zelf,
    t.melden,
    `## ${t.tekortTitel}`,
    lijst(tekorten()),
    `## ${t.onderzoekTitel}`,
    lijst(onderzoeksregels()),
    `## ${t.tabelTitel}`,
    [
      rij(Object.values(t.kolom)),
      rij(Object.values(t.kolom).map(() => '---')),
      ...criteria.map((een) => rij([eisVan(een), een.naam, t.standen[een.stand], hoeVan(een), een.opmerking ?? ''])),
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
