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

/**
 * The environment for the core. Settings of Node, of OpenSSL and of PostgreSQL's own programs that somebody left on this computer
 * do not reach it: they could turn off the check of a certificate, or send what it delivers to another server.
 */
export function schoneOmgeving(omgeving: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const weg = /^(NODE_|ELECTRON_|PG|SSL_|OPENSSL_|LD_PRELOAD$|DYLD_)/i;
  return Object.fromEntries(
    Object.entries(omgeving).filter((een): een is [string, string] => een[1] !== undefined && !weg.test(een[0])),
  );
}

/** Starts a core. Never throws: a core that does not start reports its exit. */
export type KernStarter = () => KernProces;
