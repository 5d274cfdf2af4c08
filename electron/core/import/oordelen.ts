import { importteksten as tekst } from '#shared/taal/importeren.ts';
import type { Importregelrij, Importrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { Geweigerd, weiger } from '../weigering.ts';
import { clientwerk } from './clienten.ts';
import { locatiewerk } from './locaties.ts';
import type { Importwerk } from './soort.ts';

export const werkVan = ({ soort }: Pick<Importrij, 'soort'>): Importwerk =>
  soort === 'client' ? clientwerk : locatiewerk;

/** A choice that still fits what the line looks like now. */
function houdbareKeuze(regel: Importregelrij): Pick<Importregelrij, 'keuze' | 'keuzeId' | 'keuzeReden'> {
  const { keuze, keuzeId, keuzeReden, oordeel } = regel;
  const weg =
    (keuze === 'aanvullen' && !oordeel.dubbel.some(({ id }) => id === keuzeId)) ||
    (keuze === 'nieuw' && oordeel.dubbel.some(({ zeker }) => zeker));
  return weg ? { keuze: null, keuzeId: null, keuzeReden: '' } : { keuze, keuzeId, keuzeReden };
}

/** Judges a line as it would be taken in now, and stores that. */
export function beoordeelRegel(
  context: Context,
  bestand: Importrij,
  regel: Importregelrij,
  nogEens = false,
): Importregelrij {
  const oordeel = werkVan(bestand).beoordeel(context, bestand, regel, nogEens);
  const stand = oordeel.fouten.length > 0 ? 'fout' : oordeel.dubbel.length > 0 ? 'dubbel' : 'goed';
  const met: Importregelrij = { ...regel, oordeel, stand, uitkomst: '' };
  const nieuw: Importregelrij = { ...met, ...houdbareKeuze(met) };
  context.opslag.wijzigImportregel(context.db, bestand.id, nieuw);
  return nieuw;
}

/** Judges a line that was mended, and every later line that looks like what it said or says. */
export function beoordeelVerbeterd(context: Context, bestand: Importrij, regel: Importregelrij): Importregelrij {
  const { db, opslag } = context;
  const { id, ronde } = bestand;
  const wie = { ronde, nummer: regel.nummer };
  const eerst = opslag.leesLatereImportregels(db, id, wie);
  opslag.wisImportsleutels(db, id, wie);
  const nieuw = beoordeelRegel(context, bestand, regel);
  for (const nummer of new Set([...eerst, ...opslag.leesLatereImportregels(db, id, wie)])) {
    const later = opslag.leesImportregel(db, id, nummer);
    if (later) beoordeelRegel(context, bestand, later);
  }
  return nieuw;
}

/** What becomes of a line by what was chosen. @throws Geweigerd with the reason */
function neem(context: Context, bestand: Importrij, regel: Importregelrij): ReturnType<Importwerk['maak']> {
  const werk = werkVan(bestand);
  const { keuze, keuzeId, keuzeReden, oordeel } = regel;
  const { dubbel } = oordeel;
  if (dubbel.length === 0 || (keuze === 'nieuw' && keuzeReden !== '' && !dubbel.some(({ zeker }) => zeker)))
    return werk.maak(context, bestand, regel);
  if (keuze === 'overslaan') return { stand: 'overgeslagen', uitkomst: tekst.uitkomst.gekozenOverslaan };
  if (keuze === 'aanvullen' && keuzeId && dubbel.some(({ id }) => id === keuzeId))
    return werk.vulAan(context, bestand, regel, keuzeId);
  return weiger('stap-niet-mogelijk', { melding: tekst.uitkomst.nietGekozen });
}

const waarom = ({ extra, code }: Geweigerd): string =>
  extra.velden?.[0]?.bericht ?? extra.melding ?? tekst.uitkomst.geweigerd(code);

/**
 * Takes a line in: judged once more, because since it was looked at a colleague may have recorded the same. Refused lines keep
 * what stands in them; those that were taken in are only counted from now on.
 */
export function neemRegel(context: Context, bestand: Importrij, ruw: Importregelrij): Importregelrij {
  const { db, opslag } = context;
  const regel = beoordeelRegel(context, bestand, ruw, true);
  const [fout] = regel.oordeel.fouten;
  let nieuw: Importregelrij = { ...regel, stand: 'geweigerd', uitkomst: fout?.tekst ?? '' };
  try {
    if (!fout) nieuw = { ...regel, ...opslag.inTransactie(db, () => neem(context, bestand, regel)) };
  } catch (reden) {
    if (!(reden instanceof Geweigerd)) throw reden;
    nieuw = { ...regel, stand: 'geweigerd', uitkomst: waarom(reden) };
  }
  const leeg = { cellen: [], oordeel: { fouten: [], letOp: [], dubbel: [] }, keuzeReden: '' };
  const klaar = nieuw.stand === 'geweigerd' ? nieuw : { ...nieuw, ...leeg };
  opslag.wijzigImportregel(db, bestand.id, klaar);
  return klaar;
}
