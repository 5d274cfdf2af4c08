import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toegangstabel } from '#shared/contract/toegangstabel.ts';

it('the table that a security officer reads is the contract: `node electron/dev/toegangstabel.ts` writes it', () => {
  const pad = new URL('../../shared/contract/TOEGANG.md', import.meta.url);
  expect(readFileSync(pad, 'utf8')).toBe(toegangstabel());
});
