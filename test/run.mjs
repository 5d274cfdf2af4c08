// `npm test`: everything, from types to the packaged app. Ends with one line: N passed, N failed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check, report } from '../.config/check.mjs';
import { build, newerThanSources } from '../electron/dev/bouw.mjs';
import { root } from '../electron/dev/cache.mjs';
import { findRuntime } from '../electron/dev/runtime.mjs';
import { installPackages, missingPackages, startXvfb } from '../electron/dev/systeem.mjs';
import { makeDir, testable } from '../electron/dev/pakket.mjs';
import { failedUnits, failedWalks, tell } from './gezakt.mjs';
import { klokverzet, standaard } from './moment.mjs';

/** @typedef {{ passed: number, failed: number, failures?: import('./gezakt.mjs').Failure[] }} Tally */

const results = join(root, 'out/test');
const log = (line) => console.log(line);

/** Runs a Node program, its output straight through. @returns {Promise<number>} its exit code */
function node(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A runner's own report; null when it died before it wrote one. */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** What a runner counts is trusted only when it agrees with how it ended: a failure it does not count is one failure. */
const tally = (passed, failed, code, failures) => ({
  passed,
  failed: failed === 0 && code !== 0 ? 1 : failed,
  failures:
    failed === 0 && code !== 0 && failures.length === 0
      ? [{ name: 'the runner itself', why: `ended with exit code ${code} and no failed test: read what it printed` }]
      : failures,
});

async function checkStage() {
  const steps = await check();
  report(steps);
  const passed = steps.filter(({ ok }) => ok).length;
  const failures = steps.filter(({ ok }) => !ok).map(({ name }) => ({ name, why: 'its output stands above' }));
  return { passed, failed: steps.length - passed, failures };
}

async function unitStage(filters) {
  const file = join(results, 'unit.json');
  rmSync(file, { force: true });
  const config = ['--config', '.config/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await node([join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...config, ...reporters, ...filters]);
  const found = readReport(file);
  // A skipped test proves nothing, so it counts as failed.
  const failed = (found?.numFailedTests ?? 0) + (found?.numPendingTests ?? 0);
  return tally(found?.numPassedTests ?? 0, failed, code, failedUnits(found));
}

/**
 * The proefomgeving, made once for all walks that begin in one, and the clock by which it was made: who copies it goes on from there.
 * @param {string} om the time at which the walks begin
 * @returns {Promise<{ folder: string, clock: { ONTHAAL_KLOKVERZET: string } }>} the folder to copy
 */
async function sow(om) {
  const folder = join(results, 'proef');
  const noted = join(results, 'proef-moment.json');
  const keys = join(folder, 'sleutelbos.json');
  // What it says of tonight grows old within hours.
  const young = newerThanSources(keys) && Date.now() - statSync(keys).mtimeMs < 30 * 60_000;
  const before = young ? readReport(noted) : null;
  const ahead = before?.om === om ? before.ahead : klokverzet(om, Date.now());
  const clock = { ONTHAAL_KLOKVERZET: String(ahead) };
  if (before?.om !== om) {
    if ((await node([join(root, 'test/hulp/zaai.ts'), folder], clock)) !== 0)
      throw new Error('De proefomgeving is niet gemaakt.');
    writeFileSync(noted, JSON.stringify({ om, ahead }));
  }
  return { folder, clock };
}

/** Runs a Playwright project on the real Electron, with a display for each worker where the system has them to give. */
async function playwright(project, filters = [], env = {}, om = standaard) {
  const runtime = await findRuntime(log);
  installPackages(missingPackages(runtime.executable, { display: true }), log);
  const [sown] = await Promise.all([project === 'pakket' ? null : sow(om), build(log)]);
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  if (filters.length === 0) rmSync(join(results, 'vensters'), { recursive: true, force: true });
  const displays = process.platform === 'linux' ? await Promise.all([startXvfb(), startXvfb()]) : [];
  try {
    const cli = join(root, 'node_modules/@playwright/test/cli.js');
    const args = [cli, 'test', '-c', 'test/e2e/playwright.config.ts', `--project=${project}`, '--reporter=list,json'];
    const code = await node([...args, ...filters], {
      ...env,
      ...(sown !== null && { ONTHAAL_GEZAAID: sown.folder, ...sown.clock }),
      ...(displays.length > 0 && { ONTHAAL_BEELDSCHERMEN: displays.map(({ display }) => display).join(',') }),
      ONTHAAL_ELECTRON: runtime.executable,
      ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    });
    const found = readReport(file);
    const stats = found?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    // What the walk of every screen had open once and has not any more is one failure.
    const whole = project === 'e2e' && filters.length === 0;
    const missed = whole ? await node([join(root, 'test/hulp/vensters.ts'), '--gezien']) : 0;
    const failed = stats.unexpected + stats.flaky + stats.skipped + missed;
    const windows = {
      name: 'windows over a page',
      why: 'some were not looked at any more: see "venster niet bekeken"',
    };
    return tally(stats.expected, failed, code, [...failedWalks(found), ...(missed === 0 ? [] : [windows])]);
  } finally {
    for (const { stop } of displays) stop();
  }
}

/** Packages the app as it ships, and starts the result. */
async function packageStage() {
  const executable = await makeDir(log);
  return playwright('pakket', [], { ONTHAAL_PAKKET: executable, ONTHAAL_PAKKET_TOETS: await testable(executable) });
}

/** In this order; `schermen` makes pictures and is only run when asked for. */
const stages = {
  check: checkStage,
  unit: unitStage,
  e2e: (filters, om) => playwright('e2e', filters, {}, om),
  pakket: packageStage,
  schermen: (filters) => playwright('schermen', filters),
};
const standard = ['check', 'unit', 'e2e', 'pakket'];

async function run(name, filters, om) {
  const start = performance.now();
  log(`\n── ${name} ──`);
  let outcome;
  try {
    outcome = await stages[name](filters, om);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`✗ ${name}: ${why}`);
    outcome = { passed: 0, failed: 1, failures: [{ name: `stage ${name}`, why }] };
  }
  return { name, ...outcome, seconds: (performance.now() - start) / 1000 };
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string' }, om: { type: 'string' } },
    allowPositionals: true,
  });
  const names = values.only === undefined ? standard : values.only.split(',');
  const unknown = names.filter((name) => !Object.hasOwn(stages, name));
  if (unknown.length > 0) throw new Error(`--only takes: ${Object.keys(stages).join(', ')}`);

  mkdirSync(results, { recursive: true });
  const outcomes = [];
  for (const name of names) outcomes.push(await run(name, positionals, values.om));

  const failures = outcomes.flatMap(({ failures: own = [] }) => own);
  if (failures.length > 0) for (const line of ['\n── what failed ──', ...tell(failures, root)]) log(line);

  log('');
  for (const { name, passed, failed, seconds } of outcomes) {
    log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s`);
  }
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

// The tests run on the Node that the app runs on. `npm test` puts it first on the PATH; a bare `node test/run.mjs` may not.
if (Number(process.versions.node.split('.')[0]) < 24) {
  const own = join(root, 'node_modules/.bin/node');
  if (!existsSync(own)) {
    console.error('Node 24 is nodig. Geef: npm ci && npm test');
    process.exit(1);
  }
  process.exit(spawnSync(own, process.argv.slice(1), { stdio: 'inherit', cwd: process.cwd() }).status ?? 1);
}
// Said outright: the packager that ran in this process sets the exit code of its own success.
process.exit(await main());
