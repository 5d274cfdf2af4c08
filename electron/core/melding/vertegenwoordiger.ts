import type { Regelinhoud } from '#shared/domein/betrokken.ts';
import type { Dossierregel } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/** Whether somebody acts for the client on a day; without dates they do from now on, until told otherwise. */
export const treedtOp = ({ van, tot, vervallen }: Regelinhoud<'vertegenwoordiger'>, dag: string): boolean =>
  vervallen === null && (van === null || van <= dag) && (tot === null || tot >= dag);

/** Who represents the client, from every dossier: a curator does not go away when a new case begins. */
export function leesVertegenwoordigers(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  clientId: string,
): Dossierregel<'vertegenwoordiger'>[] {
  return opslag
    .leesRegelsVanClient(db, clientId, 'vertegenwoordiger')
    .filter(({ inhoud }) => inhoud.vervallen === null);
}

/** The lines of the address for a letter, without empty ones. */
export const adresVan = ({ adres, postcode, plaats }: Regelinhoud<'vertegenwoordiger'>): string[] =>
  [adres, `${postcode} ${plaats}`].map((regel) => regel.trim()).filter(Boolean);
