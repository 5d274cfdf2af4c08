// Proof that the walk sees something: one rule broken in the code at a time, and how many steps the walk took to notice.
// node test/core/wandeling/muteer.mjs [number of a mutation]; STAPPEN and ZAAD as for the walk. Changes no file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutations } from './mutaties.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const only = process.argv[2] === undefined ? null : Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'onthaal-muteer-'));

/** Walks with one rule broken. @returns what the walk said, or null when it saw nothing */
function walk(number) {
  const report = join(folder, `${number}.json`);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/core/wandeling/muteer.config.mjs'],
      ...['--reporter=json', `--outputFile=${report}`],
    ],
    { cwd: root, encoding: 'utf8', env: { STAPPEN: '40000', ...process.env, CI: 'true', MUTATIE: String(number) } },
  );
  if (!stdout.includes('rule broken')) throw new Error(`mutation ${number} was not loaded\n${stdout}\n${stderr}`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const said = testResults.flatMap(({ message, assertionResults }) => [
    ...assertionResults.flatMap(({ failureMessages }) => failureMessages),
    ...(message ? [message] : []),
  ]);
  return said[0] ?? null;
}

let missed = 0;
for (const [number, { rule }] of mutations.entries()) {
  if (only !== null && only !== number) continue;
  const begin = performance.now();
  const said = walk(number);
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  const place = /Walk (\d+).*? (\d+) steps/.exec(said ?? '');
  if (!place) missed += 1;
  const when = place ? `noticed in walk ${place[1]}, after ${place[2]} steps` : `not noticed ${said ?? ''}`;
  console.log(`${place ? '✓' : '✗'} ${number} ${rule}: ${when} (${seconds} s)`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = missed === 0 ? 0 : 1;
