import type { Rapportonderwerp } from '#shared/contract/groepen/rapportage.ts';
import { bestemmingIds } from '#shared/domein/bestemming.ts';
import { schermAf } from '#shared/rapportage/afscherming.ts';
import { rapportteksten as tekst } from '#shared/taal/rapportage.ts';
import { bestemmingnamen } from '#shared/taal/vervolgvelden.ts';
import type { Rapportbron } from './onderwerpen.ts';
import { maakTabel, Telling } from './tabellen.ts';

/** 5.2.12: where people went. */
export function uitstroom({ context, van, tot, drempel }: Rapportbron): Rapportonderwerp {
  const { titel, definitie, artikel, tabel: naam } = tekst.uitstroom;
  const telling = new Telling(bestemmingIds);
  for (const { bestemming, keten, aantal } of context.opslag.telUitstroom(context.db, van, tot))
    telling.tel(bestemming, keten, aantal);
  const telt = telling.tabel();
  const labels = bestemmingIds.map((id) => bestemmingnamen[id]);
  const opmaak = { id: 'uitstroom', titel: naam, rijkop: tekst.rijkop.bestemming, labels };
  return { id: 'uitstroom', titel, definitie, artikel, tabellen: [maakTabel(telt, schermAf(telt, drempel), opmaak)] };
}

type Rij = { stand: string; keten: string | null; aantal: number };

/** Awb 7 and 9: what came in during the period, by how it stands now. What was entered by mistake does not count. */
export function bezwarenEnKlachten({ context, van, tot, drempel }: Rapportbron): Rapportonderwerp {
  const { db, opslag } = context;
  const { titel, definitie, artikel, bezwaren, klachten, standen } = tekst.bezwaar;
  const tabel = (id: 'bezwaren' | 'klachten', naam: string, rijen: readonly Rij[]) => {
    const labels: Readonly<Record<string, string>> = standen[id];
    const telling = new Telling(Object.keys(labels));
    for (const { stand, keten, aantal } of rijen) telling.tel(stand, keten, aantal);
    const telt = telling.tabel();
    const opmaak = { id, titel: naam, rijkop: tekst.rijkop.uitkomst, labels: Object.values(labels) };
    return maakTabel(telt, schermAf(telt, drempel), opmaak);
  };
  const tabellen = [
    tabel('bezwaren', bezwaren, opslag.telBezwaren(db, van, tot)),
    tabel('klachten', klachten, opslag.telKlachten(db, van, tot)),
  ];
  return { id: 'bezwaar', titel, definitie, artikel, tabellen };
}
