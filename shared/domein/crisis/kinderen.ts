import { z } from 'zod';
import { datumSchema, jaNeeSchema, losseRegelSchema, motiveringSchema, tekstSchema } from '../basis.ts';

const dag = datumSchema.nullable();

/** How old somebody is thought to be; null: a birth date is known, or nothing. Years, 0 to 120. */
const leeftijd = z.number().int().min(0).max(120).nullable();

/** That somebody belongs to the household of a case (5.1.1). Withdrawn: was taken off, with the reason. */
const gezinslid = z.strictObject({
  rol: z.enum(['partner', 'kind', 'ander']),
  /** How old this person was thought to be on the day below, while the birth date is not known. */
  geschatteLeeftijd: leeftijd,
  geschatOp: dag,
  /** Not born yet; the day on which the birth is expected. */
  ongeboren: z.boolean(),
  uitgerekendOp: dag,
});

/** Own questions about a child; absent is never "nee". */
export const kindvragen = ['veilig', 'gezien', 'getuige', 'slachtoffer', 'meenemen', 'zorg'] as const;
export type Kindvraag = (typeof kindvragen)[number];

/** A child of the case as a person of its own (5.1.1, 5.1.2). */
const kind = z.strictObject({
  gezag: z.enum(['client', 'samen', 'andere-ouder', 'voogd']).nullable(),
  /** From which document, and who else has gezag. */
  gezagBron: losseRegelSchema,
  meekomen: z.enum(['mee', 'blijft']).nullable(),
  /** With whom a child stays that does not come along. */
  bijWie: losseRegelSchema,
  opSchool: z.enum(['school', 'opvang', 'geen']).nullable(),
  school: losseRegelSchema,
  schoolWeet: jaNeeSchema,
  schoolVerteldDoor: losseRegelSchema,
  magOphalen: losseRegelSchema,
  omgang: z.enum(['uitspraak', 'begeleid', 'afspraak', 'geen']).nullable(),
  omgangRisico: jaNeeSchema,
  omgangTekst: tekstSchema,
  huisarts: losseRegelSchema,
  paspoortBij: losseRegelSchema,
  veilig: jaNeeSchema,
  gezien: jaNeeSchema,
  getuige: jaNeeSchema,
  slachtoffer: jaNeeSchema,
  meenemen: jaNeeSchema,
  zorg: jaNeeSchema,
  nodig: tekstSchema,
  signalen: tekstSchema,
  /** Who speaks with the child, and when that was done. */
  spreektMet: losseRegelSchema,
  gesprokenOp: dag,
});

/** A grown-up who comes along, or stays behind. */
const volwassene = z.strictObject({
  relatie: losseRegelSchema,
  meekomen: z.enum(['mee', 'blijft']).nullable(),
  bijWie: losseRegelSchema,
  /** Whether this person may know where the client is. */
  magPlekWeten: jaNeeSchema,
  huisarts: losseRegelSchema,
  paspoortBij: losseRegelSchema,
  nodig: tekstSchema,
  signalen: tekstSchema,
});

/** The five steps of the meldcode (Wet verplichte meldcode). */
export const meldcodestappen = ['signalen', 'overleg', 'gesprek', 'weging', 'besluit'] as const;
export type Meldcodestap = (typeof meldcodestappen)[number];

/** The meldcode for one child; stays inside Veilig Thuis. */
const kindmeldcode = z.strictObject({
  stappen: z
    .array(
      z.strictObject({
        stap: z.enum(meldcodestappen),
        /** When it was done; null: it is left out, and why stands in the text. */
        op: dag,
        doorWie: losseRegelSchema,
        tekst: motiveringSchema,
      }),
    )
    .min(1, 'Begin met stap 1: de signalen.')
    .max(meldcodestappen.length),
  acuutGevaar: jaNeeSchema,
  uitkomst: z.enum(['hulp', 'onderzoek', 'raad', 'jeugdbescherming', 'geen']).nullable(),
  uitkomstWaarom: tekstSchema,
  /** When somebody looks at it again; null: not agreed, or done. */
  volgendeOp: dag,
});

/** What is recorded about the people of a case. */
export const mensensoorten = { gezinslid, kind, volwassene, kindmeldcode } as const;
export const mensenwerkstukken = ['gezinslid', 'kind', 'volwassene', 'kindmeldcode'] as const;

/** Somebody who is added to the household: as little as is needed to be found back. */
export const nieuwGezinslidSchema = z.strictObject({
  roepnaam: losseRegelSchema,
  tussenvoegsel: losseRegelSchema,
  achternaam: losseRegelSchema,
  geboortedatum: dag,
});
export type NieuwGezinslid = z.infer<typeof nieuwGezinslidSchema>;
