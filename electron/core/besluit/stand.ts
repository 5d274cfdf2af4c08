import { toetsen } from '#shared/beleid/index.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { maakBeeld, type Dossierbeeld, type Dossierbron } from '../dossier/beeld.ts';
import { leesDossierbron } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';

/** A dossier with all that follows from it today. */
export interface Stand {
  dossier: Dossierrij;
  bron: Dossierbron;
  beeld: Dossierbeeld;
}

/** Reads a dossier and derives everything from it. */
export function leesStand(context: Context, dossierId: string): Stand {
  const { db, opslag, vandaag, beleid } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const bron = leesDossierbron(context, dossier);
  return { dossier, bron, beeld: maakBeeld(bron, vandaag, beleid) };
}

/** The last day of opvang that would begin on a day (5.2.8); null while the keten or the day is not known. */
export function laatsteDagVan(context: Context, beeld: Dossierbeeld, ingangsdatum: string | null): string | null {
  const { keten } = beeld.toetsing;
  if (!keten || !ingangsdatum) return null;
  return toetsen.geldigheid.beoordeel({ keten, ingangsdatum }, context.vandaag, context.beleid).gevolg.laatsteDag;
}
