import { z } from 'zod';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const copasRij = z.object({
  id: z.string(),
  dossierId: z.string(),
  besluitId: z.string(),
  pasnummer: z.string(),
  geldigVan: z.string(),
  geldigTot: z.string(),
  locatieId: z.string(),
  locatienaam: z.string(),
  token: z.string(),
  uitgegevenOp: z.string(),
  uitgegevenDoor: z.string(),
  ingetrokkenOp: z.string().nullable(),
  ingetrokkenReden: z.string().nullable(),
  ingetrokkenDoor: z.string().nullable(),
  documentId: z.string().nullable(),
  vervangtNummer: z.string().nullable(),
  vervangsoort: z.enum(['kwijt', 'gestolen', 'beschadigd', 'gewijzigd']).nullable(),
  vervangtekst: z.string().nullable(),
});
export type Copasrij = z.infer<typeof copasRij>;

const keuze = `SELECT p.id, p.dossier_id AS dossierId, p.besluit_id AS besluitId, p.pasnummer, p.geldig_van AS geldigVan, p.geldig_tot AS geldigTot,
  p.locatie_id AS locatieId, l.naam AS locatienaam, p.token, p.uitgegeven_op AS uitgegevenOp, g.naam AS uitgegevenDoor,
  i.op AS ingetrokkenOp, i.reden AS ingetrokkenReden, ig.naam AS ingetrokkenDoor,
  (SELECT id FROM document d WHERE d.pas_id = p.id) AS documentId,
  oud.pasnummer AS vervangtNummer, v.soort AS vervangsoort, v.toelichting AS vervangtekst
  FROM copas p JOIN locatie l ON l.id = p.locatie_id JOIN gebruiker g ON g.id = p.uitgegeven_door_id
  LEFT JOIN copas_ingetrokken i ON i.pas_id = p.id LEFT JOIN gebruiker ig ON ig.id = i.door_id
  LEFT JOIN copas_vervanging v ON v.pas_id = p.id LEFT JOIN copas oud ON oud.id = v.vervangt_id`;

/** All passes of a dossier, newest first. */
export function leesCopassen(db: Db, dossierId: string): Copasrij[] {
  return rijen(db, `${keuze} WHERE p.dossier_id = @dossierId ORDER BY p.uitgegeven_op DESC, p.id`, { dossierId }).map(
    (r) => copasRij.parse(r),
  );
}

/** One pass by id or by number, or null. */
export function leesCopas(db: Db, waar: { id: string } | { pasnummer: string }): Copasrij | null {
  const gevonden = rij(db, `${keuze} WHERE ${'id' in waar ? 'p.id = @id' : 'p.pasnummer = @pasnummer'}`, waar);
  return gevonden ? copasRij.parse(gevonden) : null;
}

/** Stores a new pass. */
export function schrijfCopas(
  db: Db,
  pas: Pick<
    Copasrij,
    'id' | 'dossierId' | 'besluitId' | 'pasnummer' | 'geldigVan' | 'geldigTot' | 'locatieId' | 'token' | 'uitgegevenOp'
  > & { doorId: string },
): void {
  bereid(
    db,
    `INSERT INTO copas (id, dossier_id, besluit_id, pasnummer, geldig_van, geldig_tot, locatie_id, token, uitgegeven_door_id, uitgegeven_op)
     VALUES (@id, @dossierId, @besluitId, @pasnummer, @geldigVan, @geldigTot, @locatieId, @token, @doorId, @uitgegevenOp)`,
  ).run(pas);
}

/** Withdraws a pass; false when it was withdrawn already. */
export function schrijfIntrekking(
  db: Db,
  regel: { pasId: string; reden: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO copas_ingetrokken (pas_id, reden, door_id, op) VALUES (@pasId, @reden, @doorId, @op)',
    regel,
  );
}

/** Records that a pass replaces another, and why. */
export function schrijfVervanging(
  db: Db,
  regel: { pasId: string; vervangtId: string; soort: NonNullable<Copasrij['vervangsoort']>; toelichting: string },
): void {
  bereid(
    db,
    'INSERT INTO copas_vervanging (pas_id, vervangt_id, soort, toelichting) VALUES (@pasId, @vervangtId, @soort, @toelichting)',
  ).run(regel);
}

const sleutelRij = z.object({ openbaar: z.string(), geheim: z.string().nullable() });

/** All signing keys of passes as stored JSON, newest first; an old one stays to check old passes. */
export function leesPassleutels(db: Db): { openbaar: unknown; geheim: unknown }[] {
  return rijen(db, 'SELECT openbaar, geheim FROM pas_sleutel ORDER BY aangemaakt_op DESC, id').map((r) => {
    const ruw = sleutelRij.parse(r);
    return {
      openbaar: JSON.parse(ruw.openbaar) as unknown,
      geheim: ruw.geheim === null ? null : (JSON.parse(ruw.geheim) as unknown),
    };
  });
}

/** Adds a signing key pair, or only its public half (geheim null). */
export function schrijfPassleutel(
  db: Db,
  paar: { openbaar: { sleutelId: string }; geheim: unknown },
  op: string,
): void {
  bereid(db, 'INSERT INTO pas_sleutel (id, openbaar, geheim, aangemaakt_op) VALUES (?, ?, ?, ?)').run(
    paar.openbaar.sleutelId,
    JSON.stringify(paar.openbaar),
    paar.geheim === null ? null : JSON.stringify(paar.geheim),
    op,
  );
}
