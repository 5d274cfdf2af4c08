import type { NaarKern, VanKern } from './kern-protocol.ts';

/** The core's side of the line to the main process. */
export interface KernPoort {
  stuur(bericht: VanKern): void;
  /** Called for every message, in order. When the main process has gone the core gets `{ sluit: true }`. */
  bij(ontvang: (bericht: NaarKern) => void): void;
}

/** What Electron's utilityProcess puts on `process`; its own types are kept out of the core. */
interface OuderPoort {
  postMessage(bericht: unknown): void;
  on(naam: 'message', ontvang: (gebeurtenis: { data: unknown }) => void): void;
}

/**
 * The port to the main process: of a utilityProcess, or of a Node child with advanced serialization.
 * @throws when this process has neither, so was started by hand
 */
export function openKernPoort(): KernPoort {
  const ouder = (process as { parentPort?: OuderPoort }).parentPort;
  if (ouder !== undefined) {
    return {
      stuur: (bericht) => ouder.postMessage(bericht),
      bij: (ontvang) => ouder.on('message', (gebeurtenis) => ontvang(gebeurtenis.data as NaarKern)),
    };
  }
  if (process.send === undefined) throw new Error('The core is started by the main process, not by hand.');
  return {
    stuur: (bericht) => void process.send?.(bericht),
    bij: (ontvang) => {
      process.on('message', (bericht) => ontvang(bericht as NaarKern));
      process.on('disconnect', () => ontvang({ sluit: true }));
    },
  };
}
