import type { Regiostand } from '#shared/contract/groepen/regio.ts';
import { regioteksten } from '#shared/taal/regio.ts';
import { leesStand } from '../besluit/nemen.ts';
import type { Context } from '../context.ts';
import type { Dossierbeeld } from '../dossier/beeld.ts';
import { leesDeeltoestemming, waaromNietDelen } from './deling.ts';
import { aangekomenOp, andereRegioVan, isGeschilOpen, leesRegiobron, type Regiobron } from './lezen.ts';

const tekst = regioteksten.brief;

/** What is missing before the transfer letter can be made (5.2.5), in Dutch; empty: nothing. */
export function waaromGeenOverdrachtsbrief(
  bron: Regiobron,
  beeld: Dossierbeeld,
  gegeven: { toestemming: boolean; heeftVerslag: boolean },
): string[] {
  const feiten = bron.toegankelijkheid;
  if (feiten?.aangewezenRegio !== 'andere-regio') return [tekst.nietAangewezen];
  const afspraken = beeld.toetsing.toegankelijkheid.voorwaarden.filter(({ uitkomst }) => uitkomst !== 'voldaan');
  return [
    ...(andereRegioVan(bron)?.naam ? [] : [tekst.regio]),
    ...afspraken.map(({ zin }) => regioteksten.brief.nogNiet(zin)),
    ...(gegeven.heeftVerslag ? [] : [tekst.verslag]),
    ...waaromNietDelen(feiten, gegeven.toestemming),
  ];
}

/** Everything about other parties and regions of one dossier, for its screens. */
export function leesRegiostand(context: Context, dossierId: string): Regiostand {
  const { db, opslag } = context;
  const bron = leesRegiobron(context, dossierId);
  const { beeld } = leesStand(context, dossierId);
  const toestemming = leesDeeltoestemming(context, dossierId);
  const heeftVerslag = opslag.leesDocumenten(db, dossierId).some(({ soort }) => soort === 'onderzoeksverslag');
  const { contacten, geschil, geschilstappen, aankomst, inkomend } = bron;
  return {
    contacten,
    geschil,
    geschilOpen: isGeschilOpen(bron),
    geschilstappen,
    aankomst,
    aangekomenOp: aangekomenOp(bron),
    inkomend,
    toestemming,
    briefOntbreekt: waaromGeenOverdrachtsbrief(bron, beeld, { toestemming: toestemming.geldig, heeftVerslag }),
  };
}
