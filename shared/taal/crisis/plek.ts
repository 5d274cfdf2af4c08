import type { Kinderband, Plekmaat, Plekvraag, Plekwens, pleksoorten } from '../../domein/crisis/plek.ts';
import { kinderbanden, neeRedenen, plekbehoeften } from '../../domein/crisis/plek.ts';
import type { Niveaulabels } from '../../domein/crisis/triage.ts';
import { schrijfDag } from '../datum.ts';
import type { Crisisteksten } from './soort.ts';

/** Words of places: what the core answers and lists show. */
export const plekwensnamen: Readonly<Record<Plekwens, string>> = {
  huisdier: 'Huisdier mee',
  rolstoel: 'Rolstoel',
  'jongen-boven-12': 'Jongen boven 12 jaar',
  baby: 'Baby',
  zwanger: 'Zwanger',
  man: 'Man',
  verslaving: 'Verslaving',
  'psychische-zorg': 'Psychische zorg',
  'medische-zorg': 'Medische zorg of medicijnen',
  'zonder-verblijfsrecht': 'Geen verblijfsrecht',
  tolk: 'Tolk nodig',
};

export const bandnamen: Readonly<Record<Kinderband, string>> = {
  '0-3': 'Kinderen van 0 tot en met 3 jaar',
  '4-11': 'Kinderen van 4 tot en met 11 jaar',
  '12-17': 'Kinderen van 12 tot en met 17 jaar',
};

export const behoeftenamen: Readonly<Record<(typeof plekbehoeften)[number], string>> = {
  nu: 'Zo snel mogelijk',
  vannacht: 'Vannacht',
  morgen: 'Morgen',
};

export const neenamen: Readonly<Record<(typeof neeRedenen)[number], string>> = {
  vol: 'Vol',
  'te-klein': 'Geen kamer die groot genoeg is',
  niveau: 'Niet veilig genoeg voor dit niveau',
  'niet-mogelijk': 'Wat nodig is, kan daar niet',
  'niet-bereikt': 'Niet bereikt',
  anders: 'Anders',
};

/** `2026-11-22T21:30` as `zondag 22 november 2026, 21:30 uur`. */
export const schrijfMoment = (lokaal: string): string => `${schrijfDag(lokaal.slice(0, 10))}, ${lokaal.slice(11)} uur`;

/**
 * The request as it is read out, copied and printed, line by line. Everything in it comes from numbers, choices, a time and a
 * telephone number: there is nothing of a person to leave out.
 */
export function plekvraagregels(
  vraag: Plekvraag,
  { kenmerk, organisatie, niveaus }: { kenmerk: string; organisatie: string; niveaus: Niveaulabels },
): [wat: string, waarde: string][] {
  const aantallen = kinderbanden
    .filter((band) => vraag.kinderen[band] > 0)
    .map((band): [string, string] => [bandnamen[band], String(vraag.kinderen[band])]);
  return [
    ['Kenmerk van deze vraag', kenmerk],
    ['Van', organisatie],
    ['Gevraagd', 'Een plek in de crisisopvang'],
    ['Wanneer', behoeftenamen[vraag.wanneer]],
    ['Veiligheidsniveau', niveaus[vraag.niveau]],
    ['Volwassenen', String(vraag.volwassenen)],
    ...aantallen,
    ...vraag.nodig.map((wens, i): [string, string] => [i === 0 ? 'Nodig' : '', plekwensnamen[wens]]),
    ['Antwoord graag voor', schrijfMoment(vraag.antwoordVoor)],
    ['Bel ons op', vraag.contact],
  ];
}

/** The same as plain text, to copy. */
export const plekvraagtekst = (regels: readonly (readonly [string, string])[]): string =>
  regels.map(([wat, waarde]) => (wat ? `${wat}: ${waarde}` : waarde)).join('\n');

/** The request on paper. */
export const plekvraagteksten = {
  kop: 'Vraag om een plek in de crisisopvang',
  titel: (kenmerk: string): string => `Plekvraag ${kenmerk}`,
  geenPersoon: 'In deze vraag staat met opzet niets over wie het zijn. Noem ons kenmerk als u belt.',
};

/** How many and whom, short: for a list. */
export const mensenkort = ({ volwassenen, kinderen }: Pick<Plekmaat, 'volwassenen' | 'kinderen'>): string => {
  const jong = kinderbanden.reduce((som, band) => som + kinderen[band], 0);
  const delen = [
    ...(volwassenen ? [volwassenen === 1 ? '1 volwassene' : `${volwassenen} volwassenen`] : []),
    ...(jong ? [jong === 1 ? '1 kind' : `${jong} kinderen`] : []),
  ];
  return delen.join(' en ');
};

export const plektekst = {
  redenNodig: 'Schrijf kort op waarom u dit verandert.',
  naamBezet: 'Deze schuilnaam is al in gebruik.',
  geenRegio: 'Deze regio staat niet in de lijst.',
  eigenRegio: 'Dit is onze eigen regio: laat de regio leeg.',
  kamerNietBekend: 'Deze locatie heeft geen kamers van deze grootte.',
  meerDanErZijn: 'Er kunnen niet meer kamers leeg staan dan er zijn.',
  nogVast: (aantal: number): string =>
    aantal === 1
      ? 'Er staat nog 1 kamer vast. Laat die eerst los.'
      : `Er staan nog ${aantal} kamers vast. Laat die eerst los.`,
  locatieVervallen: 'Deze locatie doet niet meer mee.',
  niemand: 'Vul in hoeveel mensen een plek nodig hebben.',
  verleden: 'Dit moment is al voorbij.',
  instemmingNodig:
    'Opvang elders in het land gaat in overleg met de cliënt (5.1.2). Leg eerst vast dat de cliënt akkoord is.',
  alGevraagd: 'Dit is daar al gevraagd.',
  vraagDicht: 'Deze plekvraag is ingetrokken. Maak een nieuwe.',
  kamersNodig: 'Vul in hoeveel kamers en voor hoeveel mensen.',
  totNodig: 'Vul in tot wanneer dit geldt.',
  redenNeeNodig: 'Kies waarom niet.',
  alleenBijJa: 'Dit hoort bij een ja.',
  alVervallen: 'Dit antwoord is al teruggenomen.',
  staatVast: 'Er staat een plek vast op dit antwoord. Laat die eerst los.',
  geenAanbod: 'Dit antwoord geldt niet meer. Bel opnieuw en leg het antwoord vast.',
  anderePlek: 'Voor deze zaak staat al een plek vast. Laat die eerst los.',
  allesVast: 'Alle aangeboden kamers staan al vast.',
  geenKamer: 'Deze kamer is net aan een ander gegeven. Bel de locatie opnieuw.',
  nietVast: 'Deze plek staat niet meer vast.',
  verlopen: 'Tijd voorbij',
  nieuwAanbod: 'Bij het antwoord op een plekvraag',
  alleenRood: 'Van buiten de regio kan alleen bij code rood (5.1.2). Weiger het verzoek, of verbeter het niveau.',
  niveauReden: 'Schrijf op waarom dit niveau geldt.',
  alAfgedaan: 'Dit verzoek is al afgedaan.',
  vanElders: (van: string): string => `Verzoek van ${van}`,
  nietsGedaan: 'Schrijf op wat er is gedaan.',
  volgendeNodig: 'Vul in wanneer u weer kijkt.',
  termijnen: {
    vraag: (tijd: string): string => `Antwoord op de plekvraag voor ${tijd} uur`,
    vast: (tijd: string): string => `De plek staat vast tot ${tijd} uur`,
    verlopen: 'Een plek die vaststond, is verlopen',
    aankomst: 'De aankomst is nog niet bevestigd',
    nietAangekomen: (tijd: string): string => `Niet aangekomen: kijk om ${tijd} uur opnieuw`,
    geen: (tijd: string): string => `Nog geen plek: probeer het om ${tijd} uur opnieuw`,
  },
  tijdlijn: {
    vraag: (kenmerk: string): string => `Plek gevraagd (${kenmerk})`,
    ingetrokken: (kenmerk: string): string => `Plekvraag ingetrokken (${kenmerk})`,
    ja: (naam: string): string => `${naam}: plek aangeboden`,
    nee: (naam: string): string => `${naam}: geen plek`,
    stap: {
      vast: 'Plek vastgehouden',
      verlengd: 'Plek langer vastgehouden',
      losgelaten: 'Plek losgelaten',
      verlopen: 'Vastgehouden plek verlopen',
      bezet: 'Plek in gebruik',
      teruggedraaid: 'Aankomst teruggedraaid',
    },
    verzoek: 'Aangenomen op verzoek van elders',
    labels: { waar: 'Waar', tot: 'Tot', reden: 'Reden', met: 'Gesproken met', aan: 'Gevraagd aan', van: 'Van' },
  },
};

/** Words of what is recorded about a place. */
export const plekteksten: Crisisteksten<keyof typeof pleksoorten> = {
  'opvang-elders': {
    naam: 'Opvang elders in het land',
    velden: {
      waarom: { label: 'Waarom is Rotterdam niet veilig?' },
      instemming: { label: 'Is de cliënt akkoord met opvang elders?' },
      besprokenOp: { label: 'Besproken op' },
      wens: { label: 'Waar liever wel of niet?' },
    },
    keuzes: {},
  },
  vervoer: {
    naam: 'Vervoer',
    velden: {
      hoe: { label: 'Hoe gaat de cliënt erheen?' },
      wie: { label: 'Wie rijdt of haalt op?' },
      op: { label: 'Wanneer?' },
      trefpunt: { label: 'Veilig trefpunt', hint: 'Nooit het adres van de opvang.' },
      gaatMee: { label: 'Wie gaat mee?' },
      bonZonderAdres: { label: 'Komt er geen adres op de bon?' },
      telefoonUit: { label: 'Staat locatie delen op de telefoon uit?' },
      toelichting: { label: 'Toelichting' },
    },
    keuzes: {
      hoe: {
        taxi: 'Taxi',
        politie: 'Politie',
        'veilig-thuis': 'Wij brengen',
        begeleider: 'Begeleider van de opvang',
        'eigen-auto': 'Eigen auto',
        'openbaar-vervoer': 'Openbaar vervoer',
        anders: 'Anders',
      },
    },
  },
  aankomst: {
    naam: 'Aankomst',
    velden: {
      uitkomst: { label: 'Is de cliënt aangekomen?' },
      op: { label: 'Wanneer?' },
      verteldDoor: { label: 'Van wie hoorde u dit?' },
      gedaan: { label: 'Wat is er gedaan?' },
      volgendeOp: { label: 'Wanneer kijkt u weer?' },
    },
    keuzes: { uitkomst: { aangekomen: 'Aangekomen', 'niet-aangekomen': 'Niet aangekomen' } },
  },
  'geen-plek': {
    naam: 'Geen plek',
    velden: {
      vannacht: { label: 'Wat gebeurt er vannacht?' },
      afspraken: { label: 'Wat is er afgesproken?' },
      beslotenDoor: { label: 'Wie besloot dit?' },
      opnieuwOp: { label: 'Wanneer zoekt u opnieuw?' },
      opgelost: { label: 'Hoe is het opgelost?', hint: 'Leeg: nog niet.' },
    },
    keuzes: {
      vannacht: {
        politie: 'De politie houdt toezicht',
        hotel: 'Hotel',
        netwerk: 'Bij mensen die de cliënt kent',
        elders: 'Andere opvang voor een nacht',
        blijven: 'Blijven, met afspraken',
        anders: 'Anders',
      },
    },
  },
};
