import type { NieuwBesluit } from '#db/opslag/index.ts';
import type { Sjabloontekst } from '#shared/sjabloon/model.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import type { Context } from '../context.ts';
import { beschikkingPdf } from '../documenten/beschikking.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { beschikkingInhoudSchema, type BeschikkingInhoud } from '../documenten/inhoud.ts';
import { documentomgeving } from '../documenten/lettertypen.ts';
import { geldendSjabloon } from '../sjabloon/geldend.ts';
import { weiger } from '../weigering.ts';
import { beschikkingInhoud, beschikkingTitel, bezwaarTot } from './inhoud.ts';
import type { Stand } from './stand.ts';

/** A drawn letter with what it was drawn from. */
export interface Brief {
  pdf: Uint8Array;
  inhoud: BeschikkingInhoud;
  sjabloon: { versie: number; tekst: Sjabloontekst };
}

/** Draws the letter of a besluit in the template that is in force now, to be made known on a day. */
export async function tekenBrief(
  context: Context,
  besluit: NieuwBesluit,
  stand: Stand,
  bekendOp: string,
): Promise<Brief> {
  const inhoud = beschikkingInhoud(context, besluit, stand, bekendOp);
  const sjabloon = geldendSjabloon(context, inhoud.soort, besluit.keten ?? 'onbekend');
  return { pdf: await beschikkingPdf(inhoud, documentomgeving(context), sjabloon.tekst), inhoud, sjabloon };
}

/** Stores a letter and what it was drawn from. @returns its document id */
export function bewaarBrief(
  context: Context,
  besluit: Pick<NieuwBesluit, 'id' | 'dossierId'>,
  { pdf, inhoud, sjabloon }: Brief,
  titel: string,
): string {
  const { db, opslag, nu } = context;
  const { id: besluitId, dossierId } = besluit;
  const versie = (opslag.leesBrieven(db, besluitId)[0]?.versie ?? 0) + 1;
  const document = bewaarDocument(context, { dossierId, soort: 'beschikking', besluitId, titel }, pdf);
  opslag.schrijfBrief(db, {
    documentId: document.id,
    besluitId,
    versie,
    dagtekening: inhoud.dagtekening,
    bezwaarTot: inhoud.bezwaar.uiterlijk,
    sjabloonversie: sjabloon.versie,
    sjabloon: sjabloon.tekst,
    inhoud,
    op: nu,
  });
  return document.id;
}

/**
 * The letter of a besluit for another day: the same words from the same content, with only its date and the last day for
 * bezwaar (Awb 6:8) anew. Null: there is no letter to draw again.
 */
export async function tekenOpnieuw(context: Context, besluitId: string, bekendOp: string): Promise<Brief | null> {
  const [laatste] = context.opslag.leesBrieven(context.db, besluitId);
  if (!laatste) return null;
  const eerder = beschikkingInhoudSchema.parse(laatste.inhoud);
  const bezwaar = { ...eerder.bezwaar, bekendmakingOp: bekendOp, uiterlijk: bezwaarTot(context, bekendOp) };
  const inhoud = { ...eerder, dagtekening: bekendOp, bezwaar };
  const pdf = await beschikkingPdf(inhoud, documentomgeving(context), laatste.sjabloon);
  return { pdf, inhoud, sjabloon: { versie: laatste.sjabloonversie, tekst: laatste.sjabloon } };
}

/** Stores a letter that was drawn for another day, beside the one before it. @returns its document id */
export function bewaarOpnieuw(context: Context, besluitId: string, brief: Brief): string {
  const besluit = context.opslag.leesBesluit(context.db, besluitId) ?? weiger('niet-gevonden');
  return bewaarBrief(context, besluit, brief, tekst.opnieuwGemaakt(beschikkingTitel(besluit.soort)));
}
