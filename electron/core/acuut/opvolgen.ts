import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Acuutvervolg } from '#shared/contract/groepen/acuut.ts';
import { acuutteksten as tekst } from '#shared/taal/acuut.ts';
import type { Acuutrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { hervatAcuut } from '../dossier/plaatsen.ts';
import { weiger } from '../weigering.ts';
import { dezeNacht } from './bedden.ts';
import { acuutstand, geldend, laatsteNacht, leesAcuutloop, type Acuutloop } from './stand.ts';

const fout = (pad: string, bericht: string): never =>
  weiger('ongeldige-invoer', { velden: [{ pad: `gebeurtenis.${pad}`, bericht }] });
const nietMogelijk = (melding: string): never => weiger('stap-niet-mogelijk', { melding });

type Regel = Pick<Acuutrij, 'dag' | 'aanleiding' | 'aan' | 'hoe' | 'reden' | 'opGebeurtenisId'>;
const leeg: Regel = { dag: null, aanleiding: null, aan: null, hoe: null, reden: '', opGebeurtenisId: null };

/** 5.2.3: a client who did not come can be given one more day; after that the opvang ends. */
function nieuweDag(
  { vandaag }: Context,
  loop: Acuutloop,
  { dag, reden }: Extract<Acuutvervolg, { soort: 'nieuwe-dag' }>,
): Regel {
  if (loop.gemeld) nietMogelijk(tekst.alGemeld);
  if (loop.uitgesteld) nietMogelijk(tekst.alUitgesteld);
  if (dag < vandaag) fout('dag', tekst.dagVoorbij);
  return { ...leeg, dag, reden };
}

/** The stay ends on its last night; nights that were not slept yet fall away. */
function beeindig(
  context: Context,
  dossierId: string,
  loop: Acuutloop,
  { aanleiding, dag, reden }: Extract<Acuutvervolg, { soort: 'beeindigd' }>,
): Regel {
  const { db, opslag } = context;
  const verblijven = opslag.leesPlaatsingen(db, dossierId).filter(({ soort }) => soort === 'acuut');
  const [eerste] = verblijven;
  if (!eerste) return nietMogelijk(tekst.geenVerblijf);
  const laatste = dag ?? laatsteNacht(context, loop, aanleiding);
  if (laatste > dezeNacht(context)) fout('dag', tekst.nachtBuiten);
  // Earlier than the first night: then the bed was not slept in at all.
  if (dag && dag < eerste.van) fout('dag', tekst.nachtBuiten);
  opslag.beeindigPlaatsingen(db, dossierId, laatste < eerste.van ? eerste.van : laatste);
  return { ...leeg, dag: laatste < eerste.van ? eerste.van : laatste, aanleiding, reden };
}

function vertel(
  { vandaag }: Context,
  loop: Acuutloop,
  { aan, hoe, dag, reden }: Extract<Acuutvervolg, { soort: 'verteld' }>,
): Regel {
  if (!loop.beeindigd) return nietMogelijk(tekst.geenEinde);
  if (dag > vandaag) fout('dag', tekst.dagToekomst);
  if (hoe === 'niet-gelukt' && !reden) fout('reden', tekst.redenNietGelukt);
  return { ...leeg, dag, aan, hoe, reden, opGebeurtenisId: loop.beeindigd.id };
}

function regelVoor(context: Context, dossierId: string, loop: Acuutloop, gebeurtenis: Acuutvervolg): Regel {
  if (loop.beeindigd && gebeurtenis.soort !== 'verteld') nietMogelijk(tekst.alBeeindigd);
  switch (gebeurtenis.soort) {
    case 'gemeld':
      if (loop.gemeld) nietMogelijk(tekst.alGemeld);
      if (gebeurtenis.dag > context.vandaag) fout('dag', tekst.dagToekomst);
      return { ...leeg, dag: gebeurtenis.dag };
    case 'nieuwe-dag':
      return nieuweDag(context, loop, gebeurtenis);
    case 'beeindigd':
      return beeindig(context, dossierId, loop, gebeurtenis);
    case 'verteld':
      return vertel(context, loop, gebeurtenis);
  }
}

/** The last number that stands, held against the one that was seen: somebody else may have added meanwhile. */
function controleerLaatste({ db, opslag }: Context, dossierId: string, na: number): Acuutrij[] {
  const alle = opslag.leesAcuutgebeurtenissen(db, dossierId);
  return (alle.at(-1)?.volgnummer ?? 0) === na ? alle : weiger('conflict');
}

/** 5.2.3: records whether the client reported, and what then. */
export function volgOp(
  context: Context,
  { dossierId, na, gebeurtenis }: GelezenInvoer<'acuut.opvolgen'>,
): Uitvoer<'acuut.opvolgen'> {
  const { db, opslag, sessie, nu } = context;
  controleerLaatste(context, dossierId, na);
  const loop = leesAcuutloop(context, dossierId) ?? nietMogelijk(tekst.geenVerblijf);
  const regel = regelVoor(context, dossierId, loop, gebeurtenis);
  const { soort } = gebeurtenis;
  opslag.schrijfAcuutgebeurtenis(db, {
    ...regel,
    id: context.id(),
    dossierId,
    volgnummer: na + 1,
    soort,
    doorId: sessie.gebruikerId,
    op: nu,
  });
  herbereken(context, dossierId);
  return acuutstand(context, dossierId);
}

/** The way back from a slip. Taking back an end lets the client sleep where he slept, from tonight. */
export function draaiTerug(
  context: Context,
  { dossierId, na, gebeurtenisId, reden }: GelezenInvoer<'acuut.terugdraaien'>,
): Uitvoer<'acuut.terugdraaien'> {
  const { db, opslag, sessie, nu } = context;
  const alle = controleerLaatste(context, dossierId, na);
  const regel = geldend(alle).find(({ id }) => id === gebeurtenisId) ?? weiger('niet-gevonden');
  opslag.schrijfAcuutgebeurtenis(db, {
    ...leeg,
    id: context.id(),
    dossierId,
    volgnummer: na + 1,
    soort: 'teruggedraaid',
    reden,
    opGebeurtenisId: regel.id,
    doorId: sessie.gebruikerId,
    op: nu,
  });
  const loop = leesAcuutloop(context, dossierId);
  if (regel.soort === 'beeindigd' && loop && !loop.besluit) hervatAcuut(context, dossierId, tekst.hervat);
  herbereken(context, dossierId);
  return acuutstand(context, dossierId);
}
