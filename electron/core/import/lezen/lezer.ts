import type { Db } from '#db/openen.ts';
import { importgrens } from '#shared/import/grenzen.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import { schoneCel, type Bron, type Bronrij } from './bron.ts';

/** So many lines at most are read in one stretch. */
const meesteRijen = 500;
/** A stretch of reading takes about so long, in milliseconds. */
const duurMs = 25;

/** Lines of a stretch, and whether it was the last. */
export interface Stuk {
  rijen: Bronrij[];
  klaar: boolean;
}

/** A file that is being read, in the memory of the core: whoever stops the program chooses it again. */
interface Lezer {
  importId: string;
  rijen: AsyncGenerator<Bronrij>;
  kolommen: number;
  /** Read and perhaps not stored yet: it is handed out again until it was. */
  open: Stuk | null;
  gelezen: number;
  beurt: Promise<unknown>;
}

const lezers = new WeakMap<Db, Map<string, Lezer>>();
const vanAllen = ({ db }: Pick<Context, 'db'>): Map<string, Lezer> => {
  const allen = lezers.get(db) ?? new Map<string, Lezer>();
  lezers.set(db, allen);
  return allen;
};

const isLeeg = ({ cellen }: Bronrij): boolean => cellen.every((cel) => cel.trim() === '');

/** The first line with something on it: the headers. Null in a file without any. */
export async function leesKop({ rijen }: Bron): Promise<Bronrij | null> {
  for (let volgende = await rijen.next(); !volgende.done; volgende = await rijen.next())
    if (!isLeeg(volgende.value)) return volgende.value;
  return null;
}

/** Keeps a file whose headers were read, to be read on by {@link leesStuk}; another one of this user is dropped. */
export function houdOpen(context: Context, importId: string, bron: Bron, kolommen: number): void {
  const { rijen } = bron;
  const lezer: Lezer = { importId, rijen, kolommen, open: null, gelezen: 0, beurt: Promise.resolve() };
  vanAllen(context).set(context.sessie.gebruikerId, lezer);
}

/** Forgets the file. */
export function laatLos(context: Context, importId: string): void {
  const allen = vanAllen(context);
  if (allen.get(context.sessie.gebruikerId)?.importId === importId) allen.delete(context.sessie.gebruikerId);
}

async function leesVerder(lezer: Lezer, klok: Context['poorten']['klok']): Promise<Stuk> {
  const begin = klok.verstreken();
  const rijen: Bronrij[] = [];
  while (rijen.length < meesteRijen && klok.verstreken() - begin < duurMs) {
    const { value, done } = await lezer.rijen.next();
    if (done || !value) return { rijen, klaar: true };
    if (isLeeg(value)) continue;
    lezer.gelezen += 1;
    if (lezer.gelezen > importgrens.regels)
      weiger('bestand-te-groot', { melding: tekst.fout.teVeelRegels(importgrens.regels) });
    // One cell more than there are headers tells that the line does not fit.
    rijen.push({ nummer: value.nummer, cellen: value.cellen.slice(0, lezer.kolommen + 1).map(schoneCel) });
  }
  return { rijen, klaar: false };
}

/**
 * The next lines. What was read and not stored (the screen was locked, the disk was full) comes again.
 * @param opgeslagen number of the last line that was stored
 * @returns null when the file is not open any more
 */
export function leesStuk(context: Context, importId: string, opgeslagen: number): Promise<Stuk> | null {
  const lezer = vanAllen(context).get(context.sessie.gebruikerId);
  if (lezer?.importId !== importId) return null;
  const lees = async (): Promise<Stuk> => {
    const laatste = lezer.open?.rijen.at(-1)?.nummer ?? 0;
    if (lezer.open && !lezer.open.klaar && laatste <= opgeslagen) lezer.open = null;
    lezer.open ??= await leesVerder(lezer, context.poorten.klok);
    return lezer.open;
  };
  const stuk = lezer.beurt.then(lees, lees);
  lezer.beurt = stuk.catch(() => undefined);
  return stuk;
}
