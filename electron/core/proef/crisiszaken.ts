import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Crisisinvoer } from '#shared/contract/groepen/crisis.ts';
import { leegContact, type Crisistoets, type VeiligContact } from '#shared/domein/crisis/intake.ts';
import { legeTriage, type Triage } from '#shared/domein/crisis/triage.ts';
import { dagVerder } from './kalender.ts';

/** The cases by what they show. */
export type Zaaknaam =
  | 'net-gebeld'
  | 'gezin-zoekt-plek'
  | 'niet-veilig-hier'
  | 'code-rood-van-elders'
  | 'overgedragen'
  | 'eigen-regio'
  | 'in-de-opvang'
  | 'bijna-einde';

export interface Crisiszaak {
  naam: Zaaknaam;
  /** How many days ago the first call was. */
  dagen: number;
  invoer: GelezenInvoer<'crisis.beginnen'>;
  /** What was recorded after it, in order. */
  stukken: readonly Crisisinvoer[];
  /** What came later, each so many days ago. */
  later?: readonly { dagen: number; invoer: Crisisinvoer }[];
}

const mens = (roepnaam: string, achternaam: string, geboortedatum: string | null) => ({
  clientId: null,
  dossierId: null,
  roepnaam,
  achternaam,
  geboortedatum,
});
const contact = (anders: Partial<VeiligContact>): VeiligContact => ({ ...leegContact(), ...anders });
const triage = (anders: Partial<Triage>): Triage => ({ ...legeTriage(), ...anders });
const poging = (soort: 'eigen-netwerk' | 'derden', wie: string, wat: string, op: string): Crisisinvoer => ({
  soort: 'poging',
  inhoud: { soort, wie, wat, op, uitkomst: 'geen-oplossing', toelichting: '' },
});
const toets = (anders: Partial<Crisistoets>): Crisisinvoer => ({
  soort: 'crisistoets',
  inhoud: {
    onveilig: true,
    onveiligWaarom: 'Bedreigd in huis, de politie is er geweest.',
    oplossingEigenNetwerk: false,
    oplossingEigenNetwerkWaarom: 'De familie is bij de pleger bekend.',
    oplossingDerden: false,
    oplossingDerdenWaarom: 'Een huisverbod is niet opgelegd.',
    herkomst: 'regio',
    herkomstWaarom: '',
    codeRood: false,
    codeRoodWaarom: '',
    veiligInRotterdam: true,
    veiligInRotterdamWaarom: '',
    conclusie: 'crisisopvang-rotterdam',
    motivering: 'Thuis is het niet veilig en er is geen andere plek. Iets lichters is geprobeerd.',
    ...anders,
  },
});

const partner = (anders: Partial<Triage>): Triage =>
  triage({
    melder: 'zelf',
    acuutGevaar: false,
    politieGebeld: true,
    plegerWaar: 'elders',
    wapens: false,
    middelen: true,
    eergerelateerd: false,
    kinderen: false,
    aanleiding: 'partnergeweld',
    aard: ['lichamelijke-mishandeling', 'psychisch-geweld'],
    niveau: 'oranje',
    niveauReden: 'Geweld neemt toe, pleger weet waar de cliënt is.',
    herkomst: 'regio',
    verhaal: 'Al langer geslagen en bedreigd. Is gisteren het huis uit gegaan.',
    ...anders,
  });

function lopend(dag: (geleden: number) => string): Crisiszaak[] {
  return [
    {
      naam: 'net-gebeld',
      dagen: 0,
      invoer: {
        ...mens('', '', null),
        contact: contact({
          ...{ kanPraten: false, magTerugbellen: true, nummer: '06 00000011', tijden: 'Als hij naar zijn werk is' },
          ...{ terugbelOp: `${dag(0)}T16:30`, veiligWoord: 'zonnebloem', onveiligWoord: 'apotheek' },
          ...{ belAls: 'De apotheek', voicemail: false },
        }),
        triage: triage({ melder: 'zelf', acuutGevaar: null, plegerWaar: 'bij-client', kinderen: true }),
      },
      stukken: [],
    },
    {
      naam: 'gezin-zoekt-plek',
      dagen: 1,
      invoer: {
        ...mens('Samira', 'Proefman', '1991-04-12'),
        contact: contact({
          ...{ kanPraten: true, magTerugbellen: true, nummer: '06 00000012', tijden: 'Tussen 9 en 14 uur' },
          ...{ veiligWoord: 'pannenkoek', onveiligWoord: 'bibliotheek', belAls: 'De bibliotheek', voicemail: false },
        }),
        triage: partner({ kinderen: true, kinderenHoe: 'Twee, 4 en 7 jaar, bij haar', huisdieren: false }),
      },
      stukken: [
        poging('eigen-netwerk', 'Zus', 'Gevraagd of zij daar mag slapen', dag(1)),
        poging('derden', 'Politie', 'Gevraagd om een huisverbod', dag(1)),
        toets({}),
      ],
    },
    {
      naam: 'niet-veilig-hier',
      dagen: 2,
      invoer: {
        ...mens('Derya', 'Testkaya', '1998-09-30'),
        contact: contact({
          ...{ kanPraten: true, magTerugbellen: false, toelichting: 'Belt ons zelf, elke dag rond 11 uur.' },
        }),
        triage: partner({
          ...{ eergerelateerd: true, aanleiding: 'eergerelateerd', niveau: 'rood', plegerWaar: 'in-de-buurt' },
          niveauReden: 'De familie zoekt haar in de stad, er is met de dood gedreigd.',
        }),
      },
      stukken: [
        poging('eigen-netwerk', 'Vriendin', 'Mocht één nacht blijven, is daar gezien', dag(2)),
        poging('derden', 'Politie', 'Kan haar hier niet genoeg beschermen', dag(2)),
        toets({
          ...{ codeRood: true, codeRoodWaarom: 'Gezocht door familie.', veiligInRotterdam: false },
          ...{ veiligInRotterdamWaarom: 'De familie woont verspreid over de stad.', conclusie: 'opvang-elders' },
        }),
      ],
    },
    {
      naam: 'code-rood-van-elders',
      dagen: 1,
      invoer: {
        ...mens('Iris', 'Proefdijk', '1987-01-22'),
        contact: contact({ kanPraten: true, magTerugbellen: true, nummer: '06 00000014', tijden: 'Altijd' }),
        triage: partner({
          ...{ melder: 'veilig-thuis-elders', herkomst: 'buiten-regio', niveau: 'rood', wapens: true },
          niveauReden: 'Pleger heeft een vuurwapen en zoekt haar in de eigen regio.',
        }),
      },
      stukken: [
        poging('eigen-netwerk', 'Ouders', 'Pleger is daar al geweest', dag(1)),
        poging('derden', 'Veilig Thuis elders', 'Daar is geen plek die veilig is', dag(1)),
      ],
    },
  ];
}

function verder(dag: (geleden: number) => string): Crisiszaak[] {
  const goedBereikbaar = contact({ kanPraten: true, magTerugbellen: true, nummer: '06 00000015', tijden: 'Na 18 uur' });
  const klaar = (geleden: number) => ({ triagebesluit: 'onderzoek' as const, triagebesluitOp: dag(geleden) });
  return [
    {
      naam: 'overgedragen',
      dagen: 4,
      invoer: {
        ...mens('Marloes', 'Proefstra', '1979-06-03'),
        contact: goedBereikbaar,
        triage: partner({
          ...{ niveau: 'groen', niveauReden: 'Pleger zit vast, zus vangt haar op.', plegerWaar: 'vast' },
          ...{ triagebesluit: 'overdracht', triagebesluitOp: dag(4) },
        }),
      },
      stukken: [
        {
          soort: 'poging',
          inhoud: {
            ...{ soort: 'eigen-netwerk', wie: 'Zus', wat: 'Kan daar twee maanden wonen', op: dag(4) },
            ...{ uitkomst: 'oplossing', toelichting: '' },
          },
        },
        toets({
          ...{ oplossingEigenNetwerk: true, oplossingEigenNetwerkWaarom: 'Kan bij haar zus wonen.' },
          ...{ conclusie: 'andere-ondersteuning', motivering: 'Zij is veilig bij haar zus. Hulp thuis is genoeg.' },
        }),
        {
          soort: 'doorgeleiding',
          inhoud: {
            ...{ wat: 'ambulante-hulp', naarWie: 'Wijkteam Proefwijk', contactpersoon: 'Joke Proef', telefoon: '' },
            ...{ akkoord: true, delen: ['naam', 'situatie'], situatie: 'Zoekt rust en hulp bij de scheiding.' },
            ...{ afspraken: 'Het wijkteam belt morgen.', overgenomenOp: `${dag(4)}T10:15` },
            ...{ volgendContactOp: `${dag(-3)}T18:30`, volgendContactHoe: 'Op het veilige nummer' },
          },
        },
      ],
    },
    {
      naam: 'eigen-regio',
      dagen: 3,
      invoer: {
        ...mens('Anouk', 'Testbeek', null),
        contact: contact({ kanPraten: true, magTerugbellen: true, nummer: '06 00000016' }),
        triage: partner({
          ...{ herkomst: 'buiten-regio', niveau: 'oranje', niveauReden: 'Bedreigd, maar niet gezocht.' },
        }),
      },
      stukken: [
        toets({
          ...{ herkomst: 'buiten-regio', herkomstWaarom: 'Woont in Breda.', conclusie: 'eigen-regio' },
          motivering: 'Geen code rood: de eigen regio zoekt de plek.',
        }),
      ],
    },
    {
      naam: 'in-de-opvang',
      dagen: 35,
      invoer: {
        ...mens('Fatou', 'Proefsen', '1994-11-17'),
        contact: contact({ kanPraten: true, magTerugbellen: true, nummer: '06 00000017', tijden: 'Overdag' }),
        triage: partner({ kinderen: true, kinderenHoe: 'Een, 2 jaar, bij haar', ...klaar(35) }),
      },
      stukken: [toets({})],
    },
    {
      naam: 'bijna-einde',
      dagen: 84,
      invoer: {
        ...mens('Petra', 'Testveen', '1983-02-08'),
        contact: contact({ kanPraten: true, magTerugbellen: true, nummer: '06 00000018', tijden: 'Altijd' }),
        triage: partner(klaar(84)),
      },
      stukken: [toets({})],
      later: [
        {
          dagen: 20,
          invoer: {
            soort: 'vt-onderzoek',
            inhoud: {
              ...{ afgerondOp: dag(20), uitkomst: 'Het geweld is bevestigd.', geinformeerdOp: dag(58) },
              ...{ uitgesteld: null, uitstelReden: '' },
            },
          },
        },
      ],
    },
  ];
}

/** Eight cases in different stages; nobody of them exists. `vandaag`: YYYY-MM-DD. */
export function crisiszaken(vandaag: string): Crisiszaak[] {
  const dag = (geleden: number): string => dagVerder(vandaag, -geleden);
  return [...lopend(dag), ...verder(dag)];
}
