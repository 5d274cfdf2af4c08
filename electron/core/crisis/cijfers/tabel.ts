import type { Rapportcel, Rapportrij, Rapporttabel } from '#shared/contract/groepen/rapportage.ts';
import { metTotalen, schermAf, type Telcel, type Teltabel } from '#shared/rapportage/afscherming.ts';
import { mediaan, percentiel } from '#shared/rapportage/cijfers.ts';
import { crisiscijferteksten as tekst } from '#shared/taal/crisiscijfers.ts';
import { alsCellen, verborgen, zichtbaar } from '../../rapportage/tabellen.ts';

/** The columns of the tables: the safety level, and cases that have none yet. */
export const niveaukolommen = ['rood', 'oranje', 'groen', 'onbekend'] as const;
export type Niveaukolom = (typeof niveaukolommen)[number];

export interface Opmaak {
  id: string;
  titel: string;
  rijkop: string;
  drempel: number;
}

/** Counts of cases by row and level, in the order in which the rows were named. */
export class Kruistelling {
  private readonly rijen: readonly string[];
  private readonly aantallen = new Map<string, number>();

  constructor(rijen: readonly string[]) {
    this.rijen = rijen;
  }
  tel(rij: string, kolom: Niveaukolom, aantal = 1): void {
    const sleutel = `${rij} ${kolom}`;
    this.aantallen.set(sleutel, (this.aantallen.get(sleutel) ?? 0) + aantal);
  }
  private tabel(): Teltabel {
    return this.rijen.map((rij) =>
      niveaukolommen.map((kolom): Telcel => {
        const waarde = this.aantallen.get(`${rij} ${kolom}`) ?? 0;
        return { waarde, personen: waarde };
      }),
    );
  }
  /** The table with its totals, small groups hidden with all that would give them away. */
  toon(labels: readonly string[], { drempel, ...opmaak }: Opmaak): Rapporttabel {
    const telling = this.tabel();
    const masker = schermAf(telling, drempel);
    const rijen = metTotalen(telling).map((rij, r): Rapportrij => {
      const totaal = r === telling.length;
      const label = totaal ? tekst.totaal : (labels[r] ?? '');
      return { label, eenheid: 'aantal', totaal, cellen: alsCellen(rij, masker[r] ?? []) };
    });
    const koppen = [...niveaukolommen, 'totaal' as const].map((id) => ({
      id,
      label: tekst.kolommen[id],
      eenheid: null,
    }));
    // A column of which nothing is known is left out when there is nothing in it.
    const houd = koppen.map(
      ({ id }, k) => id !== 'onbekend' || rijen.some(({ cellen }) => cellen[k]?.afgeschermd || cellen[k]?.waarde),
    );
    const over = <T>(lijst: readonly T[]): T[] => lijst.filter((_, k) => houd[k]);
    return {
      ...opmaak,
      kolommen: over(koppen),
      rijen: rijen.map((rij) => ({ ...rij, cellen: over(rij.cellen) })),
      grafiek: true,
    };
  }
}

/** Counts in one column, for what has no level. */
export function enkeleTelling(
  paren: readonly (readonly [label: string, aantal: number])[],
  { drempel, ...opmaak }: Opmaak,
): Rapporttabel {
  const telling = paren.map(([, waarde]): Telcel[] => [{ waarde, personen: waarde }]);
  const masker = schermAf(telling, drempel);
  const rijen = metTotalen(telling).map((rij, r): Rapportrij => {
    const totaal = r === telling.length;
    const [cel] = alsCellen(rij.slice(0, 1), masker[r] ?? []);
    return {
      label: totaal ? tekst.totaal : (paren[r]?.[0] ?? ''),
      eenheid: 'aantal',
      totaal,
      cellen: cel ? [cel] : [],
    };
  });
  return { ...opmaak, kolommen: [{ id: 'aantal', label: tekst.kolommen.aantal, eenheid: null }], rijen, grafiek: true };
}

/** Median and ninetieth percentile; of a small group neither, and the second only of a group twice as large. */
export function verdeling(
  waarden: readonly number[],
  eenheid: 'uren' | 'dagen',
  { drempel, ...opmaak }: Opmaak,
): Rapporttabel {
  const cel = (minstens: number, waarde: number | null): Rapportcel => {
    if (waarden.length === 0) return zichtbaar(null);
    return waarden.length < minstens || waarde === null ? verborgen : zichtbaar(Math.round(waarde * 10) / 10);
  };
  const rij = (label: string, inhoud: Rapportcel): Rapportrij => ({ label, eenheid, totaal: false, cellen: [inhoud] });
  return {
    ...opmaak,
    kolommen: [{ id: 'waarde', label: tekst.kolommen.waarde, eenheid: null }],
    rijen: [
      rij(tekst.mediaan, cel(drempel, mediaan(waarden))),
      rij(tekst.p90, cel(2 * drempel, percentiel(waarden, 0.9))),
    ],
    grafiek: false,
  };
}
