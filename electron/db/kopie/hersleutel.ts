import Database from 'better-sqlite3';
import { closeSync, fstatSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Kopietaak, Kopieuitslag } from '#core/behoud/poort.ts';
import { sleutelIn } from '../openen.ts';
import type { Melder } from './maken.ts';
import { kijkNa } from './nakijken.ts';
import { Schijffout, zorgVoorRuimte } from './schijf.ts';
import { kopieer } from './stukken.ts';
import { rondesHersleutel } from './voortgang.ts';

/**
 * Gives a database file that nobody has open another key: every page is read and written anew. The file must be a copy; one that
 * was cut off halfway opens with neither key.
 */
export function geefAndereSleutel(pad: string, oud: Uint8Array, nieuw: Uint8Array): void {
  const db = new Database(pad, { fileMustExist: true, timeout: 1000 });
  try {
    sleutelIn(db, oud);
    db.pragma('locking_mode = EXCLUSIVE');
    // A WAL would hold pages under both keys.
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    db.pragma(`rekey="raw:${Buffer.from(nieuw).toString('hex')}"`);
  } finally {
    db.close();
  }
}

/**
 * Makes a copy of a closed file under another key and reads all of it back with that key. The file itself stays as it is.
 * @throws Schijffout
 */
export function hersleutel(
  { pad, doel, sleutel, nieuw }: Extract<Kopietaak, { soort: 'hersleutel' }>,
  melder: Melder,
): Kopieuitslag['hersleutel'] {
  const staarten = ['', '-wal', '-shm', '-journal'];
  for (const eind of staarten) rmSync(doel + eind, { force: true });
  // Whoever closed it brought its WAL into it; one that is still there means that somebody has it open.
  if ((statSync(`${pad}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) throw new Schijffout('onderbroken');
  const greep = openSync(pad, 'r');
  try {
    const { size, mtimeMs } = fstatSync(greep);
    const klaar = (bytes: number): void => melder.voortgang(bytes, rondesHersleutel * size);
    // The journal of the change is as large as the file itself.
    zorgVoorRuimte(dirname(doel), 2 * size);
    kopieer(greep, size, doel, klaar);
    const { audit } = kijkNa(doel, sleutel);
    klaar(2 * size);
    geefAndereSleutel(doel, sleutel, nieuw);
    klaar(3 * size);
    const bevinding = kijkNa(doel, nieuw);
    klaar(4 * size);
    // Nobody may have worked in the file meanwhile: what was recorded there would not be in the copy.
    const na = fstatSync(greep);
    if (bevinding.audit.hash !== audit.hash || na.size !== size || na.mtimeMs !== mtimeMs)
      throw new Schijffout('onderbroken');
    return { bevinding };
  } catch (fout) {
    for (const eind of staarten) rmSync(doel + eind, { force: true });
    throw fout;
  } finally {
    closeSync(greep);
  }
}
