import { z } from 'zod';
import type { Db } from '../openen.ts';
import { leesHandelingen, telSoorten } from '../kopie/lezen.ts';
import { bereid, rij, rijen } from './hulp.ts';

export { leesHandelingen, telSoorten };

const tellingen = z.record(z.string(), z.number());
const terugRij = z.object({
  id: z.string(),
  op: z.string(),
  door: z.string(),
  kopieOp: z.string(),
  auditWas: z.number(),
  auditWordt: z.number(),
  uitbakTot: z.number(),
  terzijde: z.string().nullable(),
  volledig: z.number().transform((n) => n === 1),
  tellingen: z.string().transform((tekst) => tellingen.parse(JSON.parse(tekst))),
});
/** A time that this file was taken back to a backup. */
export type Terugzetting = z.infer<typeof terugRij>;

/** Every time that this file was taken back, newest first. */
export function leesTerugzettingen(db: Db): Terugzetting[] {
  return rijen(
    db,
    `SELECT t.id, t.op, g.naam AS door, t.kopie_op AS kopieOp, t.audit_was AS auditWas, t.audit_wordt AS auditWordt,
       t.uitbak_tot AS uitbakTot, t.terzijde, t.volledig, t.tellingen
     FROM terugzetting t JOIN gebruiker g ON g.id = t.door_id ORDER BY t.rowid DESC`,
  ).map((r) => terugRij.parse(r));
}

const opRij = z.object({ op: z.string().nullable() });
/** When this file was taken back last; null: never. */
export function leesTeruggezetOp(db: Db): string | null {
  return opRij.parse(rij(db, 'SELECT max(op) AS op FROM terugzetting')).op;
}

interface Handelingrij {
  volgnummer: number;
  moment: string;
  gebruikerId: string | null;
  gebruiker: string;
  actie: string;
  tekst: string;
  kenmerk: string | null;
}

/** Notes that this file was taken back, with what was recorded since the backup as far as it could be read. */
export function schrijfTerugzetting(
  db: Db,
  t: {
    id: string;
    op: string;
    doorId: string;
    kopieOp: string;
    kopieNaam: string;
    auditWas: number;
    auditWordt: number;
    terzijde: string | null;
    volledig: boolean;
    tellingen: Readonly<Record<string, number>>;
    handelingen: readonly Handelingrij[];
  },
): void {
  const { handelingen, ...rest } = t;
  bereid(
    db,
    `INSERT INTO terugzetting (id, op, door_id, kopie_op, kopie_naam, audit_was, audit_wordt, uitbak_tot, terzijde, volledig, tellingen)
     SELECT @id, @op, @doorId, @kopieOp, @kopieNaam, @auditWas, @auditWordt, (SELECT coalesce(max(volgnummer), 0) FROM uitbak),
       @terzijde, @volledig, @tellingen`,
  ).run({ ...rest, volledig: t.volledig ? 1 : 0, tellingen: JSON.stringify(t.tellingen) });
  const voegToe = bereid(
    db,
    `INSERT INTO terug_handeling (terugzetting_id, volgnummer, moment, gebruiker_id, gebruiker, actie, tekst, kenmerk)
     VALUES (@terugzettingId, @volgnummer, @moment, @gebruikerId, @gebruiker, @actie, @tekst, @kenmerk)`,
  );
  for (const een of handelingen) voegToe.run({ ...een, terugzettingId: t.id });
}

const handelingRij = z.object({
  volgnummer: z.number(),
  moment: z.string(),
  gebruiker: z.string(),
  tekst: z.string(),
  kenmerk: z.string().nullable(),
});

/** What was recorded after the backup and is no longer there, newest first; of one user, or (null) of everybody. */
export function leesVerlorenHandelingen(
  db: Db,
  terugzettingId: string,
  gebruikerId: string | null,
  hoogstens: number,
): z.infer<typeof handelingRij>[] {
  return rijen(
    db,
    `SELECT volgnummer, moment, gebruiker, tekst, kenmerk FROM terug_handeling
     WHERE terugzetting_id = @terugzettingId AND (@gebruikerId IS NULL OR gebruiker_id = @gebruikerId)
     ORDER BY volgnummer DESC LIMIT @hoogstens`,
    { terugzettingId, gebruikerId, hoogstens },
  ).map((r) => handelingRij.parse(r));
}

const hoeveelRij = z.object({ n: z.number() });
/** How many actions were lost with one going back, as far as they could be read. */
export function telVerlorenHandelingen(db: Db, terugzettingId: string): number {
  const sql = 'SELECT count(*) AS n FROM terug_handeling WHERE terugzetting_id = @terugzettingId';
  return hoeveelRij.parse(rij(db, sql, { terugzettingId })).n;
}

const ongezienRij = z.object({ naam: z.string(), aantal: z.number() });
/** Whose work was lost with one going back and who has not been told of it: they log in no more, or not since. */
export function leesOngezienDoor(db: Db, terugzettingId: string): z.infer<typeof ongezienRij>[] {
  return rijen(
    db,
    `SELECT u.naam, count(*) AS aantal FROM terug_handeling h JOIN gebruiker u ON u.id = h.gebruiker_id
     WHERE h.terugzetting_id = @terugzettingId AND NOT EXISTS
       (SELECT 1 FROM terug_gezien g WHERE g.terugzetting_id = h.terugzetting_id AND g.gebruiker_id = h.gebruiker_id)
     GROUP BY u.id ORDER BY u.naam`,
    { terugzettingId },
  ).map((r) => ongezienRij.parse(r));
}

/** The newest going back that this user has not yet been told of; null: none. */
export function leesOngezien(
  db: Db,
  gebruikerId: string,
): { id: string; op: string; kopieOp: string; volledig: boolean } | null {
  const gevonden = rij(
    db,
    `SELECT t.id, t.op, t.kopie_op AS kopieOp, t.volledig FROM terugzetting t
     WHERE NOT EXISTS (SELECT 1 FROM terug_gezien g WHERE g.terugzetting_id = t.id AND g.gebruiker_id = @gebruikerId)
       AND EXISTS (SELECT 1 FROM gebruiker u WHERE u.id = @gebruikerId AND u.aangemaakt_op <= t.op)
     ORDER BY t.rowid DESC LIMIT 1`,
    { gebruikerId },
  );
  return gevonden ? terugRij.pick({ id: true, op: true, kopieOp: true, volledig: true }).parse(gevonden) : null;
}

/** Notes that a user was told; of older ones too. */
export function noteerGezien(db: Db, gebruikerId: string, op: string): void {
  bereid(
    db,
    'INSERT OR IGNORE INTO terug_gezien (terugzetting_id, gebruiker_id, op) SELECT id, ?, ? FROM terugzetting',
  ).run(gebruikerId, op);
}

const naTeKijkenRij = z.object({ id: z.string(), uitbakTot: z.number() });
/** The oldest going back after which this registry was not read yet; null: none. */
export function leesNaTeKijken(db: Db, registerId: string): { id: string; uitbakTot: number } | null {
  const gevonden = rij(
    db,
    `SELECT t.id, t.uitbak_tot AS uitbakTot FROM terugzetting t
     WHERE NOT EXISTS (SELECT 1 FROM terug_nagekeken n WHERE n.terugzetting_id = t.id AND n.register_id = @registerId)
     ORDER BY t.rowid LIMIT 1`,
    { registerId },
  );
  return gevonden ? naTeKijkenRij.parse(gevonden) : null;
}

const idRij = z.object({ id: z.string() });
/** Of these records those that this file does not know. */
export function leesOnbekende(db: Db, recordIds: readonly string[]): string[] {
  return rijen(
    db,
    `SELECT value AS id FROM json_each(@ids) WHERE value NOT IN (SELECT record_id FROM uitbak WHERE record_id IN (SELECT value FROM json_each(@ids)))`,
    { ids: JSON.stringify(recordIds) },
  ).map((r) => idRij.parse(r).id);
}

/** Keeps a record that the registry has of this organisation and this file no longer knows. */
export function schrijfTerugrecord(
  db: Db,
  r: {
    recordId: string;
    terugzettingId: string;
    soort: string;
    stroomRef: string;
    vastgelegdOp: string;
    inhoud: unknown;
  },
): void {
  bereid(
    db,
    `INSERT OR IGNORE INTO terug_record (record_id, terugzetting_id, soort, stroom_ref, vastgelegd_op, inhoud)
     VALUES (@recordId, @terugzettingId, @soort, @stroomRef, @vastgelegdOp, @inhoud)`,
  ).run({ ...r, inhoud: JSON.stringify(r.inhoud) });
}

/** How many places a stroom has in the outbox up to a record, with what earlier times of going back added. */
const teltot = `(SELECT count(*) FROM uitbak e WHERE e.volgnummer <= @tot
    AND (e.dossier_id = @stroomRef OR (e.dossier_id IS NULL AND e.client_id = @stroomRef)))
  + (SELECT coalesce(sum(v.erbij), 0) FROM uitbak_verschuiving v WHERE v.stroom_ref = @stroomRef)`;

/**
 * Lets a stroom count on from where the registry is: what comes after the backup gets places that were not used before.
 * @param hoogste the highest place that the registry has of us in this stroom
 */
export function schrijfVerschuiving(
  db: Db,
  v: { terugzettingId: string; stroomRef: string; tot: number; hoogste: number },
): void {
  bereid(
    db,
    `INSERT OR IGNORE INTO uitbak_verschuiving (terugzetting_id, stroom_ref, na_volgnummer, erbij)
     SELECT @terugzettingId, @stroomRef, @tot, @hoogste - (${teltot}) WHERE @hoogste > (${teltot})`,
  ).run(v);
}

/** The registry was read to its end: delivering may go on. */
export function schrijfNagekeken(db: Db, terugzettingId: string, registerId: string, op: string): void {
  bereid(db, 'INSERT INTO terug_nagekeken (terugzetting_id, register_id, op) VALUES (?, ?, ?)').run(
    terugzettingId,
    registerId,
    op,
  );
}

const recordRij = z.object({
  recordId: z.string(),
  soort: z.string(),
  kenmerk: z.string().nullable(),
  vastgelegdOp: z.string(),
  /** Rises with every tick and every one that is taken off again; 0: nobody looked at it yet. */
  versie: z.number(),
  /** Who worked through it, and when; null: still to do. */
  door: z.string().nullable(),
  op: z.string().nullable(),
});

const stand = `SELECT n.record_id, n.versie, n.gedaan, n.door_id, n.op FROM terug_nagelopen n
  WHERE n.versie = (SELECT max(m.versie) FROM terug_nagelopen m WHERE m.record_id = n.record_id)`;

/** What the registry still has of us and this file does not: first what is still to do, newest first. */
export function leesTerugrecords(db: Db, hoogstens: number): z.infer<typeof recordRij>[] {
  return rijen(
    db,
    `SELECT r.record_id AS recordId, r.soort, d.kenmerk, r.vastgelegd_op AS vastgelegdOp, coalesce(s.versie, 0) AS versie,
       iif(s.gedaan = 1, g.naam, NULL) AS door, iif(s.gedaan = 1, s.op, NULL) AS op
     FROM terug_record r LEFT JOIN dossier d ON d.id = r.stroom_ref
     LEFT JOIN (${stand}) s ON s.record_id = r.record_id LEFT JOIN gebruiker g ON g.id = s.door_id
     ORDER BY coalesce(s.gedaan, 0), r.vastgelegd_op DESC, r.record_id LIMIT @hoogstens`,
    { hoogstens },
  ).map((r) => recordRij.parse(r));
}

const nagelopenRij = z.object({ versie: z.number(), dossierId: z.string().nullable() });

/** How a lost record stands; null: there is no such record. `dossierId`: when this file knows that dossier. */
export function leesNagelopen(db: Db, recordId: string): z.infer<typeof nagelopenRij> | null {
  const gevonden = rij(
    db,
    `SELECT (SELECT count(*) FROM terug_nagelopen n WHERE n.record_id = r.record_id) AS versie, d.id AS dossierId
     FROM terug_record r LEFT JOIN dossier d ON d.id = r.stroom_ref WHERE r.record_id = @recordId`,
    { recordId },
  );
  return gevonden ? nagelopenRij.parse(gevonden) : null;
}

/** Ticks a lost record off, or takes the tick off again: a new version. */
export function schrijfNagelopen(
  db: Db,
  n: { recordId: string; versie: number; gedaan: boolean; doorId: string; op: string },
): void {
  bereid(
    db,
    `INSERT INTO terug_nagelopen (record_id, versie, gedaan, door_id, op) VALUES (@recordId, @versie, @gedaan, @doorId, @op)`,
  ).run({ ...n, gedaan: n.gedaan ? 1 : 0 });
}

const telRij = z.object({
  terugzettingen: z.number(),
  records: z.number(),
  /** Of those how many nobody ticked off. */
  open: z.number(),
  nagekeken: z.number(),
});

/** How often this file was taken back, after how many of them a registry was read, and what was found there. */
export function telTerug(db: Db): z.infer<typeof telRij> {
  return telRij.parse(
    rij(
      db,
      `SELECT (SELECT count(*) FROM terugzetting) AS terugzettingen, (SELECT count(*) FROM terug_record) AS records,
         (SELECT count(*) FROM terug_record) - (SELECT count(*) FROM (${stand}) s WHERE s.gedaan = 1) AS open,
         (SELECT count(DISTINCT terugzetting_id) FROM terug_nagekeken) AS nagekeken`,
    ),
  );
}

/** Every user as the table has them, for keeping beside the file. */
export function leesGebruikerrijen(db: Db): unknown[] {
  return rijen(db, 'SELECT * FROM gebruiker ORDER BY id');
}

const kaleGebruiker = z.object({
  id: z.string(),
  versie: z.number(),
  naam: z.string(),
  inlognaam: z.string(),
  rollen: z.string(),
  locatie_id: z.string().nullable(),
  actief: z.number(),
  aangemaakt_op: z.string(),
  laatst_ingelogd: z.string().nullable(),
  tijdelijk_wachtwoord: z.number(),
});
export const gebruikerrijenSchema = z.array(kaleGebruiker);

/**
 * Brings users to what they were before going back: who came since can still come in, who was blocked since stays out. A locatie
 * that is not there (any more) is left open, which for those who are bound to one means that they see none.
 */
export function schrijfGebruikersNa(db: Db, lijst: readonly z.infer<typeof kaleGebruiker>[]): void {
  const zet = bereid(
    db,
    `INSERT INTO gebruiker (id, versie, naam, inlognaam, rollen, locatie_id, actief, tijdelijk_wachtwoord, aangemaakt_op, laatst_ingelogd)
     SELECT @id, @versie, @naam, @inlognaam, @rollen, (SELECT id FROM locatie WHERE id = @locatie_id), @actief, @tijdelijk_wachtwoord,
       @aangemaakt_op, @laatst_ingelogd WHERE true
     ON CONFLICT (id) DO UPDATE SET versie = max(versie, excluded.versie), naam = excluded.naam, rollen = excluded.rollen,
       actief = excluded.actief, tijdelijk_wachtwoord = excluded.tijdelijk_wachtwoord`,
  );
  for (const een of lijst) zet.run(een);
}

/** Puts users out who had a key when the backup was made and have none now: they were blocked since. */
export function schrijfGeblokkeerd(db: Db, ids: readonly string[]): void {
  bereid(
    db,
    'UPDATE gebruiker SET actief = 0, versie = versie + 1 WHERE actief = 1 AND id IN (SELECT value FROM json_each(?))',
  ).run(JSON.stringify(ids));
}

/** Whether this file shares its work with other desks of the same organisation. */
export function deeltWerk(db: Db): boolean {
  return rij(db, 'SELECT 1 AS er FROM werkplek') !== undefined;
}
