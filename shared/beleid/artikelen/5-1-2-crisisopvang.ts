import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { type Bevindingen, maakToets } from '../toets.ts';
import { bekend, en, indienOnwaar, indienWaar, type Uitkomst } from '../uitkomst.ts';
import { jaNee, keuze } from '../velden.ts';

const feitenSchema = z.strictObject({
  onveilig: jaNee('Onveilig', 'Is er acuut gevaar, of is de situatie onveilig of levensbedreigend?'),
  oplossingEigenNetwerk: jaNee(
    'Oplossing in eigen netwerk',
    'Kan de cliënt het zelf of met het eigen netwerk oplossen?',
  ),
  oplossingDerden: jaNee('Oplossing door anderen', 'Kunnen anderen de situatie oplossen?'),
  herkomst: keuze('Herkomst', 'Komt de cliënt uit de regio?', {
    regio: 'Uit de regio',
    'buiten-regio': 'Van buiten de regio',
  }),
  codeRood: jaNee('Code rood', 'Is de situatie aangemerkt als code rood?'),
  veiligInRotterdam: jaNee('Veilig in Rotterdam', 'Is de cliënt veilig in een opvang in Rotterdam?'),
});
type Feiten = z.infer<typeof feitenSchema>;
type Toegang = 'crisisopvang-rotterdam' | 'opvang-elders' | 'andere-ondersteuning' | 'eigen-regio';

/** From outside the region only with code rood; from the region always. */
function isAangewezen({ herkomst, codeRood }: Feiten): Uitkomst {
  if (!bekend(herkomst)) return 'onbekend';
  return herkomst === 'regio' ? 'voldaan' : indienWaar(codeRood);
}

function toegang(bevindingen: Bevindingen): Toegang | null {
  const nodig = en(...['onveilig', 'geen-eigen-oplossing', 'geen-oplossing-derden'].map((id) => bevindingen.van(id)));
  const stappen: readonly [Uitkomst, Toegang][] = [
    [nodig, 'andere-ondersteuning'],
    [bevindingen.van('aangewezen'), 'eigen-regio'],
    [bevindingen.van('veilig-in-rotterdam'), 'opvang-elders'],
  ];
  const eerste = stappen.find(([uitkomst]) => uitkomst !== 'voldaan');
  if (!eerste) return 'crisisopvang-rotterdam';
  return eerste[0] === 'onbekend' ? null : eerste[1];
}

const nodigheid = 'Crisisopvang is er voor wie gevaar loopt en geen andere oplossing heeft.';

/** 5.1.2: access to the crisisopvang for victims of huiselijk geweld. */
export const crisisopvang = maakToets({
  naam: 'crisisopvang',
  titel: 'Toegang crisisopvang',
  artikel: '5.1.2',
  feitenSchema,
  voorwaarden: [
    {
      id: 'onveilig',
      bron: beleidsregels('5.1.2', `${nodigheid} De omschrijving van het gevaar staat in artikel 5.1.1.`),
      zin: 'De cliënt loopt gevaar of leeft in een onveilige situatie.',
      feiten: ['onveilig'],
      beoordeel: (feiten) => indienWaar(feiten.onveilig),
    },
    {
      id: 'geen-eigen-oplossing',
      bron: beleidsregels('5.1.2', nodigheid),
      zin: 'De cliënt kan het niet zelf of met het eigen netwerk oplossen.',
      feiten: ['oplossingEigenNetwerk'],
      beoordeel: (feiten) => indienOnwaar(feiten.oplossingEigenNetwerk),
    },
    {
      id: 'geen-oplossing-derden',
      bron: beleidsregels('5.1.2', nodigheid),
      zin: 'Anderen kunnen de situatie niet oplossen.',
      feiten: ['oplossingDerden'],
      beoordeel: (feiten) => indienOnwaar(feiten.oplossingDerden),
    },
    {
      id: 'aangewezen',
      bron: beleidsregels('5.1.2', 'Wie van buiten de regio komt, kan hier alleen terecht met code rood.'),
      zin: 'Rotterdam is de gemeente die hiervoor is aangewezen.',
      feiten: ['herkomst', 'codeRood'],
      vraag: ({ herkomst }) => (bekend(herkomst) ? ['codeRood'] : ['herkomst']),
      beoordeel: isAangewezen,
    },
    {
      id: 'veilig-in-rotterdam',
      bron: beleidsregels('5.1.2', 'Wie hier niet veilig is, gaat in overleg naar opvang elders in het land.'),
      zin: 'De cliënt is veilig in een opvang in Rotterdam.',
      feiten: ['veiligInRotterdam'],
      beoordeel: (feiten) => indienWaar(feiten.veiligInRotterdam),
    },
  ],
  gevolg: (_feiten, _c, bevindingen) => ({ toegang: toegang(bevindingen) }),
  notModelled: [
    {
      id: 'genoeg-gronden',
      artikel: '5.1.2',
      onderwerp: 'Of er genoeg reden is voor crisisopvang',
      reden: 'Veilig Thuis weegt de ernst; het artikel geeft geen maat.',
      vraag: 'Waarom is crisisopvang nodig, en is iets lichters niet genoeg?',
    },
    {
      id: 'code-rood',
      artikel: '5.1.2',
      onderwerp: 'Wanneer iets code rood is',
      reden: 'Er is geen openbare omschrijving van de codes.',
      vraag: 'Waarom is dit wel of niet code rood?',
    },
  ],
});
