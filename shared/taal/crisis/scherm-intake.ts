/** Texts of the screens from the first call to the besluit. */
export const crisisintake = {
  koppen: {
    gevaar: 'Gevaar',
    mensen: 'Wie zijn erbij',
    verhaal: 'Wat er gebeurt',
    oordeel: 'Wat u vaststelt',
    conclusie: 'Wat u concludeert',
  },
};
