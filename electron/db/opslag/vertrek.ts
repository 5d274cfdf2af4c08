import { z } from 'zod';
import { vastleggingschemas, type Vastleggingen } from '#shared/domein/vastlegging.ts';
import { vertrekpunten, vertrekstanden, type Vertrekpunt, type Vertrekstand } from '#shared/domein/vertrek.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const puntRij = z.object({
  punt: z.enum(vertrekpunten),
  versie: z.number(),
  stand: z.enum(vertrekstanden),
  toelichting: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Vertrekpuntrij = z.infer<typeof puntRij>;

/** What was ticked off for who leaves: of each point its newest version. */
export function leesVertrekpunten(db: Db, dossierId: string): Vertrekpuntrij[] {
  return rijen(
    db,
    `SELECT v.punt, v.versie, v.stand, v.toelichting, g.naam AS door, v.op FROM vertrekpunt v JOIN gebruiker g ON g.id = v.door_id
     WHERE v.dossier_id = @dossierId AND v.versie = (SELECT max(versie) FROM vertrekpunt n WHERE n.dossier_id = v.dossier_id AND n.punt = v.punt)`,
    { dossierId },
  ).map((r) => puntRij.parse(r));
}

const versieRij = z.object({ versie: z.number().nullable() });
/** Adds version `basis + 1` of a point; false when that is there already. */
export function schrijfVertrekpunt(
  db: Db,
  punt: {
    dossierId: string;
    punt: Vertrekpunt;
    basis: number;
    stand: Vertrekstand;
    toelichting: string;
    doorId: string;
    op: string;
  },
): boolean {
  const { versie } = versieRij.parse(
    rij(db, 'SELECT max(versie) AS versie FROM vertrekpunt WHERE dossier_id = @dossierId AND punt = @punt', {
      dossierId: punt.dossierId,
      punt: punt.punt,
    }),
  );
  if ((versie ?? 0) !== punt.basis) return false;
  bereid(
    db,
    `INSERT INTO vertrekpunt (dossier_id, punt, versie, stand, toelichting, door_id, op)
     VALUES (@dossierId, @punt, @basis + 1, @stand, @toelichting, @doorId, @op)`,
  ).run(punt);
  return true;
}

/** Every point as it was ticked, for the timeline. */
export function leesVertrekverloop(db: Db, dossierId: string): Vertrekpuntrij[] {
  return rijen(
    db,
    `SELECT v.punt, v.versie, v.stand, v.toelichting, g.naam AS door, v.op FROM vertrekpunt v JOIN gebruiker g ON g.id = v.door_id
     WHERE v.dossier_id = @dossierId ORDER BY v.op, v.punt`,
    { dossierId },
  ).map((r) => puntRij.parse(r));
}

const nieuwste = 'v.versie = (SELECT max(versie) FROM vastlegging n WHERE n.id = v.id) AND v.ingetrokken = 0';
const waarToen = `EXISTS (SELECT 1 FROM plaatsing p WHERE p.dossier_id = v.dossier_id AND p.locatie_id = @locatieId
  AND p.van <= json_extract(v.inhoud, '$.datum') AND coalesce(date(p.tot, '+1 day'), '9999') >= json_extract(v.inhoud, '$.datum'))`;

const incidentRij = z.object({ id: z.string(), dossierId: z.string(), clientId: z.string(), inhoud: z.string() });
export interface Incidentrij {
  id: string;
  dossierId: string;
  clientId: string;
  inhoud: Vastleggingen['incident'];
}

/** Incidenten that count of who stayed at a locatie on the day of each, by day. */
export function leesIncidenten(db: Db, locatieId: string, van: string, tot: string): Incidentrij[] {
  return rijen(
    db,
    `SELECT v.id, v.dossier_id AS dossierId, d.client_id AS clientId, v.inhoud FROM vastlegging v JOIN dossier d ON d.id = v.dossier_id
     WHERE v.soort = 'incident' AND json_extract(v.inhoud, '$.datum') BETWEEN @van AND @tot AND ${nieuwste} AND ${waarToen}
     ORDER BY json_extract(v.inhoud, '$.datum') DESC, v.id`,
    { locatieId, van, tot },
  ).map((r) => {
    const { inhoud, ...rest } = incidentRij.parse(r);
    return { ...rest, inhoud: vastleggingschemas.incident.parse(JSON.parse(inhoud)) };
  });
}

/** Ties a record to the incident that led to it; nothing changes when it was tied already. */
export function schrijfIncidentgevolg(
  db: Db,
  gevolg: { incidentId: string; gevolgId: string; dossierId: string; doorId: string; op: string },
): void {
  bereid(
    db,
    `INSERT INTO incident_gevolg (incident_id, gevolg_id, dossier_id, door_id, op)
     VALUES (@incidentId, @gevolgId, @dossierId, @doorId, @op) ON CONFLICT DO NOTHING`,
  ).run(gevolg);
}

/** Takes such a tie away: it was the wrong one. */
export function wisIncidentgevolg(db: Db, incidentId: string, gevolgId: string): void {
  bereid(db, 'DELETE FROM incident_gevolg WHERE incident_id = ? AND gevolg_id = ?').run(incidentId, gevolgId);
}

const incidentgevolgenRij = z.object({ incidentId: z.string(), gevolgId: z.string() });
/** What the incidenten of a dossier led to. */
export function leesIncidentgevolgen(db: Db, dossierId: string): { incidentId: string; gevolgId: string }[] {
  return rijen(
    db,
    'SELECT incident_id AS incidentId, gevolg_id AS gevolgId FROM incident_gevolg WHERE dossier_id = @dossierId ORDER BY op, gevolg_id',
    { dossierId },
  ).map((r) => incidentgevolgenRij.parse(r));
}

const komtOfGaatRij = z.object({
  clientId: z.string(),
  dossierId: z.string().nullable(),
  van: z.string(),
  tot: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});

/** Stays at a locatie that began, or had their last night, in these days. */
export function leesKomtEnGaat(db: Db, locatieId: string, van: string, tot: string): z.infer<typeof komtOfGaatRij>[] {
  return rijen(
    db,
    `SELECT p.client_id AS clientId, p.dossier_id AS dossierId, p.van, p.tot, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam
     FROM plaatsing p JOIN client c ON c.id = p.client_id
     WHERE p.locatie_id = @locatieId AND (p.van BETWEEN @van AND @tot OR p.tot BETWEEN @van AND @tot)
     ORDER BY c.achternaam, c.voornamen, c.id, p.van`,
    { locatieId, van, tot },
  ).map((r) => komtOfGaatRij.parse(r));
}

const vertrekdagenRij = z.object({ dossierId: z.string(), dag: z.string() });
/** The day on which each client of a locatie means to leave, from the plan that counts; of whoever still stays there on a day. */
export function leesVertrekdagen(db: Db, locatieId: string, vanaf: string): Map<string, string> {
  const gevonden = rijen(
    db,
    `SELECT v.dossier_id AS dossierId, json_extract(v.inhoud, '$.vertrekOp') AS dag FROM vastlegging v
     WHERE v.soort = 'plan' AND json_extract(v.inhoud, '$.vertrekOp') IS NOT NULL AND ${nieuwste}
       AND v.dossier_id IN (SELECT dossier_id FROM plaatsing WHERE locatie_id = @locatieId AND coalesce(tot, '9999') >= @vanaf)`,
    { locatieId, vanaf },
  ).map((r) => vertrekdagenRij.parse(r));
  return new Map(gevonden.map(({ dossierId, dag }) => [dossierId, dag]));
}

const dossierIdRij = z.object({ dossierId: z.string().nullable() });
/** The dossier under which a client stayed at a locatie in one of these nights; null: not there. */
export function leesVerblijfOp(
  db: Db,
  wie: { clientId: string; locatieId: string; van: string; tot: string },
): { dossierId: string | null } | null {
  const gevonden = rij(
    db,
    `SELECT dossier_id AS dossierId FROM plaatsing WHERE client_id = @clientId AND locatie_id = @locatieId AND van <= @tot
       AND coalesce(tot, '9999') >= @van ORDER BY van DESC LIMIT 1`,
    wie,
  );
  return gevonden ? dossierIdRij.parse(gevonden) : null;
}
