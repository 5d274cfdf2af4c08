import { setImmediate } from 'node:timers/promises';
import { plusDagen } from '#shared/beleid/index.ts';
import { stapinvoerSchema } from '#shared/contract/groepen/dossier.ts';
import { stapnamen } from '#shared/domein/stappen.ts';
import { leegVerzoek } from '#shared/domein/verzoek.ts';
import { neemBesluit } from '../besluit/nemen.ts';
import { maakBekend } from '../besluit/bekendmaken.ts';
import { clientbehandelaars } from '../client/behandelaars.ts';
import { ethosbehandelaars } from '../ethos/behandelaars.ts';
import { copasbehandelaars } from '../copas/behandelaars.ts';
import { geefPasUit } from '../copas/uitgeven.ts';
import { legVerzoekVast } from '../inzage/vastleggen.ts';
import { dossierbehandelaars } from '../dossier/behandelaars.ts';
import { meldToewijzingen } from '../uitwisseling/toewijzen.ts';
import { vervolgbehandelaars } from '../vervolg/behandelaars.ts';
import { contextOp, direct, meld, type Akker, type Ids } from './akker.ts';
import type { Proefset } from './generator.ts';
import { zaaiOnderzoek } from './onderzoek.ts';
import { zaaiRegio } from './regio.ts';
import type { Proefbesluit, Proefpas, Proefpersoon } from './soorten.ts';
import { maakVervolg } from './vervolg.ts';

export interface Zaaiopties {
  /** Letters and passes as PDF; without them a hundred thousand people take minutes instead of hours. */
  metDocumenten: boolean;
  voortgang: (klaar: number) => void;
  /** Who runs the locaties, and hears who sleeps there; left out: nobody does. */
  aanbieder?: { id: string; naam: string };
}

/** Records the client, the melding and the further steps in the order in which they happened. Runs inside a transaction. */
function zaaiStappen(akker: Akker, { client: velden, stappen, nachten }: Proefpersoon): Ids {
  const begin = contextOp(akker, akker.zaaiers.balie, stappen.melding.op);
  const { id: clientId } = direct(clientbehandelaars['client.aanmaken'], begin, { velden });
  const { dossierId } = direct(dossierbehandelaars['dossier.starten'], begin, {
    clientId,
    feiten: stappen.melding.feiten,
  });
  meld(begin, 'dossier.starten', 'Melding vastgelegd', clientId, dossierId);
  const verder = stapnamen
    .flatMap((stap) => (stap !== 'melding' && stappen[stap] ? [{ stap, ...stappen[stap] }] : []))
    .sort((a, b) => a.op.localeCompare(b.op));
  for (const { stap, feiten, op } of verder) {
    const context = contextOp(akker, akker.zaaiers.balie, op);
    direct(dossierbehandelaars['stap.vastleggen'], context, {
      dossierId,
      versie: 0,
      invoer: stapinvoerSchema.parse({ stap, feiten }),
    });
    meld(context, 'stap.vastleggen', 'Stap vastgelegd', clientId, dossierId);
  }
  for (const nacht of nachten) begin.opslag.schrijfNacht(akker.db, { ...nacht, clientId, dossierId });
  return { clientId, dossierId };
}

/** Takes the besluit and makes it known, as the desk would. */
async function zaaiBesluit(
  akker: Akker,
  besluit: Proefbesluit,
  { clientId, dossierId }: Ids,
  metDocumenten: boolean,
): Promise<string> {
  const { genomenOp, soort, ingangsdatum, locatieId, gronden, motivering, voorwaarden } = besluit;
  const context = contextOp(akker, akker.zaaiers.beslisser, genomenOp);
  const invoer = {
    dossierId,
    dossierVersie: context.opslag.leesDossier(akker.db, dossierId)?.versie ?? 1,
    soort,
    ingangsdatum,
    locatieId,
    gronden,
    motivering,
    afwijking: besluit.afwijking ?? '',
    voorwaarden,
    contactpersoonId: akker.zaaiers.balie.id,
    klaargezetVersie: null,
    opBesluitId: null,
    per: null,
    laatsteDag: null,
    bekendOp: null,
  };
  const brief = metDocumenten ? await neemBesluit.voorbereiden(context, invoer) : null;
  return context.opslag.inTransactie(akker.db, () => {
    meld(context, 'besluit.nemen', 'Besluit genomen', clientId, dossierId);
    const { besluitId } = neemBesluit.uitvoeren(context, invoer, brief);
    if (!besluit.bekendmaking) return besluitId;
    const { datum, wijze, op } = besluit.bekendmaking;
    const later = contextOp(akker, akker.zaaiers.balie, op);
    const geen = { ontvanger: '', doorWie: '', bewijs: '', verklaring: '' };
    const gegevens = { besluitId, datum, wijze, aan: 'client' as const, brief: 'zelfde' as const, ...geen };
    maakBekend.uitvoeren(later, gegevens, null);
    meld(later, 'besluit.bekendmaken', 'Bekendmaking vastgelegd', clientId, dossierId);
    meldToewijzingen(later);
    return besluitId;
  });
}

/** Records what happened during and after the stay, in the order in which it did. */
function zaaiVervolg(akker: Akker, persoon: Proefpersoon, { clientId, dossierId }: Ids): void {
  for (const { op, invoer } of maakVervolg(persoon, persoon.besluit, akker.poorten.klok.vandaag())) {
    const context = contextOp(akker, akker.zaaiers.balie, op);
    direct(vervolgbehandelaars['vervolg.vastleggen'], context, { dossierId, id: null, versie: 0, invoer, reden: '' });
    meld(context, 'vervolg.vastleggen', 'Feit over het verblijf vastgelegd', clientId, dossierId);
  }
}

/** Issues a pass, and withdraws it where it was lost later. */
async function zaaiPas(
  akker: Akker,
  proefpas: Proefpas,
  besluitId: string,
  { clientId, dossierId }: Ids,
  metDocumenten: boolean,
): Promise<void> {
  const uitgifte = contextOp(akker, akker.zaaiers.balie, proefpas.uitgegevenOp);
  const voorbereid = await geefPasUit.voorbereiden(uitgifte, { besluitId }, metDocumenten);
  uitgifte.opslag.inTransactie(akker.db, () => {
    meld(uitgifte, 'copas.uitgeven', 'CO-pas uitgegeven', clientId, dossierId);
    const { id: pasId } = geefPasUit.uitvoeren(uitgifte, { besluitId }, voorbereid);
    if (!proefpas.ingetrokken) return;
    const { op, reden } = proefpas.ingetrokken;
    const intrekking = contextOp(akker, akker.zaaiers.balie, op);
    direct(copasbehandelaars['copas.intrekken'], intrekking, { pasId, reden });
    meld(intrekking, 'copas.intrekken', 'CO-pas ingetrokken', clientId, dossierId);
  });
}

/** Of a few people who wait for a besluit the balie knows more than the facts say: they must soon be out of their house. */
function zaaiEthos(akker: Akker, { clientId, dossierId }: Ids): void {
  const context = contextOp(akker, akker.zaaiers.balie, akker.poorten.klok.nu());
  const keuze = { vanaf: context.vandaag, klasse: '7' as const, reden: 'De ontruiming is aangezegd' };
  direct(ethosbehandelaars['ethos.kiezen'], context, { clientId, basis: 0, ...keuze });
  meld(context, 'ethos.kiezen', 'Klasse van dakloosheid gekozen', clientId, dossierId);
}

/** Somebody asked three weeks ago what is recorded: the answer is due soon (AVG 12 lid 3). */
function zaaiVerzoek(akker: Akker, { clientId, dossierId }: Ids): void {
  const context = contextOp(akker, akker.zaaiers.balie, akker.poorten.klok.nu());
  const ontvangenOp = plusDagen(context.vandaag, -20);
  const feiten = { ...leegVerzoek(ontvangenOp), wijze: 'loket' as const, identiteit: 'id-bewijs' as const };
  legVerzoekVast(context, { verzoekId: null, versie: 0, clientId, feiten });
  meld(context, 'verzoek.vastleggen', 'Verzoek over persoonsgegevens vastgelegd', clientId, dossierId);
}

/** Sows synthetic people through the same use cases as the desk: every rule, term, audit line and outbox record is real. */
export async function zaai(grond: Akker, set: Proefset, opties: Zaaiopties): Promise<void> {
  const { db, laag } = grond;
  laag.opslag.inTransactie(db, () => {
    for (const locatie of set.locaties) {
      laag.opslag.schrijfLocatie(db, { ...locatie, versie: 1 });
      const wie = {
        organisatie: opties.aanbieder ?? null,
        doorId: grond.zaaiers.balie.id,
        op: grond.poorten.klok.nu(),
      };
      laag.opslag.schrijfLocatieaanbieder(db, { locatieId: locatie.id, ...wie });
    }
  });
  let klaar = 0;
  for (const persoon of set.personen) {
    const ids = laag.opslag.inTransactie(db, () => zaaiStappen(grond, persoon));
    await zaaiOnderzoek(grond, persoon, ids, opties.metDocumenten);
    laag.opslag.inTransactie(db, () => zaaiRegio(grond, persoon, ids));
    if (persoon.besluit) {
      const besluitId = await zaaiBesluit(grond, persoon.besluit, ids, opties.metDocumenten);
      for (const pas of persoon.copassen) await zaaiPas(grond, pas, besluitId, ids, opties.metDocumenten);
      laag.opslag.inTransactie(db, () => zaaiVervolg(grond, persoon, ids));
    }
    if (klaar === 2) laag.opslag.inTransactie(db, () => zaaiVerzoek(grond, ids));
    if (!persoon.besluit && klaar % 20 === 3) laag.opslag.inTransactie(db, () => zaaiEthos(grond, ids));
    // Per person, so that what the aanbieder hears of one is not dated by the case of another.
    const nu = contextOp(grond, grond.zaaiers.balie, grond.poorten.klok.nu());
    laag.opslag.inTransactie(db, () => meldToewijzingen(nu));
    klaar += 1;
    opties.voortgang(klaar);
    // Lets the progress message leave the process.
    if (klaar % 5 === 0) await setImmediate();
  }
}
