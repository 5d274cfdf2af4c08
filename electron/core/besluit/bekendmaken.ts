import { dagNaMaanden, plusDagen } from '#shared/beleid/index.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import type { Besluitrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { meldBesluit } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { bewaarOpnieuw, tekenOpnieuw, type Brief } from './brief.ts';
import { bezwaarTot } from './inhoud.ts';
import { vertegenwoordigersVan } from './ontvangers.ts';

type Bekendmaken = GelezenInvoer<'besluit.bekendmaken'>;
type Verbeteren = GelezenInvoer<'besluit.bekendmakingVerbeteren'>;

/** A besluit that counts or counted; one that lapsed is no longer made known. */
export function levendBesluit({ db, opslag }: Context, besluitId: string): Besluitrij {
  const besluit = opslag.leesBesluit(db, besluitId) ?? weiger('niet-gevonden');
  return besluit.vervallenOp ? weiger('niet-gevonden') : besluit;
}

/**
 * The last day for bezwaar stands in the letter and is counted from the day it is made known (Awb 6:8). Where that is
 * another day than the letter names, the client gets a letter with the right day, or it is recorded why that is not needed.
 */
function controleer(context: Context, invoer: Bekendmaken, besluit: Besluitrij): void {
  const { db, opslag, vandaag } = context;
  const { datum, aan, ontvanger, brief, verklaring } = invoer;
  if (besluit.soort === 'herroepen') weiger('stap-niet-mogelijk', { melding: tekst.bekendBijBezwaar });
  if (datum > vandaag || datum < besluit.peildatum)
    weiger('ongeldige-invoer', { velden: [{ pad: 'datum', bericht: tekst.dagVanBekendmaking }] });
  if (aan === 'vertegenwoordiger' && !ontvanger)
    weiger('ongeldige-invoer', { velden: [{ pad: 'ontvanger', bericht: tekst.noemVertegenwoordiger }] });
  const [laatste] = opslag.leesBrieven(db, besluit.id);
  if (!laatste || laatste.dagtekening === datum || brief === 'nieuw' || verklaring.length >= 3) return;
  const bericht = tekst.briefNoemtAndereDag(schrijfDatum(laatste.dagtekening), schrijfDatum(laatste.bezwaarTot));
  weiger('ongeldige-invoer', { velden: [{ pad: 'brief', bericht }] });
}

/** Draws the letter anew when it must name this day. */
async function nieuweBrief(context: Context, invoer: Bekendmaken): Promise<Brief | null> {
  const besluit = levendBesluit(context, invoer.besluitId);
  controleer(context, invoer, besluit);
  const [laatste] = context.opslag.leesBrieven(context.db, besluit.id);
  const nodig = invoer.brief === 'nieuw' && laatste && laatste.dagtekening !== invoer.datum;
  return nodig ? tekenOpnieuw(context, besluit.id, invoer.datum) : null;
}

function schrijf(
  context: Context,
  invoer: Bekendmaken,
  versie: number,
  reden: string,
  brief: Brief | null,
): { bezwaarTot: string } {
  const { db, opslag, sessie, nu } = context;
  const { besluitId, datum, wijze, aan, ontvanger, doorWie, bewijs, verklaring } = invoer;
  const tot = bezwaarTot(context, datum);
  const documentId = brief
    ? bewaarOpnieuw(context, besluitId, brief)
    : (opslag.leesBrieven(db, besluitId)[0]?.documentId ?? null);
  const rij = {
    besluitId,
    versie,
    datum,
    wijze,
    bezwaarTot: tot,
    aan,
    ontvanger: aan === 'client' ? '' : ontvanger,
    doorWie: doorWie || sessie.naam,
    bewijs,
    verklaring,
    documentId,
    reden,
    doorId: sessie.gebruikerId,
    op: nu,
  };
  if (!opslag.schrijfBekendmakingversie(db, rij)) weiger('conflict');
  return { bezwaarTot: tot };
}

function rondAf(context: Context, besluit: Besluitrij): void {
  const { dossier } = herbereken(context, besluit.dossierId);
  meldBesluit(context, dossier, besluit.id);
}

/** Awb 3:41: a besluit works, and can be objected to, from when it was made known. */
export const maakBekend = {
  voorbereiden: (context: Context, invoer: Bekendmaken): Promise<Brief | null> => {
    if (levendBesluit(context, invoer.besluitId).bekendgemaaktOp) weiger('al-bekendgemaakt');
    return nieuweBrief(context, invoer);
  },
  uitvoeren: (context: Context, invoer: Bekendmaken, brief: Brief | null): Uitvoer<'besluit.bekendmaken'> => {
    const { db, opslag, sessie, nu } = context;
    const besluit = levendBesluit(context, invoer.besluitId);
    if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
    controleer(context, invoer, besluit);
    const { datum, wijze } = invoer;
    const eerste = { besluitId: besluit.id, datum, wijze, bezwaarTot: bezwaarTot(context, datum) };
    if (!opslag.schrijfBekendmaking(db, { ...eerste, doorId: sessie.gebruikerId, op: nu })) weiger('al-bekendgemaakt');
    const gedaan = schrijf(context, invoer, 1, '', brief);
    rondAf(context, besluit);
    return gedaan;
  },
};

/** A slip in how it was made known is mended by a new version with its reason; what was recorded before stays readable. */
export const verbeterBekendmaking = {
  voorbereiden: nieuweBrief,
  uitvoeren: (context: Context, invoer: Verbeteren, brief: Brief | null): Uitvoer<'besluit.bekendmakingVerbeteren'> => {
    const { db, opslag } = context;
    const besluit = levendBesluit(context, invoer.besluitId);
    const versies = opslag.leesBekendmakingversies(db, besluit.id);
    if ((versies[0]?.versie ?? 0) !== invoer.versie) weiger('conflict');
    controleer(context, invoer, besluit);
    const gedaan = schrijf(context, invoer, invoer.versie + 1, invoer.reden, brief);
    rondAf(context, besluit);
    return gedaan;
  },
};

/** A print for the day on which it is going to be handed over or sent. */
export const maakBrief = {
  voorbereiden: async (context: Context, { besluitId, datum }: GelezenInvoer<'besluit.brief'>): Promise<Brief> => {
    const besluit = levendBesluit(context, besluitId);
    if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
    if (datum < besluit.peildatum || datum > dagNaMaanden(context.vandaag, 2))
      weiger('ongeldige-invoer', { velden: [{ pad: 'datum', bericht: tekst.bekendTeVer }] });
    return (await tekenOpnieuw(context, besluitId, datum)) ?? weiger('stap-niet-mogelijk');
  },
  uitvoeren: (
    context: Context,
    { besluitId }: GelezenInvoer<'besluit.brief'>,
    brief: Brief,
  ): Uitvoer<'besluit.brief'> => {
    if (levendBesluit(context, besluitId).bekendgemaaktOp) weiger('al-bekendgemaakt');
    return { documentId: bewaarOpnieuw(context, besluitId, brief), bezwaarTot: brief.inhoud.bezwaar.uiterlijk };
  },
};

/** A letter that did not reach the client is followed up on a day, until it did. */
export function legPogingVast(context: Context, invoer: GelezenInvoer<'besluit.poging'>): null {
  const { db, opslag, vandaag, sessie, nu } = context;
  const { besluitId, datum, wat, toelichting, opvolgenOp } = invoer;
  const besluit = levendBesluit(context, besluitId);
  if (besluit.bekendgemaaktOp && wat !== 'retour') weiger('al-bekendgemaakt', { melding: tekst.alBekend });
  if (datum > vandaag || datum < besluit.peildatum)
    weiger('ongeldige-invoer', { velden: [{ pad: 'datum', bericht: tekst.dagVanBekendmaking }] });
  if (opvolgenOp <= datum || opvolgenOp > dagNaMaanden(vandaag, 2))
    weiger('ongeldige-invoer', { velden: [{ pad: 'opvolgenOp', bericht: tekst.opvolgenNaPoging }] });
  const eerder = opslag.leesPogingen(db, besluit.dossierId).filter((poging) => poging.besluitId === besluitId);
  const volgnummer = Math.max(0, ...eerder.map((poging) => poging.volgnummer)) + 1;
  opslag.schrijfPoging(db, {
    besluitId,
    volgnummer,
    datum,
    wat,
    toelichting,
    opvolgenOp,
    doorId: sessie.gebruikerId,
    op: nu,
  });
  herbereken(context, besluit.dossierId);
  return null;
}

/** How a besluit reached the client, and what was tried before. */
export function leesBekendmakingstand(context: Context, besluitId: string): Uitvoer<'besluit.bekendmaking'> {
  const { db, opslag, vandaag, instellingen } = context;
  const besluit = opslag.leesBesluit(db, besluitId) ?? weiger('niet-gevonden');
  const [brief] = opslag.leesBrieven(db, besluitId);
  const [bekend = null, ...eerder] = opslag.leesBekendmakingversies(db, besluitId);
  const pogingen = opslag.leesPogingen(db, besluit.dossierId).filter((poging) => poging.besluitId === besluitId);
  return {
    brief: brief
      ? { documentId: brief.documentId, dagtekening: brief.dagtekening, bezwaarTot: brief.bezwaarTot }
      : null,
    bekend,
    eerder,
    pogingen: pogingen.map(({ besluitId: _, volgnummer: __, ...poging }) => poging),
    opvolgenVoorstel: plusDagen(vandaag, instellingen.briefOphalenDagen),
    vertegenwoordigers: vertegenwoordigersVan(context, besluit.dossierId),
  };
}
