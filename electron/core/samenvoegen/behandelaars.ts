import type { Behandelaars } from '../context.ts';
import { leesTweetal, maakVoorbeeld } from './beeld.ts';
import { voegSamen } from './doen.ts';
import { dubbelbehandelaars } from './dubbelen.ts';
import { lijstSamenvoegingen, splits } from './terug.ts';

export const samenvoegbehandelaars: Behandelaars<
  | 'samenvoegen.voorbeeld'
  | 'samenvoegen.doen'
  | 'samenvoegen.lijst'
  | 'samenvoegen.terug'
  | 'dubbel.lijst'
  | 'dubbel.bijwerken'
  | 'dubbel.afwijzen'
  | 'dubbel.heropenen'
> = {
  ...dubbelbehandelaars,
  'samenvoegen.voorbeeld': (context, { clientId, andereId }) =>
    maakVoorbeeld(context, leesTweetal(context, clientId, andereId)),
  'samenvoegen.doen': (context, invoer) => ({ samenvoegingId: voegSamen(context, invoer) }),
  'samenvoegen.lijst': (context, { clientId }) => lijstSamenvoegingen(context, clientId),
  'samenvoegen.terug': (context, invoer) => splits(context, invoer),
};
