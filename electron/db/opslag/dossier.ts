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

/** What a dossier reads like today, without another version: nobody changed it, a day passed. */
export function schrijfStand(db: Db, dossier: Dossierrij): void {
  bereid(
    db,
    `UPDATE dossier SET gemeld_op = @gemeldOp, keten = @keten, status = @status, regime = @regime, laatste_dag = @laatsteDag,
     volgende_termijn = @volgendeTermijn WHERE id = @id AND (gemeld_op, keten, status, regime, laatste_dag, volgende_termijn)
       IS NOT (@gemeldOp, @keten, @status, @regime, @laatsteDag, @volgendeTermijn)`,
  ).run(dossier);
}

const idRij = z.object({ id: z.string() });

/** Dossiers whose opvang ended by itself since somebody last touched them (5.2.9). */
export function leesGeeindigdeDossiers(db: Db, vandaag: string, aantal: number): string[] {
  return rijen(db, "SELECT id FROM dossier WHERE status = 'verstrekt' AND laatste_dag < @vandaag LIMIT @aantal", {
    vandaag,
    aantal,
  }).map((r) => idRij.parse(r).id);
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

function alsVastgelegd<S extends Stapnaam>(
  stap: S,
  gevonden: readonly z.infer<typeof stapRij>[],
): Vastgelegd<S> | null {
  const ruw = gevonden.find((r) => r.stap === stap);
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
  ).map((r) => stapRij.parse(r));
  return {
    melding: alsVastgelegd('melding', gevonden),
    'acute-opvang': alsVastgelegd('acute-opvang', gevonden),
    onderzoek: alsVastgelegd('onderzoek', gevonden),
    toegankelijkheid: alsVastgelegd('toegankelijkheid', gevonden),
    voorwaarden: alsVastgelegd('voorwaarden', gevonden),
  };
}

const stapfeiten = z.record(z.string(), z.json());
const stapversieRij = stapRij.transform((r) => ({
  ...r,
  feiten: stapfeiten.parse(JSON.parse(r.feiten)),
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

const doorIdRij = z.object({ doorId: z.string() });
/** The ids of everybody who recorded something in the onderzoek. */
export function leesOnderzoekers(db: Db, dossierId: string): string[] {
  const sql = "SELECT DISTINCT door_id AS doorId FROM stap WHERE dossier_id = @dossierId AND stap = 'onderzoek'";
  return rijen(db, sql, { dossierId }).map((r) => doorIdRij.parse(r).doorId);
}

const versieRij = z.object({ versie: z.number().nullable() });
/** Adds version `basis + 1` of a step; false when that version exists already (somebody else was first). */
export function schrijfStap(
  db: Db,
  stap: { dossierId: string; stap: Stapnaam; basis: number; feiten: unknown; doorId: string; op: string },
): boolean {
  const huidig = versieRij.parse(
    rij(db, 'SELECT max(versie) AS versie FROM stap WHERE dossier_id = @dossierId AND stap = @stap', stap),
  );
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

const lijstRij = z.object({
  dossierId: z.string(),
  kenmerk: z.string(),
  keten: ketenSchema.nullable(),
  status: dossierstatusSchema,
  regime: z.enum(['regulier', 'alleen-onderdak']).nullable(),
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
  /** Clients that this user may not see; left out of list and count. */
  verborgen?: readonly string[];
}

// A verstrekking whose last day has passed has ended van rechtswege (5.2.9) without anybody doing anything.
const lijstWaar = (v: Lijstvraag): string => {
  const delen = ['1'];
  if (v.status === 'geeindigd')
    delen.push("d.status IN ('geeindigd', 'verstrekt') AND (d.status = 'geeindigd' OR d.laatste_dag < @vandaag)");
  else if (v.status === 'verstrekt')
    delen.push("d.status = 'verstrekt' AND (d.laatste_dag IS NULL OR d.laatste_dag >= @vandaag)");
  else if (v.status) delen.push('d.status = @status');
  if (v.keten) delen.push('d.keten = @keten');
  if (v.locatieId)
    delen.push('EXISTS (SELECT 1 FROM plaatsing p WHERE p.client_id = d.client_id AND p.locatie_id = @locatieId)');
  if (v.verborgen?.length) delen.push('d.client_id NOT IN (SELECT value FROM json_each(@verborgen))');
  return delen.join(' AND ');
};

/** Dossiers, newest melding first. What lies before the page is counted off in the index, without reading who it is about. */
export function leesDossierlijst(db: Db, vraag: Lijstvraag, vanaf: number, aantal: number): Lijstrij[] {
  return rijen(
    db,
    `SELECT d.id AS dossierId, d.kenmerk, d.keten, d.status, d.regime, d.gemeld_op AS gemeldOp, d.laatste_dag AS laatsteDag,
       c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam
     FROM (SELECT d.id FROM dossier d WHERE ${lijstWaar(vraag)} ORDER BY d.gemeld_op DESC, d.id LIMIT @aantal OFFSET @vanaf) w
     JOIN dossier d ON d.id = w.id JOIN client c ON c.id = d.client_id ORDER BY d.gemeld_op DESC, d.id`,
    { ...vraag, verborgen: JSON.stringify(vraag.verborgen ?? []), vanaf, aantal },
  ).map((r) => lijstRij.parse(r));
}

const nRij = z.object({ n: z.number() });
/** How many dossiers a list has. */
export function telDossiers(db: Db, vraag: Lijstvraag): number {
  return nRij.parse(
    rij(db, `SELECT count(*) AS n FROM dossier d WHERE ${lijstWaar(vraag)}`, {
      ...vraag,
      verborgen: JSON.stringify(vraag.verborgen ?? []),
    }),
  ).n;
}
