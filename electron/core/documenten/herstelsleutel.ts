import { z } from 'zod';
import { datumSchema, regelSchema } from '#shared/domein/basis.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { herstelsleutelTeksten as tekst } from '#shared/taal/documenten.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';
import { kleuren } from './vorm.ts';

export const herstelsleutelInhoudSchema = z.strictObject({
  organisatie: regelSchema,
  /** As it is typed over, in groups with spaces or dashes. */
  sleutel: z.string().min(8).max(200),
  gemaaktOp: datumSchema,
});
export type HerstelsleutelInhoud = z.infer<typeof herstelsleutelInhoudSchema>;

const INVULLIJN = '_'.repeat(40);

/** The recovery key on one sheet for the safe. Never stored: made, printed and forgotten. */
export async function herstelsleutelPdf(inhoud: HerstelsleutelInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const { organisatie, sleutel, gemaaktOp } = herstelsleutelInhoudSchema.parse(inhoud);
  const pdf = new Opbouw(
    { titel: tekst.titel, auteur: organisatie, onderwerp: tekst.onderwerp, voet: tekst.titel },
    omgeving,
  );
  const { doc } = pdf;
  pdf.decor(() => doc.rect(0, 0, doc.page.width, 7).fill(kleuren.accent));
  pdf.kop(1, tekst.kop);
  pdf.alinea(tekst.inleiding(organisatie));
  pdf.kop(2, tekst.sleutel);
  tekenSleutel(pdf, sleutel);
  pdf.kop(2, tekst.bewarenKop);
  pdf.lijst(tekst.bewaren);
  pdf.kop(2, tekst.gebruikKop);
  pdf.lijst(tekst.gebruik, true);
  const { velden } = tekst;
  tekenFeiten(pdf, [
    [velden.organisatie, organisatie],
    [velden.gemaaktOp, schrijfDatum(gemaaktOp)],
    [velden.ontvangen, INVULLIJN],
    [velden.opgeborgen, INVULLIJN],
  ]);
  return pdf.klaar();
}

/** Letters to type over, large and in a frame. */
export function tekenSleutel(pdf: Opbouw, sleutel: string): void {
  const { doc } = pdf;
  const opties = { width: pdf.breedte - 32, lineGap: 6, characterSpacing: 1.2 };
  pdf.letter('vet', 17);
  const hoogte = doc.heightOfString(pdf.schrijfbaar(sleutel), opties) + 26;
  const y = doc.y + 2;
  pdf.decor(() => doc.rect(pdf.links, y, pdf.breedte, hoogte).fillAndStroke(kleuren.vlak, kleuren.accent));
  pdf.letter('vet', 17);
  pdf.element('P', () => doc.text(pdf.schrijfbaar(sleutel), pdf.links + 16, y + 14, opties));
  doc.y = y + hoogte + 6;
}
