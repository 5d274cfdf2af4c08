import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { type Dag, dagNaMaanden } from '../kalender.ts';
import { type Context, maakToets, type Voorwaarde } from '../toets.ts';
import { bekend, indienWaar } from '../uitkomst.ts';
import { datum, jaNee, ketenVeld } from '../velden.ts';

const feitenSchema = z.strictObject({
  keten: ketenVeld(),
  ingangsdatum: datum('Ingangsdatum', 'Op welke dag is de opvang ingegaan?'),
  afgestemdMetCollege: jaNee('Afgestemd met het college', 'Is de hoogte vooraf afgestemd met het college?'),
  objectieveCriteria: jaNee('Objectieve criteria', 'Is de hoogte bepaald met vaste, objectieve criteria?'),
  afgestemdOpInkomen: jaNee('Past bij het inkomen', 'Past de hoogte bij het inkomen van de cliënt?'),
  hoogstensKostprijs: jaNee('Niet meer dan de kostprijs', 'Is het bedrag niet hoger dan wat het de aanbieder kost?'),
  schriftelijkVooraf: jaNee('Vooraf schriftelijk gemeld', 'Is het bedrag vooraf op papier aan de cliënt gemeld?'),
});
type Feiten = z.infer<typeof feitenSchema>;
type Eis = Exclude<keyof Feiten, 'keten' | 'ingangsdatum'>;

const isGezin = ({ keten }: Feiten) => keten === 'gezin';

function woonbijdrageVanaf(feiten: Feiten, c: Context): Dag | null {
  const { ingangsdatum: van } = feiten;
  return isGezin(feiten) && bekend(van) ? dagNaMaanden(van, c.waarde('woonbijdrageNa', van)) : null;
}

function eis(id: string, feit: Eis, zin: string): Voorwaarde<Feiten> {
  const bron = beleidsregels('5.2.13', 'Een eis aan de woonbijdrage die de aanbieder vraagt.');
  return { id, bron, zin, feiten: [feit], geldt: isGezin, beoordeel: (feiten) => indienWaar(feiten[feit]) };
}

/** 5.2.13: no eigen bijdrage; a gezin can be asked for a woonbijdrage after three months. */
export const bijdrage = maakToets({
  naam: 'bijdrage',
  titel: 'Bijdrage in de kosten',
  artikel: '5.2.13',
  feitenSchema,
  voorwaarden: [
    {
      id: 'gezin',
      bron: beleidsregels('5.2.13', 'Een woonbijdrage bestaat alleen in de opvang voor gezinnen.'),
      zin: 'Het gaat om opvang van een gezin.',
      feiten: ['keten'],
      beoordeel: ({ keten }) => indienWaar(bekend(keten) ? keten === 'gezin' : null),
    },
    {
      id: 'na-drie-maanden',
      bron: beleidsregels('5.2.13', 'Vanaf de dag nadat drie maanden verblijf voorbij zijn.'),
      zin: 'Het gezin verblijft langer dan drie maanden in de opvang.',
      feiten: ['ingangsdatum'],
      geldt: isGezin,
      beoordeel(feiten, c) {
        const dag = woonbijdrageVanaf(feiten, c);
        return indienWaar(dag === null ? null : c.peildatum >= dag);
      },
    },
    eis('afgestemd-met-college', 'afgestemdMetCollege', 'De hoogte is vooraf afgestemd met het college.'),
    eis('objectieve-criteria', 'objectieveCriteria', 'De hoogte is bepaald met objectieve criteria.'),
    eis('afgestemd-op-inkomen', 'afgestemdOpInkomen', 'De hoogte past bij het inkomen van de cliënt.'),
    eis('hoogstens-kostprijs', 'hoogstensKostprijs', 'Het bedrag is niet hoger dan de kosten van de aanbieder.'),
    eis('schriftelijk-vooraf', 'schriftelijkVooraf', 'Het bedrag is vooraf op papier gemeld aan de cliënt.'),
  ],
  gevolg: (feiten, c) => ({ eigenBijdrage: false, woonbijdrageVanaf: woonbijdrageVanaf(feiten, c) }),
  notModelled: [
    {
      id: 'bijdrage-vragen',
      artikel: '5.2.13',
      onderwerp: 'Of de aanbieder een woonbijdrage vraagt',
      reden: 'De aanbieder kan een bijdrage vragen; het moet niet.',
      vraag: 'Wordt een woonbijdrage gevraagd, en hoe hoog is die?',
    },
    {
      id: 'maaltijden',
      artikel: '5.2.13',
      onderwerp: 'Bijdrage voor maaltijden en andere kosten',
      reden:
        'Die volgt uit afspraken per locatie. Om medische redenen of zonder inkomen kan de aanbieder ervan afzien.',
      vraag: 'Welke afspraak geldt op deze locatie, en is er reden om geen bijdrage te vragen?',
    },
  ],
});
