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

/** The pair that signs passes and registry files today. The first use makes the first pair; it is stored with what it signed. */
export function tekensleutel(context: Context): Sleutelpaar {
  const { poorten, vandaag } = context;
  const paren = leesSleutels(context).flatMap(({ openbaar, geheim }) => (geheim ? [{ openbaar, geheim }] : []));
  const huidig = tekensleutelOp(
    paren.map(({ openbaar }) => openbaar),
    vandaag,
  );
  const bestaand = paren.find((paar) => paar.openbaar.sleutelId === huidig?.sleutelId);
  if (bestaand) return bestaand;
  return maakSleutelpaar(poorten.toeval, vandaag);
}

/** Stores a pair that {@link tekensleutel} made, in the transaction of what was signed with it; one that is there stays. */
export function bewaarTekensleutel(context: Context, paar: Sleutelpaar): void {
  const { sleutelId } = paar.openbaar;
  if (leesSleutels(context).some(({ openbaar }) => openbaar.sleutelId === sleutelId)) return;
  context.opslag.schrijfPassleutel(context.db, paar, context.nu);
}
