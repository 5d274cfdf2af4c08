import { ref, watch } from 'vue';

const SLEUTEL = 'onthaal-lettertoetsen';

/**
 * Whether a letter by itself is a command, outside a field: off for who speaks to the computer or presses keys by accident
 * (WCAG 2.1.4). Keys with Ctrl or Alt stay. Remembered on this workstation.
 */
export const lettertoetsen = ref(localStorage.getItem(SLEUTEL) !== 'uit');
watch(lettertoetsen, (aan) => (aan ? localStorage.removeItem(SLEUTEL) : localStorage.setItem(SLEUTEL, 'uit')));
