/**
 * A core in a process of its own, which can be shut in: a disk that is full, a user without rights, a second copy. Answers one line
 * of JSON per line that it gets (`kindkern.ts`).
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { maakKern } from '#core/kern.ts';
import { vasteKlok } from '#core/klok.ts';
import { sleutelVanGebruiker, sleutelbosSchema } from '#core/sessie/sleutelbos.ts';
import { codeIn } from '#db/foutcode.ts';
import { maakKopieerder } from '#db/kopie/kopieerder.ts';
import { migraties } from '#db/migraties/index.ts';
import { openDatabase } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { beginOfWeiger } from '../../../electron/kern-begin.ts';
import { wachtwoord } from '../gegevens.ts';
import type { Kindopdracht } from './kindkern.ts';

const [, , map = '', werkstation = 'KINDPC'] = process.argv;
const kopieerder = maakKopieerder(new URL('../../../electron/kopie-werker.ts', import.meta.url));
const zeg = (regel: unknown): void => void writeSync(1, `${JSON.stringify(regel ?? null)}\n`);
const ballast = join(map, 'ballast');
const fouten: string[] = [];

const kern = beginOfWeiger(() =>
  maakKern(
    {
      klok: vasteKlok('2026-11-16T10:00:00Z'),
      toeval: (aantal) => new Uint8Array(randomBytes(aantal)),
      log: { meld: () => {}, fout: (_kenmerk, fout) => void fouten.push(String(fout)) },
      bronnen: fileURLToPath(new URL('../../../resources', import.meta.url)),
      werkstation,
      versie: '0.0.0',
      apparaatgeheim: null,
      proefGewenst: false,
      wachtwoordkosten: { geheugenKiB: 64, gangen: 1 },
      kopieerder,
      meldGebeurtenis: () => {},
    },
    { opslag, plaats: opslagplaatsIn(map, werkstation), codeVanFout: codeIn(map) },
  ),
);

/** Fills the disk with something that is not ours, until so many bytes are free. */
function vul(vrij: number): number {
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(map);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - vrij), 1));
  return statfsSync(map).bavail * bsize;
}

/** Brings the file to a schema that does not exist yet, with a lot to write. */
async function migreer(): Promise<string> {
  const bos = sleutelbosSchema.parse(opslagplaatsIn(map).leesJson('sleutelbos'));
  const gevonden = await sleutelVanGebruiker(bos, 'bea', wachtwoord, { apparaatgeheim: null });
  if (!gevonden) return 'no key';
  const { post, sleutel } = gevonden;
  const nummer = (migraties.at(-1)?.nummer ?? 0) + 1;
  const reeks = '(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) SELECT i FROM n)';
  const sql = `CREATE TABLE vol (a BLOB) STRICT; INSERT INTO vol SELECT randomblob(60000) FROM ${reeks};`;
  try {
    const lijst = [...migraties, { nummer, naam: 'groot', sql }];
    openDatabase(join(map, `${post.administratieId}.db`), sleutel, { migraties: lijst }).close();
    return 'ok';
  } catch (fout) {
    return codeIn(map)(fout) ?? String(fout);
  }
}

async function doe(wat: Kindopdracht): Promise<unknown> {
  switch (wat.doe) {
    case 'roep':
      return kern.roepAan(wat.naam, wat.invoer, true);
    case 'bewaak':
      return kern.bewaak();
    case 'sluit':
      return kern.sluit();
    case 'migreer':
      return migreer();
    case 'vul':
      return vul(wat.vrij);
    case 'leeg':
      return rmSync(ballast, { force: true });
    case 'namen':
      return existsSync(join(map, wat.onder)) ? readdirSync(join(map, wat.onder), { recursive: true }) : [];
    case 'fouten':
      return fouten;
    case 'als':
      // Everything is loaded by now: the files of the program may stand where this user cannot look.
      process.setgroups?.([wat.uid]);
      process.setgid?.(wat.uid);
      return process.setuid?.(wat.uid);
  }
}

// The thread for backups is there before somebody is shut in.
const wakker = setInterval(() => {}, 1000);
if (existsSync(map)) await kopieerder.doe<'lijst'>({ soort: 'lijst', map, administratieId: null }).catch(() => null);
clearInterval(wakker);
zeg('klaar');
for await (const regel of createInterface({ input: process.stdin })) {
  const stil = setInterval(() => {}, 1000);
  zeg(await doe(JSON.parse(regel) as Kindopdracht));
  clearInterval(stil);
}
kern.sluit();
