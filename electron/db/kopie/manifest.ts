import { createHmac, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { kopieaanleidingen } from '#shared/behoud/kopie.ts';
import { idSchema } from '#shared/domein/basis.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const databasenaam = 'gegevens.db';
export const manifestnaam = 'manifest.json';

/**
 * What stands in a backup beside its files. Plain text: it says when and how large, nothing about people. `merk` is an HMAC
 * under the file's key over everything else, so that nobody makes one set out of parts of two.
 */
export const manifestSchema = z.strictObject({
  soort: z.literal('onthaal-reservekopie'),
  versie: z.literal(1),
  administratieId: idSchema,
  teller: z.number().int().min(1),
  gemaaktOp: z.iso.datetime(),
  aanleiding: z.enum(kopieaanleidingen),
  programma: z.string(),
  schema: z.number().int(),
  audit: z.strictObject({ aantal: z.number().int().min(0), hash: z.string() }),
  bron: z.strictObject({ bytes: z.number().int(), mtimeMs: z.number() }),
  bestanden: z
    .array(
      z.strictObject({
        naam: z.string().regex(/^[a-z]+\.(db|json)$/),
        bytes: z.number().int().min(0),
        sha256: hash,
      }),
    )
    .min(1),
  merk: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The mark of a manifest under the file's key. */
export function merkVan({ merk: _, ...rest }: Omit<Manifest, 'merk'> & { merk?: string }, sleutel: Uint8Array): string {
  const merksleutel = new Uint8Array(hkdfSync('sha256', sleutel, '', 'onthaal/reservekopie', 32));
  return createHmac('sha256', merksleutel)
    .update(JSON.stringify(manifestSchema.omit({ merk: true }).parse(rest)))
    .digest('base64');
}
