import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerInit } from '../../electron/dev/registerinit.ts';
import { gedeeldeFeiten } from '#shared/register/feiten.ts';
import { recordsoorten } from '#shared/register/records.ts';
import { richtRegisterIn } from '#registerdb/inrichten.ts';
import { registermigraties } from '#registerdb/schema/index.ts';
import { pgRegister } from '#registerdb/verbinding.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { nieuwId, nieuwRegister, record } from './opstelling.ts';

const wortel = fileURLToPath(new URL('../..', import.meta.url));
let server: Server;
beforeAll(async () => (server = await startPostgres()));
afterAll(() => server.ruimOp());

/** As it is called from a terminal; the other calls go straight to the same function. */
function alsOpdracht(...argumenten: string[]): { status: number | null; uit: string; fout: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/dev/registerinit.ts', ...argumenten], {
    cwd: wortel,
    encoding: 'utf8',
  });
  return { status, uit: stdout, fout: stderr };
}
const init = (...argumenten: string[]) => registerInit(argumenten);

describe('register:init', () => {
  it('makes the registry, again changes nothing, adds logins that work and shows their password once', async () => {
    await (await server.beheer()).query('CREATE DATABASE opdracht').then(() => undefined);
    const url = server.url('opdracht');
    const eerste = alsOpdracht(url, '--proef');
    expect(eerste).toMatchObject({ status: 0, fout: '' });
    const id = /Het register (\w{26}) is gemaakt \(schema \d+\)/.exec(eerste.uit)?.[1];
    expect(id).toBeDefined();
    expect((await init(url, '--proef')).uit).toContain(`Het register ${id} was al bij`);
    expect(await init(url)).toMatchObject({ status: 1, fout: expect.stringContaining('voor het andere doel') });
    const gemeente = nieuwId();
    const login = [
      '--login',
      'rotterdam',
      '--kenmerk',
      gemeente,
      '--soort',
      'gemeente',
      '--naam',
      'Gemeente Rotterdam',
    ];
    const wachtwoord = /getoond: (\S+)/.exec((await init(url, '--proef', ...login)).uit)?.[1] ?? '';
    const adres = {
      host: '127.0.0.1',
      poort: server.poort,
      database: 'opdracht',
      gebruiker: 'rotterdam',
      wachtwoord,
      ca: null,
    };
    const verbinding = await pgRegister.verbind(adres);
    expect(verbinding.wie).toMatchObject({
      organisatieId: gemeente,
      organisatiesoort: 'gemeente',
      registerId: id,
      proef: true,
      schemanummer: registermigraties.length,
    });
    await verbinding.sluit();
    // The same again: a new password, the old one is no good any more.
    expect((await init(url, '--proef', ...login)).status).toBe(0);
    await expect(pgRegister.verbind(adres)).rejects.toMatchObject({ code: 'wachtwoord-onjuist' });
    const kade = ['--login', 'kade', '--kenmerk', nieuwId(), '--soort', 'opvangaanbieder', '--naam', 'Kade'];
    expect((await init(url, '--proef', ...kade, '--voor', gemeente)).status).toBe(0);
    expect(await init(url, '--proef', ...kade, '--voor', nieuwId())).toMatchObject({
      status: 1,
      fout: expect.stringContaining('--voor'),
    });
  }, 60_000);

  it('says in plain words what is wrong, and never repeats a password', async () => {
    const url = server.url('postgres');
    const gemeente = ['--kenmerk', nieuwId(), '--soort', 'gemeente', '--naam', 'X'];
    for (const [argumenten, woorden] of [
      [[], 'Gebruik:'],
      [['http://x/y'], 'Gebruik:'],
      [[url, '--login', 'X Y', ...gemeente], 'Gebruik:'],
      [[url, '--onzin'], 'Gebruik:'],
      [[`${url}?sslmode=disable`], 'TLS altijd verplicht'],
      [[url, '--ca', '/bestaat/niet'], 'is er niet'],
      [[server.url('bestaatniet')], 'Deze database bestaat niet'],
      [[url.replace('beheer:beheer', 'beheer:geheimpje')], 'Het wachtwoord of de gebruikersnaam klopt niet'],
      [['postgres://beheer:geheimpje@bestaat-niet.invalid/x'], 'De server is niet gevonden'],
    ] as const) {
      const { status, uit, fout } = await init(...argumenten);
      expect(status, woorden).toBe(1);
      expect(fout).toContain(woorden);
      expect(uit + fout).not.toContain('geheimpje');
    }
  }, 60_000);

  it('never turns the administrator of the server, or the login of another, into a login', async () => {
    const register = await nieuwRegister(server, 'namen');
    await register.login('gemeente', 'bezet');
    await expect(register.login('opvangaanbieder', 'bezet')).rejects.toMatchObject({ code: 'naam-bezet' });
    await expect(register.login('gemeente', 'beheer')).rejects.toMatchObject({ code: 'naam-bezet' });
    const { id } = await register.login('gemeente', 'eerst');
    await expect(register.login('veilig-thuis', 'later', [], id)).rejects.toMatchObject({ code: 'andere-soort' });
    await register.beheer.end();
  });
});

describe('the schema', () => {
  it('is refused when it is from a newer version, and left as it is', async () => {
    const register = await nieuwRegister(server, 'toekomst');
    const { beheer } = register;
    const laatste = registermigraties.at(-1)!.nummer;
    await beheer.query('INSERT INTO register.schemaversie (nummer, naam) VALUES ($1, $2)', [laatste + 1, 'later']);
    await beheer.query('DROP VIEW register.v_toets');
    await expect(richtRegisterIn(beheer, { registerId: nieuwId(), proef: false })).rejects.toMatchObject({
      code: 'schema-van-nieuwere-versie',
    });
    expect((await beheer.query(`SELECT FROM pg_views WHERE viewname = 'v_toets'`)).rowCount).toBe(0);
    await beheer.end();
  });

  it('goes all or nothing, keeps its records through a migration, and two at once take turns', async () => {
    const register = await nieuwRegister(server, 'stapje');
    const { beheer } = register;
    const wie = await register.login('gemeente', 'stap');
    const een = record(wie, nieuwId(), 1);
    const { recordId, soort, dossierRef } = een;
    const verbinding = await pgRegister.verbind(wie.adres);
    await verbinding.lever([
      {
        volgnummer: 1,
        recordId,
        soort,
        inhoud: JSON.stringify(een),
        stroomRef: dossierRef!,
        stroomVolgnummer: 1,
        gerichtAan: null,
      },
    ]);
    await verbinding.sluit();
    const meer = (sql: string) => [...registermigraties, { nummer: registermigraties.length + 1, naam: 'proef', sql }];
    const doel = { registerId: nieuwId(), proef: false };
    await expect(
      richtRegisterIn(beheer, doel, meer('CREATE TABLE register.half (x int); SELECT 1 / 0')),
    ).rejects.toThrow();
    expect((await beheer.query(`SELECT FROM pg_tables WHERE tablename = 'half'`)).rowCount).toBe(0);
    const ander = await server.beheer('stapje');
    const heel = meer('CREATE TABLE register.heel (x int)');
    const uit = await Promise.all([richtRegisterIn(beheer, doel, heel), richtRegisterIn(ander, doel, heel)]);
    expect(uit.map(({ van }) => van).sort()).toEqual([registermigraties.length, registermigraties.length + 1]);
    const { rows } = await beheer.query('SELECT record_id FROM register.record');
    expect(rows).toEqual([{ record_id: recordId }]);
    await ander.end();
    await beheer.end();
  });

  it('has a view per kind of record', async () => {
    const register = await nieuwRegister(server, 'beelden');
    for (const soort of recordsoorten)
      await register.beheer.query(`SELECT * FROM register.v_${soort.replaceAll('-', '_')}`);
    const { rows } = await register.beheer.query<{ naam: string }>(
      `SELECT column_name AS naam FROM information_schema.columns WHERE table_schema = 'register' AND table_name = 'v_melding'`,
    );
    expect(rows.map(({ naam }) => naam)).toEqual(
      expect.arrayContaining(['record_id', 'volgnummer', 'datum_aanvraag', 'aantal_kinderen']),
    );
    await register.beheer.end();
  });

  it('has a view per kind of fact of a stay, with its columns, each fact in its newest version', async () => {
    const register = await nieuwRegister(server, 'feiten');
    const wie = await register.login('gemeente', 'feiter');
    const [feitRef, dossier] = [nieuwId(), nieuwId()];
    for (const [versie, tekst] of [
      [2, 'Later'],
      [1, 'Eerst'],
    ] as const)
      await register.beheer.query(
        `INSERT INTO register.record (stroom_ref, vastgelegd_op, organisatie_id, record_id, organisatie_soort, soort, versie, volgnummer, inhoud)
         VALUES ($1, now(), $2, $3, 'gemeente', 'verblijfsfeit', 1, 1, $4)`,
        [
          ...[dossier, wie.id, nieuwId()],
          JSON.stringify({
            ...{ feitRef, versie, feit: 'waarschuwing', status: 'vastgelegd', toewijzingRef: dossier },
            inhoud: { datum: '2026-11-20', tekst, gegevenOp: 3 },
          }),
        ],
      );
    const { rows } = await register.beheer.query(
      'SELECT dossier_ref, versie, status, datum, tekst, gegeven_op FROM register.v_feit_waarschuwing',
    );
    expect(rows).toEqual([
      { dossier_ref: dossier, versie: 2, status: 'vastgelegd', datum: '2026-11-20', tekst: 'Later', gegeven_op: '3' },
    ]);
    for (const feit of gedeeldeFeiten) await register.beheer.query(`SELECT * FROM register.v_feit_${feit}`);
    await register.beheer.end();
  });
});
