import type { Organisatiesoort } from '../contract/rechten.ts';
import type { Dag } from '../beleid/kalender.ts';

/** What is kept together and destroyed together. */
export const bewaarsoorten = [
  'wmo-dossier',
  'geen-opvang',
  'melding-zonder-besluit',
  'aanbiederdossier',
  'veilig-thuis-dossier',
  'persoon-zonder-dossier',
] as const;
export type Bewaarsoort = (typeof bewaarsoorten)[number];

/** What a list can be of: a kind whose term is over, or what somebody asked to have erased (AVG 17; Wmo 2015 5.3.5). */
export const lijstsoorten = [...bewaarsoorten, 'op-verzoek'] as const;
export type Lijstsoort = (typeof lijstsoorten)[number];
export const artikelOpVerzoek = 'AVG artikel 17; Wmo 2015 artikel 5.3.5';

/** How long, from which day that is so, and why. `bron`: what the law or a list says; `keuze` (Dutch): what we made of it. */
export interface Bewaartermijn {
  readonly jaren: number;
  readonly vanaf: Dag;
  readonly tot: Dag | null;
  readonly artikel: string;
  readonly bron: string;
  readonly keuze: string;
}

/** Whose files have which kinds: three controllers (Wmo 2015 5.1.1, 5.1.2 and 5.1.6). */
export const soortenBij: Readonly<Record<Organisatiesoort, readonly Bewaarsoort[]>> = {
  gemeente: ['wmo-dossier', 'geen-opvang', 'melding-zonder-besluit', 'persoon-zonder-dossier'],
  opvangaanbieder: ['aanbiederdossier', 'persoon-zonder-dossier'],
  'veilig-thuis': ['veilig-thuis-dossier', 'persoon-zonder-dossier'],
};

const wmo = {
  vanaf: '2015-01-01',
  tot: null,
  artikel: 'Wmo 2015 artikel 5.3.4',
  bron: 'De wet laat gegevens 15 jaar bewaren, gerekend vanaf het moment dat ze binnenkwamen of werden gemaakt.',
} as const;

/**
 * The terms, dated. Verified in public sources: Wmo 2015 5.3.4 (15 years from receipt or making, longer where careful execution asks
 * for it) and the Selectielijst gemeenten en intergemeentelijke organen 2020, 8.4.1 (withdrawn before a besluit: 6 weeks). Not
 * verified: how long organisations of Veilig Thuis keep beyond the law; they publish 20 years.
 */
export const bewaartermijnen: Readonly<Record<Bewaarsoort, readonly Bewaartermijn[]>> = {
  'wmo-dossier': [
    {
      ...wmo,
      jaren: 15,
      keuze:
        'Wij tellen vanaf het laatste wat aan het dossier is toegevoegd, of het einde van de opvang als dat later was.',
    },
  ],
  'geen-opvang': [
    {
      ...wmo,
      jaren: 15,
      keuze:
        'Ook bij weigeren of buiten behandeling laten, want iemand kan opnieuw komen. Wij tellen vanaf het laatste in het dossier.',
    },
  ],
  'melding-zonder-besluit': [
    {
      vanaf: '2020-01-01',
      tot: null,
      artikel: 'Selectielijst gemeenten 2020, 8.4.1; Awb artikel 9:8',
      bron: 'De selectielijst geeft 6 weken voor wat is ingetrokken voor er een besluit was.',
      jaren: 1,
      keuze:
        'Wij houden 1 jaar aan: zo lang kan iemand nog klagen over wat er gebeurde. Sliep iemand binnen, dan is het een Wmo-dossier.',
    },
  ],
  aanbiederdossier: [
    {
      ...wmo,
      jaren: 15,
      keuze:
        'De wet noemt ook de aanbieder. Wij tellen vanaf het laatste in het dossier of de laatste nacht. Uw contract kan langer vragen.',
    },
  ],
  'veilig-thuis-dossier': [
    {
      ...wmo,
      jaren: 15,
      keuze:
        'En in elk geval tot het jongste kind in het gezin 18 is. Wij tellen vanaf het laatste in het dossier. Veel organisaties houden 20 jaar aan: dat kunt u zelf instellen.',
    },
  ],
  'persoon-zonder-dossier': [
    {
      vanaf: '2018-05-25',
      tot: null,
      artikel: 'AVG artikel 5, lid 1, onder e',
      bron: 'Niet langer bewaren dan nodig is; de wet noemt geen aantal jaren.',
      jaren: 1,
      keuze: 'Wij houden 1 jaar aan vanaf de laatste wijziging van de gegevens.',
    },
  ],
};

/** What is not destroyed by a list of its own, and what becomes of it. */
export const overigeTermijnen = [
  {
    id: 'bijlagen',
    naam: 'Bijlagen, brieven, passen en dagrapporten',
    wat: 'Gaan mee met het dossier.',
    artikel: 'Wmo 2015 artikel 5.3.4',
  },
  {
    id: 'bijdragen',
    naam: 'Bijdragen en betalingen',
    wat: 'Ten minste 7 jaar. Ze gaan mee met het dossier, dat langer blijft; totalen per maand blijven.',
    artikel: 'AWR artikel 52',
  },
  {
    id: 'logboek',
    naam: 'Logboek van inzage',
    wat: 'Ten minste 5 jaar. Blijft, met een nummer dat na vernietiging naar niemand leidt.',
    artikel: 'NEN 7513',
  },
  {
    id: 'foto',
    naam: 'Foto op de CO-pas',
    wat: 'Is er niet: op de pas staat geen foto en Onthaal bewaart er geen.',
    artikel: 'Beleidsregels 5.2.7',
  },
  {
    id: 'kopieen',
    naam: 'Reservekopieën',
    wat: 'Verdwijnen vanzelf door de regel op het scherm Reservekopieën.',
    artikel: 'Eigen keuze',
  },
] as const;

/** A list is read by a person: so many lines at most. */
export const hoogstensRegels = 500;

/** How many days between approving a list and destroying, where nothing else was set. */
export const beginBedenktijd = 7;
