import type { Aankomstregel, Contact, Geschilregel } from '#shared/contract/groepen/regio.ts';
import type { Geschil, Inkomend } from '#shared/domein/regio.ts';
import { regioInGesprek, type Kandidaat, type Toegankelijkheid } from '#shared/domein/toegankelijkheid.ts';
import type { Versie } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

type Bron = Pick<Context, 'db' | 'opslag'>;

/** What is stored about other parties and regions beside the step, and the step itself. */
export interface Regiobron {
  toegankelijkheid: Toegankelijkheid | null;
  stapversie: number;
  contacten: Contact[];
  geschil: Versie<Geschil> | null;
  geschilversies: Versie<Geschil>[];
  geschilstappen: Geschilregel[];
  aankomst: Aankomstregel[];
  inkomend: Versie<Inkomend> | null;
  inkomendversies: Versie<Inkomend>[];
}

/** Reads it. */
export function leesRegiobron({ db, opslag }: Bron, dossierId: string): Regiobron {
  const stap = opslag.leesStappen(db, dossierId).toegankelijkheid;
  const geschilversies = opslag.leesGeschil(db, dossierId);
  const inkomendversies = opslag.leesInkomend(db, dossierId);
  return {
    toegankelijkheid: stap?.feiten ?? null,
    stapversie: stap?.versie ?? 0,
    contacten: opslag.leesContacten(db, dossierId),
    geschil: geschilversies[0] ?? null,
    geschilversies,
    geschilstappen: opslag.leesGeschilstappen(db, dossierId),
    aankomst: opslag.leesAankomst(db, dossierId),
    inkomend: inkomendversies[0] ?? null,
    inkomendversies,
  };
}

/** What was not corrected and not taken back. */
export const levend = <T extends { vervallen: unknown }>(regels: readonly T[]): T[] =>
  regels.filter(({ vervallen }) => vervallen === null);

/** A dispute runs from when it is recorded until it is solved, or until what was judged has been carried out. */
export const isGeschilOpen = ({ geschil, geschilstappen }: Regiobron): boolean =>
  geschil !== null && !levend(geschilstappen).some(({ soort }) => soort === 'opgelost' || soort === 'effect');

/** The day on which somebody arrived, there or here; null while that is not recorded. */
export const aangekomenOp = ({ aankomst }: Regiobron): string | null =>
  levend(aankomst).find(({ soort }) => soort === 'aangekomen')?.datum ?? null;

/** The day agreed on: of a transfer to another region, or of one to us. */
export function afgesprokenDag({ toegankelijkheid, inkomend }: Regiobron): string | null {
  if (inkomend) return inkomend.feiten.antwoord === 'akkoord' ? inkomend.feiten.afgesprokenOp : null;
  return toegankelijkheid?.aangewezenRegio === 'andere-regio' ? toegankelijkheid.datumOverdracht : null;
}

/** The other region of this dossier: where somebody goes, or where they come from. */
export function andereRegioVan({ toegankelijkheid, inkomend }: Regiobron): Kandidaat | null {
  if (!inkomend) return regioInGesprek(toegankelijkheid);
  return { sleutel: 'andere-regio', regioId: inkomend.feiten.vanRegioId, naam: inkomend.feiten.vanRegio };
}
