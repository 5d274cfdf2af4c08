import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { importvelden, type Importsoort } from '#shared/import/velden.ts';
import { korteDatum } from '#shared/taal/datum.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import type { Importregelrij, Importrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenFeiten, tekenTabel } from '../documenten/tabel.ts';
import { dagVanMoment } from '../klok.ts';

export interface Importbestand {
  bestandsnaam: string;
  mime: string;
  bytes: Uint8Array;
}
type Stand = Importregelrij['stand'];

/** On paper stand no more lines than this; the file of refused lines has them all. */
const meesteOpPapier = 500;
/** So many lines are written in one stretch; in between the desk is answered. */
const perStuk = 500;
const csvOpties = { delimiter: ';', escape_formulas: true, record_delimiter: 'windows' as const };
const bom = '\ufeff';

/** A file with the right headers to fill in; as a workbook with a sheet that explains them. */
export async function sjabloonBestand(soort: Importsoort, vorm: 'csv' | 'xlsx'): Promise<Importbestand> {
  const velden = importvelden[soort];
  const bestandsnaam = `${tekst.sjabloon.bestand[soort]}.${vorm}`;
  const koppen = velden.map(({ label }) => label);
  if (vorm === 'csv') {
    const bytes = Buffer.from(bom + stringify([koppen], csvOpties), 'utf8');
    return { bestandsnaam, mime: 'text/csv', bytes };
  }
  const vet = (value: string) => ({ value, fontWeight: 'bold' as const });
  const uitleg = velden.map(({ label, verplicht, voorbeeld, uitleg: hoe }) => [
    vet(label),
    { value: verplicht ? tekst.sjabloon.verplicht : '' },
    { value: voorbeeld },
    { value: hoe ?? '', wrap: true },
  ]);
  const bytes = await writeXlsxFile([
    { sheet: tekst.sjabloon.blad[soort], data: [koppen.map(vet)], columns: koppen.map(() => ({ width: 20 })) },
    {
      sheet: tekst.sjabloon.uitlegblad,
      data: [tekst.sjabloon.uitlegkoppen.map(vet), ...uitleg],
      columns: [{ width: 26 }, { width: 12 }, { width: 22 }, { width: 60 }],
    },
  ]).toBuffer();
  const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { bestandsnaam, mime, bytes };
}

/** Walks over the lines of one standing, letting the desk be answered in between. */
async function* loopRegels({ db, opslag }: Context, id: string, stand: Stand): AsyncGenerator<Importregelrij[]> {
  for (let na = 0; ;) {
    const regels = opslag.leesImportregels(db, id, { na, aantal: perStuk, stand });
    const laatste = regels.at(-1);
    if (!laatste) return;
    yield regels;
    na = laatste.nummer;
    await new Promise((verder) => setImmediate(verder));
  }
}

/** The refused lines as they stood in the file, with the reason behind them: to be mended and offered again. */
export async function geweigerdBestand(context: Context, bestand: Importrij): Promise<Importbestand> {
  const { koppen, id, bestandsnaam } = bestand;
  const stukken = [bom + stringify([[...koppen, tekst.geweigerd.regel, tekst.geweigerd.waarom]], csvOpties)];
  for await (const regels of loopRegels(context, id, 'geweigerd')) {
    const rijen = regels
      .filter(({ cellen }) => cellen.length > 0)
      .map(({ cellen, nummer, uitkomst, oordeel }) => [
        ...koppen.map((_, i) => cellen[i] ?? ''),
        String(nummer),
        waarom({ uitkomst, oordeel }, koppen),
      ]);
    if (rijen.length > 0) stukken.push(stringify(rijen, csvOpties));
  }
  const naam = bestandsnaam.replace(/\.[^.]*$/, '').slice(0, 100);
  return {
    bestandsnaam: `${naam}-${tekst.geweigerd.bestand}.csv`,
    mime: 'text/csv',
    bytes: Buffer.from(stukken.join(''), 'utf8'),
  };
}

/** Every mistake of a line with its column, or why it was refused otherwise. */
export function waarom(
  { oordeel, uitkomst }: Pick<Importregelrij, 'oordeel' | 'uitkomst'>,
  koppen: readonly string[],
): string {
  const fouten = oordeel.fouten.map(({ kolom, tekst: fout }) =>
    kolom === null ? fout : `${koppen[kolom] ?? ''}: ${fout}`,
  );
  return fouten.length > 0 ? fouten.join(' ') : uitkomst;
}

async function eersteRegels(context: Context, id: string, stand: Stand): Promise<Importregelrij[]> {
  for await (const regels of loopRegels(context, id, stand)) return regels.slice(0, meesteOpPapier);
  return [];
}

function feitenVan(context: Context, bestand: Importrij): [string, string][] {
  const telling = context.opslag.telImportregels(context.db, bestand.id);
  const v = tekst.verslag;
  const { terugOp, terugDoor, terugReden, gedaanOp, wijze } = bestand;
  const aantallen = (['gedaan', 'aangevuld', 'overgeslagen', 'geweigerd', 'terug', 'blijft'] as const)
    .filter((stand) => telling[stand] > 0)
    .map((stand): [string, string] => [tekst.regelstand[stand], String(telling[stand])]);
  return [
    [v.bestand, bestand.bestandsnaam],
    [v.wat, tekst.soort[bestand.soort]],
    [v.door, bestand.door],
    [v.op, gedaanOp ? korteDatum(dagVanMoment(gedaanOp)) : v.nogNiet],
    ...(wijze ? [[v.wijze, tekst.wijze[wijze]] as [string, string]] : []),
    [v.regels, String(bestand.regels)],
    ...aantallen,
    [v.controle, bestand.sha256.replace(/(.{8})(?=.)/g, '$1 ')],
    ...(terugOp && terugDoor
      ? [[v.terug, v.terugTekst(toonMoment(terugOp), terugDoor, terugReden ?? '')] as [string, string]]
      : []),
  ];
}

/** What an import did, on paper: counts, the lines that were refused and those that stay, with the reason and without who it is. */
export async function verslagBestand(context: Context, bestand: Importrij): Promise<Importbestand> {
  const { naam: organisatie } = context.sessie.organisatie;
  const titel = `${tekst.verslag.titel}: ${bestand.bestandsnaam}`;
  const kop = { titel, auteur: organisatie, onderwerp: tekst.verslag.titel, voet: `${organisatie}  |  ${titel}` };
  const pdf = new Opbouw(kop, documentomgeving(context));
  pdf.kop(1, titel);
  tekenFeiten(pdf, feitenVan(context, bestand));
  for (const stand of ['blijft', 'geweigerd'] as const) {
    const regels = await eersteRegels(context, bestand.id, stand);
    if (regels.length === 0) continue;
    pdf.kop(2, tekst.regelstand[stand]);
    const rijen = regels.map((regel) => [String(regel.nummer), waarom(regel, bestand.koppen)]);
    tekenTabel(pdf, [tekst.verslag.regel, tekst.verslag.waarom], rijen, { breedtes: [60, pdf.breedte - 60] });
    if (regels.length === meesteOpPapier) pdf.alinea(tekst.verslag.meer);
  }
  const naam = bestand.bestandsnaam.replace(/\.[^.]*$/, '').slice(0, 100);
  return {
    bestandsnaam: `${tekst.verslag.bestandsnaam}-${naam}.pdf`,
    mime: 'application/pdf',
    bytes: await pdf.klaar(),
  };
}
