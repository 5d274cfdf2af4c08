import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, geldtOp, rij, rijen } from './hulp.ts';

const gebruikRij = z.object({
  id: z.string(),
  bedId: z.string(),
  clientId: z.string(),
  dossierId: z.string().nullable(),
  van: z.string(),
  tot: z.string().nullable(),
  doorId: z.string(),
  op: z.string(),
});
const gebruikKolommen =
  'g.id, g.bed_id AS bedId, g.client_id AS clientId, g.dossier_id AS dossierId, g.van, g.tot, g.door_id AS doorId, g.op';
/** Who sleeps in a bed, from and up to and including a night. */
export type Gebruikrij = z.infer<typeof gebruikRij>;

const dichtRij = z.object({
  id: z.string(),
  bedId: z.string(),
  van: z.string(),
  tot: z.string().nullable(),
  reden: z.string(),
  doorId: z.string(),
  op: z.string(),
});
const dichtKolommen = 'd.id, d.bed_id AS bedId, d.van, d.tot, d.reden, d.door_id AS doorId, d.op';
/** A bed out of use, from and up to and including a night; null: until further notice. */
export type Dichtrij = z.infer<typeof dichtRij>;

const vastRij = z.object({
  id: z.string(),
  bedId: z.string(),
  voor: z.string(),
  dossierId: z.string().nullable(),
  van: z.string(),
  tot: z.string(),
  doorId: z.string(),
});
const vastKolommen = 'v.id, v.bed_id AS bedId, v.voor, v.dossier_id AS dossierId, v.van, v.tot, v.door_id AS doorId';
/** A bed kept for somebody who is expected, until an instant. */
export type Vasthoudrij = z.infer<typeof vastRij>;

/** All that holds for some beds and some people. */
export interface Bedstand {
  gebruik: Gebruikrij[];
  dicht: Dichtrij[];
  vast: Vasthoudrij[];
}
export const bedstandSchema = z.object({
  gebruik: z.array(gebruikRij),
  dicht: z.array(dichtRij),
  vast: z.array(vastRij),
});

/**
 * All that holds for these beds and these people from a night on: who sleeps in them, what is out of use, what is held.
 * @param vanaf first night; what ended before it is left out
 * @param nu instant; a hold that is over by then is left out
 */
export function leesBedstand(
  db: Db,
  { bedIds, clientIds }: { bedIds: readonly string[]; clientIds: readonly string[] },
  vanaf: string,
  nu: string,
): Bedstand {
  const waarden = { bedden: JSON.stringify(bedIds), clienten: JSON.stringify(clientIds), vanaf, nu };
  const gebruik = rijen(
    db,
    `SELECT ${gebruikKolommen} FROM bedgebruik g WHERE (g.bed_id IN (SELECT value FROM json_each(@bedden))
       OR g.client_id IN (SELECT value FROM json_each(@clienten))) AND coalesce(g.tot, '9999') >= @vanaf ORDER BY g.id`,
    waarden,
  ).map((r) => gebruikRij.parse(r));
  const dicht = rijen(
    db,
    `SELECT ${dichtKolommen} FROM bed_dicht d WHERE d.bed_id IN (SELECT value FROM json_each(@bedden))
       AND (d.tot IS NULL OR d.tot >= @vanaf) ORDER BY d.id`,
    waarden,
  ).map((r) => dichtRij.parse(r));
  const vast = rijen(
    db,
    `SELECT ${vastKolommen} FROM bed_vasthouding v WHERE v.bed_id IN (SELECT value FROM json_each(@bedden)) AND v.tot > @nu ORDER BY v.id`,
    waarden,
  ).map((r) => vastRij.parse(r));
  return { gebruik, dicht, vast };
}

/** What holds for the beds of a whole locatie in one night. */
export function leesBordstand(db: Db, locatieId: string, nacht: string, nu: string): Bedstand {
  const bedden = 'kamer k JOIN bed b ON b.kamer_id = k.id';
  const waarden = { locatieId, nacht, nu };
  const gebruik = rijen(
    db,
    `SELECT ${gebruikKolommen} FROM ${bedden} JOIN bedgebruik g ON g.bed_id = b.id WHERE k.locatie_id = @locatieId AND ${geldtOp('g')}`,
    waarden,
  ).map((r) => gebruikRij.parse(r));
  const dicht = rijen(
    db,
    `SELECT ${dichtKolommen} FROM ${bedden} JOIN bed_dicht d ON d.bed_id = b.id WHERE k.locatie_id = @locatieId
       AND (d.tot IS NULL OR d.tot >= @nacht) ORDER BY d.van`,
    waarden,
  ).map((r) => dichtRij.parse(r));
  const vast = rijen(
    db,
    `SELECT ${vastKolommen} FROM ${bedden} JOIN bed_vasthouding v ON v.bed_id = b.id WHERE k.locatie_id = @locatieId AND v.tot > @nu`,
    waarden,
  ).map((r) => vastRij.parse(r));
  return { gebruik, dicht, vast };
}

/** Which of these beds somebody sleeps in from a night on. */
export function leesBeslapen(db: Db, bedIds: readonly string[], vanaf: string): Set<string> {
  return new Set(leesBedstand(db, { bedIds, clientIds: [] }, vanaf, '9999').gebruik.map(({ bedId }) => bedId));
}

/** Puts the rows about some beds and people in place of those that were there. Sleeping rows are taken out before any is put back. */
export function wijzigBedstand(db: Db, was: Bedstand, wordt: Bedstand): void {
  const wis = (tabel: string, ids: readonly { id: string }[]): void => {
    for (const { id } of ids) bereid(db, `DELETE FROM ${tabel} WHERE id = ?`).run(id);
  };
  wis('bedgebruik', was.gebruik);
  wis('bed_dicht', was.dicht);
  wis('bed_vasthouding', was.vast);
  for (const r of wordt.gebruik)
    bereid(
      db,
      `INSERT INTO bedgebruik (id, bed_id, client_id, dossier_id, van, tot, door_id, op)
       VALUES (@id, @bedId, @clientId, @dossierId, @van, @tot, @doorId, @op)`,
    ).run(r);
  for (const r of wordt.dicht)
    bereid(
      db,
      'INSERT INTO bed_dicht (id, bed_id, van, tot, reden, door_id, op) VALUES (@id, @bedId, @van, @tot, @reden, @doorId, @op)',
    ).run(r);
  for (const r of wordt.vast)
    bereid(
      db,
      `INSERT INTO bed_vasthouding (id, bed_id, voor, dossier_id, van, tot, door_id)
       VALUES (@id, @bedId, @voor, @dossierId, @van, @tot, @doorId)`,
    ).run(r);
}

const handelingRij = z.object({
  id: z.string(),
  locatieId: z.string(),
  soort: z.enum(['geven', 'vasthouden', 'loslaten', 'sluiten', 'openen', 'terug']),
  nacht: z.string(),
  voor: z.string().transform((tekst): Bedstand => bedstandSchema.parse(JSON.parse(tekst))),
  na: z.string().transform((tekst): Bedstand => bedstandSchema.parse(JSON.parse(tekst))),
  opId: z.string().nullable(),
  door: z.string(),
  op: z.string(),
  terug: z.number().transform((n) => n === 1),
});
/** What somebody did on the bed board; `terug`: it was undone. */
export type Handelingrij = z.infer<typeof handelingRij>;
const handelingKeuze = `SELECT h.id, h.locatie_id AS locatieId, h.soort, h.nacht, h.voor, h.na, h.op_id AS opId, g.naam AS door, h.op,
  EXISTS (SELECT 1 FROM bedhandeling t WHERE t.op_id = h.id) AS terug
  FROM bedhandeling h JOIN gebruiker g ON g.id = h.door_id`;

/** One act, or null. */
export function leesBedhandeling(db: Db, id: string): Handelingrij | null {
  const gevonden = rij(db, `${handelingKeuze} WHERE h.id = @id`, { id });
  return gevonden ? handelingRij.parse(gevonden) : null;
}

/** The last acts at a locatie, newest first. */
export function leesBedhandelingen(db: Db, locatieId: string, aantal: number): Handelingrij[] {
  return rijen(db, `${handelingKeuze} WHERE h.locatie_id = @locatieId ORDER BY h.op DESC, h.id LIMIT @aantal`, {
    locatieId,
    aantal,
  }).map((r) => handelingRij.parse(r));
}

/** Records what somebody did with beds. */
export function schrijfBedhandeling(db: Db, regel: Omit<Handelingrij, 'door' | 'terug'> & { doorId: string }): void {
  bereid(
    db,
    `INSERT INTO bedhandeling (id, locatie_id, soort, nacht, voor, na, op_id, door_id, op)
     VALUES (@id, @locatieId, @soort, @nacht, @voor, @na, @opId, @doorId, @op)`,
  ).run({ ...regel, voor: JSON.stringify(regel.voor), na: JSON.stringify(regel.na) });
}

const dossiergebruikRij = gebruikRij.extend({
  locatieId: z.string(),
  locatienaam: z.string(),
  afdeling: z.string(),
  kamer: z.string(),
  bed: z.string(),
  door: z.string(),
});
/** In which beds the people of a dossier sleep and slept, oldest first. */
export function leesGebruikVanDossier(db: Db, dossierId: string): z.infer<typeof dossiergebruikRij>[] {
  return rijen(
    db,
    `SELECT ${gebruikKolommen}, k.locatie_id AS locatieId, l.naam AS locatienaam, k.afdeling, k.naam AS kamer, b.naam AS bed, u.naam AS door
     FROM bedgebruik g JOIN bed b ON b.id = g.bed_id JOIN kamer k ON k.id = b.kamer_id JOIN locatie l ON l.id = k.locatie_id
     JOIN gebruiker u ON u.id = g.door_id WHERE g.dossier_id = @dossierId ORDER BY g.van, g.id`,
    { dossierId },
  ).map((r) => dossiergebruikRij.parse(r));
}

/** The stays of the people of a dossier, and what they sleep in: ended on a last night (t/m) everywhere. */
export function beeindigBeddenVanDossier(db: Db, dossierId: string, laatsteNacht: string): void {
  bereid(db, 'DELETE FROM bedgebruik WHERE dossier_id = ? AND van > ?').run(dossierId, laatsteNacht);
  bereid(db, 'UPDATE bedgebruik SET tot = ? WHERE dossier_id = ? AND (tot IS NULL OR tot > ?)').run(
    laatsteNacht,
    dossierId,
    laatsteNacht,
  );
}

/** Takes out every bed of a dossier, to write them anew. */
export function wisGebruikVanDossier(db: Db, dossierId: string): void {
  bereid(db, 'DELETE FROM bedgebruik WHERE dossier_id = ?').run(dossierId);
}

const verlopenRij = z.object({
  clientId: z.string(),
  dossierId: z.string(),
  laatste: z.string(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});
/** Whose stay at a locatie ended between two nights (t/m), without a later one and without a recorded uitstroom. */
export function leesVerlopen(db: Db, locatieId: string, van: string, tot: string): z.infer<typeof verlopenRij>[] {
  return rijen(
    db,
    `SELECT p.client_id AS clientId, p.dossier_id AS dossierId, p.tot AS laatste, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam
     FROM plaatsing p JOIN client c ON c.id = p.client_id
     WHERE p.locatie_id = @locatieId AND p.dossier_id IS NOT NULL AND coalesce(p.tot, '9999') BETWEEN @van AND @tot
       AND NOT EXISTS (SELECT 1 FROM plaatsing n WHERE n.client_id = p.client_id AND n.id <> p.id AND (n.tot IS NULL OR n.tot > p.tot))
       AND NOT EXISTS (SELECT 1 FROM vastlegging v WHERE v.dossier_id = p.dossier_id AND v.soort = 'uitstroom' AND v.ingetrokken = 0
         AND v.versie = (SELECT max(n.versie) FROM vastlegging n WHERE n.id = v.id))
     ORDER BY p.tot, c.achternaam, c.id`,
    { locatieId, van, tot },
  ).map((r) => verlopenRij.parse(r));
}

const gereserveerdRij = z.object({ locatieId: z.string(), aantal: z.number() });
/** Beds per locatie that are held for somebody who is expected; not those held for this dossier. */
export function telGereserveerd(db: Db, nu: string, behalveDossierId: string | null): Map<string, number> {
  const gevonden = rijen(
    db,
    `SELECT k.locatie_id AS locatieId, count(*) AS aantal FROM bed_vasthouding v JOIN bed b ON b.id = v.bed_id JOIN kamer k ON k.id = b.kamer_id
     WHERE v.tot > @nu AND (@behalveDossierId IS NULL OR v.dossier_id IS NOT @behalveDossierId) GROUP BY k.locatie_id`,
    { nu, behalveDossierId },
  ).map((r) => gereserveerdRij.parse(r));
  return new Map(gevonden.map(({ locatieId, aantal }) => [locatieId, aantal]));
}

const clientIdRij = z.object({ clientId: z.string() });
/** Clients of a locatie who have a CO-pas that opens its door in a night (5.2.8). */
export function leesMetPas(db: Db, locatieId: string, nacht: string): Set<string> {
  return new Set(
    rijen(
      db,
      `SELECT DISTINCT d.client_id AS clientId FROM copas c JOIN dossier d ON d.id = c.dossier_id
       WHERE c.locatie_id = @locatieId AND c.geldig_van <= @nacht AND c.geldig_tot >= @nacht
         AND NOT EXISTS (SELECT 1 FROM copas_ingetrokken i WHERE i.pas_id = c.id)`,
      { locatieId, nacht },
    ).map((r) => clientIdRij.parse(r).clientId),
  );
}
