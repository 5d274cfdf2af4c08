import type { Context } from '../context.ts';
import {
  geheimeSleutelSchema,
  maakSleutelpaar,
  openbareSleutelSchema,
  tekensleutelOp,
  type Sleutelpaar,
} from './sleutels.ts';

/** All signing keys of this organisation; old ones stay, to check what they signed. */
export function leesSleutels({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Sleutelpaar[] {
  return opslag.leesPassleutels(db).map(({ openbaar, geheim }) => ({
    openbaar: openbareSleutelSchema.parse(openbaar),
    geheim: geheimeSleutelSchema.parse(geheim),
  }));
}

/** The pair that signs passes and registry files today; the first use makes the first pair. */
export function tekensleutel(context: Context): Sleutelpaar {
  const { db, opslag, poorten, vandaag, nu } = context;
  const paren = leesSleutels(context);
  const openbaar = paren.map((paar) => paar.openbaar);
  const huidig = tekensleutelOp(openbaar, vandaag);
  const bestaand = paren.find((paar) => paar.openbaar.sleutelId === huidig?.sleutelId);
  if (bestaand) return bestaand;
  const nieuw = maakSleutelpaar(poorten.toeval, vandaag);
  opslag.schrijfPassleutel(db, nieuw, nu);
  return nieuw;
}
