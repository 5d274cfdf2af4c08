import { deurteksten as tekst } from '#shared/taal/deur.ts';
import type { Plaatsing, Verblijfrij } from '#db/opslag/index.ts';
import type { Besluitloop } from '../besluit/loop.ts';
import type { Context } from '../context.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { weiger } from '../weigering.ts';

type Vraag = Pick<Plaatsing, 'locatieId' | 'soort' | 'van' | 'tot'>;

/** Why a stay cannot rest on these besluiten (5.2.6, 5.2.8, 5.2.9); null: it can. Pure. */
export function waaromGeenVerblijf(loop: Besluitloop, { locatieId, soort, van, tot }: Vraag): string | null {
  const { verstrekking, opAanvraag } = loop;
  if (soort === 'acuut') return opAanvraag ? tekst.alBesloten : null;
  if (!verstrekking) return opAanvraag && opAanvraag.soort !== 'verstrekken' ? tekst.geweigerd : tekst.geenBesluit;
  const { ingangsdatum, laatsteDag } = verstrekking;
  if (laatsteDag < ingangsdatum) return tekst.geenBesluit;
  if (van > laatsteDag || tot === null || tot > laatsteDag) return tekst.naLaatsteDag(laatsteDag);
  if (van < ingangsdatum) return tekst.voorIngang(ingangsdatum);
  if (verstrekking.locatieId !== locatieId) return tekst.andereLocatie(verstrekking.locatienaam ?? '');
  return null;
}

type Bewaakt = Vraag & Pick<Plaatsing, 'dossierId'>;

/**
 * With an aanbieder nobody stays but on a besluit that counts, for its days and its locatie, or as acute opvang while nothing
 * was decided (5.2.3, 5.2.6, 5.2.8). The college's own stays follow from the besluit that it takes in the same transaction.
 * @param eerder the besluiten as they count without an uitstroom that is being put right
 * @throws geen-besluit with what is wrong
 */
export function bewaakVerblijf(context: Context, plaatsing: Bewaakt, eerder?: Besluitloop): void {
  const { sessie, vandaag } = context;
  if (sessie.organisatie.soort === 'gemeente') return;
  const { dossierId, van } = plaatsing;
  const per = { ...context, vandaag: van > vandaag ? van : vandaag };
  const nee = dossierId ? waaromGeenVerblijf(eerder ?? leesLoop(per, dossierId), plaatsing) : tekst.geenBesluit;
  if (nee) weiger('geen-besluit', { melding: nee });
}

/** A stay of the same person in another case, in one of these nights; null: there is none. */
export function verblijfElders(
  { db, opslag }: Pick<Context, 'db' | 'opslag'>,
  { clientId, dossierId, van, tot }: Pick<Plaatsing, 'clientId' | 'dossierId' | 'van' | 'tot'>,
): Verblijfrij | null {
  const zelfdeNacht = (rij: Verblijfrij): boolean => rij.van <= (tot ?? rij.van) && (rij.tot ?? van) >= van;
  return opslag.leesVerblijvenVan(db, clientId).find((r) => r.dossierId !== dossierId && zelfdeNacht(r)) ?? null;
}

/**
 * Nobody has two beds in one night: who has a place in another case keeps that, until somebody ends it there.
 * @throws heeft-al-plek with where and until when; whoever is bound to a locatie is told of no other one
 */
export function weigerTweedePlek(context: Context, plaatsing: Plaatsing): void {
  const elders = verblijfElders(context, plaatsing);
  if (!elders) return;
  const { db, opslag, sessie } = context;
  const kent = sessie.locatieId === null || sessie.locatieId === elders.locatieId;
  const kenmerk = elders.dossierId ? (opslag.leesDossier(db, elders.dossierId)?.kenmerk ?? null) : null;
  const melding = tekst.heeftAlPlek(kent ? elders.locatienaam : null, elders.tot, kent ? kenmerk : null);
  weiger('heeft-al-plek', { melding, velden: [{ pad: 'locatieId', bericht: melding }] });
}

/** Writes a stay, guarded; the only way by which one comes into a file. See {@link bewaakVerblijf}. */
export function schrijfVerblijf(context: Context, plaatsing: Plaatsing, eerder?: Besluitloop): void {
  bewaakVerblijf(context, plaatsing, eerder);
  weigerTweedePlek(context, plaatsing);
  context.opslag.schrijfPlaatsing(context.db, plaatsing);
}

/**
 * Writes a stay that the college tells about, or gives it another end. What lies behind us happened as it did; what runs or is
 * still to come is guarded like any other.
 */
export function neemVerblijfOver(context: Context, plaatsing: Plaatsing, bestaat: boolean): void {
  const { db, opslag, vandaag } = context;
  // An acute stay that got an end is followed by a besluit or over: nothing is decided that it could go against (5.2.3).
  const open = plaatsing.soort === 'acuut' ? plaatsing.tot === null : (plaatsing.tot ?? vandaag) >= vandaag;
  if (open) bewaakVerblijf(context, plaatsing);
  if (bestaat) opslag.wijzigVerblijf(db, plaatsing.id, plaatsing.tot);
  else opslag.schrijfPlaatsing(db, plaatsing);
}
