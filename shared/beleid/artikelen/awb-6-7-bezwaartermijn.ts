import { z } from 'zod';
import { awb } from '../bron.ts';
import { naarWerkdag } from '../feestdagen.ts';
import { type Dag, plusDagen } from '../kalender.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, indienWaar } from '../uitkomst.ts';
import { datum } from '../velden.ts';

const feitenSchema = z.strictObject({
  bekendgemaaktOp: datum('Bekendgemaakt op', 'Op welke dag is het besluit bekendgemaakt?'),
});
type Feiten = z.infer<typeof feitenSchema>;

/** The term starts on the day after, so its last day is the bekendmaking plus its length (Awb 6:8); Atw 1 moves it to a werkdag. */
function laatsteDag({ bekendgemaaktOp: dag }: Feiten, c: Context): Dag | null {
  return bekend(dag) ? naarWerkdag(plusDagen(dag, c.waarde('bezwaartermijn', dag))) : null;
}

/** Awb 6:7 and 6:8, Algemene termijnenwet 1: until which day bezwaar can be made. */
export const bezwaartermijn = maakToets({
  naam: 'bezwaartermijn',
  titel: 'Bezwaartermijn',
  artikel: 'Awb 6:7',
  feitenSchema,
  voorwaarden: [
    {
      id: 'tijdig',
      bron: awb(
        '6:7',
        'Zes weken vanaf de dag na de bekendmaking. Valt de laatste dag in het weekend of op een feestdag, dan schuift die op naar de volgende werkdag (Algemene termijnenwet 1).',
      ),
      zin: 'Er kan op deze dag nog bezwaar worden gemaakt.',
      feiten: ['bekendgemaaktOp'],
      beoordeel(feiten, c) {
        const tot = laatsteDag(feiten, c);
        return indienWaar(tot === null ? null : c.peildatum <= tot);
      },
    },
  ],
  gevolg: (feiten, c) => ({ laatsteDag: laatsteDag(feiten, c) }),
  notModelled: [
    {
      id: 'te-laat-verontschuldigbaar',
      artikel: 'Awb 6:11',
      onderwerp: 'Of te laat bezwaar toch telt',
      reden: 'Soms kan iemand er niets aan doen. Dat vraagt een oordeel.',
      vraag: 'Waarom is het bezwaar te laat, en is dat de cliënt te verwijten?',
    },
  ],
});
