import { z } from 'zod';
import { tijdSchema } from './basis.ts';

/*
 * What the nights of the register say about somebody who stays away without notice. A signal asks a person to look; it never
 * ends anything (5.2.9). The numbers are agreements of the house, not of the policy.
 */
export const signaalsoorten = ['gesprek-nodig', 'geen-structureel-gebruik', 'geen-feitelijk-verblijf'] as const;
export type Signaalsoort = (typeof signaalsoorten)[number];

const dagen = (max: number) => z.number().int().min(1).max(max);

/** Agreements of the house about the door and about being away: the gemeente's policy has no numbers for these. */
export const huisafsprakenSchema = z.strictObject({
  /** From when somebody counts as late, Amsterdam time; after midnight always. */
  laatVanaf: tijdSchema.default('23:00'),
  /** So many days after the first day, somebody who did not come is a signal. */
  nietGekomenNaDagen: dagen(30).default(2),
  /** A schorsing longer than this warns. */
  schorsingMaxDagen: dagen(365).default(30),
  /** Longer than this, a second person agrees. */
  schorsingAlleenDagen: dagen(365).default(7),
  /** So often somebody looks again whether a schorsing is still needed. */
  schorsingBekijkenDagen: dagen(90).default(7),
  /** Nights in a row without notice: gesprek nodig. */
  nachtenOpRij: dagen(28).default(3),
  /** Nights in four weeks without notice: no structural use (grond 14). */
  nachtenVierWeken: dagen(28).default(8),
  /** Nights in four weeks without notice: not really staying (grond 13). */
  nachtenNietVerblijf: dagen(28).default(20),
});
export type Huisafspraken = z.infer<typeof huisafsprakenSchema>;

/** Nights looked back on for a pattern. */
export const patroonNachten = 28;

/** One night of somebody in the register. */
export interface Signaalnacht {
  datum: string;
  stand: 'aanwezig' | 'laat' | 'afwezig' | 'afwezig-gemeld' | 'vertrokken';
}

/** A pattern in the nights, with the nights that make it, oldest first. */
export interface Nachtpatroon {
  soort: Signaalsoort;
  nachten: string[];
}

/**
 * What the nights amount to. Nights with notice, of a schorsing or not registered say nothing: they neither count nor break
 * a row; a night slept here breaks it.
 * @param nachten of one person, oldest first, none after last night; those that were excused left out
 * @param beantwoordTot per kind the last night that a person said something about; null: none
 */
export function leesPatronen(
  nachten: readonly Signaalnacht[],
  afspraken: Pick<Huisafspraken, 'nachtenOpRij' | 'nachtenVierWeken' | 'nachtenNietVerblijf'>,
  beantwoordTot: Readonly<Record<Signaalsoort, string | null>>,
): Nachtpatroon[] {
  const zonderBericht = nachten.filter(({ stand }) => stand === 'afwezig').map(({ datum }) => datum);
  const laatsteHier = nachten.findLast(({ stand }) => stand === 'aanwezig' || stand === 'laat')?.datum ?? '';
  const opRij = zonderBericht.filter((datum) => datum > laatsteHier);
  const nieuw = (soort: Signaalsoort, lijst: readonly string[]): string[] =>
    lijst.filter((datum) => datum > (beantwoordTot[soort] ?? ''));
  const patronen: Nachtpatroon[] = [];
  const gesprek = nieuw('gesprek-nodig', opRij);
  if (gesprek.length >= afspraken.nachtenOpRij) patronen.push({ soort: 'gesprek-nodig', nachten: gesprek });
  const veel = zonderBericht.length >= afspraken.nachtenNietVerblijf;
  const soort = veel ? 'geen-feitelijk-verblijf' : 'geen-structureel-gebruik';
  const genoeg = veel || zonderBericht.length >= afspraken.nachtenVierWeken;
  // After an answer a pattern comes back once it goes on: as many new nights as make a row.
  const erbij = nieuw(soort, zonderBericht).length;
  const gaatDoor = beantwoordTot[soort] === null ? erbij > 0 : erbij >= afspraken.nachtenOpRij;
  if (genoeg && gaatDoor) patronen.push({ soort, nachten: zonderBericht });
  return patronen;
}
