import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';

/*
 * Values that fit a zod schema, or nearly. Our own, because the published generators read zod 3. Refinements are not solved:
 * what they turn down is near-valid input, which is wanted too.
 */
type Schema = z.core.$ZodType;
export interface Keuze {
  /** Ids of records that exist, so that calls get past the door. */
  ids: readonly string[];
  /** Values that are likelier to mean something under a key of this name. */
  perSleutel: Readonly<Record<string, readonly unknown[]>>;
}

const eigenschap = (bron: object, naam: string): unknown => Reflect.get(bron, naam);
const isSchema = (waarde: unknown): waarde is Schema =>
  typeof waarde === 'object' && waarde !== null && '_zod' in waarde;

function schemaVan(def: object, naam: string): Schema {
  const gevonden = eigenschap(def, naam);
  if (!isSchema(gevonden)) throw new Error(`no schema under ${naam}`);
  return gevonden;
}

interface Grenzen {
  min: number;
  max: number;
  patroon: RegExp | null;
  formaat: string | null;
}

function grenzenVan(schema: Schema): Grenzen {
  const gevonden: Grenzen = { min: 0, max: 40, patroon: null, formaat: null };
  const eigen = schema._zod.def;
  const checks = [eigen, ...(eigen.checks ?? []).map((check) => check._zod.def)];
  for (const check of checks) {
    const soort = eigenschap(check, 'check');
    const formaat = eigenschap(check, 'format');
    const patroon = eigenschap(check, 'pattern');
    if (soort === 'min_length') gevonden.min = Number(eigenschap(check, 'minimum'));
    if (soort === 'max_length') gevonden.max = Math.min(60, Number(eigenschap(check, 'maximum')));
    if (soort === 'greater_than') gevonden.min = Number(eigenschap(check, 'value'));
    if (soort === 'less_than') gevonden.max = Number(eigenschap(check, 'value'));
    if (patroon instanceof RegExp) gevonden.patroon = patroon;
    if (typeof formaat === 'string') gevonden.formaat = formaat;
  }
  return gevonden;
}

const idPatroon = grenzenVan(idSchema).patroon?.source;

/** One of a list as it is by the time of drawing: it may grow meanwhile. */
const eenVan = <T>(lijst: readonly T[]): Arbitrary<T> => fc.nat().map((n) => lijst[n % lijst.length] as T);

const dagen = (van: string, tot: string): Arbitrary<string> =>
  fc
    .date({ min: new Date(van), max: new Date(tot), noInvalidDate: true })
    .map((datum) => datum.toISOString().slice(0, 10));
/** Mostly days about the day of the tests, where the rules turn; now and then any day at all. */
const dag = fc.oneof(
  { weight: 8, arbitrary: dagen('2026-08-01', '2026-11-16') },
  { weight: 3, arbitrary: dagen('2026-11-17', '2027-06-30') },
  { weight: 1, arbitrary: dagen('1900-01-01', '2199-12-31') },
  { weight: 1, arbitrary: fc.constantFrom('1900-01-01', '2028-02-29', '2199-12-30', '2199-12-31') },
);

function tekst(schema: Schema, { ids }: Keuze): Arbitrary<string> {
  const { min, max, patroon, formaat } = grenzenVan(schema);
  if (patroon?.source === idPatroon && ids.length > 0) return eenVan(ids);
  if (formaat === 'date') return dag;
  if (formaat === 'datetime') return dag.map((d) => `${d}T12:00:00.000Z`);
  if (formaat === 'email') return fc.constantFrom('a@b.nl', 'geen adres');
  if (patroon?.source.includes('T([01]')) return dag.map((d) => `${d}T10:30`);
  if (patroon)
    return fc.stringMatching(patroon, { maxLength: /\{(4[1-9]|[5-9]\d|\d{3})/u.test(patroon.source) ? 200 : 40 });
  return fc.string({
    minLength: min,
    maxLength: Math.max(min, max),
    unit: fc.constantFrom(...'abc É-ğ 19.%_"😀\u0000'),
  });
}

function getal(schema: Schema): Arbitrary<number> {
  const { min, max } = grenzenVan(schema);
  const tot = max === 40 ? 1000 : max;
  return fc.oneof(fc.integer({ min, max: Math.max(min, tot) }), fc.constantFrom(min, Math.max(min, tot)));
}

const makers: Record<string, (schema: Schema, keuze: Keuze, diepte: number) => Arbitrary<unknown>> = {
  object: (schema, keuze, diepte) => {
    const vorm = eigenschap(schema._zod.def, 'shape') as Record<string, Schema>;
    return fc.record(
      Object.fromEntries(
        Object.entries(vorm).map(([sleutel, deel]) => {
          const bekend = keuze.perSleutel[sleutel];
          const gewoon = passend(deel, keuze, diepte + 1);
          return [
            sleutel,
            bekend && bekend.length > 0 ? fc.oneof({ weight: 4, arbitrary: eenVan(bekend) }, gewoon) : gewoon,
          ];
        }),
      ),
    );
  },
  string: (schema, keuze) => tekst(schema, keuze),
  number: (schema) => getal(schema),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  nullable: (schema, keuze, diepte) => fc.option(passend(schemaVan(schema._zod.def, 'innerType'), keuze, diepte)),
  optional: (schema, keuze, diepte) => passend(schemaVan(schema._zod.def, 'innerType'), keuze, diepte),
  default: (schema, keuze, diepte) => passend(schemaVan(schema._zod.def, 'innerType'), keuze, diepte),
  array: (schema, keuze, diepte) =>
    fc.array(passend(schemaVan(schema._zod.def, 'element'), keuze, diepte + 1), { maxLength: 3 }),
  union: (schema, keuze, diepte) => {
    const opties = eigenschap(schema._zod.def, 'options') as Schema[];
    return fc.oneof(...opties.map((optie) => passend(optie, keuze, diepte)));
  },
  enum: (schema) => fc.constantFrom(...Object.values(eigenschap(schema._zod.def, 'entries') as Record<string, string>)),
  literal: (schema) => fc.constantFrom(...(eigenschap(schema._zod.def, 'values') as unknown[])),
  record: (schema, keuze, diepte) => {
    const sleutel = passend(schemaVan(schema._zod.def, 'keyType'), keuze, diepte + 1) as Arbitrary<string>;
    return fc.dictionary(sleutel, passend(schemaVan(schema._zod.def, 'valueType'), keuze, diepte + 1), { maxKeys: 13 });
  },
  lazy: () => fc.jsonValue({ maxDepth: 2 }),
  custom: () => fc.uint8Array({ maxLength: 10 }),
  pipe: (schema, keuze, diepte) => passend(schemaVan(schema._zod.def, 'in'), keuze, diepte),
};

/** Values of the form that the schema asks. */
export function passend(schema: Schema, keuze: Keuze, diepte = 0): Arbitrary<unknown> {
  const maker = makers[schema._zod.def.type];
  if (!maker) throw new Error(`no generator for ${schema._zod.def.type}`);
  return maker(schema, keuze, diepte);
}

/** A word that must never come back in an answer. */
export const geheim = 'Persoonsgeheim';
const rommel: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, undefined, '', 0, -1, NaN, Infinity, true, [], {}, geheim, 2 ** 53, '0'.repeat(5000)),
  fc.constantFrom({ [geheim]: geheim }, [geheim], { toString: geheim }, { __proto__: null }, { constructor: geheim }),
  fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withTypedArray: true, withSparseArray: true }),
);

/** Something else altogether than was asked. */
export const onzin = (): Arbitrary<unknown> => rommel;

/** Input that fits but for one key: taken out, added, or with rubbish in it. */
export function bijna(schema: Schema, keuze: Keuze): Arbitrary<unknown> {
  return fc
    .tuple(passend(schema, keuze), rommel, fc.nat(), fc.constantFrom('weg', 'erbij', 'anders'))
    .map(([goed, fout, plek, hoe]) => {
      if (typeof goed !== 'object' || goed === null) return fout;
      const sleutels = Object.keys(goed);
      const sleutel = sleutels[plek % Math.max(1, sleutels.length)] ?? geheim;
      if (hoe === 'erbij') return { ...goed, [geheim]: fout };
      if (hoe === 'anders') return { ...goed, [sleutel]: fout };
      return Object.fromEntries(Object.entries(goed).filter(([naam]) => naam !== sleutel));
    });
}
