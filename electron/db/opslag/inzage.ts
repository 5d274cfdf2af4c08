import { z } from 'zod';
import { exporttabellen, type Exporttabel } from '#shared/inzage/tabellen.ts';
import type { Db } from '../openen.ts';
import { rijen } from './hulp.ts';
import type { Ruw } from './samenvoegen.ts';

/*
 * Everything that is recorded about one person, by the catalogue of `shared/inzage/tabellen.ts`. Names of tables and columns come from
 * that list and from the schema, never from outside.
 */
const kolomRij = z.object({ name: z.string(), type: z.string() });
const ruwSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const verwijzingRij = z.object({ kolom: z.string(), tabel: z.string() });

/** What a column of a table points to, as the schema says it. */
export function leesVerwijzingen(db: Db, tabel: string): ReadonlyMap<string, string> {
  return new Map(
    rijen(db, `SELECT "from" AS kolom, "table" AS tabel FROM pragma_foreign_key_list('${tabel}')`).map((r) => {
      const { kolom, tabel: naar } = verwijzingRij.parse(r);
      return [kolom, naar] as const;
    }),
  );
}

/** The columns of a table that hold no bytes. */
function kolommenVan(db: Db, tabel: string): string[] {
  return rijen(db, `SELECT name, type FROM pragma_table_info('${tabel}')`)
    .map((r) => kolomRij.parse(r))
    .filter(({ type }) => type !== 'BLOB')
    .map(({ name }) => name);
}

/** Rows of a table about a client, found by each of its paths. */
function leesTabel(
  db: Db,
  naam: string,
  { paden, binnenin }: Exporttabel,
  wie: { clientId: string; dossiers: string },
  eerder: ReadonlyMap<string, readonly Ruw[]>,
): Ruw[] {
  const kolommen = kolommenVan(db, naam).map((kolom) => `"${kolom}"`);
  const lijst = kolommen.join(', ');
  const persoon = paden.find(({ van, kolom }) => van === 'client' && kolom === 'client_id');
  const gevonden = new Map<string, Ruw>();
  const bij = (waar: string, waarden: Record<string, unknown>): void => {
    for (const r of rijen(db, `SELECT ${lijst} FROM "${naam}" WHERE ${waar}`, waarden)) {
      const ruw = ruwSchema.parse(r);
      gevonden.set(JSON.stringify(ruw), ruw);
    }
  };
  for (const { kolom, van, sleutel } of paden) {
    if (van === 'client') bij(`"${kolom}" = @clientId`, { clientId: wie.clientId });
    // What names another person of the household is about that person.
    else if (van === 'dossier')
      bij(`"${kolom}" IN (SELECT value FROM json_each(@dossiers))${persoon ? ' AND client_id IS NULL' : ''}`, {
        dossiers: wie.dossiers,
      });
    else {
      const ids = (eerder.get(van) ?? []).map((ruw) => ruw[sleutel ?? 'id'] ?? null);
      if (ids.length > 0) bij(`"${kolom}" IN (SELECT value FROM json_each(@ids))`, { ids: JSON.stringify(ids) });
    }
  }
  if (binnenin) bij(`instr("${binnenin}", @clientId) > 0`, { clientId: wie.clientId });
  return [...gevonden.values()];
}

const idRij = z.object({ id: z.string() });
/** All rows about a client in the order of the catalogue; in dossiers of somebody else only what names this person. */
export function leesAllesOver(db: Db, clientId: string): ReadonlyMap<string, readonly Ruw[]> {
  const eigen = rijen(db, 'SELECT id FROM dossier WHERE client_id = @clientId', { clientId }).map(
    (r) => idRij.parse(r).id,
  );
  const wie = { clientId, dossiers: JSON.stringify(eigen) };
  const alles = new Map<string, readonly Ruw[]>();
  for (const [naam, tabel] of Object.entries(exporttabellen)) alles.set(naam, leesTabel(db, naam, tabel, wie, alles));
  return alles;
}

const kijkRij = z.object({
  dag: z.string(),
  gebruiker: z.string(),
  rollen: z.string(),
  actie: z.string(),
  wat: z.string(),
  aantal: z.number(),
  nood: z.number().transform((n) => n === 1),
});
export type Kijkregel = z.infer<typeof kijkRij>;

/** Who did or read what about a client, per day (NEN 7513), newest first: of every desk, without who only searched. */
export function leesWieKeek(db: Db, clientId: string): Kijkregel[] {
  return rijen(
    db,
    `SELECT substr(moment, 1, 10) AS dag, gebruiker, rollen, min(actie) AS actie, tekst AS wat, count(*) AS aantal, max(nood) AS nood
     FROM (SELECT moment, gebruiker, rollen, actie, gebeurtenis, tekst, nood FROM audit
             WHERE uitkomst = 'gelukt' AND client_id = @clientId
           UNION ALL SELECT moment, gebruiker, rollen, actie, gebeurtenis, tekst, nood FROM audit_elders
             WHERE uitkomst = 'gelukt' AND client_id = @clientId
           UNION ALL SELECT moment, gebruiker, rollen, actie, gebeurtenis, tekst, nood FROM audit
             WHERE uitkomst = 'gelukt' AND client_id IS NULL AND dossier_id IN (SELECT id FROM dossier WHERE client_id = @clientId)
           UNION ALL SELECT moment, gebruiker, rollen, actie, gebeurtenis, tekst, nood FROM audit_elders
             WHERE uitkomst = 'gelukt' AND client_id IS NULL AND dossier_id IN (SELECT id FROM dossier WHERE client_id = @clientId))
     WHERE gebeurtenis NOT IN ('client.zoeken', 'client.dubbelen')
     GROUP BY substr(moment, 1, 10), gebruiker, rollen, tekst ORDER BY dag DESC, gebruiker, tekst`,
    { clientId },
  ).map((r) => kijkRij.parse(r));
}

const gedeeldRij = z.object({
  ontvanger: z.string().nullable(),
  soort: z.string(),
  wijze: z.enum(['register', 'bestand', 'aanlevering']),
  eerst: z.string(),
  laatst: z.string(),
  aantal: z.number(),
});
export type Gedeeldregel = z.infer<typeof gedeeldRij>;

const eigenDossiers = 'SELECT id FROM dossier WHERE client_id = @clientId';
const mijnRecords = `SELECT volgnummer, soort, voor_id, vastgelegd_op FROM uitbak
  WHERE client_id = @clientId OR (client_id IS NULL AND dossier_id IN (${eigenDossiers}))`;

/** With whom data about a client were shared: records of the registry, files for an organisation, deliveries that the law asks. */
export function leesGedeeld(db: Db, clientId: string): Gedeeldregel[] {
  return rijen(
    db,
    `WITH mijn AS (${mijnRecords}), bekend (id, naam) AS (
       SELECT organisatie_id, max(organisatie_naam) FROM (SELECT organisatie_id, organisatie_naam FROM locatie_aanbieder
         UNION ALL SELECT organisatie_id, organisatie_naam FROM register_gevolgd
         UNION ALL SELECT organisatie_id, organisatie_naam FROM verzending) GROUP BY organisatie_id)
     SELECT b.naam AS ontvanger, m.soort, 'register' AS wijze, min(m.vastgelegd_op) AS eerst, max(m.vastgelegd_op) AS laatst, count(*) AS aantal
       FROM mijn m LEFT JOIN bekend b ON b.id = m.voor_id GROUP BY b.naam, m.soort
     UNION ALL
     SELECT v.organisatie_naam, m.soort, 'bestand', min(v.op), max(v.op), count(DISTINCT m.volgnummer)
       FROM verzending v JOIN mijn m ON m.volgnummer <= v.tot AND (m.voor_id IS NULL OR m.voor_id = v.organisatie_id)
         AND m.volgnummer > coalesce((SELECT max(e.tot) FROM verzending e WHERE e.organisatie_id = v.organisatie_id AND e.tot < v.tot), 0)
       GROUP BY v.organisatie_naam, m.soort
     UNION ALL
     SELECT NULL, l.soort, 'aanlevering', min(l.op), max(l.op), count(*)
       FROM aanlever_zaak k JOIN aanlevering l ON l.id = k.aanlevering_id
       WHERE k.dossier_id IN (${eigenDossiers}) AND k.sha256 IS NOT NULL GROUP BY l.soort
     ORDER BY 3, 1, 2`,
    { clientId },
  ).map((r) => gedeeldRij.parse(r));
}

const herkomstRij = z.object({
  van: z.string().nullable(),
  soort: z.string(),
  wijze: z.enum(['ontvangen', 'ingelezen', 'toewijzing']),
  eerst: z.string(),
  laatst: z.string(),
  aantal: z.number(),
});
export type Herkomstregel = z.infer<typeof herkomstRij>;

/** Where data about a client came from, besides the client and who recorded it (AVG 15 lid 1 onder g). */
export function leesHerkomst(db: Db, clientId: string): Herkomstregel[] {
  return rijen(
    db,
    `SELECT i.organisatie_naam AS van, i.soort, 'ontvangen' AS wijze, min(i.ontvangen_op) AS eerst, max(i.ontvangen_op) AS laatst,
         count(DISTINCT i.record_id) AS aantal
       FROM inbak_afhandeling a JOIN inbak i ON i.record_id = a.record_id
       WHERE a.uitkomst = 'verwerkt' AND a.dossier_id IN (${eigenDossiers}) GROUP BY i.organisatie_naam, i.soort
     UNION ALL
     SELECT NULL, m.soort, 'ingelezen', min(coalesce(m.gedaan_op, m.op)), max(coalesce(m.gedaan_op, m.op)), count(*)
       FROM import_ding g JOIN import m ON m.id = g.import_id WHERE g.ding_id = @clientId GROUP BY m.soort
     UNION ALL
     SELECT NULL, 'toewijzing', 'toewijzing', min(vastgelegd_op), max(vastgelegd_op), count(*)
       FROM opvangtoewijzing WHERE dossier_id IN (${eigenDossiers}) HAVING count(*) > 0
     ORDER BY 3, 1, 2`,
    { clientId },
  ).map((r) => herkomstRij.parse(r));
}

const hoofdRij = z.object({
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});

/** Whose dossiers somebody is in as a member of the household. */
export function leesHoofdenVanHuishoudens(db: Db, clientId: string): z.infer<typeof hoofdRij>[] {
  return rijen(
    db,
    `SELECT DISTINCT c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam FROM huishouden_lid l JOIN dossier d ON d.id = l.dossier_id
     JOIN client c ON c.id = d.client_id WHERE l.client_id = @clientId`,
    { clientId },
  ).map((r) => hoofdRij.parse(r));
}

const naamRij = z.object({ id: z.string(), naam: z.string() });

/** What ids stand for, to write a name where a row has a reference: locaties, beds, rooms, regions, teams. */
export function leesPlaatsnamen(db: Db): ReadonlyMap<string, string> {
  return new Map(
    rijen(
      db,
      `SELECT id, naam FROM locatie UNION ALL SELECT id, naam FROM kamer UNION ALL SELECT id, naam FROM bed
       UNION ALL SELECT id, naam FROM centrumregio UNION ALL SELECT id, naam FROM team`,
    ).map((r) => {
      const { id, naam } = naamRij.parse(r);
      return [id, naam] as const;
    }),
  );
}

const tabelRij = z.object({ naam: z.string() });

/** Every table with a way to a client: by a foreign key, straight or through others, or by the name of a column. */
export function leesTabellenOverClienten(db: Db): string[] {
  return rijen(
    db,
    `WITH RECURSIVE over (naam) AS (
       SELECT 'client'
       UNION SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) k
         WHERE m.type = 'table' AND k.name IN ('client_id', 'dossier_id')
       UNION SELECT m.name FROM over o JOIN sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f."table" = o.naam)
     SELECT naam FROM over ORDER BY naam`,
  ).map((r) => tabelRij.parse(r).naam);
}
