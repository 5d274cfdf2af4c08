import { z } from 'zod';
import { datumSchema, idSchema, momentSchema, regelSchema } from '../../domein/basis.ts';
import { dossierstatusSchema } from '../../domein/dossierstatus.ts';
import { opdracht, vraag } from '../eindpunt.ts';
import { clientSchema, clientveldenSchema } from './client.ts';

const kantSchema = z.enum(['blijft', 'verdwijnt']);
export type Kant = z.infer<typeof kantSchema>;

/** What goes along with a client, in short. */
const kantbeeldSchema = z.strictObject({
  client: clientSchema,
  dossiers: z.array(
    z.strictObject({
      id: idSchema,
      kenmerk: z.string(),
      status: dossierstatusSchema,
      gemeldOp: datumSchema,
      besluiten: z.number().int(),
      passen: z.number().int(),
    }),
  ),
  /** How many rows there are of each kind of record, in Dutch: nachten, plaatsingen, toestemmingen. */
  aantallen: z.array(z.strictObject({ wat: z.string(), aantal: z.number().int() })),
});

/** A night for which both were registered: one of the two stays in the list of nights. */
const nachtbotsingSchema = z.strictObject({
  datum: datumSchema,
  blijft: z.strictObject({ locatie: z.string(), stand: z.string() }),
  verdwijnt: z.strictObject({ locatie: z.string(), stand: z.string() }),
  voorstel: kantSchema,
});

export const samenvoegvoorbeeldSchema = z.strictObject({
  blijft: kantbeeldSchema,
  verdwijnt: kantbeeldSchema,
  nachten: z.array(nachtbotsingSchema),
  /** Records that clash otherwise: of these the one of the client that stays counts. */
  botsingen: z.array(z.strictObject({ wat: z.string(), aantal: z.number().int() })),
  /** Why it cannot be done; empty when it can. */
  bezwaren: z.array(z.string()),
  /** What to look at before it is done. */
  waarschuwingen: z.array(z.string()),
  /** Stands for everything that was shown: when it is another one later, a colleague changed something. */
  vingerafdruk: z.string(),
});
export type Samenvoegvoorbeeld = z.infer<typeof samenvoegvoorbeeldSchema>;

const samenvoegingSchema = z.strictObject({
  id: idSchema,
  /** The name that the other client had. */
  ander: z.string(),
  anderId: idSchema,
  /** Whether this client stayed or was merged into the other. */
  kant: kantSchema,
  reden: z.string(),
  door: z.string(),
  op: momentSchema,
  terug: z.strictObject({ reden: z.string(), door: z.string(), op: momentSchema }).nullable(),
  /** Why it can no longer be taken apart; empty when it can. */
  bezwaren: z.array(z.string()),
});
export type Samenvoegingregel = z.infer<typeof samenvoegingSchema>;

const paar = { clientId: idSchema, andereId: idSchema };

const mensSchema = z.strictObject({
  clientId: idSchema,
  weergavenaam: z.string(),
  geboortedatum: datumSchema.nullable(),
  bsnEinde: z.string().nullable(),
  kenmerken: z.array(z.string()),
});
export const dubbelpaarSchema = z.strictObject({
  een: mensSchema,
  ander: mensSchema,
  score: z.number(),
  redenen: z.array(z.string()),
  oordeel: z.strictObject({ reden: z.string(), door: z.string(), op: momentSchema }).nullable(),
});
export type Dubbelpaarregel = z.infer<typeof dubbelpaarSchema>;

export const samenvoegen = {
  /** `clientId` stays, `andereId` becomes another name for it. Changes nothing. */
  'samenvoegen.voorbeeld': vraag({
    toegang: 'client.schrijven',
    bereik: 'client',
    invoer: z.strictObject(paar),
    uitvoer: samenvoegvoorbeeldSchema,
    audit: { actie: 'R', tekst: 'Samenvoegen van twee cliënten bekeken' },
  }),
  'samenvoegen.doen': opdracht({
    toegang: 'client.schrijven',
    bereik: 'client',
    invoer: z.strictObject({
      ...paar,
      vingerafdruk: z.string().max(100),
      /** Each field as one of the two has it. */
      velden: clientveldenSchema,
      nachten: z.array(z.strictObject({ datum: datumSchema, kies: kantSchema })).max(5000),
      reden: regelSchema,
    }),
    uitvoer: z.strictObject({ samenvoegingId: idSchema }),
    audit: { actie: 'U', tekst: 'Twee cliënten samengevoegd' },
  }),
  'samenvoegen.lijst': vraag({
    toegang: 'client.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema }),
    uitvoer: z.array(samenvoegingSchema),
    audit: { actie: 'R', tekst: 'Samenvoegingen van een cliënt bekeken', eenmaal: true },
  }),
  'samenvoegen.terug': opdracht({
    toegang: 'client.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema, samenvoegingId: idSchema, reden: regelSchema }),
    uitvoer: z.strictObject({ clientId: idSchema, andereId: idSchema }),
    audit: { actie: 'U', tekst: 'Samenvoegen teruggedraaid' },
  }),
  'dubbel.lijst': vraag({
    toegang: 'client.schrijven',
    bereik: 'organisatie',
    invoer: z.strictObject({
      afgewezen: z.boolean(),
      vanaf: z.number().int().min(0),
      aantal: z.number().int().min(1).max(200),
    }),
    uitvoer: z.strictObject({
      paren: z.array(dubbelpaarSchema),
      totaal: z.number().int(),
      /** Clients that are new or changed and still have to be compared. */
      teVergelijken: z.number().int(),
    }),
    audit: { actie: 'R', tekst: 'Mogelijke dubbelen bekeken' },
  }),
  /** Compares the next clients with the others. Called again until nothing is left. */
  'dubbel.bijwerken': opdracht({
    toegang: 'client.schrijven',
    bereik: 'organisatie',
    houdtWakker: false,
    invoer: z.strictObject({ aantal: z.number().int().min(1).max(500) }),
    uitvoer: z.strictObject({ teVergelijken: z.number().int() }),
    audit: { actie: 'E', tekst: 'Cliënten met elkaar vergeleken', eenmaal: true },
  }),
  'dubbel.afwijzen': opdracht({
    toegang: 'client.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ ...paar, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Vastgelegd dat twee cliënten niet dezelfde zijn' },
  }),
  'dubbel.heropenen': opdracht({
    toegang: 'client.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ ...paar, reden: regelSchema }),
    uitvoer: z.null(),
    audit: { actie: 'U', tekst: 'Mogelijke dubbele opnieuw te bekijken' },
  }),
};
