import type { Statement } from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Db } from '#db/openen.ts';
import type { Opslagplaats } from '#db/opslagplaats.ts';

/** Where the figures of a run come together. */
export const uitmap = fileURLToPath(new URL('../../../out/bench/', import.meta.url));

/** One line of the table. Times in milliseconds. */
export interface Regel {
  wat: string;
  n: number;
  p50: number;
  p95: number;
  /** Processor time of a call, average. */
  cpu: number;
  kaal: { wat: string; p50: number; p95: number } | null;
  /** What was to be reached, in words, and whether it was; null: no goal. */
  doel: string | null;
  gehaald: boolean | null;
  /** By what and why a goal was missed, or what else has to be known. */
  noot: string;
}

const bij = (tijden: readonly number[], deel: number): number => {
  const s = [...tijden].sort((a, b) => a - b);
  return s[Math.min(s.length - 1, Math.floor(deel * s.length))] ?? 0;
};

export type Doel = { soort: 'onder'; ms: number } | { soort: 'keer'; kaal: number } | null;
export interface Meting {
  wat: string;
  keer: number;
  werk: (i: number) => unknown;
  kaal?: { wat: string; werk: (i: number) => unknown };
  doel: Doel;
  noot?: string;
}

const doeltekst = (doel: Doel): string | null =>
  doel === null ? null : doel.soort === 'onder' ? `p95 < ${doel.ms} ms` : `≤ ${doel.kaal} × bare`;

/**
 * Measures a call and its bare counterpart in turns, so that both meet the same machine. With little to do a series ends by itself
 * after about ten seconds; n says how far it came.
 */
export async function meet({ wat, keer, werk, kaal, doel, noot = '' }: Meting): Promise<Regel> {
  for (let i = 0; i < 3; i += 1) {
    await werk(-1 - i);
    await kaal?.werk(-1 - i);
  }
  const tijden: number[] = [];
  const bare: number[] = [];
  let cpu = 0;
  const begin = performance.now();
  for (let i = 0; i < keer && (i < 5 || performance.now() - begin < 10_000); i += 1) {
    const start = process.cpuUsage();
    const t = performance.now();
    await werk(i);
    tijden.push(performance.now() - t);
    const { user, system } = process.cpuUsage(start);
    cpu += (user + system) / 1000;
    if (!kaal) continue;
    const k = performance.now();
    await kaal.werk(i);
    bare.push(performance.now() - k);
  }
  const [p50, p95] = [bij(tijden, 0.5), bij(tijden, 0.95)];
  const naast = kaal ? { wat: kaal.wat, p50: bij(bare, 0.5), p95: bij(bare, 0.95) } : null;
  const gehaald = doel === null ? null : doel.soort === 'onder' ? p95 < doel.ms : p50 <= doel.kaal * (naast?.p50 ?? 0);
  const regel = { wat, n: tijden.length, p50, p95, cpu: cpu / tijden.length, kaal: naast };
  return { ...regel, doel: doeltekst(doel), gehaald, noot };
}

const ms = (getal: number): string => getal.toFixed(getal < 10 ? 2 : getal < 100 ? 1 : 0);

/** Shows a line while the run goes on. */
export function toon(regel: Regel): void {
  const { wat, n, p50, p95, cpu, kaal, gehaald, doel } = regel;
  const naast = kaal ? `bare ${ms(kaal.p50)}/${ms(kaal.p95)}` : '';
  const oordeel = gehaald === null ? '' : gehaald ? `yes (${doel})` : `NO (${doel})`;
  console.log(
    `${wat.padEnd(62)} p50 ${ms(p50).padStart(7)} p95 ${ms(p95).padStart(7)} cpu ${ms(cpu).padStart(7)} n ${String(n).padStart(4)}  ${naast}  ${oordeel}`,
  );
}

/** Keeps the lines of one benchmark for the table. */
export function bewaar(naam: string, regels: readonly Regel[], kop: Record<string, string | number> = {}): void {
  mkdirSync(uitmap, { recursive: true });
  writeFileSync(join(uitmap, `${naam}.json`), JSON.stringify({ kop, regels }, null, 1));
}

/** The Markdown table of what a run measured, ready for the README. */
export function tabel(namen: readonly string[]): string {
  const delen = namen.flatMap((naam) => {
    const pad = join(uitmap, `${naam}.json`);
    return existsSync(pad)
      ? [JSON.parse(readFileSync(pad, 'utf8')) as { kop: Record<string, string | number>; regels: Regel[] }]
      : [];
  });
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}`;
  const kop = delen.flatMap(({ kop }) => Object.entries(kop).map(([k, v]) => `${k} ${v}`));
  const rij = ({ wat, p50, p95, cpu, kaal, doel, gehaald, noot }: Regel): string =>
    [wat, ms(p50), ms(p95), cpu > 0 ? ms(cpu) : '', kaal ? `${ms(kaal.p50)} (${kaal.wat})` : '', doel ?? '']
      .concat(gehaald === null ? '' : gehaald ? 'yes' : '**no**', noot)
      .join(' | ')
      .replace(/^.*$/, (regel) => `| ${regel} |`);
  const met = delen.flatMap(({ regels }) => regels).filter(({ gehaald }) => gehaald !== null);
  return [
    `${new Date().toISOString().slice(0, 10)}, ${machine}; ${kop.join('; ')}. Milliseconds; a goal is met by ${met.filter(({ gehaald }) => gehaald).length} of ${met.length} lines.`,
    '',
    '| what | p50 | p95 | CPU | bare, p50 | goal | met | note |',
    '| --- | ---: | ---: | ---: | --- | --- | --- | --- |',
    ...delen.flatMap(({ regels }) => regels.map(rij)),
    '',
  ].join('\n');
}

/** A statement as it was run. */
export interface Opname {
  sql: string;
  waarden: unknown[];
  schrijft: boolean;
}

/**
 * The database of a core as the core itself uses it, with what it asks written down while `neemOp` runs: the bare counterpart of a
 * call is the same statements without the program around them.
 */
export interface Meeluisteraar {
  plaats: Opslagplaats;
  db: () => Db;
  sleutel: () => Uint8Array;
  neemOp: (werk: () => Promise<unknown>) => Promise<Opname[]>;
}

const nietOpen = (): never => {
  throw new Error('Nothing is open yet');
};

/** Listens in on whatever this data folder opens. */
export function luisterMee(plaats: Opslagplaats): Meeluisteraar {
  let open: Db | null = null;
  let metSleutel: Uint8Array | null = null;
  let opnames: Opname[] | null = null;
  const wikkel = (db: Db): Db => {
    const maak = db.prepare.bind(db);
    db.prepare = ((sql: string) => {
      const opdracht = maak(sql);
      for (const naam of ['run', 'all', 'get'] as const) {
        const eigen = opdracht[naam].bind(opdracht) as (...w: unknown[]) => unknown;
        Object.assign(opdracht, {
          [naam]: (...waarden: unknown[]) => {
            opnames?.push({ sql, waarden, schrijft: !opdracht.readonly });
            return eigen(...waarden);
          },
        });
      }
      return opdracht;
    }) as typeof db.prepare;
    return db;
  };
  return {
    plaats: {
      ...plaats,
      open: (...args) => {
        open = wikkel(plaats.open(...args));
        metSleutel = args[1];
        return open;
      },
    },
    db: () => open ?? nietOpen(),
    sleutel: () => metSleutel ?? nietOpen(),
    neemOp: async (werk) => {
      opnames = [];
      await werk();
      const gehoord = opnames;
      opnames = null;
      return gehoord;
    },
  };
}

/** The questions of a call, asked again without the program: prepared statements, plain rows. */
export function kaleVragen(db: Db, opnames: readonly Opname[]): () => void {
  const vragen = opnames
    .filter(({ schrijft }) => !schrijft)
    .map(({ sql, waarden }) => ({ vraag: db.prepare(sql), waarden }));
  return () => {
    for (const { vraag, waarden } of vragen) vraag.all(...waarden);
  };
}

/** A copy of the same encrypted file, in which the writes of a command are done again without the program. */
export interface Kopie {
  /** One bare transaction of better-sqlite3: the same rows in the same tables, with their indexes, checks and triggers. */
  transactie: (opnames: readonly Opname[]) => void;
  ruimOp: () => void;
}

/**
 * Copies the one file of a data folder and opens it as the core does. Before the core opens the file itself; what is to be written
 * to the disk is there before anything is measured.
 */
export function kopieVan(map: string, sleutel: () => Uint8Array): Kopie {
  const doel = `${map}-kaal`;
  rmSync(doel, { recursive: true, force: true });
  mkdirSync(doel);
  const bestand = readdirSync(map).find((naam) => naam.endsWith('.db')) ?? '';
  copyFileSync(join(map, bestand), join(doel, bestand), constants.COPYFILE_FICLONE);
  if (process.platform !== 'win32') execFileSync('sync');
  let open: Db | null = null;
  const bereid = new Map<string, Statement>();
  return {
    transactie: (opnames) => {
      const db = (open ??= openDatabase(join(doel, bestand), sleutel()));
      const schrijfacties = opnames
        .filter(({ schrijft }) => schrijft)
        .map(({ sql, waarden }) => {
          const opdracht = bereid.get(sql) ?? db.prepare(sql);
          bereid.set(sql, opdracht);
          return { opdracht, waarden };
        });
      db.transaction(() => {
        for (const { opdracht, waarden } of schrijfacties)
          if (opdracht.reader) opdracht.all(...waarden);
          else opdracht.run(...waarden);
      }).immediate();
    },
    ruimOp: () => {
      open?.close();
      rmSync(doel, { recursive: true, force: true });
    },
  };
}
