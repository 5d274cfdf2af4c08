import { ref, shallowRef } from 'vue';
import type { Weigering } from '#shared/contract/antwoord.ts';
import type { Importsoort } from '#shared/import/velden.ts';
import { roep } from '../../api.ts';
import { leesDeel } from '../onderzoek/bestand.ts';

/** Brings a list to the core piece by piece and has it opened; answers the id of the import, or null with `weigering`. */
export function useLijst() {
  const klaar = ref(0);
  const totaal = ref(0);
  const bezig = ref(false);
  const weigering = shallowRef<Weigering | null>(null);

  async function stuur(soort: Importsoort, bestand: File): Promise<string | Weigering> {
    const begin = await roep('import.beginnen', { soort, grootte: bestand.size });
    if (!begin.ok) return begin;
    const { ontvangstId, deelgrootte } = begin.waarde;
    for (let vanaf = 0; vanaf < bestand.size; vanaf += deelgrootte) {
      const inhoud = await leesDeel(bestand.slice(vanaf, vanaf + deelgrootte));
      const deel = await roep('import.deel', { ontvangstId, vanaf, inhoud });
      if (!deel.ok) return deel;
      klaar.value = deel.waarde.ontvangen;
    }
    const geopend = await roep('import.openen', { soort, ontvangstId, bestandsnaam: bestand.name.slice(-200) });
    return geopend.ok ? geopend.waarde.id : geopend;
  }

  async function doe(soort: Importsoort, bestand: File): Promise<string | null> {
    klaar.value = 0;
    totaal.value = bestand.size;
    weigering.value = null;
    bezig.value = true;
    const uit = await stuur(soort, bestand).catch(() => null);
    bezig.value = false;
    if (typeof uit === 'string') return uit;
    weigering.value = uit;
    return null;
  }
  return { klaar, totaal, bezig, weigering, doe };
}
