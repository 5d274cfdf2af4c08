import { z } from 'zod';
import { idSchema } from '#shared/domein/basis.ts';
import type { Bevinding } from '#shared/gezondheid/controles.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Dagmaat } from './metingen.ts';

const moment = z.string();
const geheugenSchema = z.strictObject({
  /** Since when each check has its outcome; what is always so is not kept. */
  sinds: z.record(z.string(), z.strictObject({ uitkomst: z.string(), op: moment })).default({}),
  maten: z.array(z.strictObject({ dag: z.string(), bytes: z.number() })).default([]),
  bestand: moment.nullable().default(null),
  nagekeken: z.strictObject({ op: moment, goed: z.boolean() }).nullable().default(null),
  terugproef: moment.nullable().default(null),
  logboek: z.strictObject({ op: moment, heel: z.boolean() }).nullable().default(null),
});
/** What this computer remembers of how it went: moments and sizes, nothing of a person. */
export type Geheugen = z.infer<typeof geheugenSchema>;

const alleSchema = z.record(idSchema, geheugenSchema);
const leeg: Geheugen = geheugenSchema.parse({});
type Plaats = Pick<Opslaglaag, 'plaats'>;

/** So many days of sizes stay. */
const maatDagen = 60;

function leesAlle({ plaats }: Plaats): Record<string, Geheugen> {
  const gelezen = alleSchema.safeParse(plaats.leesJson('gezondheid') ?? {});
  // Only moments stand in it: without it the page knows less, and nothing is lost.
  return gelezen.success ? gelezen.data : {};
}

/** What is remembered of one administratie on this computer. */
export const leesGeheugen = (laag: Plaats, administratieId: string): Geheugen =>
  leesAlle(laag)[administratieId] ?? leeg;

/**
 * Remembers something. Beside the work: a disk that does not take it stops nothing, what is remembered is then older.
 * @returns what is remembered now
 */
export function onthoud(laag: Plaats, administratieId: string, deel: Partial<Geheugen>): Geheugen {
  const alle = leesAlle(laag);
  const oud = alle[administratieId] ?? leeg;
  const nieuw = { ...oud, ...deel };
  if (JSON.stringify(nieuw) === JSON.stringify(oud)) return oud;
  try {
    laag.plaats.schrijfJson('gezondheid', { ...alle, [administratieId]: nieuw });
  } catch {
    // Full or read-only: the checks say so by themselves.
  }
  return nieuw;
}

/** The sizes with that of today, the newest of each day. */
export function metMaat(maten: readonly Dagmaat[], vandaag: Dagmaat): Dagmaat[] {
  const anders = maten.filter(({ dag }) => dag < vandaag.dag);
  return [...anders, vandaag].slice(-maatDagen);
}

/** Since when each check is as it is: by its own figures, else since it was first seen so. */
export function metSinds(
  bevindingen: readonly Bevinding[],
  eerder: Geheugen['sinds'],
  nu: string,
): { bevindingen: Bevinding[]; sinds: Geheugen['sinds'] } {
  const sinds: Geheugen['sinds'] = {};
  const uit = bevindingen.map((een) => {
    const vorig = eerder[een.id];
    const op = vorig?.uitkomst === een.uitkomst ? vorig.op : nu;
    sinds[een.id] = { uitkomst: een.uitkomst, op };
    return { ...een, sinds: een.sinds ?? op };
  });
  return { bevindingen: uit, sinds };
}
