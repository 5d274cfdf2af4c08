import type { Regelstand } from '../contract/groepen/import.ts';
import type { Importsoort } from '../import/velden.ts';
import { korteDatum } from './datum.ts';

const soort: Readonly<Record<Importsoort, string>> = { client: 'Cliënten', locatie: 'Locaties, kamers en bedden' };
const regelstand: Readonly<Record<Regelstand, string>> = {
  gelezen: 'Nog niet gecontroleerd',
  goed: 'Goed',
  fout: 'Fout',
  dubbel: 'Lijkt dubbel',
  gedaan: 'Geïmporteerd',
  aangevuld: 'Bestaande aangevuld',
  overgeslagen: 'Overgeslagen',
  geweigerd: 'Geweigerd',
  terug: 'Teruggedraaid',
  blijft: 'Blijft staan',
};
const opsomming = (delen: readonly string[]): string =>
  delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} of ${delen.at(-1) ?? ''}`;
const getal = (n: number): string => n.toLocaleString('nl-NL');

/** Bringing in a file: what the core says about it, its lines and its cells. */
export const importteksten = {
  soort,
  regelstand,
  wijze: { alles: 'Alles of niets', goede: 'Alleen de goede regels' },
  windows: 'Windows-1252 (Excel)',
  eersteBlad: 'het eerste blad',
  scheidingen: { ';': 'puntkomma', ',': 'komma', '\t': 'tab' },
  kenmerk: { vorm: 'Soort bestand', codering: 'Tekens', scheiding: 'Tussen de cellen', blad: 'Gelezen' },
  kolomZonderNaam: (nummer: number): string => `Kolom ${nummer}`,
  mag: {
    veiligThuis:
      'Bij Veilig Thuis kan niet worden geïmporteerd. Een lijst met mensen gaat langs de afscherming heen, en een geheim adres staat in geen bestand.',
    eenLocatie:
      'U werkt voor één locatie. Importeren kan wie de hele organisatie ziet, omdat elke regel met iedereen wordt vergeleken.',
    anderRecht: 'Dit mag u niet importeren. Vraag het aan wie dat wel mag.',
  },
  opvallend: {
    geenKop: 'Geen kolom is herkend. Staan op de eerste regel de namen van de kolommen?',
    eenKolom: 'Er is maar één kolom. Staat er wel een puntkomma, komma of tab tussen de cellen?',
    dubbeleKop: (namen: string): string =>
      `Deze kop staat er meer dan één keer: ${namen}. Kies zelf welke kolom u gebruikt.`,
  },
  fout: {
    soort: 'Dit is geen CSV of Excel-bestand. Kies een bestand dat eindigt op .csv of .xlsx.',
    oudExcel:
      'Dit is een oud Excel-bestand, of er zit een wachtwoord op. Bewaar het in Excel als .xlsx zonder wachtwoord.',
    xlsx: 'Dit Excel-bestand is niet te lezen. Open het in Excel en bewaar het opnieuw, of bewaar het als CSV.',
    uitgepakt: 'Dit Excel-bestand is te groot om veilig te lezen. Bewaar het als CSV, of knip het in delen.',
    leeg: 'Dit bestand is leeg.',
    alleenKoppen: 'Onder de koppen staan geen regels.',
    teGroot: (mb: number): string => `Dit bestand is groter dan ${mb} MB. Knip het in delen.`,
    teVeelRegels: (n: number): string => `Dit bestand heeft meer dan ${getal(n)} regels. Knip het in delen.`,
    teVeelKolommen: (n: number): string =>
      `Dit bestand heeft meer dan ${n} kolommen. Haal kolommen weg die u niet nodig hebt.`,
    aanhaling: (regel: number): string =>
      `Vanaf regel ${regel} staat een aanhalingsteken open. Zet er een bij of haal het weg, en kies het bestand opnieuw.`,
    csv: (regel: number): string => `Regel ${regel} is niet te lezen. Verbeter die regel en kies het bestand opnieuw.`,
    opnieuwKiezen: 'Het lezen is onderbroken. Gooi deze import weg en kies het bestand opnieuw.',
    nietNu: 'Dit kan nu niet. Kijk hoe ver de import is.',
    nogFouten: (n: number): string =>
      `Bij ${n} ${n === 1 ? 'regel' : 'regels'} is nog iets fout. Verbeter dat, of kies voor alleen de goede regels.`,
    nogKiezen: (n: number): string => `Kies eerst wat er met ${n} dubbele ${n === 1 ? 'regel' : 'regels'} gebeurt.`,
    geenGoede: 'Er is geen regel die geïmporteerd kan worden.',
    teVeelVoorAlles: (n: number): string =>
      `Alles of niets kan tot ${getal(n)} regels: zo lang als dat duurt, wacht Onthaal. Kies alleen de goede regels. Ook dat draait u in één keer terug.`,
    nietsGedaan: (nummer: number, waarom: string): string =>
      `Er is niets geïmporteerd. Regel ${nummer} kan niet: ${waarom}`,
    nietsTerug: 'Er is niets om terug te draaien.',
    bestaandKlopt: (waarom: string): string => `De gegevens die er al staan zijn nog niet compleet. ${waarom}`,
  },
  waarde: {
    excelfout: 'Excel kon dit niet uitrekenen. Zet hier wat er moet staan.',
    formule: 'Hier staat een formule. Zet hier de uitkomst.',
    afgekort: 'Excel heeft dit getal afgekort. Maak van de kolom tekst en vul het nummer opnieuw in.',
    datumHier: 'Hier staat een datum. Misschien maakte Excel die ervan. Zet hier wat er moet staan.',
    datum: 'Dit is geen datum. Schrijf dag-maand-jaar, zoals 12-03-1980.',
    datumGetal: 'Hier staat een getal, geen datum. Geef de kolom in Excel de opmaak Datum, of schrijf 12-03-1980.',
    jaarKort: 'Schrijf het jaar met vier cijfers.',
    maand: (maand: number): string => `Maand ${maand} bestaat niet. Schrijf eerst de dag, dan de maand.`,
    datumBestaatNiet: 'Deze dag bestaat niet of ligt te ver terug.',
    toekomst: 'Deze datum ligt in de toekomst.',
    bsnNul: 'Hier stonden 8 cijfers. Excel haalt een 0 vooraan weg; die is weer toegevoegd.',
    bsnKort: (n: number): string =>
      `Een BSN heeft 9 cijfers, hier staan er ${n}. Misschien haalde Excel een 0 vooraan weg. Kijk het na.`,
    geenBsn: 'Vul het BSN in. Is dat er niet, maak dan een kolom "Waarom geen BSN" en schrijf daar de reden.',
    telefoonNul: 'Excel haalt een 0 vooraan weg; die is weer toegevoegd.',
    postcodeLetters: 'De twee letters van de postcode ontbreken.',
    geslacht: 'Schrijf vrouw, man of x. Laat het leeg als het niet bekend is.',
    keuze: (keuzes: readonly string[]): string => `Schrijf ${opsomming(keuzes)}.`,
    getal: (hoogstens: number): string => `Schrijf een heel getal van 0 tot en met ${getal(hoogstens)}.`,
    teVeelCellen: (n: number): string =>
      `Deze regel heeft meer dan ${n} cellen. Staat er ergens een scheidingsteken of aanhalingsteken te veel?`,
    bedZonderKamer: 'Vul ook de kamer in.',
    bedOfAantal: 'Vul een bed in, of een aantal bedden. Niet allebei.',
    afdelingZonderKamer: 'Vul ook de kamer in, of laat de afdeling leeg.',
    soortEnKeten: 'Vul dit in: een nieuwe locatie heeft een soort opvang en een keten.',
    andersDanRegel: (nummer: number): string =>
      `Op regel ${nummer} staat bij deze locatie een andere soort opvang of keten. Maak ze gelijk.`,
  },
  dubbel: {
    bestaand: (naam: string, geboortedatum: string | null): string =>
      geboortedatum ? `${naam}, geboren op ${korteDatum(geboortedatum)}` : naam,
    regel: (nummer: number): string => `Regel ${nummer} van dit bestand`,
    zelfdeNaam: 'Zelfde naam',
    naamLijkt: 'Naam lijkt erop',
    zelfdeRegel: 'Hetzelfde staat al op die regel',
  },
  uitkomst: {
    nietsErbij: 'Er was niets aan te vullen.',
    gekozenOverslaan: 'Overgeslagen, omdat u daarvoor koos.',
    nietGekozen: 'Dit lijkt dubbel, en er is niet gekozen wat ermee moet gebeuren.',
    gestopt: 'De import is gestopt voordat deze regel aan de beurt was.',
    geweigerd: (code: string): string => `Dit kon niet (${code}).`,
  },
  koppelen: {
    aantal: 'Dit zijn niet de kolommen van dit bestand.',
    onbekend: 'Dit veld bestaat niet.',
    tweeKeer: 'Dit veld is al bij een andere kolom gekozen.',
    mist: (label: string): string => `Kies in welke kolom dit staat: ${label}.`,
  },
  kiezen: {
    nietDubbel: 'Bij deze regel is niets te kiezen.',
    welke: 'Kies welke bestaande u aanvult.',
    zeker: 'Dit staat er al, of staat eerder in het bestand. Een tweede maken kan niet.',
    reden: 'Schrijf kort waarom dit een ander is.',
  },
  terug: {
    blijft: (wat: string, waarom: string): string => `${wat} blijft: ${waarom}`,
    rust: (wat: string): string => `er is al meer vastgelegd (${wat}).`,
    gewijzigd: (door: string, op: string): string => `gewijzigd door ${door} op ${op}.`,
    samengevoegd: 'intussen samengevoegd met een ander.',
    intussen: 'intussen gewijzigd.',
    bed: (kamer: string, bed: string): string => `Bed ${bed} in ${kamer}`,
  },
  audit: {
    gemaakt: 'Cliënt aangemaakt (import)',
    aangevuld: 'Gegevens van de cliënt aangevuld (import)',
    locatie: 'Locatie toegevoegd (import)',
    locatieAangevuld: 'Locatie aangevuld (import)',
    kamer: 'Kamers en bedden toegevoegd (import)',
    bed: 'Bed toegevoegd (import)',
    terug: 'Import teruggedraaid',
  },
  geweigerd: { regel: 'Regel', waarom: 'Wat is er mis', bestand: 'geweigerd' },
  sjabloon: {
    bestand: { client: 'import-clienten', locatie: 'import-locaties' },
    blad: { client: 'Cliënten', locatie: 'Locaties' },
    uitlegblad: 'Uitleg',
    uitlegkoppen: ['Kolom', 'Verplicht', 'Voorbeeld', 'Uitleg'],
    verplicht: 'ja',
  },
  verslag: {
    titel: 'Verslag van een import',
    bestandsnaam: 'verslag-import',
    bestand: 'Bestand',
    wat: 'Wat',
    door: 'Door',
    op: 'Geïmporteerd op',
    nogNiet: 'nog niet',
    wijze: 'Hoe',
    regels: 'Regels',
    controle: 'Controlegetal',
    terug: 'Teruggedraaid',
    terugTekst: (op: string, door: string, reden: string): string => `${op}, door ${door}. ${reden}`,
    regel: 'Regel',
    waarom: 'Waarom',
    meer: 'Er zijn meer regels. Het bestand met geweigerde regels heeft ze allemaal.',
  },
};
