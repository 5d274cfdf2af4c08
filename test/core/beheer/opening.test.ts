import { afterEach, expect, it } from 'vitest';
import { logIn, richtIn, testkern, voegGebruikersToe, type Testkern } from '../hulp.ts';

let k: Testkern;
afterEach(() => k.ruimOp());
const dag = { dag: '2026-12-24', van: '08:30', tot: '14:00' };

it('a day with other hours moves who gives the acute opvang, on that day alone (5.2.3); it can be taken back', async () => {
  k = testkern();
  await richtIn(k);
  await voegGebruikersToe(k, { inlognaam: 'balie', rollen: ['balie'] });
  const op = async (tijdstip: string) => {
    await logIn(k, 'balie');
    const nee = { veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false };
    const wie = { geboortedatum: null, geschatteLeeftijd: 40, kinderenMee: false };
    return (await k.doe('acuut.proberen', { ...nee, ...wie, tijdstip })).uitleg.gevolg;
  };
  const bewaar = async (andereTijden: (typeof dag)[]) => {
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, andereTijden } });
  };
  await bewaar([dag]);
  expect(await op('2026-12-24T13:59')).toMatchObject({ door: 'centraal-onthaal' });
  // Christmas and a weekend come after it.
  expect(await op('2026-12-24T14:00')).toMatchObject({ door: 'zorgaanbieder', meldenOp: '2026-12-28' });
  expect(await op('2026-12-23T14:00')).toMatchObject({ door: 'centraal-onthaal' });
  await bewaar([]);
  expect(await op('2026-12-24T14:00')).toMatchObject({ door: 'centraal-onthaal' });
});

it.each([
  ['closes before it opens', [{ ...dag, tot: '08:30' }]],
  ['a day twice', [dag, { ...dag, tot: '15:00' }]],
  ['no day', [{ ...dag, dag: '2026-02-30' }]],
  ['no hour', [{ ...dag, van: '24:00' }]],
  ['more than a hundred', Array.from({ length: 101 }, (_, i) => ({ ...dag, dag: `${2027 + i}-01-04` }))],
])('refuses other hours: %s', async (_wat, andereTijden) => {
  k = testkern();
  await richtIn(k);
  const { versie, waarden } = await k.doe('instelling.lezen', {});
  await k.weigert('instelling.opslaan', { versie, waarden: { ...waarden, andereTijden } }, 'ongeldige-invoer');
});
