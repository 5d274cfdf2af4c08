import { z } from 'zod';
import { bekendmakingSchema, pogingsoorten } from '#shared/contract/groepen/besluit.ts';
import { sjabloontekstSchema, type Sjabloontekst } from '#shared/sjabloon/model.ts';
import type { Db } from '../openen.ts';
import { bereid, rijen, wijzigt } from './hulp.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((tekst): unknown => JSON.parse(tekst))
    .pipe(schema);

const briefRij = z.object({
  documentId: z.string(),
  versie: z.number(),
  dagtekening: z.string(),
  bezwaarTot: z.string(),
  sjabloonversie: z.number(),
  sjabloon: json(sjabloontekstSchema),
  inhoud: json(z.record(z.string(), z.json())),
});
export type Briefrij = z.infer<typeof briefRij>;

/** The letters of a besluit with what they were drawn from, newest first. */
export function leesBrieven(db: Db, besluitId: string): Briefrij[] {
  return rijen(
    db,
    `SELECT document_id AS documentId, versie, dagtekening, bezwaar_tot AS bezwaarTot, sjabloonversie, sjabloon, inhoud
     FROM besluit_brief WHERE besluit_id = @besluitId ORDER BY versie DESC`,
    { besluitId },
  ).map((r) => briefRij.parse(r));
}

/** Keeps what a letter was drawn from. */
export function schrijfBrief(
  db: Db,
  brief: {
    documentId: string;
    besluitId: string;
    versie: number;
    dagtekening: string;
    bezwaarTot: string;
    sjabloonversie: number;
    sjabloon: Sjabloontekst;
    inhoud: object;
    op: string;
  },
): void {
  bereid(
    db,
    `INSERT INTO besluit_brief (document_id, besluit_id, versie, dagtekening, bezwaar_tot, sjabloonversie, sjabloon, inhoud, op)
     VALUES (@documentId, @besluitId, @versie, @dagtekening, @bezwaarTot, @sjabloonversie, @sjabloon, @inhoud, @op)`,
  ).run({ ...brief, sjabloon: JSON.stringify(brief.sjabloon), inhoud: JSON.stringify(brief.inhoud) });
}

const versieRij = bekendmakingSchema;
export type Bekendmakingversie = z.infer<typeof versieRij>;

/** How a besluit was made known, newest version first; empty when it was not, or before versions were kept. */
export function leesBekendmakingversies(db: Db, besluitId: string): Bekendmakingversie[] {
  return rijen(
    db,
    `SELECT b.versie, b.datum, b.wijze, b.aan, b.ontvanger, b.door_wie AS doorWie, b.bewijs, b.verklaring, b.bezwaar_tot AS bezwaarTot,
       b.reden, g.naam AS door, b.op FROM bekendmaking_versie b JOIN gebruiker g ON g.id = b.door_id
     WHERE b.besluit_id = @besluitId ORDER BY b.versie DESC`,
    { besluitId },
  ).map((r) => versieRij.parse(r));
}

/** Adds a version; false when it exists already (somebody else was first). */
export function schrijfBekendmakingversie(
  db: Db,
  versie: Omit<Bekendmakingversie, 'door'> & { besluitId: string; documentId: string | null; doorId: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO bekendmaking_versie (besluit_id, versie, datum, wijze, bezwaar_tot, aan, ontvanger, door_wie, bewijs, verklaring,
       document_id, reden, door_id, op)
     VALUES (@besluitId, @versie, @datum, @wijze, @bezwaarTot, @aan, @ontvanger, @doorWie, @bewijs, @verklaring, @documentId, @reden, @doorId, @op)`,
    versie,
  );
}

const pogingRij = z.object({
  besluitId: z.string(),
  volgnummer: z.number(),
  datum: z.string(),
  wat: z.enum(pogingsoorten),
  toelichting: z.string(),
  opvolgenOp: z.string(),
  door: z.string(),
  op: z.string(),
});
export type Poging = z.infer<typeof pogingRij>;

/** What was tried to get the letters of a dossier to the client, newest first. */
export function leesPogingen(db: Db, dossierId: string): Poging[] {
  return rijen(
    db,
    `SELECT p.besluit_id AS besluitId, p.volgnummer, p.datum, p.wat, p.toelichting, p.opvolgen_op AS opvolgenOp, g.naam AS door, p.op
     FROM besluit b JOIN bekendmaking_poging p ON p.besluit_id = b.id JOIN gebruiker g ON g.id = p.door_id
     WHERE b.dossier_id = @dossierId ORDER BY p.op DESC, p.volgnummer DESC`,
    { dossierId },
  ).map((r) => pogingRij.parse(r));
}

/** Adds what was tried. */
export function schrijfPoging(db: Db, poging: Omit<Poging, 'door'> & { doorId: string }): void {
  bereid(
    db,
    `INSERT INTO bekendmaking_poging (besluit_id, volgnummer, datum, wat, toelichting, opvolgen_op, door_id, op)
     VALUES (@besluitId, @volgnummer, @datum, @wat, @toelichting, @opvolgenOp, @doorId, @op)`,
  ).run(poging);
}
