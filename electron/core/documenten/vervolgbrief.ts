import { z } from 'zod';
import { losseRegelSchema, regelSchema, tekstSchema } from '#shared/domein/basis.ts';
import { tekenAanhef, tekenBriefhoofd, tekenHulp, tekenOndertekening } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

const deelSchema = z.strictObject({
  kop: losseRegelSchema,
  alineas: z.array(tekstSchema).max(40).default([]),
  feiten: z
    .array(z.tuple([regelSchema, tekstSchema]))
    .max(60)
    .default([]),
  lijst: z.array(tekstSchema).max(60).default([]),
  /** What a person typed: a paragraph per line. */
  getypt: tekstSchema.default(''),
});

export const vervolgbriefSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  onderwerp: regelSchema,
  kop: regelSchema,
  /** A letter greets and signs; a print for the file does neither. */
  brief: z.boolean(),
  delen: z.array(deelSchema).max(200),
});
export type Vervolgbrief = z.input<typeof vervolgbriefSchema>;

/** A letter or print about the stay: warning, invitation to react, plan, end of the opvang. The caller made its sentences. */
export async function vervolgbriefPdf(inhoud: Vervolgbrief, omgeving: Documentomgeving): Promise<Uint8Array> {
  const b = vervolgbriefSchema.parse(inhoud);
  const pdf = new Opbouw(
    {
      titel: `${b.onderwerp}, kenmerk ${b.kenmerk}`,
      auteur: b.afzender.naam,
      onderwerp: b.onderwerp,
      voet: `${b.afzender.naam}  |  ${b.kenmerk}`,
    },
    omgeving,
  );
  tekenBriefhoofd(pdf, b, b.onderwerp);
  pdf.kop(1, b.kop);
  if (b.brief) tekenAanhef(pdf, b);
  for (const { kop, alineas, feiten, lijst, getypt } of b.delen) {
    if (kop) pdf.kop(2, kop);
    for (const alinea of alineas) pdf.alinea(alinea);
    if (feiten.length > 0) tekenFeiten(pdf, feiten);
    if (lijst.length > 0) pdf.lijst(lijst);
    pdf.tekst(getypt);
  }
  if (b.brief) {
    tekenHulp(pdf, b);
    tekenOndertekening(pdf, b);
  }
  return pdf.klaar();
}
