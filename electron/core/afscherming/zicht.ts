import type { Vondst } from '#db/opslag/index.ts';
import { dragendeWoorden, normaliseer } from '#shared/domein/naam.ts';
import type { Context } from '../context.ts';

/** Ids of the clients that lists, searches and prints leave out for this user. Few in any file. */
export function verborgenVoor({ db, opslag, sessie }: Pick<Context, 'db' | 'opslag' | 'sessie'>): string[] {
  return opslag.leesVerborgen(db, sessie.gebruikerId).map(({ clientId }) => clientId);
}

/** What somebody typed that can name one person exactly. */
export interface Exact {
  bsn: string | null;
  geboortedatum: string | null;
  woorden: readonly string[];
  /** The client of a kenmerk or pass number that was typed in full. */
  clientId: string | null;
}

const zelfdeWoorden = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].sort().join(' ') === [...new Set(b)].sort().join(' ');

/** The name as one types it in full: surname with the roepnaam, with all first names, or with the first of them. */
function isZelfdeNaam({ achternaam, voornamen, roepnaam }: Vondst, woorden: readonly string[]): boolean {
  const voor = [roepnaam, voornamen, voornamen.trim().split(/\s+/)[0] ?? ''].filter(Boolean);
  return voor.some((naam) =>
    zelfdeWoorden([...normaliseer(naam).split(' '), ...dragendeWoorden(achternaam)].filter(Boolean), woorden),
  );
}

/**
 * Shielded clients of whom a user may know that there is a dossier, and nothing else: named by a full BSN, by name and
 * birth date together, or by a number that only the dossier has. Never the user's own or that of family.
 */
export function exactAfgeschermd(context: Pick<Context, 'db' | 'opslag' | 'sessie'>, vraag: Exact): string[] {
  const { db, opslag, sessie } = context;
  const kandidaten = opslag.leesVerborgen(db, sessie.gebruikerId).filter(({ rol }) => rol === null);
  return kandidaten
    .map(({ clientId }) => clientId)
    .filter((clientId) => {
      const client = opslag.leesClient(db, clientId);
      if (!client || (sessie.locatieId && !opslag.verblijftBij(db, clientId, sessie.locatieId))) return false;
      if (clientId === vraag.clientId || (vraag.bsn !== null && client.bsn === vraag.bsn)) return true;
      const zelfdeDag = vraag.geboortedatum !== null && client.geboortedatum === vraag.geboortedatum;
      return zelfdeDag && isZelfdeNaam(client, vraag.woorden);
    });
}
