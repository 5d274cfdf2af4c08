import type { Regelinhoud, Regelsoort } from '#shared/domein/betrokken.ts';
import { betrokkenTeksten } from '#shared/taal/betrokken.ts';
import type { Dossierregel } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldToestemming } from '../register/dossierfeiten.ts';
import { weiger } from '../weigering.ts';

export interface Versieverwijzing {
  id: string | null;
  versie: number;
}

/** The row of this dossier in its newest version; another dossier's row does not exist here. */
export function leesEigen<S extends Regelsoort>(
  { db, opslag }: Context,
  dossierId: string,
  soort: S,
  id: string,
): Dossierregel<S> {
  const regel = opslag.leesRegel(db, id, soort);
  return regel && regel.dossierId === dossierId ? regel : weiger('niet-gevonden');
}

/**
 * Stores a row: a new one without id, else the version after the one named. Refuses with `conflict` when that version exists
 * already, and with `stap-niet-mogelijk` when the row lapsed. Derives the dossier anew.
 */
export function bewaarRegel<S extends Regelsoort>(
  context: Context,
  dossierId: string,
  soort: S,
  verwijzing: Versieverwijzing,
  inhoud: Regelinhoud<S>,
): { id: string; versie: number } {
  const { db, opslag, sessie, nu } = context;
  if (verwijzing.id) {
    const oud = leesEigen(context, dossierId, soort, verwijzing.id);
    if ('vervallen' in oud.inhoud && oud.inhoud.vervallen)
      weiger('stap-niet-mogelijk', { melding: betrokkenTeksten.alVervallen });
  }
  const id = verwijzing.id ?? context.id();
  const basis = verwijzing.id ? verwijzing.versie : 0;
  if (!opslag.schrijfRegel(db, { id, basis, dossierId, soort, inhoud, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict');
  herbereken(context, dossierId);
  if (soort === 'toestemming')
    meldToestemming(context, dossierId, { id, versie: basis + 1, inhoud: inhoud as Regelinhoud<'toestemming'> });
  return { id, versie: basis + 1 };
}
