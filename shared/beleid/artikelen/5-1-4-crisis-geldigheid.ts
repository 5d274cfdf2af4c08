import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { dagNaMaanden, laatsteVan, maandtermijn } from '../kalender.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, indienWaar } from '../uitkomst.ts';
import { datum } from '../velden.ts';

const feitenSchema = z.strictObject({
  ingangsdatum: datum('Ingangsdatum', 'Op welke dag is de crisisopvang ingegaan?'),
  verlengdTot: datum('Verlengd tot en met', 'Tot en met welke dag is de crisisopvang verlengd?'),
});
type Feiten = z.infer<typeof feitenSchema>;

function termijnen({ ingangsdatum: van, verlengdTot }: Feiten, c: Context) {
  if (!bekend(van)) return { laatsteDag: null, bijdrageVanaf: null, geldig: null };
  const laatsteDag = laatsteVan(maandtermijn(van, c.waarde('crisisopvangduur', van)), verlengdTot);
  return {
    laatsteDag,
    bijdrageVanaf: dagNaMaanden(van, c.waarde('crisisZonderBijdrage', van)),
    geldig: van <= c.peildatum && c.peildatum <= laatsteDag,
  };
}

/** 5.1.4 and 5.1.6: how long the crisisopvang lasts, and from which day a bijdrage is due. */
export const crisisGeldigheid = maakToets({
  naam: 'crisis-geldigheid',
  titel: 'Duur van de crisisopvang',
  artikel: '5.1.4',
  feitenSchema,
  voorwaarden: [
    {
      id: 'binnen-geldigheid',
      bron: beleidsregels('5.1.4', 'Drie maanden, en langer als het college verlengt.'),
      zin: 'De crisisopvang loopt op deze dag.',
      feiten: ['ingangsdatum', 'verlengdTot'],
      vraag: () => ['ingangsdatum'],
      beoordeel: (feiten, c) => indienWaar(termijnen(feiten, c).geldig),
    },
  ],
  gevolg: termijnen,
  notModelled: [
    {
      id: 'verlengen',
      artikel: '5.1.4',
      onderwerp: 'Of de crisisopvang verlengd wordt',
      reden: 'Het college kan verlengen; wanneer, staat er niet.',
      vraag: 'Tot en met welke dag wordt er verlengd, en waarom?',
    },
    {
      id: 'hoogte-bijdrage',
      artikel: '5.1.6',
      onderwerp: 'Hoe hoog de bijdrage is',
      reden: 'De bedragen staan in de Nadere Regels, niet in de beleidsregels.',
      vraag: 'Welk bedrag volgt uit de Nadere Regels?',
    },
  ],
});
