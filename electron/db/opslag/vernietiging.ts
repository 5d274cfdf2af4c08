import { z } from 'zod';
import { lijstsoorten } from '#shared/bewaren/soorten.ts';
import type { Db } from '../openen.ts';
import { vernietig, type Teveel, type Vernietigd } from '../vernietigen/vernietig.ts';
import { vangt } from '../werkplek/vangst.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

export { leesPersonenVan, leesWieMeegaat } from '../vernietigen/vernietig.ts';

export const lijststanden = ['opgesteld', 'vastgesteld', 'bezig', 'uitgevoerd', 'ingetrokken'] as const;
export const regelstanden = ['voorgesteld', 'afgehaald', 'vernietigd', 'gebleven'] as const;

const lijstRij = z.object({
  id: z.string(),
  versie: z.number(),
  nummer: z.number(),
  soort: z.enum(lijstsoorten),
  jaren: z.number(),
  artikel: z.string(),
  stand: z.enum(lijststanden),
  /** The request for erasure that it follows from; null: the term is over. */
  verzoekId: z.string().nullable(),
  opgesteldDoorId: z.string(),
  opgesteldDoor: z.string(),
  opgesteldOp: z.string(),
  vastgesteldDoor: z.string().nullable(),
  vastgesteldOp: z.string().nullable(),
  vanaf: z.string().nullable(),
  uitgevoerdDoor: z.string().nullable(),
  uitgevoerdOp: z.string().nullable(),
  gewistOp: z.string().nullable(),
  kopieenTot: z.string().nullable(),
  ingetrokkenDoor: z.string().nullable(),
  ingetrokkenOp: z.string().nullable(),
  ingetrokkenReden: z.string().nullable(),
  voorgesteld: z.number(),
  afgehaald: z.number(),
  vernietigd: z.number(),
  gebleven: z.number(),
  personen: z.number(),
});
export type Vernietigingslijstrij = z.infer<typeof lijstRij>;

const tel = (stand: string): string =>
  `(SELECT count(*) FROM vernietigingsregel r WHERE r.lijst_id = l.id AND r.stand = '${stand}') AS ${stand}`;
const naam = (kolom: string): string => `(SELECT naam FROM gebruiker WHERE id = l.${kolom})`;
const lijstkolommen = `SELECT l.id, l.versie, l.nummer, l.soort, l.jaren, l.artikel, l.stand, l.verzoek_id AS verzoekId, l.opgesteld_door_id AS opgesteldDoorId,
    ${naam('opgesteld_door_id')} AS opgesteldDoor, l.opgesteld_op AS opgesteldOp, ${naam('vastgesteld_door_id')} AS vastgesteldDoor,
    l.vastgesteld_op AS vastgesteldOp, l.vanaf, ${naam('uitgevoerd_door_id')} AS uitgevoerdDoor, l.uitgevoerd_op AS uitgevoerdOp,
    l.gewist_op AS gewistOp, l.kopieen_tot AS kopieenTot, ${naam('ingetrokken_door_id')} AS ingetrokkenDoor,
    l.ingetrokken_op AS ingetrokkenOp, l.ingetrokken_reden AS ingetrokkenReden,
    ${(['voorgesteld', 'afgehaald', 'vernietigd', 'gebleven'] as const).map(tel).join(', ')},
    (SELECT coalesce(sum(personen), 0) FROM vernietigingsregel r WHERE r.lijst_id = l.id) AS personen
  FROM vernietigingslijst l`;

/** Lists by which things are destroyed, newest first. */
export function leesVernietigingslijsten(db: Db, aantal: number): Vernietigingslijstrij[] {
  return rijen(db, `${lijstkolommen} ORDER BY l.nummer DESC LIMIT @aantal`, { aantal }).map((r) => lijstRij.parse(r));
}

export function leesVernietigingslijst(db: Db, id: string): Vernietigingslijstrij | null {
  const gevonden = rij(db, `${lijstkolommen} WHERE l.id = @id`, { id });
  return gevonden ? lijstRij.parse(gevonden) : null;
}

/** The newest list that follows from a request for erasure, or null. */
export function leesLijstBijVerzoek(db: Db, verzoekId: string): Vernietigingslijstrij | null {
  const gevonden = rij(db, `${lijstkolommen} WHERE l.verzoek_id = @verzoekId ORDER BY l.nummer DESC LIMIT 1`, {
    verzoekId,
  });
  return gevonden ? lijstRij.parse(gevonden) : null;
}

const regelRij = z.object({
  nummer: z.number(),
  ding: z.enum(['dossier', 'persoon']),
  dingId: z.string(),
  /** Null: it is a person, or it is gone. */
  kenmerk: z.string().nullable(),
  einde: z.string(),
  sinds: z.string(),
  stand: z.enum(regelstanden),
  reden: z.string(),
  personen: z.number().nullable(),
});
export type Vernietigingsregelrij = z.infer<typeof regelRij>;

/** Lines of a list after number `na`. */
export function leesVernietigingsregels(
  db: Db,
  lijstId: string,
  { na, aantal, stand }: { na: number; aantal: number; stand?: Vernietigingsregelrij['stand'] },
): Vernietigingsregelrij[] {
  return rijen(
    db,
    `SELECT r.nummer, r.ding, r.ding_id AS dingId, d.kenmerk, r.einde, r.sinds, r.stand, r.reden, r.personen
     FROM vernietigingsregel r LEFT JOIN dossier d ON d.id = r.ding_id
     WHERE r.lijst_id = @lijstId AND r.nummer > @na AND (@stand IS NULL OR r.stand = @stand) ORDER BY r.nummer LIMIT @aantal`,
    { lijstId, na, aantal, stand: stand ?? null },
  ).map((r) => regelRij.parse(r));
}

export function schrijfVernietigingslijst(
  db: Db,
  lijst: {
    id: string;
    soort: string;
    jaren: number;
    artikel: string;
    verzoekId: string | null;
    doorId: string;
    op: string;
  },
  regels: readonly {
    ding: string;
    dingId: string;
    einde: string;
    sinds: string;
    stand?: 'voorgesteld' | 'afgehaald';
    reden?: string;
  }[],
): void {
  bereid(
    db,
    `INSERT INTO vernietigingslijst (id, versie, nummer, soort, jaren, artikel, stand, verzoek_id, opgesteld_door_id, opgesteld_op)
     SELECT @id, 1, coalesce(max(nummer), 0) + 1, @soort, @jaren, @artikel, 'opgesteld', @verzoekId, @doorId, @op FROM vernietigingslijst`,
  ).run(lijst);
  const erbij = bereid(
    db,
    `INSERT INTO vernietigingsregel (lijst_id, nummer, ding, ding_id, einde, sinds, stand, reden)
     VALUES (@lijstId, @nummer, @ding, @dingId, @einde, @sinds, @stand, @reden)`,
  );
  regels.forEach((regel, i) =>
    erbij.run({ stand: 'voorgesteld', reden: '', ...regel, lijstId: lijst.id, nummer: i + 1 }),
  );
}

/** Changes columns of a list over `versie`; false when somebody else changed it first. */
export function wijzigVernietigingslijst(
  db: Db,
  { id, versie }: { id: string; versie: number },
  zet: Partial<{
    stand: Vernietigingslijstrij['stand'];
    vastgesteld_door_id: string;
    vastgesteld_op: string;
    vanaf: string;
    uitgevoerd_door_id: string;
    uitgevoerd_op: string;
    kopieen_tot: string;
    ingetrokken_door_id: string;
    ingetrokken_op: string;
    ingetrokken_reden: string;
  }>,
): boolean {
  const kolommen = Object.keys(zet)
    .map((k) => `, ${k} = @${k}`)
    .join('');
  return wijzigt(
    db,
    `UPDATE vernietigingslijst SET versie = versie + 1${kolommen} WHERE id = @id AND versie = @versie`,
    { ...zet, id, versie },
  );
}

/** When the pages of this desk's file were overwritten; of every list that was executed and waited for it. */
export function noteerGewist(db: Db, op: string): void {
  bereid(
    db,
    "UPDATE vernietigingslijst SET gewist_op = @op WHERE stand IN ('bezig', 'uitgevoerd') AND uitgevoerd_op IS NOT NULL AND gewist_op IS NULL",
  ).run({ op });
}

export function wijzigVernietigingsregel(
  db: Db,
  lijstId: string,
  {
    nummer,
    stand,
    reden,
    personen = null,
  }: { nummer: number; stand: Vernietigingsregelrij['stand']; reden: string; personen?: number | null },
): void {
  bereid(
    db,
    'UPDATE vernietigingsregel SET stand = @stand, reden = @reden, personen = @personen WHERE lijst_id = @lijstId AND nummer = @nummer',
  ).run({ lijstId, nummer, stand, reden, personen });
}

/**
 * Says that this is to be destroyed, and does so: at once in the file of one desk; where desks share their work each does when the
 * package with this row counts.
 */
export function vernietigVolgensRegel(
  db: Db,
  regel: { ding: Teveel['soort']; dingId: string; lijstId: string; nummer: number; op: string },
): void {
  const dossierId = regel.ding === 'dossier' ? regel.dingId : null;
  bereid(
    db,
    'INSERT INTO vernietigd (ding_id, ding, dossier_id, lijst_id, nummer, op) VALUES (@dingId, @ding, @dossierId, @lijstId, @nummer, @op)',
  ).run({ ...regel, dossierId });
  if (!vangt(db)) vernietig(db, [{ soort: regel.ding, id: regel.dingId }]);
}

const vernietigdRij = z.object({ id: z.string(), soort: z.enum(['dossier', 'persoon']) });

/** Ids of all that was destroyed. */
export function leesVernietigd(db: Db): Teveel[] {
  return rijen(db, 'SELECT ding_id AS id, ding AS soort FROM vernietigd ORDER BY ding_id').map((r) =>
    vernietigdRij.parse(r),
  );
}

/** Dossiers, and persons without one, that are in this file. */
export function* leesAlleDingen(db: Db): Generator<Teveel> {
  for (const id of db.prepare('SELECT id FROM dossier').pluck().all() as string[]) yield { soort: 'dossier', id };
  for (const id of db.prepare('SELECT id FROM client').pluck().all() as string[]) yield { soort: 'persoon', id };
}

/** Destroys again what an older file still has. @returns how many */
export function vernietigOpnieuw(db: Db, wat: readonly Teveel[]): Vernietigd[] {
  return vernietig(db, wat);
}

/**
 * Overwrites what was deleted: the file is written anew without its free pages, the search index without its old words, and the log
 * of changes is brought in and cut to nothing. Outside any transaction. @returns false when a reader kept the log from being cut
 */
export function wisVrijePaginas(db: Db): boolean {
  db.exec("INSERT INTO dagrapport_zoek (dagrapport_zoek) VALUES ('optimize')");
  db.exec('VACUUM');
  const [uit] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return uit?.busy === 0;
}

/** Whether something was destroyed in this file whose pages were not overwritten yet. */
export const moetNogWissen = (db: Db): boolean =>
  rij(db, "SELECT 1 FROM vernietigingslijst WHERE stand = 'uitgevoerd' AND gewist_op IS NULL LIMIT 1") !== undefined;

/** Bytes of the file: writing it anew takes as long as that is large. */
export function bestandsgrootte(db: Db): number {
  return Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
}
