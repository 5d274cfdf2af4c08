import { z } from 'zod';
import {
  bytesSchema,
  afgeleideDatumSchema,
  datumSchema,
  idSchema,
  ketenSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  tijdSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { bedsoorten } from '../../domein/bed.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { locatiesoorten } from './beheer.ts';

const perLocatie = { locatieId: idSchema };
const soort = z.enum(bedsoorten);
const locatiehoofd = z.strictObject({
  id: idSchema,
  naam: z.string(),
  soort: z.enum(locatiesoorten),
  keten: ketenSchema,
  /** The number of places that was agreed; counts while no beds were entered. */
  afgesproken: z.number().int(),
});

const inrichtingSchema = z.strictObject({
  locatie: locatiehoofd,
  nacht: datumSchema,
  /** Places in that night, and beds out of use. */
  capaciteit: z.number().int(),
  dicht: z.number().int(),
  kamers: z.array(
    z.strictObject({
      id: idSchema,
      versie: versieSchema,
      afdeling: z.string(),
      naam: z.string(),
      vervallen: z.boolean(),
      bedden: z.array(
        z.strictObject({
          id: idSchema,
          versie: versieSchema,
          naam: z.string(),
          soort,
          vervallen: z.boolean(),
          /** Somebody sleeps in it, in this night or a later one. */
          beslapen: z.boolean(),
        }),
      ),
    }),
  ),
});
export type Inrichting = z.infer<typeof inrichtingSchema>;

/** Something a person lacks; a count or a few words, with the article. */
const ontbrekendSchema = z.strictObject({ wat: z.string(), artikel: z.string() });
export type Ontbrekend = z.infer<typeof ontbrekendSchema>;

const bordmensSchema = z.strictObject({
  clientId: idSchema,
  dossierId: idSchema.nullable(),
  naam: z.string(),
  kind: z.boolean(),
  soort: z.enum(['acuut', 'besluit']),
  /** Last night of the stay (t/m); null: not known yet. */
  tot: datumSchema.nullable(),
  /** The stay ends within the number of days of the settings. */
  gaatWeg: z.boolean(),
  bedId: idSchema.nullable(),
  afwezig: z.strictObject({ verwachtTerug: datumSchema.nullable() }).nullable(),
  geschorst: z.strictObject({ tot: datumSchema }).nullable(),
  ontbreekt: z.array(ontbrekendSchema),
});
export type Bordmens = z.infer<typeof bordmensSchema>;

const bordbedSchema = z.strictObject({
  id: idSchema,
  kamerId: idSchema,
  afdeling: z.string(),
  kamer: z.string(),
  naam: z.string(),
  soort,
  stand: z.enum(['vrij', 'bezet', 'dicht', 'vast']),
  /** Who sleeps in it; null when nobody does, or somebody whom this user may not see. */
  clientId: idSchema.nullable(),
  /** Last night (t/m) for this person. */
  tot: datumSchema.nullable(),
  dicht: z.strictObject({ id: idSchema, van: datumSchema, tot: datumSchema.nullable(), reden: z.string() }).nullable(),
  vast: z
    .strictObject({ id: idSchema, voor: z.string(), kenmerk: z.string().nullable(), tot: momentSchema })
    .nullable(),
});
export type Bordbed = z.infer<typeof bordbedSchema>;

const bordSchema = z.strictObject({
  locatie: locatiehoofd,
  nacht: datumSchema,
  /** The night that is coming or going on; earlier ones are not changed here. */
  vannacht: datumSchema,
  vorige: afgeleideDatumSchema,
  volgende: afgeleideDatumSchema,
  /** In how many milliseconds the first bed that is held is let go; null: none is held. */
  vrijOverMs: z.number().int().nullable(),
  capaciteit: z.number().int(),
  /** Extra beds of the winteropvang in this night, on top of `capaciteit` (5.2.14); 0: it is closed. */
  winter: z.number().int(),
  /** People with a place in this night. */
  bewoners: z.number().int(),
  bedden: z.array(bordbedSchema),
  mensen: z.array(bordmensSchema),
  /** People whom this user may not see and who have no bed yet. */
  verborgenZonderBed: z.number().int(),
  /** Whose last day passed, and of whom no uitstroom was recorded. */
  verlopen: z.array(
    z.strictObject({ clientId: idSchema, dossierId: idSchema, naam: z.string(), laatste: datumSchema }),
  ),
});
export type Bord = z.infer<typeof bordSchema>;

/** In which bed somebody comes to sleep from a night on; null: none. `was`: what the window saw. */
const plekSchema = z.strictObject({ clientId: idSchema, was: idSchema.nullable(), bedId: idSchema.nullable() });
const gehandeld = z.strictObject({ handelingId: idSchema });
const bestand = z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema });
const perNacht = { ...perLocatie, nacht: datumSchema.nullable() };

export const bedden = {
  'kamers.lezen': vraag({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject(perLocatie),
    uitvoer: inrichtingSchema,
  }),
  /** Rooms in one go: `naam` with every number from `van` to `tot` behind it, or one room when they are null. */
  'kamers.toevoegen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perLocatie,
      afdeling: losseRegelSchema,
      naam: losseRegelSchema,
      van: z.number().int().min(0).max(99_999).nullable(),
      tot: z.number().int().min(0).max(99_999).nullable(),
      bedden: z.number().int().min(0, 'Vul een aantal in.').max(50, 'Vul ten hoogste 50 bedden in.'),
      soort,
    }),
    uitvoer: z.strictObject({ kamers: z.number().int(), bedden: z.number().int() }),
    audit: { actie: 'C', tekst: 'Kamers en bedden toegevoegd' },
  }),
  /** A room with its beds in their order, as a whole; a bed that is left out lapses. */
  'kamer.bewaren': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perLocatie,
      kamerId: idSchema,
      versie: versieSchema,
      afdeling: losseRegelSchema,
      naam: regelSchema,
      bedden: z.array(z.strictObject({ id: idSchema.nullable(), naam: regelSchema, soort })).max(100),
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Kamer gewijzigd' },
  }),
  'kamer.vervallen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, kamerId: idSchema, versie: versieSchema, vervallen: z.boolean() }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Kamer vervallen of teruggezet' },
  }),
  /** The rooms of an afdeling in another order. */
  'kamers.ordenen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, kamerIds: z.array(idSchema).min(1).max(1000) }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Volgorde van kamers gewijzigd' },
  }),
  'bed.verplaatsen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, bedId: idSchema, versie: versieSchema, kamerId: idSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Bed naar een andere kamer verplaatst' },
  }),
  'bed.terugzetten': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, bedId: idSchema, versie: versieSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Vervallen bed teruggezet' },
  }),
  /** `nacht`: null for the night that is coming or going on. */
  'bedden.bord': vraag({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    houdtWakker: false,
    invoer: z.strictObject(perNacht),
    uitvoer: bordSchema,
    audit: { actie: 'R', tekst: 'Bedden van een locatie bekeken' },
  }),
  /** Free beds for these people: together where that fits, children in a kinderbed. */
  'bed.voorstel': vraag({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perNacht, clientIds: z.array(idSchema).min(1).max(50) }),
    uitvoer: z.array(z.strictObject({ clientId: idSchema, bedId: idSchema.nullable() })),
  }),
  'bed.geven': opdracht({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perNacht,
      plekken: z.array(plekSchema).min(1, 'Kies ten minste één bed.').max(50),
      /** Also beds that are held for somebody else; they are let go. */
      overVasthouding: z.boolean(),
    }),
    uitvoer: gehandeld,
    audit: { actie: 'U', tekst: 'Bed gegeven, gewisseld of vrijgemaakt' },
  }),
  'bed.vasthouden': opdracht({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perLocatie,
      bedId: idSchema,
      /** For whom, without a name. */
      voor: losseRegelSchema,
      /** Of a dossier, when there is one. */
      kenmerk: losseRegelSchema,
      /** Until this time of the clock: today, or tomorrow when it has passed. */
      tijd: tijdSchema,
    }),
    uitvoer: gehandeld.extend({ tot: momentSchema }),
    audit: { actie: 'U', tekst: 'Bed vastgehouden' },
  }),
  'bed.loslaten': opdracht({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, vasthoudingId: idSchema }),
    uitvoer: gehandeld,
    audit: { actie: 'U', tekst: 'Vastgehouden bed losgelaten' },
  }),
  'bed.sluiten': opdracht({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perLocatie,
      bedId: idSchema,
      van: datumSchema,
      /** Last night (t/m); null: until further notice. */
      tot: datumSchema.nullable(),
      reden: regelSchema,
    }),
    /** `zonderBed`: who slept in it and needs another bed. */
    uitvoer: gehandeld.extend({ zonderBed: z.array(idSchema) }),
    audit: { actie: 'U', tekst: 'Bed buiten gebruik gesteld' },
  }),
  'bed.openen': opdracht({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, dichtId: idSchema }),
    uitvoer: gehandeld,
    audit: { actie: 'U', tekst: 'Bed weer in gebruik genomen' },
  }),
  'bed.terug': opdracht({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, handelingId: idSchema }),
    uitvoer: gehandeld,
    audit: { actie: 'U', tekst: 'Wijziging van bedden ongedaan gemaakt' },
  }),
  'bedden.handelingen': vraag({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perLocatie, aantal: z.number().int().min(1).max(200) }),
    uitvoer: z.array(
      z.strictObject({
        id: idSchema,
        wat: z.array(z.string()),
        nacht: datumSchema,
        door: z.string(),
        op: momentSchema,
        ongedaan: z.boolean(),
      }),
    ),
    audit: { actie: 'R', tekst: 'Wijzigingen van bedden bekeken' },
  }),
  'bedden.pdf': opdracht({
    toegang: 'bed.toewijzen',
    bereik: 'locatie',
    uitvoerder: 'intern',
    invoer: z.strictObject(perNacht),
    uitvoer: bestand,
    audit: { actie: 'E', tekst: 'Beddenlijst op papier gezet' },
  }),
  'bedden.afdrukken': opdracht({
    toegang: 'bed.toewijzen',
    uitvoerder: 'schil',
    invoer: z.strictObject(perNacht),
    uitvoer: z.null(),
  }),
};
