import { z } from 'zod';
import { beleidsregels, type NietGemodelleerd } from './bron.ts';
import { type Context, maakToets, type Voorwaarde } from './toets.ts';
import { indienWaar, type Misschien, type Uitkomst } from './uitkomst.ts';
import { aantal, jaNee, type Veld, veldenVan } from './velden.ts';

type Bewijsveld = ReturnType<typeof jaNee> | ReturnType<typeof aantal>;
type Bewijsvelden = Readonly<Record<string, Bewijsveld>>;

/** One grond to end the opvang: what has to be shown for it, and the sentence for each. */
export interface Grond<K extends string> {
  readonly id: string;
  /** Place in the list of the article, from 1. */
  readonly nummer: number;
  readonly titel: string;
  readonly toelichting: string;
  /** Key of the bewijs → what is the case when it holds. */
  readonly bewijs: Readonly<Partial<Record<K, string>>>;
  /** Keys that may be given but are no voorwaarde by themselves. */
  readonly kenmerken?: readonly K[];
  /** When a key of the bewijs counts; absent: always. */
  readonly geldt?: Readonly<Partial<Record<K, (bewijs: Bewijs) => boolean>>>;
}

type Bewijs = Readonly<Record<string, Misschien<boolean | number>>>;
interface Feiten {
  readonly grond: string;
  readonly bewijs?: Misschien<Bewijs>;
}

interface Beeindigingsdefinitie<N extends string, V extends Bewijsvelden> {
  readonly naam: N;
  readonly titel: string;
  readonly artikel: string;
  /** Label and question for each key; the same key asks the same for each grond. */
  readonly velden: V;
  readonly gronden: readonly Grond<keyof V & string>[];
  readonly notModelled: readonly NietGemodelleerd[];
}

function sleutels<K extends string>(grond: Grond<K>): K[] {
  return [...(Object.keys(grond.bewijs) as K[]), ...(grond.kenmerken ?? [])];
}

function maakSchema<V extends Bewijsvelden>(velden: V, gronden: readonly Grond<keyof V & string>[]): z.ZodType<Feiten> {
  const perGrond = gronden.map((grond) => {
    const vorm = Object.fromEntries(sleutels(grond).map((sleutel) => [sleutel, velden[sleutel] as Bewijsveld]));
    return z.strictObject({ grond: z.literal(grond.id), bewijs: z.strictObject(vorm).nullish() });
  });
  const [eerste, ...rest] = perGrond;
  if (!eerste) throw new Error('A beëindiging without gronden');
  return z.discriminatedUnion('grond', [eerste, ...rest]);
}

function maakVelden<V extends Bewijsvelden>(velden: V, gronden: readonly Grond<keyof V & string>[]): readonly Veld[] {
  const keuzes = gronden.map(({ id, titel }) => ({ waarde: id, label: titel }));
  const waarden = (sleutel: string) => gronden.filter((grond) => sleutels(grond).includes(sleutel)).map(({ id }) => id);
  const bewijs = veldenVan(z.strictObject(velden), 'bewijs.').map((veld) => ({
    ...veld,
    alleenBij: { pad: 'grond', waarden: waarden(veld.pad.slice('bewijs.'.length)) },
  }));
  return [
    { pad: 'grond', soort: 'keuze', label: 'Grond', vraag: 'Op welke grond eindigt de opvang?', keuzes },
    { pad: 'bewijs', soort: 'groep', label: 'Bewijs', vraag: 'Wat is er voor deze grond vastgesteld?', velden: bewijs },
  ];
}

/** A fact that is a number counts warnings; enough of them is a policy value. */
function beoordeelBewijs(feit: Misschien<boolean | number>, c: Context): Uitkomst {
  return indienWaar(typeof feit === 'number' ? feit >= c.waarde('waarschuwingen') : feit);
}

function voorwaardenVan<K extends string>(grond: Grond<K>, artikel: string): Voorwaarde<Feiten>[] {
  const bron = beleidsregels(artikel, grond.toelichting, { onderdeel: String(grond.nummer) });
  return (Object.keys(grond.bewijs) as K[]).map((sleutel) => ({
    id: sleutel,
    bron,
    zin: grond.bewijs[sleutel] as string,
    feiten: [`bewijs.${sleutel}` as const],
    geldt: ({ grond: gekozen, bewijs }) => gekozen === grond.id && grond.geldt?.[sleutel]?.(bewijs ?? {}) !== false,
    beoordeel: ({ bewijs }, c) => beoordeelBewijs(bewijs?.[sleutel], c),
  }));
}

/** A toets that asks for one grond whether all that it needs is shown. Ending is always by beschikking. */
export function maakBeeindiging<const N extends string, V extends Bewijsvelden>(
  definitie: Beeindigingsdefinitie<N, V>,
) {
  const { naam, titel, artikel, velden, gronden, notModelled } = definitie;
  return maakToets({
    naam,
    titel,
    artikel,
    feitenSchema: maakSchema(velden, gronden),
    velden: maakVelden(velden, gronden),
    voorwaarden: gronden.flatMap((grond) => voorwaardenVan(grond, artikel)),
    gevolg: (_feiten, _c, bevindingen) => ({
      wijze: 'beschikking' as const,
      ontbreekt: bevindingen.met('niet-voldaan', 'onbekend'),
    }),
    notModelled,
  });
}
