import { kluistekst } from '#shared/taal/crisis/kluis.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import type { Documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten } from '../documenten/tabel.ts';
import { kleuren } from '../documenten/vorm.ts';

const tekst = kluistekst.herstel;
const INVULLIJN = '_'.repeat(40);

/** Groups of four, as one reads and types them. */
const inGroepen = (sleutel: string): string => (sleutel.match(/.{1,4}/g) ?? []).join(' ');

/** The recovery key of the geheime adressen on one sheet for the safe. Never stored: made, printed and forgotten. */
export async function kluisherstelPdf(
  { sleutel, organisatie, gemaaktOp }: { sleutel: string; organisatie: string; gemaaktOp: string },
  omgeving: Documentomgeving,
): Promise<Uint8Array> {
  const opties = { titel: tekst.titel, auteur: organisatie, onderwerp: tekst.titel, voet: tekst.titel };
  const pdf = new Opbouw(opties, omgeving);
  const { doc } = pdf;
  pdf.decor(() => doc.rect(0, 0, doc.page.width, 7).fill(kleuren.accent));
  pdf.kop(1, tekst.titel);
  pdf.alinea(tekst.inleiding(organisatie));
  pdf.kop(2, tekst.sleutel);
  pdf.letter('vet', 15);
  pdf.element('P', () =>
    doc.text(pdf.schrijfbaar(inGroepen(sleutel)), pdf.links, undefined, { width: pdf.breedte, lineGap: 6 }),
  );
  pdf.ruimte(10);
  pdf.kop(2, tekst.bewarenKop);
  pdf.lijst(tekst.bewaren);
  tekenFeiten(pdf, [
    [tekst.gemaaktOp, schrijfDatum(gemaaktOp)],
    [tekst.ontvangen, INVULLIJN],
    [tekst.opgeborgen, INVULLIJN],
  ]);
  return pdf.klaar();
}
