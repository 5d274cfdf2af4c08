import type { Veldfout } from '#shared/contract/antwoord.ts';
import { stukSchemas, type Stukinhoud, type Stuksoort } from '#shared/domein/onderzoek.ts';
import type { Stukrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldStuk } from '../register/dossierfeiten.ts';
import { weiger } from '../weigering.ts';

export interface Gedaan {
  id: string;
  versie: number;
}

/** The newest version of a record of this kind in this dossier. */
export function leesEigenStuk<S extends Stuksoort>(
  { db, opslag }: Context,
  dossierId: string,
  soort: S,
  id: string,
): Stukrij<S> {
  const stuk = opslag.leesStuk(db, id);
  if (stuk?.soort !== soort || stuk.dossierId !== dossierId) return weiger('niet-gevonden');
  return stuk as Stukrij<S>;
}

interface Nieuw<S extends Stuksoort> {
  dossierId: string;
  soort: S;
  /** null: a new record. */
  id: string | null;
  /** The version it was based on; 0 for a new record. */
  versie: number;
  inhoud: Stukinhoud<S>;
  vervallen?: string | null;
  documentId?: string | null;
}

/**
 * Stores a version of a record and derives the dossier anew, in the transaction of the use case.
 * Refuses with `conflict` when another version came first.
 */
export function legStukVast<S extends Stuksoort>(context: Context, nieuw: Nieuw<S>): Gedaan {
  const { db, opslag, sessie, nu, vandaag } = context;
  const { dossierId, soort, versie, inhoud, vervallen = null } = nieuw;
  controleerDatums(inhoud, vandaag, 'inhoud');
  if (nieuw.id === null && versie !== 0) weiger('conflict');
  const oud = nieuw.id === null ? null : leesEigenStuk(context, dossierId, soort, nieuw.id);
  const id = oud?.id ?? context.id();
  const documentId = nieuw.documentId ?? oud?.documentId ?? null;
  const rij = { id, basis: versie, dossierId, soort, inhoud: stukSchemas[soort].parse(inhoud), vervallen, documentId };
  if (!opslag.schrijfStuk(db, { ...rij, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
  herbereken(context, dossierId);
  meldStuk(context, { id, versie: versie + 1, dossierId });
  opslag.wisConcept(db, sessie.gebruikerId, `${soort}:${oud?.id ?? dossierId}`);
  return { id, versie: versie + 1 };
}

/** Collects what is wrong with a form and refuses it in one go. */
export function maakVeldkeuring(voor = 'inhoud') {
  const velden: Veldfout[] = [];
  return {
    /** `pad` is wrong when `fout` is true. */
    als(fout: boolean, pad: string, bericht: string): void {
      if (fout) velden.push({ pad: voor ? `${voor}.${pad}` : pad, bericht });
    },
    klaar(): void {
      if (velden.length > 0) weiger('ongeldige-invoer', { velden });
    },
  };
}
