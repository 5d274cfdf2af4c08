import { join } from 'node:path';
import { weergavenaam } from '#shared/domein/naam.ts';
import { documentteksten } from '#shared/taal/document.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import type { Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { meldbewijsPdf } from '../documenten/meldbewijs.ts';
import { openingOp } from '../opening.ts';
import { weiger } from '../weigering.ts';
import { isAanbieder } from './proberen.ts';
import { leesAcuutloop } from './stand.ts';

async function maak(context: Context, { dossierId }: { dossierId: string }): Promise<Uint8Array> {
  const { db, opslag, instellingen: i } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const loop = leesAcuutloop(context, dossierId);
  const verblijf = opslag.leesPlaatsingen(db, dossierId).findLast(({ soort }) => soort === 'acuut');
  if (!loop?.meldenOp || !verblijf) return weiger('stap-niet-mogelijk');
  const co = isAanbieder(context) ? [i.meldadres, i.meldtelefoon] : [i.bezoekadres, i.telefoon];
  const [adres = '', telefoon = ''] = co;
  const opening = openingOp(i, loop.meldenOp);
  const inhoud = {
    organisatie: i.organisatienaam,
    naam: weergavenaam(client),
    kenmerk: dossier.kenmerk,
    locatie: verblijf.locatienaam,
    meldenOp: loop.meldenOp,
    openVan: opening.van,
    openTot: opening.tot,
    adres,
    telefoon,
  };
  return meldbewijsPdf(inhoud, {
    lettertypen: leesLettertypen(join(context.poorten.bronnen, 'fonts')),
    gemaaktOp: context.nu,
  });
}

/** 5.2.3: the slip for a client who reports to Centraal Onthaal later; the PDF is drawn first, then stored. */
export const maakMeldbewijs = {
  voorbereiden: maak,
  uitvoeren: (context: Context, { dossierId }: { dossierId: string }, pdf: Uint8Array): Uitvoer<'acuut.meldbewijs'> =>
    bewaarDocument(context, { dossierId, soort: 'meldbewijs', titel: documentteksten.titel.meldbewijs }, pdf),
};
