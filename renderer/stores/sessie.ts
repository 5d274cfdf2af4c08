import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Weigering } from '#shared/contract/antwoord.ts';
import type { Recht } from '#shared/contract/rechten.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { bijGebeurtenis, bijWeigering, roep } from '../api.ts';

export type Fase = 'laden' | 'onbereikbaar' | Uitvoer<'installatie.toestand'>['fase'];

/**
 * Who is at the desk. `slot` covers the screen while a known person's session is locked or the core restarted;
 * what was typed stays mounted under it.
 */
export const useSessie = defineStore('sessie', () => {
  const fase = ref<Fase>('laden');
  const toestand = shallowRef<Uitvoer<'installatie.toestand'> | null>(null);
  const sessie = shallowRef<Sessie | null>(null);
  const slot = ref(false);
  const kernHerstart = ref(false);
  /** Why the core could not say how things stand: the data folder is gone, or may not be written in. */
  const onbereikbaar = shallowRef<Weigering | null>(null);
  /** What has just ended the session by itself, for the screen that asks to log in again: another key, a backup put back. */
  const afscheid = ref<'sleutel' | 'terug' | null>(null);
  /** Kept in memory only, to log the same person in again after a restart of the core. */
  const inlognaam = ref('');

  const rechten = computed<readonly Recht[]>(() => sessie.value?.rechten ?? []);
  const vandaag = computed(() => toestand.value?.vandaag ?? '');
  const mag = (recht: Recht | null): boolean => recht === null || rechten.value.includes(recht);

  /** Asks the core how things stand. A person who was at work gets the lock, not the login screen. */
  async function ververs(): Promise<void> {
    const antwoord = await roep('installatie.toestand', {});
    onbereikbaar.value = antwoord.ok ? null : antwoord;
    if (!antwoord.ok) {
      if (!sessie.value) fase.value = 'onbereikbaar';
      return;
    }
    toestand.value = antwoord.waarde;
    const nieuw = antwoord.waarde.fase;
    const wasAanHetWerk = sessie.value !== null;
    if (antwoord.waarde.sessie) sessie.value = antwoord.waarde.sessie;
    slot.value = nieuw === 'vergrendeld' || (nieuw === 'inloggen' && wasAanHetWerk && inlognaam.value !== '');
    if (nieuw === 'inloggen' && !slot.value) sessie.value = null;
    fase.value = slot.value ? 'vergrendeld' : nieuw;
  }

  /** A session has begun, by login, set-up or recovery. */
  async function begin(nieuw: Sessie, naam: string): Promise<void> {
    sessie.value = nieuw;
    afscheid.value = null;
    inlognaam.value = naam;
    slot.value = false;
    await ververs();
  }

  async function inloggen(naam: string, wachtwoord: string, code?: string) {
    const antwoord = await roep('sessie.inloggen', { inlognaam: naam, wachtwoord, code });
    if (antwoord.ok) await begin(antwoord.waarde, naam);
    return antwoord;
  }

  /** Opens the lock; after a restart of the core that is a login under the same name, with a code for who has a second factor. */
  async function ontgrendelen(wachtwoord: string, code?: string) {
    const antwoord =
      toestand.value?.fase === 'vergrendeld'
        ? await roep('sessie.ontgrendelen', { wachtwoord })
        : await roep('sessie.inloggen', { inlognaam: inlognaam.value, wachtwoord, code });
    if (antwoord.ok) await begin(antwoord.waarde, inlognaam.value);
    return antwoord;
  }

  async function vergrendelen(): Promise<void> {
    if (!sessie.value || slot.value) return;
    slot.value = true;
    await roep('sessie.vergrendelen', {});
    await ververs();
  }

  async function uitloggen(waarom: 'sleutel' | 'terug' | null = null): Promise<void> {
    afscheid.value = waarom;
    await roep('sessie.uitloggen', {});
    sessie.value = null;
    inlognaam.value = '';
    slot.value = false;
    await ververs();
  }

  /** Starts listening to locks and restarts; called once by the app. */
  function luister(): () => void {
    const stoppen = [
      bijGebeurtenis('vergrendeld', () => void ververs()),
      bijGebeurtenis('dag', ({ vandaag: nieuw }) => {
        if (toestand.value) toestand.value = { ...toestand.value, vandaag: nieuw };
      }),
      bijGebeurtenis('kern-herstart', () => {
        kernHerstart.value = true;
        void ververs();
      }),
      bijWeigering(({ code }) => {
        const verwacht = code === 'vergrendeld' || code === 'niet-ingelogd';
        if (verwacht && sessie.value && !slot.value) void ververs();
      }),
    ];
    return () => stoppen.forEach((stop) => stop());
  }

  return {
    fase,
    toestand,
    sessie,
    slot,
    afscheid,
    kernHerstart,
    onbereikbaar,
    rechten,
    vandaag,
    mag,
    ververs,
    begin,
    inloggen,
    ontgrendelen,
    vergrendelen,
    uitloggen,
    luister,
  };
});
