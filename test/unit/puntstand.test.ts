import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisstanden, leegPunt, metStand, puntinhoudSchema, type Puntinhoud } from '#shared/domein/basisorde.ts';

const vol: Puntinhoud = {
  ...leegPunt('2026-03-01'),
  ...{ stand: 'op-orde', bewijs: 'gezien', geldigTot: '2027-01-01' },
  ...{ reden: 'reden', actie: 'bellen', wie: 'Sam', uiterlijk: '2026-04-01' },
};

describe('a point in another standing', () => {
  it('keeps what belongs to the standing, and only that', () => {
    expect(metStand(vol, 'op-orde', '2026-05-02')).toEqual({
      ...leegPunt('2026-05-02'),
      ...{ stand: 'op-orde', bewijs: 'gezien', geldigTot: '2027-01-01' },
    });
    expect(metStand(vol, 'bezig', '2026-05-02')).toEqual({
      ...leegPunt('2026-05-02'),
      ...{ stand: 'bezig', actie: 'bellen', wie: 'Sam', uiterlijk: '2026-04-01' },
    });
    expect(metStand(vol, 'niet-van-toepassing', '2026-05-02')).toMatchObject({
      reden: 'reden',
      actie: '',
      bewijs: null,
    });
    expect(metStand(vol, 'niet-gevraagd', '2026-05-02')).toEqual(leegPunt('2026-05-02'));
  });

  it('does not bring back a day of validity by way of another standing', () => {
    const terug = metStand(metStand(vol, 'ontbreekt', '2026-05-02'), 'op-orde', '2026-05-03');
    expect(terug.geldigTot).toBeNull();
  });

  it('is always something that can be stored, and choosing twice changes nothing', () => {
    const stand = fc.constantFrom(...basisstanden);
    fc.assert(
      fc.property(stand, stand, (eerst, dan) => {
        const eenmaal = metStand(metStand(vol, eerst, '2026-05-02'), dan, '2026-05-03');
        expect(puntinhoudSchema.safeParse(eenmaal).success).toBe(true);
        expect(metStand(eenmaal, dan, '2026-05-03')).toEqual(eenmaal);
      }),
    );
  });
});
