import { z } from 'zod';
import { datumSchema, idSchema, momentSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { ethosgronden, ethosuitkomsten } from '../../ethos/ethos.ts';
import { opdracht, vraag } from '../eindpunt.ts';

const klasseSchema = z.enum(ethosuitkomsten);
const keuzeSchema = z.strictObject({
  id: idSchema,
  versie: versieSchema,
  vanaf: datumSchema,
  klasse: klasseSchema,
  reden: z.string(),
  ingetrokken: z.boolean(),
  door: z.string(),
  op: momentSchema,
});
const standSchema = z.strictObject({
  peildatum: datumSchema,
  /** null: not known. */
  klasse: klasseSchema.nullable(),
  grond: z.enum(ethosgronden),
  sinds: datumSchema.nullable(),
  bron: z.string(),
  keuzes: z.array(keuzeSchema),
});
export type Ethosstand = z.infer<typeof standSchema>;

/** The class of ETHOS Light of a client: what follows from the facts, and what a person chose instead. */
export const ethos = {
  'ethos.lezen': vraag({
    toegang: 'dossier.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema, peildatum: datumSchema.nullable() }),
    uitvoer: standSchema,
    audit: { actie: 'R', tekst: 'Klasse van dakloosheid bekeken' },
  }),
  'ethos.kiezen': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'client',
    invoer: z.strictObject({
      clientId: idSchema,
      /** How many choices were seen. */
      basis: z.number().int().min(0),
      vanaf: datumSchema,
      klasse: klasseSchema,
      reden: regelSchema,
    }),
    uitvoer: standSchema,
    audit: { actie: 'C', tekst: 'Klasse van dakloosheid gekozen' },
  }),
  'ethos.intrekken': opdracht({
    toegang: 'dossier.schrijven',
    bereik: 'client',
    invoer: z.strictObject({ clientId: idSchema, id: idSchema, versie: versieSchema, reden: regelSchema }),
    uitvoer: standSchema,
    audit: { actie: 'U', tekst: 'Keuze van een klasse van dakloosheid ingetrokken' },
  }),
};
