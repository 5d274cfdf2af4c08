import { computed, onBeforeUnmount, onMounted, watch, type ComputedRef } from 'vue';
import { nl } from '#shared/taal/nl.ts';
import { meervoud } from '#shared/taal/vul.ts';
import { bijGebeurtenis } from '../api.ts';
import { useSessie } from '../stores/sessie.ts';
import { useOproep } from './oproep.ts';

/** A sign beside a place in the navigation: short, and in words for who cannot see it. */
export interface Navigatieteken {
  kort: string;
  uitleg: string;
}

/** For who runs the application: a sign in the menu while a check is red. Nothing for anybody else. */
export function useGezondheidteken(): ComputedRef<Readonly<Record<string, Navigatieteken>>> {
  const sessie = useSessie();
  const oproep = useOproep('gezondheid.melding');
  const mag = computed(
    () =>
      sessie.mag('beheer.instellingen') &&
      !sessie.slot &&
      !sessie.sessie?.moetWachtwoordWijzigen &&
      !sessie.sessie?.tweedeFactor?.moet,
  );
  const kijk = (): void => void (mag.value && oproep.doe({}));
  let stop: () => void = () => undefined;
  onMounted(() => {
    kijk();
    stop = bijGebeurtenis('gezondheid', kijk);
  });
  onBeforeUnmount(() => stop());
  watch(() => [mag.value, sessie.sessie?.gebruikerId] as const, kijk);
  return computed((): Readonly<Record<string, Navigatieteken>> => {
    const fout = mag.value ? (oproep.waarde.value?.fout ?? 0) : 0;
    return fout === 0 ? {} : { gezondheid: { kort: String(fout), uitleg: meervoud(fout, nl.gezondheid.tekenUitleg) } };
  });
}
