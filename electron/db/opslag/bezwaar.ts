import { z } from 'zod';
import { bezwaarSchema, bezwaaruitkomstSchema, klachtSchema, klachtuitkomstSchema } from '#shared/domein/bezwaar.ts';
import type { Bezwaarfeiten, Klachtfeiten } from '#shared/domein/bezwaar.ts';
import type { Db } from '../openen.ts';
import { bereid, rijen, wijzigt } from './hulp.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((tekst): unknown => JSON.parse(tekst))
    .pipe(schema);

const versie = { id: z.string(), versie: z.number(), door: z.string(), doorId: z.string(), op: z.string() };

const bezwaarRij = z.object({
  ...versie,
  dossierId: z.string(),
  besluitId: z.string(),
  feiten: json(bezwaarSchema),
  uitkomst: bezwaaruitkomstSchema.nullable(),
  motivering: z.string().nullable(),
  herroepingId: z.string().nullable(),
  documentId: z.string().nullable(),
  beslistOp: z.string().nullable(),
  beslistDoor: z.string().nullable(),
  beslistMoment: z.string().nullable(),
  bekendgemaaktOp: z.string().nullable(),
  beroepTot: z.string().nullable(),
});
export type Bezwaarrij = z.infer<typeof bezwaarRij>;

const bezwaarKeuze = `SELECT z.id, z.dossier_id AS dossierId, z.besluit_id AS besluitId, v.versie, v.feiten, g.naam AS door, v.door_id AS doorId, v.op,
  s.uitkomst, s.motivering, s.herroeping_id AS herroepingId, s.document_id AS documentId, s.beslist_op AS beslistOp,
  sg.naam AS beslistDoor, s.op AS beslistMoment, k.datum AS bekendgemaaktOp, k.beroep_tot AS beroepTot
  FROM bezwaar z JOIN bezwaar_versie v ON v.bezwaar_id = z.id JOIN gebruiker g ON g.id = v.door_id
  LEFT JOIN bezwaar_beslissing s ON s.bezwaar_id = z.id LEFT JOIN gebruiker sg ON sg.id = s.door_id
  LEFT JOIN bezwaar_bekendmaking k ON k.bezwaar_id = z.id`;

/** Every version of every bezwaar of a dossier, oldest first. */
export function leesBezwaarversies(db: Db, dossierId: string): Bezwaarrij[] {
  return rijen(db, `${bezwaarKeuze} WHERE z.dossier_id = @dossierId ORDER BY v.op, z.id, v.versie`, { dossierId }).map(
    (r) => bezwaarRij.parse(r),
  );
}

/** The newest version of every bezwaar of a dossier, the newest bezwaar first. */
export function leesBezwaren(db: Db, dossierId: string): Bezwaarrij[] {
  return rijen(
    db,
    `${bezwaarKeuze} WHERE z.dossier_id = @dossierId AND v.versie = (SELECT max(versie) FROM bezwaar_versie n WHERE n.bezwaar_id = z.id)
     ORDER BY z.ontvangen_op DESC, z.id`,
    { dossierId },
  ).map((r) => bezwaarRij.parse(r));
}

/** Adds a bezwaar; its first version follows. */
export function schrijfBezwaar(
  db: Db,
  bezwaar: { id: string; dossierId: string; besluitId: string; ontvangenOp: string },
): void {
  bereid(
    db,
    "INSERT INTO bezwaar (id, dossier_id, besluit_id, ontvangen_op, status) VALUES (@id, @dossierId, @besluitId, @ontvangenOp, 'open')",
  ).run(bezwaar);
}

interface Stand {
  id: string;
  ontvangenOp: string;
  status: string;
  uiterlijk: string | null;
  uitkomst: string | null;
}

/** Stores what lists show of a bezwaar or a klacht: it follows from the newest version. */
export function schrijfProcedurestand(db: Db, tabel: 'bezwaar' | 'klacht', stand: Stand): void {
  bereid(
    db,
    `UPDATE ${tabel} SET ontvangen_op = @ontvangenOp, status = @status, uiterlijk = @uiterlijk, uitkomst = @uitkomst WHERE id = @id`,
  ).run(stand);
}

interface NieuweVersie<F> {
  id: string;
  basis: number;
  feiten: F;
  doorId: string;
  op: string;
}

function schrijfVersie(
  db: Db,
  tabel: 'bezwaar' | 'klacht',
  { id, basis, feiten, doorId, op }: NieuweVersie<unknown>,
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO ${tabel}_versie (${tabel}_id, versie, feiten, door_id, op) SELECT @id, @versie, @feiten, @doorId, @op
     WHERE @basis = (SELECT coalesce(max(versie), 0) FROM ${tabel}_versie WHERE ${tabel}_id = @id)`,
    { id, basis, versie: basis + 1, feiten: JSON.stringify(feiten), doorId, op },
  );
}

/** Adds version `basis + 1`; false when that version exists already (somebody else was first). */
export const schrijfBezwaarversie = (db: Db, versie: NieuweVersie<Bezwaarfeiten>): boolean =>
  schrijfVersie(db, 'bezwaar', versie);
/** Adds version `basis + 1`; false when that version exists already (somebody else was first). */
export const schrijfKlachtversie = (db: Db, versie: NieuweVersie<Klachtfeiten>): boolean =>
  schrijfVersie(db, 'klacht', versie);

/** Records the beslissing op bezwaar; false when there was one already. */
export function schrijfBezwaarbeslissing(
  db: Db,
  beslissing: {
    bezwaarId: string;
    uitkomst: string;
    motivering: string;
    herroepingId: string | null;
    documentId: string | null;
    beslistOp: string;
    doorId: string;
    op: string;
  },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO bezwaar_beslissing (bezwaar_id, uitkomst, motivering, herroeping_id, document_id, beslist_op, door_id, op)
     VALUES (@bezwaarId, @uitkomst, @motivering, @herroepingId, @documentId, @beslistOp, @doorId, @op)`,
    beslissing,
  );
}

/** Records that the beslissing op bezwaar was made known; false when it was already. */
export function schrijfBezwaarbekendmaking(
  db: Db,
  regel: { bezwaarId: string; datum: string; wijze: string; beroepTot: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO bezwaar_bekendmaking (bezwaar_id, datum, wijze, beroep_tot, door_id, op)
     VALUES (@bezwaarId, @datum, @wijze, @beroepTot, @doorId, @op)`,
    regel,
  );
}

const klachtRij = z.object({
  ...versie,
  dossierId: z.string(),
  feiten: json(klachtSchema),
  uitkomst: klachtuitkomstSchema.nullable(),
  bevindingen: z.string().nullable(),
  maatregelen: z.string().nullable(),
  documentId: z.string().nullable(),
  afgehandeldOp: z.string().nullable(),
  afgehandeldDoor: z.string().nullable(),
  afgehandeldMoment: z.string().nullable(),
});
export type Klachtrij = z.infer<typeof klachtRij>;

const klachtKeuze = `SELECT z.id, z.dossier_id AS dossierId, v.versie, v.feiten, g.naam AS door, v.door_id AS doorId, v.op, a.uitkomst, a.bevindingen,
  a.maatregelen, a.document_id AS documentId, a.afgehandeld_op AS afgehandeldOp, ag.naam AS afgehandeldDoor, a.op AS afgehandeldMoment
  FROM klacht z JOIN klacht_versie v ON v.klacht_id = z.id JOIN gebruiker g ON g.id = v.door_id
  LEFT JOIN klacht_afhandeling a ON a.klacht_id = z.id LEFT JOIN gebruiker ag ON ag.id = a.door_id`;

/** Every version of every klacht of a dossier, oldest first. */
export function leesKlachtversies(db: Db, dossierId: string): Klachtrij[] {
  return rijen(db, `${klachtKeuze} WHERE z.dossier_id = @dossierId ORDER BY v.op, z.id, v.versie`, { dossierId }).map(
    (r) => klachtRij.parse(r),
  );
}

/** The newest version of every klacht of a dossier, the newest klacht first. */
export function leesKlachten(db: Db, dossierId: string): Klachtrij[] {
  return rijen(
    db,
    `${klachtKeuze} WHERE z.dossier_id = @dossierId AND v.versie = (SELECT max(versie) FROM klacht_versie n WHERE n.klacht_id = z.id)
     ORDER BY z.ontvangen_op DESC, z.id`,
    { dossierId },
  ).map((r) => klachtRij.parse(r));
}

/** Adds a klacht; its first version follows. */
export function schrijfKlacht(db: Db, klacht: { id: string; dossierId: string; ontvangenOp: string }): void {
  bereid(
    db,
    "INSERT INTO klacht (id, dossier_id, ontvangen_op, status) VALUES (@id, @dossierId, @ontvangenOp, 'open')",
  ).run(klacht);
}

/** Records how a klacht was finished; false when it was already. */
export function schrijfKlachtafhandeling(
  db: Db,
  afhandeling: {
    klachtId: string;
    uitkomst: string;
    bevindingen: string;
    maatregelen: string;
    documentId: string | null;
    afgehandeldOp: string;
    doorId: string;
    op: string;
  },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO klacht_afhandeling (klacht_id, uitkomst, bevindingen, maatregelen, document_id, afgehandeld_op, door_id, op)
     VALUES (@klachtId, @uitkomst, @bevindingen, @maatregelen, @documentId, @afgehandeldOp, @doorId, @op)`,
    afhandeling,
  );
}

const lijstRij = z.object({
  soort: z.enum(['bezwaar', 'klacht']),
  id: z.string(),
  dossierId: z.string(),
  kenmerk: z.string(),
  ontvangenOp: z.string(),
  status: z.string(),
  uitkomst: z.string().nullable(),
  uiterlijk: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});

export interface Procedurevraag {
  soort: 'bezwaar' | 'klacht' | null;
  alleenOpen: boolean;
  /** Clients that are left out for this user. */
  verborgen: readonly string[];
}

const bron = (soort: 'bezwaar' | 'klacht', alleenOpen: boolean): string =>
  `SELECT '${soort}' AS soort, z.id, z.dossier_id, z.ontvangen_op, z.status, z.uitkomst, z.uiterlijk, d.kenmerk, d.client_id
   FROM ${soort} z JOIN dossier d ON d.id = z.dossier_id
   WHERE ${alleenOpen ? "z.status = 'open'" : "z.status <> 'vervallen'"} AND d.client_id NOT IN (SELECT value FROM json_each(@verborgen))`;

const bronnen = ({ soort, alleenOpen }: Procedurevraag): string =>
  (soort ? [soort] : (['bezwaar', 'klacht'] as const)).map((een) => bron(een, alleenOpen)).join(' UNION ALL ');

/** Bezwaren and klachten over all dossiers: what is open first, by the day on which it must be done. */
export function leesProcedures(
  db: Db,
  vraag: Procedurevraag,
  vanaf: number,
  aantal: number,
): z.infer<typeof lijstRij>[] {
  return rijen(
    db,
    `SELECT p.soort, p.id, p.dossier_id AS dossierId, p.kenmerk, p.ontvangen_op AS ontvangenOp, p.status, p.uitkomst,
       coalesce(t.uiterlijk, p.uiterlijk) AS uiterlijk, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam
     FROM (${bronnen(vraag)}) p JOIN client c ON c.id = p.client_id
     LEFT JOIN termijn t ON t.dossier_id = p.dossier_id AND t.sleutel = p.id AND t.soort IN ('bezwaar-beslissen', 'klacht')
     ORDER BY p.status <> 'open', coalesce(t.uiterlijk, p.uiterlijk) IS NULL, coalesce(t.uiterlijk, p.uiterlijk),
       p.ontvangen_op DESC, p.id LIMIT @aantal OFFSET @vanaf`,
    { vanaf, aantal, verborgen: JSON.stringify(vraag.verborgen) },
  ).map((r) => lijstRij.parse(r));
}

const nRij = z.object({ n: z.number() });
/** How many a list of bezwaren and klachten has. */
export function telProcedures(db: Db, vraag: Procedurevraag): number {
  const geteld = rijen(db, `SELECT count(*) AS n FROM (${bronnen(vraag)})`, {
    verborgen: JSON.stringify(vraag.verborgen),
  });
  return nRij.parse(geteld[0]).n;
}
