import { describe, expect, it } from 'vitest';
import { minimumLengte, standaardkosten, zwakWachtwoord } from '#core/sessie/wachtwoord.ts';

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
    'correct horse battery staple',
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
    ['Gemeente Rotterdam 1', 'lijkt te veel'],
    ['samirabouzid-samira', 'lijkt te veel'],
    ['                    ', 'verschillende tekens'],
  ])('may not be %s', (wachtwoord, waarom) => {
    expect(oordeel(wachtwoord)).toContain(waarom);
  });

  it('is judged as it will be read: full-width letters are the same letters', () => {
    expect(oordeel('ｓａｍｉｒａ　ｂｏｕｚｉｄ　ｓａｍ')).toContain('lijkt te veel');
  });

  it('costs 64 MiB and three passes to try', () => {
    expect(standaardkosten).toEqual({ geheugenKiB: 65_536, gangen: 3 });
  });
});
