import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { kopsleutel } from '#shared/import/velden.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import { importvelden } from '#shared/import/velden.ts';
import type { Importregelrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { alsRegel } from './beeld.ts';
import { beoordeelVerbeterd } from './oordelen.ts';
import { alsStap } from './stappen.ts';
import { leesEigenImport } from './toegang.ts';

const fout = (pad: string, bericht: string): never =>
  weiger('ongeldige-invoer', { melding: bericht, velden: [{ pad, bericht }] });

const nogNietGedaan = ['koppelen', 'controleren', 'klaar'] as const;

/** What each column is. It is remembered for the next file, and every line is judged anew. */
export function koppel(context: Context, invoer: GelezenInvoer<'import.koppelen'>): Uitvoer<'import.koppelen'> {
  const { db, opslag } = context;
  const { id, versie, koppeling } = invoer;
  const bestand = leesEigenImport(context, id, nogNietGedaan);
  const velden = importvelden[bestand.soort];
  if (koppeling.length !== bestand.koppen.length) fout('koppeling', tekst.koppelen.aantal);
  for (const [i, veld] of koppeling.entries()) {
    if (veld !== null && !velden.some((een) => een.id === veld)) fout(`koppeling.${i}`, tekst.koppelen.onbekend);
    if (veld !== null && koppeling.indexOf(veld) !== i) fout(`koppeling.${i}`, tekst.koppelen.tweeKeer);
  }
  const mist = velden.find((veld) => veld.verplicht && !koppeling.includes(veld.id));
  if (mist) fout('koppeling', tekst.koppelen.mist(mist.label));
  for (const [i, kop] of bestand.koppen.entries())
    opslag.schrijfImportkop(db, { soort: bestand.soort, kop: kopsleutel(kop), veld: koppeling[i] ?? '' });
  const ronde = bestand.ronde + 1;
  const nieuw = { ...bestand, versie, koppeling, ronde, stand: 'controleren' as const, cursor: 0, klaar: 0 };
  if (!opslag.wijzigImport(db, nieuw)) weiger('conflict');
  return alsStap(context, nieuw);
}

/** A line that is looked at while nothing was taken in yet. */
function leesRegel(context: Context, id: string, nummer: number) {
  const bestand = leesEigenImport(context, id, ['klaar']);
  const regel = context.opslag.leesImportregel(context.db, id, nummer) ?? weiger('niet-gevonden');
  return { bestand, regel };
}

/** Mends one cell and judges the line anew. */
export function verbeter(context: Context, invoer: GelezenInvoer<'import.verbeteren'>): Uitvoer<'import.verbeteren'> {
  const { id, nummer, kolom, was, waarde } = invoer;
  const { bestand, regel } = leesRegel(context, id, nummer);
  if (kolom >= bestand.koppen.length) fout('kolom', tekst.koppelen.onbekend);
  if ((regel.cellen[kolom] ?? '') !== was) weiger('conflict');
  const cellen = Array.from({ length: Math.max(regel.cellen.length, kolom + 1) }, (_, i) =>
    i === kolom ? waarde.trim() : (regel.cellen[i] ?? ''),
  );
  return alsRegel(beoordeelVerbeterd(context, bestand, { ...regel, cellen }));
}

function keurKeuze(regel: Importregelrij, { keuze, keuzeId, reden }: GelezenInvoer<'import.kiezen'>): void {
  const { dubbel } = regel.oordeel;
  if (regel.stand !== 'dubbel') weiger('stap-niet-mogelijk', { melding: tekst.kiezen.nietDubbel });
  if (keuze === 'aanvullen' && !dubbel.some(({ id }) => id !== null && id === keuzeId))
    fout('keuzeId', tekst.kiezen.welke);
  if (keuze === 'nieuw' && dubbel.some(({ zeker }) => zeker)) fout('keuze', tekst.kiezen.zeker);
  if (keuze === 'nieuw' && reden === '') fout('reden', tekst.kiezen.reden);
}

/** What becomes of a line that looks like something that is there. */
export function kies(context: Context, invoer: GelezenInvoer<'import.kiezen'>): Uitvoer<'import.kiezen'> {
  const { id, nummer, keuze, keuzeId, reden } = invoer;
  const { regel } = leesRegel(context, id, nummer);
  keurKeuze(regel, invoer);
  const nieuw = {
    ...regel,
    keuze,
    keuzeId: keuze === 'aanvullen' ? keuzeId : null,
    keuzeReden: keuze === 'nieuw' ? reden : '',
  };
  context.opslag.wijzigImportregel(context.db, id, nieuw);
  return alsRegel(nieuw);
}

/** The same choice for every line that has none; completing only where there is exactly one thing and no doubt about it. */
export function kiesAlles(
  context: Context,
  invoer: GelezenInvoer<'import.allesKiezen'>,
): Uitvoer<'import.allesKiezen'> {
  const { db, opslag } = context;
  const { id, keuze } = invoer;
  leesEigenImport(context, id, ['klaar']);
  let gekozen = 0;
  let na = 0;
  for (;;) {
    const regels = opslag.leesImportregels(db, id, { na, aantal: 500, stand: 'dubbel' });
    if (regels.length === 0) return { gekozen };
    for (const regel of regels) {
      const zeker = regel.oordeel.dubbel.filter((een) => een.zeker);
      const keuzeId = keuze === 'aanvullen' && zeker.length === 1 ? (zeker[0]?.id ?? null) : null;
      if (regel.keuze !== null || (keuze === 'aanvullen' && keuzeId === null)) continue;
      opslag.wijzigImportregel(db, id, { ...regel, keuze, keuzeId, keuzeReden: '' });
      gekozen += 1;
    }
    na = regels.at(-1)?.nummer ?? na;
  }
}
