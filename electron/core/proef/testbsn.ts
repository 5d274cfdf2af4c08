/*
 * Test numbers: 999 and six more digits, the range that the Rijksdienst voor Identiteitsgegevens keeps for tests. It holds
 * some ninety thousand numbers that pass the elfproef; a larger set goes on without BSN.
 */
const RUIMTE = 100_000;
/** Coprime with RUIMTE: every start comes by once, in no visible order. */
const STAP = 61_803;

/** Endless row of different test numbers; null when all have been given out. */
export function* testnummers(begin: number): Generator<string | null, never> {
  for (let i = 0; i < RUIMTE; i += 1) {
    const acht = `999${String((begin + i * STAP) % RUIMTE).padStart(5, '0')}`;
    const som = [...acht].reduce((totaal, cijfer, plek) => totaal + (9 - plek) * Number(cijfer), 0);
    if (som % 11 < 10) yield `${acht}${som % 11}`;
  }
  for (;;) yield null;
}
