import { z } from 'zod';
import { winteraflopen } from '#shared/domein/winter.ts';
import { winterinhoudSchema, type Winterinhoud } from '#shared/contract/groepen/winter.ts';
import { uitlegSchema, type Uitleg } from '#shared/beleid/index.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const json = (waarde: unknown): unknown => (typeof waarde === 'string' ? JSON.parse(waarde) : waarde);

const besluitRij = z.object({
  id: z.string(),
  soort: z.enum(['openen', 'sluiten']),
  opentId: z.string().nullable(),
  nacht: z.string(),
  tot: z.string().nullable(),
  inhoud: z.preprocess(json, winterinhoudSchema),
  uitleg: z.preprocess(json, uitlegSchema.nullable()),
  herkomst: z.enum(['eigen', 'ontvangen', 'register']),
  door: z.string(),
  op: z.string(),
  vervallenReden: z.string().nullable(),
  vervallenDoor: z.string().nullable(),
  vervallenOp: z.string().nullable(),
});
export type Winterbesluitrij = z.infer<typeof besluitRij>;

/** Every besluit about the winteropvang, the newest night first. */
export function leesWinterbesluiten(db: Db): Winterbesluitrij[] {
  return rijen(
    db,
    `SELECT b.id, b.soort, b.opent_id AS opentId, b.nacht, b.tot, b.inhoud, b.uitleg, b.herkomst, g.naam AS door, b.op,
       v.reden AS vervallenReden, w.naam AS vervallenDoor, v.op AS vervallenOp
     FROM winterbesluit b JOIN gebruiker g ON g.id = b.door_id LEFT JOIN winterbesluit_vervallen v ON v.besluit_id = b.id
     LEFT JOIN gebruiker w ON w.id = v.door_id ORDER BY b.nacht DESC, b.op DESC, b.id`,
  ).map((r) => besluitRij.parse(r));
}

/** Adds a besluit, with the beds it adds per locatie of this file. */
export function schrijfWinterbesluit(
  db: Db,
  besluit: {
    id: string;
    soort: 'openen' | 'sluiten';
    opentId: string | null;
    nacht: string;
    tot: string | null;
    inhoud: Winterinhoud;
    uitleg: Uitleg | null;
    herkomst: Winterbesluitrij['herkomst'];
    doorId: string;
    op: string;
  },
  locaties: readonly { locatieId: string; bedden: number }[],
): void {
  bereid(
    db,
    `INSERT INTO winterbesluit (id, soort, opent_id, nacht, tot, inhoud, uitleg, herkomst, door_id, op)
     VALUES (@id, @soort, @opentId, @nacht, @tot, @inhoud, @uitleg, @herkomst, @doorId, @op)`,
  ).run({
    ...besluit,
    inhoud: JSON.stringify(besluit.inhoud),
    uitleg: besluit.uitleg && JSON.stringify(besluit.uitleg),
  });
  const erbij = bereid(db, 'INSERT INTO winterlocatie (besluit_id, locatie_id, bedden) VALUES (?, ?, ?)');
  for (const { locatieId, bedden } of locaties) erbij.run(besluit.id, locatieId, bedden);
}

/** Takes a besluit out of what counts; false when that was done already. */
export function schrijfWintervervallen(
  db: Db,
  regel: { besluitId: string; reden: string; doorId: string; op: string },
): boolean {
  const sql = `INSERT OR IGNORE INTO winterbesluit_vervallen (besluit_id, reden, door_id, op) VALUES (@besluitId, @reden, @doorId, @op)`;
  return bereid(db, sql).run(regel).changes === 1;
}

const locatieRij = z.object({ besluitId: z.string(), locatieId: z.string(), naam: z.string(), bedden: z.number() });

/** The locaties of this file that a besluit opens, with their beds. */
export function leesWinterlocaties(db: Db): z.infer<typeof locatieRij>[] {
  return rijen(
    db,
    `SELECT w.besluit_id AS besluitId, w.locatie_id AS locatieId, l.naam, w.bedden FROM winterlocatie w
     JOIN locatie l ON l.id = w.locatie_id ORDER BY l.naam, l.id`,
  ).map((r) => locatieRij.parse(r));
}

/** SQL: whether the besluit b to open holds on the night @nacht, as far as was known at @bekendOp. */
const geldt = `b.soort = 'openen' AND b.nacht <= @nacht AND coalesce(b.tot, '9999') >= @nacht AND b.op <= @bekendOp
  AND NOT EXISTS (SELECT 1 FROM winterbesluit_vervallen v WHERE v.besluit_id = b.id AND v.op <= @bekendOp)
  AND NOT EXISTS (SELECT 1 FROM winterbesluit s WHERE s.opent_id = b.id AND s.nacht < @nacht AND s.op <= @bekendOp
    AND NOT EXISTS (SELECT 1 FROM winterbesluit_vervallen v WHERE v.besluit_id = s.id AND v.op <= @bekendOp))`;

const beddenRij = z.object({ bedden: z.number() });
/**
 * How many beds a locatie has extra in a night because the winteropvang is open (5.2.14); 0 while it is closed. They come on
 * top of `leesCapaciteit`. Two besluiten for one night do not add up: the larger number counts. `bekendOp`: an instant, only
 * what was recorded by then counts.
 */
export function extraBedden(db: Db, locatieId: string, nacht: string, bekendOp = '9999'): number {
  const gevonden = rij(
    db,
    `SELECT coalesce(max(w.bedden), 0) AS bedden FROM winterlocatie w JOIN winterbesluit b ON b.id = w.besluit_id
     WHERE w.locatie_id = @locatieId AND ${geldt}`,
    { locatieId, nacht, bekendOp },
  );
  return beddenRij.parse(gevonden).bedden;
}

const regelRij = z.object({
  id: z.string(),
  versie: z.number(),
  locatieId: z.string(),
  nacht: z.string(),
  nummer: z.number(),
  alias: z.string(),
  clientId: z.string().nullable(),
  tijd: z.string().nullable(),
  overboeken: z.string(),
  afloop: z.enum(winteraflopen).nullable(),
  reden: z.string(),
  vervallen: z.number().transform((n) => n === 1),
  door: z.string(),
  op: z.string(),
});
export type Winterregelrij = z.infer<typeof regelRij>;
const regelkolommen = `r.id, r.versie, r.locatie_id AS locatieId, r.nacht, r.nummer, r.alias, r.client_id AS clientId, r.tijd, r.overboeken,
  r.afloop, r.reden, r.vervallen, g.naam AS door, r.op`;

/** Every version of every guest of a night, by number. */
export function leesWinterregels(db: Db, locatieId: string, nacht: string): Winterregelrij[] {
  return rijen(
    db,
    `SELECT ${regelkolommen} FROM winterregel r JOIN gebruiker g ON g.id = r.door_id
     WHERE r.locatie_id = @locatieId AND r.nacht = @nacht ORDER BY r.nummer, r.id, r.versie`,
    { locatieId, nacht },
  ).map((r) => regelRij.parse(r));
}

const nieuwste = 'r.versie = (SELECT max(versie) FROM winterregel n WHERE n.id = r.id)';

/** The newest version of one guest, or null. */
export function leesWinterregel(db: Db, id: string): Winterregelrij | null {
  const gevonden = rij(
    db,
    `SELECT ${regelkolommen} FROM winterregel r JOIN gebruiker g ON g.id = r.door_id WHERE r.id = @id AND ${nieuwste}`,
    { id },
  );
  return gevonden ? regelRij.parse(gevonden) : null;
}

const idRij = z.object({ id: z.string() });
/** At which other line of a night a client stands already; null: at none. */
export function leesWinterclient(db: Db, clientId: string, nacht: string, behalve: string | null): string | null {
  const gevonden = rij(
    db,
    `SELECT r.id FROM winterregel r WHERE r.client_id = @clientId AND r.nacht = @nacht AND r.vervallen = 0 AND r.id IS NOT @behalve AND ${nieuwste}`,
    { clientId, nacht, behalve },
  );
  return gevonden ? idRij.parse(gevonden).id : null;
}

/** Adds a version of a guest; false when that version is there already. */
export function schrijfWinterregel(
  db: Db,
  regel: Omit<Winterregelrij, 'door' | 'vervallen'> & { vervallen: boolean; doorId: string },
): boolean {
  const { changes } = bereid(
    db,
    `INSERT OR IGNORE INTO winterregel (id, versie, locatie_id, nacht, nummer, alias, client_id, tijd, overboeken, afloop, reden, vervallen,
       door_id, op)
     VALUES (@id, @versie, @locatieId, @nacht, @nummer, @alias, @clientId, @tijd, @overboeken, @afloop, @reden, @vervallen, @doorId, @op)`,
  ).run({ ...regel, vervallen: regel.vervallen ? 1 : 0 });
  return changes === 1;
}

const nachtRij = z.object({
  versie: z.number(),
  stand: z.enum(['gesloten', 'heropend']),
  aantal: z.number(),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});

/** Whether a night was closed, newest first; empty: never. */
export function leesWinternacht(db: Db, locatieId: string, nacht: string): z.infer<typeof nachtRij>[] {
  return rijen(
    db,
    `SELECT n.versie, n.stand, n.aantal, n.reden, g.naam AS door, n.op FROM winternacht n JOIN gebruiker g ON g.id = n.door_id
     WHERE n.locatie_id = @locatieId AND n.nacht = @nacht ORDER BY n.versie DESC`,
    { locatieId, nacht },
  ).map((r) => nachtRij.parse(r));
}

/** Closes a night with its total or opens it again; false when a colleague was first. */
export function schrijfWinternacht(
  db: Db,
  nacht: {
    locatieId: string;
    nacht: string;
    versie: number;
    stand: 'gesloten' | 'heropend';
    aantal: number;
    reden: string;
    doorId: string;
    op: string;
  },
): boolean {
  const { changes } = bereid(
    db,
    `INSERT OR IGNORE INTO winternacht (locatie_id, nacht, versie, stand, aantal, reden, door_id, op)
     VALUES (@locatieId, @nacht, @versie, @stand, @aantal, @reden, @doorId, @op)`,
  ).run(nacht);
  return changes === 1;
}

const tellingRij = z.object({
  locatieId: z.string(),
  nacht: z.string(),
  gasten: z.number(),
  zonderNaam: z.number(),
  uitDossier: z.number(),
  bovenPlekken: z.number(),
  gesloten: z.number().transform((n) => n === 1),
});

/** Guests per locatie and night, from the newest version of each; nights without a guest only when they were closed so. */
export function telWinternachten(
  db: Db,
  van: string,
  tot: string,
  locatieId: string | null,
): z.infer<typeof tellingRij>[] {
  return rijen(
    db,
    `WITH plek AS (
       SELECT locatie_id, nacht FROM winterregel WHERE nacht BETWEEN @van AND @tot
       UNION SELECT locatie_id, nacht FROM winternacht WHERE nacht BETWEEN @van AND @tot)
     SELECT p.locatie_id AS locatieId, p.nacht, count(r.id) AS gasten,
       coalesce(sum(r.alias = '' AND r.client_id IS NULL), 0) AS zonderNaam, coalesce(sum(r.client_id IS NOT NULL), 0) AS uitDossier,
       coalesce(sum(r.overboeken <> ''), 0) AS bovenPlekken,
       coalesce((SELECT n.stand = 'gesloten' FROM winternacht n WHERE n.locatie_id = p.locatie_id AND n.nacht = p.nacht
         ORDER BY n.versie DESC LIMIT 1), 0) AS gesloten
     FROM plek p LEFT JOIN winterregel r ON r.locatie_id = p.locatie_id AND r.nacht = p.nacht AND r.vervallen = 0 AND ${nieuwste}
     WHERE @locatieId IS NULL OR p.locatie_id = @locatieId GROUP BY p.locatie_id, p.nacht ORDER BY p.nacht DESC, p.locatie_id`,
    { van, tot, locatieId },
  ).map((r) => tellingRij.parse(r));
}

const afloopRij = z.object({ afloop: z.enum(winteraflopen), aantal: z.number() });

/** Where guests went when the winteropvang closed, in the nights of a period. */
export function telWinterafloop(
  db: Db,
  van: string,
  tot: string,
  locatieId: string | null,
): z.infer<typeof afloopRij>[] {
  return rijen(
    db,
    `SELECT r.afloop, count(*) AS aantal FROM winterregel r WHERE r.nacht BETWEEN @van AND @tot AND r.vervallen = 0 AND r.afloop IS NOT NULL
       AND (@locatieId IS NULL OR r.locatie_id = @locatieId) AND ${nieuwste} GROUP BY r.afloop`,
    { van, tot, locatieId },
  ).map((r) => afloopRij.parse(r));
}

const getalRij = z.object({ aantal: z.number() });

/** How many guests of the winteropvang a locatie has in a night: they lie in its extra beds. */
export function telWintergasten(db: Db, locatieId: string, nacht: string): number {
  const sql = `SELECT count(*) AS aantal FROM winterregel r WHERE r.locatie_id = @locatieId AND r.nacht = @nacht AND r.vervallen = 0 AND ${nieuwste}`;
  return getalRij.parse(rij(db, sql, { locatieId, nacht })).aantal;
}

/** How many beds of soort extra a locatie has in use in a night for people of its own night register. */
export function telExtraInGebruik(db: Db, locatieId: string, nacht: string): number {
  const sql = `SELECT count(*) AS aantal FROM nacht n JOIN bed b ON b.id = n.bed_id
    WHERE n.locatie_id = @locatieId AND n.datum = @nacht AND b.soort = 'extra'`;
  return getalRij.parse(rij(db, sql, { locatieId, nacht })).aantal;
}
