import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logIn, type Testkern } from '../hulp.ts';
import { havenVelden, openBestand, stadsjabloon, vandaag, type Stad } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { draaiTerug, klaargezet, regelsVan, voerUit } from './hulp.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'bea');
});
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});

const kop = 'Locatie,Type,Doelgroep,Adres,Postcode,Plaats,Plaatsen,Afdeling,Kamer,Bed,Bedden,Soort bed';
const lijst = (...regels: string[]): string => [kop, ...regels].join('\n');
const standen = async (id: string) => (await regelsVan(k, id)).map(({ nummer, stand }) => [nummer, stand]);
async function inrichting(locatieId: string): Promise<string[]> {
  await logIn(k, 'manager');
  const { kamers } = await k.doe('kamers.lezen', { locatieId });
  await logIn(k, 'bea');
  return kamers.map(
    ({ afdeling, naam, bedden }) =>
      `${afdeling}/${naam}: ${bedden.map((bed) => `${bed.naam} ${bed.soort}`).join(', ')}`,
  );
}
const locatie = async (naam: string) => (await k.doe('locatie.lijst', {})).find((een) => een.naam === naam);

describe('a file of locaties', () => {
  it('makes locaties with their rooms and beds, lines of one name being one locatie', async () => {
    const id = await klaargezet(
      k,
      'locatie',
      lijst(
        'De Brug,Nachtopvang,volwassenen,Brug 1,3013ab,Rotterdam,12,,,,,',
        'De Brug,,,,,,,Beneden,1,A,,',
        'De Brug,,,,,,,Beneden,1,B,,kinderbed',
        'De Brug,,,,,,,,Zaal,,4,extra',
        'Het Anker,gezinsopvang,gezin,,,,,,,,,',
      ),
    );
    expect((await regelsVan(k, id)).flatMap(({ fouten }) => fouten)).toEqual([]);
    await voerUit(k, id, 'alles');
    const brug = await locatie('De Brug');
    expect(brug).toMatchObject({
      soort: 'nachtopvang',
      keten: 'volwassenen',
      postcode: '3013 AB',
      capaciteit: 12,
      actief: true,
    });
    expect(await inrichting(brug?.id ?? '')).toEqual([
      '/Zaal: 1 extra, 2 extra, 3 extra, 4 extra',
      'Beneden/1: A gewoon, B kinderbed',
    ]);
    await draaiTerug(k, id);
    expect(await locatie('De Brug')).toBeUndefined();
    expect(await locatie('Het Anker')).toBeUndefined();
    expect((await standen(id)).map(([, stand]) => stand)).toEqual(['terug', 'terug', 'terug', 'terug', 'terug']);
  });

  it('says what is wrong: kinds that do not exist, a bed without a room, the same line twice, a locatie of two kinds', async () => {
    const id = await klaargezet(
      k,
      'locatie',
      lijst(
        'De Brug,hotel,volwassenen,,,,,,,,,',
        'De Brug,nachtopvang,volwassenen,,,,veel,,,,,',
        'De Brug,nachtopvang,volwassenen,,,,,,,A,,',
        'De Brug,nachtopvang,volwassenen,,,,,,1,A,2,',
        'De Brug,,,,,,,,,,,',
        'De Brug,nachtopvang,volwassenen,,,,,,,,,',
        'De Brug,dagopvang,volwassenen,,,,,,1,,,',
        'De Brug,,,,,,,,1,A,,',
        'De Brug,,,,,,,,1,A,,',
        ',nachtopvang,volwassenen,,,,,,,,,',
        'De Brug,,,,,,,,2,,51,',
      ),
    );
    expect((await regelsVan(k, id)).map(({ stand, fouten }) => [stand, ...fouten.map(({ kolom }) => kolom)])).toEqual([
      ['fout', 1],
      ['fout', 6],
      ['fout', 9],
      ['fout', 10],
      ['fout', 1, 2],
      ['goed'],
      ['fout', null],
      ['goed'],
      ['dubbel'],
      ['fout', 0],
      ['fout', 10],
    ]);
  });

  it('completes a locatie that is there, and gives back what was empty; what is used since stays and is named', async () => {
    const { kade } = k.met;
    const { id: havenId } = await k.doe('locatie.toevoegen', {
      ...havenVelden,
      naam: 'Nieuwe Haven',
      straat: '',
      telefoon: '',
    });
    const id = await klaargezet(
      k,
      'locatie',
      lijst('Nieuwe Haven,,,Haven 9,,,,,1,A,,', 'Nieuwe Haven,,,,,,,,1,B,,', 'De Kade,,,,,,,,Zaal,,2,'),
    );
    expect(await k.doe('import.allesKiezen', { id, keuze: 'aanvullen' })).toEqual({ gekozen: 3 });
    await voerUit(k, id, 'alles');
    expect(await locatie('Nieuwe Haven')).toMatchObject({ straat: 'Haven 9', capaciteit: 10, versie: 2 });
    expect(await inrichting(havenId)).toEqual(['/1: A gewoon, B gewoon']);
    await logIn(k, 'manager');
    const { kamers } = await k.doe('kamers.lezen', { locatieId: kade });
    const bedId = kamers[0]?.bedden[0]?.id ?? '';
    await k.doe('bed.sluiten', { locatieId: kade, bedId, van: vandaag, tot: null, reden: 'Kapot' });
    await logIn(k, 'bea');
    await draaiTerug(k, id);
    expect(await locatie('Nieuwe Haven')).toMatchObject({ straat: '', versie: 3 });
    expect(await inrichting(havenId)).toEqual([]);
    const regels = await regelsVan(k, id);
    expect(regels.map(({ stand }) => stand)).toEqual(['terug', 'terug', 'blijft']);
    expect(regels[2]?.uitkomst).toContain('blijft');
    expect(await inrichting(kade)).toEqual(['/Zaal: 1 gewoon']);
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(breuken(db)).toEqual([]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });
});
