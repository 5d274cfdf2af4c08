import { z } from 'zod';
import { idSchema, momentSchema, regelSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const perBotsing = { botsingId: idSchema };

/** Why work of one desk does not count: what another desk did was first. */
export const botsingredenen = ['anders', 'bestaat', 'weg', 'regel', 'besloten', 'vol'] as const;

export const botsingregelSchema = z.strictObject({
  id: idSchema,
  /** What was done, in the words of the access log. */
  wat: z.string(),
  wie: z.string(),
  op: momentSchema,
  /** Done by who reads this. */
  eigen: z.boolean(),
  reden: z.enum(botsingredenen),
  /** Whom it is about; null: nobody, or somebody who is not there now. */
  dossierId: idSchema.nullable(),
  kenmerk: z.string().nullable(),
  naam: z.string().nullable(),
  afgehandeld: z
    .strictObject({ keuze: z.enum(['laten', 'opnieuw']), reden: z.string(), door: z.string(), op: momentSchema })
    .nullable(),
});
export type Botsingregel = z.infer<typeof botsingregelSchema>;

export const botsingSchema = z.strictObject({
  ...botsingregelSchema.shape,
  /** Who was first, and with what; null: not known any more. */
  eerst: z.strictObject({ wie: z.string(), wat: z.string(), op: momentSchema }).nullable(),
  /** What stands now beside what was typed, per part; `nu` null: there is nothing. */
  delen: z.array(
    z.strictObject({
      naam: z.string(),
      velden: z.array(z.strictObject({ label: z.string(), nu: z.string().nullable(), getypt: z.string().nullable() })),
    }),
  ),
  /** Whether this user may do the same again on what stands now. */
  magOpnieuw: z.boolean(),
});
export type Botsing = z.infer<typeof botsingSchema>;

/** Work that a colleague at another desk was before with. Who sees one: who did it, or who may do the same. */
export const botsing = {
  'botsing.aantal': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: z.strictObject({}),
    uitvoer: z.strictObject({ open: z.number().int() }),
  }),
  'botsing.lijst': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: z.strictObject({ alles: z.boolean() }),
    uitvoer: z.strictObject({ regels: z.array(botsingregelSchema) }),
    audit: { actie: 'R', tekst: 'Botsingen bekeken' },
  }),
  'botsing.lezen': vraag({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: z.strictObject(perBotsing),
    uitvoer: botsingSchema,
    audit: { actie: 'R', tekst: 'Botsing bekeken' },
  }),
  /** What the colleague did stays. */
  'botsing.laten': opdracht({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: z.strictObject({ ...perBotsing, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Botsing: wat de collega deed blijft' },
  }),
  /** The same command with the same input, on what stands now, by who settles it. */
  'botsing.opnieuw': opdracht({
    toegang: 'ingelogd',
    bereik: 'organisatie',
    invoer: z.strictObject(perBotsing),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Botsing: opnieuw gedaan' },
  }),
};
