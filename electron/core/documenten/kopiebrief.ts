import { z } from 'zod';
import { datumSchema, regelSchema } from '#shared/domein/basis.ts';
import { kopieTeksten as tekst } from '#shared/taal/documenten.ts';
import { tekenAanhef, tekenBriefhoofd, tekenOndertekening } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';

export const kopiebriefInhoudSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  /** About whom, as what the addressee acts, and which letter goes along. */
  client: regelSchema,
  rol: regelSchema,
  document: regelSchema,
  documentVan: datumSchema,
});
export type KopiebriefInhoud = z.infer<typeof kopiebriefInhoudSchema>;

/** 1.14: the letter that goes with a copy to who represents the client. Repeats nothing of the letter itself. */
export async function kopiebriefPdf(inhoud: KopiebriefInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const o = kopiebriefInhoudSchema.parse(inhoud);
  const { naam, telefoon } = o.afzender;
  const pdf = new Opbouw(
    { titel: tekst.titel(o.kenmerk), auteur: naam, onderwerp: tekst.onderwerp, voet: `${naam}  |  ${o.kenmerk}` },
    omgeving,
  );
  tekenBriefhoofd(pdf, o, tekst.onderwerp);
  pdf.kop(1, tekst.kop);
  tekenAanhef(pdf, o);
  pdf.alinea(tekst.tekst(o.client, o.rol, o.document, o.documentVan));
  pdf.alinea(tekst.vertrouwelijk);
  pdf.alinea(tekst.vragen(telefoon));
  tekenOndertekening(pdf, o);
  return pdf.klaar();
}
