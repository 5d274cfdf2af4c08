import { importgrens } from '#shared/import/grenzen.ts';
import { importteksten as tekst } from '#shared/taal/importeren.ts';
import type { Importrij } from '#db/opslag/index.ts';
import { vergeet } from '../bijlage/ontvangst.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { leesStuk, laatLos, type Stuk } from './lezen/lezer.ts';
import { beoordeelRegel, neemRegel } from './oordelen.ts';
import { draaiTerug } from './terug.ts';

/** A stretch takes about so long, in milliseconds: in between the desk is answered. */
const duurMs = 30;
/** And holds no more lines than this. */
const meesteRegels = 100;

export type Stap = Pick<Importrij, 'stand' | 'klaar'> & { totaal: number };

/** How much there is to do in the step that runs. */
export function totaalVan({ db, opslag }: Pick<Context, 'db' | 'opslag'>, bestand: Importrij): number {
  if (bestand.stand === 'lezen') return 0;
  if (bestand.stand === 'terugdraaien' || bestand.stand === 'teruggedraaid')
    return opslag.telImportdingen(db, bestand.id);
  return bestand.regels;
}

export const alsStap = (context: Context, bestand: Importrij): Stap => {
  const { stand, klaar } = bestand;
  return { stand, klaar, totaal: totaalVan(context, bestand) };
};

/** Stores what was read of the file. */
function leesVerder(context: Context, bestand: Importrij, stuk: Stuk | null): Importrij {
  const { db, opslag } = context;
  if (!stuk) return weiger('bestand-onleesbaar', { melding: tekst.fout.opnieuwKiezen });
  const laatste = opslag.leesLaatsteImportregel(db, bestand.id);
  const nieuw = stuk.rijen.filter(({ nummer }) => nummer > laatste);
  opslag.schrijfImportregels(db, bestand.id, nieuw);
  const regels = bestand.regels + nieuw.length;
  if (!stuk.klaar) return { ...bestand, regels, klaar: regels };
  laatLos(context, bestand.id);
  vergeet(context);
  if (regels === 0) weiger('bestand-onleesbaar', { melding: tekst.fout.alleenKoppen });
  return { ...bestand, regels, stand: 'koppelen', klaar: 0, cursor: 0 };
}

/** Works through the lines from where the last stretch stopped. */
function werkRegels(context: Context, bestand: Importrij, wat: typeof beoordeelRegel): Importrij {
  const { db, opslag, poorten } = context;
  const begin = poorten.klok.verstreken();
  const vraag = { na: bestand.cursor, aantal: meesteRegels, stand: null };
  let { cursor, klaar } = bestand;
  for (const regel of opslag.leesImportregels(db, bestand.id, vraag)) {
    if (poorten.klok.verstreken() - begin > duurMs) break;
    wat(context, bestand, regel);
    cursor = regel.nummer;
    klaar += 1;
  }
  return { ...bestand, cursor, klaar };
}

function stapVan(context: Context, bestand: Importrij, stuk: Stuk | null): Importrij {
  switch (bestand.stand) {
    case 'lezen':
      return leesVerder(context, bestand, stuk);
    case 'controleren': {
      const na = werkRegels(context, bestand, beoordeelRegel);
      return na.klaar >= na.regels ? { ...na, stand: 'klaar' } : na;
    }
    case 'bezig': {
      const na = werkRegels(context, bestand, neemRegel);
      return na.klaar >= na.regels ? { ...na, stand: 'gedaan', gedaanOp: context.nu } : na;
    }
    case 'terugdraaien':
      return draaiTerug(context, bestand, meesteRegels);
    default:
      return bestand;
  }
}

/** What must be read of the file before the stretch, outside its transaction; null in every other step. */
export async function leesVooraf(context: Context, id: string): Promise<Stuk | null> {
  const { db, opslag } = context;
  const bestand = opslag.leesImport(db, id);
  if (bestand?.stand !== 'lezen') return null;
  return leesStuk(context, id, opslag.leesLaatsteImportregel(db, id));
}

/** The next stretch of what an import is doing. */
export function zetStap(context: Context, bestand: Importrij, stuk: Stuk | null): Importrij {
  const nieuw = stapVan(context, bestand, stuk);
  if (nieuw !== bestand) context.opslag.wijzigImportstap(context.db, nieuw);
  ruimOp(context);
  return nieuw;
}

/** All or nothing: every line in one transaction; the first that is refused undoes all. */
export function doeAlles(context: Context, bestand: Importrij): Importrij {
  const { db, opslag } = context;
  const alle = opslag.leesImportregels(db, bestand.id, { na: 0, aantal: importgrens.inEenKeer, stand: null });
  for (const regel of alle) {
    const { stand, nummer, uitkomst } = neemRegel(context, bestand, regel);
    if (stand === 'geweigerd') weiger('stap-niet-mogelijk', { melding: tekst.fout.nietsGedaan(nummer, uitkomst) });
  }
  return { ...bestand, stand: 'gedaan', klaar: alle.length, gedaanOp: context.nu };
}

/** Takes out what need not be kept any longer: lines of a file that was thrown away, values that nobody mended in time. */
export function ruimOp({ db, opslag, nu }: Pick<Context, 'db' | 'opslag' | 'nu'>): void {
  const grens = new Date(Date.parse(nu) - importgrens.bewaardagen * 86_400_000).toISOString();
  for (const { id, stand } of opslag.leesOpruimbareImports(db, grens)) {
    if (stand === 'weg') opslag.wisImportregels(db, id, 2_000);
    else opslag.wisImportwaarden(db, id);
  }
}
