import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { maakMapgeheugen } from '#shell/mapgeheugen.ts';

let map: string;
let bestand: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'onthaal-'));
  bestand = join(map, 'gegevensmap.json');
});
afterEach(() => rmSync(map, { recursive: true }));
const toestand = (fase: string) => ({ fase, eerderGebruikt: false });

it('a folder that held an installation and is empty now is told apart from one that never did', () => {
  const share = maakMapgeheugen(bestand, '/mnt/share/onthaal');
  expect(share(toestand('nieuw'))).toEqual(toestand('nieuw'));
  share(toestand('inloggen'));
  // After a new start, with the share not connected.
  expect(maakMapgeheugen(bestand, '/mnt/share/onthaal')(toestand('nieuw'))).toEqual({
    fase: 'nieuw',
    eerderGebruikt: true,
  });
  expect(maakMapgeheugen(bestand, '/elders')(toestand('nieuw'))).toEqual(toestand('nieuw'));
  expect(readFileSync(bestand, 'utf8')).not.toContain('share');
});

it('what it cannot read or write stops nothing, and what is no state is let through as it is', () => {
  const nergens = maakMapgeheugen(join(map, 'weg', 'x.json'), '/a');
  expect(nergens(toestand('open'))).toEqual(toestand('open'));
  expect(nergens(null)).toBeNull();
  expect(nergens({ fase: 'nieuw' })).toEqual({ fase: 'nieuw' });
});
