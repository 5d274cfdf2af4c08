import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { nieuweMap } from '../core/hulp.ts';
import * as opslag from '#db/opslag/index.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import {
  bureau,
  feitenVanBureau,
  feitenVanRegister,
  nieuwId,
  nieuwRegister,
  record,
  tussenlijn,
  type Bureau,
  type Organisatie,
  type Register,
} from './opstelling.ts';

let server: Server;
let register: Register;
let wie: Organisatie;
let b: Bureau;
let teller = 0;
const dossiers = Array.from({ length: 7 }, nieuwId);

beforeAll(async () => {
  server = await startPostgres();
  register = await nieuwRegister(server, 'register');
});
afterAll(async () => {
  await register.beheer.end();
  await server.ruimOp();
});
beforeEach(async () => {
  wie = await register.login('gemeente', `gemeente_${(teller += 1)}`);
  b = bureau(wie);
  b.stelIn();
  return () => b.sluit();
});

const zelfde = async (): Promise<void> => {
  const hier = feitenVanBureau(b.db);
  expect(await feitenVanRegister(register.beheer, wie.id)).toEqual(hier);
};

describe('delivering', () => {
  it('brings what waits over in order, numbered per dossier, and says so', async () => {
    b.vul(25, dossiers);
    expect(b.tel()).toMatchObject({ wachtend: 25, verstuurd: 0 });
    await b.lever();
    expect(b.tel()).toMatchObject({ wachtend: 0, verstuurd: 25, geweigerd: 0, oudsteWachtend: null });
    expect(b.levering.stand()).toMatchObject({ fase: 'verbonden', code: null });
    await zelfde();
    const { rows } = await register.beheer.query<{ v: number }>(
      'SELECT volgnummer AS v FROM register.record WHERE stroom_ref = $1 AND organisatie_id = $2 ORDER BY vastgelegd_op',
      [dossiers[0], wie.id],
    );
    expect(rows.map(({ v }) => v)).toEqual([1, 2, 3, 4]);
    b.vul(3, dossiers);
    await b.lever();
    await zelfde();
  });

  it('the same record a thousand times is one, also in reverse; another content under its id is set aside', async () => {
    b.vul(20, dossiers);
    await b.lever();
    for (let i = 0; i < 50; i += 1) {
      opslag.wisLevering(b.db);
      await b.lever();
    }
    await zelfde();
    const { wie: _, lever, sluit } = await (await import('#registerdb/verbinding.ts')).pgRegister.verbind(wie.adres);
    const achterstevoren = opslag.leesTeLeverenAlles(b.db).reverse();
    for (const een of achterstevoren) expect([...(await lever([een])).values()]).toEqual(['bekend']);
    const [eerste] = achterstevoren;
    const anders = { ...eerste!, inhoud: eerste!.inhoud.replace('"reden":"anders"', '"reden":"overleden"') };
    expect([...(await lever([anders])).values()]).toEqual(['anders']);
    await sluit();
    await zelfde();
  });

  it('sets a bad record aside with its reason, and the rest goes on; one or all can be tried again', async () => {
    b.vul(30, dossiers);
    const slecht = record(wie, dossiers[0]!, 1);
    // A character that PostgreSQL cannot keep in text or jsonb.
    b.zet({ ...slecht, inhoud: { ...slecht.inhoud, reden: 'a\u0000b' } });
    b.vul(9, dossiers);
    const kapot = record(wie, dossiers[1]!, 2);
    b.zet({ ...kapot, vastgelegdOp: 'gisteren' });
    b.zet(record({ id: nieuwId(), soort: 'gemeente' }, dossiers[2]!, 3));
    b.zet(record(wie, dossiers[2]!, 3, 'onbekende-soort' as never));
    b.vul(5, dossiers);
    await b.lever();
    expect(b.tel()).toMatchObject({ wachtend: 0, verstuurd: 44, geweigerd: 4 });
    const redenen = opslag.leesGeweigerd(b.db, 10).map(({ volgnummer, reden }) => [volgnummer, reden]);
    expect(redenen).toEqual([
      [43, 'soort-niet-toegestaan'],
      [42, 'niet-toegestaan'],
      [41, 'onleesbaar'],
      [31, 'onleesbaar'],
    ]);
    expect(opslag.zetOpnieuw(b.db, 31)).toBe(1);
    expect(opslag.zetOpnieuw(b.db, 1)).toBe(0);
    expect(b.tel()).toMatchObject({ wachtend: 1, verstuurd: 44, geweigerd: 3 });
    expect(opslag.zetOpnieuw(b.db, null)).toBe(3);
    await b.lever();
    expect(b.tel()).toMatchObject({ wachtend: 0, geweigerd: 4 });
  });

  it('what was refused for its kind goes by itself once the registry takes that kind', async () => {
    await register.beheer.query(
      `UPDATE register.soortrecht SET schrijven = false WHERE soort = 'toets' AND organisatiesoort = 'gemeente'`,
    );
    b.vul(3, dossiers, 'toets');
    await b.lever();
    expect(b.tel()).toMatchObject({ verstuurd: 0, geweigerd: 3 });
    await register.beheer.query(
      `UPDATE register.soortrecht SET schrijven = true WHERE soort = 'toets' AND organisatiesoort = 'gemeente'`,
    );
    b.stelIn();
    await b.lever();
    await b.lever();
    expect(b.tel()).toMatchObject({ verstuurd: 3, geweigerd: 0 });
  });

  it('another registry gets everything from the beginning', async () => {
    b.vul(12, dossiers);
    await b.lever();
    const ander = await nieuwRegister(server, 'tweede');
    const login = await ander.login('gemeente', 'gemeente_ander', [], wie.id);
    b.stelIn(login.adres);
    await b.lever();
    expect(await feitenVanRegister(ander.beheer, wie.id)).toEqual(feitenVanBureau(b.db));
    expect(b.tel()).toMatchObject({ wachtend: 0, verstuurd: 12 });
    await ander.beheer.end();
  });

  it('sends nothing of another organisation, of synthetic people, or when it is switched off', async () => {
    const ander = await register.login('gemeente', `ander_${teller}`);
    b.vul(3, dossiers);
    b.stelIn(ander.adres);
    await b.levering.tik();
    expect(b.levering.stand()).toMatchObject({ fase: 'storing', code: 'andere-organisatie' });
    const proef = await nieuwRegister(server, 'proefregister', { proef: true });
    b.stelIn((await proef.login('gemeente', `proef_${teller}`, [], wie.id)).adres);
    await b.levering.tik();
    expect(b.levering.stand()).toMatchObject({ fase: 'storing', code: 'register-ander-doel' });
    const rij = opslag.leesRegisterverbinding(b.db)!;
    opslag.schrijfRegisterverbinding(b.db, rij.versie, { ...rij, ...wie.adres, aan: false });
    await b.levering.tik();
    expect(b.levering.stand()).toMatchObject({ fase: 'uit', code: null });
    expect(b.tel()).toMatchObject({ wachtend: 3, verstuurd: 0 });
    await proef.beheer.end();
  });

  it.each([
    [{ wachtwoord: 'fout' }, 'wachtwoord-onjuist'],
    [{ gebruiker: 'niemand' }, 'wachtwoord-onjuist'],
    [{ database: 'bestaatniet' }, 'geen-database'],
    [{ host: 'bestaat-niet.invalid', ca: null }, 'host-onbekend'],
    [{ poort: 1 }, 'onbereikbaar'],
  ] as const)('says in a code what is wrong with %o, never the password', async (anders, code) => {
    b.vul(1, dossiers);
    b.stelIn({ ...wie.adres, ...anders });
    await b.levering.tik();
    expect(b.levering.stand()).toMatchObject({ fase: 'storing', code });
    expect(b.regels.join('\n')).toBe(`register: ${code}`);
  });

  it('a database without a registry, and a login that the registry does not know', async () => {
    await register.beheer.query('CREATE DATABASE kaal');
    const { adres } = wie;
    b.stelIn({ ...adres, database: 'kaal' });
    await b.levering.tik();
    expect(b.levering.stand().code).toBe('geen-register');
    await register.beheer.query('DELETE FROM register.login WHERE rol = $1', [adres.gebruiker]);
    b.stelIn(adres);
    await b.levering.tik();
    expect(b.levering.stand().code).toBe('login-onbekend');
  });
});

describe('when the line fails', () => {
  it('cut at random points: afterwards both sides hold the same facts', async () => {
    const lijn = await tussenlijn(server.poort);
    b.stelIn({ ...wie.adres, poort: lijn.poort });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 50, max: 25_000 }), { minLength: 1, maxLength: 4 }),
        async (punten) => {
          b.vul(60, dossiers);
          for (const punt of punten) {
            lijn.knip();
            lijn.stand.knipNa = punt;
            b.klok.verstrijk(120_000);
            await b.levering.tik();
          }
          lijn.stand.knipNa = Infinity;
          lijn.knip();
          await b.lever();
          await zelfde();
        },
      ),
      { numRuns: 25, seed: 2026 },
    );
    expect(lijn.stand.geknipt).toBeGreaterThan(20);
    expect(b.tel()).toMatchObject({ wachtend: 0, geweigerd: 0, verstuurd: 25 * 60 });
    await lijn.sluit();
  }, 120_000);

  it('waits longer after each failure, with chance, up to a minute; by hand at once', async () => {
    b.stelIn({ ...wie.adres, poort: 1 });
    const wachten: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      await b.levering.tik();
      wachten.push(b.levering.stand().volgendePoging ?? 0);
      b.klok.verstrijk(120_000);
    }
    expect(wachten[0]).toBeLessThanOrEqual(1);
    expect(wachten.at(-1)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...wachten)).toBeLessThanOrEqual(60);
    await b.levering.tik();
    b.vul(2, dossiers);
    b.stelIn();
    await b.levering.tik();
    expect(b.levering.stand().fase).toBe('verbonden');
  });

  it('the clock of the computer may jump: waiting goes by the clock that cannot', async () => {
    b.stelIn({ ...wie.adres, poort: 1 });
    await b.levering.tik();
    b.klok.zet('2019-01-01T00:00:00Z');
    expect(b.levering.stand().volgendePoging).toBeLessThanOrEqual(1);
    b.vul(2, dossiers);
    b.stelIn();
    await b.lever();
    expect(b.tel().verstuurd).toBe(2);
  });

  it('a clock that was moved back and far ahead: the same facts on both sides, in the order of the desk, and nothing double', async () => {
    const [dossier = ''] = dossiers;
    const dagen = [0, -40, 1100, -2600, 1];
    for (const [i, dag] of dagen.entries())
      b.zet({ ...record(wie, dossier, i), vastgelegdOp: new Date(Date.UTC(2026, 10, 22 + dag)).toISOString() });
    const volgorde = opslag.leesTeLeverenAlles(b.db).map(({ recordId }) => recordId);
    for (let keer = 0; keer < 2; keer += 1) {
      await b.lever();
      await zelfde();
      opslag.wisLevering(b.db);
    }
    const { rows } = await register.beheer.query<{ id: string }>(
      'SELECT record_id AS id FROM register.record WHERE stroom_ref = $1 AND organisatie_id = $2 ORDER BY volgnummer',
      [dossier, wie.id],
    );
    expect(rows.map(({ id }) => id)).toEqual(volgorde);
  });

  it('a server killed in mid batch and started again: no loss, nothing double', async () => {
    for (let i = 0; i < 4; i += 1) {
      b.vul(2500, dossiers);
      const ronde = b.levering.tik();
      await new Promise((verder) => setTimeout(verder, 15 + i * 40));
      await server.dood();
      await ronde;
      const tussen = b.tel();
      expect(tussen.wachtend + tussen.verstuurd).toBe(2500 * (i + 1));
      if (tussen.wachtend > 0) expect(b.levering.stand()).toMatchObject({ fase: 'storing' });
      await server.herstart();
      register.beheer = await server.beheer('register');
      await b.lever();
      await zelfde();
    }
    expect(b.tel()).toMatchObject({ wachtend: 0, geweigerd: 0, verstuurd: 10_000 });
  }, 120_000);

  it('the app killed in mid batch and started again: no loss, nothing double', async () => {
    const pad = join(nieuweMap(), 'dood.db');
    const sleutel = new Uint8Array(randomBytes(32));
    const eerst = bureau(wie, { pad, sleutel });
    eerst.stelIn();
    eerst.vul(12_000, dossiers);
    await eerst.sluit();
    const script = fileURLToPath(new URL('afzender.ts', import.meta.url));
    const argumenten = [script, pad, Buffer.from(sleutel).toString('hex'), JSON.stringify(wie)];
    let gedood = 0;
    for (let poging = 0; poging < 6; poging += 1) {
      const kind = spawn(process.execPath, argumenten, { stdio: ['ignore', 'pipe', 'inherit'] });
      const gestopt = new Promise<number | null>((klaar) => kind.once('exit', (code) => klaar(code)));
      await Promise.race([new Promise((klaar) => kind.stdout.once('data', klaar)), gestopt]);
      const wekker = setTimeout(() => kind.kill('SIGKILL'), 60 + 50 * poging);
      const code = await gestopt;
      clearTimeout(wekker);
      if (code === 0) break;
      gedood += 1;
    }
    expect(gedood).toBeGreaterThanOrEqual(2);
    const daarna = bureau(wie, { pad, sleutel, nieuw: false });
    await daarna.lever();
    expect(daarna.tel()).toMatchObject({ wachtend: 0, geweigerd: 0, verstuurd: 12_000 });
    expect(await feitenVanRegister(register.beheer, wie.id)).toEqual(feitenVanBureau(daarna.db));
    await daarna.sluit();
    rmSync(dirname(pad), { recursive: true });
  }, 120_000);

  it('notices a server that stops while nothing is under way, and that it is back', async () => {
    await b.lever();
    expect(b.levering.stand().fase).toBe('verbonden');
    await server.stop();
    await expect
      .poll(async () => {
        await b.levering.tik();
        return b.levering.stand().fase;
      })
      .toBe('storing');
    b.vul(4, dossiers);
    await server.herstart();
    register.beheer = await server.beheer('register');
    await b.lever();
    await zelfde();
  });

  it('logging out in mid batch loses nothing', async () => {
    b.vul(3000, dossiers);
    const ronde = b.levering.tik();
    await new Promise((verder) => setTimeout(verder, 20));
    b.logUit();
    await ronde;
    expect(b.tel().wachtend).toBeGreaterThan(0);
  });
});
