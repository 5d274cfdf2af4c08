import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Rapport, Rapporttabel, rapportvormen } from '#shared/contract/groepen/rapportage.ts';
import { eenheidVan } from '#shared/rapportage/weergave.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import { rapportteksten as tekst } from '#shared/taal/rapportage.ts';
import { dagVanMoment } from '../klok.ts';

const t = tekst.bestand;

/** What a report is called; without `keten` it is not about ketens. */
export interface Rapportkop {
  readonly titel: string;
  readonly pagina: string;
  readonly keten?: true;
}
export const opvangkop: Rapportkop = { titel: tekst.titel, pagina: t.pagina, keten: true };

export const rapportMime = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const satisfies Record<(typeof rapportvormen)[number], string>;

/** What must be known to read the figures: about whom, which period, made when, what is hidden. */
export function kenmerken(rapport: Rapport, kop = opvangkop): [string, string][] {
  const { kenmerken: k } = t;
  return [
    [k.organisatie, rapport.organisatie],
    [k.periode, rapport.loopt ? `${rapport.periode}. ${t.loopt}` : rapport.periode],
    [k.peildatum, korteDatum(rapport.peildatum)],
    [k.gemaakt, korteDatum(dagVanMoment(rapport.gemaaktOp))],
    ...(kop.keten ? [[k.keten, rapport.keten ? tekst.kolommen[rapport.keten] : t.alleKetens] as [string, string]] : []),
    [k.drempel, t.afscherming(rapport.drempel)],
  ];
}

type Waarde = string | number | null;

/** The value of a cell in a file: a number stays a number, hidden is a word. */
function waarde(tabel: Rapporttabel, rij: number, kolom: number): Waarde {
  const cel = tabel.rijen[rij]?.cellen[kolom];
  if (!cel) return null;
  return cel.afgeschermd ? tekst.afgeschermd : cel.waarde;
}

const eenhedenVan = (tabel: Rapporttabel, rij: number): string =>
  [...new Set(tabel.kolommen.map((_, kolom) => eenheidVan(tabel, rij, kolom)))].join(', ');

/**
 * The report as CSV for a spreadsheet: UTF-8 with BOM, semicolons as Dutch spreadsheets expect, nothing that could run as a
 * formula. One line per row of a table, one column per column of it; what the figures are stands above them.
 */
export function rapportCsv(rapport: Rapport, over = opvangkop): Uint8Array {
  const { kop } = t;
  const regels: Waarde[][] = [[over.titel], ...kenmerken(rapport, over), []];
  for (const onderwerp of rapport.onderwerpen)
    for (const tabel of onderwerp.tabellen) {
      regels.push([kop.onderwerp, kop.tabel, tabel.rijkop, kop.eenheid, ...tabel.kolommen.map(({ label }) => label)]);
      tabel.rijen.forEach(({ label }, r) =>
        regels.push([
          onderwerp.titel,
          tabel.titel,
          label,
          eenhedenVan(tabel, r),
          ...tabel.kolommen.map((_, k) => waarde(tabel, r, k)),
        ]),
      );
      regels.push([]);
    }
  regels.push([kop.onderwerp, kop.wat, kop.artikel]);
  for (const { titel, definitie, artikel } of rapport.onderwerpen) regels.push([titel, definitie, artikel]);
  const opties = { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' as const };
  // A decimal comma, as a Dutch spreadsheet reads it.
  const cast = { number: (getal: number): string => String(getal).replace('.', ',') };
  return Buffer.from(stringify(regels, { ...opties, cast }), 'utf8');
}

const vet = (value: string): Cell => ({ value, fontWeight: 'bold' });
const omgeslagen = (value: string): Cell => ({ value, wrap: true, alignVertical: 'top' });

function toelichting(rapport: Rapport, over: Rapportkop): SheetData {
  return [
    [{ value: over.titel, fontWeight: 'bold', fontSize: 16 }],
    ...kenmerken(rapport, over).map(([naam, wat]): Cell[] => [vet(naam), omgeslagen(wat)]),
    [],
    [vet(t.kop.onderwerp), vet(t.kop.wat), vet(t.kop.artikel)],
    ...rapport.onderwerpen.map((o): Cell[] => [omgeslagen(o.titel), omgeslagen(o.definitie), omgeslagen(o.artikel)]),
  ];
}

const opmaak = { aantal: '#,##0', nachten: '#,##0', dagen: '#,##0.0', uren: '#,##0.0', procent: '0' } as const;

function blad(tabellen: readonly Rapporttabel[]): SheetData {
  return tabellen.flatMap((tabel): SheetData => [
    [vet(tabel.titel)],
    [vet(tabel.rijkop), ...tabel.kolommen.map(({ label }) => vet(label)), vet(t.kop.eenheid)],
    ...tabel.rijen.map((rij, r): Cell[] => [
      rij.totaal ? vet(rij.label) : rij.label,
      ...tabel.kolommen.map((_, k): Cell => {
        const value = waarde(tabel, r, k);
        if (typeof value !== 'number') return value === null ? null : { value, align: 'right' };
        return {
          value,
          format: opmaak[eenheidVan(tabel, r, k)],
          ...(rij.totaal ? { fontWeight: 'bold' as const } : {}),
        };
      }),
      eenhedenVan(tabel, r),
    ]),
    [],
  ]);
}

/** A sheet's name as Excel takes it: at most 31 characters, without the signs that it refuses. */
const bladnaam = (titel: string): string => titel.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** The report as a workbook: a sheet that explains it, then a sheet per subject. Numbers are numbers. */
export async function rapportXlsx(rapport: Rapport, over = opvangkop): Promise<Uint8Array> {
  const breed = [{ width: 44 }, ...Array.from({ length: 6 }, () => ({ width: 16 }))];
  const bladen = rapport.onderwerpen.map(({ titel, tabellen }) => ({
    sheet: bladnaam(titel),
    data: blad(tabellen),
    columns: breed,
  }));
  const eerste = {
    sheet: t.blad,
    data: toelichting(rapport, over),
    columns: [{ width: 32 }, { width: 90 }, { width: 24 }],
  };
  return writeXlsxFile([eerste, ...bladen]).toBuffer();
}
