import { wmoKader } from './bron.ts';
import type { Beleidsversie } from './parameters.ts';

const VANAF = '2015-01-01';
const BIJLAGE = 'bijlage 3';

/** The opmerking on each explanation by this version. */
export const OPMERKING_2015 =
  'Deze uitleg volgt het Wmo-kader 2015. Gebruik die alleen om een besluit van vóór 2025 te beoordelen.';

/**
 * CBS code of Albrandswaard. Footnote 41 says "Alblasserwaard", which is a district and no gemeente of the region; probably
 * Albrandswaard is meant. We do not correct an old text: residence there is put to a person.
 */
export const ALBRANDSWAARD = '0613';

/** The Wmo-kader 2015: a version of the policy of its own, for reviewing a besluit of before 2025. */
export const wmoKader2015: Beleidsversie = {
  id: 'wmo-kader-2015',
  naam: 'Wmo-kader 2015',
  stand: 1,
  vanaf: VANAF,
  tot: '2024-12-31',
  parameters: {
    opvangregio: [
      {
        vanaf: VANAF,
        bron: wmoKader(
          BIJLAGE,
          'Vijf gemeenten. De voetnoot noemt ook "Alblasserwaard"; dat is geen gemeente van deze regio.',
          {
            onderdeel: 'voetnoot 41',
          },
        ),
        waarde: [
          { code: '0489', naam: 'Barendrecht' },
          { code: '0502', naam: 'Capelle aan den IJssel' },
          { code: '0542', naam: 'Krimpen aan den IJssel' },
          { code: '0597', naam: 'Ridderkerk' },
          { code: '0599', naam: 'Rotterdam' },
        ],
      },
    ],
    leeftijdVolwassenen: [
      {
        vanaf: VANAF,
        waarde: 23,
        bron: wmoKader(BIJLAGE, 'Vanaf 23 jaar het loket voor volwassenen, daarvoor dat voor jongeren.'),
      },
    ],
    verblijfseis: [
      {
        vanaf: VANAF,
        waarde: { jaren: 2, binnenJaren: 3 },
        bron: wmoKader(
          BIJLAGE,
          'Twee van de laatste drie jaar, geteld in dagen; de dagen hoeven niet aan elkaar te zitten.',
        ),
      },
    ],
  },
};
