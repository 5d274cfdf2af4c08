import { ref, shallowRef } from 'vue';
import type { Weigering } from '#shared/contract/antwoord.ts';
import { roep } from '../../api.ts';

/** A piece of a file in base64, read beside the screen's own work so that nothing stands still. */
export function leesDeel(bestand: Blob): Promise<string> {
  return new Promise((klaar, mis) => {
    const lezer = new FileReader();
    lezer.onload = () => klaar(String(lezer.result).split(',', 2)[1] ?? '');
    lezer.onerror = () => mis(lezer.error ?? new Error('unreadable'));
    lezer.readAsDataURL(bestand);
  });
}

/**
 * Brings a chosen file to the core piece by piece. The file itself never leaves the window in another way, and no path does.
 * `doe` answers the id under which the core has it, or null: then `weigering` says why, or it was broken off.
 */
export function useBestand() {
  const klaar = ref(0);
  const totaal = ref(0);
  const bezig = ref(false);
  const weigering = shallowRef<Weigering | null>(null);
  let beurt = 0;

  async function stuur(bestand: File, mijn: number): Promise<string | null> {
    const begin = await roep('bijlage.beginnen', { grootte: bestand.size });
    if (!begin.ok) return weiger(begin);
    const { ontvangstId, deelgrootte } = begin.waarde;
    for (let vanaf = 0; vanaf < bestand.size && mijn === beurt; vanaf += deelgrootte) {
      const inhoud = await leesDeel(bestand.slice(vanaf, vanaf + deelgrootte));
      const deel = await roep('bijlage.deel', { ontvangstId, vanaf, inhoud });
      if (!deel.ok) return weiger(deel);
      klaar.value = deel.waarde.ontvangen;
    }
    return mijn === beurt ? ontvangstId : null;
  }
  function weiger(antwoord: Weigering): null {
    weigering.value = antwoord;
    return null;
  }
  async function doe(bestand: File): Promise<string | null> {
    const mijn = ++beurt;
    klaar.value = 0;
    totaal.value = bestand.size;
    weigering.value = null;
    bezig.value = true;
    const id = await stuur(bestand, mijn).catch(() => null);
    if (mijn === beurt) bezig.value = false;
    return id;
  }
  /** Stops; what came over is forgotten by the core when the next file begins. */
  function breekAf(): void {
    beurt += 1;
    bezig.value = false;
  }
  return { klaar, totaal, bezig, weigering, doe, breekAf };
}
