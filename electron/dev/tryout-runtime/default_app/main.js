// Takes the place of Electron's own default app, which Cypress leaves out: loads the modules named by -r (Playwright holds
// the app back with one until it listens), then starts the app folder named on the command line.
// Awaited at top level, so that Electron holds back `ready` until the app's module has run.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @param {string[]} args @returns {{ modules: string[], folder: string | undefined }} */
function read(args) {
  const modules = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r') modules.push(args[++i]);
    else if (!args[i].startsWith('-')) return { modules, folder: args[i] };
  }
  return { modules, folder: undefined };
}

const { modules, folder } = read(process.argv.slice(1));
for (const module of modules) createRequire(import.meta.url)(resolve(module));
if (folder === undefined) {
  process.stderr.write('Usage: electron [-r module] <app folder>\n');
  app.exit(2);
} else {
  const root = resolve(folder);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(root);
  await import(pathToFileURL(join(root, manifest.main)).href);
}
