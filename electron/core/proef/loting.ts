/** Seeded draws: the same seed gives the same row of values on every machine. Not for secrets. */
export interface Loting {
  /** At least 0, below 1. */
  getal(): number;
  /** Whole number from `van` t/m `tot`. */
  tussen(van: number, tot: number): number;
  /** True with this chance, 0 to 1. */
  kans(deel: number): boolean;
  /** One of a list that is not empty. */
  kies<T>(lijst: readonly T[]): T;
}

/* sfc32 (PractRand's small fast counting generator), started from a 32-bit FNV-1a hash of the seed. */
function sfc32(zaad: string): () => number {
  let hash = 0x811c9dc5;
  for (const teken of zaad) hash = Math.imul(hash ^ (teken.codePointAt(0) ?? 0), 0x01000193);
  let [a, b, c, teller] = [hash, hash ^ 0x9e3779b9, Math.imul(hash, 0x85ebca6b), 1];
  const volgende = (): number => {
    const uit = (a + b + teller) | 0;
    teller = (teller + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + uit) | 0;
    return uit >>> 0;
  };
  for (let i = 0; i < 12; i += 1) volgende();
  return volgende;
}

/** A row of draws for this seed. Rows of different seeds do not depend on each other. */
export function maakLoting(zaad: string): Loting {
  const volgende = sfc32(zaad);
  const getal = (): number => volgende() / 2 ** 32;
  return {
    getal,
    tussen: (van, tot) => van + Math.floor(getal() * (tot - van + 1)),
    kans: (deel) => getal() < deel,
    kies: (lijst) => {
      const gekozen = lijst[Math.floor(getal() * lijst.length)];
      if (gekozen === undefined) throw new RangeError('nothing to choose from');
      return gekozen;
    },
  };
}
