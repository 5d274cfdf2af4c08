/** Why the registry cannot be reached now. A closed list; the words stand in `taal/levering.ts`. */
export const storingcodes = [
  'host-onbekend',
  'onbereikbaar',
  'duurt-te-lang',
  'verbroken',
  'wachtwoord-onjuist',
  'geen-toegang',
  'geen-database',
  'geen-register',
  'login-onbekend',
  'andere-organisatie',
  'register-te-oud',
  'register-ander-doel',
  'geen-tls',
  'certificaat-onbekend',
  'certificaat-andere-naam',
  'certificaat-verlopen',
  'register-vol',
  'bezet',
  'alleen-lezen',
  'onverwacht',
] as const;
export type Storingcode = (typeof storingcodes)[number];

/** Why the registry does not take one record. */
export const recordfoutcodes = [
  'onleesbaar',
  'onvolledig',
  'te-groot',
  'niet-toegestaan',
  'soort-niet-toegestaan',
  'anders-bekend',
] as const;
export type Recordfoutcode = (typeof recordfoutcodes)[number];

/** What the delivering is doing. */
export const leveringfasen = ['niet-ingesteld', 'uit', 'verbinden', 'bezig', 'verbonden', 'storing'] as const;
export type Leveringfase = (typeof leveringfasen)[number];
