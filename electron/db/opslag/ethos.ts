import { z } from 'zod';
import { locatiesoorten } from '#shared/contract/groepen/beheer.ts';
import { bestemmingSchema } from '#shared/domein/bestemming.ts';
import { ethosuitkomsten, type Ethosfeiten } from '#shared/ethos/ethos.ts';
import type { Db } from '../openen.ts';
import { bereid, rijen } from './hulp.ts';

const keuzeRij = z.object({
  id: z.string(),
  versie: z.number(),
  clientId: z.string(),
  vanaf: z.string(),
  klasse: z.enum(ethosuitkomsten),
  reden: z.string(),
  ingetrokken: z.number().transform((n) => n === 1),
  door: z.string(),
  op: z.string(),
});
export type Ethoskeuzerij = z.infer<typeof keuzeRij>;

/** The newest version of every choice about a client, newest day first. */
export function leesEthoskeuzes(db: Db, clientId: string): Ethoskeuzerij[] {
  return rijen(
    db,
    `SELECT k.id, k.versie, k.client_id AS clientId, k.vanaf, k.klasse, k.reden, k.ingetrokken, g.naam AS door, k.op
     FROM ethoskeuze k JOIN gebruiker g ON g.id = k.door_id
     WHERE k.client_id = @clientId AND NOT EXISTS (SELECT 1 FROM ethoskeuze n WHERE n.id = k.id AND n.versie > k.versie)
     ORDER BY k.vanaf DESC, k.op DESC, k.id`,
    { clientId },
  ).map((r) => keuzeRij.parse(r));
}

/** Adds a version of a choice. Throws when that version is there already. */
export function schrijfEthoskeuze(db: Db, keuze: Omit<Ethoskeuzerij, 'door'> & { doorId: string }): void {
  bereid(
    db,
    `INSERT INTO ethoskeuze (id, versie, client_id, vanaf, klasse, reden, ingetrokken, door_id, op)
     VALUES (@id, @versie, @clientId, @vanaf, @klasse, @reden, @ingetrokken, @doorId, @op)`,
  ).run({ ...keuze, ingetrokken: keuze.ingetrokken ? 1 : 0 });
}

const feitenRij = z.object({
  clientId: z.string(),
  keten: z.string().nullable(),
  locatiesoort: z.enum(locatiesoorten).nullable(),
  verblijfVan: z.string().nullable(),
  uitstroom: z.string().nullable(),
  melding: z.string().nullable(),
  keuze: z.string().nullable(),
});
const uitstroomJson = z.object({ datum: z.string(), bestemming: bestemmingSchema });
const keuzeJson = z.object({ vanaf: z.string(), klasse: z.enum(ethosuitkomsten) });
const jaNee = z
  .union([z.literal(0), z.literal(1), z.boolean()])
  .nullable()
  .transform((n) => (n === null ? null : n === 1 || n === true));
const meldingJson = z.object({
  op: z.string(),
  veiligInNetwerk: jaNee,
  verblijfplaats: z.enum(['geen', 'tijdelijk-te-verlaten', 'onveilig', 'veilig']).nullable(),
});

/** A person with what is known of where they sleep. */
export interface Ethosrij extends Ethosfeiten {
  clientId: string;
  keten: string | null;
}

function alsFeiten(ruw: unknown): Ethosrij {
  const { clientId, keten, locatiesoort, verblijfVan, uitstroom, melding, keuze } = feitenRij.parse(ruw);
  return {
    clientId,
    keten,
    verblijf: locatiesoort && verblijfVan ? { soort: locatiesoort, van: verblijfVan } : null,
    uitstroom: uitstroom === null ? null : uitstroomJson.parse(JSON.parse(uitstroom)),
    melding: melding === null ? null : meldingJson.parse(JSON.parse(melding)),
    keuze: keuze === null ? null : keuzeJson.parse(JSON.parse(keuze)),
  };
}

/** What was recorded on or before @dag of a person `w` (client_id, dossier_id, keten, locatie_id, van). */
const feiten = `SELECT w.client_id AS clientId, w.keten, l.soort AS locatiesoort, w.van AS verblijfVan,
  (SELECT json_object('datum', json_extract(v.inhoud, '$.datum'), 'bestemming', json_extract(v.inhoud, '$.bestemming'))
   FROM dossier d JOIN vastlegging v ON v.dossier_id = d.id AND v.soort = 'uitstroom' AND v.ingetrokken = 0
   WHERE d.client_id = w.client_id AND json_extract(v.inhoud, '$.datum') <= @dag
     AND NOT EXISTS (SELECT 1 FROM vastlegging n WHERE n.id = v.id AND n.versie > v.versie)
   ORDER BY json_extract(v.inhoud, '$.datum') DESC, v.op DESC LIMIT 1) AS uitstroom,
  (SELECT json_object('op', d.gemeld_op, 'veiligInNetwerk', json_extract(a.feiten, '$.veiligeOpvangInNetwerk'),
     'verblijfplaats', json_extract(p.feiten, '$.verblijfplaats'))
   FROM dossier d
   LEFT JOIN stap a ON a.dossier_id = d.id AND a.stap = 'acute-opvang'
     AND a.versie = (SELECT max(n.versie) FROM stap n WHERE n.dossier_id = d.id AND n.stap = 'acute-opvang')
   LEFT JOIN stap p ON p.dossier_id = d.id AND p.stap = 'voorwaarden'
     AND p.versie = (SELECT max(n.versie) FROM stap n WHERE n.dossier_id = d.id AND n.stap = 'voorwaarden')
   WHERE d.client_id = w.client_id AND d.gemeld_op <= @dag ORDER BY d.gemeld_op DESC, d.id DESC LIMIT 1) AS melding,
  (SELECT json_object('vanaf', k.vanaf, 'klasse', k.klasse) FROM ethoskeuze k
   WHERE k.client_id = w.client_id AND k.vanaf <= @dag AND k.ingetrokken = 0
     AND NOT EXISTS (SELECT 1 FROM ethoskeuze n WHERE n.id = k.id AND n.versie > k.versie)
   ORDER BY k.vanaf DESC, k.op DESC, k.id DESC LIMIT 1) AS keuze
 FROM wie w LEFT JOIN locatie l ON l.id = w.locatie_id`;

const opDag = `p.van <= @dag AND (p.tot IS NULL OR p.tot >= @dag)`;

/** What is known on a day of where one client sleeps. */
export function leesEthosfeiten(db: Db, clientId: string, dag: string): Ethosrij {
  const [gevonden] = rijen(
    db,
    `WITH wie AS (SELECT c.id AS client_id, NULL AS keten, p.locatie_id, p.van FROM client c
       LEFT JOIN plaatsing p ON p.client_id = c.id AND ${opDag}
       WHERE c.id = @clientId ORDER BY p.van DESC LIMIT 1) ${feiten}`,
    { clientId, dag },
  );
  return alsFeiten(gevonden);
}

/**
 * Everybody who is without a home as far as we know on a day: who has a place, and who reported and has no besluit yet.
 * Of a household without a place only the one who reported.
 */
export function leesEthosbevolking(db: Db, dag: string): Ethosrij[] {
  return rijen(
    db,
    `WITH binnen AS (SELECT p.client_id, coalesce(d.keten, l.keten) AS keten, p.locatie_id, max(p.van) AS van FROM plaatsing p
         JOIN locatie l ON l.id = p.locatie_id LEFT JOIN dossier d ON d.id = p.dossier_id WHERE ${opDag} GROUP BY p.client_id),
       buiten AS (SELECT d.client_id, d.keten, NULL AS locatie_id, NULL AS van FROM dossier d
         WHERE d.gemeld_op <= @dag AND d.status <> 'gesloten' AND d.client_id NOT IN (SELECT client_id FROM binnen)
           AND NOT EXISTS (SELECT 1 FROM besluit b LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id
             WHERE b.dossier_id = d.id AND b.peildatum <= @dag AND v.besluit_id IS NULL) GROUP BY d.client_id),
       wie AS (SELECT * FROM binnen UNION ALL SELECT * FROM buiten) ${feiten}`,
    { dag },
  ).map(alsFeiten);
}

/** The choices that hold on a day for the clients of a piece of a delivery: by client id. */
export function leesEthoskeuzesOp(db: Db, clientIds: readonly string[]): Ethoskeuzerij[] {
  return rijen(
    db,
    `SELECT k.id, k.versie, k.client_id AS clientId, k.vanaf, k.klasse, k.reden, k.ingetrokken, '' AS door, k.op FROM ethoskeuze k
     WHERE k.client_id IN (SELECT value FROM json_each(@ids)) AND k.ingetrokken = 0
       AND NOT EXISTS (SELECT 1 FROM ethoskeuze n WHERE n.id = k.id AND n.versie > k.versie)
     ORDER BY k.vanaf DESC, k.op DESC, k.id DESC`,
    { ids: JSON.stringify(clientIds) },
  ).map((r) => keuzeRij.parse(r));
}
