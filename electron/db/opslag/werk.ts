import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const toewijzingRij = z.object({
  dossierId: z.string(),
  versie: z.number(),
  behandelaarId: z.string().nullable(),
  behandelaar: z.string().nullable(),
  teamId: z.string().nullable(),
  team: z.string().nullable(),
  namensId: z.string().nullable(),
  namens: z.string().nullable(),
  door: z.string(),
  op: z.string(),
});
export type Toewijzingrij = z.infer<typeof toewijzingRij>;

const keuze = `SELECT t.dossier_id AS dossierId, t.versie, t.behandelaar_id AS behandelaarId, b.naam AS behandelaar, t.team_id AS teamId,
  te.naam AS team, t.namens_id AS namensId, n.naam AS namens, d.naam AS door, t.op
  FROM toewijzing t JOIN gebruiker d ON d.id = t.door_id LEFT JOIN gebruiker b ON b.id = t.behandelaar_id
  LEFT JOIN gebruiker n ON n.id = t.namens_id LEFT JOIN team te ON te.id = t.team_id`;

/** Who had a dossier in hand, oldest first; the last row counts. */
export function leesToewijzingen(db: Db, dossierId: string): Toewijzingrij[] {
  return rijen(db, `${keuze} WHERE t.dossier_id = @dossierId ORDER BY t.versie`, { dossierId }).map((r) =>
    toewijzingRij.parse(r),
  );
}

/** Gives a dossier to a colleague and a team; false when somebody else was first. */
export function schrijfToewijzing(
  db: Db,
  nieuw: Pick<Toewijzingrij, 'dossierId' | 'versie' | 'behandelaarId' | 'teamId' | 'namensId' | 'op'> & {
    doorId: string;
  },
): boolean {
  if (rij(db, 'SELECT 1 FROM toewijzing WHERE dossier_id = @dossierId AND versie >= @versie', nieuw)) return false;
  bereid(
    db,
    `INSERT INTO toewijzing (dossier_id, versie, behandelaar_id, team_id, namens_id, door_id, op)
     VALUES (@dossierId, @versie, @behandelaarId, @teamId, @namensId, @doorId, @op)`,
  ).run(nieuw);
  return true;
}

const idRij = z.object({ id: z.string() });

/** The dossiers with open work that a colleague has in hand. */
export function leesWerkVan(db: Db, gebruikerId: string): string[] {
  return rijen(
    db,
    'SELECT dossier_id AS id FROM werkregel WHERE behandelaar_id = @gebruikerId AND eerste = 1 ORDER BY voorrang, uiterlijk, dossier_id',
    { gebruikerId },
  ).map((r) => idRij.parse(r).id);
}

/** The dossiers that were taken over from a colleague and not handed back. */
export function leesOvergenomenVan(db: Db, namensId: string): string[] {
  return rijen(
    db,
    `SELECT t.dossier_id AS id FROM toewijzing t WHERE t.namens_id = @namensId
       AND t.versie = (SELECT max(versie) FROM toewijzing n WHERE n.dossier_id = t.dossier_id) ORDER BY t.dossier_id`,
    { namensId },
  ).map((r) => idRij.parse(r).id);
}

const bekendRij = z.array(z.string());
const uitstelRij = z.object({
  versie: z.number(),
  tot: z.string().nullable(),
  reden: z.string(),
  voorbijTermijn: z.number().transform((n) => n === 1),
  bekend: z.string().transform((tekst) => bekendRij.parse(JSON.parse(tekst))),
  door: z.string(),
  op: z.string(),
});
export type Uitstelrij = z.infer<typeof uitstelRij>;

/** Every time a dossier was put aside or taken up again, oldest first. */
export function leesUitstel(db: Db, dossierId: string): Uitstelrij[] {
  return rijen(
    db,
    `SELECT u.versie, u.tot, u.reden, u.voorbij_termijn AS voorbijTermijn, u.bekend, g.naam AS door, u.op FROM uitstel u
     JOIN gebruiker g ON g.id = u.door_id WHERE u.dossier_id = @dossierId ORDER BY u.versie`,
    { dossierId },
  ).map((r) => uitstelRij.parse(r));
}

/** Puts a dossier aside until a day, or takes it up again (`tot` null); false when somebody else was first. */
export function schrijfUitstel(
  db: Db,
  nieuw: Omit<Uitstelrij, 'door'> & { dossierId: string; doorId: string },
): boolean {
  const { dossierId, versie } = nieuw;
  if (rij(db, 'SELECT 1 FROM uitstel WHERE dossier_id = @dossierId AND versie >= @versie', { dossierId, versie }))
    return false;
  bereid(
    db,
    `INSERT INTO uitstel (dossier_id, versie, tot, reden, voorbij_termijn, bekend, door_id, op)
     VALUES (@dossierId, @versie, @tot, @reden, @voorbijTermijn, @bekend, @doorId, @op)`,
  ).run({ ...nieuw, voorbijTermijn: nieuw.voorbijTermijn ? 1 : 0, bekend: JSON.stringify(nieuw.bekend) });
  return true;
}
