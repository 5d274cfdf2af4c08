import { describe, expect, it } from 'vitest';
import { beleidsregels2025, isPassend, woningzoeken } from '#shared/beleid/index.ts';

const goed = {
  eigenWoning: true,
  sites: 3,
  sitesMetLoting: 1,
  sitesBuitenRegio: 2,
  zoekprofiel: true,
  wekenTeBekijken: 4,
  wekenGereageerd: 4,
  wekenZonder: 0,
  wekenAndereOpties: 4,
  wekenZonderAndere: 0,
};
function oordeel(anders: object) {
  const antwoord = woningzoeken.toets({ ...goed, ...anders }, '2026-11-16', beleidsregels2025);
  if (!antwoord.ok) throw new Error(antwoord.fout.pad);
  const { uitkomst, voorwaarden, gevolg, ontbreekt } = antwoord.waarde;
  return {
    uitkomst,
    gevolg,
    vraagt: ontbreekt.map(({ pad }) => pad),
    per: new Map(voorwaarden.map((v) => [v.id, v.uitkomst])),
  };
}

describe('5.2.11 looking for a home', () => {
  it('is met by three sites, one with loting, two elsewhere, a profile, and every week', () => {
    expect(oordeel({})).toMatchObject({ uitkomst: 'voldaan', gevolg: { geldt: true, voldoet: true, nietVoldaan: [] } });
    expect(oordeel({}).per.size).toBe(7);
  });

  it.each([
    [{ sites: 2 }, 'sites'],
    [{ sitesMetLoting: 0 }, 'sites-met-loting'],
    [{ sitesBuitenRegio: 1 }, 'sites-buiten-regio'],
    [{ wekenZonder: 1, wekenGereageerd: 3 }, 'reacties'],
    [{ wekenZonderAndere: 1, wekenAndereOpties: 3 }, 'andere-woonopties'],
    [{ zoekprofiel: false }, 'zoekprofiel'],
  ])('%j is not enough', (anders, id) => {
    expect(oordeel(anders)).toMatchObject({ uitkomst: 'niet-voldaan', gevolg: { voldoet: false, nietVoldaan: [id] } });
  });

  it.each([
    [{ sites: null }, 'sites', 'sites'],
    [{ sitesMetLoting: null }, 'sites-met-loting', 'sitesMetLoting'],
    [{ sitesBuitenRegio: null }, 'sites-buiten-regio', 'sitesBuitenRegio'],
    [{ wekenGereageerd: 3 }, 'reacties', null],
    [{ wekenTeBekijken: null, wekenGereageerd: null }, 'reacties', 'wekenGereageerd'],
    [{ wekenAndereOpties: null }, 'andere-woonopties', 'wekenAndereOpties'],
    [{ zoekprofiel: null }, 'zoekprofiel', 'zoekprofiel'],
    [{ eigenWoning: null }, 'naar-eigen-woning', 'eigenWoning'],
  ])('%j is not known, never no', (anders, id, vraag) => {
    const { uitkomst, per, vraagt } = oordeel(anders);
    expect([uitkomst, per.get(id)]).toEqual(['onbekend', 'onbekend']);
    if (vraag) expect(vraagt).toContain(vraag);
  });

  it('who does not work towards a home of their own has none of these obligations', () => {
    const { uitkomst, per, gevolg } = oordeel({ eigenWoning: false, sites: 0, wekenZonder: 4 });
    expect([uitkomst, [...per]]).toEqual(['voldaan', [['naar-eigen-woning', 'niet-voldaan']]]);
    expect(gevolg).toEqual({ geldt: false, voldoet: true, nietVoldaan: [] });
  });

  it('no week is asked of somebody who registered this week', () => {
    expect(oordeel({ wekenTeBekijken: 0, wekenGereageerd: 0, wekenAndereOpties: 0 }).uitkomst).toBe('voldaan');
  });
});

describe('5.2.11 a passende woning', () => {
  it.each([
    [true, true, true, 'voldaan'],
    [true, true, null, 'onbekend'],
    [false, true, null, 'niet-voldaan'],
    [true, false, true, 'niet-voldaan'],
    [true, true, false, 'niet-voldaan'],
    [null, null, null, 'onbekend'],
  ] as const)('%s, %s, %s: %s is proposed', (zelfstandig, huurPast, grootGenoeg, verwacht) => {
    expect(isPassend({ zelfstandig, huurPast, grootGenoeg })).toBe(verwacht);
  });
});
