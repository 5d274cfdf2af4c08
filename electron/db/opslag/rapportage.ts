import { z } from 'zod';
import type { Db } from '../openen.ts';
import { rijen } from './hulp.ts';

/*
 * Counts for the reports. They name no person; what is counted per person carries an id so that people can be told apart.
 * Every query reads a covering index of m0008 (or the nights in their own order), also with 100,000 people in the file.
 */

const alle = <S extends z.ZodType>(schema: S, db: Db, sql: string, waarden: Record<string, unknown>): z.infer<S>[] =>
  rijen(db, sql, waarden).map((r) => schema.parse(r));

const keten = z.string().nullable();
const dag = z.string();

/** Meldingen per month and keten. */
export function telMeldingen(db: Db, van: string, tot: string) {
  return alle(
    z.object({ maand: z.string(), keten, aantal: z.number() }),
    db,
    `SELECT substr(gemeld_op, 1, 7) AS maand, keten, count(*) AS aantal FROM dossier INDEXED BY dossier_rapport_gemeld
     WHERE gemeld_op BETWEEN @van AND @tot GROUP BY 1, 2`,
    { van, tot },
  );
}

const opAanvraag = "('verstrekken', 'weigeren', 'buiten-behandeling')";

/** The first besluit on each melding that was taken in a period, with the days that its terms are counted from. */
export function leesEersteBesluiten(db: Db, van: string, tot: string) {
  return alle(
    z.object({
      soort: z.enum(['verstrekken', 'weigeren', 'buiten-behandeling']),
      keten,
      gemeldOp: dag,
      peildatum: dag,
      aanvraagOp: dag.nullable(),
      afgerondOp: dag.nullable(),
    }),
    db,
    `SELECT b.soort, coalesce(b.keten, d.keten) AS keten, d.gemeld_op AS gemeldOp, b.peildatum,
       json_extract(b.feiten, '$.melding.aanvraagOp') AS aanvraagOp,
       json_extract(b.feiten, '$.onderzoek.afgerondOp') AS afgerondOp
     FROM besluit b JOIN dossier d ON d.id = b.dossier_id LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id
     WHERE b.soort IN ${opAanvraag} AND b.peildatum BETWEEN @van AND @tot AND v.besluit_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM besluit e LEFT JOIN besluit_vervallen ev ON ev.besluit_id = e.id
         WHERE e.dossier_id = b.dossier_id AND e.soort IN ${opAanvraag} AND e.genomen_op < b.genomen_op AND ev.besluit_id IS NULL)`,
    { van, tot },
  );
}

/** How often each grond was named in the refusals of a period. */
export function telWeigeringsgronden(db: Db, van: string, tot: string) {
  return alle(
    z.object({ grond: z.string(), keten, aantal: z.number() }),
    db,
    `SELECT g.value AS grond, coalesce(b.keten, d.keten) AS keten, count(*) AS aantal
     FROM besluit b JOIN dossier d ON d.id = b.dossier_id JOIN json_each(b.gronden) g LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id
     WHERE b.soort = 'weigeren' AND b.peildatum BETWEEN @van AND @tot AND v.besluit_id IS NULL GROUP BY 1, 2`,
    { van, tot },
  );
}

/** Acute stays that touch a period (5.2.3). `tot` is null while somebody is still there. */
export function leesAcuteVerblijven(db: Db, van: string, tot: string) {
  return alle(
    z.object({ clientId: z.string(), locatieId: z.string(), keten, van: dag, tot: dag.nullable() }),
    db,
    `SELECT p.client_id AS clientId, p.locatie_id AS locatieId, coalesce(d.keten, l.keten) AS keten, p.van, p.tot
     FROM plaatsing p JOIN locatie l ON l.id = p.locatie_id LEFT JOIN dossier d ON d.id = p.dossier_id
     WHERE p.soort = 'acuut' AND p.van <= @tot AND (p.tot IS NULL OR p.tot >= @van)`,
    { van, tot },
  );
}

/** Opvang that was granted, with its first and last day after all besluiten; those that ended on or after `van`. */
export function telVerblijven(db: Db, van: string, tot: string) {
  return alle(
    z.object({ keten, ingangsdatum: dag, laatsteDag: dag, aantal: z.number() }),
    db,
    `SELECT keten, ingangsdatum, laatsteDag, count(*) AS aantal FROM (
       SELECT d.keten AS keten, min(b.ingangsdatum) AS ingangsdatum, d.laatste_dag AS laatsteDag
       FROM dossier d JOIN besluit b ON b.dossier_id = d.id AND b.soort = 'verstrekken'
       LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id
       WHERE d.laatste_dag >= @van AND v.besluit_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM besluit h WHERE h.op_besluit_id = b.id AND h.soort = 'herroepen')
       GROUP BY d.id)
     WHERE ingangsdatum <= @tot AND ingangsdatum <= laatsteDag GROUP BY 1, 2, 3`,
    { van, tot },
  );
}

/** Where people went who left in a period (5.2.12): the newest version of each record, unless it was withdrawn. */
export function telUitstroom(db: Db, van: string, tot: string) {
  return alle(
    z.object({ bestemming: z.string(), keten, aantal: z.number() }),
    db,
    `SELECT json_extract(v.inhoud, '$.bestemming') AS bestemming, d.keten, count(*) AS aantal
     FROM vastlegging v JOIN dossier d ON d.id = v.dossier_id
     WHERE v.soort = 'uitstroom' AND json_extract(v.inhoud, '$.datum') BETWEEN @van AND @tot AND v.ingetrokken = 0
       AND NOT EXISTS (SELECT 1 FROM vastlegging n WHERE n.id = v.id AND n.versie > v.versie) GROUP BY 1, 2`,
    { van, tot },
  );
}

const standrij = z.object({ stand: z.string(), keten, aantal: z.number() });

/** Bezwaren received in a period by outcome, or by status while there is none (Awb 7:11). */
export function telBezwaren(db: Db, van: string, tot: string) {
  return alle(
    standrij,
    db,
    `SELECT coalesce(z.uitkomst, z.status) AS stand, d.keten, count(*) AS aantal FROM bezwaar z JOIN dossier d ON d.id = z.dossier_id
     WHERE z.ontvangen_op BETWEEN @van AND @tot AND z.status <> 'vervallen' GROUP BY 1, 2`,
    { van, tot },
  );
}

/** Klachten received in a period by outcome, or by status while there is none (Awb 9:12). */
export function telKlachten(db: Db, van: string, tot: string) {
  return alle(
    standrij,
    db,
    `SELECT coalesce(z.uitkomst, z.status) AS stand, d.keten, count(*) AS aantal FROM klacht z JOIN dossier d ON d.id = z.dossier_id
     WHERE z.ontvangen_op BETWEEN @van AND @tot AND z.status <> 'vervallen' GROUP BY 1, 2`,
    { van, tot },
  );
}
