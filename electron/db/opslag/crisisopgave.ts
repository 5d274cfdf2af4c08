import { z } from 'zod';
import type { Db } from '../openen.ts';
import { rijen, wijzigt } from './hulp.ts';

const json = z.string().transform((tekst): unknown => JSON.parse(tekst));
const opgaveRij = z.object({
  maand: z.string(),
  versie: z.number(),
  status: z.enum(['vrijgegeven', 'ingetrokken']),
  /** The record as it left. */
  inhoud: json,
  /** What each case added to each figure, by figure and case. Stays in this file. */
  bijdragen: json.pipe(z.record(z.string(), z.record(z.string(), z.number()))),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Crisisopgaverij = z.infer<typeof opgaveRij>;

/** Every version of the monthly statements, of one month or of all; oldest first. */
export function leesCrisisopgaven(db: Db, maand: string | null = null): Crisisopgaverij[] {
  return rijen(
    db,
    `SELECT o.maand, o.versie, o.status, o.inhoud, o.bijdragen, o.reden, g.naam AS door, o.op FROM crisisopgave o
     JOIN gebruiker g ON g.id = o.door_id WHERE @maand IS NULL OR o.maand = @maand ORDER BY o.maand, o.versie`,
    { maand },
  ).map((r) => opgaveRij.parse(r));
}

/** Adds version `basis + 1` of a month; false when that version exists already. */
export function schrijfCrisisopgave(
  db: Db,
  { basis, inhoud, bijdragen, ...rest }: Omit<Crisisopgaverij, 'versie' | 'door'> & { basis: number; doorId: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO crisisopgave (maand, versie, status, inhoud, bijdragen, reden, door_id, op)
     SELECT @maand, @basis + 1, @status, @inhoud, @bijdragen, @reden, @doorId, @op
     WHERE @basis = (SELECT coalesce(max(versie), 0) FROM crisisopgave WHERE maand = @maand)`,
    { ...rest, basis, inhoud: JSON.stringify(inhoud), bijdragen: JSON.stringify(bijdragen) },
  );
}
