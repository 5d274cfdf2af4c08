import type { Ontbrekend } from '#shared/contract/groepen/bedden.ts';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import { bedteksten as tekst } from '#shared/taal/bedden.ts';
import type { Bewonerrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { geldendeHuisregels } from '../locatie/huisregels.ts';

/** Asks for a whole locatie at once what each person lacks in a night: the board opens at once with 500 people on it. */
export type Ontbreekt = (
  context: Context,
  locatie: Locatie,
  nacht: string,
  mensen: readonly Bewonerrij[],
) => ReadonlyMap<string, readonly Ontbrekend[]>;

/** 5.2.8: in the keten for adults a besluit comes with a CO-pas, which opens the door. */
const pas: Ontbreekt = ({ db, opslag }, { id, keten }, nacht, mensen) => {
  if (keten !== 'volwassenen') return new Map();
  const met = opslag.leesMetPas(db, id, nacht);
  const zonder = mensen.filter(({ soort, clientId }) => soort === 'besluit' && !met.has(clientId));
  return new Map(zonder.map(({ clientId }) => [clientId, [{ wat: tekst.ontbreekt.pas, artikel: '5.2.8' }]]));
};

/** 5.2.11: a client keeps to the house rules, so they were gone through. */
const huisregels: Ontbreekt = (context, { id }, nacht, mensen) => {
  const geldend = geldendeHuisregels(context, id, nacht);
  if (!geldend) return new Map();
  const akkoord = context.opslag.leesAkkoordVan(context.db, geldend.id);
  const zonder = mensen.filter(({ clientId }) => !akkoord.has(clientId));
  return new Map(zonder.map(({ clientId }) => [clientId, [{ wat: tekst.ontbreekt.huisregels, artikel: '5.2.11' }]]));
};

/** What the bed board counts as missing, one line per area. Each answers for all people at once. */
const vragers: readonly Ontbreekt[] = [pas, huisregels];

/** What each person lacks, together. */
export function leesOntbreekt(
  context: Context,
  locatie: Locatie,
  nacht: string,
  mensen: readonly Bewonerrij[],
): Map<string, Ontbrekend[]> {
  const samen = new Map<string, Ontbrekend[]>();
  for (const vraag of vragers)
    for (const [clientId, wat] of vraag(context, locatie, nacht, mensen))
      samen.set(clientId, [...(samen.get(clientId) ?? []), ...wat]);
  return samen;
}
