/** Port for randomness: returns `bytes` unpredictable bytes. Filled with node:crypto in the composition root, seeded in tests. */
export type Toeval = (bytes: number) => Uint8Array;

/**
 * Uniform whole number in [0, bereik) drawn from the port, by rejection so that no value is likelier than another.
 * @param bereik at most 2^48
 */
export function willekeurigGetal(toeval: Toeval, bereik: number): number {
  const ruimte = 2 ** 48;
  if (!Number.isInteger(bereik) || bereik < 1 || bereik > ruimte) throw new RangeError('bereik must be 1 to 2^48');
  const grens = ruimte - (ruimte % bereik);
  for (;;) {
    let getal = 0;
    for (const byte of toeval(6)) getal = getal * 256 + byte;
    if (getal < grens) return getal % bereik;
  }
}
