import type { Registerrecord } from '#shared/register/records.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Context } from '../context.ts';
import { leesBesluiten } from '../winteropvang/perioden.ts';
import { pasWinterbesluitToe } from '../winteropvang/toepassen.ts';
import { plekVan } from './locatie.ts';

/** A besluit of the college about the winteropvang (5.2.14). */
export type Winterrecord = Extract<Registerrecord, { soort: 'winteropvang' }>;

/** Why it waits: that a besluit lapsed or closes says nothing while the one it is about has not come. Null: it does not. */
export function waaromWachtWinter(context: Context, { inhoud }: Winterrecord): string | null {
  const { soort, status, besluitRef, opentRef } = inhoud;
  const bekend = new Set(leesBesluiten(context).map(({ id }) => id));
  const nodig = status === 'vervallen' ? besluitRef : soort === 'sluiten' ? opentRef : null;
  return nodig && !bekend.has(nodig) ? tekst.wacht.eerder : null;
}

/** Applies it, with our own locaties in the place of the college's. @returns whether anything was new */
export function pasWinterToe(context: Context, { inhoud, organisatie }: Winterrecord): boolean {
  const locaties = inhoud.locaties.map((een) => ({
    ...een,
    locatieRef: plekVan(context, organisatie.id, { ...een, postcode: '' }) ?? een.locatieRef,
  }));
  return pasWinterbesluitToe(context, { ...inhoud, locaties });
}
