import { z } from 'zod';
import { datumSchema, idSchema, versieSchema } from '../../domein/basis.ts';
import { mensensoorten, nieuwGezinslidSchema } from '../../domein/crisis/kinderen.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { documentSchema } from './document.ts';

const perDossier = { dossierId: idSchema };

/** Somebody of the household as the part Mensen shows it. */
export const gezinspersoonSchema = z.strictObject({
  clientId: idSchema,
  rol: z.enum(['partner', 'kind', 'ander']),
  naam: z.string(),
  /** What can be changed, with the version that it was read in; null: shielded for this user. */
  gegevens: nieuwGezinslidSchema.extend({ versie: versieSchema }).nullable(),
  /** Years today by the birth date; null: not known. */
  leeftijd: z.number().int().nullable(),
  /** Other cases that this person belongs to and that the user may see. */
  elders: z.array(z.strictObject({ dossierId: idSchema, kenmerk: z.string() })),
});
export type Gezinspersoon = z.infer<typeof gezinspersoonSchema>;

export const crisisveiligheid = {
  /** The people of a case, with what is needed to change them. */
  'crisismensen.lezen': vraag({
    toegang: 'crisis.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      personen: z.array(gezinspersoonSchema),
      /** Who was taken off the household, newest first; the names stay readable. */
      ontkoppeld: z.array(z.strictObject({ clientId: idSchema, naam: z.string(), op: datumSchema, reden: z.string() })),
    }),
    audit: { actie: 'R', tekst: 'Gezin in het crisisdossier bekeken', eenmaal: true },
  }),
  /** Adds somebody to the household: a person who is known already (`clientId`), or a new one with as little as is known. */
  'crisismensen.toevoegen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({
      ...perDossier,
      lidId: idSchema.nullable(),
      nieuw: nieuwGezinslidSchema.nullable(),
      lid: mensensoorten.gezinslid,
    }),
    uitvoer: z.strictObject({ lidId: idSchema }),
    audit: { actie: 'U', tekst: 'Gezinslid toegevoegd aan het crisisdossier' },
  }),
  /** Name and birth date of somebody of the household; `versie` is the one it was read in. */
  'crisismensen.wijzigen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, lidId: idSchema, versie: versieSchema, velden: nieuwGezinslidSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Gegevens van een gezinslid gewijzigd' },
  }),
  /** The plan of the client on paper; `neutraal`: a title that says nothing, no names, no code word. */
  'crisisveiligheid.plan': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema, versie: versieSchema, neutraal: z.boolean() }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Plan van de cliënt op papier gezet' },
  }),
};
