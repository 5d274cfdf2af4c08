import { z } from 'zod';
import { bewaarsoorten, lijstsoorten } from '../../bewaren/soorten.ts';
import { blokkades } from '../../bewaren/termijn.ts';
import { bytesSchema, datumSchema, idSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});
const soortSchema = z.enum(bewaarsoorten);
/** Where a list of many went on from; opaque to the window. */
const cursorSchema = z.strictObject({ dag: z.string().max(10), id: z.string().max(26) });

export const bewaarregelSchema = z.strictObject({
  soort: soortSchema,
  jaren: z.number().int(),
  artikel: z.string(),
  bron: z.string(),
  keuze: z.string(),
  /** What the organisation set itself; null: what stands in the table. */
  eigen: z
    .strictObject({ versie: versieSchema, waarde: z.number(), reden: z.string(), door: z.string(), op: z.string() })
    .nullable(),
});
export type Bewaarregeluit = z.infer<typeof bewaarregelSchema>;

export const lijstSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  nummer: z.number().int(),
  soort: z.enum(lijstsoorten),
  /** The request for erasure it follows from, for who may see it; its kenmerk says nothing about whom. */
  verzoekId: idSchema.nullable(),
  verzoekKenmerk: z.string().nullable(),
  /** Of a list on request: the last day to destroy (Wmo 2015 5.3.5). */
  uiterlijk: datumSchema.nullable(),
  jaren: z.number().int(),
  artikel: z.string(),
  stand: z.enum(['opgesteld', 'vastgesteld', 'bezig', 'uitgevoerd', 'ingetrokken']),
  opgesteldDoor: z.string(),
  opgesteldOp: z.string(),
  vastgesteldDoor: z.string().nullable(),
  vastgesteldOp: z.string().nullable(),
  /** First day on which it may be executed. */
  vanaf: z.string().nullable(),
  uitgevoerdDoor: z.string().nullable(),
  uitgevoerdOp: z.string().nullable(),
  gewistOp: z.string().nullable(),
  kopieenTot: z.string().nullable(),
  ingetrokkenDoor: z.string().nullable(),
  ingetrokkenOp: z.string().nullable(),
  ingetrokkenReden: z.string().nullable(),
  voorgesteld: z.number().int(),
  afgehaald: z.number().int(),
  vernietigd: z.number().int(),
  gebleven: z.number().int(),
  personen: z.number().int(),
  /** What this user may do with it now; why not in `waaromNiet`. */
  mag: z.strictObject({ vaststellen: z.boolean(), uitvoeren: z.boolean(), intrekken: z.boolean() }),
  waaromNiet: z.string().nullable(),
});
export type Vernietigingslijst = z.infer<typeof lijstSchema>;

export const lijstregelSchema = z.strictObject({
  nummer: z.number().int(),
  ding: z.enum(['dossier', 'persoon']),
  /** Only where it is still there. */
  dossierId: idSchema.nullable(),
  clientId: idSchema.nullable(),
  kenmerk: z.string(),
  einde: z.string(),
  sinds: z.string(),
  stand: z.enum(['voorgesteld', 'afgehaald', 'vernietigd', 'gebleven']),
  reden: z.string(),
});
export type Vernietigingsregel = z.infer<typeof lijstregelSchema>;

export const voorstelregelSchema = z.strictObject({
  ding: z.enum(['dossier', 'persoon']),
  kenmerk: z.string(),
  uitkomst: z.enum(['vernietigen', 'geblokkeerd', 'onbekend']),
  einde: z.string(),
  sinds: z.string().nullable(),
  waarom: z.enum(['niet-beeindigd', 'kind-zonder-geboortedatum']).nullable(),
  blokkades: z.array(z.enum(blokkades)),
});
export type Voorstelregel = z.infer<typeof voorstelregelSchema>;

const lijst = { lijstId: idSchema, versie: versieSchema };
const document = z.strictObject({ lijstId: idSchema, wat: z.enum(['lijst', 'verklaring']) });

/** How long things are kept, and the lists by which they are destroyed (Wmo 2015 5.3.4). */
export const bewaren = {
  'bewaren.overzicht': vraag({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.strictObject({
      regels: z.array(bewaarregelSchema),
      overige: z.array(z.strictObject({ naam: z.string(), wat: z.string(), artikel: z.string() })),
      bedenktijd: z.strictObject({ dagen: z.number().int(), versie: z.number().int(), reden: z.string() }),
      redenen: z.array(
        z.strictObject({
          id: idSchema,
          kenmerk: z.string(),
          reden: z.string(),
          tot: z.string().nullable(),
          door: z.string(),
          op: z.string(),
          einde: z.strictObject({ op: z.string(), reden: z.string() }).nullable(),
        }),
      ),
    }),
  }),
  /** Longer than the law for a kind, in years; or the days between approving and destroying. */
  'bewaren.instellen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({
      soort: z.enum([...bewaarsoorten, 'bedenktijd']),
      versie: z.number().int().min(0),
      waarde: z
        .number('Vul een getal in.')
        .int('Vul een heel getal in.')
        .min(1, 'Vul een getal in.')
        .max(200, 'Dit is te lang.'),
      reden: regelSchema,
    }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Bewaartermijn gewijzigd' },
  }),
  'bewaren.vasthouden': opdracht({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ kenmerk: regelSchema, reden: regelSchema, tot: datumSchema.nullable() }),
    uitvoer: z.strictObject({ id: idSchema }),
    audit: { actie: 'C', tekst: 'Vastgelegd dat een dossier bewaard blijft' },
  }),
  'bewaren.vrijgeven': opdracht({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Reden om te bewaren beëindigd' },
  }),
  /** What may go, what is held up and what is unknown, oldest first; `volgende` null: that was all. */
  'vernietiging.voorstel': vraag({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ soort: soortSchema, na: cursorSchema.nullable() }),
    uitvoer: z.strictObject({ regels: z.array(voorstelregelSchema), volgende: cursorSchema.nullable() }),
    audit: { actie: 'R', tekst: 'Bekeken wat vernietigd kan worden' },
  }),
  /** How many of a kind may go; stretch by stretch, so that nobody waits for it. Figures only. */
  'vernietiging.tellen': vraag({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ soort: soortSchema, na: cursorSchema.nullable() }),
    uitvoer: z.strictObject({
      vernietigen: z.number().int(),
      geblokkeerd: z.number().int(),
      onbekend: z.number().int(),
      bekeken: z.number().int(),
      totaal: z.number().int().nullable(),
      volgende: cursorSchema.nullable(),
    }),
  }),
  'vernietiging.opstellen': opdracht({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ soort: soortSchema }),
    uitvoer: z.strictObject({ id: idSchema, regels: z.number().int() }),
    audit: { actie: 'C', tekst: 'Vernietigingslijst opgesteld' },
  }),
  'vernietiging.lijsten': vraag({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(lijstSchema),
  }),
  'vernietiging.lezen': vraag({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ lijstId: idSchema, na: z.number().int().min(0) }),
    uitvoer: z.strictObject({
      lijst: lijstSchema,
      regels: z.array(lijstregelSchema),
      volgende: z.number().int().nullable(),
      /** About how long overwriting the free space takes; nobody can work meanwhile. */
      wisSeconden: z.number().int(),
      /** Backups of before the destruction that are still in the folder; null: nobody can look there now. */
      kopieen: z.number().int().nullable(),
      terzijde: z.number().int(),
    }),
    audit: { actie: 'R', tekst: 'Vernietigingslijst bekeken' },
  }),
  'vernietiging.afhalen': opdracht({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...lijst, nummer: z.number().int().min(1), reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Regel van de vernietigingslijst gehaald' },
  }),
  'vernietiging.terugzetten': opdracht({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...lijst, nummer: z.number().int().min(1) }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Regel terug op de vernietigingslijst gezet' },
  }),
  'vernietiging.vaststellen': opdracht({
    toegang: 'vernietiging.vaststellen',
    bereik: 'organisatie',
    invoer: z.strictObject(lijst),
    uitvoer: z.strictObject({ vanaf: z.string() }),
    audit: { actie: 'U', tekst: 'Vernietigingslijst vastgesteld' },
  }),
  'vernietiging.intrekken': opdracht({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...lijst, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Vernietigingslijst ingetrokken' },
  }),
  /** Destroys the next lines; the window asks again until `klaar`. Every line goes whole or not at all. */
  'vernietiging.uitvoeren': opdracht({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: z.strictObject(lijst),
    uitvoer: z.strictObject({ versie: versieSchema, over: z.number().int(), klaar: z.boolean() }),
    audit: { actie: 'D', tekst: 'Vernietiging uitgevoerd' },
  }),
  /** Overwrites what was deleted in the file of this desk. */
  'vernietiging.wissen': opdracht({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.strictObject({ gewist: z.boolean() }),
    audit: { actie: 'D', tekst: 'Vrijgekomen ruimte in het bestand overschreven' },
  }),
  'vernietiging.afdrukken': opdracht({
    toegang: 'vernietiging.opstellen',
    uitvoerder: 'schil',
    invoer: document,
    uitvoer: z.null(),
  }),
  'vernietiging.opslaan': opdracht({
    toegang: 'vernietiging.opstellen',
    uitvoerder: 'schil',
    invoer: document,
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'vernietiging.document': vraag({
    toegang: 'vernietiging.opstellen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: document,
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Vernietigingslijst of verklaring gemaakt' },
  }),
};
