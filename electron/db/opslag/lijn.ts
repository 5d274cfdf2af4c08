import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const zelfRij = z.object({
  werkplekId: z.string(),
  naam: z.string(),
  geheim: z.string(),
  openbaar: z.string(),
  inlogsleutel: z.base64(),
  sinds: z.string(),
});
export type LijnZelf = z.infer<typeof zelfRij>;

/** Who this desk is among those of its organisation; null: it shares with nobody. */
export function leesLijnZelf(db: Db): LijnZelf | null {
  const gevonden = rij(
    db,
    'SELECT werkplek_id AS werkplekId, naam, geheim, openbaar, inlogsleutel, sinds FROM lijn_zelf',
  );
  return gevonden ? zelfRij.parse(gevonden) : null;
}

/** Writes, once, who this desk is. */
export function schrijfLijnZelf(db: Db, zelf: LijnZelf): void {
  bereid(
    db,
    `INSERT INTO lijn_zelf (enkel, werkplek_id, naam, geheim, openbaar, inlogsleutel, sinds)
     VALUES (1, @werkplekId, @naam, @geheim, @openbaar, @inlogsleutel, @sinds)`,
  ).run(zelf);
}

const sleutelRij = z.object({ generatie: z.number(), sleutel: z.base64() });

/** The keys of the desks by generation, as bytes. */
export function leesLijnsleutels(db: Db): Map<number, Uint8Array> {
  return new Map(
    rijen(db, 'SELECT generatie, sleutel FROM lijn_sleutel ORDER BY generatie').map((r) => {
      const { generatie, sleutel } = sleutelRij.parse(r);
      return [generatie, new Uint8Array(Buffer.from(sleutel, 'base64'))];
    }),
  );
}

/** Keeps a generation of the key. */
export function schrijfLijnsleutel(db: Db, generatie: number, sleutel: Uint8Array, op: string): void {
  bereid(db, 'INSERT INTO lijn_sleutel (generatie, sleutel, op) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    generatie,
    Buffer.from(sleutel).toString('base64'),
    op,
  );
}

const gelezenRij = z.object({
  werkplekId: z.string(),
  volgnummer: z.number(),
  transactie: z.string(),
  plek: z.string(),
});
export type LijnGelezen = z.infer<typeof gelezenRij>;

/** Up to which of its packages each desk was read, and where in the log that one stands. */
export function leesLijnGelezen(db: Db): LijnGelezen[] {
  return rijen(db, 'SELECT werkplek_id AS werkplekId, volgnummer, transactie, plek FROM lijn_gelezen').map((r) =>
    gelezenRij.parse(r),
  );
}

/** Notes up to where a desk's packages were read. */
export function schrijfLijnGelezen(db: Db, regel: LijnGelezen): void {
  bereid(
    db,
    `INSERT INTO lijn_gelezen (werkplek_id, volgnummer, transactie, plek) VALUES (@werkplekId, @volgnummer, @transactie, @plek)
     ON CONFLICT (werkplek_id) DO UPDATE SET volgnummer = excluded.volgnummer, transactie = excluded.transactie, plek = excluded.plek`,
  ).run(regel);
}

const bekendRij = z.object({ werkplekId: z.string(), naam: z.string(), openbaar: z.string() });
export type LijnBekend = z.infer<typeof bekendRij>;

/** The other desks as they were first seen. */
export function leesLijnBekend(db: Db): LijnBekend[] {
  return rijen(db, 'SELECT werkplek_id AS werkplekId, naam, openbaar FROM lijn_bekend').map((r) => bekendRij.parse(r));
}

/** Keeps how a desk was first seen; later it stays what it was. */
export function schrijfLijnBekend(db: Db, regel: LijnBekend & { op: string }): void {
  bereid(
    db,
    `INSERT INTO lijn_bekend (werkplek_id, naam, openbaar, op) VALUES (@werkplekId, @naam, @openbaar, @op) ON CONFLICT DO NOTHING`,
  ).run(regel);
}

const telRij = z.object({ alle: z.number(), begin: z.number(), beginTotaal: z.number() });

/** How many own packages the server has not got yet; of them those of the first delivery of everything, and how many those are. */
export function telTeSturen(db: Db): z.infer<typeof telRij> {
  return telRij.parse(
    rij(
      db,
      `SELECT count(*) AS alle, count(*) FILTER (WHERE begin = 1) AS begin,
         coalesce((SELECT begin_totaal FROM werkplek), 0) AS beginTotaal FROM werkpakket WHERE gestuurd = 0`,
    ),
  );
}

const omhulselSchema = z.strictObject({ nonce: z.string(), tekst: z.string() });
const zegelSchema = omhulselSchema.extend({ tijdelijk: z.string() });
const reisRij = z
  .object({
    gebruikerId: z.string(),
    inlognaam: z.string(),
    zout: z.string(),
    geheugenKiB: z.number(),
    gangen: z.number(),
    omhulsel: z.string(),
    openbaar: z.string().nullable(),
    inlog: z.string().nullable(),
    toegang: z.string().nullable(),
  })
  .transform(({ geheugenKiB, gangen, omhulsel, openbaar, inlog, toegang, ...rest }) => ({
    ...rest,
    kosten: { geheugenKiB, gangen },
    omhulsel: omhulselSchema.parse(JSON.parse(omhulsel)),
    ...(openbaar !== null &&
      inlog !== null &&
      toegang !== null && { paar: { openbaar, inlog, toegang: zegelSchema.parse(JSON.parse(toegang)) } }),
  }));
export type Reissleutelrij = z.infer<typeof reisRij>;

/** The travelling keys of the users who are active, with their login names; each opens the newest inlogsleutel that it was given. */
export function leesReissleutels(db: Db): Reissleutelrij[] {
  return rijen(
    db,
    `SELECT gebruikerId, inlognaam, zout, geheugenKiB, gangen, omhulsel, openbaar, inlog, toegang FROM (
       SELECT r.gebruiker_id AS gebruikerId, g.inlognaam, r.zout, r.geheugen_kib AS geheugenKiB, r.gangen, r.omhulsel, r.openbaar,
         t.inlog_id AS inlog, t.toegang,
         row_number() OVER (PARTITION BY r.gebruiker_id ORDER BY coalesce(i.op, '') DESC, t.inlog_id DESC) AS nr
       FROM reissleutel r JOIN gebruiker g ON g.id = r.gebruiker_id
         LEFT JOIN reistoegang t ON t.gebruiker_id = r.gebruiker_id AND t.openbaar = r.openbaar
         LEFT JOIN inlogsleutel i ON i.id = t.inlog_id
       WHERE g.actief = 1 AND (r.openbaar IS NULL OR t.inlog_id IS NOT NULL)
     ) WHERE nr = 1 ORDER BY gebruikerId`,
  ).map((r) => reisRij.parse(r));
}

/** Writes a user's travelling key, in the place of an earlier one. */
export function schrijfReissleutel(db: Db, regel: Omit<Reissleutelrij, 'inlognaam'> & { op: string }): void {
  const { kosten, omhulsel, paar, ...rest } = regel;
  bereid(
    db,
    `INSERT INTO reissleutel (gebruiker_id, zout, geheugen_kib, gangen, omhulsel, openbaar, op)
     VALUES (@gebruikerId, @zout, @geheugenKiB, @gangen, @omhulsel, @openbaar, @op)
     ON CONFLICT (gebruiker_id) DO UPDATE SET zout = excluded.zout, geheugen_kib = excluded.geheugen_kib, gangen = excluded.gangen,
       omhulsel = excluded.omhulsel, openbaar = excluded.openbaar, op = excluded.op`,
  ).run({ ...rest, ...kosten, omhulsel: JSON.stringify(omhulsel), openbaar: paar?.openbaar ?? null });
  if (paar) schrijfReistoegang(db, { gebruikerId: regel.gebruikerId, ...paar });
}

/** Keeps an inlogsleutel that was sealed for a user's pair. */
export function schrijfReistoegang(
  db: Db,
  { toegang, ...rest }: NonNullable<Reissleutelrij['paar']> & { gebruikerId: string },
): void {
  bereid(
    db,
    `INSERT INTO reistoegang (gebruiker_id, openbaar, inlog_id, toegang) VALUES (@gebruikerId, @openbaar, @inlog, @toegang)
     ON CONFLICT DO NOTHING`,
  ).run({ ...rest, toegang: JSON.stringify(toegang) });
}

/** Takes a user's travelling key away. */
export function wisReissleutel(db: Db, gebruikerId: string): void {
  bereid(db, 'DELETE FROM reistoegang WHERE gebruiker_id = ?').run(gebruikerId);
  bereid(db, 'DELETE FROM reissleutel WHERE gebruiker_id = ?').run(gebruikerId);
}

const wisselRij = z.object({ op: z.string(), door: z.string() });

/** When the key of this desk's file was changed, newest first. */
export function leesSleutelwissels(db: Db): z.infer<typeof wisselRij>[] {
  return rijen(
    db,
    'SELECT s.op, g.naam AS door FROM sleutelwissel s JOIN gebruiker g ON g.id = s.door_id ORDER BY s.op DESC',
  ).map((r) => wisselRij.parse(r));
}

/** Notes that the key of this desk's file was changed; false when it was noted already. */
export function schrijfSleutelwissel(db: Db, { op, doorId }: { op: string; doorId: string }): boolean {
  return wijzigt(db, 'INSERT INTO sleutelwissel (op, door_id) VALUES (@op, @doorId) ON CONFLICT DO NOTHING', {
    op,
    doorId,
  });
}

const inlogRij = z.object({ id: z.string(), sleutel: z.base64() });

/** The inlogsleutels of the organisation, newest first; the first of all has an empty id. Empty where nothing is shared. */
export function leesInlogsleutels(db: Db): { id: string; sleutel: Uint8Array }[] {
  return rijen(
    db,
    `SELECT id, sleutel FROM (
       SELECT id, sleutel, op FROM inlogsleutel UNION ALL SELECT '', inlogsleutel, '' FROM lijn_zelf
     ) ORDER BY op DESC, id DESC`,
  ).map((r) => {
    const { id, sleutel } = inlogRij.parse(r);
    return { id, sleutel: new Uint8Array(Buffer.from(sleutel, 'base64')) };
  });
}

/** Adds an inlogsleutel, which counts from now on. */
export function schrijfInlogsleutel(db: Db, { id, sleutel }: { id: string; sleutel: Uint8Array }, op: string): void {
  bereid(db, 'INSERT INTO inlogsleutel (id, sleutel, op) VALUES (?, ?, ?)').run(
    id,
    Buffer.from(sleutel).toString('base64'),
    op,
  );
}
