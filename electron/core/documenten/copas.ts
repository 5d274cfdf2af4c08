import { z } from 'zod';
import { datumSchema, losseRegelSchema, regelSchema } from '#shared/domein/basis.ts';
import { pasnummerSchema, toonPasnummer } from '#shared/domein/pasnummer.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import { copasTeksten as tekst } from '#shared/taal/documenten.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { maakQr } from './qr.ts';
import { kleuren, maten } from './vorm.ts';

/** What stands on a CO-pas. The name is on the card only: the token behind the QR code carries none. */
export const copasInhoudSchema = z.strictObject({
  organisatie: regelSchema,
  telefoon: losseRegelSchema,
  houder: regelSchema,
  pasnummer: pasnummerSchema,
  locatie: regelSchema,
  geldigVan: datumSchema,
  geldigTot: datumSchema,
  /** As `maakPastoken` wrote it. */
  token: z.string().min(1).max(300),
});
export type CopasInhoud = z.infer<typeof copasInhoudSchema>;

const [BREEDTE, HOOGTE] = maten.kaart;
const QR = 98;
const RAND = 12;
const BALK = 24;

/** The pass on one page the size of a bank card, for a card printer. */
export async function copasPdf(inhoud: CopasInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const pas = copasInhoudSchema.parse(inhoud);
  const marge = { top: 0, bottom: 0, left: 0, right: 0 };
  const pdf = new Opbouw({ ...beschrijving(pas), voet: null, maat: [BREEDTE, HOOGTE], marge }, omgeving);
  tekenKaart(pdf, pas, 0, 0);
  return pdf.klaar();
}

/** The pass on a sheet of A4 to cut out, with how to use it. */
export async function copasVelPdf(inhoud: CopasInhoud, omgeving: Documentomgeving): Promise<Uint8Array> {
  const pas = copasInhoudSchema.parse(inhoud);
  const pdf = new Opbouw({ ...beschrijving(pas), voet: pas.organisatie }, omgeving);
  const { doc } = pdf;
  pdf.decor(() => doc.rect(0, 0, doc.page.width, 7).fill(kleuren.accent));
  pdf.kop(1, tekst.velKop);
  pdf.alinea(tekst.velInleiding(pas.locatie, pas.geldigVan, pas.geldigTot));
  pdf.alinea(tekst.knip, 14);
  const [x, y] = [pdf.links, doc.y];
  pdf.decor(() =>
    doc
      .rect(x - 0.5, y - 0.5, BREEDTE + 1, HOOGTE + 1)
      .lineWidth(0.5)
      .dash(3, { space: 3 })
      .stroke(kleuren.zacht),
  );
  tekenKaart(pdf, pas, x, y);
  doc.y = y + HOOGTE + 14;
  pdf.kop(2, tekst.gebruikKop);
  pdf.lijst(tekst.gebruik);
  return pdf.klaar();
}

function beschrijving(pas: CopasInhoud) {
  return {
    titel: tekst.documenttitel(toonPasnummer(pas.pasnummer)),
    auteur: pas.organisatie,
    onderwerp: tekst.onderwerp,
  };
}

function tekenKaart(pdf: Opbouw, pas: CopasInhoud, x: number, y: number): void {
  const { doc } = pdf;
  pdf.decor(() => doc.rect(x, y, BREEDTE, BALK).fill(kleuren.accent));
  pdf.letter('vet', 13, kleuren.wit);
  pdf.element('P', () => doc.text(tekst.kop, x + RAND, y + 5, { lineBreak: false }));
  pdf.letter('gewoon', 8.5, kleuren.wit);
  const naam = pdf.schrijfbaar(pas.organisatie);
  pdf.element('P', () => doc.text(naam, x + BREEDTE - RAND - doc.widthOfString(naam), y + 8, { lineBreak: false }));
  const breedte = BREEDTE - QR - RAND - 4;
  const links = x + RAND;
  veld(pdf, tekst.naam, pas.houder, links, y + 31, breedte, 11);
  veld(pdf, tekst.locatie, pas.locatie, links, y + 61, breedte, 9.5);
  const periode = tekst.periode(korteDatum(pas.geldigVan), korteDatum(pas.geldigTot));
  veld(pdf, tekst.geldig, periode, links, y + 88, breedte, 9.5);
  veld(pdf, tekst.pasnummer, toonPasnummer(pas.pasnummer), links, y + 114, breedte, 13);
  tekenQr(pdf, pas, x + BREEDTE - QR - 3, y + BALK + 4);
  if (!pas.telefoon) return;
  const gevonden = pdf.letter('gewoon', 6.5, kleuren.zacht) && pdf.schrijfbaar(tekst.gevonden(pas.telefoon));
  pdf.element('P', () =>
    doc.text(gevonden, x + BREEDTE - RAND - doc.widthOfString(gevonden), y + HOOGTE - 15, { lineBreak: false }),
  );
}

/** Label above a value; the value shrinks until it fits on its line, and is cut off as a last resort. */
function veld(
  pdf: Opbouw,
  label: string,
  waarde: string,
  x: number,
  y: number,
  breedte: number,
  grootte: number,
): void {
  const { doc } = pdf;
  pdf.letter('gewoon', 6.5, kleuren.zacht);
  pdf.element('P', () => doc.text(label, x, y, { lineBreak: false }));
  pdf.letter('vet', grootte);
  let tekstwaarde = pdf.schrijfbaar(waarde);
  for (let maat = grootte; maat > 6.5 && doc.widthOfString(tekstwaarde) > breedte; maat -= 0.5) doc.fontSize(maat);
  while (doc.widthOfString(tekstwaarde) > breedte && tekstwaarde.length > 1)
    tekstwaarde = `${tekstwaarde.slice(0, -2)}…`;
  pdf.element('P', () => doc.text(tekstwaarde, x, y + 8, { lineBreak: false }));
}

function tekenQr(pdf: Opbouw, pas: CopasInhoud, x: number, y: number): void {
  const { zijde, strepen } = maakQr(pas.token);
  const module = QR / zijde;
  pdf.figuur(tekst.qr(toonPasnummer(pas.pasnummer)), [x, y, x + QR, y + QR], () => {
    for (const streep of strepen)
      pdf.doc.rect(x + streep.x * module, y + streep.y * module, streep.lengte * module, module);
    pdf.doc.fill('#000000');
  });
}
