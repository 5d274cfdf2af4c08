import type { Crisislid, Crisisstuk, CrisisstukVan } from '#shared/contract/groepen/crisis.ts';
import type { Crisissoort } from '#shared/domein/crisis/index.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import type { Crisisdocument, Crisisrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

function alsStuk(versies: readonly Crisisrij[], nummer: number, documenten: readonly Crisisdocument[]): Crisisstuk {
  const eerste = versies[0]!;
  const { id, soort, clientId, inhoud, versie, door, op, reden, ingetrokken } = versies.at(-1)!;
  const eerder = versies
    .slice(0, -1)
    .map((oud) => ({ versie: oud.versie, inhoud: oud.inhoud, door: oud.door, op: oud.op, reden: oud.reden }));
  const eigen = documenten
    .filter(({ stukId }) => stukId === id)
    .map(({ id: documentId, versie: van, titel, gemaaktOp }) => ({ id: documentId, versie: van, titel, gemaaktOp }));
  // Soort and inhoud were read together by the schema of that soort; the compiler loses the tie when rows are grouped.
  return {
    id,
    soort,
    clientId,
    inhoud,
    nummer,
    versie,
    door,
    op,
    reden,
    ingetrokken,
    eersteDoor: eerste.door,
    eersteOp: eerste.op,
    documenten: eigen,
    eerder,
  } as Crisisstuk;
}

/** The records of a case from all their versions, in the order in which they were first recorded. */
export function maakCrisisstukken(
  rijen: readonly Crisisrij[],
  documenten: readonly Crisisdocument[] = [],
): Crisisstuk[] {
  const tellers = new Map<Crisissoort, number>();
  return [...Map.groupBy(rijen, ({ id }) => id).values()].map((versies) => {
    const { soort } = versies[0]!;
    const nummer = (tellers.get(soort) ?? 0) + 1;
    tellers.set(soort, nummer);
    return alsStuk(versies, nummer, documenten);
  });
}

/** Reads the records of a case with their letters. */
export function leesCrisis({ db, opslag }: Pick<Context, 'db' | 'opslag'>, dossierId: string): Crisisstuk[] {
  return maakCrisisstukken(opslag.leesCrisisstukken(db, dossierId), opslag.leesCrisisdocumenten(db, dossierId));
}

/** Records of one soort that count, the last recorded first. */
export function geldendeStukken<S extends Crisissoort>(stukken: readonly Crisisstuk[], soort: S): CrisisstukVan<S>[] {
  return stukken.filter((stuk): stuk is CrisisstukVan<S> => stuk.soort === soort && !stuk.ingetrokken).toReversed();
}

/** The client and everybody of the household who has a record of their own: children are persons (5.1.1). */
export function leesGezin(context: Context, dossierId: string): Crisislid[] {
  const { db, opslag, vandaag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const verborgen = new Set(verborgenVoor(context));
  const leden = [{ clientId: dossier.clientId, rol: 'client' as const }, ...opslag.leesLeden(db, dossierId)];
  return leden.map(({ clientId, rol }) => {
    const mens = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
    if (verborgen.has(clientId))
      return { clientId, rol, naam: afschermingteksten.mens, geboortedatum: null, leeftijd: null };
    const { geboortedatum } = mens;
    const leeftijd = geboortedatum ? leeftijdOp(geboortedatum, vandaag) : null;
    return { clientId, rol, naam: weergavenaam(mens), geboortedatum, leeftijd };
  });
}
