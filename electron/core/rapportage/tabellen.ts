import type { Rapportcel, Rapportrij, Rapporttabel } from '#shared/contract/groepen/rapportage.ts';
import { metTotalen, type Masker, type Telcel, type Teltabel } from '#shared/rapportage/afscherming.ts';
import { rapportteksten as tekst } from '#shared/taal/rapportage.ts';

/** The columns of almost every table: the ketens, and what has none yet. */
export const ketenkolommen = ['volwassenen', 'jongeren', 'gezin', 'onbekend'] as const;
export type Ketenkolom = (typeof ketenkolommen)[number];

/** The column of a keten as stored. */
export const kolomVan = (keten: string | null): Ketenkolom =>
  ketenkolommen.find((naam) => naam === keten) ?? 'onbekend';

/** Counts by row and keten, in the order in which the rows were named. */
export class Telling {
  private readonly rijen: readonly string[];
  private readonly aantallen: Map<string, Telcel>;

  constructor(rijen: readonly string[]) {
    this.rijen = rijen;
    this.aantallen = new Map();
  }
  /** Adds to a cell; `personen` when what is counted is not people. */
  tel(rij: string, keten: string | null, aantal: number, personen = aantal): void {
    const sleutel = `${rij} ${kolomVan(keten)}`;
    const was = this.aantallen.get(sleutel) ?? { waarde: 0, personen: 0 };
    this.aantallen.set(sleutel, { waarde: was.waarde + aantal, personen: was.personen + personen });
  }
  tabel(): Teltabel {
    return this.rijen.map((rij) =>
      ketenkolommen.map((kolom) => this.aantallen.get(`${rij} ${kolom}`) ?? { waarde: 0, personen: 0 }),
    );
  }
}

export const verborgen: Rapportcel = { waarde: null, afgeschermd: true };
export const zichtbaar = (waarde: number | null): Rapportcel => ({ waarde, afgeschermd: false });

/** A counted row as it is shown: a number, or hidden. */
export function alsCellen(rij: readonly Telcel[], masker: readonly boolean[]): Rapportcel[] {
  return rij.map(({ waarde }, kolom) => (masker[kolom] ? verborgen : zichtbaar(waarde)));
}

interface Opmaak {
  id: string;
  titel: string;
  rijkop: string;
  labels: readonly string[];
  eenheid?: Rapportrij['eenheid'];
  totaal?: string;
}

const kolomkoppen = [...ketenkolommen, 'totaal' as const].map((id) => ({
  id,
  label: tekst.kolommen[id],
  eenheid: null,
}));

/** A table of counts with its totals, small groups hidden. */
export function maakTabel(telling: Teltabel, masker: Masker, opmaak: Opmaak): Rapporttabel {
  const { id, titel, rijkop, labels, eenheid = 'aantal' } = opmaak;
  const rijen = metTotalen(telling).map((rij, r): Rapportrij => {
    const totaal = r === telling.length;
    const label = totaal ? (opmaak.totaal ?? tekst.totaal) : (labels[r] ?? '');
    return { label, eenheid, totaal, cellen: alsCellen(rij, masker[r] ?? []) };
  });
  return { id, titel, rijkop, kolommen: kolomkoppen, rijen, grafiek: true };
}

/** A table of figures that do not add up, such as a median. */
export function maakKengetallen(
  opmaak: Pick<Opmaak, 'id' | 'titel' | 'rijkop'>,
  rijen: readonly Rapportrij[],
): Rapporttabel {
  return { ...opmaak, kolommen: kolomkoppen, rijen: [...rijen], grafiek: false };
}

/** Values per column of a table with totals: each keten, and all together. */
export function perKolom<T extends { keten: string | null }>(alles: readonly T[]): T[][] {
  return [...ketenkolommen.map((kolom) => alles.filter(({ keten }) => kolomVan(keten) === kolom)), [...alles]];
}

/** Only the column of one keten; and no column “not known yet” when nothing is in it. */
export function kiesKolommen(tabel: Rapporttabel, keten: string | null): Rapporttabel {
  const houd = tabel.kolommen.map(({ id }, kolom) => {
    if (keten && ketenkolommen.some((naam) => naam === id)) return id === keten;
    if (keten && id === 'totaal') return false;
    return id !== 'onbekend' || tabel.rijen.some(({ cellen }) => cellen[kolom]?.afgeschermd || cellen[kolom]?.waarde);
  });
  const over = <T>(lijst: readonly T[]): T[] => lijst.filter((_, kolom) => houd[kolom]);
  return {
    ...tabel,
    kolommen: over(tabel.kolommen),
    rijen: tabel.rijen.map((rij) => ({ ...rij, cellen: over(rij.cellen) })),
  };
}
