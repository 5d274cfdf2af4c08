import { z } from 'zod';
import { bsnTeksten } from '#shared/taal/identiteit.ts';

const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * Elfproef for a burgerservicenummer: exactly nine digits, not 000000000, 9a+8b+7c+6d+5e+4f+3g+2h-i divisible by 11.
 * Says that the number is well formed, not that it was issued. Source: Wet algemene bepalingen burgerservicenummer.
 */
export function isGeldigBsn(bsn: string): boolean {
  if (!/^[0-9]{9}$/.test(bsn) || bsn === '000000000') return false;
  const som = GEWICHTEN.reduce<number>((totaal, gewicht, plek) => totaal + gewicht * Number(bsn[plek]), 0);
  return som % 11 === 0;
}

/** What people type for a BSN, reduced to its digits: spaces, dots and dashes go. Does not judge; 8 digits stay 8. */
export function schoonBsnOp(invoer: string): string {
  return invoer.replace(/[\s.\u00a0-]/g, '');
}

/** BSN as nine digits; strict, for what comes from a form after {@link schoonBsnOp} and for stored values. */
export const bsnSchema = z
  .string()
  .regex(/^[0-9]{9}$/, { error: bsnTeksten.negenCijfers, abort: true })
  .refine(isGeldigBsn, { error: bsnTeksten.elfproef });
export type Bsn = z.infer<typeof bsnSchema>;

/** BSN for a screen: `1234 56 782`, as on identity papers read aloud. Returns the text unchanged when it is no nine digits. */
export function toonBsn(bsn: string): string {
  return bsn.replace(/^([0-9]{4})([0-9]{2})([0-9]{3})$/, '$1 $2 $3');
}

/** BSN with only its last three digits readable, for lists where the whole number is not needed. */
export function verhulBsn(bsn: string): string {
  return /^[0-9]{9}$/.test(bsn) ? `•••• •• ${bsn.slice(6)}` : '';
}
