import type { NaarKern, VanKern } from '../kern-protocol.ts';

/** The core's process as the supervisor sees it, whichever kind of process it is. */
export interface KernProces {
  readonly pid: number | undefined;
  send(bericht: NaarKern): void;
  onMessage(ontvang: (bericht: VanKern) => void): void;
  /** Called once, also when the process could not be started at all. */
  onExit(einde: () => void): void;
  kill(): void;
}

/** Starts a core. Never throws: a core that does not start reports its exit. */
export type KernStarter = () => KernProces;
