import type { cijfersoorten } from '#shared/domein/crisis/cbsopgave.ts';
import { getal, keuze, regel, type Crisisveld } from './veld.ts';

/** What the half-yearly delivery asks besides triage and onderzoek. */
export const cijfervelden: Readonly<Record<keyof typeof cijfersoorten, readonly Crisisveld[]>> = {
  'cbs-rol': [keuze('rol', { verplicht: true }), regel('toelichting')],
  'cbs-ongeboren': [getal('aantal', { verplicht: true }), regel('toelichting')],
};
