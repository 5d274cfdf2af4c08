import { dagVerder } from './kalender.ts';
import type { Loting } from './loting.ts';
import type { Proefbesluit, Proefnacht, Proefplaatsing } from './soorten.ts';

/** The nights of the last three months, up to and including last night, oldest first. */
export function nachtenVoor(vandaag: string, aantal = 92): string[] {
  return Array.from({ length: aantal }, (_, i) => dagVerder(vandaag, i - aantal));
}

/** The stays of a case: acute until the besluit (5.2.3), then by the besluit until its last day. */
export function maakPlaatsingen(
  gemeldOp: string,
  acuutLocatieId: string | null,
  besluit: Proefbesluit | null,
): Proefplaatsing[] {
  const begin = besluit?.ingangsdatum ?? besluit?.peildatum ?? null;
  const plaatsingen: Proefplaatsing[] = [];
  if (acuutLocatieId && (!begin || begin > gemeldOp)) {
    plaatsingen.push({ locatieId: acuutLocatieId, soort: 'acuut', van: gemeldOp, tot: begin && dagVerder(begin, -1) });
  }
  if (besluit?.ingangsdatum && besluit.locatieId) {
    plaatsingen.push({
      locatieId: besluit.locatieId,
      soort: 'besluit',
      van: besluit.ingangsdatum,
      tot: besluit.laatsteDag,
    });
  }
  return plaatsingen;
}

/** One line per night of each stay, within the nights given. */
export function maakNachten(
  loting: Loting,
  plaatsingen: readonly Proefplaatsing[],
  nachten: readonly string[],
): Proefnacht[] {
  return plaatsingen.flatMap(({ locatieId, van, tot }) =>
    nachten
      .filter((datum) => datum >= van && (tot === null || datum <= tot))
      .map((datum, i) => ({ locatieId, datum, ...metLaat(maakStand(loting), Number(datum.slice(8)) * 7 + i) })),
  );
}

/** Now and then somebody comes in after midnight; nothing is drawn for it, so that it changes nobody else. */
function metLaat(stand: Proefnacht['stand'], volg: number): Pick<Proefnacht, 'stand' | 'tijd'> {
  if (stand !== 'aanwezig' || volg % 29 !== 0) return { stand, tijd: null };
  return { stand: 'laat', tijd: ['00:20', '00:45', '01:30'][volg % 3] ?? '00:20' };
}

function maakStand(loting: Loting): Proefnacht['stand'] {
  const getal = loting.getal();
  if (getal < 0.9) return 'aanwezig';
  return getal < 0.96 ? 'afwezig' : 'afwezig-gemeld';
}
