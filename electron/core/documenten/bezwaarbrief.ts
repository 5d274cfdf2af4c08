import { z } from 'zod';
import { losseRegelSchema, regelSchema, tekstSchema } from '#shared/domein/basis.ts';
import { tekenAanhef, tekenBriefhoofd, tekenHulp, tekenOndertekening } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';

/** A part of a letter: a heading, sentences, what a person typed, a list. Empty parts are left out by the maker. */
const deelSchema = z.strictObject({
  kop: losseRegelSchema,
  alineas: z.array(z.string()).optional(),
  vet: z.string().optional(),
  getypt: tekstSchema.optional(),
  lijst: z.array(z.string()).optional(),
});
export type Briefdeel = z.infer<typeof deelSchema>;

export const bezwaarbriefSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  titel: regelSchema,
  betreft: regelSchema,
  delen: z.array(deelSchema),
});
export type Bezwaarbrief = z.infer<typeof bezwaarbriefSchema>;

/**
 * A letter about a bezwaar or a klacht (Awb 6:14, 7:12, 9:6, 9:12) as a tagged PDF: head, its parts, signature, help.
 * @throws ZodError when the content is not complete (a bug of the caller)
 */
export async function bezwaarbriefPdf(inhoud: Bezwaarbrief, omgeving: Documentomgeving): Promise<Uint8Array> {
  const b = bezwaarbriefSchema.parse(inhoud);
  const voet = `${b.afzender.naam}  |  ${b.kenmerk}`;
  const pdf = new Opbouw({ titel: b.titel, auteur: b.afzender.naam, onderwerp: b.betreft, voet }, omgeving);
  tekenBriefhoofd(pdf, b, b.betreft);
  pdf.kop(1, b.betreft);
  tekenAanhef(pdf, b);
  for (const { kop, vet, alineas = [], getypt, lijst } of b.delen) {
    if (kop) pdf.kop(2, kop);
    if (vet) pdf.alinea({ vet });
    for (const alinea of alineas) pdf.alinea(alinea);
    if (getypt) pdf.tekst(getypt);
    if (lijst) pdf.lijst(lijst);
  }
  tekenOndertekening(pdf, b);
  tekenHulp(pdf, b);
  return pdf.klaar();
}
