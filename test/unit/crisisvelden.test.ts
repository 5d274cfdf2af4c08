import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { crisisschemas, crisiswerkstukken, type Crisissoort } from '#shared/domein/crisis/index.ts';
import { crisisteksten } from '#shared/taal/crisis/index.ts';
import { crisisvelden } from '#renderer/schermen/crisis/velden/index.ts';
import { leeg, type Crisisveld } from '#renderer/schermen/crisis/velden/veld.ts';

const soorten = Object.keys(crisisschemas) as Crisissoort[];

/** Facts that a screen of their own asks for, beside the fields of the form. */
const opEigenScherm: Partial<Record<Crisissoort, readonly string[]>> = {
  // The questions about danger, each in the words in which it was asked.
  veiligheidsbeoordeling: ['tekens'],
  // The day on which an age was guessed, and a child that is not born yet.
  gezinslid: ['geschatOp', 'ongeboren'],
};

/** A schema without what may be missing around it. */
function kern(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return kern(schema.unwrap() as z.core.$ZodType);
  return schema;
}
/** Every closed list in a schema, by the path under which its words stand. */
function lijsten(schema: z.core.$ZodType, pad = ''): [pad: string, waarden: string[]][] {
  const hier = kern(schema);
  if (hier instanceof z.ZodEnum) return [[pad, hier.options.map(String)]];
  if (hier instanceof z.ZodArray) return lijsten(hier.element as z.core.$ZodType, pad);
  if (hier instanceof z.ZodObject)
    return Object.entries(hier.shape as Record<string, z.core.$ZodType>).flatMap(([sleutel, deel]) =>
      lijsten(deel, pad ? `${pad}.${sleutel}` : sleutel),
    );
  return [];
}

describe.each(soorten)('a record of kind %s', (soort) => {
  const vorm = crisisschemas[soort].shape as Record<string, z.core.$ZodType>;

  it('has words for every answer that can be chosen, and for no other', () => {
    const verwacht = Object.fromEntries(lijsten(crisisschemas[soort]).map(([pad, waarden]) => [pad, waarden.sort()]));
    const woorden = Object.entries(crisisteksten[soort].keuzes).map(([pad, keuzes]) => [
      pad,
      Object.keys(keuzes).sort(),
    ]);
    expect(Object.fromEntries(woorden)).toEqual(verwacht);
  });

  it('asks for every fact of its schema, once, rows included', () => {
    const paden = (velden: readonly Crisisveld[]): string[] => velden.map(({ pad }) => pad).sort();
    expect([...paden(crisisvelden[soort]), ...(opEigenScherm[soort] ?? [])].sort()).toEqual(Object.keys(vorm).sort());
    for (const { pad, delen } of crisisvelden[soort].filter((veld) => veld.vorm === 'rijen')) {
      const rij = kern(vorm[pad]!);
      const deel = rij instanceof z.ZodArray ? kern(rij.element as z.core.$ZodType) : rij;
      expect(deel).toBeInstanceOf(z.ZodObject);
      expect(paden(delen ?? [])).toEqual(Object.keys((deel as z.ZodObject).shape).sort());
      for (const een of delen ?? [])
        expect(crisisteksten[soort].delen?.[`${pad}.${een.pad}`], `${pad}.${een.pad}`).toBeTruthy();
    }
  });

  it('begins empty: nothing known, nothing assumed', () => {
    for (const waarde of Object.values(leeg(crisisvelden[soort])))
      expect(waarde === null || waarde === '' || (Array.isArray(waarde) && waarde.length === 0)).toBe(true);
  });
});

it('only kinds that exist are work that goes on', () => {
  expect(soorten).toEqual(expect.arrayContaining([...crisiswerkstukken]));
});
