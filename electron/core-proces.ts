import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { hostname, release } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { maakDagwacht } from '#core/dagwacht.ts';
import { maakKern, type Kern } from '#core/kern.ts';
import { klokMetVerzet, systeemklok } from '#core/klok.ts';
import type { Log, Poorten } from '#core/poorten.ts';
import type { Bijwerkstand } from '#shared/uitgave/stand.ts';
import { codeIn } from '#db/foutcode.ts';
import { maakKopieerder } from '#db/kopie/kopieerder.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { pgRegister } from './registerdb/verbinding.ts';
import { pgWerkplekken } from './registerdb/werkplek.ts';
import { beginOfWeiger } from './kern-begin.ts';
import { openKernPoort, type KernPoort } from './kern-poort.ts';
import type { Kernstart } from './kern-protocol.ts';
import { maakLeesdraad } from './leesdraad-poort.ts';

const grootsteLog = 1_000_000;
/** How often the clock is looked at for another day: the window is at most this late at midnight. */
const dagwachtMs = 15_000;
/** How often is looked whether something waits for the registry; a record is on its way within this time. */
const leverMs = 1000;

/** How often is looked whether the file is still there and whether a backup is due. */
const bewaakMs = 2000;
/** The program of the thread for backups stands beside this one, built or not. */
const werker = new URL(import.meta.url.endsWith('.ts') ? './kopie-werker.ts' : './kopie-werker.js', import.meta.url);

/** Where it went wrong, never about whom: the message of an error can hold data, its frames cannot. */
function logIn(map: string): Log {
  const pad = join(map, 'fouten.log');
  const schrijf = (regel: string): void => {
    try {
      if ((statSync(pad, { throwIfNoEntry: false })?.size ?? 0) > grootsteLog) truncateSync(pad, 0);
      appendFileSync(pad, `${systeemklok.nu()} ${regel}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not stop the answer; the refusal code of the call says what is wrong.
    }
  };
  return {
    meld: schrijf,
    fout: (kenmerk, fout) => {
      const regels =
        fout instanceof Error ? (fout.stack ?? '').split('\n').filter((regel) => regel.trim().startsWith('at ')) : [];
      const soort = fout instanceof Error ? fout.name : typeof fout;
      schrijf([`${kenmerk} ${soort}`, ...regels].join('\n'));
    },
    laatste: (hoogstens) => {
      try {
        return readFileSync(pad, 'utf8').trimEnd().split('\n').slice(-hoogstens);
      } catch {
        // Nothing was ever written, or it cannot be read: then there is nothing to tell.
        return [];
      }
    },
  };
}

/** The file of the reading thread, built beside this one. */
const dezeModule = fileURLToPath(import.meta.url);
const leesdraadbestand = join(dirname(dezeModule), `leesdraad${extname(dezeModule)}`);

/** What the main process told last about new versions. */
let bijwerkstand: Bijwerkstand | null = null;

/** Composes the core for this process: the real clock, randomness, files and the encrypted database. */
function stelSamen(start: Kernstart, poort: KernPoort): Kern {
  const plaats = opslagplaatsIn(start.gegevensmap, hostname());
  const log = logIn(start.gegevensmap);
  const poorten: Poorten = {
    klok: klokMetVerzet(start.klokverzet),
    toeval: (aantal) => new Uint8Array(randomBytes(aantal)),
    log,
    bronnen: start.bronnenmap,
    werkstation: hostname(),
    versie: start.versie,
    apparaatgeheim: start.apparaatgeheim,
    proefGewenst: start.proef,
    omgeving: {
      ...start.omgeving,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch} ${release()}`,
    },
    bijwerken: () => bijwerkstand,
    register: pgRegister,
    kopieerder: maakKopieerder(werker, log.meld),
    werkplekken: pgWerkplekken,
    meldGebeurtenis: (gebeurtenis) => poort.stuur({ gebeurtenis }),
  };
  setInterval(maakDagwacht(poorten), dagwachtMs).unref();
  const leesdraad = maakLeesdraad(leesdraadbestand, start.gegevensmap);
  return maakKern(poorten, { opslag, plaats, codeVanFout: codeIn(start.gegevensmap), leesdraad });
}

function begin(start: Kernstart, poort: KernPoort): Kern {
  const gemaakt = beginOfWeiger(() => stelSamen(start, poort));
  setInterval(() => void gemaakt.lever(), leverMs).unref();
  setInterval(() => void gemaakt.bewaak(), bewaakMs).unref();
  return gemaakt;
}

const poort = openKernPoort();
let kern: Kern | null = null;

poort.bij((bericht) => {
  if ('start' in bericht) kern = begin(bericht.start, poort);
  else if ('bijwerkstand' in bericht) bijwerkstand = bericht.bijwerkstand;
  else if ('sluit' in bericht) {
    kern?.sluit();
    process.exit(0);
  } else {
    const { id, naam, invoer } = bericht;
    // The main process puts only names of the contract on this line and filters what the window may ask.
    void kern?.roepAan(naam, invoer, true).then((antwoord) => poort.stuur({ id, antwoord }));
  }
});
