import { z } from 'zod';
import { stukSchemas, stuksoorten, type Stukinhoud, type Stuksoort } from '#shared/domein/onderzoek.ts';
import type { Db } from '../openen.ts';
import { rij, rijen, wijzigt } from './hulp.ts';

/** A record beside the onderzoek as stored, one version of it. */
export type Stukrij<S extends Stuksoort = Stuksoort> = {
  [T in Stuksoort]: {
    id: string;
    versie: number;
    dossierId: string;
    soort: T;
    inhoud: Stukinhoud<T>;
    /** Why it no longer counts; null while it does. */
    vervallen: string | null;
    documentId: string | null;
    doorId: string;
    door: string;
    op: string;
  };
}[S];

const stukRij = z.object({
  id: z.string(),
  versie: z.number(),
  dossierId: z.string(),
  soort: z.enum(stuksoorten as [Stuksoort, ...Stuksoort[]]),
  inhoud: z.string(),
  vervallen: z.string().nullable(),
  documentId: z.string().nullable(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
});

function alsStuk(ruw: unknown): Stukrij {
  const gelezen = stukRij.parse(ruw);
  const inhoud = stukSchemas[gelezen.soort].parse(JSON.parse(gelezen.inhoud));
  // The content was read by the schema of its own soort, which the compiler cannot follow.
  return { ...gelezen, inhoud } as Stukrij;
}

const kolommen = `s.id, s.versie, s.dossier_id AS dossierId, s.soort, s.inhoud, s.vervallen, s.document_id AS documentId,
  s.door_id AS doorId, g.naam AS door, s.op`;
const nieuwste = 's.versie = (SELECT max(versie) FROM stuk n WHERE n.id = s.id)';

/** The newest version of every record of a dossier, in the order in which they were first made. */
export function leesStukken(db: Db, dossierId: string): Stukrij[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM stuk s JOIN gebruiker g ON g.id = s.door_id WHERE s.dossier_id = @dossierId AND ${nieuwste}
     ORDER BY (SELECT volgnummer FROM stuk e WHERE e.id = s.id AND e.versie = 1)`,
    { dossierId },
  ).map(alsStuk);
}

/** Every version of every record of a dossier, oldest first, for the timeline. */
export function leesStukversies(db: Db, dossierId: string): Stukrij[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM stuk s JOIN gebruiker g ON g.id = s.door_id WHERE s.dossier_id = @dossierId ORDER BY s.volgnummer`,
    { dossierId },
  ).map(alsStuk);
}

/** The newest version of one record, or null. */
export function leesStuk(db: Db, id: string): Stukrij | null {
  const sql = `SELECT ${kolommen} FROM stuk s JOIN gebruiker g ON g.id = s.door_id WHERE s.id = @id AND ${nieuwste}`;
  const gevonden = rij(db, sql, { id });
  return gevonden ? alsStuk(gevonden) : null;
}

/** The record that says what an attached document is, or null for a document that the program made. */
export function leesBijlage(db: Db, documentId: string): Stukrij<'bijlage'> | null {
  const sql = `SELECT ${kolommen} FROM stuk s JOIN gebruiker g ON g.id = s.door_id
     WHERE s.document_id = @documentId AND s.soort = 'bijlage' AND ${nieuwste}`;
  const gevonden = rij(db, sql, { documentId });
  const stuk = gevonden ? alsStuk(gevonden) : null;
  return stuk?.soort === 'bijlage' ? stuk : null;
}

export type NieuwStuk = Pick<Stukrij, 'id' | 'dossierId' | 'soort' | 'vervallen' | 'documentId' | 'doorId' | 'op'> & {
  inhoud: unknown;
  /** The version it was based on; 0 for a new record. */
  basis: number;
};

const versieRij = z.object({ versie: z.number().nullable() });
/** Adds version `basis + 1` of a record; false when somebody else was first. */
export function schrijfStuk(db: Db, stuk: NieuwStuk): boolean {
  const huidig = versieRij.parse(rij(db, 'SELECT max(versie) AS versie FROM stuk WHERE id = @id', { id: stuk.id }));
  if ((huidig.versie ?? 0) !== stuk.basis) return false;
  const { basis, inhoud, ...rest } = stuk;
  return wijzigt(
    db,
    `INSERT INTO stuk (id, versie, dossier_id, soort, inhoud, vervallen, document_id, door_id, op)
     VALUES (@id, @versie, @dossierId, @soort, @inhoud, @vervallen, @documentId, @doorId, @op)`,
    { ...rest, versie: basis + 1, inhoud: JSON.stringify(inhoud) },
  );
}
