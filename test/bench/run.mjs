import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * `npm run bench` measures everything, `npm run bench -- beleid` one file. Measured, never a timed test: every line stands beside
 * its bare counterpart of the same run, on the same machine.
 */
const map = fileURLToPath(new URL('.', import.meta.url));
const alle = readdirSync(map).filter((naam) => naam.endsWith('.ts'));
const gevraagd = process.argv.slice(2);
const gekozen = gevraagd.length === 0 ? alle : alle.filter((naam) => gevraagd.includes(naam.replace('.ts', '')));
if (gekozen.length === 0) {
  console.error(`No such benchmark. Choose from: ${alle.map((naam) => naam.replace('.ts', '')).join(', ')}`);
  process.exit(2);
}
for (const naam of gekozen) {
  console.log(`\n== ${naam}`);
  const { status } = spawnSync(process.execPath, [`${map}${naam}`], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
