import { computed, inject, onBeforeUnmount, provide, ref, watch, type InjectionKey } from 'vue';
import type { Bordbed, Bordmens } from '#shared/contract/groepen/bedden.ts';
import type { Weigering } from '#shared/contract/antwoord.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import { bedteksten } from '#shared/taal/bedden.ts';
import { nl } from '#shared/taal/nl.ts';
import { meervoud, vul } from '#shared/taal/vul.ts';
import { roep } from '../../api.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useOproep } from '../../composables/oproep.ts';

const t = nl.bedden;
export type Plek = Invoer<'bed.geven'>['plekken'][number];
/** What is dragged: a person, from a bed or from the tray. */
export const SLEEPSOORT = 'application/x-onthaal-bewoner';

/** A bed as people call it: its room and its name. */
export const bedNaam = (bed: Pick<Bordbed, 'kamer' | 'naam'>): string => bedteksten.plek({ ...bed, afdeling: '' });

/**
 * The beds of one locatie in one night, and what can be done with them. Every act answers with a toast that undoes it; after a
 * refusal the board is read anew, so that the window shows what is so.
 */
export function maakBord(locatieId: () => string | null, nacht: () => string | null) {
  const lezen = useOproep('bedden.bord');
  const bord = lezen.waarde;
  const fout = ref<string | null>(null);
  /** What waits for a yes: beds that are held for somebody else. */
  const vraag = ref<{ tekst: string; plekken: Plek[]; gelukt: string } | null>(null);
  const mensen = computed(() => new Map((bord.value?.mensen ?? []).map((mens) => [mens.clientId, mens])));
  const bedden = computed(() => new Map((bord.value?.bedden ?? []).map((bed) => [bed.id, bed])));
  const zonderBed = computed(() => (bord.value?.mensen ?? []).filter(({ bedId }) => bedId === null));
  const voorbij = computed(() => bord.value !== null && bord.value.nacht < bord.value.vannacht);
  let wekker: ReturnType<typeof setTimeout> | undefined;

  const laad = async (): Promise<void> => {
    const id = locatieId();
    if (id) await lezen.doe({ locatieId: id, nacht: nacht() });
  };
  watch([locatieId, nacht], () => void laad(), { immediate: true });

  /** A hold ends at a time of the clock: the board is read again at that moment, and not before. */
  watch(bord, (nu) => {
    clearTimeout(wekker);
    const ms = nu?.vrijOverMs ?? null;
    if (ms !== null) wekker = setTimeout(() => void laad(), ms + 500);
  });
  const kijkOpnieuw = (): void => void laad();
  window.addEventListener('focus', kijkOpnieuw);
  onBeforeUnmount(() => {
    clearTimeout(wekker);
    window.removeEventListener('focus', kijkOpnieuw);
  });

  async function neemTerug(handelingId: string): Promise<void> {
    const id = locatieId();
    if (!id) return;
    const antwoord = await roep('bed.terug', { locatieId: id, handelingId });
    await laad();
    fout.value = antwoord.ok ? null : antwoord.melding;
    if (antwoord.ok) toonBericht({ soort: 'succes', tekst: t.berichten.terug });
  }

  /** Says what was done, with the way back. */
  async function gedaan(handelingId: string, tekst: string): Promise<void> {
    fout.value = null;
    await laad();
    toonBericht({ soort: 'succes', tekst, ongedaan: () => neemTerug(handelingId) });
  }
  async function geweigerd(weigering: Weigering): Promise<void> {
    await laad();
    fout.value = weigering.melding;
  }

  async function geef(plekken: Plek[], gelukt: string, overVasthouding = false): Promise<boolean> {
    const id = locatieId();
    if (!id || plekken.length === 0) return false;
    const antwoord = await roep('bed.geven', { locatieId: id, nacht: nacht(), plekken, overVasthouding });
    if (antwoord.ok) {
      vraag.value = null;
      await gedaan(antwoord.waarde.handelingId, gelukt);
      return true;
    }
    if (antwoord.code === 'geen-bed' && !overVasthouding) vraag.value = { tekst: antwoord.melding, plekken, gelukt };
    else await geweigerd(antwoord);
    return false;
  }
  const naam = (clientId: string): string => mensen.value.get(clientId)?.naam ?? t.afgeschermd;
  const stap = (mens: Bordmens, bedId: string | null): Plek => ({ clientId: mens.clientId, was: mens.bedId, bedId });

  /** Puts somebody in a bed: a free one, or one whose sleeper takes the other's place. */
  async function zetIn(clientId: string, bed: Bordbed): Promise<void> {
    const mens = mensen.value.get(clientId);
    if (!mens || mens.bedId === bed.id) return;
    if (bed.stand === 'bezet') {
      const ander = bed.clientId ? mensen.value.get(bed.clientId) : undefined;
      if (!ander || !mens.bedId) {
        fout.value = vul(t.berichten.bezet, { bed: bedNaam(bed) });
        return;
      }
      const tekst = vul(t.berichten.gewisseld, { naam: mens.naam, ander: ander.naam });
      await geef([stap(mens, bed.id), stap(ander, mens.bedId)], tekst);
      return;
    }
    await geef([stap(mens, bed.id)], vul(t.berichten.verhuisd, { naam: mens.naam, bed: bedNaam(bed) }));
  }
  async function maakVrij(clientId: string): Promise<void> {
    const mens = mensen.value.get(clientId);
    if (mens?.bedId) await geef([stap(mens, null)], vul(t.berichten.vrij, { naam: mens.naam }));
  }
  const geefMeer = (keuzes: readonly { clientId: string; bedId: string }[]): Promise<boolean> =>
    geef(
      keuzes.map(({ clientId, bedId }) => ({ clientId, bedId, was: mensen.value.get(clientId)?.bedId ?? null })),
      meervoud(keuzes.length, t.berichten.gegeven),
    );
  async function laatLos(bed: Bordbed): Promise<void> {
    const id = locatieId();
    if (!id || !bed.vast) return;
    const antwoord = await roep('bed.loslaten', { locatieId: id, vasthoudingId: bed.vast.id });
    if (antwoord.ok) await gedaan(antwoord.waarde.handelingId, vul(t.berichten.los, { bed: bedNaam(bed) }));
    else await geweigerd(antwoord);
  }
  async function open(bed: Bordbed): Promise<void> {
    const id = locatieId();
    if (!id || !bed.dicht) return;
    const antwoord = await roep('bed.openen', { locatieId: id, dichtId: bed.dicht.id });
    if (antwoord.ok) await gedaan(antwoord.waarde.handelingId, vul(t.berichten.open, { bed: bedNaam(bed) }));
    else await geweigerd(antwoord);
  }

  const alles = {
    ...{ lezen, bord, fout, vraag, mensen, bedden, zonderBed, voorbij, locatieId, nacht },
    ...{ laad, gedaan, geef, geefMeer, zetIn, maakVrij, laatLos, open, neemTerug, naam },
  };
  provide(sleutel, alles);
  return alles;
}
export type Bordwerk = ReturnType<typeof maakBord>;
const sleutel: InjectionKey<Bordwerk> = Symbol('bord');

/** The board of the screen around a component. */
export function useBord(): Bordwerk {
  const gevonden = inject(sleutel);
  if (!gevonden) throw new Error('There is no bed board around this component');
  return gevonden;
}

/** Whether a bed, with who sleeps in it, is among what was chosen to be shown. */
export function past(bed: Bordbed, mens: Bordmens | undefined, filter: keyof typeof t.filters, zoek: string): boolean {
  const tekst = `${mens?.naam ?? ''} ${bed.kamer} ${bed.naam} ${bed.afdeling}`.toLocaleLowerCase('nl');
  if (zoek && !tekst.includes(zoek.toLocaleLowerCase('nl'))) return false;
  switch (filter) {
    case 'alles':
      return true;
    case 'vrij':
      return bed.stand === 'vrij';
    case 'acuut':
      return mens?.soort === 'acuut';
    case 'weg':
      return mens?.gaatWeg === true;
    case 'ontbreekt':
      return (mens?.ontbreekt.length ?? 0) > 0;
    case 'dicht':
      return bed.stand === 'dicht' || bed.stand === 'vast';
  }
}
