import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

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

const reisRij = z
  .object({
    gebruikerId: z.string(),
    inlognaam: z.string(),
    zout: z.string(),
    geheugenKiB: z.number(),
    gangen: z.number(),
    omhulsel: z.string(),
  })
  .transform(({ geheugenKiB, gangen, omhulsel, ...rest }) => ({
    ...rest,
    kosten: { geheugenKiB, gangen },
    omhulsel: z.strictObject({ nonce: z.string(), tekst: z.string() }).parse(JSON.parse(omhulsel)),
  }));
export type Reissleutelrij = z.infer<typeof reisRij>;

/** The travelling keys of the users who are active, with their login names. */
export function leesReissleutels(db: Db): Reissleutelrij[] {
  return rijen(
    db,
    `SELECT r.gebruiker_id AS gebruikerId, g.inlognaam, r.zout, r.geheugen_kib AS geheugenKiB, r.gangen, r.omhulsel
     FROM reissleutel r JOIN gebruiker g ON g.id = r.gebruiker_id WHERE g.actief = 1 ORDER BY r.gebruiker_id`,
  ).map((r) => reisRij.parse(r));
}

/** Writes a user's travelling key, in the place of an earlier one. */
export function schrijfReissleutel(db: Db, regel: Omit<Reissleutelrij, 'inlognaam'> & { op: string }): void {
  const { kosten, omhulsel, ...rest } = regel;
  bereid(
    db,
    `INSERT INTO reissleutel (gebruiker_id, zout, geheugen_kib, gangen, omhulsel, op)
     VALUES (@gebruikerId, @zout, @geheugenKiB, @gangen, @omhulsel, @op)
     ON CONFLICT (gebruiker_id) DO UPDATE SET zout = excluded.zout, geheugen_kib = excluded.geheugen_kib, gangen = excluded.gangen,
       omhulsel = excluded.omhulsel, op = excluded.op`,
  ).run({ ...rest, ...kosten, omhulsel: JSON.stringify(omhulsel) });
}

/** Takes a user's travelling key away. */
export function wisReissleutel(db: Db, gebruikerId: string): void {
  bereid(db, 'DELETE FROM reissleutel WHERE gebruiker_id = ?').run(gebruikerId);
}
