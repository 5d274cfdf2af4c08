import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { behoudkern, maakKopie } from '../behoud/hulp.ts';
import { geslotenMelding } from '../bewaren/hulp.ts';
import { logIn, richtIn, testkern, voegGebruikersToe, type Testkern } from '../hulp.ts';

let k: Testkern;
afterEach(() => k.ruimOp());

const stand = async (id: string) => {
  const { bevindingen } = await k.doe('gezondheid.stand', {});
  return bevindingen.find((een) => een.id === id);
};

it('tells how a desk of today stands: backups, disk, keys, log, and since when', async () => {
  k = behoudkern();
  await richtIn(k);
  expect(await stand('kopie')).toMatchObject({ uitkomst: 'volgt', stand: 'onbekend' });
  expect(await stand('terugproef')).toMatchObject({ uitkomst: 'nooit' });
  const naam = await maakKopie(k);
  expect(await stand('bestand')).toMatchObject({ uitkomst: 'heel', sinds: '2026-11-16T09:00:00.000Z' });
  const kopie = await stand('kopie');
  expect(kopie).toMatchObject({ uitkomst: 'goed' });
  expect(kopie?.feiten).toContainEqual({ id: 'laatsteHand', soort: 'moment', waarde: '2026-11-16T09:00:00.000Z' });
  await k.doe('reservekopie.voorbeeld', { naam });
  await k.doe('reservekopie.nakijken', { naam });
  expect(await stand('terugproef')).toMatchObject({ uitkomst: 'gedaan', sinds: '2026-11-16T09:00:00.000Z' });
  expect((await stand('kopie'))?.feiten).toContainEqual(
    expect.objectContaining({ id: 'nagekeken', waarde: '2026-11-16T09:00:00.000Z' }),
  );
  // A tenth of a year later nobody tried it again, and the program remembers that over a restart.
  k.herstart();
  k.klok.zet('2027-02-20T09:00:00Z');
  await logIn(k, 'bea');
  expect(await stand('terugproef')).toMatchObject({ uitkomst: 'te-lang', sinds: '2026-11-16T09:00:00.000Z' });
  expect(await stand('bestand')).toMatchObject({ uitkomst: 'volgt', sinds: '2026-11-16T09:00:00.000Z' });
  expect((await stand('schijf'))?.feiten[0]?.waarde).toBeGreaterThan(0);
  expect(await stand('schema')).toMatchObject({ stand: 'goed' });
});

it('sees who does not come any more, who has no key here, and whether the log was walked', async () => {
  k = testkern();
  await richtIn(k);
  await voegGebruikersToe(k, { inlognaam: 'bas', rollen: ['balie'] }, { inlognaam: 'arie', rollen: ['auditor'] });
  expect(await stand('stil')).toMatchObject({ uitkomst: 'geen' });
  expect(await stand('logboek')).toMatchObject({ uitkomst: 'nooit' });
  await logIn(k, 'arie');
  await k.doe('audit.controleren', {});
  k.klok.zet('2027-03-01T09:00:00Z');
  await logIn(k, 'bea');
  expect(await stand('stil')).toMatchObject({ uitkomst: 'stil' });
  expect((await stand('stil'))?.feiten).toContainEqual({ id: 'stil', soort: 'aantal', waarde: 2 });
  expect(await stand('logboek')).toMatchObject({ uitkomst: 'te-lang', sinds: '2026-11-16T09:00:00.000Z' });
  // Somebody spoils the ring by hand: one key less.
  const pad = join(k.map, 'sleutelbos.json');
  const bos = JSON.parse(readFileSync(pad, 'utf8')) as { gebruikers: unknown[] };
  writeFileSync(pad, JSON.stringify({ ...bos, gebruikers: bos.gebruikers.slice(0, 2) }));
  expect(await stand('sleutelbos')).toMatchObject({ uitkomst: 'zonder-sleutel' });
  writeFileSync(pad, '{');
  expect(await stand('sleutelbos')).toMatchObject({ uitkomst: 'onleesbaar', stand: 'fout' });
});

it('a line taken from the log is seen by its anchor, without walking the chain', async () => {
  k = testkern();
  await richtIn(k);
  await k.doe('sessie.uitloggen', {});
  const pad = join(k.map, 'ankers.json');
  const ankers = JSON.parse(readFileSync(pad, 'utf8')) as Record<string, { aantal: number }>;
  const [id = ''] = Object.keys(ankers);
  writeFileSync(pad, JSON.stringify({ [id]: { ...ankers[id], aantal: 9999 } }));
  await logIn(k, 'bea');
  expect(await stand('logboek')).toMatchObject({ uitkomst: 'gebroken', stand: 'fout' });
  expect((await k.doe('gezondheid.melding', {})).fout).toBeGreaterThanOrEqual(1);
});

it('who does not run the application is refused; what it says names nobody', async () => {
  k = testkern();
  await richtIn(k);
  await voegGebruikersToe(k, { inlognaam: 'bas', rollen: ['balie'] });
  const tekst = Buffer.from((await k.doe('gezondheid.tekst', {})).bytes).toString();
  expect(tekst).toContain('Gegevensbestand');
  for (const naam of ['Bea', 'bas', 'Naam bas', 'TESTPC', k.map, 'Gemeente Rotterdam'])
    expect(tekst).not.toContain(naam);
  await logIn(k, 'bas');
  await k.weigert('gezondheid.stand', {}, 'geen-recht');
  await k.weigert('gezondheid.melding', {}, 'geen-recht');
});

it('what went wrong since the start is counted, and a file of memory that is spoilt stops nothing', async () => {
  k = testkern(undefined, undefined, (laag) => ({
    ...laag,
    opslag: {
      ...laag.opslag,
      leesLocaties: () => {
        throw new Error('a bug');
      },
    },
  }));
  await richtIn(k);
  expect(await stand('fouten')).toMatchObject({ uitkomst: 'geen' });
  await k.weigert('locatie.lijst', {}, 'onverwacht');
  expect(await stand('fouten')).toMatchObject({ uitkomst: 'enkele', sinds: '2026-11-16T09:00:00.000Z' });
  writeFileSync(join(k.map, 'gezondheid.json'), '{');
  expect(await stand('fouten')).toMatchObject({ uitkomst: 'enkele' });
});

it('tells of terms that have passed and of lists that wait, to who may not see what stands on them too', async () => {
  k = testkern();
  await richtIn(k);
  await voegGebruikersToe(
    k,
    { inlognaam: 'balie', rollen: ['balie'] },
    { inlognaam: 'bes', rollen: ['beslisser'] },
    { inlognaam: 'beslis2', rollen: ['beslisser'] },
  );
  await geslotenMelding(k, 'Weggeest', '999900006');
  await logIn(k, 'bea');
  expect(await stand('bewaren')).toMatchObject({ uitkomst: 'bij' });
  k.klok.zet('2032-01-05T09:00:00Z');
  await logIn(k, 'bea');
  const voorbij = await stand('bewaren');
  expect(voorbij).toMatchObject({ uitkomst: 'voorbij', stand: 'let-op' });
  expect(voorbij?.feiten[0]).toEqual({ id: 'voorbij', soort: 'tekst', waarde: '1' });
  await logIn(k, 'bes');
  const { id: lijstId } = await k.doe('vernietiging.opstellen', { soort: 'melding-zonder-besluit' });
  await logIn(k, 'bea');
  expect(await stand('bewaren')).toMatchObject({ uitkomst: 'akkoord', sinds: '2032-01-05T09:00:00.000Z' });
  await logIn(k, 'beslis2');
  await k.doe('vernietiging.vaststellen', { lijstId, versie: 1 });
  await logIn(k, 'bea');
  expect(await stand('bewaren')).toMatchObject({ uitkomst: 'bij' });
  k.klok.zet('2032-03-05T09:00:00Z');
  await logIn(k, 'bea');
  expect(await stand('bewaren')).toMatchObject({ uitkomst: 'uitvoeren' });
});
