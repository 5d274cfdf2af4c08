import { join } from 'node:path';
import { beleidsversie, plusDagen, toetsen } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { besluitteksten as tekst } from '#shared/taal/besluit.ts';
import type { NieuwBesluit } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { beschikkingPdf } from '../documenten/beschikking.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { maakBeeld, type Dossierbeeld, type Dossierbron } from '../dossier/beeld.ts';
import { herbereken, leesDossierbron } from '../dossier/herberekenen.ts';
import { alleUitleg } from '../dossier/toetsing.ts';
import { meldBesluit } from '../register/melden.ts';
import { weiger } from '../weigering.ts';
import { beschikkingInhoud, beschikkingTitel } from './inhoud.ts';
import { waaromNietBeslissen } from './vierogen.ts';

type Nemen = GelezenInvoer<'besluit.nemen'>;

/** A dossier with all that follows from it today. */
export interface Stand {
  dossier: NonNullable<ReturnType<Context['opslag']['leesDossier']>>;
  bron: Dossierbron;
  beeld: Dossierbeeld;
}

/** Reads a dossier and derives everything from it. */
export function leesStand(context: Context, dossierId: string): Stand {
  const { db, opslag, vandaag, beleid } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const bron = leesDossierbron(context, dossier);
  return { dossier, bron, beeld: maakBeeld(bron, vandaag, beleid) };
}

/** The last day of opvang that would begin on a day (5.2.8); null while the keten or the day is not known. */
export function laatsteDagVan(context: Context, beeld: Dossierbeeld, ingangsdatum: string | null): string | null {
  const { keten } = beeld.toetsing;
  if (!keten || !ingangsdatum) return null;
  return toetsen.geldigheid.beoordeel({ keten, ingangsdatum }, context.vandaag, context.beleid).gevolg.laatsteDag;
}

/** The fields that are not right for this kind of besluit, with what to do about each. */
function bezwarenTegen(context: Context, invoer: Nemen, { dossier, beeld }: Stand): Veldfout[] {
  const fouten: Veldfout[] = [];
  const fout = (pad: string, bericht: string): void => void fouten.push({ pad, bericht });
  if (!invoer.motivering) fout('motivering', tekst.schrijfMotivering);
  if (!context.opslag.leesGebruiker(context.db, invoer.contactpersoonId)?.actief)
    fout('contactpersoonId', tekst.onbekendeContactpersoon);
  const losseGrond = invoer.gronden.some((id) => !beeld.voorstel.gronden.some((grond) => grond.id === id));
  if (invoer.soort !== beeld.voorstel.voorstel && !invoer.afwijking) fout('afwijking', tekst.schrijfAfwijking);
  else if (losseGrond && !invoer.afwijking) fout('afwijking', tekst.grondNietAanwezig);
  if (invoer.soort === 'weigeren') {
    const bekend = new Set(beeld.toetsing.weigering.voorwaarden.map(({ id }) => id));
    if (invoer.gronden.length === 0 || invoer.gronden.some((id) => !bekend.has(id))) fout('gronden', tekst.kiesGrond);
    return fouten;
  }
  if (!beeld.toetsing.keten) fout('ingangsdatum', tekst.onbekendeKeten);
  if (!invoer.ingangsdatum) fout('ingangsdatum', tekst.kiesIngang);
  else if (invoer.ingangsdatum < dossier.gemeldOp) fout('ingangsdatum', tekst.ingangTeVer);
  const locatie = invoer.locatieId ? context.opslag.leesLocatie(context.db, invoer.locatieId) : null;
  if (!locatie?.actief) fout('locatieId', tekst.kiesLocatie);
  return fouten;
}

/** Everything that must be so before a besluit can be taken; throws the refusal with its reason. */
function controleer(context: Context, invoer: Nemen, stand: Stand): void {
  controleerDatums({ ingangsdatum: invoer.ingangsdatum }, context.vandaag, '');
  if (stand.dossier.versie !== invoer.dossierVersie) weiger('conflict');
  if (stand.beeld.besluit) weiger('al-besloten');
  if (!stand.beeld.bron.stappen.onderzoek) weiger('onderzoek-ontbreekt');
  if (waaromNietBeslissen(context, stand.dossier.id)) weiger('vier-ogen');
  const velden = bezwarenTegen(context, invoer, stand);
  const alleenMotivering = velden.every(({ pad }) => pad === 'motivering' || pad === 'afwijking');
  if (velden.length > 0) weiger(alleenMotivering ? 'motivering-ontbreekt' : 'ongeldige-invoer', { velden });
}

function besluitrij(context: Context, invoer: Nemen, stand: Stand, besluitId: string): NieuwBesluit {
  const { beeld, dossier } = stand;
  const verstrekt = invoer.soort === 'verstrekken';
  return {
    id: besluitId,
    dossierId: dossier.id,
    soort: invoer.soort,
    opBesluitId: null,
    per: null,
    genomenOp: context.nu,
    genomenDoorId: context.sessie.gebruikerId,
    peildatum: context.vandaag,
    beleidsversie: beleidsversie(context.beleid),
    keten: beeld.toetsing.keten,
    ingangsdatum: verstrekt ? invoer.ingangsdatum : null,
    laatsteDag: verstrekt ? laatsteDagVan(context, beeld, invoer.ingangsdatum) : null,
    locatieId: verstrekt ? invoer.locatieId : null,
    contactpersoonId: invoer.contactpersoonId,
    motivering: invoer.motivering,
    afwijking: invoer.afwijking || null,
    gronden: verstrekt ? [] : invoer.gronden,
    voorwaarden: invoer.voorwaarden,
    feiten: { geboortedatum: beeld.bron.geboortedatum, ...beeld.bron.stappen },
    uitleg: alleUitleg(beeld.toetsing, beeld.bron),
  };
}

/** The last day inside for who is refused: today (5.2.3), or the day of the transfer to another region (5.2.5). */
function laatsteDagBinnen({ vandaag }: Context, { gronden }: NieuwBesluit, { beeld }: Stand): string {
  const overdracht = beeld.bron.stappen.toegankelijkheid?.datumOverdracht;
  return gronden.includes('andere-regio') && overdracht && overdracht > vandaag ? overdracht : vandaag;
}

/** 5.2.8: the client has a place from the first day of the besluit; an acute stay ends the day before. */
function plaats(context: Context, besluit: NieuwBesluit, stand: Stand): void {
  const { db, opslag } = context;
  const { dossierId, locatieId, ingangsdatum: van, laatsteDag: tot } = besluit;
  if (besluit.soort === 'weigeren') {
    opslag.beeindigPlaatsingen(db, dossierId, laatsteDagBinnen(context, besluit, stand));
    return;
  }
  if (!locatieId || !van) return;
  opslag.beeindigPlaatsingen(db, dossierId, plusDagen(van, -1));
  const { clientId } = stand.dossier;
  opslag.schrijfPlaatsing(db, { id: context.id(), clientId, dossierId, locatieId, soort: 'besluit', van, tot });
}

async function maakBeschikking(context: Context, invoer: Nemen): Promise<Uint8Array> {
  const stand = leesStand(context, invoer.dossierId);
  controleer(context, invoer, stand);
  const client = context.opslag.leesClient(context.db, stand.dossier.clientId) ?? weiger('niet-gevonden');
  const inhoud = beschikkingInhoud(context, invoer, client, stand.dossier, stand.beeld);
  const lettertypen = leesLettertypen(join(context.poorten.bronnen, 'fonts'));
  return beschikkingPdf(inhoud, { lettertypen, gemaaktOp: context.nu });
}

function bewaarBeschikking(context: Context, besluit: NieuwBesluit, documentId: string, pdf: Uint8Array): void {
  const { id: besluitId, dossierId, soort } = besluit;
  const titel = beschikkingTitel(soort);
  bewaarDocument(context, { id: documentId, dossierId, soort: 'beschikking', besluitId, titel }, pdf);
}

/**
 * Takes a besluit (5.2.6 to 5.2.8): the letter is drawn first, then the besluit, the letter, the stay, the terms and the
 * registry record are stored in one transaction. `pdf` is null only in the large synthetic data set, which has no letters.
 */
export const neemBesluit = {
  voorbereiden: maakBeschikking,
  uitvoeren: (context: Context, invoer: Nemen, pdf: Uint8Array | null): Uitvoer<'besluit.nemen'> => {
    const { db, opslag, sessie } = context;
    const stand = leesStand(context, invoer.dossierId);
    controleer(context, invoer, stand);
    const besluit = besluitrij(context, invoer, stand, context.id());
    const documentId = context.id();
    opslag.schrijfBesluit(db, besluit);
    if (pdf) bewaarBeschikking(context, besluit, documentId, pdf);
    plaats(context, besluit, stand);
    const { dossier } = herbereken(context, invoer.dossierId);
    meldBesluit(context, dossier, besluit.id);
    opslag.wisConcept(db, sessie.gebruikerId, `besluit:${invoer.dossierId}`);
    return { besluitId: besluit.id, documentId };
  },
};
