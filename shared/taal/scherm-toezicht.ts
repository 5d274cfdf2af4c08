/** Texts of the screens about who may know of a case and who tried to. */
export const schermToezicht = {
  mensen: {
    koppen: { gevaar: 'Gevaar', vinden: 'Waaraan is deze persoon te vinden of te herkennen?' },
    plegers: {
      titel: 'Pleger',
      leeg: 'Er is nog geen pleger vastgelegd. Een voornaam of een telefoonnummer is al genoeg.',
      begin: 'Pleger vastleggen',
    },
    netwerk: {
      titel: 'Netwerk',
      leeg: 'Wie kan zoeken of iets doorvertellen? Familie, vrienden, mensen op het werk.',
      begin: 'Persoon uit het netwerk vastleggen',
    },
    uitleg: 'Deze mensen worden geen cliënt. Zoekt een collega op hun naam of nummer, dan vindt die alleen deze zaak.',
  },
};
