import { z } from 'zod';
import { bytesSchema, datumSchema, idSchema, losseRegelSchema, momentSchema } from '../../domein/basis.ts';
import { toegangsoordelen } from '../../domein/toegang.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { rolSchema } from '../rechten.ts';

const leeg = z.strictObject({});
const accountSchema = z.strictObject({
  gebruikerId: idSchema,
  naam: z.string(),
  inlognaam: z.string(),
  rollen: z.array(rolSchema),
  locatie: z.string().nullable(),
  actief: z.boolean(),
  laatstIngelogd: momentSchema.nullable(),
  /** Whole days since the last login; null: never. */
  dagenGeleden: z.number().int().nullable(),
  /** Active, and not seen for so long that somebody should ask why. */
  nietGezien: z.boolean(),
  tweedeFactor: z.enum(['aan', 'nee', 'moet']),
  /** The last day of who is leaving. */
  laatsteDag: datumSchema.nullable(),
  /** In the review that is under way; version 0: not judged yet. */
  oordeel: z.strictObject({
    versie: z.number().int().min(0),
    oordeel: z.enum(toegangsoordelen).nullable(),
    toelichting: z.string(),
    /** Roles, locatie or whether active changed since it was judged. */
    gewijzigd: z.boolean(),
  }),
});
export type Toegangsaccount = z.infer<typeof accountSchema>;

/** Who has access, and the periodic review of it: every account ticked off, with a date and a name (NEN 7510, BIO). */
export const toegangscontrole = {
  'toegangscontrole.lezen': vraag({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.strictObject({
      accounts: z.array(accountSchema),
      lopend: z.strictObject({ id: idSchema, begonnenOp: momentSchema, door: z.string() }).nullable(),
      /** Active accounts that still have to be judged in the review that is under way. */
      open: z.number().int(),
      eerder: z.array(
        z.strictObject({
          id: idSchema,
          afgerondOp: momentSchema,
          door: z.string(),
          aantal: z.number().int(),
          aanpassen: z.number().int(),
        }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Overzicht van wie toegang heeft bekeken' },
  }),
  /** `oordeel` null takes a tick off again. The first tick begins a review. */
  'toegangscontrole.afvinken': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({
      gebruikerId: idSchema,
      versie: z.number().int().min(0),
      oordeel: z.enum(toegangsoordelen).nullable(),
      toelichting: losseRegelSchema,
    }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Toegang van een gebruiker beoordeeld' },
  }),
  'toegangscontrole.afronden': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Controle van de toegang afgerond' },
  }),
  /** The list as it is now, or a review that was closed; `id` null: now. */
  'toegangscontrole.pdf': opdracht({
    toegang: 'beheer.gebruikers',
    bereik: 'organisatie',
    uitvoerder: 'intern',
    invoer: z.strictObject({ id: idSchema.nullable() }),
    uitvoer: z.strictObject({ bestandsnaam: z.string(), mime: z.string(), bytes: bytesSchema }),
    audit: { actie: 'E', tekst: 'Overzicht van wie toegang heeft op papier gezet' },
  }),
  'toegangscontrole.afdrukken': opdracht({
    toegang: 'beheer.gebruikers',
    uitvoerder: 'schil',
    invoer: z.strictObject({ id: idSchema.nullable() }),
    uitvoer: z.null(),
  }),
};
