import { z } from 'zod';
import {
  importkeuzes,
  importstanden,
  importwijzen,
  regelstanden,
  type Regelstand,
} from '#shared/contract/groepen/import.ts';
import { importsoorten, type Importsoort } from '#shared/import/velden.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const json = <T extends z.ZodType>(schema: T) => z.string().transform((tekst) => schema.parse(JSON.parse(tekst)));
const paren = z.array(z.strictObject({ naam: z.string(), waarde: z.string() }));
const kenmerkSchema = z.strictObject({ kenmerken: paren, opvallend: z.array(z.string()) });

const importRij = z.object({
  id: z.string(),
  versie: z.number(),
  soort: z.enum(importsoorten),
  stand: z.enum(importstanden),
  bestandsnaam: z.string(),
  sha256: z.string(),
  kenmerken: json(kenmerkSchema),
  koppen: json(z.array(z.string())),
  koppeling: json(z.array(z.string().nullable())),
  regels: z.number(),
  cursor: z.number(),
  klaar: z.number(),
  ronde: z.number(),
  wijze: z.enum(importwijzen).nullable(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
  gedaanOp: z.string().nullable(),
  terugDoorId: z.string().nullable(),
  terugDoor: z.string().nullable(),
  terugOp: z.string().nullable(),
  terugReden: z.string().nullable(),
});
/** A file that is brought in, with how far it is. */
export type Importrij = z.infer<typeof importRij>;
const importKeuze = `SELECT i.id, i.versie, i.soort, i.stand, i.bestandsnaam, i.sha256, i.kenmerken, i.koppen, i.koppeling, i.regels, i.cursor, i.klaar,
  i.ronde, i.wijze, i.door_id AS doorId, g.naam AS door, i.op, i.gedaan_op AS gedaanOp, i.terug_door_id AS terugDoorId, t.naam AS terugDoor,
  i.terug_op AS terugOp, i.terug_reden AS terugReden
  FROM import i JOIN gebruiker g ON g.id = i.door_id LEFT JOIN gebruiker t ON t.id = i.terug_door_id`;
const alsTekst = (importrij: Importrij) => ({
  ...importrij,
  kenmerken: JSON.stringify(importrij.kenmerken),
  koppen: JSON.stringify(importrij.koppen),
  koppeling: JSON.stringify(importrij.koppeling),
});

/** One import, or null. */
export function leesImport(db: Db, id: string): Importrij | null {
  const gevonden = rij(db, `${importKeuze} WHERE i.id = @id`, { id });
  return gevonden ? importRij.parse(gevonden) : null;
}

/** The last imports of these kinds, newest first; not those that were thrown away. */
export function leesImports(db: Db, soorten: readonly Importsoort[], aantal: number): Importrij[] {
  return rijen(
    db,
    `${importKeuze} WHERE i.stand <> 'weg' AND i.soort IN (SELECT value FROM json_each(@soorten)) ORDER BY i.op DESC, i.id LIMIT @aantal`,
    { soorten: JSON.stringify(soorten), aantal },
  ).map((r) => importRij.parse(r));
}

/** Adds an import. */
export function schrijfImport(db: Db, importrij: Importrij): void {
  bereid(
    db,
    `INSERT INTO import (id, versie, soort, stand, bestandsnaam, sha256, kenmerken, koppen, koppeling, regels, cursor, klaar, ronde, door_id, op)
     VALUES (@id, @versie, @soort, @stand, @bestandsnaam, @sha256, @kenmerken, @koppen, @koppeling, @regels, @cursor, @klaar, @ronde, @doorId, @op)`,
  ).run(alsTekst(importrij));
}

/** Changes an import; false when somebody else did first. */
export function wijzigImport(db: Db, importrij: Importrij): boolean {
  return wijzigt(
    db,
    `UPDATE import SET versie = versie + 1, stand = @stand, kenmerken = @kenmerken, koppeling = @koppeling, cursor = @cursor, klaar = @klaar,
     ronde = @ronde, wijze = @wijze, gedaan_op = @gedaanOp, terug_door_id = @terugDoorId, terug_op = @terugOp, terug_reden = @terugReden
     WHERE id = @id AND versie = @versie`,
    alsTekst(importrij),
  );
}

/** Notes how far the step is that runs; no change that somebody else could have been before. */
export function wijzigImportstap(
  db: Db,
  stap: Pick<Importrij, 'id' | 'stand' | 'regels' | 'cursor' | 'klaar' | 'gedaanOp'>,
): void {
  bereid(
    db,
    'UPDATE import SET stand = @stand, regels = @regels, cursor = @cursor, klaar = @klaar, gedaan_op = @gedaanOp WHERE id = @id',
  ).run(stap);
}

const opmerking = z.strictObject({ kolom: z.number().nullable(), tekst: z.string() });
export const importoordeelSchema = z.strictObject({
  fouten: z.array(opmerking),
  letOp: z.array(opmerking),
  dubbel: z.array(
    z.strictObject({
      id: z.string().nullable(),
      nummer: z.number().nullable(),
      naam: z.string(),
      redenen: z.array(z.string()),
      zeker: z.boolean(),
    }),
  ),
});
/** What is wrong with a line, what was read otherwise, and what it looks like. */
export type Importoordeel = z.infer<typeof importoordeelSchema>;
const regelRij = z.object({
  nummer: z.number(),
  cellen: json(z.array(z.string())),
  stand: z.enum(regelstanden),
  oordeel: json(importoordeelSchema),
  keuze: z.enum(importkeuzes).nullable(),
  keuzeId: z.string().nullable(),
  keuzeReden: z.string(),
  uitkomst: z.string(),
});
/** A line of a file that is brought in. */
export type Importregelrij = z.infer<typeof regelRij>;
const regelKeuze =
  'SELECT nummer, cellen, stand, oordeel, keuze, keuze_id AS keuzeId, keuze_reden AS keuzeReden, uitkomst FROM import_regel';

/** Adds lines as they stand in the file. */
export function schrijfImportregels(
  db: Db,
  importId: string,
  regels: readonly { nummer: number; cellen: readonly string[] }[],
): void {
  const voegToe = bereid(
    db,
    `INSERT INTO import_regel (import_id, nummer, cellen, stand, oordeel, keuze, keuze_id, keuze_reden, uitkomst)
     VALUES (?, ?, ?, 'gelezen', '{"fouten":[],"letOp":[],"dubbel":[]}', NULL, NULL, '', '')`,
  );
  for (const { nummer, cellen } of regels) voegToe.run(importId, nummer, JSON.stringify(cellen));
}

/** One line, or null. */
export function leesImportregel(db: Db, importId: string, nummer: number): Importregelrij | null {
  const gevonden = rij(db, `${regelKeuze} WHERE import_id = @importId AND nummer = @nummer`, { importId, nummer });
  return gevonden ? regelRij.parse(gevonden) : null;
}

/** The next lines after a number, in order; `stand` null: whatever became of them. */
export function leesImportregels(
  db: Db,
  importId: string,
  { na, aantal, stand }: { na: number; aantal: number; stand: Regelstand | null },
): Importregelrij[] {
  const waar = stand === null ? '' : 'AND stand = @stand';
  return rijen(
    db,
    `${regelKeuze} WHERE import_id = @importId ${waar} AND nummer > @na ORDER BY nummer LIMIT @aantal`,
    stand === null ? { importId, na, aantal } : { importId, na, aantal, stand },
  ).map((r) => regelRij.parse(r));
}

const importregelsRij = z.object({ stand: z.enum(regelstanden), n: z.number() });
/** How many lines stand how. */
export function telImportregels(db: Db, importId: string): Record<Regelstand, number> {
  const telling = Object.fromEntries(regelstanden.map((stand) => [stand, 0])) as Record<Regelstand, number>;
  for (const r of rijen(
    db,
    'SELECT stand, count(*) AS n FROM import_regel WHERE import_id = @importId GROUP BY stand',
    {
      importId,
    },
  )) {
    const { stand, n } = importregelsRij.parse(r);
    telling[stand] = n;
  }
  return telling;
}

const nRij = z.object({ n: z.number() });
/** How many lines look like something that is there, without a choice. */
export function telImportkeuzes(db: Db, importId: string): number {
  const gevonden = rij(
    db,
    "SELECT count(*) AS n FROM import_regel WHERE import_id = @importId AND stand = 'dubbel' AND keuze IS NULL",
    { importId },
  );
  return nRij.parse(gevonden).n;
}

/** The number of the last line that was read. */
export function leesLaatsteImportregel(db: Db, importId: string): number {
  const gevonden = rij(db, 'SELECT coalesce(max(nummer), 0) AS n FROM import_regel WHERE import_id = @importId', {
    importId,
  });
  return nRij.parse(gevonden).n;
}

/** Replaces what is known of a line. */
export function wijzigImportregel(db: Db, importId: string, regel: Importregelrij): void {
  bereid(
    db,
    `UPDATE import_regel SET cellen = @cellen, stand = @stand, oordeel = @oordeel, keuze = @keuze, keuze_id = @keuzeId,
     keuze_reden = @keuzeReden, uitkomst = @uitkomst WHERE import_id = @importId AND nummer = @nummer`,
  ).run({ ...regel, importId, cellen: JSON.stringify(regel.cellen), oordeel: JSON.stringify(regel.oordeel) });
}

/** Refuses every line after a number, with the reason. */
export function wijzigImportrest(db: Db, importId: string, na: number, uitkomst: string): void {
  bereid(
    db,
    "UPDATE import_regel SET stand = 'geweigerd', uitkomst = @uitkomst WHERE import_id = @importId AND nummer > @na",
  ).run({ importId, na, uitkomst });
}

/** Takes out the lines of an import that was thrown away, and their keys; at most so many. */
export function wisImportregels(db: Db, importId: string, aantal: number): void {
  for (const tabel of ['import_regel', 'import_sleutel'] as const) {
    const sleutel = tabel === 'import_regel' ? 'import_id, nummer' : 'import_id, ronde, soort, sleutel, nummer';
    bereid(
      db,
      `DELETE FROM ${tabel} WHERE (${sleutel}) IN (SELECT ${sleutel} FROM ${tabel} WHERE import_id = @importId LIMIT @aantal)`,
    ).run({ importId, aantal });
  }
}

/** Takes the values of the refused lines out; the lines stay, with their number. */
export function wisImportwaarden(db: Db, importId: string): void {
  bereid(
    db,
    `UPDATE import_regel SET cellen = '[]', oordeel = '{"fouten":[],"letOp":[],"dubbel":[]}', keuze_reden = ''
     WHERE import_id = ? AND cellen <> '[]'`,
  ).run(importId);
  bereid(db, 'DELETE FROM import_sleutel WHERE import_id = ?').run(importId);
}

/** Whether values of lines are still kept. */
export function heeftImportwaarden(db: Db, importId: string): boolean {
  return (
    rij(
      db,
      "SELECT 1 FROM import_regel WHERE import_id = @importId AND stand = 'geweigerd' AND cellen <> '[]' LIMIT 1",
      {
        importId,
      },
    ) !== undefined
  );
}

const opruimbareImportsRij = z.object({ id: z.string(), stand: z.string() });
/** Imports whose lines are to be taken out: thrown away, or finished before a moment. */
export function leesOpruimbareImports(db: Db, voor: string): { id: string; stand: string }[] {
  return rijen(
    db,
    `SELECT id, stand FROM import i WHERE (stand = 'weg' AND EXISTS (SELECT 1 FROM import_regel r WHERE r.import_id = i.id))
       OR (stand IN ('gedaan', 'teruggedraaid') AND gedaan_op < @voor
         AND EXISTS (SELECT 1 FROM import_regel r WHERE r.import_id = i.id AND r.stand = 'geweigerd' AND r.cellen <> '[]'))
     ORDER BY op LIMIT 1`,
    { voor },
  ).map((r) => opruimbareImportsRij.parse(r));
}

type Importsleutel = { ronde: number; soort: string; sleutel: string };

/** Notes under what a line is found by another. */
export function schrijfImportsleutel(db: Db, importId: string, sleutel: Importsleutel & { nummer: number }): void {
  bereid(
    db,
    'INSERT OR IGNORE INTO import_sleutel (import_id, ronde, soort, sleutel, nummer) VALUES (@importId, @ronde, @soort, @sleutel, @nummer)',
  ).run({ importId, ...sleutel });
}

const nummerRij = z.object({ nummer: z.number() });
/** Earlier lines with this key, the last ones first. */
export function leesImportsleutel(
  db: Db,
  importId: string,
  sleutel: Importsleutel & { voor: number; aantal: number },
): number[] {
  return rijen(
    db,
    `SELECT nummer FROM import_sleutel WHERE import_id = @importId AND ronde = @ronde AND soort = @soort AND sleutel = @sleutel
       AND nummer < @voor ORDER BY nummer DESC LIMIT @aantal`,
    { importId, ...sleutel },
  ).map((r) => nummerRij.parse(r).nummer);
}

/** Later lines that share a key with a line: what it says bears on them. */
export function leesLatereImportregels(
  db: Db,
  importId: string,
  { ronde, nummer }: { ronde: number; nummer: number },
): number[] {
  return rijen(
    db,
    `SELECT DISTINCT b.nummer FROM import_sleutel a JOIN import_sleutel b
       ON b.import_id = a.import_id AND b.ronde = a.ronde AND b.soort = a.soort AND b.sleutel = a.sleutel AND b.nummer > a.nummer
     WHERE a.import_id = @importId AND a.ronde = @ronde AND a.nummer = @nummer ORDER BY b.nummer LIMIT 100`,
    { importId, ronde, nummer },
  ).map((r) => nummerRij.parse(r).nummer);
}

/** Forgets under what a line is found. */
export function wisImportsleutels(
  db: Db,
  importId: string,
  { ronde, nummer }: { ronde: number; nummer: number },
): void {
  bereid(db, 'DELETE FROM import_sleutel WHERE import_id = ? AND ronde = ? AND nummer = ?').run(
    importId,
    ronde,
    nummer,
  );
}

const dingRij = z.object({
  plek: z.number(),
  nummer: z.number(),
  soort: z.enum(['client', 'locatie', 'kamer', 'bed']),
  dingId: z.string(),
  handeling: z.enum(['nieuw', 'aangevuld']),
  versie: z.number(),
  was: z.string().nullable(),
});
/** Something that an import made or completed. */
export type Importding = z.infer<typeof dingRij>;

/** Notes what an import made, behind what it made before. */
export function schrijfImportding(db: Db, importId: string, ding: Omit<Importding, 'plek'>): void {
  bereid(
    db,
    `INSERT INTO import_ding (import_id, plek, nummer, soort, ding_id, handeling, versie, was)
     VALUES (@importId, (SELECT coalesce(max(plek), 0) + 1 FROM import_ding WHERE import_id = @importId),
       @nummer, @soort, @dingId, @handeling, @versie, @was)`,
  ).run({ importId, ...ding });
}

/** The version of something that an import made or completed before, after it touched it again; false when it did not. */
export function wijzigImportdingversie(db: Db, importId: string, dingId: string, versie: number): boolean {
  return wijzigt(db, 'UPDATE import_ding SET versie = @versie WHERE import_id = @importId AND ding_id = @dingId', {
    importId,
    dingId,
    versie,
  });
}

/** The last things before a place, newest first. */
export function leesImportdingen(db: Db, importId: string, voor: number, aantal: number): Importding[] {
  return rijen(
    db,
    `SELECT plek, nummer, soort, ding_id AS dingId, handeling, versie, was FROM import_ding
     WHERE import_id = @importId AND plek < @voor ORDER BY plek DESC LIMIT @aantal`,
    { importId, voor, aantal },
  ).map((r) => dingRij.parse(r));
}

/** How many things an import made or completed. */
export function telImportdingen(db: Db, importId: string): number {
  const gevonden = rij(db, 'SELECT coalesce(max(plek), 0) AS n FROM import_ding WHERE import_id = @importId', {
    importId,
  });
  return nRij.parse(gevonden).n;
}

/** Whether an import made this itself. */
export function isVanImport(db: Db, importId: string, dingId: string): boolean {
  return (
    rij(db, "SELECT 1 FROM import_ding WHERE import_id = @importId AND ding_id = @dingId AND handeling = 'nieuw'", {
      importId,
      dingId,
    }) !== undefined
  );
}

const importkoppenRij = z.object({ kop: z.string(), veld: z.string() });
/** Which field each header was the last time; an empty text: none. */
export function leesImportkoppen(db: Db, soort: Importsoort): Map<string, string> {
  return new Map(
    rijen(db, 'SELECT kop, veld FROM import_kop WHERE soort = @soort', { soort }).map((r) => {
      const { kop, veld } = importkoppenRij.parse(r);
      return [kop, veld];
    }),
  );
}

/** Remembers which field a header is. */
export function schrijfImportkop(db: Db, regel: { soort: Importsoort; kop: string; veld: string }): void {
  bereid(
    db,
    'INSERT INTO import_kop (soort, kop, veld) VALUES (@soort, @kop, @veld) ON CONFLICT (soort, kop) DO UPDATE SET veld = excluded.veld',
  ).run(regel);
}
