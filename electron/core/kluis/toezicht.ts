import type { Kluisinzage } from '#shared/contract/groepen/kluis.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { kluistekst as tekst } from '#shared/taal/crisis/kluis.ts';
import type { Kluisinzagerij } from '#db/opslag/index.ts';
import { zichtOp } from '../bereik.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { leesKring } from './stand.ts';

const meesteInzagen = 500;

/** Whether the user may know of this look at all: not at an address of the user's own or of family. */
function isZichtbaar(context: Context, { dossierId, clientId }: Kluisinzagerij): boolean {
  const dossier = dossierId ? context.opslag.leesDossier(context.db, dossierId) : null;
  return [dossier?.clientId, clientId].every((id) => !id || zichtOp(context, id) !== 'uitgesloten');
}

function alsInzage(context: Context, rij: Kluisinzagerij): Kluisinzage {
  const { adresId: _, clientId: __, gebruikerId, dossierId, afgedrukt, ...rest } = rij;
  const dossier = dossierId ? context.opslag.leesDossier(context.db, dossierId) : null;
  const vrij = dossier !== null && zichtOp(context, dossier.clientId) === 'vrij';
  return {
    ...rest,
    kenmerk: dossier?.kenmerk ?? null,
    dossierId: vrij ? dossierId : null,
    afgedrukt: afgedrukt === null ? null : afgedrukt === 1,
    magOordelen: gebruikerId !== context.sessie.gebruikerId && rij.oordeel === null,
  };
}

/** Looks at addresses for the team's lead. */
export function leesInzagen(context: Context, { open }: GelezenInvoer<'kluis.inzagen'>): Uitvoer<'kluis.inzagen'> {
  const { db, opslag } = context;
  const rijen = opslag
    .leesKluisinzagen(db, { dossierId: null, open, aantal: meesteInzagen })
    .filter((rij) => isZichtbaar(context, rij));
  const kring = leesKring(context);
  const herstel = kring.geldig.get(null);
  const nietHerstelbaar = opslag
    .leesAlleKluisadressen(db)
    .filter(({ ingetrokken }) => !ingetrokken)
    .filter(({ id, versie }) => !herstel || !opslag.leesKluislezers(db, id, versie).includes(herstel.id));
  return {
    inzagen: rijen.map((rij) => alsInzage(context, rij)),
    open: rijen.filter(({ oordeel }) => oordeel === null).length,
    herstel: herstel ? { op: herstel.gemaaktOp, door: herstel.gemaaktDoor } : null,
    nietHerstelbaar: nietHerstelbaar.length,
  };
}

/** Judges a look, once, by somebody else than who looked. */
export function beoordeel(
  context: Context,
  { inzageId, oordeel, toelichting }: GelezenInvoer<'kluis.oordelen'>,
): Uitvoer<'kluis.oordelen'> {
  const { db, opslag, sessie, nu } = context;
  const rij = opslag.leesKluisinzage(db, inzageId);
  if (!rij || !isZichtbaar(context, rij)) return weiger('niet-gevonden');
  if (rij.gebruikerId === sessie.gebruikerId) weiger('stap-niet-mogelijk', { melding: tekst.nietUzelf });
  if (oordeel === 'onterecht' && toelichting.length < 3)
    weiger('ongeldige-invoer', { velden: [{ pad: 'toelichting', bericht: tekst.waaromOnterecht }] });
  const { gebruikerId: doorId } = sessie;
  if (!opslag.schrijfKluisoordeel(db, { inzageId, oordeel, toelichting, doorId, op: nu })) weiger('conflict');
  context.betreft({ clientId: rij.clientId, dossierId: rij.dossierId });
  return alsInzage(context, opslag.leesKluisinzage(db, inzageId) ?? weiger('niet-gevonden'));
}
