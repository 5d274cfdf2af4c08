import type { Regelinhoud } from '#shared/domein/betrokken.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { canoniek } from '#shared/register/manifest.ts';
import type { Recordinhoud } from '#shared/register/records.ts';
import type { Dossierrij, Stukrij } from '#db/opslag/index.ts';
import { bekendVan, bestredenVan, bezwaarstand } from '../bezwaar/stand.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { meld } from './melden.ts';

/*
 * What the college records of a case beside its steps and besluiten, as it leaves: in the transaction of the change, and only from
 * the college.
 */
const isCollege = ({ sessie }: Context): boolean => sessie.organisatie.soort === 'gemeente';

function wieVan({ db, opslag }: Context, dossierId: string): { dossierId: string; clientId: string } {
  const { clientId } = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  return { dossierId, clientId };
}

type Lid = Recordinhoud<'huishouden'>['leden'][number];

/** Everybody whom the melding names beside the client. Who has a record of their own is named by that. */
function ledenVan({ heeftPartner, kinderen, huisgenoten, ...melding }: Stapfeiten['melding']): Lid[] {
  const lid = (
    relatie: Lid['relatie'],
    een: { naam: string; geboortedatum: string | null; clientId: string | null },
  ): Lid => ({
    relatie,
    clientRef: een.clientId,
    naam: een.clientId ? '' : een.naam,
    geboortedatum: een.clientId ? null : een.geboortedatum,
  });
  const { partnerNaam: naam, partnerGeboortedatum: geboortedatum, partnerClientId: clientId } = melding;
  return [
    ...(heeftPartner ? [lid('partner', { naam, geboortedatum, clientId })] : []),
    ...(kinderen ?? []).map((kind) => lid('kind', kind)),
    ...huisgenoten.map((ander) => lid('ander', ander)),
  ];
}

/** 5.2.1, 5.2.2: who belongs to the household, when that is other than what was told last. */
export function meldHuishouden(context: Context, dossier: Dossierrij, melding: Stapfeiten['melding']): void {
  if (!isCollege(context)) return;
  const { db, opslag } = context;
  const { id: dossierId, clientId } = dossier;
  const oud = opslag.leesLaatsteRecord(db, 'huishouden', { dossierId, clientId });
  const nieuw = {
    clientRef: clientId,
    heeftPartner: melding.heeftPartner,
    aantalKinderen: melding.kinderen?.length ?? null,
    leden: ledenVan(melding),
  };
  const versie = oud?.versie ?? 0;
  if (oud && canoniek({ ...nieuw, versie }) === canoniek(oud)) return;
  meld(context, 'huishouden', { dossierId, clientId }, { ...nieuw, versie: versie + 1 });
}

/**
 * Where somebody sleeps, for every stay that changed since it was told last (5.2.3, 5.2.8): once per stay at the end of the use
 * case, as it then stands. A stay that is not there any more lapsed.
 */
export function meldPlaatsingen(context: Context): void {
  const { db, opslag } = context;
  const teDoen = opslag.leesPlaatsingenTeMelden(db);
  if (teDoen.length === 0) return;
  opslag.wisPlaatsingenTeMelden(db);
  if (!isCollege(context)) return;
  for (const { plaatsingId, dossierId, clientId, nu } of teDoen) {
    const oud = opslag.leesLaatsteRecord(db, 'plaatsing', { dossierId, clientId }, ['plaatsingRef', plaatsingId]);
    const nieuw: Omit<Recordinhoud<'plaatsing'>, 'versie'> | null = nu
      ? { plaatsingRef: plaatsingId, clientRef: clientId, ...nu, status: 'vastgelegd' }
      : oud && { ...oud, status: 'vervallen' };
    // Came and went within one use case: nobody heard of it.
    if (!nieuw) continue;
    const versie = oud?.versie ?? 0;
    if (oud && canoniek({ ...nieuw, versie }) === canoniek(oud)) continue;
    meld(context, 'plaatsing', { dossierId, clientId }, { ...nieuw, versie: versie + 1 });
  }
}

/** 5.2.4, 2.2.7: a measurement, a request or a hersteltermijn, in the version in which it now stands. */
export function meldStuk(
  context: Context,
  { id, versie, dossierId }: Pick<Stukrij, 'id' | 'versie' | 'dossierId'>,
): void {
  const stuk = isCollege(context) ? context.opslag.leesStuk(context.db, id) : null;
  if (!stuk) return;
  const wie = wieVan(context, dossierId);
  const status = stuk.vervallen === null ? ('vastgelegd' as const) : ('vervallen' as const);
  if (stuk.soort === 'meting') {
    const { datum, scores } = stuk.inhoud;
    const alle = Object.entries(scores) as [keyof typeof scores, (typeof scores)[keyof typeof scores]][];
    const beoordeeld = alle.flatMap(([leefgebied, een]) => (een?.score ? [{ leefgebied, niveau: een.score }] : []));
    meld(context, 'zelfredzaamheidmatrix', wie, { metingRef: id, versie, datum, scores: beoordeeld, status });
  }
  if (stuk.soort === 'opvraging') {
    const { bij, wat, gevraagdOp, uiterlijk, ontvangenOp, opschorting } = stuk.inhoud;
    const stand = status === 'vervallen' ? status : ontvangenOp ? ('ontvangen' as const) : ('open' as const);
    const inhoud = { bij, wat, gevraagdOp, uiterlijk, ontvangenOp, opschorting, status: stand };
    meld(context, 'opvraging', wie, { opvragingRef: id, versie, ...inhoud });
  }
  if (stuk.soort === 'hersteltermijn') {
    const { waarom: _, toelichting: __, ...velden } = stuk.inhoud;
    meld(context, 'hersteltermijn', wie, { hersteltermijnRef: id, versie, ...velden, status });
  }
}

/** 5.2.5: a contact as it now stands: noted, dealt with, or taken back. */
export function meldContact(context: Context, dossierId: string, contactId: string): void {
  if (!isCollege(context)) return;
  const { db, opslag } = context;
  const wie = wieVan(context, dossierId);
  const contact = opslag.leesContacten(db, dossierId).find(({ id }) => id === contactId) ?? weiger('niet-gevonden');
  const { met, wijze, op: tijdstip, regio: centrumregio, afspraak, vervolg, vervolgOp, overeenstemming } = contact;
  const vorige = opslag.leesLaatsteRecord(db, 'contact', wie, ['contactRef', contactId]);
  meld(context, 'contact', wie, {
    contactRef: contactId,
    versie: (vorige?.versie ?? 0) + 1,
    corrigeertRef: contact.corrigeert,
    ...{ met, wijze, tijdstip, centrumregio, afspraak, vervolg, vervolgOp, overeenstemming },
    status: contact.vervallen ? 'vervallen' : contact.klaar ? 'afgehandeld' : 'vastgelegd',
  });
}

/** Wmo 5.1.1: what the client allows, in the version in which it now stands. */
export function meldToestemming(
  context: Context,
  dossierId: string,
  { id, versie, inhoud }: { id: string; versie: number; inhoud: Regelinhoud<'toestemming'> },
): void {
  if (!isCollege(context)) return;
  const { doel, aan, wijze, van: datumStart, tot: datumEinde, ingetrokken, vervallen } = inhoud;
  meld(context, 'toestemming', wieVan(context, dossierId), {
    ...{ toestemmingRef: id, versie, doel, aan, wijze, datumStart, datumEinde },
    datumIntrekking: ingetrokken?.datum ?? null,
    status: vervallen ? 'vervallen' : ingetrokken ? 'ingetrokken' : 'gegeven',
  });
}

/** Awb 6 and 7: a bezwaar as it now stands, its beslissing and when that was made known included. */
export function meldBezwaar(context: Context, dossierId: string, bezwaarId: string): void {
  if (!isCollege(context)) return;
  const { db, opslag, beleid } = context;
  const rij = opslag.leesBezwaren(db, dossierId).find(({ id }) => id === bezwaarId) ?? weiger('niet-gevonden');
  const besluiten = opslag.leesBesluiten(db, dossierId);
  const { bezwaarTot } = bestredenVan(besluiten, rij.besluitId) ?? weiger('niet-gevonden');
  const { feiten, uitkomst } = rij;
  const { status, uiterlijk } = bezwaarstand(feiten, bezwaarTot, uitkomst !== null, beleid);
  const bekend = bekendVan(rij, besluiten);
  const wie = wieVan(context, dossierId);
  const vorige = opslag.leesLaatsteRecord(db, 'bezwaar', wie, ['bezwaarRef', bezwaarId]);
  const { wijze, indiener, verdaagdOp, uitstelTot, horen, hoorOp, voorlopigeVoorzieningOp, beroepOp } = feiten;
  meld(context, 'bezwaar', wie, {
    bezwaarRef: bezwaarId,
    versie: (vorige?.versie ?? 0) + 1,
    besluitRef: rij.besluitId,
    datumOntvangst: feiten.ontvangenOp,
    ...{ wijze, indiener, status, uiterlijk, verdaagdOp, uitstelTot, horen, hoorOp, voorlopigeVoorzieningOp, beroepOp },
    ingebrekestellingOp: feiten.ingebrekestellingOp,
    uitkomst,
    datumBeslissing: rij.beslistOp,
    herroepingRef: rij.herroepingId,
    datumBekendmaking: bekend.bekendgemaaktOp,
    beroepTot: bekend.beroepTot,
  });
}
