import { z } from 'zod';
import { idSchema, losseRegelSchema, momentSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { crisislocatieSchema, leegstandSchema } from '../../domein/crisis/plek.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const leeg = z.strictObject({});

/** What stood empty, when that was last asked, of whom and by whom. */
const bevestigingSchema = z
  .strictObject({
    volgnummer: z.number().int(),
    op: momentSchema,
    door: z.string(),
    gesprokenMet: z.string(),
    /** Whole minutes ago. */
    minuten: z.number().int(),
    /** How far it can be trusted: just asked, some hours old, or of another day. */
    ouderdom: z.enum(['vers', 'oud', 'verouderd']),
  })
  .nullable();

export const crisislocatieuitSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  ...crisislocatieSchema.shape,
  /** Name of the region elsewhere; null: our own. */
  regio: z.string().nullable(),
  vervallen: z.boolean(),
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
});
export type Crisislocatie = z.infer<typeof crisislocatieuitSchema>;

/** A location as who looks for a place sees it. Per room size: empty when asked, held, taken since, and what is left. */
export const plekaanbodSchema = z.strictObject({
  ...crisislocatieuitSchema.omit({ vervallen: true, reden: true, door: true, op: true }).shape,
  stand: z.array(
    z.strictObject({
      personen: z.number().int(),
      aantal: z.number().int(),
      leeg: z.number().int(),
      vast: z.number().int(),
      bezet: z.number().int(),
      vrij: z.number().int(),
    }),
  ),
  bevestigd: bevestigingSchema,
});
export type Plekaanbod = z.infer<typeof plekaanbodSchema>;

export const crisisplek = {
  /** All crisis locations, those that lapsed too, for who keeps the list. No addresses. */
  'crisislocatie.lijst': vraag({
    toegang: 'crisis.inrichten',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(z.strictObject({ ...crisislocatieuitSchema.shape, eerder: z.array(crisislocatieuitSchema) })),
  }),
  /** A new location (`id` null, `versie` 0) or a new version of one. */
  'crisislocatie.vastleggen': opdracht({
    toegang: 'crisis.inrichten',
    bereik: 'organisatie',
    invoer: z.strictObject({
      id: idSchema.nullable(),
      versie: z.number().int().min(0),
      velden: crisislocatieSchema,
      reden: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ id: idSchema, versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Crisislocatie vastgelegd' },
  }),
  /** A location is no longer asked, or is again. */
  'crisislocatie.vervallen': opdracht({
    toegang: 'crisis.inrichten',
    bereik: 'organisatie',
    invoer: z.strictObject({ id: idSchema, versie: versieSchema, vervallen: z.boolean(), reden: regelSchema }),
    uitvoer: z.strictObject({ versie: versieSchema }),
    audit: { actie: 'U', tekst: 'Crisislocatie vervallen of hersteld' },
  }),
  /** The locations that can be asked tonight, with what is free and how sure that is. */
  'crisislocatie.aanbod': vraag({
    toegang: 'crisis.lezen',
    bereik: 'organisatie',
    invoer: leeg,
    uitvoer: z.array(plekaanbodSchema),
  }),
  /** What a location said that stands empty; `basis` is the confirmation that was on the screen, 0 for none. */
  'crisislocatie.bevestigen': opdracht({
    toegang: 'crisis.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      id: idSchema,
      basis: z.number().int().min(0),
      leeg: leegstandSchema,
      gesprokenMet: losseRegelSchema,
    }),
    uitvoer: z.strictObject({ volgnummer: z.number().int() }),
    audit: { actie: 'U', tekst: 'Vrije plekken van een crisislocatie bevestigd' },
  }),
};
