import { aantalDagen, dagNaMaanden, parameterwaarde, plusDagen } from '#shared/beleid/index.ts';
import type { Bijdragen } from '#shared/rapportage/maandopgave.ts';
import { opgavecellen, type Opgavecel } from '#shared/rapportage/crisisopgave.ts';
import { dagenVan, eersteDag, laatsteDag, maandVanDag, type Maandperiode } from '#shared/rapportage/periode.ts';
import type { Context } from '../../context.ts';

type Cijfers = Record<Opgavecel, Map<string, number>>;

/**
 * All that the statements of the months of a period are counted from, read once: of cases only those that had a stay or a besluit
 * in it. A case is told apart by its id and by nothing else.
 */
export function leesOpgavebron({ db, opslag, vandaag, beleid }: Context, periode: Maandperiode) {
  const { van, tot } = dagenVan(periode);
  const verblijven = opslag.leesCijferverblijven(db, van, tot);
  const besluiten = opslag.leesCijferbesluiten(db, van, tot);
  const genoemd = new Set([...verblijven, ...besluiten].map(({ dossierId }) => dossierId));
  return {
    ...{ beleid, verblijven, besluiten },
    zaken: new Map(opslag.leesCijferzaken(db, vandaag, [...genoemd]).map((zaak) => [zaak.id, zaak])),
    metKinderen: new Set(verblijven.length > 0 ? opslag.leesCijfergezinnen(db) : []),
  };
}
export type Opgavebron = ReturnType<typeof leesOpgavebron>;

const perNiveau = {
  rood: 'begonnenRood',
  oranje: 'begonnenOranje',
  groen: 'begonnenGroen',
  onbekend: 'begonnenZonderNiveau',
} as const;
const perConclusie = {
  'opvang-elders': 'geweigerdOpvangElders',
  'andere-ondersteuning': 'geweigerdAndereHulp',
  'eigen-regio': 'geweigerdEigenRegio',
  'crisisopvang-rotterdam': 'geweigerdAnders',
  onbekend: 'geweigerdAnders',
} as const;

function telVerblijven({ verblijven, zaken, metKinderen, beleid }: Opgavebron, maand: string, cijfers: Cijfers): void {
  const [van, tot] = [eersteDag(maand), laatsteDag(maand)];
  for (const { dossierId, begin, einde } of verblijven) {
    const [eerste, laatste] = [begin > van ? begin : van, einde < tot ? einde : tot];
    if (eerste <= laatste) cijfers.nachten.set(dossierId, aantalDagen(eerste, plusDagen(laatste, 1)));
    if (maandVanDag(begin) === maand) {
      cijfers.begonnen.set(dossierId, 1);
      cijfers[perNiveau[zaken.get(dossierId)?.niveau ?? 'onbekend']].set(dossierId, 1);
      cijfers[metKinderen.has(dossierId) ? 'begonnenMetKinderen' : 'begonnenZonderKinderen'].set(dossierId, 1);
    }
    if (maandVanDag(einde) !== maand) continue;
    const binnen = einde < dagNaMaanden(begin, parameterwaarde(beleid, 'crisisopvangduur', einde));
    cijfers.geeindigd.set(dossierId, 1);
    cijfers[binnen ? 'geeindigdBinnenDuur' : 'geeindigdLanger'].set(dossierId, 1);
  }
}

function telWeigeringen({ besluiten, zaken }: Opgavebron, maand: string, cijfers: Cijfers): void {
  for (const { dossierId, soort, peildatum } of besluiten) {
    if (soort !== 'weigeren' || maandVanDag(peildatum) !== maand) continue;
    cijfers.geweigerd.set(dossierId, 1);
    cijfers[perConclusie[zaken.get(dossierId)?.conclusie ?? 'onbekend']].set(dossierId, 1);
  }
}

/** What each case adds to each figure of a month (5.1.2 to 5.1.5). The last day of a stay counts as a night. */
export function telMaand(bron: Opgavebron, maand: string): Readonly<Record<Opgavecel, Bijdragen>> {
  const cijfers = Object.fromEntries(opgavecellen.map((cel) => [cel, new Map<string, number>()])) as Cijfers;
  telVerblijven(bron, maand, cijfers);
  telWeigeringen(bron, maand, cijfers);
  return cijfers;
}
