import { z } from 'zod';
import { isEigenMachine } from '../register/host.ts';
import { idSchema, momentSchema } from '../domein/basis.ts';
import type { Bijwerkcode } from './stand.ts';

/** The one product that this program takes new versions of; the `appId` of the package. */
export const PRODUCT = 'nl.onthaal.balie';
/** Signed along, so that a signature from elsewhere is never one on a list. */
export const UITGAVECONTEXT = 'onthaal/uitgave/1\0';
/** What the list is called, on the server and on a stick. */
export const LIJSTNAAM = 'onthaal-uitgave.json';
/** A list larger than this is none of ours. */
export const LIJSTGRENS = 256 * 1024;
/** No package of ours is larger. */
export const BESTANDGRENS = 1024 * 1024 * 1024;

/** How a package is put in place: an AppImage by exchanging one file, on Windows by the installer (NSIS). */
export const vormen = ['AppImage', 'nsis'] as const;
export type Vorm = (typeof vormen)[number];

const versieSchema = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);
const bestandSchema = z.strictObject({
  platform: z.enum(['linux', 'win32']),
  arch: z.enum(['x64', 'arm64']),
  vorm: z.enum(vormen),
  /** A name, never a path: it stands beside the list. */
  naam: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/),
  bytes: z.number().int().min(1).max(BESTANDGRENS),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Uitgavebestand = z.infer<typeof bestandSchema>;

/** What the publisher says of a version. */
export const uitgaveSchema = z.strictObject({
  formaat: z.literal(1),
  product: z.string().max(100),
  versie: versieSchema,
  /** Rises with every list, also when the version does not. */
  volgnummer: z.number().int().min(1),
  /** Older versions first go to one in between. */
  vanafVersie: versieSchema,
  /** The file with the data has at least this migration. */
  vanafSchema: z.number().int().min(0),
  uitgebracht: momentSchema,
  /** After this the list counts no more: nobody can hold back newer ones for ever. */
  geldigTot: momentSchema,
  wat: z.array(z.string().min(1).max(500)).max(50),
  bestanden: z.array(bestandSchema).min(1).max(20),
});
export type Uitgave = z.infer<typeof uitgaveSchema>;

/** The list as it stands on the server: the exact bytes that were signed, and who signed them. */
export const lijstSchema = z.strictObject({
  uitgave: z.base64().max(LIJSTGRENS),
  handtekeningen: z
    .array(z.strictObject({ sleutel: z.string().regex(/^[0-9a-f]{16}$/), waarde: z.base64().max(100) }))
    .min(1)
    .max(10),
});

/** A publisher's public key: Ed25519 as SPKI in base64, one line. */
export const uitgeversleutelSchema = z
  .string()
  .trim()
  .regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/, 'Dit is geen sleutel van een uitgever. Neem de hele regel over.');

/** The key in a text that somebody pasted or a file that the publisher sent: the line itself, or a PEM around it. null: none. */
export function sleutelUitTekst(tekst: string): string | null {
  const kaal = tekst.replace(/-----[A-Z ]+-----/g, ' ').replace(/\s+/g, '');
  return /MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=/.exec(kaal)?.[0] ?? null;
}

/** Where the lists of new versions stand: https; http only on this machine itself, for trying. Empty: nowhere. */
export const bronadresSchema = z
  .string()
  .trim()
  .max(500, 'Dit is te lang: houd het op 500 tekens.')
  .refine(
    (tekst) => tekst === '' || isBronadres(tekst),
    'Vul een adres in dat begint met https://, zonder wachtwoord erin.',
  );

/** Protocol and host of an address without a name or password in it, and without a question behind it. */
const bronvorm = /^(https?):\/\/(\[[0-9a-f:.]+\]|[^\s/?#@:[\]]+)(?::\d{1,5})?(?:\/[^\s?#@]*)?$/i;

const bronadres = z.url();
function isBronadres(tekst: string): boolean {
  const [, protocol = '', host = ''] = bronvorm.exec(tekst) ?? [];
  if (!bronadres.safeParse(tekst).success) return false;
  if (protocol.toLowerCase() === 'https') return true;
  return protocol !== '' && isEigenMachine(host.replace(/^\[|\]$/g, ''));
}

/** What is set about new versions. Off until there is an address. */
export const bijwerkinstellingSchema = z.strictObject({
  adres: bronadresSchema.default(''),
  /** Keys that must have signed too, besides the publisher's that is built in. */
  sleutels: z.array(uitgeversleutelSchema).max(5, 'Houd het op vijf sleutels.').default([]),
  /** A key that somebody wants to add or to take out. It counts from when a second administrator agrees. */
  voorstel: z
    .strictObject({ wat: z.enum(['erbij', 'weg']), sleutel: uitgeversleutelSchema, doorId: idSchema, op: momentSchema })
    .nullable()
    .default(null),
});
export type Bijwerkinstelling = z.infer<typeof bijwerkinstellingSchema>;

const delen = (versie: string): number[] => versie.split('.').map(Number);

/** Negative when `a` is older than `b`, positive when newer, 0 when the same. Three whole numbers each. */
export function vergelijkVersies(a: string, b: string): number {
  const [een, ander] = [delen(a), delen(b)];
  for (let i = 0; i < 3; i += 1) {
    const verschil = (een[i] ?? 0) - (ander[i] ?? 0);
    if (verschil !== 0) return verschil;
  }
  return 0;
}

/** What this program is, to judge a list against. */
export interface Hier {
  versie: string;
  platform: string;
  arch: string;
  vorm: Vorm | null;
  /** Migration of the open file. */
  schema: number;
  nu: string;
  /** The highest number of a list that was ever good here. */
  gezien: number;
}

/**
 * Whether a list that is signed may be followed. @returns the file to fetch; null: this version is the newest; or why not
 */
export function beoordeelUitgave(
  uitgave: Uitgave,
  hier: Hier,
): { bestand: Uitgavebestand | null } | { code: Bijwerkcode } {
  if (uitgave.product !== PRODUCT) return { code: 'ander-product' };
  if (uitgave.geldigTot <= hier.nu) return { code: 'lijst-verlopen' };
  // An older list, or one of an older version: somebody plays back what was true once.
  if (uitgave.volgnummer < hier.gezien) return { code: 'lijst-te-oud' };
  const verschil = vergelijkVersies(uitgave.versie, hier.versie);
  if (verschil < 0) return { code: 'lijst-te-oud' };
  if (verschil === 0) return { bestand: null };
  if (vergelijkVersies(hier.versie, uitgave.vanafVersie) < 0) return { code: 'eerst-tussenversie' };
  if (hier.schema < uitgave.vanafSchema) return { code: 'gegevens-te-oud' };
  const bestand = uitgave.bestanden.find(
    ({ platform, arch, vorm }) =>
      platform === hier.platform && arch === hier.arch && (hier.vorm === null || vorm === hier.vorm),
  );
  return bestand ? { bestand } : { code: 'geen-bestand' };
}
