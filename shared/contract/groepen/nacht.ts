import { z } from 'zod';
import {
  bytesSchema,
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  tijdSchema,
} from '../../domein/basis.ts';
import { bedsoorten } from '../../domein/bed.ts';
import { nachtstandSchema } from '../../domein/nacht.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const aantal = z.number().int().min(0);

/** What the night worker knows of somebody at a glance. */
export const nachtmerken = ['acuut', 'kind', 'laatste-nacht', 'nieuw', 'geen-plek'] as const;

export const nachtrijSchema = z.strictObject({
  clientId: idSchema,
  /** Null: shielded from this user, or a stay without a dossier. */
  dossierId: idSchema.nullable(),
  naam: z.string(),
  merken: z.array(z.enum(nachtmerken)),
  /** As stored; null: not filled in. */
  stand: nachtstandSchema.nullable(),
  tijd: tijdSchema.nullable(),
  /** The bed that was slept in; of who does not sleep here (yet) the bed that waits. */
  bedId: idSchema.nullable(),
  afwezig: z
    .strictObject({
      reden: z.enum(['overig', 'ziekenhuis', 'detentie', 'schoolvakantie']),
      gemeld: z.boolean().nullable(),
      sinds: datumSchema,
      verwachtTerug: datumSchema.nullable(),
    })
    .nullable(),
  schorsing: z.strictObject({ tot: datumSchema, alternatief: z.string() }).nullable(),
  gisteren: nachtstandSchema.nullable(),
  /** What "same as last night" fills in, and why; null: somebody must look. */
  voorstel: z
    .strictObject({ stand: nachtstandSchema, grond: z.enum(['gisteren', 'afwezigheid', 'schorsing']) })
    .nullable(),
  /** The locatie where this person stands in the register of the same night. */
  elders: z.string().nullable(),
});
export type Nachtrij = z.infer<typeof nachtrijSchema>;

export const nachtbedSchema = z.strictObject({
  bedId: idSchema,
  afdeling: z.string(),
  kamer: z.string(),
  naam: z.string(),
  soort: z.enum(bedsoorten),
  dicht: z.boolean(),
});
export type Nachtbed = z.infer<typeof nachtbedSchema>;

const versieregel = {
  versie: z.number().int(),
  wat: z.enum(['opgeslagen', 'gesloten', 'heropend', 'gecorrigeerd']),
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
};

export const nachtregisterSchema = z.strictObject({
  locatieId: idSchema,
  naam: z.string(),
  datum: datumSchema,
  /** The night that goes on or is about to come; later ones cannot be registered. */
  dezeNacht: datumSchema,
  vorige: datumSchema,
  /** Null: the night after this one has not begun. */
  volgende: datumSchema.nullable(),
  /** Version of the register; 0: nothing was saved yet. */
  versie: aantal,
  stand: z.enum(['open', 'gesloten']),
  /** It was closed before, so a change keeps a reason. */
  ooitGesloten: z.boolean(),
  laatste: z.strictObject(versieregel).nullable(),
  capaciteit: aantal,
  dicht: aantal,
  /** Places put up besides. */
  extra: aantal,
  /** Extra beds of the winteropvang in that night (5.2.14), from which `extra` is proposed; 0: it is closed. */
  winter: aantal,
  geteld: aantal.nullable(),
  bedden: z.array(nachtbedSchema),
  rijen: z.array(nachtrijSchema),
  /** What is different from the night before. */
  verschillen: z.array(
    z.strictObject({ soort: z.enum(['nieuw', 'weg', 'terug']), clientId: idSchema, naam: z.string() }),
  ),
  /** Why this user may not change it; null: may. */
  waaromNiet: z.string().nullable(),
});
export type Nachtregister = z.infer<typeof nachtregisterSchema>;

export const opennachtSchema = z.strictObject({ locatieId: idSchema, naam: z.string(), datum: datumSchema });
export type Opennacht = z.infer<typeof opennachtSchema>;

const plek = { locatieId: idSchema, datum: datumSchema };
const invulling = z.strictObject({
  clientId: idSchema,
  stand: nachtstandSchema.nullable(),
  bedId: idSchema.nullable(),
  tijd: tijdSchema.nullable(),
  /** Why somebody sleeps here who may not come in, or why a line is corrected when that is not the reason of them all. */
  reden: losseRegelSchema,
});
export type Nachtregelinvoer = z.infer<typeof invulling>;
const inhoud = {
  ...plek,
  /** The version that was read. */
  versie: aantal,
  extra: aantal.max(1000),
  rijen: z.array(invulling).max(3000),
  reden: losseRegelSchema,
};

export const nacht = {
  /** The register of a night; `datum` null: the night that goes on now (after midnight the one that began yesterday). */
  'nacht.register': vraag({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({ locatieId: idSchema, datum: datumSchema.nullable() }),
    uitvoer: nachtregisterSchema,
    audit: { actie: 'R', tekst: 'Nachtregister bekeken' },
  }),
  /** Saves the lines of a night, all in one; on a closed register it is a correction and needs a reason. */
  'nacht.opslaan': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject(inhoud),
    uitvoer: nachtregisterSchema,
    audit: { actie: 'U', tekst: 'Nachtregister opgeslagen' },
  }),
  /** Saves and closes, with the heads that were counted. A difference needs a reason. */
  'nacht.sluiten': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({ ...inhoud, geteld: aantal.max(10_000) }),
    uitvoer: nachtregisterSchema,
    audit: { actie: 'U', tekst: 'Nachtregister gesloten' },
  }),
  'nacht.heropenen': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({ ...plek, versie: aantal, reden: regelSchema }),
    uitvoer: nachtregisterSchema,
    audit: { actie: 'U', tekst: 'Nachtregister heropend' },
  }),
  /** The versions of a register and what was changed in it, with what stood there before. */
  'nacht.verloop': vraag({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject(plek),
    uitvoer: z.strictObject({
      versies: z.array(
        z.strictObject({
          ...versieregel,
          slapers: aantal,
          capaciteit: aantal,
          extra: aantal,
          geteld: aantal.nullable(),
        }),
      ),
      correcties: z.array(
        z.strictObject({
          versie: z.number().int(),
          clientId: idSchema,
          naam: z.string(),
          was: z.string(),
          wordt: z.string(),
          reden: z.string(),
          door: z.string(),
          op: momentSchema,
        }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Verloop van een nachtregister bekeken' },
  }),
  /** A CO-pas scanned beside the register: whose line it is, and how this person then stands. */
  'nacht.pas': vraag({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    invoer: z.strictObject({ ...plek, code: z.string().min(1).max(500) }),
    uitvoer: z.strictObject({
      geldig: z.boolean(),
      reden: z.string(),
      /** The line of the register; null: no line here. */
      clientId: idSchema.nullable(),
    }),
    audit: { actie: 'E', tekst: 'CO-pas gescand bij het nachtregister' },
  }),
  /** Which night it is, and the time for who comes in now. `laat`: past the hour of the house, or past midnight. */
  'nacht.klok': vraag({
    toegang: 'nacht.registreren',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({ nacht: datumSchema, tijd: tijdSchema, laat: z.boolean() }),
  }),
  /** Nights whose register should have been closed by noon of the next day. */
  'nacht.openstaand': vraag({
    toegang: 'nacht.registreren',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: z.strictObject({}),
    uitvoer: z.array(opennachtSchema),
  }),
  /** The list on paper: blank for the clipboard, or as it was filled in. */
  'nacht.pdf': opdracht({
    toegang: 'nacht.registreren',
    bereik: 'locatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ ...plek, vorm: z.enum(['leeg', 'ingevuld']) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Nachtlijst als papier gemaakt' },
  }),
  'nacht.afdrukken': opdracht({
    toegang: 'nacht.registreren',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...plek, vorm: z.enum(['leeg', 'ingevuld']) }),
    uitvoer: z.null(),
  }),
  'nacht.bewaren': opdracht({
    toegang: 'nacht.registreren',
    uitvoerder: 'schil',
    invoer: z.strictObject({ ...plek, vorm: z.enum(['leeg', 'ingevuld']) }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
};
