import { z } from 'zod';
import { klaargezetSchema, type KlaargezetteInhoud } from '#shared/contract/groepen/besluit.ts';
import type { Db } from '../openen.ts';
import { rijen, wijzigt } from './hulp.ts';

const klaargezetRij = z.object({
  versie: z.number(),
  stand: klaargezetSchema.shape.stand,
  inhoud: z
    .string()
    .transform((tekst): unknown => JSON.parse(tekst))
    .pipe(klaargezetSchema.shape.inhoud),
  opmerking: z.string(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Klaargezetrij = z.infer<typeof klaargezetRij>;

/** Every step of the prepared besluit of a dossier, newest first. */
export function leesKlaargezet(db: Db, dossierId: string): Klaargezetrij[] {
  return rijen(
    db,
    `SELECT k.versie, k.stand, k.inhoud, k.opmerking, k.door_id AS doorId, g.naam AS door, k.op
     FROM klaargezet k JOIN gebruiker g ON g.id = k.door_id WHERE k.dossier_id = @dossierId ORDER BY k.versie DESC`,
    { dossierId },
  ).map((r) => klaargezetRij.parse(r));
}

/** Adds a step; false when that version exists already (somebody else was first). */
export function schrijfKlaargezet(
  db: Db,
  stap: {
    dossierId: string;
    versie: number;
    stand: Klaargezetrij['stand'];
    inhoud: KlaargezetteInhoud;
    opmerking: string;
    besluitId: string | null;
    doorId: string;
    op: string;
  },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO klaargezet (dossier_id, versie, stand, inhoud, opmerking, besluit_id, door_id, op)
     VALUES (@dossierId, @versie, @stand, @inhoud, @opmerking, @besluitId, @doorId, @op)`,
    { ...stap, inhoud: JSON.stringify(stap.inhoud) },
  );
}
