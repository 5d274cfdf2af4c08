/** On the page Over Onthaal: what the program is made of. */
export const licentieteksten = {
  titel: 'Licenties',
  uitleg: (aantal: number) =>
    `Onthaal is gemaakt met ${aantal} pakketten van anderen. Hier staat van elk de licentie. Dezelfde lijst staat in LICENTIES.txt naast het programma.`,
  toon: 'Pakketten en licenties bekijken',
  laden: 'De lijst wordt geladen.',
  naast: 'Ook nodig',
} as const;
