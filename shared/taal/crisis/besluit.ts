import type { besluitstukken, Crisisfeit } from '../../domein/crisis/besluit.ts';
import type { Crisisteksten } from './soort.ts';

/** What was established, as a short name. */
export const feitnamen: Readonly<Record<Crisisfeit, string>> = {
  indicatieGesteld: 'Indicatie voor een vervolg',
  extramuraal: 'Vervolg met begeleiding thuis',
  woonplek: 'Plek om te wonen',
  alternatiefVastgesteld: 'Opvang niet meer nodig',
  noodzaakVastgesteld: 'Behandeling in een ggz-instelling nodig',
  vastgesteld: 'Geen goede plek voor cliënt of kinderen',
  negatiefBesluitInd: 'Negatief besluit van de IND',
  onwerkbareSituatie: 'Onwerkbaar door gevaar voor mensen',
  onherstelbaar: 'Vertrouwen niet te herstellen',
  ernstigGezondheidsrisico: 'Ernstig gezondheidsrisico voor de medewerker',
  waarschuwing: 'Waarschuwing',
  opzetVastgesteld: 'Met opzet onjuiste feiten',
};

/** Words of what is recorded around the besluit and the ending. */
export const besluitstukteksten: Crisisteksten<keyof typeof besluitstukken> = {
  briefafspraak: {
    naam: 'Afspraak over brieven',
    velden: {
      postVeilig: { label: 'Is post veilig?' },
      mailVeilig: { label: 'Is e-mail veilig?' },
      hoeBekend: { label: 'Hoe weten we dat?' },
      professional: { label: 'Wie mag de brief geven?' },
      doorClientGenoemd: { label: 'Heeft de cliënt deze persoon zelf genoemd?' },
      toelichting: { label: 'Toelichting' },
    },
    keuzes: {},
  },
  crisisfeit: {
    naam: 'Vastgesteld feit',
    velden: {
      feit: { label: 'Wat is vastgesteld?' },
      uitkomst: { label: 'Is het zo?' },
      datum: { label: 'Op welke dag?' },
      door: { label: 'Wie stelde het vast?' },
      waarUit: { label: 'Waar staat dat?' },
      schriftelijk: { label: 'Heeft de cliënt het op papier gekregen?' },
      toelichting: { label: 'Wat is er precies vastgesteld?' },
    },
    keuzes: { feit: feitnamen },
  },
  crisiszienswijze: {
    naam: 'Zienswijze',
    velden: {
      gehoordOp: { label: 'Gehoord op' },
      hoe: { label: 'Hoe?' },
      voornemen: { label: 'Wat zei u dat we van plan zijn, en waarom?' },
      reactie: { label: 'Wat vindt de cliënt ervan?' },
    },
    keuzes: { hoe: { gesprek: 'In een gesprek', telefoon: 'Aan de telefoon', schriftelijk: 'Op papier' } },
  },
  'veilig-vertrek': {
    naam: 'Veilig vertrek',
    velden: {
      vertrokkenOp: { label: 'Laatste dag hier' },
      hoe: { label: 'Hoe ging het vertrek?' },
      naar: { label: 'Naar wat voor plek?' },
      adresBekend: { label: 'Kennen we het nieuwe adres?' },
      plekVeilig: { label: 'Is die plek veilig?' },
      bekendGevaar: { label: 'Is er bekend gevaar?' },
      gevaar: { label: 'Wat is het gevaar?' },
      gedaan: { label: 'Wat is er tegen het gevaar gedaan?' },
      gedaanToelichting: { label: 'Wat is er precies gedaan?' },
      ingelicht: { label: 'Wie is ingelicht?' },
      voorwaarden: { label: 'Afspraken over veiligheid na vertrek' },
      schoolIngelicht: { label: 'Is de school van de kinderen ingelicht?' },
      sleutelTerug: { label: 'Is de sleutel terug?' },
      nazorgOp: { label: 'Nazorg: wanneer bellen we?' },
      nazorgUitkomst: { label: 'Hoe ging het nazorggesprek?' },
    },
    keuzes: {
      hoe: { afgesproken: 'Samen afgesproken', ongezien: 'Weg zonder dat iemand het zag' },
      naar: {
        'eigen-woning': 'Eigen woning',
        'familie-of-vrienden': 'Familie of vrienden',
        'wmo-arrangement': 'Vervolgplek vanuit de Wmo',
        'andere-opvang': 'Andere opvang',
        'ggz-of-zorg': 'GGZ of andere zorg',
        'terug-naar-huis': 'Terug naar huis',
        buitenland: 'Buitenland',
        onbekend: 'Niet bekend',
      },
      gedaan: {
        politie: 'Politie ingelicht',
        huisverbod: 'Huisverbod gevraagd',
        melding: 'Melding bij Veilig Thuis of jeugdbescherming',
        noodknop: 'Noodknop of veilig telefoonnummer',
        netwerk: 'Iemand uit het netwerk let op',
        anders: 'Iets anders',
      },
      schoolIngelicht: {
        ja: 'Ja',
        'nee-afgesproken': 'Nee, dat is zo afgesproken',
        'geen-kinderen': 'Er zijn geen schoolgaande kinderen',
      },
    },
  },
  besluitbespreking: {
    naam: 'Besluit nagekeken',
    velden: {
      besluitId: { label: 'Besluit' },
      oordeel: { label: 'Oordeel' },
      opmerking: { label: 'Opmerking' },
    },
    keuzes: { oordeel: { gezien: 'Gezien', bespreken: 'Graag samen bespreken' } },
  },
};
