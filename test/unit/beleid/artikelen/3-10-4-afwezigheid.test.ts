import { describe, expect, it } from 'vitest';
import { legUit, oordeel } from '../hulp.ts';

const wat = (feiten: object, peildatum = '2026-03-02') => {
  const { uitkomst, voorwaarden, gevolg } = oordeel('afwezigheid', feiten, peildatum);
  expect(voorwaarden).toEqual({ 'binnen-termijn': uitkomst });
  return [uitkomst, gevolg.voortzettenTot];
};
const vragen = (feiten: object) => legUit('afwezigheid', feiten).ontbreekt.map(({ pad }) => pad);

describe('3.10.4 afwezigheid', () => {
  it('another reason: 14 days, the first day counts', () => {
    const feiten = { reden: 'overig', eersteDag: '2026-02-17' };
    expect(wat(feiten, '2026-03-02')).toEqual(['voldaan', '2026-03-02']);
    expect(wat(feiten, '2026-03-03')).toEqual(['niet-voldaan', '2026-03-02']);
    expect(wat({ ...feiten, verwachtLangerDan90Dagen: true })).toEqual(['voldaan', '2026-03-02']);
  });

  it.each(['ziekenhuis', 'detentie'])('%s: 90 days, unless it is expected to take longer', (reden) => {
    const feiten = { reden, eersteDag: '2026-01-01' };
    expect(wat(feiten, '2026-03-31')).toEqual(['voldaan', '2026-03-31']);
    expect(wat(feiten, '2026-04-01')).toEqual(['niet-voldaan', '2026-03-31']);
    expect(wat({ ...feiten, verwachtLangerDan90Dagen: false })).toEqual(['voldaan', '2026-03-31']);
    expect(wat({ ...feiten, verwachtLangerDan90Dagen: true })).toEqual(['niet-voldaan', null]);
    expect(wat({ reden, verwachtLangerDan90Dagen: true })).toEqual(['niet-voldaan', null]);
    expect(wat({ reden })).toEqual(['onbekend', null]);
    expect(vragen({ reden })).toEqual(['eersteDag', 'verwachtLangerDan90Dagen']);
    expect(vragen({ ...feiten, verwachtLangerDan90Dagen: false })).toEqual([]);
  });

  it('schoolvakantie: up to the last day of it, only for who follows dagonderwijs', () => {
    const feiten = { reden: 'schoolvakantie', eersteDag: '2026-02-10', laatsteVakantiedag: '2026-03-02' };
    expect(wat({ ...feiten, dagonderwijs: true }, '2026-03-02')).toEqual(['voldaan', '2026-03-02']);
    expect(wat({ ...feiten, dagonderwijs: true }, '2026-03-03')).toEqual(['niet-voldaan', '2026-03-02']);
    expect(wat({ ...feiten, dagonderwijs: true, eersteDag: null })).toEqual(['voldaan', '2026-03-02']);
    expect(wat({ ...feiten, dagonderwijs: true, laatsteVakantiedag: null })).toEqual(['onbekend', null]);
    expect(wat({ ...feiten, dagonderwijs: false })).toEqual(['niet-voldaan', '2026-02-23']);
    expect(wat({ ...feiten, dagonderwijs: null })).toEqual(['onbekend', null]);
    expect(wat({ ...feiten, dagonderwijs: true, verwachtLangerDan90Dagen: true })).toEqual(['voldaan', '2026-03-02']);
  });

  it('asks only what matters for the reason', () => {
    expect(vragen({})).toEqual(['reden']);
    expect(vragen({ reden: 'overig' })).toEqual(['eersteDag']);
    expect(vragen({ reden: 'schoolvakantie' })).toEqual(['dagonderwijs']);
    expect(vragen({ reden: 'schoolvakantie', dagonderwijs: false })).toEqual(['eersteDag']);
    expect(vragen({ reden: 'schoolvakantie', dagonderwijs: true })).toEqual(['laatsteVakantiedag']);
  });

  it('unknown reason', () => {
    expect(wat({ eersteDag: '2026-02-17', verwachtLangerDan90Dagen: true, dagonderwijs: true })).toEqual([
      'onbekend',
      null,
    ]);
    expect(wat({})).toEqual(['onbekend', null]);
  });
});
