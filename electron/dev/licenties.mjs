// Which packages ship, under which licence, and what they are: for the screen Licenties, the policy check and the bill of materials.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { root } from './cache.mjs';

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} path its folder in node_modules, as the lock file has it
 * @property {string | undefined} integrity
 * @property {string[]} needs paths of what it needs
 * @property {boolean} window only in the window, bundled
 * @property {boolean} platform a binary for some systems only
 */

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Licences that may be in a program under the EUPL-1.2 that is given away as a binary. Others need a decision first. */
export const allowed = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Zlib',
    'Unlicense',
  ],
  ...['CC0-1.0', 'Python-2.0', 'OFL-1.1', 'EUPL-1.2', 'MPL-2.0'],
]);

/** Packages that do not say their licence in a field; somebody read the file LICENSE that they bring. */
const bySight = { 'png-js@2.0.0': 'MIT' };

/** Whether an SPDX expression leaves an allowed choice: every part of AND, one part of OR. */
export function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(' OR ').some(isAllowed);
  if (/ AND /.test(bare)) return bare.split(' AND ').every(isAllowed);
  return allowed.has(bare);
}

/** Packages of the registry that the files of a folder import by name. */
function importedBy(folder) {
  const names = new Set();
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|vue)$/.test(file)) continue;
    const text = readFileSync(join(root, folder, file), 'utf8');
    for (const [, from] of text.matchAll(/(?:from|import)\s*\(?\s*'([^'.#][^']*)'/g)) {
      const name = from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
      if (!from.startsWith('node:') && !builtinModules.includes(name)) names.add(name);
    }
  }
  return names;
}

/** Where a package finds another: beside itself, or in a folder above. */
function resolve(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (at === '') return null;
  }
}

/** All that a set of packages needs, itself included. What is bundled for the window takes no binaries along. */
function closure(packages, names, binaries) {
  const found = new Set();
  const visit = (path) => {
    if (path === null || found.has(path)) return;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {} } = packages[path];
    const all = Object.keys({ ...dependencies, ...(binaries && optionalDependencies) });
    for (const name of all.filter((one) => binaries || !optionalDependencies[one]))
      visit(resolve(packages, path, name));
  };
  for (const name of names) visit(resolve(packages, '', name));
  return found;
}

/**
 * What ships: the dependencies of the core, and what the window imports, with all that they need, from the lock file.
 * @returns {Package[]} by name
 */
export function shipped() {
  const { packages } = read('package-lock.json');
  const core = closure(packages, Object.keys(packages[''].dependencies), true);
  const window = closure(packages, [...importedBy('renderer'), ...importedBy('shared')], false);
  return [...new Set([...core, ...window])]
    .map((path) => {
      const {
        name,
        version,
        license,
        integrity,
        dependencies = {},
        optionalDependencies = {},
        os,
        cpu,
      } = packages[path];
      const needs = Object.keys({ ...dependencies, ...optionalDependencies }).map((one) =>
        resolve(packages, path, one),
      );
      return {
        name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        ...{
          version,
          licence: license ?? bySight[`${path.slice('node_modules/'.length)}@${version}`] ?? 'onbekend',
          path,
          integrity,
        },
        needs: needs.filter((one) => one !== null),
        window: !core.has(path),
        platform: os !== undefined || cpu !== undefined,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

/** The text of a licence as the package brings it; of a package that brings none, what its own files say of it. */
function textOf({ path, name, licence }) {
  const folder = join(root, path);
  const files = readdirSync(folder).filter(
    (file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|ts)$/.test(file),
  );
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const { author, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const who = typeof author === 'string' ? author : (author?.name ?? '');
  return `${name}: ${licence}${who === '' ? '' : `, ${who}`}. Het pakket brengt zelf geen tekst mee.${homepage ? ` ${homepage}` : ''}`;
}

/** What ships besides packages: its name, licence and where its text stands in this repository or in Electron. */
const naast = [
  { naam: 'Electron', licentie: 'MIT', waar: 'LICENSE.electron.txt en LICENSES.chromium.html, naast het programma' },
  { naam: 'Source Sans 3', licentie: 'OFL-1.1', waar: 'SourceSans3-OFL.txt, bij de lettertypen' },
];

const file = join(root, 'resources/licenties.json');

/**
 * The list that the app shows and ships: every package once, binaries per system under the package that brings them.
 * Texts that are the same word for word stand in it once.
 */
export function licenceFile() {
  const texts = [];
  const numbered = new Map();
  const packages = shipped()
    .filter(({ platform }) => !platform)
    .map((one) => {
      const text = textOf(one);
      if (!numbered.has(text)) numbered.set(text, texts.push(text) - 1);
      return { naam: one.name, versie: one.version, licentie: one.licence, tekst: numbered.get(text) };
    });
  return `${JSON.stringify({ naast, pakketten: packages, teksten: texts }, null, 1)}\n`;
}

/** What is wrong with the licences of what ships; empty when all is well. */
export function problems() {
  const wrong = shipped()
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence} is not an allowed licence`);
  const unlocked = shipped().filter(({ integrity }) => !integrity?.startsWith('sha512-'));
  wrong.push(...unlocked.map(({ name }) => `${name}: the lock file has no sha512 of it`));
  const made = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (made !== licenceFile()) wrong.push('resources/licenties.json is old; run: npm run licenties');
  return wrong;
}

/** All licences with their texts on one page, to ship beside the program. */
export function licencePage() {
  const { pakketten, teksten } = JSON.parse(licenceFile());
  const regels = naast.map(({ naam, licentie, waar }) => `${naam}: ${licentie}. ${waar}.`);
  const delen = pakketten.map(
    ({ naam, versie, licentie, tekst }) => `${naam} ${versie} (${licentie})\n\n${teksten[tekst]}`,
  );
  const streep = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['Onthaal (EUPL-1.2) bestaat mede uit:', ...regels].join('\n')}${streep}${delen.join(streep)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--check')) {
    const wrong = problems();
    if (wrong.length > 0) console.log(wrong.join('\n'));
    process.exitCode = wrong.length > 0 ? 1 : 0;
  } else writeFileSync(file, licenceFile());
}
