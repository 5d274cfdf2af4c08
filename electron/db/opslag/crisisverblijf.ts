import { z } from 'zod';
import { crisispunten } from '#shared/beleid/index.ts';
import { basisstandSchema } from '#shared/domein/basisorde.ts';
import { crisisbijdragelijstSchema, type Crisisbijdragelijst } from '#shared/domein/crisis/bijdrage.ts';
import { conclusies, zorgstanden } from '#shared/domein/crisis/verblijf.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const json = (waarde: unknown): unknown => (typeof waarde === 'string' ? JSON.parse(waarde) : waarde);
const laatste = 's.versie = (SELECT max(n.versie) FROM crisisstuk n WHERE n.id = s.id) AND s.ingetrokken = 0';

const verblijfRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  kenmerk: z.string(),
  ingangsdatum: z.string(),
  laatsteDag: z.string(),
  behandelaarId: z.string().nullable(),
  behandelaar: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  geboortedatum: z.string().nullable(),
});
export type Crisisverblijfrij = z.infer<typeof verblijfRij>;

/** Cases whose crisisopvang runs or is to begin on a day, the first to end first; without clients that are hidden. */
export function leesCrisisverblijven(db: Db, dag: string, verborgen: readonly string[]): Crisisverblijfrij[] {
  return rijen(
    db,
    `SELECT d.id AS dossierId, d.client_id AS clientId, d.kenmerk, d.laatste_dag AS laatsteDag,
       (SELECT b.ingangsdatum FROM besluit b WHERE b.dossier_id = d.id AND b.soort = 'verstrekken'
          AND NOT EXISTS (SELECT 1 FROM besluit_vervallen v WHERE v.besluit_id = b.id) ORDER BY b.genomen_op DESC LIMIT 1) AS ingangsdatum,
       t.behandelaar_id AS behandelaarId, u.naam AS behandelaar, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam, c.geboortedatum
     FROM dossier d JOIN client c ON c.id = d.client_id
     LEFT JOIN toewijzing t ON t.dossier_id = d.id AND t.versie = (SELECT max(versie) FROM toewijzing n WHERE n.dossier_id = d.id)
     LEFT JOIN gebruiker u ON u.id = t.behandelaar_id
     WHERE d.laatste_dag >= @dag AND d.status IN ('verstrekt', 'geeindigd') AND d.client_id NOT IN (SELECT value FROM json_each(@verborgen))
     ORDER BY d.laatste_dag, d.kenmerk`,
    { dag, verborgen: JSON.stringify(verborgen) },
  ).flatMap((gevonden) => {
    const gelezen = verblijfRij.safeParse(gevonden);
    return gelezen.success ? [gelezen.data] : [];
  });
}

const lidRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  rol: z.enum(['partner', 'kind', 'ander']),
  geboortedatum: z.string().nullable(),
});

/** Everybody else of the households of the cases that run on a day. */
export function leesCrisisleden(db: Db, dag: string): z.infer<typeof lidRij>[] {
  return rijen(
    db,
    `SELECT h.dossier_id AS dossierId, h.client_id AS clientId, h.rol, c.geboortedatum FROM dossier d
     JOIN huishouden_lid h ON h.dossier_id = d.id JOIN client c ON c.id = h.client_id
     WHERE d.laatste_dag >= @dag AND d.status IN ('verstrekt', 'geeindigd') ORDER BY h.dossier_id, h.rol, h.client_id`,
    { dag },
  ).map((gevonden) => lidRij.parse(gevonden));
}

const dag = z.string().nullable();
const feitRij = z.discriminatedUnion('soort', [
  z.object({
    soort: z.literal('crisisbasis'),
    dossierId: z.string(),
    clientId: z.string(),
    punt: z.enum(crisispunten),
    stand: basisstandSchema,
    tot: dag,
  }),
  z.object({
    soort: z.literal('crisiszorg'),
    dossierId: z.string(),
    clientId: z.string(),
    stand: z.enum(zorgstanden),
  }),
  z.object({ soort: z.literal('rust'), dossierId: z.string(), clientId: z.string(), van: z.string() }),
  z.object({
    soort: z.literal('vraagverheldering'),
    dossierId: z.string(),
    clientId: z.string(),
    conclusie: z.enum(conclusies).nullable(),
    van: z.string(),
    klaar: dag,
  }),
  z.object({ soort: z.literal('vervolgtraject'), dossierId: z.string(), clientId: z.string(), klaar: dag }),
  z.object({ soort: z.literal('bijdragebrief'), dossierId: z.string(), klaar: dag }),
]);
export type Verblijffeit = z.infer<typeof feitRij>;

/** What the list of stays needs of every record of the cases that run on a day, in the newest version that counts. */
export function leesVerblijffeiten(db: Db, opDag: string): Verblijffeit[] {
  return rijen(
    db,
    `SELECT s.soort, s.dossier_id AS dossierId, s.client_id AS clientId, s.inhoud ->> '$.punt' AS punt, s.inhoud ->> '$.stand' AS stand,
       s.inhoud ->> '$.geldigTot' AS tot, s.inhoud ->> '$.conclusie' AS conclusie,
       coalesce(s.inhoud ->> '$.gestartOp', s.inhoud ->> '$.datum') AS van,
       coalesce(s.inhoud ->> '$.klaarOp', s.inhoud ->> '$.indicatieOp', s.inhoud ->> '$.verstuurdOp') AS klaar
     FROM dossier d JOIN crisisstuk s ON s.dossier_id = d.id
     WHERE d.laatste_dag >= @opDag AND d.status IN ('verstrekt', 'geeindigd')
       AND s.soort IN ('crisisbasis', 'crisiszorg', 'rust', 'vraagverheldering', 'vervolgtraject', 'bijdragebrief') AND ${laatste}`,
    { opDag },
  ).map((gevonden) => feitRij.parse(gevonden));
}

const bijdragezakenRij = z.object({ dossierId: z.string(), clientId: z.string() });
/** The cases that have a letter about a bijdrage. */
export function leesBijdragezaken(db: Db): { dossierId: string; clientId: string }[] {
  return rijen(
    db,
    `SELECT DISTINCT d.id AS dossierId, d.client_id AS clientId FROM crisisstuk s JOIN dossier d ON d.id = s.dossier_id
     WHERE s.soort = 'bijdragebrief' AND ${laatste} ORDER BY d.id`,
    {},
  ).map((gevonden) => bijdragezakenRij.parse(gevonden));
}

const lijstRij = z.object({
  maand: z.string(),
  versie: z.number(),
  stand: z.enum(['gesloten', 'heropend']),
  inhoud: z.preprocess(json, crisisbijdragelijstSchema),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Crisislijstrij = z.infer<typeof lijstRij>;
const kolommen = `SELECT b.maand, b.versie, b.stand, b.inhoud, b.reden, g.naam AS door, b.op FROM crisisbijdragelijst b
  JOIN gebruiker g ON g.id = b.door_id`;

/** The newest version of the list of a month, or null while it was never closed. */
export function leesCrisislijst(db: Db, maand: string): Crisislijstrij | null {
  const gevonden = rij(db, `${kolommen} WHERE b.maand = @maand ORDER BY b.versie DESC LIMIT 1`, { maand });
  return gevonden ? lijstRij.parse(gevonden) : null;
}

/** The lists that are closed now, oldest month first. */
export function leesGeslotenCrisislijsten(db: Db): Crisislijstrij[] {
  return rijen(
    db,
    `${kolommen} WHERE b.stand = 'gesloten' AND b.versie = (SELECT max(n.versie) FROM crisisbijdragelijst n WHERE n.maand = b.maand)
     ORDER BY b.maand`,
    {},
  ).map((gevonden) => lijstRij.parse(gevonden));
}

/** Closes the list of a month or opens it again; false when a colleague was first. */
export function schrijfCrisislijst(
  db: Db,
  lijst: Omit<Crisislijstrij, 'door' | 'inhoud'> & { inhoud: Crisisbijdragelijst; doorId: string },
): boolean {
  const { changes } = bereid(
    db,
    `INSERT OR IGNORE INTO crisisbijdragelijst (maand, versie, stand, inhoud, reden, door_id, op)
     VALUES (@maand, @versie, @stand, @inhoud, @reden, @doorId, @op)`,
  ).run({ ...lijst, inhoud: JSON.stringify(lijst.inhoud) });
  return changes === 1;
}
