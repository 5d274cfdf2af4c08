import type { Opbouw } from './opbouw.ts';
import { kleuren, maten } from './vorm.ts';

type Feitenvorm = { kader?: boolean; labelbreedte?: number };

/** Facts as a table of two columns: what (row header), and its value. Values are one line to a few; short tables stay whole. */
export function tekenFeiten(
  pdf: Opbouw,
  rijen: readonly (readonly [wat: string, waarde: string])[],
  { kader = true, labelbreedte = 120 }: Feitenvorm = {},
): void {
  const { doc } = pdf;
  const rand = kader ? 12 : 0;
  const waarde = { width: pdf.breedte - labelbreedte - 2 * rand, lineGap: maten.regel };
  const label = { width: labelbreedte - 8, lineGap: maten.regel };
  pdf.letter('gewoon', maten.tekst);
  const hoogten = rijen.map(([, tekst]) => doc.heightOfString(pdf.schrijfbaar(tekst), waarde) + 6);
  pdf.vrij(
    Math.min(
      hoogten.reduce((som, hoogte) => som + hoogte, 0),
      400,
    ),
  );
  const tabel = pdf.tak('Table');
  for (const [i, [wat, tekst]] of rijen.entries()) {
    const hoogte = hoogten[i] ?? 0;
    pdf.vrij(hoogte);
    const y = doc.y;
    if (kader) tekenKader(pdf, y, hoogte);
    const rij = pdf.tak('TR', tabel);
    pdf.letter('vet', maten.tekst, kader ? kleuren.tekst : kleuren.zacht);
    pdf.cel(rij, 'Row', () => doc.text(pdf.schrijfbaar(wat), pdf.links + rand, y + 3, label));
    pdf.letter('gewoon', maten.tekst);
    pdf.cel(rij, null, () => doc.text(pdf.schrijfbaar(tekst), pdf.links + rand + labelbreedte, y + 3, waarde));
    rij.end();
    doc.y = y + hoogte;
  }
  tabel.end();
  pdf.ruimte(maten.alinea);
}

function tekenKader(pdf: Opbouw, y: number, hoogte: number): void {
  pdf.decor(() => pdf.doc.rect(pdf.links, y, pdf.breedte, hoogte).fill(kleuren.vlak));
  pdf.decor(() => pdf.doc.rect(pdf.links, y, 3, hoogte).fill(kleuren.accent));
}

/** Widths in points, one per column; `rijhoogte` is the least height of a row. */
type Tabelvorm = { breedtes: readonly number[]; rijhoogte?: number };
const KOPREGEL = 17;

/** Table with a header row, drawn again on each page; a row moves whole to the next page. The first column heads its row. */
export function tekenTabel(
  pdf: Opbouw,
  koppen: readonly string[],
  rijen: readonly (readonly string[])[],
  vorm: Tabelvorm,
): void {
  pdf.vrij(60);
  const tabel = pdf.tak('Table');
  const rij = pdf.tak('TR', tabel);
  const y = pdf.doc.y;
  pdf.letter('vet', maten.tabel, kleuren.accent);
  koppen.forEach((kop, i) => pdf.cel(rij, 'Column', () => tekenCel(pdf, vorm, i, kop, y)));
  rij.end();
  pdf.doc.y = y + KOPREGEL;
  for (const cellen of rijen) tekenRij(pdf, tabel, koppen, cellen, vorm);
  tabel.end();
  pdf.ruimte(maten.alinea);
}

function tekenRij(
  pdf: Opbouw,
  tabel: PDFKit.PDFStructureElement,
  koppen: readonly string[],
  cellen: readonly string[],
  vorm: Tabelvorm,
): void {
  const { doc } = pdf;
  pdf.letter('gewoon', maten.tabel);
  const hoogten = cellen.map((cel, i) => doc.heightOfString(pdf.schrijfbaar(cel), celvorm(vorm, i)) + 7);
  const hoogte = Math.max(vorm.rijhoogte ?? 0, ...hoogten);
  const pagina = doc.page;
  pdf.vrij(hoogte);
  if (doc.page !== pagina) herhaalKoppen(pdf, koppen, vorm);
  const y = doc.y;
  pdf.decor(() =>
    doc
      .moveTo(pdf.links, y)
      .lineTo(pdf.links + pdf.breedte, y)
      .lineWidth(0.5)
      .stroke(kleuren.lijn),
  );
  const rij = pdf.tak('TR', tabel);
  pdf.letter('gewoon', maten.tabel);
  cellen.forEach((cel, i) => pdf.cel(rij, i === 0 ? 'Row' : null, () => tekenCel(pdf, vorm, i, cel, y + 3)));
  rij.end();
  doc.y = y + hoogte;
}

function herhaalKoppen(pdf: Opbouw, koppen: readonly string[], vorm: Tabelvorm): void {
  const y = pdf.doc.y;
  pdf.decor(() => {
    pdf.letter('vet', maten.tabel, kleuren.accent);
    koppen.forEach((kop, i) => tekenCel(pdf, vorm, i, kop, y));
  }, 'Pagination');
  pdf.doc.y = y + KOPREGEL;
}

const celvorm = ({ breedtes }: Tabelvorm, kolom: number) => ({ width: (breedtes[kolom] ?? 80) - 8, lineGap: 1 });

function tekenCel(pdf: Opbouw, vorm: Tabelvorm, kolom: number, tekst: string, y: number): void {
  const x = pdf.links + 4 + vorm.breedtes.slice(0, kolom).reduce((som, breedte) => som + breedte, 0);
  pdf.doc.text(pdf.schrijfbaar(tekst), x, y, celvorm(vorm, kolom));
}
