import type { Crisislocatievelden } from '#shared/domein/crisis/plek.ts';

/** A crisis location of our own region with two rooms for two and one for four, with what a test changes. */
export const crisislocatie = (anders: Partial<Crisislocatievelden> = {}): Crisislocatievelden => ({
  schuilnaam: 'Huis Meidoorn',
  telefoon: '010 765 43 21',
  regioId: null,
  kamers: [
    { personen: 2, aantal: 2 },
    { personen: 4, aantal: 1 },
  ],
  niveaus: ['oranje', 'groen'],
  mogelijk: ['huisdier', 'baby'],
  ...anders,
});
