import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dagNaMaanden } from '#shared/beleid/index.ts';
import { opslagplaatsIn } from '#db/opslagplaats.ts';
import { appklok } from '../hulp/klok.ts';
import { bewaar, luisterMee, meet, toon, type Meting, type Regel } from './groot/meten.ts';
import { openBench } from './groot/plek.ts';
import { oogstVan } from './groot/zaaien.ts';

/*
 * Keeping and destroying in a college of many: twenty years on, so that every dossier is over its term. Counting goes stretch by
 * stretch; how long one stretch takes is how long a colleague waits. On a copy: the clock of the sown file stays where it is.
 */
const oogst = await oogstVan();
const map = mkdtempSync(join(tmpdir(), 'onthaal-bench-'));
cpSync(oogst.college, map, { recursive: true });
const later = dagNaMaanden(appklok.vandaag(), 20 * 12);
const moment = `${later}T09:00:00.000Z`;
const klok = { ...appklok, vandaag: () => later, nu: () => moment, nuLokaal: () => `${later}T10:00` };
const mee = luisterMee(opslagplaatsIn(map));
const { kern, doe } = await openBench(map, 'beslisser', { plaats: mee.plaats }, klok);
const db = mee.db();
const regels: Regel[] = [];
const neem = async (meting: Meting): Promise<void> => {
  const regel = await meet(meting);
  toon(regel);
  regels.push(regel);
};

type Cursor = { dag: string; id: string } | null;
type Stuk = { bekeken: number; volgende: Cursor; vernietigen: number };
const soorten = ['wmo-dossier', 'geen-opvang', 'melding-zonder-besluit', 'persoon-zonder-dossier'] as const;
for (const soort of soorten) {
  let na: Cursor = null;
  let bekeken = 0;
  let mag = 0;
  let langste = 0;
  const begin = performance.now();
  do {
    const t = performance.now();
    const stuk: Stuk = await doe('vernietiging.tellen', { soort, na });
    langste = Math.max(langste, performance.now() - t);
    ({ volgende: na } = stuk);
    bekeken += stuk.bekeken;
    mag += stuk.vernietigen;
  } while (na !== null);
  const ms = performance.now() - begin;
  console.log(
    `counting ${soort}: ${bekeken} looked at, ${mag} may go, ${ms.toFixed(0)} ms, longest call ${langste.toFixed(0)} ms`,
  );
}
await neem({
  ...{ wat: 'what may go, first page (vernietiging.voorstel)', keer: 20, doel: { soort: 'onder', ms: 250 } },
  werk: () => doe('vernietiging.voorstel', { soort: 'wmo-dossier', na: null }),
});
const t = performance.now();
const { regels: opLijst } = await doe<{ regels: number }>('vernietiging.opstellen', { soort: 'wmo-dossier' });
console.log(`a list of ${opLijst} (vernietiging.opstellen): ${(performance.now() - t).toFixed(0)} ms`);
const bestand = String((db.pragma('database_list') as { file: string }[])[0]?.file);
const cpu = process.cpuUsage();
const v = performance.now();
db.exec('VACUUM');
db.pragma('wal_checkpoint(TRUNCATE)');
const { user, system } = process.cpuUsage(cpu);
const mb = statSync(bestand).size / 1e6;
const s = (performance.now() - v) / 1000;
console.log(
  `writing ${mb.toFixed(0)} MB anew: ${s.toFixed(1)} s, ${(mb / s).toFixed(0)} MB/s, ${((user + system) / 1e6).toFixed(1)} s processor`,
);
bewaar('bewaren', regels);
kern.sluit();
rmSync(map, { recursive: true, force: true });
