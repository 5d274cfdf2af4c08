import { z } from 'zod';
import { afspraakvelden } from '#shared/domein/onderzoek.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import { uitnodigingTeksten as tekst } from '#shared/taal/onderzoekbrieven.ts';
import { tekenAanhef, tekenBriefhoofd, tekenHulp, tekenOndertekening } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

export const uitnodigingInhoudSchema = z.strictObject({ ...briefhoofdSchema.shape, ...afspraakvelden });
export type UitnodigingInhoud = z.infer<typeof uitnodigingInhoudSchema>;

/** The letter that asks a client to come for a talk of the onderzoek (5.2.4): when, where, about what, what to bring. */
export async function uitnodigingPdf(inhoud: UitnodigingInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const u = uitnodigingInhoudSchema.parse(inhoud);
  const voet = `${u.afzender.naam}  |  ${u.kenmerk}`;
  const pdf = new Opbouw(
    { titel: tekst.titel(u.kenmerk), auteur: u.afzender.naam, onderwerp: tekst.onderwerp, voet },
    omgeving,
  );
  tekenBriefhoofd(pdf, u, tekst.onderwerp);
  pdf.kop(1, tekst.kop);
  tekenAanhef(pdf, u);
  pdf.alinea(tekst.inleiding);
  const { velden } = tekst;
  const rijen: [string, string][] = [
    [velden.dag, schrijfDag(u.datum)],
    [velden.tijd, tekst.tijd(u.tijd)],
    [velden.plaats, u.plaats],
  ];
  if (u.tolk) rijen.push([velden.tolk, u.tolk]);
  tekenFeiten(pdf, rijen);
  pdf.kop(2, tekst.waaroverKop);
  pdf.tekst(u.waarover || tekst.waarover);
  pdf.kop(2, tekst.meenemenKop);
  pdf.lijst([...tekst.meenemen, ...regels(u.meenemen)]);
  pdf.kop(2, tekst.iemandKop);
  pdf.alinea(tekst.iemand);
  pdf.kop(2, tekst.verhinderdKop);
  pdf.alinea(tekst.verhinderd(u.afzender.telefoon));
  pdf.alinea(tekst.belang);
  tekenHulp(pdf, u);
  tekenOndertekening(pdf, u);
  return pdf.klaar();
}

/** What a person typed as a list: one item per line. */
export const regels = (getypt: string): string[] =>
  getypt
    .split(/\r?\n/)
    .map((regel) => regel.replace(/^\s*[-•*]\s*/, '').trim())
    .filter(Boolean);
