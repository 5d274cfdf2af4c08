import type { Rapport, Rapportonderwerp, rapportvormen } from '#shared/contract/groepen/rapportage.ts';
import { aantalMaanden, dagenVan, maandVanDag, type Maandperiode } from '#shared/rapportage/periode.ts';
import { crisiscijferteksten } from '#shared/taal/crisiscijfers.ts';
import { rapportteksten, schrijfPeriode } from '#shared/taal/rapportage.ts';
import type { Leesbron } from '../../context.ts';
import { documentomgeving } from '../../documenten/lettertypen.ts';
import { rapportPdf } from '../../rapportage/afdruk.ts';
import { rapportCsv, rapportXlsx } from '../../rapportage/bestand.ts';
import { weiger } from '../../weigering.ts';
import { onderwerpen } from './onderwerpen.ts';

const langsteMaanden = 120;
const kop = { titel: crisiscijferteksten.titel, pagina: crisiscijferteksten.pagina };

function controleer({ van, tot }: Maandperiode, vandaag: string): void {
  const fout = (pad: string, bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });
  if (van > maandVanDag(vandaag)) fout('van', rapportteksten.fout.toekomst);
  if (tot < van) fout('tot', rapportteksten.fout.omgekeerd);
  if (aantalMaanden({ van, tot }) > langsteMaanden) fout('tot', rapportteksten.fout.teLang);
}

/** Lets other calls in between two subjects. */
const evenWachten = (): Promise<void> => new Promise((verder) => setImmediate(verder));

/** The team's own figures over whole months: no persons, no places, small groups hidden. */
export async function maakCrisiscijfers(context: Leesbron, periode: Maandperiode): Promise<Rapport> {
  const { vandaag, instellingen, nu, sessie, db, opslag } = context;
  controleer(periode, vandaag);
  const dagen = dagenVan(periode);
  const loopt = dagen.tot > vandaag;
  const peildatum = loopt ? vandaag : dagen.tot;
  const drempel = instellingen.rapportDrempel;
  const zaken = new Map(opslag.leesCijferzaken(db, peildatum).map((zaak) => [zaak.id, zaak]));
  const bron = { context, periode, van: dagen.van, tot: peildatum, drempel, zaken };
  const klaar: Rapportonderwerp[] = [];
  for (const maak of onderwerpen) {
    await evenWachten();
    klaar.push(maak(bron));
  }
  return {
    ...periode,
    periode: schrijfPeriode(periode),
    peildatum,
    loopt,
    keten: null,
    organisatie: sessie.organisatie.naam,
    gemaaktOp: nu,
    drempel,
    onderwerpen: klaar,
  };
}

/** The same figures as the bytes of a file. */
export async function crisiscijferbestand(
  context: Leesbron,
  { vorm, ...periode }: Maandperiode & { vorm: (typeof rapportvormen)[number] },
): Promise<Uint8Array> {
  const rapport = await maakCrisiscijfers(context, periode);
  if (vorm === 'csv') return rapportCsv(rapport, kop);
  return vorm === 'xlsx' ? rapportXlsx(rapport, kop) : rapportPdf(rapport, documentomgeving(context), kop);
}
