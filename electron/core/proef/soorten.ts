import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import type { Keten } from '#shared/domein/basis.ts';
import type { Stapfeiten, Stapnaam } from '#shared/domein/stappen.ts';

/** States of a case in the proefomgeving; each occurs in any row of people that is as long as the recipe. */
export type Scenario =
  | 'melding-net-binnen'
  | 'melding-zonder-bsn'
  | 'acuut-vannacht'
  | 'acuut-buiten-kantoortijd'
  | 'onderzoek-loopt'
  | 'onderzoek-te-laat'
  | 'andere-regio-overleg'
  | 'andere-regio-overdracht'
  | 'voorwaarden-ontbreken'
  | 'hersteltermijn'
  | 'wacht-op-verstrekken'
  | 'wacht-op-weigeren'
  | 'nog-bekend-te-maken'
  | 'verstrekt'
  | 'pas-vervangen'
  | 'loopt-af'
  | 'afwijking'
  | 'geweigerd'
  | 'geeindigd';

/** A location as it is stored, without its row version. */
export type Proeflocatie = Omit<Locatie, 'versie'>;

/** A recorded step: the facts as `stapSchemas` has them, and when they were written down (office hours, UTC). */
export type Proefstap<S extends Stapnaam> = { feiten: Stapfeiten[S]; op: string };
export type Proefstappen = { [S in Stapnaam]: Proefstap<S> | null };

export interface Proefbesluit {
  soort: 'verstrekken' | 'weigeren';
  genomenOp: string;
  peildatum: string;
  keten: Keten;
  ingangsdatum: string | null;
  laatsteDag: string | null;
  locatieId: string | null;
  motivering: string;
  afwijking: string | null;
  gronden: string[];
  /** Agreements, or where else to turn; one per line. */
  voorwaarden: string;
  bekendmaking: { datum: string; wijze: 'uitgereikt' | 'per-post'; bezwaarTot: string; op: string } | null;
}

export interface Proefpas {
  pasnummer: string;
  locatieId: string;
  geldigVan: string;
  geldigTot: string;
  uitgegevenOp: string;
  ingetrokken: { op: string; reden: string } | null;
}

/** `tot` is the last night; null while the stay goes on. */
export interface Proefplaatsing {
  locatieId: string;
  soort: 'acuut' | 'besluit';
  van: string;
  tot: string | null;
}

export interface Proefnacht {
  locatieId: string;
  datum: string;
  stand: 'aanwezig' | 'laat' | 'afwezig' | 'afwezig-gemeld';
  /** HH:MM, of who was late. */
  tijd: string | null;
}

/** One invented person with everything that has happened so far. Plain data; ids of client and dossier are the caller's. */
export interface Proefpersoon {
  /** Counts from 0. */
  nummer: number;
  scenario: Scenario;
  keten: Keten;
  client: Clientvelden;
  stappen: Proefstappen & { melding: Proefstap<'melding'> };
  besluit: Proefbesluit | null;
  copassen: Proefpas[];
  plaatsingen: Proefplaatsing[];
  nachten: Proefnacht[];
}
