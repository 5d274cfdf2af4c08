import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migraties } from '#db/migraties/index.ts';
import { codeVanSqlite, DatabaseFout, kopieerNaar, migreer, openDatabase, openLezend } from '#db/openen.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { leesOrganisatie, schrijfOrganisatie } from '#db/opslag/index.ts';
import { codeBij, map, nieuweDb, sleutel } from './hulp.ts';

const organisatie = { id: '1'.repeat(26), soort: 'gemeente' as const, proef: false };

/** A closed file with a little in it. */
function gevuld(): string {
  const pad = join(map(), 'x.db');
  const db = openDatabase(pad, sleutel, { nieuw: true });
  schrijfOrganisatie(db, organisatie, '2026-01-01T00:00:00.000Z');
  db.close();
  return pad;
}

function draaiByteOm(pad: string, plek: number): void {
  const greep = openSync(pad, 'r+');
  const byte = Buffer.alloc(1);
  readSync(greep, byte, 0, 1, plek);
  byte[0] = (byte[0] ?? 0) ^ 0x40;
  writeSync(greep, byte, 0, 1, plek);
  closeSync(greep);
}

/** Opens the file and reads every page of it: the code of what is wrong, or `ok`. */
function leesAlles(pad: string): string {
  return codeBij(() => {
    const db = openDatabase(pad, sleutel);
    try {
      if (db.pragma('integrity_check', { simple: true }) === 'ok') return db;
    } catch (fout) {
      // A damaged page of a full-text index ends the check with SQLITE_CORRUPT, instead of as a line of what it found.
      db.close();
      const code = codeVanSqlite(fout);
      throw code === null ? fout : new DatabaseFout(code, fout);
    }
    db.close();
    throw new DatabaseFout('database-beschadigd');
  });
}

describe('opening a database', () => {
  it('gives back what was written', () => {
    const db = openDatabase(gevuld(), sleutel);
    expect(leesOrganisatie(db)).toEqual(organisatie);
    db.close();
  });

  it('with a wrong key is refused, and changes nothing', () => {
    const pad = gevuld();
    const voor = readFileSync(pad);
    expect(codeBij(() => openDatabase(pad, new Uint8Array(32)))).toBe('database-beschadigd');
    expect(readFileSync(pad).equals(voor)).toBe(true);
    expect(() => openDatabase(pad, new Uint8Array(31))).toThrow(RangeError);
  });

  it('notices a flipped byte, wherever something stands', () => {
    const heel = gevuld();
    // Pages that a migration left free hold nothing that anybody reads.
    const db = openDatabase(heel, sleutel);
    db.exec('VACUUM');
    db.close();
    const { size } = statSync(heel);
    // The first 24 bytes say nothing: a salt for passwords, which a raw key has no use for, and the page size and format.
    for (let plek = 24; plek < size; plek += plek < 128 ? 1 : Math.floor(size / 41)) {
      const pad = join(map(), 'x.db');
      cpSync(heel, pad);
      draaiByteOm(pad, plek);
      expect(leesAlles(pad), `byte ${plek} of ${size}`).toBe('database-beschadigd');
    }
  });

  it('cut off halfway, empty, or no database at all is refused', () => {
    const heel = gevuld();
    const pad = join(map(), 'x.db');
    const tekst = Buffer.from('geen database, gewoon tekst '.repeat(500));
    for (const inhoud of [readFileSync(heel).subarray(0, 5000), tekst, Buffer.alloc(0)]) {
      writeFileSync(pad, inhoud);
      expect(leesAlles(pad), `${inhoud.length} bytes`).toBe('database-beschadigd');
      expect(readFileSync(pad).equals(inhoud)).toBe(true);
    }
  });

  it('that is gone is refused, and no empty one takes its place', () => {
    const pad = join(map(), 'weg.db');
    expect(codeBij(() => openDatabase(pad, sleutel))).toBe('database-weg');
    expect(existsSync(pad)).toBe(false);
  });

  it('of a newer version is refused, and stays as it is', () => {
    const pad = gevuld();
    const db = openDatabase(pad, sleutel);
    db.pragma(`user_version = ${(migraties.at(-1)?.nummer ?? 0) + 1}`);
    db.close();
    expect(codeBij(() => openDatabase(pad, sleutel))).toBe('database-van-nieuwere-versie');
    expect(readdirSync(join(pad, '..'))).toEqual(['x.db']);
  });
});

const kind = fileURLToPath(new URL('kind.ts', import.meta.url));
/** Opens the file from another process and prints how that went. */
function inAnderProces(pad: string, uid?: number): string {
  const opties = { encoding: 'utf8' as const, ...(uid !== undefined && { uid, gid: uid }) };
  const { stdout, stderr } = spawnSync(process.execPath, [kind, pad, Buffer.from(sleutel).toString('hex')], opties);
  return stdout.trim() || stderr;
}

describe('a second program', () => {
  it('is refused while the first has the file open, reading or not, and let in afterwards', () => {
    const pad = gevuld();
    const db = openDatabase(pad, sleutel);
    const begin = performance.now();
    expect(inAnderProces(pad)).toBe('database-in-gebruik');
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(codeBij(() => openDatabase(pad, sleutel))).toBe('database-in-gebruik');
    expect(leesOrganisatie(db)).toEqual(organisatie);
    db.close();
    expect(inAnderProces(pad)).toBe('ok');
  });
});

describe('a reader of the same program', () => {
  it.each(['new', 'opened again'])('of a %s file sees one state while the first writes, and lets nobody in', (hoe) => {
    const pad = hoe === 'new' ? join(map(), 'x.db') : gevuld();
    const db = openDatabase(pad, sleutel, { nieuw: hoe === 'new' });
    if (hoe === 'new') schrijfOrganisatie(db, organisatie, '2026-01-01T00:00:00.000Z');
    const lezer = openLezend(pad, sleutel);
    lezer.exec('BEGIN');
    expect(leesOrganisatie(lezer)).toEqual(organisatie);
    db.prepare("UPDATE organisatie SET soort = 'veilig-thuis'").run();
    db.pragma('wal_checkpoint(PASSIVE)');
    expect(leesOrganisatie(lezer)).toEqual(organisatie);
    lezer.exec('COMMIT');
    expect(leesOrganisatie(lezer).soort).toBe('veilig-thuis');
    expect(() => lezer.prepare("UPDATE organisatie SET soort = 'gemeente'").run()).toThrow(/readonly/);
    expect(inAnderProces(pad)).toBe('database-in-gebruik');
    lezer.close();
    expect(inAnderProces(pad)).toBe('database-in-gebruik');
    db.close();
    expect(readdirSync(join(pad, '..')).filter((naam) => naam.startsWith('x.db'))).toEqual(['x.db']);
  });

  it('with a wrong key, or of a file that is not there, is refused', () => {
    const pad = gevuld();
    const db = openDatabase(pad, sleutel);
    expect(codeBij(() => openLezend(pad, new Uint8Array(32)))).toBe('database-beschadigd');
    expect(codeBij(() => openLezend(`${pad}x`, sleutel))).toBe('database-weg');
    db.close();
  });
});

describe('a folder that cannot be written', () => {
  // Root may write anywhere, so there somebody without rights tries it.
  const isRoot = process.getuid?.() === 0;
  it.skipIf(process.platform === 'win32')('is named as such, for the database and for the small files', () => {
    const pad = gevuld();
    const folder = join(pad, '..');
    opslagplaatsIn(folder).schrijfJson('pogingen', {});
    if (isRoot) for (const naam of ['.', 'x.db', 'pogingen.json']) chownSync(join(folder, naam), 65_534, 65_534);
    chmodSync(pad, 0o400);
    chmodSync(folder, 0o500);
    expect(inAnderProces(pad, isRoot ? 65_534 : undefined)).toBe('opslag-alleen-lezen opslag-alleen-lezen');
    chmodSync(folder, 0o700);
    chmodSync(pad, 0o600);
  });
});

describe('what lies on the disk', () => {
  it('holds nothing readable: file, WAL and copy', () => {
    const db = nieuweDb();
    const woorden = ['Zuiderveld-Onleesbaar', '999900006', 'inlog-van-samira'];
    db.prepare("INSERT INTO gebruiker VALUES ('g', 1, ?, ?, '[]', NULL, 1, 0, 'nu', NULL)").run(woorden[0], woorden[2]);
    db.prepare("INSERT INTO pas_sleutel VALUES ('s', ?, NULL, 'nu')").run(JSON.stringify(woorden[1]));
    const kopie = `${db.pad}.kopie`;
    kopieerNaar(db, kopie);
    expect(statSync(`${db.pad}-wal`).size).toBeGreaterThan(4096);
    db.pragma('wal_checkpoint(TRUNCATE)');
    for (const bestand of readdirSync(join(db.pad, '..'))) {
      const bytes = readFileSync(join(db.pad, '..', bestand));
      for (const woord of [...woorden, 'SQLite format 3', 'CREATE TABLE', 'gebruiker'])
        expect(bytes.includes(woord), `${woord} in ${bestand}`).toBe(false);
    }
    expect(codeBij(() => openDatabase(kopie, new Uint8Array(32)))).toBe('database-beschadigd');
    const terug = openDatabase(kopie, sleutel);
    expect(terug.prepare('SELECT naam FROM gebruiker').get()).toEqual({ naam: woorden[0] });
    terug.close();
  });

  it.skipIf(process.platform === 'win32')('is for its owner only', () => {
    const folder = join(map(), 'gegevens');
    const plaats = opslagplaatsIn(folder);
    plaats.schrijfJson('sleutelbos', {});
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'sleutelbos.json')).mode & 0o077).toBe(0);
  });

  it('replaces a small file as a whole: thrown away, the old one is still there', () => {
    const plaats = opslagplaatsIn(map());
    plaats.schrijfJson('pogingen', { oud: 1 });
    plaats.zetKlaar('pogingen', { nieuw: 1 }).gooiWeg();
    expect(plaats.leesJson('pogingen')).toEqual({ oud: 1 });
    plaats.zetKlaar('pogingen', { nieuw: 1 }).bevestig();
    expect(plaats.leesJson('pogingen')).toEqual({ nieuw: 1 });
    expect(plaats.leesJson('sleutelbos')).toBeNull();
  });
});

describe('a migration', () => {
  const nu = migraties.at(-1)?.nummer ?? 0;
  const tweede = {
    nummer: nu + 1,
    naam: 'proef',
    sql: 'CREATE TABLE erbij (id TEXT PRIMARY KEY) STRICT; INSERT INTO erbij SELECT id FROM organisatie;',
  };
  const derde = {
    nummer: nu + 2,
    naam: 'stuk',
    sql: 'CREATE TABLE nogeen (id TEXT PRIMARY KEY) STRICT; SELECT bestaat_niet();',
  };
  const eerste = migraties;
  const schema = (db: ReturnType<typeof nieuweDb>) => db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();

  /** A file as the first version left it. */
  function oudeDb() {
    const db = nieuweDb();
    schrijfOrganisatie(db, organisatie, '2026-01-01T00:00:00.000Z');
    return db;
  }

  it('brings an older file to the newest schema and leaves a copy of the old one beside it, under the same key', () => {
    const db = oudeDb();
    migreer(db, db.pad, [...eerste, tweede]);
    expect(db.pragma('user_version', { simple: true })).toBe(nu + 1);
    expect(db.prepare('SELECT id FROM erbij').all()).toEqual([{ id: organisatie.id }]);
    const kopie = openDatabase(`${db.pad}.voor-${nu + 1}`, sleutel);
    expect(kopie.pragma('user_version', { simple: true })).toBe(nu);
    expect(leesOrganisatie(kopie)).toEqual(organisatie);
    kopie.close();
  });

  it('that fails changes nothing, also what an earlier one in the same run had done', () => {
    const db = oudeDb();
    const voor = schema(db);
    expect(() => migreer(db, db.pad, [...eerste, tweede, derde])).toThrow(/bestaat_niet/);
    expect(schema(db)).toEqual(voor);
    expect(db.pragma('user_version', { simple: true })).toBe(nu);
    expect(leesOrganisatie(db)).toEqual(organisatie);
  });

  it('that is tried again copies the file as it is then, not as it was at the first try', () => {
    const db = oudeDb();
    expect(() => migreer(db, db.pad, [...eerste, { ...derde, nummer: nu + 1 }])).toThrow();
    db.prepare("UPDATE organisatie SET aangemaakt_op = 'later'").run();
    migreer(db, db.pad, [...eerste, tweede]);
    const kopie = openDatabase(`${db.pad}.voor-${nu + 1}`, sleutel);
    expect(kopie.prepare('SELECT aangemaakt_op AS op FROM organisatie').get()).toEqual({ op: 'later' });
    kopie.close();
  });

  it('that makes tables anew keeps every row, its references and what may not be changed', () => {
    const db = nieuweDb(undefined, [migraties[0]!]);
    db.exec(`INSERT INTO gebruiker VALUES ('g', 1, 'Bea', 'bea', '[]', NULL, 1, 0, 'nu', NULL);
      INSERT INTO client VALUES ('c', 1, 'Jansen', '', '', '', NULL, NULL, '', NULL, '', '', '', '', '', '', '', '', 'nu');
      INSERT INTO dossier VALUES ('d', 'c', 'K1', 3, '2026-11-16', 'volwassenen', 'verstrekt', NULL, '2027-02-15', NULL, 'nu');
      INSERT INTO besluit VALUES ('b', 'd', 'verstrekken', 'nu', 'g', '2026-11-16', 'v', 'volwassenen', '2026-11-16', '2027-02-15', NULL, 'g', 'omdat', NULL, '[]', '', '{}', '[]');
      INSERT INTO bekendmaking VALUES ('b', '2026-11-16', 'uitgereikt', '2026-12-28', 'g', 'nu');
      INSERT INTO document VALUES ('p', 'd', 'beschikking', 'b', NULL, 'Brief', x'25', 'hash', 'g', 'nu');
      INSERT INTO termijn VALUES ('d', 'bezwaar', '2026-12-28', 'Awb 6:7', 'Bezwaar');`);
    migreer(db, db.pad);
    expect(db.prepare('SELECT soort, laatste_dag AS dag, op_besluit_id AS op, motivering FROM besluit').all()).toEqual([
      { soort: 'verstrekken', dag: '2027-02-15', op: null, motivering: 'omdat' },
    ]);
    expect(db.prepare('SELECT mime, besluit_id AS b, hex(bytes) AS bytes FROM document').all()).toEqual([
      { mime: 'application/pdf', b: 'b', bytes: '25' },
    ]);
    expect(db.prepare('SELECT status, versie FROM dossier').get()).toEqual({ status: 'verstrekt', versie: 3 });
    expect(db.prepare('SELECT sleutel, uiterlijk FROM termijn').get()).toEqual({
      sleutel: '',
      uiterlijk: '2026-12-28',
    });
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(() => db.exec("UPDATE besluit SET motivering = ''")).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM document')).toThrow(/append-only/);
    expect(() => db.exec("DELETE FROM dossier WHERE id = 'd'")).toThrow(/FOREIGN KEY/);
  });

  it('that leaves a row pointing nowhere is not kept', () => {
    const db = oudeDb();
    const wees = {
      nummer: nu + 1,
      naam: 'wees',
      sql: "INSERT INTO termijn (dossier_id, soort, sleutel, uiterlijk, artikel, omschrijving) VALUES ('niemand', 'x', '', '', '', '')",
    };
    expect(() => migreer(db, db.pad, [...eerste, wees])).toThrow(/point nowhere/);
    expect(db.prepare('SELECT * FROM termijn').all()).toEqual([]);
    expect(db.pragma('user_version', { simple: true })).toBe(nu);
  });

  it('of a new file copies nothing', () => {
    const db = nieuweDb();
    expect(readdirSync(join(db.pad, '..')).filter((naam) => naam.includes('voor-'))).toEqual([]);
  });
});
