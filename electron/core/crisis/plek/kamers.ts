import type { Leegstand } from '#shared/domein/crisis/plek.ts';
import { plektekst as tekst } from '#shared/taal/crisis/plek.ts';
import type { Plekhoudingrij } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { weiger } from '../../weigering.ts';
import { isVoorbij } from './tijd.ts';

/** Changes a hold and notes why; the table refuses what two cases cannot have. */
export function wijzigMetStap(
  context: Context,
  houding: Plekhoudingrij,
  nieuw: Partial<Pick<Plekhoudingrij, 'nummer' | 'tot' | 'stand' | 'geteld'>>,
  stap: { soort: 'verlengd' | 'losgelaten' | 'verlopen' | 'bezet' | 'teruggedraaid'; reden: string; stukId?: string },
): void {
  const { db, opslag, sessie, nu } = context;
  const wordt = { ...houding, ...nieuw };
  if (!opslag.wijzigHouding(db, wordt)) weiger('conflict');
  const wie = { doorId: sessie.gebruikerId, op: nu };
  opslag.schrijfHoudingstap(db, { houdingId: houding.id, tot: wordt.tot, stukId: null, ...stap, ...wie });
}

/** Lets go what was held until a time that has passed, so that somebody else can have it. */
export function ruimVerlopen(context: Context, locatieId: string): void {
  const { db, opslag, nu } = context;
  const verlopen = opslag
    .leesOpenHoudingen(db, locatieId)
    .filter(({ stand, tot }) => stand === 'vast' && isVoorbij(nu, tot));
  for (const houding of verlopen)
    wijzigMetStap(context, houding, { stand: 'los' }, { soort: 'verlopen', reden: tekst.verlopen });
  for (const dossierId of new Set(verlopen.map((houding) => houding.dossierId))) herbereken(context, dossierId);
}

/** The lowest number of an empty room of this size that nobody holds; null: all are held. */
export function vrijeKamer({ db, opslag }: Context, locatieId: string, personen: number): number | null {
  const leeg = opslag.leesBevestigingen(db, locatieId)[0]?.leeg.find((een) => een.personen === personen)?.aantal ?? 0;
  const weg = new Set(
    opslag
      .leesOpenHoudingen(db, locatieId)
      .filter((houding) => houding.personen === personen)
      .map(({ nummer }) => nummer),
  );
  for (let nummer = 1; nummer <= leeg; nummer += 1) if (!weg.has(nummer)) return nummer;
  return null;
}

/**
 * Records what stands empty. Rooms that somebody came into since the last time are no longer empty, so the location counts
 * them itself; what is held gets the first numbers. Callers refused a number below what is held.
 */
export function legLeegstandVast(
  context: Context,
  wat: { locatieId: string; basis: number; leeg: Leegstand; gesprokenMet: string },
): void {
  const { db, opslag, sessie, nu } = context;
  const open = opslag.leesOpenHoudingen(db, wat.locatieId);
  for (const houding of open.filter(({ stand }) => stand === 'bezet'))
    if (!opslag.wijzigHouding(db, { ...houding, geteld: true })) weiger('conflict');
  const vast = open.filter(({ stand }) => stand === 'vast').sort((a, b) => (a.nummer ?? 0) - (b.nummer ?? 0));
  for (const perSoort of Map.groupBy(vast, ({ personen }) => personen).values())
    for (const [i, houding] of perSoort.entries())
      if (houding.nummer !== i + 1 && !opslag.wijzigHouding(db, { ...houding, nummer: i + 1 })) weiger('conflict');
  if (!opslag.schrijfBevestiging(db, { ...wat, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
}

/** Whoever says yes says that there is a room: what is known to be empty grows when it has to. */
export function neemAanbodOver(
  context: Context,
  {
    locatieId,
    personen,
    kamers,
    gesprokenMet,
  }: { locatieId: string; personen: number; kamers: number; gesprokenMet: string },
): void {
  const { db, opslag } = context;
  ruimVerlopen(context, locatieId);
  const bevestiging = opslag.leesBevestigingen(db, locatieId)[0];
  const open = opslag.leesOpenHoudingen(db, locatieId);
  const tel = (grootte: number, stand?: 'vast'): number =>
    open.filter((houding) => houding.personen === grootte && (!stand || houding.stand === stand)).length;
  const leegVan = (grootte: number): number => bevestiging?.leeg.find((een) => een.personen === grootte)?.aantal ?? 0;
  if (leegVan(personen) - tel(personen) >= kamers) return;
  const soorten = opslag.leesCrisislocatie(db, locatieId)?.inhoud.kamers ?? [];
  const leeg = soorten.map(({ personen: grootte }) => {
    const bezet = tel(grootte) - tel(grootte, 'vast');
    const nu =
      grootte === personen ? tel(grootte, 'vast') + kamers : Math.max(leegVan(grootte) - bezet, tel(grootte, 'vast'));
    return { personen: grootte, aantal: nu };
  });
  legLeegstandVast(context, { locatieId, basis: bevestiging?.volgnummer ?? 0, leeg, gesprokenMet });
}
