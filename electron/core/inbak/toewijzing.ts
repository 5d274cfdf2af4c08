import { besluitsoortSchema } from '#shared/contract/groepen/besluit.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Toewijzing } from '#shared/register/uitwisseling.ts';
import type { Opvangtoewijzingrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { openbareSleutelSchema } from '../copas/sleutels.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { neemVerblijfOver } from '../deur/verblijf.ts';
import { weiger } from '../weigering.ts';
import { plekVan } from './locatie.ts';
import { neemMens, twijfel, type Mensenkeuze, type Toewijzingrecord } from './mensen.ts';
import { namensWie } from './namens.ts';

export type { Toewijzingrecord } from './mensen.ts';

/** What a person said of a toewijzing that left doubt; left out: nothing was in doubt. */
export interface Toewijzingkeuze {
  mensen?: Mensenkeuze;
  /** Our locatie per reference of the college. */
  locaties?: Readonly<Record<string, string>>;
}

/** What applying a toewijzing changed, for who read it in. */
export interface Toewijzingsgevolg {
  dossierId: string;
  /** An older snapshot than the one that counts: nothing changed. */
  achterhaald: boolean;
  nieuweBewoners: number;
  vertrokken: number;
  verlengd: boolean;
  passenNieuw: number;
  passenIngetrokken: number;
}

type Verblijf = Toewijzing['bewoners'][number]['verblijven'][number];
const geen = { nieuweBewoners: 0, vertrokken: 0, verlengd: false, passenNieuw: 0, passenIngetrokken: 0 };

/** Our locatie per reference; those that are not known are left out. */
function locatiesVan(context: Context, record: Toewijzingrecord, keuze: Toewijzingkeuze): Map<string, string> {
  const gevonden = record.inhoud.locaties.flatMap((locatie) => {
    const id = keuze.locaties?.[locatie.locatieRef] ?? plekVan(context, record.organisatie.id, locatie);
    return id ? [[locatie.locatieRef, id] as const] : [];
  });
  return new Map(gevonden);
}

/** The locaties in a toewijzing of which a person has to say which of ours is meant. */
export const onbekendeLocaties = (context: Context, record: Toewijzingrecord): Toewijzing['locaties'] => {
  const bekend = locatiesVan(context, record, {});
  return record.inhoud.locaties.filter(({ locatieRef }) => !bekend.has(locatieRef));
};

/** Whether nothing in it needs a person: every locatie is known, and nobody resembles somebody else here. */
export function isZeker(context: Context, record: Toewijzingrecord): boolean {
  return (
    isAchterhaald(context, record) ||
    (onbekendeLocaties(context, record).length === 0 && twijfel(context, record).length === 0)
  );
}

const refVan = ({ dossierRef }: Toewijzingrecord): string => dossierRef ?? weiger('niet-gevonden');

function eerder({ db, opslag }: Pick<Context, 'db' | 'opslag'>, record: Toewijzingrecord): Opvangtoewijzingrij | null {
  return opslag.leesOpvangtoewijzing(db, { organisatieId: record.organisatie.id, dossierRef: refVan(record) });
}

/** Whether a later snapshot of the same dossier was applied already. */
export const isAchterhaald = (context: Pick<Context, 'db' | 'opslag'>, record: Toewijzingrecord): boolean =>
  (eerder(context, record)?.volgnummer ?? 0) >= record.inhoud.volgnummer;

/** The dossier here: the one it was before, that of our own acute placement, or a new one under the reference of the college. */
function neemDossier(context: Context, record: Toewijzingrecord, clientId: string): string {
  const { db, opslag } = context;
  const { inhoud, vastgelegdOp } = record;
  const bekend = eerder(context, record)?.dossierId;
  if (bekend) return bekend;
  const acuut = inhoud.acutePlaatsingRef && opslag.leesEigenAcuteRecord(db, { recordId: inhoud.acutePlaatsingRef });
  const eigen =
    acuut && opslag.leesOpvangtoewijzing(db, { dossierId: acuut.dossierId }) === null ? acuut.dossierId : null;
  if (eigen) return eigen;
  const id = opslag.leesDossier(db, refVan(record)) ? context.id() : refVan(record);
  const dagen = inhoud.bewoners.flatMap(({ verblijven }) => verblijven.map(({ datumAanvang }) => datumAanvang));
  const { toewijzingnummer: nummer, keten, regime } = inhoud;
  const kenmerk = opslag.leesDossierOpKenmerk(db, nummer) ? `${nummer} ${record.organisatie.id.slice(0, 4)}` : nummer;
  opslag.schrijfDossier(db, {
    ...{ id, clientId, kenmerk, versie: 1, keten, regime, status: 'melding', laatsteDag: null, volgendeTermijn: null },
    gemeldOp: dagen.sort()[0] ?? vastgelegdOp.slice(0, 10),
    aangemaaktOp: vastgelegdOp,
  });
  return id;
}

function neemBesluiten(
  context: Context,
  { inhoud }: Toewijzingrecord,
  dossierId: string,
  doorId: string,
  locaties: ReadonlyMap<string, string>,
): void {
  const { db, opslag } = context;
  for (const b of inhoud.besluiten) {
    const { data: soort } = besluitsoortSchema.safeParse(b.soort);
    if (!soort) return weiger('ongeldige-invoer', { melding: tekst.onbekendBesluit });
    if (!opslag.leesBesluit(db, b.besluitRef))
      opslag.schrijfBesluit(db, {
        ...{ id: b.besluitRef, dossierId, soort, opBesluitId: b.opBesluitRef, per: b.per, keten: b.keten },
        ...{ genomenOp: b.genomenOp, genomenDoorId: doorId, contactpersoonId: doorId, peildatum: b.peildatum },
        ...{ beleidsversie: b.beleidsversie, ingangsdatum: b.datumStart, laatsteDag: b.datumEinde },
        locatieId: (b.locatieRef && locaties.get(b.locatieRef)) ?? null,
        voorwaarden: b.afspraken,
        // What it rests on stays with the college (Wmo 5.1.1).
        ...{ motivering: '', afwijking: null, gronden: [], feiten: {}, uitleg: [] },
      });
    const { bekendmaking: k, besluitRef: besluitId, vervallenOp } = b;
    if (k)
      opslag.schrijfBekendmaking(db, {
        ...{ besluitId, datum: k.datum, wijze: k.wijze, bezwaarTot: k.bezwaarTot, doorId, op: k.vastgelegdOp },
      });
    if (vervallenOp) opslag.schrijfVervallen(db, { besluitId, reden: tekst.vervallen, doorId, op: vervallenOp });
  }
}

/** The passes and the keys that signed them; what was withdrawn is withdrawn here too. */
function neemPassen(
  context: Context,
  { inhoud }: Toewijzingrecord,
  dossierId: string,
  doorId: string,
  locaties: ReadonlyMap<string, string>,
): Pick<Toewijzingsgevolg, 'passenNieuw' | 'passenIngetrokken'> {
  const { db, opslag } = context;
  const bekend = new Set(
    opslag.leesPassleutels(db).map(({ openbaar }) => openbareSleutelSchema.parse(openbaar).sleutelId),
  );
  for (const sleutel of inhoud.passleutels)
    if (!bekend.has(sleutel.sleutelId))
      opslag.schrijfPassleutel(
        db,
        { openbaar: openbareSleutelSchema.parse(sleutel), geheim: null },
        `${sleutel.gebruiktVanaf}T00:00:00.000Z`,
      );
  const telling = { passenNieuw: 0, passenIngetrokken: 0 };
  for (const pas of inhoud.passen) {
    const locatieId = locaties.get(pas.locatieRef) ?? weiger('niet-gevonden');
    const { pasRef: id, pasnummer, token, uitgegevenOp, datumStart: geldigVan, datumEinde: geldigTot } = pas;
    const huidig = opslag.leesCopas(db, { id });
    if (!huidig)
      opslag.schrijfCopas(db, {
        ...{ id, dossierId, besluitId: pas.besluitRef, pasnummer, geldigVan, geldigTot, locatieId, token },
        ...{ uitgegevenOp, doorId },
      });
    if (!huidig && !pas.ingetrokkenOp) telling.passenNieuw += 1;
    if (!pas.ingetrokkenOp || huidig?.ingetrokkenOp) continue;
    opslag.schrijfIntrekking(db, { pasId: id, reden: tekst.ingetrokken, doorId, op: pas.ingetrokkenOp });
    if (huidig) telling.passenIngetrokken += 1;
  }
  return telling;
}

interface Plek extends Omit<Verblijf, 'locatieRef'> {
  clientId: string;
  locatieId: string;
}
const sleutelVan = (p: { clientId: string; locatieId: string; soort: string; van: string }): string =>
  `${p.clientId}|${p.locatieId}|${p.soort}|${p.van}`;

const alsPlekken = (
  toewijzing: Toewijzing,
  mensen: ReadonlyMap<string, string>,
  locaties: ReadonlyMap<string, string>,
): Plek[] =>
  toewijzing.bewoners.flatMap(({ clientRef, verblijven }) =>
    verblijven.flatMap(({ locatieRef, ...rest }) => {
      const clientId = mensen.get(clientRef);
      const locatieId = locaties.get(locatieRef);
      return clientId && locatieId ? [{ ...rest, clientId, locatieId }] : [];
    }),
  );

/**
 * Brings the stays in line with the snapshot: each person their own, ended where it says so, and away where the one before had
 * them and this one has not. A stay that we gave ourselves and the college does not know yet stays. Beds become free.
 */
function neemVerblijven(
  context: Context,
  dossierId: string,
  plekken: readonly Plek[],
  vorige: readonly Plek[],
): Pick<Toewijzingsgevolg, 'vertrokken' | 'verlengd'> {
  const { db, opslag, vandaag } = context;
  const hier = opslag.leesVerblijvenOp(db, dossierId);
  const perSleutel = new Map(hier.map((rij) => [sleutelVan(rij), rij]));
  const nu = new Set(plekken.map((p) => sleutelVan({ ...p, van: p.datumAanvang })));
  for (const oud of vorige) {
    const sleutel = sleutelVan({ ...oud, van: oud.datumAanvang });
    const rij = perSleutel.get(sleutel);
    if (rij && !nu.has(sleutel)) opslag.wisVerblijf(db, rij.id);
  }
  for (const { clientId, locatieId, soort, datumAanvang: van, datumEinde: tot } of plekken) {
    const rij = perSleutel.get(sleutelVan({ clientId, locatieId, soort, van }));
    if (rij && rij.tot === tot) continue;
    const verblijf = { id: rij?.id ?? context.id(), clientId, dossierId, locatieId, soort, van, tot };
    neemVerblijfOver(context, verblijf, rij !== undefined);
  }
  const laatste = (van: readonly { clientId: string; tot: string | null }[], clientId: string): string | null =>
    van
      .filter((een) => een.clientId === clientId)
      .map(({ tot }) => tot ?? '9999-12-31')
      .sort()
      .at(-1) ?? null;
  const daarna = opslag.leesVerblijvenOp(db, dossierId);
  const mensen = [...new Set([...hier, ...daarna].map(({ clientId }) => clientId))];
  let vertrokken = 0;
  let verlengd = false;
  for (const clientId of mensen) {
    const [was, wordt] = [laatste(hier, clientId), laatste(daarna, clientId)];
    if (was !== null && (wordt ?? '') < vandaag && was >= vandaag) vertrokken += 1;
    if (was !== null && wordt !== null && wordt > was) verlengd = true;
    // A bed is for as long as the stay: what comes after it is free again.
    if (wordt !== was && wordt !== '9999-12-31') opslag.beeindigBedgebruik(db, clientId, wordt ?? '0000-01-01');
  }
  return { vertrokken, verlengd };
}

/**
 * Applies what a college assigned to this aanbieder: clients, dossier, besluiten, passes and stays of everybody who sleeps
 * here, in the transaction of the caller. The snapshot with the highest number counts, so the order does not matter and the
 * same again does nothing. The same for a file and for the registry.
 * @throws Geweigerd `ongeldige-invoer` when it is for another organisation, or a person has to say who or where
 */
export function pasToewijzingToe(
  context: Context,
  record: Toewijzingrecord,
  keuze: Toewijzingkeuze = {},
): Toewijzingsgevolg {
  const { db, opslag, sessie } = context;
  const { inhoud, organisatie, recordId, vastgelegdOp } = record;
  if (inhoud.aanbiederRef !== sessie.organisatie.id || organisatie.soort !== 'gemeente')
    weiger('ongeldige-invoer', { melding: tekst.nietVoorOns });
  const oud = eerder(context, record);
  if (oud && oud.volgnummer >= inhoud.volgnummer) return { dossierId: oud.dossierId, achterhaald: true, ...geen };
  const locaties = locatiesVan(context, record, keuze);
  if (locaties.size < inhoud.locaties.length)
    weiger('ongeldige-invoer', { velden: [{ pad: 'locatieId', bericht: tekst.kiesLocatie }] });
  if (twijfel(context, record, keuze.mensen).length > 0)
    weiger('ongeldige-invoer', { velden: [{ pad: 'mensen', bericht: tekst.kiesMens }] });
  for (const [hunRef, locatieId] of locaties)
    opslag.schrijfKoppeling(db, { organisatieId: organisatie.id, hunRef, locatieId });
  const doorId = namensWie(context, organisatie);
  const gekend = inhoud.bewoners.map((bewoner) => ({
    ref: bewoner.clientRef,
    ...neemMens(context, record, bewoner, keuze.mensen ?? {}, doorId),
  }));
  const mensen = new Map(gekend.map(({ ref, clientId }) => [ref, clientId]));
  const hoofd = gekend[0]?.clientId ?? weiger('niet-gevonden');
  const dossierId = neemDossier(context, record, hoofd);
  neemBesluiten(context, record, dossierId, doorId, locaties);
  const passen = neemPassen(context, record, dossierId, doorId, locaties);
  const plekken = alsPlekken(inhoud, mensen, locaties);
  // First, because what the besluiten amount to here follows from it: whoever left, left.
  const waar = { organisatieId: organisatie.id, dossierRef: refVan(record), dossierId };
  opslag.schrijfOpvangtoewijzing(db, { ...waar, volgnummer: inhoud.volgnummer, recordId, inhoud, vastgelegdOp });
  const verblijf = neemVerblijven(context, dossierId, plekken, oud ? plekkenVan(context, oud) : []);
  herbereken(context, dossierId);
  return { dossierId, achterhaald: false, ...passen, ...verblijf, nieuweBewoners: nieuwBinnen(plekken, oud, context) };
}

/** How many sleep here now of whom that was not so before. */
function nieuwBinnen(plekken: readonly Plek[], oud: Opvangtoewijzingrij | null, context: Context): number {
  const { vandaag } = context;
  const binnen = (lijst: readonly Plek[]): Set<string> =>
    new Set(
      lijst.filter(({ datumEinde }) => datumEinde === null || datumEinde >= vandaag).map(({ clientId }) => clientId),
    );
  const was = oud ? binnen(plekkenVan(context, oud)) : new Set<string>();
  return [...binnen(plekken)].filter((id) => !was.has(id)).length;
}

/** The stays of a snapshot that was applied, by our own ids. */
function plekkenVan(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  { organisatieId, inhoud }: Opvangtoewijzingrij,
): Plek[] {
  const mensen = inhoud.bewoners.flatMap(({ clientRef }) => {
    const id = opslag.leesClientkoppeling(db, organisatieId, clientRef);
    return id ? [[clientRef, opslag.leesHuidigeClient(db, id)] as const] : [];
  });
  const locaties = inhoud.locaties.flatMap(({ locatieRef }) => {
    const id = opslag.leesKoppeling(db, organisatieId, locatieRef);
    return id ? [[locatieRef, id] as const] : [];
  });
  return alsPlekken(inhoud, new Map(mensen), new Map(locaties));
}
