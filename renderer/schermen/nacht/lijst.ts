import { computed, nextTick, ref, type Ref } from 'vue';
import type { Nachtregister, Nachtrij } from '#shared/contract/groepen/nacht.ts';
import { normaliseer } from '#shared/domein/naam.ts';
import type { Registerformulier } from './register.ts';

const BLAD = 10;

/** What the list shows and which line is chosen: searching, "not filled in yet", and walking by keyboard. */
export function useLijst(register: Ref<Nachtregister>, formulier: Registerformulier, begin: string | null) {
  const zoek = ref('');
  const alleenOpen = ref(false);
  const bednamen = computed(
    () =>
      new Map(
        register.value.bedden.map(({ bedId, kamer, naam }) => [bedId, [kamer, naam].filter(Boolean).join(' · ')]),
      ),
  );
  const bedVan = (rij: Nachtrij): string => bednamen.value.get(formulier.nuVan(rij).bedId ?? rij.bedId ?? '') ?? '';
  const zoektekst = computed(
    () => new Map(register.value.rijen.map((rij) => [rij.clientId, normaliseer(`${rij.naam} ${bedVan(rij)}`)])),
  );
  const past = (rij: Nachtrij, woorden: readonly string[]): boolean => {
    const delen = (zoektekst.value.get(rij.clientId) ?? '').split(' ');
    return woorden.every((woord) => delen.some((deel) => deel.startsWith(woord)));
  };
  const zichtbaar = computed(() => {
    const woorden = normaliseer(zoek.value).split(' ').filter(Boolean);
    return register.value.rijen.filter(
      (rij) =>
        past(rij, woorden) &&
        (!alleenOpen.value || formulier.standVan(rij) === null || rij.clientId === actiefId.value),
    );
  });
  const actiefId = ref<string | null>(begin ?? register.value.rijen[0]?.clientId ?? null);
  const actief = computed(() => register.value.rijen.find(({ clientId }) => clientId === actiefId.value) ?? null);

  /** Chooses a line and gives it the focus. */
  async function naar(clientId: string | null | undefined): Promise<void> {
    if (!clientId) return;
    actiefId.value = clientId;
    await nextTick();
    const rij = document.getElementById(`nacht-rij-${clientId}`);
    rij?.focus({ preventScroll: true });
    rij?.scrollIntoView({ block: 'nearest' });
  }
  function plaats(): number {
    return zichtbaar.value.findIndex(({ clientId }) => clientId === actiefId.value);
  }
  const opPlek = (i: number): string | undefined =>
    zichtbaar.value[Math.max(0, Math.min(zichtbaar.value.length - 1, i))]?.clientId;
  /** The line after this one; asked before a line is filled in, because it can leave the list then. */
  function volgende(): string | undefined {
    return opPlek(plaats() + 1);
  }
  const eersteOpen = (): string | undefined =>
    zichtbaar.value.find((rij) => formulier.standVan(rij) === null)?.clientId;
  function volgendeOpen(): string | undefined {
    const rijen = zichtbaar.value;
    const vanaf = plaats() + 1;
    return [...rijen.slice(vanaf), ...rijen.slice(0, vanaf)].find((rij) => formulier.standVan(rij) === null)?.clientId;
  }
  /** Arrows and their kin; false when the key is for somebody else. */
  function loop(toets: string): boolean {
    const stap: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: BLAD, PageUp: -BLAD };
    if (toets === 'Home') void naar(opPlek(0));
    else if (toets === 'End') void naar(opPlek(zichtbaar.value.length - 1));
    else if (toets in stap) void naar(opPlek(plaats() + (stap[toets] ?? 0)));
    else return false;
    return true;
  }
  return {
    zoek,
    alleenOpen,
    zichtbaar,
    actiefId,
    actief,
    bedVan,
    naar,
    volgende,
    eersteOpen,
    volgendeOpen,
    loop,
    opPlek,
  };
}
