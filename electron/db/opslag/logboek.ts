import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const auditRij = z.object({
  volgnummer: z.number(),
  moment: z.string(),
  gebruikerId: z.string().nullable(),
  gebruiker: z.string(),
  rollen: z.string(),
  organisatie: z.string(),
  actie: z.enum(['C', 'R', 'U', 'D', 'E']),
  gebeurtenis: z.string(),
  tekst: z.string(),
  clientId: z.string().nullable(),
  dossierId: z.string().nullable(),
  uitkomst: z.string(),
  doel: z.string(),
  werkstation: z.string(),
  nood: z.number().transform((n) => n === 1),
  vorigeHash: z.string(),
  hash: z.string(),
});
export type Auditrij = z.infer<typeof auditRij>;

const kolommen = `a.volgnummer, a.moment, a.gebruiker_id AS gebruikerId, a.gebruiker, a.rollen, a.organisatie, a.actie, a.gebeurtenis, a.tekst,
  a.client_id AS clientId, a.dossier_id AS dossierId, a.uitkomst, a.doel, a.werkstation, a.nood, a.vorige_hash AS vorigeHash, a.hash`;

const schakelRij = z.object({ volgnummer: z.number(), hash: z.string() });

/** Number and hash of the newest line, or of the line with this number; null when it is not there. */
export function leesAuditschakel(db: Db, volgnummer: number | null = null): z.infer<typeof schakelRij> | null {
  const waar = volgnummer === null ? 'ORDER BY volgnummer DESC LIMIT 1' : 'WHERE volgnummer = @volgnummer';
  const gevonden = rij(db, `SELECT volgnummer, hash FROM audit ${waar}`, volgnummer === null ? {} : { volgnummer });
  return gevonden ? schakelRij.parse(gevonden) : null;
}

/** Adds a line to the log. */
export function schrijfAudit(db: Db, regel: Omit<Auditrij, 'volgnummer'>): void {
  bereid(
    db,
    `INSERT INTO audit (moment, gebruiker_id, gebruiker, rollen, organisatie, actie, gebeurtenis, tekst, client_id, dossier_id, uitkomst, doel,
       werkstation, nood, vorige_hash, hash)
     VALUES (@moment, @gebruikerId, @gebruiker, @rollen, @organisatie, @actie, @gebeurtenis, @tekst, @clientId, @dossierId, @uitkomst, @doel,
       @werkstation, @nood, @vorigeHash, @hash)`,
  ).run({ ...regel, nood: regel.nood ? 1 : 0 });
}

/** The whole log in order, one line at a time. */
export function* doorloopAudit(db: Db): Generator<Auditrij> {
  // A statement of its own: an iterating one cannot be shared.
  for (const r of db.prepare(`SELECT ${kolommen} FROM audit a ORDER BY a.volgnummer`).iterate())
    yield auditRij.parse(r);
}

/** The log of another desk in order, as far as it came in. */
export function* doorloopAuditElders(db: Db, werkplekId: string): Generator<Auditrij> {
  for (const r of db
    .prepare(`SELECT ${kolommen} FROM audit_elders a WHERE a.werkplek_id = ? ORDER BY a.volgnummer`)
    .iterate(werkplekId))
    yield auditRij.parse(r);
}

/** The desks of which lines of the log came in, each with the newest name of its computer. Steps from desk to desk: the log is long. */
export function leesAuditwerkplekken(db: Db): { werkplekId: string; naam: string }[] {
  return rijen(
    db,
    `WITH RECURSIVE w (id) AS (SELECT min(werkplek_id) FROM audit_elders
       UNION ALL SELECT (SELECT min(werkplek_id) FROM audit_elders WHERE werkplek_id > w.id) FROM w WHERE w.id IS NOT NULL)
     SELECT id AS werkplekId, (SELECT werkstation FROM audit_elders e WHERE e.werkplek_id = w.id ORDER BY volgnummer DESC LIMIT 1) AS naam
     FROM w WHERE id IS NOT NULL`,
  ).map((r) => z.object({ werkplekId: z.string(), naam: z.string() }).parse(r));
}

/** The lines of every desk together, for who asks who looked; what was done at another desk was done as much. */
const deel = `moment, gebruiker_id, gebruiker, rollen, gebeurtenis, tekst, client_id, dossier_id, uitkomst, nood, volgnummer`;
export const alleAudit = `(SELECT ${deel} FROM audit UNION ALL SELECT ${deel} FROM audit_elders)`;

/** Lines of the log of this desk, or of another one, newest first. `zoek` looks in user, event, text and the dossier's kenmerk. Moments are ISO instants. */
export function leesAudit(
  db: Db,
  vraag: {
    zoek: string;
    van: string | null;
    tot: string | null;
    voorVolgnummer: number | null;
    aantal: number;
    werkplekId?: string | undefined;
  },
): (Auditrij & { kenmerk: string | null })[] {
  const elders = vraag.werkplekId !== undefined;
  const patroon = `%${vraag.zoek.replace(/[\\%_]/g, '\\$&')}%`;
  return rijen(
    db,
    `SELECT ${kolommen}, d.kenmerk FROM ${elders ? 'audit_elders' : 'audit'} a LEFT JOIN dossier d ON d.id = a.dossier_id
     WHERE ${elders ? 'a.werkplek_id = @werkplekId AND' : ''} (@zoek = '' OR a.gebruiker LIKE @patroon ESCAPE '\\' OR a.gebeurtenis LIKE @patroon ESCAPE '\\' OR a.tekst LIKE @patroon ESCAPE '\\' OR d.kenmerk LIKE @patroon ESCAPE '\\')
       AND (@van IS NULL OR a.moment >= @van) AND (@tot IS NULL OR a.moment < @tot)
       AND (@voorVolgnummer IS NULL OR a.volgnummer < @voorVolgnummer)
     ORDER BY a.volgnummer DESC LIMIT @aantal`,
    { ...vraag, patroon },
  ).map((r) => auditRij.and(z.object({ kenmerk: z.string().nullable() })).parse(r));
}

/** Adds an immutable record for the central registry. */
export function schrijfUitbak(
  db: Db,
  record: {
    recordId: string;
    soort: string;
    schemaVersie: number;
    dossierId: string | null;
    clientId: string | null;
    inhoud: unknown;
    op: string;
    /** The organisation that it is for; null or left out: whoever the registry gives it to. */
    voorId?: string | null;
  },
): void {
  bereid(
    db,
    `INSERT INTO uitbak (record_id, soort, schema_versie, dossier_id, client_id, inhoud, vastgelegd_op, voor_id)
     VALUES (@recordId, @soort, @schemaVersie, @dossierId, @clientId, @inhoud, @op, @voorId)`,
  ).run({ voorId: null, ...record, inhoud: JSON.stringify(record.inhoud) });
}

const uitbakRij = z.object({ inhoud: z.string() });

/** Every record of a dossier and of its client, in order of recording. */
export function leesUitbakVanDossier(db: Db, dossierId: string, clientId: string): unknown[] {
  return rijen(
    db,
    `SELECT inhoud FROM uitbak WHERE dossier_id = @dossierId OR (client_id = @clientId AND dossier_id IS NULL) ORDER BY volgnummer`,
    { dossierId, clientId },
  ).map((r): unknown => JSON.parse(uitbakRij.parse(r).inhoud));
}

/** What was last told about a pass, as it was told; null: nothing yet. */
export function leesLaatstePasrecord(db: Db, dossierId: string, pasnummer: string): unknown {
  const gevonden = rij(
    db,
    `SELECT json_extract(inhoud, '$.inhoud') AS inhoud FROM uitbak WHERE dossier_id = @dossierId AND soort = 'copas'
       AND json_extract(inhoud, '$.inhoud.pasnummer') = @pasnummer ORDER BY volgnummer DESC LIMIT 1`,
    { dossierId, pasnummer },
  );
  return gevonden ? (JSON.parse(uitbakRij.parse(gevonden).inhoud) as unknown) : null;
}

const conceptRij = z.object({ inhoud: z.string(), basisVersie: z.number(), bewaardOp: z.string() });

/** A user's own unfinished work under a key, or null. */
export function leesConcept(
  db: Db,
  gebruikerId: string,
  sleutel: string,
): { inhoud: unknown; basisVersie: number; bewaardOp: string } | null {
  const gevonden = rij(
    db,
    'SELECT inhoud, basis_versie AS basisVersie, bewaard_op AS bewaardOp FROM concept WHERE gebruiker_id = @gebruikerId AND sleutel = @sleutel',
    { gebruikerId, sleutel },
  );
  if (!gevonden) return null;
  const ruw = conceptRij.parse(gevonden);
  return { ...ruw, inhoud: JSON.parse(ruw.inhoud) as unknown };
}

/** Keeps unfinished work; the newest wins, it is one person's own. */
export function schrijfConcept(
  db: Db,
  concept: { gebruikerId: string; sleutel: string; inhoud: unknown; basisVersie: number; op: string },
): void {
  bereid(
    db,
    `INSERT INTO concept (gebruiker_id, sleutel, inhoud, basis_versie, bewaard_op) VALUES (@gebruikerId, @sleutel, @inhoud, @basisVersie, @op)
     ON CONFLICT (gebruiker_id, sleutel) DO UPDATE SET inhoud = excluded.inhoud, basis_versie = excluded.basis_versie, bewaard_op = excluded.bewaard_op`,
  ).run({ ...concept, inhoud: JSON.stringify(concept.inhoud) });
}

/** Throws away what a user had begun of a record: for that user it no longer exists. */
export function wisConceptenVan(db: Db, gebruikerId: string, id: string): void {
  bereid(db, 'DELETE FROM concept WHERE gebruiker_id = ? AND instr(sleutel, ?) > 0').run(gebruikerId, id);
}

/** Throws unfinished work away. */
export function wisConcept(db: Db, gebruikerId: string, sleutel: string): void {
  bereid(db, 'DELETE FROM concept WHERE gebruiker_id = ? AND sleutel = ?').run(gebruikerId, sleutel);
}
