import { dagNaMaanden } from '#shared/beleid/index.ts';
import { crisiswijzen, type Crisiswijze } from '#shared/contract/groepen/crisis-besluit.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { besluitfouten as fout } from '#shared/taal/crisis/besluitfouten.ts';
import type { Besluitrij, Bekendmakingversie } from '#db/opslag/index.ts';
import type { Context } from '../../context.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { weiger } from '../../weigering.ts';
import { geldendeStukken, leesCrisis } from '../stukken.ts';
import { bewaarCrisisbrief, bezwaarTot, tekenOpnieuw, type Crisisbrief } from './brief.ts';
import { tegenGeheim } from './geheim.ts';

/** Which ways are safe for this client, as recorded, and why. What was not asked is not safe. */
export function veiligeWijzen(stukken: readonly Crisisstuk[]): { wijze: Crisiswijze; mag: boolean; waarom: string }[] {
  const afspraak = geldendeStukken(stukken, 'briefafspraak')[0]?.inhoud;
  const genoemd = afspraak?.doorClientGenoemd === true && afspraak.professional !== '';
  const mag: Readonly<Record<Crisiswijze, boolean>> = {
    uitgereikt: true,
    'via-professional': genoemd,
    'per-post': afspraak?.postVeilig === true,
    digitaal: afspraak?.mailVeilig === true,
  };
  const waarom = (wijze: Crisiswijze): string => {
    if (wijze === 'uitgereikt') return fout.wel.uitgereikt;
    if (!mag[wijze]) return fout.nietVeilig[wijze];
    if (wijze === 'via-professional') return fout.wel['via-professional'](afspraak?.professional ?? '');
    return fout.wel.veilig(afspraak?.hoeBekend ?? '');
  };
  return crisiswijzen.map((wijze) => ({ wijze, mag: mag[wijze], waarom: waarom(wijze) }));
}

/** The table of the college has three ways; through a professional is handing over, by somebody with a name. */
const alsOpgeslagen = (wijze: Crisiswijze): Bekendmakingversie['wijze'] =>
  wijze === 'via-professional' ? 'uitgereikt' : wijze;
const VIA = 'via-professional';
/** The way as it was chosen. */
export const wijzeVan = ({ wijze, ontvanger }: Pick<Bekendmakingversie, 'wijze' | 'ontvanger'>): Crisiswijze =>
  ontvanger === VIA ? VIA : wijze;

function levendBesluit({ db, opslag }: Context, besluitId: string): Besluitrij {
  const besluit = opslag.leesBesluit(db, besluitId) ?? weiger('niet-gevonden');
  return besluit.vervallenOp ? weiger('niet-gevonden') : besluit;
}

type Velden = Pick<GelezenInvoer<'crisisbesluit.bekendmaken'>, 'datum' | 'wijze' | 'doorWie' | 'bewijs'>;

function controleer(context: Context, besluit: Besluitrij, { datum, wijze, doorWie, bewijs }: Velden): void {
  const keuze = veiligeWijzen(leesCrisis(context, besluit.dossierId)).find((een) => een.wijze === wijze);
  if (!keuze?.mag) weiger('ongeldige-invoer', { velden: [{ pad: 'wijze', bericht: keuze?.waarom ?? '' }] });
  const dossier = context.opslag.leesDossier(context.db, besluit.dossierId) ?? weiger('niet-gevonden');
  const velden = [
    ...(datum > context.vandaag || datum < besluit.peildatum ? [{ pad: 'datum', bericht: fout.dagBekend }] : []),
    ...(wijze === VIA && !doorWie ? [{ pad: 'doorWie', bericht: fout.doorWie }] : []),
    ...tegenGeheim(context, { dossier }, { bewijs }),
  ];
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

function schrijf(context: Context, besluit: Besluitrij, invoer: Velden, versie: number, reden: string) {
  const { db, opslag, sessie, nu } = context;
  const { datum, wijze, doorWie, bewijs } = invoer;
  const tot = bezwaarTot(context, datum);
  const gelukt = opslag.schrijfBekendmakingversie(db, {
    besluitId: besluit.id,
    versie,
    datum,
    wijze: alsOpgeslagen(wijze),
    bezwaarTot: tot,
    aan: 'client',
    ontvanger: wijze === VIA ? VIA : '',
    doorWie: doorWie || sessie.naam,
    bewijs,
    verklaring: '',
    documentId: opslag.leesBrieven(db, besluit.id)[0]?.documentId ?? null,
    reden,
    doorId: sessie.gebruikerId,
    op: nu,
  });
  if (!gelukt) weiger('conflict');
  herbereken(context, besluit.dossierId);
  return { bezwaarTot: tot };
}

/** Awb 3:41: the besluit works from the day on which it reached the client; bezwaar is counted from that real day. */
export function maakBekend(
  context: Context,
  invoer: GelezenInvoer<'crisisbesluit.bekendmaken'>,
): Uitvoer<'crisisbesluit.bekendmaken'> {
  const { db, opslag, sessie, nu } = context;
  const besluit = levendBesluit(context, invoer.besluitId);
  if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
  controleer(context, besluit, invoer);
  const { datum } = invoer;
  const eerste = {
    besluitId: besluit.id,
    datum,
    wijze: alsOpgeslagen(invoer.wijze),
    bezwaarTot: bezwaarTot(context, datum),
  };
  if (!opslag.schrijfBekendmaking(db, { ...eerste, doorId: sessie.gebruikerId, op: nu })) weiger('al-bekendgemaakt');
  return schrijf(context, besluit, invoer, 1, '');
}

/** A slip is mended by a new version with its reason; what was recorded before stays readable. */
export function verbeterBekendmaking(
  context: Context,
  invoer: GelezenInvoer<'crisisbesluit.bekendmakingVerbeteren'>,
): Uitvoer<'crisisbesluit.bekendmakingVerbeteren'> {
  const besluit = levendBesluit(context, invoer.besluitId);
  const versies = context.opslag.leesBekendmakingversies(context.db, besluit.id);
  if ((versies[0]?.versie ?? 0) !== invoer.versie) weiger('conflict');
  controleer(context, besluit, invoer);
  return schrijf(context, besluit, invoer, invoer.versie + 1, invoer.reden);
}

/** The letter stays here until it is safe; somebody looks again on a day. */
export function bewaarHier(context: Context, invoer: GelezenInvoer<'crisisbesluit.bewaren'>): null {
  const { db, opslag, vandaag, sessie, nu } = context;
  const { besluitId, toelichting, opvolgenOp } = invoer;
  const besluit = levendBesluit(context, besluitId);
  if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
  if (opvolgenOp <= vandaag || opvolgenOp > dagNaMaanden(vandaag, 2))
    weiger('ongeldige-invoer', { velden: [{ pad: 'opvolgenOp', bericht: fout.opvolgen }] });
  const dossier = opslag.leesDossier(db, besluit.dossierId) ?? weiger('niet-gevonden');
  const velden = tegenGeheim(context, { dossier }, { toelichting });
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  const eerder = opslag.leesPogingen(db, besluit.dossierId).filter((poging) => poging.besluitId === besluitId);
  const volgnummer = Math.max(0, ...eerder.map((poging) => poging.volgnummer)) + 1;
  const wie = { doorId: sessie.gebruikerId, op: nu };
  opslag.schrijfPoging(db, {
    besluitId,
    volgnummer,
    datum: vandaag,
    wat: 'klaargelegd',
    toelichting,
    opvolgenOp,
    ...wie,
  });
  herbereken(context, besluit.dossierId);
  return null;
}

/** A print for the day on which it is going to be handed over. */
export const maakBrief = {
  voorbereiden: (
    context: Context,
    { besluitId, datum }: GelezenInvoer<'crisisbesluit.brief'>,
  ): Promise<Crisisbrief> => {
    const besluit = levendBesluit(context, besluitId);
    if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
    if (datum < besluit.peildatum || datum > dagNaMaanden(context.vandaag, 2))
      weiger('ongeldige-invoer', { velden: [{ pad: 'datum', bericht: fout.bekendTeVer }] });
    return tekenOpnieuw(context, besluitId, datum);
  },
  uitvoeren: (
    context: Context,
    { besluitId }: GelezenInvoer<'crisisbesluit.brief'>,
    brief: Crisisbrief,
  ): Uitvoer<'crisisbesluit.brief'> => {
    const besluit = levendBesluit(context, besluitId);
    if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
    return { documentId: bewaarCrisisbrief(context, besluit, brief), bezwaarTot: brief.inhoud.bezwaar.uiterlijk };
  },
};

/** The way back from a slip, only while the client does not know of it (Awb 3:40). */
export function laatVervallen(
  context: Context,
  { besluitId, reden }: GelezenInvoer<'crisisbesluit.latenVervallen'>,
): null {
  const { db, opslag, sessie, nu } = context;
  const besluit = levendBesluit(context, besluitId);
  if (besluit.bekendgemaaktOp) weiger('al-bekendgemaakt');
  const later = opslag.leesBesluiten(db, besluit.dossierId).some((b) => b.opBesluitId === besluitId && !b.vervallenOp);
  if (later) weiger('stap-niet-mogelijk', { melding: fout.eerstLatere });
  opslag.schrijfVervallen(db, { besluitId, reden, doorId: sessie.gebruikerId, op: nu });
  herbereken(context, besluit.dossierId);
  return null;
}
