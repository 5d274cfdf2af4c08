import type { Stapstand } from '#shared/contract/groepen/dossier.ts';
import { stapnamenTekst } from '#shared/taal/dossier.ts';
import { nl } from '#shared/taal/nl.ts';
import { meervoud } from '#shared/taal/vul.ts';
import type { Railstap } from '../../componenten/rail.ts';
import { artikelen } from './delen.ts';

const stand = {
  klaar: 'gedaan',
  bezig: 'bezig',
  'niet-begonnen': 'nog-te-doen',
  'niet-van-toepassing': 'niet-nodig',
} as const;

const ZICHTBAAR = 2;

/** A long list of questions belongs on the overview; the rail shows the first and how many more. */
function kort(waarom: readonly string[]): readonly string[] {
  if (waarom.length <= ZICHTBAAR + 1) return waarom;
  return [...waarom.slice(0, ZICHTBAAR), meervoud(waarom.length - ZICHTBAAR, nl.dossier.meerNodig)];
}

/** The rail as its component takes it. */
export const alsRail = (rail: readonly Stapstand[]): Railstap[] =>
  rail.map((stap) => ({
    id: stap.stap,
    label: stapnamenTekst[stap.stap],
    stand: stand[stap.stand],
    waarom: kort(stap.waarom),
    ...(artikelen[stap.stap] ? { artikel: artikelen[stap.stap] } : {}),
  }));

/** The first step with something to do; null when all is done. Acute opvang is asked right after the melding. */
export function volgendeStap(rail: readonly Stapstand[]): Stapstand | null {
  return rail.find(({ stand: s }) => s === 'bezig' || s === 'niet-begonnen') ?? null;
}
