import { utilityProcess } from 'electron';
import { schoneOmgeving, type KernStarter } from './kern-proces.ts';

/** The core in Electron's own Node. @param bestand the built core-proces */
export const utilityStarter =
  (bestand: string): KernStarter =>
  () => {
    const proces = utilityProcess.fork(bestand, [], {
      serviceName: 'Onthaal kern',
      stdio: 'inherit',
      execArgv: [],
      env: schoneOmgeving(),
    });
    return {
      get pid() {
        return proces.pid;
      },
      send: (bericht) => proces.postMessage(bericht),
      onMessage: (ontvang) => proces.on('message', ontvang),
      onExit: (einde) => proces.once('exit', einde),
      kill: () => void proces.kill(),
    };
  };
