import { fork } from 'node:child_process';
import { schoneOmgeving, type KernStarter } from './kern-proces.ts';

/**
 * The core in a Node of its own, for the try-out runtime, whose Node-API is older than the database needs.
 * @param bestand the built core-proces, outside any asar
 * @param node a Node 24
 */
export const nodeStarter =
  (bestand: string, node: string): KernStarter =>
  () => {
    const proces = fork(bestand, [], {
      execPath: node,
      execArgv: [],
      env: schoneOmgeving(),
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    return {
      pid: proces.pid,
      // A message to a process that is just going away is lost; its exit answers the request.
      send: (bericht) => void (proces.connected && proces.send(bericht, () => undefined)),
      onMessage: (ontvang) => void proces.on('message', (bericht) => ontvang(bericht as Parameters<typeof ontvang>[0])),
      onExit: (einde) => {
        proces.on('error', einde);
        proces.once('exit', einde);
      },
      kill: () => void proces.kill('SIGKILL'),
    };
  };
