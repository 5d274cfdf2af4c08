import type { Veldfout } from '#shared/contract/antwoord.ts';
import type { Nachtbed, Nachtregelinvoer } from '#shared/contract/groepen/nacht.ts';
import { slaaptHier } from '#shared/domein/nacht.ts';
import { nachtteksten as tekst } from '#shared/taal/nacht.ts';
import type { Registerrij } from './lezen.ts';

/** Where a wrong line is: by client, because the order of the lines is the screen's. */
export const padVan = (clientId: string, veld: 'stand' | 'bedId' | 'reden'): string => `rijen.${clientId}.${veld}`;

/** A line as it will be stored: a bed only of who sleeps here, a time only of who was late. */
export function geschoond({ clientId, stand, bedId, tijd, reden }: Nachtregelinvoer): Nachtregelinvoer {
  return { clientId, stand, bedId: slaaptHier(stand) ? bedId : null, tijd: stand === 'laat' ? tijd : null, reden };
}

function bedfouten(
  rijen: readonly Nachtregelinvoer[],
  bekend: ReadonlyMap<string, Registerrij>,
  bedden: readonly Nachtbed[],
): Veldfout[] {
  const perId = new Map(bedden.map((bed) => [bed.bedId, bed]));
  const in_ = new Map<string, string>();
  return rijen.flatMap(({ clientId, bedId }): Veldfout[] => {
    if (!bedId) return [];
    const fout = (bericht: string): Veldfout[] => [{ pad: padVan(clientId, 'bedId'), bericht }];
    const bed = perId.get(bedId);
    const was = bekend.get(clientId);
    const stond = was?.bedId === bedId && slaaptHier(was.stand);
    // A bed that was taken away or closed since stays where it was slept in.
    if (!bed) return stond ? [] : fout(tekst.bedOnbekend);
    if (bed.dicht && !stond) return fout(tekst.bedDicht(bed.naam));
    const eerder = in_.get(bedId);
    if (eerder) return fout(tekst.bedDubbel(bed.naam, bekend.get(eerder)?.naam ?? ''));
    in_.set(bedId, clientId);
    return [];
  });
}

/** What is wrong with the lines of a night, per person. */
export function keurRijen(
  rijen: readonly Nachtregelinvoer[],
  bekend: ReadonlyMap<string, Registerrij>,
  bedden: readonly Nachtbed[],
): Veldfout[] {
  const gezien = new Set<string>();
  const fouten = rijen.flatMap(({ clientId, stand, reden }): Veldfout[] => {
    const fout = (veld: 'stand' | 'reden', bericht: string) => [{ pad: padVan(clientId, veld), bericht }];
    const rij = bekend.get(clientId);
    if (!rij) return fout('stand', tekst.onbekend);
    if (gezien.has(clientId)) return fout('stand', tekst.dubbel);
    gezien.add(clientId);
    if (stand === null) return [];
    if (rij.schorsing && slaaptHier(stand) && !slaaptHier(rij.stand) && reden === '')
      return fout('reden', tekst.schorsing(rij.schorsing.tot));
    if (rij.elders !== null && stand !== 'vertrokken' && rij.stand !== stand)
      return fout('stand', tekst.elders(rij.elders));
    return [];
  });
  return [...fouten, ...bedfouten(rijen, bekend, bedden)];
}
