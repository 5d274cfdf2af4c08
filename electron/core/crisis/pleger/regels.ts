import type { plegersoorten } from '#shared/domein/crisis/pleger.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { muurtekst as tekst } from '#shared/taal/muur.ts';
import type { Context } from '../../context.ts';
import type { Crisisregels, Vastgelegd } from '../regels.ts';
import { betrokkenesleutels } from './sleutels.ts';

type Soort = keyof typeof plegersoorten;

/** Of somebody of whom nothing is known there is nothing to find. */
function bezwaren(_: Context, { inhoud }: Vastgelegd<Soort>): Veldfout[] {
  const { voornamen, achternaam, aliassen, telefoons, kenteken, uiterlijk, relatie } = inhoud;
  const iets = [voornamen, achternaam, kenteken, uiterlijk, relatie, aliassen, telefoons].some(Boolean);
  return iets ? [] : [{ pad: 'achternaam', bericht: tekst.ietsBekend }];
}

const zoekbaar: Crisisregels<Soort> = {
  over: 'zaak',
  bezwaren,
  werkDoor: ({ db, opslag }, { id: stukId, dossierId, inhoud, ingetrokken }) =>
    opslag.schrijfBetrokkenesleutels(db, { stukId, dossierId }, ingetrokken ? [] : betrokkenesleutels(inhoud)),
};

/** The person from whom a client is kept safe, and who is around: found by a search, never a client. */
export const plegerregels = { pleger: zoekbaar, netwerk: zoekbaar };
