import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naarBase45, vanBase45 } from '#core/copas/base45.ts';
import { controleerPas, type BekendePas, type PascontroleInvoer } from '#core/copas/controle.ts';
import { maakSleutelpaar, tekensleutelOp } from '#core/copas/sleutels.ts';
import { leesPastoken, maakPastoken, type Pasverklaring } from '#core/copas/token.ts';
import { maakPasnummer } from '#shared/domein/pasnummer.ts';

const vast = (zaad: number) => (bytes: number) => createHash('sha512').update(String(zaad)).digest().subarray(0, bytes);
const paar = maakSleutelpaar(vast(1), '2026-01-01');
const ander = maakSleutelpaar(vast(2), '2026-06-01');
const pas: Pasverklaring = {
  pasnummer: maakPasnummer(vast(3)),
  locatie: 'NO-CENTRUM',
  geldigVan: '2026-11-21',
  geldigTot: '2027-02-20',
};
const token = maakPastoken(pas, paar.geheim);

describe('base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['', ''],
  ])('%j is written %j, as in RFC 9285', (tekst, code) => {
    expect(naarBase45(Buffer.from(tekst))).toBe(code);
    expect(Buffer.from(vanBase45(code) ?? []).toString()).toBe(tekst);
  });
  it('gives back all bytes and refuses what is none', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) =>
        Buffer.from(bytes).equals(vanBase45(naarBase45(bytes)) ?? Buffer.from('x')),
      ),
    );
    for (const fout of ['A', 'AAAA', 'GGW', '::', 'a00', 'A_0', '€00']) expect(vanBase45(fout)).toBeNull();
  });
});

describe('pastoken', () => {
  it('gives back exactly what was signed, and which key signed it', () => {
    expect(leesPastoken(token, [ander.openbaar, paar.openbaar])).toEqual({
      ok: true,
      waarde: { ...pas, sleutelId: paar.openbaar.sleutelId },
    });
  });
  it('holds only the pass number, the location and two days: 15 bytes, the location code and a signature', () => {
    const bytes = vanBase45(token.slice(3, -1));
    expect(bytes?.length).toBe(15 + pas.locatie.length + 64);
    expect(token.length).toBeLessThanOrEqual(154); // a QR code of version 6, correction M, alphanumeric
  });
  it('survives spaces around it and a reader with caps lock the wrong way round', () => {
    expect(leesPastoken(`  ${token.toLowerCase()}\r\n`, [paar.openbaar]).ok).toBe(true);
  });
  it('does not survive one changed, lost or added character', () => {
    const alfabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...alfabet), (i, teken) => {
        for (const anders of [
          token.slice(0, i) + teken + token.slice(i + 1),
          token.slice(0, i) + token.slice(i + 1),
          token.slice(0, i) + teken + token.slice(i),
        ]) {
          if (anders.trim() !== token) expect(leesPastoken(anders, [paar.openbaar]).ok).toBe(false);
        }
      }),
    );
  });
  it('never throws on what a scanner can read', () => {
    fc.assert(fc.property(fc.string(), (tekst) => !leesPastoken(`CO:${tekst}.`, [paar.openbaar]).ok));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (tekst) => !leesPastoken(tekst, [paar.openbaar]).ok));
  });
  it('is refused without its key, with a withdrawn key, and with a key that lies about its id', () => {
    expect(leesPastoken(token, [ander.openbaar])).toEqual({ ok: false, code: 'onbekende-sleutel' });
    expect(leesPastoken(token, [{ ...paar.openbaar, ingetrokkenOp: '2026-12-01' }])).toEqual({
      ok: false,
      code: 'sleutel-ingetrokken',
    });
    expect(leesPastoken(token, [{ ...ander.openbaar, sleutelId: paar.openbaar.sleutelId }])).toEqual({
      ok: false,
      code: 'handtekening-onjuist',
    });
  });
  it('round-trips every statement', () => {
    const dag = fc
      .integer({ min: 0, max: 65_535 })
      .map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10));
    const verklaring = fc
      .tuple(
        fc.uint8Array({ minLength: 6, maxLength: 6 }).filter((b) => b[0] !== 255),
        fc.stringMatching(/^[A-Z0-9-]{1,12}$/),
        dag,
        dag,
      )
      .map(([b, locatie, x, y]): Pasverklaring => ({
        pasnummer: maakPasnummer(() => b),
        locatie,
        geldigVan: x < y ? x : y,
        geldigTot: x < y ? y : x,
      }));
    fc.assert(
      fc.property(verklaring, (v) => {
        expect(leesPastoken(maakPastoken(v, paar.geheim), [paar.openbaar])).toEqual({
          ok: true,
          waarde: { ...v, sleutelId: paar.geheim.sleutelId },
        });
      }),
    );
  });
});

describe('controleerPas', () => {
  const bekend: BekendePas = { ...pas, ingetrokkenOp: null };
  const bij = (anders: Partial<PascontroleInvoer> & { bekend?: BekendePas | null } = {}): PascontroleInvoer => ({
    vandaag: '2026-12-01',
    sleutels: [paar.openbaar],
    zoekPas: () => (anders.bekend === undefined ? bekend : anders.bekend),
    ...anders,
  });
  it.each([
    ['first day', '2026-11-21', 'geldig'],
    ['day before', '2026-11-20', 'nog-niet-geldig'],
    ['last day', '2027-02-20', 'geldig'],
    ['day after', '2027-02-21', 'verlopen'],
  ] as const)('on the %s (%s) a pass is %s', (_, vandaag, uitkomst) => {
    expect(controleerPas(token, bij({ vandaag }))).toMatchObject({
      uitkomst,
      geldig: uitkomst === 'geldig',
      alleenHandtekening: false,
    });
    expect(controleerPas(pas.pasnummer, bij({ vandaag })).uitkomst).toBe(uitkomst);
  });
  it('a withdrawn pass is refused from the day of withdrawal, scanned or typed', () => {
    const ingetrokken = { ...bekend, ingetrokkenOp: '2026-12-01' };
    expect(controleerPas(token, bij({ bekend: ingetrokken })).uitkomst).toBe('ingetrokken');
    expect(controleerPas(pas.pasnummer, bij({ bekend: ingetrokken })).uitkomst).toBe('ingetrokken');
    expect(controleerPas(token, bij({ bekend: ingetrokken, vandaag: '2026-11-30' })).uitkomst).toBe('geldig');
  });
  it('a pass the copy does not know counts by its signature alone, and says so; a typed number does not count', () => {
    expect(controleerPas(token, bij({ bekend: null }))).toMatchObject({ uitkomst: 'geldig', alleenHandtekening: true });
    expect(controleerPas(pas.pasnummer, bij({ bekend: null })).uitkomst).toBe('onbekende-pas');
  });
  it('what the copy says of days and location wins over the card', () => {
    expect(controleerPas(token, bij({ bekend: { ...bekend, geldigTot: '2026-11-30' } })).uitkomst).toBe('verlopen');
    expect(
      controleerPas(token, bij({ bekend: { ...bekend, locatie: 'JO-ZUID' }, locatie: 'NO-CENTRUM' })).uitkomst,
    ).toBe('andere-locatie');
  });
  it('at a door another location is refused', () => {
    expect(controleerPas(token, bij({ locatie: 'JO-ZUID' })).uitkomst).toBe('andere-locatie');
    expect(controleerPas(token, bij({ locatie: 'NO-CENTRUM' })).uitkomst).toBe('geldig');
  });
  it.each([
    ['hallo', 'onleesbaar'],
    ['https://example.org', 'onleesbaar'],
    ['1234', 'onleesbaar'],
    ['123456789012', 'pasnummer-onjuist'],
    ['CO:&ABC.', 'onleesbaar'],
    ['CO:U50.', 'onbekende-versie'],
    ['CO:10.', 'onleesbaar'],
    ['', 'onleesbaar'],
  ] as const)('%j is %s, with a reason in Dutch', (invoer, uitkomst) => {
    const antwoord = controleerPas(invoer, bij());
    expect(antwoord).toMatchObject({ uitkomst, geldig: false, pas: null });
    expect(antwoord.reden).toMatch(/\.$/);
  });
  it('a token of a later layout asks for an update', () => {
    expect(controleerPas('CO:U50.', bij()).uitkomst).toBe('onbekende-versie');
  });
});

describe('signing keys', () => {
  it('are made from the random port alone', () => {
    expect(maakSleutelpaar(vast(1), '2026-01-01')).toEqual(paar);
    expect(paar.openbaar.sleutelId).not.toBe(ander.openbaar.sleutelId);
  });
  it('rotate: the newest one in use signs, the older one still verifies', () => {
    const bos = [paar.openbaar, ander.openbaar];
    expect(tekensleutelOp(bos, '2026-05-31')).toEqual(paar.openbaar);
    expect(tekensleutelOp(bos, '2026-06-01')).toEqual(ander.openbaar);
    expect(tekensleutelOp([paar.openbaar, { ...ander.openbaar, ingetrokkenOp: '2026-07-01' }], '2026-08-01')).toEqual(
      paar.openbaar,
    );
    expect(tekensleutelOp(bos, '2025-12-31')).toBeNull();
    expect(leesPastoken(token, bos).ok).toBe(true);
  });
});
