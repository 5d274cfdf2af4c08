import type { Uitvoer } from '#shared/contract/tabel.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { leesToezicht, periodeVan } from './lijst.ts';

const meeste = 1000;

/** Who looked into a case, who searched for its people without opening it, and what came up about it. */
export function leesZaaktoezicht(context: Context, { dossierId }: { dossierId: string }): Uitvoer<'toezicht.zaak'> {
  const { db, opslag, vandaag, sessie } = context;
  const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const clientIds = [clientId, ...opslag.leesLeden(db, dossierId).map((lid) => lid.clientId)];
  const werkers = new Set(opslag.leesZaakwerkers(db, clientId));
  const periode = periodeVan('2000-01-01', vandaag);
  const gezocht = opslag.leesGezochtNietGeopend(db, { ...periode, clientIds, aantal: meeste });
  return {
    kijkers: opslag
      .leesKijkers(db, { dossierId, clientIds, aantal: meeste })
      .map(({ gebruikerId: _, ...kijker }) => kijker),
    gezocht: gezocht.map(({ wie, dag, laatst, aantal, gebruikerId }) => ({
      ...{ wie, dag, laatst, aantal },
      buiten: !werkers.has(gebruikerId) && gebruikerId !== sessie.gebruikerId,
    })),
    regels: leesToezicht(context, periode).filter((regel) => regel.dossierId === dossierId),
  };
}
