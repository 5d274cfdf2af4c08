import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { Basisstand, Puntkern, StandVandaag } from '#shared/domein/basisorde.ts';
import { meervoud } from '#shared/taal/vul.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import type { Opslagoproep } from '../../composables/oproep.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useDossier } from '../dossier/dossier.ts';

/** A point of one person, as a list of points answers it. */
export interface Puntvan<I> {
  punt: string;
  stand: StandVandaag;
  versie: number;
  inhoud: I;
}
/** A point as one row shows it: with why it is asked, and how it stood before. */
export interface Getoondpunt<I> extends Puntvan<I> {
  geldt: string;
  artikel: string;
  uitleg: string;
  versies: readonly { versie: number; inhoud: { stand: Basisstand }; door: string; op: string; reden: string }[];
}
/** A point of which something was typed. */
export interface Getyptpunt<I> {
  wie: string;
  punt: string;
  versie: number;
  inhoud: I;
}
interface Getypt<I> {
  punten: Record<string, { versie: number; inhoud: I }>;
  reden: string;
}

/** Where a list of points comes from, and how it is stored. */
export interface Puntenbron<P extends Puntvan<I>, I extends Puntkern> {
  /** Under which its drafts are kept. */
  sleutel: string;
  mensen: ComputedRef<readonly { clientId: string; punten: readonly P[] }[]>;
  lees: () => Promise<unknown>;
  /** The dossier around the list, read again after it was stored. */
  ververOmgeving: () => Promise<unknown>;
  bewaren: Opslagoproep;
  stuur: (punten: readonly Getyptpunt<I>[], reden: string) => Promise<{ bewaard: number } | null>;
  /** Where a refusal of the point as a whole stands in the input. */
  padVanPunt: 'punt' | 'inhoud.punt';
  metStand: (inhoud: I, stand: Basisstand) => I;
  bewaardTekst: Parameters<typeof meervoud>[1];
}

const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;
const sleutelVan = (wie: string, punt: string): string => `${wie} ${punt}`;

/** A list of points of a household while it is filled in: what is typed is kept, and stored in one go. */
export function usePunten<P extends Puntvan<I>, I extends Puntkern>(bron: Puntenbron<P, I>) {
  const { bewaren, mensen } = bron;
  const { dossier } = useDossier();
  const leeg = (): Getypt<I> => ({ punten: {}, reden: '' });
  const inhoud = ref(leeg()) as Ref<Getypt<I>>;
  const concept = useConcept({ sleutel: bron.sleutel, inhoud });
  const verlaten = useVerlaten(concept);
  const anderWas = ref(false);
  watch(
    () => dossier.value.versie,
    () => void bron.lees(),
    { immediate: true },
  );
  const gewijzigd = computed(() => Object.keys(inhoud.value.punten).length);
  const getypt = (wie: string, punt: P): I | null => inhoud.value.punten[sleutelVan(wie, punt.punt)]?.inhoud ?? null;
  /** What stands in the form: as typed, else as stored. */
  const toon = (wie: string, punt: P): I => getypt(wie, punt) ?? punt.inhoud;

  function zet(wie: string, punt: P, nieuw: I): void {
    const sleutel = sleutelVan(wie, punt.punt);
    if (JSON.stringify(nieuw) === JSON.stringify(punt.inhoud)) {
      const { [sleutel]: _, ...rest } = inhoud.value.punten;
      inhoud.value = { ...inhoud.value, punten: rest };
      return;
    }
    inhoud.value.punten[sleutel] = { versie: punt.versie, inhoud: nieuw };
  }
  function kies(wie: string, punt: P, stand: Basisstand): void {
    if (punt.inhoud.stand === stand && punt.stand === stand) zet(wie, punt, kopie(punt.inhoud));
    else zet(wie, punt, bron.metStand(toon(wie, punt), stand));
  }
  const regels = (): Getyptpunt<I>[] =>
    Object.entries(inhoud.value.punten).map(([sleutel, regel]) => {
      const [wie = '', punt = ''] = sleutel.split(' ');
      return { wie, punt, ...regel };
    });
  /** What the core said about a field of a point; '' asks about the point as a whole. */
  function fout(wie: string, punt: P, veld: string): string | null {
    const plek = Object.keys(inhoud.value.punten).indexOf(sleutelVan(wie, punt.punt));
    if (plek < 0) return null;
    const paden = veld === '' ? [bron.padVanPunt, 'wie'] : [`inhoud.${veld}`];
    const velden = bewaren.weigering.value?.velden ?? [];
    return velden.find(({ pad }) => paden.some((deel) => pad === `punten.${plek}.${deel}`))?.bericht ?? null;
  }
  const vraagtReden = computed(() => bewaren.veldfout('reden') !== null || inhoud.value.reden !== '');

  async function ververs(): Promise<void> {
    await bron.ververOmgeving();
    await bron.lees();
  }
  /** Somebody else was first: what was typed stays, on top of what stands there now. */
  async function neemOver(): Promise<void> {
    await bron.lees();
    for (const { clientId, punten } of mensen.value)
      for (const punt of punten) {
        const typte = inhoud.value.punten[sleutelVan(clientId, punt.punt)];
        if (typte) typte.versie = punt.versie;
      }
    anderWas.value = true;
  }
  async function bewaar(): Promise<boolean> {
    if (bewaren.bezig.value || gewijzigd.value === 0) return false;
    anderWas.value = false;
    const klaar = await bron.stuur(regels(), inhoud.value.reden);
    if (!klaar) {
      if (bewaren.weigering.value?.code !== 'conflict') return false;
      bewaren.wis();
      await neemOver();
      return false;
    }
    inhoud.value = leeg();
    await concept.opgeslagen(0);
    await ververs();
    toonBericht({ soort: 'succes', tekst: meervoud(klaar.bewaard, bron.bewaardTekst) });
    return true;
  }
  async function gooiWeg(): Promise<void> {
    inhoud.value = leeg();
    bewaren.wis();
    await concept.weggooien();
  }
  return {
    ...{ inhoud, gewijzigd, concept, verlaten, anderWas, vraagtReden },
    ...{ toon, getypt, zet, kies, fout, bewaar, gooiWeg, ververs },
  };
}
export type Puntwerk<P extends Puntvan<I>, I extends Puntkern> = ReturnType<typeof usePunten<P, I>>;
