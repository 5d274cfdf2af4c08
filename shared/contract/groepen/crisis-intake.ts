import { z } from 'zod';
import { uitlegSchema } from '../../beleid/index.ts';
import {
  datumSchema,
  datumtijdSchema,
  idSchema,
  jaNeeSchema,
  losseRegelSchema,
  momentSchema,
  versieSchema,
} from '../../domein/basis.ts';
import { crisisfeiten, crisisfeitenSchema, toegangen, veiligContactSchema } from '../../domein/crisis/intake.ts';
import { veiligheidsniveauSchema } from '../../domein/crisis/triage.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { clientSchema } from './client.ts';
import { crisislidSchema } from './crisis.ts';
import { documentSchema } from './document.ts';

const perDossier = { dossierId: idSchema };

/** What the toets of 5.1.2 says, and what it proposes; null: something is still missing. */
const oordeelSchema = z.strictObject({ uitleg: uitlegSchema, voorstel: z.enum(toegangen).nullable() });

/** A step towards safety: what it is, whether it was done, and the part of the dossier where it is done. */
export const crisisstapSchema = z.strictObject({
  id: z.string(),
  tekst: z.string(),
  klaar: z.boolean(),
  deel: z.string(),
});
export type Crisisstap = z.infer<typeof crisisstapSchema>;

export const crisisintake = {
  /** A case of Veilig Thuis at a glance: how to call back first, then danger, what is next, and what is new. */
  'crisisintake.overzicht': vraag({
    toegang: 'crisis.lezen',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: z.strictObject({
      contact: z
        .strictObject({
          id: idSchema,
          versie: versieSchema,
          inhoud: veiligContactSchema,
          door: z.string(),
          op: momentSchema,
        })
        .nullable(),
      /** When to call back; null: nothing agreed, or we may not. */
      terugbelOp: datumtijdSchema.nullable(),
      terugbellenTeLaat: z.boolean(),
      niveau: z
        .strictObject({
          niveau: veiligheidsniveauSchema,
          label: z.string(),
          reden: z.string(),
          door: z.string(),
          op: momentSchema,
        })
        .nullable(),
      /** There is danger now: 112 comes before everything. */
      acuutGevaar: jaNeeSchema,
      /** Labels of questions about the danger that nobody answered yet. */
      openVragen: z.array(z.string()),
      oordeel: oordeelSchema,
      /** Facts of the toets that follow from what was recorded, with where they come from. */
      afgeleid: z.array(
        z.strictObject({
          feit: z.enum(crisisfeiten),
          waarde: z.union([z.boolean(), z.string(), z.null()]),
          uit: z.string(),
        }),
      ),
      conclusie: z.enum(toegangen).nullable(),
      stappen: z.array(crisisstapSchema),
      gezin: z.array(crisislidSchema),
      nieuw: z.array(z.strictObject({ tekst: z.string(), door: z.string(), op: momentSchema })),
    }),
    audit: { actie: 'R', tekst: 'Crisisdossier bekeken' },
  }),
  /** The toets on facts as they stand on the screen: nothing is stored and no person is named. */
  'crisisintake.toetsen': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    invoer: z.strictObject({ feiten: crisisfeitenSchema }),
    uitvoer: oordeelSchema,
  }),
  /** Who somebody is, as far as it is known: nothing of it is obliged in a crisis. The other fields stay. */
  'crisisintake.wie': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'client',
    invoer: z.strictObject({
      clientId: idSchema,
      versie: versieSchema,
      velden: z.strictObject({
        roepnaam: losseRegelSchema,
        voornamen: losseRegelSchema,
        tussenvoegsel: losseRegelSchema,
        achternaam: losseRegelSchema,
        geboortedatum: datumSchema.nullable(),
        geslacht: z.enum(['vrouw', 'man', 'x']).nullable(),
        taal: losseRegelSchema,
      }),
    }),
    uitvoer: clientSchema,
    audit: { actie: 'U', tekst: 'Gegevens van de cliënt gewijzigd' },
  }),
  /** The letter with which somebody is handed over; it names no address, and only what the client agreed to. */
  'crisisintake.overdrachtsbrief': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject({ ...perDossier, id: idSchema, versie: versieSchema }),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Overdrachtsbrief gemaakt' },
  }),
  /** The case on paper, without an address or the way to reach somebody. */
  'crisisintake.afdruk': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'dossier',
    invoer: z.strictObject(perDossier),
    uitvoer: documentSchema,
    audit: { actie: 'C', tekst: 'Crisisdossier op papier gemaakt' },
  }),
};
