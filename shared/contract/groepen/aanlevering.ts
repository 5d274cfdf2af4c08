import { z } from 'zod';
import { indelingSchema, indelingsversieSchema } from '../../aanlevering/indeling.ts';
import { aanleversoorten } from '../../aanlevering/soorten.ts';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

export const aanleversoortSchema = z.enum(aanleversoorten);
const perSoort = { soort: aanleversoortSchema };
/** `van`: the first day of the period. */
const perPeriode = { ...perSoort, van: datumSchema };

export const aanleverprobleemSchema = z.strictObject({ ernst: z.enum(['fout', 'let-op']), tekst: z.string() });

/** A case of which something is missing, wrong or odd. */
const bevindingSchema = z.strictObject({
  sleutel: z.string(),
  /** null: there is no dossier, or it is shielded for who reads this. */
  dossierId: idSchema.nullable(),
  kenmerk: z.string(),
  /** The part of the dossier where it is mended. */
  deel: z.string().nullable(),
  geweigerd: z.boolean(),
  problemen: z.array(aanleverprobleemSchema),
});
export type Aanleverbevinding = z.infer<typeof bevindingSchema>;

/** Counts of one fact, beside those of the period before; `vorige` null: nothing to compare with. */
const tellingSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  rijen: z.array(z.strictObject({ label: z.string(), aantal: z.number().int(), vorige: z.number().int().nullable() })),
});
export type Aanlevertelling = z.infer<typeof tellingSchema>;

const verschilSchema = z.strictObject({
  nieuw: z.number().int(),
  anders: z.number().int(),
  weg: z.number().int(),
  gelijk: z.number().int(),
  /** The first of those that differ. */
  zaken: z.array(
    z.strictObject({
      dossierId: idSchema.nullable(),
      kenmerk: z.string(),
      wat: z.enum(['nieuw', 'anders', 'weg']),
    }),
  ),
});
export type Aanleververschil = z.infer<typeof verschilSchema>;

const aantallenSchema = z.strictObject({
  zaken: z.number().int(),
  regels: z.number().int(),
  geweigerd: z.number().int(),
  letOp: z.number().int(),
});

/** What a person reads before anything goes: what is in it, what is left out and why, and what stands out. */
export const aanleververslagSchema = z.strictObject({
  ...perPeriode,
  tot: datumSchema,
  periode: z.string(),
  uiterlijk: datumSchema,
  /** The period still runs: it can be looked at, not delivered. */
  loopt: z.boolean(),
  indelingVersie: z.number().int(),
  /** Says that what is delivered is what was read. */
  vingerafdruk: z.string(),
  aantallen: aantallenSchema,
  tellingen: z.array(tellingSchema),
  /** What stands out about the whole. */
  opvallend: z.array(z.string()),
  bevindingen: z.array(bevindingSchema),
  /** How many there are; the list stops at some hundreds. */
  aantalBevindingen: z.number().int(),
  /** The delivery about this period that this one would take the place of, and what differs from it. */
  vorige: z.strictObject({ id: idSchema, volgnummer: z.number().int(), op: momentSchema, door: z.string() }).nullable(),
  verschil: verschilSchema.nullable(),
});
export type Aanleververslag = z.infer<typeof aanleververslagSchema>;

export const ontvangstuitkomsten = ['verstuurd', 'aangenomen', 'afgekeurd'] as const;
const ontvangstvelden = {
  uitkomst: z.enum(ontvangstuitkomsten),
  datum: datumSchema,
  kenmerk: losseRegelSchema,
  toelichting: losseRegelSchema,
};
const ontvangstSchema = z.strictObject({ ...ontvangstvelden, door: z.string(), op: momentSchema });

/** What was delivered, when and by whom. */
export const aanleveringSchema = z.strictObject({
  id: idSchema,
  ...perPeriode,
  tot: datumSchema,
  periode: z.string(),
  naam: z.string(),
  volgnummer: z.number().int(),
  reden: z.string(),
  /** No later one took its place. */
  laatste: z.boolean(),
  indelingVersie: z.number().int(),
  zaken: z.number().int(),
  regels: z.number().int(),
  geweigerd: z.number().int(),
  bestandsnaam: z.string(),
  sha256: z.string(),
  door: z.string(),
  op: momentSchema,
  ontvangst: ontvangstSchema.nullable(),
});
export type Aanlevering = z.infer<typeof aanleveringSchema>;

/** A period of which a delivery is due, was made, or still runs. */
const vakSchema = z.strictObject({
  ...perPeriode,
  periode: z.string(),
  naam: z.string(),
  uiterlijk: datumSchema,
  stand: z.enum(['loopt', 'nu', 'te-laat', 'geleverd']),
});
export type Aanlevervak = z.infer<typeof vakSchema>;

const veldSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  vorm: z.enum(['tekst', 'datum', 'getal', 'code']),
  lijst: z.string().optional(),
  per: z.enum(['zaak', 'persoon']),
});
const indelingstandSchema = z.strictObject({
  ...perSoort,
  naam: z.string(),
  /** In force for a period that begins today. */
  geldend: indelingsversieSchema,
  velden: z.array(veldSchema),
  lijsten: z.array(
    z.strictObject({
      id: z.string(),
      naam: z.string(),
      codes: z.array(z.strictObject({ code: z.string(), label: z.string() })),
    }),
  ),
  /** A file of columns; otherwise its form is fixed by the standard. */
  kolommenVrij: z.boolean(),
  versies: z.array(
    z.strictObject({
      ...indelingsversieSchema.shape,
      reden: z.string(),
      door: z.string(),
      eigen: z.boolean(),
      op: momentSchema,
      status: z.enum(['voorgesteld', 'van-kracht', 'afgewezen']),
      beoordeeldDoor: z.string().nullable(),
      oordeel: z.string(),
    }),
  ),
});
export type Indelingstand = z.infer<typeof indelingstandSchema>;

const bestandSchema = z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema });
const bewaardSchema = z.strictObject({ bestandsnaam: z.string().nullable() });

/** Files for others than the registry: CBS, iWmo. One way for all: a report that a person reads, a file, a receipt. */
export const aanlevering = {
  'aanlevering.overzicht': vraag({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({
      vakken: z.array(vakSchema),
      leveringen: z.array(aanleveringSchema),
      soorten: z.array(z.strictObject({ ...perSoort, naam: z.string(), waarom: z.string(), bron: z.string() })),
    }),
  }),
  /** Makes the file on trial and says what is in it, what is not, and why. */
  'aanlevering.controleren': vraag({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    invoer: z.strictObject(perPeriode),
    uitvoer: aanleververslagSchema,
    audit: { actie: 'R', tekst: 'Aanlevering gecontroleerd' },
  }),
  /** Delivers what was read: `vingerafdruk` is that of the report. */
  'aanlevering.leveren': opdracht({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    invoer: z.strictObject({
      ...perPeriode,
      vingerafdruk: z.string().max(64),
      /** Refused cases stay out of the file; without this nothing goes while there are any. */
      weglaten: z.boolean(),
      /** Why a new one takes the place of an earlier one; empty for the first. */
      reden: losseRegelSchema,
    }),
    uitvoer: aanleveringSchema,
    audit: { actie: 'E', tekst: 'Aanlevering gemaakt' },
  }),
  'aanlevering.lezen': vraag({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema }),
    uitvoer: z.strictObject({
      levering: aanleveringSchema,
      tellingen: z.array(tellingSchema),
      opvallend: z.array(z.string()),
      /** Cases that were left out, and those that went with a remark. */
      bevindingen: z.array(bevindingSchema),
      ontvangsten: z.array(ontvangstSchema),
    }),
    audit: { actie: 'R', tekst: 'Aanlevering bekeken' },
  }),
  'aanlevering.ontvangst': opdracht({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema, ...ontvangstvelden }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Antwoord van de ontvanger van een aanlevering vastgelegd' },
  }),
  'aanlevering.opslaan': opdracht({
    toegang: 'aanlevering.maken',
    uitvoerder: 'schil',
    invoer: z.strictObject({ id: idSchema }),
    uitvoer: bewaardSchema,
  }),
  'aanlevering.bytes': opdracht({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ id: idSchema }),
    uitvoer: bestandSchema,
    audit: { actie: 'E', tekst: 'Bestand van een aanlevering opgeslagen' },
  }),
  'aanlevering.bewijsOpslaan': opdracht({
    toegang: 'aanlevering.maken',
    uitvoerder: 'schil',
    invoer: z.strictObject({ id: idSchema }),
    uitvoer: bewaardSchema,
  }),
  'aanlevering.bewijsAfdrukken': opdracht({
    toegang: 'aanlevering.maken',
    uitvoerder: 'schil',
    invoer: z.strictObject({ id: idSchema }),
    uitvoer: z.null(),
  }),
  /** The receipt on paper, with what was left out and why; no BSN in it. */
  'aanlevering.bewijs': opdracht({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ id: idSchema }),
    uitvoer: bestandSchema,
    audit: { actie: 'E', tekst: 'Bewijs van een aanlevering gemaakt' },
  }),
  'aanlevering.indeling': vraag({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    invoer: z.strictObject(perSoort),
    uitvoer: indelingstandSchema,
  }),
  /** All layouts that wait for a second person, with what they change. */
  'aanlevering.indelingen': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.array(indelingstandSchema),
  }),
  'aanlevering.indelingVoorstellen': opdracht({
    toegang: 'aanlevering.maken',
    bereik: 'organisatie',
    invoer: z.strictObject({
      ...perSoort,
      /** The newest version that was seen. */
      basis: z.number().int().min(0),
      vanaf: datumSchema,
      inhoud: indelingSchema,
      reden: regelSchema,
    }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'C', tekst: 'Indeling van een aanlevering voorgesteld' },
  }),
  'aanlevering.indelingBeoordelen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...perSoort, versie: versieSchema, akkoord: z.boolean(), oordeel: losseRegelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Indeling van een aanlevering beoordeeld' },
  }),
};
