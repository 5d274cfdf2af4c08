/**
 * `node test/hulp/zaai.ts <folder>`: the proefomgeving of today, for walks to start from a copy of. As the app makes it where the
 * desktop has no key store; that the app can make it itself is proved by a walk of its own.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { maakProefomgeving } from '#core/proef/inrichten.ts';
import { codeVanSqlite } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { appklok } from './klok.ts';

const [map] = process.argv.slice(2);
if (map === undefined) throw new Error('Where to? node test/hulp/zaai.ts <folder>');

rmSync(map, { recursive: true, force: true });
mkdirSync(map, { recursive: true, mode: 0o700 });
const plaats = opslagplaatsIn(map);
const bos = await maakProefomgeving(
  {
    klok: appklok,
    toeval: (aantal) => new Uint8Array(randomBytes(aantal)),
    log: { meld: () => {}, fout: () => {} },
    bronnen: join(fileURLToPath(new URL('../..', import.meta.url)), 'resources'),
    werkstation: 'proef',
    versie: '0.0.0',
    apparaatgeheim: null,
    proefGewenst: true,
    meldGebeurtenis: () => {},
  },
  { opslag, plaats, codeVanFout: codeVanSqlite },
);
// Last: without its key ring a folder counts as not made.
plaats.schrijfJson('sleutelbos', bos);
