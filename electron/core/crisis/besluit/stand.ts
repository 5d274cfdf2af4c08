import { aantalDagen, toetsen } from '#shared/beleid/index.ts';
import type { Crisisopvangfeiten, Crisisopvangstand } from '#shared/contract/groepen/crisis-besluit.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import { bepaalLoop, type Besluitloop, type Verstrekkingsloop } from '../../besluit/loop.ts';
import type { Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import { geldendeStukken, leesCrisis } from '../stukken.ts';

/** A case with what its besluiten amount to and what was recorded in it. */
export interface Crisisstand {
  dossier: Dossierrij;
  loop: Besluitloop;
  stukken: readonly Crisisstuk[];
}

/** What the besluiten of a case amount to today, with whether the client left. */
export function crisisloop(
  { db, opslag, vandaag }: Pick<Context, 'db' | 'opslag' | 'vandaag'>,
  dossierId: string,
): Besluitloop {
  return bepaalLoop(opslag.leesBesluiten(db, dossierId), vandaag, opslag.leesVertrek(db, dossierId));
}

/** Reads a case for a besluit. */
export function leesCrisisstand(context: Context, dossierId: string): Crisisstand {
  const { db, opslag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  return { dossier, loop: crisisloop(context, dossierId), stukken: leesCrisis(context, dossierId) };
}

type Beleidsdag = Pick<Context, 'vandaag' | 'beleid'>;

/** 5.1.4, 5.1.6: the last day of crisisopvang from a day on, and the first day on which a bijdrage is due. */
export function duurVan({ vandaag, beleid }: Beleidsdag, ingangsdatum: string, verlengdTot: string | null = null) {
  const feiten = { ingangsdatum, ...(verlengdTot && { verlengdTot }) };
  const { laatsteDag, bijdrageVanaf } = toetsen['crisis-geldigheid'].beoordeel(feiten, vandaag, beleid).gevolg;
  if (laatsteDag === null || bijdrageVanaf === null) return weiger('onverwacht');
  return { laatsteDag, bijdrageVanaf };
}

/** Crisisopvang as it runs today, from the chain of besluiten and whether the client left. Pure. */
export function opvangstand(context: Beleidsdag, verstrekking: Verstrekkingsloop | null): Crisisopvangstand | null {
  if (!verstrekking) return null;
  const { ingangsdatum, laatsteDag, verlengdTot, beeindigdPer, vertrokkenPer } = verstrekking;
  const { bijdrageVanaf } = duurVan(context, ingangsdatum);
  const { vandaag } = context;
  return {
    besluitId: verstrekking.verstrekking.id,
    ingangsdatum,
    laatsteDag,
    verlengdTot,
    beeindigdPer,
    vertrokkenPer,
    bijdrageVanaf,
    langerDanDrieMaanden: bijdrageVanaf <= (laatsteDag < vandaag ? laatsteDag : vandaag),
    dagenOver: aantalDagen(vandaag, laatsteDag),
    loopt: ingangsdatum <= vandaag && vandaag <= laatsteDag,
  };
}

/** The facts of the toets as the intake has them; null: no toets was done there. */
export function intakefeiten(stukken: readonly Crisisstuk[]): Crisisopvangfeiten | null {
  const [toets] = geldendeStukken(stukken, 'crisistoets');
  if (!toets) return null;
  const { onveilig, oplossingEigenNetwerk, oplossingDerden, herkomst, codeRood, veiligInRotterdam } = toets.inhoud;
  return { onveilig, oplossingEigenNetwerk, oplossingDerden, herkomst, codeRood, veiligInRotterdam };
}

/** 5.1.2: what the facts point to, with the explanation; `voorstel` null while a fact is missing. */
export function toetsToegang({ vandaag, beleid }: Beleidsdag, feiten: Crisisopvangfeiten) {
  const uitleg = toetsen.crisisopvang.beoordeel(feiten, vandaag, beleid);
  const { toegang } = uitleg.gevolg;
  const wel = toegang === 'crisisopvang-rotterdam' || toegang === 'opvang-elders';
  return {
    uitleg,
    toegang,
    voorstel: toegang === null ? null : wel ? ('verstrekken' as const) : ('weigeren' as const),
  };
}
