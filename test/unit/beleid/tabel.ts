import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Toetsen } from '#shared/beleid/index.ts';

const MAP = new URL('../../../shared/beleid/', import.meta.url);
const LEESMIJ = new URL('README.md', MAP);
const BEGIN = '<!-- table: node test/unit/beleid/tabel.ts -->';
const EINDE = '<!-- /table -->';

type EenToets = Pick<Toetsen[keyof Toetsen], 'artikel' | 'notModelled' | 'voorwaarden'> & { readonly naam: string };

const isToets = (waarde: unknown): waarde is EenToets =>
  typeof waarde === 'object' && waarde !== null && 'notModelled' in waarde && 'naam' in waarde;

/** Sorts 5.2.9 before 5.2.13. */
const opNummer = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

async function rij(bestand: string): Promise<string> {
  const module: unknown = await import(new URL(`artikelen/${bestand}`, MAP).href);
  const toets = Object.values(module as Record<string, unknown>).find(isToets);
  const test = `test/unit/beleid/artikelen/${bestand.replace(/\.ts$/, '.test.ts')}`;
  if (!toets || !existsSync(new URL(`../../${test}`, MAP))) throw new Error(`${bestand} has no toets or no test`);
  const { artikel, naam, voorwaarden, notModelled } = toets;
  const over = notModelled.map((deel) => `${deel.onderwerp} (${deel.artikel})`).join('; ');
  const naarTest = `[test](../../${test})`;
  return `| ${artikel} | \`${naam}\` | [${bestand}](artikelen/${bestand}) | ${naarTest} | ${voorwaarden.length} | ${over} |`;
}

/** The table article → file → test → not modelled, made from the code itself. */
export async function maakTabel(): Promise<string> {
  const bestanden = readdirSync(new URL('artikelen/', MAP)).sort(opNummer);
  const rijen = await Promise.all(bestanden.map(rij));
  return [
    '| Article | Toets | File | Test | Voorwaarden | Left to a person |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rijen,
  ].join('\n');
}

/** The table as the README has it. */
export function tabelInLeesmij(): string {
  const tekst = readFileSync(LEESMIJ, 'utf8');
  return tekst.slice(tekst.indexOf(BEGIN) + BEGIN.length, tekst.indexOf(EINDE)).trim();
}

if (import.meta.main) {
  const tekst = readFileSync(LEESMIJ, 'utf8');
  const [voor, na] = [tekst.slice(0, tekst.indexOf(BEGIN) + BEGIN.length), tekst.slice(tekst.indexOf(EINDE))];
  writeFileSync(LEESMIJ, `${voor}\n\n${await maakTabel()}\n\n${na}`);
}
