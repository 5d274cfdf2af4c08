import { standaardsjabloon } from '#shared/taal/sjablonen.ts';
import { beschikkingTeksten as tekst } from '#shared/taal/brieven.ts';
import type { Sjabloontekst } from '#shared/sjabloon/model.ts';
import { tekenBriefhoofd } from './brief.ts';
import { beschikkingInhoudSchema, type BeschikkingInhoud } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenDelen } from './sjabloon.ts';
import { vulIn, waardenVan } from './waarden.ts';

/**
 * The beschikking as a tagged PDF (5.2.8), in the words of a template: what the organisation made of it, or the one that
 * comes with the program.
 * @throws ZodError when the content is not complete (a bug of the caller)
 */
export async function beschikkingPdf(
  inhoud: BeschikkingInhoud,
  omgeving: Documentomgeving,
  sjabloon: Sjabloontekst = standaardsjabloon(inhoud.soort, inhoud.keten ?? 'onbekend'),
): Promise<Uint8Array> {
  const b = beschikkingInhoudSchema.parse(inhoud);
  const waarden = waardenVan(b);
  const onderwerp = vulIn(sjabloon.onderwerp, waarden);
  const pdf = new Opbouw(
    {
      titel: tekst.documenttitel(b.kenmerk),
      auteur: b.afzender.naam,
      // What readers show of a file names no person.
      onderwerp: vulIn(sjabloon.onderwerp, {}),
      voet: `${b.afzender.naam}  |  ${b.kenmerk}`,
    },
    omgeving,
  );
  tekenBriefhoofd(pdf, b, onderwerp);
  pdf.kop(1, vulIn(sjabloon.titel, waarden));
  tekenDelen(pdf, b, sjabloon, waarden);
  return pdf.klaar();
}
