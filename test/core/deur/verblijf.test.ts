import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bepaalLoop } from '#core/besluit/loop.ts';
import { waaromGeenVerblijf } from '#core/deur/verblijf.ts';
import type { Besluitrij } from '#db/opslag/index.ts';
import { deurteksten as tekst } from '#shared/taal/deur.ts';

const kade = 'k'.repeat(26);
const haven = 'h'.repeat(26);
const rij = (over: Partial<Besluitrij>): Besluitrij =>
  ({
    id: 'b1',
    soort: 'verstrekken',
    ingangsdatum: '2026-11-01',
    laatsteDag: '2026-12-10',
    locatieId: kade,
    locatienaam: 'De Kade',
    keten: 'volwassenen',
    voorwaarden: '',
    per: null,
    opBesluitId: null,
    vervallenOp: null,
    genomenOp: '2026-11-01T10:00:00.000Z',
    ...over,
  }) as Besluitrij;
const vandaag = '2026-11-16';
const besluit = { locatieId: kade, soort: 'besluit' as const, van: vandaag, tot: '2026-12-10' };
const na = (...besluiten: Besluitrij[]) => bepaalLoop(besluiten, vandaag);

describe('5.2.6 and 5.2.8: nobody stays with an aanbieder but on a besluit that counts, or in acute need', () => {
  it('allows the days and the locatie of the besluit', () => {
    expect(waaromGeenVerblijf(na(rij({})), besluit)).toBeNull();
    expect(waaromGeenVerblijf(na(rij({})), { ...besluit, van: '2026-12-10' })).toBeNull();
  });
  it.each([
    ['after its last day', na(rij({})), { ...besluit, tot: '2026-12-11' }, tekst.naLaatsteDag('2026-12-10')],
    ['without an end', na(rij({})), { ...besluit, tot: null }, tekst.naLaatsteDag('2026-12-10')],
    ['expired', na(rij({ laatsteDag: '2026-11-15' })), besluit, tekst.naLaatsteDag('2026-11-15')],
    ['before its first day', na(rij({ ingangsdatum: '2026-11-20' })), besluit, tekst.voorIngang('2026-11-20')],
    ['at another locatie', na(rij({})), { ...besluit, locatieId: haven }, tekst.andereLocatie('De Kade')],
    ['without a besluit', na(), besluit, tekst.geenBesluit],
    ['refused', na(rij({ soort: 'weigeren', laatsteDag: null, locatieId: null })), besluit, tekst.geweigerd],
    [
      'taken out before it was made known',
      na(rij({ vervallenOp: '2026-11-02T10:00:00.000Z' })),
      besluit,
      tekst.geenBesluit,
    ],
    [
      'ended early',
      na(rij({ id: 'b2', soort: 'beeindigen', opBesluitId: 'b1', per: '2026-11-16' }), rij({})),
      besluit,
      tekst.naLaatsteDag('2026-11-15'),
    ],
    [
      'withdrawn from its first day',
      na(rij({ id: 'b2', soort: 'intrekken', opBesluitId: 'b1', per: '2026-11-01' }), rij({})),
      besluit,
      tekst.geenBesluit,
    ],
    [
      'herroepen after bezwaar',
      na(rij({ id: 'b2', soort: 'herroepen', opBesluitId: 'b1' }), rij({})),
      besluit,
      tekst.geenBesluit,
    ],
    [
      'acute while a besluit was taken',
      na(rij({})),
      { ...besluit, soort: 'acuut' as const, tot: null },
      tekst.alBesloten,
    ],
  ])('refuses a stay %s', (_wanneer, loop, vraag, reden) => {
    expect(waaromGeenVerblijf(loop, vraag)).toBe(reden);
  });
  it('allows acute opvang while nothing was decided', () => {
    expect(waaromGeenVerblijf(na(), { ...besluit, soort: 'acuut', tot: null })).toBeNull();
  });
});

describe('every way into the file', () => {
  const kern = fileURLToPath(new URL('../../../electron/core', import.meta.url));
  it('writes a stay through the guard', () => {
    const bestanden = readdirSync(kern, { recursive: true, encoding: 'utf8' }).filter((pad) => pad.endsWith('.ts'));
    const schrijvers = bestanden.filter((pad) =>
      readFileSync(join(kern, pad), 'utf8').includes('opslag.schrijfPlaatsing('),
    );
    expect(schrijvers.sort()).toEqual(['deur/verblijf.ts']);
  });
});
