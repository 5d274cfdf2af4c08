import { nl } from '../nl.ts';

/** A piece of help text as a screen or a page draws it. */
export type Hulpstuk =
  | { soort: 'tekst'; tekst: string }
  /** A name as it stands on the screen. */
  | { soort: 'naam'; tekst: string }
  | { soort: 'toets'; tekst: string }
  | { soort: 'zie'; id: string };

const verwijzing = /\{([^}]+)\}/g;

/** What stands in the catalogue at a path like `nacht.sluiten`; null: nothing, or no plain text without gaps. */
export function uitCatalogus(pad: string): string | null {
  let hier: unknown = nl;
  for (const stap of pad.split('.')) {
    if (typeof hier !== 'object' || hier === null || !Object.hasOwn(hier, stap)) return null;
    hier = (hier as Record<string, unknown>)[stap];
  }
  return typeof hier === 'string' && !/\{\w+\}/.test(hier) ? hier : null;
}

function lees(verwijst: string): Hulpstuk {
  if (verwijst.startsWith('toets:')) return { soort: 'toets', tekst: verwijst.slice(6) };
  if (verwijst.startsWith('zie:')) return { soort: 'zie', id: verwijst.slice(4) };
  // A button that asks on has three dots; in a sentence they are in the way.
  return { soort: 'naam', tekst: (uitCatalogus(verwijst) ?? verwijst).replace(/…$/, '') };
}

/** Takes a help text apart: words, names of the catalogue, keys, and other subjects. A test proves that each exists. */
export function leesHulp(tekst: string): Hulpstuk[] {
  const stukken: Hulpstuk[] = [];
  let vanaf = 0;
  for (const gevonden of tekst.matchAll(verwijzing)) {
    if (gevonden.index > vanaf) stukken.push({ soort: 'tekst', tekst: tekst.slice(vanaf, gevonden.index) });
    stukken.push(lees(gevonden[1] ?? ''));
    vanaf = gevonden.index + gevonden[0].length;
  }
  if (vanaf < tekst.length) stukken.push({ soort: 'tekst', tekst: tekst.slice(vanaf) });
  return stukken;
}

/** Every reference in a text, as it is written: `nacht.sluiten`, `toets:Ctrl K`, `zie:nacht`. */
export const verwijzingen = (tekst: string): string[] => [...tekst.matchAll(verwijzing)].map(([, wat]) => wat ?? '');
