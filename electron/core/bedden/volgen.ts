import { plusDagen } from '#shared/beleid/index.ts';
import type { Bedgebruik } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

interface Stuk {
  van: string;
  tot: string | null;
}
interface Verblijf extends Stuk {
  clientId: string;
  locatieId: string;
}
type Gebruik = ReturnType<Context['opslag']['leesGebruikVanDossier']>[number];

/** Later than any night: an end that is not known. */
const ooit = '2999-12-31';
const eind = ({ tot }: Stuk): string => tot ?? ooit;

/** Nights of a bed that lie within stays at its locatie, joined where they touch. */
function binnen(bed: Stuk, verblijven: readonly Verblijf[]): Stuk[] {
  const stukken: { van: string; tot: string }[] = [];
  for (const verblijf of verblijven.toSorted((a, b) => a.van.localeCompare(b.van))) {
    const van = verblijf.van > bed.van ? verblijf.van : bed.van;
    const tot = eind(verblijf) < eind(bed) ? eind(verblijf) : eind(bed);
    const vorige = stukken.at(-1);
    if (van > tot) continue;
    if (vorige && van <= plusDagen(vorige.tot, 1)) vorige.tot = tot > vorige.tot ? tot : vorige.tot;
    else stukken.push({ van, tot });
  }
  return stukken.map(({ van, tot }) => ({ van, tot: tot === ooit ? null : tot }));
}

/** What of these nights nobody else has this bed. */
function vrij({ db, opslag, nu }: Context, rij: Gebruik, stuk: Stuk): Stuk | null {
  const { gebruik } = opslag.leesBedstand(db, { bedIds: [rij.bedId], clientIds: [rij.clientId] }, stuk.van, nu);
  const anderen = gebruik.filter((ander) => ander.van <= eind(stuk));
  if (anderen.some((ander) => ander.van <= stuk.van)) return null;
  const eerste = anderen.map(({ van }) => van).sort()[0];
  return eerste ? { ...stuk, tot: plusDagen(eerste, -1) } : stuk;
}

/** Puts back, as far as the stays go now, what one person slept in before they were written anew. */
function zetTerug(
  context: Context,
  had: readonly Gebruik[],
  was: readonly Verblijf[],
  wordt: readonly Verblijf[],
): void {
  const { db, opslag } = context;
  for (const [i, rij] of had.entries()) {
    const hier = (verblijf: Verblijf): boolean =>
      verblijf.clientId === rij.clientId && verblijf.locatieId === rij.locatieId;
    const einde = was.filter(hier).map(eind).sort().at(-1) ?? '';
    // A bed that lasted as long as the stay goes along with it; one that was left earlier does not come back.
    const loopt = i === had.length - 1 && eind(rij) >= einde;
    const stukken = binnen({ van: rij.van, tot: loopt ? null : rij.tot }, wordt.filter(hier));
    for (const [n, stuk] of stukken.entries()) {
      const ruimte = vrij(context, rij, stuk);
      const { bedId, clientId, dossierId, doorId, op } = rij;
      const gebruik: Bedgebruik = {
        id: n === 0 ? rij.id : context.id(),
        bedId,
        clientId,
        dossierId,
        doorId,
        op,
        ...stuk,
      };
      if (ruimte) opslag.schrijfBedgebruik(db, { ...gebruik, ...ruimte });
    }
  }
}

/**
 * Writes the stays of a dossier anew and lets its people keep their beds: a bed goes on as long as the stay at its locatie
 * does and nobody else has it. What no longer lies within a stay is free (5.2.8, 5.2.9).
 */
export function metBedden<T>(context: Context, dossierId: string, herschrijf: () => T): T {
  const { db, opslag } = context;
  const had = opslag.leesGebruikVanDossier(db, dossierId);
  const was = opslag.leesPlaatsingen(db, dossierId);
  const uitkomst = herschrijf();
  if (had.length === 0) return uitkomst;
  opslag.wisGebruikVanDossier(db, dossierId);
  const wordt = opslag.leesPlaatsingen(db, dossierId);
  for (const clientId of new Set(had.map((rij) => rij.clientId)))
    zetTerug(
      context,
      had.filter((rij) => rij.clientId === clientId),
      was,
      wordt,
    );
  return uitkomst;
}
