import { z } from 'zod';
import { bewaarregelSchema } from '../../behoud/regels.ts';
import { kloksoorten } from '../../behoud/klok.ts';
import { behoudcodes, kopieaanleidingen, telsoorten } from '../../behoud/kopie.ts';
import { idSchema, momentSchema, versieSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { herstelsleutelSchema, inlognaamSchema, wachtwoordSchema } from './installatie.ts';

const leeg = z.strictObject({});
/** The name of a backup: when it was made, and a number that only rises. */
const kopienaamSchema = z.string().regex(/^\d{8}T\d{6}Z-\d{6}$/);

export const kopieregelSchema = z.strictObject({
  naam: kopienaamSchema,
  gemaaktOp: z.string(),
  aanleiding: z.enum(kopieaanleidingen),
  bytes: z.number(),
  stand: z.enum(['goed', 'half', 'kapot']),
});
export type Kopieregel = z.infer<typeof kopieregelSchema>;

export const handelingSchema = z.strictObject({
  moment: momentSchema,
  gebruiker: z.string(),
  tekst: z.string(),
  kenmerk: z.string().nullable(),
});

/** What going back to a backup would cost. */
export const terugvoorbeeldSchema = z.strictObject({
  naam: kopienaamSchema,
  gemaaktOp: z.string(),
  /** Whether the present file could be read whole; if not, the list is what could still be read. */
  volledig: z.boolean(),
  verlies: z.array(z.strictObject({ soort: z.enum(telsoorten), aantal: z.number().int() })),
  handelingen: z.array(handelingSchema),
  aantalHandelingen: z.number().int(),
  /** Lines of the access log that fall away. */
  auditregels: z.number().int(),
});
export type Terugvoorbeeld = z.infer<typeof terugvoorbeeldSchema>;

const mapSchema = z.string().min(1).max(1000);
const terugzettingSchema = z.strictObject({
  op: z.string(),
  door: z.string(),
  kopieOp: z.string(),
  auditWas: z.number().int(),
  auditWordt: z.number().int(),
  terzijde: z.string().nullable(),
  volledig: z.boolean(),
});
/** The last time of going back: what it cost, and what a person still has to do about it. */
const laatsteTerugSchema = terugzettingSchema.extend({
  /** At the top of the screen: something is open, or it is not long ago. */
  bovenaan: z.boolean(),
  verlies: z.array(z.strictObject({ soort: z.enum(telsoorten), aantal: z.number().int() })),
  handelingen: z.array(handelingSchema),
  aantalHandelingen: z.number().int(),
  /** Whose work was lost and who was not told yet. */
  ongezien: z.array(z.strictObject({ naam: z.string(), aantal: z.number().int() })),
});
export type LaatsteTerug = z.infer<typeof laatsteTerugSchema>;

const nood = {
  inlognaam: inlognaamSchema,
  /** Empty when there is a recovery key. */
  wachtwoord: z.string().max(256),
  herstelsleutel: z.string().max(100),
};
const elders = z.strictObject({
  administratieId: idSchema,
  naam: kopienaamSchema,
  herstelsleutel: herstelsleutelSchema,
  inlognaam: inlognaamSchema,
  nieuwWachtwoord: wachtwoordSchema,
});

export const behoud = {
  'reservekopie.stand': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.strictObject({
      versie: z.number().int(),
      map: z.string(),
      eigenMap: z.boolean(),
      regel: bewaarregelSchema,
      controle: z.enum(['wacht', 'bezig', 'heel', 'beschadigd']),
      bezig: z
        .strictObject({ wat: z.enum(['maak', 'klaarzetten', 'nakijk']), klaar: z.number(), totaal: z.number() })
        .nullable(),
      fout: z.strictObject({ code: z.enum(behoudcodes), op: z.string() }).nullable(),
      laatste: z.string().nullable(),
      volgende: z.string().nullable(),
      teOud: z.boolean(),
      vrij: z.number().nullable(),
      bytes: z.number(),
      kopieen: z.array(kopieregelSchema),
      terzijde: z.array(z.strictObject({ naam: z.string(), bytes: z.number() })),
      terugzettingen: z.array(terugzettingSchema),
      laatsteTerug: laatsteTerugSchema.nullable(),
      /** What the registry still has of us and this file does not. */
      records: z.array(
        z.strictObject({
          recordId: z.string(),
          soort: z.string(),
          kenmerk: z.string().nullable(),
          vastgelegdOp: z.string(),
          versie: z.number().int().min(0),
          /** Who worked through it, and when; null: still to do. */
          gedaan: z.strictObject({ door: z.string(), op: z.string() }).nullable(),
        }),
      ),
      aantalRecords: z.number().int(),
      /** Of those how many nobody ticked off. */
      openRecords: z.number().int(),
      /** Times of going back after which no registry was read yet. */
      registerTeLezen: z.number().int(),
      deeltWerk: z.boolean(),
    }),
  }),
  /** What everybody at the desk must know: the file is damaged, or (for who runs it) there is no recent backup. */
  'reservekopie.melding': vraag({
    toegang: 'ingelogd',
    houdtWakker: false,
    invoer: leeg,
    uitvoer: z.strictObject({
      beschadigd: z.boolean(),
      teOud: z.boolean(),
      fout: z.enum(behoudcodes).nullable(),
      klok: z.strictObject({ soort: z.enum(kloksoorten), laatste: z.string(), nu: z.string() }).nullable(),
      /** Set when the file was taken back and this user was not told yet. */
      terug: z
        .strictObject({
          op: z.string(),
          kopieOp: z.string(),
          volledig: z.boolean(),
          eigen: z.array(handelingSchema),
          aantalEigen: z.number().int(),
        })
        .nullable(),
    }),
  }),
  'reservekopie.gezien': opdracht({ toegang: 'ingelogd', bereik: 'eigen', invoer: leeg, uitvoer: z.null() }),
  /** Ticks off a record that was lost, or takes the tick off again (`gedaan` false). */
  'reservekopie.nalopen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ recordId: idSchema, versie: z.number().int().min(0), gedaan: z.boolean() }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Nagelopen wat bij terugzetten verloren ging' },
  }),
  'reservekopie.maken': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.null(),
    audit: { actie: 'E', tekst: 'Reservekopie gevraagd' },
  }),
  'reservekopie.bewaren': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ versie: z.number().int().min(0), regel: bewaarregelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Regel voor reservekopieën gewijzigd' },
  }),
  /** Asks for a folder; the main process shows the dialog. */
  'reservekopie.kiesMap': opdracht({
    toegang: 'beheer.instellingen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ versie: z.number().int().min(0) }),
    uitvoer: z.strictObject({ map: z.string() }).nullable(),
  }),
  'reservekopie.eigenMap': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ versie: z.number().int().min(0) }),
    uitvoer: z.strictObject({ map: z.string() }),
    audit: { actie: 'U', tekst: 'Map voor reservekopieën gewijzigd' },
  }),
  /** Takes a folder that the main process let a person choose. */
  'reservekopie.map': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ versie: z.number().int().min(0), map: mapSchema }),
    uitvoer: z.strictObject({ map: z.string() }),
    audit: { actie: 'U', tekst: 'Map voor reservekopieën gewijzigd' },
  }),
  'reservekopie.nakijken': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ naam: kopienaamSchema }),
    uitvoer: z.strictObject({ goed: z.boolean() }),
    audit: { actie: 'R', tekst: 'Reservekopie nagekeken' },
  }),
  /** Copies a backup to another folder, such as a stick; the main process shows the dialog. */
  'reservekopie.opslaan': opdracht({
    toegang: 'beheer.instellingen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ naam: kopienaamSchema }),
    uitvoer: z.strictObject({ map: z.string() }).nullable(),
  }),
  'reservekopie.elders': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ naam: kopienaamSchema, map: mapSchema }),
    uitvoer: z.strictObject({ map: z.string() }),
    audit: { actie: 'E', tekst: 'Reservekopie naar een andere map gekopieerd' },
  }),
  'reservekopie.voorbeeld': vraag({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ naam: kopienaamSchema }),
    uitvoer: terugvoorbeeldSchema,
    audit: { actie: 'R', tekst: 'Bekeken wat terugzetten zou kosten' },
  }),
  /** At the door: the session ends with it. The line in the log is written in the file that comes in the place. */
  'reservekopie.terugzetten': opdracht({
    toegang: 'beheer.instellingen',
    invoer: z.strictObject({ naam: kopienaamSchema, wachtwoord: wachtwoordSchema }),
    uitvoer: z.null(),
    audit: { actie: 'E', tekst: 'Reservekopie teruggezet' },
  }),
  /** Before login, when the file does not open: by an administrator's password, or by the recovery key. */
  'noodherstel.kijken': vraag({
    toegang: 'openbaar',
    invoer: z.strictObject({ ...nood, naam: kopienaamSchema.nullable() }),
    uitvoer: z.strictObject({
      kopieen: z.array(kopieregelSchema),
      /** Backups that turned out not to be good while looking for one that is. */
      overgeslagen: z.array(kopienaamSchema),
      voorbeeld: terugvoorbeeldSchema,
    }),
  }),
  /** The key ring out of the newest backup that fits; the data stay as they are. */
  'noodherstel.sleutelbos': opdracht({
    toegang: 'openbaar',
    invoer: z.strictObject(nood),
    uitvoer: z.strictObject({ gemaaktOp: z.string() }),
  }),
  'noodherstel.terugzetten': opdracht({
    toegang: 'openbaar',
    invoer: z.strictObject({ ...nood, naam: kopienaamSchema }),
    uitvoer: z.null(),
  }),
  /** On a computer without data: the folder with backups; the main process shows the dialog. */
  'overzetten.kiesMap': opdracht({
    toegang: 'openbaar',
    uitvoerder: 'schil',
    invoer: leeg,
    uitvoer: z.strictObject({ kopieen: z.array(kopieregelSchema.extend({ administratieId: idSchema })) }).nullable(),
  }),
  'overzetten.map': opdracht({
    toegang: 'openbaar',
    uitvoerder: 'intern',
    invoer: z.strictObject({ map: mapSchema }),
    uitvoer: z.strictObject({ kopieen: z.array(kopieregelSchema.extend({ administratieId: idSchema })) }),
  }),
  'overzetten.doen': opdracht({ toegang: 'openbaar', invoer: elders, uitvoer: z.null() }),
};
