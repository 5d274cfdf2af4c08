import { z } from 'zod';
import type { Aankomstregel, Geschilregel } from '#shared/contract/groepen/regio.ts';
import {
  geschilSchema,
  geschilstappen,
  inkomendSchema,
  type Aankomstvelden,
  type Geschil,
  type Geschilstapvelden,
  type Inkomend,
} from '#shared/domein/regio.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';
import { alsVervallen, spoorVelden, type Door } from './spoor.ts';

type Versietabel = 'geschil' | 'inkomend';
export interface Versie<T> {
  versie: number;
  feiten: T;
  door: string;
  op: string;
}
const versieRij = z.object({ versie: z.number(), feiten: z.string(), door: z.string(), op: z.string() });

function leesVersies<T>(db: Db, tabel: Versietabel, schema: z.ZodType<T>, dossierId: string): Versie<T>[] {
  return rijen(
    db,
    `SELECT t.versie, t.feiten, g.naam AS door, t.op FROM ${tabel} t JOIN gebruiker g ON g.id = t.door_id
     WHERE t.dossier_id = @dossierId ORDER BY t.versie DESC`,
    { dossierId },
  ).map((ruw) => {
    const { feiten, ...rest } = versieRij.parse(ruw);
    return { ...rest, feiten: schema.parse(JSON.parse(feiten)) };
  });
}

const laatsteVersieRij = z.object({ versie: z.number().nullable() });
/** Adds version `basis + 1`; false when it is there already (somebody else was first). */
function schrijfVersie(
  db: Db,
  tabel: Versietabel,
  nieuw: Door & { dossierId: string; basis: number; feiten: unknown },
): boolean {
  const huidig = rij(db, `SELECT max(versie) AS versie FROM ${tabel} WHERE dossier_id = @dossierId`, nieuw as never);
  if ((laatsteVersieRij.parse(huidig).versie ?? 0) !== nieuw.basis) return false;
  const { basis, feiten, ...rest } = nieuw;
  return wijzigt(
    db,
    `INSERT INTO ${tabel} (dossier_id, versie, feiten, door_id, op) VALUES (@dossierId, @versie, @feiten, @doorId, @op)`,
    { ...rest, versie: basis + 1, feiten: JSON.stringify(feiten) },
  );
}
type NieuweVersie<T> = Door & { dossierId: string; basis: number; feiten: T };

/** The versions of the dispute of a dossier, newest first. */
export const leesGeschil = (db: Db, dossierId: string): Versie<Geschil>[] =>
  leesVersies(db, 'geschil', geschilSchema, dossierId);
/** Adds a version of the dispute; false when somebody else was first. */
export const schrijfGeschil = (db: Db, nieuw: NieuweVersie<Geschil>): boolean => schrijfVersie(db, 'geschil', nieuw);
/** The versions of a transfer from another region, newest first. */
export const leesInkomend = (db: Db, dossierId: string): Versie<Inkomend>[] =>
  leesVersies(db, 'inkomend', inkomendSchema, dossierId);
/** Adds a version of a transfer from another region; false when somebody else was first. */
export const schrijfInkomend = (db: Db, nieuw: NieuweVersie<Inkomend>): boolean => schrijfVersie(db, 'inkomend', nieuw);

const geschilstapRij = z.object({
  ...spoorVelden,
  soort: z.enum(geschilstappen),
  datum: z.string(),
  toelichting: z.string(),
  regio: z.enum(['rotterdam', 'andere-regio']).nullable(),
  documentId: z.string().nullable(),
  vervolg: z.string(),
  vervolgOp: z.string().nullable(),
});

/** The steps of a dispute, oldest first; those corrected or taken back are marked. */
export function leesGeschilstappen(db: Db, dossierId: string): Geschilregel[] {
  return rijen(
    db,
    `SELECT s.id, s.corrigeert_id AS corrigeert, s.soort, s.datum, s.toelichting, s.regio, s.document_id AS documentId, s.vervolg,
       s.vervolg_op AS vervolgOp, g.naam AS door, s.op AS vastgelegdOp, v.op AS vervallenOp, vg.naam AS vervallenDoor,
       v.reden AS vervallenReden
     FROM geschil_stap s JOIN gebruiker g ON g.id = s.door_id LEFT JOIN geschil_stap_vervallen v ON v.stap_id = s.id
     LEFT JOIN gebruiker vg ON vg.id = v.door_id WHERE s.dossier_id = @dossierId ORDER BY s.datum, s.op, s.id`,
    { dossierId },
  ).map((ruw) => {
    const { vervallenOp, vervallenDoor, vervallenReden, ...rest } = geschilstapRij.parse(ruw);
    return { ...rest, vervallen: alsVervallen({ vervallenOp, vervallenDoor, vervallenReden }) };
  });
}

/** Adds a step to a dispute. */
export function schrijfGeschilstap(
  db: Db,
  { stap, ...rest }: Door & { id: string; dossierId: string; corrigeert: string | null; stap: Geschilstapvelden },
): void {
  bereid(
    db,
    `INSERT INTO geschil_stap (id, dossier_id, corrigeert_id, soort, datum, toelichting, regio, document_id, vervolg, vervolg_op, door_id, op)
     VALUES (@id, @dossierId, @corrigeert, @soort, @datum, @toelichting, @regio, @documentId, @vervolg, @vervolgOp, @doorId, @op)`,
  ).run({ ...stap, ...rest });
}

/** Takes a step of a dispute back; false when it was taken back before. */
export function schrijfGeschilstapVervallen(db: Db, weg: Door & { stapId: string; reden: string }): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO geschil_stap_vervallen (stap_id, reden, door_id, op) VALUES (@stapId, @reden, @doorId, @op)',
    { ...weg },
  );
}

const aankomstRij = z.object({
  ...spoorVelden,
  soort: z.enum(['aangekomen', 'niet-aangekomen']),
  datum: z.string(),
  toelichting: z.string(),
  vervolgOp: z.string().nullable(),
});

/** What was recorded about the arrival, newest first. */
export function leesAankomst(db: Db, dossierId: string): Aankomstregel[] {
  return rijen(
    db,
    `SELECT a.id, NULL AS corrigeert, a.soort, a.datum, a.toelichting, a.vervolg_op AS vervolgOp, g.naam AS door, a.op AS vastgelegdOp,
       v.op AS vervallenOp, vg.naam AS vervallenDoor, v.reden AS vervallenReden
     FROM aankomst a JOIN gebruiker g ON g.id = a.door_id LEFT JOIN aankomst_vervallen v ON v.aankomst_id = a.id
     LEFT JOIN gebruiker vg ON vg.id = v.door_id WHERE a.dossier_id = @dossierId ORDER BY a.op DESC, a.id`,
    { dossierId },
  ).map((ruw) => {
    const { vervallenOp, vervallenDoor, vervallenReden, ...rest } = aankomstRij.parse(ruw);
    return { ...rest, vervallen: alsVervallen({ vervallenOp, vervallenDoor, vervallenReden }) };
  });
}

/** Records whether somebody arrived. */
export function schrijfAankomst(
  db: Db,
  { aankomst, ...rest }: Door & { id: string; dossierId: string; aankomst: Aankomstvelden },
): void {
  bereid(
    db,
    `INSERT INTO aankomst (id, dossier_id, soort, datum, toelichting, vervolg_op, door_id, op)
     VALUES (@id, @dossierId, @soort, @datum, @toelichting, @vervolgOp, @doorId, @op)`,
  ).run({ ...aankomst, ...rest });
}

/** Takes an arrival back; false when it was taken back before. */
export function schrijfAankomstVervallen(db: Db, weg: Door & { aankomstId: string; reden: string }): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO aankomst_vervallen (aankomst_id, reden, door_id, op) VALUES (@aankomstId, @reden, @doorId, @op)',
    { ...weg },
  );
}
