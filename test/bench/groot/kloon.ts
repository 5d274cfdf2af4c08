import type { Db } from '#db/openen.ts';

/*
 * Copies people row by row inside SQLite. Every id of a template person begins with a mark in place of its first five characters;
 * a copy is the same rows with another number in that place, in ids, in references and inside JSON alike, so whatever a use case
 * derived of the template holds for the copy too. What must differ from person to person (names, birth dates, numbers, the chained
 * log) is not copied here: see `college.ts`.
 */
const merk = '~~~~~';
const kenmerkmerk = '^^^^';
const teken = '0123456789abcdefghjkmnpqrstvwxyz';
const id26 = /(?<![0-9a-z])[0-9a-hjkmnp-tv-z]{26}(?![0-9a-z])/g;

const in32 = (getal: number, plekken: number): string =>
  Array.from({ length: plekken }, (_, i) => teken[(getal >> (5 * (plekken - 1 - i))) & 31]).join('');

/** An id by count, for rows that are made in order: what begins alike lies together in the file. */
export const volgId = (soort: string, nummer: number): string => soort + in32(nummer, 6).padStart(25, '0');

const nummers: string[] = [];
const nummerIn = (nummer: number): string => (nummers[nummer] ??= in32(nummer, merk.length));

/** The id that a marked id has in copy `nummer`. */
export const kopieId = (gemerkt: string, nummer: number): string =>
  gemerkt.startsWith(merk) ? nummerIn(nummer) + gemerkt.slice(merk.length) : gemerkt;

/** One template person: its marked ids. */
export interface Sjabloonmens {
  clientId: string;
  dossierId: string;
}
type Rij = Record<string, unknown>;
export interface Sjablonen {
  klaar: Sjabloonmens[];
  open: Sjabloonmens[];
  /** Rows of a table that is not copied here, with marked ids, by the person that they are about. */
  rijen: (tabel: string, groep: 'klaar' | 'open') => Rij[];
  /** Adds copy `nummer` of everybody in the group. */
  kopieer: (groep: 'klaar' | 'open', nummer: number) => void;
}

interface Kolom {
  name: string;
  type: string;
  pk: number;
}
const kolommen = (db: Db, tabel: string): Kolom[] => db.prepare(`PRAGMA table_info("${tabel}")`).all() as Kolom[];
const groepen = ['klaar', 'open'] as const;

/** Which person every id belongs to: what stands in one row with somebody's id is about the same person. */
function wijsToe(rijen: ReadonlyMap<string, Rij[]>, gedeeld: ReadonlySet<string>): Map<string, number> {
  const van = new Map<string, number>();
  for (const [i, { id, client_id: clientId }] of (rijen.get('dossier') ?? []).entries()) {
    van.set(String(id), i);
    van.set(String(clientId), i);
  }
  for (let ronde = 0; ronde < 3; ronde += 1)
    for (const lijst of rijen.values())
      for (const rij of lijst) {
        const ids = idsIn(rij).filter((id) => !gedeeld.has(id));
        const mens = ids.map((id) => van.get(id)).find((m) => m !== undefined);
        if (mens !== undefined) for (const id of ids) if (!van.has(id)) van.set(id, mens);
      }
  return van;
}

const teksten = (rij: Rij): string[] => Object.values(rij).filter((w) => typeof w === 'string');
const idsIn = (rij: Rij): string[] => teksten(rij).flatMap((tekst) => tekst.match(id26) ?? []);

function merkIn(tekst: string, van: ReadonlyMap<string, number>, kenmerken: ReadonlyMap<string, string>): string {
  const gemerkt = tekst.replace(id26, (id) => (van.has(id) ? merk + id.slice(merk.length) : id));
  return gemerkt.replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, (gevonden) => kenmerken.get(gevonden) ?? gevonden);
}

function copieerSql(db: Db, tabel: string, groep: string): string {
  const bron = `temp."${groep}_${tabel}"`;
  // A number that SQLite gives out itself is left to it.
  const alle = kolommen(db, tabel).filter(({ type, pk }) => !(type === 'INTEGER' && pk === 1));
  const uit = alle.map(({ name, type }) => {
    if (type !== 'TEXT') return `"${name}"`;
    const wat = db.prepare(`SELECT max(instr("${name}", ?)), max(instr("${name}", ?)) FROM ${bron}`);
    const [id, kenmerk] = wat.raw().get(merk, kenmerkmerk) as [number, number];
    const metId = id ? `replace("${name}", '${merk}', @nummer)` : `"${name}"`;
    return kenmerk ? `replace(${metId}, '${kenmerkmerk}', @kenmerk)` : metId;
  });
  const sleutel = kolommen(db, tabel).filter(({ pk }) => pk > 0);
  const volgorde = sleutel.sort((a, b) => a.pk - b.pk).map(({ name }) => `"${name}"`);
  return `INSERT INTO main."${tabel}" (${alle.map(({ name }) => `"${name}"`).join(', ')})
    SELECT ${uit.join(', ')} FROM ${bron} ORDER BY ${volgorde.join(', ')}`;
}

/** Puts the rows of one group in a temporary table of the same columns. */
function zetKlaar(db: Db, tabel: string, groep: string, rijen: readonly Rij[]): void {
  const namen = kolommen(db, tabel).map(({ name }) => `"${name}"`);
  db.exec(`CREATE TEMP TABLE "${groep}_${tabel}" (${namen.join(', ')})`);
  const voegToe = db.prepare(
    `INSERT INTO temp."${groep}_${tabel}" VALUES (${kolommen(db, tabel)
      .map(({ name }) => `@${name}`)
      .join(', ')})`,
  );
  for (const rij of rijen) voegToe.run(rij);
}

/**
 * Reads the people of a file as templates: `klaar` those whose dossier is done with, `open` those of the last weeks. Who was left
 * open long ago is no template.
 * @param opties `tabellen` about people, copied; `apart` likewise, but left to the caller; `sinds` the day from which open counts
 */
export function leesSjablonen(
  db: Db,
  { tabellen, apart, sinds }: { tabellen: readonly string[]; apart: readonly string[]; sinds: string },
): Sjablonen {
  const rijen = new Map<string, Rij[]>();
  for (const tabel of [...tabellen, ...apart]) {
    const volgorde = kolommen(db, tabel).some(({ name }) => name === 'volgnummer') ? ' ORDER BY volgnummer' : '';
    rijen.set(tabel, db.prepare(`SELECT * FROM "${tabel}"${volgorde}`).all() as Rij[]);
  }
  const gedeeld = new Set(
    ['gebruiker', 'locatie', 'centrumregio', 'team', 'pas_sleutel', 'organisatie'].flatMap(
      (tabel) => db.prepare(`SELECT id FROM ${tabel}`).pluck().all() as string[],
    ),
  );
  const van = wijsToe(rijen, gedeeld);
  const dossiers = rijen.get('dossier') ?? [];
  const metWerk = new Set(db.prepare('SELECT dossier_id FROM werkregel').pluck().all());
  const groepVan = dossiers.map(({ id, gemeld_op: gemeldOp }) => {
    if (!metWerk.has(id)) return 'klaar';
    return String(gemeldOp) >= sinds ? 'open' : null;
  });
  const kenmerken = new Map(
    dossiers.map(({ kenmerk }, i) => [String(kenmerk), `${in32(i, 4).toUpperCase()}-${kenmerkmerk}`]),
  );
  const gemerkt = (tabel: string, groep: string): Rij[] =>
    (rijen.get(tabel) ?? []).flatMap((rij) => {
      const mens = idsIn(rij)
        .map((id) => van.get(id))
        .find((m) => m !== undefined);
      if (mens === undefined || groepVan[mens] !== groep) return [];
      const nieuw = Object.entries(rij).map(([k, w]) => [k, typeof w === 'string' ? merkIn(w, van, kenmerken) : w]);
      return [Object.fromEntries(nieuw) as Rij];
    });
  const opdrachten = new Map<string, string[]>();
  for (const groep of groepen) {
    const sqls: string[] = [];
    for (const tabel of tabellen) {
      const lijst = gemerkt(tabel, groep);
      if (lijst.length === 0) continue;
      zetKlaar(db, tabel, groep, lijst);
      sqls.push(copieerSql(db, tabel, groep));
    }
    opdrachten.set(groep, sqls);
  }
  const mensen = (groep: string): Sjabloonmens[] =>
    gemerkt('dossier', groep).map(({ id, client_id: clientId }) => ({
      clientId: String(clientId),
      dossierId: String(id),
    }));
  const bereid = new Map<string, ReturnType<Db['prepare']>>();
  return {
    klaar: mensen('klaar'),
    open: mensen('open'),
    rijen: gemerkt,
    kopieer: (groep, nummer) => {
      for (const sql of opdrachten.get(groep) ?? []) {
        const opdracht = bereid.get(sql) ?? db.prepare(sql);
        bereid.set(sql, opdracht);
        const waarden: Record<string, string> = {};
        if (sql.includes('@nummer')) waarden['nummer'] = nummerIn(nummer);
        if (sql.includes('@kenmerk')) waarden['kenmerk'] = in32(nummer, 4).toUpperCase();
        opdracht.run(waarden);
      }
    },
  };
}
