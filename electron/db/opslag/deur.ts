import { z } from 'zod';
import { signaalsoorten } from '#shared/domein/nachtsignaal.ts';
import type { Db } from '../openen.ts';
import { bereid, geldtOp, rij, rijen, wijzigt } from './hulp.ts';

const vervallen = {
  vervallenOp: z.string().nullable(),
  vervallenReden: z.string().nullable(),
  vervallenDoor: z.string().nullable(),
};

const aankomstRij = z.object({
  id: z.string(),
  dossierId: z.string(),
  clientId: z.string(),
  locatieId: z.string(),
  locatienaam: z.string(),
  nacht: z.string(),
  tijdstip: z.string(),
  door: z.string(),
  op: z.string(),
  ...vervallen,
});
export type Deuraankomstrij = z.infer<typeof aankomstRij>;
type Nieuw<T> = Omit<T, 'door' | 'locatienaam' | keyof typeof vervallen> & { doorId: string };

/** Records that somebody who was assigned came in for the first time. */
export function schrijfDeuraankomst(db: Db, aankomst: Nieuw<Deuraankomstrij>): void {
  bereid(
    db,
    `INSERT INTO deuraankomst (id, dossier_id, client_id, locatie_id, nacht, tijdstip, door_id, op)
     VALUES (@id, @dossierId, @clientId, @locatieId, @nacht, @tijdstip, @doorId, @op)`,
  ).run(aankomst);
}

/** The arrivals of a dossier, oldest first, those that were struck out too. */
export function leesDeuraankomsten(db: Db, dossierId: string): Deuraankomstrij[] {
  return rijen(
    db,
    `SELECT a.id, a.dossier_id AS dossierId, a.client_id AS clientId, a.locatie_id AS locatieId, l.naam AS locatienaam, a.nacht,
       a.tijdstip, g.naam AS door, a.op, a.vervallen_op AS vervallenOp, a.vervallen_reden AS vervallenReden, v.naam AS vervallenDoor
     FROM deuraankomst a JOIN locatie l ON l.id = a.locatie_id JOIN gebruiker g ON g.id = a.door_id
     LEFT JOIN gebruiker v ON v.id = a.vervallen_door_id WHERE a.dossier_id = @dossierId ORDER BY a.tijdstip, a.id`,
    { dossierId },
  ).map((r) => aankomstRij.parse(r));
}

export interface Schrapping {
  id: string;
  dossierId: string;
  reden: string;
  doorId: string;
  op: string;
}
const schrap = (tabel: 'deuraankomst' | 'nachtsignaal') => (db: Db, schrapping: Schrapping) =>
  wijzigt(
    db,
    `UPDATE ${tabel} SET vervallen_op = @op, vervallen_reden = @reden, vervallen_door_id = @doorId
     WHERE id = @id AND dossier_id = @dossierId AND vervallen_op IS NULL`,
    { ...schrapping },
  );
/** Strikes an arrival out with a reason; false when it is not there or was struck out already. */
export const trekDeuraankomstIn = schrap('deuraankomst');
/** Strikes an answer on a signal out with a reason; false when it is not there or was struck out already. */
export const trekNachtsignaalIn = schrap('nachtsignaal');

const nachtenRij = z.array(z.string());
const signaalRij = z.object({
  id: z.string(),
  dossierId: z.string(),
  clientId: z.string(),
  soort: z.enum(signaalsoorten),
  antwoord: z.enum(['verklaard', 'opzij', 'gemeld']),
  totNacht: z.string(),
  nachten: z.string().transform((tekst) => nachtenRij.parse(JSON.parse(tekst))),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
  ...vervallen,
});
export type Signaalantwoordrij = z.infer<typeof signaalRij>;

/** Keeps what a person said about a signal, with the nights that it was about. */
export function schrijfNachtsignaal(db: Db, antwoord: Nieuw<Signaalantwoordrij>): void {
  bereid(
    db,
    `INSERT INTO nachtsignaal (id, dossier_id, client_id, soort, antwoord, tot_nacht, nachten, reden, door_id, op)
     VALUES (@id, @dossierId, @clientId, @soort, @antwoord, @totNacht, @nachten, @reden, @doorId, @op)`,
  ).run({ ...antwoord, nachten: JSON.stringify(antwoord.nachten) });
}

/** What was said about signals in a dossier, oldest first, what was struck out too. */
export function leesNachtsignalen(db: Db, dossierId: string): Signaalantwoordrij[] {
  return rijen(
    db,
    `SELECT s.id, s.dossier_id AS dossierId, s.client_id AS clientId, s.soort, s.antwoord, s.tot_nacht AS totNacht, s.nachten, s.reden,
       g.naam AS door, s.op, s.vervallen_op AS vervallenOp, s.vervallen_reden AS vervallenReden, v.naam AS vervallenDoor
     FROM nachtsignaal s JOIN gebruiker g ON g.id = s.door_id LEFT JOIN gebruiker v ON v.id = s.vervallen_door_id
     WHERE s.dossier_id = @dossierId ORDER BY s.op, s.id`,
    { dossierId },
  ).map((r) => signaalRij.parse(r));
}

const akkoordRij = z.object({
  stukId: z.string(),
  versie: z.number(),
  grens: z.string(),
  door: z.string().nullable(),
  op: z.string().nullable(),
});
export type Schorsingakkoordrij = z.infer<typeof akkoordRij>;

/** Asks a second person to agree with a version of a schorsing; until then it works until `grens`. */
export function schrijfAkkoordvraag(db: Db, vraag: { stukId: string; versie: number; grens: string }): void {
  bereid(db, 'INSERT INTO schorsing_akkoord (stuk_id, versie, grens) VALUES (@stukId, @versie, @grens)').run(vraag);
}

/** Records that a second person agrees; false when nobody asked or somebody did already. */
export function noteerSchorsingakkoord(
  db: Db,
  akkoord: { stukId: string; versie: number; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    'UPDATE schorsing_akkoord SET door_id = @doorId, op = @op WHERE stuk_id = @stukId AND versie = @versie AND door_id IS NULL',
    akkoord,
  );
}

/** The agreement that each version of a schorsing of a dossier asked for. */
export function leesSchorsingakkoorden(db: Db, dossierId: string): Schorsingakkoordrij[] {
  return rijen(
    db,
    `SELECT a.stuk_id AS stukId, a.versie, a.grens, g.naam AS door, a.op FROM vastlegging v
     JOIN schorsing_akkoord a ON a.stuk_id = v.id AND a.versie = v.versie LEFT JOIN gebruiker g ON g.id = a.door_id
     WHERE v.dossier_id = @dossierId AND v.soort = 'schorsing'`,
    { dossierId },
  ).map((r) => akkoordRij.parse(r));
}

/** SQL: the last day on which a schorsing v works: its own, or the earlier one while nobody else agreed. */
export const schorsingWerktTot = `min(json_extract(v.inhoud, '$.tot'), coalesce(
  (SELECT a.grens FROM schorsing_akkoord a WHERE a.stuk_id = v.id AND a.versie = v.versie AND a.door_id IS NULL), '9999'))`;

const lopendRij = z.object({
  stukId: z.string(),
  dossierId: z.string(),
  van: z.string(),
  tot: z.string(),
  alternatief: z.string(),
});
export type Schorsingrij = z.infer<typeof lopendRij>;

/** A schorsing of somebody that works in a night, in whatever dossier it was recorded; null: none. */
export function leesSchorsingVan(db: Db, clientId: string, nacht: string): Schorsingrij | null {
  const gevonden = rij(
    db,
    `SELECT v.id AS stukId, v.dossier_id AS dossierId, json_extract(v.inhoud, '$.datum') AS van, ${schorsingWerktTot} AS tot,
       json_extract(v.inhoud, '$.alternatief') AS alternatief
     FROM vastlegging v JOIN dossier d ON d.id = v.dossier_id
     WHERE v.soort = 'schorsing' AND v.ingetrokken = 0 AND v.versie = (SELECT max(versie) FROM vastlegging n WHERE n.id = v.id)
       AND (v.dossier_id IN (SELECT id FROM dossier WHERE client_id = @clientId)
         OR v.dossier_id IN (SELECT dossier_id FROM plaatsing WHERE client_id = @clientId))
       AND coalesce(json_extract(v.inhoud, '$.wie'), d.client_id) = @clientId
       AND json_extract(v.inhoud, '$.datum') <= @nacht AND ${schorsingWerktTot} >= @nacht
       AND coalesce(json_extract(v.inhoud, '$.opgehevenPer'), '9999') > @nacht
     ORDER BY ${schorsingWerktTot} DESC, v.id LIMIT 1`,
    { clientId, nacht },
  );
  return gevonden ? lopendRij.parse(gevonden) : null;
}

const verblijfRij = z.object({
  id: z.string(),
  clientId: z.string(),
  dossierId: z.string().nullable(),
  locatieId: z.string(),
  locatienaam: z.string(),
  telefoon: z.string(),
  soort: z.enum(['acuut', 'besluit']),
  van: z.string(),
  tot: z.string().nullable(),
});
export type Verblijfrij = z.infer<typeof verblijfRij>;
const verblijfKolommen = `p.id, p.client_id AS clientId, p.dossier_id AS dossierId, p.locatie_id AS locatieId, l.naam AS locatienaam,
  l.telefoon, p.soort, p.van, p.tot`;

/** The stays of one person, newest first. */
export function leesVerblijvenVan(db: Db, clientId: string): Verblijfrij[] {
  return rijen(
    db,
    `SELECT ${verblijfKolommen} FROM plaatsing p JOIN locatie l ON l.id = p.locatie_id
     WHERE p.client_id = @clientId ORDER BY p.van DESC, p.id`,
    { clientId },
  ).map((r) => verblijfRij.parse(r));
}

const deurRij = z.object({
  clientId: z.string(),
  dossierId: z.string().nullable(),
  locatieId: z.string(),
  locatienaam: z.string(),
  soort: z.enum(['acuut', 'besluit']),
  van: z.string(),
  tot: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  geboortedatum: z.string().nullable(),
  aangekomen: z.number().transform((n) => n === 1),
});
export type Deurrij = z.infer<typeof deurRij>;

/** Everybody with a stay that runs in, or ends or begins between two nights, with whether they ever came. */
export function leesVerblijvenTussen(db: Db, van: string, tot: string, locatieId: string | null): Deurrij[] {
  return rijen(
    db,
    `SELECT p.client_id AS clientId, p.dossier_id AS dossierId, p.locatie_id AS locatieId, l.naam AS locatienaam, p.soort, p.van, p.tot,
       c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam, c.geboortedatum,
       (EXISTS (SELECT 1 FROM deuraankomst a WHERE a.dossier_id = p.dossier_id AND a.client_id = p.client_id AND a.vervallen_op IS NULL)
         OR EXISTS (SELECT 1 FROM nacht n WHERE n.client_id = p.client_id AND +n.locatie_id = p.locatie_id AND n.datum >= p.van
              AND n.stand NOT IN ('afwezig', 'afwezig-gemeld'))) AS aangekomen
     FROM plaatsing p JOIN client c ON c.id = p.client_id JOIN locatie l ON l.id = p.locatie_id
     WHERE +p.van <= @tot AND coalesce(p.tot, '9999') >= @van AND (@locatieId IS NULL OR p.locatie_id = @locatieId)
     ORDER BY c.achternaam, c.voornamen, c.id, p.van DESC`,
    { van, tot, locatieId },
  ).map((r) => deurRij.parse(r));
}

const nachtRij = z.object({
  clientId: z.string(),
  datum: z.string(),
  locatieId: z.string(),
  stand: z.enum(['aanwezig', 'laat', 'afwezig', 'afwezig-gemeld', 'vertrokken']),
  bedId: z.string().nullable(),
  tijd: z.string().nullable(),
});
export type Dossiernacht = z.infer<typeof nachtRij>;

/** The nights of everybody who stays on a dossier, from a night up to and including another, oldest first. */
export function leesNachtenVanDossier(db: Db, dossierId: string, van: string, tot: string): Dossiernacht[] {
  return rijen(
    db,
    `SELECT n.client_id AS clientId, n.datum, n.locatie_id AS locatieId, n.stand, n.bed_id AS bedId, n.tijd FROM nacht n
     WHERE n.client_id IN (SELECT client_id FROM plaatsing WHERE dossier_id = @dossierId) AND n.datum BETWEEN @van AND @tot
     ORDER BY n.datum, n.client_id`,
    { dossierId, van, tot },
  ).map((r) => nachtRij.parse(r));
}

const idRij = z.object({ id: z.string() });
/** Dossiers with somebody who was away without notice at least so often in these nights. */
export function leesVaakAfwezig(db: Db, van: string, tot: string, aantal: number): string[] {
  return rijen(
    db,
    `SELECT DISTINCT p.dossier_id AS id FROM (SELECT client_id FROM nacht WHERE datum BETWEEN @van AND @tot AND stand = 'afwezig'
       GROUP BY client_id HAVING count(*) >= @aantal) n
     JOIN plaatsing p ON p.client_id = n.client_id AND p.van <= @tot AND (p.tot IS NULL OR p.tot >= @tot) WHERE p.dossier_id IS NOT NULL`,
    { van, tot, aantal },
  ).map((r) => idRij.parse(r).id);
}

/** Dossiers with a stored term of these kinds. */
export function leesDossiersMetTermijn(db: Db, soorten: readonly string[]): string[] {
  return rijen(
    db,
    'SELECT DISTINCT dossier_id AS id FROM termijn WHERE soort IN (SELECT value FROM json_each(@soorten))',
    { soorten: JSON.stringify(soorten) },
  ).map((r) => idRij.parse(r).id);
}

/** Of these people: who was away without notice at least so often in these nights. */
export function leesVaakAfwezigVan(
  db: Db,
  clientIds: readonly string[],
  van: string,
  tot: string,
  aantal: number,
): string[] {
  return rijen(
    db,
    `SELECT n.client_id AS id FROM json_each(@clientIds) j JOIN nacht n ON n.client_id = j.value
     WHERE n.datum BETWEEN @van AND @tot AND n.stand = 'afwezig' GROUP BY n.client_id HAVING count(*) >= @aantal`,
    { clientIds: JSON.stringify(clientIds), van, tot, aantal },
  ).map((r) => idRij.parse(r).id);
}

/** Of these people: who has a place on a besluit on this day, and was not in the register of that locatie since it began, or only as away. */
export function leesNooitGezienVan(db: Db, clientIds: readonly string[], dag: string): string[] {
  return rijen(
    db,
    `SELECT DISTINCT p.client_id AS id FROM json_each(@clientIds) j JOIN plaatsing p ON p.client_id = j.value
     WHERE p.soort = 'besluit' AND p.van <= @dag AND (p.tot IS NULL OR p.tot >= @dag) AND NOT EXISTS (SELECT 1 FROM nacht n
       WHERE n.client_id = p.client_id AND n.datum >= p.van AND +n.locatie_id = p.locatie_id AND n.stand NOT IN ('afwezig', 'afwezig-gemeld'))`,
    { clientIds: JSON.stringify(clientIds), dag },
  ).map((r) => idRij.parse(r).id);
}

const gezinRij = z.object({ clientId: z.string(), stand: nachtRij.shape.stand, tijd: z.string().nullable() });
/** How somebody stands in the register of one night at one locatie; null: not registered yet. */
export function leesNachtVan(
  db: Db,
  wie: { locatieId: string; datum: string; clientId: string },
): z.infer<typeof gezinRij> | null {
  const gevonden = rij(
    db,
    'SELECT client_id AS clientId, stand, tijd FROM nacht WHERE locatie_id = @locatieId AND datum = @datum AND client_id = @clientId',
    wie,
  );
  return gevonden ? gezinRij.parse(gevonden) : null;
}

/** How everybody stands in the register of a night at a locatie. */
export function leesNachtstanden(db: Db, locatieId: string, datum: string): z.infer<typeof gezinRij>[] {
  return rijen(
    db,
    'SELECT client_id AS clientId, stand, tijd FROM nacht WHERE locatie_id = @locatieId AND datum = @datum',
    { locatieId, datum },
  ).map((r) => gezinRij.parse(r));
}

/**
 * Dossiers on which something may have to be said about who stays here now: with a recorded absence or schorsing of these people,
 * or of somebody who was away without notice since a day: `opRij` nights after the last one here, or `inAlles` in all. Less makes
 * no pattern, because without such a record no night is excused.
 */
export function leesDossiersMetBericht(
  db: Db,
  vraag: {
    clientIds: readonly string[];
    sinds: string;
    vandaag: string;
    opRij: number;
    inAlles: number;
    locatieId: string | null;
  },
): string[] {
  return rijen(
    db,
    `SELECT v.dossier_id AS id FROM vastlegging v WHERE v.soort IN ('afwezigheid', 'schorsing') AND v.dossier_id IN
       (SELECT e.dossier_id FROM json_each(@clientIds) j JOIN plaatsing e ON e.client_id = j.value)
     UNION SELECT p.dossier_id FROM (SELECT client_id, count(*) AS weg FROM nacht WHERE datum >= @sinds AND stand = 'afwezig'
       GROUP BY client_id HAVING count(*) >= min(@opRij, @inAlles)) n JOIN plaatsing p ON p.client_id = n.client_id
     WHERE p.dossier_id IS NOT NULL AND ${geldtOp('p', '@vandaag')} AND (@locatieId IS NULL OR +p.locatie_id = @locatieId)
       AND (n.weg >= @inAlles OR (SELECT count(*) FROM nacht w WHERE w.client_id = n.client_id AND w.stand = 'afwezig' AND w.datum >=
         coalesce((SELECT max(h.datum) FROM nacht h WHERE h.client_id = n.client_id AND h.datum >= @sinds AND h.datum < @vandaag
           AND h.stand IN ('aanwezig', 'laat')), @sinds)) >= @opRij)`,
    { ...vraag, clientIds: JSON.stringify(vraag.clientIds) },
  ).map((r) => idRij.parse(r).id);
}

const merkRij = z.object({ merk: z.string() });
/** Which nights were away without notice in a stretch, as one text to compare with an earlier one. */
export function leesAfwezigmerk(db: Db, van: string, tot: string): string {
  const gevonden = rij(
    db,
    `SELECT coalesce(group_concat(datum || client_id, ''), '') AS merk FROM
       (SELECT datum, client_id FROM nacht WHERE datum BETWEEN @van AND @tot AND stand = 'afwezig' ORDER BY datum, client_id)`,
    { van, tot },
  );
  return merkRij.parse(gevonden).merk;
}
