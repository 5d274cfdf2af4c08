import { z } from 'zod';
import { crisisschemas, isCrisissoort, type Crisisinhoud, type Crisissoort } from '#shared/domein/crisis/index.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const ruweRij = z.object({
  id: z.string(),
  versie: z.number(),
  dossierId: z.string(),
  soort: z.string(),
  clientId: z.string().nullable(),
  inhoud: z.string(),
  reden: z.string(),
  ingetrokken: z.number(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
});

interface Gedeeld {
  id: string;
  versie: number;
  dossierId: string;
  /** Whom of the household it is about; null: the case. */
  clientId: string | null;
  reden: string;
  ingetrokken: boolean;
  doorId: string;
  door: string;
  op: string;
}
/** One version of a record of Veilig Thuis, told apart by `soort`. */
export type Crisisrij = { [S in Crisissoort]: Gedeeld & { soort: S; inhoud: Crisisinhoud<S> } }[Crisissoort];

function alsRij(gevonden: unknown): Crisisrij {
  const { inhoud, ingetrokken, soort, ...rest } = ruweRij.parse(gevonden);
  if (!isCrisissoort(soort)) throw new Error(`Unknown kind of record: ${soort}`);
  const gelezen = crisisschemas[soort].parse(JSON.parse(inhoud));
  // The schema table is indexed by the same name as the type, which the compiler cannot follow.
  return { ...rest, soort, inhoud: gelezen, ingetrokken: ingetrokken === 1 } as Crisisrij;
}

const keuze = `SELECT s.id, s.versie, s.dossier_id AS dossierId, s.soort, s.client_id AS clientId, s.inhoud, s.reden, s.ingetrokken,
  s.door_id AS doorId, g.naam AS door, s.op FROM crisisstuk s JOIN gebruiker g ON g.id = s.door_id`;

/** Every version of every record of a case, in the order in which they were recorded. */
export function leesCrisisstukken(db: Db, dossierId: string): Crisisrij[] {
  return rijen(db, `${keuze} WHERE s.dossier_id = @dossierId ORDER BY s.op, s.id, s.versie`, { dossierId }).map(alsRij);
}

/** The newest version of a record, or null. */
export function leesCrisisstuk(db: Db, id: string): Crisisrij | null {
  const gevonden = rij(db, `${keuze} WHERE s.id = @id ORDER BY s.versie DESC LIMIT 1`, { id });
  return gevonden ? alsRij(gevonden) : null;
}

const nummerRij = z.object({ nummer: z.string() });
/** The numbers at which a client can be reached safely, of every case of this client; those that were withdrawn left out. */
export function leesVeiligeNummers(db: Db, clientId: string): string[] {
  return rijen(
    db,
    `SELECT json_extract(s.inhoud, '$.nummer') AS nummer FROM dossier d JOIN crisisstuk s ON s.dossier_id = d.id
     WHERE d.client_id = @clientId AND s.soort = 'veilig-contact' AND s.ingetrokken = 0
       AND s.versie = (SELECT max(n.versie) FROM crisisstuk n WHERE n.id = s.id)`,
    { clientId },
  ).map((gevonden) => nummerRij.parse(gevonden).nummer);
}

const versieRij = z.object({ versie: z.number().nullable() });
/** Adds version `basis + 1` of a record; false when that version exists already (somebody else was first). */
export function schrijfCrisisstuk(
  db: Db,
  stuk: Omit<Gedeeld, 'versie' | 'door'> & { basis: number; soort: Crisissoort; inhoud: unknown },
): boolean {
  const huidig = versieRij.parse(
    rij(db, 'SELECT max(versie) AS versie FROM crisisstuk WHERE id = @id', { id: stuk.id }),
  );
  if ((huidig.versie ?? 0) !== stuk.basis) return false;
  return wijzigt(
    db,
    `INSERT INTO crisisstuk (id, versie, dossier_id, soort, client_id, inhoud, reden, ingetrokken, door_id, op)
     VALUES (@id, @versie, @dossierId, @soort, @clientId, @inhoud, @reden, @ingetrokken, @doorId, @op)`,
    {
      ...stuk,
      versie: stuk.basis + 1,
      inhoud: JSON.stringify(stuk.inhoud),
      ingetrokken: stuk.ingetrokken ? 1 : 0,
    },
  );
}

/** Ties a letter or print to the version of the record that it was made of. */
export function schrijfCrisisdocument(db: Db, regel: { documentId: string; stukId: string; versie: number }): void {
  bereid(
    db,
    'INSERT INTO crisisstuk_document (document_id, stuk_id, versie) VALUES (@documentId, @stukId, @versie)',
  ).run(regel);
}

const documentRij = z.object({
  id: z.string(),
  stukId: z.string(),
  versie: z.number(),
  titel: z.string(),
  gemaaktOp: z.string(),
});
export type Crisisdocument = z.infer<typeof documentRij>;

/** The letters and prints of the records of a case, newest first. */
export function leesCrisisdocumenten(db: Db, dossierId: string): Crisisdocument[] {
  return rijen(
    db,
    `SELECT d.id, s.stuk_id AS stukId, s.versie, d.titel, d.gemaakt_op AS gemaaktOp FROM crisisstuk_document s
     JOIN document d ON d.id = s.document_id WHERE d.dossier_id = @dossierId ORDER BY d.gemaakt_op DESC, d.id`,
    { dossierId },
  ).map((gevonden) => documentRij.parse(gevonden));
}
