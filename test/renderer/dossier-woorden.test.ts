import { describe, expect, it } from 'vitest';
import { gemeenten, gemeentenaam } from '#shared/domein/gemeenten.ts';
import { criteriumIds, legeStap, onderdeelIds } from '#shared/domein/stappen.ts';
import { beleidsregels2025 } from '#shared/beleid/index.ts';
import { feitlabel, toonFeitwaarde } from '#shared/taal/feitwaarde.ts';
import { woonplaatsOpties } from '#renderer/schermen/melding/woonplaats.ts';

describe('facts in words', () => {
  it('has a Dutch label for every fact of every step', () => {
    const paden = Object.values(legeStap('2026-11-16')).flatMap((feiten) => Object.keys(feiten));
    const delen = [...onderdeelIds.map((id) => `onderdelen.${id}`), ...criteriumIds.map((id) => `criteria.${id}`)];
    for (const pad of [...paden, ...delen]) expect(feitlabel(pad), pad).not.toBe(pad.split('.').at(-1));
  });

  it.each([
    ['laatsteWoonplaats', '0599', 'Rotterdam'],
    ['laatsteWoonplaats', 'onbekend', 'Niet vast te stellen'],
    ['brp', 'eerder-ingeschreven', 'Vroeger ingeschreven'],
    ['identificatie', 'nog-niet', 'Nog niet gedaan'],
    ['tijdstip', '2026-11-16T10:05', '16-11-2026 10:05'],
    ['rechtmatigVerblijf', false, 'Nee'],
    ['rechtmatigVerblijf', null, '—'],
    ['kinderen', [], 'Geen'],
    ['kinderen', [{ geboortedatum: '2020-02-03', inwonend: true }], '03-02-2020, verblijft bij de cliënt'],
    ['onderdelen.zelfredzaamheid', { stand: 'vastgesteld', bevinding: 'Lukt nu niet.' }, 'Vastgesteld: Lukt nu niet.'],
    ['criteria.voorkeur-client', { wijstNaar: 'andere-regio', bevinding: '' }, 'Andere regio'],
  ])('%s %j is %s', (pad, waarde, woorden) => {
    expect(toonFeitwaarde(pad, waarde)).toBe(woorden);
  });
});

describe('the gemeenten to choose from', () => {
  it('are all 342, each with its own code and name', () => {
    expect(gemeenten).toHaveLength(342);
    expect(new Set(gemeenten.map(({ code }) => code)).size).toBe(342);
    expect(new Set(gemeenten.map(({ naam }) => naam)).size).toBe(342);
    for (const { code, naam } of gemeenten) expect(code + naam).toMatch(/^\d{4}\p{L}|^\d{4}'/u);
  });
  it('have the opvangregio as the policy names it, and the four big cities', () => {
    for (const { code, naam } of beleidsregels2025.parameters.opvangregio[0]?.waarde ?? [])
      expect(gemeentenaam(code)).toBe(naam);
    expect(['0363', '0599', '0344'].map(gemeentenaam)).toEqual(['Amsterdam', 'Rotterdam', 'Utrecht']);
    expect(gemeentenaam('0518')).toContain('Den Haag');
  });
  it('can also be unknown or abroad, and keep a stored code that has gone since', () => {
    expect(
      woonplaatsOpties(null)
        .slice(0, 2)
        .map(({ waarde }) => waarde),
    ).toEqual(['onbekend', 'buitenland']);
    expect(woonplaatsOpties('0365')[2]).toEqual({ waarde: '0365', label: 'Gemeente met code 0365', extra: '0365' });
    expect(woonplaatsOpties('0599')).toHaveLength(344);
  });
});
