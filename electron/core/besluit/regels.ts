import type { Uitleg } from '#shared/beleid/index.ts';
import type { Foutcode, Veldfout } from '#shared/contract/antwoord.ts';
import type { Besluitsoort, KlaargezetteInhoud } from '#shared/contract/groepen/besluit.ts';
import type { Besluitrij, NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import type { BeschikkingInhoud } from '../documenten/inhoud.ts';
import type { Stand } from './stand.ts';

/** What somebody wants to decide; the contact person may still be missing while it is prepared. */
export type Besluitinvoer = KlaargezetteInhoud;

/** A grond that can be chosen: as the desk reads it, and as the client does. */
export interface Grondkeuze {
  id: string;
  zin: string;
  artikel: string;
  /** It follows from what is recorded; choosing another needs a reason (Awb 4:84). */
  volgt: boolean;
  /** To the client, without a full stop. */
  brief: string;
}

/** What stands in the way of a besluit: the code of the refusal, and what to do about it in Dutch. */
export interface Belet {
  code: Foutcode;
  tekst: string;
}

/** The columns of a besluit that differ per soort. */
export type Soortkolommen = Pick<
  NieuwBesluit,
  'opBesluitId' | 'per' | 'keten' | 'ingangsdatum' | 'laatsteDag' | 'locatieId'
>;

/**
 * What one soort of besluit adds to the one way in which every besluit is taken (`nemen.ts`). Everything here only reads.
 * The fields of the screen stand in {@link Besluitinvoer}; an error names the field it belongs to.
 */
export interface Soortregels {
  soort: Besluitsoort;
  /** Why it cannot be taken in this dossier now; null: it can. Shown before anybody fills in anything. */
  belet(context: Context, stand: Stand): Belet | null;
  /** Why this user may not take it (vier ogen), beside what holds for every soort. */
  vierOgen?(context: Context, stand: Stand): string | null;
  /** The gronden that exist for it; none: it is not taken on gronden. */
  gronden(context: Context, stand: Stand): Grondkeuze[];
  /** It can also be taken without a grond. */
  grondenVrij?: true;
  /** Whether the proposal points to it, so that choosing it needs no reason. */
  voorgesteld(context: Context, stand: Stand): boolean;
  /** What is wrong with the fields, beside motivering, contact person and gronden. */
  velden(context: Context, invoer: Besluitinvoer, stand: Stand): Veldfout[];
  /** The explanations to store with it. */
  uitleg(context: Context, invoer: Besluitinvoer, stand: Stand): Uitleg[];
  /** What it rests on beside the facts of the steps, as it stood: stored under `bewijs`. */
  bewijs?(context: Context, invoer: Besluitinvoer, stand: Stand): unknown;
  kolommen(context: Context, invoer: Besluitinvoer, stand: Stand): Soortkolommen;
  /** What is particular in its letter. */
  brief(context: Context, besluit: NieuwBesluit, stand: Stand): Partial<BeschikkingInhoud>;
  /** From which day on the stay follows what the besluiten amount to now. Null: the stay does not change. */
  plaatsVanaf(context: Context, besluit: NieuwBesluit, stand: Stand): string | null;
}

/** The besluit that another one changes: the one that was named, else the opvang that runs. */
export function opBesluit({ beeld }: Stand, { opBesluitId }: Pick<Besluitinvoer, 'opBesluitId'>): Besluitrij | null {
  const { levend, verstrekking } = beeld.loop;
  if (opBesluitId) return levend.find(({ id }) => id === opBesluitId) ?? null;
  return verstrekking?.verstrekking ?? null;
}
