import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bepaalLoop } from '#core/besluit/loop.ts';
import { afwijkingVan, standVanPas } from '#core/copas/stand.ts';
import type { Besluitrij, Copasrij } from '#db/opslag/index.ts';
import { logIn, type Testkern } from './hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from './opstelling.ts';
import { breuken } from './samenhang.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'balie');
}, 60_000);
afterEach(() => k.ruimOp());
const vervang = (pasId: string, over: object = {}) =>
  k.doe('copas.vervangen', { pasId, soort: 'gestolen', toelichting: 'Aangifte 123', ...over });

describe('replacing a CO-pas (5.2.8)', () => {
  it('is one act: the old one stops, the new one works under another number, and it says why', async () => {
    const { pasId, pasnummer, dossierId } = k.met.thomas;
    const nieuw = await vervang(pasId);
    expect(nieuw).toMatchObject({
      status: 'geldig',
      vervangt: { pasnummer, soort: 'gestolen', toelichting: 'Aangifte 123' },
      afwijkend: null,
    });
    expect(nieuw.pasnummer).not.toBe(pasnummer);
    expect(await k.doe('copas.controleren', { code: pasnummer })).toMatchObject({
      geldig: false,
      reden: 'Deze pas is ingetrokken. Bel Centraal Onthaal.',
    });
    expect(await k.doe('copas.controleren', { code: nieuw.pasnummer })).toMatchObject({ geldig: true });
    const { copassen, documenten } = await k.doe('dossier.openen', { dossierId });
    expect(copassen.map(({ status, ingetrokkenReden }) => [status, ingetrokkenReden])).toEqual(
      expect.arrayContaining([
        ['geldig', null],
        ['ingetrokken', 'Gestolen: Aangifte 123'],
      ]),
    );
    expect(documenten.filter(({ soort }) => soort === 'copas')).toHaveLength(2);
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(breuken(db)).toEqual([]);
    const records = db
      .prepare("SELECT inhoud FROM uitbak WHERE soort = 'copas' AND dossier_id = ? ORDER BY volgnummer")
      .pluck();
    const standen = (records.all(dossierId) as string[]).map(
      (r) => (JSON.parse(r) as { inhoud: { status: string } }).inhoud.status,
    );
    expect(standen).toEqual(['uitgegeven', 'ingetrokken', 'uitgegeven']);
    db.close();
  });

  it('twice for one pass gives one new pass', async () => {
    const { pasId, dossierId } = k.met.thomas;
    const invoer = { pasId, soort: 'kwijt', toelichting: '' };
    const antwoorden = await Promise.all([k.roep('copas.vervangen', invoer), k.roep('copas.vervangen', invoer)]);
    expect(antwoorden.map((a) => (a.ok ? 'ok' : a.code)).sort()).toEqual(['conflict', 'ok']);
    const { copassen } = await k.doe('dossier.openen', { dossierId });
    expect(copassen.filter(({ status }) => status === 'geldig')).toHaveLength(1);
  });

  it('goes on: a pass that replaced one can be lost too', async () => {
    const eerste = await vervang(k.met.thomas.pasId);
    const tweede = await vervang(eerste.id, { soort: 'beschadigd', toelichting: '' });
    expect(tweede.vervangt).toMatchObject({ pasnummer: eerste.pasnummer, soort: 'beschadigd' });
    const { copassen } = await k.doe('dossier.openen', { dossierId: k.met.thomas.dossierId });
    expect(copassen.filter(({ vervangt }) => vervangt).length).toBe(2);
  });

  it('is refused after the opvang has ended, and for a pass that was withdrawn', async () => {
    const { pasId } = k.met.thomas;
    await k.naar('2027-03-01T09:00:00Z');
    await k.weigert('copas.vervangen', { pasId, soort: 'kwijt', toelichting: '' }, 'pas-niet-mogelijk');
    await k.naar('2026-11-17T09:00:00Z');
    await k.doe('copas.intrekken', { pasId, reden: 'Kwijt' });
    await k.weigert('copas.vervangen', { pasId, soort: 'kwijt', toelichting: '' }, 'conflict');
  });

  it.each([
    ['no reason', { soort: null }, 'soort'],
    ['a reason that is none', { soort: 'zomaar' }, 'soort'],
    ['a toelichting longer than a line', { soort: 'kwijt', toelichting: 'x'.repeat(201) }, 'toelichting'],
    ['a pass that is no id', { pasId: '123', soort: 'kwijt', toelichting: '' }, 'pasId'],
  ])('refuses %s', async (_, over, pad) => {
    const invoer = { pasId: k.met.thomas.pasId, toelichting: '', ...over };
    const fout = await k.weigert('copas.vervangen', invoer, 'ongeldige-invoer');
    expect(fout.velden?.[0]?.pad).toBe(pad);
  });

  it('is for who issues passes, not for an aanbieder', async () => {
    await logIn(k, 'kade');
    await k.weigert('copas.vervangen', { pasId: k.met.thomas.pasId, soort: 'kwijt', toelichting: '' }, 'geen-recht');
  });
});

describe('a CO-pas follows the besluit that it belongs to (5.2.8, 5.2.9)', () => {
  const besluit = (over: Partial<Besluitrij>) =>
    ({
      id: 'verstrekking',
      soort: 'verstrekken',
      opBesluitId: null,
      per: null,
      vervallenOp: null,
      keten: 'volwassenen',
      ingangsdatum: '2026-11-01',
      laatsteDag: '2027-01-31',
      locatieId: 'kade',
      locatienaam: 'De Kade',
      voorwaarden: '',
      ...over,
    }) as Besluitrij;
  const pas = {
    besluitId: 'verstrekking',
    geldigVan: '2026-11-01',
    geldigTot: '2027-01-31',
    locatieId: 'kade',
    locatienaam: 'De Kade',
    ingetrokkenOp: null,
  } as Copasrij;
  const op = (dag: string, ...vervolg: Partial<Besluitrij>[]) => {
    const keten = vervolg.map((v, i) => besluit({ id: `v${i}`, opBesluitId: 'verstrekking', ...v })).reverse();
    const stand = standVanPas(pas, bepaalLoop([...keten, besluit({})], dag), dag);
    return { ...stand, afwijkend: afwijkingVan(pas, stand) };
  };

  it('as it stands: from the first day to the last', () => {
    expect(op('2026-10-31').status).toBe('nog-niet-geldig');
    expect(op('2026-11-01')).toMatchObject({ status: 'geldig', afwijkend: null });
    expect(op('2027-01-31').status).toBe('geldig');
    expect(op('2027-02-01').status).toBe('verlopen');
  });
  it('extended: it goes on, and a new card is offered because the printed day is another', () => {
    const verlengd = { soort: 'verlengen' as const, per: '2027-02-01', laatsteDag: '2027-04-30' };
    expect(op('2027-02-01', verlengd)).toMatchObject({
      status: 'geldig',
      geldigTot: '2027-04-30',
      afwijkend: { geldigTot: '2027-04-30', locatienaam: null },
    });
    expect(op('2027-05-01', verlengd)).toMatchObject({ status: 'verlopen', afwijkend: null });
  });
  it('ended early: it stops on the day of the ending, whatever is printed', () => {
    const beeindigd = { soort: 'beeindigen' as const, per: '2026-12-10' };
    expect(op('2026-12-09', beeindigd)).toMatchObject({ status: 'geldig', geldigTot: '2026-12-09' });
    expect(op('2026-12-10', beeindigd)).toMatchObject({ status: 'beeindigd', afwijkend: null });
  });
  it('taken back from the start: it never counted', () => {
    expect(op('2026-11-20', { soort: 'intrekken', per: '2026-11-01' }).status).toBe('beeindigd');
    expect(op('2026-11-20', { soort: 'herroepen', per: null }).status).toBe('beeindigd');
  });
  it('an ending that was itself taken back lets it count again', () => {
    const keten = [
      besluit({ id: 'h', soort: 'herroepen', opBesluitId: 'b' }),
      besluit({ id: 'b', soort: 'beeindigen', opBesluitId: 'verstrekking', per: '2026-12-10' }),
      besluit({}),
    ];
    expect(standVanPas(pas, bepaalLoop(keten, '2026-12-20'), '2026-12-20').status).toBe('geldig');
  });
  it('moved to another locatie: it opens that door from the day of the move', () => {
    const anders = { soort: 'wijzigen' as const, per: '2026-12-01', locatieId: 'haven', locatienaam: 'De Haven' };
    expect(op('2026-11-30', anders)).toMatchObject({ locatieId: 'kade', afwijkend: null });
    expect(op('2026-12-01', anders)).toMatchObject({
      status: 'geldig',
      locatieId: 'haven',
      afwijkend: { geldigTot: null, locatienaam: 'De Haven' },
    });
  });
  it('of a besluit that lapsed or made room for another is not valid', () => {
    expect(standVanPas(pas, bepaalLoop([], vandaag), vandaag).status).toBe('beeindigd');
    const nieuw = [besluit({ id: 'ander' }), besluit({})];
    expect(standVanPas(pas, bepaalLoop(nieuw, vandaag), vandaag).status).toBe('beeindigd');
  });
});
