import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

const waarde = z.union([z.string(), z.number(), z.null()]);
/** A row by column; bytes travel apart. */
export type Rij = Record<string, z.infer<typeof waarde>>;
const rij = z.record(z.string(), waarde);

const wijziging = z.object({
  /** Table. */
  t: z.string(),
  /** I: came; U: changed; D: went. */
  o: z.enum(['I', 'U', 'D']),
  /** Before and after, by column. */
  v: rij.optional(),
  n: rij.optional(),
  /** Length of the bytes that belong to it, in the order in which they follow. */
  b: z.number().int().min(0).optional(),
});
/** What happened to one row, with its bytes where it has any. */
export type Wijziging = z.infer<typeof wijziging> & { bytes?: Buffer };

const kop = z.object({
  /** How many packages of the log the desk had read when it made this one. */
  basis: z.number().int().min(0),
  begin: z.boolean(),
  gebruikerId: z.string().nullable(),
  gebruiker: z.string(),
  gebeurtenis: z.string(),
  tekst: z.string(),
  clientId: z.string().nullable(),
  dossierId: z.string().nullable(),
  /** What was typed, read by its schema; null where it is not kept. */
  invoer: z.json(),
  /** Dossiers that were derived anew. */
  dossiers: z.array(z.string()),
  /** Keys by which work that may not come together is noticed, with how. */
  grenzen: z.array(z.tuple([z.string(), z.enum(['beslist', 'grond'])])),
  /** Lines of the access log. */
  audit: z.array(rij),
  rijen: z.array(wijziging),
});
/** All that one transaction did. */
export type Inhoud = Omit<z.infer<typeof kop>, 'rijen'> & { rijen: Wijziging[] };

const gewoonMerk = 1;
const beginMerk = 2;
const kopmaat = 5;

/** The bytes of a package: what it is, the length of its packed JSON, that, and the bytes of its rows as they are. */
export function pakIn(inhoud: Inhoud): Buffer {
  const rijen = inhoud.rijen.map(({ bytes, ...rest }) => (bytes ? { ...rest, b: bytes.length } : rest));
  const json = deflateRawSync(JSON.stringify({ ...inhoud, rijen }), { level: 1 });
  const begin = Buffer.alloc(kopmaat);
  begin.writeUInt8(inhoud.begin ? beginMerk : gewoonMerk);
  begin.writeUInt32LE(json.length, 1);
  return Buffer.concat([begin, json, ...inhoud.rijen.flatMap(({ bytes }) => bytes ?? [])]);
}

/** Whether a package is of the first fill. */
export const isBegin = (ruw: Uint8Array): boolean => ruw[0] === beginMerk;

/** Reads a package back. Throws when it is none. */
export function pakUit(ruw: Uint8Array): Inhoud {
  const bytes = Buffer.from(ruw.buffer, ruw.byteOffset, ruw.byteLength);
  const eind = kopmaat + bytes.readUInt32LE(1);
  const gelezen = kop.parse(JSON.parse(inflateRawSync(bytes.subarray(kopmaat, eind)).toString('utf8')));
  let vanaf = eind;
  const rijen = gelezen.rijen.map((een): Wijziging => {
    if (een.b === undefined) return een;
    vanaf += een.b;
    return { ...een, bytes: bytes.subarray(vanaf - een.b, vanaf) };
  });
  return { ...gelezen, rijen };
}
