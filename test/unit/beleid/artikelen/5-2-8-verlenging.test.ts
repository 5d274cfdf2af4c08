import { describe, expect, it } from 'vitest';
import { oordeel } from '../hulp.ts';

const alles = { uitstroomMogelijk: false, oorzaakBijClient: false, noodzaak: true, heronderzocht: true };

describe('5.2.8 verlenging', () => {
  it('volwassenen: no uitstroom yet, not to blame, and examined again', () => {
    expect(oordeel('verlenging', { ...alles, keten: 'volwassenen', noodzaak: false })).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: {
        'uitstroom-nog-niet-mogelijk': 'voldaan',
        'niet-te-verwijten': 'voldaan',
        heronderzocht: 'voldaan',
      },
      gevolg: {},
    });
    const om = { keten: 'volwassenen', uitstroomMogelijk: true, oorzaakBijClient: true, heronderzocht: false };
    expect(Object.values(oordeel('verlenging', om).voorwaarden)).toEqual(Array(3).fill('niet-voldaan'));
    expect(Object.values(oordeel('verlenging', { keten: 'volwassenen' }).voorwaarden)).toEqual(
      Array(3).fill('onbekend'),
    );
  });

  it.each(['jongeren', 'gezin'])('%s: needed, and examined again', (keten) => {
    expect(oordeel('verlenging', { ...alles, keten, uitstroomMogelijk: true, oorzaakBijClient: true })).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: { noodzaak: 'voldaan', heronderzocht: 'voldaan' },
      gevolg: {},
    });
    const om = oordeel('verlenging', { keten, noodzaak: false, heronderzocht: false });
    expect(om.voorwaarden).toEqual({ noodzaak: 'niet-voldaan', heronderzocht: 'niet-voldaan' });
    expect(oordeel('verlenging', { keten }).voorwaarden).toEqual({ noodzaak: 'onbekend', heronderzocht: 'onbekend' });
  });

  it('unknown keten: one voorwaarde, onbekend', () => {
    expect(oordeel('verlenging', alles)).toEqual({
      uitkomst: 'onbekend',
      voorwaarden: { keten: 'onbekend' },
      gevolg: {},
    });
  });
});
