import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { sleutelIn } from '#db/openen.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from '../hulp.ts';

/** A melding that is withdrawn and closed on the same day; `tekst` stands in its notes. */
export async function geslotenMelding(
  k: Testkern,
  achternaam: string,
  bsn: string,
  tekst = 'Niets bijzonders',
): Promise<{ clientId: string; dossierId: string; kenmerk: string }> {
  await logIn(k, 'balie');
  const vandaag = k.klok.vandaag();
  const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden({ achternaam, bsn }) });
  const weg = rechteWeg(vandaag, '');
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: { ...weg.melding, toelichting: tekst } });
  const { versie, kenmerk } = await k.doe('dossier.openen', { dossierId });
  await k.doe('dossier.sluiten', {
    ...{ dossierId, dossierVersie: versie },
    velden: { datum: vandaag, reden: 'ingetrokken', toelichting: tekst },
  });
  return { clientId, dossierId, kenmerk };
}

/** Every byte of a database file as it stands on the disk, decrypted, free pages and all; then its WAL, which is not. */
export function ontcijferd(pad: string, sleutel: Uint8Array): Buffer {
  const kopie = `${pad}.bekijk`;
  for (const eind of ['', '-wal']) if (existsSync(pad + eind)) copyFileSync(pad + eind, kopie + eind);
  const db = new Database(kopie);
  try {
    sleutelIn(db, sleutel);
    // Without its WAL: what is brought in now would hide what stood in the file.
    db.pragma('journal_mode = DELETE');
    db.pragma("rekey=''");
  } finally {
    db.close();
  }
  const bytes = readFileSync(kopie);
  for (const eind of ['', '-wal', '-shm']) rmSync(kopie + eind, { force: true });
  return bytes;
}

/** Bytes of the WAL beside a file; 0 when it is not there. */
export const walBytes = (pad: string): number => statSync(`${pad}-wal`, { throwIfNoEntry: false })?.size ?? 0;
