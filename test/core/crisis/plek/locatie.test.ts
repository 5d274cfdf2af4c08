import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logIn, type Testkern } from '../../hulp.ts';
import { organisatiesjabloon } from '../../opstelling.ts';
import { crisislocatie } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'teamleider');
});
afterEach(() => k.ruimOp());

const leg = (anders = {}) =>
  k.doe('crisislocatie.vastleggen', { id: null, versie: 0, velden: crisislocatie(anders), reden: '' });

describe('the list of crisis locations', () => {
  it('is kept in versions, by who leads the team or runs the application, and lapses with a reason', async () => {
    const { id } = await leg();
    const wijzig = { id, versie: 1, velden: crisislocatie({ telefoon: '010 111 22 33' }), reden: 'Nieuw nummer' };
    expect(await k.doe('crisislocatie.vastleggen', wijzig)).toEqual({ id, versie: 2 });
    await k.weigert('crisislocatie.vastleggen', wijzig, 'conflict');
    await logIn(k, 'bea');
    expect(await k.doe('crisislocatie.lijst', {})).toMatchObject([
      { id, versie: 2, telefoon: '010 111 22 33', eerder: [{ versie: 1, telefoon: '010 765 43 21' }] },
    ]);
    await k.doe('crisislocatie.vervallen', { id, versie: 2, vervallen: true, reden: 'Verbouwing' });
    expect(await k.doe('crisislocatie.lijst', {})).toMatchObject([{ vervallen: true, reden: 'Verbouwing' }]);
    await logIn(k, 'veilig-thuis');
    expect(await k.doe('crisislocatie.aanbod', { maat: null })).toEqual([]);
    await k.weigert('crisislocatie.lijst', {}, 'geen-recht');
    await logIn(k, 'bea');
    await k.doe('crisislocatie.vervallen', { id, versie: 3, vervallen: false, reden: 'Weer open' });
    await k.weigert('crisislocatie.vervallen', { id, versie: 4, vervallen: false, reden: 'x' }, 'conflict');
    await logIn(k, 'veilig-thuis');
    expect(await k.doe('crisislocatie.aanbod', { maat: null })).toMatchObject([{ schuilnaam: 'Huis Meidoorn' }]);
  });

  it('takes no address for a name, no name twice, and no room or region that makes no sense', async () => {
    await leg();
    const probeer = async (anders: object) => {
      const invoer = { id: null, versie: 0, velden: crisislocatie(anders), reden: '' };
      const { velden } = await k.weigert('crisislocatie.vastleggen', invoer, 'ongeldige-invoer');
      return velden?.map(({ pad }) => pad);
    };
    for (const schuilnaam of ['Kerkstraat 12', '3011 AB', 'Hoge Kade 4b', '', 'HUIS MEIDOORN'])
      expect(await probeer({ schuilnaam }), schuilnaam).toEqual(['velden.schuilnaam']);
    expect(await probeer({ telefoon: 'bel Mina' })).toEqual(['velden.telefoon']);
    expect(await probeer({ schuilnaam: 'De Els', kamers: [] })).toEqual(['velden.kamers']);
    expect(
      await probeer({ schuilnaam: 'De Els', kamers: [2, 2].map((personen) => ({ personen, aantal: 1 })) }),
    ).toEqual(['velden.kamers']);
    expect(await probeer({ schuilnaam: 'De Els', niveaus: [] })).toEqual(['velden.niveaus']);
    expect(await probeer({ schuilnaam: 'De Els', regioId: '0'.repeat(26) })).toEqual(['velden.regioId']);
    const eigen = (await k.doe('regio.lijst', {})).find((regio) => regio.eigen);
    expect(await probeer({ schuilnaam: 'De Els', regioId: eigen?.id })).toEqual(['velden.regioId']);
  });
});

describe('free places', () => {
  it('say when they were confirmed, by whom and how old that is', async () => {
    const { id } = await leg();
    await logIn(k, 'veilig-thuis');
    expect(await k.doe('crisislocatie.aanbod', { maat: null })).toMatchObject([
      { bevestigd: null, stand: [{ vrij: 0 }, { vrij: 0 }] },
    ]);
    const leeg = [{ personen: 2, aantal: 2 }];
    const wat = { id, basis: 0, leeg, gesprokenMet: 'Nachtdienst' };
    await k.doe('crisislocatie.bevestigen', wat);
    await k.weigert('crisislocatie.bevestigen', wat, 'conflict');
    const aanbod = async () => (await k.doe('crisislocatie.aanbod', { maat: null }))[0];
    expect(await aanbod()).toMatchObject({
      stand: [
        { personen: 2, aantal: 2, leeg: 2, vrij: 2 },
        { personen: 4, leeg: 0, vrij: 0 },
      ],
      bevestigd: { ouderdom: 'vers', minuten: 0, gesprokenMet: 'Nachtdienst', door: 'Naam veilig-thuis' },
    });
    await k.naar('2026-11-16T15:00:00Z');
    expect(await aanbod()).toMatchObject({ bevestigd: { ouderdom: 'oud', minuten: 360 } });
    await k.naar('2026-11-17T10:00:00Z');
    expect(await aanbod()).toMatchObject({ bevestigd: { ouderdom: 'verouderd' } });
    const meer = { ...wat, basis: 1, leeg: [{ personen: 2, aantal: 3 }] };
    expect((await k.weigert('crisislocatie.bevestigen', meer, 'ongeldige-invoer')).velden?.[0]?.pad).toBe(
      'leeg.0.aantal',
    );
    const ander = { ...wat, basis: 1, leeg: [{ personen: 3, aantal: 1 }] };
    expect((await k.weigert('crisislocatie.bevestigen', ander, 'ongeldige-invoer')).velden?.[0]?.pad).toBe(
      'leeg.0.personen',
    );
  });
});
