import { describe, expect, it } from 'vitest';
import { wachtwoordSchema } from '#shared/contract/groepen/installatie.ts';
import { minimumLengte, standaardkosten, wachtwoordsleutel, zwakWachtwoord } from '#core/sessie/wachtwoord.ts';

const context = ['Samira Bouzid', 'samira', 'Gemeente Rotterdam'];
const oordeel = (wachtwoord: string) => zwakWachtwoord(wachtwoord, context);

describe('a new password (NIST SP 800-63B-4)', () => {
  it('has at least fifteen characters, counted as a reader counts them', () => {
    expect(minimumLengte).toBe(15);
    expect(oordeel('veertien teken')).toContain('15 tekens');
    expect(oordeel('vijftien tekens')).toBeNull();
    expect(oordeel('👪🌧🏚🚪🛏🕯🧦🥣🫖📖🔑🪟🧱🌙')).toContain('15 tekens');
  });

  it.each([
    'vier losse woorden hier',
    'paard accu nietje klopt niet',
    'we zien weer water op straat',
    'oude fiets zonder spatbord',
    'Привет мой старый друг',
    'مرحبا يا صديقي العزيز',
    'どこか遠くへ行きたいなと思う夜',
    'kast tafel 1234 lamp stoel',
  ])('may be %s: no rule asks for kinds of characters, and every script will do', (wachtwoord) => {
    expect(oordeel(wachtwoord)).toBeNull();
  });

  it.each([
    ['aaaaaaaaaaaaaaaaaaaa', 'verschillende tekens'],
    ['abcabcabcabcabcabc', 'verschillende tekens'],
    ['12345678901234567890', 'herhaalt'],
    ['98765432109876543210', 'herhaalt'],
    ['abcdefghijklmnopqrst', 'herhaalt'],
    ['tsrqponmlkjihgfedcba', 'herhaalt'],
    ['hallo daar hallo daar', 'herhaalt'],
    ['wachtwoordwachtwoord', 'herhaalt'],
    ['Wachtwoord 2026 welkom', 'veel mensen'],
    ['qwertyuiopasdfghjkl', 'veel mensen'],
    ['1qaz2wsx3edc4rfv', 'veel mensen'],
    ['qazwsxedcrfvtgb', 'veel mensen'],
    ['1234qwerasdfzxcv', 'veel mensen'],
    ['q1w2e3r4t5y6u7i8o9p0', 'veel mensen'],
    ['Correct Horse Battery Staple', 'veel mensen'],
    ['vier gewone woorden', 'veel mensen'],
    ['Proef in Rotterdam!', 'veel mensen'],
    ['mailcreated5240', 'veel mensen'],
    ['Gemeente Rotterdam 1', 'lijkt te veel'],
    ['samirabouzid-samira', 'lijkt te veel'],
    ['                    ', 'verschillende tekens'],
  ])('may not be %s', (wachtwoord, waarom) => {
    expect(oordeel(wachtwoord)).toContain(waarom);
  });

  it('is held against what leaked: of the longest passwords of two lists none is taken', () => {
    const gelekt = ['polniypizdec0211', '1qazxsw23edcvfr4', '123456789qwerty', 'qwertasdfgzxcvb', 'passwordstandard'];
    for (const wachtwoord of [...gelekt, 'ne_e_pod_chehyl', 'nick1234-rem936', '1qa2ws3ed4rf5tg'])
      expect(oordeel(wachtwoord), wachtwoord).not.toBeNull();
  });

  it('may be as long as anybody wants, up to 256 characters, and every character of it counts', async () => {
    const lang = 'kast tafel lamp stoel '.repeat(11).slice(0, 256);
    expect(wachtwoordSchema.safeParse(lang).success).toBe(true);
    const sleutel = (tekst: string) => wachtwoordsleutel(tekst, new Uint8Array(16), { geheugenKiB: 64, gangen: 1 });
    expect(await sleutel(lang)).not.toEqual(await sleutel(`${lang.slice(0, -1)}x`));
  });

  it('is judged as it will be read: full-width letters are the same letters', () => {
    expect(oordeel('ｓａｍｉｒａ　ｂｏｕｚｉｄ　ｓａｍ')).toContain('lijkt te veel');
  });

  it('costs 64 MiB and three passes to try', () => {
    expect(standaardkosten).toEqual({ geheugenKiB: 65_536, gangen: 3 });
  });
});
