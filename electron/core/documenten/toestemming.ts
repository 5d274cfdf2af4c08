import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema } from '#shared/domein/basis.ts';
import { briefnaam } from '#shared/domein/naam.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { toestemmingTeksten as tekst } from '#shared/taal/documenten.ts';
import { tekenBriefhoofd } from './brief.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { tekenHandtekening } from './ondertekenen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

export const toestemmingInhoudSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  geboortedatum: datumSchema.nullable(),
  doel: regelSchema,
  uitleg: losseRegelSchema,
  aan: regelSchema,
  van: datumSchema,
  tot: datumSchema.nullable(),
});
export type ToestemmingInhoud = z.infer<typeof toestemmingInhoudSchema>;

/** The form on which a client says what may be shared, with whom and until when; to sign. */
export async function toestemmingPdf(inhoud: ToestemmingInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const o = toestemmingInhoudSchema.parse(inhoud);
  const { naam } = o.afzender;
  const pdf = new Opbouw(
    { titel: tekst.titel(o.kenmerk), auteur: naam, onderwerp: tekst.onderwerp, voet: `${naam}  |  ${o.kenmerk}` },
    omgeving,
  );
  tekenBriefhoofd(pdf, o, tekst.onderwerp);
  pdf.kop(1, tekst.kop);
  pdf.alinea(tekst.inleiding);
  const { velden } = tekst;
  const rijen: [string, string][] = [
    [velden.client, briefnaam(o.geadresseerde.naam)],
    [velden.geboren, o.geboortedatum ? schrijfDatum(o.geboortedatum) : ''],
    [velden.doel, o.doel],
    [velden.uitleg, o.uitleg],
    [velden.aan, o.aan],
    [velden.van, schrijfDatum(o.van)],
    [velden.tot, o.tot ? schrijfDatum(o.tot) : tekst.totIntrekken],
  ];
  tekenFeiten(
    pdf,
    rijen.filter(([, waarde]) => waarde),
  );
  pdf.kop(2, tekst.rechtenKop);
  pdf.lijst(tekst.rechten);
  tekenHandtekening(pdf, tekst.akkoordKop, tekst.akkoord);
  return pdf.klaar();
}
