import type { Rapportrij, Rapporttabel } from '#shared/contract/groepen/rapportage.ts';
import { eenheidVan, schrijfCel } from '#shared/rapportage/weergave.ts';

/** A part of a bar: how long, and which pattern says what it is. */
export interface Staafdeel {
  id: string;
  /** Percent of the width of the chart. */
  breedte: number;
}
export interface Staaf {
  label: string;
  delen: Staafdeel[];
  /** Everything that the bar says, in words. */
  voluit: string;
  /** What stands behind it: the total, or the only figure. */
  eind: string;
}

/** The columns of a table that are parts of its total, with where they stand. */
export function deelkolommen(tabel: Rapporttabel): { id: string; label: string; plek: number }[] {
  const alle = tabel.kolommen.map(({ id, label, eenheid }, plek) => ({ id, label, eenheid, plek }));
  const delen = alle.filter(({ id, eenheid }) => id !== 'totaal' && eenheid === null);
  return delen.map(({ id, label, plek }) => ({ id, label, plek }));
}

const totaalVan = (tabel: Rapporttabel, rij: Rapportrij) => {
  const plek = tabel.kolommen.findIndex(({ id }) => id === 'totaal');
  return rij.cellen[plek] ?? null;
};
const getal = (waarde: number | null | undefined): number => waarde ?? 0;
/** A hidden part whose length is not known either, in percent: something to see, and no figure. */
const VERBORGEN = 6;

/**
 * The bars of a table, one per row and the totals left out. What is hidden is a part of its own pattern: as long as what is
 * missing to a total that is shown, otherwise of a fixed length that says nothing.
 */
export function stavenVan(tabel: Rapporttabel): Staaf[] {
  const kolommen = deelkolommen(tabel);
  const rijen = tabel.rijen.flatMap((rij, r) => (rij.totaal ? [] : [{ rij, r }]));
  const som = (rij: Rapportrij): number => kolommen.reduce((n, { plek }) => n + getal(rij.cellen[plek]?.waarde), 0);
  const grootste = Math.max(1, ...rijen.map(({ rij }) => Math.max(som(rij), getal(totaalVan(tabel, rij)?.waarde))));
  const heel = 100 - VERBORGEN;
  return rijen.map(({ rij, r }) => {
    const totaal = totaalVan(tabel, rij);
    const delen = kolommen.flatMap(({ id, plek }): Staafdeel[] => {
      const waarde = getal(rij.cellen[plek]?.waarde);
      return waarde > 0 ? [{ id, breedte: (heel * waarde) / grootste }] : [];
    });
    if (kolommen.some(({ plek }) => rij.cellen[plek]?.afgeschermd)) {
      const rest = totaal && !totaal.afgeschermd ? getal(totaal.waarde) - som(rij) : 0;
      delen.push({ id: 'afgeschermd', breedte: rest > 0 ? (heel * rest) / grootste : VERBORGEN });
    }
    const tekst = (plek: number): string => {
      const cel = rij.cellen[plek];
      return cel ? schrijfCel(cel, eenheidVan(tabel, r, plek)) : '';
    };
    const voluit = tabel.kolommen.map(({ label }, plek) => `${label}: ${tekst(plek)}`).join(', ');
    const eind = totaal ? tabel.kolommen.findIndex(({ id }) => id === 'totaal') : (kolommen[0]?.plek ?? 0);
    return { label: rij.label, delen, voluit: `${rij.label}. ${voluit}`, eind: tekst(eind) };
  });
}
