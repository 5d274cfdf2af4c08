import { z } from 'zod';
import { uitlegSchema } from '#shared/beleid/index.ts';
import { besluitsoortSchema } from '#shared/contract/groepen/besluit.ts';
import { ketenSchema } from '#shared/domein/basis.ts';
import type { Db } from '../openen.ts';
import { bereid, jsontekst, rij, rijen, wijzigt } from './hulp.ts';

const jsonTekst = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((tekst): unknown => JSON.parse(tekst))
    .pipe(schema);

const besluitRij = z.object({
  id: z.string(),
  dossierId: z.string(),
  soort: besluitsoortSchema,
  opBesluitId: z.string().nullable(),
  per: z.string().nullable(),
  genomenOp: z.string(),
  genomenDoorId: z.string(),
  genomenDoor: z.string(),
  peildatum: z.string(),
  beleidsversie: z.string(),
  keten: ketenSchema.nullable(),
  ingangsdatum: z.string().nullable(),
  laatsteDag: z.string().nullable(),
  locatieId: z.string().nullable(),
  locatienaam: z.string().nullable(),
  contactpersoonId: z.string(),
  contactpersoon: z.string(),
  motivering: z.string(),
  afwijking: z.string().nullable(),
  gronden: jsonTekst(z.array(z.string())),
  voorwaarden: z.string(),
  feiten: jsontekst,
  uitleg: jsonTekst(z.array(uitlegSchema)),
  bekendgemaaktOp: z.string().nullable(),
  bekendmakingWijze: z.enum(['uitgereikt', 'per-post', 'digitaal']).nullable(),
  bezwaarTot: z.string().nullable(),
  /** When somebody looks again whether the letter reached the client; null: nothing was tried yet. */
  opvolgenOp: z.string().nullable(),
  vervallenOp: z.string().nullable(),
  vervallenDoor: z.string().nullable(),
  vervallenReden: z.string().nullable(),
  documentId: z.string().nullable(),
});
export type Besluitrij = z.infer<typeof besluitRij>;

const keuze = `SELECT b.id, b.dossier_id AS dossierId, b.soort, b.op_besluit_id AS opBesluitId, b.per, b.genomen_op AS genomenOp, b.genomen_door_id AS genomenDoorId, g.naam AS genomenDoor,
  b.peildatum, b.beleidsversie, b.keten, b.ingangsdatum, b.laatste_dag AS laatsteDag, b.locatie_id AS locatieId, l.naam AS locatienaam,
  b.contactpersoon_id AS contactpersoonId, p.naam AS contactpersoon, b.motivering, b.afwijking, b.gronden, b.voorwaarden, b.feiten, b.uitleg,
  coalesce(kv.datum, k.datum) AS bekendgemaaktOp, coalesce(kv.wijze, k.wijze) AS bekendmakingWijze,
  coalesce(kv.bezwaar_tot, k.bezwaar_tot) AS bezwaarTot,
  (SELECT p.opvolgen_op FROM bekendmaking_poging p WHERE p.besluit_id = b.id ORDER BY p.volgnummer DESC LIMIT 1) AS opvolgenOp,
  v.op AS vervallenOp, vg.naam AS vervallenDoor, v.reden AS vervallenReden,
  coalesce((SELECT br.document_id FROM besluit_brief br WHERE br.besluit_id = b.id ORDER BY br.versie DESC LIMIT 1),
    (SELECT id FROM document d WHERE d.besluit_id = b.id AND d.soort = 'beschikking')) AS documentId
  FROM besluit b JOIN gebruiker g ON g.id = b.genomen_door_id JOIN gebruiker p ON p.id = b.contactpersoon_id
  LEFT JOIN locatie l ON l.id = b.locatie_id LEFT JOIN bekendmaking k ON k.besluit_id = b.id
  LEFT JOIN bekendmaking_versie kv ON kv.besluit_id = b.id AND kv.versie = (SELECT max(n.versie) FROM bekendmaking_versie n WHERE n.besluit_id = b.id)
  LEFT JOIN besluit_vervallen v ON v.besluit_id = b.id LEFT JOIN gebruiker vg ON vg.id = v.door_id`;

/** All besluiten of a dossier, newest first; of one instant the one that changes another before it. */
export function leesBesluiten(db: Db, dossierId: string): Besluitrij[] {
  return rijen(
    db,
    `${keuze} WHERE b.dossier_id = @dossierId ORDER BY b.genomen_op DESC, b.soort = 'herroepen' DESC, b.op_besluit_id IS NULL, b.id`,
    { dossierId },
  ).map((r) => besluitRij.parse(r));
}

/** One besluit, or null. */
export function leesBesluit(db: Db, id: string): Besluitrij | null {
  const gevonden = rij(db, `${keuze} WHERE b.id = @id`, { id });
  return gevonden ? besluitRij.parse(gevonden) : null;
}

export type NieuwBesluit = Pick<
  Besluitrij,
  | 'id'
  | 'dossierId'
  | 'soort'
  | 'opBesluitId'
  | 'per'
  | 'genomenOp'
  | 'genomenDoorId'
  | 'peildatum'
  | 'beleidsversie'
  | 'keten'
  | 'ingangsdatum'
  | 'laatsteDag'
  | 'locatieId'
  | 'contactpersoonId'
  | 'motivering'
  | 'afwijking'
  | 'gronden'
  | 'voorwaarden'
  | 'feiten'
  | 'uitleg'
>;

/** Stores a besluit for good: the table refuses changes. */
export function schrijfBesluit(db: Db, besluit: NieuwBesluit): void {
  bereid(
    db,
    `INSERT INTO besluit (id, dossier_id, soort, op_besluit_id, per, genomen_op, genomen_door_id, peildatum, beleidsversie, keten, ingangsdatum, laatste_dag,
       locatie_id, contactpersoon_id, motivering, afwijking, gronden, voorwaarden, feiten, uitleg)
     VALUES (@id, @dossierId, @soort, @opBesluitId, @per, @genomenOp, @genomenDoorId, @peildatum, @beleidsversie, @keten, @ingangsdatum, @laatsteDag,
       @locatieId, @contactpersoonId, @motivering, @afwijking, @gronden, @voorwaarden, @feiten, @uitleg)`,
  ).run({
    ...besluit,
    gronden: JSON.stringify(besluit.gronden),
    feiten: JSON.stringify(besluit.feiten),
    uitleg: JSON.stringify(besluit.uitleg),
  });
}

/** Records that a besluit was made known (Awb 3:41); false when it was already. */
export function schrijfBekendmaking(
  db: Db,
  regel: { besluitId: string; datum: string; wijze: string; bezwaarTot: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO bekendmaking (besluit_id, datum, wijze, bezwaar_tot, door_id, op) VALUES (@besluitId, @datum, @wijze, @bezwaarTot, @doorId, @op)',
    regel,
  );
}

/** Records that a besluit lapsed before it was made known; false when it had already. */
export function schrijfVervallen(
  db: Db,
  regel: { besluitId: string; reden: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO besluit_vervallen (besluit_id, reden, door_id, op) VALUES (@besluitId, @reden, @doorId, @op)',
    regel,
  );
}

const bekendmakingRij = z.object({
  datum: z.string(),
  wijze: z.string(),
  bezwaarTot: z.string(),
  door: z.string(),
  op: z.string(),
});

/** How a besluit was made known, or null. */
export function leesBekendmaking(db: Db, besluitId: string): z.infer<typeof bekendmakingRij> | null {
  const gevonden = rij(
    db,
    `SELECT k.datum, k.wijze, k.bezwaar_tot AS bezwaarTot, g.naam AS door, k.op FROM bekendmaking k JOIN gebruiker g ON g.id = k.door_id
     WHERE k.besluit_id = @besluitId`,
    { besluitId },
  );
  return gevonden ? bekendmakingRij.parse(gevonden) : null;
}
