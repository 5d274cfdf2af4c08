// @vitest-environment happy-dom
import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick, type Component } from 'vue';
import GebruikerDialoog from '#renderer/schermen/beheer/GebruikerDialoog.vue';
import InstellingenFormulier from '#renderer/schermen/beheer/InstellingenFormulier.vue';
import LocatieDialoog from '#renderer/schermen/beheer/LocatieDialoog.vue';
import TeamDialoog from '#renderer/schermen/beheer/TeamDialoog.vue';
import VoorstelDialoog from '#renderer/schermen/beleid/VoorstelDialoog.vue';
import Bijwerkinstelling from '#renderer/schermen/gezondheid/Bijwerkinstelling.vue';
import Uitgeversleutels from '#renderer/schermen/gezondheid/Uitgeversleutels.vue';
import VerbindingDialoog from '#renderer/schermen/register/VerbindingDialoog.vue';
import { dossier } from '#shared/contract/groepen/dossier.ts';
import { instellingenSchema, type Instellingen } from '#shared/contract/groepen/beheer.ts';
import { instellingnaam } from '#shared/taal/instellingnamen.ts';
import { nl } from '#shared/taal/nl.ts';
import { beginInstellingen } from '#core/sessie/begin.ts';
import { toon, zetBrug } from './hulp.ts';

const id = '0'.repeat(26);
const bas = {
  ...{ id, versie: 1, naam: 'Bas', inlognaam: 'bas', rollen: ['balie'], locatieId: null, actief: true },
  laatstIngelogd: null,
};
const kade = {
  ...{ id, versie: 1, naam: 'De Kade', soort: 'nachtopvang', keten: 'volwassenen', straat: '', postcode: '' },
  ...{ plaats: '', telefoon: '', capaciteit: 9, actief: true },
};
const team = { id, versie: 1, naam: 'Noord', ketens: [], leden: [], actief: true };
const verbinding = {
  ...{ versie: 1, aan: true, host: 'register.example', poort: 5432, database: 'register', gebruiker: 'rol', ca: '' },
  certificaat: null,
};
const waarden: Instellingen = beginInstellingen({ naam: 'Gemeente Proefstad', openVan: '08:30', openTot: '16:30' });
const termijn = {
  ...{ naam: 'bezwaartermijn', label: 'Termijn om bezwaar te maken', eenheid: 'dagen', vanaf: '2025-01-01', tot: null },
  ...{ waarde: 42, bron: 'Awb', herkomst: 'vast' as const },
};
const gelezen = { versie: 1, waarden };

/** A core that keeps drafts and has newer records of everything. */
function kern() {
  const concepten = new Map<string, { inhoud: unknown; basisVersie: number; bewaardOp: string }>();
  const goed = (waarde: unknown) => ({ ok: true, waarde });
  const conflict = () => ({ ok: false, code: 'conflict', melding: 'Een collega was eerder.' });
  const brug = zetBrug({
    'concept.lezen': ({ sleutel }: { sleutel: string }) => goed(concepten.get(sleutel) ?? null),
    'concept.bewaren': (invoer: unknown) => {
      // As the contract has it: a key that it does not know is no draft.
      const { sleutel, ...rest } = dossier['concept.bewaren'].invoer.parse(invoer);
      concepten.set(sleutel, { ...rest, bewaardOp: '2026-11-22T09:00:00.000Z' });
      return goed({ bewaardOp: '2026-11-22T09:00:00.000Z' });
    },
    'concept.weggooien': ({ sleutel }: { sleutel: string }) => goed(concepten.delete(sleutel) && null),
    'gebruiker.lijst': () => goed([{ ...bas, versie: 2, naam: 'Bas Anders' }]),
    'gebruiker.wijzigen': conflict,
    'locatie.lijst': () => goed([{ ...kade, versie: 2, naam: 'Kade Anders' }]),
    'locatie.wijzigen': conflict,
    'team.lijst': () => goed([{ ...team, versie: 2, naam: 'Noord Anders' }]),
    'team.wijzigen': conflict,
    'levering.stand': () => goed({ verbinding: { ...verbinding, versie: 2, host: 'anders.example' } }),
    'levering.bewaren': conflict,
    'instelling.lezen': () =>
      goed({
        versie: 2,
        waarden: {
          ...waarden,
          organisatienaam: 'Gemeente Anders',
          bijwerken: { ...waarden.bijwerken, adres: 'https://anders.example/' },
        },
      }),
    'instelling.opslaan': conflict,
    'uitgeversleutel.stand': () => goed({ sleutels: [], voorstel: null }),
    'tweedeFactor.lijst': () => goed([]),
    'uitdienst.stand': () => goed(null),
  });
  return { brug, concepten };
}

interface Formulier {
  wat: string;
  scherm: Component;
  props: Record<string, unknown>;
  /** The label of a field in which is typed. */
  veld: string;
  /** What a colleague stored there meanwhile; null: there is nothing stored to be first with. */
  anders: string | null;
}
const open = { open: true };
const formulieren: readonly Formulier[] = [
  {
    ...{ wat: 'a user', scherm: GebruikerDialoog, veld: nl.beheer.gebruikers.kolom.naam, anders: 'Bas Anders' },
    props: { ...open, gebruiker: bas, locaties: [] },
  },
  {
    ...{ wat: 'a locatie', scherm: LocatieDialoog, veld: nl.beheer.locaties.kolom.naam, anders: 'Kade Anders' },
    props: { ...open, locatie: kade },
  },
  {
    ...{ wat: 'a team', scherm: TeamDialoog, veld: nl.werkscherm.teams.kolom.naam, anders: 'Noord Anders' },
    props: { ...open, team, collegas: [] },
  },
  {
    ...{ wat: 'the connection', scherm: VerbindingDialoog, veld: nl.levering.velden.host, anders: 'anders.example' },
    props: { ...open, verbinding },
  },
  {
    ...{ wat: 'the settings', scherm: InstellingenFormulier, anders: 'Gemeente Anders' },
    ...{ veld: nl.beheer.instellingen.organisatienaam, props: { gelezen } },
  },
  {
    ...{ wat: 'where new versions come from', scherm: Bijwerkinstelling, anders: 'https://anders.example/' },
    ...{ veld: nl.bijwerken.adres, props: { gelezen } },
  },
  {
    ...{ wat: 'a policy value', scherm: VoorstelDialoog, veld: nl.beleidscherm.beheer.bron, anders: null },
    props: { ...open, naam: termijn.naam, waarden: [termijn] },
  },
  {
    ...{ wat: 'a key of a publisher', scherm: Uitgeversleutels, veld: nl.bijwerken.sleutel.plak, anders: null },
    props: { ingebouwd: 0 },
  },
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});
const wacht = async (ms = 1000) => {
  await vi.advanceTimersByTimeAsync(ms);
  await flushPromises();
  await nextTick();
};
/** The field with a label, also in a window over the page. */
function veldMet(label: string): HTMLInputElement {
  const gevonden = [...document.querySelectorAll('label')].find((een) => een.textContent?.trim().startsWith(label));
  return document.getElementById(gevonden?.htmlFor ?? '') as HTMLInputElement;
}
async function typIn(label: string, tekst: string): Promise<void> {
  const veld = veldMet(label);
  veld.value = tekst;
  veld.dispatchEvent(new Event('input', { bubbles: true }));
  await wacht();
}
async function toonEen({ scherm, props }: Formulier): Promise<VueWrapper> {
  const een = toon(scherm, { props, attachTo: document.body });
  await wacht(0);
  return een;
}

describe.each(formulieren)('the form of $wat', (formulier) => {
  it('keeps what was typed when somebody leaves it, and puts it back', async () => {
    const { concepten } = kern();
    const eerst = await toonEen(formulier);
    const getypt = formulier.veld === nl.bijwerken.adres ? 'https://half.example/' : 'Half getypt';
    await typIn(formulier.veld, getypt);
    expect(concepten.size).toBe(1);
    eerst.unmount();
    document.body.innerHTML = '';
    await toonEen(formulier);
    expect(veldMet(formulier.veld).value).toBe(getypt);
    expect(document.body.textContent).toContain(nl.componenten.concept.weggooien);
  });
});

describe.each(formulieren.filter(({ anders }) => anders !== null))(
  'the form of $wat, changed by two people',
  (formulier) => {
    it('puts what a colleague stored meanwhile beside it', async () => {
      kern();
      await toonEen(formulier);
      await typIn(formulier.veld, formulier.veld === nl.bijwerken.adres ? 'https://mijn.example/' : 'Mijn tekst');
      document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
      await wacht();
      expect(document.body.textContent).toContain(nl.componenten.concept.conflictTitel);
      expect(document.body.textContent).toContain(formulier.anders);
      expect(document.body.textContent).toMatch(/Mijn tekst|mijn\.example/);
    });
  },
);

it('a password never stands in a draft', async () => {
  const { concepten } = kern();
  await toonEen({ ...formulieren[0]!, props: { ...open, gebruiker: null, locaties: [] } });
  await typIn(nl.beheer.gebruikers.beginwachtwoord, 'een geheim dat niet blijft');
  await typIn(nl.beheer.gebruikers.kolom.naam, 'Nieuw');
  expect(JSON.stringify([...concepten.values()])).not.toContain('geheim');
  expect(concepten.size).toBe(1);
});

it('every setting that two people can have changed has a name on the screen', () => {
  const plat = Object.entries(instellingenSchema.parse(waarden)).flatMap(([naam, waarde]) =>
    typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
      ? Object.keys(waarde).map((veld) => `${naam}.${veld}`)
      : [naam],
  );
  const zonder = plat.filter((pad) => !pad.startsWith('bijwerken.') && instellingnaam(pad) === pad);
  expect(zonder).toEqual([]);
});
