import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Antwoord, Foutcode, Weigering } from '#shared/contract/antwoord.ts';
import type { Eindpuntnaam, Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import { wachtwoord } from '../gegevens.ts';

export type Kindopdracht =
  | { doe: 'roep'; naam: string; invoer: unknown }
  | { doe: 'vul'; vrij: number }
  | { doe: 'als'; uid: number }
  | { doe: 'namen'; onder: string }
  | { doe: 'bewaak' | 'sluit' | 'migreer' | 'leeg' | 'fouten' };

const programma = fileURLToPath(new URL('kind.ts', import.meta.url));
/** Nobody: may read what everybody may read. */
export const niemand = 65_534;
export const isRoot = process.getuid?.() === 0;

/** How a small disk of its own can be had here: where neither works a limit on the size of a file stands in for it. */
const afgezonderd = [
  ['unshare', '-m'],
  ['unshare', '-Urm'],
].find(([programmaatje = '', ...opties]) => {
  const proef = mkdtempSync(join(tmpdir(), 'onthaal-mount-'));
  const { status } = spawnSync(programmaatje, [...opties, 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'proef', proef]);
  rmSync(proef, { recursive: true });
  return status === 0;
});
/** Whether {@link kindkern} can have a disk of its own. */
export const heeftSchijf = afgezonderd !== undefined;

interface Hoe {
  /** A disk of its own of so many MB, which begins with what is in the folder. */
  schijfMB?: number;
  /** No file may become larger than so many KB. */
  bestandKB?: number;
  werkstation?: string;
}

/** The command that starts the core, shut in as it was asked. */
function opdrachtregel(map: string, { schijfMB, bestandKB, werkstation = 'KINDPC' }: Hoe): string[] {
  const node = [process.execPath, programma, map, werkstation];
  if (bestandKB !== undefined) return ['sh', '-c', `ulimit -f ${bestandKB}; exec "$0" "$@"`, ...node];
  if (schijfMB === undefined) return node;
  const maak = `mount -t tmpfs -o size=${schijfMB}m onthaal "$1.schijf" && cp -a "$1/." "$1.schijf" && mount --bind "$1.schijf" "$1" && shift && exec "$@"`;
  return [...(afgezonderd ?? []), 'sh', '-c', `mkdir -p "$1.schijf"; ${maak}`, 'sh', map, ...node];
}

/** A core in a process of its own on this folder. */
export async function kindkern(map: string, hoe: Hoe = {}) {
  const [programmaatje = '', ...opties] = opdrachtregel(map, hoe);
  const kind = spawn(programmaatje, opties, { stdio: ['pipe', 'pipe', 'inherit'] });
  const regels = createInterface({ input: kind.stdout })[Symbol.asyncIterator]();
  const lees = async (): Promise<unknown> => {
    const { value, done } = await regels.next();
    if (done) throw new Error('the core in the child stopped');
    return JSON.parse(value as string);
  };
  expect(await lees()).toBe('klaar');
  async function zeg<T>(wat: Kindopdracht): Promise<T> {
    kind.stdin.write(`${JSON.stringify(wat)}\n`);
    return (await lees()) as T;
  }
  const roep = (naam: string, invoer: unknown) => zeg<Antwoord<unknown>>({ doe: 'roep', naam, invoer });
  return {
    zeg,
    roep,
    async doe<N extends Eindpuntnaam>(naam: N, invoer: Invoer<N>): Promise<Uitvoer<N>> {
      const antwoord = await roep(naam, invoer);
      if (!antwoord.ok) expect([antwoord, await zeg({ doe: 'fouten' })], naam).toMatchObject([{ ok: true }]);
      return (antwoord as { waarde: Uitvoer<N> }).waarde;
    },
    async weigert(naam: Eindpuntnaam, invoer: unknown, code: Foutcode): Promise<Weigering> {
      const antwoord = await roep(naam, invoer);
      expect(antwoord, naam).toMatchObject({ ok: false, code });
      return antwoord as Weigering;
    },
    logIn: (inlognaam: string) => roep('sessie.inloggen', { inlognaam, wachtwoord }),
    async stop(): Promise<void> {
      kind.stdin.end();
      if (kind.exitCode === null) await once(kind, 'exit');
      rmSync(`${map}.schijf`, { recursive: true, force: true });
    },
  };
}
export type Kindkern = Awaited<ReturnType<typeof kindkern>>;
