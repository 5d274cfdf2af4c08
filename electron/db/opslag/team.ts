import { z } from 'zod';
import { teamSchema, type Team } from '#shared/contract/groepen/werk.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const teamRij = z.preprocess((r) => {
  if (!r || typeof r !== 'object' || !('ketens' in r) || !('leden' in r) || !('actief' in r)) return r;
  return { ...r, ketens: JSON.parse(String(r.ketens)), leden: JSON.parse(String(r.leden)), actief: r.actief === 1 };
}, teamSchema);

const keuze = `SELECT t.id, t.versie, t.naam, t.ketens, t.actief,
  (SELECT coalesce(json_group_array(l.gebruiker_id), '[]') FROM team_lid l WHERE l.team_id = t.id) AS leden FROM team t`;

/** All teams by name, with the ids of who belongs to them. */
export function leesTeams(db: Db): Team[] {
  return rijen(db, `${keuze} ORDER BY t.naam, t.id`).map((r) => teamRij.parse(r));
}

/** One team, or null. */
export function leesTeam(db: Db, id: string): Team | null {
  const gevonden = rij(db, `${keuze} WHERE t.id = @id`, { id });
  return gevonden ? teamRij.parse(gevonden) : null;
}

function schrijfLeden(db: Db, { id, leden }: Team): void {
  bereid(db, 'DELETE FROM team_lid WHERE team_id = ?').run(id);
  const voegToe = bereid(db, 'INSERT OR IGNORE INTO team_lid (team_id, gebruiker_id) VALUES (?, ?)');
  for (const lid of leden) voegToe.run(id, lid);
}

const alsRij = ({ id, versie, naam, ketens, actief }: Team) => ({
  id,
  versie,
  naam,
  ketens: JSON.stringify(ketens),
  actief: actief ? 1 : 0,
});

/** Adds a team. */
export function schrijfTeam(db: Db, team: Team): void {
  bereid(db, 'INSERT INTO team (id, versie, naam, ketens, actief) VALUES (@id, @versie, @naam, @ketens, @actief)').run(
    alsRij(team),
  );
  schrijfLeden(db, team);
}

/** Changes a team and who belongs to it; false when somebody else was first. */
export function wijzigTeam(db: Db, team: Team): boolean {
  const gelukt = wijzigt(
    db,
    'UPDATE team SET versie = versie + 1, naam = @naam, ketens = @ketens, actief = @actief WHERE id = @id AND versie = @versie',
    alsRij(team),
  );
  if (gelukt) schrijfLeden(db, team);
  return gelukt;
}

const afwezigheidRij = z.object({
  id: z.string(),
  versie: z.number(),
  gebruikerId: z.string(),
  naam: z.string(),
  van: z.string(),
  tot: z.string(),
  vervallen: z.number().transform((n) => n === 1),
  door: z.string(),
  op: z.string(),
});
export type Afwezigheidrij = z.infer<typeof afwezigheidRij>;

const afwezigheidKeuze = `SELECT a.id, a.versie, a.gebruiker_id AS gebruikerId, g.naam, a.van, a.tot, a.vervallen, d.naam AS door, a.op
  FROM afwezigheid a JOIN gebruiker g ON g.id = a.gebruiker_id JOIN gebruiker d ON d.id = a.door_id
  WHERE a.versie = (SELECT max(versie) FROM afwezigheid n WHERE n.id = a.id)`;

/** Who is away on or after a day, soonest first; what was taken back is left out. */
export function leesAfwezigheid(db: Db, vanaf: string): Afwezigheidrij[] {
  return rijen(db, `${afwezigheidKeuze} AND a.vervallen = 0 AND a.tot >= @vanaf ORDER BY a.van, g.naam, a.id`, {
    vanaf,
  }).map((r) => afwezigheidRij.parse(r));
}

/** The newest word on one absence, taken back or not; null when there is none. */
export function leesEenAfwezigheid(db: Db, id: string): Afwezigheidrij | null {
  const gevonden = rij(db, `${afwezigheidKeuze} AND a.id = @id`, { id });
  return gevonden ? afwezigheidRij.parse(gevonden) : null;
}

/** Adds a version of an absence; false when somebody else was first. */
export function schrijfAfwezigheid(
  db: Db,
  nieuw: Pick<Afwezigheidrij, 'id' | 'versie' | 'gebruikerId' | 'van' | 'tot' | 'vervallen' | 'op'> & {
    doorId: string;
  },
): boolean {
  if (rij(db, 'SELECT 1 FROM afwezigheid WHERE id = @id AND versie >= @versie', nieuw)) return false;
  bereid(
    db,
    `INSERT INTO afwezigheid (id, versie, gebruiker_id, van, tot, vervallen, door_id, op)
     VALUES (@id, @versie, @gebruikerId, @van, @tot, @vervallen, @doorId, @op)`,
  ).run({ ...nieuw, vervallen: nieuw.vervallen ? 1 : 0 });
  return true;
}
