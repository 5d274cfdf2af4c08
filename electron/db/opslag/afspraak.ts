import { z } from 'zod';
import { afspraakeenheden, afspraaksoorten } from '#shared/domein/locatie.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen } from './hulp.ts';

const afspraakRij = z.object({
  id: z.string(),
  versie: z.number(),
  locatieId: z.string(),
  soort: z.enum(afspraaksoorten),
  omschrijving: z.string(),
  bedrag: z.number(),
  eenheid: z.enum(afspraakeenheden),
  kostprijs: z.number().nullable(),
  vanaf: z.string(),
  tot: z.string().nullable(),
  afgesprokenOp: z.string(),
  bestandId: z.string().nullable(),
  bestandsnaam: z.string().nullable(),
  reden: z.string(),
  ingetrokken: z.number().transform((n) => n === 1),
  door: z.string(),
  op: z.string(),
});
/** One version of what clients of a locatie pay. Amounts in eurocents per `eenheid`; `tot`: last day (t/m). */
export type Afspraakrij = z.infer<typeof afspraakRij>;

const keuze = `SELECT a.id, a.versie, a.locatie_id AS locatieId, a.soort, a.omschrijving, a.bedrag, a.eenheid, a.kostprijs, a.vanaf, a.tot,
  a.afgesproken_op AS afgesprokenOp, a.bestand_id AS bestandId, b.bestandsnaam, a.reden, a.ingetrokken, g.naam AS door, a.op
  FROM locatie_afspraak a JOIN gebruiker g ON g.id = a.door_id LEFT JOIN locatie_bestand b ON b.id = a.bestand_id`;

/** Every version of every agreement of a locatie, oldest first. */
export function leesAfspraakversies(db: Db, locatieId: string): Afspraakrij[] {
  return rijen(db, `${keuze} WHERE a.locatie_id = @locatieId ORDER BY a.op, a.id, a.versie`, { locatieId }).map((r) =>
    afspraakRij.parse(r),
  );
}

/**
 * What was agreed that clients of a locatie pay on a day (5.2.13): the newest versions, without what was withdrawn.
 * @param dag YYYY-MM-DD
 */
export function leesAfspraken(db: Db, locatieId: string, dag: string): Afspraakrij[] {
  return rijen(
    db,
    `${keuze} WHERE a.locatie_id = @locatieId AND a.ingetrokken = 0 AND a.vanaf <= @dag AND (a.tot IS NULL OR a.tot >= @dag)
       AND a.versie = (SELECT max(n.versie) FROM locatie_afspraak n WHERE n.id = a.id) ORDER BY a.soort, a.vanaf, a.id`,
    { locatieId, dag },
  ).map((r) => afspraakRij.parse(r));
}

/** Adds a version of an agreement. The table refuses a version that is there already. */
export function schrijfAfspraak(db: Db, regel: Omit<Afspraakrij, 'door' | 'bestandsnaam'> & { doorId: string }): void {
  bereid(
    db,
    `INSERT INTO locatie_afspraak (id, versie, locatie_id, soort, omschrijving, bedrag, eenheid, kostprijs, vanaf, tot, afgesproken_op,
       bestand_id, reden, ingetrokken, door_id, op)
     VALUES (@id, @versie, @locatieId, @soort, @omschrijving, @bedrag, @eenheid, @kostprijs, @vanaf, @tot, @afgesprokenOp,
       @bestandId, @reden, @ingetrokken, @doorId, @op)`,
  ).run({ ...regel, ingetrokken: regel.ingetrokken ? 1 : 0 });
}

const bestandRij = z.object({
  id: z.string(),
  locatieId: z.string(),
  bestandsnaam: z.string(),
  mime: z.string(),
  bytes: z.instanceof(Uint8Array),
});

/** Keeps a document that belongs to a locatie. */
export function schrijfLocatiebestand(
  db: Db,
  bestand: Omit<z.infer<typeof bestandRij>, 'bytes'> & {
    bytes: Uint8Array;
    sha256: string;
    doorId: string;
    op: string;
  },
): void {
  bereid(
    db,
    `INSERT INTO locatie_bestand (id, locatie_id, bestandsnaam, mime, bytes, sha256, door_id, op)
     VALUES (@id, @locatieId, @bestandsnaam, @mime, @bytes, @sha256, @doorId, @op)`,
  ).run({ ...bestand, bytes: Buffer.from(bestand.bytes) });
}

/** A document of a locatie with its bytes, or null. */
export function leesLocatiebestand(db: Db, id: string): z.infer<typeof bestandRij> | null {
  const gevonden = rij(
    db,
    'SELECT id, locatie_id AS locatieId, bestandsnaam, mime, bytes FROM locatie_bestand WHERE id = @id',
    { id },
  );
  return gevonden ? bestandRij.parse(gevonden) : null;
}
