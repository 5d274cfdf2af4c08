import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { type Dag, dagtermijn, laatsteVan, maandtermijn, plusDagen } from '../kalender.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, indienWaar, type Uitkomst } from '../uitkomst.ts';
import { datum, type Keten, ketenVeld } from '../velden.ts';

const feitenSchema = z.strictObject({
  keten: ketenVeld(),
  ingangsdatum: datum('Ingangsdatum', 'Op welke dag is de opvang ingegaan?'),
  verlengdTot: datum('Verlengd tot en met', 'Tot en met welke dag is de opvang verlengd?'),
  beeindigdPer: datum('Beëindigd per', 'Vanaf welke dag is de opvang beëindigd?'),
});
type Feiten = z.infer<typeof feitenSchema>;

/** Last day of the first period; the length is the one that applied when the opvang started. */
const eindeEerstePeriode: Record<Keten, (van: Dag, c: Context) => Dag> = {
  volwassenen: (van, c) => maandtermijn(van, c.waarde('opvangduurVolwassenen', van)),
  gezin: (van, c) => maandtermijn(van, c.waarde('opvangduurGezin', van)),
  jongeren: (van, c) => dagtermijn(van, c.waarde('opvangduurJongeren', van)),
};

function laatsteDag({ keten, ingangsdatum, verlengdTot }: Feiten, c: Context): Dag | null {
  if (!bekend(keten) || !bekend(ingangsdatum)) return null;
  return laatsteVan(eindeEerstePeriode[keten](ingangsdatum, c), verlengdTot);
}

function isGeldig(feiten: Feiten, c: Context): boolean | null {
  const { ingangsdatum, beeindigdPer } = feiten;
  const laatste = laatsteDag(feiten, c);
  if (laatste === null || !bekend(ingangsdatum)) return null;
  const nietBeeindigd = !bekend(beeindigdPer) || c.peildatum < beeindigdPer;
  return ingangsdatum <= c.peildatum && c.peildatum <= laatste && nietBeeindigd;
}

/** 5.2.8, 5.2.9 and 5.2.12: how long the beschikking is valid, and what comes with the keten. */
export const geldigheid = maakToets({
  naam: 'geldigheid',
  titel: 'Geldigheid van de beschikking',
  artikel: '5.2.8',
  feitenSchema,
  voorwaarden: [
    {
      id: 'binnen-geldigheid',
      bron: beleidsregels(
        '5.2.8',
        'Na de laatste dag eindigt de opvang vanzelf (artikel 5.2.9), en eerder bij een besluit dat zegt vanaf welke dag.',
      ),
      zin: 'De beschikking is op deze dag geldig.',
      feiten: ['keten', 'ingangsdatum', 'verlengdTot', 'beeindigdPer'],
      vraag: () => ['keten', 'ingangsdatum'],
      beoordeel: (feiten, c): Uitkomst => indienWaar(isGeldig(feiten, c)),
    },
  ],
  gevolg(feiten, c) {
    const { keten, ingangsdatum } = feiten;
    return {
      laatsteDag: laatsteDag(feiten, c),
      copas: bekend(keten) ? keten === 'volwassenen' : null,
      langerToegestaan: bekend(keten) ? keten === 'gezin' : null,
      perspectiefUiterlijk: bekend(ingangsdatum)
        ? plusDagen(ingangsdatum, c.waarde('perspectief', ingangsdatum))
        : null,
      geldig: isGeldig(feiten, c),
    };
  },
  notModelled: [
    {
      id: 'gezin-langer',
      artikel: '5.2.8',
      onderwerp: 'Een gezin dat langer blijft',
      reden: 'Voor gezinnen duurt de opvang in de praktijk langer. Een einddatum staat er niet.',
      vraag: 'Tot en met welke dag blijft dit gezin in de opvang, en waarom?',
    },
    {
      id: 'perspectief',
      artikel: '5.2.12',
      onderwerp: 'Of het perspectief duidelijk is',
      reden: 'Het programma bewaakt de dag, niet de inhoud van het plan.',
      vraag: 'Wat is het perspectief van de cliënt, en welke uitstroom past daarbij?',
    },
  ],
});
