/**
 * Speed of the policy: `npm run bench`, or `node test/bench/beleid.ts`. Prints a table; exit status 1 when a limit is passed.
 * Limits of issue 3: a full set of toetsen for a dossier under 1 ms, 10,000 casus by the command within 5 s, start included.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Engine } from 'json-rules-engine';
import { beleidsregels2025, toetsen, toetsnamen, vindToets, type Toetsnaam } from '#shared/beleid/index.ts';

const voorbeelden = readFileSync(new URL('../casus/voorbeelden.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n');

interface Casus {
  toets: Toetsnaam;
  peildatum: string;
  feiten: unknown;
}

/** For each toets the last good example: together what one dossier is put to. */
function dossier(): Casus[] {
  const goed = voorbeelden.slice(0, -5).map((regel) => JSON.parse(regel) as Casus);
  return toetsnamen.flatMap((naam) => goed.findLast(({ toets }) => toets === naam) ?? []);
}

/** Microseconds per run: the median of many batches, so that other work on the machine weighs little. */
async function meet(werk: () => unknown, keren: number): Promise<number> {
  const perRonde: number[] = [];
  for (let ronde = 0; ronde < 60; ronde += 1) {
    const begin = performance.now();
    for (let i = 0; i < keren; i += 1) await werk();
    perRonde.push(((performance.now() - begin) * 1000) / keren);
  }
  return perRonde.slice(10).sort((a, b) => a - b)[25] ?? Number.NaN;
}

function volledig(): () => void {
  const casus = dossier().map(({ toets, ...rest }) => ({ ...rest, toets: vindToets(toets) }));
  return () => {
    for (const { toets, feiten, peildatum } of casus) toets?.toets(feiten, peildatum, beleidsregels2025);
  };
}

const acuut = { veiligeOpvangInNetwerk: false, alternatieveVeiligeOvernachting: false, kanZichHandhaven: false };

/** The three rules of acute opvang, without times, in json-rules-engine: one answer, no explanation, no third outcome. */
function regelmachine(): () => Promise<unknown> {
  const engine = new Engine();
  const all = Object.keys(acuut).map((fact) => ({ fact, operator: 'equal', value: false }));
  engine.addRule({ conditions: { all }, event: { type: 'acute-opvang' } });
  return () => engine.run(acuut);
}

function commando(regels: number): { seconden: number; antwoorden: number } {
  const invoer = Array.from({ length: regels }, (_, i) => voorbeelden[i % voorbeelden.length]).join('\n');
  const begin = performance.now();
  const toets = fileURLToPath(new URL('../../electron/dev/toets.mjs', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [toets], { input: invoer, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { seconden: (performance.now() - begin) / 1000, antwoorden: stdout.trimEnd().split('\n').length };
}

const set = await meet(volledig(), 50);
const eigen = await meet(() => toetsen['acute-opvang'].beoordeel(acuut, '2026-03-02', beleidsregels2025), 500);
const ander = await meet(regelmachine(), 500);
const { seconden, antwoorden } = commando(10_000);

console.table({
  'eighteen toetsen, facts read and explained': { 'per run': `${set.toFixed(0)} µs`, limit: '1000 µs' },
  'acute-opvang, explained': { 'per run': `${eigen.toFixed(1)} µs`, limit: '' },
  'the same three rules in json-rules-engine': { 'per run': `${ander.toFixed(1)} µs`, limit: '' },
  '10,000 casus by the command': { 'per run': `${seconden.toFixed(2)} s`, limit: '5 s' },
});
if (set > 1000 || seconden > 5 || antwoorden !== 10_000) process.exitCode = 1;
