import { z } from 'zod';
import { wmoKader } from '../bron.ts';
import type { Invoerfout } from '../fout.ts';
import { aantalDagen, type Dag, dagNaMaanden, heeftLeeftijd, plusDagen } from '../kalender.ts';
import { type Context, maakToets } from '../toets.ts';
import { bekend, indienWaar, type Misschien, type Uitkomst } from '../uitkomst.ts';
import type { Uitleg } from '../uitleg.ts';
import { datum, jaNee, lijst, woonplaats } from '../velden.ts';
import { ALBRANDSWAARD, OPMERKING_2015, wmoKader2015 } from '../wmo-kader-2015.ts';

const verblijfSchema = z
  .strictObject({
    gemeente: woonplaats('Gemeente', 'In welke gemeente was het hoofdverblijf?'),
    van: datum('Van', 'Vanaf welke dag?'),
    tot: datum('Tot en met', 'Tot en met welke dag? Laat leeg als het nog loopt.'),
    aantoonbaar: jaNee('Aantoonbaar', 'Is dit hoofdverblijf aan te tonen?'),
  })
  .refine(({ van, tot }) => !bekend(van) || !bekend(tot) || van <= tot, { path: ['tot'] });

const feitenSchema = z.strictObject({
  geboortedatum: datum('Geboortedatum', 'Wanneer is de aanvrager geboren?'),
  rechtmatigVerblijf: jaNee('Rechtmatig verblijf', 'Verbleef de aanvrager toen rechtmatig in Nederland?'),
  thuissituatieVerlaten: jaNee('Thuissituatie verlaten', 'Was de aanvrager weg uit de thuissituatie?'),
  vermoedenBeperktZelfredzaam: jaNee(
    'Vermoeden van beperkte zelfredzaamheid',
    'Was er een vermoeden dat de aanvrager zich slecht kon redden door verslaving of psychische of sociale problemen?',
  ),
  verblijf: lijst('Hoofdverblijf', 'Waar was het hoofdverblijf in de drie jaar ervoor?', verblijfSchema),
});
type Feiten = z.infer<typeof feitenSchema>;
type Verblijf = z.infer<typeof verblijfSchema>;

/** Whether a period counts: yes, perhaps (a person decides, or something is not known), or no. */
function telt({ gemeente, van, aantoonbaar }: Verblijf, c: Context): 'ja' | 'misschien' | 'nee' {
  if (aantoonbaar === false) return 'nee';
  const inRegio = c.waarde('opvangregio').some(({ code }) => code === gemeente);
  const onzeker = !bekend(gemeente) || gemeente === 'onbekend' || gemeente === ALBRANDSWAARD;
  if (inRegio) return aantoonbaar && bekend(van) ? 'ja' : 'misschien';
  return onzeker ? 'misschien' : 'nee';
}

const omvat = ({ van, tot }: Verblijf, dag: Dag) => (!bekend(van) || van <= dag) && (!bekend(tot) || dag <= tot);

/** Days in the years before the peildatum on which residence in the region is certain, and on which it is possible. */
function telDagen(verblijf: readonly Verblijf[], c: Context): { zeker: number; mogelijk: number } {
  const begin = dagNaMaanden(c.peildatum, -12 * c.waarde('verblijfseis').binnenJaren);
  const gewogen = verblijf.map((periode) => ({ periode, telt: telt(periode, c) }));
  const dagen = Array.from({ length: aantalDagen(begin, c.peildatum) }, (_, i) => {
    const dag = plusDagen(begin, i);
    return gewogen.filter(({ periode }) => omvat(periode, dag)).map((weging) => weging.telt);
  });
  return {
    zeker: dagen.filter((wegingen) => wegingen.includes('ja')).length,
    mogelijk: dagen.filter((wegingen) => wegingen.includes('ja') || wegingen.includes('misschien')).length,
  };
}

function heeftLangGenoegGewoond({ verblijf }: Feiten, c: Context): Uitkomst {
  if (!bekend(verblijf)) return 'onbekend';
  const nodig = aantalDagen(dagNaMaanden(c.peildatum, -12 * c.waarde('verblijfseis').jaren), c.peildatum);
  const { zeker, mogelijk } = telDagen(verblijf, c);
  if (zeker >= nodig) return 'voldaan';
  return mogelijk >= nodig ? 'onbekend' : 'niet-voldaan';
}

function loket(geboortedatum: Misschien<Dag>, c: Context): 'CO' | 'COJ' | null {
  if (!bekend(geboortedatum)) return null;
  return heeftLeeftijd(geboortedatum, c.waarde('leeftijdVolwassenen') * 12, c.peildatum) ? 'CO' : 'COJ';
}

const bron = (toelichting: string) => wmoKader('bijlage 3', toelichting);

/** Wmo-kader 2015, bijlage 3: access to the opvang as it was before 2025. Not one of the casus toetsen. */
export const toegang2015 = maakToets({
  naam: 'toegang-2015',
  titel: 'Toegang volgens het Wmo-kader 2015',
  artikel: 'Wmo-kader 2015, bijlage 3',
  feitenSchema,
  opmerking: OPMERKING_2015,
  voorwaarden: [
    {
      id: 'rechtmatig-verblijf',
      bron: bron('Gevraagd naast de eis van hoofdverblijf.'),
      zin: 'De aanvrager verbleef rechtmatig in Nederland.',
      feiten: ['rechtmatigVerblijf'],
      beoordeel: (feiten) => indienWaar(feiten.rechtmatigVerblijf),
    },
    {
      id: 'thuissituatie-verlaten',
      bron: bron('Al dan niet gedwongen.'),
      zin: 'De aanvrager was weg uit de thuissituatie.',
      feiten: ['thuissituatieVerlaten'],
      beoordeel: (feiten) => indienWaar(feiten.thuissituatieVerlaten),
    },
    {
      id: 'beperkt-zelfredzaam',
      bron: bron('Een vermoeden was genoeg.'),
      zin: 'Er was een vermoeden dat de aanvrager zich niet goed kon redden.',
      feiten: ['vermoedenBeperktZelfredzaam'],
      beoordeel: (feiten) => indienWaar(feiten.vermoedenBeperktZelfredzaam),
    },
    {
      id: 'twee-van-drie-jaar',
      bron: bron('Geteld in dagen, tot de peildatum. Deze eis geldt sinds 2025 niet meer.'),
      zin: 'De aanvrager woonde in de drie jaar ervoor ten minste twee jaar in de regio.',
      feiten: ['verblijf'],
      beoordeel: heeftLangGenoegGewoond,
    },
  ],
  gevolg: (feiten, c) => ({ loket: loket(feiten.geboortedatum, c) }),
  ookNodig: () => ['geboortedatum'],
  notModelled: [
    {
      id: 'alblasserwaard',
      artikel: 'bijlage 3, voetnoot 41',
      onderwerp: 'Hoofdverblijf in Albrandswaard',
      reden:
        'De voetnoot noemt Alblasserwaard, een streek. Waarschijnlijk is Albrandswaard bedoeld, maar dat staat er niet.',
      vraag: 'Telt het hoofdverblijf in Albrandswaard mee, en waarom?',
    },
    {
      id: 'aantoonbaar',
      artikel: 'bijlage 3',
      onderwerp: 'Of het hoofdverblijf aantoonbaar is',
      reden: 'Wat als bewijs telt, staat er niet.',
      vraag: 'Waaruit blijkt het hoofdverblijf?',
    },
  ],
});

/**
 * Reviews a besluit of before 2025 by the Wmo-kader 2015.
 * @param dagVanBesluit a day on which that version applied; another day is a fout at `peildatum`
 */
export function toetsToegang2015(
  feiten: unknown,
  dagVanBesluit: Dag,
):
  | { readonly ok: true; readonly waarde: Uitleg<{ loket: 'CO' | 'COJ' | null }> }
  | { readonly ok: false; readonly fout: Invoerfout } {
  const { vanaf, tot } = wmoKader2015;
  if (dagVanBesluit < vanaf || (tot && dagVanBesluit > tot)) {
    return { ok: false, fout: { code: 'ongeldige-waarde', pad: 'peildatum' } };
  }
  return toegang2015.toets(feiten, dagVanBesluit, wmoKader2015);
}
