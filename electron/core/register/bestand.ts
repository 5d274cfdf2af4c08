import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

/** The facts of one dossier as a registry file. */
export async function maakDossierbestand(
  _context: Context,
  _dossierId: string,
): Promise<{ bestandsnaam: string; bytes: Uint8Array; regels: number }> {
  return weiger('stap-niet-mogelijk');
}
