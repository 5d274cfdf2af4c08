import { describe, expect, it } from 'vitest';
import { nl } from '#shared/taal/nl.ts';
import {
  dagVanMoment,
  leesDatum,
  leesTijd,
  toonDag,
  toonDatum,
  toonMoment,
  toonTijd,
} from '#shared/taal/schermdatum.ts';
import { meervoud, vul } from '#shared/taal/vul.ts';
import { toonWaarde } from '#shared/taal/waarde.ts';
import { gemeenten, gemeentenaam } from '#shared/domein/gemeenten.ts';

describe('texts', () => {
  it('fills gaps and chooses between one and more', () => {
    expect(vul('Bewaard om {tijd}', { tijd: '14:03' })).toBe('Bewaard om 14:03');
    expect(meervoud(1, nl.werk.dagen.teLaat)).toBe('1 dag te laat');
    expect(meervoud(1234, nl.werk.dagen.over)).toBe('over 1.234 dagen');
  });

  it('shows a moment on the clock of the Netherlands, in winter and in summer', () => {
    expect(toonMoment('2026-11-21T13:03:00.000Z')).toBe('21-11-2026 14:03');
    expect(toonTijd('2026-07-01T13:03:00.000Z')).toBe('15:03');
    expect(dagVanMoment('2026-11-20T23:30:00.000Z')).toBe('2026-11-21');
  });

  it('never shows "Invalid Date"', () => {
    expect(toonDatum('onbekend')).toBe('onbekend');
    expect(toonDag('')).toBe('');
    expect(toonTijd('x')).toBe('x');
  });

  it('reads times and refuses what is none', () => {
    expect(leesTijd('24:00')).toBeNull();
    expect(leesTijd('12:60')).toBeNull();
    expect(leesTijd('half negen')).toBeNull();
    expect(leesDatum('')).toEqual({ ok: false, code: 'geen-datum' });
  });

  it('shows facts: what is not known is not "nee"', () => {
    expect([null, false, true, 3, '2025-02-03', '2025-02-03T09:05', ['a', 'b'], []].map(toonWaarde)).toEqual([
      'Nog niet bekend',
      'Nee',
      'Ja',
      '3',
      '03-02-2025',
      '03-02-2025 09:05',
      'a, b',
      'Geen',
    ]);
  });
});

describe('gemeenten', () => {
  it('has 342, each with its own code, the opvangregio among them', () => {
    expect(gemeenten).toHaveLength(342);
    expect(new Set(gemeenten.map(({ code }) => code)).size).toBe(342);
    for (const code of ['0613', '0489', '0502', '0542', '1621', '0597', '0599'])
      expect(gemeentenaam(code)).toBeDefined();
  });
});
