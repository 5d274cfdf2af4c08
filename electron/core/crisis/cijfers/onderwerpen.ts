import { dagNaMaanden, aantalDagen, parameterwaarde, plusDagen, toetsen } from '#shared/beleid/index.ts';
import type { Rapportonderwerp } from '#shared/contract/groepen/rapportage.ts';
import { toegangen } from '#shared/domein/crisis/intake.ts';
import { aanleidingen } from '#shared/domein/crisis/triage.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { maandVanDag, stappenVan, type Maandperiode } from '#shared/rapportage/periode.ts';
import { crisiscijferteksten as tekst } from '#shared/taal/crisiscijfers.ts';
import { crisisteksten } from '#shared/taal/crisis/index.ts';
import { schrijfPeriode } from '#shared/taal/rapportage.ts';
import type { Cijferzaak } from '#db/opslag/index.ts';
import type { Leesbron } from '../../context.ts';
import { dagVanMoment, momentVanLokaal } from '../../klok.ts';
import { enkeleTelling, Kruistelling, verdeling, type Niveaukolom } from './tabel.ts';

/** What the figures are made from: the cases once, and the days that count. */
export interface Cijferbron {
  context: Leesbron;
  periode: Maandperiode;
  /** First and last day that count; the last is not after today. */
  van: string;
  tot: string;
  drempel: number;
  zaken: ReadonlyMap<string, Cijferzaak>;
}
type Onderwerp = (bron: Cijferbron) => Rapportonderwerp;

const niveauVan = ({ zaken }: Cijferbron, dossierId: string): Niveaukolom => zaken.get(dossierId)?.niveau ?? 'onbekend';
const erin = ({ van, tot }: Cijferbron, dag: string): boolean => van <= dag && dag <= tot;
const gemeld = (bron: Cijferbron): Cijferzaak[] =>
  [...bron.zaken.values()].filter(({ gemeldOp }) => erin(bron, gemeldOp));

/** 5.1.2: cases that began in the period, in its course and by aanleiding. */
const instroom: Onderwerp = (bron) => {
  const { titel, definitie, artikel, verloop, aanleiding } = tekst.instroom;
  const { periode, tot, drempel } = bron;
  const stappen = stappenVan({ van: periode.van, tot: maandVanDag(tot) });
  const naam = (stap: Maandperiode): string => schrijfPeriode(stap);
  const perStap = new Kruistelling(stappen.map(naam));
  const redenen = [...aanleidingen, 'onbekend'];
  const perReden = new Kruistelling(redenen);
  for (const zaak of gemeld(bron)) {
    const maand = maandVanDag(zaak.gemeldOp);
    const stap = stappen.find(({ van, tot: einde }) => van <= maand && maand <= einde);
    if (stap) perStap.tel(naam(stap), zaak.niveau ?? 'onbekend');
    perReden.tel(zaak.aanleiding ?? 'onbekend', zaak.niveau ?? 'onbekend');
  }
  const woorden = crisisteksten.triage.keuzes['aanleiding'] ?? {};
  const opmaak = { drempel, rijkop: tekst.rijkop.periode };
  return {
    id: 'instroom',
    titel,
    definitie,
    artikel,
    tabellen: [
      perStap.toon(stappen.map(naam), { id: 'verloop', titel: verloop, ...opmaak }),
      perReden.toon(
        redenen.map((id) => woorden[id] ?? tekst.nietBekend),
        { id: 'aanleiding', titel: aanleiding, ...opmaak, rijkop: tekst.rijkop.aanleiding },
      ),
    ],
  };
};

const soortVan = (soort: string): keyof typeof tekst.uitkomsten.soorten =>
  (Object.keys(tekst.uitkomsten.soorten) as (keyof typeof tekst.uitkomsten.soorten)[]).find((id) => id === soort) ??
  'anders';

/** 5.1.2, 5.1.5: what the toets came to, and the besluiten that were taken. */
const uitkomsten: Onderwerp = (bron) => {
  const { titel, definitie, artikel, conclusie, besluiten, conclusies, soorten } = tekst.uitkomsten;
  const { context, van, tot, drempel } = bron;
  const rijen = [...toegangen, 'onbekend'];
  const perConclusie = new Kruistelling(rijen);
  for (const zaak of gemeld(bron)) perConclusie.tel(zaak.conclusie ?? 'onbekend', zaak.niveau ?? 'onbekend');
  const perSoort = new Kruistelling(Object.keys(soorten));
  for (const { soort, dossierId } of context.opslag.leesCijferbesluiten(context.db, van, tot))
    perSoort.tel(soortVan(soort), niveauVan(bron, dossierId));
  const opmaak = { drempel, rijkop: tekst.rijkop.uitkomst };
  const namen: Readonly<Record<string, string>> = conclusies;
  return {
    id: 'uitkomsten',
    titel,
    definitie,
    artikel,
    tabellen: [
      perConclusie.toon(
        rijen.map((id) => namen[id] ?? tekst.nietBekend),
        { id: 'conclusie', titel: conclusie, ...opmaak },
      ),
      perSoort.toon(Object.values(soorten), { id: 'besluiten', titel: besluiten, ...opmaak }),
    ],
  };
};

const UUR = 3_600_000;

/** 5.1.2: how long it took, how often there was no place, and requests from elsewhere. */
const plek: Onderwerp = (bron) => {
  const t = tekst.plek;
  const { context, drempel, zaken } = bron;
  const { db, opslag } = context;
  const aankomsten = opslag.leesCijferaankomsten(db).filter(({ op }) => erin(bron, op.slice(0, 10)));
  const uren = aankomsten.flatMap(({ dossierId, op }) => {
    const zaak = zaken.get(dossierId);
    return zaak ? [Math.max(0, (Date.parse(momentVanLokaal(op)) - Date.parse(zaak.begonnenOp)) / UUR)] : [];
  });
  const perUitkomst = new Kruistelling(Object.keys(t.vannacht));
  for (const { dossierId, op, uitkomst } of opslag.leesCijfergeenplek(db))
    if (erin(bron, dagVanMoment(op))) perUitkomst.tel(uitkomst, niveauVan(bron, dossierId));
  const verzoeken = opslag.leesCijferverzoeken(db).filter(({ op }) => erin(bron, op.slice(0, 10)));
  const perStand = Object.entries(t.standen).map(
    ([stand, label]) => [label, verzoeken.filter((v) => v.stand === stand).length] as const,
  );
  return {
    id: 'plek',
    titel: t.titel,
    definitie: t.definitie,
    artikel: t.artikel,
    tabellen: [
      verdeling(uren, 'uren', { id: 'uren', titel: t.tijd, rijkop: tekst.rijkop.tijd, drempel }),
      perUitkomst.toon(Object.values(t.vannacht), {
        ...{ id: 'geen-plek', titel: t.geenPlek, rijkop: tekst.rijkop.wat, drempel },
      }),
      enkeleTelling(perStand, { id: 'verzoeken', titel: t.verzoeken, rijkop: tekst.rijkop.uitkomst, drempel }),
    ],
  };
};

/** 5.1.4: how long people stayed who left, who is over the norm, and extensions. */
const verblijf: Onderwerp = (bron) => {
  const t = tekst.verblijf;
  const { context, van, tot, drempel, periode } = bron;
  const { db, opslag, beleid } = context;
  const maanden = parameterwaarde(beleid, 'crisisopvangduur', tot);
  const klassen = Object.keys(t.klassen) as (keyof typeof t.klassen)[];
  const [weg, hier] = [new Kruistelling(klassen), new Kruistelling(klassen)];
  const dagen: number[] = [];
  for (const { dossierId, begin, einde } of opslag.leesCijferverblijven(db, van, tot)) {
    const binnen = einde >= tot;
    const laatste = binnen ? tot : einde;
    const klasse = laatste < dagNaMaanden(begin, maanden) ? 'binnen' : 'over';
    (binnen ? hier : weg).tel(klasse, niveauVan(bron, dossierId));
    if (!binnen) dagen.push(aantalDagen(begin, plusDagen(laatste, 1)));
  }
  const verlengd = new Kruistelling([schrijfPeriode(periode)]);
  for (const { soort, dossierId } of opslag.leesCijferbesluiten(db, van, tot))
    if (soort === 'verlengen') verlengd.tel(schrijfPeriode(periode), niveauVan(bron, dossierId));
  const opmaak = { drempel, rijkop: tekst.rijkop.duur };
  const namen = Object.values(t.klassen);
  return {
    id: 'verblijf',
    titel: t.titel,
    definitie: t.definitie(maanden),
    artikel: t.artikel,
    tabellen: [
      weg.toon(namen, { id: 'vertrokken', titel: t.vertrokken, ...opmaak }),
      verdeling(dagen, 'dagen', { id: 'dagen', titel: t.dagen, ...opmaak }),
      hier.toon(namen, { id: 'aanwezig', titel: t.aanwezig, ...opmaak }),
      verlengd.toon([schrijfPeriode(periode)], {
        id: 'verlengd',
        titel: t.verlengd,
        ...opmaak,
        rijkop: tekst.rijkop.periode,
      }),
    ],
  };
};

/** 5.1.5: the gronden of endings, as the policy names them. */
const gronden: Onderwerp = (bron) => {
  const t = tekst.gronden;
  const { context, van, tot, drempel } = bron;
  const veld = toetsen['crisis-beeindiging'].velden.find(({ pad }) => pad === 'grond');
  const keuzes = veld?.keuzes ?? [];
  const ids = [...keuzes.map(({ waarde }) => waarde), 'anders'];
  const telling = new Kruistelling(ids);
  for (const { soort, dossierId, gronden: lijst } of context.opslag.leesCijferbesluiten(context.db, van, tot))
    if (soort === 'beeindigen')
      for (const grond of lijst) telling.tel(ids.includes(grond) ? grond : 'anders', niveauVan(bron, dossierId));
  const labels = [...keuzes.map(({ label }) => label), t.anders];
  return {
    id: 'gronden',
    titel: t.titel,
    definitie: t.definitie,
    artikel: t.artikel,
    tabellen: [telling.toon(labels, { id: 'gronden', titel: t.tabel, rijkop: tekst.rijkop.grond, drempel })],
  };
};

type Band = keyof typeof tekst.kinderen.banden | 'onbekend';
function bandVan(geboortedatum: string | null, dag: string): Band {
  if (geboortedatum === null) return 'onbekend';
  const jaren = leeftijdOp(geboortedatum, dag);
  if (jaren < 4) return '0-3';
  if (jaren < 12) return '4-11';
  return jaren < 18 ? '12-17' : '18';
}

/** 5.1.1: the children of the households. */
const kinderen: Onderwerp = (bron) => {
  const t = tekst.kinderen;
  const { context, van, tot, drempel } = bron;
  const banden: Band[] = [...(Object.keys(t.banden) as (keyof typeof t.banden)[]), 'onbekend'];
  const telling = new Kruistelling(banden);
  for (const { dossierId, gemeldOp, geboortedatum } of context.opslag.leesCijferkinderen(context.db, van, tot))
    telling.tel(bandVan(geboortedatum, gemeldOp), niveauVan(bron, dossierId));
  const labels = [...Object.values(t.banden), tekst.nietBekend];
  return {
    id: 'kinderen',
    titel: t.titel,
    definitie: t.definitie,
    artikel: t.artikel,
    tabellen: [telling.toon(labels, { id: 'kinderen', titel: t.tabel, rijkop: tekst.rijkop.leeftijd, drempel })],
  };
};

/** Looks at addresses and searches that were caught: how often, and nothing else. */
const toezicht: Onderwerp = (bron) => {
  const t = tekst.toezicht;
  const { context, drempel } = bron;
  const keren = context.opslag.leesCijfertoezicht(context.db).filter(({ op }) => erin(bron, dagVanMoment(op)));
  const paren = Object.entries(t.soorten).map(
    ([soort, label]) => [label, keren.filter((keer) => keer.soort === soort).length] as const,
  );
  return {
    id: 'toezicht',
    titel: t.titel,
    definitie: t.definitie,
    artikel: t.artikel,
    tabellen: [enkeleTelling(paren, { id: 'toezicht', titel: t.tabel, rijkop: tekst.rijkop.wat, drempel })],
  };
};

/** Every subject of the figures, in the order of the page. */
export const onderwerpen: readonly Onderwerp[] = [instroom, uitkomsten, plek, verblijf, gronden, kinderen, toezicht];
