import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const sleutelRij = z.object({
  sleutelId: z.string(),
  organisatieId: z.string(),
  organisatienaam: z.string(),
  openbaar: z.string().transform((tekst): unknown => JSON.parse(tekst)),
  door: z.string(),
  op: z.string(),
  ingetrokkenOp: z.string().nullable(),
  ingetrokkenReden: z.string().nullable(),
});
export type Registersleutelrij = z.infer<typeof sleutelRij>;

/** The keys of other organisations, newest first, withdrawn ones included. */
export function leesRegistersleutels(db: Db): Registersleutelrij[] {
  return rijen(
    db,
    `SELECT s.id AS sleutelId, s.organisatie_id AS organisatieId, s.organisatie_naam AS organisatienaam, s.openbaar, g.naam AS door, s.op,
       i.dag AS ingetrokkenOp, i.reden AS ingetrokkenReden
     FROM register_sleutel s JOIN gebruiker g ON g.id = s.door_id LEFT JOIN register_sleutel_ingetrokken i ON i.sleutel_id = s.id
     ORDER BY s.op DESC, s.id`,
  ).map((r) => sleutelRij.parse(r));
}

/** Adds the key of an organisation; false when it is there already. */
export function schrijfRegistersleutel(
  db: Db,
  regel: { id: string; organisatieId: string; organisatienaam: string; openbaar: unknown; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO register_sleutel (id, organisatie_id, organisatie_naam, openbaar, door_id, op)
     VALUES (@id, @organisatieId, @organisatienaam, @openbaar, @doorId, @op)`,
    { ...regel, openbaar: JSON.stringify(regel.openbaar) },
  );
}

/** Withdraws a key: from that day on nothing it signed is read in. False when it was withdrawn before. */
export function trekRegistersleutelIn(
  db: Db,
  regel: { sleutelId: string; dag: string; reden: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO register_sleutel_ingetrokken (sleutel_id, dag, reden, door_id, op) VALUES (@sleutelId, @dag, @reden, @doorId, @op)`,
    regel,
  );
}

const bestandssleutelRij = z.object({ ontvanger: z.string(), geheim: z.string() });

/** Our own keys by which files that are meant for us are read, newest first. */
export function leesBestandssleutels(db: Db): z.infer<typeof bestandssleutelRij>[] {
  return rijen(db, 'SELECT ontvanger, geheim FROM bestandssleutel ORDER BY op DESC, ontvanger').map((r) =>
    bestandssleutelRij.parse(r),
  );
}

/** Adds an own key for reading files. */
export function schrijfBestandssleutel(db: Db, sleutel: z.infer<typeof bestandssleutelRij>, op: string): void {
  bereid(db, 'INSERT INTO bestandssleutel (ontvanger, geheim, op) VALUES (@ontvanger, @geheim, @op)').run({
    ...sleutel,
    op,
  });
}

const ontvangerRij = z.object({ ontvanger: z.string() });
/** The recipient for whom a file for this organisation is encrypted: the one entered last; null: none. */
export function leesBestandsontvanger(db: Db, organisatieId: string): string | null {
  const gevonden = rij(
    db,
    'SELECT ontvanger FROM bestandsontvanger WHERE organisatie_id = @organisatieId ORDER BY op DESC, ontvanger LIMIT 1',
    { organisatieId },
  );
  return gevonden ? ontvangerRij.parse(gevonden).ontvanger : null;
}

/** Adds the recipient of an organisation; false when it is there already. */
export function schrijfBestandsontvanger(
  db: Db,
  regel: { organisatieId: string; ontvanger: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO bestandsontvanger (organisatie_id, ontvanger, door_id, op)
     VALUES (@organisatieId, @ontvanger, @doorId, @op)`,
    regel,
  );
}

const inbakRij = z.object({
  recordId: z.string(),
  soort: z.string(),
  organisatieId: z.string(),
  organisatienaam: z.string(),
  bron: z.string(),
  inhoud: z.string().transform((tekst): unknown => JSON.parse(tekst)),
  ontvangenDoor: z.string(),
  ontvangenOp: z.string(),
  volgnummer: z.number(),
  uitkomst: z.enum(['verwerkt', 'afgewezen', 'teruggezet', 'geweigerd']).nullable(),
  dossierId: z.string().nullable(),
  reden: z.string().nullable(),
  afgehandeldDoor: z.string().nullable(),
  afgehandeldOp: z.string().nullable(),
});
export type Inbakrij = z.infer<typeof inbakRij>;

const keuze = `SELECT b.record_id AS recordId, b.soort, b.organisatie_id AS organisatieId, b.organisatie_naam AS organisatienaam, b.bron, b.inhoud,
  g.naam AS ontvangenDoor, b.ontvangen_op AS ontvangenOp, coalesce(a.volgnummer, 0) AS volgnummer, a.uitkomst, a.dossier_id AS dossierId,
  a.reden, ag.naam AS afgehandeldDoor, a.op AS afgehandeldOp
  FROM inbak b JOIN gebruiker g ON g.id = b.ontvangen_door_id
  LEFT JOIN inbak_afhandeling a ON a.record_id = b.record_id
    AND a.volgnummer = (SELECT max(volgnummer) FROM inbak_afhandeling n WHERE n.record_id = b.record_id)
  LEFT JOIN gebruiker ag ON ag.id = a.door_id`;

/** One record that came in, with how it was dealt with last, or null. */
export function leesInbak(db: Db, recordId: string): Inbakrij | null {
  const gevonden = rij(db, `${keuze} WHERE b.record_id = @recordId`, { recordId });
  return gevonden ? inbakRij.parse(gevonden) : null;
}

/**
 * What waits for a person, oldest first; then what was turned down since a moment (null: not), which can still be taken back,
 * and what was refused since then.
 */
export function leesInbakLijst(db: Db, sinds: string | null, aantal = 200): Inbakrij[] {
  return rijen(
    db,
    `${keuze} WHERE a.uitkomst IS NULL OR a.uitkomst = 'teruggezet' OR (a.uitkomst IN ('afgewezen', 'geweigerd') AND a.op >= @sinds)
     ORDER BY a.uitkomst IS 'afgewezen', a.uitkomst IS 'geweigerd', b.ontvangen_op, b.record_id LIMIT @aantal`,
    { sinds, aantal },
  ).map((r) => inbakRij.parse(r));
}

/** The register of a night of another organisation's locatie that was applied last, as its record; null: none yet. */
export function leesNachtrecord(
  db: Db,
  waar: { organisatieId: string; datum: string; locatieRef: string },
): Inbakrij | null {
  const gevonden = rij(
    db,
    `${keuze} WHERE b.soort = 'nachtregister' AND b.organisatie_id = @organisatieId AND json_extract(b.inhoud, '$.inhoud.datum') = @datum
       AND json_extract(b.inhoud, '$.inhoud.locatie.locatieRef') = @locatieRef AND a.uitkomst = 'verwerkt'
     ORDER BY json_extract(b.inhoud, '$.inhoud.versie') DESC LIMIT 1`,
    waar,
  );
  return gevonden ? inbakRij.parse(gevonden) : null;
}

const nRij = z.object({ n: z.number() });
/** How many records wait for a person. */
export function telInbak(db: Db): number {
  return nRij.parse(
    rij(
      db,
      `SELECT count(*) AS n FROM inbak b WHERE coalesce((SELECT uitkomst FROM inbak_afhandeling a WHERE a.record_id = b.record_id
         ORDER BY volgnummer DESC LIMIT 1), 'teruggezet') = 'teruggezet'`,
    ),
  ).n;
}

/** Stores a record as it came in; false when it came in before. */
export function schrijfInbak(
  db: Db,
  regel: {
    recordId: string;
    soort: string;
    organisatieId: string;
    organisatienaam: string;
    bron: string;
    inhoud: unknown;
    doorId: string;
    op: string;
  },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO inbak (record_id, soort, organisatie_id, organisatie_naam, bron, inhoud, ontvangen_door_id, ontvangen_op)
     VALUES (@recordId, @soort, @organisatieId, @organisatienaam, @bron, @inhoud, @doorId, @op)`,
    { ...regel, inhoud: JSON.stringify(regel.inhoud) },
  );
}

/** Records how a record was dealt with; `na` is the number of the last line that was seen, 0 for none. False when somebody was first. */
export function schrijfAfhandeling(
  db: Db,
  regel: {
    recordId: string;
    na: number;
    uitkomst: 'verwerkt' | 'afgewezen' | 'teruggezet' | 'geweigerd';
    dossierId: string | null;
    reden: string;
    doorId: string;
    op: string;
  },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO inbak_afhandeling (record_id, volgnummer, uitkomst, dossier_id, reden, door_id, op)
     VALUES (@recordId, @na + 1, @uitkomst, @dossierId, @reden, @doorId, @op)`,
    regel,
  );
}

const locatieIdRij = z.object({ locatieId: z.string() });
/** Our locatie that an organisation means by its reference, or null when nobody said so yet. */
export function leesKoppeling(db: Db, organisatieId: string, hunRef: string): string | null {
  const gevonden = rij(
    db,
    'SELECT locatie_id AS locatieId FROM locatie_koppeling WHERE organisatie_id = @organisatieId AND hun_ref = @hunRef',
    { organisatieId, hunRef },
  );
  return gevonden ? locatieIdRij.parse(gevonden).locatieId : null;
}

/** Remembers which locatie of ours is meant. */
export function schrijfKoppeling(db: Db, regel: { organisatieId: string; hunRef: string; locatieId: string }): void {
  bereid(
    db,
    `INSERT INTO locatie_koppeling (organisatie_id, hun_ref, locatie_id) VALUES (@organisatieId, @hunRef, @locatieId)
     ON CONFLICT (organisatie_id, hun_ref) DO UPDATE SET locatie_id = excluded.locatie_id`,
  ).run(regel);
}

const uitbakRij = z.object({
  inhoud: z.string().transform((tekst): unknown => JSON.parse(tekst)),
  dossierId: z.string(),
});

/** The acute placements that went into the outbox since an instant, oldest first. */
export function leesAcuteUitbak(db: Db, sinds: string): z.infer<typeof uitbakRij>[] {
  return rijen(
    db,
    `SELECT inhoud, dossier_id AS dossierId FROM uitbak WHERE soort = 'acute-plaatsing' AND vastgelegd_op >= @sinds ORDER BY volgnummer LIMIT 500`,
    { sinds },
  ).map((r) => uitbakRij.parse(r));
}
