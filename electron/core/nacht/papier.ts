import { join } from 'node:path';
import type { Nachtregister, Nachtrij } from '#shared/contract/groepen/nacht.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { nachtstanden, telStanden } from '#shared/domein/nacht.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { nachtteksten } from '#shared/taal/nacht.ts';
import type { Context } from '../context.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenTabel } from '../documenten/tabel.ts';
import { leesRegister } from './lezen.ts';
import { weigerToekomst } from './nachten.ts';

const tekst = nachtteksten.papier;
const VAKJE = '[  ]';

function letOp({ merken, afwezig, schorsing }: Nachtrij): string {
  return [
    ...merken.map((merk) => tekst.merken[merk]),
    ...(afwezig ? [tekst.afwezig] : []),
    ...(schorsing ? [tekst.geschorst] : []),
  ].join(', ');
}

function tabelVan({ rijen, bedden }: Nachtregister, vorm: 'leeg' | 'ingevuld') {
  const bed = new Map(bedden.map(({ bedId, kamer, naam }) => [bedId, `${kamer} ${naam}`.trim()]));
  const metBed = bedden.length > 0;
  const k = tekst.kolommen;
  const kort = nachtstanden.map((stand) => tekst.kort[stand]);
  const begin = (rij: Nachtrij): string[] => [rij.naam, ...(metBed ? [bed.get(rij.bedId ?? '') ?? ''] : [])];
  const kop = [k.naam, ...(metBed ? [k.bed] : [])];
  if (vorm === 'leeg')
    return {
      koppen: [...kop, ...kort, k.let],
      rijen: rijen.map((rij) => [...begin(rij), ...kort.map(() => VAKJE), letOp(rij)]),
      breedtes: [metBed ? 110 : 160, ...(metBed ? [70] : []), 40, 36, 36, 44, 40, 95],
    };
  const stand = ({ stand: s, tijd }: Nachtrij): string =>
    s === null ? '' : [nachtteksten.standen[s], ...(tijd ? [nachtteksten.om(tijd)] : [])].join(' ');
  return {
    koppen: [...kop, k.stand, k.let],
    rijen: rijen.map((rij) => [...begin(rij), stand(rij), letOp(rij)]),
    breedtes: [metBed ? 140 : 200, ...(metBed ? [90] : []), 120, 120],
  };
}

/** The list of a night on paper: with boxes for on the clipboard, or as it was filled in, with its totals. */
export async function maakNachtlijst(
  context: Context,
  { locatieId, datum, vorm }: GelezenInvoer<'nacht.pdf'>,
): Promise<Uitvoer<'nacht.pdf'>> {
  const { poorten, nu, vandaag, instellingen, sessie } = context;
  weigerToekomst(context, datum);
  const register = leesRegister(context, locatieId, datum);
  const pdf = new Opbouw(
    {
      titel: tekst.titel(register.naam),
      auteur: instellingen.organisatienaam,
      onderwerp: tekst.onderwerp,
      voet: tekst.voet,
    },
    { lettertypen: leesLettertypen(join(poorten.bronnen, 'fonts')), gemaaktOp: nu },
  );
  pdf.kop(1, tekst.titel(register.naam));
  pdf.alinea([
    { vet: tekst.nacht(datum) },
    ` · ${tekst.plekken(register.capaciteit, register.dicht, register.extra)} · ${schrijfDatum(vandaag)}, ${sessie.naam}`,
  ]);
  const { slapers, laat, afwezig, afwezigGemeld, vertrokken } = telStanden(register.rijen.map(({ stand }) => stand));
  if (vorm === 'leeg') pdf.alinea(tekst.leeg);
  else {
    pdf.alinea([
      { vet: tekst.stand(register.stand, register.versie) },
      ` · ${tekst.totalen(slapers, laat, afwezig, afwezigGemeld, vertrokken)}`,
    ]);
    if (register.geteld !== null) pdf.alinea(tekst.geteld(register.geteld));
  }
  const { koppen, rijen, breedtes } = tabelVan(register, vorm);
  if (rijen.length === 0) pdf.alinea(tekst.niemand);
  else tekenTabel(pdf, koppen, rijen, { breedtes, rijhoogte: vorm === 'leeg' ? 20 : 0 });
  if (vorm === 'leeg') {
    pdf.alinea([{ vet: tekst.hoofden }, ' ______']);
    pdf.alinea([{ vet: tekst.naam }, ' ______________________________']);
  }
  return { bestandsnaam: `nachtlijst-${datum}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}
