import { Temporal } from 'temporal-polyfill';
import type { Eindpuntnaam, GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Gebruikerrij } from '#db/opslag/index.ts';
import type { Db } from '#db/openen.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { geldendBeleid } from '../beleid/geldend.ts';
import { neemBesluit } from '../besluit/nemen.ts';
import { besluitbehandelaars } from '../besluit/behandelaars.ts';
import { clientbehandelaars } from '../client/behandelaars.ts';
import type { Behandelaar, Context } from '../context.ts';
import { geefPasUit } from '../copas/uitgeven.ts';
import { dossierbehandelaars } from '../dossier/behandelaars.ts';
import { maakId } from '../id.ts';
import type { Opslaglaag } from '../kern.ts';
import type { Poorten } from '../poorten.ts';
import { maakSessie } from '../sessie/staat.ts';
import type { Proefpersoon, Proefset, Proefstap } from './soorten.ts';

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

interface Akker {
  db: Db;
  poorten: Poorten;
  laag: Opslaglaag;
  zaaiers: Zaaiers;
  locaties: ReadonlyMap<string, string>;
}

const instantVan = (lokaal: string): string =>
  Temporal.PlainDateTime.from(lokaal)
    .toZonedDateTime('Europe/Amsterdam')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** The context of a use case as it was at a moment in the past, for one of the synthetic users. */
function contextOp({ db, poorten, laag }: Akker, gebruiker: Gebruikerrij, lokaal: string): Context {
  const { opslag } = laag;
  const instellingen = opslag.leesInstellingen(db).waarden;
  return {
    db,
    opslag,
    poorten,
    sessie: maakSessie(gebruiker, opslag.leesOrganisatie(db), instellingen),
    vandaag: lokaal.slice(0, 10),
    nu: instantVan(lokaal),
    beleid: geldendBeleid(db, opslag),
    instellingen,
    betreft: () => {},
    id: () => maakId(poorten.toeval),
  };
}

function meld(context: Context, gebeurtenis: string, tekst: string, clientId: string, dossierId: string | null): void {
  const wat = { actie: 'C' as const, gebeurtenis, tekst, uitkomst: 'gelukt', betreft: { clientId, dossierId } };
  schrijfAuditregel(context.db, context.opslag, context.poorten, context.sessie, context.nu, wat);
}

/** A use case that needs no preparation, called as the kernel would. */
function direct<N extends Eindpuntnaam>(
  behandelaar: Behandelaar<N>,
  context: Context,
  invoer: GelezenInvoer<N>,
): Uitvoer<N> {
  if (typeof behandelaar !== 'function') throw new Error('This use case needs preparation');
  return behandelaar(context, invoer);
}

function stapinvoer(
  stap: Proefstap,
  locaties: ReadonlyMap<string, string>,
): GelezenInvoer<'stap.vastleggen'>['invoer'] {
  if (stap.stap !== 'acute-opvang')
    return { stap: stap.stap, feiten: stap.feiten } as GelezenInvoer<'stap.vastleggen'>['invoer'];
  const { locatie, ...feiten } = stap.feiten;
  return {
    stap: 'acute-opvang',
    feiten: { ...feiten, locatieId: locatie === null ? null : (locaties.get(locatie) ?? null) },
  };
}

/** Records the client, the melding and the further steps. Synchronous: runs inside a transaction. */
function zaaiStappen(akker: Akker, persoon: Proefpersoon): { clientId: string; dossierId: string } {
  const [melding, ...verder] = persoon.stappen;
  if (melding?.stap !== 'melding') throw new Error('The first step of a synthetic person must be the melding');
  const begin = contextOp(akker, akker.zaaiers.balie, melding.op);
  const client = direct(clientbehandelaars['client.aanmaken'], begin, { velden: persoon.client });
  const { dossierId } = direct(dossierbehandelaars['dossier.starten'], begin, {
    clientId: client.id,
    feiten: melding.feiten,
  });
  meld(begin, 'dossier.starten', 'Melding vastgelegd', client.id, dossierId);
  for (const stap of verder) {
    const context = contextOp(akker, akker.zaaiers.balie, stap.op);
    direct(dossierbehandelaars['stap.vastleggen'], context, {
      dossierId,
      versie: 0,
      invoer: stapinvoer(stap, akker.locaties),
    });
    meld(context, 'stap.vastleggen', 'Stap vastgelegd', client.id, dossierId);
  }
  for (const { datum, locatie, stand } of persoon.nachten)
    begin.opslag.schrijfNacht(akker.db, {
      locatieId: akker.locaties.get(locatie) ?? '',
      datum,
      clientId: client.id,
      stand,
    });
  return { clientId: client.id, dossierId };
}

/** Takes the besluit, makes it known and issues the pass, each as the desk would. */
async function zaaiBesluit(
  akker: Akker,
  persoon: Proefpersoon,
  ids: { clientId: string; dossierId: string },
  metDocumenten: boolean,
): Promise<void> {
  const { besluit } = persoon;
  if (!besluit) return;
  const { op, soort, ingangsdatum, locatie, gronden, motivering, afwijking, voorwaarden } = besluit;
  const { dossierId, clientId } = ids;
  const context = contextOp(akker, akker.zaaiers.beslisser, op);
  const dossierVersie = context.opslag.leesDossier(akker.db, dossierId)?.versie ?? 1;
  const locatieId = locatie === null ? null : (akker.locaties.get(locatie) ?? null);
  const contactpersoonId = akker.zaaiers.balie.id;
  const invoer = {
    dossierId,
    dossierVersie,
    soort,
    ingangsdatum,
    locatieId,
    gronden,
    motivering,
    afwijking,
    voorwaarden,
    contactpersoonId,
  };
  const pdf = metDocumenten ? await neemBesluit.voorbereiden(context, invoer) : null;
  const { besluitId } = context.opslag.inTransactie(akker.db, () => {
    meld(context, 'besluit.nemen', 'Besluit genomen', clientId, dossierId);
    const genomen = neemBesluit.uitvoeren(context, invoer, pdf);
    if (besluit.bekendgemaaktOp) {
      const later = contextOp(akker, akker.zaaiers.balie, `${besluit.bekendgemaaktOp}T15:00`);
      direct(besluitbehandelaars['besluit.bekendmaken'], later, {
        besluitId: genomen.besluitId,
        datum: besluit.bekendgemaaktOp,
        wijze: 'uitgereikt',
      });
      meld(later, 'besluit.bekendmaken', 'Bekendmaking vastgelegd', clientId, dossierId);
    }
    return genomen;
  });
  if (!besluit.copas || !besluit.bekendgemaaktOp) return;
  const uitgifte = contextOp(akker, akker.zaaiers.balie, `${besluit.bekendgemaaktOp}T15:05`);
  const pas = await geefPasUit.voorbereiden(uitgifte, { besluitId }, metDocumenten);
  uitgifte.opslag.inTransactie(akker.db, () => {
    meld(uitgifte, 'copas.uitgeven', 'CO-pas uitgegeven', clientId, dossierId);
    geefPasUit.uitvoeren(uitgifte, { besluitId }, pas);
  });
}

/** Sows a synthetic data set through the same use cases as the desk: every rule, term, audit line and outbox record is real. */
export async function zaai(grond: Omit<Akker, 'locaties'>, set: Proefset, opties: Zaaiopties): Promise<number> {
  const { db, laag, poorten } = grond;
  const locaties = new Map(set.locaties.map(({ sleutel }) => [sleutel, maakId(poorten.toeval)]));
  laag.opslag.inTransactie(db, () => {
    for (const { sleutel, ...velden } of set.locaties)
      laag.opslag.schrijfLocatie(db, { ...velden, id: locaties.get(sleutel) ?? '', versie: 1 });
  });
  const akker = { ...grond, locaties };
  let klaar = 0;
  for (const persoon of set.personen) {
    const ids = laag.opslag.inTransactie(db, () => zaaiStappen(akker, persoon));
    await zaaiBesluit(akker, persoon, ids, opties.metDocumenten);
    klaar += 1;
    opties.voortgang(klaar);
  }
  return klaar;
}
