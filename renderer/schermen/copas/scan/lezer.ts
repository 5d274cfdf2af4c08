import { onBeforeUnmount, onMounted } from 'vue';

const isTeken = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !ctrlKey && !altKey && !metaKey;

/**
 * Sends what is typed to one field, whatever has the focus on the screen: a reader that types knows nothing of focus. From
 * the first key on the field has it, so that the spaces and the Enter of a code press no other button.
 * @param magVangen whether keys are to be caught now; not while a dialog is open
 */
export function useLezer(veldId: string, magVangen: () => boolean): void {
  function opToets(gebeurtenis: KeyboardEvent): void {
    const veld = document.getElementById(veldId);
    if (!(veld instanceof HTMLInputElement) || gebeurtenis.target === veld || !magVangen()) return;
    // No code begins with a space, which presses the button that has the focus, or a question mark, which opens the help.
    if (!isTeken(gebeurtenis) || /[ ?]/.test(gebeurtenis.key)) return;
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
    veld.focus();
    veld.value = gebeurtenis.key;
    veld.dispatchEvent(new Event('input', { bubbles: true }));
  }
  onMounted(() => window.addEventListener('keydown', opToets, { capture: true }));
  onBeforeUnmount(() => window.removeEventListener('keydown', opToets, { capture: true }));
}
