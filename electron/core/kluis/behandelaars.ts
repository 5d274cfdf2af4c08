import { zichtOp } from '../bereik.ts';
import type { Behandelaars } from '../context.ts';
import { weiger } from '../weigering.ts';
import { bekijkAdres, maakBrief, noteerBrief } from './bekijken.ts';
import { bewaarAdres, deelAdres, trekAdresIn } from './bewaren.ts';
import { herstelDocument, maakHerstel } from './herstel.ts';
import { leesKluis } from './stand.ts';
import { beoordeel, leesInzagen } from './toezicht.ts';

export const kluisbehandelaars: Behandelaars<
  | 'kluis.vanDossier'
  | 'kluis.vanPlek'
  | 'kluis.bewaren'
  | 'kluis.delen'
  | 'kluis.intrekken'
  | 'kluis.adres'
  | 'kluis.briefBytes'
  | 'kluis.briefUitkomst'
  | 'kluis.herstelMaken'
  | 'kluis.herstelDocument'
  | 'kluis.inzagen'
  | 'kluis.oordelen'
> = {
  'kluis.vanDossier': (context, { dossierId }) =>
    leesKluis(context, { dossierId }, ({ clientId }) => {
      if (clientId === null) return true;
      return ['vrij', 'nood'].includes(zichtOp(context, clientId));
    }),
  'kluis.vanPlek': (context, { plekId }) =>
    context.opslag.bestaatPlek(context.db, plekId) ? leesKluis(context, { plekId }) : weiger('niet-gevonden'),
  'kluis.bewaren': bewaarAdres,
  'kluis.delen': deelAdres,
  'kluis.intrekken': trekAdresIn,
  'kluis.adres': bekijkAdres,
  'kluis.briefBytes': maakBrief,
  'kluis.briefUitkomst': noteerBrief,
  'kluis.herstelMaken': maakHerstel,
  'kluis.herstelDocument': herstelDocument,
  'kluis.inzagen': leesInzagen,
  'kluis.oordelen': beoordeel,
};
