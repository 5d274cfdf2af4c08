import type { Gezochtrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/** From so many searches by one colleague, or by so many colleagues, on a case that is not theirs it comes up. */
export const opvallend = { keren: 3, collegas: 3 } as const;

/** Searches of one day on one client by people who do not work on the case and did not open it. */
export interface Patroon {
  ref: string;
  clientId: string;
  /** Null: several. */
  wie: string | null;
  gebruikerIds: string[];
  op: string;
  aantal: number;
}

/** What stands out among searches that nobody followed by opening the case. */
export function vindPatronen(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  gezocht: readonly Gezochtrij[],
): Patroon[] {
  const perClient = [...Map.groupBy(gezocht, ({ clientId }) => clientId)];
  return perClient.flatMap(([clientId, rijen]) => {
    const werkers = new Set(opslag.leesZaakwerkers(db, clientId));
    const buiten = rijen.filter(({ gebruikerId }) => !werkers.has(gebruikerId));
    const veel = buiten
      .filter(({ aantal }) => aantal >= opvallend.keren)
      .map(({ gebruikerId, wie, dag, laatst: op, aantal }) => {
        return { ref: `${clientId}:${gebruikerId}:${dag}`, clientId, wie, gebruikerIds: [gebruikerId], op, aantal };
      });
    const perDag = [...Map.groupBy(buiten, ({ dag }) => dag)].flatMap(([dag, opDag]) => {
      const gebruikerIds = [...new Set(opDag.map(({ gebruikerId }) => gebruikerId))];
      const op = opDag
        .map(({ laatst }) => laatst)
        .sort()
        .at(-1)!;
      const ref = `${clientId}::${dag}`;
      return gebruikerIds.length < opvallend.collegas
        ? []
        : [{ ref, clientId, wie: null, gebruikerIds, op, aantal: gebruikerIds.length }];
    });
    return [...veel, ...perDag];
  });
}
