import { createHash } from 'node:crypto';

/** A public key as people compare it over the telephone: the first 128 bits of its SHA-256, eight groups of four. */
export const vingerafdrukVan = (spki: string): string =>
  createHash('sha256')
    .update(Buffer.from(spki, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/(.{4})(?=.)/g, '$1 ');
