import { z } from 'zod';
import { losseRegelSchema } from '../basis.ts';

/** What somebody is in a case, for the half-yearly delivery to the CBS; the codes in the file stand in its layout. */
export const cbsrollen = ['slachtoffer', 'pleger', 'kind', 'partner', 'getuige', 'anders'] as const;
export type Cbsrol = (typeof cbsrollen)[number];

/** Of one person: only where it differs from the place in the household. */
const cbsRol = z.strictObject({ rol: z.enum(cbsrollen), toelichting: losseRegelSchema });
/** Children that are not born yet count as persons, with a number of their own in the file. */
const cbsOngeboren = z.strictObject({ aantal: z.number().int().min(0).max(9), toelichting: losseRegelSchema });

/** What the half-yearly delivery asks about a case besides triage and onderzoek. */
export const cijfersoorten = { 'cbs-rol': cbsRol, 'cbs-ongeboren': cbsOngeboren } as const;
export const cijferwerkstukken = ['cbs-rol', 'cbs-ongeboren'] as const;
