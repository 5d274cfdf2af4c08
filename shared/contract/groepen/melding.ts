import { z } from 'zod';
import {
  datumSchema,
  idSchema,
  losseRegelSchema,
  momentSchema,
  regelSchema,
  versieSchema,
} from '../../domein/basis.ts';
import {
  bekendmaakwijzen,
  doelcodeSchema,
  doorverwijzingveldenSchema,
  regelinhoudSchemas,
  sluitingveldenSchema,
  toestemmingveldenSchema,
  vertegenwoordigerveldenSchema,
} from '../../domein/betrokken.ts';
import { dossierstatusSchema } from '../../domein/dossierstatus.ts';
import { opdracht } from '../eindpunt.ts';

/** A row as it stands now, with who recorded that and when. */
const opgeslagen = <T extends z.ZodRawShape>(inhoud: z.ZodObject<T>) =>
  z.strictObject({
    id: idSchema,
    versie: versieSchema,
    dossierId: idSchema,
    inhoud,
    door: z.string(),
    op: momentSchema,
  });

export const vertegenwoordigerSchema = opgeslagen(regelinhoudSchemas.vertegenwoordiger).extend({
  /** Whether this person acts for the client today. */
  geldig: z.boolean(),
});
export type Vertegenwoordiger = z.infer<typeof vertegenwoordigerSchema>;

export const toestemmingSchema = opgeslagen(regelinhoudSchemas.toestemming).extend({
  doelnaam: z.string(),
  stand: z.enum(['geldig', 'nog-niet', 'verlopen', 'ingetrokken', 'vervallen']),
});
export type Toestemming = z.infer<typeof toestemmingSchema>;

/** Another member of the household with a record here; `hier`: named in this dossier, `daar`: this client is named in theirs. */
export const lidSchema = z.strictObject({
  richting: z.enum(['hier', 'daar']),
  rol: z.enum(['partner', 'kind', 'ander']),
  /** Null when the reader may not see this person. */
  clientId: idSchema.nullable(),
  weergavenaam: z.string(),
  dossier: z.strictObject({ id: idSchema, kenmerk: z.string(), status: dossierstatusSchema }).nullable(),
});
export type Lid = z.infer<typeof lidSchema>;

/** Everything around the melding of a case; only for who works on it. */
export const betrokkenSchema = z.strictObject({
  vertegenwoordigers: z.array(vertegenwoordigerSchema),
  toestemmingen: z.array(toestemmingSchema),
  huishouden: z.array(lidSchema),
  /** The newest that did not lapse; it is open while the client has not come. */
  doorverwijzing: opgeslagen(regelinhoudSchemas.doorverwijzing).nullable(),
  bevestiging: opgeslagen(regelinhoudSchemas.bevestiging).nullable(),
  /** The closing that is in force. */
  sluiting: opgeslagen(regelinhoudSchemas.sluiting).nullable(),
  /** Wmo 2.3.2 and 2.3.5: from which day an aanvraag can be made, and whether the recorded one was made before it. */
  aanvraag: z.strictObject({ kanVanaf: datumSchema.nullable(), teVroeg: z.boolean() }),
  /** Wmo 2.3.2: last day for a plan of the client's own. */
  planUiterlijk: datumSchema.nullable(),
});
export type Betrokken = z.infer<typeof betrokkenSchema>;

const perDossier = { dossierId: idSchema };
/** A new row has no id and version 0; a change names the version it was based on. */
const regel = { id: idSchema.nullable(), versie: z.number().int().min(0) };
const bestaand = { id: idSchema, versie: versieSchema };
const uitkomst = z.strictObject({ id: idSchema, versie: versieSchema });
const metDocument = uitkomst.extend({ documentId: idSchema });

const schrijven = { toegang: 'dossier.schrijven', bereik: 'dossier' } as const;

export const melding = {
  'vertegenwoordiger.vastleggen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, ...regel, velden: vertegenwoordigerveldenSchema }),
    uitvoer: uitkomst,
    audit: { actie: 'U', tekst: 'Vertegenwoordiger vastgelegd' },
  }),
  'toestemming.vastleggen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, ...regel, velden: toestemmingveldenSchema }),
    uitvoer: uitkomst,
    audit: { actie: 'U', tekst: 'Toestemming vastgelegd' },
  }),
  'toestemming.intrekken': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, ...bestaand, datum: datumSchema, reden: losseRegelSchema }),
    uitvoer: uitkomst,
    audit: { actie: 'U', tekst: 'Toestemming ingetrokken' },
  }),
  /** The form on paper, to sign; recorded as given only when it has come back. */
  'toestemming.formulier': opdracht({
    ...schrijven,
    invoer: z.strictObject({
      ...perDossier,
      doel: doelcodeSchema,
      aan: regelSchema,
      van: datumSchema,
      tot: datumSchema.nullable(),
    }),
    uitvoer: z.strictObject({ documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Toestemmingsformulier gemaakt' },
  }),
  /** Something that was recorded by mistake: it stays readable, with the reason, and no longer counts. */
  'betrokken.vervallen': opdracht({
    ...schrijven,
    invoer: z.strictObject({
      ...perDossier,
      ...bestaand,
      soort: z.enum(['vertegenwoordiger', 'toestemming', 'bevestiging', 'doorverwijzing']),
      reden: regelSchema,
    }),
    uitvoer: uitkomst,
    audit: { actie: 'U', tekst: 'Vastlegging bij een dossier laten vervallen' },
  }),
  /** Wmo 2.3.2: makes the confirmation and records that the client gets it today. */
  'melding.bevestigen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, wijze: z.enum(bekendmaakwijzen) }),
    uitvoer: metDocument,
    audit: { actie: 'C', tekst: 'Ontvangstbevestiging gemaakt en gegeven' },
  }),
  /** Wmo 2.3.5: the form with which an aanvraag is made, to sign. */
  'melding.aanvraagformulier': opdracht({
    ...schrijven,
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({ documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Aanvraagformulier gemaakt' },
  }),
  /** 5.2.2: refers who reported elsewhere to the loket, with a card to take along. */
  'melding.doorverwijzen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, ...regel, velden: doorverwijzingveldenSchema }),
    uitvoer: metDocument,
    audit: { actie: 'U', tekst: 'Doorverwijzing naar het loket vastgelegd' },
  }),
  /** 5.2.2: the client came to the loket; from here on it is a melding like any other. */
  'melding.gekomen': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, ...bestaand, datum: datumSchema }),
    uitvoer: uitkomst,
    audit: { actie: 'U', tekst: 'Cliënt kwam na doorverwijzing naar het loket' },
  }),
  'dossier.sluiten': opdracht({
    toegang: 'dossier.sluiten',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, dossierVersie: versieSchema, velden: sluitingveldenSchema }),
    uitvoer: uitkomst,
    audit: { actie: 'U', tekst: 'Dossier gesloten zonder besluit' },
  }),
  'dossier.heropenen': opdracht({
    toegang: 'dossier.sluiten',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, ...bestaand, reden: regelSchema }),
    uitvoer: uitkomst,
    audit: { actie: 'U', tekst: 'Dossier heropend' },
  }),
  /** 1.14: a letter of this dossier also goes to who represents the client, with a covering letter. */
  'brief.kopie': opdracht({
    ...schrijven,
    invoer: z.strictObject({ ...perDossier, documentId: idSchema, vertegenwoordigerId: idSchema }),
    uitvoer: z.strictObject({ documentId: idSchema }),
    audit: { actie: 'C', tekst: 'Begeleidende brief aan een vertegenwoordiger gemaakt' },
  }),
};
