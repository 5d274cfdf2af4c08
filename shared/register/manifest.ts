import { z } from 'zod';
import { momentSchema } from '../domein/basis.ts';
import { organisatieSchema, recordsoorten } from './records.ts';

export const BESTANDSSCHEMA = 'onthaal/registerbestand';
export const BESTANDSVERSIE = 1;
export const RECORDBESTAND = 'records.ndjson';
export const MANIFESTBESTAND = 'manifest.json';

/** What the file says of itself; `handtekening` is over the canonical JSON of everything else in it. */
export const manifestSchema = z.object({
  schema: z.literal(BESTANDSSCHEMA),
  versie: z.literal(BESTANDSVERSIE),
  /** Version of the record schemas. */
  recordversie: z.number().int().min(1),
  gemaaktOp: momentSchema,
  organisatie: organisatieSchema,
  aantallen: z.partialRecord(z.enum(recordsoorten), z.number().int().min(1)),
  bestanden: z
    .array(
      z.object({
        naam: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(8),
  sleutelId: z.string().regex(/^[0-9a-f]{8}$/),
  handtekening: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type Manifest = z.infer<typeof manifestSchema>;

type Json = string | number | boolean | null | Json[] | { [sleutel: string]: Json };

/**
 * JSON with sorted keys and without spaces, so that the same content gives the same bytes (as RFC 8785 for the whole
 * numbers, texts and lists that occur here). Keys that are undefined are left out.
 */
export function canoniek(waarde: unknown): string {
  return JSON.stringify(gesorteerd(waarde as Json));
}

/** Keys in order of their characters. One put in its place after the other: a record has few, and a sort by itself costs more. */
function opVolgorde(sleutels: string[]): string[] {
  if (sleutels.length > 40) return sleutels.sort();
  for (const [i, sleutel] of sleutels.entries()) {
    let plek = i;
    for (; plek > 0 && sleutels[plek - 1]! > sleutel; plek -= 1) sleutels[plek] = sleutels[plek - 1]!;
    sleutels[plek] = sleutel;
  }
  return sleutels;
}

function gesorteerd(waarde: Json): Json {
  if (waarde === null || typeof waarde !== 'object') return waarde;
  if (Array.isArray(waarde)) return waarde.map(gesorteerd);
  const uit: { [sleutel: string]: Json } = {};
  for (const sleutel of opVolgorde(Object.keys(waarde))) {
    const deel = waarde[sleutel] as Json;
    const nieuw = typeof deel === 'object' ? gesorteerd(deel) : deel;
    // Set like the others it would be the prototype, and left out.
    if (sleutel === '__proto__') Object.defineProperty(uit, sleutel, { value: nieuw, enumerable: true });
    else uit[sleutel] = nieuw;
  }
  return uit;
}
