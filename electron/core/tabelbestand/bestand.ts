import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Tabelvorm } from '#shared/contract/tabelbestand.ts';
import { aantalDagen } from '#shared/beleid/index.ts';
import type { Context } from '../context.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten, tekenTabel } from '../documenten/tabel.ts';
import { weiger } from '../weigering.ts';

/** A cell: text, a whole number, an amount in eurocents, or nothing. */
export type Tabelcel = string | number | { centen: number } | null;
export interface Tabelinhoud {
  titel: string;
  kolommen: readonly string[];
  rijen: readonly (readonly Tabelcel[])[];
  totaal: readonly Tabelcel[] | null;
}
/** Lists with figures, as they go into a file or on paper. */
export interface Tabelbestand {
  titel: string;
  bestandsnaam: string;
  organisatie: string;
  /** What must be known to read the figures. */
  kenmerken: readonly (readonly [naam: string, waarde: string])[];
  tabellen: readonly Tabelinhoud[];
}

/** Longest period of a list, in days: a year and a bit. */
const langste = 400;

/** Refuses a period that runs backwards or is longer than a year and a bit. */
export function controleerPeriode(van: string, tot: string): void {
  if (tot < van || aantalDagen(van, tot) > langste)
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'tot', bericht: 'Kies een laatste dag na de eerste, binnen een jaar.' }],
    });
}

const mimes: Readonly<Record<Tabelvorm, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** Eurocents as `12,05`. */
export const schrijfCenten = (centen: number): string =>
  `${Math.trunc(centen / 100)},${String(Math.abs(centen) % 100).padStart(2, '0')}`;

const tekstVan = (cel: Tabelcel): string => {
  if (cel === null) return '';
  if (typeof cel === 'object') return schrijfCenten(cel.centen);
  return String(cel);
};

/** UTF-8 with BOM and semicolons, as a Dutch spreadsheet reads it; nothing in it runs as a formula. */
export function tabelCsv({ titel, kenmerken, tabellen }: Tabelbestand): Uint8Array {
  const regels: string[][] = [[titel], ...kenmerken.map((paar) => [...paar]), []];
  for (const { titel: kop, kolommen, rijen, totaal } of tabellen) {
    regels.push([kop], [...kolommen], ...rijen.map((rij) => rij.map(tekstVan)));
    if (totaal) regels.push(totaal.map(tekstVan));
    regels.push([]);
  }
  const opties = { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' as const };
  return Buffer.from(stringify(regels, opties), 'utf8');
}

const vet = (value: string): Cell => ({ value, fontWeight: 'bold' });

function xlsxCel(cel: Tabelcel): Cell {
  if (cel === null) return null;
  if (typeof cel === 'number') return { value: cel, format: '#,##0' };
  return typeof cel === 'object' ? { value: cel.centen / 100, format: '#,##0.00' } : { value: cel };
}

/** A sheet's name as Excel takes it: at most 31 characters, without the signs that it refuses, never the same twice. */
const bladnaam = (titel: string, i: number): string => `${i + 1} ${titel}`.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** A workbook: a sheet that explains it, then one per list. Numbers are numbers. */
async function tabelXlsx({ titel, kenmerken, tabellen }: Tabelbestand): Promise<Uint8Array> {
  const toelichting: SheetData = [
    [{ value: titel, fontWeight: 'bold', fontSize: 16 }],
    ...kenmerken.map(([naam, waarde]): Cell[] => [vet(naam), { value: waarde, wrap: true, alignVertical: 'top' }]),
  ];
  const bladen = tabellen.map(({ titel: kop, kolommen, rijen, totaal }, i) => ({
    sheet: bladnaam(kop, i),
    data: [kolommen.map(vet), ...rijen.map((rij) => rij.map(xlsxCel)), ...(totaal ? [totaal.map(xlsxCel)] : [])],
    columns: kolommen.map((_, k) => ({ width: k < 2 ? 30 : 16 })),
  }));
  const eerste = { sheet: 'Toelichting', data: toelichting, columns: [{ width: 32 }, { width: 90 }] };
  return writeXlsxFile([eerste, ...bladen]).toBuffer();
}

/** Two thirds of the width for the first columns of words, the rest shared by the others. */
function breedtesVoor(breedte: number, kolommen: readonly string[], rijen: readonly (readonly Tabelcel[])[]): number[] {
  const getal = kolommen.map((_, k) => rijen.every((rij) => typeof rij[k] !== 'string' || rij[k] === ''));
  const smal = Math.min(74, (breedte * 0.62) / Math.max(1, getal.filter(Boolean).length));
  const rest = breedte - smal * getal.filter(Boolean).length;
  const woorden = getal.filter((is) => !is).length;
  return getal.map((is) => (is ? smal : rest / Math.max(1, woorden)));
}

function tabelPdf(bestand: Tabelbestand, context: Pick<Context, 'poorten' | 'nu'>): Promise<Uint8Array> {
  const { titel, organisatie, kenmerken, tabellen } = bestand;
  const voet = `${organisatie}  |  ${titel}`;
  const pdf = new Opbouw({ titel, auteur: organisatie, onderwerp: titel, voet }, documentomgeving(context));
  pdf.kop(1, titel);
  tekenFeiten(pdf, kenmerken);
  for (const { titel: kop, kolommen, rijen, totaal } of tabellen) {
    pdf.kop(2, kop);
    const alle = totaal ? [...rijen, totaal] : rijen;
    tekenTabel(
      pdf,
      kolommen,
      alle.map((rij) => rij.map(tekstVan)),
      { breedtes: breedtesVoor(pdf.breedte, kolommen, rijen) },
    );
  }
  return pdf.klaar();
}

/** The lists as a file of the asked form, with its name and kind. */
export async function maakTabelbestand(
  bestand: Tabelbestand,
  vorm: Tabelvorm,
  context: Pick<Context, 'poorten' | 'nu'>,
): Promise<{ bestandsnaam: string; mime: string; bytes: Uint8Array }> {
  const maak = { csv: () => tabelCsv(bestand), xlsx: () => tabelXlsx(bestand), pdf: () => tabelPdf(bestand, context) };
  return { bestandsnaam: `${bestand.bestandsnaam}.${vorm}`, mime: mimes[vorm], bytes: await maak[vorm]() };
}
