import { kleinsteDrempel, schermAf, type Teltabel } from './afscherming.ts';

/*
 * What may be shown of the figures of one month, when versions of that month that were given away before lie beside it. Figures
 * come in tables of parts with a total; a total can belong to several tables. Of every figure it is known what each case adds to it,
 * so that a difference between two versions is judged by how many cases make it, not by how large it is.
 */

/** What each case adds to a figure: by case, never zero. */
export type Bijdragen = ReadonlyMap<string, number>;
/** A total with the parts it is the sum of; without parts it stands by itself. */
export interface Opgavetabel<C extends string> {
  readonly totaal: C;
  readonly delen: readonly C[];
}
/** A version of the month that was given away: what each case added, and which figures were hidden. */
export interface EerdereOpgave<C extends string> {
  readonly bijdragen: Readonly<Record<C, Bijdragen>>;
  readonly verborgen: ReadonlySet<C>;
}
/** Why a figure is hidden: it is about few, it would give away one that is, or the difference with an earlier version would. */
export type Verberging = 'klein' | 'verraadt' | 'verschil';

/** The figure itself. */
export const waardeVan = (bijdragen: Bijdragen): number => [...bijdragen.values()].reduce((som, n) => som + n, 0);

/** What several figures of one table add up to, by case. */
function samen<C extends string>(alle: Readonly<Record<C, Bijdragen>>, cellen: readonly C[]): Bijdragen {
  const uit = new Map<string, number>();
  for (const cel of cellen) for (const [zaak, n] of alle[cel]) uit.set(zaak, (uit.get(zaak) ?? 0) + n);
  return uit;
}

/** Whether two values of a figure, laid side by side, say something about fewer cases than `grens`. */
function verraadtVerschil(was: Bijdragen, wordt: Bijdragen, grens: number): boolean {
  if (waardeVan(was) === waardeVan(wordt)) return false;
  const zaken = new Set([...was.keys(), ...wordt.keys()]);
  return [...zaken].filter((zaak) => was.get(zaak) !== wordt.get(zaak)).length < grens;
}

/** What must be hidden for itself: about few, hidden before, or changed by few. */
function opZichzelf<C extends string>(
  cellen: readonly C[],
  bijdragen: Readonly<Record<C, Bijdragen>>,
  eerder: readonly EerdereOpgave<C>[],
  grens: number,
): Map<C, Verberging> {
  const uit = new Map<C, Verberging>();
  for (const cel of cellen) {
    const { size } = bijdragen[cel];
    const anders = eerder.some(
      (opgave) => opgave.verborgen.has(cel) || verraadtVerschil(opgave.bijdragen[cel], bijdragen[cel], grens),
    );
    if (size > 0 && size < grens) uit.set(cel, 'klein');
    // Once hidden stays hidden: what is shown now would tell what it was.
    else if (anders) uit.set(cel, 'verschil');
  }
  return uit;
}

/** The figures of one table that are hidden as well, because the others would give a hidden one away. */
function ookVerbergen<C extends string>(
  { totaal, delen }: Opgavetabel<C>,
  bijdragen: Readonly<Record<C, Bijdragen>>,
  verborgen: ReadonlyMap<C, Verberging>,
  grens: number,
): C[] {
  const cellen = [...delen, totaal];
  const telling: Teltabel = delen.map((cel) => [{ waarde: waardeVan(bijdragen[cel]), personen: bijdragen[cel].size }]);
  const vooraf = cellen.flatMap((cel, r) =>
    verborgen.has(cel)
      ? [
          [r, 0],
          [r, 1],
        ]
      : [],
  ) as [number, number][];
  const masker = schermAf(telling, grens, vooraf);
  return cellen.filter((cel, r) => masker[r]?.[0] && !verborgen.has(cel));
}

/**
 * Whether the hidden parts of a table together, which follow from what is shown, changed by few since an earlier version in which
 * they could be worked out too.
 */
function verraadtRest<C extends string>(
  { totaal, delen }: Opgavetabel<C>,
  bijdragen: Readonly<Record<C, Bijdragen>>,
  verborgen: ReadonlyMap<C, Verberging>,
  eerder: readonly EerdereOpgave<C>[],
  grens: number,
): boolean {
  const rest = delen.filter((cel) => verborgen.has(cel));
  if (rest.length === 0 || verborgen.has(totaal)) return false;
  const nu = samen(bijdragen, rest);
  return eerder.some(
    (opgave) => !opgave.verborgen.has(totaal) && verraadtVerschil(samen(opgave.bijdragen, rest), nu, grens),
  );
}

/**
 * Which figures of a month stay hidden, and why. Small groups are hidden with what would give them away (as in every report); and
 * no figure, and no sum that follows from what is shown, may differ from an earlier version by fewer than the threshold of cases.
 * @param drempel groups smaller than this are hidden; never less than {@link kleinsteDrempel}
 * @param eerder every version of this month that was given away, also one that was taken back since: it was read
 */
export function verbergOpgave<C extends string>(
  tabellen: readonly Opgavetabel<C>[],
  bijdragen: Readonly<Record<C, Bijdragen>>,
  drempel: number,
  eerder: readonly EerdereOpgave<C>[],
): Map<C, Verberging> {
  const grens = Math.max(drempel, kleinsteDrempel);
  const cellen = [...new Set(tabellen.flatMap(({ totaal, delen }) => [totaal, ...delen]))];
  const verborgen = opZichzelf(cellen, bijdragen, eerder, grens);
  for (let groei = -1; groei !== verborgen.size;) {
    groei = verborgen.size;
    for (const tabel of tabellen) {
      for (const cel of ookVerbergen(tabel, bijdragen, verborgen, grens)) verborgen.set(cel, 'verraadt');
      if (verraadtRest(tabel, bijdragen, verborgen, eerder, grens)) verborgen.set(tabel.totaal, 'verschil');
    }
  }
  return verborgen;
}
