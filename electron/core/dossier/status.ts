import type { Dossierstatus } from '#shared/domein/dossierstatus.ts';
import { isGeeindigd } from './beeld.ts';

/** The stored status as it reads today: opvang ends van rechtswege on its last day (5.2.9). */
export function effectieveStatus(
  dossier: { status: Dossierstatus; laatsteDag: string | null },
  vandaag: string,
): Dossierstatus {
  return dossier.status === 'verstrekt' && isGeeindigd(dossier.laatsteDag, vandaag) ? 'geeindigd' : dossier.status;
}
