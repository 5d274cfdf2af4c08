import { z } from 'zod';
import { bytesSchema, datumSchema, idSchema, momentSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

export const documentsoortSchema = z.enum([
  'beschikking',
  'copas',
  'ontvangstbevestiging',
  'onderzoeksverslag',
  'bijlage',
  'uitnodiging',
  'hersteltermijn',
  'doorverwijzing',
  'meldbewijs',
  'toestemming',
  'regiobericht',
  'geschil',
  'overdracht',
  'reiskaart',
  'waarschuwing',
  'incident',
  'zienswijze',
  'perspectief',
  'afloopbericht',
  'bezwaar-ontvangst',
  'beslissing-op-bezwaar',
  'klacht-ontvangst',
  'klacht-antwoord',
  'dossierafdruk',
  'brief',
  'schorsing',
  'huisregels',
  'woonbijdrage',
  'bijdragelijst',
  'overdrachtsverslag',
  'vertrekbewijs',
  'verblijfsverslag',
  'crisisbeschikking',
  'crisisbrief',
  'crisisoverdracht',
  'crisisafdruk',
  'veiligheidsplan',
  'plekvraag',
  'verzegelde-brief',
]);
export type Documentsoort = z.infer<typeof documentsoortSchema>;
export const documentSchema = z.strictObject({
  id: idSchema,
  soort: documentsoortSchema,
  titel: z.string(),
  mime: z.string(),
  gemaaktOp: momentSchema,
  sha256: z.string(),
  grootte: z.number().int(),
  /** Why an attached file no longer counts; it then stays in the list and is not opened. */
  ingetrokken: z.string().nullable(),
});
export type Documentregel = z.infer<typeof documentSchema>;

const perDossier = { dossierId: idSchema };

export const document = {
  'document.maken': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, soort: z.enum(['ontvangstbevestiging', 'onderzoeksverslag']) }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Document gemaakt' },
  }),
  'document.opslaan': opdracht({
    toegang: 'dossier.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ documentId: idSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable() }),
  }),
  'document.openen': opdracht({
    toegang: 'dossier.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ documentId: idSchema }),
    uitvoer: z.null(),
  }),
  'document.afdrukken': opdracht({
    toegang: 'dossier.lezen',
    uitvoerder: 'schil',
    invoer: z.strictObject({ documentId: idSchema }),
    uitvoer: z.null(),
  }),
  'document.bytes': vraag({
    toegang: 'dossier.lezen',
    bereik: 'document',
    uitvoerder: 'intern',
    invoer: z.strictObject({ documentId: idSchema }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'R', tekst: 'Document geopend' },
  }),
  'register.opslaan': opdracht({
    toegang: 'register.exporteren',
    uitvoerder: 'schil',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({ bestandsnaam: z.string().nullable(), regels: z.number().int() }),
  }),
  /** The public keys with which a receiver checks passes and registry files. */
  'register.sleutels': vraag({
    toegang: 'register.exporteren',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.array(
      z.strictObject({
        sleutelId: z.string(),
        openbaar: z.string(),
        gebruiktVanaf: datumSchema,
        ingetrokkenOp: datumSchema.nullable(),
      }),
    ),
  }),
  'register.bytes': opdracht({
    toegang: 'register.exporteren',
    bereik: 'dossier',
    uitvoerder: 'intern',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      bestandsnaam: z.string(),
      mime: z.string(),
      bytes: bytesSchema,
      regels: z.number().int(),
    }),
    audit: { actie: 'E', tekst: 'Registerbestand gemaakt' },
  }),
};
