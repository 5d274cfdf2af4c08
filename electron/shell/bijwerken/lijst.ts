import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { lijstSchema, UITGAVECONTEXT, uitgaveSchema, type Uitgave } from '#shared/uitgave/uitgave.ts';
import { Bijwerkfout } from './fout.ts';

/** Whose signatures a list must have: one of each list that is not empty. */
export interface Vertrouwd {
  /** Built into this program. */
  uitgever: readonly string[];
  /** Set by the organisation. */
  organisatie: readonly string[];
}

/** The name of a key: the first sixteen digits of the sha-256 of its SPKI. */
export const sleutelId = (spki: string): string =>
  createHash('sha256').update(Buffer.from(spki, 'base64')).digest('hex').slice(0, 16);

const bytesVan = (uitgave: Uint8Array): Buffer => Buffer.concat([Buffer.from(UITGAVECONTEXT), uitgave]);

/** Signs a list. @param sleutels pairs of the private key and its public one as SPKI in base64 */
export function tekenLijst(uitgave: Uitgave, sleutels: readonly { geheim: KeyObject; openbaar: string }[]): string {
  const bytes = Buffer.from(JSON.stringify(uitgaveSchema.parse(uitgave)));
  const handtekeningen = sleutels.map(({ geheim, openbaar }) => ({
    sleutel: sleutelId(openbaar),
    waarde: sign(null, bytesVan(bytes), geheim).toString('base64'),
  }));
  return `${JSON.stringify({ uitgave: bytes.toString('base64'), handtekeningen }, null, 2)}\n`;
}

function heeftGetekend(
  sleutels: readonly string[],
  bytes: Buffer,
  handtekeningen: readonly { sleutel: string; waarde: string }[],
) {
  return sleutels.some((spki) =>
    handtekeningen.some(
      ({ sleutel, waarde }) =>
        sleutel === sleutelId(spki) &&
        verify(
          null,
          bytesVan(bytes),
          createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }),
          Buffer.from(waarde, 'base64'),
        ),
    ),
  );
}

function leesJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (fout) {
    throw new Bijwerkfout('lijst-onleesbaar', fout);
  }
}

/**
 * Reads a list: first whether it is signed by everybody who must, and only then what it says.
 * @throws Bijwerkfout
 */
export function leesLijst(bytes: Uint8Array, vertrouwd: Vertrouwd): Uitgave {
  const groepen = [vertrouwd.uitgever, vertrouwd.organisatie].filter((sleutels) => sleutels.length > 0);
  if (groepen.length === 0) throw new Bijwerkfout('geen-sleutel');
  const lijst = lijstSchema.safeParse(leesJson(bytes));
  if (!lijst.success) throw new Bijwerkfout('lijst-onleesbaar');
  const getekend = Buffer.from(lijst.data.uitgave, 'base64');
  if (!groepen.every((sleutels) => heeftGetekend(sleutels, getekend, lijst.data.handtekeningen)))
    throw new Bijwerkfout('handtekening-onjuist');
  const uitgave = uitgaveSchema.safeParse(leesJson(getekend));
  if (!uitgave.success) throw new Bijwerkfout('lijst-onleesbaar');
  return uitgave.data;
}
