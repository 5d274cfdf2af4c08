import { z } from 'zod';
import { bytesSchema, idSchema, momentSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const telling = z.record(z.string(), z.number().int());
const organisatie = z.strictObject({ id: idSchema, naam: z.string() });

/** Which aanbieder runs a locatie of the college; null: the college does not share with anybody who sleeps there. */
export const locatieaanbiederSchema = z.strictObject({
  locatieId: idSchema,
  naam: z.string(),
  actief: z.boolean(),
  aanbieder: organisatie.nullable(),
});
export type Locatieaanbieder = z.infer<typeof locatieaanbiederSchema>;

/** An organisation with which records are exchanged: what waits for it, and what it had last. */
export const partnerSchema = z.strictObject({
  organisatie,
  /** Records that it has not had yet, by kind. */
  klaar: telling,
  laatste: z.strictObject({ op: momentSchema, door: z.string() }).nullable(),
});
export type Partner = z.infer<typeof partnerSchema>;

/** A file that went out or came in, with what was in it or came of it. */
export const overdrachtSchema = z.strictObject({
  id: idSchema,
  organisatienaam: z.string(),
  bestandsnaam: z.string(),
  telling,
  /** Start of the check of the file, to compare over the phone. */
  kenmerk: z.string(),
  door: z.string(),
  op: momentSchema,
});
export type Overdracht = z.infer<typeof overdrachtSchema>;

const voor = z.strictObject({
  organisatieId: idSchema,
  /** Everything again, also what it had before: a file got lost. */
  alles: z.boolean(),
});
const leeg = z.strictObject({});

export const uitwisseling = {
  'uitwisseling.aanbieders': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.strictObject({ organisaties: z.array(organisatie), locaties: z.array(locatieaanbiederSchema) }),
  }),
  /** Says which aanbieder runs a locatie; from then on it hears who sleeps there. `was`: what was seen. */
  'uitwisseling.aanbieder': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      locatieId: idSchema,
      was: idSchema.nullable(),
      organisatieId: idSchema.nullable(),
    }),
    uitvoer: locatieaanbiederSchema,
    audit: { actie: 'U', tekst: 'Aanbieder van een locatie vastgelegd' },
  }),
  /** What waits for whom, and what went out and came in. */
  'uitwisseling.stand': vraag({
    toegang: 'register.exporteren',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.strictObject({
      partners: z.array(partnerSchema),
      verzonden: z.array(overdrachtSchema),
      ontvangen: z.array(overdrachtSchema),
    }),
    audit: { actie: 'R', tekst: 'Stand van de uitwisseling bekeken', eenmaal: true },
  }),
  /** Saves what an organisation has not had yet as one signed file; the main process shows the save dialog. */
  'uitwisseling.opslaan': opdracht({
    toegang: 'register.exporteren',
    uitvoerder: 'schil',
    invoer: voor,
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable(), regels: z.number().int() }),
  }),
  'uitwisseling.bestand': opdracht({
    toegang: 'register.exporteren',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: voor,
    uitvoer: z.strictObject({
      bestandsnaam: z.string(),
      mime: z.string(),
      bytes: bytesSchema,
      regels: z.number().int(),
    }),
    audit: { actie: 'E', tekst: 'Gegevens voor een andere organisatie in een registerbestand gezet' },
  }),
};
