import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/*
 * Which windows over a page there are, read from the sources, and which of them axe looked at: `node test/hulp/vensters.ts` (Node 24)
 * takes what the last walks saw into test/e2e/vensters.json, and a test compares that with the sources. A whole run ends with
 * `node test/hulp/vensters.ts --gezien`: what the walk of every screen had open once, it has open still. Most windows the walk opens by itself; the way to
 * those that need something chosen first stands in test/e2e/vensters.json. `TOEGANKELIJK=vensters npm run e2e -- toegankelijk.spec`
 * presses every button there is and writes down what opens.
 */
const wortel = new URL('../../', import.meta.url);
const renderer = new URL('renderer/', wortel);
const lijst = new URL('test/e2e/vensters.json', wortel);
const gevonden = new URL('out/test/vensters/', wortel);

/** The components that every window is made of; those are no windows themselves. */
const kozijn = /componenten\/(Dialoog|Bevestiging)\.vue$/;
const venstertag = /<(Dialoog|Bevestiging|DialogContent|DropdownMenuContent|dialog)\b/g;

const alleComponenten = (): string[] =>
  readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.vue'))
    .map((pad) => pad.replaceAll('\\', '/'));

/** Every component that brings windows of its own (its path below renderer/, without .vue), and how many. */
export function vensteronderdelen(): Map<string, number> {
  const tel = alleComponenten()
    .filter((pad) => !kozijn.test(pad))
    .map((pad) => [pad.replace('.vue', ''), readFileSync(new URL(pad, renderer), 'utf8')] as const)
    .map(([naam, bron]) => [naam, bron.split('<template>').slice(1).join().match(venstertag)?.length ?? 0] as const);
  return new Map(tel.filter(([, aantal]) => aantal > 0).sort(([een], [ander]) => (een < ander ? -1 : 1)));
}

/** Name of a component → where components of that name stand: what runs knows only the name. */
export function componentplekken(): Record<string, string[]> {
  const plekken: Record<string, string[]> = {};
  for (const pad of alleComponenten()) (plekken[basename(pad, '.vue')] ??= []).push(pad.replace('.vue', ''));
  return plekken;
}

/** A window, and how somebody in the proefomgeving comes to it. */
export interface Vensterweg {
  onderdeel: string;
  /** Its heading, by which two windows of one component are told apart. */
  titel: string;
  organisatie: string;
  /** Login name. */
  wie: string;
  /** Name of the screen, as in toegankelijk-wegen.ts. */
  weg: string;
  /** The buttons that lead to it, one after the other; signs that differ from day to day are left out. */
  knoppen: string[];
}
export interface Vensterlijst {
  wegen: Vensterweg[];
  /** Component → the walk that had all its windows open while axe looked. */
  gezien: Record<string, string>;
  /** Component → why no walk has all its windows open. */
  nooit: Record<string, string>;
}
export const leesVensterlijst = (): Vensterlijst => JSON.parse(readFileSync(lijst, 'utf8')) as Vensterlijst;

/** Words that stay the same from one day to the next: no figures. */
export const vast = (tekst: string): string =>
  tekst
    .replaceAll(/\d+/g, '#')
    .replaceAll(/\b(maan|dins|woens|donder|vrij|zater|zon)dag\b/g, 'dag')
    .replaceAll(
      /\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/g,
      'maand',
    )
    .replaceAll(/\s+/g, ' ')
    .trim();

function vulAan(): void {
  const stand = leesVensterlijst();
  const onderdelen = vensteronderdelen();
  const over = stand.wegen.filter(({ onderdeel }) => onderdelen.has(onderdeel));
  for (const bestand of existsSync(gevonden) ? readdirSync(gevonden).filter((een) => een.startsWith('ontdekt')) : [])
    for (const regel of readFileSync(new URL(bestand, gevonden), 'utf8').split('\n').filter(Boolean)) {
      const nieuw = JSON.parse(regel) as Vensterweg;
      const aantal = onderdelen.get(nieuw.onderdeel) ?? 0;
      const eigen = over.filter(({ onderdeel }) => onderdeel === nieuw.onderdeel);
      // As many as the sources have, and no title twice.
      if (eigen.length < aantal && eigen.every(({ titel }) => titel !== nieuw.titel)) over.push(nieuw);
    }
  const orde = ({ organisatie, wie, weg, onderdeel, titel }: Vensterweg): string =>
    [organisatie, wie, weg, onderdeel, titel].join('\0');
  over.sort((een, ander) => (orde(een) < orde(ander) ? -1 : 1));
  const gezien: Record<string, string> = {};
  const waarom: Record<string, string> = {};
  const nu = titelsVanNu();
  for (const [onderdeel, aantal] of onderdelen) {
    const { titels, waar } = nu.get(onderdeel) ?? { titels: new Set(), waar: '' };
    const walk = titels.size >= aantal ? waar : stand.gezien[onderdeel];
    if (walk !== undefined) gezien[onderdeel] = walk;
    else
      waarom[onderdeel] =
        stand.nooit[onderdeel] ?? 'not taken in yet: opens where another walk comes, or after something was chosen';
  }
  writeFileSync(lijst, `${JSON.stringify({ wegen: over, gezien, nooit: waarom }, null, 2)}\n`);
}

const DE_WALK = 'toegankelijk.spec.ts';
/** Per component the titles of its windows that were seen, and where: the walk of every screen before any other. */
function titelsVanNu(): Map<string, { titels: Set<string>; waar: string }> {
  const uit = new Map<string, { titels: Set<string>; waar: string }>();
  for (const bestand of existsSync(gevonden) ? readdirSync(gevonden).filter((een) => een.startsWith('gezien')) : [])
    for (const regel of readFileSync(new URL(bestand, gevonden), 'utf8').split('\n').filter(Boolean)) {
      const [onderdeel, titel, spec] = JSON.parse(regel) as [string, string, string];
      const een = uit.get(onderdeel) ?? { titels: new Set(), waar: spec };
      een.titels.add(titel);
      if (spec === DE_WALK) een.waar = spec;
      uit.set(onderdeel, een);
    }
  return uit;
}

/** What a walk had open once and the last run had not; of other walks than that of every screen too, where `alles`. */
export function nietMeer(alles: boolean): string[] {
  const nu = titelsVanNu();
  const onderdelen = vensteronderdelen();
  return Object.entries(leesVensterlijst().gezien)
    .filter(
      ([onderdeel, spec]) =>
        (alles || spec === DE_WALK) && (nu.get(onderdeel)?.titels.size ?? 0) < (onderdelen.get(onderdeel) ?? 0),
    )
    .map(([onderdeel, spec]) => `${onderdeel} (${spec})`);
}

if (import.meta.main) {
  if (process.argv.includes('--gezien')) {
    // In other walks a window may be gone before axe is done with it: that is told, and no failure.
    for (const een of nietMeer(true)) console.error(`venster niet bekeken: ${een}`);
    process.exitCode = nietMeer(false).length > 0 ? 1 : 0;
  } else vulAan();
}
