import type { Db } from '#db/openen.ts';
import type { Context } from '../context.ts';

/** How much of a file one call brings, in bytes. */
export const DEELGROOTTE = 768 * 1024;

/** A file that is coming in, in the memory of the core only. */
interface Ontvangst {
  id: string;
  bytes: Buffer;
  ontvangen: number;
}

/** One file at a time per user; gone as soon as the administratie is closed or another one begins. */
const onderweg = new WeakMap<Db, Map<string, Ontvangst>>();

const vanAllen = ({ db }: Pick<Context, 'db'>): Map<string, Ontvangst> => {
  const allen = onderweg.get(db) ?? new Map<string, Ontvangst>();
  onderweg.set(db, allen);
  return allen;
};

/** Makes room for a file of so many bytes; what this user had not finished is dropped. */
export function begin(context: Context, grootte: number): string {
  const id = context.id();
  vanAllen(context).set(context.sessie.gebruikerId, { id, bytes: Buffer.alloc(grootte), ontvangen: 0 });
  return id;
}

/** The file that this user is bringing in under this id, or null. */
export function vind(context: Context, id: string): Ontvangst | null {
  const gevonden = vanAllen(context).get(context.sessie.gebruikerId);
  return gevonden?.id === id ? gevonden : null;
}

/**
 * Puts the next piece in its place. Pieces come in order; one that was sent twice is taken once.
 * @returns how much there is now, or null when the piece does not fit
 */
export function voegToe(ontvangst: Ontvangst, vanaf: number, deel: Buffer): number | null {
  if (vanaf > ontvangst.ontvangen || vanaf + deel.length > ontvangst.bytes.length) return null;
  if (vanaf === ontvangst.ontvangen) {
    deel.copy(ontvangst.bytes, vanaf);
    ontvangst.ontvangen += deel.length;
  }
  return ontvangst.ontvangen;
}

/** Forgets the file of this user. */
export const vergeet = (context: Context): void => void vanAllen(context).delete(context.sessie.gebruikerId);
