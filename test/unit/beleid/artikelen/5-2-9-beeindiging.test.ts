import { describe, expect, it } from 'vitest';
import { alle, fout, legUit, oordeel } from '../hulp.ts';

/** The sixteen gronden of the contract, each with its keys. */
const gronden: [string, string[]][] = [
  ['voorliggende-voorziening', ['effectueerbaar']],
  ['vervolg-intramuraal', ['indicatieGesteld', 'plekBeschikbaar']],
  ['vervolg-ambulant', ['indicatieGesteld', 'woonplek']],
  ['geen-ondersteuningsbehoefte', ['alternatiefVastgesteld']],
  ['ggz-of-zvw', ['noodzaakVastgesteld', 'doorverwijzingMogelijk']],
  ['afspraken', ['inspanningenAanbieder', 'aantoonbaarNietMeewerken']],
  ['bedreiging', ['aangifteMogelijk', 'onwerkbareSituatie']],
  ['vertrouwensrelatie', ['schriftelijkVerslag', 'waarschuwingen']],
  ['hygiene', ['ernstigGezondheidsrisico']],
  ['regels', ['waarschuwingen']],
  ['gewijzigde-informatie', ['onderzocht', 'leidtTotAnderBesluit']],
  ['onjuiste-feiten', ['opzetVastgesteld']],
  ['geen-feitelijk-verblijf', ['gesprekGevoerd', 'noodzaakVervallen']],
  ['geen-structureel-gebruik', ['zonderOpgaafVanReden', 'nietStructureel']],
  ['weigert-woning', ['woningAangeboden', 'woningPassend']],
  ['verplichtingen', ['aantoonbaar', 'structureel']],
];
const sleutels = [...new Set(gronden.flatMap(([, eigen]) => eigen))];
const waarde = (sleutel: string, goed: boolean) => (sleutel === 'waarschuwingen' ? (goed ? 2 : 1) : goed);
const bewijs = (eigen: string[], goed: boolean) =>
  Object.fromEntries(eigen.map((sleutel) => [sleutel, waarde(sleutel, goed)]));

describe('5.2.9 beeindiging', () => {
  it.each(gronden)('%s needs %j, each and in order', (grond, eigen) => {
    const voldaan = oordeel('beeindiging', { grond, bewijs: bewijs(eigen, true) });
    expect(voldaan).toEqual({
      uitkomst: 'voldaan',
      voorwaarden: alle('voldaan', ...eigen),
      gevolg: { wijze: 'beschikking', ontbreekt: [] },
    });
    expect(Object.keys(voldaan.voorwaarden)).toEqual(eigen);
    expect(oordeel('beeindiging', { grond, bewijs: bewijs(eigen, false) })).toEqual({
      uitkomst: 'niet-voldaan',
      voorwaarden: alle('niet-voldaan', ...eigen),
      gevolg: { wijze: 'beschikking', ontbreekt: eigen },
    });
    for (const leeg of [{ grond }, { grond, bewijs: null }, { grond, bewijs: {} }]) {
      expect(oordeel('beeindiging', leeg)).toEqual({
        uitkomst: 'onbekend',
        voorwaarden: alle('onbekend', ...eigen),
        gevolg: { wijze: 'beschikking', ontbreekt: eigen },
      });
    }
    expect(legUit('beeindiging', { grond }).ontbreekt.map(({ pad }) => pad)).toEqual(
      eigen.map((sleutel) => `bewijs.${sleutel}`),
    );
  });

  it.each(gronden)('%s takes no key of another grond', (grond, eigen) => {
    for (const vreemd of sleutels.filter((sleutel) => !eigen.includes(sleutel))) {
      const antwoord = fout('beeindiging', { grond, bewijs: { [vreemd]: waarde(vreemd, true) } });
      expect(antwoord).toEqual({ code: 'onbekend-veld', pad: `feiten.bewijs.${vreemd}` });
    }
  });

  it('waarschuwingen is a whole number from 0, enough from 2', () => {
    const bij = (waarschuwingen: number) =>
      oordeel('beeindiging', { grond: 'regels', bewijs: { waarschuwingen } }).uitkomst;
    expect([0, 1, 2, 3, 1e21].map(bij)).toEqual(['niet-voldaan', 'niet-voldaan', 'voldaan', 'voldaan', 'voldaan']);
    for (const waarschuwingen of [-1, 1.5, Infinity, NaN, '2', true, []]) {
      expect(fout('beeindiging', { grond: 'regels', bewijs: { waarschuwingen } })).toEqual({
        code: 'ongeldige-waarde',
        pad: 'feiten.bewijs.waarschuwingen',
      });
    }
  });

  it.each([
    [{}, 'ontbrekend-veld', 'feiten.grond'],
    [{ grond: null }, 'ontbrekend-veld', 'feiten.grond'],
    [null, 'ontbrekend-veld', 'feiten.grond'],
    [undefined, 'ontbrekend-veld', 'feiten.grond'],
    [{ grond: 'bestaat-niet' }, 'ongeldige-waarde', 'feiten.grond'],
    [{ grond: 'vervolg-wmo' }, 'ongeldige-waarde', 'feiten.grond'],
    [{ grond: '__proto__' }, 'ongeldige-waarde', 'feiten.grond'],
    [{ grond: 7 }, 'ongeldige-waarde', 'feiten.grond'],
    [{ grond: 'hygiene', nummer: 9 }, 'onbekend-veld', 'feiten.nummer'],
    [
      { grond: 'hygiene', bewijs: { ernstigGezondheidsrisico: 1 } },
      'ongeldige-waarde',
      'feiten.bewijs.ernstigGezondheidsrisico',
    ],
    [{ grond: 'hygiene', bewijs: [] }, 'ongeldige-waarde', 'feiten.bewijs'],
    [JSON.parse('{"grond":"hygiene","bewijs":{"__proto__":true}}'), 'onbekend-veld', 'feiten.bewijs.__proto__'],
  ])('%j: %s at %s', (feiten, code, pad) => expect(fout('beeindiging', feiten)).toEqual({ code, pad }));
});
