import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indelingSchema,
  regelsVan,
  schrijfRegel,
  type Aanleverveld,
  type Indeling,
} from '#shared/aanlevering/indeling.ts';
import { ligtIn, periodeVanaf, periodeVanDag, uiterlijkeDag, vorigePeriode } from '#shared/aanlevering/periode.ts';
import {
  afgerondOp,
  bsnprobleem,
  bsnVoorBestand,
  hoortBij,
  zaakproblemen,
  type Vtzaak,
} from '#shared/aanlevering/vt-halfjaar.ts';
import { plusDagen } from '#shared/beleid/index.ts';
import { aanleidingen, aarden, triagebesluiten } from '#shared/domein/crisis/triage.ts';
import { schrijfAanleverperiode } from '#shared/taal/aanlevering.ts';

const dag = fc.integer({ min: 0, max: 3000 }).map((n) => plusDagen('2022-01-01', n));
const zaak: fc.Arbitrary<Vtzaak> = fc.record({
  gemeldOp: dag,
  aanleiding: fc.option(fc.constantFrom(...aanleidingen)),
  aard: fc.subarray([...aarden]),
  triagebesluit: fc.option(fc.constantFrom(...triagebesluiten)),
  triagebesluitOp: fc.option(dag),
  onderzoekAfgerondOp: fc.option(dag),
});
const basis: Vtzaak = {
  gemeldOp: '2026-06-01',
  aanleiding: 'partnergeweld',
  aard: ['psychisch-geweld'],
  triagebesluit: 'overdracht',
  triagebesluitOp: '2026-06-05',
  onderzoekAfgerondOp: null,
};

describe('the half-years of the delivery', () => {
  it('run from January to June and from July to December', () => {
    expect(periodeVanDag('halfjaar', '2026-06-30')).toEqual({ van: '2026-01-01', tot: '2026-06-30' });
    expect(periodeVanDag('halfjaar', '2026-07-01')).toEqual({ van: '2026-07-01', tot: '2026-12-31' });
    expect(periodeVanDag('jaar', '2024-12-31')).toEqual({ van: '2024-01-01', tot: '2024-12-31' });
    expect(periodeVanDag('maand', '2024-02-29')).toEqual({ van: '2024-02-01', tot: '2024-02-29' });
    expect(periodeVanaf('halfjaar', '2026-07-01')).toEqual({ van: '2026-07-01', tot: '2026-12-31' });
    for (const geen of ['2026-07-02', '2026-06-01', '2026-04-01']) expect(periodeVanaf('halfjaar', geen)).toBeNull();
    expect(vorigePeriode('halfjaar', { van: '2026-01-01', tot: '2026-06-30' })).toEqual({
      van: '2025-07-01',
      tot: '2025-12-31',
    });
    expect(uiterlijkeDag({ van: '2026-01-01', tot: '2026-06-30' }, 21)).toBe('2026-07-21');
    expect(
      (['2026-01-01', '2026-07-01'] as const).map((van) => schrijfAanleverperiode(periodeVanDag('halfjaar', van))),
    ).toEqual(['eerste halfjaar 2026', 'tweede halfjaar 2026']);
    expect(schrijfAanleverperiode(periodeVanDag('jaar', '2026-03-03'))).toBe('2026');
    expect(schrijfAanleverperiode(periodeVanDag('maand', '2026-03-03'))).toBe('maart 2026');
  });

  it('have every finished case exactly once, and no other', () => {
    fc.assert(
      fc.property(zaak, (een) => {
        let periode = periodeVanDag('halfjaar', '2031-06-01');
        let keren = 0;
        for (let n = 0; n < 24; n += 1, periode = vorigePeriode('halfjaar', periode))
          keren += hoortBij(een, periode) ? 1 : 0;
        expect(keren).toBe(afgerondOp(een) === null ? 0 : 1);
      }),
    );
  });

  it('take a case on the first and the last day, and not a day outside', () => {
    const periode = periodeVanDag('halfjaar', '2026-06-01');
    const op = (triagebesluitOp: string) => hoortBij({ ...basis, triagebesluitOp }, periode);
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(op)).toEqual([false, true, true, false]);
    expect(ligtIn(null, periode)).toBe(false);
  });
});

describe('when a case of Veilig Thuis is finished', () => {
  it('is the day of the triagebesluit, or of the onderzoek that it asks for', () => {
    expect(afgerondOp(basis)).toBe('2026-06-05');
    expect(afgerondOp({ ...basis, triagebesluit: 'onderzoek' })).toBeNull();
    expect(afgerondOp({ ...basis, triagebesluit: 'onderzoek', onderzoekAfgerondOp: '2026-08-01' })).toBe('2026-08-01');
    expect(afgerondOp({ ...basis, onderzoekAfgerondOp: '2026-08-01' })).toBe('2026-06-05');
    expect(afgerondOp({ ...basis, triagebesluit: null })).toBeNull();
    expect(afgerondOp({ ...basis, triagebesluitOp: null })).toBeNull();
  });

  it('says what is wrong with its facts', () => {
    const na = (anders: Partial<Vtzaak>) => zaakproblemen({ ...basis, ...anders }, '2026-07-01');
    expect(na({})).toEqual([]);
    expect(na({ aanleiding: null, aard: [] })).toEqual(['geen-aanleiding', 'geen-aard']);
    expect(na({ triagebesluitOp: '2026-05-31' })).toEqual(['besluit-voor-melding']);
    expect(na({ triagebesluit: 'onderzoek', onderzoekAfgerondOp: '2026-06-04' })).toEqual(['onderzoek-voor-besluit']);
    expect(na({ onderzoekAfgerondOp: '2026-06-20' })).toEqual(['onderzoek-zonder-besluit']);
    expect(na({ triagebesluitOp: '2026-07-02' })).toEqual(['toekomst']);
    expect(na({ gemeldOp: '2024-06-01' })).toEqual(['langer-dan-jaar']);
  });

  it('has a number for who has none', () => {
    expect(bsnVoorBestand(null)).toBe('000000000');
    expect(bsnVoorBestand('123456782', true)).toBe('999999999');
    expect(bsnVoorBestand('123456782')).toBe('123456782');
    expect([null, '123456782', '123456789'].map(bsnprobleem)).toEqual(['bsn-onbekend', null, 'bsn-onjuist']);
  });
});

const velden = new Map<string, Aanleverveld>(
  (
    [
      { id: 'dag', label: 'Dag', vorm: 'datum', per: 'zaak' },
      { id: 'soort', label: 'Soort', vorm: 'code', lijst: 'soort', per: 'zaak' },
      { id: 'bsn', label: 'BSN', vorm: 'tekst', per: 'persoon' },
    ] as const
  ).map((veld) => [veld.id, veld]),
);
const indeling = (anders: Partial<Indeling> = {}): Indeling =>
  indelingSchema.parse({
    scheiding: 'puntkomma',
    codering: 'utf-8',
    regeleinde: 'crlf',
    kopregel: true,
    datumvorm: 'jjjjmmdd',
    meervoud: ',',
    regelPer: 'persoon',
    uiterlijkDagen: 21,
    kolommen: [
      { naam: 'dag', veld: 'dag', vast: '', verplicht: true },
      { naam: 'soort', veld: 'soort', vast: '', verplicht: true },
      { naam: 'bsn', veld: 'bsn', vast: '', verplicht: false },
      { naam: 'bron', veld: null, vast: 'VT', verplicht: false },
    ],
    codes: { soort: { a: '01', b: '02' } },
    ...anders,
  });

describe('a line by its layout', () => {
  it('has dates and codes as the receiver wants them, and several values in one column', () => {
    const waarden = { dag: '2026-03-05', soort: ['b', 'a'], bsn: '1' };
    expect(schrijfRegel(indeling(), velden, waarden)).toEqual({ cellen: ['20260305', '02,01', '1', 'VT'], fouten: [] });
    const anders = indeling({ datumvorm: 'dd-mm-jjjj', meervoud: '|' });
    expect(schrijfRegel(anders, velden, waarden).cellen.slice(0, 2)).toEqual(['05-03-2026', '02|01']);
    expect(schrijfRegel(indeling({ datumvorm: 'jjjj-mm-dd' }), velden, waarden).cellen[0]).toBe('2026-03-05');
  });

  it('says what is missing and what has no code', () => {
    expect(schrijfRegel(indeling(), velden, { dag: null, soort: ['a', 'c'] }).fouten).toEqual([
      { veld: 'dag', wat: 'ontbreekt' },
      { veld: 'soort', wat: 'geen-code' },
    ]);
    expect(schrijfRegel(indeling(), velden, { dag: '2026-03-05', soort: [] }).fouten).toEqual([
      { veld: 'soort', wat: 'ontbreekt' },
    ]);
  });

  it('is one per person or one per case, with everybody in their place', () => {
    const personen = [{ bsn: '1' }, { bsn: '' }, { bsn: '3' }];
    const zaakfeiten = { dag: '2026-03-05', soort: ['a'] };
    expect(regelsVan(indeling(), zaakfeiten, personen)).toHaveLength(3);
    const samen = regelsVan(indeling({ regelPer: 'zaak' }), zaakfeiten, personen);
    expect(samen.map((regel) => schrijfRegel(indeling(), velden, regel).cellen[2])).toEqual(['1,,3']);
    expect(regelsVan(indeling(), zaakfeiten, [])).toEqual([zaakfeiten]);
  });
});
