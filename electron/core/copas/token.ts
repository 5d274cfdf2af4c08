import { sign, verify } from 'node:crypto';
import { z } from 'zod';
import { pasnummerSchema } from '#shared/domein/pasnummer.ts';
import { naarBase45, vanBase45 } from './base45.ts';
import { leesGeheim, leesOpenbaar, type GeheimeSleutel, type OpenbareSleutel } from './sleutels.ts';

/*
 * Layout of the signed bytes: version (1), key id (4), pass number (5), first day (2), last day (2), location code
 * length (1) and location code (1 to 12, ASCII). Then the Ed25519 signature (64). Days count from 2000-01-01.
 * The text is `CO:` + base45 + `.`: the head tells a pass from other codes, the dot keeps a trailing space, which is a
 * base45 character, from being trimmed by a reader that types.
 */
const VERSIE = 1;
const HOOFD = 'CO:';
const STAART = '.';
const VASTE_LENGTE = 15;
const HANDTEKENING = 64;
/** Signed along with the bytes, so that a signature from elsewhere in the program is never one on a pass. */
const CONTEXT = Buffer.from('onthaal/copas/1\0');
const DAG_NUL = Date.UTC(2000, 0, 1);
const MS_PER_DAG = 86_400_000;

const dag = z.iso.date().refine((d) => d >= '2000-01-01' && d <= '2179-06-06');

/** What the QR code of a CO-pas states, and nothing else: no name, no birth date, no BSN. `geldigTot` is the last valid day. */
export const pasverklaringSchema = z
  .strictObject({
    pasnummer: pasnummerSchema,
    locatie: z.string().regex(/^[A-Z0-9-]{1,12}$/),
    geldigVan: dag,
    geldigTot: dag,
  })
  .refine((pas) => pas.geldigVan <= pas.geldigTot);
export type Pasverklaring = z.infer<typeof pasverklaringSchema>;

export type TokenFout =
  'onleesbaar' | 'onbekende-versie' | 'onbekende-sleutel' | 'sleutel-ingetrokken' | 'handtekening-onjuist';
export type Pastoken = { ok: true; waarde: Pasverklaring & { sleutelId: string } } | { ok: false; code: TokenFout };

const naarDagtal = (datum: string): number => (Date.parse(`${datum}T00:00:00Z`) - DAG_NUL) / MS_PER_DAG;
const vanDagtal = (dagtal: number): string => new Date(DAG_NUL + dagtal * MS_PER_DAG).toISOString().slice(0, 10);

/**
 * Signs a statement and writes it as text for a QR code.
 * @throws ZodError when the statement is not one (a bug of the caller)
 */
export function maakPastoken(verklaring: Pasverklaring, sleutel: GeheimeSleutel): string {
  const pas = pasverklaringSchema.parse(verklaring);
  const bytes = Buffer.alloc(VASTE_LENGTE + pas.locatie.length);
  bytes.writeUInt8(VERSIE, 0);
  bytes.write(sleutel.sleutelId, 1, 4, 'hex');
  bytes.writeUIntBE(Number(pas.pasnummer), 5, 5);
  bytes.writeUInt16BE(naarDagtal(pas.geldigVan), 10);
  bytes.writeUInt16BE(naarDagtal(pas.geldigTot), 12);
  bytes.writeUInt8(pas.locatie.length, 14);
  bytes.write(pas.locatie, VASTE_LENGTE, 'latin1');
  const handtekening = sign(null, Buffer.concat([CONTEXT, bytes]), leesGeheim(sleutel));
  return HOOFD + naarBase45(Buffer.concat([bytes, handtekening])) + STAART;
}

/** True when a scanned or typed text claims to be the code of a CO-pas (and is no pass number). */
export function lijktPastoken(tekst: string): boolean {
  return tekst.trimStart().toUpperCase().startsWith(HOOFD);
}

/**
 * Reads a token and checks its signature. Says nothing about the day or a withdrawal: see `controleerPas`.
 * Upper case is restored first, for readers that type with caps lock the wrong way round.
 */
export function leesPastoken(tekst: string, sleutels: readonly OpenbareSleutel[]): Pastoken {
  const kaal = tekst.trim().toUpperCase();
  if (!kaal.startsWith(HOOFD) || !kaal.endsWith(STAART)) return { ok: false, code: 'onleesbaar' };
  const bytes = vanBase45(kaal.slice(HOOFD.length, -STAART.length));
  if (!bytes || bytes.length === 0) return { ok: false, code: 'onleesbaar' };
  if (bytes[0] !== VERSIE) return { ok: false, code: 'onbekende-versie' };
  return leesVersie1(Buffer.from(bytes), sleutels);
}

function leesVersie1(bytes: Buffer, sleutels: readonly OpenbareSleutel[]): Pastoken {
  if (bytes.length < VASTE_LENGTE) return { ok: false, code: 'onleesbaar' };
  const lengte = VASTE_LENGTE + bytes.readUInt8(14);
  if (bytes.length !== lengte + HANDTEKENING) return { ok: false, code: 'onleesbaar' };
  const sleutelId = bytes.toString('hex', 1, 5);
  const sleutel = sleutels.find((s) => s.sleutelId === sleutelId);
  if (!sleutel) return { ok: false, code: 'onbekende-sleutel' };
  const getekend = Buffer.concat([CONTEXT, bytes.subarray(0, lengte)]);
  if (!verify(null, getekend, leesOpenbaar(sleutel), bytes.subarray(lengte)))
    return { ok: false, code: 'handtekening-onjuist' };
  if (sleutel.ingetrokkenOp !== null) return { ok: false, code: 'sleutel-ingetrokken' };
  const verklaring = pasverklaringSchema.safeParse({
    pasnummer: String(bytes.readUIntBE(5, 5)),
    locatie: bytes.toString('latin1', VASTE_LENGTE, lengte),
    geldigVan: vanDagtal(bytes.readUInt16BE(10)),
    geldigTot: vanDagtal(bytes.readUInt16BE(12)),
  });
  return verklaring.success
    ? { ok: true, waarde: { ...verklaring.data, sleutelId } }
    : { ok: false, code: 'onleesbaar' };
}
