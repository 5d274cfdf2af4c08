import { plusDagen, toetsen } from '#shared/beleid/index.ts';
import type { Acuutstand } from '#shared/contract/groepen/acuut.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import type { Acuutrij, Besluitrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { feitenAcuteOpvang } from '../dossier/feiten.ts';
import { dezeNacht } from './bedden.ts';

type Bron = Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid' | 'instellingen'>;

/** What 5.2.3 says of the recorded facts: whether it is acute, who gives the opvang, and when the client reports. */
export function toetsAcuut(
  { vandaag, beleid, instellingen }: Pick<Context, 'vandaag' | 'beleid' | 'instellingen'>,
  feiten: Stapfeiten['acute-opvang'] | null,
) {
  const bron = { stappen: { 'acute-opvang': feiten }, instellingen };
  return toetsen['acute-opvang'].beoordeel(feitenAcuteOpvang(bron), vandaag, beleid);
}

/** The lines that count: not taken back. */
export const geldend = (gebeurtenissen: readonly Acuutrij[]): Acuutrij[] => {
  const terug = new Set(
    gebeurtenissen.flatMap(({ soort, opGebeurtenisId: id }) => (soort === 'teruggedraaid' ? [id] : [])),
  );
  return gebeurtenissen.filter(({ id, soort }) => soort !== 'teruggedraaid' && !terug.has(id));
};

/** How an acute stay runs: by its facts, what happened since, and the besluit. */
export interface Acuutloop {
  acuut: boolean;
  meldenOp: string | null;
  gemeld: Acuutrij | null;
  uitgesteld: Acuutrij | null;
  beeindigd: Acuutrij | null;
  /** The besluit on the aanvraag that counts. */
  besluit: Besluitrij | null;
  ontbreekt: Acuutstand['ontbreekt'];
}

/** What is missing after an end of the acute stay, or after a refusal while somebody slept inside (5.2.3). */
function watOntbreekt(
  beeindigd: Acuutrij | null,
  gebeurtenissen: readonly Acuutrij[],
  besluit: Besluitrij | null,
  sliep: boolean,
): Acuutstand['ontbreekt'] {
  const geweigerd = besluit?.soort === 'weigeren';
  if (!beeindigd) return geweigerd && sliep ? ['feitelijk'] : [];
  const verteld = (aan: 'aanbieder' | 'client'): boolean =>
    gebeurtenissen.some((een) => een.soort === 'verteld' && een.aan === aan && een.opGebeurtenisId === beeindigd.id);
  return [
    ...(beeindigd.aanleiding === 'geen-recht' && !besluit ? (['beschikking'] as const) : []),
    ...(verteld('aanbieder') ? [] : (['aanbieder'] as const)),
    ...(verteld('client') ? [] : (['client'] as const)),
  ];
}

/** Reads how an acute stay runs; null when the dossier has no acute step. */
export function leesAcuutloop(bron: Bron, dossierId: string): Acuutloop | null {
  const { db, opslag } = bron;
  const stap = opslag.leesAcuteStap(db, dossierId);
  if (!stap) return null;
  const { gevolg } = toetsAcuut(bron, stap.feiten);
  const regels = geldend(opslag.leesAcuutgebeurtenissen(db, dossierId)).filter(({ op }) => op >= stap.sinds);
  const laatste = (soort: Acuutrij['soort']): Acuutrij | null =>
    regels.findLast((regel) => regel.soort === soort) ?? null;
  const uitgesteld = laatste('nieuwe-dag');
  const beeindigd = laatste('beeindigd');
  const besluit =
    opslag.leesBesluiten(db, dossierId).find((b) => b.vervallenOp === null && opAanvraag.has(b.soort)) ?? null;
  const sliep = opslag.leesPlaatsingen(db, dossierId).some(({ soort }) => soort === 'acuut');
  return {
    acuut: gevolg.opvang === 'onverwijld',
    meldenOp: uitgesteld?.dag ?? gevolg.meldenOp,
    gemeld: laatste('gemeld'),
    uitgesteld,
    beeindigd,
    besluit,
    ontbreekt: watOntbreekt(beeindigd, regels, besluit, sliep),
  };
}
const opAanvraag: ReadonlySet<string> = new Set(['verstrekken', 'weigeren', 'buiten-behandeling']);

/** Whether Centraal Onthaal still waits for the client to report. */
export const wachtOpMelding = ({ gemeld, beeindigd, besluit, meldenOp }: Acuutloop): boolean =>
  meldenOp !== null && !gemeld && !beeindigd && !besluit;

function standVan(loop: Acuutloop, vandaag: string): Acuutstand['stand'] {
  if (loop.beeindigd) return 'beeindigd';
  if (loop.besluit) return 'besloten';
  if (loop.gemeld) return 'gemeld';
  if (!loop.meldenOp) return 'geen';
  return loop.meldenOp < vandaag ? 'te-laat' : 'wacht';
}

/**
 * The last night inside when the stay ends: who does not report sleeps inside up to the night before that day, because that
 * day the opvang by the aanbieder ends (5.2.3); who has no right after all may stay the night of the besluit. Never a night
 * to come: who says beforehand that he will not report leaves after this one.
 */
export function laatsteNacht(context: Context, loop: Acuutloop, aanleiding: 'niet-gemeld' | 'geen-recht'): string {
  const nu = dezeNacht(context);
  if (aanleiding !== 'niet-gemeld' || !loop.meldenOp) return nu;
  const ervoor = plusDagen(loop.meldenOp, -1);
  return ervoor < nu ? ervoor : nu;
}

/** How an acute stay stands, for the screen. */
export function acuutstand(context: Context, dossierId: string): Acuutstand {
  const { db, opslag, vandaag } = context;
  const loop = leesAcuutloop(context, dossierId);
  const alle = opslag.leesAcuutgebeurtenissen(db, dossierId);
  const telt = new Set(geldend(alle).map(({ id }) => id));
  const verblijf = opslag.leesPlaatsingen(db, dossierId).findLast(({ soort }) => soort === 'acuut');
  return {
    stand: loop ? standVan(loop, vandaag) : 'geen',
    meldenOp: loop?.meldenOp ?? null,
    magUitstel: loop ? wachtOpMelding(loop) && !loop.uitgesteld : false,
    voorstelLaatsteNacht: loop ? laatsteNacht(context, loop, loop.gemeld ? 'geen-recht' : 'niet-gemeld') : vandaag,
    verblijf: verblijf ? { locatienaam: verblijf.locatienaam, van: verblijf.van, tot: verblijf.tot } : null,
    ontbreekt: loop?.ontbreekt ?? [],
    gebeurtenissen: alle.map(({ opGebeurtenisId: _, dossierId: __, ...regel }) => ({
      ...regel,
      teruggedraaid: regel.soort !== 'teruggedraaid' && !telt.has(regel.id),
    })),
    laatste: alle.at(-1)?.volgnummer ?? 0,
    overboekingen: opslag
      .leesOverboekingen(db, dossierId)
      .map(({ locatienaam, van, reden, door, op }) => ({ locatienaam, van, reden, door, op })),
    geplaatstDoor: opslag.leesAcuteStap(db, dossierId)?.feiten.geplaatstDoor || null,
  };
}
