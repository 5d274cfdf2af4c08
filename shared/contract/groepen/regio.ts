import { z } from 'zod';
import {
  datumSchema,
  idSchema,
  momentSchema,
  motiveringSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import {
  aankomstSchema,
  centrumregioSchema,
  centrumregioVelden,
  contactveldenSchema,
  geschilSchema,
  geschilstapSchema,
  inkomendSchema,
} from '../../domein/regio.ts';
import { deelbaar } from '../../domein/toegankelijkheid.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { documentSchema } from './document.ts';

const perDossier = { dossierId: idSchema };

/** By whom and when; and how it fell away or was corrected: rows are never changed. */
const spoor = {
  id: idSchema,
  door: z.string(),
  vastgelegdOp: momentSchema,
  /** The row that this one replaces. */
  corrigeert: idSchema.nullable(),
  /** Taken back with a reason, or replaced by a later row (then the reason says so). */
  vervallen: z.strictObject({ op: momentSchema, door: z.string(), reden: z.string() }).nullable(),
};
export const contactSchema = z.strictObject({
  ...spoor,
  ...contactveldenSchema.shape,
  regio: z.string().nullable(),
  documentId: idSchema.nullable(),
  /** The next action was done. */
  klaar: z.strictObject({ op: momentSchema, door: z.string(), uitkomst: z.string() }).nullable(),
});
export type Contact = z.infer<typeof contactSchema>;
export const geschilregelSchema = z.strictObject({ ...spoor, ...geschilstapSchema.shape });
export type Geschilregel = z.infer<typeof geschilregelSchema>;
export const aankomstregelSchema = z.strictObject({ ...spoor, ...aankomstSchema.shape });
export type Aankomstregel = z.infer<typeof aankomstregelSchema>;

const versie = <T extends z.ZodType>(feiten: T) =>
  z.strictObject({ versie: versieSchema, feiten, door: z.string(), op: momentSchema }).nullable();

/** All of a dossier that concerns other parties and regions, beside the facts of the step. */
export const regiostandSchema = z.strictObject({
  contacten: z.array(contactSchema),
  geschil: versie(geschilSchema),
  geschilOpen: z.boolean(),
  geschilstappen: z.array(geschilregelSchema),
  aankomst: z.array(aankomstregelSchema),
  aangekomenOp: datumSchema.nullable(),
  inkomend: versie(inkomendSchema),
  /** What may go along because the client consented, as it stands today. */
  toestemming: z.strictObject({ geldig: z.boolean(), tekst: z.string() }),
  /** What is missing before the transfer letter can be made, in Dutch. */
  briefOntbreekt: z.array(z.string()),
});
export type Regiostand = z.infer<typeof regiostandSchema>;

export const regiobriefSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('informatieverzoek'), vragen: motiveringSchema, antwoordVoor: datumSchema }),
  z.strictObject({ soort: z.literal('overdrachtsbrief') }),
  z.strictObject({ soort: z.literal('reiskaart') }),
  z.strictObject({ soort: z.literal('geschildossier') }),
  z.strictObject({ soort: z.literal('contactoverzicht') }),
  z.strictObject({ soort: z.literal('antwoord') }),
]);
export type Regiobrief = z.infer<typeof regiobriefSchema>;
export type Deelregel = { wat: (typeof deelbaar)[number]; grond: 'toestemming' | 'noodzakelijk' | null; reden: string };

const gemaakt = z.strictObject({ id: idSchema });
const schrijven = { toegang: 'dossier.schrijven', bereik: 'dossier' } as const;

export const regio = {
  'regio.lijst': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.array(centrumregioSchema),
  }),
  'regio.toevoegen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject(centrumregioVelden),
    uitvoer: centrumregioSchema,
    audit: { actie: 'C', tekst: 'Centrumregio toegevoegd' },
  }),
  'regio.wijzigen': opdracht({
    toegang: 'beheer.instellingen',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema, versie: versieSchema, ...centrumregioVelden }),
    uitvoer: centrumregioSchema,
    audit: { actie: 'U', tekst: 'Centrumregio gewijzigd' },
  }),
  'regio.stand': vraag({
    ...schrijven,
    invoer: z.strictObject(perDossier),
    uitvoer: regiostandSchema,
    audit: { actie: 'R', tekst: 'Contacten en overdracht bekeken' },
  }),
  /** Makes one of the letters of 5.2.5; a request for information becomes a contact with a term as well. */
  'regio.brief': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, brief: regiobriefSchema }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Brief over de regio gemaakt' },
  }),
  /** Adds a contact, or one in the place of another. */
  'contact.vastleggen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, corrigeert: idSchema.nullable(), contact: contactveldenSchema }),
    uitvoer: gemaakt,
    audit: { actie: 'C', tekst: 'Contact vastgelegd' },
  }),
  /** The next action of a contact was done. */
  'contact.afhandelen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, contactId: idSchema, uitkomst: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Vervolg van een contact afgehandeld' },
  }),
  'contact.vervallen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, contactId: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Contact laten vervallen' },
  }),
  'geschil.vastleggen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, versie: z.number().int().min(0), geschil: geschilSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Verschil van mening vastgelegd' },
  }),
  'geschil.stap': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, corrigeert: idSchema.nullable(), stap: geschilstapSchema }),
    uitvoer: gemaakt,
    audit: { actie: 'C', tekst: 'Stap in een geschil vastgelegd' },
  }),
  'geschil.stapVervallen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, stapId: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Stap in een geschil laten vervallen' },
  }),
  'overdracht.aankomst': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, aankomst: aankomstSchema }),
    uitvoer: gemaakt,
    audit: { actie: 'C', tekst: 'Aankomst vastgelegd' },
  }),
  'overdracht.aankomstVervallen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, aankomstId: idSchema, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Aankomst laten vervallen' },
  }),
  /** Somebody from another region: starts the dossier with the melding that goes with it. */
  'inkomend.starten': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema, inkomend: inkomendSchema }),
    uitvoer: z.strictObject({ dossierId: idSchema }),
    audit: { actie: 'C', tekst: 'Overdracht uit een andere regio vastgelegd' },
  }),
  'inkomend.wijzigen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, versie: versieSchema, inkomend: inkomendSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Overdracht uit een andere regio gewijzigd' },
  }),
};
