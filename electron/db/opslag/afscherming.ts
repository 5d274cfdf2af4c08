import { z } from 'zod';
import { afschermingsgronden, relaties } from '#shared/contract/groepen/afscherming.ts';
import { idSchema } from '#shared/domein/basis.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const jsonTekst = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((tekst): unknown => JSON.parse(tekst))
    .pipe(schema);

const afschermingRij = z.object({
  clientId: z.string(),
  versie: z.number(),
  actief: z.number().transform((n) => n === 1),
  grond: z.enum(afschermingsgronden),
  reden: z.string(),
  voor: z.enum(['kring', 'iedereen']),
  eigenaarId: z.string(),
  kring: jsonTekst(z.array(idSchema)),
  uitgesloten: jsonTekst(z.array(z.object({ gebruikerId: idSchema, relatie: z.enum(relaties) }))),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Afschermingrij = z.infer<typeof afschermingRij>;

const keuze = `SELECT a.client_id AS clientId, a.versie, a.actief, a.grond, a.reden, a.voor, a.eigenaar_id AS eigenaarId, a.kring,
  a.uitgesloten, a.door_id AS doorId, g.naam AS door, a.op FROM afscherming a JOIN gebruiker g ON g.id = a.door_id`;

/** Every version of the shield of a client, oldest first; the last one counts. */
export function leesAfschermingen(db: Db, clientId: string): Afschermingrij[] {
  return rijen(db, `${keuze} WHERE a.client_id = @clientId ORDER BY a.versie`, { clientId }).map((r) =>
    afschermingRij.parse(r),
  );
}

/** The newest version of every shield, lifted ones too, newest first. */
export function leesAlleAfschermingen(db: Db): Afschermingrij[] {
  return rijen(
    db,
    `${keuze} WHERE a.versie = (SELECT max(versie) FROM afscherming n WHERE n.client_id = a.client_id) ORDER BY a.op DESC, a.client_id`,
  ).map((r) => afschermingRij.parse(r));
}

/** Adds a version of a shield and makes it the one that counts; false when somebody else was first. */
export function schrijfAfscherming(db: Db, nieuw: Omit<Afschermingrij, 'door'>): boolean {
  const { clientId, actief, kring, uitgesloten } = nieuw;
  const bestaand = rij(db, 'SELECT 1 FROM afscherming WHERE client_id = @clientId AND versie >= @versie', {
    clientId,
    versie: nieuw.versie,
  });
  if (bestaand) return false;
  bereid(
    db,
    `INSERT INTO afscherming (client_id, versie, actief, grond, reden, voor, eigenaar_id, kring, uitgesloten, door_id, op)
     VALUES (@clientId, @versie, @actief, @grond, @reden, @voor, @eigenaarId, @kring, @uitgesloten, @doorId, @op)`,
  ).run({
    ...nieuw,
    actief: actief ? 1 : 0,
    kring: JSON.stringify(kring),
    uitgesloten: JSON.stringify(uitgesloten),
  });
  bereid(db, 'DELETE FROM afscherming_mens WHERE client_id = ?').run(clientId);
  bereid(db, 'DELETE FROM afscherming_nu WHERE client_id = ?').run(clientId);
  if (!actief) return true;
  bereid(db, 'INSERT INTO afscherming_nu (client_id, voor, eigenaar_id) VALUES (@clientId, @voor, @eigenaarId)').run(
    nieuw,
  );
  const mens = bereid(db, 'INSERT OR REPLACE INTO afscherming_mens (client_id, gebruiker_id, rol) VALUES (?, ?, ?)');
  for (const id of kring) mens.run(clientId, id, 'kring');
  for (const { gebruikerId, relatie } of uitgesloten) mens.run(clientId, gebruikerId, relatie);
  return true;
}

const standRij = z.object({
  voor: z.enum(['kring', 'iedereen']),
  eigenaarId: z.string(),
  rol: z.enum(['kring', ...relaties]).nullable(),
  nood: z.number().transform((n) => n === 1),
});

/** Everybody of the household of a case of crisisopvang: a shield is about the case, and children are clients of their own. */
const gezinVan = `JOIN dossier d ON d.id = l.dossier_id WHERE EXISTS (SELECT 1 FROM crisisstuk s WHERE s.dossier_id = d.id)`;

/**
 * How a shielded client stands towards a user at an instant; null when the client is not shielded. Of a shield of their own and
 * those of cases to whose household they belong, the strictest counts. `nood`: opened with a reason, still running.
 */
export function leesAfschermingVoor(
  db: Db,
  vraag: { clientId: string; gebruikerId: string; nu: string },
): z.infer<typeof standRij> | null {
  const gevonden = rij(
    db,
    `SELECT voor, eigenaarId, rol, nood FROM (
       SELECT n.client_id AS id, n.voor, n.eigenaar_id AS eigenaarId,
         (SELECT rol FROM afscherming_mens m WHERE m.client_id = n.client_id AND m.gebruiker_id = @gebruikerId) AS rol,
         EXISTS (SELECT 1 FROM inzage i WHERE i.gebruiker_id = @gebruikerId AND i.client_id IN (n.client_id, @clientId) AND i.tot > @nu) AS nood
       FROM (SELECT @clientId AS client_id UNION SELECT d.client_id FROM huishouden_lid l ${gezinVan} AND l.client_id = @clientId) k
       JOIN afscherming_nu n ON n.client_id = k.client_id)
     ORDER BY CASE WHEN rol = 'kring' THEN 4 WHEN rol IS NOT NULL THEN 1 WHEN voor = 'iedereen' THEN 4 WHEN nood = 0 THEN 2 ELSE 3 END, id
     LIMIT 1`,
    vraag,
  );
  return gevonden ? standRij.parse(gevonden) : null;
}

const verborgenRij = z.object({ clientId: z.string(), rol: z.string().nullable() });

/** The clients that lists leave out for a user: shielded, and the user is not in the circle. Few, so lists take them as one parameter. */
export function leesVerborgen(db: Db, gebruikerId: string): z.infer<typeof verborgenRij>[] {
  return rijen(
    db,
    `WITH dicht AS (SELECT n.client_id, m.rol FROM afscherming_nu n
       LEFT JOIN afscherming_mens m ON m.client_id = n.client_id AND m.gebruiker_id = @gebruikerId
       WHERE coalesce(m.rol, CASE n.voor WHEN 'iedereen' THEN 'kring' ELSE 'buiten' END) <> 'kring')
     SELECT client_id AS clientId, max(rol) AS rol FROM (
       SELECT client_id, rol FROM dicht
       UNION ALL SELECT l.client_id, dicht.rol FROM dicht JOIN dossier e ON e.client_id = dicht.client_id
         JOIN huishouden_lid l ON l.dossier_id = e.id ${gezinVan})
     GROUP BY client_id ORDER BY client_id`,
    { gebruikerId },
  ).map((r) => verborgenRij.parse(r));
}

/** Records that somebody outside the circle opened a shielded client with a reason, until an instant. */
export function schrijfInzage(
  db: Db,
  inzage: {
    id: string;
    clientId: string;
    gebruikerId: string;
    eigenaarId: string;
    reden: string;
    op: string;
    tot: string;
  },
): void {
  bereid(
    db,
    'INSERT INTO inzage (id, client_id, gebruiker_id, eigenaar_id, reden, op, tot) VALUES (@id, @clientId, @gebruikerId, @eigenaarId, @reden, @op, @tot)',
  ).run(inzage);
}

const inzageRij = z.object({
  id: z.string(),
  clientId: z.string(),
  gebruikerId: z.string(),
  wie: z.string(),
  eigenaarId: z.string(),
  eigenaar: z.string(),
  eigenaarActief: z.number().transform((n) => n === 1),
  reden: z.string(),
  op: z.string(),
  tot: z.string(),
  oordeel: z.enum(['terecht', 'onterecht']).nullable(),
  toelichting: z.string().nullable(),
  beoordeeldDoor: z.string().nullable(),
  beoordeeldOp: z.string().nullable(),
});
export type Inzagerij = z.infer<typeof inzageRij>;

const inzageKeuze = `SELECT i.id, i.client_id AS clientId, i.gebruiker_id AS gebruikerId, g.naam AS wie, i.eigenaar_id AS eigenaarId,
  e.naam AS eigenaar, e.actief AS eigenaarActief, i.reden, i.op, i.tot, o.oordeel, o.toelichting, b.naam AS beoordeeldDoor, o.op AS beoordeeldOp
  FROM inzage i JOIN gebruiker g ON g.id = i.gebruiker_id JOIN gebruiker e ON e.id = i.eigenaar_id
  LEFT JOIN inzage_oordeel o ON o.inzage_id = i.id LEFT JOIN gebruiker b ON b.id = o.door_id`;

/** Looks at shielded clients, newest first: all, or only those that nobody has judged yet. */
export function leesInzagen(db: Db, vraag: { clientId: string | null; open: boolean; aantal: number }): Inzagerij[] {
  return rijen(
    db,
    `${inzageKeuze} WHERE (@clientId IS NULL OR i.client_id = @clientId) AND (@open = 0 OR o.inzage_id IS NULL)
     ORDER BY i.op DESC, i.id LIMIT @aantal`,
    { ...vraag, open: vraag.open ? 1 : 0 },
  ).map((r) => inzageRij.parse(r));
}

/** One look, or null. */
export function leesInzage(db: Db, id: string): Inzagerij | null {
  const gevonden = rij(db, `${inzageKeuze} WHERE i.id = @id`, { id });
  return gevonden ? inzageRij.parse(gevonden) : null;
}

/** Judges a look; false when somebody did already. */
export function schrijfInzageoordeel(
  db: Db,
  oordeel: { inzageId: string; oordeel: string; toelichting: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO inzage_oordeel (inzage_id, oordeel, toelichting, door_id, op) VALUES (@inzageId, @oordeel, @toelichting, @doorId, @op)',
    oordeel,
  );
}
