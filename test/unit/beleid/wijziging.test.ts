import { describe, expect, it } from 'vitest';
import { beleidsregels2025, beleidSchema, metNieuweWaarde, parameterwaarde } from '#shared/beleid/index.ts';

const bron = { tekst: 'Collegebesluit', versie: '2026-05-01', artikel: '5.2.8', toelichting: 'Langer verblijf.' };
const invoer = { naam: 'opvangduurVolwassenen', waarde: 4, vanaf: '2026-07-01', bron };

function toegepast(beleid = beleidsregels2025, wijziging: object = invoer) {
  const nieuw = metNieuweWaarde(beleid, wijziging);
  if (!nieuw.ok) throw new Error(nieuw.melding);
  return nieuw.waarde;
}

describe('an administrator enters a new value', () => {
  it('it applies from its day; the value before it ends the day before', () => {
    const nieuw = toegepast();
    expect(parameterwaarde(nieuw, 'opvangduurVolwassenen', '2026-06-30')).toBe(3);
    expect(parameterwaarde(nieuw, 'opvangduurVolwassenen', '2026-07-01')).toBe(4);
    expect(nieuw.stand).toBe(2);
    expect(beleidSchema.parse(nieuw)).toEqual(nieuw);
    expect(nieuw.parameters.opvangduurVolwassenen?.at(-1)).toEqual({ waarde: 4, vanaf: '2026-07-01', bron });
  });

  it('the policy of before is left as it was', () => {
    const voor = structuredClone(beleidsregels2025);
    toegepast();
    expect(beleidsregels2025).toEqual(voor);
  });

  it('a second change follows the first', () => {
    const nieuw = toegepast(toegepast(), { ...invoer, waarde: 5, vanaf: '2026-07-02' });
    expect(
      ['2026-06-30', '2026-07-01', '2026-07-02'].map((dag) => parameterwaarde(nieuw, 'opvangduurVolwassenen', dag)),
    ).toEqual([3, 4, 5]);
    expect(nieuw.stand).toBe(3);
    expect(beleidSchema.safeParse(nieuw).success).toBe(true);
  });

  it('a value can come between two others', () => {
    const nieuw = toegepast(toegepast(), { ...invoer, waarde: 6, vanaf: '2026-02-01' });
    expect(
      ['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01'].map((dag) =>
        parameterwaarde(nieuw, 'opvangduurVolwassenen', dag),
      ),
    ).toEqual([3, 6, 6, 4]);
    expect(beleidSchema.parse(nieuw)).toEqual(nieuw);
  });

  it('two values cannot start on one day', () => {
    expect(metNieuweWaarde(toegepast(), invoer)).toEqual({
      ok: false,
      code: 'dag-bezet',
      pad: 'vanaf',
      melding: 'Er gaat al een waarde in op 2026-07-01. Kies een andere eerste dag.',
    });
    expect(metNieuweWaarde(beleidsregels2025, { ...invoer, vanaf: '2025-01-01' })).toMatchObject({ code: 'dag-bezet' });
  });

  it('one takes the place of another that starts on the same day when that is asked for', () => {
    const nieuw = metNieuweWaarde(toegepast(), { ...invoer }, true);
    expect(nieuw).toMatchObject({ ok: true, waarde: { stand: toegepast().stand + 1 } });
    if (nieuw.ok) expect(beleidSchema.parse(nieuw.waarde)).toEqual(nieuw.waarde);
  });

  it('no value starts before the policy does', () => {
    expect(metNieuweWaarde(beleidsregels2025, { ...invoer, vanaf: '2024-12-31' })).toEqual({
      ok: false,
      code: 'dag-te-vroeg',
      pad: 'vanaf',
      melding: 'Beleidsregels 2025 geldt vanaf 2025-01-01. Kies een latere eerste dag.',
    });
  });

  it('from the day after the first day it can', () =>
    expect(toegepast(undefined, { ...invoer, vanaf: '2025-01-02' }).stand).toBe(2));

  it.each([
    [{ ...invoer, waarde: 0 }, 'waarde', 'Vul een heel getal in van 1 tot en met 1200.'],
    [
      { ...invoer, naam: 'opening', waarde: { van: '09:00', tot: '08:00' } },
      'waarde.tot',
      'Vul een tijd in die later is dan de begintijd.',
    ],
    [{ ...invoer, naam: 'opvangregio', waarde: [{ code: 'x', naam: 'y' }] }, 'waarde', /opvangregio/],
    [{ ...invoer, naam: 'bestaat-niet' }, 'naam', /volledig/],
    [{ ...invoer, vanaf: '2026-02-30' }, 'vanaf', /volledig/],
    [{ ...invoer, bron: { ...bron, toelichting: '' } }, 'bron.toelichting', /volledig/],
    [{ ...invoer, bron: undefined }, 'bron', /volledig/],
    [{ ...invoer, extra: 1 }, '', /volledig/],
    ['x', '', /volledig/],
    [{ ...invoer, naam: 'verblijfseis', waarde: { jaren: 1, binnenJaren: 2 } }, 'naam', /volledig/],
  ])('%j is refused at "%s"', (wijziging, pad, melding) => {
    const antwoord = metNieuweWaarde(beleidsregels2025, wijziging);
    expect(antwoord).toMatchObject({ ok: false, code: 'ongeldige-waarde', pad });
    if (!antwoord.ok) expect(antwoord.melding).toMatch(melding);
  });
});
