import { z } from 'zod';
import type { Db } from '../openen.ts';
import { gedeeld } from '../werkplek/catalogus.ts';
import { isBegin } from '../werkplek/inhoud.ts';
import { verwerkBegin, verwerkLog, Werkplekfout, type Gevolgen, type Logpakket } from '../werkplek/log.ts';
import { beginVangst, maakBegin, schemaVan, zonderVangst } from '../werkplek/vangst.ts';
import { bereid, rij, rijen } from './hulp.ts';

const werkplekRij = z.object({
  werkplekId: z.string(),
  transactie: z.string(),
  plek: z.string(),
  gelezen: z.number(),
  beginTotaal: z.number().nullable(),
  beginKlaar: z.number(),
});
/** Under which name this desk shares its work, and how far it read what others made. */
export type Werkplekrij = z.infer<typeof werkplekRij>;

/** How this desk shares its work; null: it does not. */
export function leesWerkplek(db: Db): Werkplekrij | null {
  const gevonden = rij(
    db,
    'SELECT werkplek_id AS werkplekId, transactie, plek, gelezen, begin_totaal AS beginTotaal, begin_klaar AS beginKlaar FROM werkplek',
  );
  return gevonden ? werkplekRij.parse(gevonden) : null;
}

/** A file that others fill must have nothing of its own yet; what migrations put in goes, since it comes from the first desk. */
function maakLeeg(db: Db): void {
  if (rij(db, 'SELECT 1 FROM organisatie')) throw new Werkplekfout('niet-leeg');
  db.pragma('defer_foreign_keys = ON');
  for (const tabel of Object.keys(gedeeld)) {
    if (rij(db, `SELECT 1 FROM "${tabel}" LIMIT 1`)) bereid(db, `DELETE FROM "${tabel}"`).run();
  }
}

/**
 * Turns sharing on, in the transaction of the caller. The first desk puts all that it has in packages; another one must be empty.
 * @throws Werkplekfout when a file that is to be filled has something of its own
 */
export function zetWerkplekAan(db: Db, wie: { werkplekId: string; begin: boolean; op: string }): void {
  if (!wie.begin) maakLeeg(db);
  const totaal = wie.begin ? maakBegin(db, wie.op) : null;
  bereid(
    db,
    `INSERT INTO werkplek (enkel, werkplek_id, transactie, plek, gelezen, uitbak_tot, begin_totaal, begin_klaar)
     VALUES (1, @werkplekId, '0', '0', 0, (SELECT coalesce(max(volgnummer), 0) FROM uitbak), @totaal, 0)`,
  ).run({ werkplekId: wie.werkplekId, totaal });
  beginVangst(db);
}

/** Together not much more than this in one go, bytes. */
const stuurMaat = 1_000_000;
const pakketRij = z.object({
  volgnummer: z.number(),
  op: z.string(),
  schema: z.number(),
  inhoud: z.instanceof(Uint8Array),
});

const teSturenRij = z.object({ volgnummer: z.number(), lengte: z.number() });
/** Own packages that were not sent, in order. */
export function leesTeSturen(db: Db, hoogstens: number): z.infer<typeof pakketRij>[] {
  const eerste = rijen(
    db,
    'SELECT volgnummer, length(inhoud) AS lengte FROM werkpakket WHERE gestuurd = 0 ORDER BY volgnummer LIMIT @hoogstens',
    { hoogstens },
  ).map((r) => teSturenRij.parse(r));
  let vol = 0;
  const mee = eerste.filter(({ lengte }, i) => (vol += lengte) <= stuurMaat || i === 0);
  return rijen(
    db,
    'SELECT volgnummer, op, schema, inhoud FROM werkpakket WHERE gestuurd = 0 AND volgnummer <= @tot ORDER BY volgnummer',
    { tot: mee.at(-1)?.volgnummer ?? 0 },
  ).map((r) => pakketRij.parse(r));
}

/** The server has own packages up to and including this number. */
export function noteerGestuurd(db: Db, totEnMet: number): void {
  bereid(db, 'UPDATE werkpakket SET gestuurd = 1 WHERE volgnummer <= ? AND gestuurd = 0').run(totEnMet);
}

const nRij = z.object({ n: z.number() });
/** Own packages that the log did not bring back yet. */
export function telOnbevestigd(db: Db): number {
  return nRij.parse(rij(db, 'SELECT count(*) AS n FROM werkpakket')).n;
}

const noteerTot = (db: Db, { transactie, plek }: { transactie: string; plek: string }): void =>
  void bereid(db, 'UPDATE werkplek SET transactie = ?, plek = ?').run(transactie, plek);

/** What triggers note for the end of a command, that others have to hear of; with what names its rows. */
const wachtrijen = [
  ['toewijzing_te_doen', 'dossier_id'],
  ['plaatsing_te_melden', 'plaatsing_id'],
] as const;
type Wachtrij = (typeof wachtrijen)[number];

const idsRij = z.object({ ids: z.string() });
const leesWachtrij = (db: Db, [tabel, id]: Wachtrij): string =>
  idsRij.parse(rij(db, `SELECT json_group_array("${id}") AS ids FROM "${tabel}"`)).ids;

const houWachtrij = (db: Db, [tabel, id]: Wachtrij, ids: string): void =>
  void bereid(db, `DELETE FROM "${tabel}" WHERE "${id}" NOT IN (SELECT value FROM json_each(?))`).run(ids);

/** Does something in one transaction of which nothing is caught; while a file is filled foreign keys rest, and are checked when it is full. */
function inVerwerking<T>(db: Db, vullen: boolean, werk: () => T): T {
  if (vullen) db.pragma('foreign_keys = OFF');
  try {
    return db.transaction(() => zonderVangst(db, werk)).immediate();
  } finally {
    if (vullen) db.pragma('foreign_keys = ON');
  }
}

/** Takes in a piece of the first fill and notes how far the log was read. @returns whether anything came in */
export function neemBeginIn(
  db: Db,
  pakketten: readonly Logpakket[],
  tot: { transactie: string; plek: string },
): boolean {
  return inVerwerking(db, true, () => {
    const stand = leesWerkplek(db);
    if (!stand) return false;
    const nieuw = verwerkBegin(db, stand, pakketten);
    for (const rij_ of wachtrijen) houWachtrij(db, rij_, '[]');
    const hoogste = 'SELECT coalesce(max(volgnummer), 0) FROM uitbak';
    if (nieuw) {
      bereid(db, `UPDATE werkplek SET uitbak_tot = (${hoogste})`).run();
      bereid(
        db,
        `INSERT OR IGNORE INTO levering (volgnummer, status, reden, op) SELECT volgnummer, 'verstuurd', NULL, vastgelegd_op FROM uitbak
         WHERE volgnummer > (SELECT coalesce(max(volgnummer), 0) FROM levering)`,
      ).run();
    }
    noteerTot(db, tot);
    return nieuw;
  });
}

/** Rows of the file that point nowhere: none, when the first fill came in whole. */
export const telGebrokenVerwijzingen = (db: Db): number => (db.pragma('foreign_key_check') as unknown[]).length;

/**
 * Takes in a stretch of the log and notes how far it was read, in one transaction; `leidAf` derives what follows, in the same one.
 */
export function neemLogIn(
  db: Db,
  pakketten: readonly Logpakket[],
  tot: { transactie: string; plek: string },
  leidAf: (gevolgen: Gevolgen) => void,
): Gevolgen | null {
  return inVerwerking(db, false, () => {
    const stand = leesWerkplek(db);
    if (!stand) return null;
    const wachtend = wachtrijen.map((rij_) => [rij_, leesWachtrij(db, rij_)] as const);
    const gevolgen = verwerkLog(db, stand, pakketten);
    for (const id of gevolgen.clienten)
      bereid(db, 'INSERT OR IGNORE INTO dubbel_taak (client_id) SELECT id FROM client WHERE id = ?').run(id);
    leidAf(gevolgen);
    // Whoever had to hear of it heard it from the desk that did it.
    for (const [rij_, ids] of wachtend) houWachtrij(db, rij_, ids);
    noteerTot(db, tot);
    return gevolgen;
  });
}

export { isBegin as isBeginpakket, schemaVan as leesSchemanummer };
