import { z } from 'zod';
import { dossierstatusSchema } from '#shared/domein/dossierstatus.ts';
import { ketenSchema } from '#shared/domein/basis.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

export type WachtOp = 'balie' | 'beslisser' | 'niemand';
/** Stands for a term that is not there: after every day that counts. */
const geenDag = '9999-12-31';

interface Werkterm {
  uiterlijk: string | null;
  soort: string | null;
  sleutel: string;
}
/** What a dossier puts in the Werkvoorraad: its most urgent term, for whom it waits, and its other terms. */
export interface Werkinhoud extends Werkterm {
  wachtOp: WachtOp;
  andere?: readonly Werkterm[];
}

/** Terms that stand on top, whatever their day: somebody was placed at night and reports at the desk (5.2.3). */
const metVoorrang = new Set(['melden-bij-co']);

/* Who is proposed: the one team of this keten, or of those the one of whoever took the melding; else the team of that person. */
const voorstel = `coalesce(
  (SELECT CASE count(*) WHEN 1 THEN min(t.id) END FROM team t JOIN json_each(t.ketens) k ON k.value = d.keten
     JOIN team_lid l ON l.team_id = t.id AND l.gebruiker_id = s.door_id WHERE t.actief = 1),
  (SELECT CASE count(*) WHEN 1 THEN min(t.id) END FROM team t JOIN json_each(t.ketens) k ON k.value = d.keten WHERE t.actief = 1),
  (SELECT CASE count(*) WHEN 1 THEN min(t.id) END FROM team t JOIN team_lid l ON l.team_id = t.id AND l.gebruiker_id = s.door_id
     WHERE t.actief = 1))`;

const laatsteToewijzing = '(SELECT max(versie) FROM toewijzing n WHERE n.dossier_id = d.id)';

/** Brings team and behandelaar of the rows up to date: of one dossier, or of all when a team changed. */
export function wijzigWerktoewijzing(db: Db, dossierId: string | null): void {
  // Written out for one dossier: a condition that may be absent has SQLite walk through all work with every change of a case.
  const van = (kolom: string): string => (dossierId === null ? '1' : `${kolom} = @dossierId`);
  bereid(
    db,
    `UPDATE werkregel SET behandelaar_id = x.behandelaar_id, team_id = x.team_id FROM (
       SELECT d.id, t.behandelaar_id, coalesce(t.team_id, ${voorstel}) AS team_id FROM dossier d
       LEFT JOIN toewijzing t ON t.dossier_id = d.id AND t.versie = ${laatsteToewijzing}
       LEFT JOIN stap s ON s.dossier_id = d.id AND s.stap = 'melding' AND s.versie = 1
       WHERE ${van('d.id')}) x
     WHERE x.id = werkregel.dossier_id AND ${van('werkregel.dossier_id')}`,
  ).run({ dossierId });
}

/** Replaces the dossier's rows in the Werkvoorraad; null takes it out. `uitgesteldTot`: the first day on which it shows again. */
export function schrijfWerkregel(
  db: Db,
  dossierId: string,
  inhoud: Werkinhoud | null,
  uitgesteldTot: string | null = null,
): void {
  bereid(db, 'DELETE FROM werkregel WHERE dossier_id = ?').run(dossierId);
  if (!inhoud) return;
  const voegToe = bereid(
    db,
    `INSERT OR IGNORE INTO werkregel (dossier_id, soort, sleutel, uiterlijk, eerste, voorrang, wacht_op, keten, uitgesteld_tot)
     SELECT @dossierId, @soort, @sleutel, @uiterlijk, @eerste, @voorrang, @wachtOp, keten, @uitgesteldTot FROM dossier WHERE id = @dossierId`,
  );
  for (const [i, term] of [inhoud, ...(inhoud.andere ?? [])].entries()) {
    const { soort, sleutel, uiterlijk } = term;
    const voorrang = i === 0 && soort !== null && metVoorrang.has(soort) ? 0 : 1;
    voegToe.run({
      dossierId,
      soort: soort ?? '',
      sleutel,
      uiterlijk: uiterlijk ?? geenDag,
      eerste: i === 0 ? 1 : 0,
      voorrang,
      wachtOp: inhoud.wachtOp,
      uitgesteldTot,
    });
  }
  wijzigWerktoewijzing(db, dossierId);
}

/** Puts a dossier aside, or takes it up again (null). */
export function wijzigWerkuitstel(db: Db, dossierId: string, uitgesteldTot: string | null): void {
  bereid(db, 'UPDATE werkregel SET uitgesteld_tot = ? WHERE dossier_id = ?').run(uitgesteldTot, dossierId);
}

const leegAlsGeen = z.string().transform((dag) => (dag === geenDag ? null : dag));
const werkRij = z.object({
  dossierId: z.string(),
  clientId: z.string(),
  kenmerk: z.string(),
  keten: ketenSchema.nullable(),
  status: dossierstatusSchema,
  regime: z.enum(['regulier', 'alleen-onderdak']).nullable(),
  wachtOp: z.enum(['balie', 'beslisser', 'niemand']),
  soort: z.string().transform((soort) => soort || null),
  sleutel: z.string(),
  uiterlijk: leegAlsGeen,
  voorrang: z.number(),
  behandelaarId: z.string().nullable(),
  behandelaar: z.string().nullable(),
  teamId: z.string().nullable(),
  team: z.string().nullable(),
  uitgesteldTot: z.string().nullable(),
  toewijzingVersie: z.number(),
  teamToegewezen: z.string().nullable(),
  namensId: z.string().nullable(),
  namens: z.string().nullable(),
  artikel: z.string().nullable(),
  omschrijving: z.string().nullable(),
  achternaam: z.string(),
  tussenvoegsel: z.string(),
  voornamen: z.string(),
  roepnaam: z.string(),
});
export type Werkrij = z.infer<typeof werkRij>;

/** Whose work: of one colleague, of nobody, of teams (and of no team, and one's own), or everybody's. */
export type WerkVan =
  | { soort: 'iedereen' }
  | { soort: 'niemand' }
  | { soort: 'gebruiker'; id: string }
  | { soort: 'team'; id: string }
  | { soort: 'teams'; ids: readonly string[]; ikId: string };

/** A stretch of the Werkvoorraad. */
export interface Werkvraag {
  wie: WerkVan;
  keten: string | null;
  /** Only terms of this kind, also where it is not the most urgent one of its dossier. */
  soort: string | null;
  /** Every term of a dossier instead of its most urgent one. */
  alleTermen: boolean;
  /** Terms from `van` up to and including `tot`. */
  van: string | null;
  tot: string | null;
  voorrang: 0 | 1 | null;
  wachtOp: WachtOp | null;
  /** What was put aside: left out, or nothing else. */
  uitgesteld: 'niet' | 'alleen' | 'ook';
  vandaag: string;
  /** Only clients who stay here: the scope of a user who is bound to a locatie. */
  locatieId: string | null;
  /** Clients that this user may not see. */
  verborgen: readonly string[];
}

const wieWaar = ({ wie }: Werkvraag): string => {
  if (wie.soort === 'gebruiker') return 'w.behandelaar_id = @wieId';
  if (wie.soort === 'team') return 'w.team_id = @wieId';
  if (wie.soort === 'niemand') return 'w.behandelaar_id IS NULL';
  if (wie.soort === 'teams')
    // The plus keeps SQLite from joining three indexes where one pass over a covering one is ten times as fast.
    return '(+w.behandelaar_id = @wieId OR +w.team_id IS NULL OR +w.team_id IN (SELECT value FROM json_each(@teams)))';
  return '';
};

// Opvang whose last day has passed has ended and is work for nobody (5.2.9).
const werkWaar = (v: Werkvraag): string =>
  [
    "NOT (w.soort = 'einde-opvang' AND w.uiterlijk < @vandaag)",
    v.soort ? 'w.soort = @soort' : v.alleTermen ? '' : 'w.eerste = 1',
    wieWaar(v),
    v.keten ? 'w.keten = @keten' : '',
    v.van ? 'w.uiterlijk >= @van' : '',
    v.tot ? 'w.uiterlijk <= @tot' : '',
    v.voorrang === null ? '' : 'w.voorrang = @voorrang',
    v.wachtOp ? 'w.wacht_op = @wachtOp' : '',
    v.uitgesteld === 'niet' ? '(w.uitgesteld_tot IS NULL OR w.uitgesteld_tot <= @vandaag)' : '',
    v.uitgesteld === 'alleen' ? 'w.uitgesteld_tot > @vandaag' : '',
    v.locatieId
      ? `EXISTS (SELECT 1 FROM dossier b JOIN plaatsing p ON p.client_id = b.client_id
           WHERE b.id = w.dossier_id AND p.locatie_id = @locatieId)`
      : '',
    v.verborgen.length > 0
      ? 'w.dossier_id NOT IN (SELECT b.id FROM json_each(@verborgen) j JOIN dossier b ON b.client_id = j.value)'
      : '',
  ]
    .filter(Boolean)
    .join(' AND ');

function waarden({ wie, verborgen, alleTermen: _, uitgesteld: __, ...rest }: Werkvraag): Record<string, unknown> {
  const wieId = wie.soort === 'teams' ? wie.ikId : 'id' in wie ? wie.id : null;
  const teams = JSON.stringify(wie.soort === 'teams' ? wie.ids : []);
  return { ...rest, wieId, teams, verborgen: JSON.stringify(verborgen) };
}

const werkKeuze = `SELECT w.dossier_id AS dossierId, d.client_id AS clientId, d.kenmerk, d.keten, d.status, d.regime, w.wacht_op AS wachtOp, w.soort, w.sleutel,
       w.uiterlijk, w.voorrang, w.behandelaar_id AS behandelaarId, g.naam AS behandelaar, w.team_id AS teamId, te.naam AS team,
       w.uitgesteld_tot AS uitgesteldTot, coalesce(tw.versie, 0) AS toewijzingVersie, tw.team_id AS teamToegewezen,
       tw.namens_id AS namensId, na.naam AS namens, t.artikel, t.omschrijving, c.achternaam, c.tussenvoegsel, c.voornamen, c.roepnaam
     FROM werkregel w JOIN dossier d ON d.id = w.dossier_id JOIN client c ON c.id = d.client_id
     LEFT JOIN termijn t ON t.dossier_id = w.dossier_id AND t.soort = w.soort AND t.sleutel = w.sleutel
     LEFT JOIN toewijzing tw ON tw.dossier_id = w.dossier_id AND tw.versie = ${laatsteToewijzing}
     LEFT JOIN gebruiker g ON g.id = w.behandelaar_id LEFT JOIN team te ON te.id = w.team_id LEFT JOIN gebruiker na ON na.id = tw.namens_id`;

const volgorde = 'w.voorrang, w.uiterlijk, w.dossier_id, w.soort, w.sleutel';
// First the page, from an index alone; names and terms are only looked up for its rows.
const pagina = (vraag: Werkvraag): string =>
  `SELECT w.* FROM werkregel w WHERE ${werkWaar(vraag)} ORDER BY ${volgorde} LIMIT @aantal OFFSET @vanaf`;

/** Rows of the Werkvoorraad: what goes first, then by day. */
export function leesWerkregels(db: Db, vraag: Werkvraag, vanaf: number, aantal: number): Werkrij[] {
  return rijen(db, `${werkKeuze.replace('FROM werkregel w', `FROM (${pagina(vraag)}) w`)} ORDER BY ${volgorde}`, {
    ...waarden(vraag),
    vanaf,
    aantal,
  }).map((r) => werkRij.parse(r));
}

const telRij = z.object({ n: z.number() });

/** How many rows a stretch of the Werkvoorraad has. */
export function telWerkregels(db: Db, vraag: Werkvraag): number {
  return telRij.parse(rij(db, `SELECT count(*) AS n FROM werkregel w WHERE ${werkWaar(vraag)}`, waarden(vraag))).n;
}

const groepRij = z.object({
  acuut: z.number(),
  teLaat: z.number(),
  vandaag: z.number(),
  wachtOpMij: z.number(),
  binnenkort: z.number(),
  later: z.number(),
  uitgesteld: z.number(),
});

/** The counts of all groups in one pass over an index. `grens`: the last day that counts as soon; `mijn`: the role that waits for this user. */
export function telWerkgroepen(
  db: Db,
  vraag: Werkvraag,
  { grens, mijn }: { grens: string; mijn: WachtOp },
): z.infer<typeof groepRij> {
  const open = '(w.uitgesteld_tot IS NULL OR w.uitgesteld_tot <= @vandaag)';
  const tel = (waar: string): string => `count(*) FILTER (WHERE ${open} AND ${waar})`;
  return groepRij.parse(
    rij(
      db,
      `SELECT ${tel('w.voorrang = 0')} AS acuut, ${tel('w.voorrang = 1 AND w.uiterlijk < @vandaag')} AS teLaat,
         ${tel('w.voorrang = 1 AND w.uiterlijk = @vandaag')} AS vandaag, ${tel('w.wacht_op = @mijn')} AS wachtOpMij,
         ${tel('w.voorrang = 1 AND w.uiterlijk > @vandaag AND w.uiterlijk <= @grens')} AS binnenkort,
         ${tel('w.voorrang = 1 AND w.uiterlijk > @grens')} AS later, count(*) FILTER (WHERE NOT ${open}) AS uitgesteld
       FROM werkregel w WHERE ${werkWaar({ ...vraag, uitgesteld: 'ook' })}`,
      { ...waarden(vraag), grens, mijn },
    ),
  );
}

const soortRij = z.object({ soort: z.string(), n: z.number() });

/** How many terms of each kind are open. */
export function telWerksoorten(db: Db, vraag: Werkvraag): { soort: string; n: number }[] {
  return rijen(
    db,
    `SELECT w.soort, count(*) AS n FROM werkregel w WHERE w.soort <> '' AND ${werkWaar({ ...vraag, soort: null, alleTermen: true })}
     GROUP BY w.soort ORDER BY w.soort`,
    waarden(vraag),
  ).map((r) => soortRij.parse(r));
}

const termRij = z.object({
  dossierId: z.string(),
  soort: z.string(),
  sleutel: z.string(),
  uiterlijk: z.string(),
  artikel: z.string(),
  omschrijving: z.string(),
});

/** Every open term of these dossiers, the earliest first. */
export function leesTermijnenVan(db: Db, dossierIds: readonly string[]): z.infer<typeof termRij>[] {
  return rijen(
    db,
    `SELECT dossier_id AS dossierId, soort, sleutel, uiterlijk, artikel, omschrijving FROM termijn
     WHERE dossier_id IN (SELECT value FROM json_each(@ids)) ORDER BY uiterlijk, soort, sleutel`,
    { ids: JSON.stringify(dossierIds) },
  ).map((r) => termRij.parse(r));
}

/** The row by which a dossier stands in the list, put aside or not, or null. */
export function leesEerste(db: Db, dossierId: string, vandaag: string): Werkrij | null {
  const gevonden = rij(
    db,
    `${werkKeuze} WHERE w.dossier_id = @dossierId AND w.eerste = 1 AND NOT (w.soort = 'einde-opvang' AND w.uiterlijk < @vandaag)`,
    { dossierId, vandaag },
  );
  return gevonden ? werkRij.parse(gevonden) : null;
}
