import { rechtenVan } from '#shared/contract/rechten.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import type { Klok } from '../poorten.ts';

/** The one session of this program: a user on an open administratie. Lives in the core's memory only. */
export interface OpenSessie {
  db: Db;
  administratieId: string;
  /** The file's key: needed to wrap it for a new user. */
  sleutel: Uint8Array;
  /**
   * Opens the user's own identity for geheime adressen. Overwritten with zeros when the screen is locked; the password
   * brings it back.
   */
  kluissleutel: Uint8Array | null;
  sessie: Sessie;
  inlognaam: string;
  /** On the monotonic clock, milliseconds. */
  laatstActief: number;
  /** The same moment on the wall clock, ISO instant. */
  laatstActiefOp: string;
  /** The secret of a second factor that is being set up; base32. Stored only when a code has confirmed it. */
  factorvoorstel: string | null;
  /** What was logged already in this session for calls that repeat while somebody types. */
  gelezen: Set<string>;
}

/** What the window may know of a session. */
export function maakSessie(
  gebruiker: Gebruikerrij,
  organisatie: { id: string; soort: Sessie['organisatie']['soort']; proef: boolean },
  instellingen: Instellingen,
  /** `codesOver`: unused recovery codes; null where there is no second factor. */
  factor: Pick<Sessie['tweedeFactor'], 'afgehaald'> & { codesOver: number | null } = {
    codesOver: null,
    afgehaald: null,
  },
): Sessie {
  const moet = gebruiker.rollen.some((rol) => instellingen.tweedeFactorRollen.includes(rol));
  const aan = factor.codesOver !== null;
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
    veiligheidsniveaus: instellingen.veiligheidsniveaus,
    tweedeFactor: { aan, moet: moet && !aan, codesOver: factor.codesOver ?? 0, afgehaald: factor.afgehaald },
  };
}

/**
 * Whether the desk has been left alone longer than the setting allows, on either clock: the monotonic one does not care
 * when somebody sets the wall clock back, the wall clock also counts the hours in which the computer slept.
 */
export function isVerlopen(
  open: Pick<OpenSessie, 'laatstActief' | 'laatstActiefOp' | 'sessie'>,
  klok: Pick<Klok, 'verstreken' | 'nu'>,
): boolean {
  const grens = open.sessie.vergrendelNaMinuten * 60_000;
  const opDeWand = Date.parse(klok.nu()) - Date.parse(open.laatstActiefOp);
  return klok.verstreken() - open.laatstActief > grens || opDeWand > grens;
}
