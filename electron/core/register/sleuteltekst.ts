import { createHash } from 'node:crypto';
import { z } from 'zod';
import { organisatieSchema } from '#shared/register/records.ts';
import { openbareSleutelSchema } from '../copas/sleutels.ts';
import { ontvangerSchema } from './versleutelen.ts';

const HOOFD = 'ONTHAAL-SLEUTEL-2';

const kaartSchema = z.strictObject({
  organisatie: organisatieSchema.strict(),
  sleutel: openbareSleutelSchema,
  /** For whom files are encrypted (age recipient, X25519). */
  ontvanger: ontvangerSchema,
});
/** A public key with whose it is, as one organisation gives it to another. */
export type Sleutelkaart = z.infer<typeof kaartSchema>;

/**
 * Sixteen digits of the hash of both keys in groups of four, for two people to compare over the phone: who changes either on the
 * way is found out.
 */
export function sleutelkenmerk(openbaar: string, ontvanger: string): string {
  const hash = createHash('sha256').update(Buffer.from(openbaar, 'base64url')).update(ontvanger).digest();
  const cijfers = (hash.readBigUInt64BE(0) % 10n ** 16n).toString().padStart(16, '0');
  return cijfers.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** The key as one line of text to paste: head, content, and a check that nothing of it was lost. */
export function schrijfSleutelkaart(kaart: Sleutelkaart): string {
  const inhoud = Buffer.from(JSON.stringify(kaart)).toString('base64url');
  return `${HOOFD}.${inhoud}.${controle(inhoud)}`;
}

const controle = (inhoud: string): string =>
  createHash('sha256').update(`${HOOFD}.${inhoud}`).digest('hex').slice(0, 8);

/** Reads what somebody pasted; spaces and line breaks that a mail program put in are taken out. Null: it is no key. */
export function leesSleutelkaart(geplakt: string): Sleutelkaart | null {
  const [hoofd, inhoud = '', toets, ...meer] = geplakt.replace(/\s+/g, '').split('.');
  if (hoofd !== HOOFD || meer.length > 0 || toets !== controle(inhoud)) return null;
  try {
    const gelezen = kaartSchema.safeParse(JSON.parse(Buffer.from(inhoud, 'base64url').toString('utf8')));
    if (!gelezen.success) return null;
    const { sleutel } = gelezen.data;
    const id = createHash('sha256').update(Buffer.from(sleutel.openbaar, 'base64url')).digest('hex').slice(0, 8);
    return id === sleutel.sleutelId ? gelezen.data : null;
  } catch {
    return null;
  }
}
