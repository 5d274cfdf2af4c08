import type { Db } from '../openen.ts';
import { bereid } from './hulp.ts';

/** Puts a client, new or changed, on the list of those to compare with the others. */
export function schrijfDubbeltaak(db: Db, clientId: string): void {
  bereid(db, 'INSERT OR IGNORE INTO dubbel_taak (client_id) VALUES (?)').run(clientId);
}
