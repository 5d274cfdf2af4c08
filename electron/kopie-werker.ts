/** The program of the thread that copies and checks backups; one task, then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { bedien, type Draadgegevens } from '#db/kopie/bedien.ts';

if (parentPort !== null) bedien(parentPort, workerData as Draadgegevens);
