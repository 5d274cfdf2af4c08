import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import { maakKern } from '#core/kern.ts';
import { systeemklok } from '#core/klok.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import type { Poorten } from '#core/poorten.ts';
import { maakProefomgeving } from '#core/proef/inrichten.ts';
import { proefwachtwoord } from '#core/proef/accounts.ts';
import { codeVanSqlite, openDatabase } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';

/*
 * Speed of the core with many people behind it: the whole call, with session check, scope, transaction and audit line, on the
 * real encrypted file. The bare counterpart is a better-sqlite3 transaction of the same kind on the same cipher.
 * ONTHAAL_BENCH_MENSEN sets the number of people; the data set is kept in .runtime/ between runs.
 */
const aantal = Number(process.env['ONTHAAL_BENCH_MENSEN'] ?? 20_000);
const map = fileURLToPath(new URL(`../../.runtime/bench-${aantal}`, import.meta.url));
const poorten: Poorten = {
  klok: systeemklok,
  toeval: (n) => new Uint8Array(randomBytes(n)),
  log: { meld: () => {}, fout: (_kenmerk, fout) => console.error(fout) },
  bronnen: fileURLToPath(new URL('../../resources', import.meta.url)),
  werkstation: 'bench',
  versie: '0',
  apparaatgeheim: null,
  proefGewenst: false,
  meldGebeurtenis: () => {},
};

async function zaaiEenmalig(): Promise<void> {
  const klaar = join(map, 'klaar.json');
  if (existsSync(klaar))
    return console.log(`data set of ${aantal} people: kept from an earlier run (${readFileSync(klaar, 'utf8')})`);
  rmSync(map, { recursive: true, force: true });
  mkdirSync(map, { recursive: true });
  const begin = performance.now();
  const plaats = opslagplaatsIn(map);
  const laag = {
    opslag,
    codeVanFout: codeVanSqlite,
    // Only while sowing: no fsync per person. Every measurement below runs with synchronous = FULL.
    plaats: {
      ...plaats,
      open: (...args: Parameters<typeof plaats.open>) => {
        const db = plaats.open(...args);
        db.pragma('synchronous = OFF');
        return db;
      },
    },
  };
  const bos = await maakProefomgeving(poorten, laag, { aantal, zaad: 'bench', metDocumenten: false });
  plaats.schrijfJson('sleutelbos', bos);
  const seconden = ((performance.now() - begin) / 1000).toFixed(0);
  writeFileSync(klaar, `sown in ${seconden} s`);
  console.log(`data set of ${aantal} people sown in ${seconden} s`);
}

function verdeling(tijden: number[]): string {
  const s = [...tijden].sort((a, b) => a - b);
  const bij = (deel: number): string =>
    (s[Math.min(s.length - 1, Math.floor(deel * s.length))] ?? 0).toFixed(2).padStart(8);
  return `p50 ${bij(0.5)} ms   p95 ${bij(0.95)} ms   max ${bij(1)} ms   (${s.length}×)`;
}

async function meet(naam: string, keer: number, werk: (i: number) => unknown): Promise<void> {
  for (let i = 0; i < Math.min(10, keer); i += 1) await werk(i);
  const tijden: number[] = [];
  for (let i = 0; i < keer; i += 1) {
    const begin = performance.now();
    await werk(i);
    tijden.push(performance.now() - begin);
  }
  console.log(`${naam.padEnd(58)} ${verdeling(tijden)}`);
}

await zaaiEenmalig();
const kern = maakKern(poorten, { opslag, plaats: opslagplaatsIn(map), codeVanFout: codeVanSqlite });
const doe = async <T>(naam: string, invoer: unknown): Promise<T> => {
  const antwoord = await kern.roepAan(naam, invoer);
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.code}`);
  return antwoord.waarde as T;
};
const begin = performance.now();
await doe('sessie.inloggen', { inlognaam: 'beslisser', wachtwoord: proefwachtwoord });
console.log(`log in and open the file: ${(performance.now() - begin).toFixed(0)} ms`);

const typen = [
  'j',
  'ja',
  'jan',
  'jans',
  'jansen',
  'de vries',
  'moh',
  'mohammed',
  'yilmaz',
  'el am',
  'fatima',
  'kowal',
  'da silva',
  '12-3-1980',
];
await meet('search as you type (client.zoeken)', 300, (i) =>
  doe('client.zoeken', { tekst: typen[i % typen.length], aantal: 20 }),
);
const lijst = await doe<{ regels: { dossierId: string }[]; totaal: number }>('dossier.lijst', {
  status: null,
  keten: null,
  vanaf: 0,
  aantal: 300,
});
const ids = lijst.regels.map(({ dossierId }) => dossierId);
console.log(`dossiers in the file: ${lijst.totaal}`);
await meet('open a dossier (dossier.openen)', 300, (i) => doe('dossier.openen', { dossierId: ids[i % ids.length] }));
await meet('timeline (dossier.tijdlijn)', 200, (i) =>
  doe('dossier.tijdlijn', { dossierId: ids[i % ids.length], aantal: 100 }),
);
await meet('Werkvoorraad, first page (werkvoorraad.lijst)', 100, () =>
  doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 }),
);
await meet('list of dossiers, first page (dossier.lijst)', 100, () =>
  doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 50 }),
);
await meet('likely duplicates (client.dubbelen)', 100, () =>
  doe('client.dubbelen', { achternaam: 'Jansen', voornamen: 'Maria', geboortedatum: '1980-03-12', bsn: null }),
);
const leeg = legeStap(systeemklok.vandaag());
await meet('live explanation (stap.proberen)', 300, (i) =>
  doe('stap.proberen', { dossierId: ids[i % ids.length], invoer: { stap: 'voorwaarden', feiten: leeg.voorwaarden } }),
);
await meet('draft kept (concept.bewaren)', 200, (i) =>
  doe('concept.bewaren', {
    sleutel: `stap:${ids[i % ids.length]}:voorwaarden`,
    inhoud: leeg.voorwaarden,
    basisVersie: 0,
  }),
);
kern.sluit();

const kaal = join(map, 'kaal.db');
rmSync(kaal, { force: true });
const db = openDatabase(kaal, poorten.toeval(32), { nieuw: true });
db.exec('CREATE TABLE kaal (id INTEGER PRIMARY KEY, a TEXT, b TEXT) STRICT');
const voegToe = db.prepare('INSERT INTO kaal (a, b) VALUES (?, ?)');
await meet('bare: one transaction of two rows, same cipher, FULL', 200, () =>
  db
    .transaction(() => {
      voegToe.run('x'.repeat(400), 'y');
      voegToe.run('x'.repeat(300), 'y');
    })
    .immediate(),
);
db.close();
rmSync(kaal, { force: true });
console.log(`rss ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
