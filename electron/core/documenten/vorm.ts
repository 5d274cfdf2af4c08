/** Colours and measures of the documents. Neutral on purpose: the marks of the gemeente are not ours to use. Points, sRGB. */
export const kleuren = {
  tekst: '#1b1b1b',
  zacht: '#4f5b62',
  accent: '#0b4f6c',
  vlak: '#eef4f7',
  lijn: '#c3cfd6',
  wit: '#ffffff',
} as const;

export const maten = {
  marge: { top: 64, bottom: 72, left: 71, right: 64 },
  tekst: 10.5,
  tabel: 9.5,
  /** Extra space between lines. */
  regel: 1.6,
  /** Space after a paragraph. */
  alinea: 7,
  koppen: {
    1: { grootte: 19, boven: 4, onder: 8, kleur: kleuren.accent },
    2: { grootte: 13, boven: 11, onder: 3, kleur: kleuren.accent },
    3: { grootte: 10.5, boven: 4, onder: 1, kleur: kleuren.tekst },
  },
  /** ISO/IEC 7810 ID-1, the size of a bank card. */
  kaart: [242.646, 153.014],
} as const;
