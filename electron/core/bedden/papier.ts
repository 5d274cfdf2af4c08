import type { Bord, Bordbed, Bordmens } from '#shared/contract/groepen/bedden.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { bedteksten } from '#shared/taal/bedden.ts';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import type { Context } from '../context.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenTabel } from '../documenten/tabel.ts';
import { leesBord } from './bord.ts';
import { tijdVan } from './plek.ts';

const tekst = bedteksten.papier;

const merken = (mens: Bordmens | undefined): string =>
  mens
    ? [
        ...(mens.soort === 'acuut' ? [tekst.acuut] : []),
        ...(mens.kind ? [tekst.kind] : []),
        ...(mens.afwezig ? [tekst.afwezig] : []),
        ...(mens.geschorst ? [tekst.geschorst] : []),
        ...mens.ontbreekt.map(({ wat }) => wat.toLowerCase()),
      ].join(', ')
    : '';

/** Who is in a bed, in words; what keeps it empty when nobody is. */
function wieIn({ stand, dicht, vast }: Bordbed, mens: Bordmens | undefined): string {
  if (stand === 'bezet') return mens?.naam ?? bedteksten.afgeschermd;
  if (dicht) return tekst.dicht(dicht.reden);
  if (vast) return tekst.vast(vast.voor || bedteksten.vastDossier(vast.kenmerk ?? ''), tijdVan(vast.tot));
  return tekst.vrij;
}

function tekenAfdelingen(pdf: Opbouw, { bedden, mensen }: Bord): void {
  const perId = new Map(mensen.map((mens) => [mens.clientId, mens]));
  const koppen = [tekst.kolom.bed, tekst.kolom.wie, tekst.kolom.tot, tekst.kolom.merk];
  for (const [afdeling, hier] of Map.groupBy(bedden, (bed) => bed.afdeling)) {
    pdf.kop(2, afdeling || tekst.afdeling);
    const rijen = hier.map((bed) => {
      const mens = bed.clientId ? perId.get(bed.clientId) : undefined;
      const tot = mens?.tot ? toonDatum(mens.tot) : '';
      return [bedteksten.plek({ ...bed, afdeling: '' }), wieIn(bed, mens), tot, merken(mens)];
    });
    tekenTabel(pdf, koppen, rijen, { breedtes: [110, 165, 75, 130] });
  }
}

/** The beds of a locatie in one night on paper: who sleeps where, what is free, and who still needs a bed. */
export async function maakBeddenlijst(
  context: Context,
  invoer: GelezenInvoer<'bedden.pdf'>,
): Promise<Uitvoer<'bedden.pdf'>> {
  const bord = leesBord(context, invoer);
  const { locatie, nacht, bedden, mensen } = bord;
  const auteur = context.instellingen.organisatienaam;
  const titel = tekst.titel(locatie.naam);
  const pdf = new Opbouw({ titel, auteur, onderwerp: tekst.onderwerp, voet: tekst.voet }, documentomgeving(context));
  const tel = (stand: Bordbed['stand']): number => bedden.filter((bed) => bed.stand === stand).length;
  pdf.kop(1, titel);
  pdf.alinea({ vet: tekst.nacht(nacht) });
  pdf.alinea(tekst.aantallen(bord.bewoners, tel('vrij'), tel('dicht')));
  if (bedden.length === 0) pdf.alinea(tekst.geen);
  tekenAfdelingen(pdf, bord);
  pdf.kop(2, tekst.zonderBed);
  const zonder = mensen.filter(({ bedId }) => bedId === null);
  if (zonder.length === 0) pdf.alinea(tekst.zonderBedLeeg);
  else pdf.lijst(zonder.map((mens) => [mens.naam, merken(mens)].filter(Boolean).join(': ')));
  return { bestandsnaam: `bedden-${nacht}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}
