import type { Bezwaarfeiten, Klachtfeiten } from '#shared/domein/bezwaar.ts';
import { afzienredenen, bezwaarwijzen, hoorstanden, indieners, klachtafzienredenen } from '#shared/domein/bezwaar.ts';
import { bezwaarnamen } from '#shared/taal/bezwaar.ts';
import { nl } from '#shared/taal/nl.ts';

export type Zaaksoort = 'bezwaar' | 'klacht';
type Deel = keyof typeof nl.bezwaar.delen;
type Waarden = Readonly<Record<string, unknown>>;

/** A field of the form: how it is filled in, and when it is asked. */
export interface Formulierveld {
  naam: string;
  soort: 'datum' | 'regel' | 'vlak' | 'janee' | 'keuze' | 'collega';
  opties?: readonly { waarde: string; label: string }[];
  hint?: string;
  verplicht?: boolean;
  /** A day that may lie ahead. */
  toekomst?: boolean;
  als?: (feiten: Waarden) => boolean;
}
export interface Formulierdeel {
  deel: Deel;
  velden: readonly Formulierveld[];
  /** Asked at the start; the rest folds open when it is needed. */
  meteen: boolean;
}

const keuzes = (namen: Readonly<Record<string, string>>, ids: readonly string[]) =>
  ids.map((waarde) => ({ waarde, label: namen[waarde] ?? waarde }));
const is =
  (naam: string, ...waarden: unknown[]) =>
  (feiten: Waarden): boolean =>
    waarden.includes(feiten[naam]);
const gevuld =
  (naam: string) =>
  (feiten: Waarden): boolean =>
    Boolean(feiten[naam]);
const hint = nl.bezwaar.hint;

const indiener: readonly Formulierveld[] = [
  { naam: 'indiener', soort: 'keuze', opties: keuzes(bezwaarnamen.indiener, indieners), verplicht: true },
  { naam: 'indienerNaam', soort: 'regel', als: (f) => f['indiener'] !== 'client', verplicht: true },
];
const horen = (redenen: readonly string[], plaats: boolean): Formulierdeel => ({
  deel: 'horen',
  meteen: false,
  velden: [
    { naam: 'horen', soort: 'keuze', opties: keuzes(bezwaarnamen.horen, hoorstanden), verplicht: true },
    { naam: 'hoorOp', soort: 'datum', toekomst: true, als: is('horen', 'gepland', 'gehouden') },
    ...(plaats ? [{ naam: 'hoorPlaats', soort: 'regel' as const, als: is('horen', 'gepland') }] : []),
    { naam: 'hoorVerslag', soort: 'vlak', als: is('horen', 'gehouden') },
    { naam: 'afzienReden', soort: 'keuze', opties: keuzes(bezwaarnamen.afzien, redenen), als: is('horen', 'afgezien') },
    { naam: 'afzienToelichting', soort: 'regel', als: is('horen', 'afgezien') },
  ],
});
const termijn: Formulierdeel = {
  deel: 'termijn',
  meteen: false,
  velden: [
    { naam: 'commissie', soort: 'janee', hint: hint.commissie },
    { naam: 'verdaagdOp', soort: 'datum' },
    { naam: 'verdaagdReden', soort: 'regel', als: gevuld('verdaagdOp') },
    { naam: 'uitstelTot', soort: 'datum', toekomst: true },
    { naam: 'uitstelReden', soort: 'regel', als: gevuld('uitstelTot') },
  ],
};

const bezwaar: readonly Formulierdeel[] = [
  {
    deel: 'ontvangst',
    meteen: true,
    velden: [
      { naam: 'ontvangenOp', soort: 'datum', verplicht: true },
      { naam: 'wijze', soort: 'keuze', opties: keuzes(bezwaarnamen.wijze, bezwaarwijzen) },
      { naam: 'verzondenOp', soort: 'datum', als: is('wijze', 'post') },
      ...indiener,
      { naam: 'gronden', soort: 'vlak' },
    ],
  },
  {
    deel: 'aanvullen',
    meteen: false,
    velden: [
      { naam: 'verzuim', soort: 'regel', hint: hint.verzuim },
      { naam: 'verzuimGevraagdOp', soort: 'datum', als: gevuld('verzuim') },
      { naam: 'verzuimTot', soort: 'datum', toekomst: true, als: gevuld('verzuim') },
      { naam: 'verzuimHersteldOp', soort: 'datum', als: gevuld('verzuim') },
      { naam: 'verschoonbaar', soort: 'janee' },
      { naam: 'verschoonbaarReden', soort: 'vlak', als: (f) => f['verschoonbaar'] !== null },
    ],
  },
  { deel: 'behandeling', meteen: true, velden: [{ naam: 'behandelaarId', soort: 'collega', hint: hint.behandelaar }] },
  horen(afzienredenen, true),
  termijn,
  {
    deel: 'rechter',
    meteen: false,
    velden: [
      { naam: 'voorlopigeVoorzieningOp', soort: 'datum' },
      { naam: 'voorlopigeVoorzieningUitkomst', soort: 'regel', als: gevuld('voorlopigeVoorzieningOp') },
      { naam: 'ingebrekestellingOp', soort: 'datum' },
      { naam: 'beroepOp', soort: 'datum' },
      { naam: 'beroepUitkomst', soort: 'regel', als: gevuld('beroepOp') },
    ],
  },
  {
    deel: 'slot',
    meteen: false,
    velden: [
      { naam: 'ingetrokkenOp', soort: 'datum' },
      { naam: 'vervallenReden', soort: 'regel', hint: hint.vervallen },
    ],
  },
];

const klacht: readonly Formulierdeel[] = [
  {
    deel: 'ontvangst',
    meteen: true,
    velden: [
      { naam: 'ontvangenOp', soort: 'datum', verplicht: true },
      { naam: 'wijze', soort: 'keuze', opties: keuzes(bezwaarnamen.wijze, ['schriftelijk', 'mondeling']) },
      ...indiener,
      { naam: 'onderwerp', soort: 'vlak', verplicht: true },
      { naam: 'gedragingOp', soort: 'datum' },
      { naam: 'over', soort: 'keuze', opties: keuzes(nl.bezwaar.over, ['eigen', 'aanbieder']), verplicht: true },
      { naam: 'overWieId', soort: 'collega', als: is('over', 'eigen') },
      { naam: 'overWie', soort: 'regel', als: (f) => f['over'] === 'eigen' && !f['overWieId'] },
      { naam: 'aanbieder', soort: 'regel', als: is('over', 'aanbieder'), verplicht: true },
      { naam: 'doorgestuurdOp', soort: 'datum', als: is('over', 'aanbieder') },
    ],
  },
  {
    deel: 'behandeling',
    meteen: true,
    velden: [{ naam: 'behandelaarId', soort: 'collega', hint: hint.klachtBehandelaar }],
  },
  horen(klachtafzienredenen, false),
  termijn,
  {
    deel: 'slot',
    meteen: false,
    velden: [
      { naam: 'opgelostOp', soort: 'datum' },
      { naam: 'oplossing', soort: 'vlak', als: gevuld('opgelostOp') },
      { naam: 'ingetrokkenOp', soort: 'datum' },
      { naam: 'vervallenReden', soort: 'regel', hint: hint.vervallen },
    ],
  },
];

/** The parts of the form of a bezwaar or a klacht. */
export const formulierdelen: Readonly<Record<Zaaksoort, readonly Formulierdeel[]>> = { bezwaar, klacht };
export type Zaakfeiten = Bezwaarfeiten | Klachtfeiten;
