import type { Db } from '../openen.ts';
import { bereid } from '../opslag/hulp.ts';
import { afgeleid } from './catalogus.ts';
import { pakIn, type Inhoud, type Rij, type Wijziging } from './inhoud.ts';
import { leesTabellen, rijsleutel, type Tabel } from './schema.ts';

/** What a transaction is about, as far as its access log does not say so. */
export interface Daad {
  gebeurtenis: string;
  /** What was typed, to do it again when it loses to a colleague's; null where it may not be kept. */
  invoer: unknown;
}

const json = (wie: 'OLD' | 'NEW', kolommen: readonly string[]): string =>
  `json_object(${kolommen.map((k) => `'${k}', ${wie}."${k}"`).join(', ')})`;
// While packages of others are applied nothing is caught.
const aan = 'NOT EXISTS (SELECT 1 FROM werkvangst_uit)';

/** Triggers of this connection only: nothing of them stands in the file, and a desk that does not share has none. */
function vangerVan({ naam, kolommen, vergeleken, bytes }: Tabel): string {
  const anders = vergeleken.map((k) => `OLD."${k}" IS NOT NEW."${k}"`).join(' OR ');
  const vang = (op: string, voor: string, na: string): string =>
    `INSERT INTO werkvangst (tabel, op, voor, na, bytes) VALUES ('${naam}', '${op}', ${voor}, ${na}, ${op === 'I' && bytes ? `NEW."${bytes}"` : 'NULL'});`;
  const trigger = (op: string, wanneer: string, werk: string): string =>
    `CREATE TEMP TRIGGER werkvangst_${naam}_${op} AFTER ${op} ON main."${naam}" WHEN ${wanneer} BEGIN ${werk} END;`;
  return [
    trigger('INSERT', aan, vang('I', 'NULL', json('NEW', kolommen))),
    trigger('UPDATE', `(${anders}) AND ${aan}`, vang('U', json('OLD', vergeleken), json('NEW', vergeleken))),
    trigger('DELETE', aan, vang('D', json('OLD', kolommen), 'NULL')),
  ].join('\n');
}

const dossierVangers = [
  ['dossier', 'UPDATE', 'NEW.id'],
  ['werkregel', 'INSERT', 'NEW.dossier_id'],
  ['werkregel', 'UPDATE', 'NEW.dossier_id'],
  ['werkregel', 'DELETE', 'OLD.dossier_id'],
]
  .map(
    ([tabel = '', op = '', id = '']) =>
      `CREATE TEMP TRIGGER werkvangst_d_${tabel}_${op} AFTER ${op} ON main.${tabel} WHEN ${aan}
       BEGIN INSERT OR IGNORE INTO werkvangst_dossier (id) VALUES (${id}); END;`,
  )
  .join('\n');

const vangend = new WeakSet<Db>();

/** Whether what is done in this file is caught. */
export const vangt = (db: Db): boolean => vangend.has(db);

/** Begins to catch when this desk shares its work; called at every opening of the file. */
export function beginVangst(db: Db): void {
  if (vangend.has(db) || !bereid(db, 'SELECT 1 FROM werkplek').get()) return;
  const auditkolommen = (db.prepare("SELECT name FROM pragma_table_info('audit')").all() as { name: string }[]).map(
    ({ name }) => name,
  );
  db.exec(`
    CREATE TEMP TABLE werkvangst (nr INTEGER PRIMARY KEY, tabel TEXT NOT NULL, op TEXT NOT NULL, voor TEXT, na TEXT, bytes BLOB);
    CREATE TEMP TABLE werkvangst_dossier (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE werkvangst_uit (uit INTEGER);
    CREATE TEMP TRIGGER werkvangst_audit AFTER INSERT ON main.audit
      BEGIN INSERT INTO werkvangst (tabel, op, na) VALUES ('audit', 'I', ${json('NEW', auditkolommen)}); END;
    ${dossierVangers}
    ${[...leesTabellen(db).values()].map(vangerVan).join('\n')}`);
  vangend.add(db);
}

/** Catches nothing meanwhile: what others made is applied. */
export function zonderVangst<T>(db: Db, werk: () => T): T {
  if (!vangend.has(db) || bereid(db, 'SELECT 1 FROM werkvangst_uit').get()) return werk();
  bereid(db, 'INSERT INTO werkvangst_uit VALUES (1)').run();
  const uitkomst = werk();
  bereid(db, 'DELETE FROM werkvangst_uit').run();
  return uitkomst;
}

interface Vangst {
  tabel: string;
  op: Wijziging['o'];
  voor: string | null;
  na: string | null;
  bytes: Buffer | null;
}

const alsWijziging = ({ tabel: t, op: o, voor, na, bytes }: Vangst): Wijziging => ({
  ...{ t, o },
  ...(voor !== null && { v: JSON.parse(voor) as Rij }),
  ...(na !== null && { n: JSON.parse(na) as Rij }),
  ...(bytes && { bytes }),
});

/** The dossier that a row belongs to, by the catalogue; null: none, or it is not there any more. */
function dossierVan(db: Db, { dossier }: Tabel, rij: Rij): string | null {
  if (dossier === undefined) return null;
  if (typeof dossier === 'string') return (rij[dossier] ?? null) as string | null;
  const [kolom, tabel, sleutel] = dossier;
  const gevonden = bereid(db, `SELECT dossier_id AS id FROM "${tabel}" WHERE "${sleutel}" = ?`).get(rij[kolom]) as
    { id: string } | undefined;
  return gevonden?.id ?? null;
}

/** A case that is closed, or opened again, is decided on as much as by a besluit. */
const sluit = (tabel: string, rij: Rij): boolean => tabel === 'dossierregel' && rij['soort'] === 'sluiting';

/** By which keys work that may not come together unseen is noticed. */
function grenzenVan(db: Db, rijen: readonly Wijziging[]): Inhoud['grenzen'] {
  const gevonden = new Map<string, 'beslist' | 'grond'>();
  const zet = (sleutel: string, hoe: 'beslist' | 'grond'): void => {
    if (gevonden.get(sleutel) !== 'beslist') gevonden.set(sleutel, hoe);
  };
  for (const { t, v, n } of rijen) {
    const tabel = leesTabellen(db).get(t);
    const rij = n ?? v;
    if (!tabel || !rij) continue;
    // Both told an aanbieder how the same case stands, neither knowing of the other: what it was told last would be half.
    if (t === 'uitbak' && rij['soort'] === 'toewijzing')
      zet(`toewijzing|${rij['dossier_id']}|${rij['voor_id']}`, 'beslist');
    if (t === 'plaatsing') zet(`plek|${rij['locatie_id']}`, 'grond');
    if (tabel.grens === undefined || tabel.grens === 'los') continue;
    const dossierId = dossierVan(db, tabel, rij);
    if (dossierId === null) continue;
    if (tabel.grens === 'verblijf') zet(`verblijf|${dossierId}`, 'beslist');
    else zet(`dossier|${dossierId}`, sluit(t, rij) ? 'beslist' : tabel.grens);
  }
  return [...gevonden];
}

/** Whether the rows of a package touch what is shared, beside the access log. */
export const wijzigtIets = ({ rijen }: Pick<Inhoud, 'rijen'>): boolean => rijen.length > 0;

/** The keys of the rows that a package touches, and those by which it bounds. */
export function sleutelsVan(db: Db, { rijen, grenzen }: Pick<Inhoud, 'rijen' | 'grenzen'>): string[] {
  const tabellen = leesTabellen(db);
  const sleutels = rijen.flatMap(({ t, v, n }) => {
    const tabel = tabellen.get(t);
    return tabel && !tabel.volgt && t !== 'uitbak' ? [rijsleutel(tabel, v ?? n ?? {})] : [];
  });
  return [...new Set([...sleutels, ...grenzen.map(([sleutel]) => sleutel)])];
}

/**
 * Makes a package of what the transaction that is about to end did; call it inside that transaction. Nothing when it changed
 * nothing that is shared and logged nothing.
 */
export function sluitPakket(db: Db, daad: Daad | null): void {
  if (!vangend.has(db)) return;
  const gevangen = bereid(db, 'SELECT tabel, op, voor, na, bytes FROM werkvangst ORDER BY nr').all() as Vangst[];
  if (gevangen.length === 0) return;
  const dossiers = (bereid(db, 'SELECT id FROM werkvangst_dossier').all() as { id: string }[]).map(({ id }) => id);
  bereid(db, 'DELETE FROM werkvangst').run();
  bereid(db, 'DELETE FROM werkvangst_dossier').run();
  const audit = gevangen.filter(({ tabel }) => tabel === 'audit').map(({ na }) => JSON.parse(na ?? '{}') as Rij);
  const rijen = gevangen.filter(({ tabel }) => tabel !== 'audit').map(alsWijziging);
  const regel = audit.at(-1);
  const tekst = (k: string): string | null => (regel?.[k] ?? null) as string | null;
  const { gelezen } = bereid(db, 'SELECT gelezen FROM werkplek').get() as { gelezen: number };
  schrijfPakket(db, tekst('moment') ?? laatsteMoment(db), {
    ...{ basis: gelezen, begin: false },
    ...{ gebruikerId: tekst('gebruiker_id'), gebruiker: tekst('gebruiker') ?? '' },
    ...{ gebeurtenis: daad?.gebeurtenis ?? tekst('gebeurtenis') ?? '', tekst: tekst('tekst') ?? '' },
    ...{ clientId: tekst('client_id'), dossierId: tekst('dossier_id') },
    invoer: rijen.length > 0 && daad ? (JSON.parse(JSON.stringify(daad.invoer ?? null)) as Inhoud['invoer']) : null,
    dossiers: rijen.length > 0 ? dossiers : [],
    ...{ grenzen: grenzenVan(db, rijen), audit, rijen },
  });
}

const laatsteMoment = (db: Db): string =>
  (bereid(db, 'SELECT moment FROM audit ORDER BY volgnummer DESC LIMIT 1').get() as { moment: string } | undefined)
    ?.moment ?? '';

/** Puts a package in the row. @param op ISO instant */
export function schrijfPakket(db: Db, op: string, inhoud: Inhoud): void {
  bereid(
    db,
    'INSERT INTO werkpakket (op, schema, begin, inhoud, gestuurd, staat) VALUES (@op, @schema, @begin, @inhoud, 0, 1)',
  ).run({ op, schema: schemaVan(db), begin: inhoud.begin ? 1 : 0, inhoud: pakIn(inhoud) });
}

/** Number of the newest migration of this file. */
export const schemaVan = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/** At most so many characters and bytes in one package of the first fill. */
const beginMaat = 256_000;

interface Bladzij {
  naam: string;
  bytes: string | null;
  rijen: Record<string, unknown>[];
}

/** All rows of a table in the order of its key, so many at a time: SQLite writes nothing while a query is walked through. */
function* bladzijden(db: Db, naam: string, bytes: string | null): Generator<Bladzij> {
  const kolommen = db.prepare(`SELECT name, pk FROM pragma_table_info('${naam}') WHERE pk > 0 ORDER BY pk`).all();
  const pk = (kolommen as { name: string }[]).map(({ name }) => name);
  const sleutel = pk.map((k) => `"${k}"`).join(', ');
  const aantal = bytes ? 20 : 1000;
  const lees = (waar: string) => db.prepare(`SELECT * FROM "${naam}" ${waar} ORDER BY ${sleutel} LIMIT ${aantal}`);
  const verder = lees(`WHERE (${sleutel}) > (${pk.map(() => '?').join(', ')})`);
  let rijen = lees('').all() as Record<string, unknown>[];
  while (rijen.length > 0) {
    yield { naam, bytes, rijen };
    const laatste = rijen.at(-1) ?? {};
    rijen = rijen.length < aantal ? [] : (verder.all(...pk.map((k) => laatste[k])) as Record<string, unknown>[]);
  }
}

function* alles(db: Db): Generator<Bladzij> {
  for (const { naam, bytes } of leesTabellen(db).values()) yield* bladzijden(db, naam, bytes);
  for (const naam of [...afgeleid, 'audit']) yield* bladzijden(db, naam, null);
}

/**
 * Puts all that stands in this file in packages, for desks that join. One transaction of the caller: the packages are the file
 * as it is at that moment. @returns how many packages
 */
export function maakBegin(db: Db, op: string): number {
  let aantal = 0;
  let vol = 0;
  let audit: Rij[] = [];
  let rijen: Wijziging[] = [];
  const leeg = { basis: 0, begin: true, gebruikerId: null, gebruiker: '', gebeurtenis: 'werkplek.begin', tekst: '' };
  const sluit = (): void => {
    if (rijen.length + audit.length === 0) return;
    const rest = { clientId: null, dossierId: null, invoer: null, dossiers: [], grenzen: [] };
    schrijfPakket(db, op, { ...leeg, ...rest, audit, rijen });
    [aantal, vol, audit, rijen] = [aantal + 1, 0, [], []];
  };
  for (const { naam, bytes, rijen: gelezen } of alles(db))
    for (const ruw of gelezen) {
      const inhoud = bytes === null ? null : ruw[bytes];
      const rij = Object.fromEntries(Object.entries(ruw).filter(([k]) => k !== bytes)) as Rij;
      if (naam === 'audit') audit.push(rij);
      else rijen.push({ t: naam, o: 'I', n: rij, ...(Buffer.isBuffer(inhoud) && { bytes: inhoud }) });
      vol += JSON.stringify(rij).length + (Buffer.isBuffer(inhoud) ? inhoud.length : 0);
      if (vol >= beginMaat) sluit();
    }
  sluit();
  return aantal;
}
