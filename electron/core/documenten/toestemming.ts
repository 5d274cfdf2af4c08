import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema } from '#shared/domein/basis.ts';
import { briefnaam } from '#shared/domein/naam.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { toestemmingTeksten as tekst } from '#shared/taal/documenten.ts';
import { beginFormulier } from './formulier.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { tekenHandtekening } from './ondertekenen.ts';

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
  const pdf = beginFormulier(o, tekst, rijen, omgeving);
  pdf.kop(2, tekst.rechtenKop);
  pdf.lijst(tekst.rechten);
  tekenHandtekening(pdf, tekst.akkoordKop, tekst.akkoord);
  return pdf.klaar();
}
