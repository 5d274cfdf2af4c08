import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pgRegister } from '#registerdb/verbinding.ts';
import { logIn, type Testkern } from '../core/hulp.ts';
import { helpMens, openBestand, vandaag, type Mens } from '../core/opstelling.ts';
import {
  maakBestand,
  leesIn,
  tweetal,
  versAanbieder,
  type Aanbieder,
  type College,
} from '../core/uitwisseling/tweetal.ts';
import { voorbeeld } from '../core/vervolg/stukken.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { nieuwRegister, tussenlijn, type Organisatie, type Register } from './opstelling.ts';

/* Two organisations on one real registry: what one records, the other has. */
let server: Server;
let register: Register;
let k: College;
let a: Aanbieder;
let kaart: string;
let wie: { k: Organisatie; a: Organisatie };
let nummer = 0;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.ruimOp());

const idVan = async (kern: Testkern): Promise<string> => (await kern.doe('sessie.huidige', {}))?.organisatie.id ?? '';
async function verbind(kern: Testkern, organisatie: Organisatie, wieDaarna: string, over: object = {}): Promise<void> {
  await logIn(kern, 'bea');
  await kern.doe('levering.bewaren', { versie: 0, ...organisatie.adres, ca: '', ...over });
  await logIn(kern, wieDaarna);
}
beforeEach(async () => {
  register = await nieuwRegister(server, `samen_${(nummer += 1)}`);
  ({ k, a, kaart } = await tweetal(pgRegister));
  const [kId, aId] = [await idVan(k), await idVan(a)];
  const van = await register.login('gemeente', `college_${nummer}`, [], kId);
  const naar = await register.login('opvangaanbieder', `kade_${nummer}`, [kId], aId);
  wie = { k: van, a: naar };
  await verbind(k, van, 'balie');
  await verbind(a, naar, 'manager');
}, 60_000);
afterEach(async () => {
  k.ruimOp();
  a.ruimOp();
  await register.beheer.end();
});

/** Rounds on both sides until nothing moves: what is sent, is also there. */
async function loop(...kernen: Testkern[]): Promise<void> {
  for (let i = 0; i < 3; i += 1)
    for (const kern of kernen) {
      kern.klok.verstrijk(6_000);
      await kern.lever();
    }
}
const ontvangen = async (kern: Testkern, daarna: string) => {
  await logIn(kern, 'bea');
  const stand = await kern.doe('levering.stand', {});
  await logIn(kern, daarna);
  return stand;
};
const help = (naam = 'Zuiderveld', bsn = '999900006'): Promise<Mens> =>
  helpMens(k, k.met.locatieId, { achternaam: naam, bsn });

describe('two organisations on one registry', () => {
  it('what the college grants is at the door of the aanbieder, and only what is for it', async () => {
    const thomas = await help();
    await loop(k, a);
    await logIn(a, 'nacht');
    expect(await a.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: true });
    expect(await a.doe('dossier.openen', { dossierId: thomas.dossierId })).toMatchObject({ status: 'verstrekt' });
    expect(await ontvangen(a, 'nacht')).toMatchObject({
      ontvangen: 4,
      wachtOpMens: 0,
      nietOvergenomen: 0,
    });
    // Its own records do not come back, and those of the aanbieder that are not for the college neither.
    expect(await ontvangen(k, 'balie')).toMatchObject({ ontvangen: 0 });
    a.sluit();
    const { db } = await openBestand(a.map);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const regels = db.prepare("SELECT gebruiker, tekst FROM audit WHERE gebeurtenis = 'register.ontvangen'").all();
    expect(regels).toEqual([{ gebruiker: 'Het register', tekst: `Ontvangen uit het register, van college_${nummer}` }]);
    db.close();
  });

  it('what the aanbieder records at night, the college sees with who it came from', async () => {
    const thomas = await help();
    await loop(k, a);
    await logIn(a, 'fenna');
    const invoer = { soort: 'waarschuwing' as const, inhoud: { ...voorbeeld.waarschuwing, datum: vandaag } };
    const stuk = { dossierId: thomas.dossierId, id: null, versie: 0, invoer, reden: '' };
    await a.doe('vervolg.vastleggen', stuk as never);
    await loop(a, k);
    await logIn(k, 'balie');
    expect((await k.doe('vervolg.lezen', { dossierId: thomas.dossierId })).stukken).toMatchObject([
      { soort: 'waarschuwing', herkomst: { organisatienaam: `kade_${nummer}`, functie: 'begeleider' } },
    ]);
  });

  it('a withdrawn pass opens nothing any more without anybody doing anything at the door', async () => {
    const thomas = await help();
    await loop(k, a);
    await logIn(a, 'nacht');
    await a.lever();
    await logIn(k, 'balie');
    await k.doe('copas.intrekken', { pasId: thomas.pasId, reden: 'Kwijt geraakt in de tram' });
    const begin = performance.now();
    await k.lever();
    // From here on the aanbieder is told by the server: nobody calls its round.
    let geldig = true;
    while (geldig) {
      ({ geldig } = await a.doe('copas.controleren', { code: thomas.pasnummer }));
      if (geldig) await wacht(10);
    }
    console.log(`withdrawn pass: refused at the door after ${Math.round(performance.now() - begin)} ms`);
    // And from its own copy when the line is gone.
    await logIn(a, 'bea');
    await a.doe('levering.zetAan', { versie: 1, aan: false });
    await logIn(a, 'nacht');
    expect(await a.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: false });
  });

  it('a desk that was away for a week catches up, in order, once', async () => {
    const thomas = await help();
    await loop(k, a);
    a.sluit();
    await logIn(k, 'balie');
    await k.doe('copas.intrekken', { pasId: thomas.pasId, reden: 'Kwijt geraakt in de tram' });
    const { pasnummer } = await k.doe('copas.uitgeven', { besluitId: thomas.besluitId });
    const fatima = await help('Amrani', '111222333');
    await loop(k);
    a.herstart();
    await logIn(a, 'nacht');
    await loop(a);
    expect(await a.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: false });
    expect(await a.doe('copas.controleren', { code: pasnummer })).toMatchObject({ geldig: true });
    expect(await a.doe('copas.controleren', { code: fatima.pasnummer })).toMatchObject({ geldig: true });
    const eerst = await ontvangen(a, 'nacht');
    await loop(k, a);
    expect((await ontvangen(a, 'nacht')).ontvangen).toBe(eerst.ontvangen);
  });

  it('a new desk of an aanbieder fills itself from the registry', async () => {
    const thomas = await help();
    await loop(k, a);
    const nieuw = await versAanbieder(kaart, pgRegister);
    const { adres } = wie.a;
    // The file is a copy of the same organisation's first day: the same id, nothing in it.
    expect(await idVan(nieuw)).toBe(wie.a.id);
    await verbind(nieuw, { ...wie.a, adres }, 'manager');
    await loop(nieuw);
    await logIn(nieuw, 'nacht');
    expect(await nieuw.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: true });
    nieuw.ruimOp();
  });

  it('the same facts by file and by registry are one', async () => {
    const thomas = await help();
    await logIn(k, 'balie');
    const bytes = await maakBestand(k);
    await logIn(a, 'manager');
    expect(await leesIn(a, bytes)).toMatchObject({ verwerkt: 1 });
    await logIn(a, 'fenna');
    const voor = await a.doe('dossier.openen', { dossierId: thomas.dossierId });
    await loop(k, a);
    // The file had the newest snapshot only; the three before it change nothing.
    expect(await ontvangen(a, 'fenna')).toMatchObject({ ontvangen: 3, nietOvergenomen: 0, wachtOpMens: 0 });
    expect(await a.doe('dossier.openen', { dossierId: thomas.dossierId })).toEqual(voor);
  });

  it('a record that is open in another transaction is read when it is there, never passed by', async () => {
    const thomas = await help();
    await loop(k, a);
    // A transaction of somebody else that began before and writes after.
    const traag = await server.beheer(`samen_${nummer}`);
    await traag.query('BEGIN');
    await traag.query('SELECT pg_current_xact_id()');
    await logIn(k, 'balie');
    await k.doe('copas.intrekken', { pasId: thomas.pasId, reden: 'Kwijt geraakt in de tram' });
    await loop(k, a);
    await logIn(a, 'nacht');
    expect(await a.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: true });
    await traag.query('COMMIT');
    await traag.end();
    await loop(a);
    expect(await a.doe('copas.controleren', { code: thomas.pasnummer })).toMatchObject({ geldig: false });
  });

  it('what is no record that we know is kept with its reason, and the rest goes on', async () => {
    await help();
    await k.lever();
    await register.beheer.query(
      `INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, dossier_ref,
         volgnummer, gericht_aan, inhoud)
       SELECT stroom_ref, vastgelegd_op, organisatie_id, repeat('z', 26), organisatie_soort, soort, 1, dossier_ref, 9, gericht_aan,
         '{"kapot": true}' FROM register.record WHERE soort = 'toewijzing' LIMIT 1`,
    );
    await loop(k, a);
    expect(await ontvangen(a, 'manager')).toMatchObject({ ontvangen: 5, nietOvergenomen: 1, wachtOpMens: 0 });
    const rijen = await a.doe('register.wachtrij', {});
    expect(rijen.some(({ recordId }) => recordId === 'z'.repeat(26))).toBe(true);
  });

  it('a line that is cut while records come in loses none and doubles none', async () => {
    const lijn = await tussenlijn(server.poort);
    await logIn(a, 'bea');
    const { versie = 0 } = (await a.doe('levering.stand', {})).verbinding ?? {};
    const { wachtwoord } = wie.a.adres;
    await a.doe('levering.bewaren', { versie, ...wie.a.adres, poort: lijn.poort, wachtwoord, ca: '' });
    await logIn(a, 'nacht');
    const mensen: Mens[] = [];
    const namen = { Zuiderveld: '999900006', Amrani: '111222333', Kowalczyk: '123456782' };
    for (const [naam, bsn] of Object.entries(namen)) mensen.push(await help(naam, bsn));
    await loop(k);
    for (const knipNa of [900, 2_500, 5_000, 9_000, Infinity]) {
      lijn.stand.knipNa = knipNa;
      a.klok.verstrijk(120_000);
      await a.lever();
      lijn.knip();
    }
    lijn.stand.knipNa = Infinity;
    for (let i = 0; i < 3; i += 1) {
      a.klok.verstrijk(120_000);
      await a.lever();
    }
    expect(lijn.stand.geknipt).toBeGreaterThan(2);
    await logIn(a, 'nacht');
    for (const { pasnummer } of mensen)
      expect(await a.doe('copas.controleren', { code: pasnummer })).toMatchObject({ geldig: true });
    expect(await ontvangen(a, 'nacht')).toMatchObject({ ontvangen: 12, nietOvergenomen: 0, wachtOpMens: 0 });
    await lijn.sluit();
  });
});
