import { z } from 'zod';
import { bouwsteenInhoudSchema } from '#shared/contract/groepen/sjabloon.ts';
import { besluitsoortSchema } from '#shared/contract/groepen/besluit.ts';
import { isSjabloonsoort, sjabloonketens, sjabloontekstSchema, type Sjabloontekst } from '#shared/sjabloon/model.ts';
import type { Db } from '../openen.ts';
import { bereid, rij, rijen, wijzigt } from './hulp.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((tekst): unknown => JSON.parse(tekst))
    .pipe(schema);

const sjabloonRij = z.object({
  id: z.string(),
  soort: besluitsoortSchema,
  keten: z.enum(sjabloonketens),
  versie: z.number(),
  tekst: json(sjabloontekstSchema),
  toelichting: z.string(),
  doorId: z.string(),
  door: z.string(),
  op: z.string(),
  akkoord: z.number().nullable(),
  reden: z.string().nullable(),
  beoordeeldDoor: z.string().nullable(),
  beoordeeldOp: z.string().nullable(),
});
export type Sjabloonrij = z.infer<typeof sjabloonRij>;

const keuze = `SELECT s.id, s.soort, s.keten, s.versie, s.tekst, s.toelichting, s.door_id AS doorId, g.naam AS door, s.op,
  b.akkoord, b.reden, bg.naam AS beoordeeldDoor, b.op AS beoordeeldOp
  FROM sjabloon s JOIN gebruiker g ON g.id = s.door_id
  LEFT JOIN sjabloon_beoordeling b ON b.sjabloon_id = s.id LEFT JOIN gebruiker bg ON bg.id = b.door_id`;

/** Every version of the letter of a soort and keten, newest first. */
export function leesSjabloonversies(db: Db, soort: string, keten: string): Sjabloonrij[] {
  return rijen(db, `${keuze} WHERE s.soort = @soort AND s.keten = @keten ORDER BY s.versie DESC`, { soort, keten }).map(
    (r) => sjabloonRij.parse(r),
  );
}

/** One version by its id, or null. */
export function leesSjabloon(db: Db, id: string): Sjabloonrij | null {
  const gevonden = rij(db, `${keuze} WHERE s.id = @id`, { id });
  return gevonden ? sjabloonRij.parse(gevonden) : null;
}

/** Every version of every letter without its text, for a list. */
export function leesSjabloonstanden(db: Db): Omit<Sjabloonrij, 'tekst'>[] {
  return rijen(db, keuze).map((r) => sjabloonRij.omit({ tekst: true }).parse(r));
}

/** Adds a version; false when it exists already (somebody else was first). */
export function schrijfSjabloon(
  db: Db,
  sjabloon: {
    id: string;
    soort: string;
    keten: string;
    versie: number;
    tekst: Sjabloontekst;
    toelichting: string;
    doorId: string;
    op: string;
  },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO sjabloon (id, soort, keten, versie, tekst, toelichting, door_id, op)
     VALUES (@id, @soort, @keten, @versie, @tekst, @toelichting, @doorId, @op)`,
    { ...sjabloon, tekst: JSON.stringify(sjabloon.tekst) },
  );
}

/** Puts a version in force or turns it down; false when that was done already. */
export function schrijfSjabloonbeoordeling(
  db: Db,
  oordeel: { sjabloonId: string; akkoord: boolean; reden: string; doorId: string; op: string },
): boolean {
  return wijzigt(
    db,
    `INSERT OR IGNORE INTO sjabloon_beoordeling (sjabloon_id, akkoord, reden, door_id, op)
     VALUES (@sjabloonId, @akkoord, @reden, @doorId, @op)`,
    { ...oordeel, akkoord: oordeel.akkoord ? 1 : 0 },
  );
}

/** An older version of the program had a letter for `herroepen` too; a block may still name it. */
const bewaardeInhoud = bouwsteenInhoudSchema.extend({
  soorten: z.array(besluitsoortSchema).transform((soorten) => soorten.filter(isSjabloonsoort)),
});
const bouwsteenRij = z.object({
  id: z.string(),
  versie: z.number(),
  inhoud: json(bewaardeInhoud),
  door: z.string(),
  op: z.string(),
});
export type Bouwsteenrij = z.infer<typeof bouwsteenRij>;

/** The newest version of every block that was made or changed here. */
export function leesBouwstenen(db: Db): Bouwsteenrij[] {
  return rijen(
    db,
    `SELECT b.id, b.versie, b.inhoud, g.naam AS door, b.op FROM bouwsteen b JOIN gebruiker g ON g.id = b.door_id
     WHERE b.versie = (SELECT max(n.versie) FROM bouwsteen n WHERE n.id = b.id) ORDER BY b.id`,
  ).map((r) => bouwsteenRij.parse(r));
}

/** Adds a version of a block. */
export function schrijfBouwsteen(
  db: Db,
  bouwsteen: { id: string; versie: number; inhoud: Bouwsteenrij['inhoud']; doorId: string; op: string },
): void {
  bereid(
    db,
    'INSERT INTO bouwsteen (id, versie, inhoud, door_id, op) VALUES (@id, @versie, @inhoud, @doorId, @op)',
  ).run({
    ...bouwsteen,
    inhoud: JSON.stringify(bouwsteen.inhoud),
  });
}
