import { describe, expect, it } from 'vitest';
import { alsRail, volgendeStap } from '#renderer/schermen/dossier/rail.ts';
import { leesDeel } from '#renderer/schermen/dossier/delen.ts';
import { plekVan } from '#renderer/schermen/dossier/plek.ts';
import { clientveldenSchema } from '#shared/contract/groepen/client.ts';
import type { Stapstand } from '#shared/contract/groepen/dossier.ts';
import { platteVelden, toetsen } from '#shared/beleid/index.ts';
import { stapSchemas } from '#shared/domein/stappen.ts';

const inDossier = [
  'doelgroep',
  'in-behandeling',
  'onderzoekstermijn',
  'acute-opvang',
  'onderzoek',
  'landelijke-toegankelijkheid',
  'verstrekking',
  'weigering',
] as const;

describe('the way from a question to its field', () => {
  it.each(inDossier)('%s: every fact that it can ask has a field on a form', (naam) => {
    const paden = platteVelden(toetsen[naam].velden)
      .map(({ pad }) => pad)
      .filter((pad) => !pad.includes('[]') && pad !== 'onderdelen');
    for (const pad of paden) {
      const plek = plekVan(naam, pad);
      // The opening hours are a setting of the organisation, not a fact of a case.
      if (pad.startsWith('opening')) {
        expect(plek).toBeNull();
        continue;
      }
      const vorm = plek?.deel === 'client' ? clientveldenSchema.shape : plek && stapSchemas[plek.deel].shape;
      expect(Object.keys(vorm ?? {}), pad).toContain(plek?.veld.split('.')[0]);
    }
  });

  it('has none for what is no toets of a dossier', () => {
    expect(plekVan('winteropvang', 'besluit')).toBeNull();
  });
});

const stap = (naam: Stapstand['stap'], stand: Stapstand['stand'], waarom: string[] = []): Stapstand => ({
  stap: naam,
  stand,
  waarom,
});

describe('the rail', () => {
  it('shows the first question and how many more; what has not begun says why only while it is open', () => {
    const rail = [
      stap('melding', 'klaar'),
      stap('onderzoek', 'bezig', ['Een?', 'Twee?', 'Drie?']),
      stap('besluit', 'niet-begonnen', ['Eerst de rest.']),
    ];
    expect(alsRail(rail, 'overzicht').map(({ waarom }) => waarom)).toEqual([[], ['Een?', 'en nog 2 vragen'], []]);
    expect(alsRail(rail, 'besluit')[2]).toMatchObject({ stand: 'nog-te-doen', waarom: ['Eerst de rest.'] });
  });

  it('asks for acute opvang right after the melding, and no more once the onderzoek has begun', () => {
    const vroeg = [stap('melding', 'klaar'), stap('acute-opvang', 'niet-begonnen'), stap('onderzoek', 'niet-begonnen')];
    expect(volgendeStap(vroeg)?.stap).toBe('acute-opvang');
    const later = [stap('melding', 'klaar'), stap('acute-opvang', 'niet-begonnen'), stap('onderzoek', 'bezig')];
    expect(volgendeStap(later)?.stap).toBe('onderzoek');
    expect(volgendeStap([stap('melding', 'klaar'), stap('copas', 'niet-van-toepassing')])).toBeNull();
  });

  it('opens the overview for an address that names no part', () => {
    expect([leesDeel('onderzoek'), leesDeel('onzin'), leesDeel(undefined), leesDeel('')]).toEqual([
      'onderzoek',
      'overzicht',
      'overzicht',
      'overzicht',
    ]);
  });
});
