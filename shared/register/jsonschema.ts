import { z } from 'zod';
import { feitSchemas } from './feiten.ts';
import { manifestSchema } from './manifest.ts';
import { recordSchemas } from './records.ts';

type Schema = { [sleutel: string]: unknown };

/** The published JSON Schemas (draft 2020-12) by file name, generated from zod. Readers must accept keys they do not know. */
export function jsonSchemas(): Record<string, Schema> {
  const feiten = Object.entries(feitSchemas).map(([feit, schema]) => [`feit-${feit}`, schema] as const);
  const bronnen = { ...recordSchemas, manifest: manifestSchema, ...Object.fromEntries(feiten) };
  return Object.fromEntries(
    Object.entries(bronnen).map(([naam, schema]) => [
      `${naam}.json`,
      {
        $id: `onthaal/registerschema/v1/${naam}.json`,
        title: naam,
        ...(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' }) as Schema),
      },
    ]),
  );
}

/**
 * What makes `nieuw` more than an addition to `oud`, as paths with what is wrong; empty when it is only additive.
 * A reader of the old version must be able to read the new: nothing it relies on may go, change type or become optional, and
 * a closed list may not grow, for a reader has to handle every value.
 */
export function nietAanvullend(oud: Schema, nieuw: Schema, pad = '$'): string[] {
  const fouten: string[] = [];
  for (const sleutel of ['type', 'const', 'enum', 'pattern', 'format', '$ref']) {
    if (JSON.stringify(oud[sleutel]) !== JSON.stringify(nieuw[sleutel])) fouten.push(`${pad}: ${sleutel} changed`);
  }
  const verplicht = (schema: Schema): string[] => (schema['required'] as string[] | undefined) ?? [];
  for (const naam of verplicht(oud))
    if (!verplicht(nieuw).includes(naam)) fouten.push(`${pad}.${naam}: no longer required`);
  for (const sleutel of ['properties', '$defs'] as const) {
    const was = (oud[sleutel] as Record<string, Schema> | undefined) ?? {};
    const wordt = (nieuw[sleutel] as Record<string, Schema> | undefined) ?? {};
    for (const [naam, schema] of Object.entries(was)) {
      const ander = wordt[naam];
      fouten.push(...(ander ? nietAanvullend(schema, ander, `${pad}.${naam}`) : [`${pad}.${naam}: gone`]));
    }
  }
  return [...fouten, ...binnenin(oud, nieuw, pad)];
}

function binnenin(oud: Schema, nieuw: Schema, pad: string): string[] {
  const fouten: string[] = [];
  // More names in a record of numbers are like more optional properties: counts of a new kind of record.
  const namen = (schema: Schema): unknown[] =>
    ((schema['propertyNames'] as Schema | undefined)?.['enum'] as unknown[]) ?? [];
  for (const naam of namen(oud)) if (!namen(nieuw).includes(naam)) fouten.push(`${pad}[${String(naam)}]: gone`);
  for (const sleutel of ['items', 'additionalProperties', ...(namen(oud).length > 0 ? [] : ['propertyNames'])]) {
    const [was, wordt] = [oud[sleutel], nieuw[sleutel]];
    if (typeof was === 'object' && was !== null && typeof wordt === 'object' && wordt !== null) {
      fouten.push(...nietAanvullend(was as Schema, wordt as Schema, `${pad}[]`));
    } else if (JSON.stringify(was) !== JSON.stringify(wordt)) fouten.push(`${pad}: ${sleutel} changed`);
  }
  for (const sleutel of ['anyOf', 'oneOf', 'allOf']) {
    const [was, wordt] = [(oud[sleutel] as Schema[] | undefined) ?? [], (nieuw[sleutel] as Schema[] | undefined) ?? []];
    if (was.length !== wordt.length) fouten.push(`${pad}: ${sleutel} changed`);
    else was.forEach((schema, i) => fouten.push(...nietAanvullend(schema, wordt[i] ?? {}, pad)));
  }
  return fouten;
}
