import { describe, expect, it } from 'vitest';
import { alle, oordeel } from '../hulp.ts';

const DAG = '2026-03-02';
const ids = [
  'voorwaarden-niet-vervuld',
  'voldoende-redzaam',
  'onvoldoende-medewerking',
  'financieel-zelfredzaam',
  'voorliggende-voorziening',
  'andere-regio',
  'weigert-overdracht',
  'kort-verblijf',
];
const geen = {
  voorwaardenNietVervuld: false,
  voldoendeRedzaam: false,
  onvoldoendeMedewerking: false,
  financieelZelfredzaam: false,
  voorliggendeVoorziening: false,
  andereRegioAangewezen: false,
  weigertDossieroverdracht: false,
  vrijOfToeristischVerblijf: false,
};
const wat = (feiten: object) => oordeel('weigering', { ...geen, ...feiten }, DAG);

describe('5.2.7 weigering', () => {
  it('no grond holds', () => {
    expect(wat({})).toEqual({
      uitkomst: 'niet-voldaan',
      voorwaarden: alle('niet-voldaan', ...ids),
      gevolg: { gronden: [], geblokkeerd: [] },
    });
  });

  it('nothing known: all onbekend, but without a hersteltermijn onvoldoende-medewerking does not hold', () => {
    const { uitkomst, voorwaarden, gevolg } = oordeel('weigering');
    expect(uitkomst).toBe('onbekend');
    expect(Object.entries(voorwaarden)).toEqual(
      ids.map((id) => [id, id === 'onvoldoende-medewerking' ? 'niet-voldaan' : 'onbekend']),
    );
    expect(gevolg).toEqual({ gronden: [], geblokkeerd: [] });
  });

  it.each([
    ['voorwaardenNietVervuld', 'voorwaarden-niet-vervuld'],
    ['voldoendeRedzaam', 'voldoende-redzaam'],
    ['financieelZelfredzaam', 'financieel-zelfredzaam'],
    ['andereRegioAangewezen', 'andere-regio'],
    ['weigertDossieroverdracht', 'weigert-overdracht'],
  ])('%s follows its fact', (feit, id) => {
    expect(wat({ [feit]: true })).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: { ...alle('niet-voldaan', ...ids), [id]: 'voldaan' },
      gevolg: { gronden: [id], geblokkeerd: [] },
    });
    const onbekend = wat({ [feit]: null });
    expect([onbekend.uitkomst, onbekend.voorwaarden[id]]).toEqual(['onbekend', 'onbekend']);
    expect(onbekend.gevolg.gronden).toEqual([]);
  });

  it('a grond that holds settles it beside unknown ones, and gronden are in order', () => {
    const { uitkomst, gevolg } = oordeel('weigering', { andereRegioAangewezen: true, voldoendeRedzaam: true }, DAG);
    expect([uitkomst, gevolg.gronden]).toEqual(['voldaan', ['voldoende-redzaam', 'andere-regio']]);
  });

  it.each([
    [true, '2026-03-01', 'voldaan', []],
    [true, '2026-03-02', 'niet-voldaan', ['onvoldoende-medewerking']],
    [true, '2026-03-03', 'niet-voldaan', ['onvoldoende-medewerking']],
    [true, null, 'niet-voldaan', ['onvoldoende-medewerking']],
    [null, '2026-03-01', 'onbekend', []],
    [null, '2026-03-02', 'niet-voldaan', []],
    [null, null, 'niet-voldaan', []],
    [false, '2026-03-01', 'niet-voldaan', []],
    [false, '2026-03-02', 'niet-voldaan', []],
  ])(
    'medewerking %s, hersteltermijn tot %s: %s',
    (onvoldoendeMedewerking, hersteltermijnTot, uitkomst, geblokkeerd) => {
      const { voorwaarden, gevolg } = wat({ onvoldoendeMedewerking, hersteltermijnTot });
      expect(voorwaarden['onvoldoende-medewerking']).toBe(uitkomst);
      expect(gevolg.geblokkeerd).toEqual(geblokkeerd);
    },
  );

  it.each([
    [true, true, 'voldaan'],
    [true, false, 'niet-voldaan'],
    [false, true, 'niet-voldaan'],
    [true, null, 'onbekend'],
    [null, true, 'onbekend'],
    [null, false, 'niet-voldaan'],
    [false, null, 'niet-voldaan'],
    [null, null, 'onbekend'],
  ])(
    'voorliggende voorziening %s, te effectueren %s: %s',
    (voorliggendeVoorziening, voorzieningEffectueerbaar, uitkomst) => {
      expect(wat({ voorliggendeVoorziening, voorzieningEffectueerbaar }).voorwaarden['voorliggende-voorziening']).toBe(
        uitkomst,
      );
    },
  );

  it.each<[string | null, string, string]>([
    ['2025-12-02', 'niet-voldaan', 'three months are over'],
    ['2025-12-03', 'voldaan', 'the last day'],
    ['2026-03-02', 'voldaan', 'the first day'],
    ['2026-03-03', 'niet-voldaan', 'not here yet'],
    [null, 'onbekend', 'not known'],
  ])('in Nederland sinds %s: kort-verblijf %s (%s)', (inNederlandSinds, uitkomst) => {
    const feiten = { vrijOfToeristischVerblijf: true, inNederlandSinds, overmachtOfNood: false };
    expect(wat(feiten).voorwaarden['kort-verblijf']).toBe(uitkomst);
    const nood = wat({ ...feiten, overmachtOfNood: true });
    expect(nood.voorwaarden['kort-verblijf']).toBe('niet-voldaan');
    expect(nood.gevolg.geblokkeerd).toEqual(uitkomst === 'voldaan' ? ['kort-verblijf'] : []);
  });

  it.each([
    [true, null, 'onbekend', []],
    [null, false, 'onbekend', []],
    [null, true, 'niet-voldaan', []],
    [false, true, 'niet-voldaan', []],
    [true, true, 'niet-voldaan', ['kort-verblijf']],
  ])(
    'vrij verblijf %s, nood %s: kort-verblijf %s',
    (vrijOfToeristischVerblijf, overmachtOfNood, uitkomst, geblokkeerd) => {
      const { voorwaarden, gevolg } = wat({ vrijOfToeristischVerblijf, inNederlandSinds: DAG, overmachtOfNood });
      expect([voorwaarden['kort-verblijf'], gevolg.geblokkeerd]).toEqual([uitkomst, geblokkeerd]);
    },
  );

  it('both can be blocked', () => {
    const feiten = {
      onvoldoendeMedewerking: true,
      vrijOfToeristischVerblijf: true,
      inNederlandSinds: DAG,
      overmachtOfNood: true,
    };
    expect(wat(feiten).gevolg.geblokkeerd).toEqual(['onvoldoende-medewerking', 'kort-verblijf']);
  });
});
