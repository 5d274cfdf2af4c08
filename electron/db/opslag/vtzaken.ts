import { z } from 'zod';
import { aanleidingen, aarden, triagebesluiten } from '#shared/domein/crisis/triage.ts';
import type { Db } from '../openen.ts';
import { rijen } from './hulp.ts';

const json = <S extends z.ZodType>(schema: S) =>
  z.string().transform((tekst): z.infer<S> => schema.parse(JSON.parse(tekst)));

const triage = z.object({
  aanleiding: z.enum(aanleidingen).nullable(),
  aard: z.array(z.enum(aarden)),
  triagebesluit: z.enum(triagebesluiten).nullable(),
  triagebesluitOp: z.string().nullable(),
  zwanger: z.boolean().nullable(),
});
const onderzoek = z.object({ afgerondOp: z.string().nullable() });

const zaakRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  kenmerk: z.string(),
  gemeldOp: z.string(),
  bsn: z.string().nullable(),
  triage: json(triage),
  onderzoek: json(onderzoek).nullable(),
  plegers: z.number(),
});
export type Vtzaakrij = z.infer<typeof zaakRij>;

/** The newest version of the record of a kind, unless it was withdrawn. */
const nieuwste = (soort: string): string =>
  `(SELECT s.inhoud FROM crisisstuk s WHERE s.dossier_id = d.id AND s.soort = '${soort}' AND s.ingetrokken = 0
    AND NOT EXISTS (SELECT 1 FROM crisisstuk n WHERE n.id = s.id AND n.versie > s.versie) ORDER BY s.op DESC, s.id DESC LIMIT 1)`;

/**
 * Cases with a triagebesluit on or before a day, by id: the next `aantal` after `na`. For the half-yearly delivery, which walks
 * over all of them a piece at a time.
 */
export function leesVtzaken(db: Db, tot: string, na: string, aantal: number): Vtzaakrij[] {
  return rijen(
    db,
    `SELECT d.id AS dossierId, d.client_id AS clientId, d.kenmerk, d.gemeld_op AS gemeldOp, c.bsn, t.inhoud AS triage,
       ${nieuwste('vt-onderzoek')} AS onderzoek, (SELECT count(*) FROM crisisstuk p WHERE p.dossier_id = d.id AND p.soort = 'pleger' AND p.ingetrokken = 0
         AND NOT EXISTS (SELECT 1 FROM crisisstuk n WHERE n.id = p.id AND n.versie > p.versie)) AS plegers
     FROM crisisstuk t JOIN dossier d ON d.id = t.dossier_id JOIN client c ON c.id = d.client_id
     WHERE t.soort = 'triage' AND t.dossier_id > @na AND t.ingetrokken = 0 AND json_extract(t.inhoud, '$.triagebesluitOp') <= @tot
       AND NOT EXISTS (SELECT 1 FROM crisisstuk n WHERE n.id = t.id AND n.versie > t.versie)
     ORDER BY t.dossier_id LIMIT @aantal`,
    { tot, na, aantal },
  ).map((r) => zaakRij.parse(r));
}

const lidRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  rol: z.enum(['partner', 'kind', 'ander']),
  bsn: z.string().nullable(),
  ongeboren: z
    .number()
    .nullable()
    .transform((n) => n === 1),
});
export type Vtlidrij = z.infer<typeof lidRij>;

/** The households of cases, in a fixed order. */
export function leesVtleden(db: Db, dossierIds: readonly string[]): Vtlidrij[] {
  return rijen(
    db,
    `SELECT l.dossier_id AS dossierId, l.client_id AS clientId, l.rol, c.bsn,
       (SELECT json_extract(s.inhoud, '$.ongeboren') FROM crisisstuk s WHERE s.dossier_id = l.dossier_id AND s.client_id = l.client_id
          AND s.soort = 'gezinslid' AND s.ingetrokken = 0
          AND NOT EXISTS (SELECT 1 FROM crisisstuk n WHERE n.id = s.id AND n.versie > s.versie) LIMIT 1) AS ongeboren
     FROM huishouden_lid l JOIN client c ON c.id = l.client_id
     WHERE l.dossier_id IN (SELECT value FROM json_each(@ids)) ORDER BY l.dossier_id, l.client_id`,
    { ids: JSON.stringify(dossierIds) },
  ).map((r) => lidRij.parse(r));
}
