import { z } from 'zod';
import { idSchema } from './basis.ts';

/** An amount in whole eurocents, never below nothing. */
const centen = z.number().int().min(0);
const aantal = z.number().int().min(0);
const dag = z.string();

/** Meals of a person in a month, per agreed amount. */
const maaltijden = z.strictObject({
  /** Nights slept here, meals taken of them that are paid, taken while exempt, and not taken. */
  nachten: aantal,
  betaald: aantal,
  vrijgesteld: aantal,
  nietGenomen: aantal,
  perBedrag: z.array(z.strictObject({ bedrag: centen, aantal, centen })),
  centen,
});

/** A woonbijdrage over days of a month: `bedrag` per month, times `dagen` of `dagenInMaand`, rounded down to the cent. */
const woondeel = z.strictObject({ bedrag: centen, van: dag, tot: dag, dagen: aantal, dagenInMaand: aantal, centen });

/** What turned out otherwise for a month that was closed before. */
const correctie = z.strictObject({ maand: z.string(), was: centen, wordt: centen });

/** The bijdragen of one person (or of a gezin, under whom its dossier is about) in a month. */
export const bijdrageregelSchema = z.strictObject({
  clientId: idSchema,
  dossierId: idSchema.nullable(),
  maaltijden,
  woonbijdrage: z.array(woondeel),
  /** Meals and woonbijdrage of this month. */
  maandtotaal: centen,
  correcties: z.array(correctie),
  /** What was left over from the list before, because it could not go below nothing. */
  tegoedVorige: centen,
  /** maandtotaal plus corrections minus tegoedVorige, at least 0. */
  totaal: centen,
  /** What is left over for the next list. */
  tegoed: centen,
});
export type Bijdrageregel = z.infer<typeof bijdrageregelSchema>;
export type Woondeel = Bijdrageregel['woonbijdrage'][number];

export const bijdragelijstSchema = z.strictObject({ regels: z.array(bijdrageregelSchema) });
export type Bijdragelijst = z.infer<typeof bijdragelijstSchema>;

const { clientId, dossierId, maandtotaal, correcties, totaal, tegoed } = bijdrageregelSchema.shape;
/** The amounts of a list, without how they came about: all that a later list needs of it. */
export const vasteBedragenSchema = z.object({
  regels: z.array(z.object({ clientId, dossierId, maandtotaal, correcties, totaal, tegoed })),
});

/** A part of a month: the amount per month times the days of the days in it, down to whole cents, so never too much. */
export const naarRato = (bedrag: number, dagen: number, dagenInMaand: number): number =>
  Math.floor((bedrag * dagen) / dagenInMaand);
