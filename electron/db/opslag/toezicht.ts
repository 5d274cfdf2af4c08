import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';
import { alleAudit } from './logboek.ts';

const idLijst = z
  .string()
  .transform((tekst): unknown => JSON.parse(tekst))
  .pipe(z.array(z.string()));
const spoorRij = z.object({
  id: z.string(),
  gebruikerId: z.string(),
  wie: z.string(),
  op: z.string(),
  gebeurtenis: z.string(),
  vraag: z.string(),
  gezien: idLijst,
  gevangen: idLijst,
});
export type Spoorrij = z.infer<typeof spoorRij>;

/** Leaves one row of a search or a call that found nothing; always one, whatever it hit. */
export function schrijfZoekspoor(db: Db, spoor: Omit<Spoorrij, 'wie'>): void {
  bereid(
    db,
    `INSERT INTO zoekspoor (id, gebruiker_id, op, gebeurtenis, vraag, gezien, gevangen)
     VALUES (@id, @gebruikerId, @op, @gebeurtenis, @vraag, @gezien, @gevangen)`,
  ).run({ ...spoor, gezien: JSON.stringify(spoor.gezien), gevangen: JSON.stringify(spoor.gevangen) });
}

const spoorKeuze = `SELECT s.id, s.gebruiker_id AS gebruikerId, g.naam AS wie, s.op, s.gebeurtenis, s.vraag, s.gezien, s.gevangen
  FROM zoekspoor s JOIN gebruiker g ON g.id = s.gebruiker_id`;

/** What was caught in a period of instants, newest first. */
export function leesVangsten(db: Db, vraag: { van: string; tot: string; aantal: number }): Spoorrij[] {
  return rijen(
    db,
    `${spoorKeuze} WHERE s.op >= @van AND s.op < @tot AND s.gevangen <> '[]' ORDER BY s.op DESC, s.id LIMIT @aantal`,
    vraag,
  ).map((r) => spoorRij.parse(r));
}

/** Something that was caught, or null. */
export function leesVangst(db: Db, id: string): Spoorrij | null {
  const gevonden = rij(db, `${spoorKeuze} WHERE s.id = @id AND s.gevangen <> '[]'`, { id });
  return gevonden ? spoorRij.parse(gevonden) : null;
}

const gezochtRij = z.object({
  clientId: z.string(),
  gebruikerId: z.string(),
  wie: z.string(),
  dag: z.string(),
  eerst: z.string(),
  laatst: z.string(),
  aantal: z.number(),
});
export type Gezochtrij = z.infer<typeof gezochtRij>;

/**
 * Searches that showed somebody who was not opened within an hour by who searched, per client, colleague and day (UTC), newest
 * first. A search is many calls while somebody types: they count as one per ten minutes.
 */
export function leesGezochtNietGeopend(
  db: Db,
  vraag: { van: string; tot: string; clientIds: readonly string[] | null; aantal: number },
): Gezochtrij[] {
  return rijen(
    db,
    `SELECT j.value AS clientId, s.gebruiker_id AS gebruikerId, g.naam AS wie, substr(s.op, 1, 10) AS dag, min(s.op) AS eerst,
       max(s.op) AS laatst, count(DISTINCT substr(s.op, 1, 15)) AS aantal
     FROM zoekspoor s JOIN json_each(s.gezien) j JOIN gebruiker g ON g.id = s.gebruiker_id
     WHERE s.op >= @van AND s.op < @tot AND (@clienten IS NULL OR j.value IN (SELECT value FROM json_each(@clienten)))
       AND NOT EXISTS (SELECT 1 FROM ${alleAudit} a WHERE a.client_id = j.value AND a.gebruiker_id = s.gebruiker_id
         AND a.uitkomst = 'gelukt' AND a.gebeurtenis NOT IN ('client.zoeken', 'client.dubbelen')
         AND a.moment >= s.op AND a.moment <= strftime('%Y-%m-%dT%H:%M:%fZ', s.op, '+1 hour'))
     GROUP BY j.value, s.gebruiker_id, substr(s.op, 1, 10) ORDER BY laatst DESC, clientId LIMIT @aantal`,
    { ...vraag, clienten: vraag.clientIds && JSON.stringify(vraag.clientIds) },
  ).map((r) => gezochtRij.parse(r));
}

const kijkRij = z.object({
  gebruikerId: z.string().nullable(),
  wie: z.string(),
  rollen: z.string(),
  dag: z.string(),
  eerst: z.string(),
  laatst: z.string(),
  aantal: z.number(),
  wat: z.string(),
  nood: z.number().transform((n) => n === 1),
});
export type Kijkrij = z.infer<typeof kijkRij>;

/** Who read or changed what of a case, per colleague, day (UTC) and kind of event, newest first: the access log of NEN 7513. */
export function leesKijkers(
  db: Db,
  vraag: { dossierId: string; clientIds: readonly string[]; aantal: number },
): Kijkrij[] {
  return rijen(
    db,
    `SELECT gebruiker_id AS gebruikerId, gebruiker AS wie, rollen, substr(moment, 1, 10) AS dag, min(moment) AS eerst,
       max(moment) AS laatst, count(*) AS aantal, tekst AS wat, max(nood) AS nood
     FROM ${alleAudit} WHERE uitkomst = 'gelukt' AND gebeurtenis NOT IN ('client.zoeken', 'client.dubbelen')
       AND (dossier_id = @dossierId OR (dossier_id IS NULL AND client_id IN (SELECT value FROM json_each(@clienten))))
     GROUP BY gebruiker_id, substr(moment, 1, 10), tekst ORDER BY laatst DESC, volgnummer DESC LIMIT @aantal`,
    { dossierId: vraag.dossierId, aantal: vraag.aantal, clienten: JSON.stringify(vraag.clientIds) },
  ).map((r) => kijkRij.parse(r));
}

const oordeelRij = z.object({
  soort: z.string(),
  ref: z.string(),
  versie: z.number(),
  oordeel: z.enum(['terecht', 'onterecht', 'open']),
  toelichting: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Toezichtoordeel = z.infer<typeof oordeelRij>;

/** The judgement that counts of everything that was judged. */
export function leesToezichtoordelen(db: Db): Toezichtoordeel[] {
  return rijen(
    db,
    `SELECT o.soort, o.ref, o.versie, o.oordeel, o.toelichting, g.naam AS door, o.op FROM toezicht_oordeel o
     JOIN gebruiker g ON g.id = o.door_id
     WHERE o.versie = (SELECT max(n.versie) FROM toezicht_oordeel n WHERE n.soort = o.soort AND n.ref = o.ref)`,
  ).map((r) => oordeelRij.parse(r));
}

/** Adds version `basis + 1` of a judgement; false when somebody else was first. */
export function schrijfToezichtoordeel(
  db: Db,
  { basis, ...oordeel }: Omit<Toezichtoordeel, 'versie' | 'door'> & { basis: number; doorId: string },
): boolean {
  return wijzigt(
    db,
    `INSERT INTO toezicht_oordeel (soort, ref, versie, oordeel, toelichting, door_id, op)
     SELECT @soort, @ref, @versie, @oordeel, @toelichting, @doorId, @op
     WHERE @versie = 1 + coalesce((SELECT max(versie) FROM toezicht_oordeel WHERE soort = @soort AND ref = @ref), 0)`,
    { ...oordeel, versie: basis + 1 },
  );
}

const betrokkenRij = z.object({ gebruikerId: z.string() });

/** Colleagues who work on the cases of a client: they have one in hand or recorded something in it. */
export function leesZaakwerkers(db: Db, clientId: string): string[] {
  return rijen(
    db,
    `SELECT s.door_id AS gebruikerId FROM crisisstuk s JOIN dossier d ON d.id = s.dossier_id
       WHERE d.client_id = @clientId OR d.id IN (SELECT dossier_id FROM huishouden_lid WHERE client_id = @clientId)
     UNION SELECT t.behandelaar_id AS gebruikerId FROM toewijzing t JOIN dossier d ON d.id = t.dossier_id
       WHERE t.behandelaar_id IS NOT NULL AND (d.client_id = @clientId
         OR d.id IN (SELECT dossier_id FROM huishouden_lid WHERE client_id = @clientId))`,
    { clientId },
  ).map((r) => betrokkenRij.parse(r).gebruikerId);
}
