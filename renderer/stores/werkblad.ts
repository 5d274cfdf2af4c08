import { defineStore } from 'pinia';
import { ref } from 'vue';

export interface RecentDossier {
  dossierId: string;
  naam: string;
  kenmerk: string;
}

const HOOGSTENS = 8;

/** What lies on the desk now: the cases that were opened in this session, newest first. Never stored. */
export const useWerkblad = defineStore('werkblad', () => {
  const recent = ref<RecentDossier[]>([]);

  function geopend(dossier: RecentDossier): void {
    recent.value = [dossier, ...recent.value.filter((ander) => ander.dossierId !== dossier.dossierId)].slice(
      0,
      HOOGSTENS,
    );
  }
  function leeg(): void {
    recent.value = [];
  }
  return { recent, geopend, leeg };
});
