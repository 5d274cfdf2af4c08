import { createHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as opslag from '#db/opslag/index.ts';
import { richtRegisterIn } from '#registerdb/inrichten.ts';
import { startPostgres } from '../hulp/postgres.ts';
import { bureau, nieuwId, nieuwRegister } from '../register/opstelling.ts';

/*
 * The outbox to a real PostgreSQL on this machine: records in the encrypted file to rows that the server has on its disk, noted
 * as sent. Beside it a bare COPY of the same rows into a table of the same shape and keys, and how long the desk waits at most
 * in between: the longest stretch in which the core answers no call. ONTHAAL_BENCH_RECORDS sets the number.
 */
const aantal = Number(process.env['ONTHAAL_BENCH_RECORDS'] ?? 50_000);
const getal = (n: number): string => Math.round(n).toLocaleString('nl-NL');
const server = await startPostgres();
const register = await nieuwRegister(server, 'register');
const wie = await register.login('gemeente', 'gemeente');
const b = bureau(wie, { echteKlok: true });
b.stelIn();
b.vul(
  aantal,
  Array.from({ length: aantal / 25 }, () => nieuwId()),
);

const lus = monitorEventLoopDelay({ resolution: 1 });
const leesduur = createHistogram();
lus.enable();
const begin = performance.now();
await b.levering.tik();
const seconden = (performance.now() - begin) / 1000;
lus.disable();
const { verstuurd, wachtend } = b.tel();
console.log(
  `${getal(verstuurd)} records delivered in ${seconden.toFixed(1)} s: ${getal(verstuurd / seconden)} per second; ${wachtend} wait`,
);
console.log(
  `longest stretch without an answer ${(lus.max / 1e6).toFixed(0)} ms, p99 ${(lus.percentile(99) / 1e6).toFixed(0)} ms, p50 ${(lus.percentile(50) / 1e6).toFixed(1)} ms`,
);
for (let i = 0; i < 50; i += 1) {
  const van = performance.now();
  opslag.telLevering(b.db);
  leesduur.record(Math.max(1, Math.round((performance.now() - van) * 1e6)));
}
console.log(`figures of the screen ${(leesduur.percentile(50) / 1e6).toFixed(2)} ms`);

opslag.wisLevering(b.db);
const nogmaals = performance.now();
await b.levering.tik();
const tweede = (performance.now() - nogmaals) / 1000;
const { rows } = await register.beheer.query<{ n: string }>('SELECT count(*) AS n FROM register.record');
console.log(`all of it again: ${tweede.toFixed(1)} s, ${getal(Number(rows[0]?.n))} rows in the registry`);

// The bare counterpart: the server reads the rows from a file beside it, without RLS, in one transaction.
const bestand = join(server.map, 'bestand.csv');
writeFileSync(bestand, '');
chmodSync(bestand, 0o666);
await register.beheer.query(`COPY (SELECT * FROM register.record) TO '${bestand}' WITH (FORMAT csv)`);
await register.beheer.query('CREATE TABLE public.kaal (LIKE register.record INCLUDING ALL)');
const kaal = performance.now();
await register.beheer.query(`COPY public.kaal FROM '${bestand}' WITH (FORMAT csv)`);
const kopie = (performance.now() - kaal) / 1000;
console.log(
  `bare COPY of the same rows ${kopie.toFixed(2)} s: ${getal(verstuurd / kopie)} per second; delivering is ${(seconden / kopie).toFixed(1)} times as long`,
);
// The same rows once more into the registry itself: its parts, its keys, and what tells those who follow.
await register.beheer.query('CREATE DATABASE ernaast TEMPLATE template0');
const ernaast = await server.beheer('ernaast');
await richtRegisterIn(ernaast, { registerId: nieuwId(), proef: false });
const deel = performance.now();
await ernaast.query(`COPY register.record FROM '${bestand}' WITH (FORMAT csv)`);
const delen = (performance.now() - deel) / 1000;
console.log(
  `COPY of the same rows into an empty registry ${delen.toFixed(2)} s: ${(delen / kopie).toFixed(1)} times the bare one`,
);
await ernaast.end();
await b.sluit();
await register.beheer.end();
await server.ruimOp();
