import type { Context } from '../context.ts';
import { geldendeStukken } from '../onderzoek/stand.ts';

/** A chance to complete the aanvraag that was given in a letter (2.2.7, Awb 4:5). */
export interface Herstelkans {
  /** Day on which the letter was handed over or sent. */
  brief: string;
  uiterlijk: string;
  /** What was asked, one thing per line. */
  gevraagd: string;
  meegewerkt: boolean;
}

/** The newest hersteltermijn of which the letter went out, or null: a letter that lies in a drawer gives nobody a chance. */
export function leesHerstelkans({ db, opslag }: Pick<Context, 'db' | 'opslag'>, dossierId: string): Herstelkans | null {
  const laatste = geldendeStukken(opslag.leesStukken(db, dossierId), 'hersteltermijn').at(-1)?.inhoud;
  if (!laatste?.verstuurdOp) return null;
  const { verstuurdOp: brief, uiterlijk, gevraagd, uitkomst } = laatste;
  return { brief, uiterlijk, gevraagd, meegewerkt: uitkomst === 'meegewerkt' };
}
