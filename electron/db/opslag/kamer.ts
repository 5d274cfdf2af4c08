import { z } from 'zod';
import { bedsoorten, type Bedsoort } from '#shared/domein/bed.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const vlag = z.number().transform((n) => n === 1);
const kamerRij = z.object({
  id: z.string(),
  versie: z.number(),
  locatieId: z.string(),
  afdeling: z.string(),
  naam: z.string(),
  volgorde: z.number(),
  vervallen: vlag,
});
export type Kamerrij = z.infer<typeof kamerRij>;
const kamerKolommen = 'id, versie, locatie_id AS locatieId, afdeling, naam, volgorde, vervallen';
const kaal = <T extends { vervallen: boolean }>(r: T) => ({ ...r, vervallen: r.vervallen ? 1 : 0 });

/** Every room of a locatie in its order, those that lapsed too. */
export function leesKamers(db: Db, locatieId: string): Kamerrij[] {
  return rijen(
    db,
    `SELECT ${kamerKolommen} FROM kamer WHERE locatie_id = @locatieId ORDER BY afdeling, volgorde, naam, id`,
    { locatieId },
  ).map((r) => kamerRij.parse(r));
}

/** One room, or null. */
export function leesKamer(db: Db, id: string): Kamerrij | null {
  const gevonden = rij(db, `SELECT ${kamerKolommen} FROM kamer WHERE id = @id`, { id });
  return gevonden ? kamerRij.parse(gevonden) : null;
}

/** Adds a room. */
export function schrijfKamer(db: Db, kamer: Kamerrij): void {
  bereid(
    db,
    `INSERT INTO kamer (id, versie, locatie_id, afdeling, naam, volgorde, vervallen)
     VALUES (@id, @versie, @locatieId, @afdeling, @naam, @volgorde, @vervallen)`,
  ).run(kaal(kamer));
}

/** Changes a room; false when somebody else changed it first. */
export function wijzigKamer(db: Db, kamer: Kamerrij): boolean {
  return wijzigt(
    db,
    `UPDATE kamer SET versie = versie + 1, afdeling = @afdeling, naam = @naam, volgorde = @volgorde, vervallen = @vervallen
     WHERE id = @id AND versie = @versie`,
    kaal(kamer),
  );
}

const inrichtbedRij = z.object({
  id: z.string(),
  versie: z.number(),
  kamerId: z.string(),
  naam: z.string(),
  soort: z.enum(bedsoorten),
  volgorde: z.number(),
  vervallen: vlag,
});
/** A bed as it stands in its room. */
export type Inrichtbedrij = z.infer<typeof inrichtbedRij>;
const bedKolommen = 'b.id, b.versie, b.kamer_id AS kamerId, b.naam, b.soort, b.volgorde, b.vervallen';

/** Every bed of a locatie in its order, those that lapsed too. */
export function leesInrichtbedden(db: Db, locatieId: string): Inrichtbedrij[] {
  return rijen(
    db,
    `SELECT ${bedKolommen} FROM kamer k JOIN bed b ON b.kamer_id = k.id WHERE k.locatie_id = @locatieId
     ORDER BY b.volgorde, b.naam, b.id`,
    { locatieId },
  ).map((r) => inrichtbedRij.parse(r));
}

/** One bed as it stands in its room, or null. */
export function leesBed(db: Db, id: string): Inrichtbedrij | null {
  const gevonden = rij(db, `SELECT ${bedKolommen} FROM bed b WHERE b.id = @id`, { id });
  return gevonden ? inrichtbedRij.parse(gevonden) : null;
}

/** Adds a bed. */
export function schrijfBed(db: Db, bed: Inrichtbedrij): void {
  bereid(
    db,
    `INSERT INTO bed (id, versie, kamer_id, naam, soort, volgorde, vervallen)
     VALUES (@id, @versie, @kamerId, @naam, @soort, @volgorde, @vervallen)`,
  ).run(kaal(bed));
}

/** Changes a bed; false when somebody else changed it first. */
export function wijzigBed(db: Db, bed: Inrichtbedrij): boolean {
  return wijzigt(
    db,
    `UPDATE bed SET versie = versie + 1, kamer_id = @kamerId, naam = @naam, soort = @soort, volgorde = @volgorde, vervallen = @vervallen
     WHERE id = @id AND versie = @versie`,
    kaal(bed),
  );
}

const plekRij = z.object({
  bedId: z.string(),
  locatieId: z.string(),
  afdeling: z.string(),
  kamer: z.string(),
  naam: z.string(),
  soort: z.custom<Bedsoort>((soort) => bedsoorten.includes(soort as Bedsoort)),
  vervallen: vlag,
});
/** Where a bed stands; lapsed when its room is. */
export type Plekrij = z.infer<typeof plekRij>;

/** One bed with where it stands, or null. */
export function leesPlek(db: Db, bedId: string): Plekrij | null {
  const gevonden = rij(
    db,
    `SELECT b.id AS bedId, k.locatie_id AS locatieId, k.afdeling, k.naam AS kamer, b.naam, b.soort, max(b.vervallen, k.vervallen) AS vervallen
     FROM bed b JOIN kamer k ON k.id = b.kamer_id WHERE b.id = @bedId`,
    { bedId },
  );
  return gevonden ? plekRij.parse(gevonden) : null;
}
