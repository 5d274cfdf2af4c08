import { describe, expect, it } from 'vitest';
import { alle, fout, oordeel } from '../hulp.ts';

/** The ten gronden of the contract, each with its voorwaarden. */
const gronden: [string, string[]][] = [
  ['vervolg-wmo', ['indicatieGesteld', 'woonplek']],
  ['geen-ondersteuningsbehoefte', ['alternatiefVastgesteld']],
  ['ggz', ['noodzaakVastgesteld']],
  ['geen-goede-plek', ['vastgesteld']],
  ['geen-verblijfsvergunning', ['negatiefBesluitInd']],
  ['bedreiging', ['onwerkbareSituatie']],
  ['vertrouwensrelatie', ['onherstelbaar']],
  ['hygiene', ['ernstigGezondheidsrisico']],
  ['regels', ['waarschuwingen', 'schriftelijk']],
  ['onjuiste-feiten', ['opzetVastgesteld']],
];
const bewijs = (eigen: string[], goed: boolean) =>
  Object.fromEntries(eigen.map((sleutel) => [sleutel, sleutel === 'waarschuwingen' ? (goed ? 2 : 1) : goed]));

describe('5.1.5 crisis-beeindiging', () => {
  it.each(gronden)('%s needs %j, each and in order', (grond, eigen) => {
    for (const [goed, uitkomst] of [
      [true, 'voldaan'],
      [false, 'niet-voldaan'],
    ] as const) {
      expect(oordeel('crisis-beeindiging', { grond, bewijs: bewijs(eigen, goed) })).toEqual({
        uitkomst,
        voorwaarden: alle(uitkomst, ...eigen),
        gevolg: { wijze: 'beschikking', ontbreekt: goed ? [] : eigen },
      });
    }
    const leeg = oordeel('crisis-beeindiging', { grond });
    expect(Object.entries(leeg.voorwaarden)).toEqual(eigen.map((sleutel) => [sleutel, 'onbekend']));
    expect(leeg.gevolg.ontbreekt).toEqual(eigen);
  });

  it.each([
    [true, ['indicatieGesteld', 'woonplek']],
    [null, ['indicatieGesteld', 'woonplek']],
    [false, ['indicatieGesteld']],
  ])('vervolg-wmo with extramuraal %s: %j', (extramuraal, ids) => {
    const { voorwaarden, gevolg } = oordeel('crisis-beeindiging', { grond: 'vervolg-wmo', bewijs: { extramuraal } });
    expect([Object.keys(voorwaarden), gevolg.ontbreekt]).toEqual([ids, ids]);
  });

  it('a woonplek beside extramuraal false may be given and is ignored', () => {
    const feiten = { grond: 'vervolg-wmo', bewijs: { indicatieGesteld: true, extramuraal: false, woonplek: false } };
    expect(oordeel('crisis-beeindiging', feiten).uitkomst).toBe('voldaan');
  });

  it('extramuraal belongs to vervolg-wmo alone', () => {
    for (const [grond] of gronden.slice(1)) {
      const antwoord = fout('crisis-beeindiging', { grond, bewijs: { extramuraal: true } });
      expect(antwoord).toEqual({ code: 'onbekend-veld', pad: 'feiten.bewijs.extramuraal' });
    }
    expect(fout('crisis-beeindiging', { grond: 'vervolg-wmo', bewijs: { extramuraal: 'ja' } })).toEqual({
      code: 'ongeldige-waarde',
      pad: 'feiten.bewijs.extramuraal',
    });
  });

  it('the gronden of 5.2.9 are not all gronden here', () => {
    expect(fout('crisis-beeindiging', { grond: 'afspraken' })).toEqual({
      code: 'ongeldige-waarde',
      pad: 'feiten.grond',
    });
  });
});
