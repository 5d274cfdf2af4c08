import type { Gezinspersoon } from '#shared/contract/groepen/crisis-veiligheid.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import type { NieuwGezinslid } from '#shared/domein/crisis/kinderen.ts';
import { leeftijdOp } from '#shared/domein/leeftijd.ts';
import { normaliseer, weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { crisistekst } from '#shared/taal/crisis/algemeen.ts';
import { mensenfouten as tekst } from '#shared/taal/crisis/mensen.ts';
import type { Clientrij } from '#db/opslag/index.ts';
import { controleerMens } from '../../bereik.ts';
import { sleutelsVan } from '../../client/sleutels.ts';
import { magClientZien } from '../../client/zichtbaar.ts';
import type { Context } from '../../context.ts';
import { controleerDatums } from '../../dossier/datums.ts';
import { herbereken } from '../../dossier/herberekenen.ts';
import { dagVanMoment } from '../../klok.ts';
import { meldClient } from '../../register/melden.ts';
import { weiger } from '../../weigering.ts';
import { maakCrisisstukken } from '../stukken.ts';
import { bezwarenLid } from './regels.ts';

type Toevoeging = GelezenInvoer<'crisismensen.toevoegen'>;
const weigerVeld = (pad: string, bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });

/** Other cases of a person, as client or in the household, of people whom this user may see. */
function andereZaken(context: Context, clientId: string, dossierId: string): Gezinspersoon['elders'] {
  const { db, opslag } = context;
  const eigen = opslag.leesDossiersVanClient(db, clientId).map(({ id }) => id);
  const alsLid = opslag.leesLidmaatschappen(db, clientId).map((lid) => lid.dossierId);
  return [...new Set([...eigen, ...alsLid])].flatMap((id) => {
    const dossier = id === dossierId ? null : opslag.leesDossier(db, id);
    return dossier && magClientZien(context, dossier.clientId) ? [{ dossierId: id, kenmerk: dossier.kenmerk }] : [];
  });
}

function alsPersoon(
  context: Context,
  dossierId: string,
  { clientId, rol }: { clientId: string; rol: Gezinspersoon['rol'] },
): Gezinspersoon {
  const { db, opslag, vandaag } = context;
  const mens = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  if (!magClientZien(context, clientId))
    return { clientId, rol, naam: afschermingteksten.mens, gegevens: null, leeftijd: null, elders: [] };
  const { roepnaam, tussenvoegsel, achternaam, geboortedatum, versie } = mens;
  return {
    clientId,
    rol,
    naam: weergavenaam(mens),
    gegevens: { roepnaam, tussenvoegsel, achternaam, geboortedatum, versie },
    leeftijd: geboortedatum ? leeftijdOp(geboortedatum, vandaag) : null,
    elders: andereZaken(context, clientId, dossierId),
  };
}

/** The people of a case, and who was taken off it. */
export function leesMensen(
  context: Context,
  { dossierId }: GelezenInvoer<'crisismensen.lezen'>,
): Uitvoer<'crisismensen.lezen'> {
  const { db, opslag } = context;
  const leden = opslag.leesLeden(db, dossierId);
  const nu = new Set(leden.map(({ clientId }) => clientId));
  const weg = maakCrisisstukken(opslag.leesCrisisstukken(db, dossierId)).filter(
    ({ soort, ingetrokken, clientId }) => soort === 'gezinslid' && ingetrokken && clientId && !nu.has(clientId),
  );
  return {
    personen: leden.map((lid) => alsPersoon(context, dossierId, lid)),
    ontkoppeld: weg.toReversed().flatMap(({ clientId, op, reden }) => {
      const mens = clientId ? opslag.leesClient(db, clientId) : null;
      if (!clientId || !mens) return [];
      const naam = magClientZien(context, clientId) ? weergavenaam(mens) : afschermingteksten.mens;
      return [{ clientId, naam, op: dagVanMoment(op), reden }];
    }),
  };
}

/** The fields of a person with what was given, and why there is no BSN. */
function alsVelden(nieuw: NieuwGezinslid, ongeboren: boolean) {
  const roepnaam = nieuw.roepnaam || (ongeboren ? tekst.ongeboren : '');
  return {
    ...legeClient(),
    ...nieuw,
    roepnaam,
    geenBsnReden: ongeboren ? tekst.nogNietGeboren : crisistekst.bsnNogNiet,
  };
}

function controleerNieuw(context: Context, { dossierId, nieuw, lid }: Toevoeging): NieuwGezinslid {
  const { vandaag, opslag, db } = context;
  if (!nieuw) return weigerVeld('nieuw.roepnaam', tekst.naam);
  if (!nieuw.roepnaam && !nieuw.achternaam && !lid.ongeboren) weigerVeld('nieuw.roepnaam', tekst.naam);
  if (nieuw.geboortedatum && nieuw.geboortedatum > vandaag) weigerVeld('nieuw.geboortedatum', tekst.toekomst);
  if (nieuw.geboortedatum && lid.ongeboren) weigerVeld('lid.ongeboren', tekst.geboren);
  const zelfde = opslag.leesLeden(db, dossierId).some(({ clientId }) => {
    const mens = opslag.leesClient(db, clientId);
    return (
      mens !== null &&
      nieuw.geboortedatum !== null &&
      mens.geboortedatum === nieuw.geboortedatum &&
      normaliseer(mens.roepnaam) === normaliseer(nieuw.roepnaam)
    );
  });
  if (zelfde) weigerVeld('nieuw.roepnaam', tekst.dubbel);
  return nieuw;
}

function maakMens(context: Context, invoer: Toevoeging): string {
  const { db, opslag, sessie, nu } = context;
  const velden = alsVelden(controleerNieuw(context, invoer), invoer.lid.ongeboren);
  const id = context.id();
  opslag.schrijfClient(db, { id, versie: 1, ...velden }, sleutelsVan(velden), sessie.gebruikerId, nu);
  return id;
}

/** Somebody who has a record already: never one that this user may not see, the client, or somebody twice. */
function bestaandeMens(context: Context, dossierId: string, gegeven: string): string {
  const { db, opslag } = context;
  const lidId = opslag.leesHuidigeClient(db, gegeven);
  if (!opslag.leesClient(db, lidId)) weiger('niet-gevonden');
  controleerMens(context, lidId);
  if (opslag.leesDossier(db, dossierId)?.clientId === lidId) weigerVeld('lidId', tekst.zelf);
  if (opslag.leesLeden(db, dossierId).some(({ clientId }) => clientId === lidId)) weigerVeld('lidId', tekst.alLid);
  return lidId;
}

/** Adds somebody to the household: the person, the link with its history, and what follows from it. */
export function voegMensToe(context: Context, invoer: Toevoeging): Uitvoer<'crisismensen.toevoegen'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  const { dossierId, lid } = invoer;
  controleerDatums(invoer, vandaag, '');
  const bestaand = invoer.lidId ? bestaandeMens(context, dossierId, invoer.lidId) : null;
  const velden = bezwarenLid(context, { clientId: bestaand, inhoud: lid });
  if (velden.length > 0)
    weiger('ongeldige-invoer', { velden: velden.map((fout) => ({ ...fout, pad: `lid.${fout.pad}` })) });
  const lidId = bestaand ?? maakMens(context, invoer);
  opslag.schrijfHuishouden(db, dossierId, [...opslag.leesLeden(db, dossierId), { clientId: lidId, rol: lid.rol }]);
  const stuk = { id: context.id(), dossierId, clientId: lidId, soort: 'gezinslid' as const, inhoud: lid };
  const wie = { basis: 0, reden: '', ingetrokken: false, doorId: sessie.gebruikerId, op: nu };
  if (!opslag.schrijfCrisisstuk(db, { ...stuk, ...wie })) weiger('conflict');
  herbereken(context, dossierId);
  opslag.wisConcept(db, sessie.gebruikerId, `crisis-mens:${dossierId}`);
  return { lidId };
}

/** Changes the name or birth date of somebody of the household; a surname may stay unknown. */
export function wijzigMens(
  context: Context,
  { dossierId, lidId, versie, velden }: GelezenInvoer<'crisismensen.wijzigen'>,
): Uitvoer<'crisismensen.wijzigen'> {
  const { db, opslag, sessie, nu, vandaag } = context;
  if (!opslag.leesLeden(db, dossierId).some(({ clientId }) => clientId === lidId)) weiger('niet-gevonden');
  controleerMens(context, lidId);
  if (!velden.roepnaam && !velden.achternaam) weigerVeld('velden.roepnaam', tekst.naam);
  if (velden.geboortedatum && velden.geboortedatum > vandaag) weigerVeld('velden.geboortedatum', tekst.toekomst);
  const mens = opslag.leesClient(db, lidId) ?? weiger('niet-gevonden');
  const wordt: Clientrij = { ...mens, ...velden, versie };
  const nieuw = opslag.wijzigClient(db, wordt, sleutelsVan(wordt), sessie.gebruikerId, nu) ?? weiger('conflict');
  meldClient(context, nieuw);
  for (const { id } of opslag.leesDossiersVanClient(db, lidId)) herbereken(context, id);
  for (const lid of opslag.leesLidmaatschappen(db, lidId)) herbereken(context, lid.dossierId);
  opslag.wisConcept(db, sessie.gebruikerId, `crisis-mens:${lidId}`);
  return { versie: nieuw.versie };
}
