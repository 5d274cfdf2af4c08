import type { Client, Clientvelden } from '#shared/contract/groepen/client.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Clientrij } from '#db/opslag/index.ts';
import type { Behandelaars, Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { effectieveStatus } from '../dossier/status.ts';
import { meldClient } from '../register/melden.ts';
import { noteerZoeken, uitgeslotenVoor } from '../toezicht/spoor.ts';
import { weiger } from '../weigering.ts';
import { sleutelsVan, sleutelsVanMens } from './sleutels.ts';

/** A client as the window gets it. */
export const alsClient = (rij: Clientrij): Client => ({ ...rij, weergavenaam: weergavenaam(rij) });

/**
 * Whether the BSN stands with somebody of whom this colleague may not know: then it is recorded as if with nobody, and who watches
 * over the others is told.
 */
function controleer(context: Context, velden: Clientvelden, eigenId: string | null): { schaduw: boolean } {
  const { db, opslag, vandaag } = context;
  if (velden.geboortedatum && velden.geboortedatum > vandaag)
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'velden.geboortedatum', bericht: 'Deze datum ligt in de toekomst.' }],
    });
  const uitgesloten = uitgeslotenVoor(context);
  const anderen = velden.bsn ? opslag.leesIdsOpBsn(db, velden.bsn) : [];
  const bleef = eigenId !== null && anderen.includes(eigenId);
  const gevangen = anderen.filter((id) => uitgesloten.includes(id));
  if (!bleef && anderen.some((id) => !uitgesloten.includes(id)))
    weiger('bsn-in-gebruik', { velden: [{ pad: 'velden.bsn', bericht: 'Dit BSN hoort al bij een andere cliënt.' }] });
  noteerZoeken(context, { gebeurtenis: 'client.aanmaken', vraag: velden.bsn ?? '', gezien: [], gevangen });
  return { schaduw: gevangen.length > 0 };
}

/** The dossiers of a client in short, newest first. */
export function dossiersVan({ db, opslag, vandaag }: Context, clientId: string) {
  return opslag.leesDossiersVanClient(db, clientId).map((dossier) => ({
    id: dossier.id,
    kenmerk: dossier.kenmerk,
    status: effectieveStatus(dossier, vandaag),
    gemeldOp: dossier.gemeldOp,
  }));
}

/** Adds a client; whoever calls says whom it was about. */
export function maakClient(context: Context, velden: Clientvelden): Client {
  const { db, opslag, sessie, nu } = context;
  const { schaduw } = controleer(context, velden, null);
  const client: Clientrij = { id: context.id(), versie: 1, ...velden };
  opslag.schrijfClient(db, client, sleutelsVan(velden), sessie.gebruikerId, nu, schaduw);
  meldClient(context, client);
  context.betreft({ clientId: client.id });
  return alsClient(client);
}

/** Fields from which no keten, term or status of a case follows: how to reach somebody, and what else to know. */
const zonderGevolg: ReadonlySet<string> = new Set<keyof Clientvelden>([
  'telefoon',
  'email',
  'straat',
  'huisnummer',
  'postcode',
  'plaats',
  'taal',
  'bijzonderheden',
]);

const heeftGevolg = (was: Clientrij | null, wordt: Clientrij): boolean =>
  was === null ||
  Object.entries(wordt).some(([veld, waarde]) => !zonderGevolg.has(veld) && Reflect.get(was, veld) !== waarde);

/** Replaces the fields of a client, and looks anew at every case that they bear on. */
export function wijzigClientgegevens(
  context: Context,
  { clientId, versie, velden }: { clientId: string; versie: number; velden: Clientvelden },
): Client {
  const { db, opslag, sessie, nu } = context;
  const { schaduw } = controleer(context, velden, clientId);
  const rij = { id: clientId, versie, ...velden };
  const was = opslag.leesClient(db, clientId);
  const nieuw =
    opslag.wijzigClient(db, rij, sleutelsVanMens(context, clientId, velden), sessie.gebruikerId, nu, schaduw) ??
    weiger('conflict');
  meldClient(context, nieuw);
  if (!heeftGevolg(was, rij)) return alsClient(nieuw);
  // A new birth date can change the keten of every case of this client.
  for (const dossier of opslag.leesDossiersVanClient(db, clientId)) herbereken(context, dossier.id);
  // And of everybody in whose household this client is named (5.2.1).
  for (const { dossierId } of opslag.leesLidmaatschappen(db, clientId)) herbereken(context, dossierId);
  return alsClient(nieuw);
}

export const clientbehandelaars: Behandelaars<'client.aanmaken' | 'client.lezen' | 'client.wijzigen'> = {
  'client.aanmaken': (context, { velden }) => maakClient(context, velden),
  'client.lezen': (context, { clientId }) => {
    const client = context.opslag.leesClient(context.db, clientId) ?? weiger('niet-gevonden');
    return { client: alsClient(client), dossiers: dossiersVan(context, clientId) };
  },
  'client.wijzigen': wijzigClientgegevens,
};
