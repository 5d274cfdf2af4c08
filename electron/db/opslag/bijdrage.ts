import { z } from 'zod';
import { bijdragelijstSchema, type Bijdragelijst } from '#shared/domein/bijdrage.ts';
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

const nieuwsteMaaltijd = `m.locatie_id = n.locatie_id AND m.nacht = n.datum AND m.client_id = n.client_id
  AND m.versie = (SELECT max(o.versie) FROM maaltijd o WHERE o.locatie_id = m.locatie_id AND o.nacht = m.nacht AND o.client_id = m.client_id)`;

/** Who slept at a locatie in the nights of a period, and whether the meal was taken: yes unless somebody said otherwise. */
export function leesMaaltijdnachten(db: Db, locatieId: string, van: string, tot: string): Maaltijdnacht[] {
  return rijen(
    db,
    `SELECT n.client_id AS clientId, n.dossier_id AS dossierId, n.datum AS nacht, c.geboortedatum, coalesce(m.versie, 0) AS versie,
       coalesce(m.genuttigd, 1) AS genuttigd
     FROM nacht n JOIN client c ON c.id = n.client_id LEFT JOIN maaltijd m ON ${nieuwsteMaaltijd}
     WHERE n.locatie_id = @locatieId AND n.datum BETWEEN @van AND @tot AND n.stand IN ('aanwezig', 'laat')
     ORDER BY c.achternaam, c.voornamen, c.id, n.datum`,
    { locatieId, van, tot },
  ).map((r) => nachtRij.parse(r));
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

/** The lists of a locatie that are closed now, oldest month first. */
export function leesGeslotenLijsten(db: Db, locatieId: string): Bijdragelijstrij[] {
  return rijen(
    db,
    `SELECT ${lijstkolommen} FROM bijdragelijst b JOIN gebruiker g ON g.id = b.door_id
     WHERE b.locatie_id = @locatieId AND b.stand = 'gesloten'
       AND b.versie = (SELECT max(n.versie) FROM bijdragelijst n WHERE n.locatie_id = b.locatie_id AND n.maand = b.maand) ORDER BY b.maand`,
    { locatieId },
  ).map((r) => lijstRij.parse(r));
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
