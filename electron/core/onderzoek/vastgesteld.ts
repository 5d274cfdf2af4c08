import { onderzoekteksten } from '#shared/taal/onderzoek.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { vastgesteldVerslag } from './stand.ts';

/** Refuses what would change an onderzoek that the client confirmed (2.2.4). */
export function weigerVastgesteld({ db, opslag }: Context, dossierId: string): void {
  if (vastgesteldVerslag(opslag.leesStukken(db, dossierId)))
    weiger('verslag-vastgesteld', { melding: onderzoekteksten.vastgesteld });
}

/** The number that the next confirmed verslag gets. */
export const volgendNummer = ({ db, opslag }: Context, dossierId: string): number =>
  1 + opslag.leesStukken(db, dossierId).filter(({ soort }) => soort === 'verslag').length;
