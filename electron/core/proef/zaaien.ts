import { setImmediate } from 'node:timers/promises';
import { stapinvoerSchema } from '#shared/contract/groepen/dossier.ts';
import type { Eindpuntnaam, GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { stapnamen } from '#shared/domein/stappen.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { geldendBeleid } from '../beleid/geldend.ts';
import { neemBesluit } from '../besluit/nemen.ts';
import { maakBekend } from '../besluit/bekendmaken.ts';
import { clientbehandelaars } from '../client/behandelaars.ts';
import type { Behandelaar, Context } from '../context.ts';
import { copasbehandelaars } from '../copas/behandelaars.ts';
import { geefPasUit } from '../copas/uitgeven.ts';
import { dossierbehandelaars } from '../dossier/behandelaars.ts';
import { maakId } from '../id.ts';
import { dagVanMoment } from '../klok.ts';
import type { Opslaglaag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import { maakSessie } from '../sessie/staat.ts';
import { vervolgbehandelaars } from '../vervolg/behandelaars.ts';
import type { Proefset } from './generator.ts';
import type { Proefbesluit, Proefpas, Proefpersoon } from './soorten.ts';
import { maakVervolg } from './vervolg.ts';

/** Who recorded what: the balie the steps, a beslisser the besluiten, so that vier ogen holds in the synthetic data too. */
export interface Zaaiers {
  balie: Gebruikerrij;
  beslisser: Gebruikerrij;
}

export interface Zaaiopties {
  /** Letters and passes as PDF; without them a hundred thousand people take minutes instead of hours. */
  metDocumenten: boolean;
  voortgang: (klaar: number) => void;
}

/** The file that is sown, and by whom. */
export interface Akker {
  db: Db;
  poorten: Poorten;
  laag: Opslaglaag;
  zaaiers: Zaaiers;
}

/** The context of a use case as it was at an instant in the past, for one of the synthetic users. */
export function contextOp({ db, poorten, laag }: Akker, gebruiker: Gebruikerrij, moment: string): Context {
  const { opslag } = laag;
  // What the generator puts later today has happened just now: nothing in the data lies in the future.
  const nu = poorten.klok.nu();
  const op = moment > nu ? nu : moment;
  const instellingen = opslag.leesInstellingen(db).waarden;
  return {
    db,
    opslag,
    poorten,
    sessie: maakSessie(gebruiker, opslag.leesOrganisatie(db), instellingen),
    vandaag: dagVanMoment(op),
    nu: op,
    beleid: geldendBeleid(db, opslag),
    instellingen,
    betreft: () => {},
    anker: () => null,
    id: () => maakId(poorten.toeval),
  };
}

function meld(context: Context, gebeurtenis: string, tekst: string, clientId: string, dossierId: string | null): void {
  const wat = { actie: 'C' as const, gebeurtenis, tekst, uitkomst: 'gelukt', betreft: { clientId, dossierId } };
  schrijfAuditregel(context.db, context.opslag, context.poorten, context.sessie, context.nu, wat);
}

/** A use case that needs no preparation, called as the kernel would. */
export function direct<N extends Eindpuntnaam>(
  behandelaar: Behandelaar<N>,
  context: Context,
  invoer: GelezenInvoer<N>,
): Uitvoer<N> {
  if (typeof behandelaar !== 'function') throw new Error('This use case needs preparation');
  return behandelaar(context, invoer);
}

interface Ids {
  clientId: string;
  dossierId: string;
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
  for (const nacht of nachten) begin.opslag.schrijfNacht(akker.db, { ...nacht, clientId });
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

/** Sows synthetic people through the same use cases as the desk: every rule, term, audit line and outbox record is real. */
export async function zaai(grond: Akker, set: Proefset, opties: Zaaiopties): Promise<void> {
  const { db, laag } = grond;
  laag.opslag.inTransactie(db, () => {
    for (const locatie of set.locaties) laag.opslag.schrijfLocatie(db, { ...locatie, versie: 1 });
  });
  let klaar = 0;
  for (const persoon of set.personen) {
    const ids = laag.opslag.inTransactie(db, () => zaaiStappen(grond, persoon));
    if (persoon.besluit) {
      const besluitId = await zaaiBesluit(grond, persoon.besluit, ids, opties.metDocumenten);
      for (const pas of persoon.copassen) await zaaiPas(grond, pas, besluitId, ids, opties.metDocumenten);
      laag.opslag.inTransactie(db, () => zaaiVervolg(grond, persoon, ids));
    }
    klaar += 1;
    opties.voortgang(klaar);
    // Lets the progress message leave the process.
    if (klaar % 5 === 0) await setImmediate();
  }
}
