import { join } from 'node:path';
import type { Locatie } from '#shared/contract/groepen/beheer.ts';
import type { Copas } from '#shared/contract/groepen/besluit.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { maakPasnummer } from '#shared/domein/pasnummer.ts';
import { documentteksten } from '#shared/taal/document.ts';
import type { Besluitrij, Copasrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { copasPdf } from '../documenten/copas.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { alsCopas } from '../dossier/behandelaars.ts';
import { isGeeindigd } from '../dossier/beeld.ts';
import { herbereken, leesLoop } from '../dossier/herberekenen.ts';
import { meldCopas } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import type { Sleutelpaar } from './sleutels.ts';
import { bewaarTekensleutel, tekensleutel } from './tekensleutel.ts';
import { maakPastoken } from './token.ts';

/** A locatie on the pass: the start of its random id, which says nothing. */
export const locatiecode = (locatieId: string): string => locatieId.slice(0, 12).toUpperCase();

type Pasbesluit = Besluitrij & { laatsteDag: string; ingangsdatum: string; locatieId: string };

/** 5.2.8: a pass belongs to running opvang of a volwassene and lasts as long as it; one living pass at a time. */
function pasbesluit(
  context: Context,
  besluitId: string,
  /** The pass that the new one replaces. */
  behalve: string | null = null,
): { besluit: Pasbesluit; locatie: Locatie } {
  const { db, opslag, vandaag } = context;
  const besluit = opslag.leesBesluit(db, besluitId) ?? weiger('niet-gevonden');
  const { verstrekking } = leesLoop(context, besluit.dossierId);
  if (verstrekking?.verstrekking.id !== besluitId) return weiger('pas-niet-mogelijk');
  const { laatsteDag, ingangsdatum, locatieId, keten } = verstrekking;
  if (keten !== 'volwassenen' || isGeeindigd(laatsteDag, vandaag) || !locatieId) return weiger('pas-niet-mogelijk');
  const bestaand = opslag
    .leesCopassen(db, besluit.dossierId)
    .some((pas) => pas.besluitId === besluitId && !pas.ingetrokkenOp && pas.id !== behalve);
  if (bestaand)
    weiger('pas-niet-mogelijk', {
      melding: 'Er is al een geldige CO-pas. Trek die eerst in als u een nieuwe wilt geven.',
    });
  const locatie = opslag.leesLocatie(db, locatieId) ?? weiger('niet-gevonden');
  return { besluit: { ...besluit, laatsteDag, ingangsdatum, locatieId }, locatie };
}

type Pas = Pick<
  Copasrij,
  'id' | 'dossierId' | 'besluitId' | 'pasnummer' | 'geldigVan' | 'geldigTot' | 'locatieId' | 'token' | 'uitgegevenOp'
>;

async function pasDocument(context: Context, pas: Pas, naam: string, locatienaam: string): Promise<Uint8Array> {
  const lettertypen = leesLettertypen(join(context.poorten.bronnen, 'fonts'));
  const { pasnummer, geldigVan, geldigTot, token } = pas;
  const { organisatienaam: organisatie, telefoon } = context.instellingen;
  const inhoud = { organisatie, telefoon, houder: naam, pasnummer, locatie: locatienaam, geldigVan, geldigTot, token };
  return copasPdf(inhoud, { lettertypen, gemaaktOp: context.nu });
}

/** A new pass of a besluit, not stored yet. */
function nieuwePas(context: Context, besluit: Pasbesluit, sleutel: Sleutelpaar): Pas {
  const pasnummer = maakPasnummer(context.poorten.toeval);
  const { ingangsdatum: geldigVan, laatsteDag: geldigTot, locatieId, dossierId, id: besluitId } = besluit;
  const verklaring = { pasnummer, locatie: locatiecode(locatieId), geldigVan, geldigTot };
  const token = maakPastoken(verklaring, sleutel.geheim);
  return {
    id: context.id(),
    dossierId,
    besluitId,
    pasnummer,
    geldigVan,
    geldigTot,
    locatieId,
    token,
    uitgegevenOp: context.nu,
  };
}

/** A pass that was made and not stored yet. */
export interface Voorbereid {
  sleutel: Sleutelpaar;
  pas: Pas;
  pdf: Uint8Array | null;
}

/** Makes number, signed token and card. */
export async function maakPas(
  context: Context,
  besluitId: string,
  behalve: string | null,
  metDocument: boolean,
): Promise<Voorbereid> {
  const { besluit, locatie } = pasbesluit(context, besluitId, behalve);
  const sleutel = tekensleutel(context);
  const pas = nieuwePas(context, besluit, sleutel);
  const dossier = context.opslag.leesDossier(context.db, besluit.dossierId) ?? weiger('niet-gevonden');
  const client = context.opslag.leesClient(context.db, dossier.clientId) ?? weiger('niet-gevonden');
  const pdf = metDocument ? await pasDocument(context, pas, weergavenaam(client), locatie.naam) : null;
  return { sleutel, pas, pdf };
}

/** Stores a pass that was made, when the besluit still says what stands on it. */
export function bewaarPas(context: Context, { sleutel, pas, pdf }: Voorbereid): void {
  const { besluit } = pasbesluit(context, pas.besluitId);
  const { ingangsdatum, laatsteDag, locatieId } = besluit;
  if (pas.geldigVan !== ingangsdatum || pas.geldigTot !== laatsteDag || pas.locatieId !== locatieId) weiger('conflict');
  bewaarTekensleutel(context, sleutel);
  context.opslag.schrijfCopas(context.db, { ...pas, doorId: context.sessie.gebruikerId });
  if (pdf) bewaarKaart(context, pas, pdf);
}

/** Derives the dossier anew, tells the registry about passes, and answers one of them. */
export function meldPassen(context: Context, dossierId: string, pasIds: readonly string[]): Copas {
  const { db, opslag, vandaag } = context;
  const { dossier, beeld } = herbereken(context, dossierId);
  const passen = pasIds.map((id) => opslag.leesCopas(db, { id }) ?? weiger('niet-gevonden'));
  for (const pas of passen) meldCopas(context, dossier, pas);
  const laatste = passen.at(-1) ?? weiger('niet-gevonden');
  return alsCopas(laatste, beeld.loop, vandaag);
}

/** Issues a pass: number, signed token and card are made first, then stored in one transaction. */
export const geefPasUit = {
  voorbereiden: (context: Context, { besluitId }: { besluitId: string }, metDocument = true): Promise<Voorbereid> =>
    maakPas(context, besluitId, null, metDocument),
  uitvoeren: (context: Context, _invoer: { besluitId: string }, voorbereid: Voorbereid): Copas => {
    bewaarPas(context, voorbereid);
    return meldPassen(context, voorbereid.pas.dossierId, [voorbereid.pas.id]);
  },
};

function bewaarKaart(context: Context, pas: Pas, pdf: Uint8Array): void {
  const { dossierId, id: pasId } = pas;
  bewaarDocument(context, { dossierId, soort: 'copas', pasId, titel: documentteksten.titel.copas }, pdf);
}
