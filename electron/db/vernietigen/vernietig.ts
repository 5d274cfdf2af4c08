import { z } from 'zod';
import { verzoekinhoudSchema, zonderPersoon } from '#shared/domein/verzoek.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from '../opslag/hulp.ts';
import { zonderVangst } from '../werkplek/vangst.ts';
import { vernietigcatalogus, type Ouder, type Waar } from './catalogus.ts';

/** What is to go: a dossier with whoever is then known by nothing else, or a person without a dossier. */
export interface Teveel {
  soort: 'dossier' | 'persoon';
  id: string;
}
/** What went: persons, and rows of all tables together. */
export interface Vernietigd {
  personen: string[];
  rijen: number;
}

type Kant = 'dossier' | 'client';
interface Wie {
  /** Dossier; null: persons only. */
  d: string | null;
  /** Persons, as a JSON list. */
  c: string;
}

const isOuder = (waar: Waar | undefined): waar is Ouder => Array.isArray(waar);

const eigenKolom = (kolom: string, kant: Kant): string =>
  kant === 'dossier' ? `"${kolom}" = @d` : `"${kolom}" IN (SELECT value FROM json_each(@c))`;

/** The condition under which a row of a table goes, from this side; null: it does not go from this side. */
function voorwaarde(tabel: string, kant: Kant): string | null {
  const plaats = vernietigcatalogus[tabel];
  const waar = plaats && 'rijen' in plaats ? plaats.rijen[kant] : undefined;
  return waar === undefined ? null : alsSql(waar, kant);
}

function alsSql(waar: Waar, kant: Kant): string | null {
  if (typeof waar === 'string') return eigenKolom(waar, kant);
  if (isOuder(waar)) {
    const [kolom, ouder, sleutel = 'id'] = waar;
    const vanOuder = voorwaarde(ouder, kant);
    return vanOuder === null ? null : `"${kolom}" IN (SELECT "${sleutel}" FROM "${ouder}" WHERE ${vanOuder})`;
  }
  return 'sql' in waar ? waar.sql : waar.kolommen.map((k) => eigenKolom(k, kant)).join(' OR ');
}

/** How many parents stand above a table: children go first, since they are found by their parents. */
function diepte(tabel: string): number {
  const plaats = vernietigcatalogus[tabel];
  if (!plaats || !('rijen' in plaats)) return 0;
  const ouders = [plaats.rijen.dossier, plaats.rijen.client].filter(isOuder).map(([, ouder]) => diepte(ouder));
  return ouders.length === 0 ? 0 : 1 + Math.max(...ouders);
}

/** By what stands in these others are found, so they go last, in this order. */
const achteraan = [
  'inbak_afhandeling',
  'opvangtoewijzing',
  'vastlegging_herkomst',
  'vastlegging',
  'stuk',
  'import_ding',
  'aanlever_zaak',
  'dossier',
  'client',
];

function rang(tabel: string): number {
  const plaats = vernietigcatalogus[tabel];
  if (plaats && 'rijen' in plaats && plaats.laatst) return achteraan.length;
  const plek = achteraan.indexOf(tabel);
  return plek < 0 ? -1 - diepte(tabel) : plek;
}
const volgorde = Object.keys(vernietigcatalogus).toSorted((a, b) => rang(a) - rang(b));

/** Takes out of a value from JSON what is about one of these: an element of a list that names it, or a key that is it. */
export function zonderIds(waarde: unknown, ids: ReadonlySet<string>): unknown {
  const noemt = (deel: unknown): boolean =>
    typeof deel === 'string'
      ? ids.has(deel)
      : Array.isArray(deel)
        ? false
        : typeof deel === 'object' && deel !== null
          ? Object.values(deel).some(noemt)
          : false;
  if (Array.isArray(waarde)) return waarde.filter((deel) => !noemt(deel)).map((deel) => zonderIds(deel, ids));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).flatMap(([k, w]) => (ids.has(k) ? [] : [[k, zonderIds(w, ids)] as const])),
  );
}

const jsonRij = z.record(z.string(), z.string());
const sleutelRij = z.object({ name: z.string() });

/** Of a person under a dossier only the nights of that stay are looked through. */
const verblijfsnachten = `soort = 'nachtregister' AND json_extract(inhoud, '$.inhoud.datum') BETWEEN
    (SELECT min(van) FROM plaatsing WHERE dossier_id = @d OR client_id IN (SELECT value FROM json_each(@c)))
    AND (SELECT max(coalesce(tot, '9999-12-31')) FROM plaatsing WHERE dossier_id = @d OR client_id IN (SELECT value FROM json_each(@c)))`;

const sleutelwaarden = z.array(z.union([z.string(), z.number()]));
const teksten = z.array(z.string());
/** Takes those who go out of the rows that are about many. */
function schoonJson(db: Db, tabel: string, kolommen: readonly string[], waar: string, wie: Wie): void {
  const weg = new Set(teksten.parse(JSON.parse(wie.c)));
  if (wie.d !== null) weg.add(wie.d);
  const pk = rijen(db, 'SELECT name FROM pragma_table_info(@tabel) WHERE pk > 0', { tabel }).map(
    (r) => `"${sleutelRij.parse(r).name}"`,
  );
  for (const kolom of kolommen)
    for (const id of weg) {
      const geraakt = rijen(
        db,
        `SELECT json_array(${pk.join(', ')}) AS sleutel, "${kolom}" AS inhoud FROM "${tabel}" WHERE ${waar} AND instr("${kolom}", @id) > 0`,
        waar.includes('@d') ? { ...wie, id } : { id },
      );
      for (const r of geraakt) {
        const { sleutel, inhoud } = jsonRij.parse(r);
        const schoon = JSON.stringify(zonderIds(JSON.parse(inhoud ?? 'null'), weg));
        const waarden = sleutelwaarden.parse(JSON.parse(sleutel ?? '[]'));
        const dit = pk.map((k) => `${k} = ?`).join(' AND ');
        bereid(db, `UPDATE "${tabel}" SET "${kolom}" = ? WHERE ${dit}`).run(schoon, ...waarden);
      }
    }
}

function schoonAlles(db: Db, wie: Wie): void {
  for (const [tabel, plaats] of Object.entries(vernietigcatalogus)) {
    if ('json' in plaats) schoonJson(db, tabel, plaats.json, 'TRUE', wie);
    if ('rijen' in plaats && plaats.nachten) schoonJson(db, tabel, ['inhoud'], verblijfsnachten, wie);
    if ('leeg' in plaats && wie.d !== null)
      bereid(
        db,
        `UPDATE "${tabel}" SET ${plaats.leeg.map((k) => `"${k}" = NULL`).join(', ')} WHERE ${alsSql(plaats.dossier, 'dossier')}`,
      ).run({ d: wie.d });
  }
}

/** Takes out the rows from one side of all tables, children first. */
function veeg(db: Db, kant: Kant, wie: Wie): number {
  let weg = 0;
  for (const tabel of volgorde) {
    const waar = voorwaarde(tabel, kant);
    if (waar === null) continue;
    weg += bereid(db, `DELETE FROM "${tabel}" WHERE ${waar}`).run(
      kant === 'dossier' ? { d: wie.d } : { c: wie.c },
    ).changes;
  }
  return weg;
}

const idRij = z.object({ id: z.string() });
const ids = (db: Db, sql: string, waarden: Record<string, unknown>): string[] =>
  rijen(db, sql, waarden).map((r) => idRij.parse(r).id);

const paren = new WeakMap<Db, string[]>();
/** Tables in which a person stands under a dossier, by the schema itself. */
function onderEenDossier(db: Db): string[] {
  const bekend = paren.get(db);
  if (bekend) return bekend;
  const gevonden = rijen(
    db,
    `SELECT m.name AS name FROM sqlite_schema m WHERE m.type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) k WHERE k.name = 'client_id')
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) k WHERE k.name = 'dossier_id') ORDER BY m.name`,
  )
    .map((r) => sleutelRij.parse(r).name)
    .filter((naam) => 'rijen' in (vernietigcatalogus[naam] ?? {}) && !['uitbak', 'botsing'].includes(naam));
  paren.set(db, gevonden);
  return gevonden;
}

/** The persons of a dossier: whose it is, who belongs to the household, who stayed under it. */
export function leesPersonenVan(db: Db, dossierId: string): string[] {
  const delen = ['SELECT client_id AS id FROM dossier WHERE id = @d'].concat(
    onderEenDossier(db).map(
      (tabel) => `SELECT client_id FROM "${tabel}" WHERE dossier_id = @d AND client_id IS NOT NULL`,
    ),
  );
  return ids(db, delen.join(' UNION '), { d: dossierId });
}

/** Whether a person is known by anything else than this dossier. */
function blijftBekend(db: Db, clientId: string, dossierId: string | null): boolean {
  const waarden = { c: clientId, d: dossierId };
  const elders = onderEenDossier(db).map(
    (tabel) => `SELECT 1 FROM "${tabel}" WHERE client_id = @c AND dossier_id IS NOT NULL AND dossier_id IS NOT @d`,
  );
  const vragen = ['SELECT 1 FROM dossier WHERE client_id = @c AND id IS NOT @d', ...elders];
  return vragen.some((sql) => rij(db, `${sql} LIMIT 1`, waarden) !== undefined);
}

/** Who goes together with a dossier: its persons who are known by nothing else, with the records that were merged into theirs. */
export function leesWieMeegaat(db: Db, { soort, id }: Teveel): string[] {
  const dossierId = soort === 'dossier' ? id : null;
  const wie = soort === 'dossier' ? leesPersonenVan(db, id) : [id];
  const weg = new Set(wie.filter((een) => !blijftBekend(db, een, dossierId)));
  for (const een of weg)
    for (const oud of ids(db, 'SELECT oud_id AS id FROM client_alias WHERE nieuw_id = @een', { een }))
      if (!blijftBekend(db, oud, dossierId)) weg.add(oud);
  return [...weg].toSorted();
}

const inhoudRij = z.object({ versie: z.number(), inhoud: z.string() });
const slotRij = z.object({ naam: z.string(), sql: z.string() });

/** Tables that only grow let go for as long as this takes: destroying is the one thing that takes rows out of all of them. */
export function zonderAlleSloten<T>(db: Db, werk: () => T): T {
  const sloten = rijen(
    db,
    `SELECT name AS naam, sql FROM sqlite_schema WHERE type = 'trigger'
       AND (name LIKE '%\\_blijft\\_%' ESCAPE '\\' OR name LIKE '%\\_nooit\\_%' ESCAPE '\\')`,
  ).map((r) => slotRij.parse(r));
  for (const { naam } of sloten) db.exec(`DROP TRIGGER "${naam}"`);
  const uitkomst = werk();
  for (const { sql } of sloten) db.exec(sql);
  return uitkomst;
}

/** How many records of a stroom went: the place of what comes after in it goes on from there. */
function noteerUitbakWeg(db: Db, stroom: 'dossier_id' | 'client_id', ref: string): void {
  const binnen = stroom === 'dossier_id' ? 'dossier_id = @ref' : 'client_id = @ref AND dossier_id IS NULL';
  bereid(
    db,
    `INSERT INTO uitbak_weg (stroom_ref, aantal) SELECT @ref, count(*) FROM uitbak WHERE ${binnen} AND soort <> 'vernietiging'
       HAVING count(*) > 0
     ON CONFLICT (stroom_ref) DO UPDATE SET aantal = aantal + excluded.aantal`,
  ).run({ ref });
}

/**
 * A request for erasure outlives the person, as the proof that it was answered (AVG 5 lid 2): without the person, names, words and
 * letters. What went stands in the list that follows from it.
 */
function ontdoeVerzoeken(db: Db, wie: Wie): void {
  const over = ids(
    db,
    `SELECT v.id FROM verzoek v WHERE v.client_id IN (SELECT value FROM json_each(@c))
       AND EXISTS (SELECT 1 FROM vernietigingslijst l WHERE l.verzoek_id = v.id AND l.stand <> 'ingetrokken')`,
    { c: wie.c },
  );
  for (const id of over) {
    bereid(db, 'DELETE FROM verzoek_bestand WHERE verzoek_id = @id').run({ id });
    for (const r of rijen(db, 'SELECT versie, inhoud FROM verzoek_versie WHERE verzoek_id = @id', { id })) {
      const { versie, inhoud } = inhoudRij.parse(r);
      const kaal = JSON.stringify(zonderPersoon(verzoekinhoudSchema.parse(JSON.parse(inhoud))));
      bereid(
        db,
        "UPDATE verzoek_versie SET inhoud = @kaal, reden = '' WHERE verzoek_id = @id AND versie = @versie",
      ).run({ id, versie, kaal });
    }
    bereid(db, 'UPDATE verzoek SET client_id = NULL WHERE id = @id').run({ id });
  }
}

function vernietigEen(db: Db, wat: Teveel): Vernietigd {
  const personen = leesWieMeegaat(db, wat);
  let weg = 0;
  schoonAlles(db, { d: wat.soort === 'dossier' ? wat.id : null, c: JSON.stringify(personen) });
  if (wat.soort === 'dossier') {
    noteerUitbakWeg(db, 'dossier_id', wat.id);
    weg += veeg(db, 'dossier', { d: wat.id, c: '[]' });
  }
  if (personen.length > 0) {
    ontdoeVerzoeken(db, { d: null, c: JSON.stringify(personen) });
    for (const id of personen) noteerUitbakWeg(db, 'client_id', id);
    weg += veeg(db, 'client', { d: null, c: JSON.stringify(personen) });
  }
  return { personen, rijen: weg };
}

/**
 * Destroys dossiers and persons in the transaction of the caller, in all tables, with what is deleted overwritten in its pages. Not
 * caught for other desks: each destroys by itself. Something that is not there any more is passed by.
 */
export function vernietig(db: Db, wat: readonly Teveel[]): Vernietigd[] {
  if (wat.length === 0) return [];
  db.pragma('secure_delete = ON');
  db.pragma('defer_foreign_keys = ON');
  return zonderVangst(db, () => zonderAlleSloten(db, () => wat.map((een) => vernietigEen(db, een))));
}
