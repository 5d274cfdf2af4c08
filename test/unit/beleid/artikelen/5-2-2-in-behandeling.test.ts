import { describe, expect, it } from 'vitest';
import { legUit, oordeel } from '../hulp.ts';

const CO = 'centraal-onthaal';
const regio = ['0613', '0489', '0502', '0542', '1621', '0597', '0599'];

describe('5.2.2 in-behandeling', () => {
  it.each([
    [CO, '0599', 'voldaan', 'voldaan', 'voldaan', 'in-behandeling'],
    [CO, '0363', 'niet-voldaan', 'voldaan', 'niet-voldaan', 'landelijke-toegankelijkheid'],
    [CO, 'buitenland', 'niet-voldaan', 'voldaan', 'niet-voldaan', 'landelijke-toegankelijkheid'],
    [CO, 'onbekend', 'onbekend', 'voldaan', 'onbekend', 'in-behandeling'],
    [CO, null, 'onbekend', 'voldaan', 'onbekend', null],
    ['andere-instantie', '0599', 'niet-voldaan', 'niet-voldaan', 'voldaan', 'doorverwijzen'],
    ['andere-instantie', '0363', 'niet-voldaan', 'niet-voldaan', 'niet-voldaan', 'doorverwijzen'],
    ['andere-instantie', null, 'niet-voldaan', 'niet-voldaan', 'onbekend', 'doorverwijzen'],
    [null, '0599', 'onbekend', 'onbekend', 'voldaan', null],
    [null, '0363', 'niet-voldaan', 'onbekend', 'niet-voldaan', null],
    [null, 'onbekend', 'onbekend', 'onbekend', 'onbekend', null],
    [null, null, 'onbekend', 'onbekend', 'onbekend', null],
  ])('gemeld bij %s, woonplaats %s: %s', (gemeldBij, laatsteWoonplaats, uitkomst, loket, opvangregio, actie) => {
    expect(oordeel('in-behandeling', { gemeldBij, laatsteWoonplaats })).toEqual({
      uitkomst,
      voorwaarden: { loket, opvangregio },
      gevolg: { actie },
    });
  });

  it('the opvangregio is seven gemeenten', () => {
    const inRegio = (code: string) =>
      oordeel('in-behandeling', { laatsteWoonplaats: code }).voorwaarden['opvangregio'] === 'voldaan';
    const codes = Array.from({ length: 2000 }, (_, i) => String(i).padStart(4, '0'));
    expect(codes.filter(inRegio).sort()).toEqual([...regio].sort());
  });

  it('asks what is missing', () => {
    expect(legUit('in-behandeling', {}).ontbreekt.map(({ pad }) => pad)).toEqual(['gemeldBij', 'laatsteWoonplaats']);
  });
});
