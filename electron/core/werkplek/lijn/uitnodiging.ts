import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { organisatiesoortSchema } from '#shared/contract/rechten.ts';
import { idSchema, momentSchema } from '#shared/domein/basis.ts';
import { willekeurig } from '../../id.ts';
import type { Toeval } from '../../poorten.ts';

const b32 = z.base64().length(44);

/** What a new desk needs to come in: the way to the registry, who the organisation is, and its keys. */
export const uitnodigingSchema = z.strictObject({
  werkplekId: idSchema,
  geldigTot: momentSchema,
  organisatie: z.strictObject({
    id: idSchema,
    soort: organisatiesoortSchema,
    naam: z.string().max(400),
    proef: z.boolean(),
  }),
  adres: z.strictObject({
    host: z.string(),
    poort: z.number().int(),
    database: z.string(),
    gebruiker: z.string(),
    wachtwoord: z.string(),
    ca: z.string().nullable(),
  }),
  /** The keys of the desks, generation 1 first. */
  sleutels: z.array(b32).min(1),
  inlogsleutel: b32,
});
export type Uitnodiging = z.infer<typeof uitnodigingSchema>;

const bestandSchema = z.strictObject({
  soort: z.literal('onthaal-uitnodiging'),
  versie: z.literal(1),
  /** Shown before the code is typed, so that nobody types it for another file. */
  organisatie: z.string().max(400),
  geldigTot: momentSchema,
  nonce: z.base64(),
  inhoud: z.base64(),
});
type Bestand = z.infer<typeof bestandSchema>;

/** 160 random bits in eight groups of four: as long as a recovery key, and typed over as kindly. */
const codeLengte = 32;

function kek(code: string): Buffer {
  const tekens = code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return Buffer.from(hkdfSync('sha256', tekens, 'onthaal', 'onthaal/uitnodiging/1', 32));
}
const plaats = ({ soort, versie, organisatie, geldigTot }: Omit<Bestand, 'nonce' | 'inhoud'>): Buffer =>
  Buffer.from(JSON.stringify([soort, versie, organisatie, geldigTot]));

/** The file of an invitation and its code, which is shown once and stands nowhere. Without the code the file is worth nothing. */
export function maakUitnodiging(uitnodiging: Uitnodiging, toeval: Toeval): { tekst: string; code: string } {
  const code = (willekeurig(toeval, codeLengte).toUpperCase().match(/.{4}/g) ?? []).join('-');
  const { geldigTot, organisatie } = uitnodiging;
  const kop = { soort: 'onthaal-uitnodiging', versie: 1, organisatie: organisatie.naam, geldigTot } as const;
  const nonce = toeval(12);
  const cijfer = createCipheriv('aes-256-gcm', kek(code), nonce).setAAD(plaats(kop));
  const inhoud = Buffer.concat([cijfer.update(JSON.stringify(uitnodiging)), cijfer.final(), cijfer.getAuthTag()]);
  const bestand: Bestand = {
    ...kop,
    nonce: Buffer.from(nonce).toString('base64'),
    inhoud: inhoud.toString('base64'),
  };
  return { tekst: `${JSON.stringify(bestand, null, 2)}\n`, code };
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    return null;
  }
}

/** Reads an invitation: what stands in it, or why not. Case, spaces and look-alike characters of the code do not matter. */
export function leesUitnodiging(tekst: string, code: string): Uitnodiging | 'geen-uitnodiging' | 'code-onjuist' {
  const gelezen = bestandSchema.safeParse(alsJson(tekst));
  if (!gelezen.success) return 'geen-uitnodiging';
  const { nonce, inhoud, ...kop } = gelezen.data;
  const bytes = Buffer.from(inhoud, 'base64');
  const iv = Buffer.from(nonce, 'base64');
  if (bytes.length < 17 || iv.length !== 12) return 'geen-uitnodiging';
  try {
    const cijfer = createDecipheriv('aes-256-gcm', kek(code), iv).setAAD(plaats(kop));
    cijfer.setAuthTag(bytes.subarray(-16));
    const kaal = Buffer.concat([cijfer.update(bytes.subarray(0, -16)), cijfer.final()]);
    return uitnodigingSchema.parse(JSON.parse(kaal.toString()));
  } catch {
    return 'code-onjuist';
  }
}
