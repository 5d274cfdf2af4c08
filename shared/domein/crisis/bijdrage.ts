import { z } from 'zod';
import { idSchema } from '../basis.ts';

const centen = z.number().int().min(0);
const aantal = z.number().int().min(0);

/** A bijdrage over days of a month: the rate per day times the days, or per month times `dagen` of `dagenInMaand`, rounded down. */
const crisisdeel = z.strictObject({
  tarief: centen,
  per: z.enum(['maand', 'dag']),
  van: z.string(),
  tot: z.string(),
  dagen: aantal,
  dagenInMaand: aantal,
  centen,
});
export type Crisisdeel = z.infer<typeof crisisdeel>;

/** The bijdrage of one stay in a month (5.1.6), under whom the case is about. */
export const crisisbijdrageregelSchema = z.strictObject({
  clientId: idSchema,
  dossierId: idSchema.nullable(),
  delen: z.array(crisisdeel),
  /** Days on which an exemption held. */
  vrijgesteld: aantal,
  maandtotaal: centen,
  /** What turned out otherwise for a month that was closed before. */
  correcties: z.array(z.strictObject({ maand: z.string(), was: centen, wordt: centen })),
  /** What was left over from the list before, because it could not go below nothing. */
  tegoedVorige: centen,
  /** maandtotaal plus corrections minus tegoedVorige, at least 0. */
  totaal: centen,
  tegoed: centen,
});
export type Crisisbijdrageregel = z.infer<typeof crisisbijdrageregelSchema>;
export const crisisbijdragelijstSchema = z.strictObject({ regels: z.array(crisisbijdrageregelSchema) });
export type Crisisbijdragelijst = z.infer<typeof crisisbijdragelijstSchema>;
