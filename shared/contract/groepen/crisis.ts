import { z } from 'zod';
import {
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { crisisschemas, type Crisissoort } from '../../domein/crisis/index.ts';
import { opdracht, vraag } from '../eindpunt.ts';

type Schema<S extends Crisissoort> = (typeof crisisschemas)[S];
type Invoervariant = { [S in Crisissoort]: z.ZodObject<{ soort: z.ZodLiteral<S>; inhoud: Schema<S> }, z.core.$strict> };

const gedeeld = {
  id: idSchema,
  /** Counts per soort in the order of recording; a withdrawn one keeps its number. */
  nummer: z.number().int().min(1),
  /** Whom of the household it is about; null: the case. */
  clientId: idSchema.nullable(),
  versie: versieSchema,
  eersteDoor: z.string(),
  eersteOp: momentSchema,
  door: z.string(),
  op: momentSchema,
  /** Why the newest version differs from the one before; empty for the first. */
  reden: z.string(),
  ingetrokken: z.boolean(),
  documenten: z.array(
    z.strictObject({ id: idSchema, versie: versieSchema, titel: z.string(), gemaaktOp: momentSchema }),
  ),
};
function stuk<S extends Crisissoort>(soort: S, inhoud: Schema<S>) {
  const eerder = z.strictObject({
    versie: versieSchema,
    inhoud,
    door: z.string(),
    op: momentSchema,
    reden: z.string(),
  });
  return z.strictObject({ soort: z.literal(soort), ...gedeeld, inhoud, eerder: z.array(eerder) });
}
type Stukvariant = { [S in Crisissoort]: ReturnType<typeof stuk<S>> };

// One variant per soort, made from the table of schemas; the compiler cannot follow a table that is mapped.
const soorten = Object.keys(crisisschemas) as Crisissoort[];
const invoervarianten = soorten.map((soort) =>
  z.strictObject({ soort: z.literal(soort), inhoud: crisisschemas[soort] }),
) as unknown as [Invoervariant[Crisissoort], ...Invoervariant[Crisissoort][]];
const stukvarianten = soorten.map((soort) => stuk(soort, crisisschemas[soort])) as unknown as [
  Stukvariant[Crisissoort],
  ...Stukvariant[Crisissoort][],
];

/** One record with what it holds: a union by soort, so that a form can never send another one's fields. */
export const crisisinvoerSchema = z.discriminatedUnion('soort', invoervarianten);
export type Crisisinvoer = z.infer<typeof crisisinvoerSchema>;
/** A record as the window gets it: its newest version, and those before it. */
export const crisisstukSchema = z.discriminatedUnion('soort', stukvarianten);
export type Crisisstuk = z.infer<typeof crisisstukSchema>;
export type CrisisstukVan<S extends Crisissoort> = Extract<Crisisstuk, { soort: S }>;

/** Somebody of the household of a case. */
export const crisislidSchema = z.strictObject({
  clientId: idSchema,
  naam: z.string(),
  rol: z.enum(['client', 'partner', 'kind', 'ander']),
  geboortedatum: datumSchema.nullable(),
  /** Years today; null: the birth date is not known. */
  leeftijd: z.number().int().nullable(),
});
export type Crisislid = z.infer<typeof crisislidSchema>;

const perDossier = { dossierId: idSchema };

export const crisis = {
  /** Opens a case on the telephone: how to reach somebody safely comes first, a name may come later (5.1.2). */
  'crisis.beginnen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      /** Somebody who is known already; null: a new person. */
      clientId: idSchema.nullable(),
      /** The case of that person in which this call belongs; null: a new one. What is known there stays, answers are added. */
      dossierId: idSchema.nullable().default(null),
      roepnaam: losseRegelSchema,
      achternaam: losseRegelSchema,
      geboortedatum: datumSchema.nullable().default(null),
      contact: crisisschemas['veilig-contact'],
      /** What was asked about the danger; null: nothing yet. */
      triage: crisisschemas.triage.nullable().default(null),
    }),
    uitvoer: z.strictObject({ dossierId: idSchema, clientId: idSchema }),
    audit: { actie: 'C', tekst: 'Crisismelding begonnen' },
  }),
  'crisis.lezen': vraag({
    toegang: 'crisis.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({ stukken: z.array(crisisstukSchema), gezin: z.array(crisislidSchema) }),
    audit: { actie: 'R', tekst: 'Crisisdossier bekeken' },
  }),
  /** Stores a new record (`id` null, `versie` 0) or a new version; `versie` is the one it was based on. */
  'crisis.vastleggen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      /** Whom of the household it is about; null: the case. Stays what it was for a new version. */
      clientId: idSchema.nullable(),
      invoer: crisisinvoerSchema,
      /** Required for a correction of what happened. */
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Crisisdossier aangevuld' },
  }),
  /** Takes a record out of what counts, with the reason; it stays readable. */
  'crisis.intrekken': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Stuk uit het crisisdossier ingetrokken' },
  }),
};
