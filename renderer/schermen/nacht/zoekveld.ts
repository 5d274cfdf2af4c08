import { nextTick, type Ref } from 'vue';
import type { Nachtregister, Nachtrij } from '#shared/contract/groepen/nacht.ts';
import { slaaptHier, type Nachtstand } from '#shared/domein/nacht.ts';
import { nl } from '#shared/taal/nl.ts';
import { vul } from '#shared/taal/vul.ts';
import { roep } from '../../api.ts';
import type { useLijst } from './lijst.ts';

const VELD = 'nacht-zoek';
const t = nl.nacht;

/** What a reader types: twelve digits, or a token that is longer than any name. */
export const lijktCode = (tekst: string): boolean => /^[\d\s.-]{12,}$/.test(tekst) || tekst.length > 40;

interface Opties {
  register: Ref<Nachtregister>;
  lijst: ReturnType<typeof useLijst>;
  zoek: Ref<string>;
  zeg: (tekst: string) => void;
  standVan: (rij: Nachtrij) => Nachtstand | null;
  zet: (rij: Nachtrij, stand: Nachtstand) => void;
}

/** The search field: a name or a bed, and Enter sets who it is present; a pass does the same, late when it is late. */
export function useZoekveld({ register, lijst, zoek, zeg, standVan, zet }: Opties) {
  const rijVan = (clientId: string): Nachtrij | undefined =>
    register.value.rijen.find((rij) => rij.clientId === clientId);

  /** Fills somebody in and goes to the line, so that the next letter can say otherwise; who sleeps here already stays so. */
  async function binnen(rij: Nachtrij, stand: 'aanwezig' | 'laat'): Promise<void> {
    if (slaaptHier(standVan(rij))) zeg(vul(t.alBinnen, { naam: rij.naam }));
    else zet(rij, stand);
    await lijst.naar(rij.clientId);
  }
  async function scan(code: string): Promise<void> {
    const { locatieId, datum } = register.value;
    const antwoord = await roep('nacht.pas', { locatieId, datum, code: code.slice(0, 500) });
    if (!antwoord.ok) return zeg(antwoord.melding);
    const { geldig, reden, clientId } = antwoord.waarde;
    const rij = clientId ? rijVan(clientId) : undefined;
    if (rij && geldig) {
      const klok = await roep('nacht.klok', {});
      const laat = klok.ok && klok.waarde.laat && klok.waarde.nacht === datum;
      return binnen(rij, laat ? 'laat' : 'aanwezig');
    }
    zeg(rij ? `${rij.naam}: ${reden}` : reden);
    if (rij) await lijst.naar(rij.clientId);
  }
  async function enter(): Promise<void> {
    const tekst = zoek.value.trim();
    if (tekst === '') return lijst.naar(lijst.volgendeOpen() ?? lijst.opPlek(0));
    if (lijktCode(tekst)) {
      zoek.value = '';
      return scan(tekst);
    }
    const gevonden = lijst.zichtbaar.value;
    const [eerste] = gevonden;
    if (!eerste) return zeg(vul(t.zoekNiets, { tekst }));
    if (gevonden.length > 1) {
      zeg(vul(t.zoekMeer, { n: gevonden.length }));
      return lijst.naar(eerste.clientId);
    }
    zoek.value = '';
    await binnen(eerste, 'aanwezig');
  }
  /** Sends what was typed in the list to the field; a slash only goes there. */
  function begin(tekst: string): void {
    const veld = document.getElementById(VELD);
    if (!(veld instanceof HTMLInputElement)) return;
    veld.focus();
    zoek.value = tekst === '/' ? '' : tekst;
    void nextTick(() => veld.setSelectionRange(zoek.value.length, zoek.value.length));
  }
  function toets(gebeurtenis: KeyboardEvent): void {
    if (gebeurtenis.key === 'ArrowDown') {
      gebeurtenis.preventDefault();
      void lijst.naar(lijst.opPlek(0));
    }
    if (gebeurtenis.key === 'Escape') {
      gebeurtenis.preventDefault();
      zoek.value = '';
      void nextTick(() => lijst.naar(lijst.actiefId.value));
    }
  }
  return { enter: () => void enter(), begin, toets };
}
