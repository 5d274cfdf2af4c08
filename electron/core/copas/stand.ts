import { laatsteVan } from '#shared/beleid/index.ts';
import type { Copas } from '#shared/contract/groepen/besluit.ts';
import type { Copasrij } from '#db/opslag/index.ts';
import type { Besluitloop } from '../besluit/loop.ts';

/** A pass as it counts on a day, whatever was printed on the card. */
export interface Passtand {
  status: Copas['status'];
  /** First and last valid day, t/m. */
  geldigVan: string;
  geldigTot: string;
  locatieId: string;
  locatienaam: string;
}

/** The pass as it was printed; for one that no longer hangs on running opvang. */
const zoalsGedrukt = ({ geldigVan, geldigTot, locatieId, locatienaam }: Copasrij) => ({
  geldigVan,
  geldigTot,
  locatieId,
  locatienaam,
});

/**
 * 5.2.8: a pass is valid as long as the besluit that it belongs to, so it follows every besluit about that opvang by itself:
 * extended, ended, taken back, moved to another locatie. Nothing is stored that could say otherwise.
 */
export function standVanPas(pas: Copasrij, { verstrekking }: Besluitloop, vandaag: string): Passtand {
  if (pas.ingetrokkenOp) return { status: 'ingetrokken', ...zoalsGedrukt(pas) };
  const hoort = verstrekking?.verstrekking.id === pas.besluitId && verstrekking.keten === 'volwassenen';
  if (!verstrekking || !hoort) return { status: 'beeindigd', ...zoalsGedrukt(pas) };
  const { ingangsdatum: geldigVan, laatsteDag: geldigTot, verlengdTot } = verstrekking;
  const volledig = laatsteVan(verstrekking.verstrekking.laatsteDag ?? geldigTot, verlengdTot);
  const nu = {
    geldigVan,
    geldigTot,
    locatieId: verstrekking.locatieId ?? pas.locatieId,
    locatienaam: verstrekking.locatienaam ?? pas.locatienaam,
  };
  if (vandaag > geldigTot && geldigTot < volledig) return { status: 'beeindigd', ...nu };
  if (vandaag < geldigVan) return { status: 'nog-niet-geldig', ...nu };
  return { status: vandaag > geldigTot ? 'verlopen' : 'geldig', ...nu };
}

/** What the card no longer says rightly; null when it does, or when it opens no door any more. */
export function afwijkingVan(pas: Copasrij, stand: Passtand): Copas['afwijkend'] {
  if (stand.status !== 'geldig' && stand.status !== 'nog-niet-geldig') return null;
  const geldigTot = stand.geldigTot === pas.geldigTot ? null : stand.geldigTot;
  const locatienaam = stand.locatieId === pas.locatieId ? null : stand.locatienaam;
  return geldigTot || locatienaam ? { geldigTot, locatienaam } : null;
}
