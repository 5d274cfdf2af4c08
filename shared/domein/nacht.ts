import { z } from 'zod';

/**
 * How somebody stood in a night. `laat`: came in after the house closed, or after midnight, and slept here; `vertrokken`:
 * left the locatie for good, from this night on.
 */
export const nachtstanden = ['aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken'] as const;
export const nachtstandSchema = z.enum(nachtstanden);
export type Nachtstand = z.infer<typeof nachtstandSchema>;

/** Whether this is a night slept in a bed here. */
export const slaaptHier = (stand: Nachtstand | null): boolean => stand === 'aanwezig' || stand === 'laat';

/** A night as it is filled in for one person; null: not filled in yet. */
export interface Nachtinvulling {
  stand: Nachtstand | null;
  bedId: string | null;
  /** HH:MM, only of who was late. */
  tijd: string | null;
}

/** How many stand how; `slapers` are those who sleep here, `open` those of whom it is not known yet. */
export interface Nachttotalen {
  aanwezig: number;
  laat: number;
  afwezig: number;
  afwezigGemeld: number;
  vertrokken: number;
  open: number;
  slapers: number;
}

/** Counts the standings of a night. */
export function telStanden(standen: Iterable<Nachtstand | null>): Nachttotalen {
  const som = { aanwezig: 0, laat: 0, afwezig: 0, afwezigGemeld: 0, vertrokken: 0, open: 0 };
  for (const stand of standen) som[stand === null ? 'open' : stand === 'afwezig-gemeld' ? 'afwezigGemeld' : stand] += 1;
  return { ...som, slapers: som.aanwezig + som.laat };
}

/** What is known of somebody before the night is filled in. */
export interface Voorkennis {
  /** How this person stood in the night before; null: no line. */
  gisteren: Nachtstand | null;
  /** Recorded as away in this night; `gemeld` null: not said whether it was told. */
  afwezig: { gemeld: boolean | null } | null;
  geschorst: boolean;
}
export type Voorstelgrond = 'gisteren' | 'afwezigheid' | 'schorsing';

/**
 * What "same as last night" fills in for one person, and on what ground; null: somebody must look. Who is recorded as away is
 * proposed as away with notice, and who was away with notice while the absence has ended is not proposed at all.
 */
export function zelfdeAlsGisteren({ gisteren, afwezig, geschorst }: Voorkennis): {
  stand: Nachtstand;
  grond: Voorstelgrond;
} | null {
  if (geschorst) return { stand: 'afwezig-gemeld', grond: 'schorsing' };
  if (afwezig) return { stand: afwezig.gemeld === false ? 'afwezig' : 'afwezig-gemeld', grond: 'afwezigheid' };
  if (gisteren === null || gisteren === 'afwezig-gemeld') return null;
  return { stand: gisteren === 'laat' ? 'aanwezig' : gisteren, grond: 'gisteren' };
}

/** A person as the check before closing sees it. */
export interface Sluitrij extends Nachtinvulling {
  clientId: string;
  /** Whether this person has a place here in this night. */
  heeftPlek: boolean;
}
/** What does not match before a register can be closed. `telling`: counted and registered sleepers differ. */
export interface Sluitcontrole {
  /** Who has a place and no standing: must be filled in. */
  zonderStand: string[];
  /** Sleepers without a bed, where the locatie has beds. */
  zonderBed: string[];
  telling: { geteld: number; slapers: number } | null;
}

/** What does not match between the lines of a night and the heads that were counted. */
export function controleerSluiten(rijen: readonly Sluitrij[], geteld: number, heeftBedden: boolean): Sluitcontrole {
  const { slapers } = telStanden(rijen.map(({ stand }) => stand));
  return {
    zonderStand: rijen.filter(({ heeftPlek, stand }) => heeftPlek && stand === null).map(({ clientId }) => clientId),
    zonderBed: heeftBedden
      ? rijen.filter(({ stand, bedId }) => slaaptHier(stand) && bedId === null).map(({ clientId }) => clientId)
      : [],
    telling: geteld === slapers ? null : { geteld, slapers },
  };
}
