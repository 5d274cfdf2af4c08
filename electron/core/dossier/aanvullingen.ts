import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import { bijdrageaanvulling } from '../bijdrage/aanvulling.ts';
import { basisaanvulling } from '../basis/aanvulling.ts';
import { besluitaanvulling } from '../besluit/aanvulling.ts';
import { bedaanvulling } from '../bedden/aanvulling.ts';
import { acuutAanvulling } from '../acuut/aanvulling.ts';
import type { Context } from '../context.ts';
import { crisisaanvulling } from '../crisis/aanvulling.ts';
import { plekaanvulling } from '../crisis/plek/aanvulling.ts';
import { deuraanvulling } from '../deur/aanvulling.ts';
import { kluisaanvulling } from '../kluis/aanvulling.ts';
import { bezwaaraanvulling } from '../bezwaar/aanvulling.ts';
import { vervolgaanvulling } from '../vervolg/aanvulling.ts';
import { nachtaanvulling } from '../nacht/aanvulling.ts';
import { onderzoekaanvulling } from '../onderzoek/aanvulling.ts';
import { meldingaanvulling } from '../melding/aanvulling.ts';
import { regioaanvulling } from '../regio/aanvulling.ts';
import { uitwisselaanvulling } from '../uitwisseling/aanvulling.ts';
import { verzoekaanvulling } from '../inzage/aanvulling.ts';
import { werkaanvulling } from '../werk/aanvulling.ts';

/** What an area outside the steps and besluiten adds to a dossier. */
export interface Aanvulling {
  /** Its open terms: they stand in the head of the dossier and in the Werkvoorraad, each with its article and reason. */
  termijnen?(
    context: Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid' | 'instellingen'>,
    dossier: Dossierrij,
  ): Termijn[];
  /** What happened in it, for the timeline; only for who works on the case or guides the client. */
  tijdlijn?(context: Context, dossier: Dossierrij): Tijdlijnregel[];
  /** That only shelter may be given, whatever the step says (5.2.5). */
  alleenOnderdak?(context: Pick<Context, 'db' | 'opslag'>, dossier: Dossierrij): boolean;
  /** What whoever speaks with the client must know at once, each in a few words; first in the head of the dossier. */
  aandacht?(context: Context, dossier: Dossierrij): string[];
  /** That the case ended in a way of this area's own, in a few words; null: it did not. */
  gesloten?(context: Pick<Context, 'db' | 'opslag'>, dossier: Dossierrij): string | null;
}

/**
 * Every area that adds something: one line each. An area keeps its own in `electron/core/<area>/aanvulling.ts`, which reads
 * storage and never calls the dossier back. After a change that moves a term, the area's use case calls `herbereken`.
 */
export const aanvullingen: readonly Aanvulling[] = [
  onderzoekaanvulling,
  vervolgaanvulling,
  besluitaanvulling,
  meldingaanvulling,
  regioaanvulling,
  acuutAanvulling,
  bezwaaraanvulling,
  basisaanvulling,
  werkaanvulling,
  bijdrageaanvulling,
  nachtaanvulling,
  bedaanvulling,
  uitwisselaanvulling,
  deuraanvulling,
  crisisaanvulling,
  kluisaanvulling,
  plekaanvulling,
  verzoekaanvulling,
];

/** How the case ended by what an area recorded, in a few words; null: it did not. */
export const geslotenDoor = (context: Pick<Context, 'db' | 'opslag'>, dossier: Dossierrij): string | null =>
  aanvullingen.map(({ gesloten }) => gesloten?.(context, dossier) ?? null).find((tekst) => tekst !== null) ?? null;
