import { z } from 'zod';
import { datumSchema, tekstSchema } from './basis.ts';

/**
 * The thirteen domains of the Zelfredzaamheid-Matrix 2017. The instrument is of GGD Amsterdam; only the division into domains
 * and the five levels are used here, in our own short words (`taal/zrm.ts`). The scoring guide itself is not part of the app.
 */
export const zrmDomeinen = [
  'financien',
  'werk-en-opleiding',
  'tijdsbesteding',
  'huisvesting',
  'huiselijke-relaties',
  'geestelijke-gezondheid',
  'lichamelijke-gezondheid',
  'middelengebruik',
  'basale-adl',
  'instrumentele-adl',
  'sociaal-netwerk',
  'maatschappelijke-participatie',
  'justitie',
] as const;
export type ZrmDomein = (typeof zrmDomeinen)[number];

/** From acute problems (1) to fully self-reliant (5). */
export const zrmScores = [1, 2, 3, 4, 5] as const;
export type ZrmScore = (typeof zrmScores)[number];

export const zrmScoreSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/** One measurement. A domain that is absent, or whose score is null, was not judged: never a low or a middle score. */
export const metingSchema = z.strictObject({
  datum: datumSchema,
  scores: z.partialRecord(
    z.enum(zrmDomeinen),
    z.strictObject({ score: zrmScoreSchema.nullable(), toelichting: tekstSchema }),
  ),
});
export type Meting = z.infer<typeof metingSchema>;

/** How a domain went from one measurement to another; null where one of the two did not judge it. */
export function zrmVerschil(van: Meting, naar: Meting, domein: ZrmDomein): number | null {
  const begin = van.scores[domein]?.score ?? null;
  const einde = naar.scores[domein]?.score ?? null;
  return begin === null || einde === null ? null : einde - begin;
}
