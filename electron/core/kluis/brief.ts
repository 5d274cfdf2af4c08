import type { Adresvelden } from '#shared/domein/kluis.ts';
import { kluistekst } from '#shared/taal/crisis/kluis.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import type { Documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten } from '../documenten/tabel.ts';
import { kleuren } from '../documenten/vorm.ts';

const tekst = kluistekst.brief;

export interface Verzegeld {
  organisatie: string;
  nummer: number;
  bestemdVoor: string;
  door: string;
  /** YYYY-MM-DD */
  gemaaktOp: string;
  velden: Adresvelden;
}

/** Two lines to fold along: the address stands between them, so that it lies inside. */
function tekenVouwen(pdf: Opbouw): void {
  const { doc } = pdf;
  const { height, width } = doc.page;
  pdf.decor(() => {
    for (const deel of [1, 2]) {
      const y = (height * deel) / 3;
      doc
        .moveTo(20, y)
        .lineTo(width - 20, y)
        .dash(3, { space: 3 })
        .strokeColor(kleuren.lijn)
        .stroke();
      doc
        .undash()
        .font('gewoon')
        .fontSize(7)
        .fillColor(kleuren.zacht)
        .text(tekst.vouw, 20, y + 2, { lineBreak: false });
    }
  });
}

/**
 * A sealed letter: a cover sheet without the address, and a sheet that is folded with the address inside. Made in memory,
 * printed and forgotten.
 */
export async function verzegeldeBriefPdf(brief: Verzegeld, omgeving: Documentomgeving): Promise<Uint8Array> {
  const { organisatie, velden } = brief;
  const pdf = new Opbouw({ titel: tekst.titel, auteur: organisatie, onderwerp: tekst.titel, voet: null }, omgeving);
  const { doc } = pdf;
  pdf.decor(() => doc.rect(0, 0, doc.page.width, 7).fill(kleuren.accent));
  pdf.kop(1, tekst.kop);
  tekenFeiten(pdf, [
    [tekst.alleenVoor, brief.bestemdVoor],
    [tekst.nummer, String(brief.nummer)],
    [tekst.gemaakt, schrijfDatum(brief.gemaaktOp)],
    [tekst.door, `${brief.door}, ${organisatie}`],
  ]);
  pdf.kop(2, tekst.uitlegKop);
  pdf.lijst(tekst.uitleg);
  doc.addPage();
  tekenVouwen(pdf);
  doc.y = doc.page.height / 3 + 26;
  pdf.kop(2, tekst.adresKop);
  pdf.alinea({ vet: [velden.straat, velden.huisnummer].filter(Boolean).join(' ') }, 0);
  pdf.alinea({ vet: [velden.postcode, velden.plaats].filter(Boolean).join(' ') });
  pdf.tekst(velden.toelichting);
  pdf.alinea(tekst.geheim);
  return pdf.klaar();
}
