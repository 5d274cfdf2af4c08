import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTeOud, isTijd, teBewaren, uurMs } from '#shared/behoud/regels.ts';
import { maak } from '#db/kopie/maken.ts';
import { behoudcode } from '#db/kopie/schijf.ts';
import { kopieer } from '#db/kopie/stukken.ts';

const begin = Date.parse('2026-11-16T09:00:00.000Z');
const kopieen = (uren: readonly number[]) =>
  uren.map((uur, i) => ({ teller: i + 1, gemaaktOp: new Date(begin + uur * uurMs).toISOString(), gevraagd: false }));
const nu = (uur: number): string => new Date(begin + uur * uurMs).toISOString();
const regel = { uren: 24, dagen: 14, weken: 8 };

it('of a year of hourly backups stay the last 24 hours, 14 days and 8 weeks', () => {
  const alle = kopieen(Array.from({ length: 365 * 24 }, (_, i) => i));
  const blijft = [...teBewaren(alle, regel, nu(365 * 24))];
  // A day that is in the hours, and a week that is in the days, is the same backup.
  expect(blijft.length).toBeGreaterThanOrEqual(24 + 14 - 2 + 8 - 3);
  expect(blijft.length).toBeLessThanOrEqual(24 + 14 + 8);
  const oudste = blijft.map((een) => een.gemaaktOp).sort()[0] ?? '';
  expect((Date.parse(nu(365 * 24)) - Date.parse(oudste)) / uurMs / 24).toBeGreaterThan(42);
});

it('whatever the clock did, the newest stays, and the rule takes away what it took away before', () => {
  const uren = fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 1, maxLength: 80 });
  const regels = fc.record({
    uren: fc.integer({ min: 1, max: 30 }),
    dagen: fc.integer({ min: 1, max: 20 }),
    weken: fc.integer({ min: 0, max: 8 }),
  });
  fc.assert(
    fc.property(uren, regels, fc.integer({ min: -2000, max: 2000 }), (welke, r, moment) => {
      const alle = kopieen(welke);
      const blijft = teBewaren(alle, r, nu(moment));
      expect(blijft.has(alle.at(-1)!)).toBe(true);
      for (const een of alle) if (een.gemaaktOp > nu(moment)) expect(blijft.has(een)).toBe(true);
      const daarna = [...blijft].sort((a, b) => a.teller - b.teller);
      expect([...teBewaren(daarna, r, nu(moment))].length).toBe(daarna.length);
    }),
    { seed: 8 },
  );
});

it('one that was asked for stays a day', () => {
  const [een, twee] = [...kopieen([0, 0.5])];
  const gevraagd = { ...een!, gevraagd: true };
  expect(teBewaren([gevraagd, twee!], { uren: 1, dagen: 1, weken: 0 }, nu(23)).size).toBe(2);
  expect(teBewaren([gevraagd, twee!], { uren: 1, dagen: 1, weken: 0 }, nu(25)).size).toBe(1);
});

it('is due after an hour on either clock, and at once when the newest lies in the future', () => {
  expect(isTijd(null, nu(0), null)).toBe(true);
  expect(isTijd(nu(0), nu(0.9), null)).toBe(false);
  expect(isTijd(nu(0), nu(1), null)).toBe(true);
  expect(isTijd(nu(0), nu(0.1), uurMs)).toBe(true);
  expect(isTijd(nu(5), nu(0), null)).toBe(true);
  expect(isTijd(nu(5), nu(0), 60_000)).toBe(false);
  expect(isTeOud(nu(0), nu(24))).toBe(false);
  expect(isTeOud(nu(0), nu(24.1))).toBe(true);
  expect(isTeOud(null, nu(0))).toBe(true);
});

it('a full disk, a folder without rights and one that is gone each have their code', () => {
  const fout = (code: string) => Object.assign(new Error('x'), { code });
  expect(
    ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO', 'ESTALE', 'SQLITE_FULL', 'SQLITE_CORRUPT', 'EMFILE'].map((c) =>
      behoudcode(fout(c)),
    ),
  ).toEqual([
    ...['schijf-vol', 'schijf-vol', 'map-alleen-lezen', 'map-alleen-lezen', 'map-weg', 'map-weg'],
    ...['schijf-vol', 'bestand-beschadigd', 'onverwacht'],
  ]);
  const map = mkdtempSync(join(tmpdir(), 'onthaal-'));
  const taak = {
    ...{ soort: 'maak' as const, map, administratieId: '0'.repeat(26), greep: -1, bytes: 2 ** 50, mtimeMs: 0 },
    ...{ sleutel: new Uint8Array(32), klein: [], audit: { aantal: 0, hash: '' }, aanleiding: 'hand' as const },
    ...{ gemaaktOp: nu(0), programma: '', regel },
  };
  const melder = { voortgang: () => undefined, gekopieerd: () => true };
  expect(() => maak(taak, melder)).toThrow('schijf-vol');
  expect(() => maak({ ...taak, map: join(map, 'weg') }, melder)).toThrow('map-weg');
  rmSync(map, { recursive: true });
});

it('a copy is byte for byte what was read, and one that became shorter meanwhile is refused', () => {
  const map = mkdtempSync(join(tmpdir(), 'onthaal-'));
  const bron = join(map, 'bron');
  const bytes = Buffer.from(Array.from({ length: 2_500_003 }, (_, i) => (i * 31 + (i >> 8)) & 255));
  writeFileSync(bron, bytes);
  const greep = openSync(bron, 'r');
  kopieer(greep, bytes.length, join(map, 'kopie'), () => undefined);
  expect(readFileSync(join(map, 'kopie')).equals(bytes)).toBe(true);
  expect(() => kopieer(greep, bytes.length + 1, join(map, 'langer'), () => undefined)).toThrow('onderbroken');
  closeSync(greep);
  rmSync(map, { recursive: true });
});
