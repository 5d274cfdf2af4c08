import { ethosklasse, ethosuitkomsten, ethosdefinitieOp } from '#shared/ethos/ethos.ts';
import type { Rapportonderwerp } from '#shared/contract/groepen/rapportage.ts';
import { schermAf } from '#shared/rapportage/afscherming.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import { ethosteksten } from '#shared/taal/ethos.ts';
import { rapportteksten as tekst } from '#shared/taal/rapportage.ts';
import type { Rapportbron } from './onderwerpen.ts';
import { maakTabel, Telling } from './tabellen.ts';

const klassen = [...ethosuitkomsten, 'onbekend'] as const;

/** Who was without a home on the last day that counts, by class of ETHOS Light. */
export function dakloosheid({ context, tot, drempel }: Rapportbron): Rapportonderwerp {
  const t = tekst.ethos;
  const telling = new Telling(klassen);
  for (const mens of context.opslag.leesEthosbevolking(context.db, tot))
    telling.tel(ethosklasse(mens, tot).klasse ?? 'onbekend', mens.keten, 1);
  const telt = telling.tabel();
  const labels = klassen.map((klasse) => ethosteksten.klassen[klasse]);
  const opmaak = { id: 'ethos', titel: t.tabel(korteDatum(tot)), rijkop: t.rijkop, labels };
  const tabellen = [maakTabel(telt, schermAf(telt, drempel), opmaak)];
  return { id: 'ethos', titel: t.titel, definitie: t.definitie, artikel: ethosdefinitieOp(tot).bron, tabellen };
}
