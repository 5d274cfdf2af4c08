import { naarWerkdag, parameterwaarde, plusDagen, type Beleid } from '#shared/beleid/index.ts';
import type { Betrokken, Toestemming, Vertegenwoordiger } from '#shared/contract/groepen/melding.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { betrokkenTeksten } from '#shared/taal/betrokken.ts';
import { vul } from '#shared/taal/vul.ts';
import type { Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import type { Dossierbeeld } from '../dossier/beeld.ts';
import { doelnaam } from './doelen.ts';
import { leesHuishouden } from './huishouden.ts';
import { leesDoorverwijzing } from './loket.ts';
import { leesSluiting } from './sluiting.ts';
import { standVan } from './toestemming.ts';
import { leesVertegenwoordigers, treedtOp } from './vertegenwoordiger.ts';

function toestemmingenVan(context: Context, dossierId: string): Toestemming[] {
  const { db, opslag, vandaag } = context;
  return opslag.leesRegels(db, dossierId, 'toestemming').map((regel) => ({
    ...regel,
    doelnaam: doelnaam(context, regel.inhoud.doel),
    stand: standVan(regel.inhoud, vandaag),
  }));
}

const vertegenwoordigersVan = (context: Context, clientId: string): Vertegenwoordiger[] =>
  leesVertegenwoordigers(context, clientId).map((regel) => ({
    ...regel,
    geldig: treedtOp(regel.inhoud, context.vandaag),
  }));

/** Wmo 2.3.2: until when a client can hand in a plan of their own; a term set by law, so it never ends on a free day. */
export function planUiterlijk(gemeldOp: string, beleid: Beleid): string {
  return naarWerkdag(plusDagen(gemeldOp, parameterwaarde(beleid, 'persoonlijkPlan', gemeldOp)));
}

/**
 * Wmo 2.3.2 and 2.3.5: an aanvraag can be made once the onderzoek is done, or when its term has passed without that; whether
 * the recorded one came before.
 */
export function aanvraagstand({
  bron: { stappen },
  toetsing,
}: Pick<Dossierbeeld, 'bron' | 'toetsing'>): Betrokken['aanvraag'] {
  const { onderzoekUiterlijk } = toetsing.onderzoekstermijn.gevolg;
  const naTermijn = onderzoekUiterlijk && plusDagen(onderzoekUiterlijk, 1);
  const afgerond = stappen.onderzoek?.afgerondOp ?? null;
  const dagen = [naTermijn, afgerond].flatMap((dag) => (dag ? [dag] : [])).sort();
  const kanVanaf = dagen[0] ?? null;
  const aanvraagOp = stappen.melding?.aanvraagOp ?? null;
  return { kanVanaf, teVroeg: aanvraagOp !== null && kanVanaf !== null && aanvraagOp < kanVanaf };
}

/** Everything around the melding of a case, for who works on it. */
export function leesBetrokken(context: Context, dossier: Dossierrij, beeld: Dossierbeeld): Betrokken {
  const { db, opslag, beleid } = context;
  const melding = beeld.bron.stappen.melding;
  return {
    vertegenwoordigers: vertegenwoordigersVan(context, dossier.clientId),
    toestemmingen: toestemmingenVan(context, dossier.id),
    huishouden: leesHuishouden(context, dossier.id, dossier.clientId, melding),
    doorverwijzing: leesDoorverwijzing(context, dossier.id),
    bevestiging: opslag.leesRegels(db, dossier.id, 'bevestiging').findLast(({ inhoud }) => !inhoud.vervallen) ?? null,
    sluiting: leesSluiting(context, dossier.id),
    aanvraag: aanvraagstand(beeld),
    planUiterlijk: melding && planUiterlijk(melding.gemeldOp, beleid),
  };
}

function tolkregel({ tolk, tolkVorm, tolkGeregeld }: Stapfeiten['melding']): string[] {
  const t = betrokkenTeksten.kop;
  if (!tolk) return [];
  const vorm = tolkVorm ? t.tolkVorm[tolkVorm] : '';
  return [vul(t.tolk, { taal: tolk, vorm, geregeld: tolkGeregeld === false ? t.tolkNietGeregeld : '' })];
}

/** The interpreter and what somebody needs to come in, to hear and to read. */
export function leesBehoeften(melding: Stapfeiten['melding'] | null): string[] {
  if (!melding) return [];
  const nodig = melding.aanpassingen.map((id) => betrokkenTeksten.aanpassingen[id]);
  return [...tolkregel(melding), ...nodig, ...(melding.aanpassingAnders ? [melding.aanpassingAnders] : [])];
}

/** What whoever speaks with the client must know at once: interpreter, what they need, who acts for them. For the head. */
export function leesAandacht(melding: Stapfeiten['melding'] | null, betrokken: Betrokken): string[] {
  const { vertegenwoordiger: v } = betrokkenTeksten;
  return [
    ...leesBehoeften(melding),
    ...betrokken.vertegenwoordigers
      .filter(({ geldig }) => geldig)
      .map(({ inhoud }) => vul(v.inKop, { soort: v.soorten[inhoud.soort], naam: inhoud.naam })),
  ];
}
