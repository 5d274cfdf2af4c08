import { z } from 'zod';

/** How many backups are kept: one per hour, per day and per week, the newest of each. */
export const bewaarregelSchema = z.strictObject({
  uren: z.number().int().min(1).max(168),
  dagen: z.number().int().min(1).max(90),
  weken: z.number().int().min(0).max(52),
});
export type Bewaarregel = z.infer<typeof bewaarregelSchema>;

/** What an installation starts with. */
export const beginregel: Bewaarregel = { uren: 24, dagen: 14, weken: 8 };

/** So often a backup is made while somebody works. */
export const uurMs = 3_600_000;
/** A working day without a good backup is too long: then the administrator is told. */
export const teOudMs = 24 * uurMs;

/** What the rule looks at. `teller` rises with every backup, whatever the clock says. */
export interface Bewaarbaar {
  teller: number;
  /** ISO instant. */
  gemaaktOp: string;
  /** A person asked for it: it stays for a day, whatever comes after it. */
  gevraagd: boolean;
}

const uur = (op: string): string => op.slice(0, 13);
const dag = (op: string): string => op.slice(0, 10);
const week = (op: string): string => String(Math.floor((Date.parse(op) / uurMs / 24 + 3) / 7));

/**
 * Which backups stay. The newest always does. One with a moment that is still to come (the clock was set back since) stays too:
 * by its moment nothing can be said about it. Hours, days and weeks are counted over those in which a backup was made, so that
 * a desk that was closed for a month loses none.
 */
export function teBewaren<T extends Bewaarbaar>(kopieen: readonly T[], regel: Bewaarregel, nu: string): Set<T> {
  const opVolgorde = kopieen.toSorted((a, b) => b.teller - a.teller);
  const blijft = new Set<T>(opVolgorde.slice(0, 1));
  for (const een of opVolgorde)
    if (een.gemaaktOp > nu || (een.gevraagd && Date.parse(nu) - Date.parse(een.gemaaktOp) < 24 * uurMs))
      blijft.add(een);
  const vakken = [
    { aantal: regel.uren, vak: uur },
    { aantal: regel.dagen, vak: dag },
    { aantal: regel.weken, vak: week },
  ];
  for (const { aantal, vak } of vakken) {
    const gezien = new Set<string>();
    for (const een of opVolgorde) {
      const naam = vak(een.gemaaktOp);
      if (gezien.has(naam) || gezien.size >= aantal) continue;
      gezien.add(naam);
      blijft.add(een);
    }
  }
  return blijft;
}

/**
 * Whether it is time for a backup, on either clock: the monotonic one does not care when somebody moves the wall clock, the wall
 * clock counts what was before this start. A newest backup from the future means that the clock was set back: make one.
 */
export function isTijd(laatste: string | null, nu: string, verstrekenMs: number | null): boolean {
  if (laatste === null || laatste > nu) return verstrekenMs === null || verstrekenMs >= uurMs;
  return Date.parse(nu) - Date.parse(laatste) >= uurMs || (verstrekenMs !== null && verstrekenMs >= uurMs);
}

/** Whether the newest good backup is older than may be. */
export const isTeOud = (laatste: string | null, nu: string): boolean =>
  laatste === null || Date.parse(nu) - Date.parse(laatste) > teOudMs;
