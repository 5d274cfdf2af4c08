import { z } from 'zod';
import type { Contact } from '#shared/contract/groepen/regio.ts';
import { contactpartijen, contactwijzen, type Contactvelden } from '#shared/domein/regio.ts';
import type { Db } from '../openen.ts';
import { bereid, rijen, wijzigt } from './hulp.ts';
import { alsVervallen, spoorVelden, type Door } from './spoor.ts';

const contactRij = z.object({
  ...spoorVelden,
  met: z.enum(contactpartijen),
  wijze: z.enum(contactwijzen),
  moment: z.string(),
  wie: z.string(),
  regioId: z.string().nullable(),
  regio: z.string().nullable(),
  afspraak: z.string(),
  vervolg: z.string(),
  vervolgOp: z.string().nullable(),
  eensOver: z.enum(['onderzoek', 'overdracht']).nullable(),
  eens: z.number().nullable(),
  documentId: z.string().nullable(),
  klaarOp: z.string().nullable(),
  klaarDoor: z.string().nullable(),
  uitkomst: z.string().nullable(),
});

function alsContact(ruw: unknown): Contact {
  const { moment, eensOver, eens, klaarOp, klaarDoor, uitkomst, vervallenOp, vervallenDoor, vervallenReden, ...rest } =
    contactRij.parse(ruw);
  return {
    ...rest,
    op: moment,
    overeenstemming: eensOver && { over: eensOver, eens: eens === 1 },
    klaar: klaarOp ? { op: klaarOp, door: klaarDoor ?? '', uitkomst: uitkomst ?? '' } : null,
    vervallen: alsVervallen({ vervallenOp, vervallenDoor, vervallenReden }),
  };
}

/** The contacts of a dossier, newest first; those corrected or taken back are marked, not left out. */
export function leesContacten(db: Db, dossierId: string): Contact[] {
  return rijen(
    db,
    `SELECT c.id, c.corrigeert_id AS corrigeert, c.met, c.wijze, c.moment, c.wie, c.regio_id AS regioId, r.naam AS regio, c.afspraak,
       c.vervolg, c.vervolg_op AS vervolgOp, c.eens_over AS eensOver, c.eens, c.document_id AS documentId, g.naam AS door,
       c.op AS vastgelegdOp, k.op AS klaarOp, kg.naam AS klaarDoor, k.uitkomst, v.op AS vervallenOp, vg.naam AS vervallenDoor,
       v.reden AS vervallenReden
     FROM contact c JOIN gebruiker g ON g.id = c.door_id LEFT JOIN centrumregio r ON r.id = c.regio_id
     LEFT JOIN contact_klaar k ON k.contact_id = c.id LEFT JOIN gebruiker kg ON kg.id = k.door_id
     LEFT JOIN contact_vervallen v ON v.contact_id = c.id LEFT JOIN gebruiker vg ON vg.id = v.door_id
     WHERE c.dossier_id = @dossierId ORDER BY c.moment DESC, c.op DESC, c.id`,
    { dossierId },
  ).map(alsContact);
}

export interface NieuwContact extends Door {
  id: string;
  dossierId: string;
  corrigeert: string | null;
  documentId: string | null;
  contact: Contactvelden;
}

/** Adds a contact. */
export function schrijfContact(db: Db, { contact, ...rest }: NieuwContact): void {
  const { overeenstemming, op: moment, ...velden } = contact;
  const eens = { eensOver: overeenstemming?.over ?? null, eens: overeenstemming ? Number(overeenstemming.eens) : null };
  bereid(
    db,
    `INSERT INTO contact (id, dossier_id, corrigeert_id, met, wijze, moment, wie, regio_id, afspraak, vervolg, vervolg_op, eens_over,
       eens, document_id, door_id, op)
     VALUES (@id, @dossierId, @corrigeert, @met, @wijze, @moment, @wie, @regioId, @afspraak, @vervolg, @vervolgOp, @eensOver, @eens,
       @documentId, @doorId, @op)`,
  ).run({ ...velden, ...eens, moment, ...rest });
}

/** Says that the next action of a contact was done; false when that was said before. */
export function schrijfContactKlaar(db: Db, klaar: Door & { contactId: string; uitkomst: string }): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO contact_klaar (contact_id, uitkomst, door_id, op) VALUES (@contactId, @uitkomst, @doorId, @op)',
    { ...klaar },
  );
}

/** Takes a contact back with a reason; false when it was taken back before. */
export function schrijfContactVervallen(db: Db, weg: Door & { contactId: string; reden: string }): boolean {
  return wijzigt(
    db,
    'INSERT OR IGNORE INTO contact_vervallen (contact_id, reden, door_id, op) VALUES (@contactId, @reden, @doorId, @op)',
    { ...weg },
  );
}
