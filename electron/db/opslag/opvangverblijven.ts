import { z } from 'zod';
import { locatiesoorten } from '#shared/contract/groepen/beheer.ts';
import { bestemmingSchema } from '#shared/domein/bestemming.ts';
import type { Db } from '../openen.ts';
import { rijen } from './hulp.ts';

const verblijfRij = z.object({
  id: z.string(),
  clientId: z.string(),
  dossierId: z.string().nullable(),
  kenmerk: z.string().nullable(),
  gemeldOp: z.string().nullable(),
  bsn: z.string().nullable(),
  geboortedatum: z.string().nullable(),
  geslacht: z.enum(['vrouw', 'man', 'x']).nullable(),
  locatiesoort: z.enum(locatiesoorten),
  soort: z.enum(['acuut', 'besluit']),
  van: z.string(),
  tot: z.string().nullable(),
  bestemming: bestemmingSchema.nullable(),
});
export type Verblijfsrij = z.infer<typeof verblijfRij>;

/** Stays that touch a period, by id: the next `aantal` after `na`, with where somebody went whose opvang ended. */
export function leesOpvangverblijven(
  db: Db,
  { van, tot }: { van: string; tot: string },
  na: string,
  aantal: number,
): Verblijfsrij[] {
  return rijen(
    db,
    `SELECT p.id, p.client_id AS clientId, p.dossier_id AS dossierId, d.kenmerk, d.gemeld_op AS gemeldOp, c.bsn, c.geboortedatum,
       c.geslacht, l.soort AS locatiesoort, p.soort, p.van, p.tot,
       (SELECT json_extract(s.inhoud, '$.bestemming') FROM vastlegging s WHERE s.dossier_id = p.dossier_id AND s.soort = 'uitstroom'
          AND s.ingetrokken = 0 AND NOT EXISTS (SELECT 1 FROM vastlegging n WHERE n.id = s.id AND n.versie > s.versie)
        ORDER BY s.op DESC, s.id DESC LIMIT 1) AS bestemming
     FROM plaatsing p JOIN client c ON c.id = p.client_id JOIN locatie l ON l.id = p.locatie_id
     LEFT JOIN dossier d ON d.id = p.dossier_id
     WHERE p.id > @na AND p.van <= @tot AND (p.tot IS NULL OR p.tot >= @van) ORDER BY p.id LIMIT @aantal`,
    { van, tot, na, aantal },
  ).map((r) => verblijfRij.parse(r));
}
