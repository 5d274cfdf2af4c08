import type { Beleid } from '#shared/beleid/index.ts';
import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import { magVastleggingLezen, zonderInhoud } from '#shared/contract/vastleggingrechten.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { vervolgnamen, vervolgtijdlijn } from '#shared/taal/vervolgnamen.ts';
import { keuzeteksten, veldnaam, veldwaarde } from '#shared/taal/vervolgvelden.ts';
import type { Vastleggingrij } from '#db/opslag/index.ts';
import { bepaalLoop } from '../besluit/loop.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { begeleidingstermijnen } from '../begeleiding/termijnen.ts';
import { geldend, maakStukken } from './stukken.ts';
import { termijn } from './termijn.ts';
import { lopendVoornemen } from './zienswijze.ts';

/** What a plan waits for, in the words of its closed list: no free text of the dossier goes into a list of work. */
const wachtOp = (redenen: Vastleggingen['plan']['wachtOp']): string =>
  redenen.length > 0 ? vervolgtijdlijn.wacht(redenen.map(({ waarop }) => keuzeteksten['plan.waarop'][waarop])) : '';

/** What somebody must come back to: a reaction that is awaited, a next step, an overdracht and nazorg that were planned. */
function openTermijnen(
  stukken: readonly Stuk[],
  vorigBesluitOp: string | null,
  loopt: boolean,
  beleid: Beleid,
): Termijn[] {
  const voornemen = loopt ? lopendVoornemen(stukken, vorigBesluitOp) : null;
  const wacht = voornemen && !voornemen.inhoud.reactieOp && !voornemen.inhoud.overslaan;
  const uit = geldend(stukken, 'uitstroom').length > 0;
  return [
    ...(wacht ? termijn('zienswijze', voornemen.id, voornemen.inhoud.reageerTot) : []),
    ...(loopt && !uit
      ? geldend(stukken, 'plan').flatMap(({ id, inhoud }) =>
          termijn('plan-stap', id, inhoud.volgendeStapOp, wachtOp(inhoud.wachtOp)),
        )
      : []),
    ...geldend(stukken, 'warme-overdracht').flatMap(({ id, inhoud }) =>
      inhoud.gedaan ? [] : termijn('warme-overdracht', id, inhoud.datum),
    ),
    ...geldend(stukken, 'nazorg').flatMap(({ id, inhoud }) =>
      inhoud.gedaanOp ? [] : termijn('nazorg', id, inhoud.datum),
    ),
    ...begeleidingstermijnen(stukken, loopt && !uit, beleid),
  ];
}

/** What changed between two versions, in words; of the first version all that was filled in. */
function details(was: Vastleggingrij | null, { soort, inhoud, reden }: Vastleggingrij): Tijdlijnregel['details'] {
  const oud: Record<string, unknown> = was ? { ...was.inhoud } : {};
  const velden = Object.entries(inhoud).flatMap(([pad, waarde]) => {
    const wordt = veldwaarde(soort, pad, waarde);
    const stond = was ? veldwaarde(soort, pad, oud[pad]) : null;
    if (wordt === (stond ?? '')) return [];
    return [{ label: veldnaam(soort, pad), was: stond || null, wordt: wordt || vervolgtijdlijn.leeg }];
  });
  return [...(reden ? [{ label: vervolgtijdlijn.reden, was: null, wordt: reden }] : []), ...velden];
}

function tijdlijnregels(rijen: readonly Vastleggingrij[]): Tijdlijnregel[] {
  const vorige = new Map<string, Vastleggingrij>();
  return rijen.map((rij) => {
    const was = vorige.get(rij.id) ?? null;
    vorige.set(rij.id, rij);
    const hoe = rij.ingetrokken ? vervolgtijdlijn.ingetrokken : was ? vervolgtijdlijn.gewijzigd : vervolgtijdlijn.nieuw;
    const regel = { moment: rij.op, door: rij.door, soort: 'overig' as const, titel: hoe(vervolgnamen[rij.soort]) };
    return { ...regel, details: zonderInhoud.has(rij.soort) ? [] : details(was, rij) };
  });
}

/** Evidence, perspectief and nazorg in the head, the Werkvoorraad and the timeline of a dossier. */
export const vervolgaanvulling: Aanvulling = {
  termijnen: ({ db, opslag, vandaag, beleid }, { id }) => {
    const rijen = opslag.leesVastleggingen(db, id);
    if (rijen.length === 0) return [];
    const { verstrekking } = bepaalLoop(opslag.leesBesluiten(db, id), vandaag, opslag.leesVertrek(db, id));
    const vorig =
      verstrekking && verstrekking.laatste.id !== verstrekking.verstrekking.id ? verstrekking.laatste : null;
    const loopt = verstrekking !== null && verstrekking.laatsteDag >= vandaag;
    return openTermijnen(maakStukken(rijen), vorig?.genomenOp ?? null, loopt, beleid);
  },
  tijdlijn: ({ db, opslag, sessie }, { id }) =>
    tijdlijnregels(opslag.leesVastleggingen(db, id).filter(({ soort }) => magVastleggingLezen(soort, sessie.rechten))),
};
