import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Kleinbestand, Kopie, Kopietaak, Kopieuitslag } from '#core/behoud/poort.ts';
import { migraties } from '../migraties/index.ts';
import { codeVanSqlite, openLezend, type Db } from '../openen.ts';
import { geefAndereSleutel } from './hersleutel.ts';
import { databasenaam, manifestnaam, merkVan, type Manifest } from './manifest.ts';
import { kijkNa, red } from './nakijken.ts';
import {
  leesKopieen,
  manifestVan,
  padVan,
  ruimHalve,
  ruimOp,
  Schijffout,
  vrijIn,
  zorgVoorMap,
  zorgVoorRuimte,
} from './schijf.ts';
import { hashVanPad, kopieer } from './stukken.ts';
import { schrijfHeel, syncMap } from '../schrijven.ts';

type Taak<S extends Kopietaak['soort']> = Extract<Kopietaak, { soort: S }>;

/** What a task tells while it runs. */
export interface Melder {
  voortgang(klaar: number, totaal: number): void;
  /** The file may change again; waits for whether what was copied may be kept. */
  gekopieerd(): boolean;
}

const setnaam = (gemaaktOp: string, teller: number): string =>
  `${gemaaktOp.slice(0, 19).replace(/[-:]/g, '')}Z-${String(teller).padStart(6, '0')}`;

function schrijfDelen(pad: string, klein: readonly Kleinbestand[]) {
  return klein.map(({ naam, tekst }) => {
    schrijfHeel(join(pad, naam), tekst);
    const bytes = Buffer.from(tekst);
    return { naam, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** The copy must be what was read, and hold what the desk said it holds. */
function bewijs(pad: string, sha256: string, taak: Taak<'maak'>) {
  try {
    const bevinding = kijkNa(pad, taak.sleutel);
    const { aantal, hash } = bevinding.audit;
    if (aantal !== taak.audit.aantal || hash !== taak.audit.hash) throw new Schijffout('onderbroken');
    return bevinding;
  } catch (fout) {
    // The place where it was written does not hold what was written there: then nothing is wrong with the data.
    if (hashVanPad(pad, taak.bytes) !== sha256) throw new Schijffout('kopie-onleesbaar', fout);
    throw fout;
  }
}

/** Makes a set beside the others under a temporary name, opens it, and only then gives it its name. */
export function maak(taak: Taak<'maak'>, melder: Melder): Kopieuitslag['maak'] {
  const { administratieId, sleutel, gemaaktOp, aanleiding, programma, audit, bytes } = taak;
  const eigen = zorgVoorMap(taak.map, administratieId);
  ruimHalve(eigen);
  zorgVoorRuimte(eigen, bytes);
  const teller = 1 + Math.max(0, ...leesKopieen(taak.map, administratieId).map((een) => een.teller));
  const naam = setnaam(gemaaktOp, teller);
  const half = join(eigen, `${naam}.nieuw`);
  mkdirSync(half, { mode: 0o700 });
  try {
    const doel = join(half, databasenaam);
    const sha256 = kopieer(taak.greep, bytes, doel, (klaar) => melder.voortgang(klaar, bytes));
    if (!melder.gekopieerd()) throw new Schijffout('onderbroken');
    const { schema } = bewijs(doel, sha256, taak);
    const bestanden = [{ naam: databasenaam, bytes, sha256 }, ...schrijfDelen(half, taak.klein)];
    const zonder: Omit<Manifest, 'merk'> = {
      ...{ soort: 'onthaal-reservekopie', versie: 1, administratieId, teller, gemaaktOp, aanleiding, programma },
      ...{ schema, audit, bron: { bytes, mtimeMs: taak.mtimeMs }, bestanden },
    };
    schrijfHeel(join(half, manifestnaam), JSON.stringify({ ...zonder, merk: merkVan(zonder, sleutel) }));
    syncMap(half);
    renameSync(half, join(eigen, naam));
    syncMap(eigen);
  } catch (fout) {
    rmSync(half, { recursive: true, force: true });
    throw fout;
  }
  const opgeruimd = ruimOp(taak.map, administratieId, taak.regel, gemaaktOp);
  return { kopie: vind(taak.map, administratieId, naam), opgeruimd };
}

function vind(map: string, administratieId: string, naam: string): Kopie {
  const gevonden = leesKopieen(map, administratieId).find((een) => een.naam === naam);
  if (!gevonden) throw new Schijffout('kopie-onleesbaar');
  return gevonden;
}

/** The manifest of a backup, and which of the keys it was made under. */
function metMerk(
  pad: string,
  { sleutel, eerdere = [] }: Pick<Taak<'nakijk'>, 'sleutel' | 'eerdere'>,
): { manifest: Manifest; sleutel: Uint8Array } {
  const manifest = manifestVan(pad);
  const gevonden = [sleutel, ...eerdere].find((een) => manifest.merk === merkVan(manifest, een));
  if (!gevonden) throw new Schijffout('kopie-andere-sleutel');
  return { manifest, sleutel: gevonden };
}

/** Whether every file of a backup is still byte for byte what was opened and found good when it was made. */
export function nakijk(taak: Taak<'nakijk'>): Kopieuitslag['nakijk'] {
  const pad = padVan(taak.map, taak.administratieId, taak.naam);
  const { bestanden } = metMerk(pad, taak).manifest;
  return { goed: bestanden.every((een) => hashVanPad(join(pad, een.naam), een.bytes) === een.sha256) };
}

/** Copies the database of a backup beside the data and checks the copy whole, on its own disk. */
export function zetKlaar(taak: Taak<'klaarzetten'>, melder: Melder): Kopieuitslag['klaarzetten'] {
  const pad = padVan(taak.map, taak.administratieId, taak.naam);
  const { manifest, sleutel } = metMerk(pad, taak);
  const bestand = manifest.bestanden.find(({ naam }) => naam === databasenaam);
  if (!bestand) throw new Schijffout('kopie-onleesbaar');
  for (const eind of ['', '-wal', '-shm', '-journal']) rmSync(taak.doel + eind, { force: true });
  zorgVoorRuimte(join(taak.doel, '..'), bestand.bytes);
  const greep = openSync(join(pad, databasenaam), 'r');
  try {
    const gelezen = kopieer(greep, bestand.bytes, taak.doel, (klaar) => melder.voortgang(klaar, bestand.bytes));
    if (gelezen !== bestand.sha256) throw new Schijffout('kopie-onleesbaar');
    const bevinding = kijkNa(taak.doel, sleutel);
    if (bevinding.schema > (migraties.at(-1)?.nummer ?? 0)) throw new Schijffout('kopie-nieuwere-versie');
    // A backup of before a change of the key comes back under the key of now.
    if (sleutel !== taak.sleutel) geefAndereSleutel(taak.doel, sleutel, taak.sleutel);
    return { bevinding, kopie: vind(taak.map, taak.administratieId, taak.naam) };
  } catch (fout) {
    rmSync(taak.doel, { force: true });
    throw fout instanceof Schijffout && fout.code === 'bestand-beschadigd'
      ? new Schijffout('kopie-onleesbaar', fout)
      : fout;
  } finally {
    closeSync(greep);
  }
}

/** The small files of a backup, as they are listed in its manifest. */
export function leesKlein(taak: Taak<'klein'>): Kopieuitslag['klein'] {
  const pad = padVan(taak.map, taak.administratieId, taak.naam);
  const bestanden = manifestVan(pad).bestanden.filter(({ naam }) => naam !== databasenaam);
  return { bestanden: bestanden.map(({ naam }) => ({ naam, tekst: readFileSync(join(pad, naam), 'utf8') })) };
}

/** Copies a whole backup to another folder under a temporary name; it gets its own when all of it arrived. */
export function kopieerElders(taak: Taak<'elders'>): Kopieuitslag['elders'] {
  const pad = padVan(taak.map, taak.administratieId, taak.naam);
  const { bestanden } = manifestVan(pad);
  const eigen = zorgVoorMap(taak.doel, taak.administratieId);
  zorgVoorRuimte(
    eigen,
    bestanden.reduce((som, een) => som + een.bytes, 0),
  );
  const doel = join(eigen, taak.naam);
  if (existsSync(doel)) return { naam: taak.naam };
  const half = `${doel}.nieuw`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  try {
    for (const { naam, bytes, sha256 } of bestanden) {
      const greep = openSync(join(pad, naam), 'r');
      try {
        kopieer(greep, bytes, join(half, naam), () => undefined);
      } finally {
        closeSync(greep);
      }
      if (hashVanPad(join(half, naam), bytes) !== sha256) throw new Schijffout('kopie-onleesbaar');
    }
    schrijfHeel(join(half, manifestnaam), readFileSync(join(pad, manifestnaam), 'utf8'));
    syncMap(half);
    renameSync(half, doel);
    syncMap(eigen);
  } catch (fout) {
    rmSync(half, { recursive: true, force: true });
    throw fout;
  }
  return { naam: taak.naam };
}

/** Reads every page of the file that the desk has open; the desk goes on meanwhile. */
export function controleer({ pad, sleutel }: Taak<'controleer'>): Kopieuitslag['controleer'] {
  let db: Db | null = null;
  try {
    db = openLezend(pad, sleutel);
    return { heel: db.pragma('quick_check(1)', { simple: true }) === 'ok' };
  } catch (fout) {
    const code = codeVanSqlite(fout);
    if (code === 'database-beschadigd') return { heel: false };
    throw fout;
  } finally {
    db?.close();
  }
}

/** Reads what can be read of a damaged file, on a copy: opening it would write in it. */
export function redVan(taak: Taak<'red'>): Kopieuitslag['red'] {
  const kopie = `${taak.pad}.lees`;
  const opruimen = (): void => {
    for (const eind of ['', '-wal', '-shm']) rmSync(kopie + eind, { force: true });
  };
  opruimen();
  try {
    for (const eind of ['', '-wal']) {
      const bytes = statSync(taak.pad + eind, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes === 0) continue;
      const greep = openSync(taak.pad + eind, 'r');
      kopieer(greep, bytes, kopie + eind, () => undefined);
      closeSync(greep);
    }
    return existsSync(kopie) ? red(kopie, taak.sleutel, taak.na, taak.hoogstens) : { handelingen: [], tellingen: {} };
  } catch {
    return { handelingen: [], tellingen: {} };
  } finally {
    opruimen();
  }
}

/** Whether a folder is there and a file can be made in it. */
export function proef({ map }: Taak<'proef'>): Kopieuitslag['proef'] {
  if (!existsSync(map)) throw new Schijffout('map-weg');
  const pad = join(map, `.onthaal-proef-${process.pid}`);
  try {
    schrijfHeel(pad, 'proef');
  } finally {
    rmSync(pad, { force: true });
  }
  return { vrij: vrijIn(map) };
}
