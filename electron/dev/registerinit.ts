/**
 * `npm run register:init -- <postgres url> [--ca <file>] [--proef]`
 * `npm run register:init -- <postgres url> --login <rol> --kenmerk <id> --soort <soort> --naam <naam> [--voor <id>]…`
 *
 * Makes the central registry in a PostgreSQL database, or brings it to the newest schema; with `--login` it also makes the login
 * of one organisation and prints its password once. The password of the administrator comes from the url, from PGPASSWORD, or
 * is not needed. Outside this machine TLS is required. Exit status: 0 done, 1 refused.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { maakId } from '#core/id.ts';
import { organisatiesoortSchema } from '#shared/contract/rechten.ts';
import { idSchema } from '#shared/domein/basis.ts';
import { leveringteksten } from '#shared/taal/levering.ts';
import { registerinitteksten as tekst } from '#shared/taal/registerinit.ts';
import { vul } from '#shared/taal/vul.ts';
import { storingVan } from '../registerdb/fouten.ts';
import { InrichtFout, richtRegisterIn } from '../registerdb/inrichten.ts';
import { LoginFout, maakLogin, type NieuweLogin } from '../registerdb/logins.ts';
import { tlsVoor } from '../registerdb/verbinding.ts';

/** What is wrong with the call, for the person at the terminal. */
class Afgebroken extends Error {}

interface Opdracht {
  url: URL;
  ca: string | null;
  proef: boolean;
  login: NieuweLogin | null;
}

function leesLogin(waarden: {
  login?: string;
  kenmerk?: string;
  soort?: string;
  naam?: string;
  voor?: string[];
}): NieuweLogin | null {
  if (waarden.login === undefined) return null;
  const soort = organisatiesoortSchema.safeParse(waarden.soort);
  const kenmerk = idSchema.safeParse(waarden.kenmerk);
  const voor = idSchema.array().safeParse(waarden.voor ?? []);
  if (
    !soort.success ||
    !kenmerk.success ||
    !voor.success ||
    !waarden.naam ||
    !/^[a-z][a-z0-9_]{0,62}$/.test(waarden.login)
  )
    throw new Afgebroken(tekst.gebruik);
  return { rol: waarden.login, organisatieId: kenmerk.data, soort: soort.data, naam: waarden.naam, voor: voor.data };
}

function leesUrl(tekstVanUrl: string | undefined): URL {
  const url = URL.parse(tekstVanUrl ?? '');
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname || url.pathname.length < 2)
    throw new Afgebroken(tekst.gebruik);
  // What the url could say about TLS is decided here, not by who types it.
  if (url.search) throw new Afgebroken(tekst.geenOpties);
  return url;
}

function leesOpdracht(argumenten: readonly string[]): Opdracht {
  const tekstveld = { type: 'string' as const };
  const { values, positionals } = parseArgs({
    args: [...argumenten],
    allowPositionals: true,
    options: {
      ca: tekstveld,
      proef: { type: 'boolean', default: false },
      login: tekstveld,
      kenmerk: tekstveld,
      soort: tekstveld,
      naam: tekstveld,
      voor: { type: 'string', multiple: true },
    },
  });
  if (positionals.length !== 1) throw new Afgebroken(tekst.gebruik);
  const ca = values.ca === undefined ? null : readFileSync(values.ca, 'utf8');
  return { url: leesUrl(positionals[0]), ca, proef: values.proef, login: leesLogin(values) };
}

async function voerUit({ url, ca, proef, login }: Opdracht): Promise<string[]> {
  const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '');
  const wachtwoord = decodeURIComponent(url.password) || process.env['PGPASSWORD'];
  const client = new pg.Client({
    host,
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username) || 'postgres',
    ...(wachtwoord !== undefined && { password: wachtwoord }),
    ssl: tlsVoor({ host, ca }),
    application_name: 'onthaal register:init',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    const { van, naar, registerId } = await richtRegisterIn(client, {
      registerId: maakId((aantal) => new Uint8Array(randomBytes(aantal))),
      proef,
    });
    const regels = [
      vul(van === naar ? tekst.bijgewerkt : van === 0 ? tekst.gemaakt : tekst.vernieuwd, { van, naar, id: registerId }),
    ];
    if (!login) return regels;
    const nieuw = await maakLogin(client, login);
    return [...regels, vul(tekst.login, { naam: login.naam, rol: login.rol, wachtwoord: nieuw })];
  } finally {
    await client.end();
  }
}

/** The plain words for what went wrong; never the url, which can hold a password. */
function uitleg(fout: unknown): string {
  if (fout instanceof Afgebroken) return fout.message;
  if (fout instanceof InrichtFout) return tekst.fouten[fout.code];
  if (fout instanceof LoginFout) return tekst.fouten[fout.code];
  if (fout instanceof TypeError && 'code' in fout && String(fout.code).startsWith('ERR_PARSE_ARGS'))
    return tekst.gebruik;
  if (fout instanceof Error && 'code' in fout && fout.code === 'ENOENT') return tekst.geenCa;
  // A foreign key: --voor names a gemeente that has no login yet.
  if (fout instanceof pg.DatabaseError && fout.code === '23503') return tekst.onbekendeGemeente;
  const code = storingVan(fout);
  if (code === 'onverwacht' && fout instanceof Error) return fout.message;
  const { titel, tekst: wat } = leveringteksten.storingen[code];
  return `${titel}. ${wat}`;
}

/** The command: what it prints, to which stream, and its exit status. */
export async function registerInit(
  argumenten: readonly string[],
): Promise<{ status: 0 | 1; uit: string; fout: string }> {
  try {
    return { status: 0, uit: (await voerUit(leesOpdracht(argumenten))).join('\n'), fout: '' };
  } catch (fout) {
    return { status: 1, uit: '', fout: uitleg(fout) };
  }
}

if (process.argv[1] === import.meta.filename) {
  const { status, uit, fout } = await registerInit(process.argv.slice(2));
  if (uit) console.log(uit);
  if (fout) console.error(fout);
  process.exitCode = status;
}
