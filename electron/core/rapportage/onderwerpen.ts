import { aantalDagen, dagtermijn, maandtermijn, parameterwaarde, plusDagen, toetsen } from '#shared/beleid/index.ts';
import type { Rapportcel, Rapportonderwerp, Rapportrij } from '#shared/contract/groepen/rapportage.ts';
import { schermAf, schermSamenAf, type Masker, type Teltabel } from '#shared/rapportage/afscherming.ts';
import { mediaan, percentiel, procent } from '#shared/rapportage/cijfers.ts';
import { maandVanDag, stappenVan, type Maandperiode } from '#shared/rapportage/periode.ts';
import { rapportteksten as tekst, schrijfPeriode } from '#shared/taal/rapportage.ts';
import type { Leesbron } from '../context.ts';
import { kolomVan, maakKengetallen, maakTabel, perKolom, Telling, verborgen, zichtbaar } from './tabellen.ts';

/** What the figures are made from. */
export interface Rapportbron {
  context: Leesbron;
  periode: Maandperiode;
  /** First and last day that count; the last is not after today. */
  van: string;
  tot: string;
  drempel: number;
}

/** Remembers what a function said for a day: thousands of besluiten share a few hundred days. */
function perDag<T>(bereken: (dag: string) => T): (dag: string) => T {
  const bekend = new Map<string, T>();
  return (dag) => {
    const eerder = bekend.get(dag);
    if (eerder !== undefined) return eerder;
    const nieuw = bereken(dag);
    bekend.set(dag, nieuw);
    return nieuw;
  };
}

const stapnaam = ({ van, tot }: Maandperiode): string => schrijfPeriode({ van, tot });

/** In which step of the course of a period a month lies. */
function stapzoeker(periode: Maandperiode): { labels: string[]; zoek: (maand: string) => string } {
  const stappen = stappenVan(periode);
  return {
    labels: stappen.map(stapnaam),
    zoek: (maand) => stapnaam(stappen.find(({ van, tot }) => van <= maand && maand <= tot) ?? periode),
  };
}

/** 5.2.2: meldingen in the course of the period. */
export function instroom({ context, periode, van, tot, drempel }: Rapportbron): Rapportonderwerp {
  const { labels, zoek } = stapzoeker({ van: periode.van, tot: maandVanDag(tot) });
  const telling = new Telling(labels);
  for (const { maand, keten, aantal } of context.opslag.telMeldingen(context.db, van, tot))
    telling.tel(zoek(maand), keten, aantal);
  const tabel = telling.tabel();
  const { titel, definitie, artikel, tabel: naam } = tekst.instroom;
  const opmaak = { id: 'meldingen', titel: naam, rijkop: tekst.rijkop.periode, labels };
  return { id: 'instroom', titel, definitie, artikel, tabellen: [maakTabel(tabel, schermAf(tabel, drempel), opmaak)] };
}

type Eerste = ReturnType<Leesbron['opslag']['leesEersteBesluiten']>[number];
type Tijdigheid = keyof typeof tekst.doorlooptijd.tijdig;

/** Whether onderzoek and besluit kept to their terms (Wmo 2.3.2, 2.3.5); a day that is not known is no "no". */
export function tijdigheid(
  besluit: Pick<Eerste, 'peildatum' | 'afgerondOp' | 'aanvraagOp'>,
  onderzoekUiterlijk: string,
  besluitUiterlijk: string | null,
): Tijdigheid {
  const onderzoek = besluit.afgerondOp === null ? null : besluit.afgerondOp <= onderzoekUiterlijk;
  const beslist = besluitUiterlijk === null ? null : besluit.peildatum <= besluitUiterlijk;
  if (onderzoek === false || beslist === false) return 'te-laat';
  return onderzoek === null || beslist === null ? 'onbekend' : 'binnen';
}

function tijdigheidVan({ beleid, vandaag }: Leesbron): (besluit: Eerste) => Tijdigheid {
  const vanMelding = perDag(
    (gemeldOp) =>
      toetsen.onderzoekstermijn.beoordeel({ gemeldOp, aanvraagOp: null }, vandaag, beleid).gevolg.onderzoekUiterlijk ??
      gemeldOp,
  );
  const vanAanvraag = perDag(
    (aanvraagOp) =>
      toetsen.onderzoekstermijn.beoordeel({ gemeldOp: aanvraagOp, aanvraagOp }, vandaag, beleid).gevolg
        .besluitUiterlijk ?? aanvraagOp,
  );
  return (b) => tijdigheid(b, vanMelding(b.gemeldOp), b.aanvraagOp && vanAanvraag(b.aanvraagOp));
}

/** A figure per column; hidden where the group is small or its number is hidden. */
function kengetal(
  groepen: readonly (readonly unknown[])[],
  verstopt: (kolom: number) => boolean,
  minstens: number,
  bereken: (kolom: number) => number | null,
): Rapportcel[] {
  return groepen.map((groep, kolom) => {
    if (groep.length === 0) return zichtbaar(null);
    return verstopt(kolom) || groep.length < minstens ? verborgen : zichtbaar(bereken(kolom));
  });
}

const rij = (label: string, eenheid: Rapportrij['eenheid'], cellen: Rapportcel[]): Rapportrij => ({
  label,
  eenheid,
  totaal: false,
  cellen,
});

const weg = (masker: Masker | undefined, r: number, kolom: number): boolean => masker?.at(r)?.[kolom] === true;

/** Melding to besluit, and the refusals of the same period: what one table hides, the other does not show. */
export function besluiten({ context, van, tot, drempel }: Rapportbron): Rapportonderwerp[] {
  const { db, opslag } = context;
  const t = tekst.doorlooptijd;
  const tijdig = tijdigheidVan(context);
  const eerste = opslag.leesEersteBesluiten(db, van, tot).map((b) => ({
    ...b,
    tijdig: tijdig(b),
    dagen: Math.max(0, (Date.parse(b.peildatum) - Date.parse(b.gemeldOp)) / 86_400_000),
  }));
  const soorten = Object.keys(t.soort) as (keyof typeof t.soort)[];
  const tijden = Object.keys(t.tijdig) as Tijdigheid[];
  const gronden = [...Object.keys(tekst.weigeringen.gronden), 'anders'];
  const perSoort = new Telling(soorten);
  const perTijd = new Telling(tijden);
  const perGrond = new Telling(gronden);
  for (const b of eerste) {
    perSoort.tel(b.soort, b.keten, 1);
    perTijd.tel(b.tijdig, b.keten, 1);
  }
  for (const { grond, keten, aantal } of opslag.telWeigeringsgronden(db, van, tot))
    perGrond.tel(gronden.includes(grond) ? grond : 'anders', keten, aantal);
  const tellingen: [Teltabel, Teltabel, Teltabel] = [perSoort.tabel(), perTijd.tabel(), perGrond.tabel()];
  const samen = schermSamenAf(
    tellingen,
    [
      { van: [0, -1], naar: [1, -1] },
      { van: [0, soorten.indexOf('weigeren')], naar: [2, -1] },
    ],
    drempel,
  );
  const groepen = perKolom(eerste);
  const verstopt = (kolom: number): boolean => weg(samen[0], -1, kolom);
  const tijdVerstopt = (kolom: number): boolean =>
    verstopt(kolom) || weg(samen[1], 0, kolom) || weg(samen[1], 1, kolom);
  const dagen = (kolom: number): number[] => groepen[kolom]?.map((b) => b.dagen) ?? [];
  const opTijd = (kolom: number): number | null => {
    const bekend = groepen[kolom]?.filter((b) => b.tijdig !== 'onbekend') ?? [];
    return procent(bekend.filter((b) => b.tijdig === 'binnen').length, bekend.length);
  };
  const w = tekst.weigeringen;
  const [soortTabel, tijdTabel, grondTabel] = tellingen;
  return [
    {
      id: 'doorlooptijd',
      titel: t.titel,
      definitie: t.definitie,
      artikel: t.artikel,
      tabellen: [
        maakKengetallen({ id: 'dagen', titel: t.tijden, rijkop: tekst.rijkop.tijd }, [
          rij(
            t.mediaan,
            'dagen',
            kengetal(groepen, verstopt, drempel, (k) => mediaan(dagen(k))),
          ),
          rij(
            t.p90,
            'dagen',
            kengetal(groepen, verstopt, 2 * drempel, (k) => percentiel(dagen(k), 0.9)),
          ),
          rij(t.aandeel, 'procent', kengetal(groepen, tijdVerstopt, drempel, opTijd)),
        ]),
        maakTabel(tijdTabel, samen[1] ?? [], {
          id: 'termijnen',
          titel: t.termijnen,
          rijkop: tekst.rijkop.termijn,
          labels: tijden.map((naam) => t.tijdig[naam]),
        }),
        maakTabel(soortTabel, samen[0] ?? [], {
          id: 'besluiten',
          titel: t.besluiten,
          rijkop: tekst.rijkop.besluit,
          labels: soorten.map((naam) => t.soort[naam]),
        }),
      ],
    },
    {
      id: 'weigeringen',
      titel: w.titel,
      definitie: w.definitie,
      artikel: w.artikel,
      tabellen: [
        maakTabel(grondTabel, samen[2] ?? [], {
          id: 'gronden',
          titel: w.tabel,
          rijkop: tekst.rijkop.grond,
          labels: gronden.map((id) => w.gronden[id] ?? w.anders),
          totaal: w.totaal,
        }),
      ],
    },
  ];
}

/** The nights of a stay that lie in a period, by month. */
export function nachtenPerMaand(van: string, tot: string): Map<string, number> {
  const uit = new Map<string, number>();
  for (let dag = van; dag <= tot;) {
    const maand = maandVanDag(dag);
    const [jaar = 0, nummer = 0] = maand.split('-').map(Number);
    const laatste = new Date(Date.UTC(jaar, nummer, 0)).toISOString().slice(0, 10);
    const einde = laatste < tot ? laatste : tot;
    uit.set(maand, aantalDagen(dag, einde) + 1);
    dag = plusDagen(einde, 1);
  }
  return uit;
}

/** 5.2.3: nights on an acute place, in the course of the period and by locatie; both tables have the same people in all. */
export function acuteNachten({ context, periode, van, tot, drempel }: Rapportbron): Rapportonderwerp {
  const { db, opslag } = context;
  const locaties = new Map(opslag.leesLocaties(db).map(({ id, naam }) => [id, naam]));
  const { labels, zoek } = stapzoeker({ van: periode.van, tot: maandVanDag(tot) });
  const mensen = { verloop: new Map<string, Set<string>>(), locatie: new Map<string, Set<string>>() };
  const verblijven = opslag.leesAcuteVerblijven(db, van, tot);
  const gebruikt = [...locaties.keys()].filter((id) => verblijven.some(({ locatieId }) => locatieId === id));
  const verloop = new Telling(labels);
  const perLocatie = new Telling(gebruikt);
  const nieuw = (soort: keyof typeof mensen, sleutel: string, wie: string): number => {
    const al = mensen[soort].get(sleutel) ?? new Set();
    mensen[soort].set(sleutel, al);
    return al.has(wie) ? 0 : al.add(wie) && 1;
  };
  for (const { clientId, locatieId, keten, van: begin, tot: eind } of verblijven) {
    const kolom = kolomVan(keten);
    const nachten = nachtenPerMaand(begin < van ? van : begin, eind === null || eind > tot ? tot : eind);
    for (const [maand, aantal] of nachten) {
      const stap = zoek(maand);
      verloop.tel(stap, keten, aantal, nieuw('verloop', `${stap} ${kolom}`, clientId));
      perLocatie.tel(locatieId, keten, aantal, nieuw('locatie', `${locatieId} ${kolom}`, clientId));
    }
  }
  const [tijd, plek] = [verloop.tabel(), perLocatie.tabel()];
  const [maskerTijd = [], maskerPlek = []] = schermSamenAf([tijd, plek], [{ van: [0, -1], naar: [1, -1] }], drempel);
  const { titel, definitie, artikel, verloop: naamVerloop, locatie } = tekst.acuut;
  const { rijkop } = tekst;
  const namen = gebruikt.map((id) => locaties.get(id) ?? '');
  return {
    id: 'acuut',
    titel,
    definitie,
    artikel,
    tabellen: [
      maakTabel(tijd, maskerTijd, {
        id: 'nachten',
        titel: naamVerloop,
        rijkop: rijkop.periode,
        labels,
        eenheid: 'nachten',
      }),
      maakTabel(plek, maskerPlek, {
        id: 'nachten-locatie',
        titel: locatie,
        rijkop: rijkop.locatie,
        labels: namen,
        eenheid: 'nachten',
      }),
    ],
  };
}

type Verblijf = { keten: string | null; ingangsdatum: string; einde: string };
type Klasse = keyof typeof tekst.verblijfsduur.klassen;

/** Whether a stay is within the duration of 5.2.8, over it, or more than twice as long; the durations are parameters. */
export function verblijfsklasse(
  { keten, ingangsdatum, einde }: Verblijf,
  { beleid }: Pick<Leesbron, 'beleid'>,
): Klasse {
  const tijd = (keer: number): string => {
    if (keten === 'jongeren')
      return dagtermijn(ingangsdatum, keer * parameterwaarde(beleid, 'opvangduurJongeren', ingangsdatum));
    const naam = keten === 'gezin' ? 'opvangduurGezin' : 'opvangduurVolwassenen';
    return maandtermijn(ingangsdatum, keer * parameterwaarde(beleid, naam, ingangsdatum));
  };
  if (einde <= tijd(1)) return 'binnen';
  return einde <= tijd(2) ? 'over' : 'dubbel';
}

function duurtabellen({ context, drempel }: Rapportbron, wie: readonly Verblijf[], id: string, naam: string) {
  const t = tekst.verblijfsduur;
  const klassen = Object.keys(t.klassen) as Klasse[];
  const telling = new Telling(klassen);
  const bekend = new Map<string, Klasse>();
  const duren = wie.map((verblijf) => {
    const sleutel = `${verblijf.keten} ${verblijf.ingangsdatum} ${verblijf.einde}`;
    const klasse = bekend.get(sleutel) ?? verblijfsklasse(verblijf, context);
    bekend.set(sleutel, klasse);
    telling.tel(klasse, verblijf.keten, 1);
    const dagen = (Date.parse(verblijf.einde) - Date.parse(verblijf.ingangsdatum)) / 86_400_000 + 1;
    return { keten: verblijf.keten, dagen };
  });
  const tabel = telling.tabel();
  const masker = schermAf(tabel, drempel);
  const groepen = perKolom(duren);
  const verstopt = (kolom: number): boolean => weg(masker, -1, kolom);
  const dagen = (kolom: number): number[] => groepen[kolom]?.map((v) => v.dagen) ?? [];
  const labels = klassen.map((klasse) => t.klassen[klasse]);
  return [
    maakTabel(tabel, masker, { id, titel: naam, rijkop: tekst.rijkop.duur, labels }),
    maakKengetallen({ id: `${id}-dagen`, titel: t.dagen(naam), rijkop: tekst.rijkop.duur }, [
      rij(
        t.mediaan,
        'dagen',
        kengetal(groepen, verstopt, drempel, (k) => mediaan(dagen(k))),
      ),
      rij(
        t.p90,
        'dagen',
        kengetal(groepen, verstopt, 2 * drempel, (k) => percentiel(dagen(k), 0.9)),
      ),
    ]),
  ];
}

/** 5.2.8: how long people have been inside on the last day of the period, and how long those stayed whose opvang ended in it. */
export function verblijfsduur(bron: Rapportbron): Rapportonderwerp {
  const { context, van, tot } = bron;
  const { db, opslag, beleid } = context;
  const t = tekst.verblijfsduur;
  const aanwezig: Verblijf[] = [];
  const vertrokken: Verblijf[] = [];
  for (const { keten, ingangsdatum, laatsteDag, aantal } of opslag.telVerblijven(db, van, tot)) {
    const binnen = laatsteDag >= tot;
    const verblijf = { keten, ingangsdatum, einde: binnen ? tot : laatsteDag };
    for (let i = 0; i < aantal; i += 1) (binnen ? aanwezig : vertrokken).push(verblijf);
  }
  const norm = {
    volwassenen: parameterwaarde(beleid, 'opvangduurVolwassenen', tot),
    gezin: parameterwaarde(beleid, 'opvangduurGezin', tot),
    jongeren: parameterwaarde(beleid, 'opvangduurJongeren', tot),
  };
  return {
    id: 'verblijfsduur',
    titel: t.titel,
    definitie: t.definitie(norm),
    artikel: t.artikel,
    tabellen: [
      ...duurtabellen(bron, aanwezig, 'aanwezig', t.aanwezig(tot)),
      ...duurtabellen(bron, vertrokken, 'vertrokken', t.vertrokken),
    ],
  };
}
