import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema } from '#shared/domein/basis.ts';
import { schrijfDag } from '#shared/taal/datum.ts';
import { reiskaartTeksten as tekst } from '#shared/taal/regiobrieven.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

const reiskaartSchema = z.strictObject({
  kenmerk: regelSchema,
  afzender: regelSchema,
  telefoon: losseRegelSchema,
  naam: regelSchema,
  regio: regelSchema,
  datum: datumSchema,
  vertrekTijd: losseRegelSchema,
  vertrekPlaats: losseRegelSchema,
  vervoer: regelSchema,
  reisbegeleiding: z.boolean().nullable(),
  reisbegeleider: losseRegelSchema,
  aanbieder: regelSchema,
  adres: losseRegelSchema,
  ontvanger: losseRegelSchema,
  ontvangerTelefoon: losseRegelSchema,
});
export type Reiskaart = z.infer<typeof reiskaartSchema>;

/** One page for the client who travels to another region: when, how, where to, who waits, and whom to call. */
export async function reiskaartPdf(inhoud: Reiskaart, omgeving: Documentomgeving): Promise<Uint8Array> {
  const r = reiskaartSchema.parse(inhoud);
  const voet = `${r.afzender}  |  ${r.kenmerk}`;
  const pdf = new Opbouw(
    { titel: tekst.titel(r.kenmerk), auteur: r.afzender, onderwerp: tekst.onderwerp, voet },
    omgeving,
  );
  pdf.kop(1, tekst.kop(r.regio));
  pdf.alinea(tekst.inleiding(r.naam));
  const mee = r.reisbegeleiding === null ? '' : r.reisbegeleiding ? r.reisbegeleider || tekst.iemand : tekst.zelf;
  const rijen: [string, string][] = [
    [tekst.velden.dag, schrijfDag(r.datum)],
    [tekst.velden.tijd, r.vertrekTijd],
    [tekst.velden.plaats, r.vertrekPlaats],
    [tekst.velden.vervoer, r.vervoer],
    [tekst.velden.begeleiding, mee],
    [tekst.velden.aanbieder, r.aanbieder],
    [tekst.velden.adres, r.adres],
    [tekst.velden.ontvanger, r.ontvanger],
    [tekst.velden.telefoon, r.ontvangerTelefoon],
  ];
  tekenFeiten(
    pdf,
    rijen.filter(([, waarde]) => waarde),
  );
  pdf.kop(2, tekst.meeKop);
  pdf.lijst(tekst.mee);
  pdf.kop(2, tekst.hulpKop);
  pdf.alinea({ vet: tekst.hulp(r.telefoon) });
  pdf.alinea(tekst.aankomst);
  return pdf.klaar();
}
