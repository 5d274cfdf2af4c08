import { registerrecordSchema, type Registerrecord } from '#shared/register/records.ts';
import type { Inbakrij } from '#db/opslag/index.ts';

/** The record as it was signed; null when this version does not know it. */
export function leesRecord({ inhoud }: Pick<Inbakrij, 'inhoud'>): Registerrecord | null {
  const gelezen = registerrecordSchema.safeParse(inhoud);
  return gelezen.success ? gelezen.data : null;
}
