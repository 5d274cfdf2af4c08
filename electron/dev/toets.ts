import { createReadStream } from 'node:fs';
import { beantwoordRegel, beleidsregels2025, isFout, isLegeRegel } from '#shared/beleid/index.ts';

/** Written at once when this much is waiting; characters. */
const PAKKET = 1 << 16;

/** The lines of a UTF-8 stream. Only \n ends a line (JSON may hold U+2028); a \r before it and a BOM in front are left out. */
async function* regelsVan(stroom: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const stuk of stroom) {
    const tekst = decoder.decode(stuk, { stream: true });
    rest += tekst;
    if (!tekst.includes('\n')) continue;
    const delen = rest.split('\n');
    rest = delen.pop() ?? '';
    yield* delen;
  }
  yield rest + decoder.decode();
}

async function schrijf(tekst: string): Promise<void> {
  if (!process.stdout.write(tekst)) await new Promise((klaar) => process.stdout.once('drain', klaar));
}

/**
 * Answers casus from standard input, or from the file that is named, in the same order.
 * @returns exit status: 0, or 1 when a line was bad
 */
export async function voerUit(argumenten: readonly string[]): Promise<number> {
  const [bestand] = argumenten;
  const stroom: AsyncIterable<Uint8Array> = bestand ? createReadStream(bestand) : process.stdin;
  let slecht = false;
  let wacht = '';
  for await (const regel of regelsVan(stroom)) {
    if (isLegeRegel(regel)) continue;
    const antwoord = beantwoordRegel(regel, beleidsregels2025);
    slecht ||= isFout(antwoord);
    wacht += `${JSON.stringify(antwoord)}\n`;
    if (wacht.length < PAKKET) continue;
    await schrijf(wacht);
    wacht = '';
  }
  await schrijf(wacht);
  return slecht ? 1 : 0;
}
