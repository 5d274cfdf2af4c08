import type { Uitvoer } from '#shared/contract/tabel.ts';
import { toetsen } from '#shared/beleid/index.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { controleerMens } from '../bereik.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { maakVertrekbewijs } from './bewijs.ts';
import { overbruggingTot } from './controle.ts';
import { schrijfRapport, trekRapportIn, vinkAf, zoekRapporten } from './dagrapport.ts';
import { geldigeToestemmingen } from './delen.ts';
import { incidentoverzicht, koppel, ontkoppel } from './incidenten.ts';
import { leesOverdracht } from './overdracht.ts';
import { maakOverdrachtpapier } from './papier.ts';
import { leesVertrekstand, vertrekkers, vinkPuntAf } from './vertrek.ts';

/** 5.2.12: until when the plan must be clear, by the toets geldigheid on the opvang that runs. */
function perspectiefUiterlijk(context: Context, dossierId: string): string | null {
  const { verstrekking } = leesLoop(context, dossierId);
  if (!verstrekking) return null;
  const { keten, ingangsdatum } = verstrekking;
  const { gevolg } = toetsen.geldigheid.beoordeel({ keten, ingangsdatum }, context.vandaag, context.beleid);
  return gevolg.perspectiefUiterlijk;
}

function leesBegeleiding(context: Context, dossierId: string): Uitvoer<'begeleiding.lezen'> {
  const { db, opslag, vandaag } = context;
  const uiterlijk = perspectiefUiterlijk(context, dossierId);
  return {
    perspectiefUiterlijk: uiterlijk,
    teLaat: uiterlijk !== null && uiterlijk < vandaag && !opslag.heeftPlan(db, dossierId),
    gevolgen: opslag.leesIncidentgevolgen(db, dossierId),
    toestemmingen: geldigeToestemmingen(context, dossierId),
    overbruggingTot: overbruggingTot(context, vandaag),
  };
}

export const begeleidingbehandelaars: Behandelaars<
  | 'dagrapport.dienst'
  | 'dagrapport.zoeken'
  | 'dagrapport.client'
  | 'dagrapport.schrijven'
  | 'dagrapport.intrekken'
  | 'dagrapport.afvinken'
  | 'dagrapport.pdf'
  | 'incident.overzicht'
  | 'incident.koppelen'
  | 'incident.ontkoppelen'
  | 'begeleiding.lezen'
  | 'vertrek.lijst'
  | 'vertrek.lezen'
  | 'vertrek.afvinken'
  | 'vertrek.bewijs'
> = {
  'dagrapport.dienst': leesOverdracht,
  'dagrapport.zoeken': (context, { locatieId, clientId, ...vraag }) => {
    if (clientId) controleerMens(context, clientId);
    return zoekRapporten(context, { locatieId, clientId, dossierId: null }, vraag);
  },
  // Who is bound to a locatie reads what was written there, also about a client who stayed elsewhere before.
  'dagrapport.client': (context, { dossierId, ...vraag }) =>
    zoekRapporten(context, { locatieId: context.sessie.locatieId, dossierId, clientId: null }, vraag),
  'dagrapport.schrijven': schrijfRapport,
  'dagrapport.intrekken': trekRapportIn,
  'dagrapport.afvinken': vinkAf,
  'dagrapport.pdf': tweedelig<'dagrapport.pdf', Uitvoer<'dagrapport.pdf'>>({
    voorbereiden: maakOverdrachtpapier,
    uitvoeren: (_context, _invoer, gemaakt) => gemaakt,
  }),
  'incident.overzicht': incidentoverzicht,
  'incident.koppelen': koppel,
  'incident.ontkoppelen': ontkoppel,
  'begeleiding.lezen': (context, { dossierId }) => leesBegeleiding(context, dossierId),
  'vertrek.lijst': vertrekkers,
  'vertrek.lezen': (context, { dossierId }) => leesVertrekstand(context, dossierId),
  'vertrek.afvinken': vinkPuntAf,
  'vertrek.bewijs': maakVertrekbewijs,
};
