import { z } from 'zod';
import {
  vastleggingschemas,
  vastleggingsoorten,
  type Vastleggingen,
  type Vastleggingsoort,
} from '#shared/domein/vastlegging.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const ruweRij = z.object({
  id: z.string(),
  versie: z.number(),
  dossierId: z.string(),
  soort: z.enum(vastleggingsoorten),
  inhoud: z.string(),
  reden: z.string(),
  ingetrokken: z.number(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
  vanNaam: z.string().nullable(),
  vanFunctie: z.string().nullable(),
});

interface Gedeeld {
  id: string;
  versie: number;
  dossierId: string;
  reden: string;
  ingetrokken: boolean;
  doorId: string;
  door: string;
  op: string;
  /** The organisation that recorded it, and what somebody does there; null: we did. */
  herkomst: { organisatienaam: string; functie: string } | null;
}
/** One version of a record, told apart by `soort`. */
export type Vastleggingrij = {
  [S in Vastleggingsoort]: Gedeeld & { soort: S; inhoud: Vastleggingen[S] };
}[Vastleggingsoort];

function alsRij(gevonden: unknown): Vastleggingrij {
  const { inhoud, ingetrokken, vanNaam, vanFunctie, ...rest } = ruweRij.parse(gevonden);
  const herkomst = vanNaam === null ? null : { organisatienaam: vanNaam, functie: vanFunctie ?? '' };
  const gelezen = vastleggingschemas[rest.soort].parse(JSON.parse(inhoud));
  // The schema table is indexed by the same name as the type, which the compiler cannot follow.
  return { ...rest, herkomst, inhoud: gelezen, ingetrokken: ingetrokken === 1 } as Vastleggingrij;
}

const keuze = `SELECT v.id, v.versie, v.dossier_id AS dossierId, v.soort, v.inhoud, v.reden, v.ingetrokken, v.door_id AS doorId, g.naam AS door, v.op,
  h.organisatie_naam AS vanNaam, h.functie AS vanFunctie FROM vastlegging v JOIN gebruiker g ON g.id = v.door_id
  LEFT JOIN vastlegging_herkomst h ON h.vastlegging_id = v.id AND h.versie = v.versie`;

/** Every version of every record of a dossier, in the order in which they were recorded. */
export function leesVastleggingen(db: Db, dossierId: string): Vastleggingrij[] {
  return rijen(db, `${keuze} WHERE v.dossier_id = @dossierId ORDER BY v.op, v.id, v.versie`, { dossierId }).map(alsRij);
}

/** The newest version of a record, or null. */
export function leesVastlegging(db: Db, id: string): Vastleggingrij | null {
  const gevonden = rij(db, `${keuze} WHERE v.id = @id ORDER BY v.versie DESC LIMIT 1`, { id });
  return gevonden ? alsRij(gevonden) : null;
}

const versieRij = z.object({ versie: z.number().nullable() });
/** Adds version `basis + 1` of a record; false when that version exists already (somebody else was first). */
export function schrijfVastlegging(
  db: Db,
  stuk: Omit<Gedeeld, 'versie' | 'door' | 'herkomst'> & { basis: number; soort: Vastleggingsoort; inhoud: unknown },
): boolean {
  const huidig = versieRij.parse(
    rij(db, 'SELECT max(versie) AS versie FROM vastlegging WHERE id = @id', { id: stuk.id }),
  );
  if ((huidig.versie ?? 0) !== stuk.basis) return false;
  return wijzigt(
    db,
    `INSERT INTO vastlegging (id, versie, dossier_id, soort, inhoud, reden, ingetrokken, door_id, op)
     VALUES (@id, @versie, @dossierId, @soort, @inhoud, @reden, @ingetrokken, @doorId, @op)`,
    {
      ...stuk,
      versie: stuk.basis + 1,
      inhoud: JSON.stringify(stuk.inhoud),
      ingetrokken: stuk.ingetrokken ? 1 : 0,
    },
  );
}

/** Ties a letter or print to the version of the record that it was made of. */
export function schrijfVastleggingdocument(
  db: Db,
  regel: { documentId: string; vastleggingId: string; versie: number },
): void {
  bereid(
    db,
    'INSERT INTO vastlegging_document (document_id, vastlegging_id, versie) VALUES (@documentId, @vastleggingId, @versie)',
  ).run(regel);
}

const documentRij = z.object({
  id: z.string(),
  vastleggingId: z.string(),
  versie: z.number(),
  titel: z.string(),
  gemaaktOp: z.string(),
});
export type Vastleggingdocument = z.infer<typeof documentRij>;

/** The letters and prints of the records of a dossier, newest first. */
export function leesVastleggingdocumenten(db: Db, dossierId: string): Vastleggingdocument[] {
  return rijen(
    db,
    `SELECT d.id, v.vastlegging_id AS vastleggingId, v.versie, d.titel, d.gemaakt_op AS gemaaktOp
     FROM vastlegging_document v JOIN document d ON d.id = v.document_id WHERE d.dossier_id = @dossierId ORDER BY d.gemaakt_op DESC, d.id`,
    { dossierId },
  ).map((r) => documentRij.parse(r));
}

const achternaamRij = z.object({ achternaam: z.string() });
/** Surnames of others who stayed at a locatie of this dossier in the same days: they may not stand in a letter to this client. */
export function leesHuisgenoten(db: Db, dossierId: string, clientId: string): string[] {
  return rijen(
    db,
    `SELECT DISTINCT c.achternaam FROM plaatsing e JOIN plaatsing p ON p.locatie_id = e.locatie_id
       AND p.client_id <> @clientId AND p.van <= coalesce(e.tot, '9999') AND coalesce(p.tot, '9999') >= e.van
     JOIN client c ON c.id = p.client_id WHERE e.dossier_id = @dossierId`,
    { dossierId, clientId },
  ).map((r) => achternaamRij.parse(r).achternaam);
}

const nieuwste = 'v.versie = (SELECT max(versie) FROM vastlegging n WHERE n.id = v.id) AND v.ingetrokken = 0';

/** The uitstroom that counts, with the moment of its first recording; null: the client did not leave. */
export function leesVertrek(db: Db, dossierId: string): { per: string; op: string } | null {
  const gevonden = rij(
    db,
    `SELECT json_extract(v.inhoud, '$.datum') AS per, e.op FROM vastlegging v JOIN vastlegging e ON e.id = v.id AND e.versie = 1
     WHERE v.dossier_id = @dossierId AND v.soort = 'uitstroom' AND ${nieuwste} ORDER BY e.op DESC LIMIT 1`,
    { dossierId },
  );
  const elders = gevonden ?? vertrekVolgensCollege(db, dossierId) ?? crisisvertrek(db, dossierId);
  return vertrekSchema.nullable().parse(elders ?? null);
}

const vertrekSchema = z.object({ per: z.string(), op: z.string() });

/** At Veilig Thuis: the day after the last day of the departure as it was recorded last (5.1.5). */
const crisisvertrek = (db: Db, dossierId: string): unknown =>
  rij(
    db,
    `SELECT date(json_extract(s.inhoud, '$.vertrokkenOp'), '+1 day') AS per, s.op FROM crisisstuk s
     WHERE s.dossier_id = @dossierId AND s.soort = 'veilig-vertrek' AND s.ingetrokken = 0
       AND json_extract(s.inhoud, '$.vertrokkenOp') IS NOT NULL AND s.versie = (SELECT max(n.versie) FROM crisisstuk n WHERE n.id = s.id)
     ORDER BY s.op DESC LIMIT 1`,
    { dossierId },
  );

/** At an aanbieder: the college says that the place here ended before the besluiten would have it. */
const vertrekVolgensCollege = (db: Db, dossierId: string): unknown =>
  rij(
    db,
    `SELECT json_extract(inhoud, '$.vertrokkenPer') AS per, '9999' AS op FROM opvangtoewijzing
     WHERE dossier_id = @dossierId AND json_extract(inhoud, '$.vertrokkenPer') IS NOT NULL`,
    { dossierId },
  );

/** Whether a plan for after the opvang is recorded. */
export function heeftPlan(db: Db, dossierId: string): boolean {
  const sql = `SELECT 1 FROM vastlegging v WHERE v.dossier_id = @dossierId AND v.soort = 'plan' AND ${nieuwste}`;
  return rij(db, sql, { dossierId }) !== undefined;
}
