import type { Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import type { Niveaulabels } from '#shared/domein/crisis/triage.ts';
import { crisistekst as tekst } from '#shared/taal/crisis/algemeen.ts';
import { crisisnaam, crisisveld, crisiswaarde } from '#shared/taal/crisis/index.ts';
import type { Crisisrij, Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { leesSluiting } from '../melding/sluiting.ts';
import { geldendeStukken, maakCrisisstukken } from './stukken.ts';
import { crisistermijnen } from './termijnen.ts';

/** What changed between two versions, in words; of the first version all that was filled in. */
function details(
  was: Crisisrij | null,
  { soort, inhoud, reden }: Crisisrij,
  niveaus: Niveaulabels,
): Tijdlijnregel['details'] {
  const oud: Record<string, unknown> = was ? { ...was.inhoud } : {};
  const velden = Object.entries(inhoud).flatMap(([pad, waarde]) => {
    const wordt = crisiswaarde(soort, pad, waarde, niveaus);
    const stond = was ? crisiswaarde(soort, pad, oud[pad], niveaus) : null;
    if (wordt === (stond ?? '')) return [];
    return [{ label: crisisveld(soort, pad), was: stond || null, wordt: wordt || tekst.leeg }];
  });
  return [...(reden ? [{ label: tekst.reden, was: null, wordt: reden }] : []), ...velden];
}

function tijdlijnregels(rijen: readonly Crisisrij[], niveaus: Niveaulabels): Tijdlijnregel[] {
  const vorige = new Map<string, Crisisrij>();
  return rijen.map((rij) => {
    const was = vorige.get(rij.id) ?? null;
    vorige.set(rij.id, rij);
    const hoe = rij.ingetrokken ? tekst.tijdlijn.ingetrokken : was ? tekst.tijdlijn.gewijzigd : tekst.tijdlijn.nieuw;
    const titel = hoe(crisisnaam(rij.soort));
    return { moment: rij.op, door: rij.door, soort: 'overig' as const, titel, details: details(was, rij, niveaus) };
  });
}

/** The level of safety and danger of this moment, for the head of the dossier. */
function aandacht({ db, opslag, sessie, instellingen }: Context, { id }: Dossierrij): string[] {
  if (!sessie.rechten.includes('crisis.lezen')) return [];
  const triage = geldendeStukken(maakCrisisstukken(opslag.leesCrisisstukken(db, id)), 'triage')[0]?.inhoud;
  return [
    ...(triage?.acuutGevaar ? [tekst.nuGevaar] : []),
    ...(triage?.niveau ? [instellingen.veiligheidsniveaus[triage.niveau]] : []),
  ];
}

/** Cases of crisisopvang in the head, the Werkvoorraad and the timeline of a dossier. */
export const crisisaanvulling: Aanvulling = {
  termijnen: (context, dossier) => {
    // A case that was closed asks nothing more of anybody.
    if (leesSluiting(context, dossier.id)) return [];
    const rijen = context.opslag.leesCrisisstukken(context.db, dossier.id);
    if (rijen.length === 0) return [];
    const stukken = maakCrisisstukken(rijen);
    return crisistermijnen.flatMap((van) => van(context, dossier, stukken));
  },
  aandacht,
  tijdlijn: ({ db, opslag, sessie, instellingen }, { id }) =>
    sessie.rechten.includes('crisis.lezen')
      ? tijdlijnregels(opslag.leesCrisisstukken(db, id), instellingen.veiligheidsniveaus)
      : [],
};
