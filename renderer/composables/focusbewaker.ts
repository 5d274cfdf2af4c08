import { onBeforeUnmount, onMounted } from 'vue';

/** Long enough for a screen that puts the focus somewhere itself. */
const WACHT = 120;

/** The heading to go on from: in what is left around the element that went, from near to far. */
function kopBij(ouders: readonly HTMLElement[]): HTMLElement | null {
  for (const ouder of ouders) {
    if (!ouder.isConnected || ouder === document.body) continue;
    const koppen = [...ouder.querySelectorAll<HTMLElement>('h1, h2, h3, h4')];
    const kop = koppen.find((een) => een.checkVisibility?.() ?? true);
    if (kop) return kop;
    if (ouder.tagName === 'MAIN') return ouder;
  }
  return document.querySelector<HTMLElement>('main');
}

/**
 * The focus is never lost: when what had it goes (a form that was kept, a line that was dealt with) and the screen gave it to
 * nothing else, it goes to the nearest heading that is left, so that a screen reader says where one is and Tab goes on from
 * there (WCAG 2.4.3). Not while something lies over the page: that keeps the focus itself.
 */
export function useFocusbewaker(): void {
  let laatste: HTMLElement | null = null;
  let ouders: HTMLElement[] = [];
  let wekker: ReturnType<typeof setTimeout> | undefined;

  const nergens = (): boolean => document.activeElement === null || document.activeElement === document.body;
  const onthoud = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    laatste = target;
    ouders = [];
    for (let ouder = target.parentElement; ouder; ouder = ouder.parentElement) ouders.push(ouder);
  };
  function herstel(): void {
    if (!laatste || laatste.isConnected || !nergens()) return;
    if (document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]')) return;
    const doel = kopBij(ouders);
    if (!doel) return;
    if (doel.tabIndex < 0) doel.setAttribute('tabindex', '-1');
    doel.focus({ preventScroll: true });
  }
  const kijker = new MutationObserver(() => {
    if (!laatste || laatste.isConnected || !nergens()) return;
    clearTimeout(wekker);
    wekker = setTimeout(herstel, WACHT);
  });
  onMounted(() => {
    document.addEventListener('focusin', onthoud);
    kijker.observe(document.body, { childList: true, subtree: true });
  });
  onBeforeUnmount(() => {
    clearTimeout(wekker);
    document.removeEventListener('focusin', onthoud);
    kijker.disconnect();
  });
}
