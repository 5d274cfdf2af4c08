import { z } from 'zod';
import type { Db } from '../openen.ts';
import { pakUit, type Rij, type Wijziging } from '../werkplek/inhoud.ts';
import { leesTabellen, type Tabel } from '../werkplek/schema.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const botsingRij = z.object({
  id: z.string(),
  nummer: z.number(),
  gebruikerId: z.string().nullable(),
  gebruiker: z.string(),
  gebeurtenis: z.string(),
  tekst: z.string(),
  op: z.string(),
  clientId: z.string().nullable(),
  dossierId: z.string().nullable(),
  invoer: z
    .string()
    .nullable()
    .transform((tekst): unknown => (tekst === null ? null : JSON.parse(tekst))),
  reden: z.enum(['anders', 'bestaat', 'weg', 'regel', 'besloten', 'vol']),
  doorNummer: z.number().nullable(),
  keuze: z.enum(['laten', 'opnieuw']).nullable(),
  keuzeReden: z.string().nullable(),
  keuzeDoor: z.string().nullable(),
  keuzeOp: z.string().nullable(),
});
/** Work of a desk that does not count, since another was first; with what somebody decided about it. */
export type Botsingrij = z.infer<typeof botsingRij>;

const keuze = `SELECT b.id, b.nummer, b.gebruiker_id AS gebruikerId, b.gebruiker, b.gebeurtenis, b.tekst, b.op, b.client_id AS clientId,
    b.dossier_id AS dossierId, b.invoer, b.reden, b.door_nummer AS doorNummer, a.keuze, a.reden AS keuzeReden, g.naam AS keuzeDoor, a.op AS keuzeOp
  FROM botsing b LEFT JOIN botsing_afhandeling a ON a.botsing_id = b.id LEFT JOIN gebruiker g ON g.id = a.door_id`;

/** Botsingen that wait for a choice, or all of them; oldest first. */
export function leesBotsinglijst(db: Db, alles: boolean): Botsingrij[] {
  return rijen(db, `${keuze} WHERE @alles = 1 OR a.keuze IS NULL ORDER BY b.nummer LIMIT 1000`, {
    alles: alles ? 1 : 0,
  }).map((r) => botsingRij.parse(r));
}

/** One botsing, or null. */
export function leesBotsing(db: Db, id: string): Botsingrij | null {
  const gevonden = rij(db, `${keuze} WHERE b.id = @id`, { id });
  return gevonden ? botsingRij.parse(gevonden) : null;
}

const werklogregelRij = z.object({ wie: z.string(), wat: z.string(), op: z.string() });
/** What was first, in the words of the access log; null: it is not known. */
export function leesWerklogregel(db: Db, nummer: number): { wie: string; wat: string; op: string } | null {
  const gevonden = rij(db, 'SELECT gebruiker AS wie, tekst AS wat, op FROM werklog WHERE nummer = @nummer', { nummer });
  return gevonden ? werklogregelRij.parse(gevonden) : null;
}

/** Records what somebody chose; false when somebody did already. */
export function schrijfBotsingkeuze(
  db: Db,
  afhandeling: { botsingId: string; keuze: 'laten' | 'opnieuw'; reden: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO botsing_afhandeling (botsing_id, keuze, reden, door_id, op) VALUES (@botsingId, @keuze, @reden, @doorId, @op)`,
    afhandeling,
  );
}

const inhoudRij = z.object({ inhoud: z.instanceof(Uint8Array) });
function leesWijzigingen(db: Db, id: string): Wijziging[] {
  const gevonden = rij(db, 'SELECT inhoud FROM botsing WHERE id = @id', { id });
  return gevonden ? pakUit(inhoudRij.parse(gevonden).inhoud).rijen : [];
}

const waar = (kolommen: readonly string[]): string => kolommen.map((k) => `"${k}" IS @${k}`).join(' AND ');
const eerste = (db: Db, naam: string, voorwaarde: string, rest: string, waarden: Rij): Rij | null =>
  (bereid(db, `SELECT * FROM "${naam}" WHERE ${voorwaarde} ${rest} LIMIT 1`).get(waarden) as Rij | undefined) ?? null;

/** Rows that may not stand beside this one: by which columns together. */
function uniek(db: Db, naam: string): string[][] {
  const indexen = db
    .prepare(`SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin <> 'pk'`)
    .all(naam) as { name: string }[];
  return indexen.map(({ name }) =>
    (db.prepare('SELECT name FROM pragma_index_info(?)').all(name) as { name: string | null }[]).flatMap(
      ({ name: k }) => k ?? [],
    ),
  );
}

/** What stands now where a package would have put something: the newest version, or the row that is in the way. */
function staatNu(db: Db, { naam, sleutel }: Tabel, getypt: Rij): Rij | null {
  const zonderVersie = sleutel.filter((k) => k !== 'versie' && k !== 'volgnummer');
  if (sleutel.length > 0 && zonderVersie.length > 0) {
    const volgorde = sleutel.find((k) => k === 'versie' || k === 'volgnummer');
    const nu = eerste(db, naam, waar(zonderVersie), volgorde ? `ORDER BY "${volgorde}" DESC` : '', getypt);
    if (nu) return nu;
  }
  if (naam === 'bedgebruik')
    return eerste(db, naam, `bed_id = @bed_id AND coalesce(tot, '9999') >= @van`, 'ORDER BY van DESC', getypt);
  for (const kolommen of uniek(db, naam)) {
    if (kolommen.length === 0 || kolommen.some((k) => getypt[k] === null || getypt[k] === undefined)) continue;
    const nu = eerste(db, naam, waar(kolommen), '', getypt);
    if (nu) return nu;
  }
  return null;
}

/** One row that a package was about: as it stands now, and as it would be; null: not there. */
export interface Botsingdeel {
  tabel: string;
  nu: Rij | null;
  getypt: Rij | null;
}

/** The rows that a botsing is about, each beside what stands there now. Bytes of files are left out. */
export function leesBotsingdelen(db: Db, id: string): Botsingdeel[] {
  return leesWijzigingen(db, id).flatMap(({ t, o, v, n }) => {
    const tabel = leesTabellen(db).get(t);
    if (!tabel || tabel.volgt) return [];
    const nu = staatNu(db, tabel, { ...v, ...n });
    return [{ tabel: t, nu, getypt: o === 'D' ? null : { ...v, ...n } }];
  });
}

/**
 * The version that stands now of what a package changed on version `oud`; null: nothing in it was changed on that version.
 */
export function leesHuidigeVersie(db: Db, id: string, oud: number): number | null {
  for (const { t, o, v, n } of leesWijzigingen(db, id)) {
    const tabel = leesTabellen(db).get(t);
    const rij_ = n ?? v;
    if (!tabel || !rij_ || typeof rij_['versie'] !== 'number') continue;
    const was = o === 'I' ? rij_['versie'] - 1 : v?.['versie'];
    if (was !== oud) continue;
    const nu = staatNu(db, tabel, rij_)?.['versie'];
    return typeof nu === 'number' ? nu : 0;
  }
  return null;
}

const naamRij = z.object({ naam: z.string() });
/** What a bed is called with its room; null: it is not there. */
export function leesBednaam(db: Db, id: string): string | null {
  const gevonden = rij(
    db,
    "SELECT k.naam || ', ' || b.naam AS naam FROM bed b JOIN kamer k ON k.id = b.kamer_id WHERE b.id = @id",
    { id },
  );
  return gevonden ? naamRij.parse(gevonden).naam : null;
}
