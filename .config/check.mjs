// `npm run check`: types per layer, lint, layout, and who imports whom. Says what failed, and nothing more.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.config/.cache');
const bin = (path) => join(root, 'node_modules', path);

const types = (layer, compiler = 'typescript/bin/tsc') => ({
  name: `types ${layer}`,
  args: [bin(compiler), '-p', layer],
});

/** Longest first, so that two at a time finish together. */
const steps = [
  {
    name: 'eslint',
    args: [
      bin('eslint/bin/eslint.js'),
      '--config',
      '.config/eslint.config.mjs',
      '--max-warnings=0',
      '--cache',
      '--cache-location',
      join(cache, 'eslint'),
      '.',
    ],
  },
  types('test', 'vue-tsc/bin/vue-tsc.js'),
  types('renderer', 'vue-tsc/bin/vue-tsc.js'),
  types('electron'),
  types('shared'),
  {
    name: 'layers',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.config/layers.cjs',
      'shared',
      'electron',
      'renderer',
    ],
  },
  { name: 'licenties', args: [join(root, 'electron/dev/licenties.mjs'), '--check'] },
  {
    name: 'prettier',
    args: [
      bin('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location',
      join(cache, 'prettier'),
      '.',
    ],
  },
];

function run({ name, args }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', (error) => resolve({ name, ok: false, output: String(error) }));
    child.on('exit', (code) => resolve({ name, ok: code === 0, output: output.trim() }));
  });
}

/**
 * Runs every check, as many at a time as there are processors.
 * @returns {Promise<{ name: string, ok: boolean, output: string }[]>}
 */
export async function check() {
  mkdirSync(cache, { recursive: true });
  const queue = [...steps];
  const results = [];
  const worker = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) results.push(await run(step));
  };
  await Promise.all(Array.from({ length: Math.min(cpus().length, 4) }, worker));
  return results;
}

/** @param {{ name: string, ok: boolean, output: string }[]} results */
export function report(results) {
  for (const { name, output } of results.filter(({ ok }) => !ok)) console.log(`✗ ${name}\n${output}\n`);
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  console.log(
    failed.length === 0 ? `✓ ${results.map(({ name }) => name).join(', ')}` : `Not in order: ${failed.join(', ')}`,
  );
  return failed.length === 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = report(await check()) ? 0 : 1;
