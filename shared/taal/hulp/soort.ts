import type { Organisatiesoort, Recht, Rol } from '../../contract/rechten.ts';

/** A job on a screen: what it is called, and its steps in order. */
export interface Taak {
  kop: string;
  stappen: readonly string[];
}

/**
 * What the help says about one subject. Texts may hold checked references, see `lezen.ts`:
 * `{nacht.sluiten}` a name from the catalogue, `{toets:Ctrl K}` a key, `{zie:nacht}` another subject by its id.
 */
export interface Hulpinhoud {
  /** What to call it in a list, where the title of the screen alone says too little. */
  precies?: string;
  /** What it is for, in one or two sentences. */
  waarvoor: string;
  doen: readonly Taak[];
  /** What words on the screen mean. */
  woorden?: readonly (readonly [woord: string, uitleg: string])[];
  /** What to do when it goes otherwise. */
  mis?: readonly (readonly [wat: string, doe: string])[];
  /** Numbers as `shared/beleid` knows them: `5.2.4`, `Awb 6:7`. */
  artikelen?: readonly string[];
  /** Keys that do something here and that are in `toetsen.ts`. */
  toetsen?: readonly string[];
  /** Ids of what is near. */
  zie?: readonly string[];
}

export type Hulpsoort = 'scherm' | 'deel' | 'dienst' | 'hoofdstuk';

export interface Hulponderwerp extends Hulpinhoud {
  /** Route name of a screen, `dossier/<deel>` of a part of a dossier, `dienst/…`, `hoofdstuk/…`. */
  id: string;
  soort: Hulpsoort;
  titel: string;
  /** Who may see the screen; null: everybody. The same as on the route: a test compares them. */
  recht: Recht | null;
  /** Whose first day it is. */
  rol?: Rol;
}

export interface Hulpgroep {
  id: string;
  titel: string;
  /** Only where this group of screens exists. */
  alleenBij?: Organisatiesoort;
  onderwerpen: readonly Hulponderwerp[];
}

/** A screen: `id` is its route name, `titel` and `recht` are those of the route. */
export const scherm = (id: string, titel: string, recht: Recht | null, inhoud: Hulpinhoud): Hulponderwerp => ({
  id,
  soort: 'scherm',
  titel,
  recht,
  ...inhoud,
});
/** A part of a dossier: `deel` is its place in the address. */
export const deel = (naam: string, titel: string, recht: Recht | null, inhoud: Hulpinhoud): Hulponderwerp => ({
  id: `dossier/${naam}`,
  soort: 'deel',
  titel,
  recht,
  ...inhoud,
});
export const hoofdstuk = (naam: string, titel: string, recht: Recht | null, inhoud: Hulpinhoud): Hulponderwerp => ({
  id: `hoofdstuk/${naam}`,
  soort: 'hoofdstuk',
  titel,
  recht,
  ...inhoud,
});
export const dienst = (rol: Rol, titel: string, inhoud: Hulpinhoud): Hulponderwerp => ({
  id: `dienst/${rol}`,
  soort: 'dienst',
  titel,
  recht: null,
  rol,
  ...inhoud,
});
