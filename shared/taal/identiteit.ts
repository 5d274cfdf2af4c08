/** Texts around identity: BSN and the number on the CO-pas. */
export const bsnTeksten = {
  negenCijfers: 'Een BSN heeft negen cijfers. Kijk het nummer na op het identiteitsbewijs.',
  elfproef: 'Dit BSN klopt niet. Kijk of er een cijfer verkeerd staat.',
} as const;

export const pasnummerTeksten = {
  twaalfCijfers: 'Een pasnummer heeft twaalf cijfers. Kijk het nummer na op de pas.',
  controlegetal: 'Dit pasnummer klopt niet. Kijk of er een cijfer verkeerd staat of verwisseld is.',
} as const;
