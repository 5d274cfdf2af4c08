import { afterEach, describe, expect, it } from 'vitest';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import * as opslag from '#db/opslag/index.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn } from '../hulp.ts';
import { maakHuis, nieuwId, zetBewoner, type Huis } from '../nacht-hulp.ts';

/* The evening of Friday 13 November 2026: the night is that of the 13th. */
const nacht = '2026-11-13';
let h: Huis;
afterEach(() => h.k.ruimOp());

/** A house with rooms of two beds and so many people, nobody in a bed yet. */
async function huis(mensen: number, kamers = 2) {
  h = await maakHuis(mensen);
  await logIn(h.k, 'manager');
  const kamer = { afdeling: 'Boven', naam: 'Kamer', van: 101, tot: 100 + kamers, bedden: 2, soort: 'gewoon' as const };
  await h.k.doe('kamers.toevoegen', { locatieId: h.locatieId, ...kamer });
  return bord();
}
const bord = (n: string | null = null) => h.k.doe('bedden.bord', { locatieId: h.locatieId, nacht: n });
const clientVan = (i: number): string => h.wie[i]?.clientId ?? '';
const bedIn = (b: Uitvoer<'bedden.bord'>, i: number): string => b.bedden[i]?.id ?? '';
const geef = (plekken: [client: number, was: string | null, bed: string | null][], over = {}) => ({
  locatieId: h.locatieId,
  nacht: null,
  plekken: plekken.map(([client, was, bedId]) => ({ clientId: clientVan(client), was, bedId })),
  overVasthouding: false,
  ...over,
});
const waar = async (n: string | null = null) => {
  const { mensen } = await bord(n);
  return h.wie.map(({ clientId }) => mensen.find((mens) => mens.clientId === clientId)?.bedId ?? null);
};

describe('setting up a locatie', () => {
  it('adds rooms in one go, and the places are the beds that are in use', async () => {
    const b = await huis(0, 20);
    expect(b.bedden).toHaveLength(40);
    expect(b.bedden[0]).toMatchObject({ afdeling: 'Boven', kamer: 'Kamer 101', naam: '1', stand: 'vrij' });
    expect(b.capaciteit).toBe(40);
    const { capaciteit, kamers } = await h.k.doe('kamers.lezen', { locatieId: h.locatieId });
    expect({ capaciteit, kamers: kamers.length }).toEqual({ capaciteit: 40, kamers: 20 });
  });

  it.each([
    [{ van: 1, tot: null }, 'tot'],
    [{ van: 5, tot: 4 }, 'tot'],
    [{ van: 1, tot: 201 }, 'tot'],
    [{ naam: '', van: null, tot: null }, 'naam'],
    [{ van: 102, tot: 103 }, 'naam'],
    [{ bedden: 51 }, 'bedden'],
  ])('refuses %o at %s', async (anders, pad) => {
    await huis(0);
    const kamer = { afdeling: 'Boven', naam: 'Kamer', van: 200, tot: 201, bedden: 2, soort: 'gewoon' };
    const invoer = { locatieId: h.locatieId, ...kamer, ...anders };
    const { velden } = await h.k.weigert('kamers.toevoegen', invoer, 'ongeldige-invoer');
    expect(velden?.map((veld) => veld.pad)).toEqual([pad]);
  });

  it('keeps a room and a bed while somebody sleeps there, says why, and lets both lapse and come back after', async () => {
    const b = await huis(1);
    await h.k.doe('bed.geven', geef([[0, null, bedIn(b, 0)]]));
    const { kamers } = await h.k.doe('kamers.lezen', { locatieId: h.locatieId });
    const [kamer] = kamers;
    if (!kamer) throw new Error('no room');
    const { id: kamerId, versie, afdeling, naam } = kamer;
    const vast = { locatieId: h.locatieId, kamerId, versie };
    const weigering = await h.k.weigert('kamer.vervallen', { ...vast, vervallen: true }, 'ongeldige-invoer');
    expect(weigering.melding).toContain('Boven, Kamer 101, bed 1');
    const zonder = kamer.bedden.slice(1).map(({ id, naam: n, soort }) => ({ id, naam: n, soort }));
    await h.k.weigert('kamer.bewaren', { ...vast, afdeling, naam, bedden: zonder }, 'ongeldige-invoer');
    await h.k.doe('bed.geven', geef([[0, bedIn(b, 0), null]]));
    await h.k.doe('kamer.bewaren', { ...vast, afdeling: 'Onder', naam: 'Zaal', bedden: zonder });
    await h.k.weigert('kamer.bewaren', { ...vast, afdeling, naam, bedden: zonder }, 'conflict');
    expect((await bord()).bedden.map((bed) => `${bed.afdeling} ${bed.kamer} ${bed.naam}`)).toEqual([
      'Boven Kamer 102 1',
      'Boven Kamer 102 2',
      'Onder Zaal 2',
    ]);
    const bedId = kamer.bedden[0]?.id ?? '';
    await h.k.doe('bed.terugzetten', { locatieId: h.locatieId, bedId, versie: 2 });
    await h.k.doe('kamer.vervallen', { ...vast, versie: versie + 1, vervallen: true });
    expect((await bord()).capaciteit).toBe(2);
    await h.k.doe('kamer.vervallen', { ...vast, versie: versie + 2, vervallen: false });
    expect((await bord()).capaciteit).toBe(4);
  });

  it('moves a bed with who sleeps in it, under a name that is free there, and puts rooms in another order', async () => {
    const b = await huis(1);
    await h.k.doe('bed.geven', geef([[0, null, bedIn(b, 0)]]));
    const { kamers } = await h.k.doe('kamers.lezen', { locatieId: h.locatieId });
    const [een, twee] = kamers.map(({ id }) => id);
    const van = { locatieId: h.locatieId, bedId: bedIn(b, 0), versie: 1 };
    await h.k.doe('bed.verplaatsen', { ...van, kamerId: twee ?? '' });
    await h.k.doe('kamers.ordenen', { locatieId: h.locatieId, kamerIds: [twee ?? '', een ?? ''] });
    const na = await bord();
    expect(na.bedden.map((bed) => [bed.kamer, bed.naam, bed.clientId !== null])).toEqual([
      ['Kamer 102', '1', false],
      ['Kamer 102', '2', false],
      ['Kamer 102', '3', true],
      ['Kamer 101', '2', false],
    ]);
    await h.k.weigert('kamers.ordenen', { locatieId: h.locatieId, kamerIds: [twee ?? ''] }, 'conflict');
  });
});

describe('who sleeps in which bed', () => {
  it('gives, moves, swaps and frees, and undoes the last of it', async () => {
    const b = await huis(3);
    const [een, twee, drie] = [bedIn(b, 0), bedIn(b, 1), bedIn(b, 2)];
    await h.k.doe(
      'bed.geven',
      geef([
        [0, null, een],
        [1, null, twee],
      ]),
    );
    await h.k.doe('bed.geven', geef([[0, een, drie]]));
    await h.k.doe(
      'bed.geven',
      geef([
        [0, drie, twee],
        [1, twee, drie],
      ]),
    );
    expect(await waar()).toEqual([twee, drie, null]);
    const { handelingId } = await h.k.doe('bed.geven', geef([[1, drie, null]]));
    expect(await waar()).toEqual([twee, null, null]);
    await h.k.doe('bed.terug', { locatieId: h.locatieId, handelingId });
    expect(await waar()).toEqual([twee, drie, null]);
    await h.k.weigert('bed.terug', { locatieId: h.locatieId, handelingId }, 'conflict');
    const lijst = await h.k.doe('bedden.handelingen', { locatieId: h.locatieId, aantal: 10 });
    expect(lijst.filter(({ ongedaan }) => ongedaan)).toMatchObject([{ id: handelingId }]);
    expect(lijst.map(({ wat }) => wat.toSorted())).toContainEqual([
      'Test Bewoner001 slaapt in Boven, Kamer 101, bed 1',
      'Test Bewoner002 slaapt in Boven, Kamer 101, bed 2',
    ]);
  });

  it('refuses two people in a bed, a bed that somebody else took meanwhile, and who has no place here', async () => {
    const b = await huis(3);
    const [een, twee] = [bedIn(b, 0), bedIn(b, 1)];
    await h.k.weigert(
      'bed.geven',
      geef([
        [0, null, een],
        [1, null, een],
      ]),
      'ongeldige-invoer',
    );
    await h.k.weigert(
      'bed.geven',
      geef([
        [0, null, een],
        [0, null, twee],
      ]),
      'ongeldige-invoer',
    );
    await h.k.doe('bed.geven', geef([[0, null, een]]));
    await h.k.weigert('bed.geven', geef([[1, null, een]]), 'conflict');
    await h.k.weigert('bed.geven', geef([[0, null, twee]]), 'conflict');
    await h.k.weigert('bed.geven', geef([[1, null, twee]], { nacht: '2026-11-12' }), 'ongeldige-invoer');
    await h.k.weigert('bed.geven', { ...geef([[1, null, twee]]), locatieId: h.anderId }, 'ongeldige-invoer');
    const vreemd = [{ clientId: clientVan(1), was: null, bedId: nieuwId() }];
    await h.k.weigert('bed.geven', geef([], { plekken: vreemd }), 'niet-gevonden');
    expect(await waar()).toEqual([een, null, null]);
  });

  it('proposes one room for a family that fits in it, and undoing leaves what came after alone', async () => {
    const b = await huis(3, 3);
    await h.k.doe('bed.geven', geef([[2, null, bedIn(b, 0)]]));
    const clientIds = [clientVan(0), clientVan(1)];
    const voorstel = await h.k.doe('bed.voorstel', { locatieId: h.locatieId, nacht: null, clientIds });
    const kamer = (bedId: string | null) => b.bedden.find(({ id }) => id === bedId)?.kamer;
    expect(voorstel.map(({ bedId }) => kamer(bedId))).toEqual(['Kamer 102', 'Kamer 102']);
    const plekken = voorstel.map(({ clientId, bedId }) => ({ clientId, bedId, was: null }));
    const { handelingId } = await h.k.doe('bed.geven', geef([], { plekken }));
    await h.k.doe('bed.geven', geef([[0, voorstel[0]?.bedId ?? null, bedIn(b, 1)]]));
    await h.k.weigert('bed.terug', { locatieId: h.locatieId, handelingId }, 'conflict');
  });

  it('is for as long as the stay lasts, and the bed is free the night after', async () => {
    await huis(0);
    const wie = await h.inBestand((db, doorId) =>
      zetBewoner(db, { locatieId: h.locatieId, van: '2026-11-01', tot: '2026-11-15', nummer: 1, doorId }),
    );
    h.wie.push(wie);
    await logIn(h.k, 'manager');
    const b = await bord();
    await h.k.doe('bed.geven', geef([[0, null, bedIn(b, 0)]]));
    expect((await bord('2026-11-15')).bedden[0]).toMatchObject({ stand: 'bezet', tot: '2026-11-15' });
    const daarna = await bord('2026-11-16');
    expect(daarna.bedden[0]?.stand).toBe('vrij');
    expect(daarna.verlopen).toMatchObject([{ clientId: wie.clientId, laatste: '2026-11-15' }]);
  });

  it('is free from the night after a stay that ends early', async () => {
    const b = await huis(1);
    await h.k.doe('bed.geven', geef([[0, null, bedIn(b, 0)]]));
    await h.inBestand((db) => opslag.beeindigPlaatsingen(db, h.wie[0]?.dossierId ?? '', '2026-11-14'));
    await logIn(h.k, 'manager');
    expect((await bord('2026-11-14')).bedden[0]?.stand).toBe('bezet');
    expect((await bord('2026-11-15')).bedden[0]?.stand).toBe('vrij');
  });
});

describe('a bed out of use', () => {
  it('leaves who slept there without one, lowers the places, and undoing puts both back', async () => {
    const b = await huis(1);
    const bedId = bedIn(b, 0);
    await h.k.doe('bed.geven', geef([[0, null, bedId]]));
    const dicht = { locatieId: h.locatieId, bedId, van: nacht, tot: '2026-11-20', reden: 'Bedwants' };
    const { zonderBed, handelingId } = await h.k.doe('bed.sluiten', dicht);
    expect(zonderBed).toEqual([clientVan(0)]);
    const na = await bord();
    expect([na.capaciteit, na.bedden[0]?.stand, await waar()]).toEqual([3, 'dicht', [null]]);
    expect((await bord('2026-11-21')).capaciteit).toBe(4);
    expect((await h.k.doe('acuut.bedden', { nacht: null, keten: null })).bedden[0]?.capaciteit).toBeLessThanOrEqual(10);
    await h.k.weigert('bed.geven', geef([[0, null, bedId]]), 'ongeldige-invoer');
    await h.k.weigert('bed.sluiten', { ...dicht, van: '2026-11-18', tot: null }, 'ongeldige-invoer');
    await h.k.doe('bed.terug', { locatieId: h.locatieId, handelingId });
    expect([(await bord()).capaciteit, await waar()]).toEqual([4, [bedId]]);
  });

  it('can begin later: the person sleeps there until then; and it is in use again from tonight', async () => {
    const b = await huis(1);
    const bedId = bedIn(b, 0);
    await h.k.doe('bed.geven', geef([[0, null, bedId]]));
    const later = { locatieId: h.locatieId, bedId, van: '2026-11-16', tot: null, reden: 'Verbouwing' };
    await h.k.doe('bed.sluiten', later);
    expect([await waar(), await waar('2026-11-15'), await waar('2026-11-16')]).toEqual([[bedId], [bedId], [null]]);
    await h.k.naar('2026-11-17T22:00:00Z');
    const dichtId = (await bord()).bedden[0]?.dicht?.id ?? '';
    await h.k.doe('bed.openen', { locatieId: h.locatieId, dichtId });
    expect((await bord()).bedden[0]?.stand).toBe('vrij');
    expect((await bord('2026-11-16')).bedden[0]?.stand).toBe('dicht');
  });

  it.each([
    [{ van: '2026-11-12' }, 'van'],
    [{ tot: '2026-11-12' }, 'tot'],
    [{ reden: ' ' }, 'reden'],
  ])('refuses %o at %s', async (anders, pad) => {
    const b = await huis(0);
    const dicht = { locatieId: h.locatieId, bedId: bedIn(b, 0), van: nacht, tot: null, reden: 'Kapot', ...anders };
    expect((await h.k.weigert('bed.sluiten', dicht, 'ongeldige-invoer')).velden?.[0]?.pad).toBe(pad);
  });
});

describe('a bed that is held', () => {
  const vast = (bedId: string, over = {}) => ({
    ...{ locatieId: h.locatieId, bedId, voor: 'Verwacht via CO', kenmerk: '', tijd: '23:30' },
    ...over,
  });
  it('is let go by itself at its time, which the board knows beforehand', async () => {
    const b = await huis(1);
    const { tot } = await h.k.doe('bed.vasthouden', vast(bedIn(b, 0)));
    expect(tot).toBe('2026-11-13T22:30:00.000Z');
    expect(await bord()).toMatchObject({ vrijOverMs: 20 * 60_000, bedden: [{ stand: 'vast' }, {}, {}, {}] });
    await h.k.naar('2026-11-13T22:30:00Z');
    expect(await bord()).toMatchObject({ vrijOverMs: null, bedden: [{ stand: 'vrij' }, {}, {}, {}] });
  });

  it('counts as taken where somebody is placed, and goes to somebody else only when that is said', async () => {
    const b = await huis(3);
    const los = async () => {
      const { bedden } = await h.k.doe('acuut.bedden', { nacht: null, keten: null });
      return bedden.find(({ locatieId }) => locatieId === h.locatieId);
    };
    expect(await los()).toMatchObject({ capaciteit: 4, bezet: 3, vrij: 1 });
    await h.k.doe('bed.vasthouden', vast(bedIn(b, 0)));
    expect(await los()).toMatchObject({ vastgehouden: 1, vrij: 0 });
    const { melding } = await h.k.weigert('bed.geven', geef([[0, null, bedIn(b, 0)]]), 'geen-bed');
    expect(melding).toContain('Verwacht via CO');
    const { handelingId } = await h.k.doe('bed.geven', geef([[0, null, bedIn(b, 0)]], { overVasthouding: true }));
    expect(await los()).toMatchObject({ vastgehouden: 0, vrij: 1 });
    await h.k.doe('bed.terug', { locatieId: h.locatieId, handelingId });
    expect((await bord()).bedden[0]).toMatchObject({ stand: 'vast', vast: { voor: 'Verwacht via CO' } });
  });

  it('can be held for a dossier, whose client then gets it without a word', async () => {
    const b = await huis(1);
    const { dossierId } = h.wie[0] ?? { dossierId: '' };
    const { kenmerk } = await h.k.doe('dossier.openen', { dossierId });
    await h.k.doe('bed.vasthouden', vast(bedIn(b, 0), { voor: '', kenmerk: kenmerk.toLowerCase() }));
    expect((await bord()).bedden[0]?.vast?.kenmerk).toBe(kenmerk);
    await h.k.doe('bed.geven', geef([[0, null, bedIn(b, 0)]]));
    expect((await bord()).bedden[0]?.stand).toBe('bezet');
  });

  it('is refused for nobody, twice, for an unknown dossier, and where somebody sleeps', async () => {
    const b = await huis(1);
    await h.k.weigert('bed.vasthouden', vast(bedIn(b, 0), { voor: '' }), 'ongeldige-invoer');
    await h.k.weigert('bed.vasthouden', vast(bedIn(b, 0), { kenmerk: 'ZZZZ-ZZZZ' }), 'ongeldige-invoer');
    await h.k.weigert('bed.vasthouden', vast(bedIn(b, 0), { tijd: '24:00' }), 'ongeldige-invoer');
    await h.k.doe('bed.vasthouden', vast(bedIn(b, 0)));
    await h.k.weigert('bed.vasthouden', vast(bedIn(b, 0)), 'conflict');
    await h.k.doe('bed.geven', geef([[0, null, bedIn(b, 1)]]));
    await h.k.weigert('bed.vasthouden', vast(bedIn(b, 1)), 'conflict');
    const id = (await bord()).bedden[0]?.vast?.id ?? '';
    await h.k.doe('bed.loslaten', { locatieId: h.locatieId, vasthoudingId: id });
    await h.k.weigert('bed.loslaten', { locatieId: h.locatieId, vasthoudingId: id }, 'conflict');
  });
});

it('prints who sleeps where tonight, what is free and who still needs a bed', async () => {
  const b = await huis(2);
  await h.k.doe('bed.geven', geef([[0, null, bedIn(b, 0)]]));
  const { tekst } = await leesPdf((await h.k.doe('bedden.pdf', { locatieId: h.locatieId, nacht: null })).bytes);
  expect(tekst).toContain('Bedden Nachtopvang Zuid');
  expect(tekst).toContain('Bewoner001');
  expect(tekst).toMatch(/Nog zonder bed.*Bewoner002/s);
});
