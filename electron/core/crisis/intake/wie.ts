import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { intakefouten } from '#shared/taal/crisis/intakefouten.ts';
import { alsClient } from '../../client/behandelaars.ts';
import { sleutelsVanMens } from '../../client/sleutels.ts';
import type { Context } from '../../context.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { meldClient } from '../../register/melden.ts';
import { weiger } from '../../weigering.ts';

/** Records who somebody is, as far as it was said: a name is not obliged in a crisis. Nothing leaves Veilig Thuis with it. */
export function legWieVast(
  context: Context,
  { clientId, versie, velden }: GelezenInvoer<'crisisintake.wie'>,
): Uitvoer<'crisisintake.wie'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  if ((velden.geboortedatum ?? '') > vandaag)
    weiger('ongeldige-invoer', { velden: [{ pad: 'velden.geboortedatum', bericht: intakefouten.toekomst }] });
  const oud = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  const nieuw = { ...oud, ...velden, versie };
  const sleutels = sleutelsVanMens(context, clientId, nieuw);
  const geschreven = opslag.wijzigClient(db, nieuw, sleutels, sessie.gebruikerId, nu) ?? weiger('conflict');
  meldClient(context, geschreven);
  for (const { id } of opslag.leesDossiersVanClient(db, clientId)) herbereken(context, id);
  for (const { dossierId } of opslag.leesLidmaatschappen(db, clientId)) herbereken(context, dossierId);
  opslag.wisConcept(db, sessie.gebruikerId, `crisis-wie:${clientId}`);
  return alsClient(geschreven);
}
