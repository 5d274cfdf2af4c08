import { z } from 'zod';
import { bijdragelijstSchema, vasteBedragenSchema, type Bijdragelijst } from '#shared/domein/bijdrage.ts';
import { vastleggingschemas } from '#shared/domein/vastlegging.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const json = (waarde: unknown): unknown => (typeof waarde === 'string' ? JSON.parse(waarde) : waarde);

const nachtRij = z.object({
  clientId: z.string(),
  dossierId: z.string().nullable(),
  nacht: z.string(),
  geboortedatum: z.string().nullable(),
  /** Of the newest version; 0: nobody changed it. */
  versie: z.number(),
  genuttigd: z.number().transform((n) => n === 1),
});
export type Maaltijdnacht = z.infer<typeof nachtRij>;

/** Who slept at a locatie in a night, by name, and whether the meal was taken: yes unless somebody said otherwise. */
export function leesMaaltijdnachten(db: Db, locatieId: string, nacht: string): Maaltijdnacht[] {
  return rijen(
    db,
    `SELECT n.client_id AS clientId, n.dossier_id AS dossierId, n.datum AS nacht, c.geboortedatum, coalesce(m.versie, 0) AS versie,
       coalesce(m.genuttigd, 1) AS genuttigd
     FROM nacht n JOIN client c ON c.id = n.client_id
     LEFT JOIN maaltijd m ON m.locatie_id = n.locatie_id AND m.nacht = n.datum AND m.client_id = n.client_id AND m.versie = (SELECT max(o.versie)
       FROM maaltijd o WHERE o.locatie_id = m.locatie_id AND o.nacht = m.nacht AND o.client_id = m.client_id)
     WHERE n.locatie_id = @locatieId AND n.datum = @nacht AND n.stand IN ('aanwezig', 'laat')
     ORDER BY c.achternaam, c.voornamen, c.id`,
    { locatieId, nacht },
  ).map((r) => nachtRij.parse(r));
}

const slaperRij = z.object({
  clientId: z.string(),
  /** Of the first night that was on a dossier. */
  dossierId: z.string().nullable(),
  geboortedatum: z.string().nullable(),
  /** Oldest first. */
  nachten: z.string().transform((tekst) => tekst.split(',').sort()),
  /** Of those the nights in which the meal was not taken. */
  nietGenomen: z
    .string()
    .nullable()
    .transform((tekst): ReadonlySet<string> => new Set(tekst?.split(','))),
});
export type Slaper = z.infer<typeof slaperRij>;

/**
 * Who slept at a locatie in a period, with their nights: a row for a person, because a month of five hundred people is fifteen
 * thousand nights.
 */
export function leesSlapers(db: Db, locatieId: string, van: string, tot: string): Slaper[] {
  return rijen(
    db,
    `WITH niet AS MATERIALIZED (SELECT m.client_id, group_concat(m.nacht) AS nachten FROM maaltijd m
       WHERE m.locatie_id = @locatieId AND m.nacht BETWEEN @van AND @tot AND m.genuttigd = 0 AND m.versie = (SELECT max(o.versie)
         FROM maaltijd o WHERE o.locatie_id = m.locatie_id AND o.nacht = m.nacht AND o.client_id = m.client_id) GROUP BY m.client_id)
     SELECT w.client_id AS clientId, w.dossier AS dossierId, c.geboortedatum, w.nachten, niet.nachten AS nietGenomen
     FROM (SELECT n.client_id, substr(min(n.datum || n.dossier_id), 11) AS dossier, group_concat(n.datum) AS nachten FROM nacht n
       WHERE n.locatie_id = @locatieId AND n.datum BETWEEN @van AND @tot AND n.stand IN ('aanwezig', 'laat') GROUP BY n.client_id) w
     JOIN client c ON c.id = w.client_id LEFT JOIN niet ON niet.client_id = w.client_id`,
    { locatieId, van, tot },
  ).map((r) => slaperRij.parse(r));
}

const versieRij = z.object({
  clientId: z.string(),
  versie: z.number(),
  genuttigd: z.number().transform((n) => n === 1),
  door: z.string(),
  op: z.string(),
});

/** Every change that was made to the meals of a night, oldest first. */
export function leesMaaltijdversies(db: Db, locatieId: string, nacht: string): z.infer<typeof versieRij>[] {
  return rijen(
    db,
    `SELECT m.client_id AS clientId, m.versie, m.genuttigd, g.naam AS door, m.op FROM maaltijd m JOIN gebruiker g ON g.id = m.door_id
     WHERE m.locatie_id = @locatieId AND m.nacht = @nacht ORDER BY m.client_id, m.versie`,
    { locatieId, nacht },
  ).map((r) => versieRij.parse(r));
}

/** Adds a version of whether somebody took the meal of a night; false when a colleague was first. */
export function schrijfMaaltijd(
  db: Db,
  regel: {
    locatieId: string;
    nacht: string;
    clientId: string;
    versie: number;
    genuttigd: boolean;
    doorId: string;
    op: string;
  },
): boolean {
  const { changes } = bereid(
    db,
    `INSERT OR IGNORE INTO maaltijd (locatie_id, nacht, client_id, versie, genuttigd, door_id, op)
     VALUES (@locatieId, @nacht, @clientId, @versie, @genuttigd, @doorId, @op)`,
  ).run({ ...regel, genuttigd: regel.genuttigd ? 1 : 0 });
  return changes === 1;
}

const laatste = `v.versie = (SELECT max(versie) FROM vastlegging n WHERE n.id = v.id) AND v.ingetrokken = 0`;
const vrijRij = z.object({
  clientId: z.string(),
  inhoud: z.preprocess(json, vastleggingschemas.maaltijdvrijstelling),
});

/** Every exemption that touches a period, by whom it is for. */
export function leesVrijstellingen(db: Db, van: string, tot: string): z.infer<typeof vrijRij>[] {
  return rijen(
    db,
    `SELECT coalesce(json_extract(v.inhoud, '$.wie'), d.client_id) AS clientId, v.inhoud FROM vastlegging v JOIN dossier d ON d.id = v.dossier_id
     WHERE v.soort = 'maaltijdvrijstelling' AND ${laatste} AND json_extract(v.inhoud, '$.datum') <= @tot
       AND coalesce(json_extract(v.inhoud, '$.tot'), '9999') >= @van ORDER BY v.op`,
    { van, tot },
  ).map((r) => vrijRij.parse(r));
}

const woonRij = z.object({
  stukId: z.string(),
  dossierId: z.string(),
  clientId: z.string(),
  inhoud: z.preprocess(json, vastleggingschemas.woonbijdrage),
});
export type Woonbijdragerij = z.infer<typeof woonRij>;

/** Every woonbijdrage of a household that has a place at a locatie in a period. */
export function leesWoonbijdragen(db: Db, locatieId: string, van: string, tot: string): Woonbijdragerij[] {
  return rijen(
    db,
    `SELECT v.id AS stukId, v.dossier_id AS dossierId, d.client_id AS clientId, v.inhoud FROM vastlegging v JOIN dossier d ON d.id = v.dossier_id
     WHERE v.soort = 'woonbijdrage' AND ${laatste} AND json_extract(v.inhoud, '$.datum') <= @tot
       AND coalesce(json_extract(v.inhoud, '$.tot'), '9999') >= @van
       AND EXISTS (SELECT 1 FROM plaatsing p WHERE p.dossier_id = v.dossier_id AND p.locatie_id = @locatieId AND p.van <= @tot
         AND coalesce(p.tot, '9999') >= @van)
     ORDER BY d.client_id, json_extract(v.inhoud, '$.datum'), v.id`,
    { locatieId, van, tot },
  ).map((r) => woonRij.parse(r));
}

const lijstRij = z.object({
  locatieId: z.string(),
  maand: z.string(),
  versie: z.number(),
  stand: z.enum(['gesloten', 'heropend']),
  inhoud: z.preprocess(json, bijdragelijstSchema),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Bijdragelijstrij = z.infer<typeof lijstRij>;
const lijstkolommen = `b.locatie_id AS locatieId, b.maand, b.versie, b.stand, b.inhoud, b.reden, g.naam AS door, b.op`;

/** The newest version of the list of a month, or null while it was never closed. */
export function leesBijdragelijst(db: Db, locatieId: string, maand: string): Bijdragelijstrij | null {
  const gevonden = rij(
    db,
    `SELECT ${lijstkolommen} FROM bijdragelijst b JOIN gebruiker g ON g.id = b.door_id
     WHERE b.locatie_id = @locatieId AND b.maand = @maand ORDER BY b.versie DESC LIMIT 1`,
    { locatieId, maand },
  );
  return gevonden ? lijstRij.parse(gevonden) : null;
}

const gesloten = `b.stand = 'gesloten' AND b.versie = (SELECT max(n.versie) FROM bijdragelijst n WHERE n.locatie_id = b.locatie_id AND n.maand = b.maand)`;

const vastRij = z.object({ maand: z.string(), versie: z.number(), inhoud: z.preprocess(json, vasteBedragenSchema) });

/**
 * What was fixed on the lists of a locatie that are closed now, oldest month first.
 * @param tussen YYYY-MM: those before `voor`, from `vanaf` on and always the last one; left out: all of them
 */
export function leesGeslotenLijsten(
  db: Db,
  locatieId: string,
  { vanaf, voor } = { vanaf: '', voor: '9999' },
): z.infer<typeof vastRij>[] {
  return rijen(
    db,
    `SELECT b.maand, b.versie, b.inhoud FROM bijdragelijst b WHERE b.locatie_id = @locatieId AND b.maand < @voor AND ${gesloten} AND b.maand >= min(@vanaf,
       coalesce((SELECT max(b.maand) FROM bijdragelijst b WHERE b.locatie_id = @locatieId AND b.maand < @voor AND ${gesloten}), @vanaf))
     ORDER BY b.maand`,
    { locatieId, vanaf, voor },
  ).map((r) => vastRij.parse(r));
}

const maandRij = z.object({ maand: z.string().nullable() });

/** The first month after another whose list is closed now; null: none. */
export function leesLatereGesloten(db: Db, locatieId: string, maand: string): string | null {
  const gevonden = rij(
    db,
    `SELECT min(b.maand) AS maand FROM bijdragelijst b WHERE b.locatie_id = @locatieId AND b.maand > @maand AND ${gesloten}`,
    { locatieId, maand },
  );
  return maandRij.parse(gevonden).maand;
}
const naamRij = z.object({
  plek: z.number(),
  clientId: z.string(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  kenmerk: z.string(),
});

/**
 * The names of everybody on a list, under the id by which they go now, with the kenmerk of the dossier.
 * @returns in the order of what was asked; undefined: there is nobody
 */
export function leesLijstnamen(
  db: Db,
  wie: readonly { clientId: string; dossierId: string | null }[],
): (Omit<z.infer<typeof naamRij>, 'plek'> | undefined)[] {
  const gevonden = rijen(
    db,
    `WITH RECURSIVE nu (plek, id, dossier_id) AS (SELECT j.key, j.value ->> 'clientId', j.value ->> 'dossierId' FROM json_each(@wie) j
       UNION ALL SELECT nu.plek, a.nieuw_id, nu.dossier_id FROM nu JOIN client_alias a ON a.oud_id = nu.id)
     SELECT nu.plek, c.id AS clientId, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam, coalesce(d.kenmerk, '') AS kenmerk
     FROM nu JOIN client c ON c.id = nu.id LEFT JOIN dossier d ON d.id = nu.dossier_id
     WHERE nu.id NOT IN (SELECT oud_id FROM client_alias)`,
    { wie: JSON.stringify(wie) },
  ).map((r) => naamRij.parse(r));
  const opPlek = new Map(gevonden.map(({ plek, ...rest }) => [plek, rest]));
  return wie.map((_, i) => opPlek.get(i));
}

/** Closes the list of a month or opens it again; false when a colleague was first. */
export function schrijfBijdragelijst(
  db: Db,
  lijst: {
    locatieId: string;
    maand: string;
    versie: number;
    stand: 'gesloten' | 'heropend';
    inhoud: Bijdragelijst;
    reden: string;
    doorId: string;
    op: string;
  },
): boolean {
  const { changes } = bereid(
    db,
    `INSERT OR IGNORE INTO bijdragelijst (locatie_id, maand, versie, stand, inhoud, reden, door_id, op)
     VALUES (@locatieId, @maand, @versie, @stand, @inhoud, @reden, @doorId, @op)`,
  ).run({ ...lijst, inhoud: JSON.stringify(lijst.inhoud) });
  return changes === 1;
}
