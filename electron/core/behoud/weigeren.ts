import { Kopiefout } from '#shared/behoud/kopie.ts';
import { behoudteksten } from '#shared/taal/behoud.ts';
import { weiger } from '../weigering.ts';

/** A failed task about backups as a refusal that says what to do. */
export function weigerKopie(fout: unknown): never {
  if (!(fout instanceof Kopiefout)) throw fout;
  const { titel, tekst } = behoudteksten.storingen[fout.code];
  return weiger('reservekopie-mislukt', { melding: `${titel} ${tekst}` });
}
