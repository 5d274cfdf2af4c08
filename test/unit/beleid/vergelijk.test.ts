import { describe, expect, it } from 'vitest';
import { beleidsregels2025, metNieuweWaarde, vergelijkBeleid } from '#shared/beleid/index.ts';

const bron = { tekst: 'Collegebesluit', versie: '1', artikel: '5.2.8', toelichting: 'Proef.' };

function met(naam: string, waarde: unknown) {
  const nieuw = metNieuweWaarde(beleidsregels2025, { naam, waarde, vanaf: '2026-02-01', bron });
  if (!nieuw.ok) throw new Error(nieuw.melding);
  return nieuw.waarde;
}
const regel = (casus: string, toets: string, feiten: object, peildatum = '2026-03-02') =>
  JSON.stringify({ casus, toets, peildatum, feiten });

describe('wat verandert er?', () => {
  const gezin = (casus: string, ingangsdatum: string) => regel(casus, 'geldigheid', { keten: 'gezin', ingangsdatum });
  const langer = met('opvangduurGezin', 4);

  it('shows each answer that changes, by line, with what it was and becomes', () => {
    const regels = [
      '',
      gezin('a', '2026-01-31'),
      gezin('b', '2026-02-01'),
      regel('c', 'geldigheid', { keten: 'jongeren', ingangsdatum: '2026-02-01' }),
    ];
    const { vergeleken, veranderd, slecht } = vergelijkBeleid(regels, beleidsregels2025, langer);
    expect([vergeleken, slecht]).toEqual([3, []]);
    expect(veranderd).toMatchObject([
      {
        regel: 3,
        casus: 'b',
        toets: 'geldigheid',
        verschillen: ['gevolg.laatsteDag'],
        was: { gevolg: { laatsteDag: '2026-04-30' } },
        wordt: { gevolg: { laatsteDag: '2026-05-31' } },
      },
    ]);
  });

  it('a term that runs keeps its length: what started before the day does not change', () => {
    expect(vergelijkBeleid([gezin('a', '2026-01-31')], beleidsregels2025, langer).veranderd).toEqual([]);
  });

  it('names the uitkomst, the voorwaarden and the gevolg that differ', () => {
    const warmer = met('wintertemperatuur', 5);
    const koud = regel('k', 'winteropvang', {
      verwachteTemperatuur: 3,
      humanitaireReden: false,
      afstemmingG4: true,
      besluit: true,
    });
    const [eerste] = vergelijkBeleid([koud], beleidsregels2025, warmer).veranderd;
    expect(eerste?.verschillen).toEqual(['uitkomst', 'voorwaarden.weer', 'gevolg.openen']);
  });

  it('also a voorwaarde that comes or goes, and lists', () => {
    const strenger = met('waarschuwingen', 3);
    const regels = regel('r', 'beeindiging', { grond: 'regels', bewijs: { waarschuwingen: 2 } });
    const [eerste] = vergelijkBeleid([regels], beleidsregels2025, strenger).veranderd;
    expect(eerste?.verschillen).toEqual(['uitkomst', 'voorwaarden.waarschuwingen', 'gevolg.ontbreekt']);
  });

  it('nothing changes by the same policy', () => {
    expect(vergelijkBeleid([gezin('b', '2026-02-01')], langer, langer)).toEqual({
      vergeleken: 1,
      veranderd: [],
      slecht: [],
    });
  });

  it('lists bad lines apart', () => {
    const { vergeleken, slecht } = vergelijkBeleid(['{', '  ', gezin('a', 'x')], beleidsregels2025, langer);
    expect(vergeleken).toBe(0);
    expect(slecht).toMatchObject([
      { regel: 1, fout: { code: 'ongeldige-json', pad: '' } },
      { regel: 3, fout: { code: 'ongeldige-waarde', pad: 'feiten.ingangsdatum' } },
    ]);
  });
});
