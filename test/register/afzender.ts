/* A core that delivers, in a process of its own that a test can kill: node afzender.ts <file> <key hex> <organisation> */
import { setTimeout as wacht } from 'node:timers/promises';
import { bureau, type Organisatie } from './opstelling.ts';

const [pad = '', sleutel = '', wie = ''] = process.argv.slice(2);
const b = bureau(JSON.parse(wie) as Organisatie, {
  pad,
  sleutel: new Uint8Array(Buffer.from(sleutel, 'hex')),
  nieuw: false,
  echteKlok: true,
});
process.stdout.write('klaar\n');
while (b.tel().wachtend > 0) {
  await b.levering.tik();
  await wacht(5);
}
await b.sluit();
