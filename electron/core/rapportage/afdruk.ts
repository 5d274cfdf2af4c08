import type { Rapport, Rapporttabel } from '#shared/contract/groepen/rapportage.ts';
import { eenheidVan, schrijfCel } from '#shared/rapportage/weergave.ts';
import type { Documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten, tekenTabel } from '../documenten/tabel.ts';
import { kenmerken, opvangkop } from './bestand.ts';

function tekenRapporttabel(pdf: Opbouw, tabel: Rapporttabel): void {
  pdf.kop(3, tabel.titel);
  const smal = Math.min(78, (pdf.breedte - 130) / Math.max(1, tabel.kolommen.length));
  const breedtes = [pdf.breedte - smal * tabel.kolommen.length, ...tabel.kolommen.map(() => smal)];
  const rijen = tabel.rijen.map((rij, r) => [
    rij.label,
    ...rij.cellen.map((cel, k) => schrijfCel(cel, eenheidVan(tabel, r, k))),
  ]);
  tekenTabel(pdf, [tabel.rijkop, ...tabel.kolommen.map(({ label }) => label)], rijen, { breedtes });
}

/** The report on paper, as a tagged PDF: the same tables, with what they count. */
export function rapportPdf(rapport: Rapport, omgeving: Documentomgeving, kop = opvangkop): Promise<Uint8Array> {
  const titel = `${kop.titel}, ${rapport.periode}`;
  const voet = `${rapport.organisatie}  |  ${titel}`;
  const pdf = new Opbouw({ titel, auteur: rapport.organisatie, onderwerp: kop.pagina, voet }, omgeving);
  pdf.kop(1, titel);
  tekenFeiten(pdf, kenmerken(rapport, kop));
  for (const onderwerp of rapport.onderwerpen) {
    pdf.kop(2, onderwerp.titel);
    pdf.alinea(`${onderwerp.definitie} (${onderwerp.artikel})`);
    for (const tabel of onderwerp.tabellen) tekenRapporttabel(pdf, tabel);
  }
  return pdf.klaar();
}
