import type { z } from 'zod';
import { tekenBriefhoofd } from './brief.ts';
import type { briefhoofdSchema } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenFeiten } from './tabel.ts';

/** The fixed words of a form: its title in the file, what it is about, and what stands above its facts. */
export interface Formuliertekst {
  titel: (kenmerk: string) => string;
  onderwerp: string;
  kop: string;
  inleiding: string;
}

/**
 * Begins a form that a client signs: the head of a letter, a title, and what is known already, so that nobody is asked again.
 * @param rijen label and value; a row without a value is left out
 */
export function beginFormulier(
  hoofd: z.infer<typeof briefhoofdSchema>,
  tekst: Formuliertekst,
  rijen: readonly (readonly [string, string])[],
  omgeving: Documentomgeving,
): Opbouw {
  const { naam } = hoofd.afzender;
  const voet = `${naam}  |  ${hoofd.kenmerk}`;
  const pdf = new Opbouw(
    { titel: tekst.titel(hoofd.kenmerk), auteur: naam, onderwerp: tekst.onderwerp, voet },
    omgeving,
  );
  tekenBriefhoofd(pdf, hoofd, tekst.onderwerp);
  pdf.kop(1, tekst.kop);
  pdf.alinea(tekst.inleiding);
  tekenFeiten(
    pdf,
    rijen.filter(([, waarde]) => waarde),
  );
  return pdf;
}
