/**
 * `npm run --silent auditketen -- --map <gegevensmap> --inlognaam <naam> [--anker <regels>:<hash>]`
 *
 * Logs in with the right to read the access log, walks its chain and says whether it is whole. The password is asked on
 * the terminal, or read from the first line of standard input. `--anker` takes what an earlier run printed: that line must
 * still be there. Exit status: 0 whole, 1 not whole or refused.
 */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Eindpuntnaam, Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { auditketenteksten as tekst } from '#shared/taal/auditketen.ts';
import { maakKern, type Kern } from '#core/kern.ts';
import { systeemklok } from '#core/klok.ts';
import { codeVanSqlite } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';

interface Opdracht {
  map: string;
  inlognaam: string;
  anker?: { aantal: number; hash: string };
}

/** What went wrong, for the person at the terminal. */
class Afgebroken extends Error {}

function leesOpdracht(argumenten: readonly string[]): Opdracht {
  const tekstveld = { type: 'string' as const };
  const { values } = parseArgs({
    args: [...argumenten],
    options: { map: tekstveld, inlognaam: tekstveld, anker: tekstveld },
  });
  const { map, inlognaam, anker } = values;
  const [, aantal, hash] = /^(\d+):([0-9a-f]{64})$/.exec(anker ?? '') ?? [];
  if (!map || !inlognaam || (anker !== undefined && !aantal)) throw new Afgebroken(tekst.gebruik);
  return { map, inlognaam, ...(aantal && hash && { anker: { aantal: Number(aantal), hash } }) };
}

/** The first line of a pipe. */
async function leesRegel(): Promise<string> {
  for await (const regel of createInterface({ input: process.stdin })) return regel;
  return '';
}

/** Asks on the terminal without showing what is typed. */
async function typVerborgen(): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(tekst.wachtwoord);
  stdin.setRawMode(true);
  let getypt: string[] = [];
  try {
    for await (const stuk of stdin.setEncoding('utf8'))
      for (const teken of String(stuk)) {
        if (teken === '\r' || teken === '\n') return getypt.join('');
        if (teken === '\u0003') throw new Afgebroken('');
        getypt = teken === '\u007f' ? getypt.slice(0, -1) : [...getypt, teken];
      }
    return getypt.join('');
  } finally {
    stdin.setRawMode(false);
    stderr.write('\n');
  }
}

function openKern(map: string): Kern {
  const poorten = {
    klok: systeemklok,
    toeval: (aantal: number) => new Uint8Array(randomBytes(aantal)),
    log: { meld: () => {}, fout: () => {} },
    bronnen: '',
    werkstation: hostname(),
    versie: 'auditketen',
    apparaatgeheim: null,
    proefGewenst: false,
    meldGebeurtenis: () => {},
  };
  return maakKern(poorten, { opslag, plaats: opslagplaatsIn(map), codeVanFout: codeVanSqlite });
}

async function vraag<N extends Eindpuntnaam>(kern: Kern, naam: N, invoer: Invoer<N>): Promise<Uitvoer<N>> {
  const antwoord = await kern.roepAan(naam, invoer);
  if (!antwoord.ok) throw new Afgebroken(antwoord.melding);
  return antwoord.waarde as Uitvoer<N>;
}

/** Verifies the chain and prints what was found. @returns the exit status */
async function controleer({ map, inlognaam, anker }: Opdracht): Promise<number> {
  const wachtwoord = process.stdin.isTTY ? await typVerborgen() : await leesRegel();
  const kern = openKern(map);
  try {
    await vraag(kern, 'sessie.inloggen', { inlognaam, wachtwoord });
    const uitslag = await vraag(kern, 'audit.controleren', anker ? { anker } : {});
    console.log(uitslag.heel ? tekst.heel(uitslag.aantal) : tekst.stuk(uitslag.eersteFout ?? 0));
    if (uitslag.heel) console.log(tekst.noteer(`${uitslag.aantal}:${uitslag.laatsteHash}`));
    await vraag(kern, 'sessie.uitloggen', {});
    return uitslag.heel ? 0 : 1;
  } finally {
    kern.sluit();
  }
}

try {
  process.exitCode = await controleer(leesOpdracht(process.argv.slice(2)));
} catch (fout) {
  const bekend = fout instanceof Afgebroken || (fout instanceof TypeError && 'code' in fout);
  console.error(fout instanceof Afgebroken ? fout.message : bekend ? tekst.gebruik : fout);
  process.exitCode = 1;
}
