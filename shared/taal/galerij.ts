/** The page with every component in every state: texts that only stand there, all made up. */
export const galerij = {
  titel: 'Componenten',
  inleiding: 'Elk onderdeel in elke toestand, in beide weergaven. Wat hier niet staat, bestaat niet.',
  weergave: 'Weergave',
  weergaven: { licht: 'Licht', donker: 'Donker', beide: 'Naast elkaar' },
} as const;
