import { z } from 'zod';
import { regelSchema } from '#shared/domein/basis.ts';
import { plekvraagteksten as tekst } from '#shared/taal/crisis/plek.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

const plekvraagSchema = z.strictObject({
  kenmerk: regelSchema,
  organisatie: regelSchema,
  regels: z.array(z.tuple([z.string(), regelSchema])),
});
/** The request on one page: exactly the lines that are read out, and nothing that could name a person. */
export async function plekvraagPdf(
  inhoud: z.input<typeof plekvraagSchema>,
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const { kenmerk, organisatie, regels } = plekvraagSchema.parse(inhoud);
  const titel = tekst.titel(kenmerk);
  const pdf = new Opbouw(
    { titel, auteur: organisatie, onderwerp: tekst.kop, voet: `${organisatie}  |  ${kenmerk}` },
    omgeving,
  );
  pdf.kop(1, tekst.kop);
  tekenFeiten(pdf, regels, { labelbreedte: 190 });
  pdf.ruimte(12);
  pdf.alinea(tekst.geenPersoon);
  return pdf.klaar();
}
