import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema, tijdSchema } from '#shared/domein/basis.ts';
import { meldbewijsTeksten as tekst } from '#shared/taal/acuut.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';
import { kleuren } from './vorm.ts';

/** What stands on the slip. Empty lines are left out. */
export const meldbewijsInhoudSchema = z.strictObject({
  organisatie: regelSchema,
  naam: regelSchema,
  kenmerk: regelSchema,
  locatie: regelSchema,
  meldenOp: datumSchema,
  openVan: tijdSchema,
  openTot: tijdSchema,
  adres: losseRegelSchema,
  telefoon: losseRegelSchema,
});
export type MeldbewijsInhoud = z.infer<typeof meldbewijsInhoudSchema>;

/** 5.2.3: one short page for somebody who was placed outside opening hours: where and when to report to Centraal Onthaal. */
export async function meldbewijsPdf(inhoud: MeldbewijsInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const m = meldbewijsInhoudSchema.parse(inhoud);
  const { velden } = tekst;
  const pdf = new Opbouw(
    { titel: tekst.titel(m.kenmerk), auteur: m.organisatie, onderwerp: tekst.onderwerp, voet: m.organisatie },
    omgeving,
  );
  pdf.decor(() => pdf.doc.rect(0, 0, pdf.doc.page.width, 7).fill(kleuren.accent));
  pdf.kop(1, tekst.kop);
  pdf.alinea({ vet: tekst.wanneer(m.meldenOp) });
  pdf.alinea(tekst.tijd(m.openVan, m.openTot));
  const rijen: [string, string][] = [
    [velden.naam, m.naam],
    [velden.kenmerk, m.kenmerk],
    [velden.dag, schrijfDag(m.meldenOp)],
    [velden.tijd, `${m.openVan} – ${m.openTot}`],
    [velden.adres, m.adres || tekst.adresOnbekend],
    [velden.telefoon, m.telefoon],
    [velden.locatie, m.locatie],
  ];
  tekenFeiten(
    pdf,
    rijen.filter(([, waarde]) => waarde),
  );
  pdf.alinea(tekst.slaap(m.locatie));
  pdf.alinea(tekst.stopt);
  pdf.kop(2, tekst.meenemenKop);
  pdf.lijst(tekst.meenemen);
  pdf.kop(2, tekst.nietKop);
  pdf.alinea(tekst.niet(m.telefoon));
  pdf.alinea(tekst.regel);
  return pdf.klaar();
}
