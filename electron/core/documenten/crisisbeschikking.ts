import { z } from 'zod';
import { crisisbesluitsoortSchema } from '#shared/contract/groepen/crisis-besluit.ts';
import { datumSchema, losseRegelSchema } from '#shared/domein/basis.ts';
import type { Sjabloontekst } from '#shared/sjabloon/model.ts';
import { briefnaam } from '#shared/domein/naam.ts';
import { briefTeksten } from '#shared/taal/brieven.ts';
import { crisisbriefteksten as tekst, crisissjabloon } from '#shared/taal/crisis/besluitbrief.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { beschikkingvorm } from './inhoud.ts';
import type { Documentomgeving } from './lettertypen.ts';
import { Opbouw } from './opbouw.ts';
import { tekenDelen } from './sjabloon.ts';
import { tekenFeiten } from './tabel.ts';
import { kleuren } from './vorm.ts';
import { vulIn, waardenVan } from './waarden.ts';

/**
 * What the letter of a besluit about crisisopvang is made of. There is no field for a place, an address or a telephone of a
 * place: what is not there cannot be printed (5.1.3).
 */
export const crisisbeschikkingInhoudSchema = beschikkingvorm
  .omit({
    keten: true,
    soort: true,
    verstrekking: true,
    copas: true,
    resultaten: true,
    gesprekken: true,
    aanvulling: true,
  })
  .extend({
    crisissoort: crisisbesluitsoortSchema,
    /** Stands where the envelope shows it, instead of an address. */
    envelopregel: losseRegelSchema,
    ingangsdatum: datumSchema.nullable(),
    kinderen: z.boolean(),
  });
export type CrisisbeschikkingInhoud = z.infer<typeof crisisbeschikkingInhoudSchema>;

/** Sender, name and a neutral line where an address would stand, kenmerk and date. */
function tekenHoofd(pdf: Opbouw, b: CrisisbeschikkingInhoud, onderwerp: string): void {
  const { doc } = pdf;
  pdf.decor(() => doc.rect(0, 0, doc.page.width, 7).fill(kleuren.accent));
  pdf.letter('vet', 17, kleuren.accent);
  pdf.element('P', () => doc.text(pdf.schrijfbaar(b.afzender.naam), pdf.links, 40, { width: pdf.breedte }));
  pdf.letter('gewoon', 11);
  const regels = [briefnaam(b.geadresseerde.naam), b.envelopregel].filter(Boolean).map((r) => pdf.schrijfbaar(r));
  pdf.element('P', () => doc.text(regels.join('\n'), pdf.links, 142, { width: 250, lineGap: 2 }));
  doc.y = Math.max(doc.y, 222);
  const rijen: [string, string][] = [
    [briefTeksten.datum, schrijfDatum(b.dagtekening)],
    [briefTeksten.kenmerk, b.kenmerk],
    [briefTeksten.onderwerp, onderwerp],
  ];
  tekenFeiten(pdf, rijen, { kader: false, labelbreedte: 80 });
}

/**
 * The beschikking of VTRR as a tagged PDF (5.1.2, 5.1.4, 5.1.5).
 * @throws ZodError when the content is not complete (a bug of the caller)
 */
export async function crisisbeschikkingPdf(
  inhoud: CrisisbeschikkingInhoud,
  omgeving: Documentomgeving,
  sjabloon: Sjabloontekst = crisissjabloon(inhoud.crisissoort),
): Promise<Uint8Array> {
  const b = crisisbeschikkingInhoudSchema.parse(inhoud);
  // The parts that a template of the college knows and this letter never has.
  const vorm = {
    ...b,
    soort: 'verstrekken' as const,
    keten: null,
    verstrekking: null,
    copas: false,
    resultaten: [],
    gesprekken: [],
    aanvulling: null,
  };
  const datum = (dag: string | null): string => (dag ? schrijfDatum(dag) : '');
  const waarden = { ...waardenVan(vorm), ingangsdatum: datum(b.ingangsdatum), kinderen: b.kinderen ? 'ja' : '' };
  const onderwerp = vulIn(sjabloon.onderwerp, waarden);
  const pdf = new Opbouw(
    {
      titel: tekst.documenttitel(b.kenmerk),
      auteur: b.afzender.naam,
      onderwerp: vulIn(sjabloon.onderwerp, {}),
      voet: b.kenmerk,
    },
    omgeving,
  );
  tekenHoofd(pdf, b, onderwerp);
  pdf.kop(1, vulIn(sjabloon.titel, waarden));
  tekenDelen(pdf, vorm, sjabloon, waarden);
  return pdf.klaar();
}
