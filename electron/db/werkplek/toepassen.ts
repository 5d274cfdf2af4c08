import { createHash } from 'node:crypto';
import type { Db } from '../openen.ts';
import { leesCapaciteit } from '../opslag/opvang.ts';
import { volsteNacht } from '../opslag/bedden.ts';
import { bereid } from '../opslag/hulp.ts';
import type { Inhoud, Rij, Wijziging } from './inhoud.ts';
import { leesTabellen, rijsleutel, type Tabel } from './schema.ts';

/** Why a package does not count. */
export const verliesredenen = ['anders', 'bestaat', 'weg', 'regel', 'besloten', 'vol'] as const;
export interface Verlies {
  /**
   * anders: a row is not as the desk saw it; bestaat: there is such a row already; weg: what it points to is not there;
   * regel: a rule of the table refuses it; besloten: somebody decided, or changed what was decided on; vol: no place left.
   */
  reden: (typeof verliesredenen)[number];
  tabel: string | null;
  /** Key of the row, or by which two pieces of work bound each other. */
  sleutel: string | null;
}

class Past extends Error {
  readonly verlies: Verlies;
  constructor(verlies: Verlies) {
    super(verlies.reden);
    this.verlies = verlies;
  }
}

const redenen: Record<string, Verlies['reden']> = {
  SQLITE_CONSTRAINT_PRIMARYKEY: 'bestaat',
  SQLITE_CONSTRAINT_UNIQUE: 'bestaat',
  SQLITE_CONSTRAINT_ROWID: 'bestaat',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'weg',
};

function redenVan(fout: unknown): Verlies['reden'] | null {
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : '';
  return code.startsWith('SQLITE_CONSTRAINT') ? (redenen[code] ?? 'regel') : null;
}

const namen = (kolommen: readonly string[]): string => kolommen.map((k) => `"${k}"`).join(', ');
const waar = (kolommen: readonly string[], voor: string): string =>
  kolommen.map((k) => `"${k}" IS @${voor}${k}`).join(' AND ');
const met = (rij: Rij, voor: string): Rij =>
  Object.fromEntries(Object.entries(rij).map(([k, w]) => [`${voor}${k}`, w]));
const tabelVan = (db: Db, naam: string): Tabel => {
  const tabel = leesTabellen(db).get(naam);
  if (!tabel) throw new Error(`A package is about ${naam}, which no desk shares`);
  return tabel;
};

/** Columns of a row that this file has and compares: an older desk does not know all of them. */
const teVergelijken = ({ vergeleken }: Tabel, rij: Rij): string[] => vergeleken.filter((k) => k in rij);

function voegIn(db: Db, tabel: Tabel, rij: Rij, bytes: Buffer | undefined, ofNiet = false): number {
  const kolommen = Object.keys(rij);
  const alle = tabel.bytes && bytes ? [...kolommen, tabel.bytes] : kolommen;
  const sql = `INSERT ${ofNiet ? 'OR IGNORE ' : ''}INTO "${tabel.naam}" (${namen(alle)}) VALUES (${alle.map((k) => `@${k}`).join(', ')})`;
  const gedaan = bereid(db, sql).run({ ...rij, ...(tabel.bytes && bytes && { [tabel.bytes]: bytes }) });
  return Number(gedaan.lastInsertRowid);
}

/** What every desk keeps by itself about a row goes before the row does. */
function wisVolgers(db: Db, { volgers, sleutel }: Tabel, rij: Rij): void {
  for (const { tabel, kolom, naar } of volgers) {
    const waarde = rij[naar || (sleutel[0] ?? '')];
    if (waarde !== undefined) bereid(db, `DELETE FROM "${tabel}" WHERE "${kolom}" = ?`).run(waarde);
  }
}

function haalWeg(db: Db, tabel: Tabel, rij: Rij): boolean {
  wisVolgers(db, tabel, rij);
  const kolommen = tabel.volgt ? tabel.sleutel : teVergelijken(tabel, rij);
  // Of a numbered table always the last one goes: what is undone first was done last.
  const laatste = tabel.nummer
    ? `"${tabel.nummer}" = (SELECT max("${tabel.nummer}") FROM "${tabel.naam}" WHERE ${waar(kolommen, 'v_')}) AND `
    : '';
  const sql = `DELETE FROM "${tabel.naam}" WHERE ${laatste}${waar(kolommen, 'v_')}`;
  return bereid(db, sql).run(met(pak(rij, kolommen), 'v_')).changes === 1;
}

const pak = (rij: Rij, kolommen: readonly string[]): Rij =>
  Object.fromEntries(kolommen.map((k) => [k, rij[k] ?? null]));

function verander(db: Db, tabel: Tabel, van: Rij, naar: Rij): boolean {
  const oud = tabel.volgt ? tabel.sleutel : teVergelijken(tabel, van);
  const nieuw = Object.keys(naar);
  const zet = nieuw.map((k) => `"${k}" = @n_${k}`).join(', ');
  const sql = `UPDATE "${tabel.naam}" SET ${zet} WHERE ${waar(oud, 'v_')}`;
  return bereid(db, sql).run({ ...met(pak(van, oud), 'v_'), ...met(naar, 'n_') }).changes === 1;
}

function doe(db: Db, tabel: Tabel, { o, v = {}, n = {}, bytes }: Wijziging): boolean {
  if (o === 'I') return voegIn(db, tabel, n, bytes, tabel.volgt) >= 0;
  const gelukt = o === 'D' ? haalWeg(db, tabel, v) : verander(db, tabel, v, n);
  return gelukt || tabel.volgt === true;
}

/** Does something to tables that otherwise only grow. What is locked is locked again before the transaction ends. */
export function zonderSloten<T>(db: Db, tabellen: Iterable<string>, werk: () => T): T {
  const sloten = [...new Set(tabellen)].flatMap((naam) => leesTabellen(db).get(naam)?.sloten ?? []);
  for (const { naam } of sloten) db.exec(`DROP TRIGGER "${naam}"`);
  const uitkomst = werk();
  for (const { sql } of sloten) db.exec(sql);
  return uitkomst;
}

/** Two people in the last bed: only where another desk also placed somebody there, which this one did not see. */
function vol(db: Db, { rijen }: Inhoud, plekken: ReadonlySet<string>): Verlies | null {
  const ruim = new Set(
    rijen.filter(({ t }) => t === 'overboeking').map(({ n }) => `${n?.['locatie_id']}|${n?.['dossier_id']}`),
  );
  for (const { t, o, n } of rijen) {
    if (t !== 'plaatsing' || o !== 'I' || !n) continue;
    const { locatie_id: locatieId, dossier_id: dossierId, van, tot } = n as Record<string, string>;
    if (!locatieId || !van || !dossierId || !plekken.has(locatieId) || ruim.has(`${locatieId}|${dossierId}`)) continue;
    const { nacht, bezet } = volsteNacht(db, { locatieId, dossierId, van, tot: tot ?? null });
    if (bezet >= leesCapaciteit(db, locatieId, nacht).capaciteit)
      return { reden: 'vol', tabel: 'plaatsing', sleutel: `plek|${locatieId}` };
  }
  return null;
}

function doeAlles(db: Db, inhoud: Inhoud, plekken: ReadonlySet<string>): void {
  for (const wijziging of inhoud.rijen) {
    const tabel = tabelVan(db, wijziging.t);
    const sleutel = rijsleutel(tabel, wijziging.v ?? wijziging.n ?? {});
    try {
      if (!doe(db, tabel, wijziging)) throw new Past({ reden: 'anders', tabel: tabel.naam, sleutel });
    } catch (fout) {
      const reden = redenVan(fout);
      throw reden ? new Past({ reden, tabel: tabel.naam, sleutel }) : fout;
    }
  }
  const geenPlek = vol(db, inhoud, plekken);
  if (geenPlek) throw new Past(geenPlek);
}

/**
 * Does what a package did, when everything it rests on is as its desk saw it; else nothing of it. The same at every desk.
 * @param plekken locaties in which another desk placed somebody unseen
 * @returns why not; null: it is done
 */
export function pasToe(db: Db, inhoud: Inhoud, plekken: ReadonlySet<string>): Verlies | null {
  const op = inhoud.rijen.filter(({ t, o }) => o !== 'I' && tabelVan(db, t).sloten.length > 0).map(({ t }) => t);
  try {
    db.transaction(() => zonderSloten(db, op, () => doeAlles(db, inhoud, plekken)))();
    return null;
  } catch (fout) {
    if (fout instanceof Past) return fout.verlies;
    throw fout;
  }
}

/** A row of the first fill, as it stands at the desk that made it. */
export function vulIn(db: Db, { t, n = {}, bytes }: Wijziging): void {
  const tabel = leesTabellen(db).get(t);
  const blob = tabel?.bytes && bytes ? { [tabel.bytes]: bytes } : {};
  const kolommen = [...Object.keys(n), ...Object.keys(blob)];
  bereid(db, `INSERT INTO "${t}" (${namen(kolommen)}) VALUES (${kolommen.map((k) => `@${k}`).join(', ')})`).run({
    ...n,
    ...blob,
  });
}

/** What every desk keeps by itself in the rows that are taken back, so that it is there again when they are. */
export type Bewaard = Map<string, Rij>;

function bewaar(db: Db, tabel: Tabel, rij: Rij, bewaard: Bewaard): void {
  if (!tabel.eigenKolommen) return;
  const eigen = bereid(
    db,
    `SELECT ${namen(tabel.eigenKolommen)} FROM "${tabel.naam}" WHERE ${waar(tabel.sleutel, '')}`,
  ).get(pak(rij, tabel.sleutel));
  if (eigen) bewaard.set(rijsleutel(tabel, rij), eigen as Rij);
}

/** Undoes own work that the log did not confirm, newest first. Throws when the file is not as that work left it. */
export function draaiTerug(db: Db, pakketten: readonly Inhoud[]): Bewaard {
  const bewaard: Bewaard = new Map();
  const rijen = pakketten.flatMap((inhoud) => inhoud.rijen).reverse();
  const tabellen = new Set(rijen.map(({ t }) => t));
  zonderSloten(db, tabellen, () => {
    for (const { t, o, v = {}, n = {}, bytes } of rijen) {
      const tabel = tabelVan(db, t);
      if (o === 'I') bewaar(db, tabel, n, bewaard);
      const gelukt =
        o === 'I' ? haalWeg(db, tabel, n) : o === 'D' ? voegIn(db, tabel, v, bytes) >= 0 : verander(db, tabel, n, v);
      if (!gelukt) throw new Error(`Own work cannot be taken back: ${t}`);
    }
  });
  for (const t of tabellen) {
    const { nummer, telt } = tabelVan(db, t);
    if (nummer && telt)
      bereid(
        db,
        `UPDATE sqlite_sequence SET seq = (SELECT coalesce(max("${nummer}"), 0) FROM "${t}") WHERE name = '${t}'`,
      ).run();
  }
  return bewaard;
}

/** Own work that stands again, with what this desk kept in its rows. */
export const metBewaard = (db: Db, inhoud: Inhoud, bewaard: Bewaard): Inhoud => ({
  ...inhoud,
  rijen: inhoud.rijen.map((een) => {
    const eigen = een.o === 'I' && een.n ? bewaard.get(rijsleutel(tabelVan(db, een.t), een.n)) : undefined;
    return eigen ? { ...een, n: { ...een.n, ...eigen } } : een;
  }),
});

/** The id of a botsing: the same at every desk. */
export const botsingId = (werkplekId: string, volgnummer: number): string =>
  Array.from(
    createHash('sha256').update(`${werkplekId}|${volgnummer}`).digest().subarray(0, 26),
    (byte) => '0123456789abcdefghjkmnpqrstvwxyz'[byte & 31],
  ).join('');
