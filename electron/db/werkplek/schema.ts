import type { Db } from '../openen.ts';
import { gedeeld, type Gedeeld } from './catalogus.ts';

/** A shared table as the schema of this file has it. */
export interface Tabel extends Gedeeld {
  naam: string;
  /** Columns that travel: not the number, not the bytes. */
  kolommen: readonly string[];
  /** Of those, the ones that are compared. */
  vergeleken: readonly string[];
  bytes: string | null;
  sleutel: readonly string[];
  /** The number goes on from where it was, also after rows went. */
  telt: boolean;
  /** Tables that every desk keeps by itself and that point to rows of this one. */
  volgers: readonly { tabel: string; kolom: string; naar: string }[];
  /** Triggers that let nobody change it, and nobody take rows out. */
  sloten: readonly { naam: string; sql: string }[];
}

interface Kolom {
  name: string;
  type: string;
  pk: number;
}

function leesTabel(db: Db, naam: string, soort: Gedeeld): Tabel {
  const alle = db.prepare(`SELECT name, type, pk FROM pragma_table_info('${naam}')`).all() as Kolom[];
  if (alle.length === 0) throw new Error(`The catalogue names ${naam}, which is no table`);
  const bytes = alle.find(({ type }) => type === 'BLOB')?.name ?? null;
  const kolommen = alle.map(({ name }) => name).filter((k) => k !== soort.nummer && k !== bytes);
  const primair = alle.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const telt =
    db
      .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? AND sql LIKE '%AUTOINCREMENT%'")
      .get(naam) !== undefined;
  const sloten = db
    .prepare(
      "SELECT name AS naam, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND (name LIKE '%\\_blijft\\_%' ESCAPE '\\' OR name LIKE '%\\_nooit\\_%' ESCAPE '\\')",
    )
    .all(naam) as { naam: string; sql: string }[];
  const volgers = db
    .prepare(
      `SELECT m.name AS tabel, f."from" AS kolom, coalesce(f."to", '') AS naar FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" = ?`,
    )
    .all(naam) as { tabel: string; kolom: string; naar: string }[];
  return {
    ...soort,
    ...{ naam, kolommen, bytes, telt, sloten },
    vergeleken: kolommen.filter((k) => !soort.eigenKolommen?.includes(k)),
    sleutel: soort.sleutel ?? primair.map(({ name }) => name),
    volgers: volgers.filter(({ tabel }) => !(tabel in gedeeld) && soort.nummer === undefined),
  };
}

const gelezen = new WeakMap<Db, ReadonlyMap<string, Tabel>>();

/** The shared tables of this file; read from its schema once. */
export function leesTabellen(db: Db): ReadonlyMap<string, Tabel> {
  const bekend = gelezen.get(db);
  if (bekend) return bekend;
  const nieuw = new Map(Object.entries(gedeeld).map(([naam, soort]) => [naam, leesTabel(db, naam, soort)]));
  gelezen.set(db, nieuw);
  return nieuw;
}

/** What tells a row apart from all others, as one text. */
export const rijsleutel = (tabel: Pick<Tabel, 'naam' | 'sleutel'>, rij: Readonly<Record<string, unknown>>): string =>
  [tabel.naam, ...tabel.sleutel.map((k) => String(rij[k]))].join('|');
