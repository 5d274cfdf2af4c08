import { inject, nextTick, type InjectionKey } from 'vue';

/** Id of the control in which a fact is filled in. */
export const veldId = (pad: string): string => `feit-${pad}`;

function bedienbaar(veld: HTMLElement): HTMLElement | null {
  if (veld.matches('input, select, textarea, button')) return veld;
  const keuzes = [...veld.querySelectorAll<HTMLElement>('[role="radio"], input, select, textarea, button')];
  return keuzes.find((keuze) => keuze.getAttribute('aria-checked') === 'true') ?? keuzes[0] ?? null;
}

/** Puts the focus in the control of a fact and brings it into view. @returns whether it is on the screen */
export async function naarVeld(pad: string): Promise<boolean> {
  await nextTick();
  const veld = document.getElementById(veldId(pad));
  if (!veld) return false;
  bedienbaar(veld)?.focus();
  veld.scrollIntoView({ block: 'center' });
  return true;
}

/** Puts the focus on the first field that has a fault. */
export async function naarEersteFout(binnen: HTMLElement | null): Promise<void> {
  await nextTick();
  const veld = (binnen ?? document).querySelector<HTMLElement>('[aria-invalid="true"]');
  (veld && bedienbaar(veld))?.focus();
  veld?.scrollIntoView({ block: 'center' });
}

/** Before the ids of a form of which several can stand on one screen. */
export const veldruimte: InjectionKey<string> = Symbol('veldruimte');
/** Gives the id of a control in the form around this component. */
export function useVeldId(): (pad: string) => string {
  const ruimte = inject(veldruimte, '');
  return (pad) => veldId(ruimte === '' ? pad : `${ruimte}-${pad}`);
}

/** Stops looking after the heading of the screen that was opened before. */
let laatLos = (): void => {};

/**
 * Tells that there is another screen: the focus goes to its first field or its heading, so a screen reader reads it. A screen
 * that is still being fetched comes with another heading: as long as nobody moved the focus it goes along.
 */
export function naarScherm(beginveld: string | undefined): void {
  laatLos();
  if (document.querySelector('dialog[open]')) return;
  const kop = (): HTMLElement | null =>
    document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
  const zet = (doel: HTMLElement | null): HTMLElement | null => {
    if (doel && doel.tabIndex < 0) doel.setAttribute('tabindex', '-1');
    doel?.focus({ preventScroll: true });
    return doel;
  };
  let doel = zet((beginveld ? document.getElementById(beginveld) : null) ?? kop());
  const kijker = new MutationObserver(() => {
    const waar = document.activeElement;
    if (doel?.isConnected || (waar !== null && waar !== document.body)) {
      if (waar !== doel) laatLos();
      return;
    }
    doel = zet(kop());
  });
  kijker.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
  laatLos = () => kijker.disconnect();
}
