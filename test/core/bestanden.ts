import { crc32, deflateSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { ZipFile } from 'yazl';

/** Small files of every kind that a person might bring, good ones and bad ones, made here so that nothing real is needed. */

/** A PDF that a scanner or a letter program would make. */
export function maakPdf(tekst = 'Een brief.'): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A6' });
  doc.text(tekst);
  doc.end();
  return buffer(doc as unknown as NodeJS.ReadableStream);
}

/** A PDF with something extra in its catalog, or with objects in a compressed stream. */
export function losPdf(catalogus: string, stroom = ''): Buffer {
  const delen = [
    '%PDF-1.7\n',
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogus} >>\nendobj\n`,
    '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n',
  ];
  if (stroom) {
    const gepakt = deflateSync(Buffer.from(stroom, 'latin1'));
    delen.push(
      `3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${gepakt.length} >>\nstream\n`,
      gepakt.toString('latin1'),
      '\nendstream\nendobj\n',
    );
  }
  delen.push('trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n');
  return Buffer.from(delen.join(''), 'latin1');
}

function stuk(soort: string, inhoud: Buffer): Buffer {
  const kop = Buffer.alloc(4);
  kop.writeUInt32BE(inhoud.length);
  const lijf = Buffer.concat([Buffer.from(soort, 'latin1'), inhoud]);
  const som = Buffer.alloc(4);
  som.writeUInt32BE(crc32(lijf));
  return Buffer.concat([kop, lijf, som]);
}

/** One grey dot, whatever size its head claims, and a text chunk with `tekst`. */
export function maakPng(tekst = '', breedte = 1, hoogte = 1): Buffer {
  const maat = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  maat.writeUInt32BE(breedte, 0);
  maat.writeUInt32BE(hoogte, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    stuk('IHDR', maat),
    ...(tekst ? [stuk('tEXt', Buffer.from(`Comment\0${tekst}`, 'latin1'))] : []),
    stuk('IDAT', deflateSync(Buffer.from([0, 128]))),
    stuk('IEND', Buffer.alloc(0)),
  ]);
}

/** The skeleton of a JPEG: a head, its size, a scan and an end, with what a camera puts behind it. */
export const maakJpeg = (achteraan: Buffer = Buffer.alloc(0), zijde = 16): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
    Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1'),
    Buffer.from([0xff, 0xc0, 0x00, 0x0b, 8, zijde >> 8, zijde & 255, zijde >> 8, zijde & 255, 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0x00, 0x08, 1, 1, 0, 0, 0x3f, 0, 0x12, 0x34, 0xff, 0xd9]),
    achteraan,
  ]);

/** A zip with these parts. */
export async function maakZip(delen: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [naam, inhoud] of Object.entries(delen)) zip.addBuffer(Buffer.from(inhoud), naam);
  zip.end();
  return buffer(zip.outputStream);
}

const hoofd = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** The parts of a Word document that matter here. */
export const maakDocx = (erbij: Readonly<Record<string, string>> = {}, soort = hoofd): Promise<Buffer> =>
  maakZip({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${soort}"/></Types>`,
    'word/document.xml': '<w:document/>',
    ...erbij,
  });
