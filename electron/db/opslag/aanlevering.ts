import { z } from 'zod';
import { indelingSchema, type Indeling } from '#shared/aanlevering/indeling.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const indelingRij = z.object({
  soort: z.string(),
  versie: z.number(),
  vanaf: z.string(),
  inhoud: z.string().transform((t): Indeling => indelingSchema.parse(JSON.parse(t))),
  reden: z.string(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
  status: z.enum(['voorgesteld', 'van-kracht', 'afgewezen']),
  beoordeeldDoor: z.string().nullable(),
  beoordeeldOp: z.string().nullable(),
  oordeel: z.string(),
});
export type Indelingrij = z.infer<typeof indelingRij>;

/** Every layout of a kind that was ever proposed, newest first. */
export function leesIndelingen(db: Db, soort: string): Indelingrij[] {
  return rijen(
    db,
    `SELECT i.soort, i.versie, i.vanaf, i.inhoud, i.reden, i.door_id AS doorId, g.naam AS door, i.op, i.status,
       b.naam AS beoordeeldDoor, i.beoordeeld_op AS beoordeeldOp, i.oordeel
     FROM aanlever_indeling i JOIN gebruiker g ON g.id = i.door_id LEFT JOIN gebruiker b ON b.id = i.beoordeeld_door_id
     WHERE i.soort = @soort ORDER BY i.versie DESC`,
    { soort },
  ).map((r) => indelingRij.parse(r));
}

/** Adds a proposed layout as version `basis + 1`; false when somebody else was first. */
export function schrijfIndeling(
  db: Db,
  { inhoud, ...rest }: Pick<Indelingrij, 'soort' | 'vanaf' | 'inhoud' | 'reden' | 'doorId' | 'op'> & { basis: number },
): boolean {
  return wijzigt(
    db,
    `INSERT INTO aanlever_indeling (soort, versie, vanaf, inhoud, reden, door_id, op, status, oordeel)
     SELECT @soort, @basis + 1, @vanaf, @inhoud, @reden, @doorId, @op, 'voorgesteld', ''
     WHERE @basis = (SELECT coalesce(max(versie), 0) FROM aanlever_indeling WHERE soort = @soort)`,
    { ...rest, inhoud: JSON.stringify(inhoud) },
  );
}

/** Puts a proposed layout in force or turns it down; false when that was done already. */
export function beoordeelIndeling(
  db: Db,
  oordeel: {
    soort: string;
    versie: number;
    status: 'van-kracht' | 'afgewezen';
    doorId: string;
    op: string;
    oordeel: string;
  },
): boolean {
  return wijzigt(
    db,
    `UPDATE aanlever_indeling SET status = @status, beoordeeld_door_id = @doorId, beoordeeld_op = @op, oordeel = @oordeel
     WHERE soort = @soort AND versie = @versie AND status = 'voorgesteld'`,
    oordeel,
  );
}

const leveringRij = z.object({
  id: z.string(),
  soort: z.string(),
  van: z.string(),
  tot: z.string(),
  volgnummer: z.number(),
  reden: z.string(),
  indelingVersie: z.number(),
  zaken: z.number(),
  regels: z.number(),
  geweigerd: z.number(),
  verslag: z.string().transform((t): unknown => JSON.parse(t)),
  bestandsnaam: z.string(),
  mime: z.string(),
  sha256: z.string(),
  door: z.string(),
  op: z.string(),
  laatste: z.number().transform((n) => n === 1),
});
export type Aanleveringrij = z.infer<typeof leveringRij>;

const leveringen = `SELECT a.id, a.soort, a.van, a.tot, a.volgnummer, a.reden, a.indeling_versie AS indelingVersie, a.zaken, a.regels,
  a.geweigerd, a.verslag, a.bestandsnaam, a.mime, a.sha256, g.naam AS door, a.op,
  NOT EXISTS (SELECT 1 FROM aanlevering n WHERE n.soort = a.soort AND n.van = a.van AND n.volgnummer > a.volgnummer) AS laatste
  FROM aanlevering a JOIN gebruiker g ON g.id = a.door_id`;

/** What was delivered of these kinds, newest period first, without the files themselves. */
export function leesAanleveringen(db: Db, soorten: readonly string[]): Aanleveringrij[] {
  return rijen(
    db,
    `${leveringen} WHERE a.soort IN (SELECT value FROM json_each(@soorten)) ORDER BY a.van DESC, a.soort, a.volgnummer DESC`,
    { soorten: JSON.stringify(soorten) },
  ).map((r) => leveringRij.parse(r));
}

/** One delivery, or null. */
export function leesAanlevering(db: Db, id: string): Aanleveringrij | null {
  const gevonden = rij(db, `${leveringen} WHERE a.id = @id`, { id });
  return gevonden ? leveringRij.parse(gevonden) : null;
}

const bytesRij = z.object({ bytes: z.instanceof(Uint8Array) });
/** The file of a delivery as it went. */
export function leesAanleverbytes(db: Db, id: string): Uint8Array | null {
  const gevonden = rij(db, 'SELECT bytes FROM aanlever_bestand WHERE aanlevering_id = @id', { id });
  return gevonden ? bytesRij.parse(gevonden).bytes : null;
}

/**
 * Keeps a delivery with its file and its cases; false when somebody else delivered this period meanwhile.
 * @param zaken JSON of all cases: `[{ sleutel, dossierId, sha256, problemen }]`, made beforehand, since there may be a hundred
 *   thousand of them
 */
export function schrijfAanlevering(
  db: Db,
  { verslag, bytes, ...rest }: Omit<Aanleveringrij, 'door' | 'laatste'> & { bytes: Uint8Array; doorId: string },
  zaken: string,
): boolean {
  const gelukt = wijzigt(
    db,
    `INSERT OR IGNORE INTO aanlevering (id, soort, van, tot, volgnummer, reden, indeling_versie, zaken, regels, geweigerd, verslag,
       bestandsnaam, mime, sha256, door_id, op)
     VALUES (@id, @soort, @van, @tot, @volgnummer, @reden, @indelingVersie, @zaken, @regels, @geweigerd, @verslag, @bestandsnaam,
       @mime, @sha256, @doorId, @op)`,
    { ...rest, verslag: JSON.stringify(verslag) },
  );
  if (!gelukt) return false;
  bereid(db, 'INSERT INTO aanlever_bestand (aanlevering_id, bytes) VALUES (@id, @bytes)').run({
    id: rest.id,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  });
  bereid(
    db,
    `INSERT INTO aanlever_zaak (aanlevering_id, sleutel, dossier_id, sha256, problemen)
     SELECT @id, value ->> 'sleutel', value ->> 'dossierId', value ->> 'sha256', value -> 'problemen' FROM json_each(@zaken)`,
  ).run({ id: rest.id, zaken });
  return true;
}

const bevindingenRij = z.array(z.object({ ernst: z.enum(['fout', 'let-op']), tekst: z.string() }));
const zaakRij = z.object({
  sleutel: z.string(),
  dossierId: z.string().nullable(),
  kenmerk: z.string().nullable(),
  clientId: z.string().nullable(),
  sha256: z.string().nullable(),
  problemen: z.string().transform((t) => bevindingenRij.parse(JSON.parse(t))),
});
export type Aanleverzaakrij = z.infer<typeof zaakRij>;

/** The cases of a delivery, in the order of the file; `metProblemen`: only those of which something was said. */
export function leesAanleverzaken(db: Db, aanleveringId: string, metProblemen: boolean): Aanleverzaakrij[] {
  return rijen(
    db,
    `SELECT z.sleutel, z.dossier_id AS dossierId, d.kenmerk, d.client_id AS clientId, z.sha256, z.problemen FROM aanlever_zaak z
     LEFT JOIN dossier d ON d.id = z.dossier_id
     WHERE z.aanlevering_id = @aanleveringId ${metProblemen ? "AND z.problemen <> '[]'" : ''} ORDER BY z.sleutel`,
    { aanleveringId },
  ).map((r) => zaakRij.parse(r));
}

const eldersRij = z.object({ sleutel: z.string(), van: z.string() });
/** Cases of this kind that went with the newest delivery of another period: by their key, which period. */
export function leesElders(db: Db, soort: string, van: string, sleutels: readonly string[]): Map<string, string> {
  const gevonden = rijen(
    db,
    `SELECT z.sleutel, a.van FROM json_each(@sleutels) s JOIN aanlevering a ON a.soort = @soort AND a.van <> @van
     JOIN aanlever_zaak z ON z.aanlevering_id = a.id AND z.sleutel = s.value AND z.sha256 IS NOT NULL
     WHERE NOT EXISTS (SELECT 1 FROM aanlevering n WHERE n.soort = a.soort AND n.van = a.van AND n.volgnummer > a.volgnummer)`,
    { soort, van, sleutels: JSON.stringify(sleutels) },
  );
  return new Map(gevonden.map((r) => Object.values(eldersRij.parse(r)) as [string, string]));
}

const antwoordRij = z.object({
  aanleveringId: z.string(),
  uitkomst: z.enum(['verstuurd', 'aangenomen', 'afgekeurd']),
  datum: z.string(),
  kenmerk: z.string(),
  toelichting: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Aanleverantwoordrij = z.infer<typeof antwoordRij>;

/** What the receivers of these deliveries said, oldest first. */
export function leesAanleverantwoorden(db: Db, aanleveringIds: readonly string[]): Aanleverantwoordrij[] {
  return rijen(
    db,
    `SELECT o.aanlevering_id AS aanleveringId, o.uitkomst, o.datum, o.kenmerk, o.toelichting, g.naam AS door, o.op
     FROM aanlever_ontvangst o JOIN gebruiker g ON g.id = o.door_id
     WHERE o.aanlevering_id IN (SELECT value FROM json_each(@ids)) ORDER BY o.volgnummer`,
    { ids: JSON.stringify(aanleveringIds) },
  ).map((r) => antwoordRij.parse(r));
}

/** Notes what the receiver said. */
export function schrijfAanleverantwoord(
  db: Db,
  ontvangst: Omit<Aanleverantwoordrij, 'door'> & { doorId: string },
): void {
  bereid(
    db,
    `INSERT INTO aanlever_ontvangst (aanlevering_id, uitkomst, datum, kenmerk, toelichting, door_id, op)
     VALUES (@aanleveringId, @uitkomst, @datum, @kenmerk, @toelichting, @doorId, @op)`,
  ).run(ontvangst);
}

const dagRij = z.object({ dag: z.string().nullable() });
/** The day of the first melding of all; null when there is none. */
export function leesEersteMelding(db: Db): string | null {
  return dagRij.parse(rij(db, 'SELECT min(gemeld_op) AS dag FROM dossier')).dag;
}
