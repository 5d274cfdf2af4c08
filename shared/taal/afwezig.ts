import type { Signaalsoort } from '../domein/nachtsignaal.ts';
import { schrijfDatum } from './datum.ts';

const nachten = (n: number): string => (n === 1 ? '1 nacht' : `${n} nachten`);

/** What the core says about being away: the term, what it is not, and what the nights of the register point to. */
export const afwezigheidteksten = {
  analogie:
    'Deze termijn komt uit artikel 3.10.4. Dat gaat over verblijf met een arrangement, niet over opvang. We gebruiken hem alleen als vergelijking. De termijn zelf is nooit een reden om de opvang te beëindigen.',
  analogieKort: 'naar het voorbeeld van 3.10.4',
  onbekend: 'De termijn is nog niet te bepalen. Vul aan wat er nog mist.',
  teLang: 'Dit duurt naar verwachting te lang om de plek aan te houden. Overleg met Centraal Onthaal.',
  loopt: (tot: string, dagen: number): string =>
    dagen === 0
      ? `De plek blijft vrij tot en met vandaag, ${schrijfDatum(tot)}.`
      : `De plek blijft vrij tot en met ${schrijfDatum(tot)} (nog ${dagen === 1 ? '1 dag' : `${dagen} dagen`}).`,
  voorbij: (tot: string): string => `De termijn liep tot en met ${schrijfDatum(tot)}. Ga het gesprek aan.`,
  terugVoorVertrek: 'Kies een dag na de eerste dag weg.',
  terugToekomst: 'Terug zijn kan pas als de cliënt hier weer slaapt. Vul anders “Verwacht terug op” in.',
  vakantieVoorVertrek: 'De vakantie kan niet eindigen voor de eerste dag weg.',
  alAfwezig: (sinds: string): string =>
    `Deze cliënt staat al als afwezig sinds ${schrijfDatum(sinds)}. Werk die afwezigheid bij.`,
  terug: 'Weer binnengekomen',
  tochHier: 'Sliep hier toch dezelfde nacht',
  termijnen: {
    afwezigheid: 'Afwezig: tot en met deze dag houden we de plek aan (naar het voorbeeld van 3.10.4)',
    terugkomst: 'Cliënt wordt terugverwacht',
    nietGekomen: 'Cliënt is nog niet aangekomen',
  },
  signaal: {
    titel: {
      'gesprek-nodig': 'Gesprek nodig',
      'geen-structureel-gebruik': 'Maakt de cliënt nog structureel gebruik van de opvang?',
      'geen-feitelijk-verblijf': 'Verblijft de cliënt nog feitelijk in de opvang?',
    } satisfies Record<Signaalsoort, string>,
    artikel: {
      'gesprek-nodig': '5.2.11',
      'geen-structureel-gebruik': '5.2.9, grond 14',
      'geen-feitelijk-verblijf': '5.2.9, grond 13',
    } satisfies Record<Signaalsoort, string>,
    uitleg: {
      'gesprek-nodig': (n: number, grens: number): string =>
        `${nachten(n)} achter elkaar weg zonder bericht. Huisafspraak: vanaf ${nachten(grens)} gaan we in gesprek.`,
      'geen-structureel-gebruik': (n: number, grens: number): string =>
        `${nachten(n)} weg zonder bericht in vier weken. Huisafspraak: vanaf ${nachten(grens)} bespreken we of de cliënt de opvang gebruikt.`,
      'geen-feitelijk-verblijf': (n: number, grens: number): string =>
        `${nachten(n)} weg zonder bericht in vier weken. Huisafspraak: vanaf ${nachten(grens)} bespreken we of de cliënt hier nog verblijft.`,
    } satisfies Record<Signaalsoort, (n: number, grens: number) => string>,
    term: (titel: string, n: number): string => `${titel} (${nachten(n)} weg zonder bericht)`,
    weg: 'Dit signaal is er niet meer. Bekijk de nachten opnieuw.',
    vernieuwd: 'Er zijn nieuwe nachten bij gekomen. Bekijk ze eerst.',
    alGemeld: 'Dit signaal is al gemeld aan Centraal Onthaal.',
  },
  tijdlijn: {
    aangekomen: (locatie: string): string => `Aangekomen bij ${locatie}`,
    aankomstWeg: 'Aankomst weggehaald',
    signaal: {
      verklaard: (titel: string): string => `${titel} Verklaard`,
      opzij: (titel: string): string => `${titel} Terzijde gelegd`,
      gemeld: (titel: string): string => `${titel} Gemeld aan Centraal Onthaal`,
    },
    signaalWeg: 'Antwoord op een signaal weggehaald',
    akkoord: 'Akkoord gegeven op de schorsing',
    reden: 'Reden',
    tijdstip: 'Tijdstip',
    nachten: 'Nachten',
  },
} as const;

/** What the core says about a schorsing. */
export const schorsingteksten = {
  totVoorBegin: 'De laatste dag ligt op of na de eerste dag.',
  bezwaarTot: 'Vul in tot en met welke dag de cliënt kan klagen.',
  bezwaarVoorBegin: 'Deze dag ligt voor de eerste dag van de schorsing.',
  opgehevenBuiten: 'Kies een dag binnen de schorsing.',
  opgehevenReden: 'Schrijf op waarom de schorsing eerder stopt.',
  kinderen: 'Er zijn kinderen bij. Schrijf op waar zij slapen en wie voor hen zorgt.',
  alGeschorst: (tot: string): string =>
    `Er loopt al een schorsing tot en met ${schrijfDatum(tot)}. Werk die schorsing bij.`,
  dagen: (n: number): string => (n === 1 ? 'De schorsing duurt 1 dag.' : `De schorsing duurt ${n} dagen.`),
  max: (n: number): string =>
    `Dit is langer dan ${n} dagen. Dat is de grens van uw organisatie (huisafspraak, geen regel van de gemeente). Overleg eerst met de locatiemanager.`,
  tweede: (n: number, tot: string): string =>
    `Langer dan ${n} dagen mag niemand alleen. Tot een collega akkoord geeft, geldt de schorsing tot en met ${schrijfDatum(tot)} (huisafspraak).`,
  besluitBlijft: 'Het besluit over de opvang blijft gelden. Na de laatste dag mag de cliënt weer naar binnen.',
  eigenAkkoord: 'U legde deze schorsing zelf vast. Een collega geeft akkoord.',
  geenAkkoordNodig: 'Deze schorsing wacht niet op akkoord. Ververs het scherm.',
  termijnen: {
    einde: 'Laatste dag van de schorsing: spreek af hoe de cliënt terugkomt',
    bekijken: 'Is de schorsing nog nodig?',
    akkoord: 'Schorsing wacht op akkoord van een collega',
  },
} as const;
