import { describe, expect, it } from 'vitest';
import { onderzocht } from '#shared/taal/toegankelijkheid.ts';
import { aantalSchermen } from '../hulp/schermen.ts';
import { leesVensterlijst, vensteronderdelen } from '../hulp/vensters.ts';

describe('windows over a page', () => {
  const { wegen, gezien, nooit } = leesVensterlijst();
  const onderdelen = vensteronderdelen();

  it('were each open while axe looked, or say why not: npm run e2e, then node test/hulp/vensters.ts', () => {
    const bekend = [...Object.keys(gezien), ...Object.keys(nooit)];
    expect([...bekend, ...wegen.map(({ onderdeel }) => onderdeel)].filter((een) => !onderdelen.has(een))).toEqual([]);
    expect([...onderdelen.keys()].filter((een) => !bekend.includes(een))).toEqual([]);
    for (const [onderdeel, waarom] of Object.entries(nooit)) expect(waarom, onderdeel).toMatch(/\w{3}/);
  });

  it('are in the statement as many as were seen, and screens as many as there are', async () => {
    const dialogen = Object.keys(gezien).reduce((som, onderdeel) => som + (onderdelen.get(onderdeel) ?? 0), 0);
    const vensters = [...onderdelen.values()].reduce((som, aantal) => som + aantal, 0);
    expect(onderzocht).toEqual({ dag: onderzocht.dag, schermen: await aantalSchermen(), dialogen, vensters });
  });
});
