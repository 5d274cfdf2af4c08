import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vindVerschillen, voegVersiesSamen, type Versiekeuze } from '#shared/domein/verschil.ts';

const alles = (verschillen: { pad: string }[], keuze: Versiekeuze) =>
  Object.fromEntries(verschillen.map(({ pad }) => [pad, keuze]));
const feiten = fc.record({
  redzaam: fc.option(fc.boolean(), { nil: null }),
  toelichting: fc.string(),
  gesprekken: fc.array(fc.record({ verslag: fc.string() })),
  onderdelen: fc.dictionary(fc.constantFrom('zelfredzaamheid', 'wlz-indicatie'), fc.record({ bevinding: fc.string() })),
});

describe('two versions of the same facts', () => {
  it('come apart in fields, and in the answers within a group', () => {
    const basis = { redzaam: null, onderdelen: { a: { stand: null }, b: { stand: null } } };
    const mijn = { redzaam: true, onderdelen: { a: { stand: 'vastgesteld' }, b: { stand: null } } };
    const ander = { redzaam: null, onderdelen: { a: { stand: null }, b: { stand: 'vastgesteld' } } };
    expect(vindVerschillen(mijn, ander, basis).map(({ pad, vooraf }) => [pad, vooraf])).toEqual([
      ['redzaam', 'mijn'],
      ['onderdelen.a', 'mijn'],
      ['onderdelen.b', 'opgeslagen'],
    ]);
  });

  it('propose nothing where both changed the same field, or where it is not known what they started from', () => {
    expect(vindVerschillen({ t: 'mijn' }, { t: 'ander' }, { t: 'begin' })).toMatchObject([{ vooraf: null }]);
    expect(vindVerschillen({ t: 'mijn' }, { t: 'ander' })).toMatchObject([{ vooraf: null }]);
  });

  it('keep both lists without doubles when a person wants both', () => {
    const [mijn, ander] = [{ gesprekken: ['a', 'b'] }, { gesprekken: ['a', 'c'] }];
    const verschillen = vindVerschillen(mijn, ander);
    expect(verschillen).toMatchObject([{ lijst: true }]);
    expect(voegVersiesSamen(ander, verschillen, alles(verschillen, 'allebei'))).toEqual({
      gesprekken: ['a', 'c', 'b'],
    });
  });

  it('give exactly mine when all of mine is chosen, and exactly theirs when all of theirs is', () => {
    fc.assert(
      fc.property(feiten, feiten, (mijn, ander) => {
        const verschillen = vindVerschillen(mijn, ander);
        expect(voegVersiesSamen(ander, verschillen, alles(verschillen, 'mijn'))).toEqual(mijn);
        expect(voegVersiesSamen(ander, verschillen, alles(verschillen, 'opgeslagen'))).toEqual(ander);
      }),
    );
  });

  it('lose nothing that only one of the two changed, when the proposals are followed', () => {
    fc.assert(
      fc.property(feiten, fc.string(), (basis, tekst) => {
        const mijn = { ...basis, toelichting: tekst };
        const ander = { ...basis, redzaam: basis.redzaam === true ? false : true };
        const verschillen = vindVerschillen(mijn, ander, basis);
        const keuzes = Object.fromEntries(verschillen.flatMap(({ pad, vooraf }) => (vooraf ? [[pad, vooraf]] : [])));
        expect(voegVersiesSamen(ander, verschillen, keuzes)).toEqual({ ...ander, toelichting: tekst });
      }),
    );
  });
});
