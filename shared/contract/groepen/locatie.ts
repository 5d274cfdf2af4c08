import { z } from 'zod';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  tekstSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { afspraakeenheden, afspraaksoorten } from '../../domein/locatie.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { documentSchema } from './document.ts';

const perLocatie = { locatieId: idSchema };
const perDossier = { dossierId: idSchema };
const bestand = z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema });

const huisregelsSchema = z.strictObject({
  id: idSchema,
  nummer: z.number().int(),
  vanaf: datumSchema,
  tekst: z.string(),
  door: z.string(),
  op: momentSchema,
});
export type Huisregels = z.infer<typeof huisregelsSchema>;

const eurocenten = z
  .number()
  .int()
  .min(0, 'Vul een bedrag in van 0 euro of meer.')
  .max(1_000_000, 'Dit bedrag is te hoog.');
const afspraakvelden = {
  soort: z.enum(afspraaksoorten),
  omschrijving: losseRegelSchema,
  /** Eurocents per `eenheid`. */
  bedrag: eurocenten,
  eenheid: z.enum(afspraakeenheden),
  /** What the place costs the aanbieder: a woonbijdrage is not more (5.2.13). */
  kostprijs: eurocenten.nullable(),
  vanaf: datumSchema,
  /** Last day (t/m); null: goes on. */
  tot: datumSchema.nullable(),
  /** When college and aanbieder agreed on it in writing. */
  afgesprokenOp: datumSchema,
};
export const afspraakSchema = z.strictObject(afspraakvelden);
export type Afspraakvelden = z.infer<typeof afspraakSchema>;
const afspraakregelSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  ...afspraakvelden,
  bestand: z.strictObject({ id: idSchema, naam: z.string() }).nullable(),
  reden: z.string(),
  ingetrokken: z.boolean(),
  /** Holds today. */
  geldt: z.boolean(),
  door: z.string(),
  op: momentSchema,
});
export type Afspraakregel = z.infer<typeof afspraakregelSchema>;

export const locatie = {
  'huisregels.lezen': vraag({
    toegang: 'verblijf.lezen',
    bereik: 'locatie',
    invoer: z.strictObject(perLocatie),
    uitvoer: z.strictObject({
      /** Newest first. */
      versies: z.array(huisregelsSchema),
      /** The version in force today. */
      geldendId: idSchema.nullable(),
    }),
  }),
  /** `basis`: the newest version that the window saw; 0: none. */
  'huisregels.bewaren': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perLocatie,
      basis: z.number().int().min(0),
      vanaf: datumSchema,
      tekst: tekstSchema.min(1, 'Schrijf de huisregels op.'),
    }),
    uitvoer: z.strictObject({ nummer: z.number().int() }),
    audit: { actie: 'C', tekst: 'Huisregels van een locatie vastgesteld' },
  }),
  'huisregels.pdf': opdracht({
    toegang: 'verblijf.lezen',
    bereik: 'locatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...perLocatie, huisregelsId: idSchema }),
    uitvoer: bestand,
    audit: { actie: 'E', tekst: 'Huisregels op papier gezet' },
  }),
  'huisregels.afdrukken': opdracht({
    toegang: 'verblijf.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...perLocatie, huisregelsId: idSchema }),
    uitvoer: z.null(),
  }),
  /** The house rules where the people of a dossier sleep, who said to keep to them, and in which bed they sleep. */
  'huisregels.stand': vraag({
    toegang: 'verblijf.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      locatie: z.strictObject({ id: idSchema, naam: z.string() }).nullable(),
      huisregels: huisregelsSchema.nullable(),
      bewoners: z.array(z.strictObject({ clientId: idSchema, naam: z.string() })),
      akkoorden: z.array(
        z.strictObject({
          id: idSchema,
          clientId: idSchema,
          huisregelsId: idSchema,
          nummer: z.number().int(),
          datum: datumSchema,
          door: z.string(),
          vervallenReden: z.string().nullable(),
        }),
      ),
      bedden: z.array(
        z.strictObject({
          id: idSchema,
          clientId: idSchema,
          plek: z.string(),
          locatieId: idSchema,
          locatienaam: z.string(),
          van: datumSchema,
          tot: datumSchema.nullable(),
          nu: z.boolean(),
        }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Bed en huisregels bekeken', eenmaal: true },
  }),
  'huisregels.uitreiken': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Huisregels voor een cliënt gemaakt' },
  }),
  'huisregels.akkoord': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, clientId: idSchema, huisregelsId: idSchema, datum: datumSchema }),
    uitvoer: z.null(),
    audit: { actie: 'C', tekst: 'Akkoord met de huisregels vastgelegd' },
  }),
  'huisregels.akkoordVervallen': opdracht({
    toegang: 'verblijf.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Akkoord met de huisregels vervallen' },
  }),
  'afspraak.lijst': vraag({
    toegang: 'verblijf.lezen',
    bereik: 'locatie',
    invoer: z.strictObject(perLocatie),
    /** The newest version of each, with the older ones behind it. */
    uitvoer: z.array(afspraakregelSchema.extend({ eerder: z.array(afspraakregelSchema) })),
  }),
  /** `id` null and `versie` 0 for a new one; a correction says why. A file came in with bijlage.beginnen and bijlage.deel. */
  'afspraak.vastleggen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perLocatie,
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      velden: afspraakSchema,
      reden: losseRegelSchema,
      /** Null: the file stays as it is. */
      bestand: z.strictObject({ ontvangstId: idSchema, bestandsnaam: regelSchema }).nullable(),
    }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    audit: { actie: 'C', tekst: 'Afspraak over een bijdrage vastgelegd' },
  }),
  'afspraak.intrekken': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, id: idSchema, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Afspraak over een bijdrage ingetrokken' },
  }),
  'afspraak.bytes': opdracht({
    toegang: 'verblijf.lezen',
    bereik: 'locatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...perLocatie, bestandId: idSchema }),
    uitvoer: bestand,
    audit: { actie: 'R', tekst: 'Afspraak over een bijdrage geopend' },
  }),
  'afspraak.openen': opdracht({
    toegang: 'verblijf.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...perLocatie, bestandId: idSchema }),
    uitvoer: z.null(),
  }),
};
