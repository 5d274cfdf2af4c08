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

/** A long list of questions belongs on the overview; the rail shows the first and how many more. */
function kort({ stand: s, waarom }: Stapstand, open: boolean): readonly string[] {
  if (s === 'niet-begonnen' && !open) return [];
  const [eerste, ...rest] = waarom;
  if (!eerste || rest.length < 2) return waarom;
  return [eerste, meervoud(rest.length, nl.dossier.meerNodig)];
}

/** The rail as its component takes it. What has not begun says why only while it is open. */
export const alsRail = (rail: readonly Stapstand[], open: string): Railstap[] =>
  rail.map((stap) => ({
    id: stap.stap,
    label: stapnamenTekst[stap.stap],
    stand: stand[stap.stand],
    waarom: kort(stap, stap.stap === open),
    ...(artikelen[stap.stap] ? { artikel: artikelen[stap.stap] } : {}),
  }));

/** The first step with something to do; null when all is done. Acute opvang is asked before the onderzoek begins, not after. */
export function volgendeStap(rail: readonly Stapstand[]): Stapstand | null {
  const begonnen = rail.find(({ stap }) => stap === 'onderzoek')?.stand !== 'niet-begonnen';
  const open = rail.filter(({ stand: s }) => s === 'bezig' || s === 'niet-begonnen');
  return open.find(({ stap, stand: s }) => !(stap === 'acute-opvang' && s === 'niet-begonnen' && begonnen)) ?? null;
}
