import type { Instellingonderdeel } from '#shared/domein/instellingwijziging.ts';
import { vindVerschillen } from '#shared/domein/verschil.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Context } from '../context.ts';

/** So many changes are shown; older ones stay in the file. */
const getoond = 500;
/** Told by its own four eyes and its own lines in the log; no value to put back. */
const nooit = new Set(['versie', 'bijwerken.voorstel']);

/**
 * Keeps what each value was before it was changed. Call it inside the transaction of the change.
 * @param over id of the locatie, or the workstation whose connection it is; empty: of the organisation
 */
export function noteerWijzigingen(
  { db, opslag, sessie, nu, id }: Context,
  onderdeel: Instellingonderdeel,
  over: string,
  was: object,
  wordt: object,
): void {
  const wie = { onderdeel, over, doorId: sessie.gebruikerId, op: nu };
  for (const { pad, mijn, opgeslagen } of vindVerschillen(wordt, was))
    if (!nooit.has(pad)) opslag.schrijfInstellingwijziging(db, { id: id(), pad, was: opgeslagen, wordt: mijn, ...wie });
}

/** What was changed of the settings, of a locatie, of this desk's connection, or of how long things are kept; newest first. */
export function leesWijzigingen(
  { db, opslag, poorten }: Context,
  { onderdeel, locatieId }: GelezenInvoer<'instelling.wijzigingen'>,
): Uitvoer<'instelling.wijzigingen'> {
  // Retention terms are versions of their own: those are its history.
  if (onderdeel === 'bewaren') return opslag.leesBewaarwijzigingen(db, getoond);
  const over = onderdeel === 'verbinding' ? poorten.werkstation : (locatieId ?? '');
  return opslag.leesInstellingwijzigingen(db, onderdeel, over, getoond);
}
