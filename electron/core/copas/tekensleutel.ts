import type { Context } from '../context.ts';
import {
  geheimeSleutelSchema,
  maakSleutelpaar,
  openbareSleutelSchema,
  tekensleutelOp,
  type Sleutelpaar,
} from './sleutels.ts';

type Bekend = { openbaar: Sleutelpaar['openbaar']; geheim: Sleutelpaar['geheim'] | null };

/** All keys that this organisation signs or checks with; old ones stay, to check what they signed. */
export function leesSleutels({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Bekend[] {
  return opslag.leesPassleutels(db).map(({ openbaar, geheim }) => ({
    openbaar: openbareSleutelSchema.parse(openbaar),
    geheim: geheimeSleutelSchema.nullable().parse(geheim),
  }));
}

/** The pair that signs passes and registry files today; the first use makes the first pair. */
export function tekensleutel(context: Context): Sleutelpaar {
  const { db, opslag, poorten, vandaag, nu } = context;
  const paren = leesSleutels(context).flatMap(({ openbaar, geheim }) => (geheim ? [{ openbaar, geheim }] : []));
  const huidig = tekensleutelOp(
    paren.map(({ openbaar }) => openbaar),
    vandaag,
  );
  const bestaand = paren.find((paar) => paar.openbaar.sleutelId === huidig?.sleutelId);
  if (bestaand) return bestaand;
  const nieuw = maakSleutelpaar(poorten.toeval, vandaag);
  opslag.schrijfPassleutel(db, nieuw, nu);
  return nieuw;
}
