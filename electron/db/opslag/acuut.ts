import { z } from 'zod';
import { acuteOpvangSchema, type Stapfeiten } from '#shared/domein/stappen.ts';
import type { Db } from '../openen.ts';
import { bereid, rijen } from './hulp.ts';

const acuteStapRij = z.object({ versie: z.number(), feiten: z.string(), op: z.string() });
/**
 * The newest facts of the acute step alone, or null; cheaper than every step of a dossier. `sinds`: when the need that they
 * are about was first recorded; who comes back another night begins anew.
 */
export function leesAcuteStap(
  db: Db,
  dossierId: string,
): { versie: number; feiten: Stapfeiten['acute-opvang']; sinds: string } | null {
  const versies = rijen(
    db,
    "SELECT versie, feiten, op FROM stap WHERE dossier_id = @dossierId AND stap = 'acute-opvang' ORDER BY versie DESC",
    { dossierId },
  ).map((r) => {
    const { versie, feiten, op } = acuteStapRij.parse(r);
    return { versie, op, feiten: acuteOpvangSchema.parse(JSON.parse(feiten)) };
  });
  const [nieuwste] = versies;
  if (!nieuwste) return null;
  const anders = versies.findIndex(({ feiten }) => feiten.tijdstip !== nieuwste.feiten.tijdstip);
  const eerste = versies[anders === -1 ? versies.length - 1 : anders - 1] ?? nieuwste;
  return { versie: nieuwste.versie, feiten: nieuwste.feiten, sinds: eerste.op };
}

const gebeurtenisRij = z.object({
  id: z.string(),
  dossierId: z.string(),
  volgnummer: z.number(),
  soort: z.enum(['gemeld', 'nieuwe-dag', 'beeindigd', 'verteld', 'teruggedraaid']),
  dag: z.string().nullable(),
  aanleiding: z.enum(['niet-gemeld', 'geen-recht']).nullable(),
  aan: z.enum(['aanbieder', 'client']).nullable(),
  hoe: z.enum(['telefoon', 'persoonlijk', 'schriftelijk', 'niet-gelukt']).nullable(),
  reden: z.string(),
  opGebeurtenisId: z.string().nullable(),
  door: z.string(),
  op: z.string(),
});
/** One line of what happened to an acute stay. */
export type Acuutrij = z.infer<typeof gebeurtenisRij>;

/** What happened to the acute stay of a dossier, oldest first, slips and what took them back included. */
export function leesAcuutgebeurtenissen(db: Db, dossierId: string): Acuutrij[] {
  return rijen(
    db,
    `SELECT a.id, a.dossier_id AS dossierId, a.volgnummer, a.soort, a.dag, a.aanleiding, a.aan, a.hoe, a.reden,
       a.op_gebeurtenis_id AS opGebeurtenisId, g.naam AS door, a.op
     FROM acuut_gebeurtenis a JOIN gebruiker g ON g.id = a.door_id WHERE a.dossier_id = @dossierId ORDER BY a.volgnummer`,
    { dossierId },
  ).map((r) => gebeurtenisRij.parse(r));
}

/** Adds a line after the last one; the number tells two people apart who added at once. */
export function schrijfAcuutgebeurtenis(db: Db, regel: Omit<Acuutrij, 'door'> & { doorId: string }): void {
  bereid(
    db,
    `INSERT INTO acuut_gebeurtenis (id, dossier_id, volgnummer, soort, dag, aanleiding, aan, hoe, reden, op_gebeurtenis_id, door_id, op)
     VALUES (@id, @dossierId, @volgnummer, @soort, @dag, @aanleiding, @aan, @hoe, @reden, @opGebeurtenisId, @doorId, @op)`,
  ).run(regel);
}

const acuteRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  kenmerk: z.string(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  soort: z.string(),
  uiterlijk: z.string(),
  omschrijving: z.string(),
});

/** Open terms of these kinds with who they are about, the earliest first. */
export function leesAcuteTermijnen(db: Db, soorten: readonly string[]): z.infer<typeof acuteRij>[] {
  return rijen(
    db,
    `SELECT t.dossier_id AS dossierId, d.client_id AS clientId, d.kenmerk, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam,
       t.soort, t.uiterlijk, t.omschrijving
     FROM termijn t JOIN dossier d ON d.id = t.dossier_id JOIN client c ON c.id = d.client_id
     WHERE t.soort IN (SELECT value FROM json_each(@soorten)) ORDER BY t.uiterlijk, t.dossier_id LIMIT 500`,
    { soorten: JSON.stringify(soorten) },
  ).map((r) => acuteRij.parse(r));
}
