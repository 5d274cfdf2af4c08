import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { leegContact } from '#shared/domein/crisis/intake.ts';
import { legeTriage } from '#shared/domein/crisis/triage.ts';
import type { Crisisinhoud, Crisissoort } from '#shared/domein/crisis/index.ts';
import { crisistekst as tekst } from '#shared/taal/crisis/algemeen.ts';
import { intakefouten } from '#shared/taal/crisis/intakefouten.ts';
import { controleerMens } from '../bereik.ts';
import { sleutelsVan, sleutelsVanMens } from '../client/sleutels.ts';
import type { Context } from '../context.ts';
import { controleerDatums } from '../dossier/datums.ts';
import { nieuwKenmerk } from '../dossier/kenmerk.ts';
import { herbereken } from '../dossier/herberekenen.ts';
import { lokaalVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { contactbezwaren, triagebezwaren, zoekbaar } from './intake/regels.ts';
import { geldendeStukken, leesCrisis } from './stukken.ts';

type Begin = GelezenInvoer<'crisis.beginnen'>;
type Ids = Uitvoer<'crisis.beginnen'>;

/** Somebody who calls for the first time; nobody has to say a name to be helped. */
function nieuweMens(context: Context, { roepnaam, achternaam, geboortedatum }: Begin): string {
  const { db, opslag, sessie, nu } = context;
  const velden = { ...legeClient(), roepnaam, achternaam, geboortedatum, geenBsnReden: tekst.bsnNogNiet };
  const id = context.id();
  opslag.schrijfClient(db, { id, versie: 1, ...velden }, sleutelsVan(velden), sessie.gebruikerId, nu);
  return id;
}

/** Fills in what nobody knew of somebody: a name that is said in a later call. What is known stays. */
function vulMensAan(context: Context, clientId: string, { roepnaam, achternaam, geboortedatum }: Begin): void {
  const { db, opslag, sessie, nu } = context;
  const oud = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  const nieuw = {
    ...oud,
    roepnaam: oud.roepnaam || roepnaam,
    achternaam: oud.achternaam || achternaam,
    geboortedatum: oud.geboortedatum ?? geboortedatum,
  };
  if (JSON.stringify(nieuw) === JSON.stringify(oud)) return;
  const sleutels = sleutelsVanMens(context, clientId, nieuw);
  if (!opslag.wijzigClient(db, nieuw, sleutels, sessie.gebruikerId, nu)) weiger('conflict');
}

function nieuweZaak(context: Context, clientId: string): string {
  const id = context.id();
  context.opslag.schrijfDossier(context.db, {
    id,
    clientId,
    kenmerk: nieuwKenmerk(context),
    versie: 1,
    gemeldOp: context.vandaag,
    keten: null,
    status: 'melding',
    regime: null,
    laatsteDag: null,
    volgendeTermijn: null,
    aangemaaktOp: context.nu,
  });
  return id;
}

function schrijf<S extends Crisissoort>(
  { db, opslag, sessie, nu }: Context,
  waar: { id: string; basis: number; dossierId: string },
  soort: S,
  inhoud: Crisisinhoud<S>,
): void {
  const wie = { clientId: null, reden: '', ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfCrisisstuk(db, { ...waar, ...wie, soort, inhoud })) weiger('conflict');
}

/** Answers of this call over what was known: what was not asked now stays as it was. */
function aangevuld<T extends object>(bekend: T, gezegd: T): T {
  const antwoorden = Object.entries(gezegd).filter(
    ([, waarde]) => waarde !== null && waarde !== '' && !(Array.isArray(waarde) && waarde.length === 0),
  );
  return { ...bekend, ...Object.fromEntries(antwoorden) };
}

/** Records the one of its kind, or a new version of it when this call said something new. */
function leg<S extends 'veilig-contact' | 'triage'>(
  context: Context,
  dossierId: string,
  soort: S,
  gezegd: Crisisinhoud<S>,
  leeg: Crisisinhoud<S>,
): void {
  // Soort and inhoud belong together; the compiler loses the tie while the soort is open.
  const [bekend] = geldendeStukken(leesCrisis(context, dossierId), soort) as {
    id: string;
    versie: number;
    inhoud: Crisisinhoud<S>;
  }[];
  const inhoud = aangevuld(bekend?.inhoud ?? leeg, gezegd);
  if (bekend && JSON.stringify(inhoud) === JSON.stringify(bekend.inhoud)) return;
  const waar = { id: bekend?.id ?? context.id(), basis: bekend?.versie ?? 0, dossierId };
  schrijf(context, waar, soort, inhoud);
}

/** That the same person called again: a line in the log of contacts. */
function legContactVast(context: Context, dossierId: string, { contact, triage }: Begin): void {
  const zelf = !triage?.melder || triage.melder === 'zelf';
  schrijf(context, { id: context.id(), basis: 0, dossierId }, 'contactmoment', {
    op: lokaalVanMoment(context.nu),
    richting: 'belde-ons',
    metWie: zelf ? 'client' : 'ander',
    veilig: contact.kanPraten,
    gezegd: '',
    volgendOp: null,
  });
}

const onder = (kop: string, fouten: readonly Veldfout[]): Veldfout[] =>
  fouten.map(({ pad, bericht }) => ({ pad: `${kop}.${pad}`, bericht }));

function controleer(context: Context, { contact, triage, geboortedatum }: Begin): void {
  const { vandaag } = context;
  controleerDatums(contact, vandaag, 'contact');
  const velden = [
    ...onder('contact', contactbezwaren(contact)),
    ...(triage ? onder('triage', triagebezwaren(triage, vandaag)) : []),
    ...((geboortedatum ?? '') > vandaag ? [{ pad: 'geboortedatum', bericht: intakefouten.toekomst }] : []),
  ];
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

/** The case in which a second call belongs, or a new one for somebody who is known or not. */
function waar(context: Context, begin: Begin): Ids & { bekend: boolean } {
  const { db, opslag } = context;
  const zaak = begin.dossierId ? opslag.leesDossier(db, begin.dossierId) : null;
  if (begin.dossierId && (!zaak || (begin.clientId && zaak.clientId !== begin.clientId))) weiger('niet-gevonden');
  const bekend = zaak?.clientId ?? begin.clientId;
  if (bekend) {
    if (!opslag.leesClient(db, bekend)) weiger('niet-gevonden');
    controleerMens(context, bekend);
    vulMensAan(context, bekend, begin);
  }
  const clientId = bekend ?? nieuweMens(context, begin);
  return { clientId, dossierId: zaak?.id ?? nieuweZaak(context, clientId), bekend: zaak !== null };
}

/**
 * Opens a case with what was said first: how to reach this person safely, and the danger (5.1.2). Everything of the first
 * screen in one transaction; a second call lands in the case that was chosen and overwrites no answer with silence.
 */
export function beginCrisis(context: Context, begin: Begin): Ids {
  controleer(context, begin);
  const { clientId, dossierId, bekend } = waar(context, begin);
  leg(context, dossierId, 'veilig-contact', begin.contact, leegContact());
  if (begin.triage) leg(context, dossierId, 'triage', begin.triage, legeTriage());
  if (bekend) legContactVast(context, dossierId, begin);
  zoekbaar(context, dossierId);
  herbereken(context, dossierId);
  context.opslag.wisConcept(context.db, context.sessie.gebruikerId, 'crisis-nieuw');
  context.betreft({ clientId, dossierId });
  return { dossierId, clientId };
}
