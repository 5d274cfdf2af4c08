/** So many days without a login, and an account is looked at (NEN 7510-2 and BIO ask for a periodic review and name no number; ours). */
export const nietGezienDagen = 90;

export const toegangsoordelen = ['klopt', 'aanpassen'] as const;
export type Toegangsoordeel = (typeof toegangsoordelen)[number];
