import type { Client, Clientvelden } from '#shared/contract/groepen/client.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Clientrij } from '#db/opslag/index.ts';
import type { Behandelaars, Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { effectieveStatus } from '../dossier/status.ts';
import { meldClient } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { sleutelsVan, sleutelsVanMens } from './sleutels.ts';

/** A client as the window gets it. */
export const alsClient = (rij: Clientrij): Client => ({ ...rij, weergavenaam: weergavenaam(rij) });

function controleer({ db, opslag, vandaag }: Context, velden: Clientvelden, eigenId: string | null): void {
  if (velden.geboortedatum && velden.geboortedatum > vandaag)
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'velden.geboortedatum', bericht: 'Deze datum ligt in de toekomst.' }],
    });
  const zelfdeBsn = velden.bsn ? opslag.leesClientOpBsn(db, velden.bsn) : null;
  if (zelfdeBsn && zelfdeBsn.id !== eigenId)
    weiger('bsn-in-gebruik', { velden: [{ pad: 'velden.bsn', bericht: 'Dit BSN hoort al bij een andere cliënt.' }] });
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

export const clientbehandelaars: Behandelaars<'client.aanmaken' | 'client.lezen' | 'client.wijzigen'> = {
  'client.aanmaken': (context, { velden }) => {
    const { db, opslag, sessie, nu } = context;
    controleer(context, velden, null);
    const client: Clientrij = { id: context.id(), versie: 1, ...velden };
    opslag.schrijfClient(db, client, sleutelsVan(velden), sessie.gebruikerId, nu);
    meldClient(context, client);
    context.betreft({ clientId: client.id });
    return alsClient(client);
  },
  'client.lezen': (context, { clientId }) => {
    const client = context.opslag.leesClient(context.db, clientId) ?? weiger('niet-gevonden');
    return { client: alsClient(client), dossiers: dossiersVan(context, clientId) };
  },
  'client.wijzigen': (context, { clientId, versie, velden }) => {
    const { db, opslag, sessie, nu } = context;
    controleer(context, velden, clientId);
    const nieuw =
      opslag.wijzigClient(
        db,
        { id: clientId, versie, ...velden },
        sleutelsVanMens(context, clientId, velden),
        sessie.gebruikerId,
        nu,
      ) ?? weiger('conflict');
    meldClient(context, nieuw);
    // A new birth date can change the keten of every case of this client.
    for (const dossier of opslag.leesDossiersVanClient(db, clientId)) herbereken(context, dossier.id);
    // And of everybody in whose household this client is named (5.2.1).
    for (const { dossierId } of opslag.leesLidmaatschappen(db, clientId)) herbereken(context, dossierId);
    return alsClient(nieuw);
  },
};
