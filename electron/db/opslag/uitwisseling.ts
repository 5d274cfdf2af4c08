import { z } from 'zod';
import { toewijzingInhoud, type Toewijzing } from '#shared/register/uitwisseling.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';
import { staatVast } from './levering.ts';

const json = z.string().transform((tekst): unknown => JSON.parse(tekst));

const locatieRij = z.object({ locatieId: z.string(), organisatieId: z.string(), organisatienaam: z.string() });
/** A locatie of the college with the aanbieder that runs it. */
export type Locatieaanbieder = z.infer<typeof locatieRij>;

/** Which aanbieder runs which locatie. */
export function leesLocatieaanbieders(db: Db): Locatieaanbieder[] {
  return rijen(
    db,
    'SELECT locatie_id AS locatieId, organisatie_id AS organisatieId, organisatie_naam AS organisatienaam FROM locatie_aanbieder',
  ).map((r) => locatieRij.parse(r));
}

/** Says which aanbieder runs a locatie (null: none); every dossier with a stay there is looked at anew. */
export function schrijfLocatieaanbieder(
  db: Db,
  regel: { locatieId: string; organisatie: { id: string; naam: string } | null; doorId: string; op: string },
): void {
  const { locatieId, organisatie, doorId, op } = regel;
  if (organisatie)
    bereid(
      db,
      `INSERT INTO locatie_aanbieder (locatie_id, organisatie_id, organisatie_naam, door_id, op) VALUES (@locatieId, @id, @naam, @doorId, @op)
       ON CONFLICT (locatie_id) DO UPDATE SET organisatie_id = @id, organisatie_naam = @naam, door_id = @doorId, op = @op`,
    ).run({ locatieId, ...organisatie, doorId, op });
  else bereid(db, 'DELETE FROM locatie_aanbieder WHERE locatie_id = ?').run(locatieId);
  bereid(
    db,
    `INSERT OR IGNORE INTO toewijzing_te_doen (dossier_id) SELECT dossier_id FROM plaatsing WHERE locatie_id = ? AND dossier_id IS NOT NULL`,
  ).run(locatieId);
}

const idRij = z.object({ id: z.string() });
/** Dossiers of which an aanbieder may have to hear something. */
export function leesTeDoen(db: Db): string[] {
  return rijen(db, 'SELECT dossier_id AS id FROM toewijzing_te_doen ORDER BY dossier_id').map((r) => idRij.parse(r).id);
}

/** Every aanbieder has heard what it has to. */
export function wisTeDoen(db: Db): void {
  bereid(db, 'DELETE FROM toewijzing_te_doen').run();
}

const verstuurdeToewijzingenRij = z.object({ voorId: z.string(), inhoud: json.pipe(toewijzingInhoud) });
/** The newest toewijzing of a dossier that was made for each aanbieder, by organisation. */
export function leesVerstuurdeToewijzingen(db: Db, dossierId: string): Map<string, Toewijzing> {
  const gevonden = rijen(
    db,
    `SELECT voor_id AS voorId, json_extract(inhoud, '$.inhoud') AS inhoud FROM uitbak
     WHERE dossier_id = @dossierId AND soort = 'toewijzing' AND voor_id IS NOT NULL ORDER BY volgnummer`,
    { dossierId },
  ).map((r) => verstuurdeToewijzingenRij.parse(r));
  return new Map(gevonden.map(({ voorId, inhoud }) => [voorId, inhoud]));
}

const recordIdRij = z.object({ recordId: z.string() });
/** The record of an acute placement of this organisation that became this dossier; null: it did not come from there. */
export function leesAcuteRecord(db: Db, dossierId: string, organisatieId: string): string | null {
  const gevonden = rij(
    db,
    `SELECT b.record_id AS recordId FROM inbak_afhandeling a JOIN inbak b ON b.record_id = a.record_id
     WHERE a.dossier_id = @dossierId AND b.organisatie_id = @organisatieId AND b.soort = 'acute-plaatsing'
     ORDER BY b.ontvangen_op DESC, b.record_id LIMIT 1`,
    { dossierId, organisatieId },
  );
  return gevonden ? recordIdRij.parse(gevonden).recordId : null;
}

const dossierIdRij = z.object({ id: z.string().nullable() });
/** The dossier that an acute placement of another organisation became here; null: it waits or is not known. */
export function leesDossierVanRecord(db: Db, recordId: string): string | null {
  const gevonden = rij(
    db,
    "SELECT dossier_id AS id FROM inbak_afhandeling WHERE record_id = @recordId AND uitkomst = 'verwerkt'",
    { recordId },
  );
  return gevonden ? dossierIdRij.parse(gevonden).id : null;
}

/** The references under which other records became this client. */
export function leesVervallenRefs(db: Db, clientId: string): string[] {
  const gevonden = rijen(db, 'SELECT oud_id AS id FROM client_alias WHERE nieuw_id = @clientId ORDER BY oud_id', {
    clientId,
  });
  return gevonden.map((r) => idRij.parse(r).id);
}

const toewijzingRij = z.object({
  organisatieId: z.string(),
  dossierRef: z.string(),
  volgnummer: z.number(),
  dossierId: z.string(),
  inhoud: json.pipe(toewijzingInhoud),
  vastgelegdOp: z.string(),
});
/** The newest toewijzing of a dossier of a college, as it was applied here. */
export type Opvangtoewijzingrij = z.infer<typeof toewijzingRij>;
const toewijzingKolommen = `organisatie_id AS organisatieId, dossier_ref AS dossierRef, volgnummer, dossier_id AS dossierId, inhoud,
  vastgelegd_op AS vastgelegdOp`;

/** The toewijzing by the reference of the college, or by the dossier that it is here; null: none was applied. */
export function leesOpvangtoewijzing(
  db: Db,
  waar: { organisatieId: string; dossierRef: string } | { dossierId: string },
): Opvangtoewijzingrij | null {
  const gevonden = rij(
    db,
    `SELECT ${toewijzingKolommen} FROM opvangtoewijzing
     WHERE ${'dossierId' in waar ? 'dossier_id = @dossierId' : 'organisatie_id = @organisatieId AND dossier_ref = @dossierRef'}`,
    waar,
  );
  return gevonden ? toewijzingRij.parse(gevonden) : null;
}

/** Keeps the newest toewijzing of a dossier. */
export function schrijfOpvangtoewijzing(db: Db, regel: Opvangtoewijzingrij & { recordId: string }): void {
  bereid(
    db,
    `INSERT INTO opvangtoewijzing (organisatie_id, dossier_ref, volgnummer, record_id, dossier_id, inhoud, vastgelegd_op)
     VALUES (@organisatieId, @dossierRef, @volgnummer, @recordId, @dossierId, @inhoud, @vastgelegdOp)
     ON CONFLICT (organisatie_id, dossier_ref) DO UPDATE SET volgnummer = @volgnummer, record_id = @recordId, inhoud = @inhoud,
       vastgelegd_op = @vastgelegdOp`,
  ).run({ ...regel, inhoud: JSON.stringify(regel.inhoud) });
}

/** Who is meant by a reference of another organisation; null: not known yet. */
export function leesClientkoppeling(db: Db, organisatieId: string, hunRef: string): string | null {
  const gevonden = rij(
    db,
    'SELECT client_id AS id FROM client_koppeling WHERE organisatie_id = @organisatieId AND hun_ref = @hunRef',
    { organisatieId, hunRef },
  );
  return gevonden ? idRij.parse(gevonden).id : null;
}

const refRij = z.object({ ref: z.string() });
/** By which reference another organisation knows a client of ours; null: it does not. */
export function leesHunRef(db: Db, organisatieId: string, clientId: string): string | null {
  const gevonden = rij(
    db,
    'SELECT hun_ref AS ref FROM client_koppeling WHERE client_id = @clientId AND organisatie_id = @organisatieId ORDER BY hun_ref',
    { organisatieId, clientId },
  );
  return gevonden ? refRij.parse(gevonden).ref : null;
}

/** Remembers who is meant by a reference; what was said first stays. */
export function schrijfClientkoppeling(
  db: Db,
  regel: { organisatieId: string; hunRef: string; clientId: string },
): void {
  bereid(
    db,
    'INSERT OR IGNORE INTO client_koppeling (organisatie_id, hun_ref, client_id) VALUES (@organisatieId, @hunRef, @clientId)',
  ).run(regel);
}

/** In whose name stands what another organisation recorded; null: nothing came from it yet. */
export function leesNamens(db: Db, organisatieId: string): string | null {
  const gevonden = rij(db, 'SELECT gebruiker_id AS id FROM namens WHERE organisatie_id = @organisatieId', {
    organisatieId,
  });
  return gevonden ? idRij.parse(gevonden).id : null;
}

/** Says in whose name stands what another organisation recorded. */
export function schrijfNamens(db: Db, organisatieId: string, gebruikerId: string): void {
  bereid(db, 'INSERT INTO namens (organisatie_id, gebruiker_id) VALUES (?, ?)').run(organisatieId, gebruikerId);
}

const uitbakRij = z.object({ volgnummer: z.number(), inhoud: json });

const eigenAcuteRecordRij = z.object({ recordId: z.string(), dossierId: z.string(), clientId: z.string() });
/** The acute placement that a dossier of ours began with, by its record; null: it did not. */
export function leesEigenAcuteRecord(
  db: Db,
  waar: { recordId: string } | { dossierId: string },
): { recordId: string; dossierId: string; clientId: string } | null {
  const gevonden = rij(
    db,
    `SELECT record_id AS recordId, dossier_id AS dossierId, client_id AS clientId FROM uitbak
     WHERE ${'recordId' in waar ? 'record_id = @recordId' : 'dossier_id = @dossierId'} AND soort = 'acute-plaatsing' ORDER BY volgnummer DESC`,
    waar,
  );
  return gevonden ? eigenAcuteRecordRij.parse(gevonden) : null;
}

/**
 * The records for an organisation after a number of the outbox, in order. `ookZonder`: kinds that go to it as well when no
 * organisation is named.
 */
export function leesUitbakVoor(
  db: Db,
  vraag: { organisatieId: string; na: number; ookZonder: readonly string[] },
): { volgnummer: number; inhoud: unknown }[] {
  return rijen(
    db,
    `SELECT volgnummer, inhoud FROM uitbak u WHERE volgnummer > @na AND ${staatVast} AND (voor_id = @organisatieId
       OR (voor_id IS NULL AND soort IN (SELECT value FROM json_each(@ookZonder)))) ORDER BY volgnummer`,
    { ...vraag, ookZonder: JSON.stringify(vraag.ookZonder) },
  ).map((r) => uitbakRij.parse(r));
}

const verzendingRij = z.object({
  id: z.string(),
  organisatieId: z.string(),
  organisatienaam: z.string(),
  tot: z.number(),
  telling: json.pipe(z.record(z.string(), z.number())),
  bestandsnaam: z.string(),
  sha256: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Verzendingrij = z.infer<typeof verzendingRij>;

/** What went out as a file, newest first. */
export function leesVerzendingen(db: Db, aantal: number): Verzendingrij[] {
  return rijen(
    db,
    `SELECT v.id, v.organisatie_id AS organisatieId, v.organisatie_naam AS organisatienaam, v.tot, v.telling, v.bestandsnaam, v.sha256,
       g.naam AS door, v.op FROM verzending v JOIN gebruiker g ON g.id = v.door_id ORDER BY v.op DESC, v.id LIMIT @aantal`,
    { aantal },
  ).map((r) => verzendingRij.parse(r));
}

const totRij = z.object({ tot: z.number() });
/** Up to which number of the outbox an organisation has had everything; 0: nothing yet. */
export function leesVerzondenTot(db: Db, organisatieId: string): number {
  const gevonden = rij(
    db,
    'SELECT coalesce(max(tot), 0) AS tot FROM verzending WHERE organisatie_id = @organisatieId',
    { organisatieId },
  );
  return totRij.parse(gevonden).tot;
}

/** Notes that a file went out. */
export function schrijfVerzending(
  db: Db,
  regel: Omit<Verzendingrij, 'door' | 'telling'> & { telling: Record<string, number>; doorId: string },
): void {
  bereid(
    db,
    `INSERT INTO verzending (id, organisatie_id, organisatie_naam, tot, telling, bestandsnaam, sha256, door_id, op)
     VALUES (@id, @organisatieId, @organisatienaam, @tot, @telling, @bestandsnaam, @sha256, @doorId, @op)`,
  ).run({ ...regel, telling: JSON.stringify(regel.telling) });
}

const ontvangstRij = z.object({
  id: z.string(),
  organisatieId: z.string(),
  organisatienaam: z.string(),
  uitslag: json,
  bestandsnaam: z.string(),
  sha256: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Ontvangstrij = z.infer<typeof ontvangstRij>;

/** What was read in, newest first. */
export function leesOntvangsten(db: Db, aantal: number): Ontvangstrij[] {
  return rijen(
    db,
    `SELECT o.id, o.organisatie_id AS organisatieId, o.organisatie_naam AS organisatienaam, o.uitslag, o.bestandsnaam, o.sha256, g.naam AS door,
       o.op FROM ontvangst o JOIN gebruiker g ON g.id = o.door_id ORDER BY o.op DESC, o.id LIMIT @aantal`,
    { aantal },
  ).map((r) => ontvangstRij.parse(r));
}

/** Notes that a file was read in and what came of it. */
export function schrijfOntvangst(db: Db, regel: Omit<Ontvangstrij, 'door'> & { doorId: string }): void {
  bereid(
    db,
    `INSERT INTO ontvangst (id, organisatie_id, organisatie_naam, uitslag, bestandsnaam, sha256, door_id, op)
     VALUES (@id, @organisatieId, @organisatienaam, @uitslag, @bestandsnaam, @sha256, @doorId, @op)`,
  ).run({ ...regel, uitslag: JSON.stringify(regel.uitslag) });
}

const stayRij = z.object({
  id: z.string(),
  clientId: z.string(),
  locatieId: z.string(),
  soort: z.enum(['acuut', 'besluit']),
  van: z.string(),
  tot: z.string().nullable(),
});

/** The stays on a dossier of everybody in it. */
export function leesVerblijvenOp(db: Db, dossierId: string): z.infer<typeof stayRij>[] {
  return rijen(
    db,
    `SELECT id, client_id AS clientId, locatie_id AS locatieId, soort, van, tot FROM plaatsing WHERE dossier_id = @dossierId ORDER BY van, id`,
    { dossierId },
  ).map((r) => stayRij.parse(r));
}

/** Sets the last night of one stay; null: goes on. */
export function wijzigVerblijf(db: Db, id: string, tot: string | null): void {
  bereid(db, 'UPDATE plaatsing SET tot = ? WHERE id = ?').run(tot, id);
}

/** Takes away a stay that was not to be after all. */
export function wisVerblijf(db: Db, id: string): void {
  bereid(db, 'DELETE FROM plaatsing WHERE id = ?').run(id);
}

/** Whether somebody has a stay of their own on another dossier in some of these nights. */
export function verblijftElders(
  db: Db,
  vraag: { clientId: string; dossierId: string; van: string; tot: string | null },
): boolean {
  return (
    rij(
      db,
      `SELECT 1 FROM plaatsing WHERE client_id = @clientId AND dossier_id IS NOT @dossierId AND van <= coalesce(@tot, '9999')
         AND coalesce(tot, '9999') >= @van`,
      vraag,
    ) !== undefined
  );
}

/** Stores a version of a record as another organisation recorded it; false when that version is here already. */
export function schrijfVastleggingVanElders(
  db: Db,
  stuk: {
    id: string;
    versie: number;
    dossierId: string;
    soort: string;
    inhoud: unknown;
    reden: string;
    ingetrokken: boolean;
    doorId: string;
    op: string;
  },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO vastlegging (id, versie, dossier_id, soort, inhoud, reden, ingetrokken, door_id, op)
     VALUES (@id, @versie, @dossierId, @soort, @inhoud, @reden, @ingetrokken, @doorId, @op)`,
    { ...stuk, inhoud: JSON.stringify(stuk.inhoud), ingetrokken: stuk.ingetrokken ? 1 : 0 },
  );
}

/** Notes from which organisation a version of a record came. */
export function schrijfHerkomst(
  db: Db,
  regel: {
    vastleggingId: string;
    versie: number;
    recordId: string;
    organisatieId: string;
    organisatienaam: string;
    functie: string;
  },
): void {
  bereid(
    db,
    `INSERT INTO vastlegging_herkomst (vastlegging_id, versie, record_id, organisatie_id, organisatie_naam, functie)
     VALUES (@vastleggingId, @versie, @recordId, @organisatieId, @organisatienaam, @functie)`,
  ).run(regel);
}

/** The ids of every client in the file. */
export function leesClientIds(db: Db): string[] {
  return rijen(db, 'SELECT id FROM client ORDER BY id').map((r) => idRij.parse(r).id);
}
