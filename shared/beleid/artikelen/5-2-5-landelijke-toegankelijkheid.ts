import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { plusDagen } from '../kalender.ts';
import { type Context, maakToets, type Pad, type Voorwaarde } from '../toets.ts';
import { bekend, indienBekend, indienWaar, type Uitkomst } from '../uitkomst.ts';
import { datum, jaNee, keuze, tekst, woonplaats } from '../velden.ts';
import { ligtInOpvangregio } from './5-2-2-in-behandeling.ts';

const feitenSchema = z.strictObject({
  laatsteWoonplaats: woonplaats(
    'Laatste woonplaats',
    'In welke gemeente woonde de aanvrager voordat die dakloos werd?',
  ),
  overeenstemmingOnderzoek: jaNee(
    'Andere regio doet het onderzoek',
    'Is de andere regio het ermee eens om het onderzoek te doen?',
  ),
  startOnderzoek: datum('Start onderzoek', 'Op welke dag is het onderzoek begonnen?'),
  aangewezenRegio: keuze('Aangewezen regio', 'In welke regio heeft de aanvrager de beste kans?', {
    rotterdam: 'Rotterdam',
    'andere-regio': 'Een andere regio',
  }),
  overeenstemmingOverdracht: jaNee('Andere regio neemt over', 'Is de andere regio het eens met de overdracht?'),
  onderzoeksverslag: jaNee('Onderzoeksverslag klaar', 'Is het onderzoeksverslag klaar om over te dragen?'),
  overlegMetClient: jaNee('Overlegd met cliënt', 'Is de overdracht met de cliënt besproken?'),
  datumOverdracht: datum('Datum overdracht', 'Op welke dag is de overdracht?'),
  aanbieder: tekst('Aanbieder daar', 'Welke aanbieder vangt de cliënt daar op?'),
  vervoer: tekst('Vervoer', 'Hoe reist de cliënt daarheen?'),
});
type Feiten = z.infer<typeof feitenSchema>;
type Regio = 'rotterdam' | 'andere-regio';

const naarAndereRegio = ({ aangewezenRegio }: Feiten) => aangewezenRegio === 'andere-regio';

function onderzoekDoor({ laatsteWoonplaats, overeenstemmingOnderzoek }: Feiten, c: Context): Regio | null {
  if (!bekend(laatsteWoonplaats)) return null;
  const elders = laatsteWoonplaats !== 'buitenland' && ligtInOpvangregio(laatsteWoonplaats, c) === 'niet-voldaan';
  if (!elders) return 'rotterdam';
  if (!bekend(overeenstemmingOnderzoek)) return null;
  return overeenstemmingOnderzoek ? 'andere-regio' : 'rotterdam';
}

/** While it is not decided which region it will be, only shelter when the other region does the onderzoek. */
function regime({ aangewezenRegio }: Feiten, door: Regio | null): 'regulier' | 'alleen-onderdak' | null {
  if ((aangewezenRegio ?? door) === 'andere-regio') return 'alleen-onderdak';
  return aangewezenRegio === 'rotterdam' ? 'regulier' : null;
}

function voorOverdracht(
  id: string,
  zin: string,
  feit: Exclude<Pad<Feiten>, `${string}.${string}`>,
  beoordeel: (feiten: Feiten) => Uitkomst,
): Voorwaarde<Feiten> {
  const bron = beleidsregels('5.2.5', 'Nodig voordat de cliënt naar de andere regio gaat.');
  return { id, bron, zin, feiten: [feit], geldt: naarAndereRegio, beoordeel };
}

/** 5.2.5: who does the onderzoek, and what is needed before someone goes to another region. */
export const landelijkeToegankelijkheid = maakToets({
  naam: 'landelijke-toegankelijkheid',
  titel: 'Landelijke toegankelijkheid',
  artikel: '5.2.5',
  feitenSchema,
  voorwaarden: [
    voorOverdracht(
      'overeenstemming',
      'De andere regio is het eens met de overdracht.',
      'overeenstemmingOverdracht',
      (f) => indienWaar(f.overeenstemmingOverdracht),
    ),
    voorOverdracht('onderzoeksverslag', 'Het onderzoeksverslag is klaar.', 'onderzoeksverslag', (f) =>
      indienWaar(f.onderzoeksverslag),
    ),
    voorOverdracht('overleg-client', 'De overdracht is met de cliënt besproken.', 'overlegMetClient', (f) =>
      indienWaar(f.overlegMetClient),
    ),
    voorOverdracht('datum', 'De datum van de overdracht is afgesproken.', 'datumOverdracht', (f) =>
      indienBekend(f.datumOverdracht),
    ),
    voorOverdracht('aanbieder', 'Het is bekend welke aanbieder de cliënt daar opvangt.', 'aanbieder', (f) =>
      indienBekend(f.aanbieder),
    ),
    voorOverdracht('vervoer', 'Het vervoer is geregeld.', 'vervoer', (f) => indienBekend(f.vervoer)),
    {
      id: 'aangewezen-rotterdam',
      bron: beleidsregels('5.2.5', 'Welke regio de beste kans geeft, beslist een mens na onderzoek.'),
      zin: 'Rotterdam is de aangewezen regio.',
      feiten: ['aangewezenRegio'],
      geldt: (feiten) => !naarAndereRegio(feiten),
      beoordeel: ({ aangewezenRegio }) => indienBekend(aangewezenRegio),
    },
  ],
  gevolg(feiten, c, bevindingen) {
    const door = onderzoekDoor(feiten, c);
    const { startOnderzoek: start } = feiten;
    return {
      onderzoekDoor: door,
      onderzoekUiterlijk: bekend(start) ? plusDagen(start, c.waarde('onderzoekLandelijk', start)) : null,
      regime: regime(feiten, door),
      ontbreektVoorOverdracht: naarAndereRegio(feiten) ? bevindingen.met('niet-voldaan', 'onbekend') : [],
      geschil: naarAndereRegio(feiten) && feiten.overeenstemmingOverdracht === false,
    };
  },
  ookNodig(feiten, c) {
    if (onderzoekDoor(feiten, c) !== null) return ['startOnderzoek'];
    return bekend(feiten.laatsteWoonplaats)
      ? ['overeenstemmingOnderzoek', 'startOnderzoek']
      : ['laatsteWoonplaats', 'startOnderzoek'];
  },
  notModelled: [
    {
      id: 'grootste-kans-van-slagen',
      artikel: '5.2.5',
      onderwerp: 'Waar een traject de meeste kans heeft',
      reden:
        'Vijf dingen tellen mee: voorkeur, goed netwerk, werk of school, lopende hulp en slecht netwerk. Het gewicht verschilt per mens.',
      vraag: 'Waar heeft deze cliënt de beste kans op herstel, en waarom?',
    },
    {
      id: 'langer-dan-twee-weken',
      artikel: '5.2.5',
      onderwerp: 'Een onderzoek dat langer duurt',
      reden: 'De twee weken zijn een hoofdregel. Wanneer langer mag, staat er niet.',
      vraag: 'Waarom duurt dit onderzoek langer dan twee weken?',
    },
    {
      id: 'geschil',
      artikel: '5.2.5',
      onderwerp: 'Een geschil voorleggen',
      reden:
        'Eerst moet alles geprobeerd zijn om er samen uit te komen. De commissie van dit artikel heet sinds 17 april 2023 Woonplaatsbeginsel en Toegang.',
      vraag: 'Wat is er geprobeerd, en wordt het geschil voorgelegd aan de commissie?',
    },
  ],
});
