import type { Keten } from '#shared/domein/basis.ts';
import type { Scenario } from './soorten.ts';

/** From and up to and including, in days before today (negative: after). */
export type Dagen = readonly [van: number, tot: number];

/** How far a case has come, per scenario. */
export interface Recept {
  scenario: Scenario;
  /** How many of a row of sixty. */
  deel: number;
  /** Left out: any keten. */
  keten?: Keten;
  gemeld: Dagen;
  /** Share that got acute opvang, or always and after hours. */
  acuut: number | 'buiten-kantoortijd';
  onderzoek: 'geen' | 'begonnen' | 'halverwege' | 'afgerond';
  regio?: 'overleg' | 'overdracht';
  voorwaarden?: 'halverwege' | 'goed' | 'redzaam' | 'betaalbaar' | 'werkt-niet-mee' | 'voorliggend';
  besluit?: {
    soort: 'verstrekken' | 'weigeren';
    /** Days since the ingangsdatum (a refusal: since the besluit), or days until the last day. */
    geleden?: Dagen;
    eindigtOver?: Dagen;
    bekend: boolean;
    afwijking?: true;
  };
  pas?: 'geldig' | 'vervangen';
}

const verstrekt = { soort: 'verstrekken', bekend: true } as const;
const af = { onderzoek: 'afgerond', voorwaarden: 'goed' } as const;

/** Together sixty people in every state of the process; the numbers follow what a desk sees on a day. */
export const recepten: readonly Recept[] = [
  { scenario: 'melding-net-binnen', deel: 3, gemeld: [0, 0], acuut: 0, onderzoek: 'geen' },
  { scenario: 'melding-zonder-bsn', deel: 2, gemeld: [0, 3], acuut: 0, onderzoek: 'geen' },
  { scenario: 'acuut-vannacht', deel: 3, gemeld: [0, 3], acuut: 1, onderzoek: 'geen' },
  { scenario: 'acuut-buiten-kantoortijd', deel: 2, gemeld: [0, 1], acuut: 'buiten-kantoortijd', onderzoek: 'geen' },
  { scenario: 'onderzoek-loopt', deel: 5, gemeld: [8, 24], acuut: 0.5, onderzoek: 'begonnen' },
  { scenario: 'onderzoek-te-laat', deel: 3, gemeld: [48, 66], acuut: 0.7, onderzoek: 'halverwege' },
  {
    scenario: 'andere-regio-overleg',
    deel: 2,
    keten: 'volwassenen',
    gemeld: [6, 12],
    acuut: 0.8,
    onderzoek: 'halverwege',
    regio: 'overleg',
  },
  {
    scenario: 'andere-regio-overdracht',
    deel: 2,
    gemeld: [14, 26],
    acuut: 1,
    onderzoek: 'afgerond',
    regio: 'overdracht',
    voorwaarden: 'halverwege',
  },
  {
    scenario: 'voorwaarden-ontbreken',
    deel: 3,
    gemeld: [16, 34],
    acuut: 0.5,
    onderzoek: 'afgerond',
    voorwaarden: 'halverwege',
  },
  {
    scenario: 'hersteltermijn',
    deel: 2,
    keten: 'volwassenen',
    gemeld: [18, 30],
    acuut: 0.5,
    onderzoek: 'halverwege',
    voorwaarden: 'werkt-niet-mee',
  },
  { scenario: 'wacht-op-verstrekken', deel: 3, gemeld: [15, 35], acuut: 0.7, ...af },
  {
    scenario: 'wacht-op-weigeren',
    deel: 2,
    keten: 'volwassenen',
    gemeld: [15, 35],
    acuut: 0.3,
    onderzoek: 'afgerond',
    voorwaarden: 'redzaam',
  },
  {
    scenario: 'nog-bekend-te-maken',
    deel: 2,
    gemeld: [12, 28],
    acuut: 0.6,
    ...af,
    besluit: { soort: 'verstrekken', geleden: [0, 2], bekend: false },
  },
  {
    scenario: 'verstrekt',
    deel: 12,
    gemeld: [10, 25],
    acuut: 0.6,
    ...af,
    besluit: { ...verstrekt, geleden: [3, 75] },
    pas: 'geldig',
  },
  {
    scenario: 'pas-vervangen',
    deel: 1,
    keten: 'volwassenen',
    gemeld: [10, 25],
    acuut: 0.6,
    ...af,
    besluit: { ...verstrekt, geleden: [20, 60] },
    pas: 'vervangen',
  },
  {
    scenario: 'loopt-af',
    deel: 4,
    gemeld: [10, 25],
    acuut: 0.6,
    ...af,
    besluit: { ...verstrekt, eindigtOver: [2, 10] },
    pas: 'geldig',
  },
  {
    scenario: 'afwijking',
    deel: 1,
    keten: 'volwassenen',
    gemeld: [20, 30],
    acuut: 1,
    onderzoek: 'afgerond',
    voorwaarden: 'voorliggend',
    besluit: { ...verstrekt, geleden: [5, 30], afwijking: true },
    pas: 'geldig',
  },
  {
    scenario: 'geweigerd',
    deel: 3,
    keten: 'volwassenen',
    gemeld: [12, 30],
    acuut: 0.3,
    onderzoek: 'afgerond',
    voorwaarden: 'betaalbaar',
    besluit: { soort: 'weigeren', geleden: [2, 50], bekend: true },
  },
  {
    scenario: 'geeindigd',
    deel: 2,
    gemeld: [10, 25],
    acuut: 0.5,
    ...af,
    besluit: { ...verstrekt, eindigtOver: [-40, -2] },
    pas: 'geldig',
  },
  {
    scenario: 'geeindigd',
    deel: 2,
    keten: 'jongeren',
    gemeld: [10, 25],
    acuut: 0.5,
    ...af,
    besluit: { ...verstrekt, eindigtOver: [-50, -28] },
    pas: 'geldig',
  },
  {
    scenario: 'geeindigd',
    deel: 1,
    keten: 'gezin',
    gemeld: [10, 25],
    acuut: 0.5,
    ...af,
    besluit: { ...verstrekt, eindigtOver: [-30, -10] },
    pas: 'geldig',
  },
];

/** The recipes in the order in which people come by: mixed, so that any first stretch looks like the whole. */
export const volgorde: readonly Recept[] = recepten
  .flatMap((recept) => Array.from({ length: recept.deel }, (_, i) => ({ recept, plek: (i + 0.5) / recept.deel })))
  .sort((a, b) => a.plek - b.plek)
  .map(({ recept }) => recept);
