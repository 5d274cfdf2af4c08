import { afwezigheidteksten as tekst } from '#shared/taal/afwezig.ts';
import type { Context } from '../context.ts';
import { geldend, maakStukken } from '../vervolg/stukken.ts';

/**
 * Closes the absence of somebody who sleeps here again in a night, by the door or by the register: a new version of the
 * record, nothing else. Who came back in the very night in which it began was not away.
 * @returns whether an absence was closed
 */
export function sluitAfwezigheid(context: Context, dossierId: string, clientId: string, nacht: string): boolean {
  const { db, opslag, sessie, nu } = context;
  const dossier = opslag.leesDossier(db, dossierId);
  if (!dossier) return false;
  const open = geldend(maakStukken(opslag.leesVastleggingen(db, dossierId)), 'afwezigheid').filter(
    ({ inhoud: a }) => (a.wie ?? dossier.clientId) === clientId && a.terugOp === null && a.datum <= nacht,
  );
  for (const { id, versie, inhoud } of open) {
    const tochHier = inhoud.datum === nacht;
    opslag.schrijfVastlegging(db, {
      id,
      dossierId,
      soort: 'afwezigheid',
      inhoud: tochHier ? inhoud : { ...inhoud, terugOp: nacht },
      basis: versie,
      reden: tochHier ? tekst.tochHier : tekst.terug,
      ingetrokken: tochHier,
      doorId: sessie.gebruikerId,
      op: nu,
    });
  }
  return open.length > 0;
}
