import { z } from 'zod';
import type { Basispunt } from '#shared/beleid/index.ts';
import { basispuntSchema, puntinhoudSchema, type Puntinhoud, type Zoeksite } from '#shared/domein/basisorde.ts';
import type { Db } from '../openen.ts';
import { bereid, geldtOp, rij, rijen, wijzigt } from './hulp.ts';

const puntRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  punt: basispuntSchema,
  versie: z.number(),
  inhoud: z.string().transform((t) => puntinhoudSchema.parse(JSON.parse(t))),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Basispuntrij = z.infer<typeof puntRij>;

const kolommen = `b.dossier_id AS dossierId, b.client_id AS clientId, b.punt, b.versie, b.inhoud, b.reden, g.naam AS door, b.op`;

/** Every version of every point of a dossier, in the order in which they were recorded. */
export function leesBasispunten(db: Db, dossierId: string): Basispuntrij[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM basispunt b JOIN gebruiker g ON g.id = b.door_id WHERE b.dossier_id = @dossierId
     ORDER BY b.op, b.client_id, b.punt, b.versie`,
    { dossierId },
  ).map((r) => puntRij.parse(r));
}

const versieRij = z.object({ versie: z.number().nullable() });
/** Adds version `basis + 1` of a point; false when that version exists already (somebody else was first). */
export function schrijfBasispunt(
  db: Db,
  punt: {
    dossierId: string;
    clientId: string;
    punt: Basispunt;
    basis: number;
    inhoud: Puntinhoud;
    reden: string;
    doorId: string;
    op: string;
  },
): boolean {
  const { dossierId, clientId, punt: welk } = punt;
  const huidig = versieRij.parse(
    rij(
      db,
      'SELECT max(versie) AS versie FROM basispunt WHERE dossier_id = @dossierId AND client_id = @clientId AND punt = @welk',
      { dossierId, clientId, welk },
    ),
  );
  if ((huidig.versie ?? 0) !== punt.basis) return false;
  return wijzigt(
    db,
    `INSERT INTO basispunt (dossier_id, client_id, punt, versie, stand, inhoud, reden, door_id, op)
     VALUES (@dossierId, @clientId, @punt, @versie, @stand, @inhoud, @reden, @doorId, @op)`,
    { ...punt, versie: punt.basis + 1, stand: punt.inhoud.stand, inhoud: JSON.stringify(punt.inhoud) },
  );
}

const opNacht = `${geldtOp('p')} AND (@locatieId IS NULL OR p.locatie_id = @locatieId)`;

/** A point as its newest version says. */
export type Puntstand = [punt: Basispunt, stand: Puntinhoud['stand'], geldigTot: string | null];

// A look in a set: a schema for each of tens of thousands of words would cost as much as finding them.
const punten: ReadonlySet<string> = new Set(basispuntSchema.options);
const standen: ReadonlySet<string> = new Set(puntinhoudSchema.shape.stand.options);
const isPunt = (tekst: string): tekst is Basispunt => punten.has(tekst);
const isStand = (tekst: string): tekst is Puntinhoud['stand'] => standen.has(tekst);

/**
 * The newest version of each point of somebody, out of the text in which a {@link Bewonerlijstrij} has them: `punt versie stand
 * geldigTot` with commas between.
 */
export function nieuwsteStanden(tekst: string): Puntstand[] {
  const nieuwste = new Map<string, { versie: number; stand: Puntstand }>();
  for (const deel of tekst.split(',')) {
    const [punt = '', nummer, stand = '', geldigTot] = deel.split(' ');
    if (!isPunt(punt) || !isStand(stand)) throw new TypeError('A point of 5.2.10 is stored that does not exist');
    const versie = Number(nummer);
    if (versie > (nieuwste.get(punt)?.versie ?? 0))
      nieuwste.set(punt, { versie, stand: [punt, stand, geldigTot || null] });
  }
  return [...nieuwste.values()].map(({ stand }) => stand);
}

const stukRij = z.tuple([
  z.string(),
  z.string(),
  z.enum(['schulden', 'dagstructuur', 'woningsite', 'zoekprofiel']),
  z.string(),
]);
/** dossierId, clientId, soort and inhoud as text. */
export type Basisstukrij = z.infer<typeof stukRij>;

/** The records that say how debts, days and looking for a home stand, of everybody with a place in a night. */
export function leesBasisstukken(db: Db, nacht: string, locatieId: string | null): Basisstukrij[] {
  return bereid(
    db,
    `SELECT v.dossier_id, coalesce(json_extract(v.inhoud, '$.wie'), d.client_id), v.soort, v.inhoud
     FROM (SELECT DISTINCT p.dossier_id FROM plaatsing p WHERE ${opNacht} AND p.dossier_id IS NOT NULL) w
     JOIN vastlegging v ON v.dossier_id = w.dossier_id AND v.soort IN ('schulden', 'dagstructuur', 'woningsite', 'zoekprofiel')
     JOIN dossier d ON d.id = v.dossier_id
     WHERE v.ingetrokken = 0 AND v.versie = (SELECT max(versie) FROM vastlegging n WHERE n.id = v.id)`,
  )
    .raw(true)
    .all({ nacht, locatieId })
    .map((r) => stukRij.parse(r));
}

const bewonerRij = z.object({
  clientId: z.string(),
  dossierId: z.string().nullable(),
  aanvrager: z.number().transform((n) => n === 1),
  keten: z.enum(['volwassenen', 'jongeren', 'gezin']).nullable(),
  kenmerk: z.string().nullable(),
  regime: z.string().nullable(),
  laatsteDag: z.string().nullable(),
  soort: z.enum(['acuut', 'besluit']),
  van: z.string(),
  tot: z.string().nullable(),
  locatieId: z.string(),
  locatie: z.string(),
  begeleiderId: z.string().nullable(),
  begeleider: z.string().nullable(),
  /** The first open term: its day, and what it is. */
  termijn: z
    .string()
    .nullable()
    .transform((tekst) => (tekst ? { uiterlijk: tekst.slice(0, 10), tekst: tekst.slice(11) } : null)),
  /** How the points of 5.2.10 stand, for {@link nieuwsteStanden}; null: nothing is recorded. */
  standen: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
  geboortedatum: z.string().nullable(),
});
export type Bewonerlijstrij = z.infer<typeof bewonerRij>;

/**
 * Everybody with a place in a night, with what a list of residents is put in order and searched by: place, whose client, the first
 * open term of the dossier, and the points of 5.2.10. Those come as one text, because a line each costs more than finding them.
 * Once each, also when one stay ends on the day on which another begins. In no order.
 */
export function leesBewonerslijst(
  db: Db,
  vraag: { nacht: string; locatieId: string | null; verborgen: readonly string[] },
): Bewonerlijstrij[] {
  const gevonden = rijen(
    db,
    // The plus keeps SQLite at the key of a household, in which its points stand together, instead of at an index beside them.
    `SELECT p.client_id AS clientId, p.dossier_id AS dossierId, coalesce(d.client_id = p.client_id, 0) AS aanvrager, d.keten, d.kenmerk, d.regime,
       d.laatste_dag AS laatsteDag, p.soort, p.van, p.tot, l.id AS locatieId, l.naam AS locatie, u.id AS begeleiderId, u.naam AS begeleider,
       (SELECT o.uiterlijk || ' ' || o.omschrijving FROM termijn o WHERE o.dossier_id = p.dossier_id AND o.soort NOT IN ('einde-opvang', 'bezwaar')
         ORDER BY o.uiterlijk, o.soort, o.sleutel LIMIT 1) AS termijn,
       (SELECT group_concat(b.punt || ' ' || b.versie || ' ' || b.stand || ' ' ||
           CASE b.stand WHEN 'op-orde' THEN coalesce(json_extract(b.inhoud, '$.geldigTot'), '') ELSE '' END)
         FROM basispunt b WHERE b.dossier_id = p.dossier_id AND +b.client_id = p.client_id) AS standen,
       c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam, c.geboortedatum
     FROM plaatsing p JOIN client c ON c.id = p.client_id JOIN locatie l ON l.id = p.locatie_id LEFT JOIN dossier d ON d.id = p.dossier_id
     LEFT JOIN gebruiker u ON u.id = (SELECT t.behandelaar_id FROM toewijzing t WHERE t.dossier_id = p.dossier_id ORDER BY t.versie DESC LIMIT 1)
     WHERE ${opNacht} AND p.client_id NOT IN (SELECT value FROM json_each(@verborgen))`,
    { ...vraag, verborgen: JSON.stringify(vraag.verborgen) },
  ).map((r) => bewonerRij.parse(r));
  const nieuwste = new Map<string, Bewonerlijstrij>();
  for (const bewoner of gevonden)
    if (bewoner.van > (nieuwste.get(bewoner.clientId)?.van ?? '')) nieuwste.set(bewoner.clientId, bewoner);
  return [...nieuwste.values()];
}

const slaapplekRij = z.object({ clientId: z.string(), bed: z.string().nullable(), gesprekOp: z.string().nullable() });
/** What a line of the list of residents says besides: the bed of that night, and the day of the last gesprek of the dossier. */
export type Slaapplekrij = z.infer<typeof slaapplekRij>;

/** Bed and last gesprek of these residents, by client id. */
export function leesSlaapplekken(
  db: Db,
  nacht: string,
  wie: readonly Pick<Bewonerlijstrij, 'clientId' | 'dossierId'>[],
): Map<string, Slaapplekrij> {
  const gevonden = rijen(
    db,
    // By the dossier, and not backwards through all gesprekken of everybody, which is what `max` of a day asks of SQLite by itself.
    `SELECT w.clientId, (SELECT trim(CASE WHEN k.naam = '' THEN '' ELSE k.naam || ' · ' END || e.naam) FROM bedgebruik g
         JOIN bed e ON e.id = g.bed_id JOIN kamer k ON k.id = e.kamer_id WHERE g.client_id = w.clientId AND ${geldtOp('g')} LIMIT 1) AS bed,
       (SELECT max(json_extract(v.inhoud, '$.datum')) FROM vastlegging v INDEXED BY vastlegging_dossier
          WHERE v.dossier_id = w.dossierId AND v.soort = 'verblijfsgesprek'
          AND v.ingetrokken = 0 AND v.versie = (SELECT max(versie) FROM vastlegging n WHERE n.id = v.id)) AS gesprekOp
     FROM (SELECT value ->> 0 AS clientId, value ->> 1 AS dossierId FROM json_each(@wie)) w`,
    { nacht, wie: JSON.stringify(wie.map(({ clientId, dossierId }) => [clientId, dossierId])) },
  ).map((r) => slaapplekRij.parse(r));
  return new Map(gevonden.map((rij) => [rij.clientId, rij]));
}

const siteRij = z
  .object({
    id: z.string(),
    versie: z.number(),
    naam: z.string(),
    adres: z.string(),
    loting: z.number(),
    buitenRegio: z.number(),
    actief: z.number(),
  })
  .transform((r) => ({ ...r, loting: r.loting === 1, buitenRegio: r.buitenRegio === 1, actief: r.actief === 1 }));

/** The sites for homes that this organisation works with, by name. */
export function leesZoeksites(db: Db): Zoeksite[] {
  return rijen(
    db,
    'SELECT id, versie, naam, adres, loting, buiten_regio AS buitenRegio, actief FROM woningzoeksite ORDER BY actief DESC, naam, id',
  ).map((r) => siteRij.parse(r));
}

const alsRij = ({ loting, buitenRegio, actief, ...rest }: Zoeksite) => ({
  ...rest,
  loting: loting ? 1 : 0,
  buitenRegio: buitenRegio ? 1 : 0,
  actief: actief ? 1 : 0,
});

/** Adds a site. */
export function schrijfZoeksite(db: Db, site: Zoeksite): void {
  bereid(
    db,
    `INSERT INTO woningzoeksite (id, versie, naam, adres, loting, buiten_regio, actief)
     VALUES (@id, @versie, @naam, @adres, @loting, @buitenRegio, @actief)`,
  ).run(alsRij(site));
}

/** Changes a site; false when somebody else changed it first. */
export function wijzigZoeksite(db: Db, site: Zoeksite): boolean {
  return wijzigt(
    db,
    `UPDATE woningzoeksite SET versie = versie + 1, naam = @naam, adres = @adres, loting = @loting, buiten_regio = @buitenRegio,
     actief = @actief WHERE id = @id AND versie = @versie`,
    alsRij(site),
  );
}
