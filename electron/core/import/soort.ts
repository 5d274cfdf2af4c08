import type { Importoordeel, Importregelrij, Importrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/** What became of a line that was taken in. */
export interface Gevolg {
  stand: 'gedaan' | 'aangevuld' | 'overgeslagen';
  uitkomst: string;
}

/** One kind of thing that is brought in: how a line is judged, made new, or added to what is there. */
export interface Importwerk {
  /**
   * Looks at a line as it would be taken in now, and remembers under what later lines of the file find it.
   * @param nogEens while lines are taken in: what was found within the file stands, only what is there is looked at anew
   */
  beoordeel(context: Context, bestand: Importrij, regel: Importregelrij, nogEens: boolean): Importoordeel;
  /** Makes what the line says. @throws Geweigerd as typing it in would */
  maak(context: Context, bestand: Importrij, regel: Importregelrij): Gevolg;
  /** Fills in what is empty at what is there; nothing that stands there is overwritten. @throws Geweigerd */
  vulAan(context: Context, bestand: Importrij, regel: Importregelrij, id: string): Gevolg;
}
