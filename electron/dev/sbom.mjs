// The software bill of materials of what ships (CycloneDX 1.5): the core's packages and those that are bundled for the window.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cache.mjs';
import { shipped } from './licenties.mjs';

const purl = ({ name, version }) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
const licences = (expression) => (/ (OR|AND) /.test(expression) ? [{ expression }] : [{ license: { id: expression } }]);
const sha512 = (integrity) => Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');

/**
 * Whether a package is on this computer: of the binaries for many systems only one is, and only that ships.
 * @param {{ path: string }} one
 */
const isHere = ({ path }) => existsSync(join(root, path));

/** @param {import('./licenties.mjs').Package} one */
const component = (one) => ({
  type: 'library',
  'bom-ref': `${purl(one)}#${one.path}`,
  name: one.name,
  version: one.version,
  scope: 'required',
  licenses: licences(one.licence),
  purl: purl(one),
  hashes: [{ alg: 'SHA-512', content: sha512(one.integrity) }],
  properties: [{ name: 'onthaal:waar', value: one.window ? 'venster' : 'kern' }],
});

/** What ships and is no package of the registry. @param {{ version: string, kind: string }} runtime */
const besides = ({ version, kind }) => [
  {
    ...{ type: 'framework', 'bom-ref': 'electron', name: 'electron', version, scope: 'required' },
    ...{ licenses: licences('MIT'), purl: `pkg:npm/electron@${version}` },
    properties: [{ name: 'onthaal:runtime', value: kind }],
  },
  {
    ...{ type: 'file', 'bom-ref': 'source-sans-3', name: 'Source Sans 3', version: '3', scope: 'required' },
    licenses: licences('OFL-1.1'),
  },
];

/**
 * @param {{ version: string, kind: string }} runtime the Electron that was packaged
 * @returns {object} CycloneDX 1.5
 */
export function sbom(runtime) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = shipped().filter(isHere);
  const here = new Set(packages.map(({ path }) => path));
  const refOf = new Map(packages.map((one) => [one.path, `${purl(one)}#${one.path}`]));
  const parts = [...packages.map(component), ...besides(runtime)];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    ...{ bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${randomUUID()}`, version: 1 },
    metadata: {
      timestamp: new Date().toISOString(),
      lifecycles: [{ phase: 'build' }],
      component: {
        ...{ type: 'application', 'bom-ref': `${name}@${version}`, name, version, licenses: licences(license) },
        purl: `pkg:npm/${name}@${version}`,
      },
    },
    components: parts,
    dependencies: [
      { ref: `${name}@${version}`, dependsOn: parts.map((part) => part['bom-ref']) },
      ...packages.map(({ path, needs }) => ({
        ref: refOf.get(path),
        dependsOn: needs.filter((one) => here.has(one)).map((one) => refOf.get(one)),
      })),
    ],
  };
}
