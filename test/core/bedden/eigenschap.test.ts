import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Db } from '#db/openen.ts';
import * as opslag from '#db/opslag/index.ts';
import { logIn } from '../hulp.ts';
import { maakHuis } from '../nacht-hulp.ts';
import { openBestand } from '../opstelling.ts';

const mensen = 5;
const vannacht = '2026-11-13';
const nummer = (tot: number) => fc.nat({ max: tot - 1 });
/** One thing that somebody does on the board, or that ends a stay; what cannot be is refused. */
const daad = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      soort: fc.constant('geven' as const),
      plekken: fc.uniqueArray(fc.record({ wie: nummer(mensen), bed: fc.option(nummer(6)) }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ wie }) => wie,
      }),
      later: nummer(4),
      over: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      soort: fc.constant('sluiten' as const),
      bed: nummer(6),
      van: nummer(4),
      duur: fc.option(nummer(4)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('openen' as const), bed: nummer(6) }) },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('vasthouden' as const), bed: nummer(6) }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('terug' as const), hoeveelste: nummer(4) }) },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('einde' as const), wie: nummer(mensen), na: nummer(3) }) },
);

type Daad = typeof daad extends fc.Arbitrary<infer D> ? D : never;

/** What may never be so in a file, by the rows themselves. */
function breuken(db: Db): string[] {
  const samen = (kolom: string): unknown[] =>
    db
      .prepare(
        `SELECT a.id FROM bedgebruik a JOIN bedgebruik b ON a.${kolom} = b.${kolom} AND a.id < b.id
         WHERE a.van <= coalesce(b.tot, '9999') AND coalesce(a.tot, '9999') >= b.van`,
      )
      .all();
  const buiten = db
    .prepare(
      `SELECT g.id FROM bedgebruik g JOIN bed b ON b.id = g.bed_id JOIN kamer k ON k.id = b.kamer_id WHERE NOT EXISTS (
         SELECT 1 FROM plaatsing p WHERE p.client_id = g.client_id AND p.locatie_id = k.locatie_id AND p.van <= g.van
           AND coalesce(p.tot, '9999') >= coalesce(g.tot, '9999'))`,
    )
    .all();
  const dicht = db
    .prepare(
      `SELECT g.id FROM bedgebruik g JOIN bed_dicht d ON d.bed_id = g.bed_id
       WHERE d.van <= coalesce(g.tot, '9999') AND coalesce(d.tot, '9999') >= g.van`,
    )
    .all();
  return [
    ...(samen('bed_id').length > 0 ? ['two people in a bed'] : []),
    ...(samen('client_id').length > 0 ? ['one person in two beds'] : []),
    ...(buiten.length > 0 ? ['a bed without a stay'] : []),
    ...(dicht.length > 0 ? ['somebody in a bed out of use'] : []),
  ];
}

it('never two people in a bed, one person in two, a bed without a stay, or more sleepers than places, whatever is done', async () => {
  const h = await maakHuis(mensen);
  await logIn(h.k, 'manager');
  const { locatieId } = h;
  await h.k.doe('kamers.toevoegen', {
    ...{ locatieId, afdeling: '', naam: 'Kamer', van: 1, tot: 3, bedden: 2, soort: 'gewoon' },
  });
  await logIn(h.k, 'nacht');
  const gedaan: string[] = [];
  const lees = (nacht: string) => h.k.doe('bedden.bord', { locatieId, nacht });
  const dag = (n: number): string => plusDagen(vannacht, n);
  const stappen = { gelukt: 0, geweigerd: 0 };
  const probeer = async (naam: string, invoer: object): Promise<void> => {
    const antwoord = await h.k.roep(naam, invoer);
    stappen[antwoord.ok ? 'gelukt' : 'geweigerd'] += 1;
    const waarde = antwoord.ok ? (antwoord.waarde as { handelingId?: string }) : {};
    if (waarde.handelingId) gedaan.push(waarde.handelingId);
  };
  const doe = async (d: Daad): Promise<void> => {
    const nacht = dag(d.soort === 'geven' ? d.later : 0);
    const bord = await lees(nacht);
    const bedId = (i: number): string => bord.bedden[i]?.id ?? '';
    switch (d.soort) {
      case 'geven': {
        const plekken = d.plekken.map(({ wie, bed }) => {
          const clientId = h.wie[wie]?.clientId ?? '';
          const was = bord.mensen.find((mens) => mens.clientId === clientId)?.bedId ?? null;
          return { clientId, was, bedId: bed === null ? null : bedId(bed) };
        });
        return probeer('bed.geven', { locatieId, nacht, plekken, overVasthouding: d.over });
      }
      case 'sluiten': {
        const tot = d.duur === null ? null : dag(d.van + d.duur);
        return probeer('bed.sluiten', { locatieId, bedId: bedId(d.bed), van: dag(d.van), tot, reden: 'Kapot' });
      }
      case 'openen':
        return probeer('bed.openen', { locatieId, dichtId: bord.bedden[d.bed]?.dicht?.id ?? '' });
      case 'vasthouden':
        return probeer('bed.vasthouden', { locatieId, bedId: bedId(d.bed), voor: 'CO', kenmerk: '', tijd: '23:59' });
      case 'terug':
        return probeer('bed.terug', { locatieId, handelingId: gedaan.at(-1 - d.hoeveelste) ?? '' });
      case 'einde': {
        // The stay ends; later on it turns out to go on after all.
        const { dossierId } = h.wie[d.wie] ?? { dossierId: '' };
        await h.inBestand((db) => opslag.beeindigPlaatsingen(db, dossierId, dag(d.na)));
        await h.inBestand((db) => db.prepare('UPDATE plaatsing SET tot = NULL WHERE dossier_id = ?').run(dossierId));
      }
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(daad, { minLength: 4, maxLength: 14 }), async (daden) => {
      for (const d of daden) await doe(d);
      for (const n of [0, 1, 2, 5]) {
        const { bedden, capaciteit } = await lees(dag(n));
        const bezet = bedden.filter(({ stand }) => stand === 'bezet');
        expect(bezet.length).toBeLessThanOrEqual(capaciteit);
        expect(new Set(bezet.map(({ clientId }) => clientId)).size).toBe(bezet.length);
      }
      expect(h.k.fouten).toEqual([]);
    }),
    { numRuns: 12, seed: 5 },
  );
  h.k.sluit();
  const { db } = await openBestand(h.k.map);
  expect(breuken(db)).toEqual([]);
  db.close();
  // Both ways were taken, so that the test is about something.
  expect(Math.min(stappen.gelukt, stappen.geweigerd)).toBeGreaterThan(10);
  h.k.ruimOp();
});
