import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { bijGebeurtenis, roep } from '../api.ts';
import { useSessie } from './sessie.ts';

/** What this computer shows to who passes by, and the quick exit. */
export const useScherm = defineStore('scherm', () => {
  const sessie = useSessie();
  const stand = shallowRef<Uitvoer<'scherm.lezen'> | null>(null);
  /** Whether the page is blank now. */
  const leeg = ref(false);

  async function ververs(): Promise<void> {
    const antwoord = await roep('scherm.lezen', {});
    if (antwoord.ok) stand.value = antwoord.waarde;
  }

  /** Blanks the page at once, before anything that must be waited for; then the rest follows. */
  function weg(): void {
    document.documentElement.classList.add('weg');
    leeg.value = true;
    if (sessie.sessie) sessie.slot = true;
    void roep('scherm.weg', {});
    void sessie.ververs();
  }

  /** The key in this page itself: the main process hears it too, also when the page hangs. */
  function opToets(gebeurtenis: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = gebeurtenis;
    if (leeg.value || !stand.value?.snelweg || key !== stand.value.toets) return;
    if (ctrlKey || altKey || metaKey || shiftKey) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
    weg();
  }

  /** The first key or click on the blank page brings the lock, or the login screen. */
  function terug(gebeurtenis: Event): void {
    if (!leeg.value) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
    leeg.value = false;
    document.documentElement.classList.remove('weg');
    document.getElementById('slot-wachtwoord')?.focus();
  }

  /** Starts listening; called once by the app. */
  function luister(): () => void {
    const stoppen = [bijGebeurtenis('weg', weg), bijGebeurtenis('scherm', () => void ververs())];
    window.addEventListener('keydown', opToets, { capture: true });
    window.addEventListener('keydown', terug, { capture: true });
    window.addEventListener('pointerdown', terug, { capture: true });
    void ververs();
    return () => {
      for (const stop of stoppen) stop();
      window.removeEventListener('keydown', opToets, { capture: true });
      window.removeEventListener('keydown', terug, { capture: true });
      window.removeEventListener('pointerdown', terug, { capture: true });
    };
  }
  return { stand, leeg, ververs, weg, luister };
});
