import { z } from 'zod';
import { datumSchema, regelSchema, tijdSchema } from '#shared/domein/basis.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import { doorverwijsTeksten as tekst } from '#shared/taal/documenten.ts';
import { tekenAanhef, tekenBriefhoofd, tekenOndertekening } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

export const doorverwijzingInhoudSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  /** Day of the referral, and who reported. */
  datum: datumSchema,
  melder: regelSchema,
  loket: regelSchema,
  /** Day on which the client is awaited, with the opening hours of the loket. */
  verwacht: datumSchema,
  openVan: tijdSchema,
  openTot: tijdSchema,
});
export type DoorverwijzingInhoud = z.infer<typeof doorverwijzingInhoudSchema>;

/** 5.2.2: where to go, when, and what to bring: one page that somebody takes along. Says nothing about why. */
export async function doorverwijzingPdf(inhoud: DoorverwijzingInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const o = doorverwijzingInhoudSchema.parse(inhoud);
  const { naam, bezoekadres, telefoon } = o.afzender;
  const pdf = new Opbouw(
    { titel: tekst.titel(o.kenmerk), auteur: naam, onderwerp: tekst.onderwerp, voet: `${naam}  |  ${o.kenmerk}` },
    omgeving,
  );
  tekenBriefhoofd(pdf, o, tekst.onderwerp);
  pdf.kop(1, tekst.kop);
  tekenAanhef(pdf, o);
  pdf.alinea(tekst.inleiding(o.datum, o.melder));
  const { velden } = tekst;
  const rijen: [string, string][] = [
    [velden.loket, o.loket],
    [velden.adres, bezoekadres],
    [velden.verwacht, schrijfDag(o.verwacht)],
    [velden.open, tekst.open(o.openVan, o.openTot)],
    [velden.telefoon, telefoon],
    [velden.kenmerk, o.kenmerk],
  ];
  tekenFeiten(
    pdf,
    rijen.filter(([, waarde]) => waarde),
  );
  pdf.kop(2, tekst.meenemenKop);
  pdf.lijst(tekst.meenemen);
  pdf.kop(2, tekst.nietKunnenKop);
  pdf.alinea(tekst.nietKunnen(telefoon));
  pdf.kop(2, tekst.vannachtKop);
  pdf.alinea(tekst.vannacht);
  tekenOndertekening(pdf, o);
  return pdf.klaar();
}
