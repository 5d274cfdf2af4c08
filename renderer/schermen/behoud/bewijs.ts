import { computed, reactive, ref } from 'vue';

/** Who may do it where nobody can log in: proved with a password or with the recovery key. Shown by `Bewijsvelden`. */
export function useBewijs() {
  const invoer = reactive({ inlognaam: '', wachtwoord: '', herstelsleutel: '' });
  const metSleutel = ref(false);
  const geprobeerd = ref(false);
  /** What goes to the core: one of the two, never what was typed in the other field before. */
  const wie = computed(() => ({
    inlognaam: invoer.inlognaam,
    wachtwoord: metSleutel.value ? '' : invoer.wachtwoord,
    herstelsleutel: metSleutel.value ? invoer.herstelsleutel : '',
  }));
  /** Whether everything was filled in; from here on what was not says so. */
  function compleet(): boolean {
    geprobeerd.value = true;
    const { inlognaam, wachtwoord, herstelsleutel } = wie.value;
    return inlognaam.trim() !== '' && (wachtwoord + herstelsleutel).trim() !== '';
  }
  return { invoer, metSleutel, geprobeerd, wie, compleet };
}
export type Bewijs = ReturnType<typeof useBewijs>;
