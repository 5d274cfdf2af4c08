import { dagNaMaanden } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { dossierteksten } from '#shared/taal/dossier.ts';
import { weiger } from '../weigering.ts';

/** No fact and no besluit lies further ahead than this; a year typed wrong does. */
const verstMaanden = 120;
const isDatum = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

function teVer(waarde: unknown, grens: string, pad: string): Veldfout[] {
  if (typeof waarde === 'string')
    return isDatum.test(waarde) && waarde.slice(0, 10) > grens ? [{ pad, bericht: dossierteksten.datumTeVer }] : [];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([sleutel, deel]) => teVer(deel, grens, pad ? `${pad}.${sleutel}` : sleutel));
}

/**
 * Refuses facts with a day so far ahead that no term can be counted from it. `pad` is where they stand in the input, or empty.
 * Text that is nothing but such a date is refused too, which harms nobody.
 */
export function controleerDatums(feiten: object, vandaag: string, pad: string): void {
  const velden = teVer(feiten, dagNaMaanden(vandaag, verstMaanden), pad);
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}
