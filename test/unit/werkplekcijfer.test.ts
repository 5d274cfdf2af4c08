import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  geefSleutelDoor,
  neemSleutelAan,
  nieuwPaar,
  openGegevens,
  openPakket,
  verzegelGegevens,
  verzegelPakket,
} from '#core/werkplek/lijn/cijfer.ts';
import { leesUitnodiging, maakUitnodiging, type Uitnodiging } from '#core/werkplek/lijn/uitnodiging.ts';

const toeval = (aantal: number): Uint8Array => new Uint8Array(randomBytes(aantal));
const ring = new Map([
  [1, toeval(32)],
  [2, toeval(32)],
]);
const id = (teken: string): string => teken.repeat(26);
const pakket = {
  werkplekId: id('a'),
  volgnummer: 7,
  schema: 32,
  op: '2026-11-22T10:00:00.000Z',
  inhoud: new Uint8Array(Buffer.from('Jan de Vries, Westzeedijk')),
};

describe('a package', () => {
  it('opens as it was sealed, and again gives the same bytes', () => {
    const verzegeld = verzegelPakket(ring, id('o'), 2, pakket);
    expect(openPakket(ring, id('o'), verzegeld)).toEqual(pakket);
    expect(verzegelPakket(ring, id('o'), 2, pakket)).toEqual(verzegeld);
    expect(Buffer.from(verzegeld.inhoud).includes('Jan')).toBe(false);
  });

  it('does not open anywhere else: each field is tied to it, and each byte counts', () => {
    const verzegeld = verzegelPakket(ring, id('o'), 1, pakket);
    for (const anders of [
      { werkplekId: id('b') },
      { volgnummer: 8 },
      { schema: 33 },
      { sleutel: 2 },
      { op: '2026-11-22T10:00:00.001Z' },
    ])
      expect(() => openPakket(ring, id('o'), { ...verzegeld, ...anders })).toThrow('pakket-onleesbaar');
    expect(() => openPakket(ring, id('p'), verzegeld)).toThrow('pakket-onleesbaar');
    expect(() => openPakket(new Map([[1, toeval(32)]]), id('o'), verzegeld)).toThrow('pakket-onleesbaar');
    expect(() => openPakket(ring, id('o'), { ...verzegeld, sleutel: 3 })).toThrow('sleutel-ontbreekt');
    for (let i = 0; i < verzegeld.inhoud.length; i += 1) {
      const inhoud = verzegeld.inhoud.slice();
      inhoud[i] = (inhoud[i] ?? 0) ^ 1;
      expect(() => openPakket(ring, id('o'), { ...verzegeld, inhoud })).toThrow('pakket-onleesbaar');
    }
    for (const lengte of [0, 1, 28, verzegeld.inhoud.length - 1])
      expect(() => openPakket(ring, id('o'), { ...verzegeld, inhoud: verzegeld.inhoud.subarray(0, lengte) })).toThrow(
        'pakket-onleesbaar',
      );
  });

  it('of another content never shares its nonce', () => {
    const nonces = Array.from({ length: 200 }, (_, i) =>
      Buffer.from(verzegelPakket(ring, id('o'), 1, { ...pakket, inhoud: new Uint8Array([i]) }).inhoud.subarray(1, 13)),
    );
    expect(new Set(nonces.map((nonce) => nonce.toString('hex'))).size).toBe(200);
  });
});

describe('the name of a desk', () => {
  it('is read by desks only, and only of that desk', () => {
    const wie = { organisatieId: id('o'), werkplekId: id('a'), generatie: 1 };
    const gegevens = { naam: 'Balie 2', openbaar: nieuwPaar().openbaar };
    const bytes = verzegelGegevens(ring, wie, gegevens);
    expect(openGegevens(ring, wie, bytes)).toEqual(gegevens);
    expect(openGegevens(ring, { ...wie, werkplekId: id('b') }, bytes)).toBeNull();
    expect(openGegevens(new Map([[1, toeval(32)]]), wie, bytes)).toBeNull();
    expect(openGegevens(ring, wie, null)).toBeNull();
  });
});

describe('a next generation of the key', () => {
  const [a, b, dief] = [nieuwPaar(), nieuwPaar(), nieuwPaar()];
  const vorige = toeval(32);
  const basis = { organisatieId: id('o'), van: id('a'), naar: id('b'), generatie: 2, vorige };
  const nieuw = toeval(32);
  const omhulsel = geefSleutelDoor({ ...basis, geheim: a.geheim, openbaar: b.openbaar }, nieuw);

  it('reaches the desk that it is for', () => {
    expect(neemSleutelAan({ ...basis, geheim: b.geheim, openbaar: a.openbaar }, omhulsel)).toEqual(nieuw);
  });

  it('is not read by a desk that was withdrawn, nor by the server, and neither can make one', () => {
    const bij = { ...basis, geheim: b.geheim, openbaar: a.openbaar };
    for (const anders of [
      // The thief has the key of before, and the public keys.
      { geheim: dief.geheim },
      // The server has the public keys, and no key.
      { geheim: dief.geheim, vorige: toeval(32) },
      { generatie: 3 },
      { van: id('c') },
      { naar: id('c') },
    ])
      expect(() => neemSleutelAan({ ...bij, ...anders }, omhulsel)).toThrow('sleutel-ontbreekt');
    const vals = geefSleutelDoor({ ...basis, geheim: dief.geheim, openbaar: b.openbaar }, toeval(32));
    expect(() => neemSleutelAan(bij, vals)).toThrow('sleutel-ontbreekt');
  });
});

describe('an invitation', () => {
  const uitnodiging: Uitnodiging = {
    werkplekId: id('a'),
    geldigTot: '2026-11-29T10:00:00.000Z',
    organisatie: { id: id('b'), soort: 'gemeente', naam: 'Gemeente Rotterdam', proef: false },
    adres: { host: 'db', poort: 5432, database: 'register', gebruiker: 'w', wachtwoord: 'geheim woord', ca: null },
    sleutels: [Buffer.from(toeval(32)).toString('base64')],
    inlogsleutel: Buffer.from(toeval(32)).toString('base64'),
  };
  const { tekst, code } = maakUitnodiging(uitnodiging, toeval);

  it('opens with its code, however it is typed, and with no other', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const getypt of [
      code,
      code.toLowerCase().replaceAll('-', ' '),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ])
      expect(leesUitnodiging(tekst, getypt)).toEqual(uitnodiging);
    const anders = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    for (const getypt of [anders, '', code.slice(0, -1)]) expect(leesUitnodiging(tekst, getypt)).toBe('code-onjuist');
    expect(tekst).not.toContain('geheim woord');
  });

  it('cannot be changed, and something else is none', () => {
    const later = tekst.replace('2026-11-29', '2027-11-29');
    expect(leesUitnodiging(later, code)).toBe('code-onjuist');
    expect(leesUitnodiging(tekst.replace('Rotterdam', 'Elders'), code)).toBe('code-onjuist');
    for (const anders of [
      '',
      '{}',
      'PK',
      '[]',
      'null',
      tekst.slice(0, 80),
      tekst.replace('"nonce": "', '"nonce": "AA'),
    ])
      expect(leesUitnodiging(anders, code)).toBe('geen-uitnodiging');
  });
});
