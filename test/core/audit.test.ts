import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { contract } from '#shared/contract/tabel.ts';
import type { Db } from '#db/openen.ts';
import { clientvelden, logIn, nieuweMap, rechteWeg, testkern, wachtwoord, type Testkern } from './hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from './opstelling.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
});
afterEach(() => k.ruimOp());

const lees = async (over: object = {}) => {
  await logIn(k, 'auditor');
  return k.doe('audit.lijst', { zoek: '', van: null, tot: null, voorVolgnummer: null, aantal: 200, ...over });
};
const controleer = async () => {
  await logIn(k, 'auditor');
  return k.doe('audit.controleren', {});
};
/** Somebody with the key and a tool for SQL takes the guards off and changes the log. */
async function knoei(werk: (db: Db) => void): Promise<void> {
  k.sluit();
  const { db } = await openBestand(k.map);
  db.exec('DROP TRIGGER audit_blijft_wijzig; DROP TRIGGER audit_blijft_wis');
  werk(db);
  db.close();
  k.herstart();
}

describe('the access log (NEN 7513)', () => {
  it('says of every line when, who, in which role, whose data, what, with which outcome, why and where', async () => {
    const { thomas } = k.met;
    const regels = (await lees()).regels.filter(({ dossierId }) => dossierId === thomas.dossierId);
    expect(regels.find(({ gebeurtenis }) => gebeurtenis === 'besluit.nemen')).toEqual({
      volgnummer: expect.any(Number) as number,
      moment: '2026-11-16T09:00:00.000Z',
      gebruiker: 'Naam beslisser',
      rollen: 'beslisser',
      organisatie: expect.stringMatching(/^[0-9a-z]{26}$/) as string,
      actie: 'C',
      gebeurtenis: 'besluit.nemen',
      tekst: 'Besluit genomen',
      dossierId: thomas.dossierId,
      clientId: thomas.clientId,
      kenmerk: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string,
      uitkomst: 'gelukt',
      doel: 'Uitvoering van de Wmo 2015',
      werkstation: 'TESTPC',
      nood: false,
    });
  });

  it('has a line for every kind of call of the thread, reading included', async () => {
    const gezien = new Set((await lees({ aantal: 500 })).regels.map(({ gebeurtenis }) => gebeurtenis));
    expect([...gezien]).toEqual(
      expect.arrayContaining([
        'sessie.inloggen',
        'sessie.uitloggen',
        'gebruiker.toevoegen',
        'locatie.toevoegen',
        'client.aanmaken',
        'dossier.starten',
        'stap.vastleggen',
        'dossier.openen',
        'document.maken',
        'besluit.nemen',
        'besluit.bekendmaken',
        'copas.uitgeven',
      ]),
    );
    const tabel: Record<string, Eindpunt | undefined> = contract;
    for (const naam of gezien) expect(tabel[naam]?.audit, naam).not.toBeNull();
  });

  it('writes down who was refused what, about whom', async () => {
    const { thomas, fatima } = k.met;
    await logIn(k, 'kade');
    await k.weigert('dossier.openen', { dossierId: fatima.dossierId }, 'niet-gevonden');
    await logIn(k, 'balie');
    await k.weigert('besluit.nemen', { dossierId: thomas.dossierId }, 'geen-recht');
    await k.weigert('stap.vastleggen', { dossierId: thomas.dossierId }, 'ongeldige-invoer');
    const verkeerd = { stap: 'voorwaarden', feiten: rechteWeg(vandaag, '').voorwaarden };
    await k.weigert('stap.vastleggen', { dossierId: thomas.dossierId, versie: 9, invoer: verkeerd }, 'conflict');
    const { regels } = await lees({ aantal: 20 });
    const geweigerd = regels.filter(({ uitkomst }) => uitkomst !== 'gelukt');
    expect(
      geweigerd.map(({ gebruiker, gebeurtenis, uitkomst, dossierId }) => [gebruiker, gebeurtenis, uitkomst, dossierId]),
    ).toEqual([
      ['Naam balie', 'stap.vastleggen', 'geweigerd: conflict', thomas.dossierId],
      ['Naam balie', 'stap.vastleggen', 'geweigerd: ongeldige-invoer', null],
      ['Naam balie', 'besluit.nemen', 'geweigerd: geen-recht', null],
      ['Naam kade', 'dossier.openen', 'geweigerd: niet-gevonden', fatima.dossierId],
    ]);
  });

  it('names nobody: no name, no BSN, no birth date of a client, whatever was typed', async () => {
    await logIn(k, 'balie');
    await k.doe('client.zoeken', { tekst: 'zuiderveld 999900006', aantal: 5 });
    await k.doe('client.zoeken', { tekst: 'zuiderveld', aantal: 5 });
    const tekst = JSON.stringify(await lees({ aantal: 500 })).toLowerCase();
    for (const woord of ['zuiderveld', 'amrani', '999900006', '111222333', '1984-05'])
      expect(tekst).not.toContain(woord);
  });

  it('keeps one line per dossier and session for the toetsen that are tried while somebody types', async () => {
    const { dossierId } = k.met.thomas;
    await logIn(k, 'balie');
    const invoer = { stap: 'voorwaarden' as const, feiten: rechteWeg(vandaag, '').voorwaarden };
    for (let i = 0; i < 5; i += 1) await k.doe('stap.proberen', { dossierId, invoer });
    await k.doe('stap.proberen', { dossierId: k.met.fatima.dossierId, invoer });
    const { regels } = await lees({ aantal: 10 });
    expect(regels.filter(({ gebeurtenis }) => gebeurtenis === 'stap.proberen')).toHaveLength(2);
  });

  it('is read by days as people in Amsterdam have them, page after page', async () => {
    await logIn(k, 'bea');
    for (const moment of [
      '2026-11-17T22:59:59Z',
      '2026-11-17T23:00:00Z',
      '2026-11-18T22:59:59Z',
      '2026-11-18T23:00:00Z',
    ]) {
      await k.naar(moment);
      await logIn(k, 'bea');
    }
    await k.naar('2026-12-24T12:00:00Z');
    const dag = { van: '2026-11-18', tot: '2026-11-18', zoek: 'sessie.inloggen' };
    const { regels, meer } = await lees(dag);
    expect(regels.map(({ moment }) => moment)).toEqual(['2026-11-18T22:59:59.000Z', '2026-11-17T23:00:00.000Z']);
    expect(meer).toBe(false);
    const eerste = await lees({ ...dag, aantal: 1 });
    expect(eerste).toMatchObject({ meer: true, regels: [{ moment: '2026-11-18T22:59:59.000Z' }] });
    const tweede = await lees({ ...dag, aantal: 1, voorVolgnummer: eerste.regels[0]?.volgnummer });
    expect(tweede).toMatchObject({ meer: false, regels: [{ moment: '2026-11-17T23:00:00.000Z' }] });
  });

  it('is searched literally: % and _ mean themselves', async () => {
    expect((await lees({ zoek: '%' })).regels).toEqual([]);
    expect((await lees({ zoek: 'besluit_nemen' })).regels).toEqual([]);
    expect((await lees({ zoek: 'BESLUIT.NEMEN' })).regels).toHaveLength(2);
  });

  it('is read by an auditor only, and reading it leaves a line', async () => {
    await logIn(k, 'beslisser');
    await k.weigert('audit.lijst', {}, 'geen-recht');
    await lees();
    expect((await lees({ aantal: 3 })).regels.map(({ gebeurtenis }) => gebeurtenis)).toContain('audit.lijst');
  });
});

describe('the chain of the log', () => {
  it('is whole after a day of work', async () => {
    const uitslag = await controleer();
    expect(uitslag).toMatchObject({ heel: true, eersteFout: null });
    expect(uitslag.aantal).toBeGreaterThan(40);
  });

  it.each([
    'gebruiker',
    'rollen',
    'tekst',
    'client_id',
    'dossier_id',
    'uitkomst',
    'doel',
    'werkstation',
    'moment',
    'actie',
    'nood',
  ])('shows that %s of a line was changed', async (kolom) => {
    const waarde = { actie: "'D'", nood: '1' }[kolom] ?? "'anders'";
    await knoei((db) => db.exec(`UPDATE audit SET ${kolom} = ${waarde} WHERE volgnummer = 12`));
    expect(await controleer()).toMatchObject({ heel: false, eersteFout: 12, aantal: 11 });
  });

  it('shows that a line was taken out, two were swapped, or one was put in', async () => {
    await knoei((db) => db.exec('DELETE FROM audit WHERE volgnummer = 12'));
    expect(await controleer()).toMatchObject({ heel: false, eersteFout: 13 });
    k.ruimOp();
    k = await opzetten();
    await knoei((db) =>
      db.exec(
        'UPDATE audit SET volgnummer = -1 WHERE volgnummer = 12; UPDATE audit SET volgnummer = 12 WHERE volgnummer = 13; UPDATE audit SET volgnummer = 13 WHERE volgnummer = -1',
      ),
    );
    expect(await controleer()).toMatchObject({ heel: false, eersteFout: 12 });
  });

  it('shows that its end was cut off, by the anchor beside the key ring', async () => {
    const { aantal } = await controleer();
    await k.doe('sessie.uitloggen', {});
    await knoei((db) => db.exec(`DELETE FROM audit WHERE volgnummer > ${aantal - 5}`));
    expect(await controleer()).toMatchObject({ heel: false });
    // It stays so: new lines do not grow over the gap.
    for (let i = 0; i < 4; i += 1) await logIn(k, 'balie');
    expect(await controleer()).toMatchObject({ heel: false, eersteFout: expect.any(Number) as number });
  });

  it('shows that the whole file was put back from yesterday', async () => {
    k.sluit();
    const gisteren = nieuweMap();
    cpSync(k.map, gisteren, { recursive: true });
    k.herstart();
    await logIn(k, 'balie');
    await k.doe('client.aanmaken', { velden: clientvelden({ bsn: null, geenBsnReden: 'Kwijt' }) });
    k.sluit();
    const { administratieId, db } = await openBestand(k.map);
    db.close();
    cpSync(join(gisteren, `${administratieId}.db`), join(k.map, `${administratieId}.db`));
    rmSync(gisteren, { recursive: true });
    k.herstart();
    expect(await controleer()).toMatchObject({ heel: false });
  });

  it('keeps to its anchor: one that was tampered with fits no log, and a log that fits goes on being whole', async () => {
    const pad = join(k.map, 'ankers.json');
    for (let i = 0; i < 3; i += 1) expect(await controleer()).toMatchObject({ heel: true });
    k.sluit();
    const echt = readFileSync(pad, 'utf8');
    expect(echt).not.toMatch(/beheer|balie|gemeente/i);
    writeFileSync(pad, echt.replace(/"aantal":\d+/, '"aantal":3'));
    k.herstart();
    expect(await controleer()).toMatchObject({ heel: false });
    k.sluit();
    writeFileSync(pad, echt);
    k.herstart();
    expect(await controleer()).toMatchObject({ heel: true });
    rmSync(pad);
    await logIn(k, 'balie');
    expect(existsSync(pad)).toBe(true);
  });
});

describe('npm run auditketen', () => {
  const opdracht = fileURLToPath(new URL('../../electron/dev/auditketen.ts', import.meta.url));
  const keten = (inlognaam: string, invoer: string, ...meer: string[]) => {
    const argumenten = [opdracht, '--map', k.map, '--inlognaam', inlognaam, ...meer];
    const { stdout, stderr, status } = spawnSync(process.execPath, argumenten, { input: invoer, encoding: 'utf8' });
    return { uit: stdout + stderr, status };
  };

  it('says that the log is whole, and what to keep for the next time', async () => {
    await controleer();
    k.sluit();
    const eerst = keten('auditor', `${wachtwoord}\n`);
    expect(eerst).toMatchObject({ status: 0 });
    expect(eerst.uit).toMatch(/^Het logboek is heel: \d+ regels\.\n.*--anker \d+:[0-9a-f]{64}\n$/);
    const anker = /--anker (\S+)/.exec(eerst.uit)?.[1] ?? '';
    expect(keten('auditor', wachtwoord, '--anker', anker)).toMatchObject({ status: 0 });
    expect(
      keten('auditor', wachtwoord, '--anker', `${anker.slice(0, -1)}${anker.endsWith('0') ? '1' : '0'}`),
    ).toMatchObject({
      status: 1,
    });
  });

  it('says where a log is not whole', async () => {
    await knoei((db) => db.exec("UPDATE audit SET gebruiker = 'Iemand anders' WHERE volgnummer = 7"));
    k.sluit();
    const { uit, status } = keten('auditor', wachtwoord);
    expect(status).toBe(1);
    expect(uit).toContain('bij regel 7.');
  });

  it('refuses a wrong password, somebody without the right, and a call without its arguments', () => {
    k.sluit();
    expect(keten('auditor', 'fout wachtwoord')).toEqual({
      status: 1,
      uit: 'De naam en het wachtwoord horen niet bij elkaar. Probeer het opnieuw.\n',
    });
    expect(keten('balie', wachtwoord)).toMatchObject({ status: 1 });
    for (const argumenten of [[], ['--map', k.map], ['--wat'], ['--map', k.map, '--inlognaam', 'x', '--anker', 'x']]) {
      const { stderr, status } = spawnSync(process.execPath, [opdracht, ...argumenten], {
        input: '',
        encoding: 'utf8',
      });
      expect([status, stderr.startsWith('Gebruik:')], argumenten.join(' ')).toEqual([1, true]);
    }
  });
});

it('a new installation has its anchor from the first line on', async () => {
  const vers = testkern();
  const { richtIn } = await import('./hulp.ts');
  await richtIn(vers);
  expect(existsSync(join(vers.map, 'ankers.json'))).toBe(true);
  vers.ruimOp();
});
