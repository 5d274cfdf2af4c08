import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  motiveringSchema,
  regelSchema,
  tijdSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { winteraflopen, wintergrondenSchema, winterontvangstSchema } from '../../domein/winter.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { tabelvormen } from '../tabelbestand.ts';

/** What a besluit about the winteropvang holds beside its nights: its grounds, or how it came here. */
export const winterinhoudSchema = z.strictObject({
  gronden: wintergrondenSchema.nullable(),
  ontvangst: winterontvangstSchema.nullable(),
});
export type Winterinhoud = z.infer<typeof winterinhoudSchema>;

const bedden = z
  .number()
  .int('Vul een heel getal in.')
  .min(1, 'Vul minstens 1 bed in.')
  .max(10_000, 'Vul hoogstens 10.000 bedden in.');
const locatiesSchema = z
  .array(z.strictObject({ locatieId: idSchema, bedden }))
  .min(1, 'Kies ten minste één locatie.')
  .max(200);

const besluitSchema = z.strictObject({
  id: idSchema,
  soort: z.enum(['openen', 'sluiten']),
  opentId: idSchema.nullable(),
  nacht: datumSchema,
  tot: datumSchema.nullable(),
  ...winterinhoudSchema.shape,
  uitleg: uitlegSchema.nullable(),
  herkomst: z.enum(['eigen', 'ontvangen', 'register']),
  door: z.string(),
  op: momentSchema,
  locaties: z.array(z.strictObject({ locatieId: idSchema, naam: z.string(), bedden: z.number().int() })),
  vervallen: z.strictObject({ reden: z.string(), door: z.string(), op: momentSchema }).nullable(),
});
export type Winterbesluit = z.infer<typeof besluitSchema>;

export const winterperiodeSchema = z.strictObject({
  openen: besluitSchema,
  sluiten: besluitSchema.nullable(),
  /** Last night (t/m) after closing; null: goes on. */
  laatsteNacht: datumSchema.nullable(),
  stand: z.enum(['komt', 'open', 'voorbij', 'vervallen']),
  /** Every besluit of this period that no longer counts, the newest first. */
  vervallen: z.array(besluitSchema),
});
export type Winterperiode = z.infer<typeof winterperiodeSchema>;

const gastSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  nummer: z.number().int(),
  alias: z.string(),
  /** Linked to a dossier by choice; the name as this user may see it. */
  client: z.strictObject({ clientId: idSchema, naam: z.string() }).nullable(),
  tijd: tijdSchema.nullable(),
  overboeken: z.string(),
  afloop: z.enum(winteraflopen).nullable(),
  reden: z.string(),
  vervallen: z.boolean(),
  door: z.string(),
  op: momentSchema,
  /** What stood there before the last change; empty: nothing changed. */
  was: z.string(),
});
export type Wintergast = z.infer<typeof gastSchema>;

const perNacht = { locatieId: idSchema, nacht: datumSchema };
const periode = { van: datumSchema, tot: datumSchema };
const cijferregel = z.strictObject({
  nacht: datumSchema,
  locatieId: idSchema,
  locatie: z.string(),
  plekken: z.number().int(),
  gasten: z.number().int(),
  zonderNaam: z.number().int(),
  uitDossier: z.number().int(),
  bovenPlekken: z.number().int(),
  gesloten: z.boolean(),
});
const cijfersSchema = z.strictObject({
  ...periode,
  regels: z.array(cijferregel),
  /** Nights of an open locatie for which nobody registered anything. */
  ontbreekt: z.array(z.strictObject({ nacht: datumSchema, locatie: z.string() })),
  aflopen: z.array(z.strictObject({ afloop: z.enum(winteraflopen), aantal: z.number().int() })),
});

export const winter = {
  'winter.lezen': vraag({
    toegang: 'winter.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({
      /** The night that is about to come or is going on. */
      nacht: datumSchema,
      /** The day after it: the forecast of 5.2.14 is about that one. */
      morgen: datumSchema,
      periodes: z.array(winterperiodeSchema),
      /** Where a besluit can add beds. */
      locaties: z.array(z.strictObject({ locatieId: idSchema, naam: z.string(), bedden: z.number().int() })),
    }),
  }),
  /** 5.2.14 on what is being typed; stores nothing. */
  'winter.proberen': vraag({
    toegang: 'winter.lezen',
    bereik: 'organisatie',
    invoer: wintergrondenSchema.pick({ verwachting: true, humanitaireReden: true, g4: true }),
    uitvoer: uitlegSchema,
  }),
  'winter.openen': opdracht({
    toegang: 'winter.besluiten',
    bereik: 'organisatie',
    invoer: z.strictObject({
      nacht: datumSchema,
      tot: datumSchema.nullable(),
      locaties: locatiesSchema,
      gronden: wintergrondenSchema,
    }),
    uitvoer: z.strictObject({ besluitId: idSchema }),
    audit: { actie: 'C', tekst: 'Besluit genomen om de winteropvang te openen' },
  }),
  'winter.sluiten': opdracht({
    toegang: 'winter.besluiten',
    bereik: 'organisatie',
    invoer: z.strictObject({ opentId: idSchema, nacht: datumSchema, gronden: wintergrondenSchema }),
    uitvoer: z.strictObject({ besluitId: idSchema }),
    audit: { actie: 'C', tekst: 'Besluit genomen om de winteropvang te sluiten' },
  }),
  /** A besluit that was a mistake: it stays readable and no longer counts. */
  'winter.vervallen': opdracht({
    toegang: 'winter.besluiten',
    bereik: 'organisatie',
    invoer: z.strictObject({ winterbesluitId: idSchema, reden: motiveringSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Besluit over de winteropvang laten vervallen' },
  }),
  /** An aanbieder records the besluit of the college as it was received: beds at its own locaties. */
  'winter.ontvangen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'organisatie',
    invoer: z.strictObject({
      besluit: z.discriminatedUnion('soort', [
        z.strictObject({
          soort: z.literal('openen'),
          nacht: datumSchema,
          tot: datumSchema.nullable(),
          locaties: locatiesSchema,
        }),
        z.strictObject({ soort: z.literal('sluiten'), opentId: idSchema, nacht: datumSchema }),
      ]),
      ontvangst: winterontvangstSchema,
    }),
    uitvoer: z.strictObject({ besluitId: idSchema }),
    audit: { actie: 'C', tekst: 'Besluit over de winteropvang ontvangen' },
  }),
  'winter.ontvangenVervallen': opdracht({
    toegang: 'locatie.inrichten',
    bereik: 'organisatie',
    invoer: z.strictObject({ winterbesluitId: idSchema, reden: motiveringSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Ontvangen besluit over de winteropvang laten vervallen' },
  }),
  'winter.besluitAfdrukken': opdracht({
    toegang: 'winter.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ winterbesluitId: idSchema }),
    uitvoer: z.null(),
  }),
  'winter.besluitOpslaan': opdracht({
    toegang: 'winter.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ winterbesluitId: idSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'winter.besluitBytes': opdracht({
    toegang: 'winter.lezen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ winterbesluitId: idSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Besluit over de winteropvang op papier gezet' },
  }),
  'winter.nacht': vraag({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject(perNacht),
    uitvoer: z.strictObject({
      ...perNacht,
      /** Beds that the besluit gives this locatie in this night; 0: closed. */
      plekken: z.number().int(),
      aantal: z.number().int(),
      /** This is the last night: for everybody who is there it is recorded where they go. */
      laatste: z.boolean(),
      gasten: z.array(gastSchema),
      versie: z.number().int(),
      sluiting: z.strictObject({ aantal: z.number().int(), door: z.string(), op: momentSchema }).nullable(),
      heropend: z.strictObject({ reden: z.string(), door: z.string(), op: momentSchema }).nullable(),
    }),
    audit: { actie: 'R', tekst: 'Nacht van de winteropvang bekeken' },
  }),
  /** Lets in a guest (`id` null, `versie` 0) or changes one; nobody has to give a name or show papers. */
  'winter.gast': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perNacht,
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      alias: losseRegelSchema,
      /** Whose dossier it is, only by choice. */
      clientVanDossier: idSchema.nullable(),
      tijd: tijdSchema.nullable(),
      overboeken: losseRegelSchema,
      afloop: z.enum(winteraflopen).nullable(),
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema, nummer: z.number().int() }),
    audit: { actie: 'C', tekst: 'Gast van de winteropvang vastgelegd' },
  }),
  'winter.gastVervallen': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perNacht, id: idSchema, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Gast van de winteropvang laten vervallen' },
  }),
  /** Closes a night: what somebody counted must be what was registered. */
  'winter.nachtSluiten': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({
      ...perNacht,
      versie: z.number().int().min(0),
      geteld: z.number().int('Vul een heel getal in.').min(0, 'Vul 0 of meer in.').max(100_000),
    }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Nacht van de winteropvang gesloten' },
  }),
  'winter.nachtHeropenen': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({ ...perNacht, versie: versieSchema, reden: regelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Nacht van de winteropvang heropend' },
  }),
  'winter.cijfers': vraag({
    toegang: 'nacht.registreren',
    bereik: 'organisatie',
    invoer: z.strictObject(periode),
    uitvoer: cijfersSchema,
  }),
  'winter.cijfersOpslaan': opdracht({
    toegang: 'nacht.registreren',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...periode, vorm: z.enum(tabelvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'winter.cijfersBytes': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...periode, vorm: z.enum(tabelvormen) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Cijfers van de winteropvang als bestand gemaakt' },
  }),
};
