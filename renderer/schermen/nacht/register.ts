import { computed, ref, type Ref } from 'vue';
import type { Nachtregister, Nachtrij } from '#shared/contract/groepen/nacht.ts';
import type { Nachtstand } from '#shared/domein/nacht.ts';
import { slaaptHier, telStanden } from '#shared/domein/nacht.ts';
import { useConcept } from '../../composables/concept.ts';
import { useOproep } from '../../composables/oproep.ts';
import { roep } from '../../api.ts';

export interface Invulling {
  stand: Nachtstand | null;
  bedId: string | null;
  tijd: string | null;
}
/** What was typed over a line, and what the line was when that happened: so it shows when a colleague changed it meanwhile. */
export interface Wijziging extends Invulling {
  reden: string;
  was: Invulling;
}
interface Inhoud {
  wijzigingen: Record<string, Wijziging>;
  /** Places put up besides; null: as stored. */
  extra: number | null;
}
export interface Botsing {
  rij: Nachtrij;
  mijn: Invulling;
}
const leeg = (): Inhoud => ({ wijzigingen: {}, extra: null });

/** A line as it is stored: a bed that only waits for somebody is no filling in. */
const opgeslagenVan = ({ stand, bedId, tijd }: Nachtrij): Invulling => ({
  stand,
  bedId: slaaptHier(stand) ? bedId : null,
  tijd,
});
const gelijk = (a: Invulling, b: Invulling): boolean => a.stand === b.stand && a.bedId === b.bedId && a.tijd === b.tijd;
const STAPPEN = 100;

/**
 * The register of one night as a form: what is typed lies over what is stored, is kept as a draft, can be undone step by step,
 * and is saved whole. Who was first is never overwritten: lines that both changed wait for a person.
 */
export function useRegister(register: Ref<Nachtregister>) {
  const inhoud = ref<Inhoud>(leeg());
  const stappen: string[] = [];
  const kanTerug = ref(false);
  const opslaan = useOproep('nacht.opslaan');
  const sluiten = useOproep('nacht.sluiten');
  const heropenen = useOproep('nacht.heropenen');
  const { locatieId, datum } = register.value;
  const concept = useConcept({
    sleutel: `nacht:${locatieId}:${datum}`,
    inhoud,
    basisVersie: () => register.value.versie,
  });

  const nuVan = (rij: Nachtrij): Invulling => inhoud.value.wijzigingen[rij.clientId] ?? rij;
  const standVan = (rij: Nachtrij): Nachtstand | null => nuVan(rij).stand;
  const totalen = computed(() => telStanden(register.value.rijen.map(standVan)));
  const extra = computed(() => inhoud.value.extra ?? register.value.extra);
  const plekken = computed(() => register.value.capaciteit + extra.value);
  const gewijzigd = computed(
    () => Object.keys(inhoud.value.wijzigingen).length > 0 || extra.value !== register.value.extra,
  );
  const botsingen = computed((): Botsing[] =>
    register.value.rijen.flatMap((rij) => {
      const mijn = inhoud.value.wijzigingen[rij.clientId];
      const nu = opgeslagenVan(rij);
      return mijn && !gelijk(nu, mijn.was) && !gelijk(nu, mijn) ? [{ rij, mijn }] : [];
    }),
  );

  function onthoud(): void {
    stappen.push(JSON.stringify(inhoud.value));
    if (stappen.length > STAPPEN) stappen.shift();
    kanTerug.value = true;
  }
  function ongedaan(): boolean {
    const vorige = stappen.pop();
    kanTerug.value = stappen.length > 0;
    if (vorige === undefined) return false;
    inhoud.value = JSON.parse(vorige) as Inhoud;
    return true;
  }

  function leg(rij: Nachtrij, deel: Partial<Omit<Wijziging, 'was'>>): void {
    const vorig = inhoud.value.wijzigingen[rij.clientId];
    const was = vorig?.was ?? opgeslagenVan(rij);
    const begin: Omit<Wijziging, 'was'> = vorig ?? { ...opgeslagenVan(rij), reden: '' };
    const nieuw = { ...begin, ...deel };
    // Who comes in takes the bed that waits; who does not sleep here leaves it.
    if (!slaaptHier(nieuw.stand)) nieuw.bedId = null;
    else if (!slaaptHier(begin.stand) && deel.bedId === undefined) nieuw.bedId = rij.bedId;
    if (nieuw.stand !== 'laat') nieuw.tijd = null;
    if (gelijk(nieuw, opgeslagenVan(rij)) && nieuw.reden === '') delete inhoud.value.wijzigingen[rij.clientId];
    else inhoud.value.wijzigingen[rij.clientId] = { ...nieuw, was };
  }
  /** Changes one line; one step back. */
  function zet(rij: Nachtrij, deel: Partial<Omit<Wijziging, 'was'>>): void {
    onthoud();
    leg(rij, deel);
  }
  /** Adds to a line what belongs to the step before; no step of its own. */
  function vul(rij: Nachtrij, deel: Partial<Omit<Wijziging, 'was'>>): void {
    leg(rij, deel);
  }
  /** Fills in what is not filled in yet as last night; one step back. Returns how many. */
  function zelfde(): number {
    const open = register.value.rijen.filter((rij) => standVan(rij) === null && rij.voorstel && rij.elders === null);
    if (open.length === 0) return 0;
    onthoud();
    for (const rij of open) leg(rij, { stand: rij.voorstel?.stand ?? null });
    return open.length;
  }
  function zetExtra(aantal: number | null): void {
    inhoud.value.extra = aantal === register.value.extra ? null : aantal;
  }
  /** Ends a difference with a colleague for one line. */
  function kies(clientId: string, wie: 'mijn' | 'hunne'): void {
    const rij = register.value.rijen.find((r) => r.clientId === clientId);
    const mijn = inhoud.value.wijzigingen[clientId];
    if (!rij || !mijn) return;
    if (wie === 'hunne') delete inhoud.value.wijzigingen[clientId];
    else mijn.was = opgeslagenVan(rij);
  }

  const invoer = (reden: string) => ({
    locatieId,
    datum,
    versie: register.value.versie,
    extra: extra.value,
    reden,
    rijen: register.value.rijen.map((rij) => {
      const { stand, bedId, tijd } = inhoud.value.wijzigingen[rij.clientId] ?? opgeslagenVan(rij);
      return { clientId: rij.clientId, stand, bedId, tijd, reden: inhoud.value.wijzigingen[rij.clientId]?.reden ?? '' };
    }),
  });

  async function ververs(): Promise<void> {
    const antwoord = await roep('nacht.register', { locatieId, datum });
    if (!antwoord.ok) return;
    register.value = antwoord.waarde;
    // What a colleague filled in the same way needs no choice and no saving.
    for (const rij of antwoord.waarde.rijen) {
      const mijn = inhoud.value.wijzigingen[rij.clientId];
      if (mijn && gelijk(opgeslagenVan(rij), mijn)) delete inhoud.value.wijzigingen[rij.clientId];
    }
  }
  /** Takes the stored register over; what was typed while it was being saved stays. */
  async function neem(nieuw: Nachtregister, verstuurd: Record<string, string>): Promise<void> {
    const intussen = Object.entries(inhoud.value.wijzigingen).filter(
      ([id, wijziging]) => verstuurd[id] !== JSON.stringify(wijziging),
    );
    register.value = nieuw;
    inhoud.value = leeg();
    stappen.length = 0;
    kanTerug.value = false;
    await concept.opgeslagen(nieuw.versie);
    for (const [clientId, wijziging] of intussen) {
      const rij = nieuw.rijen.find((r) => r.clientId === clientId);
      if (rij) leg(rij, wijziging);
    }
  }
  const momentopname = () =>
    Object.fromEntries(Object.entries(inhoud.value.wijzigingen).map(([id, w]) => [id, JSON.stringify(w)]));

  /** Saves everything; false when it was refused. After a conflict the stored register is there to compare with. */
  async function bewaar(reden = '', nogEens = true): Promise<boolean> {
    sluiten.wis();
    const verstuurd = momentopname();
    const nieuw = await opslaan.doe(invoer(reden));
    if (nieuw) await neem(nieuw, verstuurd);
    else if (opslaan.weigering.value?.code === 'conflict') {
      await ververs();
      // Somebody came in at the door, or a colleague filled in other lines: nothing to choose.
      if (nogEens && botsingen.value.length === 0) return bewaar(reden, false);
    }
    return nieuw !== null;
  }
  async function sluitAf(geteld: number, reden: string): Promise<boolean> {
    opslaan.wis();
    const verstuurd = momentopname();
    const nieuw = await sluiten.doe({ ...invoer(reden), geteld });
    if (nieuw) await neem(nieuw, verstuurd);
    else if (sluiten.weigering.value?.code === 'conflict') await ververs();
    return nieuw !== null;
  }
  async function heropen(reden: string): Promise<boolean> {
    const nieuw = await heropenen.doe({ locatieId, datum, versie: register.value.versie, reden });
    if (nieuw) await neem(nieuw, {});
    else if (heropenen.weigering.value?.code === 'conflict') await ververs();
    return nieuw !== null;
  }
  async function gooiWeg(): Promise<void> {
    onthoud();
    inhoud.value = leeg();
    await concept.weggooien();
  }

  return {
    inhoud,
    concept,
    opslaan,
    sluiten,
    heropenen,
    totalen,
    extra,
    plekken,
    gewijzigd,
    botsingen,
    kanTerug,
    nuVan,
    standVan,
    zet,
    vul,
    zelfde,
    zetExtra,
    kies,
    ongedaan,
    bewaar,
    sluitAf,
    heropen,
    ververs,
    gooiWeg,
  };
}
export type Registerformulier = ReturnType<typeof useRegister>;
