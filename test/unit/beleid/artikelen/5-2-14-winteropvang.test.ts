import { describe, expect, it } from 'vitest';
import { oordeel } from '../hulp.ts';

const klaar = { afstemmingG4: true, besluit: true };

describe('5.2.14 winteropvang', () => {
  it.each([
    [-0.1, false, 'voldaan', true],
    [0, false, 'niet-voldaan', false],
    [-0, false, 'niet-voldaan', false],
    [0.1, false, 'niet-voldaan', false],
    [-5, null, 'voldaan', true],
    [5, true, 'voldaan', true],
    [null, true, 'voldaan', true],
    [5, null, 'onbekend', null],
    [null, false, 'onbekend', null],
    [null, null, 'onbekend', null],
  ])('%s °C, humanitaire reden %s: weer %s', (verwachteTemperatuur, humanitaireReden, uitkomst, openen) => {
    expect(oordeel('winteropvang', { ...klaar, verwachteTemperatuur, humanitaireReden })).toEqual({
      uitkomst,
      voorwaarden: { weer: uitkomst, 'afstemming-g4': 'voldaan', besluit: 'voldaan' },
      gevolg: { openen, ontbreekt: [] },
    });
  });

  it.each([
    ['afstemmingG4', 'afstemming-g4'],
    ['besluit', 'besluit'],
  ])('%s missing: it opens by the weather, and this is what is missing', (feit, id) => {
    for (const [waarde, uitkomst] of [
      [false, 'niet-voldaan'],
      [null, 'onbekend'],
    ] as const) {
      const antwoord = oordeel('winteropvang', { ...klaar, humanitaireReden: true, [feit]: waarde });
      expect([antwoord.uitkomst, antwoord.voorwaarden[id]]).toEqual([uitkomst, uitkomst]);
      expect(antwoord.gevolg).toEqual({ openen: true, ontbreekt: [id] });
    }
  });

  it('ontbreekt never names the weather', () => {
    expect(oordeel('winteropvang').gevolg).toEqual({ openen: null, ontbreekt: ['afstemming-g4', 'besluit'] });
    expect(oordeel('winteropvang', { verwachteTemperatuur: 9, humanitaireReden: false }).gevolg.ontbreekt).toEqual([
      'afstemming-g4',
      'besluit',
    ]);
  });
});
