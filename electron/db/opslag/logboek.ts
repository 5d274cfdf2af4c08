import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const auditRij = z.object({
  volgnummer: z.number(),
  moment: z.string(),
  gebruikerId: z.string().nullable(),
  gebruiker: z.string(),
  rollen: z.string(),
  organisatie: z.string(),
  actie: z.enum(['C', 'R', 'U', 'D', 'E']),
  gebeurtenis: z.string(),
  tekst: z.string(),
  clientId: z.string().nullable(),
  dossierId: z.string().nullable(),
  uitkomst: z.string(),
  doel: z.string(),
  werkstation: z.string(),
  nood: z.number().transform((n) => n === 1),
  vorigeHash: z.string(),
  hash: z.string(),
});
export type Auditrij = z.infer<typeof auditRij>;

const kolommen = `a.volgnummer, a.moment, a.gebruiker_id AS gebruikerId, a.gebruiker, a.rollen, a.organisatie, a.actie, a.gebeurtenis, a.tekst,
  a.client_id AS clientId, a.dossier_id AS dossierId, a.uitkomst, a.doel, a.werkstation, a.nood, a.vorige_hash AS vorigeHash, a.hash`;

const schakelRij = z.object({ volgnummer: z.number(), hash: z.string() });

const momentRij = z.object({ moment: z.string().nullable() });

/** When the newest of the last thousand lines was written, by the clock of then; null: there is no line. */
export const leesLaatsteMoment = (db: Db): string | null =>
  momentRij.parse(
    rij(db, 'SELECT max(moment) AS moment FROM (SELECT moment FROM audit ORDER BY volgnummer DESC LIMIT 1000)'),
  ).moment;

/** Number and hash of the newest line, or of the line with this number; null when it is not there. */
export function leesAuditschakel(db: Db, volgnummer: number | null = null): z.infer<typeof schakelRij> | null {
  const waar = volgnummer === null ? 'ORDER BY volgnummer DESC LIMIT 1' : 'WHERE volgnummer = @volgnummer';
  const gevonden = rij(db, `SELECT volgnummer, hash FROM audit ${waar}`, volgnummer === null ? {} : { volgnummer });
  return gevonden ? schakelRij.parse(gevonden) : null;
}

/** Adds a line to the log. */
export function schrijfAudit(db: Db, regel: Omit<Auditrij, 'volgnummer'>): void {
  bereid(
    db,
    `INSERT INTO audit (moment, gebruiker_id, gebruiker, rollen, organisatie, actie, gebeurtenis, tekst, client_id, dossier_id, uitkomst, doel,
       werkstation, nood, vorige_hash, hash)
     VALUES (@moment, @gebruikerId, @gebruiker, @rollen, @organisatie, @actie, @gebeurtenis, @tekst, @clientId, @dossierId, @uitkomst, @doel,
       @werkstation, @nood, @vorigeHash, @hash)`,
  ).run({ ...regel, nood: regel.nood ? 1 : 0 });
}

/** The log in order from behind line `na`, one line at a time. */
export function* doorloopAudit(db: Db, na = 0): Generator<Auditrij> {
  // A statement of its own: an iterating one cannot be shared.
  for (const r of db
    .prepare(`SELECT ${kolommen} FROM audit a WHERE a.volgnummer > ? ORDER BY a.volgnummer`)
    .iterate(na))
    yield auditRij.parse(r);
}

/** The log of another desk in order, as far as it came in. */
export function* doorloopAuditElders(db: Db, werkplekId: string, na = 0): Generator<Auditrij> {
  for (const r of db
    .prepare(
      `SELECT ${kolommen} FROM audit_elders a WHERE a.werkplek_id = ? AND a.volgnummer > ? ORDER BY a.volgnummer`,
    )
    .iterate(werkplekId, na))
    yield auditRij.parse(r);
}

const nRij = z.object({ n: z.number() });
/** How many lines the log of this desk, or of another one, has. */
export function telAudit(db: Db, werkplekId: string | null): number {
  const waar = werkplekId === null ? 'audit' : 'audit_elders WHERE werkplek_id = @werkplekId';
  const geteld = rij(
    db,
    `SELECT coalesce(max(volgnummer), 0) AS n FROM ${waar}`,
    werkplekId === null ? {} : { werkplekId },
  );
  return nRij.parse(geteld).n;
}

const auditwerkplekkenRij = z.object({ werkplekId: z.string(), naam: z.string() });
/** The desks of which lines of the log came in, each with the newest name of its computer. Steps from desk to desk: the log is long. */
export function leesAuditwerkplekken(db: Db): { werkplekId: string; naam: string }[] {
  return rijen(
    db,
    `WITH RECURSIVE w (id) AS (SELECT min(werkplek_id) FROM audit_elders
       UNION ALL SELECT (SELECT min(werkplek_id) FROM audit_elders WHERE werkplek_id > w.id) FROM w WHERE w.id IS NOT NULL)
     SELECT id AS werkplekId, (SELECT werkstation FROM audit_elders e WHERE e.werkplek_id = w.id ORDER BY volgnummer DESC LIMIT 1) AS naam
     FROM w WHERE id IS NOT NULL`,
  ).map((r) => auditwerkplekkenRij.parse(r));
}

/** The lines of every desk together, for who asks who looked; what was done at another desk was done as much. */
const deel = `moment, gebruiker_id, gebruiker, rollen, gebeurtenis, tekst, client_id, dossier_id, uitkomst, nood, volgnummer`;
export const alleAudit = `(SELECT ${deel} FROM audit UNION ALL SELECT ${deel} FROM audit_elders)`;

/** What is looked for in the log; what is left out or null does not matter. Moments are ISO instants. */
export interface Logboekvraag {
  /** In user, event, text and the dossier's kenmerk, literally and whatever the case. */
  zoek: string;
  van: string | null;
  tot: string | null;
  voorVolgnummer: number | null;
  aantal: number;
  werkplekId?: string | undefined;
  clientId?: string | null | undefined;
  /** The name as it stands in the log. */
  gebruiker?: string | null | undefined;
}
type Regel = Auditrij & { kenmerk: string | null };

const regelRij = auditRij.and(z.object({ kenmerk: z.string().nullable() }));
const vanClient = `(a.client_id = @clientId OR (a.client_id IS NULL AND a.dossier_id IN (SELECT id FROM dossier WHERE client_id = @clientId)))`;
const metTekst = `(a.gebruiker LIKE @patroon ESCAPE '\\' OR a.gebeurtenis LIKE @patroon ESCAPE '\\' OR a.tekst LIKE @patroon ESCAPE '\\'
  OR EXISTS (SELECT 1 FROM dossier k WHERE k.id = a.dossier_id AND k.kenmerk LIKE @patroon ESCAPE '\\'))`;
const alsPatroon = (zoek: string): string => `%${zoek.replace(/[\\%_]/g, '\\$&')}%`;

/** Who stand in the log, by name: stepped through an index, because the log is long. */
export function leesAuditnamen(db: Db): string[] {
  const uit: string[] = [];
  const volgende = bereid(db, 'SELECT gebruiker FROM audit WHERE gebruiker > ? ORDER BY gebruiker LIMIT 1').pluck();
  for (
    let naam = volgende.get('') as string | undefined;
    naam !== undefined;
    naam = volgende.get(naam) as string | undefined
  )
    uit.push(naam);
  return uit;
}

const paarRij = z.object({ gebeurtenis: z.string(), tekst: z.string() });
/** Which events stand in the log, each with its text. */
function leesGebeurtenissen(db: Db): z.infer<typeof paarRij>[] {
  const uit: z.infer<typeof paarRij>[] = [];
  const volgende = bereid(
    db,
    'SELECT gebeurtenis, tekst FROM audit WHERE (gebeurtenis, tekst) > (@gebeurtenis, @tekst) ORDER BY gebeurtenis, tekst LIMIT 1',
  );
  for (let paar: unknown = volgende.get({ gebeurtenis: '', tekst: '' }); paar !== undefined;) {
    const gelezen = paarRij.parse(paar);
    uit.push(gelezen);
    paar = volgende.get(gelezen);
  }
  return uit;
}

/** Past this many ways in, most lines fit: walking from the newest is quicker. */
const MEESTE_SLEUTELS = 40;
/** How far a clock may have jumped, in lines, and still be found by its period. */
const SPRONG = 20_000;
type Sleutel = readonly [waar: string, waarden: Readonly<Record<string, string>>];

/** The ways into the log, each along an index; null: walk it. */
function sleutelsVoor(db: Db, { zoek, clientId, gebruiker }: Logboekvraag): Sleutel[] | null {
  if (clientId)
    return [
      ['a.client_id = @clientId', {}],
      ['a.client_id IS NULL AND a.dossier_id IN (SELECT id FROM dossier WHERE client_id = @clientId)', {}],
    ];
  if (gebruiker) return [['a.gebruiker = @gebruiker', {}]];
  if (!zoek) return null;
  const woord = zoek.toLowerCase();
  const namen = leesAuditnamen(db).filter((naam) => naam.toLowerCase().includes(woord));
  const gebeurtenissen = leesGebeurtenissen(db).filter((paar) =>
    Object.values(paar).some((deel) => deel.toLowerCase().includes(woord)),
  );
  const dossiers = rijen(
    db,
    `SELECT id AS gebeurtenis, kenmerk AS tekst FROM dossier WHERE kenmerk LIKE @patroon ESCAPE '\\' LIMIT 50`,
    {
      patroon: alsPatroon(zoek),
    },
  ).map((r) => paarRij.parse(r).gebeurtenis);
  const alle: Sleutel[] = [
    ...namen.map((naam): Sleutel => ['a.gebruiker = @sleutel', { sleutel: naam }]),
    ...gebeurtenissen.map(({ gebeurtenis, tekst }): Sleutel => [
      'a.gebeurtenis = @sleutel AND a.tekst = @sleuteltekst',
      { sleutel: gebeurtenis, sleuteltekst: tekst },
    ]),
    ...dossiers.map((id): Sleutel => ['a.dossier_id = @sleutel', { sleutel: id }]),
  ];
  return alle.length > MEESTE_SLEUTELS ? null : alle;
}

const grensRij = z.object({ n: z.number().nullable() });
/** The numbers between which the lines of a period lie, also when a clock jumped within {@link SPRONG} lines. */
function grenzen(db: Db, van: string | null, tot: string | null): { laag: number; hoog: number } {
  const lees = (sql: string, waarden: Record<string, unknown>): number | null =>
    grensRij.parse(rij(db, sql, waarden)).n;
  const laag =
    van &&
    lees(
      `SELECT min(volgnummer) AS n FROM (SELECT volgnummer FROM audit WHERE moment >= @van ORDER BY moment LIMIT ${SPRONG})`,
      { van },
    );
  const hoog =
    tot &&
    lees(
      `SELECT max(volgnummer) AS n FROM (SELECT volgnummer FROM audit WHERE moment < @tot ORDER BY moment DESC LIMIT ${SPRONG})`,
      { tot },
    );
  return { laag: van ? laag || Number.MAX_SAFE_INTEGER : 0, hoog: tot ? hoog || 0 : Number.MAX_SAFE_INTEGER };
}

/**
 * Lines of the log of this desk, or of another one, newest first. Each way in (a client, a user, an event, a dossier) has an index in
 * the order of the log, so the newest of each are found at once however long the log is.
 */
export function leesAudit(db: Db, vraag: Logboekvraag): Regel[] {
  const { zoek, van, tot, voorVolgnummer, aantal, werkplekId, clientId = null, gebruiker = null } = vraag;
  const elders = werkplekId !== undefined;
  const { laag, hoog } = elders ? { laag: 0, hoog: Number.MAX_SAFE_INTEGER } : grenzen(db, van, tot);
  const waarden = {
    van,
    tot,
    aantal,
    clientId,
    gebruiker,
    laag,
    patroon: alsPatroon(zoek),
    werkplekId: werkplekId ?? '',
  };
  const alles = { ...waarden, hoog: Math.min(hoog, (voorVolgnummer ?? Number.MAX_SAFE_INTEGER) - 1) };
  const rest = [
    'a.volgnummer BETWEEN @laag AND @hoog',
    ...(elders ? ['a.werkplek_id = @werkplekId'] : []),
    ...(van ? ['a.moment >= @van'] : []),
    ...(tot ? ['a.moment < @tot'] : []),
    ...(clientId ? [vanClient] : []),
    ...(gebruiker ? ['a.gebruiker = @gebruiker'] : []),
    ...(zoek ? [metTekst] : []),
  ].join(' AND ');
  const bron = elders ? 'audit_elders' : 'audit';
  const staart = 'ORDER BY a.volgnummer DESC LIMIT @aantal';
  const sleutels = elders ? null : sleutelsVoor(db, vraag);
  const lees = (waar: string, extra: object): Regel[] =>
    rijen(
      db,
      `SELECT ${kolommen}, d.kenmerk FROM ${bron} a LEFT JOIN dossier d ON d.id = a.dossier_id WHERE ${waar} ${staart}`,
      { ...alles, ...extra },
    ).map((r) => regelRij.parse(r));
  if (!sleutels) return lees(rest, {});
  const gevonden = new Map<number, Regel>();
  for (const [waar, extra] of sleutels)
    for (const regel of lees(`${waar} AND ${rest}`, extra)) gevonden.set(regel.volgnummer, regel);
  return [...gevonden.values()].sort((een, ander) => ander.volgnummer - een.volgnummer).slice(0, aantal);
}

/** Adds an immutable record for the central registry. */
export function schrijfUitbak(
  db: Db,
  record: {
    recordId: string;
    soort: string;
    schemaVersie: number;
    dossierId: string | null;
    clientId: string | null;
    inhoud: unknown;
    op: string;
    /** The organisation that it is for; null or left out: whoever the registry gives it to. */
    voorId?: string | null;
  },
): void {
  bereid(
    db,
    `INSERT INTO uitbak (record_id, soort, schema_versie, dossier_id, client_id, inhoud, vastgelegd_op, voor_id)
     VALUES (@recordId, @soort, @schemaVersie, @dossierId, @clientId, @inhoud, @op, @voorId)`,
  ).run({ voorId: null, ...record, inhoud: JSON.stringify(record.inhoud) });
}

const uitbakRij = z.object({ inhoud: z.string() });

/** Every record of a dossier and of its client, in order of recording. */
export function leesUitbakVanDossier(db: Db, dossierId: string, clientId: string): unknown[] {
  return rijen(
    db,
    `SELECT inhoud FROM uitbak WHERE dossier_id = @dossierId OR (client_id = @clientId AND dossier_id IS NULL) ORDER BY volgnummer`,
    { dossierId, clientId },
  ).map((r): unknown => JSON.parse(uitbakRij.parse(r).inhoud));
}

/** What was last told about a pass, as it was told; null: nothing yet. */
export function leesLaatstePasrecord(db: Db, dossierId: string, pasnummer: string): unknown {
  const gevonden = rij(
    db,
    `SELECT json_extract(inhoud, '$.inhoud') AS inhoud FROM uitbak WHERE dossier_id = @dossierId AND soort = 'copas'
       AND json_extract(inhoud, '$.inhoud.pasnummer') = @pasnummer ORDER BY volgnummer DESC LIMIT 1`,
    { dossierId, pasnummer },
  );
  return gevonden ? (JSON.parse(uitbakRij.parse(gevonden).inhoud) as unknown) : null;
}

const conceptRij = z.object({ inhoud: z.string(), basisVersie: z.number(), bewaardOp: z.string() });

/** A user's own unfinished work under a key, or null. */
export function leesConcept(
  db: Db,
  gebruikerId: string,
  sleutel: string,
): { inhoud: unknown; basisVersie: number; bewaardOp: string } | null {
  const gevonden = rij(
    db,
    'SELECT inhoud, basis_versie AS basisVersie, bewaard_op AS bewaardOp FROM concept WHERE gebruiker_id = @gebruikerId AND sleutel = @sleutel',
    { gebruikerId, sleutel },
  );
  if (!gevonden) return null;
  const ruw = conceptRij.parse(gevonden);
  return { ...ruw, inhoud: JSON.parse(ruw.inhoud) as unknown };
}

/** Keeps unfinished work; the newest wins, it is one person's own. */
export function schrijfConcept(
  db: Db,
  concept: { gebruikerId: string; sleutel: string; inhoud: unknown; basisVersie: number; op: string },
): void {
  bereid(
    db,
    `INSERT INTO concept (gebruiker_id, sleutel, inhoud, basis_versie, bewaard_op) VALUES (@gebruikerId, @sleutel, @inhoud, @basisVersie, @op)
     ON CONFLICT (gebruiker_id, sleutel) DO UPDATE SET inhoud = excluded.inhoud, basis_versie = excluded.basis_versie, bewaard_op = excluded.bewaard_op`,
  ).run({ ...concept, inhoud: JSON.stringify(concept.inhoud) });
}

/** Throws away what a user had begun of a record: for that user it no longer exists. */
export function wisConceptenVan(db: Db, gebruikerId: string, id: string): void {
  bereid(db, 'DELETE FROM concept WHERE gebruiker_id = ? AND instr(sleutel, ?) > 0').run(gebruikerId, id);
}

/** Throws unfinished work away. */
export function wisConcept(db: Db, gebruikerId: string, sleutel: string): void {
  bereid(db, 'DELETE FROM concept WHERE gebruiker_id = ? AND sleutel = ?').run(gebruikerId, sleutel);
}
