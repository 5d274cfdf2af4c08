import { describe, expect, it } from 'vitest';
import { legUit, oordeel } from '../hulp.ts';

const wat = (feiten: object, peildatum: string) => oordeel('onderzoekstermijn', feiten, peildatum);

describe('Wmo 2.3.2 onderzoekstermijn', () => {
  it('onderzoek within 42 days of the melding, besluit within 14 of the aanvraag, both on a werkdag', () => {
    expect(wat({ gemeldOp: '2026-02-22', aanvraagOp: '2026-03-24' }, '2026-04-07')).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: { 'onderzoek-tijdig': 'voldaan' },
      gevolg: { onderzoekUiterlijk: '2026-04-07', besluitUiterlijk: '2026-04-07' },
    });
    expect(wat({ gemeldOp: '2026-02-22' }, '2026-04-08').uitkomst).toBe('niet-voldaan');
    expect(wat({ gemeldOp: '2026-01-19', aanvraagOp: '2026-02-16' }, '2026-03-02').gevolg).toEqual({
      onderzoekUiterlijk: '2026-03-02',
      besluitUiterlijk: '2026-03-02',
    });
  });

  it('unknown dates', () => {
    expect(wat({ aanvraagOp: '2026-02-16' }, '2030-01-01')).toEqual({
      uitkomst: 'onbekend',
      voorwaarden: { 'onderzoek-tijdig': 'onbekend' },
      gevolg: { onderzoekUiterlijk: null, besluitUiterlijk: '2026-03-02' },
    });
    expect(wat({ gemeldOp: '2026-01-19' }, '2026-03-02').gevolg.besluitUiterlijk).toBeNull();
    expect(legUit('onderzoekstermijn').ontbreekt.map(({ pad }) => pad)).toEqual(['gemeldOp', 'aanvraagOp']);
  });
});
