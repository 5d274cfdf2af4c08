import { z } from 'zod';
import { bedsoorten } from '#shared/domein/bed.ts';
import type { Db } from '../openen.ts';
import { schorsingWerktTot } from './deur.ts';
import { bereid, geldtOp, rij, rijen } from './hulp.ts';

const opNacht = (t: string): string => geldtOp(t);
const dicht = `EXISTS (SELECT 1 FROM bed_dicht d WHERE d.bed_id = b.id AND ${opNacht('d')})`;

const capaciteitRij = z.object({ kamers: z.number(), bedden: z.number(), dicht: z.number(), capaciteit: z.number() });

/**
 * How many places a locatie has in a night: its beds that are in use, or where no beds were entered the number that was
 * agreed. Beds of soort `extra` do not count. `dicht`: beds out of use that night.
 */
export function leesCapaciteit(db: Db, locatieId: string, nacht: string): { capaciteit: number; dicht: number } {
  const gevonden = capaciteitRij.parse(
    rij(
      db,
      `SELECT l.capaciteit, (SELECT count(*) FROM kamer k WHERE k.locatie_id = l.id AND k.vervallen = 0) AS kamers,
         (SELECT count(*) FROM kamer k JOIN bed b ON b.kamer_id = k.id WHERE k.locatie_id = l.id AND k.vervallen = 0 AND b.vervallen = 0
            AND b.soort <> 'extra') AS bedden,
         (SELECT count(*) FROM kamer k JOIN bed b ON b.kamer_id = k.id WHERE k.locatie_id = l.id AND k.vervallen = 0 AND b.vervallen = 0
            AND b.soort <> 'extra' AND ${dicht}) AS dicht
       FROM locatie l WHERE l.id = @locatieId`,
      { locatieId, nacht },
    ),
  );
  if (gevonden.bedden === 0) return { capaciteit: gevonden.capaciteit, dicht: 0 };
  return { capaciteit: gevonden.bedden - gevonden.dicht, dicht: gevonden.dicht };
}

const bedRij = z.object({
  bedId: z.string(),
  kamerId: z.string(),
  afdeling: z.string(),
  kamer: z.string(),
  naam: z.string(),
  soort: z.enum(bedsoorten),
  dicht: z.number().transform((n) => n === 1),
});
export type Bedrij = z.infer<typeof bedRij>;

/** The beds of a locatie in their order, with whether each is out of use in a night. */
export function leesBeddenVan(db: Db, locatieId: string, nacht: string): Bedrij[] {
  return rijen(
    db,
    `SELECT b.id AS bedId, k.id AS kamerId, k.afdeling, k.naam AS kamer, b.naam, b.soort, ${dicht} AS dicht
     FROM kamer k JOIN bed b ON b.kamer_id = k.id WHERE k.locatie_id = @locatieId AND k.vervallen = 0 AND b.vervallen = 0
     ORDER BY k.afdeling, k.volgorde, k.naam, b.volgorde, b.naam, b.id`,
    { locatieId, nacht },
  ).map((r) => bedRij.parse(r));
}

export interface Bedgebruik {
  id: string;
  bedId: string;
  clientId: string;
  dossierId: string | null;
  /** First and last night (t/m); null: goes on. */
  van: string;
  tot: string | null;
  doorId: string;
  op: string;
}

/** Gives somebody a bed. The table refuses two people in a bed and one person in two: look first. */
export function schrijfBedgebruik(db: Db, gebruik: Bedgebruik): void {
  bereid(
    db,
    `INSERT INTO bedgebruik (id, bed_id, client_id, dossier_id, van, tot, door_id, op)
     VALUES (@id, @bedId, @clientId, @dossierId, @van, @tot, @doorId, @op)`,
  ).run(gebruik);
}

/** Ends the use of beds by a client after a last night (t/m), and takes away what had not begun by then. */
export function beeindigBedgebruik(db: Db, clientId: string, laatsteNacht: string): void {
  bereid(db, 'DELETE FROM bedgebruik WHERE client_id = ? AND van > ?').run(clientId, laatsteNacht);
  bereid(db, 'UPDATE bedgebruik SET tot = ? WHERE client_id = ? AND (tot IS NULL OR tot > ?)').run(
    laatsteNacht,
    clientId,
    laatsteNacht,
  );
}

const gebruikRij = z.object({ bedId: z.string(), clientId: z.string(), van: z.string(), tot: z.string().nullable() });

/** Who has which bed of a locatie in a night. */
export function leesBedgebruik(db: Db, locatieId: string, nacht: string): z.infer<typeof gebruikRij>[] {
  return rijen(
    db,
    `SELECT g.bed_id AS bedId, g.client_id AS clientId, g.van, g.tot FROM kamer k JOIN bed b ON b.kamer_id = k.id
     JOIN bedgebruik g ON g.bed_id = b.id WHERE k.locatie_id = @locatieId AND ${opNacht('g')}`,
    { locatieId, nacht },
  ).map((r) => gebruikRij.parse(r));
}

const bewonerRij = z.object({
  clientId: z.string(),
  dossierId: z.string().nullable(),
  soort: z.enum(['acuut', 'besluit']),
  van: z.string(),
  tot: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  geboortedatum: z.string().nullable(),
});
export type Bewonerrij = z.infer<typeof bewonerRij>;
const bewonerKolommen = `p.client_id AS clientId, p.dossier_id AS dossierId, p.soort, p.van, p.tot, c.achternaam, c.tussenvoegsel,
  c.voornamen, c.roepnaam, c.geboortedatum`;

/** Everybody with a place at a locatie in a night, by name: once, also when one stay ends on the day on which another begins. */
export function leesBewoners(db: Db, locatieId: string, nacht: string): Bewonerrij[] {
  const gevonden = rijen(
    db,
    `SELECT ${bewonerKolommen} FROM plaatsing p JOIN client c ON c.id = p.client_id
     WHERE p.locatie_id = @locatieId AND ${opNacht('p')} ORDER BY c.achternaam, c.voornamen, c.id, p.van DESC`,
    { locatieId, nacht },
  ).map((r) => bewonerRij.parse(r));
  return gevonden.filter(({ clientId }, i) => gevonden[i - 1]?.clientId !== clientId);
}

/** Everybody who stays, or ever stayed, on a dossier: whom it is about first, then by age. */
export function leesBewonersVanDossier(db: Db, dossierId: string): Bewonerrij[] {
  const gevonden = rijen(
    db,
    `SELECT ${bewonerKolommen} FROM plaatsing p JOIN client c ON c.id = p.client_id JOIN dossier d ON d.id = p.dossier_id
     WHERE p.dossier_id = @dossierId ORDER BY p.client_id <> d.client_id, c.geboortedatum, c.id, p.van DESC`,
    { dossierId },
  ).map((r) => bewonerRij.parse(r));
  return gevonden.filter(({ clientId }, i) => gevonden[i - 1]?.clientId !== clientId);
}

const laatste = `v.versie = (SELECT max(versie) FROM vastlegging n WHERE n.id = v.id) AND v.ingetrokken = 0`;
const wieVan = `coalesce(json_extract(v.inhoud, '$.wie'), d.client_id)`;
const vanHier = `v.dossier_id IN (SELECT dossier_id FROM plaatsing p WHERE p.locatie_id = @locatieId AND ${opNacht('p')})`;

const afwezigRij = z.object({
  clientId: z.string(),
  stukId: z.string(),
  reden: z.enum(['overig', 'ziekenhuis', 'detentie', 'schoolvakantie']),
  gemeld: z
    .number()
    .nullable()
    .transform((n) => (n === null ? null : n === 1)),
  sinds: z.string(),
  verwachtTerug: z.string().nullable(),
});

/** Who of a locatie is recorded as away in a night (3.10.4 by analogy). */
export function leesAfwezigen(db: Db, locatieId: string, nacht: string): z.infer<typeof afwezigRij>[] {
  return rijen(
    db,
    `SELECT ${wieVan} AS clientId, v.id AS stukId, json_extract(v.inhoud, '$.reden') AS reden, json_extract(v.inhoud, '$.gemeld') AS gemeld,
       json_extract(v.inhoud, '$.datum') AS sinds, json_extract(v.inhoud, '$.verwachtTerug') AS verwachtTerug
     FROM vastlegging v JOIN dossier d ON d.id = v.dossier_id
     WHERE ${vanHier} AND v.soort = 'afwezigheid' AND ${laatste} AND json_extract(v.inhoud, '$.datum') <= @nacht
       AND coalesce(json_extract(v.inhoud, '$.terugOp'), '9999') > @nacht`,
    { locatieId, nacht },
  ).map((r) => afwezigRij.parse(r));
}

const geschorstRij = z.object({
  clientId: z.string(),
  stukId: z.string(),
  van: z.string(),
  tot: z.string(),
  alternatief: z.string(),
});

/** Who of a locatie may not come in on a night: a schorsing that runs. */
export function leesGeschorsten(db: Db, locatieId: string, nacht: string): z.infer<typeof geschorstRij>[] {
  return rijen(
    db,
    `SELECT ${wieVan} AS clientId, v.id AS stukId, json_extract(v.inhoud, '$.datum') AS van, ${schorsingWerktTot} AS tot,
       json_extract(v.inhoud, '$.alternatief') AS alternatief
     FROM vastlegging v JOIN dossier d ON d.id = v.dossier_id
     WHERE ${vanHier} AND v.soort = 'schorsing' AND ${laatste} AND json_extract(v.inhoud, '$.datum') <= @nacht
       AND ${schorsingWerktTot} >= @nacht AND coalesce(json_extract(v.inhoud, '$.opgehevenPer'), '9999') > @nacht`,
    { locatieId, nacht },
  ).map((r) => geschorstRij.parse(r));
}
