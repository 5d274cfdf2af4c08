import { z } from 'zod';
import {
  crisislocatieSchema,
  leegstandSchema,
  type Crisislocatievelden,
  type Leegstand,
} from '#shared/domein/crisis/plek.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z.string().transform((tekst): z.output<T> => schema.parse(JSON.parse(tekst)));
const ja = z.number().transform((getal) => getal === 1);

const locatieRij = z.object({
  id: z.string(),
  versie: z.number(),
  inhoud: json(crisislocatieSchema),
  vervallen: ja,
  reden: z.string(),
  door: z.string(),
  op: z.string(),
});
/** One version of a crisis location. */
export type Crisislocatierij = z.infer<typeof locatieRij>;

const keuze = `SELECT v.locatie_id AS id, v.versie, v.inhoud, v.vervallen, v.reden, g.naam AS door, v.op
  FROM crisislocatie_versie v JOIN gebruiker g ON g.id = v.door_id`;
const nieuwste = 'v.versie = (SELECT max(n.versie) FROM crisislocatie_versie n WHERE n.locatie_id = v.locatie_id)';

/** Every crisis location in its newest version, by cover name; those that lapsed too. */
export function leesCrisislocaties(db: Db): Crisislocatierij[] {
  return rijen(
    db,
    `${keuze} WHERE ${nieuwste} ORDER BY json_extract(v.inhoud, '$.schuilnaam') COLLATE NOCASE, v.locatie_id`,
  ).map((r) => locatieRij.parse(r));
}

/** The newest version of a crisis location, or null. */
export function leesCrisislocatie(db: Db, id: string): Crisislocatierij | null {
  const gevonden = rij(db, `${keuze} WHERE v.locatie_id = @id AND ${nieuwste}`, { id });
  return gevonden ? locatieRij.parse(gevonden) : null;
}

/** All versions of a crisis location, oldest first. */
export function leesCrisislocatieversies(db: Db, id: string): Crisislocatierij[] {
  return rijen(db, `${keuze} WHERE v.locatie_id = @id ORDER BY v.versie`, { id }).map((r) => locatieRij.parse(r));
}

/** Adds version `basis + 1`, with `basis` 0 a new location; false when that version is there already. */
export function schrijfCrisislocatie(
  db: Db,
  wat: {
    id: string;
    basis: number;
    inhoud: Crisislocatievelden;
    vervallen: boolean;
    reden: string;
    doorId: string;
    op: string;
  },
): boolean {
  const { id, basis, op, doorId, reden } = wat;
  if ((leesCrisislocatie(db, id)?.versie ?? 0) !== basis) return false;
  if (basis === 0) bereid(db, 'INSERT INTO crisislocatie (id, aangemaakt_op) VALUES (@id, @op)').run({ id, op });
  return wijzigt(
    db,
    `INSERT INTO crisislocatie_versie (locatie_id, versie, inhoud, vervallen, reden, door_id, op)
     VALUES (@id, @versie, @inhoud, @vervallen, @reden, @doorId, @op)`,
    { id, versie: basis + 1, inhoud: JSON.stringify(wat.inhoud), vervallen: wat.vervallen ? 1 : 0, reden, doorId, op },
  );
}

const bevestigingRij = z.object({
  locatieId: z.string(),
  volgnummer: z.number(),
  leeg: json(leegstandSchema),
  gesprokenMet: z.string(),
  door: z.string(),
  op: z.string(),
});
/** What stood empty when a location was last asked. */
export type Bevestigingrij = z.infer<typeof bevestigingRij>;

/** The newest confirmation of every location, or of one. */
export function leesBevestigingen(db: Db, locatieId: string | null = null): Bevestigingrij[] {
  return rijen(
    db,
    `SELECT b.locatie_id AS locatieId, b.volgnummer, b.leeg, b.gesproken_met AS gesprokenMet, g.naam AS door, b.op
     FROM crisislocatie_bevestiging b JOIN gebruiker g ON g.id = b.door_id
     WHERE (@locatieId IS NULL OR b.locatie_id = @locatieId)
       AND b.volgnummer = (SELECT max(n.volgnummer) FROM crisislocatie_bevestiging n WHERE n.locatie_id = b.locatie_id)`,
    { locatieId },
  ).map((r) => bevestigingRij.parse(r));
}

/** Adds a confirmation after number `basis`; false when somebody else was first. */
export function schrijfBevestiging(
  db: Db,
  wat: { locatieId: string; basis: number; leeg: Leegstand; gesprokenMet: string; doorId: string; op: string },
): boolean {
  const { basis, leeg, ...rest } = wat;
  if ((leesBevestigingen(db, wat.locatieId)[0]?.volgnummer ?? 0) !== basis) return false;
  return wijzigt(
    db,
    `INSERT INTO crisislocatie_bevestiging (locatie_id, volgnummer, leeg, gesproken_met, door_id, op)
     VALUES (@locatieId, @volgnummer, @leeg, @gesprokenMet, @doorId, @op)`,
    { ...rest, volgnummer: basis + 1, leeg: JSON.stringify(leeg) },
  );
}
