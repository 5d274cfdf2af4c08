import { z } from 'zod';
import { aanleidingen, veiligheidsniveauSchema } from '#shared/domein/crisis/triage.ts';
import { toegangen } from '#shared/domein/crisis/intake.ts';
import type { Db } from '../openen.ts';
import { rijen } from './hulp.ts';

/*
 * What the figures of Veilig Thuis count. A case is told apart by its id; names, places and words are never read here.
 */

const alle = <S extends z.ZodType>(
  schema: S,
  db: Db,
  sql: string,
  waarden: Record<string, unknown> = {},
): z.infer<S>[] => rijen(db, sql, waarden).map((r) => schema.parse(r));

/** A field of the newest version of a record of a kind, unless it was withdrawn. */
const veld = (soort: string, pad: string): string =>
  `(SELECT json_extract(s.inhoud, '$.${pad}') FROM crisisstuk s WHERE s.dossier_id = d.id AND s.soort = '${soort}' AND s.ingetrokken = 0
    AND NOT EXISTS (SELECT 1 FROM crisisstuk n WHERE n.id = s.id AND n.versie > s.versie) ORDER BY s.op DESC, s.id DESC LIMIT 1)`;

const zaakRij = z.object({
  id: z.string(),
  gemeldOp: z.string(),
  begonnenOp: z.string(),
  niveau: veiligheidsniveauSchema.nullable(),
  aanleiding: z.enum(aanleidingen).nullable(),
  conclusie: z.enum(toegangen).nullable(),
});
export type Cijferzaak = z.infer<typeof zaakRij>;

/** Every case that was reported on or before a day. @param alleen only these; left out: all */
export function leesCijferzaken(db: Db, tot: string, alleen?: readonly string[]): Cijferzaak[] {
  return alle(
    zaakRij,
    db,
    `SELECT d.id, d.gemeld_op AS gemeldOp, d.aangemaakt_op AS begonnenOp, ${veld('triage', 'niveau')} AS niveau,
       ${veld('triage', 'aanleiding')} AS aanleiding, ${veld('crisistoets', 'conclusie')} AS conclusie
     FROM dossier d WHERE d.gemeld_op <= @tot ${alleen ? 'AND d.id IN (SELECT value FROM json_each(@alleen))' : ''} ORDER BY d.id`,
    { tot, ...(alleen && { alleen: JSON.stringify(alleen) }) },
  );
}

const cijferbesluitenRij = z.array(z.string());
/** Besluiten of a period that still stand, with the gronden of an ending. */
export function leesCijferbesluiten(db: Db, van: string, tot: string) {
  return alle(
    z.object({
      dossierId: z.string(),
      soort: z.string(),
      peildatum: z.string(),
      gronden: z.string().transform((t) => cijferbesluitenRij.parse(JSON.parse(t))),
    }),
    db,
    `SELECT b.dossier_id AS dossierId, b.soort, b.peildatum, b.gronden FROM besluit b
     LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id WHERE b.peildatum BETWEEN @van AND @tot AND v.besluit_id IS NULL`,
    { van, tot },
  );
}

/** Stays by besluit that touch a period: first and last day; the last may be in the future. */
export function leesCijferverblijven(db: Db, van: string, tot: string) {
  return alle(
    z.object({ dossierId: z.string(), begin: z.string(), einde: z.string() }),
    db,
    `SELECT d.id AS dossierId, min(b.ingangsdatum) AS begin, d.laatste_dag AS einde FROM dossier d
     JOIN besluit b ON b.dossier_id = d.id AND b.soort = 'verstrekken' AND b.ingangsdatum IS NOT NULL
     LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id
     WHERE d.laatste_dag >= @van AND v.besluit_id IS NULL GROUP BY d.id HAVING min(b.ingangsdatum) <= @tot`,
    { van, tot },
  );
}

const stukRij = z.object({ dossierId: z.string(), op: z.string(), uitkomst: z.string() });

/** The first arrival of each case, as Amsterdam wall-clock time. */
export function leesCijferaankomsten(db: Db): z.infer<typeof stukRij>[] {
  return alle(
    stukRij,
    db,
    `SELECT s.dossier_id AS dossierId, min(json_extract(s.inhoud, '$.op')) AS op, 'aangekomen' AS uitkomst FROM crisisstuk s
     WHERE s.soort = 'aankomst' AND s.ingetrokken = 0 AND json_extract(s.inhoud, '$.uitkomst') = 'aangekomen'
       AND NOT EXISTS (SELECT 1 FROM crisisstuk n WHERE n.id = s.id AND n.versie > s.versie) GROUP BY s.dossier_id`,
  );
}

/** Each time that there was no place tonight, with what was done; `op` is the instant at which it was recorded first. */
export function leesCijfergeenplek(db: Db): z.infer<typeof stukRij>[] {
  return alle(
    stukRij,
    db,
    `SELECT s.dossier_id AS dossierId, (SELECT min(e.op) FROM crisisstuk e WHERE e.id = s.id) AS op,
       json_extract(s.inhoud, '$.vannacht') AS uitkomst FROM crisisstuk s
     WHERE s.soort = 'geen-plek' AND s.ingetrokken = 0
       AND NOT EXISTS (SELECT 1 FROM crisisstuk n WHERE n.id = s.id AND n.versie > s.versie)`,
  );
}

/** Requests for a place from elsewhere: when, and how they stand. */
export function leesCijferverzoeken(db: Db) {
  return alle(
    z.object({ op: z.string(), niveau: veiligheidsniveauSchema.nullable(), stand: z.string() }),
    db,
    `SELECT json_extract(v.inhoud, '$.ontvangenOp') AS op, json_extract(v.inhoud, '$.niveau') AS niveau, v.stand FROM crisisverzoek v
     WHERE NOT EXISTS (SELECT 1 FROM crisisverzoek n WHERE n.id = v.id AND n.versie > v.versie)`,
  );
}

const toezichtRij = z.object({ op: z.string(), soort: z.enum(['scherm', 'brief', 'nood', 'gevangen']) });

/** Looks at geheime adressen, and searches that were caught; when, never by whom or at whose. */
export function leesCijfertoezicht(db: Db): z.infer<typeof toezichtRij>[] {
  return alle(
    toezichtRij,
    db,
    `SELECT op, CASE WHEN nood = 1 THEN 'nood' WHEN wijze = 'brief' THEN 'brief' ELSE 'scherm' END AS soort FROM kluisinzage
     UNION ALL SELECT op, 'gevangen' FROM zoekspoor WHERE gevangen <> '[]'`,
  );
}

/** The cases with a child in the household, by id. */
export function leesCijfergezinnen(db: Db): string[] {
  const gevonden = alle(
    z.object({ id: z.string() }),
    db,
    "SELECT DISTINCT dossier_id AS id FROM huishouden_lid WHERE rol = 'kind'",
  );
  return gevonden.map(({ id }) => id);
}

/** Children of the households of cases that were reported in a period. */
export function leesCijferkinderen(db: Db, van: string, tot: string) {
  return alle(
    z.object({ dossierId: z.string(), gemeldOp: z.string(), geboortedatum: z.string().nullable() }),
    db,
    `SELECT d.id AS dossierId, d.gemeld_op AS gemeldOp, c.geboortedatum FROM dossier d
     JOIN huishouden_lid l ON l.dossier_id = d.id AND l.rol = 'kind' JOIN client c ON c.id = l.client_id
     WHERE d.gemeld_op BETWEEN @van AND @tot`,
    { van, tot },
  );
}
