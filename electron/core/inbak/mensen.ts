import type { Kandidaat } from '#shared/contract/groepen/acuut.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Registerrecord } from '#shared/register/records.ts';
import type { Toegewezen } from '#shared/register/uitwisseling.ts';
import type { Clientrij } from '#db/opslag/index.ts';
import { zoekbehandelaars } from '../client/zoeken.ts';
import { sleutelsVan } from '../client/sleutels.ts';
import type { Context } from '../context.ts';
import { meldClient } from '../register/melden.ts';
import { weiger } from '../weigering.ts';

/** Who somebody in a toewijzing is here, as the college assigned it. */
export type Toewijzingrecord = Extract<Registerrecord, { soort: 'toewijzing' }>;

/** What a person said: who each reference is (null: somebody new). */
export type Mensenkeuze = Readonly<Record<string, string | null>>;

const geslachten = { V: 'vrouw', M: 'man', X: 'x' } as const;

type Velden = Pick<
  Clientrij,
  'achternaam' | 'tussenvoegsel' | 'voornamen' | 'geboortedatum' | 'geslacht' | 'bsn' | 'geenBsnReden'
>;

function veldenVan(bewoner: Toegewezen): Velden {
  const { geslachtsnaam, voorvoegselGeslachtsnaam, voornamen, geboortedatum, geslachtsaanduiding } = bewoner;
  return {
    achternaam: geslachtsnaam.slice(0, 200) || tekst.onbekend,
    tussenvoegsel: voorvoegselGeslachtsnaam.slice(0, 200),
    voornamen: voornamen.slice(0, 200),
    geboortedatum,
    geslacht: geslachtsaanduiding && geslachten[geslachtsaanduiding],
    bsn: bewoner.burgerservicenummer,
    geenBsnReden: bewoner.burgerservicenummer ? '' : tekst.geenBsn,
  };
}

/** Who of our own clients this could be, by likeness of name, birth date and BSN. */
export function lijktOp(context: Context, bewoner: Toegewezen): Kandidaat[] {
  const { achternaam, voornamen, geboortedatum, bsn } = veldenVan(bewoner);
  const zoek = zoekbehandelaars['client.dubbelen'];
  if (typeof zoek !== 'function') throw new Error('Looking for doubles needs no preparation');
  return zoek(context, { achternaam, voornamen, geboortedatum, bsn }).map(
    ({ clientId, weergavenaam, geboortedatum: dag, redenen }) => ({
      clientId,
      weergavenaam,
      geboortedatum: dag,
      redenen,
    }),
  );
}

/**
 * Who is meant, when that is certain: said before, the client of our own acute placement, or the same record. Undefined: a
 * person has to say, or nobody here is like it.
 */
export function wieIsHet(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  { organisatie, inhoud, dossierRef }: Toewijzingrecord,
  { clientRef, relatie }: Toegewezen,
): string | undefined {
  const nu = (id: string): string => opslag.leesHuidigeClient(db, id);
  const eerder =
    relatie === 'client' && dossierRef
      ? opslag.leesOpvangtoewijzing(db, { organisatieId: organisatie.id, dossierRef })?.dossierId
      : undefined;
  // Two records that became one at the college can still be two here: a dossier keeps whom it is about.
  const vanDossier = eerder && opslag.leesDossier(db, eerder)?.clientId;
  if (vanDossier) return vanDossier;
  const refs = relatie === 'client' ? [clientRef, ...inhoud.vervallenClientRefs] : [clientRef];
  const gekoppeld = refs.map((ref) => opslag.leesClientkoppeling(db, organisatie.id, ref)).find((id) => id !== null);
  if (gekoppeld) return nu(gekoppeld);
  if (relatie === 'client' && inhoud.acutePlaatsingRef) {
    const eigen = opslag.leesEigenAcuteRecord(db, { recordId: inhoud.acutePlaatsingRef });
    if (eigen) return nu(eigen.clientId);
  }
  const zelfde = refs.find((ref) => opslag.leesClient(db, ref));
  return zelfde && nu(zelfde);
}

/** The references in a toewijzing of which a person has to say who they are, each with who it could be. */
export function twijfel(
  context: Context,
  record: Toewijzingrecord,
  keuze: Mensenkeuze = {},
): { bewoner: Toegewezen; kandidaten: Kandidaat[] }[] {
  return record.inhoud.bewoners.flatMap((bewoner) => {
    if (bewoner.clientRef in keuze || wieIsHet(context, record, bewoner) !== undefined) return [];
    const kandidaten = lijktOp(context, bewoner);
    return kandidaten.length > 0 ? [{ bewoner, kandidaten }] : [];
  });
}

function maak(context: Context, clientRef: string, velden: Velden, doorId: string, op: string): string {
  const { db, opslag } = context;
  const id = opslag.leesClient(db, clientRef) ? context.id() : clientRef;
  const client: Clientrij = { id, versie: 1, ...legeClient(), ...velden };
  opslag.schrijfClient(db, client, sleutelsVan(client), doorId, op);
  return id;
}

/** What the college says of somebody goes before what was guessed at the door; what is not in it stays. */
function werkBij(context: Context, clientId: string, velden: Velden, doorId: string, op: string): void {
  const { db, opslag } = context;
  const huidig = opslag.leesClient(db, clientId) ?? weiger('niet-gevonden');
  const { bsn, geenBsnReden, ...wie } = velden;
  const metBsn = bsn && opslag.leesClientOpBsn(db, bsn)?.id !== clientId ? { bsn, geenBsnReden } : {};
  const nieuw: Clientrij = { ...huidig, ...wie, ...(huidig.bsn === bsn ? {} : metBsn) };
  if (JSON.stringify(nieuw) === JSON.stringify(huidig)) return;
  if (!opslag.wijzigClient(db, nieuw, sleutelsVan(nieuw), doorId, op)) weiger('conflict');
  meldClient(context, nieuw);
}

/**
 * The client that a reference is here: found, said by a person, or made. Names and birth dates follow the college.
 * @returns the id here, and whether it is somebody new
 */
export function neemMens(
  context: Context,
  record: Toewijzingrecord,
  bewoner: Toegewezen,
  keuze: Mensenkeuze,
  doorId: string,
): { clientId: string; nieuw: boolean } {
  const { db, opslag } = context;
  const { organisatie, vastgelegdOp } = record;
  const bekend = wieIsHet(context, record, bewoner) ?? keuze[bewoner.clientRef] ?? null;
  if (bekend && !opslag.leesClient(db, bekend))
    weiger('ongeldige-invoer', { velden: [{ pad: 'clientId', bericht: tekst.clientWeg }] });
  const velden = veldenVan(bewoner);
  if (bekend) werkBij(context, bekend, velden, doorId, vastgelegdOp);
  const clientId = bekend ?? maak(context, bewoner.clientRef, velden, doorId, vastgelegdOp);
  opslag.schrijfClientkoppeling(db, { organisatieId: organisatie.id, hunRef: bewoner.clientRef, clientId });
  return { clientId, nieuw: bekend === null };
}
