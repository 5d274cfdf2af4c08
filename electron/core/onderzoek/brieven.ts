import { join } from 'node:path';
import { parameterwaarde, plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { briefhoofd } from '../besluit/inhoud.ts';
import type { Context } from '../context.ts';
import type { Briefhoofd } from '../documenten/inhoud.ts';
import { hersteltermijnPdf } from '../documenten/hersteltermijn.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { uitnodigingPdf } from '../documenten/uitnodiging.ts';
import { weiger } from '../weigering.ts';
import { keurAfspraak, keurHersteltermijn } from './keuren.ts';

const omgeving = (context: Context) => ({
  lettertypen: leesLettertypen(join(context.poorten.bronnen, 'fonts')),
  gemaaktOp: context.nu,
});

function hoofdVan(context: Context, dossierId: string): Briefhoofd {
  const { db, opslag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const client = opslag.leesClient(db, dossier.clientId) ?? weiger('niet-gevonden');
  const { geadresseerde, ...hoofd } = briefhoofd(context, client, dossier);
  const { voornamen, tussenvoegsel, achternaam, roepnaam } = client;
  return { ...hoofd, geadresseerde: { ...geadresseerde, naam: { voornamen, tussenvoegsel, achternaam, roepnaam } } };
}

/** The letter that asks a client to come (5.2.4). */
export async function maakUitnodiging(
  context: Context,
  invoer: GelezenInvoer<'onderzoek.uitnodigen'>,
): Promise<Uint8Array> {
  keurAfspraak(context, invoer);
  const { inhoud } = invoer;
  return uitnodigingPdf({ ...hoofdVan(context, invoer.dossierId), ...inhoud }, omgeving(context));
}

/** The letter that gives another chance to co-operate (2.2.7, Awb 4:5). */
export async function maakHersteltermijnbrief(
  context: Context,
  invoer: GelezenInvoer<'onderzoek.hersteltermijn'>,
): Promise<Uint8Array> {
  keurHersteltermijn(context, invoer);
  return hersteltermijnPdf({ ...hoofdVan(context, invoer.dossierId), ...invoer.inhoud }, omgeving(context));
}

/** The last day that a new hersteltermijn is proposed to have: its usual length from today. */
export const hersteltermijnVoorstel = ({ beleid, vandaag }: Context): string =>
  plusDagen(vandaag, parameterwaarde(beleid, 'hersteltermijn', vandaag));
