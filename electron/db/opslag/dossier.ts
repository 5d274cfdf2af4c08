import { z } from 'zod';
import { dossierstatusSchema, type Dossierstatus } from '#shared/domein/dossierstatus.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { datumSchema, idSchema, ketenSchema, versieSchema } from '#shared/domein/basis.ts';
import { stapnamen, stapSchemas, type Stapfeiten, type Stapnaam } from '#shared/domein/stappen.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const dossierRij = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  kenmerk: z.string(),
  versie: versieSchema,
  gemeldOp: datumSchema,
  keten: ketenSchema.nullable(),
  status: dossierstatusSchema,
  regime: z.enum(['regulier', 'alleen-onderdak']).nullable(),
  laatsteDag: datumSchema.nullable(),
  volgendeTermijn: datumSchema.nullable(),
  aangemaaktOp: z.string(),
});
export type Dossierrij = z.infer<typeof dossierRij>;

const kolommen = `id, client_id AS clientId, kenmerk, versie, gemeld_op AS gemeldOp, keten, status, regime, laatste_dag AS laatsteDag,
  volgende_termijn AS volgendeTermijn, aangemaakt_op AS aangemaaktOp`;

/** One dossier, or null. */
export function leesDossier(db: Db, id: string): Dossierrij | null {
  const gevonden = rij(db, `SELECT ${kolommen} FROM dossier WHERE id = @id`, { id });
  return gevonden ? dossierRij.parse(gevonden) : null;
}

/** The dossier with this kenmerk, or null. */
export function leesDossierOpKenmerk(db: Db, kenmerk: string): Dossierrij | null {
  const gevonden = rij(db, `SELECT ${kolommen} FROM dossier WHERE kenmerk = @kenmerk`, { kenmerk });
  return gevonden ? dossierRij.parse(gevonden) : null;
}

/** All dossiers of a client, newest first. */
export function leesDossiersVanClient(db: Db, clientId: string): Dossierrij[] {
  return rijen(db, `SELECT ${kolommen} FROM dossier WHERE client_id = @clientId ORDER BY gemeld_op DESC, id`, {
    clientId,
  }).map((r) => dossierRij.parse(r));
}

/** Adds a dossier. */
export function schrijfDossier(db: Db, dossier: Dossierrij): void {
  bereid(
    db,
    `INSERT INTO dossier (id, client_id, kenmerk, versie, gemeld_op, keten, status, regime, laatste_dag, volgende_termijn, aangemaakt_op)
     VALUES (@id, @clientId, @kenmerk, @versie, @gemeldOp, @keten, @status, @regime, @laatsteDag, @volgendeTermijn, @aangemaaktOp)`,
  ).run(dossier);
}

/** Stores what was derived anew after a change and raises the version; false when somebody else was first. */
export function wijzigDossier(db: Db, dossier: Dossierrij): boolean {
  return wijzigt(
    db,
    `UPDATE dossier SET versie = versie + 1, gemeld_op = @gemeldOp, keten = @keten, status = @status, regime = @regime,
     laatste_dag = @laatsteDag, volgende_termijn = @volgendeTermijn WHERE id = @id AND versie = @versie`,
    dossier,
  );
}

export type Vastgelegd<S extends Stapnaam> = {
  versie: number;
  feiten: Stapfeiten[S];
  doorId: string;
  door: string;
  op: string;
};
export type Stappen = { [S in Stapnaam]: Vastgelegd<S> | null };

const stapRij = z.object({
  stap: z.enum(stapnamen),
  versie: z.number(),
  feiten: z.string(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
});

function alsVastgelegd<S extends Stapnaam>(stap: S, gevonden: unknown[]): Vastgelegd<S> | null {
  const ruw = gevonden.map((r) => stapRij.parse(r)).find((r) => r.stap === stap);
  if (!ruw) return null;
  // The schema table is indexed by the same name as the type, which the compiler cannot follow through a generic.
  const feiten = stapSchemas[stap].parse(JSON.parse(ruw.feiten)) as Stapfeiten[S];
  return { versie: ruw.versie, feiten, doorId: ruw.doorId, door: ruw.door, op: ruw.op };
}

/** The newest version of every step of a dossier. */
export function leesStappen(db: Db, dossierId: string): Stappen {
  const gevonden = rijen(
    db,
    `SELECT s.stap, s.versie, s.feiten, s.door_id AS doorId, g.naam AS door, s.op FROM stap s JOIN gebruiker g ON g.id = s.door_id
     WHERE s.dossier_id = @dossierId AND s.versie = (SELECT max(versie) FROM stap n WHERE n.dossier_id = s.dossier_id AND n.stap = s.stap)`,
    { dossierId },
  );
  return {
    melding: alsVastgelegd('melding', gevonden),
    'acute-opvang': alsVastgelegd('acute-opvang', gevonden),
    onderzoek: alsVastgelegd('onderzoek', gevonden),
    toegankelijkheid: alsVastgelegd('toegankelijkheid', gevonden),
    voorwaarden: alsVastgelegd('voorwaarden', gevonden),
  };
}

const stapversieRij = stapRij.transform((r) => ({
  ...r,
  feiten: z.record(z.string(), z.json()).parse(JSON.parse(r.feiten)),
}));
export type Stapversie = z.infer<typeof stapversieRij>;

/** Every version of every step, oldest first, for the timeline. */
export function leesStapversies(db: Db, dossierId: string): Stapversie[] {
  return rijen(
    db,
    `SELECT s.stap, s.versie, s.feiten, s.door_id AS doorId, g.naam AS door, s.op FROM stap s JOIN gebruiker g ON g.id = s.door_id
     WHERE s.dossier_id = @dossierId ORDER BY s.op, s.stap, s.versie`,
    { dossierId },
  ).map((r) => stapversieRij.parse(r));
}

/** The ids of everybody who recorded something in the onderzoek. */
export function leesOnderzoekers(db: Db, dossierId: string): string[] {
  const sql = "SELECT DISTINCT door_id AS doorId FROM stap WHERE dossier_id = @dossierId AND stap = 'onderzoek'";
  return rijen(db, sql, { dossierId }).map((r) => z.object({ doorId: z.string() }).parse(r).doorId);
}

/** Adds version `basis + 1` of a step; false when that version exists already (somebody else was first). */
export function schrijfStap(
  db: Db,
  stap: { dossierId: string; stap: Stapnaam; basis: number; feiten: unknown; doorId: string; op: string },
): boolean {
  const huidig = z
    .object({ versie: z.number().nullable() })
    .parse(rij(db, 'SELECT max(versie) AS versie FROM stap WHERE dossier_id = @dossierId AND stap = @stap', stap));
  if ((huidig.versie ?? 0) !== stap.basis) return false;
  return wijzigt(
    db,
    'INSERT INTO stap (dossier_id, stap, versie, feiten, door_id, op) VALUES (@dossierId, @stap, @versie, @feiten, @doorId, @op)',
    { ...stap, versie: stap.basis + 1, feiten: JSON.stringify(stap.feiten) },
  );
}

/** Replaces the open terms of a dossier. */
export function schrijfTermijnen(db: Db, dossierId: string, termijnen: readonly Termijn[]): void {
  bereid(db, 'DELETE FROM termijn WHERE dossier_id = ?').run(dossierId);
  const voegToe = bereid(
    db,
    'INSERT INTO termijn (dossier_id, soort, sleutel, uiterlijk, artikel, omschrijving) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const t of termijnen) voegToe.run(dossierId, t.soort, t.sleutel, t.uiterlijk, t.artikel, t.omschrijving);
}

export type WachtOp = 'balie' | 'beslisser' | 'niemand';

/** Replaces the dossier's row in the Werkvoorraad; null takes it out. */
export function schrijfWerkregel(
  db: Db,
  dossierId: string,
  regel: { wachtOp: WachtOp; uiterlijk: string | null; soort: string | null; sleutel: string } | null,
): void {
  bereid(db, 'DELETE FROM werkregel WHERE dossier_id = ?').run(dossierId);
  if (regel)
    bereid(db, 'INSERT INTO werkregel (dossier_id, wacht_op, uiterlijk, soort, sleutel) VALUES (?, ?, ?, ?, ?)').run(
      dossierId,
      regel.wachtOp,
      regel.uiterlijk,
      regel.soort,
      regel.sleutel,
    );
}

const werkRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  kenmerk: z.string(),
  keten: ketenSchema.nullable(),
  status: dossierstatusSchema,
  wachtOp: z.enum(['balie', 'beslisser', 'niemand']),
  soort: z.string().nullable(),
  sleutel: z.string(),
  uiterlijk: z.string().nullable(),
  artikel: z.string().nullable(),
  omschrijving: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});
export type Werkrij = z.infer<typeof werkRij>;

/** A stretch of the Werkvoorraad: terms from `van` up to and including `tot`, or what waits for a role without a term of its own. */
export interface Werkvraag {
  van: string | null;
  tot: string | null;
  wachtOp: WachtOp | null;
  /** Only terms of this kind. */
  soort: string | null;
  /** Opvang whose last day lies before this day has ended and is left out. */
  zonderGeeindigd: string;
  /** Only clients who stay here: the scope of a user who is bound to a locatie. */
  locatieId: string | null;
}

const werkWaar = (v: Werkvraag): string =>
  [
    "NOT (w.soort IS 'einde-opvang' AND w.uiterlijk < @zonderGeeindigd)",
    v.van ? 'w.uiterlijk >= @van' : '',
    v.tot ? 'w.uiterlijk <= @tot' : '',
    v.wachtOp ? 'w.wacht_op = @wachtOp' : '',
    v.soort ? 'w.soort = @soort' : '',
    v.locatieId
      ? `EXISTS (SELECT 1 FROM dossier b JOIN plaatsing p ON p.client_id = b.client_id
           WHERE b.id = w.dossier_id AND p.locatie_id = @locatieId)`
      : '',
  ]
    .filter(Boolean)
    .join(' AND ');

/** Rows of the Werkvoorraad, most urgent first. */
export function leesWerkregels(db: Db, vraag: Werkvraag, vanaf: number, aantal: number): Werkrij[] {
  return rijen(
    db,
    `SELECT w.dossier_id AS dossierId, d.client_id AS clientId, d.kenmerk, d.keten, d.status, w.wacht_op AS wachtOp, w.soort, w.sleutel, w.uiterlijk,
       t.artikel, t.omschrijving, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam
     FROM werkregel w JOIN dossier d ON d.id = w.dossier_id JOIN client c ON c.id = d.client_id
     LEFT JOIN termijn t ON t.dossier_id = w.dossier_id AND t.soort = w.soort AND t.sleutel = w.sleutel
     WHERE ${werkWaar(vraag)} ORDER BY w.uiterlijk, w.dossier_id LIMIT @aantal OFFSET @vanaf`,
    { ...vraag, vanaf, aantal },
  ).map((r) => werkRij.parse(r));
}

/** How many rows a stretch of the Werkvoorraad has. */
export function telWerkregels(db: Db, vraag: Werkvraag): number {
  return z
    .object({ n: z.number() })
    .parse(rij(db, `SELECT count(*) AS n FROM werkregel w WHERE ${werkWaar(vraag)}`, { ...vraag })).n;
}

const lijstRij = z.object({
  dossierId: z.string(),
  kenmerk: z.string(),
  keten: ketenSchema.nullable(),
  status: dossierstatusSchema,
  gemeldOp: z.string(),
  laatsteDag: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});
export type Lijstrij = z.infer<typeof lijstRij>;

export interface Lijstvraag {
  status: Dossierstatus | null;
  keten: string | null;
  vandaag: string;
  locatieId: string | null;
}

// A verstrekking whose last day has passed has ended van rechtswege (5.2.9) without anybody doing anything.
const lijstWaar = (v: Lijstvraag): string => {
  const delen = ['1'];
  if (v.status === 'geeindigd')
    delen.push("(d.status = 'geeindigd' OR (d.status = 'verstrekt' AND d.laatste_dag < @vandaag))");
  else if (v.status === 'verstrekt')
    delen.push("d.status = 'verstrekt' AND (d.laatste_dag IS NULL OR d.laatste_dag >= @vandaag)");
  else if (v.status) delen.push('d.status = @status');
  if (v.keten) delen.push('d.keten = @keten');
  if (v.locatieId)
    delen.push('EXISTS (SELECT 1 FROM plaatsing p WHERE p.client_id = d.client_id AND p.locatie_id = @locatieId)');
  return delen.join(' AND ');
};

/** Dossiers, newest melding first. */
export function leesDossierlijst(db: Db, vraag: Lijstvraag, vanaf: number, aantal: number): Lijstrij[] {
  return rijen(
    db,
    `SELECT d.id AS dossierId, d.kenmerk, d.keten, d.status, d.gemeld_op AS gemeldOp, d.laatste_dag AS laatsteDag,
       c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam
     FROM dossier d JOIN client c ON c.id = d.client_id WHERE ${lijstWaar(vraag)}
     ORDER BY d.gemeld_op DESC, d.id LIMIT @aantal OFFSET @vanaf`,
    { ...vraag, vanaf, aantal },
  ).map((r) => lijstRij.parse(r));
}

/** How many dossiers a list has. */
export function telDossiers(db: Db, vraag: Lijstvraag): number {
  return z
    .object({ n: z.number() })
    .parse(rij(db, `SELECT count(*) AS n FROM dossier d WHERE ${lijstWaar(vraag)}`, { ...vraag })).n;
}
