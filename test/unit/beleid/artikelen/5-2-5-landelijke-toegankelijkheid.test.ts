import { describe, expect, it } from 'vitest';
import { alle, fout, legUit, oordeel } from '../hulp.ts';

const overdracht = {
  aangewezenRegio: 'andere-regio',
  overeenstemmingOverdracht: true,
  onderzoeksverslag: true,
  overlegMetClient: true,
  datumOverdracht: '2031-01-01',
  aanbieder: 'Aanbieder A',
  vervoer: 'trein',
};
const ids = ['overeenstemming', 'onderzoeksverslag', 'overleg-client', 'datum', 'aanbieder', 'vervoer'];
const gevolg = (feiten: object) => oordeel('landelijke-toegankelijkheid', feiten).gevolg;

describe('5.2.5 landelijke-toegankelijkheid', () => {
  it.each([
    ['0599', null, 'rotterdam'],
    ['0613', true, 'rotterdam'],
    ['onbekend', true, 'rotterdam'],
    ['buitenland', true, 'rotterdam'],
    ['0363', true, 'andere-regio'],
    ['0363', false, 'rotterdam'],
    ['0363', null, null],
    [null, true, null],
    [null, false, null],
  ])('woonplaats %s, overeenstemming %s: onderzoek door %s', (laatsteWoonplaats, overeenstemmingOnderzoek, wie) => {
    expect(gevolg({ laatsteWoonplaats, overeenstemmingOnderzoek }).onderzoekDoor).toBe(wie);
  });

  it('the onderzoek takes 14 days after its start, not shifted', () => {
    expect(gevolg({ startOnderzoek: '2026-03-21' }).onderzoekUiterlijk).toBe('2026-04-04');
    expect(gevolg({}).onderzoekUiterlijk).toBeNull();
  });

  it.each([
    ['rotterdam', '0363', true, 'regulier'],
    ['rotterdam', null, null, 'regulier'],
    ['andere-regio', '0599', null, 'alleen-onderdak'],
    [null, '0363', true, 'alleen-onderdak'],
    [null, '0363', false, null],
    [null, '0599', true, null],
    [null, null, null, null],
  ])(
    'aangewezen %s, woonplaats %s, overeenstemming %s: regime %s',
    (aangewezenRegio, laatsteWoonplaats, ja, regime) => {
      expect(gevolg({ aangewezenRegio, laatsteWoonplaats, overeenstemmingOnderzoek: ja }).regime).toBe(regime);
    },
  );

  it('everything is there for the overdracht', () => {
    expect(oordeel('landelijke-toegankelijkheid', overdracht)).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: alle('voldaan', ...ids),
      gevolg: {
        onderzoekDoor: null,
        onderzoekUiterlijk: null,
        regime: 'alleen-onderdak',
        ontbreektVoorOverdracht: [],
        geschil: false,
      },
    });
  });

  it('nothing is known of the overdracht', () => {
    const { voorwaarden, gevolg: leeg } = oordeel('landelijke-toegankelijkheid', { aangewezenRegio: 'andere-regio' });
    expect(Object.entries(voorwaarden)).toEqual(ids.map((id) => [id, 'onbekend']));
    expect(leeg.ontbreektVoorOverdracht).toEqual(ids);
    expect(leeg.geschil).toBe(false);
  });

  it.each([
    ['overeenstemmingOverdracht', 'overeenstemming'],
    ['onderzoeksverslag', 'onderzoeksverslag'],
    ['overlegMetClient', 'overleg-client'],
  ])('%s false is niet-voldaan, absent onbekend', (feit, id) => {
    const zonder = oordeel('landelijke-toegankelijkheid', { ...overdracht, [feit]: false });
    expect([zonder.uitkomst, zonder.voorwaarden[id]]).toEqual(['niet-voldaan', 'niet-voldaan']);
    expect(zonder.gevolg.ontbreektVoorOverdracht).toEqual([id]);
    expect(zonder.gevolg.geschil).toBe(feit === 'overeenstemmingOverdracht');
    expect(oordeel('landelijke-toegankelijkheid', { ...overdracht, [feit]: null }).voorwaarden[id]).toBe('onbekend');
  });

  it.each([
    ['datumOverdracht', 'datum'],
    ['aanbieder', 'aanbieder'],
    ['vervoer', 'vervoer'],
  ])('%s absent is onbekend', (feit, id) => {
    const zonder = oordeel('landelijke-toegankelijkheid', { ...overdracht, [feit]: null });
    expect([zonder.uitkomst, zonder.voorwaarden[id]]).toEqual(['onbekend', 'onbekend']);
    expect(zonder.gevolg.ontbreektVoorOverdracht).toEqual([id]);
  });

  it.each([
    ['rotterdam', 'voldaan'],
    [null, 'onbekend'],
  ])('aangewezen %s: one voorwaarde, nothing missing, no geschil', (aangewezenRegio, uitkomst) => {
    const {
      voorwaarden,
      gevolg: dan,
      ...rest
    } = oordeel('landelijke-toegankelijkheid', {
      aangewezenRegio,
      overeenstemmingOverdracht: false,
    });
    expect(rest.uitkomst).toBe(uitkomst);
    expect(voorwaarden).toEqual({ 'aangewezen-rotterdam': uitkomst });
    expect([dan.ontbreektVoorOverdracht, dan.geschil]).toEqual([[], false]);
  });

  it.each(['aanbieder', 'vervoer'])('%s of only spaces is a bad line', (feit) => {
    for (const tekst of ['', ' ', '\t\n']) {
      expect(fout('landelijke-toegankelijkheid', { [feit]: tekst })).toEqual({
        code: 'ongeldige-waarde',
        pad: `feiten.${feit}`,
      });
    }
    expect(fout('landelijke-toegankelijkheid', { [feit]: ' x ' })).toBeNull();
  });

  it('asks what is needed to know who does the onderzoek', () => {
    const vragen = (feiten: object) => legUit('landelijke-toegankelijkheid', feiten).ontbreekt.map(({ pad }) => pad);
    expect(vragen({})).toEqual(['aangewezenRegio', 'laatsteWoonplaats', 'startOnderzoek']);
    expect(vragen({ laatsteWoonplaats: '0363' })).toEqual([
      'aangewezenRegio',
      'overeenstemmingOnderzoek',
      'startOnderzoek',
    ]);
    expect(vragen({ laatsteWoonplaats: '0599' })).toEqual(['aangewezenRegio', 'startOnderzoek']);
    expect(vragen({ ...overdracht, laatsteWoonplaats: '0599', startOnderzoek: '2026-03-02' })).toEqual([]);
  });
});
