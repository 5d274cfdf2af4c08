import type { Db } from '#db/openen.ts';
import type { Opslag } from '../../opslaglaag.ts';
import type { Pakket, Plek } from '../poort.ts';
import { openPakket, type Sleutelring } from './cijfer.ts';
import { Werkplekfout, type Verzegeld, type Werkplekverbinding } from './poort.ts';

const naPlek = (a: Plek, b: Plek): boolean =>
  BigInt(a.transactie) === BigInt(b.transactie)
    ? BigInt(a.plek) > BigInt(b.plek)
    : BigInt(a.transactie) > BigInt(b.transactie);

type Gelezen = Map<string, Plek & { volgnummer: number }>;

/**
 * Holds what the server gave against what was read before: of every desk each number, in order, once. A server that leaves out,
 * repeats or swaps a package is found out before anything of it is taken in. What was read already, but not taken in before the
 * power failed, may come again.
 * @throws Werkplekfout `pakket-ontbreekt`
 */
function controleerReeks(gelezen: Gelezen, pakketten: readonly (Verzegeld & Plek)[], na: Plek): void {
  let vorige = na;
  for (const { werkplekId, volgnummer, transactie, plek } of pakketten) {
    const hier = { transactie, plek };
    if (!naPlek(hier, vorige)) throw new Werkplekfout('pakket-ontbreekt');
    vorige = hier;
    const laatste = gelezen.get(werkplekId);
    if (laatste && !naPlek(hier, laatste)) {
      if (volgnummer > laatste.volgnummer) throw new Werkplekfout('pakket-ontbreekt');
      continue;
    }
    if (volgnummer !== (laatste?.volgnummer ?? 0) + 1) throw new Werkplekfout('pakket-ontbreekt');
    gelezen.set(werkplekId, { volgnummer, ...hier });
  }
}

/** A stretch of the log that was opened and found whole. */
export interface Geopend {
  pakketten: (Pakket & Plek)[];
  tot: Plek;
  meer: boolean;
}

/**
 * Reads the next stretch of the log and opens it. Noted is up to where each desk was read; taking it in is the caller's.
 * @throws Registerfout, Werkplekfout
 */
export async function haalStuk(
  { opslag, db, nogOpen }: { opslag: Opslag; db: Db; nogOpen: () => boolean },
  verbinding: Werkplekverbinding,
  ring: Sleutelring,
  { na, aantal }: { na: Plek; aantal: number },
): Promise<Geopend | null> {
  const { pakketten, tot, meer } = await verbinding.haal(na, aantal);
  if (!nogOpen()) return null;
  const gelezen: Gelezen = new Map(opslag.leesLijnGelezen(db).map(({ werkplekId, ...rest }) => [werkplekId, rest]));
  controleerReeks(gelezen, pakketten, na);
  const { organisatieId } = verbinding.wie;
  const open = pakketten.map(({ transactie, plek, ...verzegeld }) => ({
    ...openPakket(ring, organisatieId, verzegeld),
    ...{ transactie, plek },
  }));
  const geraakt = new Set(pakketten.map(({ werkplekId }) => werkplekId));
  opslag.inTransactie(db, () => {
    for (const werkplekId of geraakt) {
      const stand = gelezen.get(werkplekId);
      if (stand) opslag.schrijfLijnGelezen(db, { werkplekId, ...stand });
    }
  });
  return { pakketten: open, tot, meer };
}
