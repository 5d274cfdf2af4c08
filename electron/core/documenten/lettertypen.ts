import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Leesbron } from '../context.ts';

/** A font that was read: what of it is used here. @types/pdfkit does not know that pdfkit takes one. */
export interface Letter {
  layout(tekst: string, kenmerken?: unknown): object;
  hasGlyphForCodePoint(punt: number): boolean;
}

/** The font that is set now, likewise unknown there. */
export type MetLetter = { _font: { font: Letter } };

/** The three cuts of the letter face, as whole TrueType fonts: PDF/A wants every glyph embedded. */
export type Lettertypen = { gewoon: Letter; vet: Letter; cursief: Letter };

/** What every document needs from outside: the letter faces and the moment of making (ISO instant, from the injected clock). */
export type Documentomgeving = { lettertypen: Lettertypen; gemaaktOp: string };

/** Lets pdfkit read a font file, with the reader that it draws with. */
function lees(bestand: string): Letter {
  const leeg = new PDFDocument({ autoFirstPage: false }).font(readFileSync(bestand));
  return (leeg as typeof leeg & MetLetter)._font.font;
}

const gelezen = new Map<string, Lettertypen>();

/**
 * Reads Source Sans 3 (OFL) from the folder `resources/fonts`; where that lies depends on how the app is packaged. Once per
 * process: taking a font apart anew costs more than the letter. No text of a letter stays behind.
 */
export function leesLettertypen(map: string): Lettertypen {
  const eerder = gelezen.get(map);
  if (eerder) return eerder;
  const lettertypen = {
    gewoon: lees(join(map, 'SourceSans3_400Regular.ttf')),
    vet: lees(join(map, 'SourceSans3_600SemiBold.ttf')),
    cursief: lees(join(map, 'SourceSans3_400Regular_Italic.ttf')),
  };
  gelezen.set(map, lettertypen);
  return lettertypen;
}

/** What a document made in this call needs from outside. */
export const documentomgeving = ({ poorten, nu }: Pick<Leesbron, 'poorten' | 'nu'>): Documentomgeving => ({
  lettertypen: leesLettertypen(join(poorten.bronnen, 'fonts')),
  gemaaktOp: nu,
});
