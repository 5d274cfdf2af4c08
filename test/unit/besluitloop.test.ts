import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from '#shared/beleid/index.ts';
import type { Besluitrij } from '#db/opslag/index.ts';
import { bepaalLoop } from '#core/besluit/loop.ts';

const vandaag = '2026-11-16';
let teller = 0;

/** Besluiten in the order in which they were taken; stored newest first. */
const reeks = (...delen: Partial<Besluitrij>[]): Besluitrij[] =>
  delen
    .map(
      (deel) =>
        ({
          id: `b${(teller += 1)}`,
          opBesluitId: null,
          opvolgenOp: null,
          per: null,
          vervallenOp: null,
          voorwaarden: '',
          ...deel,
        }) as Besluitrij,
    )
    .toReversed();

const verstrekking = {
  id: 'v',
  soort: 'verstrekken' as const,
  ingangsdatum: '2026-10-01',
  laatsteDag: '2026-12-31',
  keten: 'volwassenen' as const,
  locatieId: 'kade',
  locatienaam: 'De Kade',
  voorwaarden: 'Afspraak één.',
};
const op = (soort: Besluitrij['soort'], over: Partial<Besluitrij>): Partial<Besluitrij> => ({
  soort,
  opBesluitId: 'v',
  keten: null,
  locatieId: null,
  laatsteDag: null,
  ...over,
});
const opvang = (...delen: Partial<Besluitrij>[]) => bepaalLoop(reeks(...delen), vandaag).verstrekking;

describe('what the besluiten of a dossier amount to', () => {
  it('is nothing without a besluit', () => {
    expect(bepaalLoop([], vandaag)).toEqual({ levend: [], herroepen: new Set(), opAanvraag: null, verstrekking: null });
  });

  it('is the verstrekking itself while nothing changed it', () => {
    expect(opvang(verstrekking)).toMatchObject({
      ingangsdatum: '2026-10-01',
      laatsteDag: '2026-12-31',
      verlengdTot: null,
      beeindigdPer: null,
      locatieId: 'kade',
      keten: 'volwassenen',
    });
  });

  it('lasts until the end of the newest extension (5.2.8)', () => {
    const langer = op('verlengen', { id: 'l', per: '2027-01-01', laatsteDag: '2027-03-31' });
    const nogLanger = op('verlengen', { opBesluitId: 'l', per: '2027-04-01', laatsteDag: '2027-05-31' });
    expect(opvang(verstrekking, langer, nogLanger)).toMatchObject({
      laatsteDag: '2027-05-31',
      verlengdTot: '2027-05-31',
    });
    expect(opvang(verstrekking, op('niet-verlengen', {}))).toMatchObject({
      laatsteDag: '2026-12-31',
      verlengdTot: null,
    });
  });

  it('ends the day before an ending works, and never later than it would have (5.2.9)', () => {
    expect(opvang(verstrekking, op('beeindigen', { per: '2026-11-20' }))).toMatchObject({
      laatsteDag: '2026-11-19',
      beeindigdPer: '2026-11-20',
    });
    expect(opvang(verstrekking, op('beeindigen', { per: '2027-02-01' }))?.laatsteDag).toBe('2026-12-31');
    expect(opvang(verstrekking, op('intrekken', { per: '2026-10-01' }))?.laatsteDag).toBe('2026-09-30');
  });

  it('takes from a change what that names, from its day on', () => {
    const verhuist = op('wijzigen', { per: vandaag, locatieId: 'haven', locatienaam: 'De Haven' });
    expect(opvang(verstrekking, verhuist)).toMatchObject({
      locatieId: 'haven',
      keten: 'volwassenen',
      voorwaarden: 'Afspraak één.',
    });
    expect(opvang(verstrekking, { ...verhuist, per: '2026-11-17' })).toMatchObject({ locatieId: 'kade' });
  });

  it('leaves out what lapsed before bekendmaking', () => {
    const einde = op('beeindigen', { per: '2026-11-20', vervallenOp: '2026-11-16T10:00:00.000Z' });
    expect(opvang(verstrekking, einde)?.laatsteDag).toBe('2026-12-31');
    expect(bepaalLoop(reeks({ ...verstrekking, vervallenOp: 'x' }), vandaag).opAanvraag).toBeNull();
  });

  it('leaves out what was taken back, and lets it count again when that was taken back too (Awb 7:11)', () => {
    const einde = op('beeindigen', { id: 'e', per: '2026-11-20' });
    const terug = op('herroepen', { id: 'h', opBesluitId: 'e' });
    const loop = bepaalLoop(reeks(verstrekking, einde, terug), vandaag);
    expect([loop.verstrekking?.laatsteDag, [...loop.herroepen]]).toEqual(['2026-12-31', ['e']]);
    const weer = op('herroepen', { opBesluitId: 'h' });
    expect(opvang(verstrekking, einde, terug, weer)?.laatsteDag).toBe('2026-11-19');
  });

  it('after a refusal was taken back is open for a new besluit', () => {
    const weigering = { id: 'w', soort: 'weigeren' as const };
    const terug = op('herroepen', { opBesluitId: 'w' });
    expect(bepaalLoop(reeks(weigering), vandaag).opAanvraag?.soort).toBe('weigeren');
    expect(bepaalLoop(reeks(weigering, terug), vandaag).opAanvraag).toBeNull();
    expect(opvang(weigering, terug, verstrekking)?.laatsteDag).toBe('2026-12-31');
  });

  it('never lasts longer than the longest day named, nor past an ending, in whatever order they were taken', () => {
    const dag = fc.integer({ min: 0, max: 400 }).map((n) => plusDagen('2026-10-01', n));
    const stap = fc.oneof(
      dag.map((laatsteDag) => op('verlengen', { per: '2026-12-31', laatsteDag })),
      dag.map((per) => op('beeindigen', { per })),
    );
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 6 }), (stappen) => {
        const laatste = opvang(verstrekking, ...stappen)?.laatsteDag ?? '';
        const langst = [verstrekking.laatsteDag, ...stappen.flatMap((s) => s.laatsteDag ?? [])].toSorted().at(-1);
        const einden = stappen.flatMap((s) => (s.per && s.soort === 'beeindigen' ? plusDagen(s.per, -1) : []));
        expect(laatste).toBe([langst, ...einden].toSorted()[0]);
      }),
    );
  });
});
