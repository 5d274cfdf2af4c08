import { rechtenVan } from '#shared/contract/rechten.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';

/** The one session of this program: a user on an open administratie. Lives in the core's memory only. */
export interface OpenSessie {
  db: Db;
  administratieId: string;
  /** The file's key: needed to wrap it for a new user. */
  sleutel: Uint8Array;
  sessie: Sessie;
  inlognaam: string;
  /** On the monotonic clock, milliseconds. */
  laatstActief: number;
}

/** What the window may know of a session. */
export function maakSessie(
  gebruiker: Gebruikerrij,
  organisatie: { id: string; soort: Sessie['organisatie']['soort']; proef: boolean },
  instellingen: Instellingen,
): Sessie {
  return {
    gebruikerId: gebruiker.id,
    naam: gebruiker.naam,
    rollen: gebruiker.rollen,
    rechten: rechtenVan(gebruiker.rollen),
    organisatie: { id: organisatie.id, soort: organisatie.soort, naam: instellingen.organisatienaam },
    locatieId: gebruiker.locatieId,
    vergrendeld: false,
    proef: organisatie.proef,
    vergrendelNaMinuten: instellingen.vergrendelNaMinuten,
    moetWachtwoordWijzigen: gebruiker.tijdelijkWachtwoord,
  };
}

/** Whether the desk has been left alone longer than the setting allows. */
export function isVerlopen(open: OpenSessie, verstreken: number): boolean {
  return verstreken - open.laatstActief > open.sessie.vergrendelNaMinuten * 60_000;
}
