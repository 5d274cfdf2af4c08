import { plusDagen, toetsen, type Beleid, type Keten, type UitlegVan } from '#shared/beleid/index.ts';
import type { Stuk, StukVan } from '#shared/contract/groepen/vervolg.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { vervolgteksten } from '#shared/taal/vervolg.ts';
import { geldend } from './stukken.ts';

type Heronderzoek = Vastleggingen['heronderzoek'];

/** The heronderzoek since the last extension: every extension asks a new one (5.2.8). */
export function lopendHeronderzoek(
  stukken: readonly Stuk[],
  vorigeVerlengingOp: string | null,
): StukVan<'heronderzoek'> | null {
  return (
    geldend(stukken, 'heronderzoek').find(({ eersteOp }) => !vorigeVerlengingOp || eersteOp > vorigeVerlengingOp) ??
    null
  );
}

/** A heronderzoek has been done when there was a gesprek, or a reason why not, and it says what was found. */
const isGedaan = (h: Partial<Heronderzoek>): boolean => Boolean((h.gesprekOp || h.geenGesprek) && h.bevindingen);

/** 5.2.8 on a heronderzoek, recorded or still being typed; without one nothing is known. */
export function toetsVerlenging(
  keten: Keten | null,
  heronderzoek: Partial<Heronderzoek> | null,
  peildatum: string,
  beleid: Beleid,
): UitlegVan<'verlenging'> {
  const { uitstroomMogelijk = null, oorzaakBijClient = null, noodzaak = null } = heronderzoek ?? {};
  const heronderzocht = heronderzoek && isGedaan(heronderzoek) ? true : null;
  const feiten = { keten, uitstroomMogelijk, oorzaakBijClient, noodzaak, heronderzocht };
  return toetsen.verlenging.beoordeel(feiten, peildatum, beleid);
}

/** One more period as the policy knows it for this keten, from the day after the opvang as it runs; what the article leaves open is said. */
export function verlengingsperiode(
  keten: Keten | null,
  laatsteDag: string | null,
  peildatum: string,
  beleid: Beleid,
): { vanaf: string | null; totEnMet: string | null; toelichting: string } {
  const { duur } = vervolgteksten;
  if (!keten || !laatsteDag) return { vanaf: null, totEnMet: null, toelichting: duur.onbekend };
  const vanaf = plusDagen(laatsteDag, 1);
  const totEnMet = toetsen.geldigheid.beoordeel({ keten, ingangsdatum: vanaf }, peildatum, beleid).gevolg.laatsteDag;
  return { vanaf, totEnMet, toelichting: totEnMet ? duur[keten](totEnMet) : duur.onbekend };
}
