import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Team } from '#shared/contract/groepen/werk.ts';
import { werkteksten as tekst } from '#shared/taal/werk.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

function controleer({ db, opslag }: Context, team: Omit<Team, 'versie'>): void {
  const bekend = new Set(opslag.leesGebruikers(db).map(({ id }) => id));
  const naam = team.naam.toLocaleLowerCase('nl');
  const velden: Veldfout[] = [];
  if (opslag.leesTeams(db).some((ander) => ander.id !== team.id && ander.naam.toLocaleLowerCase('nl') === naam))
    velden.push({ pad: 'naam', bericht: tekst.naamBezet });
  if (team.leden.some((id) => !bekend.has(id))) velden.push({ pad: 'leden', bericht: tekst.kiesCollega });
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

const zonderDubbel = (team: Team): Team => ({
  ...team,
  ketens: [...new Set(team.ketens)],
  leden: [...new Set(team.leden)],
});

/** Adds a team; what has no team yet is proposed to it where keten and loket say so. */
export function voegTeamToe(context: Context, velden: Omit<Team, 'id' | 'versie'>): Team {
  const { db, opslag } = context;
  const team = zonderDubbel({ id: context.id(), versie: 1, ...velden });
  controleer(context, team);
  opslag.schrijfTeam(db, team);
  opslag.wijzigWerktoewijzing(db, null);
  return opslag.leesTeam(db, team.id) ?? weiger('niet-gevonden');
}

/** Changes a team. One that is no longer active keeps what it was given, and gets nothing new. */
export function wijzigTeam(context: Context, velden: Team): Team {
  const { db, opslag } = context;
  if (!opslag.leesTeam(db, velden.id)) weiger('niet-gevonden');
  const team = zonderDubbel(velden);
  controleer(context, team);
  if (!opslag.wijzigTeam(db, team)) weiger('conflict');
  opslag.wijzigWerktoewijzing(db, null);
  return opslag.leesTeam(db, team.id) ?? weiger('niet-gevonden');
}
