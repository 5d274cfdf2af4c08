import { z } from 'zod';
import { documentSchema, documentsoortSchema, type Documentregel } from '#shared/contract/groepen/document.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

export interface NieuwDocument {
  id: string;
  dossierId: string;
  soort: Documentregel['soort'];
  besluitId: string | null;
  pasId: string | null;
  titel: string;
  /** Left out: a PDF that the program made. */
  mime?: string;
  /** The name of a file that was brought in; what the program makes is named after its kind. */
  bestandsnaam?: string;
  bytes: Uint8Array;
  sha256: string;
  doorId: string;
  op: string;
}

// What was attached is called as its newest record says, and is withdrawn when that says so.
const nieuwsteBijlage = `(SELECT @veld FROM stuk s WHERE s.document_id = d.id AND s.soort = 'bijlage' ORDER BY s.versie DESC LIMIT 1)`;
const kolommen = `d.id, d.soort, coalesce(${nieuwsteBijlage.replace('@veld', "json_extract(s.inhoud, '$.titel')")}, d.titel) AS titel, d.mime,
  d.gemaakt_op AS gemaaktOp, d.sha256, length(d.bytes) AS grootte, ${nieuwsteBijlage.replace('@veld', 's.vervallen')} AS ingetrokken`;

/** Stores a document for good. */
export function schrijfDocument(db: Db, document: NieuwDocument): void {
  bereid(
    db,
    `INSERT INTO document (id, dossier_id, soort, besluit_id, pas_id, titel, mime, bestandsnaam, bytes, sha256, gemaakt_door_id, gemaakt_op)
     VALUES (@id, @dossierId, @soort, @besluitId, @pasId, @titel, @mime, @bestandsnaam, @bytes, @sha256, @doorId, @op)`,
  ).run({ mime: 'application/pdf', bestandsnaam: null, ...document, bytes: Buffer.from(document.bytes) });
}

/** The documents of a dossier, newest first, without their bytes. */
export function leesDocumenten(db: Db, dossierId: string): Documentregel[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM document d WHERE d.dossier_id = @dossierId ORDER BY d.gemaakt_op DESC, d.id`,
    {
      dossierId,
    },
  ).map((r) => documentSchema.parse(r));
}

const inhoudRij = z.object({
  dossierId: z.string(),
  soort: documentsoortSchema,
  titel: z.string(),
  mime: z.string(),
  bestandsnaam: z.string().nullable(),
  bytes: z.instanceof(Uint8Array),
  kenmerk: z.string(),
  gemaaktOp: z.string(),
});

/** One document with its bytes and the kenmerk of its dossier, or null. */
export function leesDocument(db: Db, id: string): z.infer<typeof inhoudRij> | null {
  const gevonden = rij(
    db,
    `SELECT d.dossier_id AS dossierId, d.soort, d.titel, d.mime, d.bestandsnaam, d.bytes, o.kenmerk, d.gemaakt_op AS gemaaktOp FROM document d JOIN dossier o ON o.id = d.dossier_id WHERE d.id = @id`,
    { id },
  );
  return gevonden ? inhoudRij.parse(gevonden) : null;
}

const regelRij = z.object({ titel: z.string(), op: z.string(), door: z.string() });

/** What was made and by whom, for the timeline. */
export function leesDocumentregels(db: Db, dossierId: string): z.infer<typeof regelRij>[] {
  return rijen(
    db,
    `SELECT d.titel, d.gemaakt_op AS op, g.naam AS door FROM document d JOIN gebruiker g ON g.id = d.gemaakt_door_id WHERE d.dossier_id = @dossierId`,
    { dossierId },
  ).map((r) => regelRij.parse(r));
}

const bestandRij = z.object({
  id: z.string(),
  mime: z.string(),
  bestandsnaam: z.string().nullable(),
  grootte: z.number(),
  gemaaktOp: z.string(),
});

/** The files of a dossier, without what is in them. */
export function leesBestandsregels(db: Db, dossierId: string): z.infer<typeof bestandRij>[] {
  return rijen(
    db,
    `SELECT id, mime, bestandsnaam, length(bytes) AS grootte, gemaakt_op AS gemaaktOp FROM document WHERE dossier_id = @dossierId`,
    { dossierId },
  ).map((r) => bestandRij.parse(r));
}
