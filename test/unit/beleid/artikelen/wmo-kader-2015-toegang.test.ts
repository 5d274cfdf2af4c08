import { describe, expect, it } from 'vitest';
import { toegang2015, toetsToegang2015 } from '#shared/beleid/artikelen/wmo-kader-2015-toegang.ts';
import { uitlegSchema, wmoKader2015 } from '#shared/beleid/index.ts';

/** Two years before it is 2021-03-01 (730 days), three years 2020-03-01. */
const DAG = '2023-03-01';
const goed = {
  geboortedatum: '1990-01-01',
  rechtmatigVerblijf: true,
  thuissituatieVerlaten: true,
  vermoedenBeperktZelfredzaam: true,
  verblijf: [{ gemeente: '0599', van: '2021-03-01', aantoonbaar: true }],
};
const legUit = (feiten: object, dag = DAG) => {
  const antwoord = toetsToegang2015({ ...goed, ...feiten }, dag);
  if (!antwoord.ok) throw new Error(antwoord.fout.pad);
  return antwoord.waarde;
};
const woonde = (...verblijf: object[]) => legUit({ verblijf }).voorwaarden[3]?.uitkomst;

describe('Wmo-kader 2015, bijlage 3', () => {
  it('says what it is: another version of the policy, for old besluiten alone', () => {
    const uitleg = legUit({});
    expect(uitlegSchema.parse(uitleg)).toEqual(uitleg);
    expect(uitleg.opmerking).toMatch(/Wmo-kader 2015.*vóór 2025/);
    expect([uitleg.beleidsversie, uitleg.uitkomst, uitleg.gevolg]).toEqual([
      'wmo-kader-2015.1',
      'voldaan',
      { loket: 'CO' },
    ]);
    expect(uitleg.voorwaarden.map(({ id }) => id)).toEqual([
      'rechtmatig-verblijf',
      'thuissituatie-verlaten',
      'beperkt-zelfredzaam',
      'twee-van-drie-jaar',
    ]);
  });

  it.each([
    ['2014-12-31', false],
    ['2015-01-01', true],
    ['2024-12-31', true],
    ['2025-01-01', false],
  ])('a besluit of %s can be reviewed by it: %s', (dag, kan) => {
    const antwoord = toetsToegang2015({}, dag);
    expect(antwoord.ok || antwoord.fout).toEqual(kan || { code: 'ongeldige-waarde', pad: 'peildatum' });
  });

  it.each(['rechtmatigVerblijf', 'thuissituatieVerlaten', 'vermoedenBeperktZelfredzaam'])('%s must be so', (feit) => {
    expect(legUit({ [feit]: false }).uitkomst).toBe('niet-voldaan');
    expect(legUit({ [feit]: null }).uitkomst).toBe('onbekend');
  });

  it('two of the last three years, in days that need not follow each other', () => {
    const hier = { gemeente: '0599', aantoonbaar: true };
    expect(woonde({ ...hier, van: '2021-03-02' })).toBe('niet-voldaan');
    expect(woonde({ ...hier, van: '2021-03-02' }, { ...hier, van: '2020-03-01', tot: '2020-03-01' })).toBe('voldaan');
    expect(woonde({ ...hier, van: '2021-03-02' }, { ...hier, van: '2020-02-01', tot: '2020-02-29' })).toBe(
      'niet-voldaan',
    );
    expect(woonde({ ...hier, van: '2020-03-01', tot: '2022-02-28' })).toBe('voldaan');
    expect(woonde({ ...hier, van: '2020-03-01', tot: '2022-02-27' })).toBe('niet-voldaan');
    expect(woonde({ ...hier, van: '2021-03-02' }, { ...hier, van: '2021-03-02' })).toBe('niet-voldaan');
  });

  it.each([
    ['0489', 'voldaan'],
    ['0502', 'voldaan'],
    ['0542', 'voldaan'],
    ['0597', 'voldaan'],
    ['0599', 'voldaan'],
    ['0613', 'onbekend'],
    ['1621', 'niet-voldaan'],
    ['0363', 'niet-voldaan'],
    ['buitenland', 'niet-voldaan'],
    ['onbekend', 'onbekend'],
    [null, 'onbekend'],
  ])('gemeente %s: %s', (gemeente, uitkomst) => {
    expect(woonde({ gemeente, van: '2015-01-01', aantoonbaar: true })).toBe(uitkomst);
  });

  it('what cannot be shown does not count; what is not known might', () => {
    const hier = { gemeente: '0599', van: '2015-01-01' };
    expect(woonde({ ...hier, aantoonbaar: false })).toBe('niet-voldaan');
    expect(woonde({ gemeente: null, aantoonbaar: false })).toBe('niet-voldaan');
    expect(woonde(hier)).toBe('onbekend');
    expect(woonde({ gemeente: '0599', aantoonbaar: true })).toBe('onbekend');
    expect(woonde({ gemeente: '0599', aantoonbaar: true, tot: '2021-01-01' })).toBe('niet-voldaan');
    expect(woonde()).toBe('niet-voldaan');
    expect(legUit({ verblijf: null }).ontbreekt.map(({ pad }) => pad)).toEqual(['verblijf']);
    expect(
      woonde(
        { gemeente: '0599', aantoonbaar: true, van: '2021-03-02' },
        { gemeente: '0613', van: '2020-03-01', tot: '2020-03-01' },
      ),
    ).toBe('onbekend');
  });

  it('knows the five gemeenten by name, from the footnote', () => {
    const [regio] = wmoKader2015.parameters.opvangregio ?? [];
    expect(regio?.waarde.map(({ naam }) => naam)).toEqual([
      'Barendrecht',
      'Capelle aan den IJssel',
      'Krimpen aan den IJssel',
      'Ridderkerk',
      'Rotterdam',
    ]);
    expect(regio?.bron).toMatchObject({
      tekst: 'Wmo-kader Rotterdam 2015',
      artikel: 'bijlage 3',
      onderdeel: 'voetnoot 41',
    });
    expect(toegang2015.naam).toBe('toegang-2015');
  });

  it('CO from 23, COJ before', () => {
    expect(legUit({ geboortedatum: '2000-03-01' }).gevolg).toEqual({ loket: 'CO' });
    expect(legUit({ geboortedatum: '2000-03-02' }).gevolg).toEqual({ loket: 'COJ' });
    const zonder = legUit({ geboortedatum: null });
    expect([zonder.gevolg, zonder.ontbreekt.map(({ pad }) => pad)]).toEqual([{ loket: null }, ['geboortedatum']]);
  });

  it('a period ends on or after it starts', () => {
    const verblijf = (van: string, tot: string) => toegang2015.lees({ verblijf: [{ van, tot }] }, DAG);
    expect(verblijf('2021-01-01', '2021-01-01').ok).toBe(true);
    expect(verblijf('2021-01-02', '2021-01-01')).toEqual({
      ok: false,
      fout: { code: 'ongeldige-waarde', pad: 'feiten.verblijf[0].tot' },
    });
  });
});
