/** What must be seen to before somebody leaves, in the order in which it is done. */
export const vertrekpunten = [
  'plan',
  'overdracht',
  'briefadres',
  'eigendommen',
  'nazorg',
  'kamer',
  'sleutel',
  'pas',
  'uitstroom',
  'bewijs',
] as const;
export type Vertrekpunt = (typeof vertrekpunten)[number];

export const vertrekstanden = ['open', 'klaar', 'niet-nodig'] as const;
export type Vertrekstand = (typeof vertrekstanden)[number];

/** What only a person can say: the others follow from the dossier, or are not needed. */
export const metHand: ReadonlySet<Vertrekpunt> = new Set(['kamer', 'sleutel', 'pas']);
