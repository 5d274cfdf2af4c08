import { z } from 'zod';
import type { Bewaarsoort } from '#shared/bewaren/soorten.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const vlag = z.number().transform((n) => n === 1);
const kinderen = z.array(z.string().nullable());
const standRij = z.object({
  id: z.string(),
  ding: z.enum(['dossier', 'persoon']),
  clientId: z.string(),
  kenmerk: z.string(),
  geeindigd: vlag,
  /** Newest instant at which something was recorded. */
  laatsteOp: z.string(),
  /** Last day of a stay or besluit, where there is one. */
  laatsteDag: z.string().nullable(),
  /** Days of birth of children in the household, JSON. */
  kinderen: z.string().transform((tekst) => kinderen.parse(JSON.parse(tekst))),
  bezwaar: vlag,
  klacht: vlag,
  verblijf: vlag,
  aanvraag: vlag,
  bewaarreden: vlag,
  /** Newest instant at which this person was merged with another, which still stands. */
  samengevoegdOp: z.string().nullable(),
  gezin: vlag,
});
/** What is known of something that may have to go. */
export type Bewaarstand = z.infer<typeof standRij>;

const isKlaar = (d: string): string =>
  `(${d}.status IN ('gesloten', 'geweigerd', 'buiten-behandeling', 'geeindigd') OR (${d}.status = 'verstrekt' AND ${d}.laatste_dag < @vandaag))`;

const opVan = (tabel: string, kolom = 'op'): string =>
  `coalesce((SELECT max(${kolom}) FROM ${tabel} WHERE dossier_id = d.id), '')`;

/** Persons of a dossier, its own and those of the household. */
const mensen = `(SELECT d.client_id AS id UNION SELECT client_id FROM huishouden_lid WHERE dossier_id = d.id
  UNION SELECT client_id FROM plaatsing WHERE dossier_id = d.id)`;
// Whoever asked for their data, or to have them erased, is answered first (AVG 15 to 21).
const vastgehouden = (wie: string): string =>
  `EXISTS (SELECT 1 FROM verzoek v WHERE v.client_id IN ${wie} AND +v.status = 'open' AND v.id <> @verzoek) OR EXISTS (SELECT 1 FROM bewaarreden b WHERE b.client_id IN ${wie} AND b.einde_op IS NULL AND (b.tot IS NULL OR b.tot >= @vandaag))`;

const dossierstand = `SELECT d.id, 'dossier' AS ding, d.client_id AS clientId, d.kenmerk, ${isKlaar('d')} AS geeindigd,
    max(d.aangemaakt_op, ${['stap', 'stuk', 'vastlegging', 'dossierregel', 'crisisstuk', 'toewijzing'].map((t) => opVan(t)).join(', ')},
      ${opVan('document', 'gemaakt_op')}, ${opVan('besluit', 'genomen_op')}, ${opVan('contact')}, ${opVan('dagrapport')},
      coalesce((SELECT max(v.op) FROM bezwaar b JOIN bezwaar_versie v ON v.bezwaar_id = b.id WHERE b.dossier_id = d.id), ''),
      coalesce((SELECT max(v.op) FROM klacht k JOIN klacht_versie v ON v.klacht_id = k.id WHERE k.dossier_id = d.id), '')) AS laatsteOp,
    nullif(max(coalesce(d.laatste_dag, ''), coalesce((SELECT max(tot) FROM plaatsing WHERE dossier_id = d.id), ''),
      coalesce((SELECT max(datum) FROM nacht WHERE client_id = d.client_id AND dossier_id = d.id), '')), '') AS laatsteDag,
    CASE WHEN @kinderen THEN coalesce((SELECT json_group_array(c.geboortedatum) FROM huishouden_lid l JOIN client c ON c.id = l.client_id
      WHERE l.dossier_id = d.id AND l.rol = 'kind'), '[]') ELSE '[]' END AS kinderen,
    EXISTS (SELECT 1 FROM bezwaar WHERE dossier_id = d.id AND status = 'open') AS bezwaar,
    EXISTS (SELECT 1 FROM klacht WHERE dossier_id = d.id AND status = 'open') AS klacht,
    (EXISTS (SELECT 1 FROM plaatsing WHERE dossier_id = d.id AND (tot IS NULL OR tot >= @vandaag))
      OR EXISTS (SELECT 1 FROM plekhouding WHERE dossier_id = d.id AND stand <> 'los')) AS verblijf,
    EXISTS (SELECT 1 FROM dossier e WHERE e.client_id = d.client_id AND e.id <> d.id AND NOT ${isKlaar('e')}) AS aanvraag,
    ${vastgehouden(mensen)} AS bewaarreden,
    (SELECT max(s.op) FROM client_alias a JOIN samenvoeging s ON s.id = a.samenvoeging_id
      WHERE a.oud_id IN ${mensen} OR a.nieuw_id IN ${mensen}) AS samengevoegdOp,
    EXISTS (SELECT 1 FROM ${mensen} m WHERE m.id <> d.client_id AND (
      EXISTS (SELECT 1 FROM dossier e WHERE e.client_id = m.id AND e.id <> d.id AND NOT ${isKlaar('e')})
      OR EXISTS (SELECT 1 FROM huishouden_lid l JOIN dossier e ON e.id = l.dossier_id
        WHERE l.client_id = m.id AND e.id <> d.id AND NOT ${isKlaar('e')}))) AS gezin
  FROM dossier d`;

const heeftVerblijf = 'EXISTS (SELECT 1 FROM plaatsing p WHERE p.dossier_id = d.id)';
/** Which dossiers are of a kind, by how they stand. */
const vanSoort: Record<Exclude<Bewaarsoort, 'persoon-zonder-dossier'>, string> = {
  'wmo-dossier': `coalesce(d.status, '') NOT IN ('geweigerd', 'buiten-behandeling') AND (coalesce(d.status, '') <> 'gesloten' OR ${heeftVerblijf})`,
  'geen-opvang': "d.status IN ('geweigerd', 'buiten-behandeling')",
  'melding-zonder-besluit': `d.status = 'gesloten' AND NOT ${heeftVerblijf}`,
  aanbiederdossier: 'TRUE',
  'veilig-thuis-dossier': 'TRUE',
};

const persoonstand = `SELECT c.id, 'persoon' AS ding, c.id AS clientId, '' AS kenmerk, 1 AS geeindigd,
    max(c.aangemaakt_op, coalesce((SELECT max(op) FROM client_versie WHERE client_id = c.id), '')) AS laatsteOp,
    nullif(max(coalesce((SELECT max(tot) FROM plaatsing WHERE client_id = c.id), ''),
      coalesce((SELECT max(datum) FROM nacht WHERE client_id = c.id), '')), '') AS laatsteDag,
    '[]' AS kinderen, 0 AS bezwaar, 0 AS klacht,
    EXISTS (SELECT 1 FROM plaatsing WHERE client_id = c.id AND (tot IS NULL OR tot >= @vandaag)) AS verblijf, 0 AS aanvraag,
    ${vastgehouden('(c.id)')} AS bewaarreden,
    (SELECT max(s.op) FROM client_alias a JOIN samenvoeging s ON s.id = a.samenvoeging_id WHERE a.oud_id = c.id OR a.nieuw_id = c.id) AS samengevoegdOp,
    0 AS gezin
  FROM client c`;
const nergensGenoemd = `NOT EXISTS (SELECT 1 FROM huishouden_lid WHERE client_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM plaatsing WHERE client_id = c.id AND dossier_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM client_alias WHERE oud_id = c.id)`;
const zonderDossier = `NOT EXISTS (SELECT 1 FROM dossier WHERE client_id = c.id) AND ${nergensGenoemd}`;
/** Two indexes laid side by side: nearly everybody has a dossier, and looking each of them up takes ten times as long. */
const mensenZonderDossier =
  '(SELECT id FROM client EXCEPT SELECT client_id FROM dossier) zonder CROSS JOIN client c ON c.id = zonder.id';

/** Where a list went on from. */
export interface Bewaarcursor {
  dag: string;
  id: string;
}

const aantalRij = z.object({ n: z.number() });
const bewaarstandenRij = z.object({ dag: z.string(), id: z.string() });

/** How those of a kind are found that came in before `@voor` and are on no list that still counts. */
function kandidaten(soort: Bewaarsoort): { stand: string; van: string; waar: string; dag: string; id: string } {
  const [stand, van, welke, dag, id] =
    soort === 'persoon-zonder-dossier'
      ? [persoonstand, mensenZonderDossier, nergensGenoemd, 'substr(c.aangemaakt_op, 1, 10)', 'c.id']
      : [dossierstand, 'dossier d', vanSoort[soort], 'd.gemeld_op', 'd.id'];
  const waar = `${welke} AND ${dag} <= @voor AND NOT EXISTS (SELECT 1 FROM vernietigingsregel r
    JOIN vernietigingslijst l ON l.id = r.lijst_id
    WHERE r.ding_id = ${id} AND l.stand IN ('opgesteld', 'vastgesteld', 'bezig') AND r.stand = 'voorgesteld')`;
  return { stand, van, waar, dag, id };
}

/** How many of a kind came in before `voor`. */
export function telBewaarstanden(db: Db, soort: Bewaarsoort, voor: string): number {
  const { van, waar } = kandidaten(soort);
  return aantalRij.parse(rij(db, `SELECT count(*) AS n FROM ${van} WHERE ${waar}`, { voor })).n;
}

/**
 * What came in before `voor`, oldest first: only that can be old enough. What is on a list that was not withdrawn is left out.
 * @param voor day; something that came in later is not read
 */
export function leesBewaarstanden(
  db: Db,
  soort: Bewaarsoort,
  { vandaag, voor, na, aantal }: { vandaag: string; voor: string; na: Bewaarcursor | null; aantal: number },
): { regels: Bewaarstand[]; na: Bewaarcursor | null } {
  const persoon = soort === 'persoon-zonder-dossier';
  const { stand, van, waar, dag, id } = kandidaten(soort);
  // Which they are first: SQLite would work out how each stands before it sorts, also of those beyond the page.
  const sql = `${stand.replace(' AS ding,', ` AS ding, ${dag} AS dag,`)} WHERE ${id} IN (SELECT ${id} FROM ${van}
     WHERE ${waar} AND (${dag}, ${id}) > (@dag, @na) ORDER BY ${dag}, ${id} LIMIT @aantal)
     ORDER BY ${dag}, ${id}`;
  const waarden = {
    ...{ vandaag, voor, aantal, verzoek: '', dag: na?.dag ?? '', na: na?.id ?? '' },
    ...(!persoon && { kinderen: soort === 'veilig-thuis-dossier' ? 1 : 0 }),
  };
  const gevonden = rijen(db, sql, waarden);
  const laatste = gevonden.at(-1);
  return {
    regels: gevonden.map((r) => standRij.parse(r)),
    na: gevonden.length < aantal || !laatste ? null : bewaarstandenRij.parse(laatste),
  };
}

/**
 * How one dossier or person stands now; null: it is not there, or it is a person who is known by a dossier.
 * @param verzoek an open request that does not hold it up by itself: the one that is being answered; empty: none
 */
export function leesBewaarstand(
  db: Db,
  { ding, id, kinderen, vandaag, verzoek = '' }: Bewaarvraag,
): Bewaarstand | null {
  const gevonden =
    ding === 'dossier'
      ? rij(db, `${dossierstand} WHERE d.id = @id`, { id, vandaag, verzoek, kinderen: kinderen ? 1 : 0 })
      : rij(db, `${persoonstand} WHERE c.id = @id AND ${zonderDossier}`, { id, vandaag, verzoek });
  return gevonden ? standRij.parse(gevonden) : null;
}
interface Bewaarvraag {
  ding: 'dossier' | 'persoon';
  id: string;
  kinderen: boolean;
  vandaag: string;
  verzoek?: string;
}

/** Of which of these kinds a dossier is; null: of none. */
export function leesBewaarsoort(db: Db, dossierId: string, soorten: readonly Bewaarsoort[]): Bewaarsoort | null {
  for (const soort of soorten)
    if (
      soort !== 'persoon-zonder-dossier' &&
      rij(db, `SELECT 1 FROM dossier d WHERE d.id = @dossierId AND ${vanSoort[soort]}`, { dossierId }) !== undefined
    )
      return soort;
  return null;
}

const instellingRij = z.object({
  soort: z.string(),
  versie: z.number(),
  waarde: z.number(),
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});

/** What the organisation set itself, the newest of each. */
export function leesBewaarinstellingen(db: Db): z.infer<typeof instellingRij>[] {
  return rijen(
    db,
    `SELECT b.soort, b.versie, b.waarde, b.reden, g.naam AS door, b.op FROM bewaarinstelling b JOIN gebruiker g ON g.id = b.door_id
     WHERE b.versie = (SELECT max(versie) FROM bewaarinstelling WHERE soort = b.soort) ORDER BY b.soort`,
  ).map((r) => instellingRij.parse(r));
}

const bewaarwijzigingRij = z.object({
  id: z.string(),
  pad: z.string(),
  was: z.number().nullable(),
  wordt: z.number(),
  door: z.string(),
  op: z.string(),
});

/** What the organisation set of each kind and what it was before, newest first; `was` null: the term of the law. */
export function leesBewaarwijzigingen(db: Db, aantal: number): z.infer<typeof bewaarwijzigingRij>[] {
  return rijen(
    db,
    `SELECT b.soort || '.' || b.versie AS id, b.soort AS pad, b.waarde AS wordt, g.naam AS door, b.op,
       (SELECT v.waarde FROM bewaarinstelling v WHERE v.soort = b.soort AND v.versie = b.versie - 1) AS was
     FROM bewaarinstelling b JOIN gebruiker g ON g.id = b.door_id ORDER BY b.op DESC, b.soort, b.versie DESC LIMIT @aantal`,
    { aantal },
  ).map((r) => bewaarwijzigingRij.parse(r));
}

/** Adds version `basis + 1`; false when somebody else was first. */
export function schrijfBewaarinstelling(
  db: Db,
  nieuw: { soort: string; basis: number; waarde: number; reden: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO bewaarinstelling (soort, versie, waarde, reden, door_id, op)
     SELECT @soort, @basis + 1, @waarde, @reden, @doorId, @op
     WHERE @basis = (SELECT coalesce(max(versie), 0) FROM bewaarinstelling WHERE soort = @soort)`,
    nieuw,
  );
}

const redenRij = z.object({
  id: z.string(),
  clientId: z.string(),
  kenmerk: z.string().nullable(),
  reden: z.string(),
  tot: z.string().nullable(),
  door: z.string(),
  op: z.string(),
  eindeOp: z.string().nullable(),
  eindeReden: z.string().nullable(),
});
export type Bewaarredenrij = z.infer<typeof redenRij>;

/** Why people are kept longer; those that were ended too. */
export function leesBewaarredenen(db: Db): Bewaarredenrij[] {
  return rijen(
    db,
    `SELECT b.id, b.client_id AS clientId, (SELECT max(kenmerk) FROM dossier WHERE client_id = b.client_id) AS kenmerk, b.reden, b.tot,
       g.naam AS door, b.op, b.einde_op AS eindeOp, b.einde_reden AS eindeReden
     FROM bewaarreden b JOIN gebruiker g ON g.id = b.door_id ORDER BY b.einde_op IS NOT NULL, b.op DESC, b.id LIMIT 500`,
  ).map((r) => redenRij.parse(r));
}

export function schrijfBewaarreden(
  db: Db,
  nieuw: { id: string; clientId: string; reden: string; tot: string | null; doorId: string; op: string },
): void {
  bereid(
    db,
    'INSERT INTO bewaarreden (id, client_id, reden, tot, door_id, op) VALUES (@id, @clientId, @reden, @tot, @doorId, @op)',
  ).run(nieuw);
}

/** Ends a reason to keep; false when it had ended. */
export function beeindigBewaarreden(db: Db, einde: { id: string; reden: string; doorId: string; op: string }): boolean {
  return wijzigt(
    db,
    'UPDATE bewaarreden SET einde_op = @op, einde_reden = @reden, einde_door_id = @doorId WHERE id = @id AND einde_op IS NULL',
    einde,
  );
}
