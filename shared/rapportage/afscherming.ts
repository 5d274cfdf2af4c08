/**
 * Small groups in a table of counts (issue 4.12). A figure about 1 to `drempel` − 1 people is not shown, and neither is any
 * other figure with which it could be worked out: a row, a column or the totals (secondary suppression).
 *
 * The table is seen whole, totals included. In every line (a row, a column) the parts add up to the total, so a hidden figure
 * is safe only when the hidden figures can be otherwise without any line that is shown being wrong. That is what
 * {@link kanAnders} looks for: a closed chain of hidden figures, by turns one more and one less.
 */

/** A figure, and how many people it is about: nights are counted, people are protected. */
export interface Telcel {
  readonly waarde: number;
  readonly personen: number;
}

/** Rows of cells, without totals; every row as long. */
export type Teltabel = readonly (readonly Telcel[])[];

/** Per cell whether it stays hidden; the last row and the last column are the totals. */
export type Masker = boolean[][];

/** The threshold is a setting; lower than this it cannot be set. */
export const kleinsteDrempel = 5;

const som = (cellen: readonly Telcel[]): Telcel => ({
  waarde: cellen.reduce((totaal, cel) => totaal + cel.waarde, 0),
  personen: cellen.reduce((totaal, cel) => totaal + cel.personen, 0),
});

/** The table with a total at the end of every row, and a row of totals. */
export function metTotalen(tabel: Teltabel): Telcel[][] {
  const rijen = tabel.map((rij) => [...rij, som(rij)]);
  const breedte = rijen[0]?.length ?? 1;
  return [...rijen, Array.from({ length: breedte }, (_, kolom) => som(rijen.map((rij) => rij[kolom] ?? leeg)))];
}
const leeg: Telcel = { waarde: 0, personen: 0 };

type Plek = readonly [rij: number, kolom: number];

class Vlak {
  readonly cellen: Telcel[][];
  readonly masker: Masker;
  readonly rijen: number;
  readonly kolommen: number;

  constructor(tabel: Teltabel) {
    this.cellen = metTotalen(tabel);
    this.rijen = this.cellen.length;
    this.kolommen = this.cellen[0]?.length ?? 0;
    this.masker = this.cellen.map((rij) => rij.map(() => false));
  }

  cel([rij, kolom]: Plek): Telcel {
    return this.cellen[rij]?.[kolom] ?? leeg;
  }
  verborgen([rij, kolom]: Plek): boolean {
    return this.masker[rij]?.[kolom] === true;
  }
  verberg([rij, kolom]: Plek): void {
    const maskerrij = this.masker[rij];
    if (maskerrij) maskerrij[kolom] = true;
  }
  /** Totals count the other way: where a part becomes more, the total does too. */
  isTotaal([rij, kolom]: Plek): boolean {
    return (rij === this.rijen - 1) !== (kolom === this.kolommen - 1);
  }
  rij = (rij: number): Plek[] => Array.from({ length: this.kolommen }, (_, kolom) => [rij, kolom] as const);
  kolom = (kolom: number): Plek[] => Array.from({ length: this.rijen }, (_, rij) => [rij, kolom] as const);
  lijnen(): Plek[][] {
    return [
      ...Array.from({ length: this.rijen }, (_, rij) => this.rij(rij)),
      ...Array.from({ length: this.kolommen }, (_, kolom) => this.kolom(kolom)),
    ];
  }
  plekken(): Plek[] {
    return Array.from({ length: this.rijen }, (_, rij) => this.rij(rij)).flat();
  }
}

/** Whether a hidden figure can be one more (`richting` 1) or one less within its line; what is hidden is known to be at least 1. */
function kanSchuiven(vlak: Vlak, plek: Plek, richting: 1 | -1): boolean {
  const omhoog = vlak.isTotaal(plek) ? richting === -1 : richting === 1;
  return omhoog || vlak.cel(plek).waarde >= 2;
}

/**
 * Whether a hidden figure can be one more or one less while all that is shown stays true: a walk over hidden figures, by turns
 * along a column and along a row, back to the row it began in.
 */
function kanSchuivenVanaf(vlak: Vlak, begin: Plek, richting: 1 | -1): boolean {
  if (!kanSchuiven(vlak, begin, richting)) return false;
  const tegen: 1 | -1 = richting === 1 ? -1 : 1;
  const gezien = new Set<number>([begin[1]]);
  const kolommen = [begin[1]];
  for (let kolom = kolommen.pop(); kolom !== undefined; kolom = kolommen.pop()) {
    for (const plek of vlak.kolom(kolom)) {
      const zelf = plek[0] === begin[0] && plek[1] === begin[1];
      if (zelf || !vlak.verborgen(plek) || !kanSchuiven(vlak, plek, tegen)) continue;
      if (plek[0] === begin[0]) return true;
      for (const verder of vlak.rij(plek[0])) {
        const past = verder[1] !== plek[1] && vlak.verborgen(verder) && kanSchuiven(vlak, verder, richting);
        if (!past || gezien.has(verder[1])) continue;
        gezien.add(verder[1]);
        kolommen.push(verder[1]);
      }
    }
  }
  return false;
}

const kanAnders = (vlak: Vlak, plek: Plek): boolean =>
  kanSchuivenVanaf(vlak, plek, 1) || kanSchuivenVanaf(vlak, plek, -1);

/**
 * The figure of a line that is hidden next: one that is shown and is not zero. First one whose other line has a hidden figure
 * already, which then needs no more; parts go before totals, and small before large, so that most is left to read.
 */
function kleinsteZichtbare(vlak: Vlak, lijn: readonly Plek[]): Plek | null {
  const kandidaten = lijn.filter((plek) => !vlak.verborgen(plek) && vlak.cel(plek).waarde > 0);
  const sluit = (plek: Plek): boolean =>
    [vlak.rij(plek[0]), vlak.kolom(plek[1])].every((andere) => andere.some((deel) => vlak.verborgen(deel)));
  const gewicht = (plek: Plek): number =>
    vlak.cel(plek).personen + (isRand(vlak, plek) ? 1e9 : 0) + (sluit(plek) ? 0 : 1e10);
  return kandidaten.reduce<Plek | null>(
    (beste, plek) => (beste && gewicht(beste) <= gewicht(plek) ? beste : plek),
    null,
  );
}
const isRand = (vlak: Vlak, [rij, kolom]: Plek): boolean => rij === vlak.rijen - 1 || kolom === vlak.kolommen - 1;

/** What the hidden parts of a line add up to can be worked out when its total is shown; that too must be no small group. */
function verraadtSom(vlak: Vlak, lijn: readonly Plek[], drempel: number): boolean {
  const totaal = lijn.at(-1);
  if (!totaal || vlak.verborgen(totaal)) return false;
  const verborgen = lijn.slice(0, -1).filter((plek) => vlak.verborgen(plek));
  const personen = verborgen.reduce((som, plek) => som + vlak.cel(plek).personen, 0);
  return verborgen.length > 0 && personen < drempel;
}

/** One hidden figure in a line is no secret: the others say what it is. */
const isAlleen = (vlak: Vlak, lijn: readonly Plek[]): boolean =>
  lijn.filter((plek) => vlak.verborgen(plek)).length === 1;

/** The next figure that has to be hidden as well, or null when nothing can be worked out any more. */
function volgende(vlak: Vlak, primair: readonly Plek[], drempel: number): Plek | null {
  for (const lijn of vlak.lijnen()) {
    if (!isAlleen(vlak, lijn) && !verraadtSom(vlak, lijn, drempel)) continue;
    const plek = kleinsteZichtbare(vlak, lijn);
    if (plek) return plek;
  }
  for (const plek of primair) {
    if (kanAnders(vlak, plek)) continue;
    const erbij =
      kleinsteZichtbare(vlak, vlak.rij(plek[0])) ??
      kleinsteZichtbare(vlak, vlak.kolom(plek[1])) ??
      kleinsteZichtbare(vlak, vlak.plekken());
    if (erbij) return erbij;
  }
  return null;
}

/**
 * Which figures of a table stay hidden.
 * @param drempel groups smaller than this are hidden; never less than {@link kleinsteDrempel}
 * @param vooraf figures that must be hidden because they are in another table, as `[row, column]`, totals included
 */
export function schermAf(tabel: Teltabel, drempel: number, vooraf: readonly Plek[] = []): Masker {
  const grens = Math.max(drempel, kleinsteDrempel);
  const vlak = new Vlak(tabel);
  const klein = vlak.plekken().filter((plek) => vlak.cel(plek).personen > 0 && vlak.cel(plek).personen < grens);
  const primair = [...klein, ...vooraf.filter((plek) => vlak.cel(plek).waarde > 0)];
  for (const plek of primair) vlak.verberg(plek);
  for (let plek = volgende(vlak, primair, grens); plek; plek = volgende(vlak, primair, grens)) vlak.verberg(plek);
  return vlak.masker;
}

/** A row of one table that says the same people as a row of another; `rij` counts from 0, −1 is the row of totals. */
export interface Verbinding {
  readonly van: readonly [tabel: number, rij: number];
  readonly naar: readonly [tabel: number, rij: number];
}

/**
 * Hides small groups in tables that have rows in common: what is hidden in one is hidden in the other, so that no table gives
 * away what another keeps.
 */
export function schermSamenAf(
  tabellen: readonly Teltabel[],
  verbindingen: readonly Verbinding[],
  drempel: number,
): Masker[] {
  const extra: Plek[][] = tabellen.map(() => []);
  for (;;) {
    const maskers = tabellen.map((tabel, i) => schermAf(tabel, drempel, extra[i]));
    let meer = false;
    for (const { van, naar } of verbindingen)
      for (const [uit, tot] of [[van, naar] as const, [naar, van] as const]) {
        const bron = rijVan(maskers, uit);
        const doel = rijVan(maskers, tot);
        for (const [kolom, verborgen] of bron.cellen.entries())
          if (verborgen && doel.cellen[kolom] === false && heeftWaarde(tabellen, tot[0], doel.rij, kolom)) {
            extra[tot[0]]?.push([doel.rij, kolom]);
            meer = true;
          }
      }
    if (!meer) return maskers;
  }
}

function rijVan(
  maskers: readonly Masker[],
  [tabel, rij]: readonly [number, number],
): { rij: number; cellen: boolean[] } {
  const masker = maskers[tabel] ?? [];
  const echt = rij < 0 ? masker.length + rij : rij;
  return { rij: echt, cellen: masker[echt] ?? [] };
}

function heeftWaarde(tabellen: readonly Teltabel[], tabel: number, rij: number, kolom: number): boolean {
  return (metTotalen(tabellen[tabel] ?? [])[rij]?.[kolom]?.waarde ?? 0) > 0;
}
