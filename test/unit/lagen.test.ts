import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const wortel = fileURLToPath(new URL('../..', import.meta.url));

/** One forbidden import per file, each with the rule that must catch it; and beside them what is allowed. */
const verboden: Record<string, [code: string, regel: string]> = {
  'shared/a.ts': ["import '../electron/core/kern.ts';", 'shared-is-pure'],
  'shared/b.ts': ["import 'node:fs';", 'shared-no-node'],
  'electron/core/a.ts': ["import 'electron';", 'core-never-meets-electron'],
  'electron/core/b.ts': ["import '../shell/venster.ts';", 'core-never-meets-electron'],
  'electron/core/c.ts': ["import { db } from '../db/opslag.ts'; void db;", 'core-db-types-only'],
  'electron/core/d.ts': ["import 'better-sqlite3';", 'sqlite-in-db-only'],
  'electron/db/a.ts': ["import { kern } from '../core/kern.ts'; void kern;", 'db-core-types-only'],
  'electron/db/b.ts': ["import 'electron';", 'core-never-meets-electron'],
  'electron/shell/a.ts': ["import { kern } from '../core/kern.ts'; void kern;", 'shell-core-types-only'],
  'electron/shell/b.ts': ["import type { Db } from '../db/opslag.ts'; export type { Db };", 'shell-not-db'],
  'electron/preload.ts': ["import '../shared/goed.ts';", 'preload-is-small'],
  'renderer/a.ts': [
    "import type { Kern } from '../electron/core/kern.ts'; export type { Kern };",
    'renderer-in-the-sandbox',
  ],
  'renderer/b.ts': ["import 'node:path';", 'renderer-no-node'],
  'renderer/c.vue': ['<script setup lang="ts">\nimport \'electron\';\n</script>', 'renderer-in-the-sandbox'],
  'shared/c.ts': ["import '../test/hulp.ts';", 'shared-is-pure'],
  'electron/core/e.ts': ["import 'vitest';", 'not-to-dev-dependency'],
  'electron/core/f.ts': ["import './bestaat-niet.ts';", 'not-unresolvable'],
  'electron/core/g.ts': ["import './h.ts';", 'no-circular'],
};
const toegestaan: Record<string, string> = {
  'shared/goed.ts': "import { z } from 'zod'; export const goed = z;",
  'electron/core/kern.ts':
    "import '../../shared/goed.ts'; import type { Db } from '../db/opslag.ts'; export const kern = 1; export type { Db };",
  'electron/core/h.ts': "import './g.ts';",
  'electron/db/opslag.ts': "import 'better-sqlite3'; export const db = 1; export type Db = typeof db;",
  'electron/shell/venster.ts': "import 'electron'; import type { Db } from '../core/kern.ts'; export type { Db };",
  'renderer/goed.ts': "import 'vue'; import '../shared/goed.ts';",
  'test/hulp.ts': '',
};

let map: string;
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'lagen-'));
  const bestanden = {
    ...toegestaan,
    ...Object.fromEntries(Object.entries(verboden).map(([pad, [code]]) => [pad, code])),
  };
  for (const [pad, code] of Object.entries(bestanden)) {
    mkdirSync(dirname(join(map, pad)), { recursive: true });
    writeFileSync(join(map, pad), code);
  }
  for (const naam of ['node_modules', 'package.json']) symlinkSync(join(wortel, naam), join(map, naam));
});
afterAll(() => rmSync(map, { recursive: true, force: true }));

it('every forbidden import is reported by the rule that forbids it, and no allowed one', () => {
  const cli = join(wortel, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(wortel, '.config/layers.cjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, '--config', config, '-T', 'json', '--preserve-symlinks', 'shared', 'electron', 'renderer'],
    { cwd: map, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const gemeld = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
  const verwacht = Object.entries(verboden).map(([pad, [, regel]]) => `${pad}: ${regel}`);
  expect(verwacht.filter((regel) => !gemeld.includes(regel))).toEqual([]);
  expect(
    summary.violations.map(({ from }) => from).filter((pad) => pad in toegestaan && pad !== 'electron/core/h.ts'),
  ).toEqual([]);
}, 60_000);
