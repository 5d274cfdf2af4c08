import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from '#shared/beleid/index.ts';
import { locatiesoorten } from '#shared/contract/groepen/beheer.ts';
import { bestemmingIds } from '#shared/domein/bestemming.ts';
import {
  ethosdefinitieOp,
  ethosdefinities,
  ethosgronden,
  ethosklasse,
  ethosuitkomsten,
  type Ethosfeiten,
} from '#shared/ethos/ethos.ts';

const dag = '2026-11-16';
const niets: Ethosfeiten = { verblijf: null, uitstroom: null, melding: null, keuze: null };
const dagen = fc.integer({ min: -800, max: 0 }).map((n) => plusDagen(dag, n));
const of = <T>(van: fc.Arbitrary<T>) => fc.option(van, { nil: null });
const feiten: fc.Arbitrary<Ethosfeiten> = fc.record({
  verblijf: of(fc.record({ soort: fc.constantFrom(...locatiesoorten), van: dagen })),
  uitstroom: of(fc.record({ datum: dagen, bestemming: fc.constantFrom(...bestemmingIds) })),
  melding: of(
    fc.record({
      op: dagen,
      veiligInNetwerk: of(fc.boolean()),
      verblijfplaats: of(fc.constantFrom('geen', 'tijdelijk-te-verlaten', 'onveilig', 'veilig')),
    }),
  ),
  keuze: of(fc.record({ vanaf: dagen, klasse: fc.constantFrom(...ethosuitkomsten) })),
});

describe('the class of ETHOS Light on a day', () => {
  it.each([
    ['nothing was recorded', {}, null, 'niets', null],
    ['nachtopvang', { verblijf: { soort: 'nachtopvang', van: '2026-11-01' } }, '2', 'verblijf', '2026-11-01'],
    ['gezinsopvang', { verblijf: { soort: 'gezinsopvang', van: '2026-11-01' } }, '3', 'verblijf', '2026-11-01'],
    ['dagopvang is no place to sleep', { verblijf: { soort: 'dagopvang', van: '2026-11-01' } }, null, 'niets', null],
    ['prison', { uitstroom: { datum: '2026-10-01', bestemming: 'detentie' } }, '4', 'uitstroom', '2026-10-01'],
    [
      'a home',
      { uitstroom: { datum: '2026-10-01', bestemming: 'zelfstandige-woning' } },
      'geen',
      'uitstroom',
      '2026-10-01',
    ],
    [
      'gone, nobody knows where',
      { uitstroom: { datum: '2026-10-01', bestemming: 'onbekend' } },
      null,
      'bestemming-onbekend',
      '2026-10-01',
    ],
  ] as const)('%s', (_, anders, klasse, grond, sinds) => {
    expect(ethosklasse({ ...niets, ...anders }, dag)).toEqual({ klasse, grond, sinds });
  });

  it('at a melding is in the open only when there is no place and the network was asked', () => {
    const bij = (veiligInNetwerk: boolean | null, verblijfplaats: 'geen' | 'veilig' | null) =>
      ethosklasse({ ...niets, melding: { op: dag, veiligInNetwerk, verblijfplaats } }, dag);
    expect(bij(false, 'geen')).toEqual({ klasse: '1', grond: 'geen-plek', sinds: dag });
    expect(bij(null, 'geen')).toEqual({ klasse: null, grond: 'plek-onduidelijk', sinds: dag });
    expect(bij(true, 'geen').klasse).toBe('6');
    expect(bij(false, 'veilig').klasse).toBeNull();
    expect(bij(null, null)).toEqual({ klasse: null, grond: 'niets', sinds: null });
  });

  it('follows a choice until a newer fact, on the same day the choice', () => {
    const keuze = { vanaf: '2026-11-10', klasse: '5' } as const;
    const met = (van: string) => ethosklasse({ ...niets, verblijf: { soort: 'nachtopvang', van }, keuze }, dag);
    expect(met('2026-11-09')).toEqual({ klasse: '5', grond: 'keuze', sinds: '2026-11-10' });
    expect(met('2026-11-10').klasse).toBe('5');
    expect(met('2026-11-11').klasse).toBe('2');
    expect(ethosklasse({ ...niets, keuze: { vanaf: '2026-11-17', klasse: '5' } }, dag).klasse).toBeNull();
  });

  it('is one of seven, none of them, or unknown, always with what it rests on, and the same twice', () => {
    fc.assert(
      fc.property(feiten, (f) => {
        const oordeel = ethosklasse(f, dag);
        expect(oordeel).toEqual(ethosklasse(structuredClone(f), dag));
        expect(ethosgronden).toContain(oordeel.grond);
        expect([...ethosuitkomsten, null]).toContain(oordeel.klasse);
        expect(oordeel.sinds === null).toBe(oordeel.grond === 'niets');
        if (oordeel.sinds) expect(oordeel.sinds <= dag).toBe(true);
        expect(oordeel.grond === 'keuze' ? f.keuze !== null : true).toBe(true);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('without facts is never a class: leaving a fact out makes it unknown or rests it on another', () => {
    fc.assert(
      fc.property(feiten, (f) => {
        const { grond } = ethosklasse({ ...f, keuze: null, verblijf: null }, dag);
        expect(['keuze', 'verblijf']).not.toContain(grond);
        expect(
          ethosklasse({ ...niets, melding: f.melding && { ...f.melding, veiligInNetwerk: null } }, dag).klasse,
        ).toBeNull();
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  it('has exactly one reading on every day', () => {
    expect(ethosdefinities.map(({ vanaf }) => vanaf)).toEqual(
      [...new Set(ethosdefinities.map(({ vanaf }) => vanaf))].sort(),
    );
    expect(ethosdefinitieOp('1900-01-01')).toBe(ethosdefinities[0]);
    const [eerste] = ethosdefinities;
    const later = { ...eerste!, vanaf: '2027-01-01', bron: 'later' };
    expect(ethosdefinitieOp('2026-12-31', [eerste!, later]).bron).toBe(eerste!.bron);
    expect(ethosdefinitieOp('2027-01-01', [eerste!, later]).bron).toBe('later');
    expect(() => ethosdefinitieOp('1899-12-31')).toThrow(RangeError);
  });
});
