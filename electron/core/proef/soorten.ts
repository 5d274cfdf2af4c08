import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import type { Clientvelden } from '#shared/contract/groepen/dossier.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';

/** A locatie of the proefomgeving; `sleutel` is how people refer to it before it has an id. */
export type Proeflocatie = Omit<Locatie, 'id' | 'versie'> & { sleutel: string };

/** Something that was recorded at a moment (Amsterdam wall clock, `YYYY-MM-DDTHH:MM`). */
interface Moment {
  op: string;
}

/** Facts of a step as they were recorded; locations by their key. */
export type Proefstap =
  | (Moment & { stap: 'melding'; feiten: Stapfeiten['melding'] })
  | (Moment & {
      stap: 'acute-opvang';
      feiten: Omit<Stapfeiten['acute-opvang'], 'locatieId'> & { locatie: string | null };
    })
  | (Moment & { stap: 'onderzoek'; feiten: Stapfeiten['onderzoek'] })
  | (Moment & { stap: 'toegankelijkheid'; feiten: Stapfeiten['toegankelijkheid'] })
  | (Moment & { stap: 'voorwaarden'; feiten: Stapfeiten['voorwaarden'] });

export interface Proefbesluit extends Moment {
  soort: 'verstrekken' | 'weigeren';
  ingangsdatum: string | null;
  locatie: string | null;
  gronden: string[];
  motivering: string;
  /** Empty: no deviation from the proposal. */
  afwijking: string;
  voorwaarden: string;
  /** null: not made known yet. */
  bekendgemaaktOp: string | null;
  /** Whether the CO-pas was issued (volwassenen only). */
  copas: boolean;
}

/** One synthetic person with one case, in the order in which it happened. The first step is always the melding. */
export interface Proefpersoon {
  client: Clientvelden;
  stappen: Proefstap[];
  besluit: Proefbesluit | null;
  /** Nights that were registered, each on one locatie. */
  nachten: { datum: string; locatie: string; stand: 'aanwezig' | 'afwezig' | 'afwezig-gemeld' }[];
}

/** A whole synthetic data set; people come one at a time, so that 100,000 of them need no memory. */
export interface Proefset {
  locaties: Proeflocatie[];
  personen: Iterable<Proefpersoon>;
}
