import { beleidsregels } from '../bron.ts';
import { maakToets, type Voorwaarde } from '../toets.ts';
import { alsJaNee, bekend, en, indienWaar, type Misschien, type Uitkomst } from '../uitkomst.ts';
import { aantal, jaNee } from '../velden.ts';
import { z } from 'zod';

const feitenSchema = z.strictObject({
  eigenWoning: jaNee('Naar een eigen woning', 'Werkt de cliënt toe naar een eigen woning?'),
  sites: aantal('Woningzoeksites', 'Bij hoeveel woningzoeksites staat de cliënt ingeschreven?'),
  sitesMetLoting: aantal('Sites met loting', 'Bij hoeveel sites met lotingwoningen?'),
  sitesBuitenRegio: aantal('Sites voor andere regio’s', 'Bij hoeveel sites voor andere regio’s?'),
  zoekprofiel: jaNee('Zoekprofiel', 'Is er een goed zoekprofiel?'),
  wekenTeBekijken: aantal('Hele weken sinds de inschrijving', 'Over hoeveel weken moet de cliënt hebben gereageerd?'),
  wekenGereageerd: aantal('Weken met een reactie op elke site', 'In hoeveel weken reageerde de cliënt op elke site?'),
  wekenZonder: aantal('Weken zonder reactie', 'In hoeveel weken reageerde de cliënt op een site niet?'),
  wekenAndereOpties: aantal('Weken met zoeken naar andere woonplekken', 'In hoeveel weken zocht de cliënt ook anders?'),
  wekenZonderAndere: aantal(
    'Weken zonder zoeken naar andere woonplekken',
    'In hoeveel weken zocht de cliënt niet anders?',
  ),
});
type Feiten = z.infer<typeof feitenSchema>;

const bron = (toelichting: string, onderdeel = '4') => beleidsregels('5.2.11', toelichting, { onderdeel });
const minstens = (feit: Misschien<number>, nodig: number): Uitkomst => indienWaar(bekend(feit) ? feit >= nodig : null);
/** Only while the way out is a home of one's own; while that is not known the rest is told as well. */
const naarWoning = ({ eigenWoning }: Feiten): boolean => eigenWoning !== false;

/** Every week done is voldaan, one that was said to be without is not; a week nobody asked about stays open. */
function weken(te: Misschien<number>, gedaan: Misschien<number>, zonder: Misschien<number>): Uitkomst {
  if (!bekend(te)) return 'onbekend';
  if ((zonder ?? 0) > 0) return 'niet-voldaan';
  return (gedaan ?? 0) >= te ? 'voldaan' : 'onbekend';
}

function siteEis(
  id: string,
  feit: 'sites' | 'sitesMetLoting' | 'sitesBuitenRegio',
  naam: 'woningzoeksites' | 'woningzoeksitesMetLoting' | 'woningzoeksitesBuitenRegio',
  zin: string,
): Voorwaarde<Feiten> {
  return {
    id,
    bron: bron('Hoeveel het er zijn, is een waarde van het beleid.'),
    zin,
    feiten: [feit],
    geldt: naarWoning,
    beoordeel: (feiten, c) => minstens(feiten[feit], c.waarde(naam)),
  };
}

/** 5.2.11: looking for a home of one's own: where the client is registered, and whether there is a reaction every week. Shown, never decided. */
export const woningzoeken = maakToets({
  naam: 'woningzoeken',
  titel: 'Zoeken naar een woning',
  artikel: '5.2.11',
  feitenSchema,
  voorwaarden: [
    {
      id: 'naar-eigen-woning',
      bron: bron('De plicht geldt wanneer naar een zelfstandige woning moet worden toegewerkt.'),
      zin: 'De cliënt werkt toe naar een eigen woning.',
      feiten: ['eigenWoning'],
      beoordeel: ({ eigenWoning }) => indienWaar(eigenWoning),
    },
    siteEis('sites', 'sites', 'woningzoeksites', 'De cliënt staat ingeschreven bij genoeg woningzoeksites.'),
    siteEis(
      'sites-met-loting',
      'sitesMetLoting',
      'woningzoeksitesMetLoting',
      'De cliënt staat ingeschreven bij een site met lotingwoningen.',
    ),
    siteEis(
      'sites-buiten-regio',
      'sitesBuitenRegio',
      'woningzoeksitesBuitenRegio',
      'De cliënt staat ingeschreven bij sites voor andere regio’s.',
    ),
    {
      id: 'reacties',
      bron: bron('Elke hele week sinds de inschrijving, op alle sites; aantoonbaar.'),
      zin: 'De cliënt reageert elke week op woningen, op elke site.',
      feiten: ['wekenTeBekijken', 'wekenGereageerd', 'wekenZonder'],
      geldt: naarWoning,
      beoordeel: (f) => weken(f.wekenTeBekijken, f.wekenGereageerd, f.wekenZonder),
      vraag: () => ['wekenGereageerd'],
    },
    {
      id: 'zoekprofiel',
      bron: bron('Zoals in de verordening over woonruimtebemiddeling.', '5'),
      zin: 'Er is een goed zoekprofiel.',
      feiten: ['zoekprofiel'],
      geldt: naarWoning,
      beoordeel: ({ zoekprofiel }) => indienWaar(zoekprofiel),
    },
    {
      id: 'andere-woonopties',
      bron: bron('Elke week, ook met de Rotterdamse woningzoeker.', '6'),
      zin: 'De cliënt zoekt elke week ook naar andere woonplekken.',
      feiten: ['wekenTeBekijken', 'wekenAndereOpties', 'wekenZonderAndere'],
      geldt: naarWoning,
      beoordeel: (f) => weken(f.wekenTeBekijken, f.wekenAndereOpties, f.wekenZonderAndere),
      vraag: () => ['wekenAndereOpties'],
    },
  ],
  // Who does not work towards a home of one's own has none of these obligations: then there is nothing that is not met.
  uitkomst: ({ eigenWoning }, _, { van, met }) => {
    if (eigenWoning === false) return 'voldaan';
    return met('niet-voldaan').length > 0
      ? 'niet-voldaan'
      : en(van('naar-eigen-woning'), ...(met('onbekend').length > 0 ? ['onbekend' as const] : []));
  },
  gevolg: (feiten, _, { met }, uitkomst) => ({
    geldt: feiten.eigenWoning ?? null,
    voldoet: alsJaNee(uitkomst),
    nietVoldaan: feiten.eigenWoning === false ? [] : met('niet-voldaan'),
  }),
  notModelled: [
    {
      id: 'goed-zoekprofiel',
      artikel: '5.2.11',
      onderwerp: 'Of het zoekprofiel goed is',
      reden: 'Dat hangt af van het gezin, de veiligheid en de school van de kinderen.',
      vraag: 'Past het zoekprofiel bij deze cliënt?',
    },
  ],
});

/** 5.2.11: what in any case makes a home passend. The answer is a proposal: a person weighs the rest. */
export function isPassend({
  zelfstandig,
  huurPast,
  grootGenoeg,
}: {
  zelfstandig: Misschien<boolean>;
  huurPast: Misschien<boolean>;
  grootGenoeg: Misschien<boolean>;
}): Uitkomst {
  return en(indienWaar(zelfstandig), indienWaar(huurPast), indienWaar(grootGenoeg));
}
