import { z } from 'zod';
import { wmo } from '../bron.ts';
import { naarWerkdag } from '../feestdagen.ts';
import { type Dag, plusDagen } from '../kalender.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, indienWaar, type Misschien } from '../uitkomst.ts';
import { datum } from '../velden.ts';

const feitenSchema = z.strictObject({
  gemeldOp: datum('Gemeld op', 'Op welke dag is de melding gedaan?'),
  aanvraagOp: datum('Aanvraag op', 'Op welke dag is de aanvraag gedaan?'),
});

function uiterlijk(dag: Misschien<Dag>, naam: 'onderzoekstermijn' | 'beslistermijn', c: Context): Dag | null {
  return bekend(dag) ? naarWerkdag(plusDagen(dag, c.waarde(naam, dag))) : null;
}

/** Wmo 2.3.2 and 2.3.5, beleidsregels 2.2.4: until which day the onderzoek and the besluit may take. */
export const onderzoekstermijn = maakToets({
  naam: 'onderzoekstermijn',
  titel: 'Termijn van onderzoek en besluit',
  artikel: 'Wmo 2.3.2',
  feitenSchema,
  voorwaarden: [
    {
      id: 'onderzoek-tijdig',
      bron: wmo(
        '2.3.2',
        'Zes weken na de melding. Een laatste dag in het weekend of op een feestdag schuift op (Algemene termijnenwet 1).',
      ),
      zin: 'Het onderzoek is nog binnen de termijn.',
      feiten: ['gemeldOp'],
      beoordeel({ gemeldOp }, c) {
        const tot = uiterlijk(gemeldOp, 'onderzoekstermijn', c);
        return indienWaar(tot === null ? null : c.peildatum <= tot);
      },
    },
  ],
  gevolg: ({ gemeldOp, aanvraagOp }, c) => ({
    onderzoekUiterlijk: uiterlijk(gemeldOp, 'onderzoekstermijn', c),
    besluitUiterlijk: uiterlijk(aanvraagOp, 'beslistermijn', c),
  }),
  ookNodig: () => ['aanvraagOp'],
  notModelled: [
    {
      id: 'opschorting',
      artikel: 'Awb 4:15',
      onderwerp: 'Een termijn die stilstaat',
      reden:
        'De termijn kan stilstaan, bijvoorbeeld tijdens aanvulling. De toets telt zonder stilstand; het dossier telt haar erbij als u haar vastlegt.',
      vraag: 'Heeft de termijn stilgestaan, en van welke dag tot welke dag?',
    },
  ],
});
