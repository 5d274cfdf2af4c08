import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beleidsregels2025, plusDagen } from '#shared/beleid/index.ts';
import type { Besluitrij } from '#db/opslag/index.ts';
import { bepaalLoop } from '#core/besluit/loop.ts';
import { duurVan, opvangstand } from '#core/crisis/besluit/stand.ts';

const begin = '2026-01-15';
const dag = fc.integer({ min: 0, max: 420 }).map((dagen) => plusDagen(begin, dagen));
/** What may follow on a crisisopvang, in any order and on any day. */
const vervolg = fc.oneof(
  dag.map((laatsteDag) => ({ soort: 'verlengen' as const, laatsteDag, per: null })),
  dag.map((per) => ({ soort: 'beeindigen' as const, per, laatsteDag: null })),
  dag.map((per) => ({ soort: 'intrekken' as const, per, laatsteDag: null })),
);

describe('crisisopvang as it runs (5.1.4, 5.1.5)', () => {
  it('follows its chain of besluiten on every day: it runs from its first to its last day and on no other', () => {
    fc.assert(
      fc.property(dag, fc.array(vervolg, { maxLength: 5 }), fc.option(dag), (vandaag, reeks, vertrokken) => {
        const context = { vandaag, beleid: beleidsregels2025 };
        const { laatsteDag: drieMaanden, bijdrageVanaf } = duurVan(context, begin);
        const delen = [{ soort: 'verstrekken' as const, ingangsdatum: begin, laatsteDag: drieMaanden }, ...reeks];
        const rijen = delen.map((deel, i) => ({
          ...{ id: `b${i}`, opBesluitId: i === 0 ? null : 'b0', vervallenOp: null, per: null, genomenOp: begin },
          ...{ locatieId: null, locatienaam: null, keten: null, voorwaarden: '', opvolgenOp: null },
          ...deel,
        })) as Besluitrij[];
        const vertrek = vertrokken ? { per: vertrokken, op: '9999' } : null;
        const stand = opvangstand(context, bepaalLoop(rijen.toReversed(), vandaag, vertrek).verstrekking)!;
        const einden = [
          ...reeks.flatMap(({ soort, per }) => (soort === 'verlengen' || !per ? [] : [per])),
          ...(vertrokken ? [vertrokken] : []),
        ];
        const langst = [drieMaanden, ...reeks.flatMap((b) => (b.soort === 'verlengen' ? [b.laatsteDag] : []))]
          .toSorted()
          .at(-1)!;
        const eerder = einden.toSorted()[0];
        const verwacht = eerder && plusDagen(eerder, -1) < langst ? plusDagen(eerder, -1) : langst;
        expect(stand.laatsteDag).toBe(verwacht);
        expect(stand.loopt).toBe(begin <= vandaag && vandaag <= verwacht);
        expect(stand.dagenOver < 0).toBe(verwacht < vandaag);
        expect(stand.bijdrageVanaf).toBe(bijdrageVanaf);
        if (stand.loopt) expect(stand.langerDanDrieMaanden).toBe(vandaag >= bijdrageVanaf);
      }),
    );
  });
});
