import { z } from 'zod';
import { vastleggingschemas, type Vastleggingsoort } from '../domein/vastlegging.ts';

/**
 * What a `verblijfsfeit` can be about: what a besluit can rest on (5.2.9) and what ends or moves a stay. Guidance, health,
 * meldcode, debts, reports of the day and belongings stay with whoever recorded them.
 */
export const gedeeldeFeiten = [
  'waarschuwing',
  'incident',
  'verblijfsgesprek',
  'woningaanbod',
  'inspanning',
  'plan',
  'uitstroom',
  'afwezigheid',
] as const satisfies readonly Vastleggingsoort[];
export type GedeeldFeit = (typeof gedeeldeFeiten)[number];

/** The content of a `verblijfsfeit` by its `feit`, as published: a reader accepts keys that it does not know. */
export const feitSchemas: Readonly<Record<GedeeldFeit, z.ZodObject>> = {
  waarschuwing: z.object(vastleggingschemas.waarschuwing.shape),
  incident: z.object(vastleggingschemas.incident.shape),
  verblijfsgesprek: z.object(vastleggingschemas.verblijfsgesprek.shape),
  woningaanbod: z.object(vastleggingschemas.woningaanbod.shape),
  inspanning: z.object(vastleggingschemas.inspanning.shape),
  plan: z.object(vastleggingschemas.plan.shape),
  uitstroom: z.object(vastleggingschemas.uitstroom.shape),
  afwezigheid: z.object(vastleggingschemas.afwezigheid.shape),
};
