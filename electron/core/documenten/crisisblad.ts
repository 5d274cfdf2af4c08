import { z } from 'zod';
import { losseRegelSchema, regelSchema, tekstSchema } from '#shared/domein/basis.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';
import { kleuren } from './vorm.ts';

const deelSchema = z.strictObject({
  kop: losseRegelSchema,
  alineas: z.array(tekstSchema).max(40).default([]),
  feiten: z
    .array(z.tuple([regelSchema, tekstSchema]))
    .max(80)
    .default([]),
  lijst: z.array(tekstSchema).max(40).default([]),
  /** What a person typed: a paragraph per line. */
  getypt: tekstSchema.default(''),
});
export const crisisbladSchema = z.strictObject({
  titel: regelSchema,
  kop: regelSchema,
  afzender: regelSchema,
  kenmerk: regelSchema,
  /** Rows under the sender: to whom, the day. */
  hoofd: z.array(z.tuple([regelSchema, regelSchema])).max(6),
  delen: z.array(deelSchema).max(300),
});
export type Crisisblad = z.input<typeof crisisbladSchema>;

/** A letter or print of Veilig Thuis: no window envelope, no address of anybody, nobody's name in its title or foot. */
export async function crisisbladPdf(inhoud: Crisisblad, omgeving: Documentomgeving): Promise<Uint8Array> {
  const blad = crisisbladSchema.parse(inhoud);
  const pdf = new Opbouw(
    {
      titel: `${blad.titel}, kenmerk ${blad.kenmerk}`,
      auteur: blad.afzender,
      onderwerp: blad.titel,
      voet: blad.kenmerk,
    },
    omgeving,
  );
  const { doc } = pdf;
  pdf.decor(() => doc.rect(0, 0, doc.page.width, 7).fill(kleuren.accent));
  pdf.letter('vet', 17, kleuren.accent);
  pdf.element('P', () => doc.text(pdf.schrijfbaar(blad.afzender), pdf.links, 40, { width: pdf.breedte }));
  pdf.ruimte(12);
  tekenFeiten(pdf, blad.hoofd, { kader: false, labelbreedte: 110 });
  pdf.kop(1, blad.kop);
  for (const { kop, alineas, feiten, lijst, getypt } of blad.delen) {
    if (kop) pdf.kop(2, kop);
    for (const alinea of alineas) pdf.alinea(alinea);
    if (feiten.length > 0) tekenFeiten(pdf, feiten);
    if (lijst.length > 0) pdf.lijst(lijst);
    pdf.tekst(getypt);
  }
  return pdf.klaar();
}
