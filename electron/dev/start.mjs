// `npm start`: finds Electron, builds when needed, and opens the app. What follows `--` goes to the app.
import { spawn } from 'node:child_process';
import { build } from './bouw.mjs';
import { root } from './cache.mjs';
import { findRuntime } from './runtime.mjs';
import { checkSystem } from './systeem.mjs';

const log = (line) => console.log(line);

async function start() {
  const [runtime] = await Promise.all([findRuntime(log), build(log)]);
  checkSystem(runtime.executable);
  // Chromium refuses to put a sandbox around root.
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const app = spawn(runtime.executable, [...asRoot, root, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
  app.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}

start().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
