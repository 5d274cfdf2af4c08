import { z } from 'zod';
import { locatiesoorten } from '#shared/contract/groepen/beheer.ts';
import type { Db } from '../openen.ts';
import { rijen } from './hulp.ts';

const verblijfRij = z.object({
  id: z.string(),
  clientId: z.string(),
  dossierId: z.string(),
  kenmerk: z.string(),
  bsn: z.string().nullable(),
  geboortedatum: z.string().nullable(),
  geslacht: z.enum(['vrouw', 'man', 'x']).nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  locatieId: z.string(),
  locatienaam: z.string(),
  locatiesoort: z.enum(locatiesoorten),
  van: z.string(),
  tot: z.string().nullable(),
  besluitId: z.string(),
  genomenOp: z.string(),
  ingangsdatum: z.string(),
  laatsteDag: z.string().nullable(),
  /** How the stay ended, where to, and the first grond of the besluit that ended it; null: not recorded. */
  wijze: z.string().nullable(),
  bestemming: z.string().nullable(),
  grond: z.string().nullable(),
});
export type Iwmoverblijf = z.infer<typeof verblijfRij>;

/** Which stays a message is about: those of besluiten, starts or ends of a period. The first stay of a besluit tells of it. */
const over = {
  toewijzing: `b.peildatum BETWEEN @van AND @tot AND NOT EXISTS (SELECT 1 FROM plaatsing e WHERE e.dossier_id = p.dossier_id
    AND e.client_id = p.client_id AND e.soort = 'besluit' AND (e.van < p.van OR (e.van = p.van AND e.id < p.id)) AND e.van >= b.ingangsdatum)`,
  start: 'p.van BETWEEN @van AND @tot',
  stop: 'p.tot BETWEEN @van AND @tot',
} as const;

const uitstroom = (veld: string): string => `(SELECT json_extract(s.inhoud, '$.${veld}') FROM vastlegging s
  WHERE s.dossier_id = p.dossier_id AND s.soort = 'uitstroom' AND s.ingetrokken = 0
    AND NOT EXISTS (SELECT 1 FROM vastlegging n WHERE n.id = s.id AND n.versie > s.versie) ORDER BY s.op DESC, s.id DESC LIMIT 1)`;

/** Stays on a besluit that granted opvang, by id: the next `aantal` after `na`. */
export function leesIwmoverblijven(
  db: Db,
  wat: keyof typeof over,
  { van, tot }: { van: string; tot: string },
  na: string,
  aantal: number,
): Iwmoverblijf[] {
  return rijen(
    db,
    `SELECT p.id, p.client_id AS clientId, p.dossier_id AS dossierId, d.kenmerk, c.bsn, c.geboortedatum, c.geslacht, c.achternaam,
       c.tussenvoegsel, c.voornamen, p.locatie_id AS locatieId, l.naam AS locatienaam, l.soort AS locatiesoort, p.van, p.tot,
       b.id AS besluitId, b.genomen_op AS genomenOp, b.ingangsdatum, b.laatste_dag AS laatsteDag, ${uitstroom('wijze')} AS wijze,
       ${uitstroom('bestemming')} AS bestemming,
       (SELECT json_extract(e.gronden, '$[0]') FROM besluit e LEFT JOIN besluit_vervallen ev ON ev.besluit_id = e.id
         WHERE e.dossier_id = p.dossier_id AND e.soort = 'beeindigen' AND ev.besluit_id IS NULL ORDER BY e.genomen_op DESC LIMIT 1) AS grond
     FROM plaatsing p JOIN client c ON c.id = p.client_id JOIN locatie l ON l.id = p.locatie_id JOIN dossier d ON d.id = p.dossier_id
     JOIN besluit b ON b.id = (SELECT g.id FROM besluit g LEFT JOIN besluit_vervallen v ON v.besluit_id = g.id
       WHERE g.dossier_id = p.dossier_id AND g.soort = 'verstrekken' AND v.besluit_id IS NULL AND g.ingangsdatum <= p.van
       ORDER BY g.ingangsdatum DESC, g.genomen_op DESC LIMIT 1)
     WHERE p.soort = 'besluit' AND p.id > @na AND ${over[wat]} ORDER BY p.id LIMIT @aantal`,
    { van, tot, na, aantal },
  ).map((r) => verblijfRij.parse(r));
}
