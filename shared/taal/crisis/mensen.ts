import type { Kindvraag, Meldcodestap, mensensoorten } from '../../domein/crisis/kinderen.ts';
import type { Crisisteksten } from './soort.ts';

export const kindvraagtekst: Readonly<Record<Kindvraag, string>> = {
  veilig: 'Is het kind nu veilig?',
  gezien: 'Heeft iemand van ons het kind gezien of gesproken?',
  getuige: 'Was het kind erbij toen het gebeurde?',
  slachtoffer: 'Is het kind zelf geraakt of bedreigd?',
  meenemen: 'Kan iemand het kind meenemen of naar het buitenland brengen?',
  zorg: 'Is er nu een arts of andere zorg nodig?',
};

export const meldcodestapnaam: Readonly<Record<Meldcodestap, string>> = {
  signalen: 'Stap 1: signalen in kaart',
  overleg: 'Stap 2: overleg met een deskundige',
  gesprek: 'Stap 3: gesprek met ouder en kind',
  weging: 'Stap 4: wegen',
  besluit: 'Stap 5: beslissen',
};

const meekomen = { mee: 'Komt mee', blijft: 'Blijft achter' };

/** Words of what is recorded about the people of a case. */
export const mensenteksten: Crisisteksten<keyof typeof mensensoorten> = {
  gezinslid: {
    naam: 'Lid van het gezin',
    velden: {
      rol: { label: 'Wie is dit?' },
      geschatteLeeftijd: { label: 'Geschatte leeftijd', hint: 'Alleen als de geboortedatum niet bekend is.' },
      geschatOp: { label: 'Geschat op' },
      ongeboren: { label: 'Nog niet geboren' },
      uitgerekendOp: { label: 'Verwachte geboorte' },
    },
    keuzes: { rol: { partner: 'Partner', kind: 'Kind', ander: 'Ander gezinslid' } },
  },
  kind: {
    naam: 'Over het kind',
    velden: {
      gezag: { label: 'Wie heeft het gezag?' },
      gezagBron: { label: 'Waar staat dat?', hint: 'Welk papier u zag, of wie het zei. Bij een voogd: wie.' },
      meekomen: { label: 'Komt het kind mee?' },
      bijWie: { label: 'Bij wie is het kind?' },
      opSchool: { label: 'Gaat het kind naar school of opvang?' },
      school: { label: 'Naam van de school of opvang' },
      schoolWeet: { label: 'Weet de school van de situatie?' },
      schoolVerteldDoor: { label: 'Wie vertelde het?' },
      magOphalen: { label: 'Wie mag het kind ophalen?' },
      omgang: { label: 'Wat is afgesproken over de andere ouder?' },
      omgangRisico: { label: 'Is dat contact een risico?' },
      omgangTekst: { label: 'Meer over het contact' },
      huisarts: { label: 'Huisarts' },
      paspoortBij: { label: 'Bij wie is het paspoort of de ID-kaart?' },
      veilig: { label: kindvraagtekst.veilig },
      gezien: { label: kindvraagtekst.gezien },
      getuige: { label: kindvraagtekst.getuige },
      slachtoffer: { label: kindvraagtekst.slachtoffer },
      meenemen: { label: kindvraagtekst.meenemen },
      zorg: { label: kindvraagtekst.zorg },
      nodig: { label: 'Wat heeft het kind nodig?' },
      signalen: { label: 'Wat valt op aan het kind?' },
      spreektMet: { label: 'Wie praat met het kind?' },
      gesprokenOp: { label: 'Laatste gesprek met het kind' },
    },
    keuzes: {
      gezag: {
        client: 'De cliënt alleen',
        samen: 'Beide ouders',
        'andere-ouder': 'De andere ouder alleen',
        voogd: 'Een voogd of instelling',
      },
      meekomen,
      opSchool: { school: 'School', opvang: 'Kinderopvang', geen: 'Geen van beide' },
      omgang: {
        uitspraak: 'Er is een uitspraak van de rechter',
        begeleid: 'Alleen met begeleiding',
        afspraak: 'Onderling afgesproken',
        geen: 'Geen contact',
      },
    },
  },
  volwassene: {
    naam: 'Over deze persoon',
    velden: {
      relatie: { label: 'Wat is deze persoon van de cliënt?' },
      meekomen: { label: 'Komt deze persoon mee?' },
      bijWie: { label: 'Waar is deze persoon?', hint: 'Geen adres.' },
      magPlekWeten: { label: 'Mag deze persoon weten waar de cliënt is?' },
      huisarts: { label: 'Huisarts' },
      paspoortBij: { label: 'Bij wie is het paspoort of de ID-kaart?' },
      nodig: { label: 'Wat heeft deze persoon nodig?' },
      signalen: { label: 'Wat valt op?' },
    },
    keuzes: { meekomen },
  },
  kindmeldcode: {
    naam: 'Meldcode',
    velden: {
      stappen: { label: 'Stappen', hint: 'Slaat u een stap over? Laat de datum leeg en schrijf op waarom.' },
      acuutGevaar: { label: 'Is er nu acuut gevaar voor het kind?' },
      uitkomst: { label: 'Wat is besloten?' },
      uitkomstWaarom: { label: 'Waarom dat besluit?' },
      volgendeOp: { label: 'Wanneer kijkt u opnieuw?' },
    },
    keuzes: {
      'stappen.stap': meldcodestapnaam,
      uitkomst: {
        hulp: 'Hulp organiseren',
        onderzoek: 'Onderzoek door Veilig Thuis',
        raad: 'Naar de Raad voor de Kinderbescherming',
        jeugdbescherming: 'Naar de jeugdbescherming',
        geen: 'Geen melding en geen hulp nodig',
      },
    },
    delen: {
      'stappen.stap': 'Stap',
      'stappen.op': 'Gedaan op',
      'stappen.doorWie': 'Door wie?',
      'stappen.tekst': 'Wat gedaan, of waarom niet?',
    },
  },
};

/** What is said when something does not hold. */
export const mensenfouten = {
  naam: 'Vul een roepnaam in.',
  toekomst: 'Deze datum ligt in de toekomst.',
  zelf: 'Dit is de cliënt zelf.',
  alLid: 'Deze persoon staat al in dit gezin.',
  dubbel: 'Er staat al iemand met deze naam en geboortedatum in dit gezin. Koppel die persoon.',
  geenKind: 'Dit is geen kind in dit dossier.',
  welKind: 'Dit is een kind: gebruik het formulier voor een kind.',
  stapDubbel: 'Deze stap staat er al.',
  stapMist: 'Beschrijf eerst de stappen hiervoor, of schrijf op waarom een stap wordt overgeslagen.',
  uitkomstStap: 'Beschrijf eerst stap 5.',
  uitkomstReden: 'Schrijf op waarom u dit besluit.',
  geboren: 'Een kind met een geboortedatum is geboren: haal “nog niet geboren” weg.',
  ongeboren: 'Ongeboren kind',
  nogNietGeboren: 'Nog niet geboren',
  geschat: 'Vul in op welke dag de leeftijd is geschat.',
};

/** What is not known yet of a child, as it is asked for. */
export const kindOntbreekt = {
  gezag: 'wie het gezag heeft',
  meekomen: 'of het kind meekomt',
  school: 'school of opvang',
  veilig: 'of het kind nu veilig is',
  spreektMet: 'wie met het kind praat',
} as const;
