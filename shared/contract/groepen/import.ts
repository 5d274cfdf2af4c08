import { z } from 'zod';
import {
  bytesSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { importgrens } from '../../import/grenzen.ts';
import { importsoorten } from '../../import/velden.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const soort = z.enum(importsoorten);
const perImport = { id: idSchema };
const toegang = 'import.doen';
const bereik = 'organisatie';

export const importstanden = [
  'lezen',
  'koppelen',
  'controleren',
  'klaar',
  'bezig',
  'gedaan',
  'terugdraaien',
  'teruggedraaid',
  'weg',
] as const;
export type Importstand = (typeof importstanden)[number];
export const regelstanden = [
  'gelezen',
  'goed',
  'fout',
  'dubbel',
  'gedaan',
  'aangevuld',
  'overgeslagen',
  'geweigerd',
  'terug',
  'blijft',
] as const;
export type Regelstand = (typeof regelstanden)[number];
/** What becomes of a line that looks like something that is there already. */
export const importkeuzes = ['overslaan', 'aanvullen', 'nieuw'] as const;
export type Importkeuze = (typeof importkeuzes)[number];
export const importwijzen = ['alles', 'goede'] as const;
export const sjabloonvormen = ['csv', 'xlsx'] as const;

const veld = z.string().max(40);
const telling = z.strictObject(
  Object.fromEntries(regelstanden.map((stand) => [stand, z.number().int()])) as Record<Regelstand, z.ZodNumber>,
);

/** An import in short. `klaar` of `totaal`: how far the step is that runs now. */
const importkopSchema = z.strictObject({
  ...perImport,
  versie: versieSchema,
  soort,
  stand: z.enum(importstanden),
  bestandsnaam: z.string(),
  door: z.string(),
  op: momentSchema,
  regels: z.number().int(),
  klaar: z.number().int(),
  totaal: z.number().int(),
  telling,
  wijze: z.enum(importwijzen).nullable(),
  gedaanOp: momentSchema.nullable(),
  terug: z.strictObject({ door: z.string(), op: momentSchema, reden: z.string() }).nullable(),
});
export type Importkop = z.infer<typeof importkopSchema>;

const veldSchema = z.strictObject({
  id: veld,
  label: z.string(),
  verplicht: z.boolean(),
  uitleg: z.string(),
});
export type Importveldregel = z.infer<typeof veldSchema>;

export const importbeeldSchema = importkopSchema.extend({
  /** Encoding, separator, sheet: what the file turned out to be, in words. */
  kenmerken: z.array(z.strictObject({ naam: z.string(), waarde: z.string() })),
  opvallend: z.array(z.string()),
  koppen: z.array(z.string()),
  /** The field of each column; null: stays out. */
  koppeling: z.array(veld.nullable()),
  velden: z.array(veldSchema),
  /** The first lines as they stand in the file. */
  voorbeeld: z.array(z.array(z.string())),
  /** Lines about which a choice is still to be made. */
  teKiezen: z.number().int(),
  /** All or nothing is possible up to this number of lines. */
  inEenKeer: z.number().int(),
  /** Values of refused lines are still here. */
  metWaarden: z.boolean(),
});
export type Importbeeld = z.infer<typeof importbeeldSchema>;

const opmerkingSchema = z.strictObject({
  /** Number of the column from 0; null: the whole line. */
  kolom: z.number().int().nullable(),
  tekst: z.string(),
});
const dubbelSchema = z.strictObject({
  /** What is there already; null: another line of the file, or somebody who is shielded. */
  id: idSchema.nullable(),
  /** Another line of the file. */
  nummer: z.number().int().nullable(),
  naam: z.string(),
  redenen: z.array(z.string()),
  /** The same BSN or the same name: there is no doubt, and a second one is impossible. */
  zeker: z.boolean(),
});
export type Importdubbel = z.infer<typeof dubbelSchema>;
const importregelSchema = z.strictObject({
  /** Line number in the file, the headers being on line 1. */
  nummer: z.number().int(),
  stand: z.enum(regelstanden),
  cellen: z.array(z.string()),
  fouten: z.array(opmerkingSchema),
  /** What was read otherwise than it stands there. */
  letOp: z.array(opmerkingSchema),
  dubbel: z.array(dubbelSchema),
  keuze: z.enum(importkeuzes).nullable(),
  keuzeId: idSchema.nullable(),
  keuzeReden: z.string(),
  /** Why a line was refused, left out or stays. */
  uitkomst: z.string(),
});
export type Importregel = z.infer<typeof importregelSchema>;

const bewaard = z.strictObject({ bestandsnaam: z.string().nullable() });
const bestand = z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema });
const sjabloon = z.strictObject({ soort, vorm: z.enum(sjabloonvormen) });
const stap = z.strictObject({ stand: z.enum(importstanden), klaar: z.number().int(), totaal: z.number().int() });
const metVersie = { ...perImport, versie: versieSchema };
const deelSchema = z
  .string()
  .max(1_400_000)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Dit stuk van het bestand klopt niet.');

/** Clients and locaties out of a file: looked at first, line by line, and taken back as a whole. */
export const importeren = {
  'import.lijst': vraag({
    toegang,
    bereik,
    invoer: z.strictObject({}),
    /** What this user may bring in, and everything that was. */
    uitvoer: z.strictObject({ soorten: z.array(soort), reden: z.string(), imports: z.array(importkopSchema) }),
  }),
  /** Makes room for a file of so many bytes; it comes in pieces, in order. */
  'import.beginnen': opdracht({
    toegang,
    bereik: 'eigen',
    invoer: z.strictObject({ soort, grootte: z.number().int().min(0) }),
    uitvoer: z.strictObject({ ontvangstId: idSchema, deelgrootte: z.number().int() }),
  }),
  'import.deel': opdracht({
    toegang,
    bereik: 'eigen',
    invoer: z.strictObject({ ontvangstId: idSchema, vanaf: z.number().int().min(0), inhoud: deelSchema }),
    uitvoer: z.strictObject({ ontvangen: z.number().int() }),
  }),
  /** Looks at the file that came in and reads its headers. */
  'import.openen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({ soort, ontvangstId: idSchema, bestandsnaam: regelSchema }),
    uitvoer: z.strictObject(perImport),
    audit: { actie: 'C', tekst: 'Bestand gekozen om te importeren' },
  }),
  /** The next stretch of whatever the import is doing: reading, checking, doing, undoing. The window asks until it is done. */
  'import.verder': opdracht({
    toegang,
    bereik,
    houdtWakker: false,
    invoer: z.strictObject(perImport),
    uitvoer: stap,
    audit: { actie: 'E', tekst: 'Import verwerkt', eenmaal: true },
  }),
  'import.lezen': vraag({
    toegang,
    bereik,
    invoer: z.strictObject(perImport),
    uitvoer: importbeeldSchema,
    audit: { actie: 'R', tekst: 'Import bekeken' },
  }),
  'import.regels': vraag({
    toegang,
    bereik,
    invoer: z.strictObject({
      ...perImport,
      /** null: all. */
      stand: z.enum(regelstanden).nullable(),
      /** After this line; 0: from the first. */
      na: z.number().int().min(0),
      aantal: z.number().int().min(1).max(200),
    }),
    uitvoer: z.strictObject({ regels: z.array(importregelSchema), meer: z.boolean() }),
    audit: { actie: 'R', tekst: 'Regels van een import bekeken' },
  }),
  'import.koppelen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({ ...metVersie, koppeling: z.array(veld.nullable()).max(importgrens.kolommen) }),
    uitvoer: stap,
    audit: { actie: 'U', tekst: 'Kolommen van een import gekozen' },
  }),
  /** Mends one cell; the line is judged anew at once. */
  'import.verbeteren': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({
      ...perImport,
      nummer: z.number().int().min(1),
      kolom: z.number().int().min(0).max(importgrens.kolommen),
      /** What stood there. */
      was: z.string().max(importgrens.cel),
      waarde: z.string().max(importgrens.cel),
    }),
    uitvoer: importregelSchema,
    audit: { actie: 'U', tekst: 'Regel van een import verbeterd' },
  }),
  'import.kiezen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({
      ...perImport,
      nummer: z.number().int().min(1),
      keuze: z.enum(importkeuzes).nullable(),
      /** What is there already, to be completed; null otherwise. */
      keuzeId: idSchema.nullable(),
      reden: losseRegelSchema,
    }),
    uitvoer: importregelSchema,
    audit: { actie: 'U', tekst: 'Keuze bij een dubbele regel van een import' },
  }),
  /** The same for every line about which nothing was chosen yet. `aanvullen`: only where there is no doubt. */
  'import.allesKiezen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({ ...perImport, keuze: z.enum(['overslaan', 'aanvullen']) }),
    uitvoer: z.strictObject({ gekozen: z.number().int() }),
    audit: { actie: 'U', tekst: 'Keuze bij de dubbele regels van een import' },
  }),
  'import.uitvoeren': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({ ...metVersie, wijze: z.enum(importwijzen) }),
    uitvoer: stap,
    audit: { actie: 'E', tekst: 'Import uitgevoerd' },
  }),
  /** Leaves it at what was done; the lines that are left are refused. */
  'import.stoppen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject(metVersie),
    uitvoer: stap,
    audit: { actie: 'U', tekst: 'Import gestopt' },
  }),
  /** Before anything was done: the file is forgotten. */
  'import.weggooien': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject(metVersie),
    uitvoer: z.null(),
    audit: { actie: 'D', tekst: 'Import weggegooid' },
  }),
  'import.terugdraaien': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject({ ...metVersie, reden: regelSchema }),
    uitvoer: stap,
    audit: { actie: 'E', tekst: 'Import teruggedraaid' },
  }),
  /** Takes the values of refused lines out of the report. */
  'import.opruimen': opdracht({
    toegang,
    bereik,
    invoer: z.strictObject(metVersie),
    uitvoer: z.null(),
    audit: { actie: 'D', tekst: 'Geweigerde regels van een import gewist' },
  }),
  'import.sjabloonOpslaan': opdracht({ toegang, uitvoerder: 'schil', invoer: sjabloon, uitvoer: bewaard }),
  'import.sjabloonBytes': vraag({ toegang, bereik, uitvoerder: 'intern', invoer: sjabloon, uitvoer: bestand }),
  'import.geweigerdOpslaan': opdracht({
    toegang,
    uitvoerder: 'schil',
    invoer: z.strictObject(perImport),
    uitvoer: bewaard,
  }),
  /** The refused lines with the reason, to be mended and offered again. */
  'import.geweigerdBytes': opdracht({
    toegang,
    bereik,
    uitvoerder: 'intern',
    invoer: z.strictObject(perImport),
    uitvoer: bestand,
    audit: { actie: 'E', tekst: 'Geweigerde regels van een import opgeslagen' },
  }),
  'import.verslagOpslaan': opdracht({
    toegang,
    uitvoerder: 'schil',
    invoer: z.strictObject(perImport),
    uitvoer: bewaard,
  }),
  'import.verslagAfdrukken': opdracht({
    toegang,
    uitvoerder: 'schil',
    invoer: z.strictObject(perImport),
    uitvoer: z.null(),
  }),
  'import.verslagBytes': opdracht({
    toegang,
    bereik,
    uitvoerder: 'intern',
    invoer: z.strictObject(perImport),
    uitvoer: bestand,
    audit: { actie: 'E', tekst: 'Verslag van een import gemaakt' },
  }),
};
