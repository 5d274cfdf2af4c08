import { z } from 'zod';
import { nachtstandSchema, type Nachtstand } from '#shared/domein/nacht.ts';
import type { Db } from '../openen.ts';
import { bereid, geldtOp, rij, rijen } from './hulp.ts';
import type { Nacht } from './verblijf.ts';

const registerRij = z.object({
  locatieId: z.string(),
  datum: z.string(),
  versie: z.number(),
  wat: z.enum(['opgeslagen', 'gesloten', 'heropend', 'gecorrigeerd']),
  stand: z.enum(['open', 'gesloten']),
  capaciteit: z.number(),
  dicht: z.number(),
  extra: z.number(),
  aanwezig: z.number(),
  laat: z.number(),
  afwezig: z.number(),
  afwezigGemeld: z.number(),
  vertrokken: z.number(),
  nogOpen: z.number(),
  geteld: z.number().nullable(),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Nachtregisterrij = z.infer<typeof registerRij>;
const kolommen = `r.locatie_id AS locatieId, r.datum, r.versie, r.wat, r.stand, r.capaciteit, r.dicht, r.extra, r.aanwezig, r.laat, r.afwezig,
  r.afwezig_gemeld AS afwezigGemeld, r.vertrokken, r.nog_open AS nogOpen, r.geteld, r.reden, g.naam AS door, r.op`;

/** Adds a version of the register of a night; false when somebody else wrote that version first. */
export function schrijfNachtregister(db: Db, versie: Omit<Nachtregisterrij, 'door'> & { doorId: string }): boolean {
  return (
    bereid(
      db,
      `INSERT INTO nachtregister (locatie_id, datum, versie, wat, stand, capaciteit, dicht, extra, aanwezig, laat, afwezig, afwezig_gemeld,
         vertrokken, nog_open, geteld, reden, door_id, op)
       VALUES (@locatieId, @datum, @versie, @wat, @stand, @capaciteit, @dicht, @extra, @aanwezig, @laat, @afwezig, @afwezigGemeld,
         @vertrokken, @nogOpen, @geteld, @reden, @doorId, @op) ON CONFLICT (locatie_id, datum, versie) DO NOTHING`,
    ).run(versie).changes === 1
  );
}

/** The register of a night as it stands now; null: nothing was saved yet. */
export function leesNachtregister(db: Db, locatieId: string, datum: string): Nachtregisterrij | null {
  const gevonden = rij(
    db,
    `SELECT ${kolommen} FROM nachtregister r JOIN gebruiker g ON g.id = r.door_id
     WHERE r.locatie_id = @locatieId AND r.datum = @datum ORDER BY r.versie DESC LIMIT 1`,
    { locatieId, datum },
  );
  return gevonden ? registerRij.parse(gevonden) : null;
}

/** Every version of the register of a night, oldest first. */
export function leesNachtversies(db: Db, locatieId: string, datum: string): Nachtregisterrij[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM nachtregister r JOIN gebruiker g ON g.id = r.door_id
     WHERE r.locatie_id = @locatieId AND r.datum = @datum ORDER BY r.versie`,
    { locatieId, datum },
  ).map((r) => registerRij.parse(r));
}

/** The registers as they stand now of the nights from `van` to `tot`, by locatie and night. */
export function leesNachtregisters(db: Db, van: string, tot: string, locatieId: string | null): Nachtregisterrij[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM nachtregister r JOIN gebruiker g ON g.id = r.door_id
     WHERE r.datum BETWEEN @van AND @tot AND (@locatieId IS NULL OR r.locatie_id = @locatieId)
       AND r.versie = (SELECT max(versie) FROM nachtregister n WHERE n.locatie_id = r.locatie_id AND n.datum = r.datum)
     ORDER BY r.locatie_id, r.datum`,
    { van, tot, locatieId },
  ).map((r) => registerRij.parse(r));
}

const regelRij = z.object({
  clientId: z.string(),
  stand: nachtstandSchema,
  dossierId: z.string().nullable(),
  bedId: z.string().nullable(),
  tijd: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  geboortedatum: z.string().nullable(),
});
export type Nachtregelrij = z.infer<typeof regelRij>;

/** The lines of a night at a locatie, with who they are about. */
export function leesNachtregels(db: Db, locatieId: string, datum: string): Nachtregelrij[] {
  return rijen(
    db,
    `SELECT n.client_id AS clientId, n.stand, n.dossier_id AS dossierId, n.bed_id AS bedId, n.tijd, c.achternaam, c.tussenvoegsel,
       c.voornamen, c.roepnaam, c.geboortedatum
     FROM nacht n JOIN client c ON c.id = n.client_id WHERE n.locatie_id = @locatieId AND n.datum = @datum`,
    { locatieId, datum },
  ).map((r) => regelRij.parse(r));
}

/** Replaces lines of a night: those named are taken out, then what they became is put in, so that two people can change beds. */
export function schrijfNachtregels(
  db: Db,
  { locatieId, datum }: { locatieId: string; datum: string },
  weg: readonly string[],
  nieuw: readonly Required<Nacht>[],
): void {
  const wis = bereid(db, 'DELETE FROM nacht WHERE locatie_id = ? AND datum = ? AND client_id = ?');
  for (const clientId of weg) wis.run(locatieId, datum, clientId);
  const voegToe = bereid(
    db,
    `INSERT INTO nacht (locatie_id, datum, client_id, stand, dossier_id, bed_id, tijd)
     VALUES (@locatieId, @datum, @clientId, @stand, @dossierId, @bedId, @tijd)`,
  );
  for (const regel of nieuw) voegToe.run(regel);
}

const eldersRij = z.object({ clientId: z.string(), locatienaam: z.string() });

/** Who of a locatie stands in the register of another one in the same night, other than as having left it. */
export function leesNachtElders(db: Db, locatieId: string, datum: string): z.infer<typeof eldersRij>[] {
  return rijen(
    db,
    `SELECT n.client_id AS clientId, l.naam AS locatienaam FROM nacht n JOIN locatie l ON l.id = n.locatie_id
     WHERE n.datum = @datum AND n.locatie_id <> @locatieId AND n.stand <> 'vertrokken'`,
    { locatieId, datum },
  ).map((r) => eldersRij.parse(r));
}

const correctieRij = z.object({
  versie: z.number(),
  clientId: z.string(),
  was: nachtstandSchema.nullable(),
  wasBed: z.string().nullable(),
  wasTijd: z.string().nullable(),
  wordt: nachtstandSchema.nullable(),
  wordtBed: z.string().nullable(),
  wordtTijd: z.string().nullable(),
  reden: z.string(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Nachtcorrectierij = z.infer<typeof correctieRij>;

export interface Nachtcorrectie {
  locatieId: string;
  datum: string;
  versie: number;
  clientId: string;
  was: Nachtstand | null;
  wasBedId: string | null;
  wasTijd: string | null;
  wordt: Nachtstand | null;
  wordtBedId: string | null;
  wordtTijd: string | null;
  reden: string;
  doorId: string;
  op: string;
}

/** Keeps what lines were before they were changed. */
export function schrijfNachtcorrecties(db: Db, correcties: readonly Nachtcorrectie[]): void {
  const voegToe = bereid(
    db,
    `INSERT INTO nacht_correctie (locatie_id, datum, versie, client_id, was, was_bed_id, was_tijd, wordt, wordt_bed_id, wordt_tijd, reden,
       door_id, op)
     VALUES (@locatieId, @datum, @versie, @clientId, @was, @wasBedId, @wasTijd, @wordt, @wordtBedId, @wordtTijd, @reden, @doorId, @op)`,
  );
  for (const correctie of correcties) voegToe.run(correctie);
}

/** What was changed in the register of a night, newest first. */
export function leesNachtcorrecties(db: Db, locatieId: string, datum: string): Nachtcorrectierij[] {
  return rijen(
    db,
    `SELECT n.versie, n.client_id AS clientId, n.was, w.naam AS wasBed, n.was_tijd AS wasTijd, n.wordt, b.naam AS wordtBed,
       n.wordt_tijd AS wordtTijd, n.reden, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam, g.naam AS door, n.op
     FROM nacht_correctie n JOIN client c ON c.id = n.client_id JOIN gebruiker g ON g.id = n.door_id
       LEFT JOIN bed w ON w.id = n.was_bed_id LEFT JOIN bed b ON b.id = n.wordt_bed_id
     WHERE n.locatie_id = @locatieId AND n.datum = @datum ORDER BY n.versie DESC, c.achternaam, c.voornamen, c.id`,
    { locatieId, datum },
  ).map((r) => correctieRij.parse(r));
}

const aantalRij = z.object({ aantal: z.number() });
/** Places that were given in a night above the number there is, each with its reason (5.2.3). */
export function telOverboekt(db: Db, locatieId: string, nacht: string): number {
  return aantalRij.parse(
    rij(
      db,
      `SELECT count(*) AS aantal FROM plaatsing p WHERE p.locatie_id = @locatieId AND ${geldtOp('p')}
         AND EXISTS (SELECT 1 FROM overboeking o WHERE o.dossier_id = p.dossier_id AND o.locatie_id = p.locatie_id)`,
      { locatieId, nacht },
    ),
  ).aantal;
}

const openRij = z.object({ locatieId: z.string(), naam: z.string(), datum: z.string() });

/**
 * Nights from `van` to `tot` of which the register is not closed, while somebody had a place or was registered there. Nights
 * before a locatie's first register do not count: then nobody kept one.
 */
export function leesOpenNachten(db: Db, van: string, tot: string, locatieId: string | null): z.infer<typeof openRij>[] {
  return rijen(
    db,
    `WITH RECURSIVE nachten (d) AS (SELECT @van UNION ALL SELECT date(d, '+1 day') FROM nachten WHERE d < @tot)
     SELECT l.id AS locatieId, l.naam, d AS datum FROM locatie l JOIN nachten
     WHERE l.actief = 1 AND l.soort <> 'dagopvang' AND (@locatieId IS NULL OR l.id = @locatieId) AND @van <= @tot
       AND d >= coalesce((SELECT min(datum) FROM nachtregister e WHERE e.locatie_id = l.id), @tot)
       AND 'gesloten' IS NOT (SELECT r.stand FROM nachtregister r WHERE r.locatie_id = l.id AND r.datum = d ORDER BY r.versie DESC LIMIT 1)
       AND (EXISTS (SELECT 1 FROM plaatsing p WHERE p.locatie_id = l.id AND ${geldtOp('p', 'd')})
         OR EXISTS (SELECT 1 FROM nacht n WHERE n.locatie_id = l.id AND n.datum = d))
     ORDER BY d DESC, l.naam`,
    { van, tot, locatieId },
  ).map((r) => openRij.parse(r));
}

const laatsteRij = z.object({
  clientId: z.string(),
  datum: z.string(),
  locatieId: z.string(),
  locatienaam: z.string(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});

/** Who of a dossier left according to the register and was not seen since, with the first night of that, while the stay still runs. */
export function leesVertrokkenInNacht(db: Db, dossierId: string): z.infer<typeof laatsteRij>[] {
  return rijen(
    db,
    `WITH mens AS MATERIALIZED (SELECT DISTINCT client_id AS id FROM plaatsing WHERE dossier_id = @dossierId),
       weg AS MATERIALIZED (SELECT m.id, (SELECT min(v.datum) FROM nacht v WHERE v.client_id = m.id AND v.stand = 'vertrokken' AND v.datum >
         coalesce((SELECT max(a.datum) FROM nacht a WHERE a.client_id = m.id AND a.stand <> 'vertrokken'), '')) AS datum FROM mens m)
     SELECT n.client_id AS clientId, n.datum, n.locatie_id AS locatieId, l.naam AS locatienaam, c.achternaam, c.tussenvoegsel, c.voornamen,
       c.roepnaam
     FROM weg w JOIN plaatsing p ON p.client_id = w.id JOIN nacht n ON n.client_id = w.id AND n.datum = w.datum AND n.locatie_id = p.locatie_id
       JOIN locatie l ON l.id = n.locatie_id JOIN client c ON c.id = w.id
     WHERE p.dossier_id = @dossierId AND p.van <= n.datum AND coalesce(p.tot, '9999') > n.datum AND n.stand = 'vertrokken'
     ORDER BY n.datum, c.achternaam, c.id`,
    { dossierId },
  ).map((r) => laatsteRij.parse(r));
}

const bednachtRij = z.object({
  locatieId: z.string(),
  naam: z.string(),
  datum: z.string(),
  capaciteit: z.number(),
  extra: z.number(),
  slapers: z.number(),
  laat: z.number(),
  afwezig: z.number(),
  afwezigGemeld: z.number(),
  /** Null: no register was kept. */
  stand: z.enum(['open', 'gesloten']).nullable(),
});
export type Bednachtrij = z.infer<typeof bednachtRij>;

/** A line per locatie and night that was registered: places as they were then, and how people stood, from the nights themselves. */
export function leesBednachten(db: Db, van: string, tot: string, locatieId: string | null = null): Bednachtrij[] {
  return rijen(
    db,
    `SELECT l.id AS locatieId, l.naam, n.datum, coalesce(r.capaciteit, l.capaciteit) AS capaciteit, coalesce(r.extra, 0) AS extra,
       n.slapers, n.laat, n.afwezig, n.afwezigGemeld, r.stand
     FROM (SELECT locatie_id, datum, coalesce(sum(aantal) FILTER (WHERE stand IN ('aanwezig', 'laat')), 0) AS slapers,
         coalesce(sum(aantal) FILTER (WHERE stand = 'laat'), 0) AS laat, coalesce(sum(aantal) FILTER (WHERE stand = 'afwezig'), 0) AS afwezig,
         coalesce(sum(aantal) FILTER (WHERE stand = 'afwezig-gemeld'), 0) AS afwezigGemeld
       -- In the order of nacht_telling: counted while walking, a few numbers a night are left to add up.
       FROM (SELECT datum, locatie_id, stand, count(*) AS aantal FROM nacht WHERE datum BETWEEN @van AND @tot
         AND (@locatieId IS NULL OR locatie_id = @locatieId) GROUP BY datum, locatie_id, stand) GROUP BY locatie_id, datum) n
     JOIN locatie l ON l.id = n.locatie_id
     LEFT JOIN nachtregister r ON r.locatie_id = n.locatie_id AND r.datum = n.datum
       AND r.versie = (SELECT max(versie) FROM nachtregister m WHERE m.locatie_id = r.locatie_id AND m.datum = r.datum)
     ORDER BY l.naam, l.id, n.datum`,
    { van, tot, locatieId },
  ).map((r) => bednachtRij.parse(r));
}
