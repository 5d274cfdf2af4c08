/** Why a backup was made. */
export const kopieaanleidingen = ['uur', 'start', 'hand'] as const;
export type Kopieaanleiding = (typeof kopieaanleidingen)[number];

/** Why a backup could not be made, read or put back; texts in `taal/behoud.ts`. */
export const behoudcodes = [
  'map-weg',
  'map-alleen-lezen',
  'schijf-vol',
  'bestand-beschadigd',
  'kopie-onleesbaar',
  'kopie-andere-sleutel',
  'kopie-nieuwere-versie',
  'onderbroken',
  'onverwacht',
] as const;
export type Behoudcode = (typeof behoudcodes)[number];

/** What is counted when two states are compared, in the order of the screen. */
export const telsoorten = [
  'client',
  'dossier',
  'stap',
  'besluit',
  'copas',
  'document',
  'plaatsing',
  'nachtregister',
  'stuk',
  'crisisstuk',
  'gebruiker',
] as const;
export type Telsoort = (typeof telsoorten)[number];

/** Why a task about backups failed. */
export class Kopiefout extends Error {
  readonly code: Behoudcode;
  constructor(code: Behoudcode) {
    super(code);
    this.code = code;
  }
}
