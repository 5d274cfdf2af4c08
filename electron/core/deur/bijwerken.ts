import { plusDagen } from '#shared/beleid/index.ts';
import { patroonNachten } from '#shared/domein/nachtsignaal.ts';
import type { Db } from '#db/openen.ts';
import type { Context } from '../context.ts';
import { herberekenWerk } from '../dossier/herberekenen.ts';
import { schuivend } from './aanvulling.ts';

/** What the terms were last derived from, per open file: another day or other nights, and they are derived again. */
const bijgewerkt = new WeakMap<Db, string>();

/**
 * Brings the work of an aanbieder up to date that moves by itself: patterns in the nights, a schorsing that is over, somebody
 * who did not come. Only the dossiers that can have changed, and only when a day or a night did.
 */
export function werkDeurBij(context: Context): void {
  const { db, opslag, vandaag, instellingen } = context;
  const van = plusDagen(vandaag, -patroonNachten);
  const gisteren = plusDagen(vandaag, -1);
  const stand = `${vandaag}|${opslag.leesAfwezigmerk(db, van, gisteren)}`;
  if (bijgewerkt.get(db) === stand) return;
  const { nachtenOpRij, nachtenVierWeken, nachtenNietVerblijf } = instellingen.huisafspraken;
  const minste = Math.min(nachtenOpRij, nachtenVierWeken, nachtenNietVerblijf);
  const dossiers = new Set([
    ...opslag.leesVaakAfwezig(db, van, gisteren, minste),
    ...opslag.leesDossiersMetTermijn(db, schuivend),
  ]);
  for (const id of dossiers) herberekenWerk(context, id);
  bijgewerkt.set(db, stand);
}
