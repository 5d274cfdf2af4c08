import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { isLoketdag, type Loketsluiting, volgendeLoketdag } from '../feestdagen.ts';
import { type Dag, splitsTijdstip, type Tijdstip } from '../kalender.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, indienOnwaar, type Uitkomst } from '../uitkomst.ts';
import { dagSchema, datumtijd, groep, jaNee, lijst, tijd } from '../velden.ts';

const openingSchema = z
  .strictObject({
    van: tijd('Open vanaf', 'Vanaf hoe laat is Centraal Onthaal open?'),
    tot: tijd('Open tot', 'Tot hoe laat is Centraal Onthaal open?'),
    gesloten: lijst('Dagen dicht', 'Op welke dagen is Centraal Onthaal dicht?', dagSchema),
  })
  .superRefine(({ van, tot }, ctx) => {
    if (bekend(van) !== bekend(tot)) ctx.addIssue({ code: 'custom', path: [bekend(van) ? 'tot' : 'van'] });
    else if (bekend(van) && bekend(tot) && van >= tot) ctx.addIssue({ code: 'custom', path: ['tot'] });
  });

const feitenSchema = z.strictObject({
  veiligeOpvangInNetwerk: jaNee(
    'Veilige plek in eigen netwerk',
    'Kan de aanvrager veilig terecht bij familie of vrienden?',
  ),
  alternatieveVeiligeOvernachting: jaNee(
    'Andere veilige slaapplek',
    'Is er een andere plek om vannacht veilig te slapen?',
  ),
  kanZichHandhaven: jaNee('Kan zich zelf redden', 'Kan de aanvrager zich op eigen kracht redden?'),
  tijdstip: datumtijd('Tijdstip van de melding', 'Op welke dag en hoe laat meldt de aanvrager zich?'),
  opening: groep('Openingstijden', 'Gelden er andere openingstijden dan normaal?', openingSchema),
});
type Feiten = z.infer<typeof feitenSchema>;

interface Bereikbaarheid {
  readonly door: 'centraal-onthaal' | 'zorgaanbieder';
  readonly meldenOp: Dag | null;
}

function openingOp(
  dag: Dag,
  opening: Feiten['opening'],
  c: Context,
): { van: string; tot: string; sluiting: Loketsluiting } {
  const standaard = c.waarde('opening', dag);
  const { van, tot, gesloten } = opening ?? {};
  return {
    van: van ?? standaard.van,
    tot: tot ?? standaard.tot,
    sluiting: bekend(gesloten) ? { gesloten: new Set(gesloten) } : { openOp: c.waarde('loketOpenOpFeestdagen', dag) },
  };
}

/** Who gives the acute opvang at a moment, and on which day someone then reports to Centraal Onthaal. */
function bereikbaarheid(tijdstip: Tijdstip, opening: Feiten['opening'], c: Context): Bereikbaarheid {
  const { dag, tijd: uur } = splitsTijdstip(tijdstip);
  const { van, tot, sluiting } = openingOp(dag, opening, c);
  const loketdag = isLoketdag(dag, sluiting);
  if (loketdag && uur >= van && uur < tot) return { door: 'centraal-onthaal', meldenOp: null };
  return { door: 'zorgaanbieder', meldenOp: loketdag && uur < van ? dag : volgendeLoketdag(dag, sluiting) };
}

function gevolg({ tijdstip, opening }: Feiten, c: Context, uitkomst: Uitkomst) {
  if (uitkomst === 'onbekend') return { opvang: null, door: null, meldenOp: null };
  if (uitkomst === 'niet-voldaan') return { opvang: 'niet-acuut' as const, door: null, meldenOp: null };
  const wie = bekend(tijdstip) ? bereikbaarheid(tijdstip, opening, c) : { door: null, meldenOp: null };
  return { opvang: 'onverwijld' as const, ...wie };
}

const toelichting =
  'Een van de drie omstandigheden die samen de acute noodzaak zijn. Woonplaats en verblijfsstatus tellen hier niet mee.';

/** 5.2.3: whether opvang is needed at once, and who gives it. */
export const acuteOpvang = maakToets({
  naam: 'acute-opvang',
  titel: 'Acute opvang',
  artikel: '5.2.3',
  feitenSchema,
  voorwaarden: [
    {
      id: 'geen-netwerk',
      bron: beleidsregels('5.2.3', toelichting),
      zin: 'De aanvrager kan niet veilig terecht in het eigen netwerk.',
      feiten: ['veiligeOpvangInNetwerk'],
      beoordeel: (feiten) => indienOnwaar(feiten.veiligeOpvangInNetwerk),
    },
    {
      id: 'geen-alternatief',
      bron: beleidsregels('5.2.3', toelichting),
      zin: 'Er is geen andere plek om veilig te slapen.',
      feiten: ['alternatieveVeiligeOvernachting'],
      beoordeel: (feiten) => indienOnwaar(feiten.alternatieveVeiligeOvernachting),
    },
    {
      id: 'onvoldoende-zelfredzaam',
      bron: beleidsregels('5.2.3', toelichting),
      zin: 'De aanvrager kan zich niet goed genoeg zelf redden.',
      feiten: ['kanZichHandhaven'],
      beoordeel: (feiten) => indienOnwaar(feiten.kanZichHandhaven),
    },
  ],
  gevolg: (feiten, c, _bevindingen, uitkomst) => gevolg(feiten, c, uitkomst),
  ookNodig: (feiten) => {
    const kanNogAcuutZijn = ![
      feiten.veiligeOpvangInNetwerk,
      feiten.alternatieveVeiligeOvernachting,
      feiten.kanZichHandhaven,
    ].includes(true);
    return kanNogAcuutZijn ? ['tijdstip'] : [];
  },
  notModelled: [
    {
      id: 'veilig',
      artikel: '5.2.3',
      onderwerp: 'Of een plek veilig is',
      reden: 'Veiligheid volgt uit het gesprek, niet uit een kenmerk.',
      vraag: 'Waarom is deze plek wel of niet veilig voor deze aanvrager?',
    },
    {
      id: 'voldoende-zelfredzaam',
      artikel: '5.2.3',
      onderwerp: 'Of iemand zich kan redden',
      reden: 'Het artikel geeft geen maat voor onvoldoende zelfredzaam.',
      vraag: 'Waaruit blijkt dat de aanvrager zich wel of niet op eigen kracht redt?',
    },
  ],
});
