import { z } from 'zod';
import { bekendeSchema } from '#shared/domein/toezicht.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const bekendeRij = z.object({
  id: z.string(),
  versie: z.number(),
  gebruikerId: z.string(),
  collega: z.string(),
  inhoud: z
    .string()
    .transform((tekst): unknown => JSON.parse(tekst))
    .pipe(bekendeSchema),
  vervallen: z.number().transform((n) => n === 1),
});
export type Bekenderij = z.infer<typeof bekendeRij>;
export type Bekendesleutel = { soort: 'voornaam' | 'achternaam' | 'datum' | 'telefoon'; sleutel: string };

const keuze = `SELECT b.id, b.versie, b.gebruiker_id AS gebruikerId, g.naam AS collega, b.inhoud, b.vervallen FROM collega_bekende b
  JOIN gebruiker g ON g.id = b.gebruiker_id WHERE b.versie = (SELECT max(n.versie) FROM collega_bekende n WHERE n.id = b.id)`;

/** Who is close to which colleague, as it counts now. */
export function leesBekenden(db: Db): Bekenderij[] {
  return rijen(db, `${keuze} AND b.vervallen = 0 ORDER BY g.naam, b.id`).map((r) => bekendeRij.parse(r));
}

/** One of them, also when it no longer counts, or null. */
export function leesBekende(db: Db, id: string): Bekenderij | null {
  const gevonden = rij(db, `${keuze} AND b.id = @id`, { id });
  return gevonden ? bekendeRij.parse(gevonden) : null;
}

/** Adds a version with the keys by which it is compared; the caller checked on which version it was based. */
export function schrijfBekende(
  db: Db,
  nieuw: Omit<Bekenderij, 'collega'> & { reden: string; doorId: string; op: string },
  sleutels: readonly Bekendesleutel[],
): void {
  bereid(
    db,
    `INSERT INTO collega_bekende (id, versie, gebruiker_id, inhoud, vervallen, reden, door_id, op)
     VALUES (@id, @versie, @gebruikerId, @inhoud, @vervallen, @reden, @doorId, @op)`,
  ).run({ ...nieuw, inhoud: JSON.stringify(nieuw.inhoud), vervallen: nieuw.vervallen ? 1 : 0 });
  bereid(db, 'DELETE FROM collega_bekende_sleutel WHERE bekende_id = ?').run(nieuw.id);
  const voegToe = bereid(
    db,
    'INSERT OR IGNORE INTO collega_bekende_sleutel (bekende_id, soort, sleutel) VALUES (?, ?, ?)',
  );
  for (const { soort, sleutel } of sleutels) voegToe.run(nieuw.id, soort, sleutel);
}

const paarRij = z.object({ bekendeId: z.string(), dossierId: z.string(), op: z.string() });
/** Per person of one table of keys: which bekenden agree by telephone, by birth date and a name, or by both names with no other date. */
const overeenkomst = (tabel: string, wie: string): string => `
  SELECT b.bekende_id, k.${wie} AS wie FROM collega_bekende_sleutel b
  JOIN ${tabel} k ON k.sleutel = b.sleutel AND k.soort = CASE b.soort WHEN 'datum' THEN 'datum' WHEN 'telefoon' THEN 'telefoon' ELSE 'woord' END
  GROUP BY b.bekende_id, k.${wie}
  HAVING max(b.soort = 'telefoon') OR (max(b.soort = 'datum') AND max(b.soort IN ('voornaam', 'achternaam')))
    OR (max(b.soort = 'voornaam') AND max(b.soort = 'achternaam')
      AND NOT (EXISTS (SELECT 1 FROM collega_bekende_sleutel d WHERE d.bekende_id = b.bekende_id AND d.soort = 'datum')
        AND EXISTS (SELECT 1 FROM ${tabel} d WHERE d.${wie} = k.${wie} AND d.soort = 'datum')))`;

/** Cases with somebody in them, or around them, who may be close to a colleague. */
export function leesMogelijkeBekenden(db: Db): z.infer<typeof paarRij>[] {
  return rijen(
    db,
    `WITH client_zaak AS (SELECT id, client_id FROM dossier UNION SELECT dossier_id, client_id FROM huishouden_lid)
     SELECT DISTINCT p.bekende_id AS bekendeId, z.id AS dossierId, d.aangemaakt_op AS op FROM (
       SELECT o.bekende_id, c.id AS dossier_id FROM (${overeenkomst('client_sleutel', 'client_id')}) o JOIN client_zaak c ON c.client_id = o.wie
       UNION SELECT o.bekende_id, s.dossier_id FROM (${overeenkomst('betrokkene_sleutel', 'stuk_id')}) o
         JOIN betrokkene_sleutel s ON s.stuk_id = o.wie) p
     JOIN dossier z ON z.id = p.dossier_id JOIN dossier d ON d.id = z.id ORDER BY d.aangemaakt_op DESC, z.id`,
  ).map((r) => paarRij.parse(r));
}

const bandRij = z.object({ ref: z.string(), dossierId: z.string(), wie: z.string(), door: z.string(), op: z.string() });

/** People around a case of whom somebody said that they work here or know somebody here. */
export function leesBandenBinnen(db: Db): z.infer<typeof bandRij>[] {
  return rijen(
    db,
    `SELECT s.id || ':' || s.versie AS ref, s.dossier_id AS dossierId, g.naam AS door, s.op,
       group_concat(json_extract(j.value, '$.wie'), ', ') AS wie
     FROM crisisstuk s JOIN gebruiker g ON g.id = s.door_id JOIN json_each(s.inhoud, '$.banden') j
     WHERE s.soort IN ('pleger', 'netwerk') AND s.ingetrokken = 0 AND json_extract(j.value, '$.waar') = 'veilig-thuis'
       AND s.versie = (SELECT max(n.versie) FROM crisisstuk n WHERE n.id = s.id)
     GROUP BY s.id, s.versie ORDER BY s.op DESC`,
  ).map((r) => bandRij.parse(r));
}
