import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, zonderSlot } from './hulp.ts';

/** A row as it stands in a table, by column. */
export type Ruw = Record<string, string | number | null>;
const ruwSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A table whose rows are about a client, by which column, and what tells its rows apart. */
export interface Clienttabel {
  tabel: string;
  kolom: string;
  sleutel: string[];
  /** Rows that belong to a dossier follow the dossier. */
  heeftDossier: boolean;
}

/* What stays with the id it was recorded under: versions, keys that are derived, and the records of merging and shielding. */
const blijftStaan = new Set([
  'client_versie',
  'client_sleutel',
  'client_alias',
  'client_schaduw',
  'samenvoeging',
  'afscherming',
  'afscherming_nu',
  'inzage',
  'dubbel_taak',
  'dubbel_paar',
  'dubbel_oordeel',
]);

const verwijzingRij = z.object({ tabel: z.string(), kolom: z.string() });
const kolomRij = z.object({ name: z.string(), pk: z.number() });

/** Every table with rows about a client, as the schema itself says it: a table that an area adds later is moved along without being named here. */
export function leesClienttabellen(db: Db): Clienttabel[] {
  return rijen(
    db,
    `SELECT m.name AS tabel, f."from" AS kolom FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = 'client' ORDER BY m.name, f."from"`,
  )
    .map((r) => verwijzingRij.parse(r))
    .filter(({ tabel }) => !blijftStaan.has(tabel))
    .map(({ tabel, kolom }) => {
      const kolommen = rijen(db, `SELECT name, pk FROM pragma_table_info('${tabel}')`).map((r) => kolomRij.parse(r));
      const sleutel = kolommen.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return {
        tabel,
        kolom,
        sleutel: sleutel.map(({ name }) => name),
        heeftDossier: tabel !== 'dossier' && kolommen.some(({ name }) => name === 'dossier_id'),
      };
    });
}

/** All rows of a table about a client, whole, in a fixed order. */
export function leesClientrijen(db: Db, { tabel, kolom, sleutel }: Clienttabel, clientId: string): Ruw[] {
  return rijen(db, `SELECT * FROM ${tabel} WHERE ${kolom} = @clientId ORDER BY ${sleutel.join(', ')}`, {
    clientId,
  }).map((r) => ruwSchema.parse(r));
}

/** Whether a row was written: not when a rule of its table refuses it, such as two people in a bed. */
function lukt(schrijf: () => { changes: number }): boolean {
  try {
    return schrijf().changes === 1;
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout && fout.code === 'SQLITE_CONSTRAINT_TRIGGER') return false;
    throw fout;
  }
}

const waarSleutel = (sleutel: readonly string[]): string => sleutel.map((naam) => `${naam} = @${naam}`).join(' AND ');

/**
 * Gives rows of a table to another client. What that client has already is taken out instead, and comes back as the answer:
 * the record of the merge keeps it.
 */
export function wijzigEigenaar(db: Db, tabel: Clienttabel, clientrijen: readonly Ruw[], naarId: string): Ruw[] {
  if (clientrijen.length === 0) return [];
  const { tabel: naam, kolom, sleutel } = tabel;
  return zonderSlot(db, naam, () => {
    const verplaats = bereid(db, `UPDATE OR IGNORE ${naam} SET ${kolom} = @naarId WHERE ${waarSleutel(sleutel)}`);
    const botst = clientrijen.filter((ruw) => !lukt(() => verplaats.run({ ...ruw, naarId })));
    const wis = bereid(db, `DELETE FROM ${naam} WHERE ${waarSleutel(sleutel)}`);
    for (const ruw of botst) wis.run(ruw);
    return botst;
  });
}

/** Takes rows out that a person chose against; the record of the merge keeps them. */
export function wisClientrijen(db: Db, { tabel, sleutel }: Clienttabel, clientrijen: readonly Ruw[]): void {
  if (clientrijen.length === 0) return;
  zonderSlot(db, tabel, () => {
    const wis = bereid(db, `DELETE FROM ${tabel} WHERE ${waarSleutel(sleutel)}`);
    for (const ruw of clientrijen) wis.run(ruw);
  });
}

/** Puts rows back as they were; false when something else stands in the place of one of them. */
export function schrijfClientrijen(db: Db, tabel: string, clientrijen: readonly Ruw[]): boolean {
  return clientrijen.every((ruw) => {
    const namen = Object.keys(ruw);
    const sql = `INSERT OR IGNORE INTO ${tabel} (${namen.join(', ')}) VALUES (${namen.map((naam) => `@${naam}`).join(', ')})`;
    return lukt(() => bereid(db, sql).run(ruw));
  });
}

class Terugdraaien extends Error {}

/** Which rows would clash, per table: done and undone again, because the tables know best what they refuse. */
export function leesBotsingen(
  db: Db,
  tabellen: readonly Clienttabel[],
  vanId: string,
  naarId: string,
): { tabel: Clienttabel; rijen: Ruw[] }[] {
  let gevonden: { tabel: Clienttabel; rijen: Ruw[] }[] = [];
  try {
    db.transaction(() => {
      gevonden = tabellen.map((tabel) => ({
        tabel,
        rijen: wijzigEigenaar(db, tabel, leesClientrijen(db, tabel, vanId), naarId),
      }));
      throw new Terugdraaien();
    })();
  } catch (fout) {
    if (!(fout instanceof Terugdraaien)) throw fout;
  }
  return gevonden.filter(({ rijen: botst }) => botst.length > 0);
}

/** The BSN of a client whose id leads elsewhere now, or of one that stands by itself again. */
export function wijzigBsn(db: Db, clientId: string, bsn: string | null): void {
  bereid(db, 'UPDATE client SET bsn = ? WHERE id = ?').run(bsn, clientId);
}

const samenvoegingRij = z.object({
  id: z.string(),
  blijftId: z.string(),
  verdwijntId: z.string(),
  blijftVersie: z.number(),
  reden: z.string(),
  momentopname: z.string(),
  door: z.string(),
  op: z.string(),
  terugReden: z.string().nullable(),
  terugDoor: z.string().nullable(),
  terugOp: z.string().nullable(),
});
export type Samenvoegingrij = z.infer<typeof samenvoegingRij>;

const keuze = `SELECT s.id, s.blijft_id AS blijftId, s.verdwijnt_id AS verdwijntId, s.blijft_versie AS blijftVersie, s.reden, s.momentopname,
  g.naam AS door, s.op, t.reden AS terugReden, tg.naam AS terugDoor, t.op AS terugOp
  FROM samenvoeging s JOIN gebruiker g ON g.id = s.door_id
  LEFT JOIN samenvoeging_terug t ON t.samenvoeging_id = s.id LEFT JOIN gebruiker tg ON tg.id = t.door_id`;

/** Every time that something was merged into this client, or this client into another, newest first. */
export function leesSamenvoegingen(db: Db, clientId: string): Samenvoegingrij[] {
  return rijen(db, `${keuze} WHERE s.blijft_id = @clientId OR s.verdwijnt_id = @clientId ORDER BY s.op DESC, s.id`, {
    clientId,
  }).map((r) => samenvoegingRij.parse(r));
}

/** One merge, or null. */
export function leesSamenvoeging(db: Db, id: string): Samenvoegingrij | null {
  const gevonden = rij(db, `${keuze} WHERE s.id = @id`, { id });
  return gevonden ? samenvoegingRij.parse(gevonden) : null;
}

/** Records a merge and makes the old id lead to the one that stays. */
export function schrijfSamenvoeging(
  db: Db,
  s: Pick<Samenvoegingrij, 'id' | 'blijftId' | 'verdwijntId' | 'blijftVersie' | 'reden' | 'momentopname' | 'op'> & {
    doorId: string;
  },
): void {
  bereid(
    db,
    `INSERT INTO samenvoeging (id, blijft_id, verdwijnt_id, blijft_versie, reden, momentopname, door_id, op)
     VALUES (@id, @blijftId, @verdwijntId, @blijftVersie, @reden, @momentopname, @doorId, @op)`,
  ).run(s);
  bereid(db, 'INSERT INTO client_alias (oud_id, nieuw_id, samenvoeging_id) VALUES (@verdwijntId, @blijftId, @id)').run(
    s,
  );
  // Found under its new id only.
  bereid(db, 'DELETE FROM client_sleutel WHERE client_id = ?').run(s.verdwijntId);
  bereid(db, 'DELETE FROM dubbel_paar WHERE a_id = @verdwijntId OR b_id = @verdwijntId').run(s);
  bereid(db, 'DELETE FROM dubbel_taak WHERE client_id = ?').run(s.verdwijntId);
}

/** Records that a merge was taken apart and lets the old id stand by itself again. */
export function schrijfSamenvoegingTerug(
  db: Db,
  terug: { samenvoegingId: string; reden: string; doorId: string; op: string },
): void {
  bereid(
    db,
    'INSERT INTO samenvoeging_terug (samenvoeging_id, reden, door_id, op) VALUES (@samenvoegingId, @reden, @doorId, @op)',
  ).run(terug);
  bereid(db, 'DELETE FROM client_alias WHERE samenvoeging_id = ?').run(terug.samenvoegingId);
}

const nieuwIdRij = z.object({ nieuwId: z.string() });
/** The id under which a client goes now: the same one, or the one it was merged into, however many times. */
export function leesHuidigeClient(db: Db, clientId: string): string {
  const gevonden = rij(db, 'SELECT nieuw_id AS nieuwId FROM client_alias WHERE oud_id = @clientId', { clientId });
  return gevonden ? leesHuidigeClient(db, nieuwIdRij.parse(gevonden).nieuwId) : clientId;
}

const idRij = z.object({ id: z.string() });
/** The ids that lead to this client, of merges of merges too. */
export function leesOudeClienten(db: Db, clientId: string): string[] {
  return rijen(
    db,
    `WITH RECURSIVE oud (id) AS (SELECT oud_id FROM client_alias WHERE nieuw_id = @clientId
       UNION SELECT a.oud_id FROM client_alias a JOIN oud ON a.nieuw_id = oud.id) SELECT id FROM oud ORDER BY id`,
    { clientId },
  ).map((r) => idRij.parse(r).id);
}
