import type { Rapportonderwerp, Rapportrij } from '#shared/contract/groepen/rapportage.ts';
import { procent } from '#shared/rapportage/cijfers.ts';
import { maandVanDag } from '#shared/rapportage/periode.ts';
import { rapportteksten as tekst, schrijfPeriode } from '#shared/taal/rapportage.ts';
import type { Bednachtrij } from '#db/opslag/index.ts';
import type { Rapportbron } from './onderwerpen.ts';
import { zichtbaar } from './tabellen.ts';

/** Figures of a number of nights added up. They are about beds, so no small group hides in them. */
export interface Bednachtsom {
  /** Registered nights; how many of them are closed. */
  nachten: number;
  gesloten: number;
  /** Places in use over those nights, those put up besides included. */
  plekken: number;
  slapers: number;
  laat: number;
  afwezig: number;
  afwezigGemeld: number;
}

/** Adds nights up. */
export function telBednachten(rijen: readonly Bednachtrij[]): Bednachtsom {
  const som = { nachten: 0, gesloten: 0, plekken: 0, slapers: 0, laat: 0, afwezig: 0, afwezigGemeld: 0 };
  for (const rij of rijen) {
    som.nachten += 1;
    som.gesloten += rij.stand === 'gesloten' ? 1 : 0;
    som.plekken += rij.capaciteit + rij.extra;
    som.slapers += rij.slapers;
    som.laat += rij.laat;
    som.afwezig += rij.afwezig;
    som.afwezigGemeld += rij.afwezigGemeld;
  }
  return som;
}

const kolommen = (
  [
    ['nachten', null],
    ['plekken', 'nachten'],
    ['bezet', 'procent'],
    ['laat', 'nachten'],
    ['afwezig', 'nachten'],
    ['afwezigGemeld', 'nachten'],
    ['gesloten', 'aantal'],
    ['geregistreerd', 'aantal'],
  ] as const
).map(([id, eenheid]) => ({ id, label: tekst.kolommen[id], eenheid }));

function rijVan(label: string, rijen: readonly Bednachtrij[], totaal = false): Rapportrij {
  const { nachten, gesloten, plekken, slapers, laat, afwezig, afwezigGemeld } = telBednachten(rijen);
  const cellen = [slapers, plekken, procent(slapers, plekken), laat, afwezig, afwezigGemeld, gesloten, nachten];
  return { label, eenheid: 'nachten', totaal, cellen: cellen.map(zichtbaar) };
}

function perGroep(rijen: readonly Bednachtrij[], sleutel: (rij: Bednachtrij) => string): Map<string, Bednachtrij[]> {
  const groepen = new Map<string, Bednachtrij[]>();
  for (const rij of rijen) {
    const al = groepen.get(sleutel(rij));
    if (al) al.push(rij);
    else groepen.set(sleutel(rij), [rij]);
  }
  return groepen;
}

/** Nights slept against the places there were, late and absent, per locatie and per month (5.2.10). */
export function bezetting({ context, van, tot }: Rapportbron): Rapportonderwerp {
  const alle = context.opslag.leesBednachten(context.db, van, tot);
  const { titel, definitie, artikel, tabel, maand } = tekst.bezetting;
  const totaal = rijVan(tekst.totaal, alle, true);
  const locaties = [...perGroep(alle, ({ locatieId }) => locatieId).values()].map((rijen) =>
    rijVan(rijen[0]?.naam ?? '', rijen),
  );
  const maanden = [...perGroep(alle, ({ datum }) => maandVanDag(datum))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dag, rijen]) => rijVan(schrijfPeriode({ van: dag, tot: dag }), rijen));
  const vorm = { kolommen, grafiek: true };
  return {
    id: 'bezetting',
    titel,
    definitie,
    artikel,
    tabellen: [
      { ...vorm, id: 'bezetting', titel: tabel, rijkop: tekst.rijkop.locatie, rijen: [...locaties, totaal] },
      { ...vorm, id: 'bezetting-maand', titel: maand, rijkop: tekst.rijkop.periode, rijen: [...maanden, totaal] },
    ],
  };
}
