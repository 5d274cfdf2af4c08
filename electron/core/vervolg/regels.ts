import type { Uitleg } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Besluitsoort } from '#shared/contract/groepen/besluit.ts';
import type { Grondstand, Stuk, StukVan, Zienswijzestand } from '#shared/contract/groepen/vervolg.ts';
import { vervolgteksten as tekst } from '#shared/taal/vervolg.ts';
import type { Verstrekkingsloop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { toetsGronden } from './bewijs.ts';
import { lopendHeronderzoek, toetsVerlenging } from './heronderzoek.ts';
import { leesStukken } from './stukken.ts';
import { geenZienswijze, lopendVoornemen, zienswijzestand } from './zienswijze.ts';

/** The besluiten about opvang that runs (5.2.8, 5.2.9). */
export const vervolgsoorten = ['verlengen', 'niet-verlengen', 'wijzigen', 'beeindigen', 'intrekken'] as const;
export type Vervolgsoort = (typeof vervolgsoorten)[number];
export const isVervolg = (soort: Besluitsoort): soort is Vervolgsoort =>
  (vervolgsoorten as readonly string[]).includes(soort);

/** What a besluit about running opvang rests on: the records, and what the toetsen make of them. */
export interface Vervolgstand {
  opvang: Verstrekkingsloop;
  stukken: readonly Stuk[];
  heronderzoek: StukVan<'heronderzoek'> | null;
  voornemen: StukVan<'voornemen'> | null;
  verlenging: Uitleg;
  gronden: readonly Grondstand[];
}

/** What somebody wants to decide, as far as the rules here look at it. */
export interface Vervolginvoer {
  soort: Vervolgsoort;
  /** First day it works. */
  per: string | null;
  /** Only of verlengen. */
  laatsteDag: string | null;
  gronden: readonly string[];
  afwijking: string;
}

/** Reads what a besluit about this opvang rests on today. */
export function leesVervolgstand(context: Context, dossierId: string, opvang: Verstrekkingsloop): Vervolgstand {
  const { vandaag, beleid } = context;
  const stukken = leesStukken(context, dossierId);
  const vorigeVerlenging = opvang.laatste.soort === 'verlengen' ? opvang.laatste.genomenOp : null;
  const vorigBesluit = opvang.laatste.id === opvang.verstrekking.id ? null : opvang.laatste.genomenOp;
  const heronderzoek = lopendHeronderzoek(stukken, vorigeVerlenging);
  const voornemen = lopendVoornemen(stukken, vorigBesluit);
  return {
    opvang,
    stukken,
    heronderzoek,
    voornemen,
    verlenging: toetsVerlenging(opvang.keten, heronderzoek?.inhoud ?? null, vandaag, beleid),
    gronden: toetsGronden(stukken, voornemen?.inhoud.antwoorden ?? {}, vandaag, beleid),
  };
}

/** Besluiten that a client must be able to react to first (Awb 4:8). */
const naZienswijze: ReadonlySet<Vervolgsoort> = new Set(['wijzigen', 'beeindigen', 'intrekken']);

function tegenVerlengen({ laatsteDag, afwijking }: Vervolginvoer, { opvang, verlenging }: Vervolgstand): Veldfout[] {
  const fouten: Veldfout[] = [];
  if (!laatsteDag || laatsteDag <= opvang.laatsteDag) fouten.push({ pad: 'laatsteDag', bericht: tekst.verlengTot });
  if (verlenging.uitkomst !== 'voldaan' && !afwijking) fouten.push({ pad: 'afwijking', bericht: tekst.verlengingNiet });
  return fouten;
}

/** For each chosen grond what is not shown, by name; a reason of one's own can stand in for it (Awb 4:84). */
function tegenGronden({ gronden, afwijking }: Vervolginvoer, stand: Vervolgstand): Veldfout[] {
  if (gronden.some((id) => !stand.gronden.some((grond) => grond.id === id)))
    return [{ pad: 'gronden', bericht: tekst.kiesGrond }];
  if (afwijking) return [];
  return stand.gronden
    .filter(({ id, uitkomst }) => gronden.includes(id) && uitkomst !== 'voldaan')
    .map(({ titel, uitleg }) => {
      const open = uitleg.voorwaarden.filter(({ uitkomst }) => uitkomst !== 'voldaan').map(({ zin }) => zin);
      return { pad: 'afwijking', bericht: tekst.bewijsOntbreekt(titel, open) };
    });
}

function tegenNietVerlengen(invoer: Vervolginvoer, stand: Vervolgstand): Veldfout[] {
  if (invoer.gronden.length > 0) return tegenGronden(invoer, stand);
  if (stand.verlenging.uitkomst === 'niet-voldaan' || invoer.afwijking) return [];
  return [{ pad: 'afwijking', bericht: tekst.nietVerlengenZonder }];
}

function tegenPer({ soort, per }: Vervolginvoer, { opvang }: Vervolgstand, vandaag: string): Veldfout[] {
  if (!per) return [{ pad: 'per', bericht: tekst.kiesPer }];
  // Only a withdrawal can work back (Wmo 2.3.10).
  if (soort !== 'intrekken' && per < vandaag) return [{ pad: 'per', bericht: tekst.perTeVroeg }];
  if (per < opvang.ingangsdatum || per > opvang.laatsteDag) return [{ pad: 'per', bericht: tekst.perBuitenOpvang }];
  return [];
}

/** Gronden about which the client could not react, unless no reaction was needed. */
function buitenVoornemen({ gronden }: Vervolginvoer, { voornemen }: Vervolgstand, vandaag: string): Veldfout[] {
  const { stand } = zienswijzestand(voornemen, vandaag);
  if (stand !== 'ontvangen' && stand !== 'verlopen') return [];
  const genoemd: readonly string[] = voornemen?.inhoud.gronden ?? [];
  return gronden.some((id) => !genoemd.includes(id)) ? [{ pad: 'gronden', bericht: tekst.zienswijze.andereGrond }] : [];
}

/** Whether the client could react to this besluit (Awb 4:8), with what to do when not. */
export function zienswijzeVoor(soort: Vervolgsoort, { voornemen }: Vervolgstand, vandaag: string): Zienswijzestand {
  if (!naZienswijze.has(soort)) return geenZienswijze;
  return zienswijzestand(voornemen?.inhoud.soort === soort ? voornemen : null, vandaag);
}

/**
 * The fields with which a besluit about running opvang cannot be taken, and what to do about each; empty when it can.
 * @throws Geweigerd `zienswijze-ontbreekt` while the client could not react and nothing says why not (Awb 4:8, 4:11)
 */
export function vervolgbezwaren(
  context: Pick<Context, 'vandaag'>,
  invoer: Vervolginvoer,
  stand: Vervolgstand,
): Veldfout[] {
  const { vandaag } = context;
  const { soort } = invoer;
  const zienswijze = zienswijzeVoor(soort, stand, vandaag);
  if (!zienswijze.mag) weiger('zienswijze-ontbreekt', { melding: zienswijze.tekst });
  switch (soort) {
    case 'verlengen':
      return tegenVerlengen(invoer, stand);
    case 'niet-verlengen':
      return tegenNietVerlengen(invoer, stand);
    case 'wijzigen':
      return tegenPer(invoer, stand, vandaag);
    default:
      return [
        ...(invoer.gronden.length === 0 ? [{ pad: 'gronden', bericht: tekst.kiesGrond }] : []),
        ...tegenPer(invoer, stand, vandaag),
        ...tegenGronden(invoer, stand),
        ...buitenVoornemen(invoer, stand, vandaag),
      ];
  }
}

/** The explanations that belong to such a besluit, to be stored with it. */
export function vervolguitleg({ soort, gronden }: Vervolginvoer, stand: Vervolgstand): Uitleg[] {
  const gekozen = stand.gronden.filter(({ id }) => gronden.includes(id)).map(({ uitleg }) => uitleg);
  return soort === 'verlengen' || soort === 'niet-verlengen' ? [stand.verlenging, ...gekozen] : gekozen;
}

/** The records on which it rests, as they stood: stored with the besluit, so that it can be read back without them. */
export function vervolgfeiten({ gronden }: Vervolginvoer, stand: Vervolgstand) {
  const ids = new Set(stand.gronden.filter(({ id }) => gronden.includes(id)).flatMap(({ stukken }) => stukken));
  const bewijs = stand.stukken
    .filter(({ id }) => ids.has(id))
    .map(({ id, soort, nummer, versie, inhoud }) => ({ id, soort, nummer, versie, inhoud }));
  return {
    heronderzoek: stand.heronderzoek?.inhoud ?? null,
    voornemen: stand.voornemen?.inhoud ?? null,
    bewijs,
  };
}

/** Ids of who prepared this besluit: with vier ogen somebody else takes it. */
export function voorbereiders(
  { db, opslag }: Context,
  dossierId: string,
  { heronderzoek, voornemen }: Vervolgstand,
): string[] {
  const ids = new Set([heronderzoek?.id, voornemen?.id]);
  return opslag.leesVastleggingen(db, dossierId).flatMap(({ id, doorId }) => (ids.has(id) ? [doorId] : []));
}

/** Why this user may not take a besluit about this opvang, in Dutch, or null (vier ogen is a setting). */
export function waaromNietVervolg(context: Context, dossierId: string, stand: Vervolgstand): string | null {
  const { instellingen, sessie } = context;
  const zelf = instellingen.vierOgen && voorbereiders(context, dossierId, stand).includes(sessie.gebruikerId);
  return zelf ? tekst.vierOgenVervolg : null;
}
