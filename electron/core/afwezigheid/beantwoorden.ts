import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { afwezigheidteksten } from '#shared/taal/afwezig.ts';
import { deurteksten } from '#shared/taal/deur.ts';
import { controleerMens } from '../bereik.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldNachtsignaal } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { leesSignalen } from './signalen.ts';

const tekst = afwezigheidteksten.signaal;

/**
 * What a person says about a pattern in the nights: explained, put aside, or told to Centraal Onthaal. The nights are kept
 * as they were; what comes after them is new. Ends nothing (5.2.9).
 * @throws stap-niet-mogelijk when the pattern is no longer there; conflict when newer nights came in since it was shown
 */
export function beantwoordSignaal(context: Context, invoer: GelezenInvoer<'signaal.beantwoorden'>): null {
  const { db, opslag, sessie, nu } = context;
  const { dossierId, wieId: clientId, soort, antwoord, totNacht, reden } = invoer;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  if (!opslag.leesBewonersVanDossier(db, dossierId).some((b) => b.clientId === clientId)) weiger('niet-gevonden');
  controleerMens(context, clientId);
  const { signalen } = leesSignalen(context, dossier, () => '');
  const signaal =
    signalen.find((s) => s.clientId === clientId && s.soort === soort) ??
    weiger('stap-niet-mogelijk', { melding: tekst.weg });
  const laatste = signaal.nachten.at(-1) ?? '';
  if (laatste !== totNacht) weiger('conflict', { melding: tekst.vernieuwd });
  if (antwoord === 'gemeld' && signaal.gemeldOp) weiger('stap-niet-mogelijk', { melding: tekst.alGemeld });
  const id = context.id();
  const regel = { id, dossierId, clientId, soort, antwoord, totNacht, nachten: signaal.nachten, reden };
  opslag.schrijfNachtsignaal(db, { ...regel, doorId: sessie.gebruikerId, op: nu });
  if (antwoord === 'gemeld')
    meldNachtsignaal(context, dossier, { id, clientId, soort, nachten: signaal.nachten, reden });
  herbereken(context, dossierId);
  return null;
}

/** Takes back an answer that was not so; the signal is there again. */
export function schrapAntwoord(context: Context, { dossierId, id, reden }: GelezenInvoer<'signaal.schrappen'>): null {
  const { db, opslag, sessie, nu } = context;
  if (!opslag.leesNachtsignalen(db, dossierId).some((a) => a.id === id)) weiger('niet-gevonden');
  if (!opslag.trekNachtsignaalIn(db, { id, dossierId, reden, doorId: sessie.gebruikerId, op: nu }))
    weiger('conflict', { melding: deurteksten.alVervallen });
  herbereken(context, dossierId);
  return null;
}
