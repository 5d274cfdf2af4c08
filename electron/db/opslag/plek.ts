import { z } from 'zod';
import {
  crisisverzoekSchema,
  plekantwoordSchema,
  plekvraagSchema,
  type Crisisverzoek,
  type Plekantwoord,
  type Plekvraag,
} from '#shared/domein/crisis/plek.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z.string().transform((tekst): z.output<T> => schema.parse(JSON.parse(tekst)));
const wie = { door: z.string(), op: z.string() };

const vraagRij = z.object({
  id: z.string(),
  dossierId: z.string(),
  kenmerk: z.string(),
  inhoud: json(plekvraagSchema),
  ...wie,
  reden: z.string().nullable(),
  ingetrokkenDoor: z.string().nullable(),
  ingetrokkenOp: z.string().nullable(),
});
/** A request for a place; `reden` when it was withdrawn. */
export type Plekvraagrij = z.infer<typeof vraagRij>;
const vraagkeuze = `SELECT v.id, v.dossier_id AS dossierId, v.kenmerk, v.inhoud, g.naam AS door, v.op, i.reden, ig.naam AS ingetrokkenDoor,
  i.op AS ingetrokkenOp FROM plekvraag v JOIN gebruiker g ON g.id = v.door_id
  LEFT JOIN plekvraag_ingetrokken i ON i.vraag_id = v.id LEFT JOIN gebruiker ig ON ig.id = i.door_id`;

/** The requests of a case, oldest first; null: of every case, those that were not withdrawn, made since `sinds`. */
export function leesPlekvragen(db: Db, dossierId: string | null, sinds = ''): Plekvraagrij[] {
  const welke = dossierId === null ? 'i.vraag_id IS NULL AND v.op >= @sinds' : 'v.dossier_id = @dossierId';
  return rijen(db, `${vraagkeuze} WHERE ${welke} ORDER BY v.op, v.id`, { dossierId, sinds }).map((r) =>
    vraagRij.parse(r),
  );
}
/** One request, or null. */
export function leesPlekvraag(db: Db, id: string): Plekvraagrij | null {
  const gevonden = rij(db, `${vraagkeuze} WHERE v.id = @id`, { id });
  return gevonden ? vraagRij.parse(gevonden) : null;
}
/** Stores a request. */
export function schrijfPlekvraag(
  db: Db,
  vraag: { id: string; dossierId: string; kenmerk: string; inhoud: Plekvraag; doorId: string; op: string },
): void {
  bereid(
    db,
    'INSERT INTO plekvraag (id, dossier_id, kenmerk, inhoud, door_id, op) VALUES (@id, @dossierId, @kenmerk, @inhoud, @doorId, @op)',
  ).run({ ...vraag, inhoud: JSON.stringify(vraag.inhoud) });
}
/** Whether a request has this kenmerk. */
export const heeftPlekkenmerk = (db: Db, kenmerk: string): boolean =>
  rij(db, 'SELECT 1 FROM plekvraag WHERE kenmerk = @kenmerk', { kenmerk }) !== undefined;

const ingetrokken = (tabel: 'plekvraag_ingetrokken' | 'plekantwoord_vervallen', veld: string) =>
  `INSERT OR IGNORE INTO ${tabel} (${veld}, reden, door_id, op) VALUES (@id, @reden, @doorId, @op)`;
interface Vervalt {
  id: string;
  reden: string;
  doorId: string;
  op: string;
}
/** Withdraws a request; false when somebody did. */
export const schrijfVraagIngetrokken = (db: Db, wat: Vervalt): boolean =>
  wijzigt(db, ingetrokken('plekvraag_ingetrokken', 'vraag_id'), { ...wat });
/** Takes an answer out of what counts; false when somebody did. */
export const schrijfAntwoordVervallen = (db: Db, wat: Vervalt): boolean =>
  wijzigt(db, ingetrokken('plekantwoord_vervallen', 'antwoord_id'), { ...wat });

const aanRij = z.object({
  id: z.string(),
  vraagId: z.string(),
  locatieId: z.string().nullable(),
  regioId: z.string().nullable(),
  ...wie,
});
/** Whom a request went to. */
export type Plekaanrij = z.infer<typeof aanRij>;
/** Whom requests went to, in the order of asking. */
export function leesPlekadressen(db: Db, vraagIds: readonly string[]): Plekaanrij[] {
  return rijen(
    db,
    `SELECT a.id, a.vraag_id AS vraagId, a.locatie_id AS locatieId, a.regio_id AS regioId, g.naam AS door, a.op
     FROM plekvraag_aan a JOIN gebruiker g ON g.id = a.door_id WHERE a.vraag_id IN (SELECT value FROM json_each(@ids)) ORDER BY a.op, a.id`,
    { ids: JSON.stringify(vraagIds) },
  ).map((r) => aanRij.parse(r));
}
/** Adds somebody who is asked; false when they were. */
export function schrijfPlekadres(db: Db, aan: Omit<Plekaanrij, 'door'> & { doorId: string }): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO plekvraag_aan (id, vraag_id, locatie_id, regio_id, door_id, op)
     VALUES (@id, @vraagId, @locatieId, @regioId, @doorId, @op)`,
    { ...aan },
  );
}

const antwoordRij = z.object({
  id: z.string(),
  aanId: z.string(),
  volgnummer: z.number(),
  inhoud: json(plekantwoordSchema),
  ...wie,
  vervallen: z.string().nullable(),
});
/** An answer; `vervallen`: why it no longer counts. */
export type Plekantwoordrij = z.infer<typeof antwoordRij>;
/** The answers to requests, oldest first. */
export function leesPlekantwoorden(db: Db, vraagIds: readonly string[]): Plekantwoordrij[] {
  return rijen(
    db,
    `SELECT p.id, p.aan_id AS aanId, p.volgnummer, p.inhoud, g.naam AS door, p.op, w.reden AS vervallen
     FROM plekvraag_aan a JOIN plekantwoord p ON p.aan_id = a.id JOIN gebruiker g ON g.id = p.door_id
     LEFT JOIN plekantwoord_vervallen w ON w.antwoord_id = p.id
     WHERE a.vraag_id IN (SELECT value FROM json_each(@ids)) ORDER BY p.op, p.volgnummer, p.id`,
    { ids: JSON.stringify(vraagIds) },
  ).map((r) => antwoordRij.parse(r));
}
/** Adds an answer after the last one of whom was asked. */
export function schrijfPlekantwoord(
  db: Db,
  antwoord: { id: string; aanId: string; inhoud: Plekantwoord; doorId: string; op: string },
): void {
  bereid(
    db,
    `INSERT INTO plekantwoord (id, aan_id, volgnummer, inhoud, door_id, op) VALUES (@id, @aanId,
       1 + coalesce((SELECT max(volgnummer) FROM plekantwoord WHERE aan_id = @aanId), 0), @inhoud, @doorId, @op)`,
  ).run({ ...antwoord, inhoud: JSON.stringify(antwoord.inhoud) });
}

const houdingRij = z.object({
  id: z.string(),
  versie: z.number(),
  dossierId: z.string(),
  antwoordId: z.string(),
  locatieId: z.string().nullable(),
  personen: z.number().nullable(),
  nummer: z.number().nullable(),
  tot: z.string(),
  stand: z.enum(['vast', 'bezet', 'los']),
  geteld: z.number().transform((getal) => getal === 1),
});
/** A room that is or was held for a case. */
export type Plekhoudingrij = z.infer<typeof houdingRij>;
const houdingkeuze = `SELECT h.id, h.versie, h.dossier_id AS dossierId, h.antwoord_id AS antwoordId, h.locatie_id AS locatieId, h.personen,
  h.nummer, h.tot, h.stand, h.geteld FROM plekhouding h`;
const eersteStap = '(SELECT s.op FROM plekhouding_stap s WHERE s.houding_id = h.id AND s.volgnummer = 1)';

/** What was held for a case, oldest first. */
export const leesHoudingen = (db: Db, dossierId: string): Plekhoudingrij[] =>
  rijen(db, `${houdingkeuze} WHERE h.dossier_id = @dossierId ORDER BY ${eersteStap}, h.id`, { dossierId }).map((r) =>
    houdingRij.parse(r),
  );
/** Rooms that are held, or taken since their location was asked; of one location or of all. */
export const leesOpenHoudingen = (db: Db, locatieId: string | null = null): Plekhoudingrij[] =>
  rijen(
    db,
    `${houdingkeuze} WHERE h.stand <> 'los' AND h.geteld = 0 AND (@locatieId IS NULL OR h.locatie_id = @locatieId) ORDER BY h.tot, h.id`,
    { locatieId },
  ).map((r) => houdingRij.parse(r));
const dossierIdRij = z.object({ dossierId: z.string() });
/** Cases that came into a place, whoever counts the room by now. */
export const leesDossiersMetPlek = (db: Db): string[] =>
  rijen(db, "SELECT DISTINCT dossier_id AS dossierId FROM plekhouding WHERE stand = 'bezet'").map(
    (r) => dossierIdRij.parse(r).dossierId,
  );
/** One of them, or null. */
export function leesHouding(db: Db, id: string): Plekhoudingrij | null {
  const gevonden = rij(db, `${houdingkeuze} WHERE h.id = @id`, { id });
  return gevonden ? houdingRij.parse(gevonden) : null;
}
/** Holds a room. The table refuses a room that is held already or that nobody said was empty. */
export function schrijfHouding(db: Db, houding: Plekhoudingrij): void {
  bereid(
    db,
    `INSERT INTO plekhouding (id, versie, dossier_id, antwoord_id, locatie_id, personen, nummer, tot, stand, geteld)
     VALUES (@id, @versie, @dossierId, @antwoordId, @locatieId, @personen, @nummer, @tot, @stand, @geteld)`,
  ).run({ ...houding, geteld: houding.geteld ? 1 : 0 });
}
/** Changes what is held, on the version that was read; false when somebody else did first. */
export function wijzigHouding(db: Db, { id, versie, nummer, tot, stand, geteld }: Plekhoudingrij): boolean {
  return wijzigt(
    db,
    `UPDATE plekhouding SET versie = versie + 1, nummer = @nummer, tot = @tot, stand = @stand, geteld = @geteld
     WHERE id = @id AND versie = @versie`,
    { id, versie, nummer, tot, stand, geteld: geteld ? 1 : 0 },
  );
}

const stapRij = z.object({
  houdingId: z.string(),
  volgnummer: z.number(),
  soort: z.enum(['vast', 'verlengd', 'losgelaten', 'verlopen', 'bezet', 'teruggedraaid']),
  tot: z.string(),
  reden: z.string(),
  stukId: z.string().nullable(),
  ...wie,
});
/** What happened to a hold. */
export type Houdingstap = z.infer<typeof stapRij>;
/** What happened to the holds of a case, oldest first. */
export const leesHoudingstappen = (db: Db, dossierId: string): Houdingstap[] =>
  rijen(
    db,
    `SELECT s.houding_id AS houdingId, s.volgnummer, s.soort, s.tot, s.reden, s.stuk_id AS stukId, g.naam AS door, s.op
     FROM plekhouding h JOIN plekhouding_stap s ON s.houding_id = h.id JOIN gebruiker g ON g.id = s.door_id
     WHERE h.dossier_id = @dossierId ORDER BY s.op, s.houding_id, s.volgnummer`,
    { dossierId },
  ).map((r) => stapRij.parse(r));
/** Adds a line to what happened to a hold. */
export function schrijfHoudingstap(db: Db, stap: Omit<Houdingstap, 'door' | 'volgnummer'> & { doorId: string }): void {
  bereid(
    db,
    `INSERT INTO plekhouding_stap (houding_id, volgnummer, soort, tot, reden, stuk_id, door_id, op) VALUES (@houdingId,
       1 + coalesce((SELECT max(volgnummer) FROM plekhouding_stap WHERE houding_id = @houdingId), 0),
       @soort, @tot, @reden, @stukId, @doorId, @op)`,
  ).run(stap);
}

const verzoekRij = z.object({
  id: z.string(),
  versie: z.number(),
  kenmerk: z.string(),
  inhoud: json(crisisverzoekSchema),
  stand: z.enum(['open', 'aangenomen', 'geweigerd', 'ingetrokken']),
  reden: z.string(),
  dossierId: z.string().nullable(),
  ...wie,
});
/** One version of a request from elsewhere. */
export type Verzoekrij = z.infer<typeof verzoekRij>;
const verzoekkeuze = `SELECT z.id, z.versie, z.kenmerk, z.inhoud, z.stand, z.reden, z.dossier_id AS dossierId, g.naam AS door, z.op
  FROM crisisverzoek z JOIN gebruiker g ON g.id = z.door_id`;
const nieuwsteVerzoek = 'z.versie = (SELECT max(n.versie) FROM crisisverzoek n WHERE n.id = z.id)';
/** The newest version of requests from elsewhere: all that are open, and those of which something was recorded since `sinds`. */
export const leesVerzoeken = (db: Db, sinds: string): Verzoekrij[] =>
  rijen(
    db,
    `${verzoekkeuze} WHERE ${nieuwsteVerzoek} AND (z.stand = 'open' OR z.op >= @sinds) ORDER BY z.stand = 'open' DESC, z.op DESC, z.id LIMIT 200`,
    { sinds },
  ).map((r) => verzoekRij.parse(r));
/** All versions of a request from elsewhere, oldest first. */
export const leesVerzoek = (db: Db, id: string): Verzoekrij[] =>
  rijen(db, `${verzoekkeuze} WHERE z.id = @id ORDER BY z.versie`, { id }).map((r) => verzoekRij.parse(r));
/** The request from elsewhere by which a case began, or null. */
export function leesVerzoekVan(db: Db, dossierId: string): Verzoekrij | null {
  const gevonden = rij(db, `${verzoekkeuze} WHERE ${nieuwsteVerzoek} AND z.dossier_id = @dossierId`, { dossierId });
  return gevonden ? verzoekRij.parse(gevonden) : null;
}
/** Adds version `basis + 1`; false when somebody else was first. */
export function schrijfVerzoek(
  db: Db,
  verzoek: Omit<Verzoekrij, 'versie' | 'door' | 'inhoud'> & { basis: number; inhoud: Crisisverzoek; doorId: string },
): boolean {
  const { basis, inhoud, ...rest } = verzoek;
  if ((leesVerzoek(db, verzoek.id).at(-1)?.versie ?? 0) !== basis) return false;
  return wijzigt(
    db,
    `INSERT INTO crisisverzoek (id, versie, kenmerk, inhoud, stand, reden, dossier_id, door_id, op)
     VALUES (@id, @versie, @kenmerk, @inhoud, @stand, @reden, @dossierId, @doorId, @op)`,
    { ...rest, versie: basis + 1, inhoud: JSON.stringify(inhoud) },
  );
}
