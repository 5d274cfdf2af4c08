/** Reasons why a search or a check for duplicates found someone. */
export const dubbelTeksten = {
  bsnGelijk: 'Zelfde BSN',
  bsnBijna: 'BSN scheelt één cijfer of twee verwisselde cijfers',
  bsnAnders: 'Ander BSN',
  datumGelijk: 'Zelfde geboortedatum',
  dagMaand: 'Dag en maand van de geboortedatum verwisseld',
  datumBijna: 'Geboortedatum scheelt één cijfer',
  jaarGelijk: 'Zelfde geboortejaar, dag of maand onbekend',
  naamGelijk: 'Zelfde naam',
  naamKlank: 'Naam klinkt hetzelfde',
  naamLijkt: 'Naam lijkt erop',
  naamOmgedraaid: 'Voornaam en achternaam verwisseld',
  achternaamGelijk: 'Zelfde achternaam, andere voornaam',
  telefoonGelijk: 'Zelfde telefoonnummer',
} as const;
