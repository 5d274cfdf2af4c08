import { z } from 'zod';
import type { Uitleg } from '#shared/beleid/index.ts';
import type { Basisbewoner } from '#shared/contract/groepen/basis.ts';
import { bestemmingen } from '#shared/domein/bestemming.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import type { Signaalsoort } from '#shared/domein/nachtsignaal.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import {
  inhoudSchemas,
  recordsoorten,
  REGISTERSCHEMA,
  REGISTERVERSIE,
  type Recordinhoud,
  type Recordsoort,
} from '#shared/register/records.ts';
import { magVersturen } from '#shared/register/schrijvers.ts';
import { besluitteksten } from '#shared/taal/besluit.ts';
import type { Besluitrij, Clientrij, Copasrij, Dossierrij } from '#db/opslag/index.ts';
import { nachtVan } from '../acuut/nacht.ts';
import { bepaalLoop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import { standVanPas } from '../copas/stand.ts';
import { dagVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';

interface Wie {
  dossierId: string | null;
  /** Null: about a locatie, not about one person. */
  clientId: string | null;
}

const strikteInhoud = new Map(
  recordsoorten.map((soort) => [soort, z.strictObject(inhoudSchemas[soort].shape)] as const),
);

/** The last gate of the wall: about nobody, and no key beside those of the schema. A bug, so an exception. */
function controleerNiemand(soort: Recordsoort, { dossierId, clientId }: Wie, inhoud: object): void {
  if (dossierId !== null || clientId !== null) throw new Error(`a record ${soort} of Veilig Thuis is about somebody`);
  const strikt = strikteInhoud.get(soort);
  if (!strikt) throw new Error(`a record ${soort} has no schema`);
  strikt.parse(inhoud);
}

/**
 * Puts an immutable record in the outbox, in the transaction of the change itself. What this kind of organisation may not send is
 * not made: of Veilig Thuis that is everything but its counts by the month, which are about nobody (Wmo 5.1.6).
 * @param voorId the organisation that it is for; null: whoever the registry gives it to
 */
export function meld<S extends Recordsoort>(
  context: Context,
  soort: S,
  wie: Wie,
  inhoud: Recordinhoud<S>,
  voorId: string | null = null,
): void {
  const { db, opslag, nu, sessie } = context;
  if (!magVersturen(sessie.organisatie.soort, soort)) return;
  if (sessie.organisatie.soort === 'veilig-thuis') controleerNiemand(soort, wie, inhoud);
  const recordId = context.id();
  const { id, naam, soort: organisatiesoort } = sessie.organisatie;
  const record = {
    schema: REGISTERSCHEMA,
    versie: REGISTERVERSIE,
    recordId,
    soort,
    dossierRef: wie.dossierId,
    organisatie: { id, naam, soort: organisatiesoort },
    vastgelegdOp: nu,
    inhoud,
  };
  opslag.schrijfUitbak(db, { recordId, soort, schemaVersie: REGISTERVERSIE, ...wie, inhoud: record, op: nu, voorId });
}

const van = (dossier: Dossierrij): Wie => ({ dossierId: dossier.id, clientId: dossier.clientId });
const geslachten = { vrouw: 'V', man: 'M', x: 'X' } as const;

/** Who the client is: with BSN, or with the reason why there is none (2.2.2). */
export function meldClient(context: Context, client: Clientrij): void {
  meld(
    context,
    'client',
    { dossierId: null, clientId: client.id },
    {
      clientRef: client.id,
      burgerservicenummer: client.bsn,
      redenGeenBurgerservicenummer: client.bsn ? null : client.geenBsnReden || null,
      geslachtsnaam: client.achternaam,
      voorvoegselGeslachtsnaam: client.tussenvoegsel,
      voornamen: client.voornamen,
      geboortedatum: client.geboortedatum,
      geslachtsaanduiding: client.geslacht && geslachten[client.geslacht],
      postcode: client.postcode,
      huisnummer: client.huisnummer,
    },
  );
}

/** A client who was recorded by mistake, as a whole: only that the reference stands for nobody. */
export function meldClientVervallen(context: Context, { id: clientRef }: Clientrij): void {
  const niemand = { burgerservicenummer: null, redenGeenBurgerservicenummer: null, geslachtsnaam: '' };
  const leeg = { voorvoegselGeslachtsnaam: '', voornamen: '', geboortedatum: null, geslachtsaanduiding: null };
  const inhoud = { clientRef, ...niemand, ...leeg, postcode: '', huisnummer: '', datumVervallen: context.vandaag };
  meld(context, 'client', { dossierId: null, clientId: clientRef }, inhoud);
}

/** Destroyed after its term: whoever has the references knows that they stand for nothing any more. */
export function meldVernietiging(
  context: Context,
  wat: { ding: 'dossier' | 'persoon'; dingId: string; personen: readonly string[]; artikel: string },
): void {
  const { ding, dingId, personen, artikel } = wat;
  // In the stroom of the dossier, or of the person: there it comes after what it empties.
  const wie = ding === 'dossier' ? { dossierId: dingId, clientId: null } : { dossierId: null, clientId: dingId };
  meld(context, 'vernietiging', wie, { datum: context.vandaag, artikel, clientRefs: personen.slice(0, 200) });
}

/** Two clients are one, or two again: whoever has the old reference knows where it leads. */
export function meldSamenvoeging(
  context: Context,
  wat: { samenvoegingId: string; blijftId: string; verdwijntId: string; status: 'samengevoegd' | 'teruggedraaid' },
): void {
  const { samenvoegingId: samenvoegingRef, blijftId: clientRef, verdwijntId: vervallenClientRef, status } = wat;
  const inhoud = { samenvoegingRef, clientRef, vervallenClientRef, status, datum: context.vandaag };
  meld(context, 'samenvoeging', { dossierId: null, clientId: clientRef }, inhoud);
}

/** 5.2.2 */
export function meldMelding(context: Context, dossier: Dossierrij, feiten: Stapfeiten['melding']): void {
  meld(context, 'melding', van(dossier), {
    datum: feiten.gemeldOp,
    datumAanvraag: feiten.aanvraagOp,
    gemeldBij: feiten.gemeldBij,
    wijze: feiten.wijze,
    verwijzer: feiten.melder,
    gemeenteOorsprong: feiten.laatsteWoonplaats,
    keten: dossier.keten,
    heeftPartner: feiten.heeftPartner,
    aantalKinderen: feiten.kinderen?.length ?? null,
    clientondersteuningAangeboden: feiten.clientondersteuningAangeboden,
  });
}

/** A case closed without a besluit, or opened again. */
export function meldSluiting(
  context: Context,
  dossier: Dossierrij,
  { datum, reden, heropendOp }: { datum: string; reden: Recordinhoud<'sluiting'>['reden']; heropendOp: string | null },
): void {
  meld(context, 'sluiting', van(dossier), {
    datum,
    reden,
    status: heropendOp ? 'heropend' : 'gesloten',
    datumHeropening: heropendOp,
  });
}

function gebruikteFeiten({
  voorwaarden,
}: Uitleg): { pad: string; waarde: Uitleg['voorwaarden'][number]['feiten'][number]['waarde'] }[] {
  const perPad = new Map(
    voorwaarden.flatMap((v) => v.feiten.map(({ pad, waarde }) => [pad, { pad, waarde }] as const)),
  );
  return [...perPad.values()];
}

function kopieVanGevolg({ gevolg }: Uitleg): Record<string, string | boolean | string[] | null> {
  return Object.fromEntries(
    Object.entries(gevolg).map(([sleutel, waarde]) => [
      sleutel,
      typeof waarde === 'object' && waarde !== null ? [...waarde] : waarde,
    ]),
  );
}

/** The outcome of each toets with the facts it rests on. */
export function meldToets(context: Context, dossier: Dossierrij, uitleg: readonly Uitleg[]): void {
  for (const een of uitleg) {
    const { toets, artikel, beleidsversie, peildatum, uitkomst } = een;
    const voorwaarden = een.voorwaarden.map((v) => ({ id: v.id, artikel: v.artikel, uitkomst: v.uitkomst }));
    const feiten = gebruikteFeiten(een);
    meld(context, 'toets', van(dossier), {
      toets,
      artikel,
      beleidsversie,
      peildatum,
      uitkomst,
      voorwaarden,
      feiten,
      gevolg: kopieVanGevolg(een),
    });
  }
}

/** What the records of every kind of besluit share. */
function besluitgegevens({ db, opslag }: Context, dossier: Dossierrij, b: Besluitrij) {
  return {
    besluitRef: b.id,
    datumAfgifte: b.peildatum,
    wet: 'Wmo 2015' as const,
    grondslagen: [besluitteksten.beleidsbron, ...new Set(b.uitleg.map(({ artikel }) => artikel))],
    keten: b.keten,
    peildatum: b.peildatum,
    beleidsversie: b.beleidsversie,
    gronden: b.gronden,
    afwijking: b.afwijking,
    datumBekendmaking: b.bekendgemaaktOp,
    bezwaarTot: b.bezwaarTot,
    status: b.vervallenOp
      ? ('vervallen' as const)
      : b.bekendgemaaktOp
        ? ('bekendgemaakt' as const)
        : ('genomen' as const),
    beschikkingSha256: opslag.leesDocumenten(db, dossier.id).find(({ id }) => id === b.documentId)?.sha256 ?? null,
  };
}

/** 5.2.8, 5.2.9: a besluit as it stands now: taken, made known, or lapsed. */
export function meldBesluit(context: Context, dossier: Dossierrij, besluitId: string): void {
  meldEenBesluit(context, dossier, besluitId);
  meldGevolgdePassen(context, dossier);
}

function meldEenBesluit(context: Context, dossier: Dossierrij, besluitId: string): void {
  const b: Besluitrij = context.opslag.leesBesluit(context.db, besluitId) ?? weiger('niet-gevonden');
  const gegevens = besluitgegevens(context, dossier, b);
  const { soort, ingangsdatum, laatsteDag, locatieId: locatieRef } = b;
  if (soort !== 'verstrekken' && soort !== 'weigeren') {
    const anders = { soort, opBesluitRef: b.opBesluitId, per: b.per, datumEinde: laatsteDag, locatieRef };
    meld(context, 'vervolgbesluit', van(dossier), { ...gegevens, ...anders });
    return;
  }
  const voorziening =
    soort === 'verstrekken' && ingangsdatum && laatsteDag
      ? { code: 'maatschappelijke-opvang' as const, datumStart: ingangsdatum, datumEinde: laatsteDag, locatieRef }
      : null;
  meld(context, 'besluit', van(dossier), { ...gegevens, soort, voorziening });
}

/** What the registry knows of a pass: as it stands now, whatever was printed on the card. */
function pasinhoud({ db, opslag, vandaag }: Context, pas: Copasrij): Recordinhoud<'copas'> {
  const { dossierId } = pas;
  const loop = bepaalLoop(opslag.leesBesluiten(db, dossierId), vandaag, opslag.leesVertrek(db, dossierId));
  const stand = standVanPas(pas, loop, vandaag);
  // Opvang that was ended on a day needs no withdrawal: the last day says it.
  const vervallen = stand.status === 'beeindigd' && stand.geldigTot >= vandaag;
  return {
    pasnummer: pas.pasnummer,
    besluitRef: pas.besluitId,
    locatieRef: stand.locatieId,
    datumStart: stand.geldigVan,
    datumEinde: stand.geldigTot < stand.geldigVan ? stand.geldigVan : stand.geldigTot,
    status: pas.ingetrokkenOp || vervallen ? 'ingetrokken' : 'uitgegeven',
    datumIntrekking: pas.ingetrokkenOp ? dagVanMoment(pas.ingetrokkenOp) : vervallen ? vandaag : null,
    redenIntrekking: pas.ingetrokkenReden ?? (vervallen ? besluitteksten.pasVervallen : null),
  };
}

/** 5.2.8: a pass as it stands now, issued or withdrawn. */
export function meldCopas(context: Context, dossier: Dossierrij, pas: Copasrij): void {
  meld(context, 'copas', van(dossier), pasinhoud(context, pas));
}

/** A besluit changed what a pass gives access to: the registry hears it with the besluit itself, once per change (5.2.8). */
function meldGevolgdePassen(context: Context, dossier: Dossierrij): void {
  const { db, opslag } = context;
  for (const pas of opslag.leesCopassen(db, dossier.id)) {
    if (pas.ingetrokkenOp) continue;
    const nieuw = pasinhoud(context, pas);
    const oud = opslag.leesLaatstePasrecord(db, dossier.id, pas.pasnummer);
    if (JSON.stringify(oud) !== JSON.stringify(nieuw)) meld(context, 'copas', van(dossier), nieuw);
  }
}

/** What an aanbieder knows of somebody it placed, beside what stands in its own file. */
export interface AcutePlaatsing {
  feiten: Stapfeiten['acute-opvang'];
  uitleg: Uitleg;
  geschatteLeeftijd: number | null;
  herkenning: string;
  kinderenMee: boolean;
}

/** 5.2.3: a placement outside opening hours, for the college that does not know this client yet. */
export function meldAcutePlaatsing(
  context: Context,
  { clientId, dossierId }: { clientId: string; dossierId: string },
  plaatsing: AcutePlaatsing,
): void {
  const { db, opslag, instellingen } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const c = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  const { feiten, uitleg, geschatteLeeftijd, herkenning, kinderenMee } = plaatsing;
  const { tijdstip, locatieId } = feiten;
  const locatie = (locatieId && opslag.leesLocatie(db, locatieId)) || weiger('niet-gevonden');
  const meldenOp = uitleg.gevolg['meldenOp'];
  const wanneer = tijdstip ?? weiger('onverwacht');
  meld(
    context,
    'acute-plaatsing',
    { clientId, dossierId },
    {
      clientRef: clientId,
      kenmerk: dossier.kenmerk,
      client: {
        geslachtsnaam: c.achternaam,
        voorvoegselGeslachtsnaam: c.tussenvoegsel,
        voornamen: c.voornamen,
        burgerservicenummer: c.bsn,
        geboortedatum: geschatteLeeftijd === null ? c.geboortedatum : null,
        geschatteLeeftijd,
        herkenning,
      },
      tijdstip: wanneer,
      veiligeOpvangInNetwerk: feiten.veiligeOpvangInNetwerk,
      alternatieveVeiligeOvernachting: feiten.alternatieveVeiligeOvernachting,
      kanZichHandhaven: feiten.kanZichHandhaven,
      uitkomst: uitleg.uitkomst,
      beleidsversie: uitleg.beleidsversie,
      kinderenMee,
      locatie: { locatieRef: locatie.id, naam: locatie.naam, postcode: locatie.postcode, plaats: locatie.plaats },
      eersteNacht: nachtVan(wanneer, instellingen.openVan),
      meldenOp: typeof meldenOp === 'string' ? meldenOp : null,
      toelichting: feiten.toelichting,
    },
  );
}

/** 5.2.12: the client left, or that turned out not to be so. */
export function meldUitstroom(
  context: Context,
  dossier: Dossierrij,
  uitstroomRef: string,
  { datum, wijze, bestemming, metOverdracht }: Vastleggingen['uitstroom'],
  status: 'vastgelegd' | 'ingetrokken',
): void {
  const { ethos } = bestemmingen[bestemming];
  meld(context, 'uitstroom', van(dossier), { uitstroomRef, datum, wijze, bestemming, ethos, metOverdracht, status });
}

/** 5.2.9, 5.2.10: a night whose register was closed, or corrected after that. */
export function meldNachtregister(context: Context, inhoud: Recordinhoud<'nachtregister'>): void {
  meld(context, 'nachtregister', { dossierId: null, clientId: null }, inhoud);
}

/** A besluit about the winteropvang as aanbieders read it. */
export function winterinhoud(context: Pick<Context, 'db' | 'opslag'>, besluitId: string): Recordinhoud<'winteropvang'> {
  const { db, opslag } = context;
  const besluiten = opslag.leesWinterbesluiten(db);
  const besluit = besluiten.find(({ id }) => id === besluitId) ?? weiger('niet-gevonden');
  const opening = besluiten.find(({ id }) => id === (besluit.opentId ?? besluitId)) ?? besluit;
  const { soort, opentId: opentRef, op, inhoud, uitleg, vervallenReden } = besluit;
  const { verwachting, humanitaireReden } = inhoud.gronden ?? {};
  const locaties = opslag.leesWinterlocaties(db).filter((locatie) => locatie.besluitId === opening.id);
  return {
    besluitRef: besluitId,
    soort,
    opentRef,
    kenmerk: `WINTER-${besluit.nacht}`,
    datumAfgifte: dagVanMoment(op),
    eersteNacht: opening.nacht,
    laatsteNacht: soort === 'sluiten' ? besluit.nacht : besluit.tot,
    verwachteTemperatuur: verwachting?.temperatuur ?? null,
    gevoelstemperatuur: verwachting?.gevoelstemperatuur ?? null,
    humanitaireReden: humanitaireReden ?? null,
    locaties: locaties.map(({ locatieId: locatieRef, naam, bedden }) => ({ locatieRef, naam, bedden })),
    beleidsversie: uitleg?.beleidsversie ?? '',
    status: vervallenReden === null ? 'genomen' : 'vervallen',
    redenVervallen: vervallenReden ?? '',
  };
}

/** 5.2.14: opening or closing the winteropvang, for every aanbieder; or that such a besluit lapsed. */
export function meldWinteropvang(context: Context, besluitId: string): void {
  meld(context, 'winteropvang', { dossierId: null, clientId: null }, winterinhoud(context, besluitId));
}

/** Somebody whom the college assigned came in for the first time, or did not after all (5.2.8). */
export function meldAankomst(
  context: Context,
  wat: {
    id: string;
    dossierId: string;
    clientId: string;
    locatienaam: string;
    tijdstip: string;
    status: 'aangekomen' | 'ingetrokken';
  },
): void {
  const { id: aankomstRef, dossierId, clientId, locatienaam, tijdstip, status } = wat;
  meld(
    context,
    'aankomst',
    { dossierId, clientId },
    { aankomstRef, clientRef: clientId, locatienaam, tijdstip, status },
  );
}

/** A begeleider tells the college about nights that somebody stayed away without notice. */
export function meldNachtsignaal(
  context: Context,
  { id: dossierId }: Dossierrij,
  wat: { id: string; clientId: string; soort: Signaalsoort; nachten: string[]; reden: string },
): void {
  const { id: signaalRef, clientId, soort, nachten, reden: toelichting } = wat;
  meld(
    context,
    'nachtsignaal',
    { dossierId, clientId },
    { signaalRef, clientRef: clientId, soort, nachten, toelichting },
  );
}

/** 5.2.10: how the list of one person stands after a change. Nothing of debts but that they were listed or not. */
export function meldBasis(context: Context, dossier: Dossierrij, { clientId, punten }: Basisbewoner): void {
  meld(
    context,
    'basis-op-orde',
    { dossierId: dossier.id, clientId },
    {
      clientRef: clientId,
      datum: context.vandaag,
      punten: punten.map(({ punt, stand, inhoud }) => ({ punt, stand, geldigTot: inhoud.geldigTot })),
    },
  );
}
