import { z } from 'zod';
import { momentSchema } from '../domein/basis.ts';

/** Why looking for a new version, fetching it or putting it in place did not work. The words stand in `taal/bijwerken.ts`. */
export const bijwerkcodes = [
  'geen-sleutel',
  'onbereikbaar',
  'niet-gevonden',
  'certificaat',
  'lijst-onleesbaar',
  'handtekening-onjuist',
  'ander-product',
  'lijst-verlopen',
  'lijst-te-oud',
  'eerst-tussenversie',
  'gegevens-te-oud',
  'geen-bestand',
  'bestand-anders',
  'schijf-vol',
  'map-alleen-lezen',
  'afgebroken',
  'niet-te-vervangen',
  'onverwacht',
] as const;
export type Bijwerkcode = (typeof bijwerkcodes)[number];

/** These mean that somebody or something changed what should not change: they are red. */
export const ernstigeBijwerkcodes: ReadonlySet<Bijwerkcode> = new Set<Bijwerkcode>([
  'handtekening-onjuist',
  'ander-product',
  'lijst-te-oud',
  'bestand-anders',
]);

export const bijwerkfasen = [
  /** No address set. */
  'uit',
  'niet-gekeken',
  'kijkt',
  'bij',
  /** There is a newer version that was checked. */
  'beschikbaar',
  'haalt',
  'klaar',
  'plaatst',
] as const;

/** How this computer stands with new versions; told by the main process. */
export const bijwerkstandSchema = z.strictObject({
  versie: z.string(),
  fase: z.enum(bijwerkfasen),
  fout: z.enum(bijwerkcodes).nullable(),
  /** When was last looked with success, and when at all. */
  gekekenOp: momentSchema.nullable(),
  geprobeerdOp: momentSchema.nullable(),
  /** The list that was read last is good until then. */
  geldigTot: momentSchema.nullable(),
  nieuw: z
    .strictObject({
      versie: z.string(),
      uitgebracht: momentSchema,
      wat: z.array(z.string()),
      bytes: z.number().int(),
    })
    .nullable(),
  /** Bytes that are here, of how many; null while nothing is fetched. */
  gehaald: z.strictObject({ klaar: z.number().int(), totaal: z.number().int() }).nullable(),
  /** Whether this build can put a new version in its own place. */
  kanVervangen: z.boolean(),
  /** Keys of publishers that this build trusts by itself. */
  ingebouwdeSleutels: z.number().int(),
});
export type Bijwerkstand = z.infer<typeof bijwerkstandSchema>;
