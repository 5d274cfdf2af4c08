import type { Dag } from '../beleid/index.ts';
import type { Locatie } from '../contract/groepen/beheer.ts';
import type { Bestemming } from '../domein/bestemming.ts';

/*
 * ETHOS Light: seven kinds of living without a home of one's own. The definition is FEANTSA's; which of our facts means which
 * class is our reading of it, so it is dated, shown with its reason, and a person can choose otherwise. What is not known is no
 * class at all.
 */

export const ethosklassen = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Ethosklasse = (typeof ethosklassen)[number];
/** `geen`: in none of the seven, such as a home of one's own. */
export const ethosuitkomsten = [...ethosklassen, 'geen'] as const;
export type Ethosuitkomst = (typeof ethosuitkomsten)[number];

/** One reading of the definition, in force from a day on. */
export interface Ethosdefinitie {
  readonly vanaf: Dag;
  readonly bron: string;
  /** A kind of locatie that is not named is no place to sleep. */
  readonly locaties: Readonly<Partial<Record<Locatie['soort'], Ethosuitkomst>>>;
  /** Where somebody went; null: that alone does not say it. */
  readonly bestemmingen: Readonly<Record<Bestemming, Ethosuitkomst | null>>;
}

/** Every reading, oldest first; exactly one applies on a day. */
export const ethosdefinities: readonly Ethosdefinitie[] = [
  {
    vanaf: '1900-01-01',
    bron: 'FEANTSA, ETHOS Light (2017)',
    locaties: {
      nachtopvang: '2',
      winteropvang: '2',
      gezinsopvang: '3',
      jongerenopvang: '3',
      crisisopvang: '3',
    },
    bestemmingen: {
      'zelfstandige-woning': 'geen',
      'eigen-netwerk': 'geen',
      'tijdelijk-netwerk': '6',
      'begeleid-wonen': 'geen',
      'beschermd-wonen': 'geen',
      'wlz-instelling': 'geen',
      'ggz-instelling': 'geen',
      'forensische-zorg': 'geen',
      jeugdhulp: 'geen',
      ziekenhuis: '4',
      detentie: '4',
      'andere-opvang': '3',
      'andere-regio': '3',
      rijksopvang: '3',
      buitenland: null,
      'niet-conventioneel': '5',
      buiten: '1',
      overleden: 'geen',
      onbekend: null,
    },
  },
];

/** The reading that applies on a day. Throws when none does: a gap in the list is a bug. */
export function ethosdefinitieOp(dag: Dag, lijst: readonly Ethosdefinitie[] = ethosdefinities): Ethosdefinitie {
  const geldend = lijst.findLast(({ vanaf }) => vanaf <= dag);
  if (!geldend) throw new RangeError(`No reading of ETHOS Light applies on ${dag}`);
  return geldend;
}

/** What is known of somebody up to and including a day. Each null: nothing was recorded. */
export interface Ethosfeiten {
  /** The stay of that day, with its first day. */
  readonly verblijf: { readonly soort: Locatie['soort']; readonly van: Dag } | null;
  /** Where they went when a stay ended (5.2.12). */
  readonly uitstroom: { readonly datum: Dag; readonly bestemming: Bestemming } | null;
  /** What they told when they reported (5.2.3, 5.2.6), and when that was recorded. */
  readonly melding: {
    readonly op: Dag;
    readonly veiligInNetwerk: boolean | null;
    readonly verblijfplaats: 'geen' | 'tijdelijk-te-verlaten' | 'onveilig' | 'veilig' | null;
  } | null;
  /** The class that a person chose, from a day on. */
  readonly keuze: { readonly vanaf: Dag; readonly klasse: Ethosuitkomst } | null;
}

export const ethosgronden = [
  'keuze',
  'verblijf',
  'uitstroom',
  'bestemming-onbekend',
  'netwerk',
  'geen-plek',
  'plek-onduidelijk',
  'niets',
] as const;
export type Ethosgrond = (typeof ethosgronden)[number];

/** A class with what it rests on and since when; `klasse` null: not known. */
export interface Ethosoordeel {
  readonly klasse: Ethosuitkomst | null;
  readonly grond: Ethosgrond;
  readonly sinds: Dag | null;
}

/** What was told at the melding. A place that is unsafe, or that must be left, can be three of the classes: then not known. */
function naMelding({ op, veiligInNetwerk, verblijfplaats }: NonNullable<Ethosfeiten['melding']>): Ethosoordeel {
  if (veiligInNetwerk === true) return { klasse: '6', grond: 'netwerk', sinds: op };
  if (veiligInNetwerk === false && verblijfplaats === 'geen') return { klasse: '1', grond: 'geen-plek', sinds: op };
  const grond = veiligInNetwerk === null && verblijfplaats === null ? 'niets' : 'plek-onduidelijk';
  return { klasse: null, grond, sinds: grond === 'niets' ? null : op };
}

function uitFeiten(feiten: Ethosfeiten, definitie: Ethosdefinitie): Ethosoordeel {
  const { verblijf, uitstroom, melding } = feiten;
  const bij = verblijf && definitie.locaties[verblijf.soort];
  if (verblijf && bij) return { klasse: bij, grond: 'verblijf', sinds: verblijf.van };
  // Who reported again after leaving is where they say they are now.
  if (uitstroom && (melding === null || uitstroom.datum >= melding.op)) {
    const klasse = definitie.bestemmingen[uitstroom.bestemming];
    return { klasse, grond: klasse === null ? 'bestemming-onbekend' : 'uitstroom', sinds: uitstroom.datum };
  }
  return melding ? naMelding(melding) : { klasse: null, grond: 'niets', sinds: null };
}

/**
 * The class of ETHOS Light on a day. A stay of that day says most; without one, the newer of where somebody went and what they
 * told. What a person chose counts until a fact of a later day says otherwise.
 * @param feiten only what was so on or before the day
 */
export function ethosklasse(feiten: Ethosfeiten, dag: Dag): Ethosoordeel {
  const afgeleid = uitFeiten(feiten, ethosdefinitieOp(dag));
  const { keuze } = feiten;
  if (keuze && keuze.vanaf <= dag && (afgeleid.sinds === null || keuze.vanaf >= afgeleid.sinds))
    return { klasse: keuze.klasse, grond: 'keuze', sinds: keuze.vanaf };
  return afgeleid;
}
