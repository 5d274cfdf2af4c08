import { z } from 'zod';
import { recordfoutcodes, type Recordfoutcode } from '#shared/register/levering.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const verbindingRij = z
  .object({
    versie: z.number(),
    aan: z.number(),
    host: z.string(),
    poort: z.number(),
    database: z.string(),
    gebruiker: z.string(),
    wachtwoord: z.string(),
    ca: z.string().nullable(),
    registerId: z.string().nullable(),
  })
  .transform((r) => ({ ...r, aan: r.aan === 1 }));
export type Verbindingrij = z.infer<typeof verbindingRij>;

/** The way to the registry, its password included; null: not set up. */
export function leesRegisterverbinding(db: Db): Verbindingrij | null {
  const gevonden = rij(
    db,
    'SELECT versie, aan, host, poort, database, gebruiker, wachtwoord, ca, register_id AS registerId FROM register_verbinding',
  );
  return gevonden ? verbindingRij.parse(gevonden) : null;
}

/** Writes the way to the registry over `versie` (0: there was none); false when somebody else changed it first. */
export function schrijfRegisterverbinding(
  db: Db,
  versie: number,
  v: Omit<Verbindingrij, 'versie' | 'registerId'>,
): boolean {
  const waarden = { ...v, aan: v.aan ? 1 : 0, versie };
  if (versie === 0)
    return wijzigt(
      db,
      `INSERT OR IGNORE INTO register_verbinding (enkel, versie, aan, host, poort, database, gebruiker, wachtwoord, ca)
       SELECT 1, @versie + 1, @aan, @host, @poort, @database, @gebruiker, @wachtwoord, @ca`,
      waarden,
    );
  return wijzigt(
    db,
    `UPDATE register_verbinding SET versie = versie + 1, aan = @aan, host = @host, poort = @poort, database = @database,
       gebruiker = @gebruiker, wachtwoord = @wachtwoord, ca = @ca WHERE versie = @versie`,
    waarden,
  );
}

/** Another registry than before knows nothing yet: what was noted about the other does not count for it. */
export function beginAndereLevering(db: Db, registerId: string): void {
  bereid(db, 'DELETE FROM levering').run();
  bereid(db, 'UPDATE register_verbinding SET register_id = ?').run(registerId);
}

const teLeverenRij = z.object({
  volgnummer: z.number(),
  recordId: z.string(),
  soort: z.string(),
  inhoud: z.string(),
  stroomRef: z.string(),
  stroomVolgnummer: z.number(),
  gerichtAan: z.string().nullable(),
});
export type TeLeverenRij = z.infer<typeof teLeverenRij>;

/**
 * The stroom of a record is its dossier, or its client; its place in it is counted over the append-only outbox, and goes on from
 * where the registry was when this file was taken back to a backup, or from what was destroyed.
 */
const kolommen = `u.volgnummer, u.record_id AS recordId, u.soort, u.inhoud, coalesce(u.dossier_id, u.client_id, u.record_id) AS stroomRef,
  CASE WHEN u.dossier_id IS NOT NULL
    THEN (SELECT count(*) FROM uitbak e WHERE e.dossier_id = u.dossier_id AND e.volgnummer <= u.volgnummer)
    WHEN u.client_id IS NULL THEN 1
    ELSE (SELECT count(*) FROM uitbak e WHERE e.client_id = u.client_id AND e.dossier_id IS NULL AND e.volgnummer <= u.volgnummer)
  END + (SELECT coalesce(sum(v.erbij), 0) FROM uitbak_verschuiving v
    WHERE v.stroom_ref = coalesce(u.dossier_id, u.client_id, u.record_id) AND u.volgnummer > v.na_volgnummer)
  + coalesce((SELECT w.aantal FROM uitbak_weg w WHERE w.stroom_ref = coalesce(u.dossier_id, u.client_id, u.record_id)), 0) AS stroomVolgnummer, u.voor_id AS gerichtAan`;

/** What may go out: where desks share their work only what counts at all of them. */
export const staatVast = 'u.volgnummer <= coalesce((SELECT uitbak_tot FROM werkplek), u.volgnummer)';

/** What is to be handed over next, in order: first what has to be tried again, then what is new. */
export function leesTeLeveren(db: Db, aantal: number): TeLeverenRij[] {
  const opnieuw = rijen(
    db,
    `SELECT ${kolommen} FROM levering l JOIN uitbak u ON u.volgnummer = l.volgnummer WHERE l.status = 'opnieuw' ORDER BY l.volgnummer LIMIT @aantal`,
    { aantal },
  );
  const gelezen =
    opnieuw.length > 0
      ? opnieuw
      : rijen(
          db,
          `SELECT ${kolommen} FROM uitbak u WHERE u.volgnummer > (SELECT coalesce(max(volgnummer), 0) FROM levering) AND ${staatVast}
           ORDER BY u.volgnummer LIMIT @aantal`,
          { aantal },
        );
  return gelezen.map((r) => teLeverenRij.parse(r));
}

/** The whole outbox as it is handed over, in order: to count and compare with the registry. */
export function leesTeLeverenAlles(db: Db): TeLeverenRij[] {
  return rijen(db, `SELECT ${kolommen} FROM uitbak u ORDER BY u.volgnummer`).map((r) => teLeverenRij.parse(r));
}

/** Notes what became of records that were handed over; `reden` null: the registry has it. */
export function schrijfLevering(
  db: Db,
  uitslagen: readonly { volgnummer: number; reden: Recordfoutcode | null }[],
  op: string,
): void {
  const zet = bereid(
    db,
    `INSERT INTO levering (volgnummer, status, reden, op) VALUES (@volgnummer, @status, @reden, @op)
     ON CONFLICT (volgnummer) DO UPDATE SET status = excluded.status, reden = excluded.reden, op = excluded.op`,
  );
  for (const { volgnummer, reden } of uitslagen)
    zet.run({ volgnummer, reden, op, status: reden === null ? 'verstuurd' : 'geweigerd' });
}

const tellingRij = z.object({
  wachtend: z.number(),
  verstuurd: z.number(),
  geweigerd: z.number(),
  oudsteWachtend: z.string().nullable(),
  laatstVerstuurd: z.string().nullable(),
});
export type Leveringtelling = z.infer<typeof tellingRij>;

/** How far the outbox is. The outbox numbers without gaps and loses nothing, so its highest number is how many there are. */
export function telLevering(db: Db): Leveringtelling {
  return tellingRij.parse(
    rij(
      db,
      `WITH stand AS MATERIALIZED (SELECT
         (SELECT coalesce(max(volgnummer), 0) FROM uitbak) AS alle,
         (SELECT coalesce(max(volgnummer), 0) FROM levering) AS tot,
         (SELECT count(*) FROM levering WHERE status = 'opnieuw') AS opnieuw,
         (SELECT count(*) FROM levering WHERE status = 'geweigerd') AS geweigerd)
       SELECT alle - tot + opnieuw AS wachtend, tot - opnieuw - geweigerd AS verstuurd, geweigerd,
         coalesce(
           (SELECT u.vastgelegd_op FROM levering l JOIN uitbak u ON u.volgnummer = l.volgnummer WHERE l.status = 'opnieuw' ORDER BY l.volgnummer LIMIT 1),
           (SELECT vastgelegd_op FROM uitbak WHERE volgnummer > tot ORDER BY volgnummer LIMIT 1)) AS oudsteWachtend,
         (SELECT op FROM levering WHERE volgnummer = tot) AS laatstVerstuurd
       FROM stand`,
    ),
  );
}

const geweigerdRij = z.object({
  volgnummer: z.number(),
  soort: z.string(),
  kenmerk: z.string().nullable(),
  vastgelegdOp: z.string(),
  reden: z.enum(recordfoutcodes),
  op: z.string(),
});
export type Geweigerdrij = z.infer<typeof geweigerdRij>;

/** What the registry did not take, newest first. */
export function leesGeweigerd(db: Db, aantal: number): Geweigerdrij[] {
  return rijen(
    db,
    `SELECT l.volgnummer, u.soort, d.kenmerk, u.vastgelegd_op AS vastgelegdOp, l.reden, l.op
     FROM levering l JOIN uitbak u ON u.volgnummer = l.volgnummer LEFT JOIN dossier d ON d.id = u.dossier_id
     WHERE l.status = 'geweigerd' ORDER BY l.volgnummer DESC LIMIT @aantal`,
    { aantal },
  ).map((r) => geweigerdRij.parse(r));
}

const opnieuw = `UPDATE levering SET status = 'opnieuw', reden = NULL WHERE status = 'geweigerd'`;

/** Puts what was refused back in the row; `volgnummer` null: all of it. @returns how many */
export function zetOpnieuw(db: Db, volgnummer: number | null): number {
  return volgnummer === null
    ? bereid(db, opnieuw).run().changes
    : bereid(db, `${opnieuw} AND volgnummer = ?`).run(volgnummer).changes;
}

/** Puts back what was refused for its kind, now that the registry takes that kind. */
export function zetSoortenOpnieuw(db: Db, soorten: readonly string[]): void {
  bereid(
    db,
    `${opnieuw} AND reden = 'soort-niet-toegestaan'
     AND volgnummer IN (SELECT volgnummer FROM uitbak WHERE soort IN (SELECT value FROM json_each(?)))`,
  ).run(JSON.stringify(soorten));
}

/** Forgets what was handed over: everything goes again. What the registry has already, it keeps once. */
export function wisLevering(db: Db): void {
  bereid(db, 'DELETE FROM levering').run();
}

const gevolgdRij = z.object({ transactie: z.string(), plek: z.string() });

/** How far the records of a partner were read in this registry, in the registry's own terms; null: nothing yet. */
export function leesGevolgd(db: Db, registerId: string, organisatieId: string): z.infer<typeof gevolgdRij> | null {
  const gevonden = rij(
    db,
    'SELECT transactie, plek FROM register_gevolgd WHERE register_id = @registerId AND organisatie_id = @organisatieId',
    { registerId, organisatieId },
  );
  return gevonden ? gevolgdRij.parse(gevonden) : null;
}

/** Notes how far the records of a partner were read, and by which name the registry knows it. */
export function schrijfGevolgd(
  db: Db,
  regel: {
    registerId: string;
    organisatieId: string;
    organisatienaam: string;
    soort: string;
    transactie: string;
    plek: string;
    op: string;
  },
): void {
  bereid(
    db,
    `INSERT INTO register_gevolgd (register_id, organisatie_id, organisatie_naam, soort, transactie, plek, op)
     VALUES (@registerId, @organisatieId, @organisatienaam, @soort, @transactie, @plek, @op)
     ON CONFLICT (register_id, organisatie_id) DO UPDATE SET organisatie_naam = excluded.organisatie_naam, soort = excluded.soort,
       transactie = excluded.transactie, plek = excluded.plek, op = excluded.op`,
  ).run(regel);
}

const partnerRij = z.object({
  organisatieId: z.string(),
  organisatienaam: z.string(),
  soort: z.string(),
  op: z.string(),
});
export type Registerpartner = z.infer<typeof partnerRij>;

/** The organisations that the registry in use said to work with this one, and when it was last heard of. */
export function leesRegisterpartners(db: Db): Registerpartner[] {
  return rijen(
    db,
    `SELECT g.organisatie_id AS organisatieId, g.organisatie_naam AS organisatienaam, g.soort, g.op FROM register_gevolgd g
     JOIN register_verbinding v ON v.register_id = g.register_id ORDER BY g.organisatie_naam, g.organisatie_id`,
  ).map((r) => partnerRij.parse(r));
}

const ontvangenRij = z.object({
  ontvangen: z.number(),
  wachtOpMens: z.number(),
  nietOvergenomen: z.number(),
  laatstOntvangen: z.string().nullable(),
});

/** What came in by the registry (`bron`), and how much of it waits for a person or was refused. */
export function telOntvangen(db: Db, bron: string): z.infer<typeof ontvangenRij> {
  return ontvangenRij.parse(
    rij(
      db,
      `WITH laatste AS (SELECT b.record_id, b.ontvangen_op, (SELECT a.uitkomst FROM inbak_afhandeling a WHERE a.record_id = b.record_id
           ORDER BY a.volgnummer DESC LIMIT 1) AS uitkomst FROM inbak b WHERE b.bron = @bron)
       SELECT count(*) AS ontvangen, count(*) FILTER (WHERE uitkomst IS NULL OR uitkomst = 'teruggezet') AS wachtOpMens,
         count(*) FILTER (WHERE uitkomst = 'geweigerd') AS nietOvergenomen, max(ontvangen_op) AS laatstOntvangen FROM laatste`,
      { bron },
    ),
  );
}
