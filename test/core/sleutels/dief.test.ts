import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { behoudkern, maakKopie } from '../behoud/hulp.ts';
import { gemeente, logIn, wachtwoord, type Testkern } from '../hulp.ts';
import { sjabloon } from '../opstelling.ts';

/* Somebody who has the computer, or its folder, and no password. */
let k: Testkern;
const fout = 'dit is het verkeerde wachtwoord';
const anders = 'vijf andere losse woorden hier';
const bestand = (naam: string) => join(k.map, naam);
const opzetten = sjabloon(gemeente);
afterEach(() => k.ruimOp());

describe('the ways round the door', () => {
  beforeEach(async () => {
    k = behoudkern();
    await gemeente(k);
    await logIn(k, 'bea');
    await maakKopie(k);
    await k.doe('sessie.uitloggen', {});
  });
  it('that open when the key ring is spoilt have the same throttle, before and after it is put back', async () => {
    const ring = readFileSync(bestand('sleutelbos.json'));
    writeFileSync(bestand('sleutelbos.json'), '');
    k.herstart();
    const gok = { inlognaam: 'bea', wachtwoord: fout, herstelsleutel: '' };
    for (let i = 0; i < 3; i += 1) await k.weigert('noodherstel.sleutelbos', gok, 'inloggen-mislukt');
    const wacht = await k.weigert('noodherstel.sleutelbos', { ...gok, wachtwoord }, 'te-veel-pogingen');
    expect(wacht.wachtSeconden).toBe(5);
    writeFileSync(bestand('sleutelbos.json'), ring);
    k.herstart();
    await k.weigert('sessie.inloggen', { inlognaam: 'bea', wachtwoord }, 'te-veel-pogingen');
    // And a spoilt ring is no way to make a closed password count anew.
    const stand = JSON.parse(readFileSync(bestand('pogingen.json'), 'utf8')) as Record<string, { mislukt: number }>;
    for (const een of Object.values(stand)) een.mislukt = 100;
    writeFileSync(bestand('pogingen.json'), JSON.stringify(stand));
    writeFileSync(bestand('sleutelbos.json'), '');
    k.herstart();
    k.klok.verstrijk(3_600_000);
    await k.weigert('noodherstel.sleutelbos', { ...gok, wachtwoord }, 'inloggen-dicht');
  });

  it('by a backup hold a wrong recovery key on the slate of every other way in, whatever the name', async () => {
    const herstelsleutel = 'ABCD-ABCD-ABCD-ABCD-ABCD-ABCD-ABCD-ABCD';
    for (const inlognaam of ['bea', 'bob', 'piet'])
      await k.weigert(
        'noodherstel.kijken',
        { inlognaam, wachtwoord: '', herstelsleutel, naam: null },
        'herstelsleutel-onjuist',
      );
    const nu = { inlognaam: 'bea', herstelsleutel, nieuwWachtwoord: anders };
    await k.weigert('installatie.herstellen', nu, 'te-veel-pogingen');
  });
});

describe('a copy of the key ring', () => {
  beforeEach(async () => {
    k = await opzetten();
  });

  it('of before lets nobody in who was blocked since, and is brought up to date by the next who comes', async () => {
    copyFileSync(bestand('sleutelbos.json'), bestand('oud'));
    await logIn(k, 'bea');
    const balie = (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'balie');
    if (!balie) throw new Error('no balie');
    const { inlognaam: _, laatstIngelogd: __, ...velden } = balie;
    await k.doe('gebruiker.wijzigen', { ...velden, actief: false });
    k.sluit();
    copyFileSync(bestand('oud'), bestand('sleutelbos.json'));
    k.herstart();
    await k.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'inloggen-mislukt');
    await logIn(k, 'bea');
    const { gebruikers } = JSON.parse(readFileSync(bestand('sleutelbos.json'), 'utf8')) as {
      gebruikers: { gebruikerId: string }[];
    };
    expect(gebruikers.some(({ gebruikerId }) => gebruikerId === balie.id)).toBe(false);
  });

  it('with entries that were swapped between users opens nothing, for either of them', async () => {
    type Post = { gebruikerId: string; naamhash: string };
    const bos = JSON.parse(readFileSync(bestand('sleutelbos.json'), 'utf8')) as { gebruikers: Post[] };
    const [een, twee] = bos.gebruikers;
    if (!een || !twee) throw new Error('two entries');
    // The name of an administrator on the entry of whoever's password is known, and the other way round.
    [een.naamhash, twee.naamhash] = [twee.naamhash, een.naamhash];
    [een.gebruikerId, twee.gebruikerId] = [twee.gebruikerId, een.gebruikerId];
    writeFileSync(bestand('sleutelbos.json'), JSON.stringify(bos));
    for (const inlognaam of ['bea', 'balie'])
      await k.weigert('sessie.inloggen', { inlognaam, wachtwoord }, 'inloggen-mislukt');
  });
});
