import { join } from 'node:path';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { muurtekst } from '#shared/taal/muur.ts';
import { toonMoment } from '#shared/taal/schermdatum.ts';
import type { Context } from '../context.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenTabel } from '../documenten/tabel.ts';
import { weiger } from '../weigering.ts';
import { isOpen, leesToezicht, periodeVan } from './lijst.ts';
import { leesZaaktoezicht } from './zaak.ts';

const tekst = muurtekst.papier;

function begin({ poorten, nu, instellingen }: Context, titel: string): Opbouw {
  const opties = { titel, auteur: instellingen.organisatienaam, onderwerp: tekst.onderwerp, voet: tekst.voet };
  const pdf = new Opbouw(opties, { lettertypen: leesLettertypen(join(poorten.bronnen, 'fonts')), gemaaktOp: nu });
  pdf.kop(1, titel);
  return pdf;
}

/** What came up in a period and what was thought of it, for the management: cases by their kenmerk, nobody by name. */
export async function maakToezichtverslag(
  context: Context,
  { van, tot }: GelezenInvoer<'toezicht.pdf'>,
): Promise<Uitvoer<'toezicht.pdf'>> {
  const regels = leesToezicht(context, periodeVan(van, tot));
  const pdf = begin(context, tekst.titel);
  pdf.alinea(tekst.periode(schrijfDatum(van), schrijfDatum(tot)));
  if (regels.length === 0) pdf.alinea(tekst.leeg);
  else {
    pdf.alinea(tekst.totaal(regels.length, regels.filter(isOpen).length));
    const rijen = regels.map((regel) => {
      const oordeel = regel.oordeel === null ? tekst.open : tekst[regel.oordeel];
      const waarom = regel.toelichting ? `${oordeel}: ${regel.toelichting}` : oordeel;
      return [toonMoment(regel.op), regel.wie, regel.kenmerk ?? '', regel.wat, waarom];
    });
    tekenTabel(pdf, tekst.kolommen, rijen, { breedtes: [90, 90, 70, 140, 105] });
  }
  return { bestandsnaam: `${tekst.bestand}-${van}-${tot}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}

/** For the client: who of Veilig Thuis looked into the case, per day, and what they did (NEN 7513). */
export async function maakInzageoverzicht(
  context: Context,
  { dossierId }: GelezenInvoer<'toezicht.inzagepdf'>,
): Promise<Uitvoer<'toezicht.inzagepdf'>> {
  const { db, opslag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const { kijkers } = leesZaaktoezicht(context, { dossierId });
  const t = tekst.inzage;
  const pdf = begin(context, t.titel);
  pdf.alinea([{ vet: `${t.kenmerk}: ` }, dossier.kenmerk]);
  pdf.alinea(t.uitleg);
  if (kijkers.length === 0) pdf.alinea(t.leeg);
  else {
    const rijen = kijkers.map(({ dag, wie, wat, aantal }) => [schrijfDatum(dag), wie, wat, String(aantal)]);
    tekenTabel(pdf, t.kolommen, rijen, { breedtes: [110, 130, 195, 60] });
  }
  pdf.alinea(t.norm);
  return { bestandsnaam: `${t.bestand}-${dossier.kenmerk}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}
