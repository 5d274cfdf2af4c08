import { afterEach, expect, it } from 'vitest';
import { logIn } from '../hulp.ts';
import { maakStad } from '../opstelling.ts';
import { afgeleideRijen, desksjabloon, gedeeldeRijen, haal, stuur } from './hulp.ts';

const opzetten = desksjabloon(2, maakStad);
let ruimOp = () => {};
afterEach(() => ruimOp());

async function begin() {
  const alles = await opzetten();
  ruimOp = alles.ruimOp;
  const [a, b] = alles.desks;
  if (!a || !b) throw new Error('two desks');
  await logIn(a, 'balie');
  await logIn(b, 'balie');
  const gelijk = () => {
    for (let i = 0; i < 2; i += 1)
      for (const desk of [a, b]) {
        stuur(desk.db(), alles.log);
        haal(desk.db(), alles.log);
      }
    for (const desk of [a, b]) haal(desk.db(), alles.log);
    expect(gedeeldeRijen(b.db())).toEqual(gedeeldeRijen(a.db()));
    expect(afgeleideRijen(b.db())).toEqual(afgeleideRijen(a.db()));
  };
  return { ...alles, a, b, gelijk };
}

it('fills a new desk from the log alone', async () => {
  const { a, b, gelijk, met } = await begin();
  gelijk();
  expect(b.db().pragma('foreign_key_check')).toEqual([]);
  const open = await b.doe('dossier.openen', { dossierId: met.thomas.dossierId });
  expect(open).toEqual(await a.doe('dossier.openen', { dossierId: met.thomas.dossierId }));
});
