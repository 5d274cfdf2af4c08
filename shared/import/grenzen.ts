/** How large a file may be that is brought in; more is no list of a desk, and must not be able to stop the program. */
export const importgrens = {
  /** Bytes of the file. */
  bytes: 48 * 2 ** 20,
  regels: 100_000,
  kolommen: 200,
  /** Characters of one cell. */
  cel: 4_000,
  cellen: 3_000_000,
  /** Characters of one line of a CSV. */
  regeltekens: 100_000,
  /** Of a workbook: parts, and bytes when unpacked. The words of a workbook are read in one stretch, during which nobody is answered. */
  onderdelen: 500,
  uitgepakt: 160 * 2 ** 20,
  woorden: 10 * 2 ** 20,
  bijlagen: 4 * 2 ** 20,
  /** Signs that open an element, in the whole workbook. */
  elementen: 9_000_000,
  /** All or nothing is one transaction; while it runs nobody is answered. */
  inEenKeer: 5_000,
  /** Refused lines hold people; after so many days they are taken out of the report by themselves. */
  bewaardagen: 30,
} as const;
