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
interface Volger {
  tabel: string;
  kolom: string;
  naar: string;
}
interface Schema {
  kolommen: Map<string, Kolom[]>;
  volgers: Map<string, Volger[]>;
  sloten: Map<string, { naam: string; sql: string }[]>;
  telt: Set<string>;
}

function groepeer<T extends { van: string }>(rijen: T[]): Map<string, T[]> {
  const uit = new Map<string, T[]>();
  for (const rij of rijen) uit.set(rij.van, [...(uit.get(rij.van) ?? []), rij]);
  return uit;
}

/** The whole schema in a few queries: asking table by table takes a tenth of a second at every opening. */
function leesSchema(db: Db): Schema {
  const alle = <T>(sql: string): T[] => db.prepare(sql).all() as T[];
  return {
    kolommen: groepeer(
      alle<Kolom & { van: string }>(
        `SELECT m.name AS van, c.name, c.type, c.pk FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`,
      ),
    ),
    volgers: groepeer(
      alle<Volger & { van: string }>(
        `SELECT f."table" AS van, m.name AS tabel, f."from" AS kolom, coalesce(f."to", '') AS naar
         FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
      ),
    ),
    sloten: groepeer(
      alle<{ van: string; naam: string; sql: string }>(
        `SELECT tbl_name AS van, name AS naam, sql FROM sqlite_schema WHERE type = 'trigger'
           AND (name LIKE '%\\_blijft\\_%' ESCAPE '\\' OR name LIKE '%\\_nooit\\_%' ESCAPE '\\')`,
      ),
    ),
    telt: new Set(
      alle<{ naam: string }>(
        "SELECT name AS naam FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'",
      ).map(({ naam }) => naam),
    ),
  };
}

function leesTabel(schema: Schema, naam: string, soort: Gedeeld): Tabel {
  const alle = schema.kolommen.get(naam);
  if (!alle) throw new Error(`The catalogue names ${naam}, which is no table`);
  const bytes = alle.find(({ type }) => type === 'BLOB')?.name ?? null;
  const kolommen = alle.map(({ name }) => name).filter((k) => k !== soort.nummer && k !== bytes);
  const primair = alle.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const volgers = schema.volgers.get(naam) ?? [];
  return {
    ...soort,
    ...{ naam, kolommen, bytes, telt: schema.telt.has(naam), sloten: schema.sloten.get(naam) ?? [] },
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
  const schema = leesSchema(db);
  const nieuw = new Map(Object.entries(gedeeld).map(([naam, soort]) => [naam, leesTabel(schema, naam, soort)]));
  gelezen.set(db, nieuw);
  return nieuw;
}

/** What tells a row apart from all others, as one text. */
export const rijsleutel = (tabel: Pick<Tabel, 'naam' | 'sleutel'>, rij: Readonly<Record<string, unknown>>): string =>
  [tabel.naam, ...tabel.sleutel.map((k) => String(rij[k]))].join('|');
