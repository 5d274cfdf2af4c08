import { z } from 'zod';
import { nachtstandSchema, type Nachtstand } from '#shared/domein/nacht.ts';
import type { Db } from '../openen.ts';
import { beeindigBeddenVanDossier } from './bedbord.ts';
import { bereid, rij, rijen } from './hulp.ts';

export interface Plaatsing {
  id: string;
  clientId: string;
  dossierId: string | null;
  locatieId: string;
  soort: 'acuut' | 'besluit';
  van: string;
  tot: string | null;
}

/** Adds a stay at a locatie. */
export function schrijfPlaatsing(db: Db, plaatsing: Plaatsing): void {
  bereid(
    db,
    'INSERT INTO plaatsing (id, client_id, dossier_id, locatie_id, soort, van, tot) VALUES (@id, @clientId, @dossierId, @locatieId, @soort, @van, @tot)',
  ).run(plaatsing);
}

/**
 * Ends the stays of a dossier on a last day (t/m), and takes away what had not begun by then. No bed outlives its stay: those
 * of the dossier are free from the night after. Returns how many stays changed.
 */
export function beeindigPlaatsingen(db: Db, dossierId: string, laatsteDag: string): number {
  const weg = bereid(db, 'DELETE FROM plaatsing WHERE dossier_id = ? AND van > ?').run(dossierId, laatsteDag).changes;
  const korter = bereid(db, 'UPDATE plaatsing SET tot = ? WHERE dossier_id = ? AND (tot IS NULL OR tot > ?)');
  beeindigBeddenVanDossier(db, dossierId, laatsteDag);
  return weg + korter.run(laatsteDag, dossierId, laatsteDag).changes;
}

const plaatsingRij = z.object({
  id: z.string(),
  clientId: z.string(),
  dossierId: z.string().nullable(),
  locatieId: z.string(),
  locatienaam: z.string(),
  soort: z.enum(['acuut', 'besluit']),
  van: z.string(),
  tot: z.string().nullable(),
});

/** The stays of a dossier, oldest first. */
export function leesPlaatsingen(db: Db, dossierId: string): z.infer<typeof plaatsingRij>[] {
  return rijen(
    db,
    `SELECT p.id, p.client_id AS clientId, p.dossier_id AS dossierId, p.locatie_id AS locatieId, l.naam AS locatienaam, p.soort, p.van, p.tot
     FROM plaatsing p JOIN locatie l ON l.id = p.locatie_id WHERE p.dossier_id = @dossierId ORDER BY p.van, p.id`,
    { dossierId },
  ).map((r) => plaatsingRij.parse(r));
}

/** A night of one person at one locatie. */
export interface Nacht {
  locatieId: string;
  /** The day on which the night begins. */
  datum: string;
  clientId: string;
  stand: Nachtstand;
  /** Left out: not known. */
  dossierId?: string | null;
  bedId?: string | null;
  /** HH:MM, only of who was late. */
  tijd?: string | null;
}

/** Records a night. */
export function schrijfNacht(db: Db, { dossierId = null, bedId = null, tijd = null, ...nacht }: Nacht): void {
  bereid(
    db,
    `INSERT INTO nacht (locatie_id, datum, client_id, stand, dossier_id, bed_id, tijd)
     VALUES (@locatieId, @datum, @clientId, @stand, @dossierId, @bedId, @tijd)`,
  ).run({ ...nacht, dossierId, bedId, tijd });
}

const nachtRij = z.object({
  clientId: z.string(),
  stand: nachtstandSchema,
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});

/** Who was registered at a locatie for a night, by name. */
export function leesNacht(db: Db, locatieId: string, datum: string): z.infer<typeof nachtRij>[] {
  return rijen(
    db,
    `SELECT n.client_id AS clientId, n.stand, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam FROM nacht n JOIN client c ON c.id = n.client_id
     WHERE n.locatie_id = @locatieId AND n.datum = @datum ORDER BY c.achternaam, c.voornamen, c.id`,
    { locatieId, datum },
  ).map((r) => nachtRij.parse(r));
}

const nachtVanClientRij = z.object({
  locatieId: z.string(),
  datum: z.string(),
  clientId: z.string(),
  stand: nachtstandSchema,
  dossierId: z.string().nullable(),
  tijd: z.string().nullable(),
});

/** The nights of one client, oldest first. */
export function leesNachtenVanClient(db: Db, clientId: string): z.infer<typeof nachtVanClientRij>[] {
  return rijen(
    db,
    `SELECT locatie_id AS locatieId, datum, client_id AS clientId, stand, dossier_id AS dossierId, tijd FROM nacht
     WHERE client_id = @clientId ORDER BY datum`,
    { clientId },
  ).map((r) => nachtVanClientRij.parse(r));
}

/** Whether somebody stood in the register of a locatie from a night on as here, or as having left. */
export function isGezienInNacht(db: Db, clientId: string, locatieId: string, van: string): boolean {
  return (
    rij(
      db,
      `SELECT 1 FROM nacht WHERE client_id = @clientId AND datum >= @van AND locatie_id = @locatieId
         AND stand NOT IN ('afwezig', 'afwezig-gemeld') LIMIT 1`,
      { clientId, locatieId, van },
    ) !== undefined
  );
}

/** Sets the last day (t/m) of one stay; a bed of that person at the locatie lasts no longer. */
export function wijzigPlaatsingeinde(db: Db, id: string, tot: string): void {
  const deze = `client_id = (SELECT client_id FROM plaatsing WHERE id = @id) AND dossier_id = (SELECT dossier_id FROM plaatsing WHERE id = @id)
    AND bed_id IN (SELECT b.id FROM bed b JOIN kamer k ON k.id = b.kamer_id JOIN plaatsing p ON p.locatie_id = k.locatie_id WHERE p.id = @id)`;
  bereid(db, `DELETE FROM bedgebruik WHERE ${deze} AND van > @tot`).run({ id, tot });
  bereid(db, `UPDATE bedgebruik SET tot = @tot WHERE ${deze} AND (tot IS NULL OR tot > @tot)`).run({ id, tot });
  bereid(db, 'UPDATE plaatsing SET tot = ? WHERE id = ?').run(tot, id);
}
