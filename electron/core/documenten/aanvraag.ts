import { z } from 'zod';
import { datumSchema } from '#shared/domein/basis.ts';
import { briefnaam } from '#shared/domein/naam.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { aanvraagTeksten as tekst } from '#shared/taal/documenten.ts';
import { beginFormulier } from './formulier.ts';
import { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { tekenHandtekening } from './ondertekenen.ts';

export const aanvraagInhoudSchema = z.strictObject({
  ...briefhoofdSchema.shape,
  geboortedatum: datumSchema.nullable(),
  gemeldOp: datumSchema,
  /** Last day of the onderzoek, and the first day on which an aanvraag can be made; null: not known yet. */
  onderzoekOp: datumSchema.nullable(),
  kanVanaf: datumSchema.nullable(),
  metKinderen: z.boolean(),
});
export type AanvraagInhoud = z.infer<typeof aanvraagInhoudSchema>;

/** The form for an aanvraag (Wmo 2015 2.3.5): nothing is asked again that is known already. */
export async function aanvraagPdf(inhoud: AanvraagInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const o = aanvraagInhoudSchema.parse(inhoud);
  const { velden } = tekst;
  const rijen: [string, string][] = [
    [velden.client, briefnaam(o.geadresseerde.naam)],
    [velden.geboren, o.geboortedatum ? schrijfDatum(o.geboortedatum) : ''],
    [velden.gemeld, schrijfDatum(o.gemeldOp)],
    [velden.onderzoek, o.onderzoekOp ? schrijfDatum(o.onderzoekOp) : tekst.nogNiet],
    [velden.vanaf, o.kanVanaf ? schrijfDatum(o.kanVanaf) : ''],
  ];
  const pdf = beginFormulier(o, tekst, rijen, omgeving);
  pdf.kop(2, tekst.keuzeKop);
  pdf.alinea(o.metKinderen ? tekst.keuze : tekst.keuzeAlleen);
  if (o.onderzoekOp) pdf.alinea(tekst.verslag);
  tekenHandtekening(pdf, tekst.akkoordKop, tekst.akkoord);
  return pdf.klaar();
}
