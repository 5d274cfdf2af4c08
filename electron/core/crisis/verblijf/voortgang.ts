import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Crisisinhoud } from '#shared/domein/crisis/index.ts';
import { geldendeStukken } from '../stukken.ts';
import type { Verblijfvoortgang } from './mijlpalen.ts';

/** The records that say how far a stay is, of the client whom the case is about. */
export interface Voortgangstukken {
  rust: readonly Pick<Crisisinhoud<'rust'>, 'datum'>[];
  vraag: Pick<Crisisinhoud<'vraagverheldering'>, 'gestartOp' | 'klaarOp' | 'conclusie'> | null;
  trajecten: readonly Pick<Crisisinhoud<'vervolgtraject'>, 'indicatieOp'>[];
  brief: Pick<Crisisinhoud<'bijdragebrief'>, 'verstuurdOp'> | null;
}

const eerste = (dagen: readonly (string | null)[]): string | null =>
  dagen.filter((dag) => dag !== null).toSorted()[0] ?? null;

/** How far a stay is. No follow-up needed, once it was established, is an answer too. */
export function voortgangVan({ rust, vraag, trajecten, brief }: Voortgangstukken): Verblijfvoortgang {
  const klaar = vraag?.conclusie ? vraag.klaarOp : null;
  return {
    rustOp: eerste(rust.map(({ datum }) => datum)),
    vraagGestartOp: vraag?.gestartOp ?? null,
    vraagKlaarOp: klaar,
    vervolgOp: vraag?.conclusie === 'geen-vervolg' ? klaar : eerste(trajecten.map(({ indicatieOp }) => indicatieOp)),
    briefOp: brief?.verstuurdOp ?? null,
  };
}

/** The records of one case that say how far it is. */
export function voortgangstukken(stukken: readonly Crisisstuk[], clientId: string): Voortgangstukken {
  const eigen = stukken.filter((stuk) => stuk.clientId === clientId);
  return {
    rust: geldendeStukken(eigen, 'rust').map(({ inhoud }) => inhoud),
    vraag: geldendeStukken(eigen, 'vraagverheldering')[0]?.inhoud ?? null,
    trajecten: geldendeStukken(eigen, 'vervolgtraject').map(({ inhoud }) => inhoud),
    brief: geldendeStukken(stukken, 'bijdragebrief')[0]?.inhoud ?? null,
  };
}
