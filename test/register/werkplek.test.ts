import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { pakUit } from '#core/sessie/omhulsel.ts';
import { sleutelbosSchema, sleutelVanGebruiker, type Sleutelbos } from '#core/sessie/sleutelbos.ts';
import { leesUitnodiging, maakUitnodiging, type Uitnodiging } from '#core/werkplek/lijn/uitnodiging.ts';
import { leesInlogsleutels } from '#db/opslag/lijn.ts';
import { gemeente, logIn, richtIn, voegGebruikersToe, wachtwoord, type Testkern } from '../core/hulp.ts';
import { clientvelden } from '../core/gegevens.ts';
import { openBestand } from '../core/opstelling.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { nieuwRegister, tussenlijn, type Register } from './opstelling.ts';
import { alles, eersteWerkplek, idVan, inhoudVan, sluitAan, werkplek } from './werkplekken.ts';

/* Two desks of one organisation on one real registry, from the invitation on. */
let server: Server;
let register: Register;
let een: Testkern;
const meer: Testkern[] = [];
let nummer = 0;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.ruimOp());
beforeEach(async () => {
  register = await nieuwRegister(server, `werk_${(nummer += 1)}`);
  een = werkplek();
  await gemeente(een);
  await eersteWerkplek(register, een, `college_${nummer}`);
}, 60_000);
afterEach(async () => {
  for (const kern of [een, ...meer.splice(0)]) kern.ruimOp();
  await register.beheer.end();
});
async function tweede(naam = 'Balie 2'): Promise<Testkern> {
  await logIn(een, 'bea');
  const twee = await sluitAan(een, naam);
  meer.push(twee);
  return twee;
}
async function uitnodiging(): Promise<{ bestand: string; code: string }> {
  await logIn(een, 'bea');
  return een.doe('werkplek.uitnodigen', { dagen: 7 });
}
const velden = ({ laatstIngelogd: _, inlognaam: __, ...rest }: Uitvoer<'gebruiker.lijst'>[number]) => rest;
const stand = async (kern: Testkern) => {
  await logIn(kern, 'bea');
  await kern.doe('werkplek.stand', {});
  await alles(kern);
  return kern.doe('werkplek.stand', {});
};

const ringIn = (map: string): Sleutelbos =>
  sleutelbosSchema.parse(JSON.parse(readFileSync(join(map, 'sleutelbos.json'), 'utf8')));
/** Every inlogsleutel in the file of a desk that was closed. */
async function inlogsleutelsIn(map: string): Promise<Uint8Array[]> {
  const { db } = await openBestand(map, 'balie');
  const alle = leesInlogsleutels(db).map(({ sleutel }) => sleutel);
  db.close();
  return alle;
}
/** Whether one of these inlogsleutels opens the file of the desk with this ring. */
const opent = ({ administraties }: Sleutelbos, sleutels: readonly Uint8Array[]): boolean =>
  administraties.some(({ id, reis, reizen = [] }) =>
    [...(reis ? [reis] : []), ...reizen].some(({ omhulsel }) =>
      sleutels.some((sleutel) => pakUit(omhulsel, sleutel, `reis|${id}`) !== null),
    ),
  );

describe('a second desk', () => {
  it('joins by invitation, fills itself, and people come in with their own password', async () => {
    await logIn(een, 'balie');
    const { id: clientId } = await een.doe('client.aanmaken', { velden: clientvelden() });
    await alles(een);
    const twee = await tweede();
    await logIn(twee, 'bea');
    const namen = async (kern: Testkern) =>
      (await kern.doe('gebruiker.lijst', {})).map(({ inlognaam, id }) => [inlognaam, id]);
    expect(await namen(twee)).toEqual(await namen(een));
    await vi.waitFor(async () =>
      expect((await stand(twee)).werkplekken.map(({ naam, status, achter }) => [naam, status, achter])).toEqual([
        ['Balie 1', 'actief', expect.any(Number)],
        ['Balie 2', 'actief', 0],
      ]),
    );
    await logIn(twee, 'balie');
    expect(await twee.doe('client.lezen', { clientId })).toMatchObject({
      client: { achternaam: clientvelden().achternaam },
    });
    // Who did not sign in since the sharing began has no travelling key yet: at the first desk that comes by itself.
    await twee.weigert('sessie.inloggen', { inlognaam: 'beslisser', wachtwoord }, 'inloggen-mislukt');
    await logIn(een, 'beslisser');
    await alles(een);
    await logIn(twee, 'bea');
    await alles(twee);
    await logIn(twee, 'beslisser');
    // And who has none is given a temporary password, at whichever desk.
    await twee.weigert('sessie.inloggen', { inlognaam: 'auditor', wachtwoord }, 'inloggen-mislukt');
    await logIn(twee, 'bea');
    const auditor = (await twee.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'auditor')!;
    await twee.doe('gebruiker.wachtwoordInstellen', { id: auditor.id, wachtwoord: 'tijdelijk maar lang genoeg' });
    await alles(twee);
    await logIn(een, 'bea');
    await alles(een);
    expect(
      await een.doe('sessie.inloggen', { inlognaam: 'auditor', wachtwoord: 'tijdelijk maar lang genoeg' }),
    ).toMatchObject({ moetWachtwoordWijzigen: true });
  });

  it('hears of another password and of who was blocked, also while that person is in', async () => {
    const twee = await tweede();
    await logIn(twee, 'balie');
    await twee.doe('sessie.wachtwoordWijzigen', { huidig: wachtwoord, nieuw: 'een heel ander lang woord' });
    await alles(twee);
    await logIn(een, 'bea');
    await alles(een);
    await een.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'inloggen-mislukt');
    await een.doe('sessie.inloggen', { inlognaam: 'balie', wachtwoord: 'een heel ander lang woord' });
    // Blocked at the other desk while in at this one.
    await logIn(twee, 'bea');
    const balie = (await twee.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'balie')!;
    await twee.doe('gebruiker.wijzigen', { ...velden(balie), actief: false });
    await alles(twee);
    een.klok.verstrijk(3_000);
    await een.lever();
    await new Promise((klaar) => setImmediate(klaar));
    expect(await een.doe('sessie.huidige', {})).toBeNull();
    await een.weigert(
      'sessie.inloggen',
      { inlognaam: 'balie', wachtwoord: 'een heel ander lang woord' },
      'inloggen-mislukt',
    );
  });

  it('has a recovery key of its own, and the password that it gives works at every desk', async () => {
    const { bestand, code } = await uitnodiging();
    const twee = werkplek();
    meer.push(twee);
    const { herstelsleutel } = await twee.doe('installatie.aansluiten', { bestand, code, naam: 'Laptop' });
    await een.weigert(
      'installatie.herstellen',
      { herstelsleutel, inlognaam: 'bea', nieuwWachtwoord: 'hersteld en lang genoeg' },
      'herstelsleutel-onjuist',
    );
    await twee.doe('installatie.herstellen', {
      herstelsleutel,
      inlognaam: 'bea',
      nieuwWachtwoord: 'hersteld en lang genoeg',
    });
    await alles(twee);
    // The log is read as far as nothing older is open at the server: now, or a moment later.
    await vi.waitFor(async () => {
      await logIn(een, 'balie');
      await alles(twee, een);
      een.klok.verstrijk(300_000);
      const antwoord = await een.roep('sessie.inloggen', { inlognaam: 'bea', wachtwoord: 'hersteld en lang genoeg' });
      expect(antwoord.ok).toBe(true);
    }, 20_000);
    await een.weigert('sessie.inloggen', { inlognaam: 'bea', wachtwoord }, 'inloggen-mislukt');
  });

  it('of Veilig Thuis: the identity that opens geheime adressen works at every desk, and is never made anew', async () => {
    const vt = werkplek();
    meer.push(vt);
    await richtIn(vt, 'veilig-thuis');
    await voegGebruikersToe(vt, { inlognaam: 'vera', rollen: ['veilig-thuis'] });
    await logIn(vt, 'vera');
    await logIn(vt, 'bea');
    await eersteWerkplek(register, vt, `vt_${nummer}`, 'veilig-thuis', 'vera');
    const twee = await sluitAan(vt, 'Balie 2');
    meer.push(twee);
    await logIn(twee, 'vera');
    await alles(twee, vt);
    for (const kern of [vt, twee]) {
      kern.sluit();
      const sleutels = await inhoudVan(
        kern,
        'SELECT vervallen_op AS weg, omhulsel_vorig AS vorig FROM kluissleutel',
        'vera',
      );
      expect(sleutels).toEqual([JSON.stringify({ weg: null, vorig: null })]);
    }
  });

  it('sees within a moment what a colleague did, without anybody calling its round', async () => {
    const twee = await tweede();
    await logIn(twee, 'balie');
    await alles(twee);
    await logIn(een, 'balie');
    const { id: clientId } = await een.doe('client.aanmaken', { velden: clientvelden() });
    const begin = performance.now();
    await een.lever();
    while (!(await twee.roep('client.lezen', { clientId })).ok) await wacht(50);
    console.log(`a new client at the other desk after ${Math.round(performance.now() - begin)} ms`);
  });
});

describe('joining', () => {
  it('refuses what is no invitation, a wrong code, and one that was used, and leaves nothing behind', async () => {
    const { bestand, code } = await uitnodiging();
    const twee = werkplek();
    meer.push(twee);
    const doe = (over: object) =>
      twee.weigert('installatie.aansluiten', { bestand, code, naam: 'Balie 2', ...over }, 'ongeldige-invoer');
    for (const fout of ['', 'iets', '{}', 'x'.repeat(100_001)])
      expect((await doe({ bestand: fout })).velden?.[0]?.pad).toBe('bestand');
    expect((await doe({ code: 'AAAA-BBBB' })).velden?.[0]?.pad).toBe('code');
    expect((await doe({ naam: '' })).velden?.[0]?.pad).toBe('naam');
    expect(readdirSync(twee.map)).toEqual([]);
    await twee.doe('installatie.aansluiten', { bestand, code, naam: 'Balie 2' });
    await twee.weigert('installatie.aansluiten', { bestand, code, naam: 'Balie 2' }, 'al-ingericht');
    const drie = werkplek();
    meer.push(drie);
    const geweigerd = await drie.weigert(
      'installatie.aansluiten',
      { bestand, code, naam: 'Balie 3' },
      'stap-niet-mogelijk',
    );
    expect(geweigerd.melding).toContain('al gebruikt');
    expect(readdirSync(drie.map)).toEqual([]);
  });

  it('begins anew with the same file and code when the filling was broken off', async () => {
    const { bestand, code } = await uitnodiging();
    const lijn = await tussenlijn(server.poort);
    // The line of the invitation goes by way of one that is cut.
    const gelezen = leesUitnodiging(bestand, code) as Uitnodiging;
    const om = { ...gelezen, adres: { ...gelezen.adres, poort: lijn.poort } };
    const anders = maakUitnodiging(om, (aantal) => new Uint8Array(randomBytes(aantal)));
    const twee = werkplek();
    meer.push(twee);
    const invoer = { bestand: anders.tekst, code: anders.code, naam: 'Balie 2' };
    let geknipt = 0;
    for (const knipNa of [2_000, 4_500, 6_000, 9_000]) {
      lijn.stand.knipNa = knipNa;
      const antwoord = await twee.roep('installatie.aansluiten', invoer);
      if (antwoord.ok) break;
      geknipt += 1;
      expect(antwoord).toMatchObject({ code: 'stap-niet-mogelijk' });
      expect(readdirSync(twee.map)).toEqual([]);
    }
    expect(geknipt).toBeGreaterThan(1);
    lijn.stand.knipNa = Infinity;
    if (!(await twee.roep('sessie.huidige', {})).ok || readdirSync(twee.map).length === 0)
      await twee.doe('installatie.aansluiten', invoer);
    await logIn(twee, 'bea');
    await lijn.sluit();
  });

  it('waits with inviting until all is at the server, and needs a registry to begin with', async () => {
    const los = werkplek();
    meer.push(los);
    await gemeente(los);
    await logIn(los, 'bea');
    await los.weigert('werkplek.delen', { naam: 'Balie 1', wachtwoord }, 'stap-niet-mogelijk');
    expect(await los.doe('werkplek.stand', {})).toMatchObject({
      deelt: false,
      verbinding: false,
      fase: 'uit',
      werkplekken: [],
    });
    const wie = await register.login('gemeente', `los_${nummer}`, [], await idVan(los));
    await los.doe('levering.bewaren', { versie: 0, ...wie.adres, ca: '' });
    await los.weigert('werkplek.delen', { naam: 'Balie 1', wachtwoord: 'niet het mijne' }, 'inloggen-mislukt');
    await los.weigert('werkplek.delen', { naam: '', wachtwoord }, 'ongeldige-invoer');
    await los.doe('werkplek.delen', { naam: 'Balie 1', wachtwoord });
    await los.weigert('werkplek.delen', { naam: 'Balie 1', wachtwoord }, 'conflict');
    expect((await los.weigert('werkplek.uitnodigen', { dagen: 7 }, 'stap-niet-mogelijk')).melding).toContain('Wacht');
    await alles(los);
    await los.doe('werkplek.uitnodigen', { dagen: 1 });
    await los.weigert('werkplek.uitnodigen', { dagen: 2 }, 'ongeldige-invoer');
  });
});

describe('a desk that is withdrawn', () => {
  it('is out, and what follows goes under a key that it does not have; the others go on', async () => {
    const twee = await tweede('Balie 2');
    await logIn(twee, 'bea');
    await alles(twee);
    await logIn(een, 'bea');
    const drie = await sluitAan(een, 'Laptop');
    meer.push(drie);
    await logIn(drie, 'bea');
    await alles(drie, een);
    const laptop = (await stand(een)).werkplekken.find(({ naam }) => naam === 'Laptop')!;
    const zelf = (await stand(een)).werkplekken.find((w) => w.zelf)!;
    await een.weigert('werkplek.intrekken', { werkplekId: zelf.werkplekId }, 'stap-niet-mogelijk');
    await een.doe('werkplek.intrekken', { werkplekId: laptop.werkplekId });
    // Again, as by a colleague who was just later: it is as was asked.
    await een.doe('werkplek.intrekken', { werkplekId: laptop.werkplekId });
    await logIn(een, 'balie');
    const { id: clientId } = await een.doe('client.aanmaken', { velden: clientvelden() });
    await logIn(een, 'bea');
    await alles(een, twee, drie);
    await logIn(twee, 'balie');
    expect(await twee.doe('client.lezen', { clientId })).toMatchObject({
      client: { achternaam: clientvelden().achternaam },
    });
    const { rows } = await register.beheer.query<{ sleutel: number }>(
      'SELECT DISTINCT sleutel FROM register.werkpakket ORDER BY sleutel',
    );
    expect(rows.map(({ sleutel }) => sleutel)).toEqual([1, 2]);
    // The laptop still opens its own file, and hears nothing any more.
    const zonder = await stand(drie);
    expect(zonder.code).not.toBeNull();
    await logIn(drie, 'balie');
    await drie.weigert('client.lezen', { clientId }, 'niet-gevonden');
    // A desk that joins now reads the whole log, under both keys.
    await logIn(een, 'bea');
    const vier = await sluitAan(een, 'Balie 4');
    meer.push(vier);
    await logIn(vier, 'balie');
    expect(await vier.doe('client.lezen', { clientId })).toMatchObject({
      client: { achternaam: clientvelden().achternaam },
    });
  });

  it('opens nothing any more: its inlogsleutel, its ring and the invitation it came by fit no other desk', async () => {
    const twee = await tweede('Balie 2');
    await logIn(twee, 'balie');
    await alles(twee);
    const { bestand, code } = await uitnodiging();
    const drie = werkplek();
    meer.push(drie);
    await drie.doe('installatie.aansluiten', { bestand, code, naam: 'Laptop' });
    await logIn(drie, 'balie');
    await alles(drie, een, twee);
    // Whoever takes the laptop and knows a password there has all of this.
    drie.sluit();
    const buit = await inlogsleutelsIn(drie.map);
    const ring = ringIn(drie.map);
    const uitnodigingssleutel = leesUitnodiging(bestand, code) as Uitnodiging;
    buit.push(new Uint8Array(Buffer.from(uitnodigingssleutel.inlogsleutel, 'base64')));
    for (const kern of [een, twee]) expect(opent(ringIn(kern.map), buit)).toBe(true);
    const voor = ringIn(twee.map);

    await logIn(een, 'bea');
    const laptop = (await stand(een)).werkplekken.find(({ naam }) => naam === 'Laptop')!;
    await een.doe('werkplek.intrekken', { werkplekId: laptop.werkplekId });
    await alles(een, twee);
    await logIn(twee, 'bea');
    await alles(twee);
    for (const kern of [een, twee]) {
      const nu = ringIn(kern.map);
      expect(opent(nu, buit)).toBe(false);
      // Nor do the entries of before, with the right password, lead to the key of a file.
      for (const { gebruikers } of [ring, voor])
        expect(
          await sleutelVanGebruiker({ ...nu, gebruikers }, 'balie', wachtwoord, { apparaatgeheim: null }),
        ).toBeNull();
    }
    // Who stays noticed nothing of it, and the key that counts now never reached the laptop.
    for (const kern of [een, twee]) await logIn(kern, 'balie');
    drie.herstart();
    await logIn(drie, 'balie');
    await alles(drie);
    drie.sluit();
    for (const kern of [een, twee]) {
      kern.sluit();
      expect(opent(ringIn(kern.map), await inlogsleutelsIn(kern.map))).toBe(true);
      expect(opent(ringIn(kern.map), await inlogsleutelsIn(drie.map))).toBe(false);
    }
  });

  it('an invitation that nobody used is taken back the same way', async () => {
    const { bestand, code } = await uitnodiging();
    const open = (await stand(een)).werkplekken.find(({ status }) => status === 'uitgenodigd')!;
    await een.doe('werkplek.intrekken', { werkplekId: open.werkplekId });
    const twee = werkplek();
    meer.push(twee);
    await twee.weigert('installatie.aansluiten', { bestand, code, naam: 'Balie 2' }, 'stap-niet-mogelijk');
    expect((await stand(een)).werkplekken.map(({ status }) => status)).toEqual(['actief']);
  });
});

describe('a server that is not to be trusted', () => {
  /** Around the triggers, as who owns the server can. */
  const knoei = async (sql: string): Promise<void> => {
    await register.beheer.query('ALTER TABLE register.werkpakket DISABLE TRIGGER ALL');
    await register.beheer.query(sql);
  };
  const laatste = `(organisatie_id, werkplek_id, volgnummer) = (SELECT organisatie_id, werkplek_id, volgnummer
    FROM register.werkpakket ORDER BY transactie DESC, plek DESC LIMIT 1)`;
  it.each([
    [
      'changes a package',
      `UPDATE register.werkpakket SET inhoud = set_byte(inhoud, 40, get_byte(inhoud, 40) # 1) WHERE ${laatste}`,
      'pakket-onleesbaar',
    ],
    [
      'gives it another number',
      `UPDATE register.werkpakket SET volgnummer = volgnummer + 1 WHERE ${laatste}`,
      'pakket-ontbreekt',
    ],
    [
      'says it was made at another time',
      `UPDATE register.werkpakket SET op = op - interval '1 day' WHERE ${laatste}`,
      'pakket-onleesbaar',
    ],
    [
      'leaves one out',
      `DELETE FROM register.werkpakket WHERE volgnummer = (SELECT max(volgnummer) - 1 FROM register.werkpakket)`,
      'pakket-ontbreekt',
    ],
  ])('that %s is found out, loudly, and nothing of it is taken in', async (_wat, sql, code) => {
    const twee = await tweede();
    await logIn(twee, 'bea');
    await alles(twee, een);
    const voor = (await stand(twee)).werkplekken;
    // Off before there is anything to read: a desk sends as soon as it hears of another, and the other reads as soon as it is there.
    await twee.doe('levering.zetAan', {
      versie: (await twee.doe('levering.stand', {})).verbinding!.versie,
      aan: false,
    });
    await twee.lever();
    await logIn(een, 'balie');
    await een.doe('client.aanmaken', { velden: clientvelden() });
    await een.doe('client.aanmaken', { velden: clientvelden({ bsn: '111222333', achternaam: 'Amrani' }) });
    await logIn(een, 'bea');
    twee.klok.verstrijk(1);
    await alles(een);
    await vi.waitFor(async () => {
      een.klok.verstrijk(3_000);
      await een.lever();
      expect((await stand(een)).teSturen).toBe(0);
    }, 20_000);
    await knoei(sql);
    await twee.doe('levering.zetAan', { versie: (await twee.doe('levering.stand', {})).verbinding!.versie, aan: true });
    twee.klok.verstrijk(60_000);
    expect(voor).toHaveLength(2);
    // The log is read as far as nothing older is open at the server: now, or a moment later.
    await vi.waitFor(async () => {
      await twee.lever();
      expect(await twee.doe('werkplek.stand', {})).toMatchObject({ fase: 'gestopt', code });
      twee.klok.verstrijk(3_000);
    }, 20_000);
    expect(twee.logregels).toContain(`werkplek: ${code}`);
    await logIn(twee, 'balie');
    expect(await twee.doe('client.zoeken', { tekst: 'Amrani', aantal: 5 })).toMatchObject({ resultaten: [] });
  });
});
