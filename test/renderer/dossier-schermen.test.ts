// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, ref } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ConceptConflict from '#renderer/componenten/ConceptConflict.vue';
import ClientVelden from '#renderer/schermen/client/ClientVelden.vue';
import Dubbelen from '#renderer/schermen/client/Dubbelen.vue';
import PasControleren from '#renderer/schermen/copas/PasControleren.vue';
import { maakDossierpagina } from '#renderer/schermen/dossier/dossier.ts';
import Kinderen from '#renderer/schermen/melding/Kinderen.vue';
import Balans from '#renderer/schermen/stappen/Balans.vue';
import Onderdeel from '#renderer/schermen/stappen/Onderdeel.vue';
import { leegCriterium } from '#shared/domein/toegankelijkheid.ts';
import { legeClient } from '#shared/domein/clientvelden.ts';
import { leegKind, type Stapfeiten } from '#shared/domein/stappen.ts';
import { nl } from '#shared/taal/nl.ts';
import { axeFouten, toon, zetBrug } from './hulp.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});
const wacht = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await flushPromises();
};

describe('likely duplicates', () => {
  const persoon = {
    clientId: '0'.repeat(26),
    weergavenaam: 'Fatima el Amrani',
    geboortedatum: '1985-02-03',
    score: 0.9,
    redenen: ['Zelfde naam', 'Zelfde geboortedatum'],
  };

  it('asks once after the typing stops, and shows who it may be, why, and the way there', async () => {
    const brug = zetBrug({ 'client.dubbelen': () => ({ ok: true, waarde: [persoon] }) });
    const velden = { ...legeClient(), achternaam: 'A' };
    const scherm = toon(Dubbelen, { props: { velden } });
    await wacht(1000);
    expect(brug.aanroepen).toEqual([]);
    expect(scherm.text()).toContain(nl.client.dubbel.wacht);
    for (const achternaam of ['Am', 'Amr', 'Amrani']) {
      await scherm.setProps({ velden: { ...velden, achternaam } });
      await wacht(100);
    }
    await wacht(400);
    expect(brug.aanroepen).toHaveLength(1);
    for (const tekst of ['1 persoon lijkt hierop', 'Fatima el Amrani', '03-02-1985', 'Zelfde geboortedatum'])
      expect(scherm.text()).toContain(tekst);
    expect(scherm.get('a').attributes('aria-label')).toBe('Open Fatima el Amrani');
  });

  it('never sends half a BSN', async () => {
    const brug = zetBrug({ 'client.dubbelen': () => ({ ok: true, waarde: [] }) });
    toon(Dubbelen, { props: { velden: { ...legeClient(), achternaam: 'Amrani', bsn: '12345' } } });
    await wacht(500);
    expect(brug.aanroepen[0]?.invoer).toMatchObject({ bsn: null });
  });
});

describe('the fields of a client', () => {
  it('ask why there is no BSN as long as there is none, and show a fault at its field', async () => {
    zetBrug({});
    const fout = (pad: string) => (pad === 'geenBsnReden' ? 'Vul dit in.' : null);
    const scherm = toon(ClientVelden, { props: { modelValue: legeClient(), fout } });
    const reden = scherm.get('#feit-geenBsnReden');
    expect(reden.attributes('aria-invalid')).toBe('true');
    expect(scherm.get(`#${reden.attributes('aria-describedby')?.split(' ').at(-1)}`).text()).toContain('Vul dit in.');
    await scherm.setProps({ modelValue: { ...legeClient(), bsn: '999900006' } });
    expect(scherm.find('#feit-geenBsnReden').exists()).toBe(false);
    vi.useRealTimers();
    expect(await axeFouten()).toEqual([]);
  });
});

describe('children', () => {
  it('keep "not asked" apart from "none", also when the only child is taken away', async () => {
    let kinderen: Stapfeiten['melding']['kinderen'] = null;
    const scherm = toon(Kinderen, {
      props: {
        modelValue: kinderen,
        vandaag: '2026-11-16',
        fout: () => null,
        'onUpdate:modelValue': (nieuw: Stapfeiten['melding']['kinderen']) => {
          kinderen = nieuw;
          void scherm.setProps({ modelValue: nieuw });
        },
      },
    });
    const kies = async (naam: string) => {
      await scherm.get(`#feit-kinderen [aria-label="${naam}"]`).trigger('click');
      await flushPromises();
    };
    await kies('Nee');
    expect(kinderen).toEqual([]);
    await kies('Ja');
    expect(kinderen).toEqual([leegKind()]);
    await scherm.get('[aria-label="Kind 1 weghalen"]').trigger('click');
    expect(kinderen).toBeNull();
  });
});

describe('an onderdeel of the onderzoek', () => {
  type Melding = Partial<Stapfeiten['melding']>;
  /** An onderdeel on the page of a dossier with this melding; `gezet` is what it says of itself, in order. */
  async function onderdeel(melding: Melding) {
    const gezet: unknown[] = [];
    const waarde = { stappen: { melding: { feiten: melding } } };
    zetBrug({ 'dossier.openen': () => ({ ok: true, waarde }) });
    const pagina = defineComponent({
      setup() {
        const { openen, ververs } = maakDossierpagina(() => '0'.repeat(26));
        const deel = ref<Stapfeiten['onderzoek']['onderdelen']['zelfredzaamheid']>();
        void ververs();
        return () =>
          openen.waarde.value
            ? h(Onderdeel, {
                modelValue: deel.value,
                pad: 'onderdelen.zelfredzaamheid',
                titel: 'Zelfredzaamheid',
                vraag: 'Hoe gaat het?',
                uitleg: null,
                'onUpdate:modelValue': (nieuw) => {
                  gezet.push(nieuw);
                  deel.value = nieuw;
                },
              })
            : null;
      },
    });
    const scherm = toon(pagina);
    await flushPromises();
    const kies = (naam: string) => scherm.get(`[aria-label="${naam}"]`).trigger('click');
    return { scherm, gezet, kies, typ: (tekst: string) => scherm.get('textarea').setValue(tekst) };
  }
  const alleen: Melding = { heeftPartner: false, kinderen: [], huisgenoten: [] };

  it('stays unrecorded until something is said of it, and keeps a bevinding without a stand', async () => {
    const { gezet, kies, typ } = await onderdeel(alleen);
    await typ('Lukt nu niet.');
    await kies('Vastgesteld');
    await kies(nl.stappen.onderzoek.standen.open);
    await typ('');
    expect(gezet).toEqual([
      { stand: null, bevinding: 'Lukt nu niet.' },
      { stand: 'vastgesteld', bevinding: 'Lukt nu niet.' },
      { stand: null, bevinding: 'Lukt nu niet.' },
      undefined,
    ]);
  });

  it('asks whether a bevinding may go in the letter where there are others, or that is not known', async () => {
    const vraag = nl.stappen.onderzoek.inBrief;
    const voorAlleen = await onderdeel(alleen);
    await voorAlleen.typ('Lukt nu niet.');
    expect(voorAlleen.scherm.text()).not.toContain(vraag);
    voorAlleen.scherm.unmount();

    const { scherm, gezet, kies, typ } = await onderdeel({ heeftPartner: null, kinderen: [], huisgenoten: [] });
    expect(scherm.text()).not.toContain(vraag);
    await typ('Haar partner slaat haar.');
    expect(scherm.text()).toContain(vraag);
    await kies(nl.stappen.onderzoek.inBriefKeuze.nee);
    expect(gezet.at(-1)).toEqual({ stand: null, bevinding: 'Haar partner slaat haar.', overAnder: true });
    vi.useRealTimers();
    expect(await axeFouten()).toEqual([]);
  });
});

describe('the balance of 5.2.5', () => {
  it('lays each criterium on its side and adds nothing up', () => {
    const scherm = toon(Balans, {
      props: {
        fout: () => null,
        kandidaten: [
          { sleutel: 'andere-regio', regioId: null, naam: 'Den Haag' },
          { sleutel: 'andere-regio-2', regioId: null, naam: 'Dordrecht' },
        ],
        modelValue: {
          'voorkeur-client': { ...leegCriterium(), wijstNaar: 'rotterdam' },
          'positief-netwerk': { ...leegCriterium(), wijstNaar: 'andere-regio-2', bevinding: 'Moeder in Dordrecht' },
        },
      },
    });
    const schalen = scherm.findAll('.balans__schaal').map((schaal) => schaal.text());
    expect(schalen[0]).toContain('Voorkeur van de cliënt');
    expect(schalen[1]).toBe(`Den Haag${nl.stappen.toegankelijkheid.leeg}`);
    expect(schalen[2]).toContain('DordrechtFamilie en vrienden die helpen');
    expect(schalen[3]).toContain(nl.stappen.toegankelijkheid['geen-verschil']);
    expect(scherm.get('.balans').text()).not.toMatch(/\d|beste/);
  });
});

describe('checking a pass', () => {
  it('answers big and announced, names nobody, and is ready for the next', async () => {
    const uitslag = {
      geldig: false,
      reden: 'De pas is ingetrokken.',
      pasnummer: null,
      locatienaam: null,
      geldigTot: null,
    };
    const brug = zetBrug({ 'copas.controleren': () => ({ ok: true, waarde: uitslag }) });
    const scherm = toon(PasControleren);
    await scherm.get('#pascode').setValue(' 123456789012 ');
    await scherm.get('form').trigger('submit');
    await wacht(0);
    expect(brug.aanroepen).toEqual([{ naam: 'copas.controleren', invoer: { code: '123456789012' } }]);
    const status = scherm.get('[role="status"]');
    expect(status.text()).toContain(nl.besluit.controle.ongeldig);
    expect(status.text()).toContain('De pas is ingetrokken.');
    expect((scherm.get('#pascode').element as HTMLInputElement).value).toBe('');
    expect(document.activeElement?.id).toBe('pascode');
    vi.useRealTimers();
    expect(await axeFouten()).toEqual([]);
  });
});

describe('two versions side by side', () => {
  it('cannot go on before every line is chosen, and then gives what was chosen', async () => {
    const conflict = {
      mijn: { reden: 'mijn', redzaam: null as boolean | null },
      opgeslagen: { reden: 'ander', redzaam: true as boolean | null },
      uitgang: { reden: 'begin', redzaam: null as boolean | null },
    };
    const scherm = toon(ConceptConflict, { props: { conflict, labels: { reden: 'Reden', redzaam: 'Redzaam' } } });
    const verder = () => scherm.findAll('button').find((knop) => knop.text() === nl.componenten.concept.conflictVerder);
    await verder()?.trigger('click');
    expect(scherm.emitted('samen')).toBeUndefined();
    expect(scherm.text()).toContain(nl.componenten.concept.conflictKiesOveral);
    await scherm.get('[id="conflict-mijn-reden"]').setValue(true);
    await verder()?.trigger('click');
    expect(scherm.emitted('samen')).toEqual([[{ reden: 'mijn', redzaam: true }]]);
    vi.useRealTimers();
    expect(await axeFouten()).toEqual([]);
  });
});
