/** Messages of the core about who may know of a case. */
export const muurtekst = {
  viaBetrokkene: 'Gevonden via een betrokkene',
  ietsBekend: 'Vul iets in waaraan deze persoon te herkennen is: een naam, een nummer of hoe iemand eruitziet.',
} as const;
