import type { Context } from '../context.ts';
import { leesVertegenwoordigers, treedtOp } from '../melding/vertegenwoordiger.ts';

/** Names of those who may get letters instead of the client (1.14), today. */
export function vertegenwoordigersVan(
  context: Pick<Context, 'db' | 'opslag' | 'vandaag'>,
  dossierId: string,
): string[] {
  const clientId = context.opslag.leesDossier(context.db, dossierId)?.clientId;
  if (!clientId) return [];
  return leesVertegenwoordigers(context, clientId)
    .filter(({ inhoud }) => treedtOp(inhoud, context.vandaag) && inhoud.mag.includes('brieven'))
    .map(({ inhoud }) => inhoud.naam);
}
