import { describe, expect, it } from 'vitest';
import { maakBeeld, type Dossierbron } from '#core/dossier/beeld.ts';
import { genereerProef } from '#core/proef/generator.ts';
import { recepten, volgorde } from '#core/proef/recepten.ts';
import { beginInstellingen } from '#core/sessie/begin.ts';
import type { Proefpersoon, Scenario } from '#core/proef/soorten.ts';
import { beleidsregels2025, isWerkdag } from '#shared/beleid/index.ts';
import { clientveldenSchema } from '#shared/contract/groepen/client.ts';
import type { Dossierstatus } from '#shared/domein/dossierstatus.ts';
import { isGeldigBsn } from '#shared/domein/bsn.ts';
import { isGeldigPasnummer } from '#shared/domein/pasnummer.ts';
import { stapnamen, stapSchemas } from '#shared/domein/stappen.ts';

const vandaag = '2026-11-20';
const maak = (aantal = 60, zaad = 'onthaal', dag = vandaag) => {
  const { locaties, personen } = genereerProef({ zaad, aantal, vandaag: dag });
  return { locaties, personen: [...personen] };
};
const { locaties, personen } = maak();
const duizend = maak(1200, 'duizend').personen;

/** The dossier as the core would derive it from these facts. */
function beeldVan({ client, stappen, besluit }: Proefpersoon, dag = vandaag) {
  const vastgelegd = Object.fromEntries(
    stapnamen.map((stap) => [
      stap,
      stappen[stap] && { feiten: stappen[stap].feiten, versie: 1, door: '', doorId: '', op: stappen[stap].op },
    ]),
  ) as unknown as Dossierbron['stappen'];
  const rij = besluit && {
    ...besluit,
    id: '',
    dossierId: '',
    vervallenOp: null,
    bekendgemaaktOp: besluit.bekendmaking?.datum ?? null,
    bezwaarTot: besluit.bekendmaking?.bezwaarTot ?? null,
  };
  const bron: Dossierbron = {
    geboortedatum: client.geboortedatum,
    stappen: vastgelegd,
    besluiten: (rij ? [rij] : []) as unknown as Dossierbron['besluiten'],
    copassen: [],
    aanvullend: [],
    vertrek: null,
    heeftPlan: false,
    gesloten: false,
    instellingen: beginInstellingen({ naam: 'Proef', openVan: '08:30', openTot: '16:30' }),
  };
  return maakBeeld(bron, dag, beleidsregels2025);
}

describe('synthetic people', () => {
  it('are the same for the same seed, number and day, and others for another seed', () => {
    expect(maak()).toEqual({ locaties, personen });
    expect(maak(60, 'anders').personen[0]?.client).not.toEqual(personen[0]?.client);
  });
  it('do not change when more people are asked for', () => {
    const meer = maak(120).personen.slice(0, 60);
    expect(meer.map(({ client, scenario }) => ({ client, scenario }))).toEqual(
      personen.map(({ client, scenario }) => ({ client, scenario })),
    );
  });
  it('have client fields and steps that the contract accepts', () => {
    for (const { client, stappen } of duizend) {
      expect(clientveldenSchema.safeParse(client).error?.issues).toBeUndefined();
      for (const stap of stapnamen) {
        const feiten = stappen[stap]?.feiten;
        if (feiten) expect(stapSchemas[stap].safeParse(feiten).error?.issues).toBeUndefined();
      }
    }
  });
  it('have a valid BSN of the test range or none with a reason, and never share one', () => {
    const nummers = duizend.flatMap(({ client }) => (client.bsn ? [client.bsn] : []));
    expect(nummers.every((bsn) => isGeldigBsn(bsn) && bsn.startsWith('999'))).toBe(true);
    expect(new Set(nummers).size).toBe(nummers.length);
    expect(duizend.every(({ client }) => (client.bsn === null) === (client.geenBsnReden !== ''))).toBe(true);
  });
  it('can be phoned and written to nowhere', () => {
    for (const { client } of duizend) {
      expect(client.telefoon).toMatch(/^(06-0\d{7})?$/);
      expect(client.email).toMatch(/^([a-z.]+@voorbeeld\.example)?$/);
      expect(client.postcode).toMatch(/^(30\d\d S[ADS])?$/);
    }
  });
  it('are of every keten, background and sex', () => {
    expect(new Set(personen.map((p) => p.keten))).toEqual(new Set(['volwassenen', 'jongeren', 'gezin']));
    expect(new Set(duizend.map((p) => p.client.taal)).size).toBe(9);
    expect(new Set(duizend.map((p) => p.client.geslacht))).toEqual(new Set(['vrouw', 'man', 'x']));
    expect(new Set(duizend.map((p) => `${p.client.voornamen} ${p.client.achternaam}`)).size).toBeGreaterThan(1000);
  });
});

describe('states of the process', () => {
  const verwacht: Record<Scenario, Dossierstatus> = {
    'melding-net-binnen': 'melding',
    'melding-zonder-bsn': 'melding',
    'acuut-vannacht': 'melding',
    'acuut-buiten-kantoortijd': 'melding',
    'onderzoek-loopt': 'onderzoek',
    'onderzoek-te-laat': 'onderzoek',
    'andere-regio-overleg': 'onderzoek',
    'andere-regio-overdracht': 'onderzoek',
    'voorwaarden-ontbreken': 'onderzoek',
    hersteltermijn: 'onderzoek',
    'wacht-op-verstrekken': 'wacht-op-besluit',
    'wacht-op-weigeren': 'wacht-op-besluit',
    'nog-bekend-te-maken': 'verstrekt',
    verstrekt: 'verstrekt',
    'pas-vervangen': 'verstrekt',
    'loopt-af': 'verstrekt',
    afwijking: 'verstrekt',
    geweigerd: 'geweigerd',
    geeindigd: 'geeindigd',
  };
  const van = (scenario: Scenario) => duizend.filter((p) => p.scenario === scenario);

  it('all occur among the first sixty', () => {
    expect(volgorde).toHaveLength(60);
    expect(new Set(personen.map((p) => p.scenario))).toEqual(new Set(recepten.map((r) => r.scenario)));
  });
  it.each(Object.entries(verwacht) as [Scenario, Dossierstatus][])('%s: the core derives %s', (scenario, status) => {
    const gevonden = van(scenario);
    expect(gevonden.length).toBeGreaterThan(10);
    for (const persoon of gevonden)
      expect([persoon.nummer, beeldVan(persoon).status]).toEqual([persoon.nummer, status]);
  });
  it('the policy puts everybody in the keten that the generator meant, once the household is known', () => {
    for (const persoon of duizend) {
      const { keten } = beeldVan(persoon).toetsing;
      if (persoon.scenario !== 'melding-net-binnen')
        expect([persoon.nummer, keten]).toEqual([persoon.nummer, persoon.keten]);
    }
  });
  it('overdue: the term of six weken has passed', () => {
    for (const p of van('onderzoek-te-laat')) {
      const termijn = beeldVan(p).termijnen.find(({ soort }) => soort === 'onderzoek');
      expect(termijn && termijn.uiterlijk < vandaag).toBe(true);
    }
  });
  it('acute opvang rests on three answers, and after hours on the zorgaanbieder with a day to report', () => {
    for (const p of van('acuut-vannacht'))
      expect(beeldVan(p).toetsing.acuteOpvang.gevolg).toMatchObject({ opvang: 'onverwijld', door: 'centraal-onthaal' });
    for (const p of van('acuut-buiten-kantoortijd'))
      expect(beeldVan(p).toetsing.acuteOpvang.gevolg).toMatchObject({ opvang: 'onverwijld', door: 'zorgaanbieder' });
  });
  it('another region: only shelter while the transfer lacks its date and vervoer', () => {
    for (const p of van('andere-regio-overdracht')) {
      const { toegankelijkheid } = beeldVan(p).toetsing;
      expect(toegankelijkheid.gevolg).toMatchObject({
        regime: 'alleen-onderdak',
        ontbreektVoorOverdracht: ['datum', 'vervoer'],
      });
    }
  });
  it('waiting: the policy proposes to grant, or to refuse', () => {
    for (const p of van('wacht-op-verstrekken')) expect(beeldVan(p).voorstel.voorstel).toBe('verstrekken');
    for (const p of van('wacht-op-weigeren')) expect(beeldVan(p).voorstel.voorstel).toBe('weigeren');
  });
  it('expiring within ten days, ended since, and a besluit that must still be made known', () => {
    for (const p of van('loopt-af'))
      expect([p.besluit?.laatsteDag ?? '' >= vandaag, (p.besluit?.laatsteDag ?? '') <= '2026-12-02']).toEqual([
        p.besluit?.laatsteDag,
        true,
      ]);
    for (const p of van('geeindigd')) expect((p.besluit?.laatsteDag ?? '') < vandaag).toBe(true);
    for (const p of van('nog-bekend-te-maken')) expect(p.besluit?.bekendmaking).toBeNull();
  });
  it('a besluit has the last day and the objection term of the policy, and is taken on a werkdag after the melding', () => {
    for (const p of duizend) {
      if (!p.besluit) continue;
      expect(isWerkdag(p.besluit.peildatum) && p.besluit.peildatum > p.stappen.melding.feiten.gemeldOp).toBe(true);
      expect(p.besluit.laatsteDag === null).toBe(p.besluit.soort === 'weigeren');
      expect(p.besluit.bekendmaking === null || p.besluit.bekendmaking.bezwaarTot > p.besluit.bekendmaking.datum).toBe(
        true,
      );
    }
  });
});

describe('passes, stays and nights', () => {
  it('only volwassenen have a pass, as long as the besluit; a replaced one is withdrawn', () => {
    for (const { keten, copassen, besluit, scenario } of duizend) {
      if (copassen.length === 0) continue;
      expect([keten, copassen.at(-1)?.geldigTot]).toEqual(['volwassenen', besluit?.laatsteDag]);
      expect(copassen.every((pas) => isGeldigPasnummer(pas.pasnummer))).toBe(true);
      expect(copassen.filter((pas) => pas.ingetrokken === null)).toHaveLength(1);
      expect(copassen).toHaveLength(scenario === 'pas-vervangen' ? 2 : 1);
    }
  });
  it('nobody sleeps in two places on one night, tonight, or in a place for another keten', () => {
    const ketenVan = new Map(maak(1200, 'duizend').locaties.map((l) => [l.id, l.keten]));
    for (const { nachten, keten } of duizend) {
      expect(new Set(nachten.map((n) => n.datum)).size).toBe(nachten.length);
      expect(
        nachten.every((n) => n.datum < vandaag && n.datum >= '2026-08-20' && ketenVan.get(n.locatieId) === keten),
      ).toBe(true);
    }
  });
  it('nights fall within a stay', () => {
    for (const { nachten, plaatsingen } of personen) {
      for (const { datum, locatieId } of nachten) {
        expect(
          plaatsingen.some((p) => p.locatieId === locatieId && p.van <= datum && (p.tot === null || datum <= p.tot)),
        ).toBe(true);
      }
    }
  });
  it('four locations with nights in three months, and never more sleepers than beds', () => {
    expect(locaties.map((l) => l.soort)).toEqual(['nachtopvang', 'crisisopvang', 'jongerenopvang', 'gezinsopvang']);
    for (const { id, capaciteit } of locaties) {
      const perNacht = new Map<string, number>();
      for (const { nachten } of personen)
        for (const n of nachten) if (n.locatieId === id) perNacht.set(n.datum, (perNacht.get(n.datum) ?? 0) + 1);
      expect(perNacht.size).toBeGreaterThan(45);
      expect(Math.max(...perNacht.values())).toBeLessThanOrEqual(capaciteit);
    }
  });
});

describe('any day', () => {
  it.each(['2026-11-21', '2026-12-25', '2027-01-01', '2028-02-29', '2025-05-05'])(
    'everybody is where the scenario says on %s',
    (dag) => {
      for (const persoon of maak(120, dag, dag).personen) {
        const { status } = beeldVan(persoon, dag);
        if (persoon.besluit?.soort === 'verstrekken') expect(['verstrekt', 'geeindigd']).toContain(status);
        expect(persoon.stappen.melding.feiten.gemeldOp <= dag).toBe(true);
        expect(persoon.nachten.every((n) => n.datum < dag)).toBe(true);
      }
    },
  );
});
