import type { Termijn, Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { acuutteksten } from '#shared/taal/acuut.ts';
import { termijnteksten } from '#shared/taal/dossier.ts';
import type { Acuutrij, Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { dagVanMoment } from '../klok.ts';
import { leesAcuutloop, wachtOpMelding } from './stand.ts';

const artikel = '5.2.3';
const tekst = acuutteksten.tijdlijn;

/** The day on which the client reports, and what an end still misses: both are work for the desk (5.2.3). */
function termijnen(
  context: Pick<Context, 'db' | 'opslag' | 'vandaag' | 'beleid' | 'instellingen'>,
  { id }: Dossierrij,
): Termijn[] {
  const loop = leesAcuutloop(context, id);
  if (!loop) return [];
  const { meldenOp, beeindigd, besluit, ontbreekt } = loop;
  // Who is being investigated has reported.
  const onderzocht = context.opslag.leesStappen(context.db, id).onderzoek !== null;
  const wacht: Termijn[] =
    meldenOp && wachtOpMelding(loop) && !onderzocht
      ? [
          {
            soort: 'melden-bij-co',
            sleutel: '',
            uiterlijk: meldenOp,
            artikel,
            omschrijving: termijnteksten['melden-bij-co'],
          },
        ]
      : [];
  const sinds = beeindigd ? dagVanMoment(beeindigd.op) : besluit?.peildatum;
  const open = ontbreekt.map((wat): Termijn => ({
    soort: 'acuut-afhandelen',
    sleutel: wat,
    uiterlijk: sinds ?? context.vandaag,
    artikel,
    omschrijving: acuutteksten.waarin[wat],
  }));
  return [...wacht, ...open];
}

function titelVan(regel: Acuutrij): string {
  const dag = regel.dag ?? '';
  switch (regel.soort) {
    case 'gemeld':
      return tekst.gemeld(dag);
    case 'nieuwe-dag':
      return tekst.nieuweDag(dag);
    case 'beeindigd':
      return tekst.beeindigd(dag);
    case 'verteld': {
      const aan = tekst.aan[regel.aan ?? 'client'];
      return regel.hoe === 'niet-gelukt' ? tekst.nietVerteld(aan) : tekst.verteld(aan, dag);
    }
    case 'teruggedraaid':
      return tekst.teruggedraaid;
  }
}

function tijdlijn({ db, opslag }: Context, { id }: Dossierrij): Tijdlijnregel[] {
  const detail = (label: string, wordt: string) => (wordt ? [{ label, was: null, wordt }] : []);
  const alle = opslag.leesAcuutgebeurtenissen(db, id);
  const gebeurd = alle.map((regel): Tijdlijnregel => {
    const terug = alle.find((ander) => ander.id === regel.opGebeurtenisId);
    const titel = regel.soort === 'teruggedraaid' && terug ? `${titelVan(regel)}: ${titelVan(terug)}` : titelVan(regel);
    const hoe = regel.hoe ? tekst.hoeWoorden[regel.hoe] : '';
    const details = [...detail(tekst.hoe, hoe), ...detail(tekst.reden, regel.reden)];
    return { moment: regel.op, door: regel.door, soort: 'plaatsing', titel, details };
  });
  const overboekt = opslag.leesOverboekingen(db, id).map((o): Tijdlijnregel => ({
    moment: o.op,
    door: o.door,
    soort: 'plaatsing',
    titel: tekst.overboekt(o.locatienaam),
    details: [...detail(tekst.reden, o.reden), ...detail(tekst.bezet, `${o.bezet} / ${o.capaciteit}`)],
  }));
  return [...gebeurd, ...overboekt];
}

/** What acute opvang adds to a dossier: the day of reporting, an end that misses something, and what happened. */
export const acuutAanvulling = { termijnen, tijdlijn };
