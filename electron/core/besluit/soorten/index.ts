import type { Besluitsoort } from '#shared/contract/groepen/besluit.ts';
import type { Soortregels } from '../regels.ts';
import { verstrekken, weigeren } from './aanvraag.ts';
import { buitenBehandeling } from './buiten-behandeling.ts';
import { herroepen } from './herroepen.ts';
import { intrekken } from './intrekken.ts';
import { beeindigen, nietVerlengen, verlengen, wijzigen } from './vervolg.ts';

/** The rules of every soort of besluit. */
export const besluitregels: Readonly<Record<Besluitsoort, Soortregels>> = {
  verstrekken,
  weigeren,
  'buiten-behandeling': buitenBehandeling,
  verlengen,
  'niet-verlengen': nietVerlengen,
  wijzigen,
  beeindigen,
  intrekken,
  herroepen,
};
