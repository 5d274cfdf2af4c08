import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import { regelinhoudSchemas, type Regelinhoud, type Regelsoort } from '#shared/domein/betrokken.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

/** The newest version of one recorded thing around a dossier. */
export interface Dossierregel<S extends Regelsoort = Regelsoort> {
  id: string;
  versie: number;
  dossierId: string;
  inhoud: Regelinhoud<S>;
  door: string;
  op: string;
}

const ruweRij = z.object({
  id: idSchema,
  versie: z.number().int(),
  dossierId: idSchema,
  soort: z.string(),
  inhoud: z.string(),
  door: z.string(),
  op: z.string(),
});
const kolommen = 'r.id, r.versie, r.dossier_id AS dossierId, r.soort, r.inhoud, g.naam AS door, r.op';
const nieuwste = 'r.versie = (SELECT max(n.versie) FROM dossierregel n WHERE n.id = r.id)';

function alsRegel<S extends Regelsoort>(soort: S, ruw: unknown): Dossierregel<S> {
  const { inhoud, soort: _, ...rest } = ruweRij.parse(ruw);
  // The schema table is indexed by the same name as the type, which the compiler cannot follow through a generic.
  return { ...rest, inhoud: regelinhoudSchemas[soort].parse(JSON.parse(inhoud)) as Regelinhoud<S> };
}

/** The newest version of every row of a kind, in the order in which they were made. */
export function leesRegels<S extends Regelsoort>(db: Db, dossierId: string, soort: S): Dossierregel<S>[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM dossierregel r JOIN gebruiker g ON g.id = r.door_id
     WHERE r.dossier_id = @dossierId AND r.soort = @soort AND ${nieuwste}
     ORDER BY (SELECT e.volgnummer FROM dossierregel e WHERE e.id = r.id AND e.versie = 1)`,
    { dossierId, soort },
  ).map((ruw) => alsRegel(soort, ruw));
}

/** The newest version of every row of a kind in all dossiers of the client of this one. */
export function leesRegelsVanClient<S extends Regelsoort>(db: Db, clientId: string, soort: S): Dossierregel<S>[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM dossier d JOIN dossierregel r ON r.dossier_id = d.id JOIN gebruiker g ON g.id = r.door_id
     WHERE d.client_id = @clientId AND r.soort = @soort AND ${nieuwste}
     ORDER BY (SELECT e.volgnummer FROM dossierregel e WHERE e.id = r.id AND e.versie = 1)`,
    { clientId, soort },
  ).map((ruw) => alsRegel(soort, ruw));
}

/** One row in its newest version, or null. */
export function leesRegel<S extends Regelsoort>(db: Db, id: string, soort: S): Dossierregel<S> | null {
  const ruw = rij(
    db,
    `SELECT ${kolommen} FROM dossierregel r JOIN gebruiker g ON g.id = r.door_id WHERE r.id = @id AND r.soort = @soort AND ${nieuwste}`,
    { id, soort },
  );
  return ruw ? alsRegel(soort, ruw) : null;
}

const regelinhoud = z.record(z.string(), z.json());
const versieRij = ruweRij.transform(({ inhoud, ...rest }) => ({
  ...rest,
  inhoud: regelinhoud.parse(JSON.parse(inhoud)),
}));
export type Regelversie = z.infer<typeof versieRij>;

/** Every version of every row of a dossier, oldest first, for the timeline. */
export function leesRegelversies(db: Db, dossierId: string): Regelversie[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM dossierregel r JOIN gebruiker g ON g.id = r.door_id WHERE r.dossier_id = @dossierId ORDER BY r.volgnummer`,
    { dossierId },
  ).map((ruw) => versieRij.parse(ruw));
}

const laatsteVersieRij = z.object({ versie: z.number().nullable() });
/** Adds version `basis + 1` of a row (basis 0: a new row); false when that version exists already (somebody else was first). */
export function schrijfRegel<S extends Regelsoort>(
  db: Db,
  regel: { id: string; basis: number; dossierId: string; soort: S; inhoud: Regelinhoud<S>; doorId: string; op: string },
): boolean {
  const { basis, inhoud, ...rest } = regel;
  const { versie } = laatsteVersieRij.parse(
    rij(db, 'SELECT max(versie) AS versie FROM dossierregel WHERE id = @id', { id: regel.id }),
  );
  if ((versie ?? 0) !== basis) return false;
  return wijzigt(
    db,
    `INSERT INTO dossierregel (id, versie, dossier_id, soort, inhoud, door_id, op)
     VALUES (@id, @versie, @dossierId, @soort, @inhoud, @doorId, @op)`,
    { ...rest, versie: basis + 1, inhoud: JSON.stringify(inhoud) },
  );
}

const lidRij = z.object({ dossierId: idSchema, clientId: idSchema, rol: z.enum(['partner', 'kind', 'ander']) });
export type Lidrij = z.infer<typeof lidRij>;

/** Replaces who of the household has a record here. */
export function schrijfHuishouden(db: Db, dossierId: string, leden: readonly Omit<Lidrij, 'dossierId'>[]): void {
  bereid(db, 'DELETE FROM huishouden_lid WHERE dossier_id = ?').run(dossierId);
  const voegToe = bereid(db, 'INSERT INTO huishouden_lid (dossier_id, client_id, rol) VALUES (?, ?, ?)');
  for (const { clientId, rol } of leden) voegToe.run(dossierId, clientId, rol);
}

/** Who else of the household of a dossier has a record of their own. */
export function leesLeden(db: Db, dossierId: string): Lidrij[] {
  const sql =
    'SELECT dossier_id AS dossierId, client_id AS clientId, rol FROM huishouden_lid WHERE dossier_id = @dossierId ORDER BY rol, client_id';
  return rijen(db, sql, { dossierId }).map((gevonden) => lidRij.parse(gevonden));
}

/** The dossiers whose household this client belongs to. */
export function leesLidmaatschappen(db: Db, clientId: string): Lidrij[] {
  return rijen(
    db,
    'SELECT dossier_id AS dossierId, client_id AS clientId, rol FROM huishouden_lid WHERE client_id = @clientId ORDER BY dossier_id',
    { clientId },
  ).map((ruw) => lidRij.parse(ruw));
}
