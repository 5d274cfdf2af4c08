/** The program of the thread that copies and checks backups. */
import { parentPort } from 'node:worker_threads';
import { bedien } from '#db/kopie/bedien.ts';

if (parentPort !== null) bedien(parentPort);
