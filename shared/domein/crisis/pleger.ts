import { z } from 'zod';
import { datumSchema, jaNeeSchema, losseRegelSchema, tekstSchema } from '../basis.ts';

/** Where somebody may hear what nobody there may tell: a workplace, or somebody one knows at it. */
export const banden = ['veilig-thuis', 'gemeente', 'politie', 'opvang', 'zorg', 'telefonie', 'anders'] as const;
const bandSchema = z.strictObject({
  waar: z.enum(banden),
  hoe: z.enum(['werkt-er', 'kent-iemand']),
  /** Which place, and whom one knows there, as far as known. */
  wie: losseRegelSchema,
});

/** Who it is, as far as anybody knows: everything may be empty, since a first name is often all there is. */
const persoon = {
  voornamen: losseRegelSchema,
  achternaam: losseRegelSchema,
  /** Nicknames and other names, with commas between. */
  aliassen: losseRegelSchema,
  geboortedatum: datumSchema.nullable(),
  /** With commas between. */
  telefoons: losseRegelSchema,
  adres: losseRegelSchema,
  kenteken: losseRegelSchema,
  auto: losseRegelSchema,
  werk: losseRegelSchema,
  socialeMedia: losseRegelSchema,
  /** What somebody looks like, in words: a photo of a pleger is not kept. */
  uiterlijk: losseRegelSchema,
  banden: z.array(bandSchema).max(10),
};

/** From whom the client needs protection; never a client row: nobody becomes a client of Veilig Thuis by what is said of them. */
const pleger = z.strictObject({
  ...persoon,
  relatie: z
    .enum(['partner', 'ex-partner', 'ouder', 'kind', 'broer-zus', 'familie', 'schoonfamilie', 'ander'])
    .nullable(),
  /** Who this is to the children, in words: father of the youngest, guardian. */
  vanKinderen: losseRegelSchema,
  gevaar: tekstSchema,
});

/** Somebody around the pleger or the client who may look for the client, or tell. */
const netwerk = z.strictObject({
  ...persoon,
  soort: z.enum(['familie', 'vriend', 'werk', 'buurt', 'ander']),
  kant: z.enum(['pleger', 'client', 'beide']),
  /** Who this is to the pleger or the client, in words. */
  relatie: losseRegelSchema,
  /** Whether this person looks for the client or tells the pleger; null: not known. */
  zoektMee: jaNeeSchema,
  toelichting: tekstSchema,
});

/** Of whom the client must be kept safe. */
export const plegersoorten = { pleger, netwerk } as const;
/** What is known grows with every call: a later version asks no reason. */
export const plegerwerkstukken = ['pleger', 'netwerk'] as const;

export type Betrokkene = Pick<
  z.infer<typeof pleger>,
  'voornamen' | 'achternaam' | 'aliassen' | 'geboortedatum' | 'telefoons' | 'kenteken'
>;
