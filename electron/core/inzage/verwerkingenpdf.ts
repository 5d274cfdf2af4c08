import { lezersVan, verwerkingen, verwerkingnamen } from '#shared/inzage/verwerkingen.ts';
import { nl } from '#shared/taal/nl.ts';
import { verwerkingteksten as tekst } from '#shared/taal/scherm-inzage.ts';
import type { Context } from '../context.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten } from '../documenten/tabel.ts';
import { bewaartermijn } from './bewaartermijn.ts';

/** The register of processings of this organisation (AVG 30) on paper. */
export function verwerkingenPdf(context: Context): Promise<Uint8Array> {
  const { instellingen, sessie } = context;
  const { soort } = sessie.organisatie;
  const auteur = instellingen.organisatienaam;
  const pdf = new Opbouw({ titel: tekst.titel, auteur, onderwerp: 'AVG 30', voet: auteur }, documentomgeving(context));
  pdf.kop(1, tekst.titel);
  pdf.alinea(tekst.papierInleiding(auteur));
  for (const naam of verwerkingnamen) {
    const v = verwerkingen[naam];
    if (!v.bij.some((een) => een === soort)) continue;
    pdf.kop(2, v.naam);
    const lezers = lezersVan(naam, soort).map((rol) => nl.kader.rollen[rol]);
    tekenFeiten(pdf, [
      [tekst.kolom.gegevens, v.gegevens],
      [tekst.kolom.wie, v.wie],
      [tekst.kolom.doel, v.doel],
      [tekst.kolom.grond, v.grond],
      [tekst.kolom.lezers, lezers.join(', ') || tekst.niemand],
      [tekst.kolom.ontvangers, v.ontvangers],
      [tekst.kolom.bewaren, bewaartermijn(context, naam)],
    ]);
  }
  return pdf.klaar();
}
