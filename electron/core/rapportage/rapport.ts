import type { Rapport, Rapportonderwerp, Rapportvraag, rapportvormen } from '#shared/contract/groepen/rapportage.ts';
import { aantalMaanden, dagenVan, maandVanDag } from '#shared/rapportage/periode.ts';
import { rapportteksten as tekst, schrijfPeriode } from '#shared/taal/rapportage.ts';
import type { Leesbron } from '../context.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { weiger } from '../weigering.ts';
import { rapportPdf } from './afdruk.ts';
import { bezetting } from './bednachten.ts';
import { rapportCsv, rapportXlsx } from './bestand.ts';
import { acuteNachten, besluiten, instroom, verblijfsduur, type Rapportbron } from './onderwerpen.ts';
import { dakloosheid } from './ethos.ts';
import { bezwarenEnKlachten, uitstroom } from './procedures.ts';
import { kiesKolommen } from './tabellen.ts';

const langsteMaanden = 120;

function controleer({ van, tot }: Rapportvraag, vandaag: string): void {
  const fout = (pad: string, bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });
  if (van > maandVanDag(vandaag)) fout('van', tekst.fout.toekomst);
  if (tot < van) fout('tot', tekst.fout.omgekeerd);
  if (aantalMaanden({ van, tot }) > langsteMaanden) fout('tot', tekst.fout.teLang);
}

/** Lets other calls in between two subjects: a report is many counts, and the desk does not wait for them. */
const evenWachten = (): Promise<void> => new Promise((verder) => setImmediate(verder));

const makers: readonly ((bron: Rapportbron) => Rapportonderwerp | Rapportonderwerp[])[] = [
  instroom,
  besluiten,
  acuteNachten,
  verblijfsduur,
  uitstroom,
  bezwarenEnKlachten,
  bezetting,
  dakloosheid,
];

/**
 * Makes a report over whole months (issue 4.12): figures only, no persons, small groups hidden. Tables are always made for all
 * ketens together and then cut to the one that is asked, so that every choice hides the same.
 */
export async function maakRapport(context: Leesbron, vraag: Rapportvraag): Promise<Rapport> {
  const { vandaag, instellingen, nu, sessie } = context;
  controleer(vraag, vandaag);
  const { van, tot, keten } = vraag;
  const dagen = dagenVan({ van, tot });
  const loopt = dagen.tot > vandaag;
  const peildatum = loopt ? vandaag : dagen.tot;
  const bron = { context, periode: { van, tot }, van: dagen.van, tot: peildatum, drempel: instellingen.rapportDrempel };
  const onderwerpen: Rapportonderwerp[] = [];
  for (const maak of makers) {
    await evenWachten();
    onderwerpen.push(...[maak(bron)].flat());
  }
  return {
    van,
    tot,
    periode: schrijfPeriode({ van, tot }),
    peildatum,
    loopt,
    keten,
    organisatie: sessie.organisatie.naam,
    gemaaktOp: nu,
    drempel: instellingen.rapportDrempel,
    onderwerpen: onderwerpen.map((onderwerp) => ({
      ...onderwerp,
      tabellen: onderwerp.tabellen.map((tabel) => kiesKolommen(tabel, keten)),
    })),
  };
}

/** The same report as the bytes of a file. */
export async function rapportbestand(
  context: Leesbron,
  { vorm, ...vraag }: Rapportvraag & { vorm: (typeof rapportvormen)[number] },
): Promise<Uint8Array> {
  const rapport = await maakRapport(context, vraag);
  if (vorm === 'csv') return rapportCsv(rapport);
  return vorm === 'xlsx' ? rapportXlsx(rapport) : rapportPdf(rapport, documentomgeving(context));
}
