import { computed, ref } from 'vue';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { roep } from '../../api.ts';

/** What was found of the chain of one desk; `naam` null: this desk. */
interface Ketenuitslag {
  werkplekId: string | null;
  naam: string | null;
  heel: boolean;
  aantal: number;
  hash: string;
  fout: Uitvoer<'audit.stuk'>['fout'];
}
const BEGIN = '0'.repeat(64);
/** Lines at a time: a fifth of a second or so, and then somebody sees how far it is. */
const STUK = 20_000;

/** Walks the chain of the access log stretch by stretch, of this desk and of the others, with progress and a way to stop. */
export function useKeten(elders: () => readonly { werkplekId: string; naam: string }[]) {
  const bezig = ref(false);
  const klaar = ref(0);
  const totaal = ref(0);
  const fout = ref<string | null>(null);
  const gestopt = ref<number | null>(null);
  const uitslagen = ref<Ketenuitslag[]>([]);
  let stoppen = false;

  async function loop(werkplekId: string | null, naam: string | null): Promise<boolean> {
    let [na, hash] = [0, BEGIN];
    for (;;) {
      const antwoord = await roep('audit.stuk', { werkplekId, na, hash, aantal: STUK });
      if (!antwoord.ok) {
        fout.value = antwoord.melding;
        return false;
      }
      const { heel, tot, laatsteHash, fout: regel } = antwoord.waarde;
      [klaar.value, totaal.value] = [tot, antwoord.waarde.totaal];
      if (!heel || tot - na < STUK) {
        uitslagen.value = [...uitslagen.value, { werkplekId, naam, heel, aantal: tot, hash: laatsteHash, fout: regel }];
        return true;
      }
      [na, hash] = [tot, laatsteHash];
      if (!stoppen) continue;
      gestopt.value = tot;
      return false;
    }
  }

  async function controleer(): Promise<void> {
    if (bezig.value) return;
    bezig.value = true;
    stoppen = false;
    [klaar.value, totaal.value, fout.value, gestopt.value, uitslagen.value] = [0, 0, null, null, []];
    let verder = await loop(null, null);
    for (const { werkplekId, naam } of elders()) if (verder) verder = await loop(werkplekId, naam);
    bezig.value = false;
  }

  return {
    bezig,
    klaar: computed(() => klaar.value),
    totaal: computed(() => totaal.value),
    fout,
    gestopt,
    uitslagen,
    controleer,
    stop: () => {
      stoppen = true;
    },
  };
}
