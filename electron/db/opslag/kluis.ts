import { z } from 'zod';
import { adressoorten, kijkgronden, kijkwijzen, type Kijkgrond, type Kijkwijze } from '#shared/domein/kluis.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const waar = z.number().transform((n) => n === 1);
const bytes = z.string().transform((tekst): Uint8Array => new Uint8Array(Buffer.from(tekst, 'base64')));

const sleutelRij = z.object({
  id: z.string(),
  gebruikerId: z.string().nullable(),
  ontvanger: z.string(),
  omhulsel: z.string().nullable(),
  omhulselVorig: z.string().nullable(),
  gemaaktOp: z.string(),
  gemaaktDoor: z.string(),
  vervallenOp: z.string().nullable(),
  vervallenOm: z.enum(['wachtwoord', 'geblokkeerd', 'onbruikbaar', 'vervangen']).nullable(),
});
/** An identity: of a user, or of the organisation (`gebruikerId` null), whose secret is on paper. */
export type Kluissleutelrij = z.infer<typeof sleutelRij>;

const sleutelKeuze = `SELECT k.id, k.gebruiker_id AS gebruikerId, k.ontvanger, k.omhulsel, k.omhulsel_vorig AS omhulselVorig,
  k.gemaakt_op AS gemaaktOp, g.naam AS gemaaktDoor, k.vervallen_op AS vervallenOp, k.vervallen_om AS vervallenOm
  FROM kluissleutel k JOIN gebruiker g ON g.id = k.gemaakt_door_id`;

/** Every identity there ever was, oldest first. */
export function leesKluissleutels(db: Db): Kluissleutelrij[] {
  return rijen(db, `${sleutelKeuze} ORDER BY k.gemaakt_op, k.id`).map((r) => sleutelRij.parse(r));
}

/** The identity that counts now, of a user or (null) of the organisation. */
export function leesKluissleutel(db: Db, gebruikerId: string | null): Kluissleutelrij | null {
  const gevonden = rij(db, `${sleutelKeuze} WHERE k.gebruiker_id IS @gebruikerId AND k.vervallen_op IS NULL`, {
    gebruikerId,
  });
  return gevonden ? sleutelRij.parse(gevonden) : null;
}

/** Adds an identity; the one before it must have been put out of use. */
export function schrijfKluissleutel(
  db: Db,
  sleutel: {
    id: string;
    gebruikerId: string | null;
    ontvanger: string;
    omhulsel: string | null;
    op: string;
    doorId: string;
  },
): void {
  bereid(
    db,
    `INSERT INTO kluissleutel (id, gebruiker_id, ontvanger, omhulsel, gemaakt_op, gemaakt_door_id)
     VALUES (@id, @gebruikerId, @ontvanger, @omhulsel, @op, @doorId)`,
  ).run(sleutel);
}

/** Stores how the secret is wrapped now, and how it was wrapped before until the new password has worked. */
export function wijzigKluisomhulsel(db: Db, id: string, omhulsel: string, omhulselVorig: string | null): boolean {
  return wijzigt(
    db,
    'UPDATE kluissleutel SET omhulsel = @omhulsel, omhulsel_vorig = @omhulselVorig WHERE id = @id AND vervallen_op IS NULL',
    { id, omhulsel, omhulselVorig },
  );
}

/** Puts the identity of a user (null: of the organisation) out of use; its wrapped secret goes. */
export function laatKluissleutelVervallen(
  db: Db,
  gebruikerId: string | null,
  om: NonNullable<Kluissleutelrij['vervallenOm']>,
  op: string,
): void {
  bereid(
    db,
    `UPDATE kluissleutel SET omhulsel = NULL, omhulsel_vorig = NULL, vervallen_op = @op, vervallen_om = @om
     WHERE gebruiker_id IS @gebruikerId AND vervallen_op IS NULL`,
  ).run({ gebruikerId, om, op });
}

const adresRij = z.object({
  id: z.string(),
  versie: z.number(),
  soort: z.enum(adressoorten),
  dossierId: z.string().nullable(),
  clientId: z.string().nullable(),
  plekId: z.string().nullable(),
  cijfer: bytes,
  reden: z.string(),
  anders: waar,
  ingetrokken: waar,
  door: z.string(),
  op: z.string(),
});
/** One version of a geheim adres, still encrypted. */
export type Kluisadresrij = z.infer<typeof adresRij>;

const adresKeuze = `SELECT a.id, a.versie, a.soort, a.dossier_id AS dossierId, a.client_id AS clientId, a.plek_id AS plekId, a.cijfer, a.reden,
  a.anders, a.ingetrokken, g.naam AS door, a.op FROM kluisadres a JOIN gebruiker g ON g.id = a.door_id`;

/** All versions of the addresses of a case or of a place, oldest first. */
export function leesKluisadressen(db: Db, bij: { dossierId: string } | { plekId: string }): Kluisadresrij[] {
  const kolom = 'dossierId' in bij ? 'dossier_id' : 'plek_id';
  const id = 'dossierId' in bij ? bij.dossierId : bij.plekId;
  return rijen(db, `${adresKeuze} WHERE a.${kolom} = @id ORDER BY a.id, a.versie`, { id }).map((r) =>
    adresRij.parse(r),
  );
}

/** The newest version of every address. */
export function leesAlleKluisadressen(db: Db): Kluisadresrij[] {
  return rijen(
    db,
    `${adresKeuze} WHERE a.versie = (SELECT max(n.versie) FROM kluisadres n WHERE n.id = a.id) ORDER BY a.id`,
  ).map((r) => adresRij.parse(r));
}

/** The newest version of an address, or null. */
export function leesKluisadres(db: Db, id: string): Kluisadresrij | null {
  const gevonden = rij(db, `${adresKeuze} WHERE a.id = @id ORDER BY a.versie DESC LIMIT 1`, { id });
  return gevonden ? adresRij.parse(gevonden) : null;
}

/** Adds version `basis + 1` of an address with the identities it was encrypted to; false when somebody else was first. */
export function schrijfKluisadres(
  db: Db,
  adres: Omit<Kluisadresrij, 'versie' | 'door'> & { basis: number; doorId: string; sleutelIds: readonly string[] },
): boolean {
  const { sleutelIds, basis, cijfer, ...rest } = adres;
  if ((leesKluisadres(db, adres.id)?.versie ?? 0) !== basis) return false;
  const versie = basis + 1;
  bereid(
    db,
    `INSERT INTO kluisadres (id, versie, soort, dossier_id, client_id, plek_id, cijfer, reden, anders, ingetrokken, door_id, op)
     VALUES (@id, @versie, @soort, @dossierId, @clientId, @plekId, @cijfer, @reden, @anders, @ingetrokken, @doorId, @op)`,
  ).run({
    ...rest,
    versie,
    cijfer: Buffer.from(cijfer).toString('base64'),
    anders: rest.anders ? 1 : 0,
    ingetrokken: rest.ingetrokken ? 1 : 0,
  });
  const lezer = bereid(db, 'INSERT INTO kluislezer (adres_id, versie, sleutel_id) VALUES (@id, @versie, @sleutelId)');
  for (const sleutelId of new Set(sleutelIds)) lezer.run({ id: adres.id, versie, sleutelId });
  return true;
}

/** Whether there is a crisis location with this id. */
export function bestaatPlek(db: Db, plekId: string): boolean {
  return rij(db, 'SELECT 1 FROM crisislocatie WHERE id = @plekId', { plekId }) !== undefined;
}

const lezerRij = z.object({ sleutelId: z.string() });

/** The identities that a version of an address was encrypted to. */
export function leesKluislezers(db: Db, adresId: string, versie: number): string[] {
  return rijen(db, 'SELECT sleutel_id AS sleutelId FROM kluislezer WHERE adres_id = @adresId AND versie = @versie', {
    adresId,
    versie,
  }).map((r) => lezerRij.parse(r).sleutelId);
}

const inzageRij = z.object({
  id: z.string(),
  adresId: z.string(),
  soort: z.enum(adressoorten),
  dossierId: z.string().nullable(),
  clientId: z.string().nullable(),
  plekId: z.string().nullable(),
  gebruikerId: z.string(),
  wie: z.string(),
  wijze: z.enum(kijkwijzen),
  grond: z.enum(kijkgronden),
  toelichting: z.string(),
  nood: waar,
  nummer: z.number().nullable(),
  bestemdVoor: z.string().nullable(),
  afgedrukt: z.number().nullable(),
  op: z.string(),
  oordeel: z.enum(['terecht', 'onterecht']).nullable(),
  oordeelToelichting: z.string().nullable(),
  beoordeeldDoor: z.string().nullable(),
  beoordeeldOp: z.string().nullable(),
});
/** A look at an address, with how it was judged. */
export type Kluisinzagerij = z.infer<typeof inzageRij>;

const inzageKeuze = `SELECT i.id, i.adres_id AS adresId, a.soort, a.dossier_id AS dossierId, a.client_id AS clientId, a.plek_id AS plekId,
  i.gebruiker_id AS gebruikerId, g.naam AS wie, i.wijze, i.grond, i.toelichting, i.nood, i.nummer, i.bestemd_voor AS bestemdVoor,
  p.gelukt AS afgedrukt, i.op, o.oordeel, o.toelichting AS oordeelToelichting, b.naam AS beoordeeldDoor, o.op AS beoordeeldOp
  FROM kluisinzage i JOIN kluisadres a ON a.id = i.adres_id AND a.versie = i.versie JOIN gebruiker g ON g.id = i.gebruiker_id
  LEFT JOIN kluisbrief p ON p.inzage_id = i.id LEFT JOIN kluisoordeel o ON o.inzage_id = i.id LEFT JOIN gebruiker b ON b.id = o.door_id`;

/** Looks at addresses, newest first: of one case, or all; only those nobody judged, or all. */
export function leesKluisinzagen(
  db: Db,
  vraag: { dossierId: string | null; open: boolean; aantal: number },
): Kluisinzagerij[] {
  return rijen(
    db,
    // Written out for one case: by its addresses, instead of past every look there ever was.
    `${inzageKeuze} WHERE ${vraag.dossierId === null ? '1' : 'a.dossier_id = @dossierId'} AND (@open = 0 OR o.inzage_id IS NULL)
     ORDER BY i.op DESC, i.id LIMIT @aantal`,
    { ...vraag, open: vraag.open ? 1 : 0 },
  ).map((r) => inzageRij.parse(r));
}

/** One look, or null. */
export function leesKluisinzage(db: Db, id: string): Kluisinzagerij | null {
  const gevonden = rij(db, `${inzageKeuze} WHERE i.id = @id`, { id });
  return gevonden ? inzageRij.parse(gevonden) : null;
}

const hoogsteRij = z.object({ hoogste: z.number().nullable() });
/** The number that the next sealed letter gets. */
export function leesVolgendBriefnummer(db: Db): number {
  const { hoogste } = hoogsteRij.parse(rij(db, 'SELECT max(nummer) AS hoogste FROM kluisinzage'));
  return (hoogste ?? 0) + 1;
}

/** Records a look; a sealed letter gets the next number, which is the answer. */
export function schrijfKluisinzage(
  db: Db,
  inzage: {
    id: string;
    adresId: string;
    versie: number;
    gebruikerId: string;
    wijze: Kijkwijze;
    grond: Kijkgrond;
    toelichting: string;
    nood: boolean;
    bestemdVoor: string | null;
    op: string;
  },
): number | null {
  const nummer = inzage.wijze === 'brief' ? leesVolgendBriefnummer(db) : null;
  bereid(
    db,
    `INSERT INTO kluisinzage (id, adres_id, versie, gebruiker_id, wijze, grond, toelichting, nood, nummer, bestemd_voor, op)
     VALUES (@id, @adresId, @versie, @gebruikerId, @wijze, @grond, @toelichting, @nood, @nummer, @bestemdVoor, @op)`,
  ).run({ ...inzage, nood: inzage.nood ? 1 : 0, nummer });
  return nummer;
}

/** Records whether a sealed letter came out of the printer; false when that was recorded before. */
export function schrijfKluisbrief(db: Db, uitkomst: { inzageId: string; gelukt: boolean; op: string }): boolean {
  return wijzigt(db, 'INSERT OR IGNORE INTO kluisbrief (inzage_id, gelukt, op) VALUES (@inzageId, @gelukt, @op)', {
    ...uitkomst,
    gelukt: uitkomst.gelukt ? 1 : 0,
  });
}

/** Judges a look; false when somebody did already. */
export function schrijfKluisoordeel(
  db: Db,
  oordeel: { inzageId: string; oordeel: string; toelichting: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO kluisoordeel (inzage_id, oordeel, toelichting, door_id, op) VALUES (@inzageId, @oordeel, @toelichting, @doorId, @op)',
    oordeel,
  );
}
