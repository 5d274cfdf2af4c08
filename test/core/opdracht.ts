import type { Eindpuntnaam } from '#shared/contract/tabel.ts';
import type { Testkern } from './hulp.ts';
import type { Stad } from './opstelling.ts';

/** A command with input that succeeds. `blijft`: what was prepared is of this session, so nobody logs in anew before the call. */
export interface Opdracht {
  als: string;
  invoer: () => Promise<object> | object;
  blijft?: true;
}
export type Stadskern = Testkern & { met: Stad };
/** The commands of an area. */
export type Opdrachten = Partial<Record<Eindpuntnaam, Opdracht>>;
