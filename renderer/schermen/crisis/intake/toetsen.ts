import { nextTick } from 'vue';

const letters: Readonly<Record<string, number>> = { j: 0, n: 1, o: 2 };

/** Which answer of a row a key stands for: J, N and O of a yes-or-no question, a digit of any; null: none. */
function plekVan(toets: string, opties: readonly HTMLElement[]): number | null {
  if (/^[1-9]$/.test(toets)) return Number(toets) <= opties.length ? Number(toets) - 1 : null;
  const plek = letters[toets.toLowerCase()];
  return opties.length === 3 && plek !== undefined ? plek : null;
}

/** The control after this group, in the order of the form. */
function volgende(vak: HTMLElement, groep: Element): HTMLElement | undefined {
  const alle = [...vak.querySelectorAll<HTMLElement>('input, textarea, select, [role="radiogroup"], button')];
  const na = alle.find(
    (el) =>
      !groep.contains(el) &&
      el.getAttribute('role') !== 'radio' &&
      el.offsetParent !== null &&
      (groep.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  if (na?.getAttribute('role') !== 'radiogroup') return na;
  return na.querySelector<HTMLElement>('[role="radio"][aria-checked="true"], [role="radio"]') ?? undefined;
}

/** One key answers a question of a form and goes on to the next one; what is typed in a text field stays text. */
export async function antwoordMetToets(vak: HTMLElement, gebeurtenis: KeyboardEvent): Promise<void> {
  const { target, key, ctrlKey, altKey, metaKey } = gebeurtenis;
  if (ctrlKey || altKey || metaKey || !(target instanceof HTMLElement)) return;
  const groep = target.getAttribute('role') === 'radio' ? target.closest('[role="radiogroup"]') : null;
  if (!groep) return;
  const opties = [...groep.querySelectorAll<HTMLElement>('[role="radio"]')];
  const plek = plekVan(key, opties);
  if (plek === null) return;
  gebeurtenis.preventDefault();
  opties[plek]?.click();
  await nextTick();
  const doel = volgende(vak, groep);
  doel?.focus();
  doel?.scrollIntoView({ block: 'nearest' });
}
