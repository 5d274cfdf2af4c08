import { z } from 'zod';
import { crisisbesluitsoortSchema } from '#shared/contract/groepen/crisis-besluit.ts';
import type { Db } from '../openen.ts';
import { rijen } from './hulp.ts';

const lopendRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  kenmerk: z.string(),
  laatsteDag: z.string(),
});

/** Cases whose crisisopvang ends on or after a day, the first to end first. */
export function leesLopendeCrisisopvang(db: Db, vanaf: string): z.infer<typeof lopendRij>[] {
  return rijen(
    db,
    `SELECT id AS dossierId, client_id AS clientId, kenmerk, laatste_dag AS laatsteDag FROM dossier
     WHERE laatste_dag >= @vanaf AND status IN ('verstrekt', 'geeindigd') ORDER BY laatste_dag, kenmerk`,
    { vanaf },
  ).map((gevonden) => lopendRij.parse(gevonden));
}

const nagekekenRij = z.object({
  besluitId: z.string(),
  dossierId: z.string(),
  clientId: z.string(),
  kenmerk: z.string(),
  soort: crisisbesluitsoortSchema,
  genomenOp: z.string(),
  genomenDoor: z.string(),
  genomenDoorId: z.string(),
  motivering: z.string(),
  afwijking: z.string().nullable(),
});

/** Besluiten that count and that nobody looked at afterwards, the oldest first. */
export function leesNietNagekeken(db: Db): z.infer<typeof nagekekenRij>[] {
  return rijen(
    db,
    `SELECT b.id AS besluitId, d.id AS dossierId, d.client_id AS clientId, d.kenmerk, b.soort, b.genomen_op AS genomenOp,
       g.naam AS genomenDoor, b.genomen_door_id AS genomenDoorId, b.motivering, b.afwijking
     FROM besluit b JOIN dossier d ON d.id = b.dossier_id JOIN gebruiker g ON g.id = b.genomen_door_id
     WHERE NOT EXISTS (SELECT 1 FROM besluit_vervallen v WHERE v.besluit_id = b.id)
       AND NOT EXISTS (SELECT 1 FROM crisisstuk s WHERE s.dossier_id = b.dossier_id AND s.soort = 'besluitbespreking' AND s.ingetrokken = 0
         AND json_extract(s.inhoud, '$.besluitId') = b.id
         AND s.versie = (SELECT max(n.versie) FROM crisisstuk n WHERE n.id = s.id))
     ORDER BY b.genomen_op, b.id`,
    {},
  ).map((gevonden) => nagekekenRij.parse(gevonden));
}
