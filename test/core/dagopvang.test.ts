import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bezoekgroepen, dagdelen, dagdeelVan } from '#shared/domein/dagdeel.ts';
import { dagopvangteksten as tekst } from '#shared/taal/dagopvang.ts';
import { beginVan } from '#core/dagopvang/cijfers.ts';
import { tabelCsv } from '#core/tabelbestand/bestand.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { huis, type Huis } from './algemeen-hulp.ts';
import { logIn } from './hulp.ts';
import { havenVelden, openBestand, stadsjabloon, vandaag } from './opstelling.ts';

let k: Huis;
beforeEach(async () => {
  // 20:00 in Rotterdam: every part of the day has begun.
  k = await huis('2026-11-16T19:00:00Z');
  await logIn(k, 'aanbieder');
}, 60_000);
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});
const paden = ({ velden }: { velden?: { pad: string }[] | undefined }) => velden?.map(({ pad }) => pad);
const tel = (over: object = {}) =>
  ({ locatieId: k.dag, dag: vandaag, dagdeel: null, groep: null, aantal: 1, reden: '', ...over }) as const;

describe('the dagopvang counts who comes in, without names (5.2.14)', () => {
  it('with one key, in the part of the day it is', async () => {
    await k.doe('dagopvang.tellen', tel());
    const stand = await k.doe('dagopvang.tellen', tel({ groep: 'vrouw' }));
    expect(stand).toMatchObject({
      dagdeel: 'avond',
      totaal: { metPas: 0, zonderPas: 2, totaal: 2 },
      dagdelen: { avond: { totaal: 2 }, ochtend: { totaal: 0 } },
      groepen: { man: 0, vrouw: 1, jongere: 0 },
    });
  });

  it('takes visits off only as a line of its own, with a reason, never more than there were', async () => {
    await k.doe('dagopvang.tellen', tel({ aantal: 3, dagdeel: 'middag' }));
    const eraf = { locatieId: k.dag, dag: vandaag, dagdeel: 'middag', metPas: false, groep: null };
    expect(
      paden(await k.weigert('dagopvang.corrigeren', { ...eraf, aantal: 1, reden: '' }, 'ongeldige-invoer')),
    ).toEqual(['reden']);
    const teveel = await k.weigert('dagopvang.corrigeren', { ...eraf, aantal: 4, reden: 'Dubbel' }, 'ongeldige-invoer');
    expect(teveel.velden).toEqual([{ pad: 'aantal', bericht: tekst.zovelenNiet(3) }]);
    const stand = await k.doe('dagopvang.corrigeren', {
      ...eraf,
      dagdeel: 'middag',
      aantal: 2,
      reden: 'Dubbel geteld',
    });
    expect(stand.totaal.totaal).toBe(1);
    expect(stand.correcties).toMatchObject([{ aantal: -2, reden: 'Dubbel geteld', door: 'Naam aanbieder' }]);
  });

  it.each([
    ['a day that has not come', { dag: '2026-11-17' }, 'dag'],
    ['a day long ago', { dag: '2026-09-01', reden: 'Lijst' }, 'dag'],
    ['an earlier day without saying why', { dag: '2026-11-15' }, 'reden'],
    ['nobody', { aantal: 0 }, 'aantal'],
    ['half a visit', { aantal: 1.5 }, 'aantal'],
    ['fewer than nobody', { aantal: -3 }, 'aantal'],
    ['a crowd', { aantal: 3000 }, 'aantal'],
    ['another group', { groep: 'kind' }, 'groep'],
  ])('refuses %s', async (_wat, over, pad) => {
    expect(paden(await k.weigert('dagopvang.tellen', tel(over), 'ongeldige-invoer'))).toContain(pad);
  });

  it('refuses a part of the day that has not begun, and a locatie that is no dagopvang', async () => {
    await k.naar('2026-11-17T09:00:00Z');
    await logIn(k, 'aanbieder');
    const later = tel({ dag: '2026-11-17', dagdeel: 'middag' });
    expect(paden(await k.weigert('dagopvang.tellen', later, 'ongeldige-invoer'))).toEqual(['dagdeel']);
    const elders = await k.weigert('dagopvang.tellen', tel({ locatieId: k.nachtopvang }), 'stap-niet-mogelijk');
    expect(elders.melding).toBe(tekst.geenDagopvang);
  });

  it('takes over a paper count of an earlier day', async () => {
    const stand = await k.doe('dagopvang.tellen', tel({ dag: '2026-11-15', aantal: 41, reden: 'Turflijst' }));
    expect(stand).toMatchObject({ totaal: { totaal: 41 }, correcties: [{ reden: 'Turflijst' }] });
  });

  it('gives figures per day, week and month that are recomputed from the lines', async () => {
    const regel = fc.record({
      dag: fc.constantFrom('2026-11-16', '2026-11-15', '2026-11-09', '2026-10-31'),
      dagdeel: fc.constantFrom(...dagdelen),
      groep: fc.constantFrom(null, ...bezoekgroepen),
      aantal: fc.integer({ min: 1, max: 40 }),
      eraf: fc.integer({ min: 0, max: 50 }),
    });
    const lijnen: { dag: string; aantal: number }[] = [];
    await fc.assert(
      fc.asyncProperty(regel, fc.constantFrom('dag', 'week', 'maand'), async ({ eraf, ...een }, per) => {
        await k.doe('dagopvang.tellen', tel({ ...een, reden: 'Turflijst' }));
        lijnen.push({ dag: een.dag, aantal: een.aantal });
        const { aantal: _, ...vak } = een;
        if (eraf > 0) {
          const weg = { locatieId: k.dag, ...vak, metPas: false, aantal: eraf, reden: 'Dubbel' };
          const antwoord = await k.roep('dagopvang.corrigeren', weg);
          if (antwoord.ok) lijnen.push({ dag: een.dag, aantal: -eraf });
        }
        const cijfers = await k.doe('dagopvang.cijfers', { van: '2026-10-01', tot: vandaag, per });
        const verwacht = new Map<string, number>();
        for (const { dag, aantal } of lijnen)
          verwacht.set(beginVan(dag, per), (verwacht.get(beginVan(dag, per)) ?? 0) + aantal);
        expect(cijfers.totaal.totaal).toBe(lijnen.reduce((som, { aantal }) => som + aantal, 0));
        for (const { begin, totaal, ochtend, middag, avond, man, vrouw, jongere } of cijfers.regels) {
          expect(totaal).toBe(verwacht.get(begin));
          expect(ochtend + middag + avond).toBe(totaal);
          expect(man + vrouw + jongere).toBeLessThanOrEqual(totaal);
          for (const getal of [totaal, man, vrouw, jongere]) expect(getal).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 25, seed: 9 },
    );
  }, 60_000);

  it('saves the figures in three forms', async () => {
    await k.doe('dagopvang.tellen', tel({ aantal: 7 }));
    const vraag = { van: '2026-11-01', tot: vandaag, per: 'week' as const };
    const csv = await k.doe('dagopvang.bytes', { ...vraag, vorm: 'csv' });
    expect(Buffer.from(csv.bytes).toString('utf8')).toContain('Week vanaf 16-11-2026;Dagopvang De Brug;0;0;7;0;7;7');
    expect((await leesPdf((await k.doe('dagopvang.bytes', { ...vraag, vorm: 'pdf' })).bytes)).tekst).toContain(
      'De Brug',
    );
    expect((await k.doe('dagopvang.bytes', { ...vraag, vorm: 'xlsx' })).bestandsnaam).toMatch(/\.xlsx$/);
    await k.weigert('dagopvang.cijfers', { ...vraag, tot: '2026-10-01' }, 'ongeldige-invoer');
  });
});

describe('a pass at the dagopvang', () => {
  const opzetten = stadsjabloon();

  it('is counted once in a part of the day, and nobody can read from it who came', async () => {
    const stad = await opzetten();
    await logIn(stad, 'bea');
    const { id: locatieId } = await stad.doe('locatie.toevoegen', {
      ...havenVelden,
      naam: 'De Brug',
      soort: 'dagopvang',
    });
    await logIn(stad, 'overal');
    const scan = (code: string) => stad.doe('dagopvang.scannen', { locatieId, code });
    const { pasnummer } = stad.met.thomas;
    expect(await scan(pasnummer)).toMatchObject({ uitkomst: 'met-pas', stand: { totaal: { metPas: 1 } } });
    expect(await scan(pasnummer)).toMatchObject({ uitkomst: 'al-geteld', stand: { totaal: { metPas: 1 } } });
    expect(await scan('123')).toMatchObject({ uitkomst: 'niet-gelezen', stand: { totaal: { totaal: 1 } } });
    await logIn(stad, 'balie');
    await stad.doe('copas.intrekken', { pasId: stad.met.fatima.pasId, reden: 'Gestolen' });
    await logIn(stad, 'overal');
    // Without a pass that counts everybody is welcome too.
    expect(await scan(stad.met.fatima.pasnummer)).toMatchObject({
      uitkomst: 'zonder-pas',
      stand: { totaal: { totaal: 2 } },
    });
    await stad.naar('2026-11-17T10:00:00Z');
    await logIn(stad, 'overal');
    expect(await scan(pasnummer)).toMatchObject({ uitkomst: 'met-pas' });
    stad.sluit();
    const { db } = await openBestand(stad.map);
    const alles = JSON.stringify([
      db.prepare('SELECT * FROM dagbezoek').all(),
      db.prepare('SELECT * FROM dagpas').all(),
    ]);
    for (const mens of [stad.met.thomas, stad.met.fatima])
      for (const sleutel of [mens.clientId, mens.dossierId, mens.pasId, mens.pasnummer])
        expect(alles).not.toContain(sleutel);
    expect(db.prepare("SELECT count(*) AS n FROM dagpas WHERE dag < '2026-11-17'").get()).toEqual({ n: 0 });
    const log = db.prepare("SELECT client_id FROM audit WHERE gebeurtenis = 'dagopvang.scannen'").all();
    expect(log.every((regel) => (regel as { client_id: string | null }).client_id === null)).toBe(true);
    db.close();
    stad.ruimOp();
  }, 60_000);
});

describe('parts of the day', () => {
  it.each([
    ['00:00', 'ochtend'],
    ['11:59', 'ochtend'],
    ['12:00', 'middag'],
    ['16:59', 'middag'],
    ['17:00', 'avond'],
    ['23:59', 'avond'],
  ])('%s is %s', (tijd, dagdeel) => expect(dagdeelVan(tijd)).toBe(dagdeel));

  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-15', '2026-11-09'],
  ])('%s lies in the week from monday %s', (dag, begin) => expect(beginVan(dag, 'week')).toBe(begin));
});

describe('a list as a file', () => {
  it('runs no formula and writes amounts in euros', () => {
    const tabel = {
      titel: 'T',
      kolommen: ['a', 'b'],
      rijen: [['=1+1', { centen: 1205 }]],
      totaal: ['@x', { centen: 5 }],
    };
    const csv = tabelCsv({
      titel: '=T',
      bestandsnaam: 'x',
      organisatie: 'O',
      kenmerken: [['+a', '-b']],
      tabellen: [tabel],
    });
    const tekstVan = Buffer.from(csv).toString('utf8');
    expect(tekstVan).toContain("'=1+1;12,05");
    expect(tekstVan).toContain("'@x;0,05");
    expect(tekstVan).not.toMatch(/(^|;)[=+@-]/m);
  });
});
