import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Omgeving } from '#core/poorten.ts';
import type { Bijwerkstand } from '#shared/uitgave/stand.ts';
import type { Gebeurtenis } from '#shared/contract/gebeurtenissen.ts';

/** What the core must know before it can answer; always the first message. */
export interface Kernstart {
  /** Folder with the key ring and the databases; the core makes it when it is not there. */
  gegevensmap: string;
  /** Folder with fonts, templates and schemas (`resources/` of the project). */
  bronnenmap: string;
  /** `--proef`: go straight to the proefomgeving. */
  proef: boolean;
  /** The app's version, as in package.json. */
  versie: string;
  /** 32 random bytes that only this user on this computer can read; null where the desktop offers no real key store. */
  apparaatgeheim: Uint8Array | null;
  /** Milliseconds that the clock is ahead of the computer's: 0, but in the tests of the development build. */
  klokverzet: number;
  /** What the main process runs on. */
  omgeving: Pick<Omgeving, 'electron' | 'chrome' | 'proefruntime'>;
}

/** From the main process to the core. */
export type NaarKern =
  | { start: Kernstart }
  | { bijwerkstand: Bijwerkstand }
  | { id: number; naam: string; invoer: unknown }
  | { sluit: true };

/** From the core to the main process. After `sluit` the core closes its database and exits with code 0. */
export type VanKern = { id: number; antwoord: Antwoord<unknown> } | { gebeurtenis: Gebeurtenis };
