import { z } from 'zod';
import { datumSchema, idSchema, momentSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const wieSchema = z.strictObject({ id: idSchema, naam: z.string() });

/** Colleagues who leave: the account ends on a day, and their open work goes to somebody in one step. */
export const uitdienst = {
  'uitdienst.stand': vraag({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({ gebruikerId: idSchema }),
    uitvoer: z.strictObject({
      versie: z.number().int().min(0),
      laatsteDag: datumSchema.nullable(),
      naar: wieSchema.nullable(),
      team: wieSchema.nullable(),
      gedaanOp: momentSchema.nullable(),
      /** Dossiers with open work. */
      dossiers: z.number().int(),
      /** Unfinished forms at this desk. */
      concepten: z.number().int(),
      /** Who can have the work: active, with the right to have a dossier in hand. */
      collegas: z.array(wieSchema),
      teams: z.array(wieSchema),
    }),
  }),
  /** `laatsteDag` null: at once. */
  'uitdienst.regelen': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({
      gebruikerId: idSchema,
      versie: z.number().int().min(0),
      laatsteDag: datumSchema.nullable(),
      naarId: idSchema.nullable(),
      teamId: idSchema.nullable(),
    }),
    uitvoer: z.strictObject({
      /** Whether the account is shut now. */
      gedaan: z.boolean(),
      dossiers: z.number().int(),
      /** Dossiers that the colleague may not see: nobody has them in hand now. */
      zonder: z.number().int(),
      concepten: z.number().int(),
    }),
    audit: { actie: 'U', tekst: 'Vertrek van een gebruiker geregeld' },
  }),
  'uitdienst.afzien': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({ gebruikerId: idSchema, versie: z.number().int().min(1) }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Vertrek van een gebruiker gaat niet door' },
  }),
};
