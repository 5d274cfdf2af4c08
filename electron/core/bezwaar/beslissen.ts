import { beleidsversie, beroepTot } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { besluitteksten } from '#shared/taal/besluit.ts';
import { bezwaarteksten } from '#shared/taal/bezwaar.ts';
import type { Besluitrij, Bezwaarrij, Copasrij, Dossierrij, NieuwBesluit } from '#db/opslag/index.ts';
import { herplaats, meldPassen, trekPassenIn } from '../besluit/gevolgen.ts';
import { bepaalLoop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { dagVanMoment } from '../klok.ts';
import { meldBezwaar } from '../register/dossierfeiten.ts';
import { meldBesluit } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { beslissingOpBezwaar } from './brieven.ts';
import { bekendVan, bestredenVan, bezwaarstand, bezwaarstatus, type Bestreden } from './stand.ts';

type Beslissen = GelezenInvoer<'bezwaar.beslissen'>;
const fout = bezwaarteksten.fout;

export interface Bezwaarzaak {
  dossier: Dossierrij;
  rij: Bezwaarrij;
  bestreden: Bestreden;
  besluiten: readonly Besluitrij[];
}

/** A bezwaar of this dossier with the besluit that it is against. */
export function leesZaak({ db, opslag }: Context, dossierId: string, bezwaarId: string): Bezwaarzaak {
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const rij = opslag.leesBezwaren(db, dossierId).find(({ id }) => id === bezwaarId) ?? weiger('niet-gevonden');
  const besluiten = opslag.leesBesluiten(db, dossierId);
  const bestreden = bestredenVan(besluiten, rij.besluitId) ?? weiger('niet-gevonden');
  return { dossier, rij, bestreden, besluiten };
}

/** Awb 10:3 lid 3: who took a besluit does not decide on the bezwaar against it. */
export const waaromNietBeslissen = ({ sessie }: Context, besluit: Besluitrij): string | null =>
  besluit.genomenDoorId === sessie.gebruikerId ? fout.zelfBesloten : null;

/** What the outcome must agree with: in time, complete, heard (Awb 6:6, 6:11, 7:2, 7:11). */
function keurUitkomst(context: Context, invoer: Beslissen, zaak: Bezwaarzaak): Veldfout[] {
  const { feiten } = zaak.rij;
  const { tijdigheid } = bezwaarstand(feiten, zaak.bestreden.bezwaarTot, false, context.beleid);
  const fouten: Veldfout[] = [];
  const meld = (pad: string, bericht: string): void => void fouten.push({ pad, bericht });
  const niet = invoer.uitkomst === 'niet-ontvankelijk';
  if (feiten.horen !== 'gehouden' && feiten.horen !== 'afgezien') meld('uitkomst', fout.eerstHoren);
  if (tijdigheid === 'te-laat-onbekend') meld('uitkomst', fout.eerstTijdig);
  if (tijdigheid === 'te-laat' && !niet) meld('uitkomst', fout.teLaat);
  const herstelLoopt = feiten.verzuim && !feiten.verzuimHersteldOp && (feiten.verzuimTot ?? '') >= context.vandaag;
  if (niet && herstelLoopt) meld('uitkomst', fout.herstelLoopt);
  if (!invoer.herroepen) return fouten;
  if (invoer.uitkomst !== 'gegrond' && invoer.uitkomst !== 'deels-gegrond') meld('herroepen', fout.herroepen);
  const { levend } = bepaalLoop(zaak.besluiten, context.vandaag);
  const geldt = levend.some(({ id, soort }) => id === zaak.bestreden.besluit.id && soort !== 'herroepen');
  if (!geldt) meld('herroepen', fout.alHerroepen);
  return fouten;
}

function controleer(context: Context, invoer: Beslissen): Bezwaarzaak {
  const zaak = leesZaak(context, invoer.dossierId, invoer.bezwaarId);
  if (zaak.rij.versie !== invoer.versie) weiger('conflict');
  if (bezwaarstatus(zaak.rij.feiten, zaak.rij.uitkomst !== null) !== 'open')
    weiger('al-besloten', { melding: zaak.rij.uitkomst ? fout.alBeslist : fout.gesloten });
  const zelf = waaromNietBeslissen(context, zaak.bestreden.besluit);
  if (zelf) weiger('vier-ogen', { melding: zelf });
  const velden = keurUitkomst(context, invoer, zaak);
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
  return zaak;
}

/** The besluit by which the contested one is taken back (Awb 7:11 lid 2). */
function herroeping(
  context: Context,
  { dossier, bestreden: { besluit }, rij }: Bezwaarzaak,
  motivering: string,
): NieuwBesluit {
  const { sessie, nu, vandaag, beleid } = context;
  return {
    id: context.id(),
    dossierId: dossier.id,
    soort: 'herroepen',
    opBesluitId: besluit.id,
    per: vandaag,
    genomenOp: nu,
    genomenDoorId: sessie.gebruikerId,
    peildatum: vandaag,
    beleidsversie: beleidsversie(beleid),
    keten: besluit.keten,
    ingangsdatum: null,
    laatsteDag: null,
    locatieId: null,
    contactpersoonId: rij.feiten.behandelaarId ?? sessie.gebruikerId,
    motivering,
    afwijking: null,
    gronden: [],
    voorwaarden: '',
    feiten: { bezwaarId: rij.id },
    uitleg: [],
  };
}

/**
 * What taking a besluit back means for where the client sleeps and for the pass. Taking back an ending brings the opvang back;
 * taking back a verstrekking ends no stay: who was right is not put out by it, and the new besluit says what follows.
 */
function werkDoor(context: Context, { dossier, bestreden: { besluit } }: Bezwaarzaak): Copasrij[] {
  if (besluit.soort !== 'verstrekken') herplaats(context, dossier, context.vandaag);
  return trekPassenIn(context, dossier, besluitteksten.titel.herroepen);
}

/**
 * Decides on a bezwaar (Awb 7:11): the letter is drawn first; the beslissing, the letter, and where it is taken back the besluit
 * that does so, the stay, the terms and the registry record are stored in one transaction. After that the dossier is open again.
 */
export const beslisOpBezwaar = {
  voorbereiden: async (context: Context, invoer: Beslissen): Promise<Uint8Array> => {
    const { dossier, rij, bestreden } = controleer(context, invoer);
    return beslissingOpBezwaar(context, dossier, rij, bestreden, invoer);
  },
  uitvoeren: (context: Context, invoer: Beslissen, pdf: Uint8Array): Uitvoer<'bezwaar.beslissen'> => {
    const { db, opslag, sessie, nu, vandaag } = context;
    const zaak = controleer(context, invoer);
    const { bezwaarId, dossierId, uitkomst, motivering } = invoer;
    const terug = invoer.herroepen ? herroeping(context, zaak, motivering) : null;
    if (terug) opslag.schrijfBesluit(db, terug);
    const soort = 'beslissing-op-bezwaar' as const;
    const titel = bezwaarteksten.document[soort];
    const document = bewaarDocument(context, { dossierId, soort, titel, besluitId: terug?.id ?? null }, pdf);
    const herroepingId = terug?.id ?? null;
    const gelukt = opslag.schrijfBezwaarbeslissing(db, {
      bezwaarId,
      uitkomst,
      motivering,
      herroepingId,
      documentId: document.id,
      beslistOp: vandaag,
      doorId: sessie.gebruikerId,
      op: nu,
    });
    if (!gelukt) weiger('al-besloten');
    const { ontvangenOp } = zaak.rij.feiten;
    opslag.schrijfProcedurestand(db, 'bezwaar', {
      id: bezwaarId,
      ontvangenOp,
      status: 'beslist',
      uiterlijk: null,
      uitkomst,
    });
    const passen = terug ? werkDoor(context, zaak) : [];
    const { dossier } = herbereken(context, dossierId);
    if (terug) meldBesluit(context, dossier, terug.id);
    meldPassen(context, dossier, passen);
    meldBezwaar(context, dossierId, bezwaarId);
    opslag.wisConcept(db, sessie.gebruikerId, `bezwaar-beslissen:${bezwaarId}`);
    return { documentId: document.id, herroepingId };
  },
};

/** Awb 6:8, 3:41: from the day after it the client can go to the rechtbank. */
export function maakBeslissingBekend(
  context: Context,
  { dossierId, bezwaarId, datum, wijze }: GelezenInvoer<'bezwaar.bekendmaken'>,
): Uitvoer<'bezwaar.bekendmaken'> {
  const { db, opslag, sessie, nu, vandaag, beleid } = context;
  const { rij, besluiten } = leesZaak(context, dossierId, bezwaarId);
  if (!rij.uitkomst || !rij.beslistMoment) return weiger('stap-niet-mogelijk');
  if (bekendVan(rij, besluiten).bekendgemaaktOp) weiger('al-bekendgemaakt');
  if (datum > vandaag || datum < dagVanMoment(rij.beslistMoment))
    weiger('ongeldige-invoer', { velden: [{ pad: 'datum', bericht: fout.bekendmaken }] });
  const tot = beroepTot(datum, beleid);
  const regel = { datum, wijze, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfBezwaarbekendmaking(db, { bezwaarId, beroepTot: tot, ...regel })) weiger('al-bekendgemaakt');
  if (rij.herroepingId) {
    const eerste = { besluitId: rij.herroepingId, bezwaarTot: tot, ...regel };
    if (!opslag.schrijfBekendmaking(db, eerste)) weiger('al-bekendgemaakt');
    opslag.schrijfBekendmakingversie(db, {
      ...eerste,
      versie: 1,
      aan: 'client',
      ontvanger: '',
      doorWie: sessie.naam,
      bewijs: '',
      verklaring: '',
      documentId: rij.documentId,
      reden: '',
    });
  }
  const { dossier } = herbereken(context, dossierId);
  if (rij.herroepingId) meldBesluit(context, dossier, rij.herroepingId);
  meldBezwaar(context, dossierId, bezwaarId);
  return { beroepTot: tot };
}
