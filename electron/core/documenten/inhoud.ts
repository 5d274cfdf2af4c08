import { z } from 'zod';
import { sjabloonsoortSchema } from '#shared/sjabloon/model.ts';
import {
  datumSchema,
  ketenSchema,
  losseRegelSchema,
  regelSchema,
  tekstSchema,
  uitkomstSchema,
} from '#shared/domein/basis.ts';

const naam = z.strictObject({
  voornamen: losseRegelSchema,
  tussenvoegsel: losseRegelSchema,
  achternaam: regelSchema,
  roepnaam: losseRegelSchema.optional(),
});

/** Who sends: as it stands in the settings. Empty fields are left out of the letter. */
export const afzenderSchema = z.strictObject({
  /** For the sentence "namens het college van burgemeester en wethouders van …". */
  gemeente: regelSchema,
  naam: regelSchema,
  bezoekadres: losseRegelSchema,
  postadres: losseRegelSchema,
  telefoon: losseRegelSchema,
  email: losseRegelSchema,
});

/** To whom. `adres` holds the lines below the name; without any the letter says that it is handed over in person. */
export const geadresseerdeSchema = z.strictObject({
  naam,
  geslacht: z.enum(['vrouw', 'man', 'x']).nullable(),
  adres: z.array(regelSchema).max(4),
});

/** What every letter has. `kenmerk` is the file's reference, never a BSN. */
export const briefhoofdSchema = z.strictObject({
  afzender: afzenderSchema,
  geadresseerde: geadresseerdeSchema,
  kenmerk: regelSchema.refine((kenmerk) => !/\d{9}/.test(kenmerk)),
  dagtekening: datumSchema,
  /** Where a cliëntondersteuner is found; empty: only the right is named. */
  clientondersteuning: losseRegelSchema,
  ondertekenaar: z.strictObject({ naam: regelSchema, functie: losseRegelSchema }),
});
export type Briefhoofd = z.infer<typeof briefhoofdSchema>;

/** One thing that was tested, as a sentence a client can read, with its article. */
export const onderbouwingspuntSchema = z.strictObject({
  zin: regelSchema,
  artikel: regelSchema,
  uitkomst: uitkomstSchema,
});

export const contactpersoonSchema = z.strictObject({
  naam: regelSchema,
  functie: losseRegelSchema,
  telefoon: losseRegelSchema,
  email: losseRegelSchema,
});
export type Contactpersoon = z.infer<typeof contactpersoonSchema>;

const verstrekkingSchema = z.strictObject({
  /** Name and, where it may be known, address of the location; null: still to be designated. */
  locatie: z.strictObject({ naam: regelSchema, adres: losseRegelSchema }).nullable(),
  ingangsdatum: datumSchema,
  laatsteDag: datumSchema,
  perspectiefUiterlijk: datumSchema.nullable(),
  kinderenMee: z.boolean(),
  copas: z.boolean(),
  alleenOnderdak: z.boolean(),
  /** Agreements made with this client, beside the fixed ones; one per line. */
  afspraken: tekstSchema,
});

/** Everything that a beschikking can hold; which of it a letter needs depends on its soort. */
export const beschikkingvorm = z.strictObject({
  ...briefhoofdSchema.shape,
  soort: sjabloonsoortSchema,
  keten: ketenSchema.nullable(),
  /** Day of the aanvraag, or of the melding when no separate aanvraag was made. */
  aangevraagdOp: datumSchema,
  /** Day on which the besluit was taken; the letter itself has the day on which it is to be made known. */
  besluitOp: datumSchema,
  gesprekken: z.array(z.strictObject({ datum: datumSchema, fysiek: z.boolean() })).max(50),
  /** Results of the onderzoek per onderdeel: its title and the finding. Onderdelen without finding are left out. */
  resultaten: z.array(z.strictObject({ titel: regelSchema, bevinding: tekstSchema })).max(20),
  onderbouwing: z.array(onderbouwingspuntSchema).max(60),
  /** Why, in the words of the beslisser; one paragraph per line. */
  motivering: tekstSchema,
  /** Reason for deviating from the policy (Awb 4:84); null: no deviation. */
  afwijking: tekstSchema.nullable(),
  /** The gronden on which it rests, as sentences to the client. */
  gronden: z.array(z.strictObject({ zin: regelSchema, artikel: regelSchema })).max(16),
  /** What the client has from this besluit on; null: no opvang follows from it. */
  verstrekking: verstrekkingSchema.nullable(),
  /** The besluit that this one changes; null on an aanvraag. */
  eerder: z.strictObject({ genomenOp: datumSchema, laatsteDag: datumSchema.nullable() }).nullable(),
  /** First day on which a change works. */
  per: datumSchema.nullable(),
  /** It works from a day before the besluit itself. */
  terugwerkend: z.boolean(),
  /** Last day of the opvang where it ends by this besluit. */
  laatsteDag: datumSchema.nullable(),
  /** A pass is at stake. */
  copas: z.boolean(),
  /** Where else the client can turn, one per line; may be empty. */
  andereHulp: tekstSchema,
  /** What the client thought of the intended besluit (Awb 4:8); empty: not heard, or nothing said. */
  zienswijze: tekstSchema,
  /** Awb 4:5: what was missing, until when it could be handed in, and the day of that letter. */
  aanvulling: z
    .strictObject({ brief: datumSchema.nullable(), uiterlijk: datumSchema, ontbreekt: tekstSchema })
    .nullable(),
  contactpersoon: contactpersoonSchema,
  bezwaar: z.strictObject({
    bekendmakingOp: datumSchema,
    uiterlijk: datumSchema,
    adres: regelSchema,
    digitaal: losseRegelSchema,
  }),
  /** How the policy is cited: its name and place of publication. */
  beleidsbron: regelSchema,
});

/** What a letter of this soort cannot do without, beside what all have. */
const nodig: Readonly<
  Partial<Record<z.infer<typeof sjabloonsoortSchema>, readonly (keyof z.infer<typeof beschikkingvorm>)[]>>
> = {
  verstrekken: ['keten', 'verstrekking'],
  'buiten-behandeling': ['aanvulling'],
  verlengen: ['keten', 'verstrekking', 'eerder'],
  'niet-verlengen': ['eerder', 'laatsteDag'],
  wijzigen: ['keten', 'verstrekking', 'eerder', 'per'],
  beeindigen: ['eerder', 'per', 'laatsteDag'],
  intrekken: ['eerder', 'per'],
};
const opGronden: ReadonlySet<string> = new Set(['weigeren', 'beeindigen', 'intrekken']);

/** Everything 5.2.8 asks of a beschikking, as the letter needs it. The core fills it; nothing is looked up while drawing. */
export const beschikkingInhoudSchema = beschikkingvorm.superRefine((inhoud, ctx) => {
  for (const veld of nodig[inhoud.soort] ?? [])
    if (inhoud[veld] === null) ctx.addIssue({ code: 'custom', path: [veld], message: 'needed for this soort' });
  if (opGronden.has(inhoud.soort) && inhoud.gronden.length === 0)
    ctx.addIssue({ code: 'custom', path: ['gronden'], message: 'needed for this soort' });
});
export type BeschikkingInhoud = z.infer<typeof beschikkingInhoudSchema>;
