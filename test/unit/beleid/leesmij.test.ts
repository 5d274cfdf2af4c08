import { expect, it } from 'vitest';
import { maakTabel, tabelInLeesmij } from './tabel.ts';

const cellen = (tabel: string) =>
  tabel.split('\n').map((regel) => regel.split('|').map((cel) => cel.trim().replace(/^-+$/, '-')));

it('the table in the README of the policy is the one the code makes: node test/unit/beleid/tabel.ts', async () => {
  expect(cellen(tabelInLeesmij())).toEqual(cellen(await maakTabel()));
});
