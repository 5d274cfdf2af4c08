import { computed, ref, watch, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import { toonDatum } from '#shared/taal/schermdatum.ts';
import { nl } from '#shared/taal/nl.ts';
import { roep } from '../api.ts';
import type { Icoonnaam } from '../schil/iconen.ts';
import type { Navigatiegroep } from '../schil/navigatie.ts';
import { useSessie } from '../stores/sessie.ts';
import { useWerkblad } from '../stores/werkblad.ts';

export interface Paletpunt {
  id: string;
  label: string;
  extra: string;
  icoon?: Icoonnaam;
  doe: () => void;
}

const WACHT = 180;
const bevat = (label: string, zoek: string): boolean => label.toLowerCase().includes(zoek.trim().toLowerCase());

/** What the palette offers for the typed text: clients from the core, recent cases, screens and actions. */
export function usePalet(bron: {
  zoek: Ref<string>;
  open: Ref<boolean>;
  groepen: () => readonly Navigatiegroep[];
  hulp: () => void;
}) {
  const router = useRouter();
  const sessie = useSessie();
  const werkblad = useWerkblad();
  const clienten = ref<Paletpunt[]>([]);
  const bezig = ref(false);
  const hulp = ref<Paletpunt[]>([]);
  let wekker: ReturnType<typeof setTimeout> | undefined;
  let beurt = 0;

  const schermen = computed<Paletpunt[]>(() =>
    bron
      .groepen()
      .flatMap((groep) => groep.punten.map((punt) => ({ punt, groep })))
      .filter(({ punt }) => bevat(punt.label, bron.zoek.value))
      .map(({ punt, groep }) => ({
        id: `scherm:${punt.naam}`,
        label: punt.label,
        extra: punt.sneltoets ?? groep.label ?? '',
        icoon: punt.icoon,
        doe: () => void router.push({ name: punt.naam }),
      })),
  );
  const recent = computed<Paletpunt[]>(() =>
    werkblad.recent
      .filter((dossier) => bevat(dossier.naam, bron.zoek.value))
      .map((dossier) => ({
        id: `recent:${dossier.dossierId}`,
        label: dossier.naam,
        extra: dossier.kenmerk,
        doe: () => void router.push({ name: 'dossier', params: { dossierId: dossier.dossierId } }),
      })),
  );
  const handelingen = computed<Paletpunt[]>(() =>
    [
      { id: 'doe:vergrendelen', label: nl.kader.vergrendelen, extra: 'Ctrl L', doe: () => void sessie.vergrendelen() },
      { id: 'doe:hulp', label: nl.hulp.sneltoetsen, extra: '?', doe: bron.hulp },
      { id: 'doe:uitloggen', label: nl.kader.uitloggen, extra: '', doe: () => void sessie.uitloggen() },
    ].filter((punt) => bevat(punt.label, bron.zoek.value)),
  );

  async function zoekClienten(tekst: string): Promise<void> {
    const mijn = ++beurt;
    bezig.value = true;
    const antwoord = await roep('client.zoeken', { tekst, aantal: 8 });
    if (mijn !== beurt) return;
    bezig.value = false;
    clienten.value = !antwoord.ok
      ? []
      : antwoord.waarde.resultaten.map((gevonden) => ({
          id: `client:${gevonden.clientId}:${gevonden.dossierId ?? ''}`,
          label: gevonden.weergavenaam,
          extra: [gevonden.geboortedatum ? toonDatum(gevonden.geboortedatum) : null, gevonden.kenmerk]
            .filter(Boolean)
            .join(' · '),
          doe: () =>
            void router.push(
              gevonden.dossierId
                ? { name: 'dossier', params: { dossierId: gevonden.dossierId } }
                : { name: 'client', params: { clientId: gevonden.clientId } },
            ),
        }));
  }

  /** Help about what was typed; its texts are fetched when somebody looks for something. */
  async function zoekInHulp(tekst: string): Promise<void> {
    const [{ zoekHulp }, { hulpVoor, naamVan }] = await Promise.all([
      import('#shared/taal/hulp/zoeken.ts'),
      import('#shared/taal/hulp/index.ts'),
    ]);
    const { rollen, organisatie } = sessie.sessie ?? { rollen: [], organisatie: null };
    const eigen = hulpVoor({ rechten: sessie.rechten, rollen, soort: organisatie?.soort ?? null });
    if (bron.zoek.value.trim() !== tekst) return;
    hulp.value = zoekHulp(
      tekst,
      eigen.flatMap((groep) => groep.onderwerpen),
    )
      .slice(0, 4)
      .map((onderwerp) => ({
        id: `hulp:${onderwerp.id}`,
        label: naamVan(onderwerp),
        extra: onderwerp.rol ? nl.hulp.eersteDienst : '',
        doe: () => void router.push({ name: 'hulp', params: { id: onderwerp.id.split('/') } }),
      }));
  }

  watch(bron.zoek, (tekst) => {
    hulp.value = [];
    if (tekst.trim().length > 2) void zoekInHulp(tekst.trim());
    clearTimeout(wekker);
    beurt += 1;
    bezig.value = false;
    if (tekst.trim().length < 2 || !sessie.mag('client.zoeken')) {
      clienten.value = [];
      return;
    }
    wekker = setTimeout(() => void zoekClienten(tekst.trim()), WACHT);
  });
  watch(bron.open, () => {
    bron.zoek.value = '';
    clienten.value = [];
  });

  /** Does what was chosen and closes the palette. */
  function ga(id: string): void {
    const alle = [clienten, recent, schermen, hulp, handelingen].flatMap(({ value }) => value);
    const punt = alle.find((p) => p.id === id);
    if (!punt) return;
    bron.open.value = false;
    punt.doe();
  }

  return { clienten, recent, schermen, hulp, handelingen, bezig, ga };
}
