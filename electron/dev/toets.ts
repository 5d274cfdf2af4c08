import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Beleid,
  beantwoordRegel,
  beleidsregels2025,
  isFout,
  isLegeRegel,
  metNieuweWaarde,
  vergelijkBeleid,
} from '#shared/beleid/index.ts';

const GEBRUIK = `Gebruik: npm run --silent toets < casus.ndjson
  --wijziging bestand.json   gebruik ook deze nieuwe waarde(n): { naam, waarde, vanaf, bron } of een lijst daarvan
  --vergelijk                toon alleen wat er door de wijziging verandert`;

/** What went wrong before any casus was read; the message is for the one who typed the command. */
class Opdrachtfout extends Error {}

/** The lines of a UTF-8 stream, as many at a time as came in. Only \n ends a line (JSON may hold U+2028); a BOM in front is left out. */
async function* regelsVan(stroom: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const stuk of stroom) {
    const tekst = decoder.decode(stuk, { stream: true });
    rest += tekst;
    if (!tekst.includes('\n')) continue;
    const delen = rest.split('\n');
    rest = delen.pop() ?? '';
    yield delen;
  }
  yield [rest + decoder.decode()];
}

async function schrijf(tekst: string): Promise<void> {
  if (!process.stdout.write(tekst)) await new Promise((klaar) => process.stdout.once('drain', klaar));
}

function leesWijzigingen(bestand: string): unknown[] {
  try {
    const ruw: unknown = JSON.parse(readFileSync(bestand, 'utf8'));
    return Array.isArray(ruw) ? ruw : [ruw];
  } catch {
    throw new Opdrachtfout(`${bestand} is niet te lezen als JSON.`);
  }
}

function pasToe(beleid: Beleid, bestand: string): Beleid {
  return leesWijzigingen(bestand).reduce<Beleid>((oud, wijziging, i) => {
    const nieuw = metNieuweWaarde(oud, wijziging);
    if (!nieuw.ok) throw new Opdrachtfout(`${bestand}, wijziging ${i + 1}, ${nieuw.pad}: ${nieuw.melding}`);
    return nieuw.waarde;
  }, beleid);
}

/** Answers what came in before it waits for more, so that a program that asks line by line gets its answer. */
async function beantwoord(stukken: AsyncIterable<string[]>, beleid: Beleid): Promise<number> {
  let slecht = false;
  for await (const regels of stukken) {
    const antwoorden = regels.filter((regel) => !isLegeRegel(regel)).map((regel) => beantwoordRegel(regel, beleid));
    slecht ||= antwoorden.some(isFout);
    await schrijf(antwoorden.map((antwoord) => `${JSON.stringify(antwoord)}\n`).join(''));
  }
  return slecht ? 1 : 0;
}

async function vergelijk(stukken: AsyncIterable<string[]>, beleid: Beleid): Promise<number> {
  const alle: string[] = [];
  for await (const regels of stukken) alle.push(...regels);
  const { vergeleken, veranderd, slecht } = vergelijkBeleid(alle, beleidsregels2025, beleid);
  for (const regel of [...veranderd, ...slecht]) await schrijf(`${JSON.stringify(regel)}\n`);
  console.error(`${vergeleken} casus vergeleken, ${veranderd.length} veranderd, ${slecht.length} niet te lezen.`);
  return slecht.length > 0 ? 1 : 0;
}

function leesOpdracht(argumenten: readonly string[]): { beleid: Beleid; vergelijken: boolean } {
  const options = { wijziging: { type: 'string' }, vergelijk: { type: 'boolean' } } as const;
  try {
    const { wijziging, vergelijk: vergelijken = false } = parseArgs({ args: [...argumenten], options }).values;
    return { beleid: wijziging ? pasToe(beleidsregels2025, wijziging) : beleidsregels2025, vergelijken };
  } catch (fout) {
    throw fout instanceof Opdrachtfout ? fout : new Opdrachtfout(GEBRUIK);
  }
}

/**
 * Answers the casus on standard input, in the same order.
 * @returns exit status: 0; 1 when a line was bad; 2 when the command itself was
 */
export async function voerUit(argumenten: readonly string[]): Promise<number> {
  // The reader went away (`| head`): nothing is wrong and nothing is left to do.
  process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
    if (fout.code === 'EPIPE') process.exit(0);
    console.error('De antwoorden kunnen niet worden weggeschreven. Is de schijf vol?');
    process.exit(2);
  });
  try {
    const { beleid, vergelijken } = leesOpdracht(argumenten);
    const stukken = regelsVan(process.stdin);
    return await (vergelijken ? vergelijk(stukken, beleid) : beantwoord(stukken, beleid));
  } catch (fout) {
    if (!(fout instanceof Opdrachtfout)) throw fout;
    console.error(fout.message);
    return 2;
  }
}
