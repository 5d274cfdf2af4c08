import type { z } from 'zod';
import { maaltijdvrijstelling, schulden, woonbijdrage } from './vastlegging/geld.ts';
import { afwezigheid, incident, schorsing, verblijfsgesprek, waarschuwing } from './vastlegging/verblijf.ts';
import {
  briefadres,
  eigendommen,
  nazorg,
  overdrachtsverslag,
  plan,
  uitstroom,
  vervolgplek,
  warmeOverdracht,
} from './vastlegging/vertrek.ts';
import { heronderzoek, overbrugging, voornemen } from './vastlegging/voortzetten.ts';
import { dagstructuur, inspanning, woningaanbod, woningreactie, woningsite, zoekprofiel } from './vastlegging/wonen.ts';
import { meldcode, scil, zorgsignaal } from './vastlegging/zorg.ts';
import type { Vastleggingsoort } from './vastlegging/soorten.ts';

export type { GrondId, Vastleggingsoort } from './vastlegging/soorten.ts';
export { grondIds, plichten, vastleggingsoorten, werkstukken } from './vastlegging/soorten.ts';
export { incidentmelders } from './vastlegging/verblijf.ts';
export { voornemensoorten } from './vastlegging/voortzetten.ts';
export { gevoeligeDelen, overdrachtdelen, verslagdelen, voorzieningen, wachtredenen } from './vastlegging/vertrek.ts';
export { ingeschakelden } from './vastlegging/zorg.ts';
export type { Schuldeiser } from './vastlegging/geld.ts';
export { schuldstanden, toeleidingen } from './vastlegging/geld.ts';
export { dagsoorten } from './vastlegging/wonen.ts';

export const vastleggingschemas = {
  waarschuwing,
  incident,
  verblijfsgesprek,
  woningaanbod,
  inspanning,
  vervolgplek,
  heronderzoek,
  voornemen,
  plan,
  uitstroom,
  'warme-overdracht': warmeOverdracht,
  nazorg,
  afwezigheid,
  schorsing,
  scil,
  zorgsignaal,
  meldcode,
  briefadres,
  eigendommen,
  overdrachtsverslag,
  overbrugging,
  maaltijdvrijstelling,
  woonbijdrage,
  schulden,
  dagstructuur,
  woningsite,
  woningreactie,
  zoekprofiel,
} as const satisfies Record<Vastleggingsoort, z.ZodType>;

export type Vastleggingen = { [S in Vastleggingsoort]: z.infer<(typeof vastleggingschemas)[S]> };

/** A form not filled in yet: what must be chosen is null. */
export type LegeVastlegging<S extends Vastleggingsoort> = {
  [K in keyof Vastleggingen[S]]: Vastleggingen[S][K] | null;
};
