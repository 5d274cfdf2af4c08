import { defineStore } from 'pinia';
import { computed, ref, watch } from 'vue';
import type { Werkgroep, WerkVanKeuze } from '#shared/contract/groepen/werk.ts';
import type { Invoer } from '#shared/contract/tabel.ts';
import type { Keten } from '#shared/domein/basis.ts';
import { vul } from '#shared/taal/vul.ts';
import { roep } from '../../api.ts';
import { useSessie } from '../../stores/sessie.ts';
import { werkwoorden } from './woorden.ts';

type Soort = NonNullable<Invoer<'werkvoorraad.lijst'>['soort']>;
const vast = ['mijn-teams', 'ik', 'niemand', 'iedereen'] as const;

/** What somebody chose to see of the Werkvoorraad: the list, the week and the paper show the same. Kept while logged in. */
export const useWerkfilter = defineStore('werkfilter', () => {
  const sessie = useSessie();
  const wie = ref<string>('iedereen');
  const keten = ref<Keten | null>(null);
  const soort = ref<Soort | null>(null);
  const groep = ref<Werkgroep | null>(null);
  const opties = ref<{ waarde: string; label: string }[]>([]);
  const collegas = ref<{ id: string; naam: string }[]>([]);
  const teams = ref<{ id: string; naam: string; leden: string[]; actief: boolean }[]>([]);
  let voorWie: string | null = null;

  const keuze = computed<WerkVanKeuze>(() => {
    const [wat = '', id = ''] = wie.value.split(':');
    if (wat === 'gebruiker' || wat === 'team') return { soort: wat, id };
    return { soort: vast.find((een) => een === wat) ?? 'iedereen' };
  });
  const invoer = computed(() => ({ wie: keuze.value, keten: keten.value, soort: soort.value }));

  /** A begeleider starts with the clients who are theirs, where there are any. */
  async function heeftEigen(): Promise<boolean> {
    if (sessie.sessie?.organisatie.soort !== 'opvangaanbieder' || !sessie.mag('werk.verdelen')) return false;
    const eigen = await roep('werkvoorraad.lijst', { groep: null, wie: { soort: 'ik' }, vanaf: 0, aantal: 1 });
    return eigen.ok && eigen.waarde.totaal > 0;
  }

  /** Reads who there is to choose from. The first time it opens on the work of one's own team. */
  async function laad(): Promise<void> {
    const ik = sessie.sessie?.gebruikerId ?? null;
    const [namen, lijst] = await Promise.all([roep('gebruiker.namen', {}), roep('team.lijst', {})]);
    if (!namen.ok || !lijst.ok) return;
    collegas.value = namen.waarde;
    teams.value = lijst.waarde.filter(({ actief }) => actief);
    const t = werkwoorden();
    const vasteOpties = vast
      .filter((een) => een !== 'mijn-teams' || teams.value.length > 0)
      .map((waarde) => ({ waarde: waarde as string, label: t.wieOpties[waarde] }));
    opties.value = [
      ...vasteOpties,
      ...teams.value.map(({ id, naam }) => ({ waarde: `team:${id}`, label: vul(t.team, { naam }) })),
      ...collegas.value.map(({ id, naam }) => ({ waarde: `gebruiker:${id}`, label: vul(t.collega, { naam }) })),
    ];
    if (voorWie === ik) return;
    voorWie = ik;
    keten.value = null;
    soort.value = null;
    groep.value = null;
    const inTeam = teams.value.some(({ leden }) => ik !== null && leden.includes(ik));
    wie.value = inTeam ? 'mijn-teams' : (await heeftEigen()) ? 'ik' : 'iedereen';
  }
  watch(
    () => sessie.sessie?.gebruikerId,
    () => (opties.value = []),
  );
  return { wie, keten, soort, groep, opties, collegas, teams, invoer, laad };
});
