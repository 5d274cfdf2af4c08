import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basispunten,
  basispuntenVoor,
  beleidsregels2025 as beleid,
  isKwalificatieplichtig,
  isLeerplichtig,
  plusDagen,
  schoolplicht,
  weekdag,
  type Basispunt,
} from '#shared/beleid/index.ts';
import { isOpen, openVolgorde, opUrgentie, standenVandaag, standOp, telBasis } from '#shared/domein/basisorde.ts';
import { heleWeken, maandagVan, sitefeiten, sitesInWeek, weekfeiten, weekstand } from '#shared/domein/woningzoeken.ts';

const kind = (geboortedatum: string | null) => ({ aanvrager: false, keten: 'gezin' as const, geboortedatum });
const heeft = (geboortedatum: string | null, punt: Basispunt, op: string, aanvrager = false) =>
  basispuntenVoor({ ...kind(geboortedatum), aanvrager }, op, beleid).find((een) => een.punt === punt)?.geldt ?? null;

describe('whom each point is for (5.2.10)', () => {
  // [point, born, last day without or with, first day after], on both sides of the threshold.
  const grenzen: [Basispunt, string, string, string | null, string, string | null][] = [
    ['identiteitsbewijs', '2012-11-16', '2026-11-15', null, '2026-11-16', 'voldaan'],
    ['digid', '2008-11-16', '2026-11-15', null, '2026-11-16', 'voldaan'],
    ['cjg', '2008-11-16', '2026-11-15', 'voldaan', '2026-11-16', null],
    ['alimentatie', '2008-11-16', '2026-11-15', 'onbekend', '2026-11-16', null],
    ['kinderopvang', '2014-11-16', '2026-11-15', 'voldaan', '2026-11-16', null],
    // Leerplichtwet 3: from the first of the month after the fifth birthday.
    ['school', '2021-10-16', '2026-10-31', null, '2026-11-01', 'voldaan'],
    // Until the end of the school year in which somebody turns 16: 31 July.
    ['school', '2010-02-03', '2026-07-31', 'voldaan', '2026-08-01', null],
    ['school', '2010-08-01', '2027-07-31', 'voldaan', '2027-08-01', null],
    ['school', '2010-07-31', '2026-07-31', 'voldaan', '2026-08-01', null],
    // Leerplichtwet 4a: after that, until the day before the eighteenth birthday.
    ['onderwijs', '2010-02-03', '2026-07-31', null, '2026-08-01', 'voldaan'],
    ['onderwijs', '2010-02-03', '2028-02-02', 'voldaan', '2028-02-03', null],
    // Born on a leap day: 18 on 1 March (5.2.1 as we count ages).
    ['onderwijs', '2008-02-29', '2026-02-28', 'voldaan', '2026-03-01', null],
  ];
  it.each(grenzen)('%s, born %s: on %s %s, on %s %s', (punt, geboren, voor, was, na, wordt) => {
    expect(heeft(geboren, punt, voor)).toBe(was);
    expect(heeft(geboren, punt, na)).toBe(wordt);
  });

  it('an unknown birth date is asked, never taken for an adult or a child', () => {
    const punten = basispuntenVoor(kind(null), '2026-11-16', beleid);
    expect(punten.map(({ punt }) => punt)).toEqual([...basispunten]);
    const zeker = punten.filter(({ geldt }) => geldt === 'voldaan').map(({ punt }) => punt);
    expect(zeker).toEqual(['zorgverzekering', 'huisarts']);
  });

  it('whoever the besluit is about has the list of adults, also at 17,5; education by the birth date', () => {
    const punten = basispuntenVoor(
      { aanvrager: true, keten: 'jongeren', geboortedatum: '2009-04-16' },
      '2026-11-16',
      beleid,
    );
    expect(punten.map(({ punt }) => punt)).toEqual([...basispunten.slice(0, 12), 'onderwijs']);
    expect(heeft(null, 'digid', '2026-11-16', true)).toBe('voldaan');
    expect(heeft(null, 'cjg', '2026-11-16', true)).toBeNull();
  });

  const geboren = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
  it('school and education follow each other without gap or overlap, from five to eighteen', () => {
    fc.assert(
      fc.property(geboren, fc.integer({ min: 0, max: 7000 }), (dag, later) => {
        const op = plusDagen(dag, later);
        const { leerplichtVan, leerplichtTot, kwalificatieplichtTot } = schoolplicht(dag, op, beleid);
        expect(leerplichtVan < leerplichtTot && leerplichtTot < kwalificatieplichtTot).toBe(true);
        const [school, opleiding] = [isLeerplichtig(dag, op, beleid), isKwalificatieplichtig(dag, op, beleid)];
        expect(school === 'voldaan' && opleiding === 'voldaan').toBe(false);
        expect(school === 'voldaan' || opleiding === 'voldaan').toBe(
          leerplichtVan <= op && op <= kwalificatieplichtTot,
        );
      }),
    );
  });
});

describe('how a list is counted', () => {
  it('what was in order until yesterday has run out', () => {
    const punt = { stand: 'op-orde' as const, geldigTot: '2026-11-15' };
    expect(standOp(punt, '2026-11-15')).toBe('op-orde');
    expect(standOp(punt, '2026-11-16')).toBe('verlopen');
    expect(standOp({ ...punt, stand: 'bezig' }, '2026-11-16')).toBe('bezig');
  });

  it('open is the sum of its parts, and what comes first is missing before it is not asked', () => {
    const lijst = fc.uniqueArray(
      fc.record({ punt: fc.constantFrom(...basispunten), stand: fc.constantFrom(...standenVandaag) }),
      {
        selector: ({ punt }) => punt,
      },
    );
    fc.assert(
      fc.property(lijst, (punten) => {
        const telling = telBasis(punten);
        expect(telling.open).toBe(telling.ontbreekt + telling.bezig + telling.nietGevraagd);
        expect(telling.punten).toHaveLength(telling.open);
        expect(telling.open).toBe(punten.filter(({ stand }) => isOpen(stand)).length);
        const rangen = opUrgentie(punten).map(({ stand }) => (openVolgorde as readonly string[]).indexOf(stand));
        const open = rangen.filter((rang) => rang >= 0);
        expect(open).toEqual([...open].sort((a, b) => a - b));
        expect(rangen.slice(open.length).every((rang) => rang < 0)).toBe(true);
      }),
    );
  });
});

const eisen = { metLoting: 1, buitenRegio: 2, perWeek: 1, wekenTerug: 4 };
const dag = fc.integer({ min: 0, max: 120 }).map((n) => plusDagen('2026-07-20', n));
const site = (id: string) =>
  fc.record({
    id: fc.constant(id),
    datum: dag,
    uitgeschrevenOp: fc.option(dag, { nil: null }),
    loting: fc.constantFrom(true, false, null),
    buitenRegio: fc.constantFrom(true, false, null),
  });
const sites = fc.tuple(site('a'), site('b'), site('c'), site('d')).chain((alle) => fc.subarray(alle));
const vandaag = '2026-11-18';

describe('registrations and weeks (5.2.11)', () => {
  it('a registration that was never recorded is not none', () => {
    expect(sitefeiten([], vandaag, eisen)).toEqual({ sites: null, sitesMetLoting: null, sitesBuitenRegio: null });
  });

  it('counts only what runs, and knows a kind for sure or not at all', () => {
    fc.assert(
      fc.property(sites, (alle) => {
        const feiten = sitefeiten(alle, vandaag, eisen);
        if (alle.length === 0) return;
        const lopend = alle.filter(
          ({ datum, uitgeschrevenOp }) => datum <= vandaag && (uitgeschrevenOp ?? '9999') > vandaag,
        );
        expect(feiten.sites).toBe(lopend.length);
        const ja = lopend.filter(({ loting }) => loting === true).length;
        const open = lopend.some(({ loting }) => loting === null);
        expect(feiten.sitesMetLoting).toBe(open && ja < eisen.metLoting ? null : ja);
      }),
    );
  });

  it('weeks begin on Monday, and the week that runs is not over', () => {
    expect(heleWeken('2026-11-16', 2)).toEqual(['2026-11-02', '2026-11-09']);
    expect(heleWeken('2026-11-15', 2)).toEqual(['2026-10-26', '2026-11-02']);
    fc.assert(
      fc.property(dag, (op) => {
        const maandag = maandagVan(op);
        expect(weekdag(maandag)).toBe(1);
        expect(maandag <= op && op <= plusDagen(maandag, 6)).toBe(true);
      }),
    );
  });

  it('asks of a week only the sites of the whole of it', () => {
    const van = (datum: string, uitgeschrevenOp: string | null = null) => ({ datum, uitgeschrevenOp });
    expect(sitesInWeek([van('2026-11-02')], '2026-11-02')).toHaveLength(1);
    expect(sitesInWeek([van('2026-11-03')], '2026-11-02')).toHaveLength(0);
    expect(sitesInWeek([van('2026-11-01', '2026-11-08')], '2026-11-02')).toHaveLength(0);
    expect(sitesInWeek([van('2026-11-01', '2026-11-09')], '2026-11-02')).toHaveLength(1);
  });

  it('none is a fact, and a blank is not', () => {
    const een = [{ id: 'a', datum: '2026-10-01', uitgeschrevenOp: null, loting: true, buitenRegio: false }];
    const week = (aantal: number | null) => ({
      datum: '2026-11-09',
      andereOpties: null,
      reacties: [{ siteId: 'a', aantal }],
    });
    expect(weekstand(een, week(0), '2026-11-09', 1)).toBe('te-weinig');
    expect(weekstand(een, week(1), '2026-11-09', 1)).toBe('gereageerd');
    expect(weekstand(een, week(null), '2026-11-09', 1)).toBe('onbekend');
    expect(weekstand(een, null, '2026-11-09', 1)).toBe('onbekend');
    expect(weekstand([], null, '2026-11-09', 1)).toBeNull();
  });

  const weken = fc.array(
    fc.record({
      datum: fc.integer({ min: 0, max: 6 }).map((n) => plusDagen('2026-10-05', 7 * n)),
      andereOpties: fc.constantFrom(true, false, null),
      reacties: fc.uniqueArray(
        fc.record({
          siteId: fc.constantFrom('a', 'b', 'c', 'd'),
          aantal: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
        }),
        { selector: ({ siteId }) => siteId },
      ),
    }),
    { maxLength: 7 },
  );
  it('no week counts twice, and no more weeks than were looked at', () => {
    fc.assert(
      fc.property(sites, weken, (alle, lijst) => {
        const f = weekfeiten(alle, lijst, vandaag, eisen);
        const te = f.wekenTeBekijken ?? 0;
        expect(te).toBeLessThanOrEqual(eisen.wekenTerug);
        expect(f.wekenGereageerd + f.wekenZonder).toBeLessThanOrEqual(te);
        expect(f.wekenAndereOpties + f.wekenZonderAndere).toBeLessThanOrEqual(te);
        expect(f.wekenTeBekijken === null).toBe(alle.length === 0);
      }),
    );
  });

  it('filling in a blank never takes back what was met or missed', () => {
    fc.assert(
      fc.property(
        sites,
        weken,
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.integer({ min: 0, max: 3 }),
        (alle, lijst, siteId, aantal) => {
          const uniek = [...new Map(lijst.map((week) => [week.datum, week])).values()];
          const voller = uniek.map((week) =>
            week.reacties.some((r) => r.siteId === siteId && r.aantal !== null)
              ? week
              : { ...week, reacties: [...week.reacties.filter((r) => r.siteId !== siteId), { siteId, aantal }] },
          );
          const voor = weekfeiten(alle, uniek, vandaag, eisen);
          const na = weekfeiten(alle, voller, vandaag, eisen);
          expect(na.wekenZonder).toBeGreaterThanOrEqual(voor.wekenZonder);
          expect(na.wekenGereageerd).toBeGreaterThanOrEqual(voor.wekenGereageerd);
        },
      ),
    );
  });
});
