import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '#shared/register/jsonschema.ts';

/*
 * Writes the published JSON Schemas of the registry records: `node electron/dev/registerschema.ts` (Node 24).
 * With `--uitgeven 1.0.0` also into the folder of that release, which is never changed again.
 */
const [, , vlag, versie] = process.argv;
const mappen = [new URL('../../resources/registerschema/v1/', import.meta.url)];
if (vlag === '--uitgeven' && /^\d+\.\d+\.\d+$/.test(versie ?? '')) {
  mappen.push(new URL(`../../resources/registerschema/uitgegeven/${versie}/`, import.meta.url));
}
for (const map of mappen) {
  mkdirSync(map, { recursive: true });
  for (const [naam, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(new URL(naam, map), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
