import { computed, ref, watch, type Ref } from 'vue';
import type { Invoer, Uitvoer } from '#shared/contract/tabel.ts';
import type { Basisstand } from '#shared/domein/basisorde.ts';
import type { Crisispuntinhoud } from '#shared/domein/crisis/verblijf.ts';
import { nl } from '#shared/taal/nl.ts';
import { meervoud } from '#shared/taal/vul.ts';
import { toonBericht } from '../../componenten/berichten.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { useVerlaten } from '../../composables/verlaten.ts';
import { useCrisis } from '../crisis/crisis.ts';
import { useDossier } from '../dossier/dossier.ts';

export type Mens = Uitvoer<'crisisverblijf.lezen'>['mensen'][number];
export type Punt = Mens['punten'][number];
type Regel = Invoer<'crisisverblijf.punten'>['punten'][number];
interface Getypt {
  punten: Record<string, { versie: number; inhoud: Crisispuntinhoud }>;
  reden: string;
}
const kopie = <T>(waarde: T): T => JSON.parse(JSON.stringify(waarde)) as T;
const sleutelVan = (wie: string, punt: string): string => `${wie} ${punt}`;
const leeg = (): Getypt => ({ punten: {}, reden: '' });

/** What belongs to another standing than the one that was chosen is emptied. */
function pasAan(inhoud: Crisispuntinhoud, stand: Basisstand, datum: string): Crisispuntinhoud {
  const open = stand === 'ontbreekt' || stand === 'bezig';
  const orde = stand === 'op-orde';
  return {
    ...{ punt: inhoud.punt, stand, datum },
    bewijs: orde ? inhoud.bewijs : null,
    geldigTot: orde && inhoud.stand === 'op-orde' ? inhoud.geldigTot : null,
    veilig: inhoud.veilig,
    veiligHoe: inhoud.veiligHoe,
    reden: stand === 'niet-van-toepassing' ? inhoud.reden : '',
    actie: open ? inhoud.actie : '',
    wie: open ? inhoud.wie : '',
    uiterlijk: open ? inhoud.uiterlijk : null,
  };
}

/** A stay while its points are filled in: what is typed is kept, and stored in one go. */
export function useVerblijf(vandaag: () => string) {
  const { dossier } = useDossier();
  const { ververs: ververCrisis } = useCrisis();
  const lezen = useOproep('crisisverblijf.lezen');
  const bewaren = useOproep('crisisverblijf.punten');
  const dossierId = dossier.value.id;
  const inhoud = ref(leeg()) as Ref<Getypt>;
  const concept = useConcept({ sleutel: `crisisverblijf:${dossierId}`, inhoud });
  const verlaten = useVerlaten(concept);
  const anderWas = ref(false);
  watch(
    () => dossier.value.versie,
    () => void lezen.doe({ dossierId }),
    { immediate: true },
  );
  const mensen = computed(() => lezen.waarde.value?.mensen ?? []);
  const gewijzigd = computed(() => Object.keys(inhoud.value.punten).length);
  const getypt = (wie: string, punt: Punt): Crisispuntinhoud | null =>
    inhoud.value.punten[sleutelVan(wie, punt.punt)]?.inhoud ?? null;
  /** What stands in the form: as typed, else as stored. */
  const toon = (wie: string, punt: Punt): Crisispuntinhoud => getypt(wie, punt) ?? punt.inhoud;

  function zet(wie: string, punt: Punt, nieuw: Crisispuntinhoud): void {
    const sleutel = sleutelVan(wie, punt.punt);
    if (JSON.stringify(nieuw) === JSON.stringify(punt.inhoud)) {
      const { [sleutel]: _, ...rest } = inhoud.value.punten;
      inhoud.value = { ...inhoud.value, punten: rest };
      return;
    }
    inhoud.value.punten[sleutel] = { versie: punt.versie, inhoud: nieuw };
  }
  function kies(wie: string, punt: Punt, stand: Basisstand): void {
    if (punt.inhoud.stand === stand && punt.stand === stand) zet(wie, punt, kopie(punt.inhoud));
    else zet(wie, punt, pasAan(toon(wie, punt), stand, vandaag()));
  }
  const regels = (): Regel[] =>
    Object.entries(inhoud.value.punten).map(([sleutel, { versie, inhoud: punt }]) => ({
      wie: sleutel.split(' ')[0] ?? '',
      versie,
      inhoud: punt,
    }));
  function fout(wie: string, punt: Punt, veld: string): string | null {
    const plek = Object.keys(inhoud.value.punten).indexOf(sleutelVan(wie, punt.punt));
    if (plek < 0) return null;
    const velden = bewaren.weigering.value?.velden ?? [];
    const paden =
      veld === '' ? [`punten.${plek}.inhoud.punt`, `punten.${plek}.wie`] : [`punten.${plek}.inhoud.${veld}`];
    return velden.find(({ pad }) => paden.includes(pad))?.bericht ?? null;
  }
  const vraagtReden = computed(() => bewaren.veldfout('reden') !== null || inhoud.value.reden !== '');

  async function ververs(): Promise<void> {
    await ververCrisis();
    await lezen.doe({ dossierId });
  }
  /** Somebody else was first: what was typed stays, on top of what stands there now. */
  async function neemOver(): Promise<void> {
    await lezen.doe({ dossierId });
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
    const klaar = await bewaren.doe({ dossierId, punten: regels(), reden: inhoud.value.reden });
    if (!klaar) {
      if (bewaren.weigering.value?.code !== 'conflict') return false;
      bewaren.wis();
      await neemOver();
      return false;
    }
    inhoud.value = leeg();
    await concept.opgeslagen(0);
    await ververs();
    toonBericht({ soort: 'succes', tekst: meervoud(klaar.bewaard, nl.crisisverblijf.basis.bewaard) });
    return true;
  }
  async function gooiWeg(): Promise<void> {
    inhoud.value = leeg();
    bewaren.wis();
    await concept.weggooien();
  }
  return {
    ...{ lezen, bewaren, mensen, inhoud, gewijzigd, concept, verlaten, anderWas, vraagtReden },
    ...{ toon, getypt, zet, kies, fout, bewaar, gooiWeg, ververs },
  };
}
export type Verblijfwerk = ReturnType<typeof useVerblijf>;
