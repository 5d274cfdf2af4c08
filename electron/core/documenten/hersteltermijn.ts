import { z } from 'zod';
import { hersteltermijnvelden } from '#shared/domein/onderzoek.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import { hersteltermijnTeksten as tekst } from '#shared/taal/onderzoekbrieven.ts';
import { tekenAanhef, tekenBriefhoofd, tekenHulp, tekenOndertekening } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';
import { regels } from './uitnodiging.ts';

export const hersteltermijnInhoudSchema = z.strictObject({ ...briefhoofdSchema.shape, ...hersteltermijnvelden });
export type HersteltermijnInhoud = z.infer<typeof hersteltermijnInhoudSchema>;

/** The letter that gives another chance to co-operate (2.2.7, Awb 4:5): exactly what, why, until which day, what follows. */
export async function hersteltermijnPdf(inhoud: HersteltermijnInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const h = hersteltermijnInhoudSchema.parse(inhoud);
  const voet = `${h.afzender.naam}  |  ${h.kenmerk}`;
  const pdf = new Opbouw(
    { titel: tekst.titel(h.kenmerk), auteur: h.afzender.naam, onderwerp: tekst.onderwerp, voet },
    omgeving,
  );
  tekenBriefhoofd(pdf, h, tekst.onderwerp);
  pdf.kop(1, tekst.kop);
  tekenAanhef(pdf, h);
  pdf.alinea(tekst.inleiding(h.uiterlijk));
  tekenFeiten(pdf, [[tekst.velden.tot, schrijfDag(h.uiterlijk)]]);
  pdf.kop(2, tekst.watKop);
  pdf.lijst(regels(h.gevraagd), true);
  pdf.kop(2, tekst.waaromKop);
  pdf.tekst(h.waarom);
  pdf.alinea(tekst.plicht);
  pdf.kop(2, tekst.gevolgKop);
  for (const zin of tekst.gevolg(h.uiterlijk)) pdf.alinea(zin);
  pdf.alinea(tekst.stilstand);
  pdf.kop(2, tekst.luktNietKop);
  pdf.alinea(tekst.luktNiet(h.afzender.telefoon));
  tekenHulp(pdf, h);
  tekenOndertekening(pdf, h);
  return pdf.klaar();
}
