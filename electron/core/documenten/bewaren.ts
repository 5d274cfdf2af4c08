import { createHash } from 'node:crypto';
import type { Documentregel } from '#shared/contract/groepen/document.ts';
import type { NieuwDocument } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';

/** What a document is, besides its bytes. Left out: it belongs to no besluit or pass; a PDF that the program made. */
export type Documentgegevens = Pick<NieuwDocument, 'dossierId' | 'soort' | 'titel'> &
  Partial<Pick<NieuwDocument, 'id' | 'besluitId' | 'pasId' | 'mime' | 'bestandsnaam'>>;

/** Stores a document for good, in the transaction of the use case, and answers its line in the list of documents. */
export function bewaarDocument(context: Context, gegevens: Documentgegevens, bytes: Uint8Array): Documentregel {
  const { db, opslag, sessie, nu } = context;
  const { id = context.id(), soort, titel, mime = 'application/pdf' } = gegevens;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const doorId = sessie.gebruikerId;
  opslag.schrijfDocument(db, { besluitId: null, pasId: null, ...gegevens, id, mime, bytes, sha256, doorId, op: nu });
  return { id, soort, titel, mime, gemaaktOp: nu, sha256, grootte: bytes.length, ingetrokken: null };
}
