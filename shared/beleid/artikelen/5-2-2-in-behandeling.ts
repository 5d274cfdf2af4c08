import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, indienWaar, type Misschien, type Uitkomst } from '../uitkomst.ts';
import { keuze, woonplaats } from '../velden.ts';

const feitenSchema = z.strictObject({
  gemeldBij: keuze('Gemeld bij', 'Waar is de melding gedaan?', {
    'centraal-onthaal': 'Centraal Onthaal',
    'andere-instantie': 'Een andere instantie of afdeling',
  }),
  laatsteWoonplaats: woonplaats(
    'Laatste woonplaats',
    'In welke gemeente woonde de aanvrager voordat die dakloos werd?',
  ),
});
type Feiten = z.infer<typeof feitenSchema>;
type Actie = 'in-behandeling' | 'doorverwijzen' | 'landelijke-toegankelijkheid';

/** Voldaan for a gemeente of the opvangregio, niet-voldaan for another and for buitenland, onbekend while not (to be) known. */
export function ligtInOpvangregio(laatsteWoonplaats: Misschien<string>, c: Context): Uitkomst {
  if (!bekend(laatsteWoonplaats) || laatsteWoonplaats === 'onbekend') return 'onbekend';
  return indienWaar(c.waarde('opvangregio').some(({ code }) => code === laatsteWoonplaats));
}

function actie({ gemeldBij, laatsteWoonplaats }: Feiten, inRegio: Uitkomst): Actie | null {
  if (gemeldBij === 'andere-instantie') return 'doorverwijzen';
  if (!bekend(gemeldBij) || !bekend(laatsteWoonplaats)) return null;
  // "onbekend" is looked for and not found: then Rotterdam does the onderzoek itself (5.2.5).
  return inRegio === 'niet-voldaan' ? 'landelijke-toegankelijkheid' : 'in-behandeling';
}

/** 5.2.2: whether Centraal Onthaal takes the melding in hand. */
export const inBehandeling = maakToets({
  naam: 'in-behandeling',
  titel: 'In behandeling nemen',
  artikel: '5.2.2',
  feitenSchema,
  voorwaarden: [
    {
      id: 'loket',
      bron: beleidsregels('5.2.2', 'Melden kan alleen aan het loket; wie elders komt, wordt verwezen.'),
      zin: 'De melding is gedaan bij Centraal Onthaal.',
      feiten: ['gemeldBij'],
      beoordeel: ({ gemeldBij }) => indienWaar(bekend(gemeldBij) ? gemeldBij === 'centraal-onthaal' : null),
    },
    {
      id: 'opvangregio',
      bron: beleidsregels(
        '5.2.2',
        'Het gaat om de laatste woonplaats; wie niet in de regio woonde, valt onder artikel 5.2.5.',
      ),
      zin: 'De aanvrager woonde het laatst in de opvangregio Rotterdam.',
      feiten: ['laatsteWoonplaats'],
      beoordeel: ({ laatsteWoonplaats }, c) => ligtInOpvangregio(laatsteWoonplaats, c),
    },
  ],
  gevolg: (feiten, _c, bevindingen) => ({ actie: actie(feiten, bevindingen.van('opvangregio')) }),
  notModelled: [
    {
      id: 'in-beginsel',
      artikel: '5.2.2',
      onderwerp: 'Toch in behandeling nemen',
      reden: 'Het artikel zegt "in beginsel". Wanneer daarvan afgeweken wordt, staat er niet.',
      vraag: 'Is er een reden om deze melding anders te behandelen dan de hoofdregel?',
    },
  ],
});
