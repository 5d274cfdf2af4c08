import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appklok } from '../../hulp/klok.ts';
import { zaaiAanbieder, type Maat } from './aanbieder.ts';
import { zaaiCollege } from './college.ts';
import { benchpoorten, nieuweGrond, sluitGrond } from './plek.ts';
import type { Spreiding } from './sjabloon.ts';
import { zaaiVeiligThuis } from './veiligthuis.ts';

const hier = fileURLToPath(new URL('.', import.meta.url));
const wortel = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the sown files are: a college, an aanbieder, a Veilig Thuis, and a college without anybody. */
export interface Oogst {
  college: string;
  aanbieder: string;
  veiligthuis: string;
  leeg: string;
  mensen: number;
  zaken: number;
  nachten: number;
  seconden: number;
  bytes: { college: number; aanbieder: number; veiligthuis: number };
}

/** How much is sown for so many people: the whole size of the issue at 100,000, and in proportion below it. */
export function maten(mensen: number): { spreiding: Spreiding; maat: Maat; zaken: number; halfjaren: number } {
  const deel = Math.min(1, mensen / 100_000);
  const plekken = Math.max(8, Math.round(500 * Math.min(1, deel * 4)));
  const nachten = Math.max(40, Math.round(1826 * Math.min(1, deel * 2)));
  return {
    // A fifth of the people of a college is a case of Veilig Thuis: 20,000 at the whole size.
    ...{ zaken: Math.max(40, Math.round(mensen / 5)), halfjaren: mensen >= 20_000 ? 10 : 2 },
    spreiding: {
      jaren: Math.max(1, Math.round(5 * Math.min(1, deel * 5))),
      perioden: mensen >= 20_000 ? 16 : mensen >= 2000 ? 4 : 1,
      perPeriode: mensen >= 20_000 ? 24 : 15,
      // A row of the recipes is sixty long; a shorter stretch of it is as mixed.
      nu: mensen >= 2000 ? 60 : 20,
    },
    maat: { huizen: 3, plekken, nachten, perBed: Math.max(2, Math.round(mensen / (3 * plekken))) },
  };
}

/** Everything that a sown file depends on: the schema, the sower, its size and the day. */
function sleutelVan(mensen: number): string {
  const hash = createHash('sha256').update(`${mensen}|${appklok.vandaag()}`);
  hash.update(readFileSync(join(wortel, 'test/db/schema.sql')));
  // How it is measured changes nothing of what is sown.
  for (const naam of readdirSync(hier)
    .sort()
    .filter((n) => n !== 'meten.ts'))
    hash.update(readFileSync(join(hier, naam)));
  return hash.digest('hex').slice(0, 12);
}

const grootte = (map: string): number =>
  readdirSync(map)
    .filter((naam) => naam.endsWith('.db'))
    .reduce((som, naam) => som + statSync(join(map, naam)).size, 0);

/** Sows all files anew in an empty folder. */
export async function zaaiIn(map: string, mensen: number): Promise<Oogst> {
  const begin = performance.now();
  const poorten = benchpoorten();
  const { spreiding, maat, zaken, halfjaren } = maten(mensen);
  const namen = ['college', 'aanbieder', 'veiligthuis', 'leeg'] as const;
  const mappen = Object.fromEntries(namen.map((naam) => [naam, join(map, naam)])) as Record<
    (typeof namen)[number],
    string
  >;
  for (const submap of Object.values(mappen)) mkdirSync(submap, { recursive: true });
  sluitGrond(await nieuweGrond(mappen.leeg, 'gemeente', poorten));
  await zaaiCollege(await nieuweGrond(mappen.college, 'gemeente', poorten), poorten, mensen, spreiding);
  zaaiAanbieder(await nieuweGrond(mappen.aanbieder, 'opvangaanbieder', poorten), poorten, maat);
  zaaiVeiligThuis(await nieuweGrond(mappen.veiligthuis, 'veilig-thuis', poorten), poorten, zaken, halfjaren);
  const oogst: Oogst = {
    ...{ ...mappen, mensen, zaken, nachten: maat.nachten * maat.huizen * maat.plekken },
    seconden: (performance.now() - begin) / 1000,
    bytes: {
      ...{ college: grootte(mappen.college), aanbieder: grootte(mappen.aanbieder) },
      veiligthuis: grootte(mappen.veiligthuis),
    },
  };
  writeFileSync(join(map, 'oogst.json'), JSON.stringify(oogst, null, 1));
  return oogst;
}

/**
 * The data set of `mensen` people: kept in `.runtime/` from an earlier run of the same day with the same schema, or sown now
 * (`MENSEN=`, 100,000 by default). An older one of the same size goes: it takes gigabytes.
 */
export async function oogstVan(mensen = Number(process.env['MENSEN'] ?? 100_000)): Promise<Oogst> {
  const bak = join(wortel, `.runtime/bench-${mensen}`);
  const map = join(bak, sleutelVan(mensen));
  const klaar = join(map, 'oogst.json');
  if (existsSync(klaar)) return JSON.parse(readFileSync(klaar, 'utf8')) as Oogst;
  rmSync(bak, { recursive: true, force: true });
  mkdirSync(map, { recursive: true });
  console.log(`sowing ${mensen.toLocaleString('en')} people; a few minutes`);
  return zaaiIn(map, mensen);
}
