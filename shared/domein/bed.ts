/** Kinds of bed; an `extra` one counts only in a night for which it was put up. */
export const bedsoorten = ['gewoon', 'kinderbed', 'extra'] as const;
export type Bedsoort = (typeof bedsoorten)[number];
