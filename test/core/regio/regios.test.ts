import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logIn } from '../hulp.ts';
import { opzet, type Opzet } from './hulp.ts';

let o: Opzet;
beforeEach(async () => {
  o = await opzet();
  await logIn(o.k, 'bea');
});
afterEach(() => o.k.ruimOp());

const velden = (over: object = {}) => ({
  naam: 'Westland',
  organisatie: 'Gemeente Westland, toegang Wmo',
  contactpersoon: 'Mira de Boer',
  telefoon: '0174 000 000',
  email: 'toegang@westland.example',
  adres: 'Postbus 1, 2670 AA Naaldwijk',
  toelichting: '',
  gemeenten: ['1783'],
  actief: true,
  ...over,
});
const lijst = () => o.k.doe('regio.lijst', {});
const vind = async (naam: string) => (await lijst()).find((regio) => regio.naam === naam) ?? expect.fail(naam);

describe('the table of centrumregio’s', () => {
  it('starts with the centrumgemeenten by name, and of Rotterdam the seven of 5.2.1', async () => {
    const regios = await lijst();
    expect(regios).toHaveLength(43);
    expect((await vind('Rotterdam')).gemeenten.sort()).toEqual([
      '0489',
      '0502',
      '0542',
      '0597',
      '0599',
      '0613',
      '1621',
    ]);
    expect(await vind('Den Haag')).toMatchObject({ gemeenten: ['0518'], eigen: false, actief: true, telefoon: '' });
    expect(regios.filter(({ eigen }) => eigen).map(({ naam }) => naam)).toEqual(['Rotterdam']);
    expect(new Set(regios.flatMap(({ gemeenten }) => gemeenten)).size).toBe(49);
  });

  it('is changed by the administrator: name, contact details and gemeenten', async () => {
    const haag = await vind('Den Haag');
    const { eigen: _, ...rest } = haag;
    const nieuw = await o.k.doe('regio.wijzigen', { ...rest, telefoon: '070 000 00 00', gemeenten: ['0518', '0603'] });
    expect(nieuw).toMatchObject({ versie: 2, telefoon: '070 000 00 00', gemeenten: ['0518', '0603'] });
    await o.k.weigert('regio.wijzigen', { ...rest, naam: 'Haaglanden' }, 'conflict');
    const westland = await o.k.doe('regio.toevoegen', velden());
    expect(await vind('Westland')).toMatchObject(westland);
  });

  it('gives a gemeente to one region, and a name once', async () => {
    const bezet = await o.k.weigert('regio.toevoegen', velden({ gemeenten: ['0518'] }), 'ongeldige-invoer');
    expect(bezet.velden).toMatchObject([{ pad: 'gemeenten', bericht: expect.stringContaining('Den Haag') as string }]);
    const vanOns = await o.k.weigert('regio.toevoegen', velden({ gemeenten: ['0489'] }), 'ongeldige-invoer');
    expect(vanOns.velden).toMatchObject([{ pad: 'gemeenten' }]);
    const dubbel = await o.k.weigert('regio.toevoegen', velden({ naam: ' den haag ' }), 'ongeldige-invoer');
    expect(dubbel.velden).toMatchObject([{ pad: 'naam' }]);
  });

  it('leaves the gemeenten of our own region to the policy', async () => {
    const { eigen: _, ...rotterdam } = await vind('Rotterdam');
    const minder = { ...rotterdam, gemeenten: ['0599'] };
    expect((await o.k.weigert('regio.wijzigen', minder, 'ongeldige-invoer')).velden).toMatchObject([
      { pad: 'gemeenten' },
    ]);
    const uit = { ...rotterdam, actief: false };
    expect((await o.k.weigert('regio.wijzigen', uit, 'ongeldige-invoer')).velden).toMatchObject([{ pad: 'actief' }]);
    await o.k.doe('regio.wijzigen', { ...rotterdam, telefoon: '010 000 00 00' });
  });

  it.each([
    ['no name', { naam: '  ' }, 'naam'],
    ['a name of 201 characters', { naam: 'x'.repeat(201) }, 'naam'],
    ['a gemeente that is no code', { gemeenten: ['Westland'] }, 'gemeenten.0'],
    ['an unknown key', { bsn: '1' }, ''],
  ])('%s is refused', async (_naam, over, pad) => {
    const { velden: fouten } = await o.k.weigert('regio.toevoegen', velden(over), 'ongeldige-invoer');
    expect(fouten?.[0]?.pad).toBe(pad);
  });

  it('is read by everybody at the desk and changed by the administrator only', async () => {
    await logIn(o.k, 'balie');
    expect(await lijst()).toHaveLength(43);
    await o.k.weigert('regio.toevoegen', velden(), 'geen-recht');
  });
});
