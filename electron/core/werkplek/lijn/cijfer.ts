import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from 'node:crypto';
import { z } from 'zod';
import type { Pakket } from '../poort.ts';
import { Werkplekfout, type Verzegeld } from './poort.ts';

/** The keys of an organisation's desks by generation, 32 bytes each; all of them are needed to read the log from its beginning. */
export type Sleutelring = ReadonlyMap<number, Uint8Array>;

/** First byte of what was sealed, so that another way of sealing can follow. */
const vorm = 1;
const nonceLengte = 12;
const merkLengte = 16;

const hkdf = (sleutel: Uint8Array, zout: string, doel: string, lengte = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', sleutel, zout, doel, lengte));

/**
 * AES-256-GCM with a nonce that follows from the key and what is sealed (as in RFC 8452): the same again gives the same bytes, so
 * that a package that is sent twice is seen to be one, and two different ones never share a nonce but by a chance of 2^-96.
 */
function verzegel(sleutel: Uint8Array, zout: string, doel: string, aad: string, inhoud: Uint8Array): Uint8Array {
  const materiaal = hkdf(sleutel, zout, doel, 64);
  const extra = Buffer.from(aad);
  const lengte = Buffer.alloc(4);
  lengte.writeUInt32BE(extra.length);
  const nonce = createHmac('sha256', materiaal.subarray(32))
    .update(lengte)
    .update(extra)
    .update(inhoud)
    .digest()
    .subarray(0, nonceLengte);
  const cijfer = createCipheriv('aes-256-gcm', materiaal.subarray(0, 32), nonce).setAAD(extra);
  return new Uint8Array(
    Buffer.concat([Buffer.of(vorm), nonce, cijfer.update(inhoud), cijfer.final(), cijfer.getAuthTag()]),
  );
}

/** What {@link verzegel} sealed, or null: another key, another place, or a byte that changed. */
function open(sleutel: Uint8Array, zout: string, doel: string, aad: string, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 1 + nonceLengte + merkLengte || bytes[0] !== vorm) return null;
  const materiaal = hkdf(sleutel, zout, doel, 64);
  const nonce = bytes.subarray(1, 1 + nonceLengte);
  const cijfer = createDecipheriv('aes-256-gcm', materiaal.subarray(0, 32), nonce).setAAD(Buffer.from(aad));
  cijfer.setAuthTag(bytes.subarray(-merkLengte));
  try {
    const inhoud = bytes.subarray(1 + nonceLengte, -merkLengte);
    return new Uint8Array(Buffer.concat([cijfer.update(inhoud), cijfer.final()]));
  } catch {
    return null;
  }
}

const pakketdoel = (werkplekId: string): string => `onthaal/werkpakket/1|${werkplekId}`;
const pakketplaats = (organisatieId: string, p: Omit<Verzegeld, 'inhoud'>): string =>
  JSON.stringify([organisatieId, p.werkplekId, p.volgnummer, p.schema, p.sleutel, p.op]);

const sleutelVan = (ring: Sleutelring, generatie: number): Uint8Array => {
  const sleutel = ring.get(generatie);
  if (!sleutel) throw new Werkplekfout('sleutel-ontbreekt');
  return sleutel;
};

/** Seals a package under a generation of the key, tied to the organisation, the desk, its number, schema and moment. */
export function verzegelPakket(
  ring: Sleutelring,
  organisatieId: string,
  generatie: number,
  { inhoud, ...pakket }: Pakket,
): Verzegeld {
  const plaats = { ...pakket, sleutel: generatie };
  const doel = pakketdoel(pakket.werkplekId);
  const aad = pakketplaats(organisatieId, plaats);
  return { ...plaats, inhoud: verzegel(sleutelVan(ring, generatie), organisatieId, doel, aad, inhoud) };
}

/** Opens a package. @throws Werkplekfout when it does not open: changed, moved to another place, or of a key that is not here */
export function openPakket(ring: Sleutelring, organisatieId: string, verzegeld: Verzegeld): Pakket {
  const { inhoud, sleutel, ...pakket } = verzegeld;
  const doel = pakketdoel(pakket.werkplekId);
  const aad = pakketplaats(organisatieId, { ...pakket, sleutel });
  const kaal = open(sleutelVan(ring, sleutel), organisatieId, doel, aad, inhoud);
  if (!kaal) throw new Werkplekfout('pakket-onleesbaar');
  return { ...pakket, inhoud: kaal };
}

const gegevensSchema = z.strictObject({ naam: z.string().min(1).max(400), openbaar: z.base64() });
/** What the desks know of each other: what it is called, and the key (X25519) to hand it a next generation with. */
export type Werkplekgegevens = z.infer<typeof gegevensSchema>;
const gegevensdoel = 'onthaal/werkplek/1';

/** Seals what a desk is called, so that the server does not read it. */
export function verzegelGegevens(
  ring: Sleutelring,
  wie: { organisatieId: string; werkplekId: string; generatie: number },
  gegevens: Werkplekgegevens,
): Uint8Array {
  const { organisatieId, werkplekId, generatie } = wie;
  const tekst = Buffer.from(JSON.stringify(gegevens));
  return verzegel(sleutelVan(ring, generatie), organisatieId, gegevensdoel, `${werkplekId}|${generatie}`, tekst);
}

/** What {@link verzegelGegevens} sealed, or null. */
export function openGegevens(
  ring: Sleutelring,
  wie: { organisatieId: string; werkplekId: string; generatie: number },
  bytes: Uint8Array | null,
): Werkplekgegevens | null {
  const sleutel = ring.get(wie.generatie);
  if (!sleutel || !bytes) return null;
  const kaal = open(sleutel, wie.organisatieId, gegevensdoel, `${wie.werkplekId}|${wie.generatie}`, bytes);
  const gelezen = kaal && gegevensSchema.safeParse(JSON.parse(Buffer.from(kaal).toString()));
  return gelezen?.success ? gelezen.data : null;
}

/** The key pair of a desk (X25519), in base64. */
export function nieuwPaar(): { geheim: string; openbaar: string } {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return {
    geheim: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    openbaar: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** Between which desks a generation of the key goes. */
export interface Overhandiging {
  organisatieId: string;
  van: string;
  naar: string;
  /** The generation that is handed over. */
  generatie: number;
  /** The key of the generation before. */
  vorige: Uint8Array;
  /** The secret of the own desk and the public key of the other. */
  geheim: string;
  openbaar: string;
}

/**
 * The key between two desks: their key pairs and the key of before together. The server has none of them; a desk that was
 * withdrawn has only the key of before.
 */
function tussensleutel({ organisatieId, vorige, geheim, openbaar }: Overhandiging): Uint8Array {
  const gedeeld = diffieHellman({
    privateKey: createPrivateKey({ key: Buffer.from(geheim, 'base64'), type: 'pkcs8', format: 'der' }),
    publicKey: createPublicKey({ key: Buffer.from(openbaar, 'base64'), type: 'spki', format: 'der' }),
  });
  return hkdf(Buffer.concat([gedeeld, vorige]), organisatieId, 'onthaal/werkpleksleutel/1');
}
const overhandigingsplaats = ({ van, naar, generatie }: Overhandiging): string =>
  JSON.stringify([van, naar, generatie]);

/** Wraps a next generation of the key for one desk that stays. */
export function geefSleutelDoor(wie: Overhandiging, sleutel: Uint8Array): Uint8Array {
  const plaats = overhandigingsplaats(wie);
  return verzegel(tussensleutel(wie), wie.organisatieId, 'onthaal/werkpleksleutel/1', plaats, sleutel);
}

/** What {@link geefSleutelDoor} wrapped. @throws Werkplekfout when it is not from that colleague's desk, or was changed */
export function neemSleutelAan(wie: Overhandiging, omhulsel: Uint8Array): Uint8Array {
  const plaats = overhandigingsplaats(wie);
  const sleutel = open(tussensleutel(wie), wie.organisatieId, 'onthaal/werkpleksleutel/1', plaats, omhulsel);
  if (sleutel?.length !== 32) throw new Werkplekfout('sleutel-ontbreekt');
  return sleutel;
}
