import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Leesbron } from '../context.ts';

/** The three cuts of the letter face, as whole TrueType files: PDF/A wants every glyph embedded. */
export type Lettertypen = { gewoon: Buffer; vet: Buffer; cursief: Buffer };

/** What every document needs from outside: the letter faces and the moment of making (ISO instant, from the injected clock). */
export type Documentomgeving = { lettertypen: Lettertypen; gemaaktOp: string };

/** Reads Source Sans 3 (OFL) from the folder `resources/fonts`; where that lies depends on how the app is packaged. */
export function leesLettertypen(map: string): Lettertypen {
  return {
    gewoon: readFileSync(join(map, 'SourceSans3_400Regular.ttf')),
    vet: readFileSync(join(map, 'SourceSans3_600SemiBold.ttf')),
    cursief: readFileSync(join(map, 'SourceSans3_400Regular_Italic.ttf')),
  };
}

/** What a document made in this call needs from outside. */
export const documentomgeving = ({ poorten, nu }: Pick<Leesbron, 'poorten' | 'nu'>): Documentomgeving => ({
  lettertypen: leesLettertypen(join(poorten.bronnen, 'fonts')),
  gemaaktOp: nu,
});
