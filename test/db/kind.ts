/** Opens a database in a process of its own, then writes a small file beside it, and prints the code of each; for openen.test.ts. */
import { dirname } from 'node:path';
import { codeVanSqlite, openDatabase } from '#db/openen.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';

const [, , pad = '', sleutel = ''] = process.argv;

function code(werk: () => unknown): string {
  try {
    werk();
    return 'ok';
  } catch (fout) {
    return codeVanSqlite(fout) ?? String(fout);
  }
}

const codes = [
  code(() => openDatabase(pad, new Uint8Array(Buffer.from(sleutel, 'hex'))).close()),
  code(() => opslagplaatsIn(dirname(pad)).schrijfJson('pogingen', {})),
];
console.log(codes[1] === 'ok' ? codes[0] : codes.join(' '));
