import { z } from 'zod';
import {
  diensten,
  rapportcategorieen,
  type Dienst,
  type Dienstdag,
  type Rapportcategorie,
} from '#shared/domein/dagrapport.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

/** What a version of a line of a day report says. */
export interface Rapportinhoud {
  categorie: Rapportcategorie;
  tekst: string;
  /** For the next shift, until somebody ticked it off. */
  letOp: boolean;
  gedaan: boolean;
  ingetrokken: boolean;
}
interface Wie {
  doorId: string;
  op: string;
}
export interface NieuwRapport extends Rapportinhoud, Dienstdag, Wie {
  id: string;
  locatieId: string;
  clientId: string | null;
  dossierId: string | null;
}

const alsGetallen = ({ letOp, gedaan, ingetrokken, ...rest }: Rapportinhoud & Wie) => ({
  ...rest,
  letOp: Number(letOp),
  gedaan: Number(gedaan),
  ingetrokken: Number(ingetrokken),
});

function schrijfVersie(db: Db, waarden: Record<string, unknown>): void {
  bereid(
    db,
    `INSERT INTO dagrapport_versie (id, versie, categorie, tekst, let_op, gedaan, ingetrokken, reden, door_id, op)
     VALUES (@id, @versie, @categorie, @tekst, @letOp, @gedaan, @ingetrokken, @reden, @doorId, @op)`,
  ).run(waarden);
}

/** Adds a line to the day report of a locatie, with its full text. */
export function schrijfDagrapport(db: Db, rapport: NieuwRapport): void {
  const waarden = { ...rapport, ...alsGetallen(rapport) };
  bereid(
    db,
    `INSERT INTO dagrapport (id, versie, locatie_id, client_id, dossier_id, datum, dienst, categorie, tekst, let_op, gedaan, ingetrokken, door_id, op)
     VALUES (@id, 1, @locatieId, @clientId, @dossierId, @datum, @dienst, @categorie, @tekst, @letOp, @gedaan, @ingetrokken, @doorId, @op)`,
  ).run(waarden);
  schrijfVersie(db, { ...waarden, versie: 1, reden: '' });
}

/** Adds version `basis + 1`; false when that exists already. The old text stays in the versions. */
export function wijzigDagrapport(
  db: Db,
  wijziging: Rapportinhoud & Wie & { id: string; basis: number; reden: string },
): boolean {
  const waarden = { ...wijziging, ...alsGetallen(wijziging) };
  const gelukt = wijzigt(
    db,
    `UPDATE dagrapport SET versie = @basis + 1, categorie = @categorie, tekst = @tekst, let_op = @letOp, gedaan = @gedaan,
       ingetrokken = @ingetrokken WHERE id = @id AND versie = @basis`,
    waarden,
  );
  if (gelukt) schrijfVersie(db, { ...waarden, versie: wijziging.basis + 1 });
  return gelukt;
}

const janee = z.number().transform((n) => n === 1);
const rapportRij = z.object({
  nr: z.number(),
  id: z.string(),
  versie: z.number(),
  locatieId: z.string(),
  clientId: z.string().nullable(),
  dossierId: z.string().nullable(),
  datum: z.string(),
  dienst: z.enum(diensten),
  categorie: z.enum(rapportcategorieen),
  tekst: z.string(),
  letOp: janee,
  gedaan: janee,
  ingetrokken: janee,
  door: z.string(),
  op: z.string(),
  achternaam: z.string().nullable(),
  tussenvoegsel: z.string().nullable(),
  voornamen: z.string().nullable(),
  roepnaam: z.string().nullable(),
});
export type Rapportrij = z.infer<typeof rapportRij>;

const kolommen = `d.nr, d.id, d.versie, d.locatie_id AS locatieId, d.client_id AS clientId, d.dossier_id AS dossierId, d.datum, d.dienst,
  d.categorie, d.tekst, d.let_op AS letOp, d.gedaan, d.ingetrokken, g.naam AS door, d.op, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam`;
const tabellen = 'JOIN gebruiker g ON g.id = d.door_id LEFT JOIN client c ON c.id = d.client_id';
/** Leaves out clients whom this user may not see. */
const zichtbaar = '(d.client_id IS NULL OR d.client_id NOT IN (SELECT value FROM json_each(@verborgen)))';

/** One line by its id, as it stands now; null: there is none. */
export function leesDagrapport(db: Db, id: string): Rapportrij | null {
  const gevonden = rij(db, `SELECT ${kolommen} FROM dagrapport d ${tabellen} WHERE d.id = @id`, { id });
  return gevonden ? rapportRij.parse(gevonden) : null;
}

/** The lines of some shifts of a locatie, newest first; withdrawn ones too. */
export function leesDagrapporten(
  db: Db,
  locatieId: string,
  welke: readonly Dienstdag[],
  verborgen: readonly string[],
): Rapportrij[] {
  return welke
    .flatMap(({ datum, dienst }) =>
      rijen(
        db,
        `SELECT ${kolommen} FROM dagrapport d ${tabellen}
         WHERE d.locatie_id = @locatieId AND d.datum = @datum AND d.dienst = @dienst AND ${zichtbaar}`,
        { locatieId, datum, dienst, verborgen: JSON.stringify(verborgen) },
      ),
    )
    .map((r) => rapportRij.parse(r))
    .sort((a, b) => b.nr - a.nr);
}

/** What a shift must look at and nobody ticked off yet, oldest first. */
export function leesLetOps(db: Db, locatieId: string, verborgen: readonly string[]): Rapportrij[] {
  return rijen(
    db,
    `SELECT ${kolommen} FROM dagrapport d ${tabellen} WHERE d.locatie_id = @locatieId AND d.let_op = 1 AND d.gedaan = 0
       AND d.ingetrokken = 0 AND ${zichtbaar} ORDER BY d.nr LIMIT 200`,
    { locatieId, verborgen: JSON.stringify(verborgen) },
  ).map((r) => rapportRij.parse(r));
}

export interface Rapportvraag {
  /** FTS5 expression; null: every text. */
  tekst: string | null;
  /** Null: every locatie, for one dossier. */
  locatieId: string | null;
  dossierId: string | null;
  clientId: string | null;
  categorie: Rapportcategorie | null;
  dienst: Dienst | null;
  van: string | null;
  tot: string | null;
  /** Only lines written before this one; null: from the newest. */
  voor: number | null;
  verborgen: readonly string[];
  aantal: number;
}

const filters: readonly [keyof Rapportvraag, string][] = [
  ['locatieId', 'd.locatie_id = @locatieId'],
  ['dossierId', 'd.dossier_id = @dossierId'],
  ['clientId', 'd.client_id = @clientId'],
  ['categorie', 'd.categorie = @categorie'],
  ['dienst', 'd.dienst = @dienst'],
  ['van', 'd.datum >= @van'],
  ['tot', 'd.datum <= @tot'],
  ['voor', 'd.nr < @voor'],
];

/**
 * Lines that hold, newest first. The order is that of writing, which is the order of the full text: the search stops as
 * soon as a page is full, however many lines match.
 */
export function zoekDagrapporten(db: Db, vraag: Rapportvraag): Rapportrij[] {
  const { verborgen, ...rest } = vraag;
  const bron = vraag.tekst === null ? 'dagrapport d' : 'dagrapport_zoek z CROSS JOIN dagrapport d ON d.nr = z.rowid';
  const waar = [
    ...(vraag.tekst === null ? [] : ['dagrapport_zoek MATCH @tekst']),
    ...filters.filter(([naam]) => vraag[naam] !== null).map(([, zin]) => zin),
    'd.ingetrokken = 0',
    zichtbaar,
  ].join(' AND ');
  const volgorde = vraag.tekst === null ? 'd.nr' : 'z.rowid';
  return rijen(
    db,
    `SELECT ${kolommen} FROM ${bron} ${tabellen} WHERE ${waar} ORDER BY ${volgorde} DESC LIMIT @aantal`,
    {
      ...rest,
      verborgen: JSON.stringify(verborgen),
    },
  ).map((r) => rapportRij.parse(r));
}

const versieRij = z.object({
  versie: z.number(),
  categorie: z.enum(rapportcategorieen),
  tekst: z.string(),
  gedaan: janee,
  ingetrokken: janee,
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});

/** Every version of a line, oldest first. */
export function leesRapportversies(db: Db, id: string): z.infer<typeof versieRij>[] {
  return rijen(
    db,
    `SELECT v.versie, v.categorie, v.tekst, v.gedaan, v.ingetrokken, v.reden, g.naam AS door, v.op FROM dagrapport_versie v
     JOIN gebruiker g ON g.id = v.door_id WHERE v.id = @id ORDER BY v.versie`,
    { id },
  ).map((r) => versieRij.parse(r));
}
