import type { Dag } from '../beleid/index.ts';
import type { Locatie } from '../contract/groepen/beheer.ts';
import type { Aanleverperiode } from './periode.ts';

/*
 * CBS Monitor Dakloosheid: per person with a BSN, whoever was in opvang of ETHOS Light 2 (noodopvang) or 3 (tijdelijke opvang) in
 * a year. Vrouwenopvang and beschermd wonen are excluded, so crisisopvang is; dagopvang is no place to sleep. The layout of the
 * monitor is not published: the columns and codes are ours until they are changed.
 */

/** Kinds of locatie whose stays count, with the ETHOS Light category that the layout gives them at first. */
export const ethosPerLocatie: Readonly<Partial<Record<Locatie['soort'], '2' | '3'>>> = {
  nachtopvang: '2',
  winteropvang: '2',
  gezinsopvang: '3',
  jongerenopvang: '3',
};

/** Whether stays at this kind of locatie are delivered. */
export const telt = (soort: Locatie['soort']): boolean => soort in ethosPerLocatie;

/** The last day of a stay as far as the period goes: a stay that ends after it is still open in it. */
export const eindeIn = (tot: Dag | null, periode: Aanleverperiode): Dag | null =>
  tot !== null && tot <= periode.tot ? tot : null;
