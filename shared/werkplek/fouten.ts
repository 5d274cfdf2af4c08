/** Why the line between the desks of an organisation stands still, or a desk cannot join. The words stand in `taal/werkplek.ts`. */
export const werkplekfoutcodes = [
  /** A package does not open, or was changed. */
  'pakket-onleesbaar',
  /** A number of a desk is missing, or comes twice. */
  'pakket-ontbreekt',
  /** The server has another package under our number: this file was put back from a copy. */
  'dubbel',
  /** A package was made by a newer Onthaal. */
  'werk-bij',
  /** A generation of the key did not come, or not from a colleague. */
  'sleutel-ontbreekt',
  /** This desk was withdrawn, or was never one. */
  'ingetrokken',
  'deelt-al',
  'uitnodiging-gebruikt',
  'uitnodiging-verlopen',
  'conflict',
  'server-mag-niet',
  'onverwacht',
] as const;
export type Werkplekfoutcode = (typeof werkplekfoutcodes)[number];

/** How the line between the desks is: `gestopt` when the packages themselves, or this desk, are the reason. */
export const lijnfasen = ['uit', 'verbinden', 'bezig', 'verbonden', 'storing', 'gestopt'] as const;
export type Lijnfase = (typeof lijnfasen)[number];
