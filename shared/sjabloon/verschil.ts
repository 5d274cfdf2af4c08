import type { Sjabloontekst } from './model.ts';

/** One line of a comparison. */
export interface Verschilregel {
  soort: 'gelijk' | 'weg' | 'erbij';
  tekst: string;
}

/** A letter as plain lines, the way an administrator reads it. */
export function alsRegels({ onderwerp, titel, delen }: Sjabloontekst): string[] {
  return [
    `Onderwerp: ${onderwerp}`,
    `Titel: ${titel}`,
    ...delen.flatMap(({ id, kop, tekst }) => ['', `## ${kop || id}`, ...tekst.split(/\r?\n/).map((r) => r.trimEnd())]),
  ];
}

/** Lengths of the longest common run of lines from each pair of places on. */
function lengtes(a: readonly string[], b: readonly string[]): number[][] {
  const tabel = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      tabel[i]![j] = a[i] === b[j] ? tabel[i + 1]![j + 1]! + 1 : Math.max(tabel[i + 1]![j]!, tabel[i]![j + 1]!);
  return tabel;
}

/** What changed between two texts, line by line: the fewest lines out and in. */
export function vergelijkRegels(a: readonly string[], b: readonly string[]): Verschilregel[] {
  const tabel = lengtes(a, b);
  const uit: Verschilregel[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      uit.push({ soort: 'gelijk', tekst: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || tabel[i + 1]![j]! >= tabel[i]![j + 1]!)) {
      uit.push({ soort: 'weg', tekst: a[i] ?? '' });
      i += 1;
    } else {
      uit.push({ soort: 'erbij', tekst: b[j] ?? '' });
      j += 1;
    }
  }
  return uit;
}
