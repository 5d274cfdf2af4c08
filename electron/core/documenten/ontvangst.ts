import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema } from '#shared/domein/basis.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { ontvangstTeksten as tekst } from '#shared/taal/documenten.ts';
import { tekenAanhef, tekenBriefhoofd, tekenContactpersoon, tekenHulp, tekenOndertekening } from './brief.ts';
import { briefhoofdSchema, contactpersoonSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

export const ontvangstInhoudSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  gemeldOp: datumSchema,
  /** Who reported for the client; empty when the client did. */
  melder: losseRegelSchema,
  /** Last day of the onderzoek: six weken after the melding, moved by the Algemene termijnenwet (toets onderzoekstermijn). */
  onderzoekUiterlijk: datumSchema,
  /** Last day for handing in a persoonlijk plan: seven days after the melding. */
  planUiterlijk: datumSchema,
  /** Acute opvang has been given (5.2.3); the name of the location may be withheld. Null: none. */
  acuteOpvang: z.strictObject({ locatie: regelSchema.nullable() }).nullable(),
  contactpersoon: contactpersoonSchema.nullable(),
});
export type OntvangstInhoud = z.infer<typeof ontvangstInhoudSchema>;

/** Confirmation of receipt of a melding (Wmo 2015 2.3.2): what happens, by when, and what the client can do. */
export async function ontvangstbevestigingPdf(
  inhoud: OntvangstInhoud,
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const o = ontvangstInhoudSchema.parse(inhoud);
  const pdf = new Opbouw(
    {
      titel: tekst.titel(o.kenmerk),
      auteur: o.afzender.naam,
      onderwerp: tekst.onderwerp,
      voet: `${o.afzender.naam}  |  ${o.kenmerk}`,
    },
    omgeving,
  );
  tekenBriefhoofd(pdf, o, tekst.onderwerp);
  pdf.kop(1, tekst.kop);
  tekenAanhef(pdf, o);
  pdf.alinea(o.melder ? tekst.namensU(o.gemeldOp, o.melder) : tekst.inleiding(o.gemeldOp));
  const { datums } = tekst;
  tekenFeiten(pdf, [
    [datums.gemeld, schrijfDatum(o.gemeldOp)],
    [datums.plan, tekst.uiterlijk(o.planUiterlijk)],
    [datums.onderzoek, tekst.uiterlijk(o.onderzoekUiterlijk)],
  ]);
  if (o.acuteOpvang) {
    pdf.kop(2, tekst.acuutKop);
    pdf.alinea(tekst.acuut(o.acuteOpvang.locatie));
  }
  tekenVervolg(pdf, o);
  if (o.contactpersoon) tekenContactpersoon(pdf, o, o.contactpersoon);
  tekenOndertekening(pdf, o);
  return pdf.klaar();
}

function tekenVervolg(pdf: Opbouw, o: OntvangstInhoud): void {
  pdf.kop(2, tekst.onderzoekKop);
  pdf.alinea(tekst.onderzoek(o.onderzoekUiterlijk));
  tekenHulp(pdf, o);
  pdf.kop(2, tekst.planKop);
  pdf.alinea(tekst.plan(o.planUiterlijk));
  pdf.kop(2, tekst.meenemenKop);
  pdf.lijst(tekst.meenemen);
  pdf.kop(2, tekst.daarnaKop);
  pdf.alinea(tekst.daarna);
  pdf.kop(2, tekst.gegevensKop);
  pdf.alinea(tekst.gegevens);
}
