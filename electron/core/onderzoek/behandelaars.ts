import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Stuksoort } from '#shared/domein/onderzoek.ts';
import { onderzoekteksten } from '#shared/taal/onderzoek.ts';
import type { Stukrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { besluittermijn } from '../dossier/termijnen.ts';
import { maakBeeld } from '../dossier/beeld.ts';
import { leesDossierbron } from '../dossier/herberekenen.ts';
import { dagVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { hersteltermijnVoorstel, maakHersteltermijnbrief, maakUitnodiging } from './brieven.ts';
import { keurAfspraak, keurHersteltermijn, keurMeting, keurOpvraging } from './keuren.ts';
import { stilstandUit, vastgesteldVerslag } from './stand.ts';
import { leesEigenStuk, legStukVast, maakVeldkeuring, type Gedaan } from './vastleggen.ts';

const tekst = onderzoekteksten;

const van = <S extends Stuksoort>(
  stukken: readonly Stukrij[],
  soort: S,
): Omit<Stukrij<S>, 'dossierId' | 'doorId' | 'soort'>[] =>
  stukken
    .filter((stuk): stuk is Stukrij<S> => stuk.soort === soort)
    .map(({ dossierId: _, doorId: __, soort: ___, ...rest }) => rest);

/** Attached documents with what is known of the file itself. */
function bijlagenVan({ db, opslag }: Context, dossierId: string, stukken: readonly Stukrij[]) {
  const bestanden = new Map(opslag.leesBestandsregels(db, dossierId).map((regel) => [regel.id, regel]));
  return van(stukken, 'bijlage').flatMap((stuk) => {
    const bestand = stuk.documentId ? bestanden.get(stuk.documentId) : undefined;
    return bestand
      ? [{ ...stuk, bestandsnaam: bestand.bestandsnaam ?? '', mime: bestand.mime, grootte: bestand.grootte }]
      : [];
  });
}

function leesStand(context: Context, dossierId: string): Uitvoer<'onderzoek.lezen'> {
  const { db, opslag, vandaag, beleid, instellingen } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const beeld = maakBeeld(leesDossierbron(context, dossier), vandaag, beleid);
  const stukken = opslag.leesStukken(db, dossierId);
  const vast = vastgesteldVerslag(stukken);
  return {
    metingen: van(stukken, 'meting'),
    opvragingen: van(stukken, 'opvraging'),
    afspraken: van(stukken, 'afspraak'),
    hersteltermijnen: van(stukken, 'hersteltermijn'),
    verslagen: van(stukken, 'verslag'),
    bijlagen: bijlagenVan(context, dossierId, stukken),
    vastgesteld: vast && { id: vast.id, versie: vast.versie, nummer: vast.inhoud.nummer },
    besluittermijn: besluittermijn(beeld.bron.stappen.melding?.aanvraagOp ?? null, stilstandUit(stukken), beleid),
    onderzoekUiterlijk: beeld.toetsing.onderzoekstermijn.gevolg.onderzoekUiterlijk,
    hersteltermijnVoorstel: hersteltermijnVoorstel(context),
    bijlageMaxMb: instellingen.bijlageMaxMb,
  };
}

/** Stores an appointment with its letter; `pdf` is null only in the large synthetic data set. */
export function nodigUit(
  context: Context,
  invoer: GelezenInvoer<'onderzoek.uitnodigen'>,
  pdf: Uint8Array | null,
): Gedaan & { documentId: string } {
  keurAfspraak(context, invoer);
  const { dossierId, id, versie } = invoer;
  const titel = tekst.documenttitel.uitnodiging(invoer.inhoud.datum);
  const documentId = pdf && bewaarDocument(context, { dossierId, soort: 'uitnodiging', titel }, pdf).id;
  const inhoud = { ...invoer.inhoud, uitkomst: null, toelichting: '' };
  const gedaan = legStukVast(context, { dossierId, soort: 'afspraak', id, versie, inhoud, documentId });
  return { ...gedaan, documentId: documentId ?? context.id() };
}

/** Stores another chance with its letter; it counts once the letter is recorded as given (2.2.7). */
export function geefHersteltermijn(
  context: Context,
  invoer: GelezenInvoer<'onderzoek.hersteltermijn'>,
  pdf: Uint8Array | null,
): Gedaan & { documentId: string } {
  keurHersteltermijn(context, invoer);
  const { dossierId, id, versie } = invoer;
  const titel = tekst.documenttitel.hersteltermijn(invoer.inhoud.uiterlijk);
  const documentId = pdf && bewaarDocument(context, { dossierId, soort: 'hersteltermijn', titel }, pdf).id;
  const inhoud = {
    ...invoer.inhoud,
    verstuurdOp: null,
    wijze: null,
    uitkomst: null,
    uitkomstOp: null,
    toelichting: '',
  };
  const gedaan = legStukVast(context, { dossierId, soort: 'hersteltermijn', id, versie, inhoud, documentId });
  return { ...gedaan, documentId: documentId ?? context.id() };
}

function legUitkomstAfspraakVast(context: Context, invoer: GelezenInvoer<'onderzoek.afspraakUitkomst'>): Gedaan {
  const { dossierId, id, versie, uitkomst, toelichting } = invoer;
  const { inhoud } = leesEigenStuk(context, dossierId, 'afspraak', id);
  const keuring = maakVeldkeuring('');
  const geweest = uitkomst === 'gesproken' || uitkomst === 'niet-verschenen';
  keuring.als(geweest && inhoud.datum > context.vandaag, 'uitkomst', tekst.velden.afspraakKomtNog);
  keuring.klaar();
  const nieuw = { ...inhoud, uitkomst, toelichting };
  return legStukVast(context, { dossierId, soort: 'afspraak', id, versie, inhoud: nieuw });
}

function legVerstuurdVast(context: Context, invoer: GelezenInvoer<'onderzoek.hersteltermijnVerstuurd'>): Gedaan {
  const { dossierId, id, versie, verstuurdOp, wijze } = invoer;
  const { db, opslag, vandaag } = context;
  const { inhoud, documentId } = leesEigenStuk(context, dossierId, 'hersteltermijn', id);
  const brief = opslag.leesBestandsregels(db, dossierId).find((regel) => regel.id === documentId);
  const keuring = maakVeldkeuring('');
  keuring.als(verstuurdOp > vandaag, 'verstuurdOp', tekst.velden.toekomst);
  keuring.als(
    brief !== undefined && verstuurdOp < dagVanMoment(brief.gemaaktOp),
    'verstuurdOp',
    tekst.velden.voorBrief,
  );
  keuring.als(verstuurdOp >= inhoud.uiterlijk, 'verstuurdOp', tekst.velden.naTermijn);
  keuring.klaar();
  const nieuw = { ...inhoud, verstuurdOp, wijze };
  return legStukVast(context, { dossierId, soort: 'hersteltermijn', id, versie, inhoud: nieuw });
}

/** 2.2.7: whether the client co-operated. Not before the last day has passed is it so that they did not. */
function legUitkomstVast(context: Context, invoer: GelezenInvoer<'onderzoek.hersteltermijnUitkomst'>): Gedaan {
  const { dossierId, id, versie, uitkomst, uitkomstOp, toelichting } = invoer;
  const { vandaag } = context;
  const { inhoud } = leesEigenStuk(context, dossierId, 'hersteltermijn', id);
  const { verstuurdOp, uiterlijk } = inhoud;
  if (verstuurdOp === null) weiger('stap-niet-mogelijk', { melding: tekst.velden.nogNietVerstuurd });
  const keuring = maakVeldkeuring('');
  keuring.als(uitkomst === 'niet-meegewerkt' && vandaag <= uiterlijk, 'uitkomst', tekst.velden.termijnLoopt(uiterlijk));
  keuring.als(uitkomst !== null && uitkomstOp === null, 'uitkomstOp', tekst.velden.uitkomstDag);
  keuring.als(uitkomstOp !== null && uitkomstOp > vandaag, 'uitkomstOp', tekst.velden.toekomst);
  keuring.als(uitkomstOp !== null && uitkomstOp < verstuurdOp, 'uitkomstOp', tekst.velden.voorBrief);
  keuring.klaar();
  const nieuw = { ...inhoud, uitkomst, uitkomstOp: uitkomst ? uitkomstOp : null, toelichting };
  return legStukVast(context, { dossierId, soort: 'hersteltermijn', id, versie, inhoud: nieuw });
}

function laatVervallen(context: Context, invoer: GelezenInvoer<'onderzoek.vervallen'>): Gedaan {
  const { dossierId, id, versie, reden } = invoer;
  const { db, opslag } = context;
  const stuk = opslag.leesStuk(db, id);
  if (!stuk || stuk.dossierId !== dossierId) return weiger('niet-gevonden');
  if (stuk.soort === 'verslag') weiger('stap-niet-mogelijk', { melding: tekst.vervallenAlleen });
  const { soort, inhoud } = stuk;
  return legStukVast(context, { dossierId, soort, id, versie, inhoud, vervallen: reden });
}

export const onderzoekbehandelaars: Behandelaars<
  | 'onderzoek.lezen'
  | 'onderzoek.meting'
  | 'onderzoek.opvraging'
  | 'onderzoek.uitnodigen'
  | 'onderzoek.afspraakUitkomst'
  | 'onderzoek.hersteltermijn'
  | 'onderzoek.hersteltermijnVerstuurd'
  | 'onderzoek.hersteltermijnUitkomst'
  | 'onderzoek.vervallen'
> = {
  'onderzoek.lezen': (context, { dossierId }) => leesStand(context, dossierId),
  'onderzoek.meting': (context, invoer) => {
    keurMeting(context, invoer);
    return legStukVast(context, { ...invoer, soort: 'meting' });
  },
  'onderzoek.opvraging': (context, invoer) => {
    keurOpvraging(context, invoer);
    return legStukVast(context, { ...invoer, soort: 'opvraging' });
  },
  'onderzoek.uitnodigen': tweedelig<'onderzoek.uitnodigen', Uint8Array>({
    voorbereiden: maakUitnodiging,
    uitvoeren: nodigUit,
  }),
  'onderzoek.afspraakUitkomst': legUitkomstAfspraakVast,
  'onderzoek.hersteltermijn': tweedelig<'onderzoek.hersteltermijn', Uint8Array>({
    voorbereiden: maakHersteltermijnbrief,
    uitvoeren: geefHersteltermijn,
  }),
  'onderzoek.hersteltermijnVerstuurd': legVerstuurdVast,
  'onderzoek.hersteltermijnUitkomst': legUitkomstVast,
  'onderzoek.vervallen': laatVervallen,
};
