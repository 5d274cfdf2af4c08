import { herstelcodesTeksten as tekst } from '#shared/taal/documenten.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { tekenSleutel } from './herstelsleutel.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

export interface HerstelcodesInhoud {
  codes: readonly string[];
  naam: string;
  organisatie: string;
  /** Calendar day. */
  gemaaktOp: string;
}

/** The recovery codes of a second factor on one sheet. Never stored: made, printed and forgotten. */
export async function herstelcodesPdf(inhoud: HerstelcodesInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const { codes, naam, organisatie, gemaaktOp } = inhoud;
  const { titel, onderwerp, velden } = tekst;
  const pdf = new Opbouw({ titel, auteur: organisatie, onderwerp, voet: titel }, omgeving);
  pdf.kop(1, tekst.kop);
  pdf.alinea(tekst.inleiding(naam));
  pdf.kop(2, tekst.codes);
  tekenSleutel(pdf, codes.join('   '));
  pdf.kop(2, tekst.gebruikKop);
  pdf.lijst(tekst.gebruik);
  tekenFeiten(pdf, [
    [velden.naam, naam],
    [velden.organisatie, organisatie],
    [velden.gemaaktOp, schrijfDatum(gemaaktOp)],
  ]);
  return pdf.klaar();
}
