import { extname } from 'node:path';
import { bevatPdfActie } from './pdf.ts';
import { keurDocx } from './docx.ts';
import { isHeelJpeg, isHelePng, isToonbaar, maatVanJpeg, maatVanPng } from './beeld.ts';

/** What a file really is, by its bytes. Nothing else is kept. */
export const bijlagemimes = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
} as const;
export type Bijlagemime = keyof typeof bijlagemimes;

/** Why a file is not taken: its kind, something in it that can act by itself, or bytes that do not add up. */
export type Keurcode =
  | 'leeg'
  | 'onbekende-soort'
  | 'naam-klopt-niet'
  | 'actief'
  | 'beveiligd'
  | 'beschadigd'
  | 'te-veel-punten'
  | 'twee-bestanden';
export type Keuring = { ok: true; mime: Bijlagemime } | { ok: false; reden: Keurcode };

const begintMet = (bytes: Uint8Array, ...begin: number[]): boolean => begin.every((teken, i) => bytes[i] === teken);
const isZip = (bytes: Uint8Array): boolean => begintMet(bytes, 0x50, 0x4b, 0x03, 0x04);

/** The kind by the first bytes; null for all that has no business in a dossier. */
function soortVan(bytes: Uint8Array): Bijlagemime | null {
  if (begintMet(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (begintMet(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begintMet(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (isZip(bytes)) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return leesTekst(bytes) === null ? null : 'text/plain';
}

// Tab, line feed, form feed and carriage return are part of text; the other control characters are not.
const geenTekst = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** The text when all bytes are UTF-8 text, else null. */
function leesTekst(bytes: Uint8Array): string | null {
  try {
    const tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return geenTekst.test(tekst) ? null : tekst;
  } catch {
    return null;
  }
}

/** Text that another program would run or show as a page. */
const isScript = (tekst: string): boolean =>
  /^\s*(#!|@echo\b|<\?php|<\?xml|<!doctype|<html|<script|<svg|%!PS|\{\\rtf|MIME-Version:|WScript\b|Set-ExecutionPolicy)/i.test(
    tekst,
  );

/** Marks of a page, a script or an archive; long enough never to turn up by chance. */
const vreemd = ['<script', '<?php', '<html', 'Rar!\u001a\u0007', '7z\u00bc\u00af\u0027\u001c'] as const;
/** A reader of zip files looks for their end in the last 64 kB and the end mark itself, wherever the file begins. */
const zipstaart = 65_557;
/** A reader of PDF takes a head that stands within the first kilobyte. */
const pdfkop = 1_024;

/** Whether the file is at the same time another one: what opens as two things is trusted as neither. */
function isTweeBestanden(bytes: Buffer, mime: Bijlagemime): boolean {
  if (vreemd.some((teken) => bytes.includes(teken, 1, 'latin1'))) return true;
  if (!mime.endsWith('.document') && bytes.subarray(-zipstaart).includes('PK\u0005\u0006', 0, 'latin1')) return true;
  if (mime !== 'application/pdf') return bytes.subarray(0, pdfkop).includes('%PDF-', 0, 'latin1');
  const einde = bytes.lastIndexOf('%%EOF', undefined, 'latin1');
  return einde < 0 || /[^\s\0]/.test(bytes.subarray(einde + 5).toString('latin1'));
}

/** Whether a picture is whole and of a size that can be shown. */
function keurBeeld(bytes: Buffer, mime: 'image/png' | 'image/jpeg'): Keurcode | null {
  const [heel, maat] =
    mime === 'image/png' ? [isHelePng(bytes), maatVanPng(bytes)] : [isHeelJpeg(bytes), maatVanJpeg(bytes)];
  if (!heel || maat === null) return 'beschadigd';
  return isToonbaar(maat) ? null : 'te-veel-punten';
}

async function keurInhoud(bytes: Buffer, mime: Bijlagemime): Promise<Keurcode | null> {
  if (mime === 'text/plain') return isScript(leesTekst(bytes) ?? '') ? 'actief' : null;
  const beeld = mime === 'image/png' || mime === 'image/jpeg' ? keurBeeld(bytes, mime) : null;
  if (beeld !== null) return beeld;
  if (isTweeBestanden(bytes, mime)) return 'twee-bestanden';
  if (mime === 'application/pdf') return bevatPdfActie(bytes);
  return mime.startsWith('image/') ? null : keurDocx(bytes);
}

/**
 * Looks at a file before it is kept: its kind by its bytes, whether the name agrees with that, and whether anything in it could
 * act by itself. Plain Node; nothing of the file is run, shown or written.
 * @param bestandsnaam only its extension is looked at
 */
export async function keurBestand(inhoud: Uint8Array, bestandsnaam: string): Promise<Keuring> {
  const bytes = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.length);
  if (bytes.length === 0) return { ok: false, reden: 'leeg' };
  const mime = soortVan(bytes);
  if (mime === null) return { ok: false, reden: 'onbekende-soort' };
  const fout = await keurInhoud(bytes, mime);
  if (fout !== null) return { ok: false, reden: fout };
  const achtervoegsels: readonly string[] = bijlagemimes[mime];
  if (!achtervoegsels.includes(extname(bestandsnaam).toLowerCase())) return { ok: false, reden: 'naam-klopt-niet' };
  return { ok: true, mime };
}
