import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beoordeelWissing, wissingredenen } from '#shared/bewaren/wissing.ts';

const vlag = fc.boolean();
const feiten = fc.record({
  ...{ geeindigd: vlag, verblijf: vlag, bezwaar: vlag, klacht: vlag, bewaarreden: vlag, gezin: vlag, aanvraag: vlag },
  ...{ samengevoegd: vlag, lid: vlag, anderen: fc.nat(9) },
});

describe('what becomes of a dossier that somebody wants erased (Wmo 2015 5.3.5)', () => {
  it('nothing against it: it can go; a reason of the law keeps it; anything else is weighed by a person', () => {
    const niets = { verblijf: false, bezwaar: false, klacht: false, bewaarreden: false, gezin: false, aanvraag: false };
    const los = { ...niets, geeindigd: true, samengevoegd: false, lid: false, anderen: 0 };
    expect(beoordeelWissing(los)).toEqual({ uitkomst: 'kan', redenen: [] });
    expect(beoordeelWissing({ ...los, anderen: 2 })).toEqual({ uitkomst: 'wegen', redenen: ['anderen'] });
    expect(beoordeelWissing({ ...los, geeindigd: false, anderen: 2 })).toEqual({
      uitkomst: 'blijft',
      redenen: ['loopt', 'anderen'],
    });
  });

  it('never lets go what runs, and always says why', () => {
    fc.assert(
      fc.property(feiten, (gegeven) => {
        const { uitkomst, redenen } = beoordeelWissing(gegeven);
        expect(uitkomst === 'kan').toBe(redenen.length === 0);
        expect(uitkomst === 'blijft').toBe(redenen.some((naam) => wissingredenen[naam].blijft));
        if (!gegeven.geeindigd || gegeven.verblijf || gegeven.bezwaar) expect(uitkomst).toBe('blijft');
        if (gegeven.anderen > 0) expect(redenen).toContain('anderen');
      }),
    );
  });
});
