import type { Bereik } from '#shared/contract/eindpunt.ts';
import type { Betreft, Context } from './context.ts';
import type { Foutcode } from '#shared/contract/antwoord.ts';
import { weiger } from './weigering.ts';

export type Zoekers = Pick<Context, 'db' | 'opslag' | 'sessie' | 'nu'> & Partial<Pick<Context, 'betreft'>>;

/** An id that nobody has: looking for nobody costs what looking for somebody hidden costs. */
const niemand = '0'.repeat(26);

const veldBij: Partial<Record<Bereik, string>> = {
  client: 'clientId',
  dossier: 'dossierId',
  besluit: 'besluitId',
  pas: 'pasId',
  document: 'documentId',
  locatie: 'locatieId',
};

function dossierVan({ db, opslag }: Zoekers, bereik: Bereik, id: string): string | null {
  if (bereik === 'dossier') return id;
  if (bereik === 'besluit') return opslag.leesBesluit(db, id)?.dossierId ?? null;
  if (bereik === 'pas') return opslag.leesCopas(db, { id })?.dossierId ?? null;
  return opslag.leesDocument(db, id)?.dossierId ?? null;
}

function betrokkenen(zoekers: Zoekers, bereik: Bereik, id: string): Betreft {
  const { db, opslag } = zoekers;
  if (bereik === 'client') return opslag.leesClient(db, id) ? { clientId: id, dossierId: null } : nietGevonden(zoekers);
  const dossier = opslag.leesDossier(db, dossierVan(zoekers, bereik, id) ?? niemand);
  return dossier ? { clientId: dossier.clientId, dossierId: dossier.id } : nietGevonden(zoekers);
}

/** Refuses what is not there after the same look at the shields as for what may not be seen. */
function nietGevonden(zoekers: Zoekers): never {
  zichtOp(zoekers, niemand);
  return weiger('niet-gevonden');
}

/** How a user stands towards a client: free to see, opened with a reason, shielded, or never to see (the user's own or family). */
export type Zicht = 'vrij' | 'nood' | 'afgeschermd' | 'uitgesloten';

/** Whether a user may see a client, as far as the shield goes. */
export function zichtOp({ db, opslag, sessie, nu }: Zoekers, clientId: string): Zicht {
  const stand = opslag.leesAfschermingVoor(db, { clientId, gebruikerId: sessie.gebruikerId, nu });
  if (!stand || stand.rol === 'kring') return 'vrij';
  if (stand.rol !== null) return 'uitgesloten';
  if (stand.voor === 'iedereen') return 'vrij';
  return stand.nood ? 'nood' : 'afgeschermd';
}

const weigeringBij: Partial<Record<Zicht, Foutcode>> = { afgeschermd: 'afgeschermd', uitgesloten: 'niet-gevonden' };

/**
 * Refuses a client outside the scope of the user: of another locatie, shielded, or the user's own family. For the record
 * named in the input the kernel does this; a use case calls it for any other client that it names.
 * @returns whether the client is open because somebody broke the glass
 */
export function controleerMens(zoekers: Zoekers, clientId: string, ookAfgeschermd = false): { nood: boolean } {
  const { db, opslag, sessie } = zoekers;
  if (sessie.locatieId && !opslag.verblijftBij(db, clientId, sessie.locatieId)) weiger('niet-gevonden');
  const zicht = zichtOp(zoekers, clientId);
  const code = weigeringBij[zicht];
  // The colleague hears that there is nobody; who watches over the others hears that it was tried.
  if (zicht === 'uitgesloten') zoekers.betreft?.({ gevangen: clientId });
  if (code && !(ookAfgeschermd && zicht === 'afgeschermd')) weiger(code);
  return { nood: zicht === 'nood' };
}

/** A client by the id under which it goes now, or the client of a dossier. */
function afgeschermdeMens(zoekers: Zoekers, invoer: object): Betreft {
  const { clientId, dossierId } = invoer as { clientId?: string | null; dossierId?: string | null };
  if (clientId) return betrokkenen(zoekers, 'client', clientId);
  return dossierId ? betrokkenen(zoekers, 'dossier', dossierId) : weiger('niet-gevonden');
}

/**
 * Checks that the record named in the input exists in the user's own administratie and lies within the user's scope.
 * Outside scope answers the same as not there, so that nothing is learnt from the difference. Whom it is about is noted
 * as soon as it is known, so that the log has it when the answer is a refusal.
 */
export function bepaalBereik(zoekers: Zoekers, bereik: Bereik, invoer: object, noteer: (wie: Betreft) => void): void {
  const veld = veldBij[bereik];
  if (!veld && bereik !== 'afgeschermd') return;
  const { db, opslag, sessie } = zoekers;
  const id = veld ? String(Reflect.get(invoer, veld)) : '';
  if (bereik === 'locatie') {
    if (!opslag.leesLocatie(db, id) || (sessie.locatieId && sessie.locatieId !== id)) weiger('niet-gevonden');
    return;
  }
  const betreft = bereik === 'afgeschermd' ? afgeschermdeMens(zoekers, invoer) : betrokkenen(zoekers, bereik, id);
  if (!betreft.clientId) return;
  noteer(betreft);
  const { nood } = controleerMens(
    { ...zoekers, betreft: (wie) => noteer({ ...betreft, ...wie }) },
    betreft.clientId,
    bereik === 'afgeschermd',
  );
  if (nood) noteer({ ...betreft, nood });
}

/**
 * The input with the id under which its client goes now: the old id of a merged client keeps working, also of the client who was
 * chosen in a form (`client`). A version that was read under the old id is never the version of the new one, so it becomes one
 * that nothing has.
 */
export function metHuidigeClient(zoekers: Zoekers, invoer: object): object {
  const { clientId, client } = invoer as { clientId?: unknown; client?: unknown };
  const gekozen = typeof client === 'object' && client !== null ? metHuidigeClient(zoekers, client) : client;
  const uit = gekozen === client ? invoer : { ...invoer, client: gekozen };
  if (typeof clientId !== 'string') return uit;
  const nieuw = zoekers.opslag.leesHuidigeClient(zoekers.db, clientId);
  if (nieuw === clientId) return uit;
  return { ...uit, clientId: nieuw, ...('versie' in uit && { versie: Number.MAX_SAFE_INTEGER }) };
}
