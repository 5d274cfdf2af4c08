import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { crisistekst as tekst } from '#shared/taal/crisis/algemeen.ts';
import { controleerMens } from '../bereik.ts';
import { sleutelsVan } from '../client/sleutels.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { nieuwKenmerk } from '../dossier/kenmerk.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';

/** Somebody who calls for the first time; nobody has to say a name to be helped. */
function nieuweMens(context: Context, roepnaam: string, achternaam: string): string {
  const { db, opslag, sessie, nu } = context;
  const velden = { ...legeClient(), roepnaam, achternaam, geenBsnReden: tekst.bsnNogNiet };
  const id = context.id();
  opslag.schrijfClient(db, { id, versie: 1, ...velden }, sleutelsVan(velden), sessie.gebruikerId, nu);
  return id;
}

/** Opens a case with what was said first: how to reach this person safely (5.1.2). */
export function beginCrisis(
  context: Context,
  { clientId: bekend, roepnaam, achternaam, contact }: GelezenInvoer<'crisis.beginnen'>,
): Uitvoer<'crisis.beginnen'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  controleerDatums(contact, vandaag, 'contact');
  if (bekend) {
    if (!opslag.leesClient(db, bekend)) weiger('niet-gevonden');
    controleerMens(context, bekend);
  }
  const clientId = bekend ?? nieuweMens(context, roepnaam, achternaam);
  const id = context.id();
  opslag.schrijfDossier(db, {
    id,
    clientId,
    kenmerk: nieuwKenmerk(context),
    versie: 1,
    gemeldOp: vandaag,
    keten: null,
    status: 'melding',
    regime: null,
    laatsteDag: null,
    volgendeTermijn: null,
    aangemaaktOp: nu,
  });
  const stuk = { id: context.id(), dossierId: id, clientId: null, soort: 'veilig-contact' as const, inhoud: contact };
  const wie = { basis: 0, reden: '', ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfCrisisstuk(db, { ...stuk, ...wie })) weiger('conflict');
  herbereken(context, id);
  opslag.wisConcept(db, sessie.gebruikerId, 'crisis-nieuw');
  context.betreft({ clientId, dossierId: id });
  return { dossierId: id, clientId };
}
