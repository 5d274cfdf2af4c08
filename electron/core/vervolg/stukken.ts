import type { Stuk, StukVan } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import type { Vastleggingdocument, Vastleggingrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/** One record from its versions, the oldest first. */
function alsStuk(versies: readonly Vastleggingrij[], nummer: number, documenten: readonly Vastleggingdocument[]): Stuk {
  const eerste = versies[0]!;
  const { id, soort, inhoud, versie, door, op, reden, ingetrokken, herkomst } = versies.at(-1)!;
  const eerder = versies.slice(0, -1).map((oud) => ({
    versie: oud.versie,
    inhoud: oud.inhoud,
    door: oud.door,
    op: oud.op,
    reden: oud.reden,
  }));
  const eigen = documenten.filter(({ vastleggingId }) => vastleggingId === id);
  // Soort and inhoud were read together by the schema of that soort; the compiler loses the tie when rows are grouped.
  return {
    id,
    soort,
    inhoud,
    nummer,
    versie,
    door,
    op,
    reden,
    ingetrokken,
    herkomst,
    eersteDoor: eerste.door,
    eersteOp: eerste.op,
    documenten: eigen.map(({ id: documentId, versie: van, titel, gemaaktOp }) => ({
      id: documentId,
      versie: van,
      titel,
      gemaaktOp,
    })),
    eerder,
  } as Stuk;
}

/** The records of a dossier from all their versions, in the order in which they were first recorded. */
export function maakStukken(rijen: readonly Vastleggingrij[], documenten: readonly Vastleggingdocument[] = []): Stuk[] {
  const perId = Map.groupBy(rijen, ({ id }) => id);
  const tellers = new Map<Vastleggingsoort, number>();
  return [...perId.values()].map((versies) => {
    const { soort } = versies[0]!;
    const nummer = (tellers.get(soort) ?? 0) + 1;
    tellers.set(soort, nummer);
    return alsStuk(versies, nummer, documenten);
  });
}

/** Reads the records of a dossier with their letters. */
export function leesStukken({ db, opslag }: Context, dossierId: string): Stuk[] {
  return maakStukken(opslag.leesVastleggingen(db, dossierId), opslag.leesVastleggingdocumenten(db, dossierId));
}

/** Records of one soort that count, the newest first by the day they are about. */
export function geldend<S extends Vastleggingsoort>(stukken: readonly Stuk[], soort: S): StukVan<S>[] {
  const eigen = stukken.filter((stuk): stuk is StukVan<S> => stuk.soort === soort && !stuk.ingetrokken);
  return eigen.sort((a, b) => dagVan(b).localeCompare(dagVan(a)) || b.nummer - a.nummer);
}

/** The day a record is about; a voornemen has none but that of its recording. */
export function dagVan(stuk: Stuk): string {
  return stuk.soort === 'voornemen'
    ? stuk.eersteOp.slice(0, 10)
    : ((stuk.inhoud as { datum: string | null }).datum ?? '');
}
