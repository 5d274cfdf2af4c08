import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hulponderwerpen, hulpVan, hulpVoor, lezerVan } from '#shared/taal/hulp/index.ts';
import { verwijzingen, uitCatalogus } from '#shared/taal/hulp/lezen.ts';
import { zoekHulp } from '#shared/taal/hulp/zoeken.ts';
import { nieuws } from '#shared/taal/nieuw.ts';
import { nieuwsVoor, ongezienNieuws, vergelijkVersies } from '#shared/versie.ts';

const eerste = (tekst: string): string | undefined => zoekHulp(tekst, hulponderwerpen)[0]?.id;

describe('searching in the help', () => {
  it('finds a subject by its title, by a word in it and by the beginning of a word', () => {
    expect(eerste('nachtregister')).toBe('nacht');
    expect(eerste('reservekopiee')).toMatch(/kopieen|reservekopieen/);
    expect(zoekHulp('gestolen', hulponderwerpen).map(({ id }) => id)).toContain('hoofdstuk/gestolen');
  });

  it('forgives a typing error, capitals and accents', () => {
    expect(eerste('nachtregsiter')).toBe('nacht');
    expect(eerste('WERKVORRAAD')).toBe('werkvoorraad');
    expect(eerste('reservekopieen')).toBe(eerste('reservekopieën'));
  });

  it('wants every word, and finds nothing for nothing', () => {
    expect(zoekHulp('nachtregister kwispelstaart', hulponderwerpen)).toEqual([]);
    expect(zoekHulp('  ', hulponderwerpen)).toEqual([]);
    expect(zoekHulp('{toets:F1}', hulponderwerpen).length).toBeGreaterThanOrEqual(0);
  });

  it('searches only what it is given', () => {
    const balie = hulpVoor(lezerVan('balie')).flatMap(({ onderwerpen }) => onderwerpen);
    expect(zoekHulp('pleger', balie)).toEqual([]);
    expect(zoekHulp('pleger', hulponderwerpen).length).toBeGreaterThan(0);
  });
});

describe('what is new', () => {
  const bron = [
    { versie: '0.10.0', datum: '2027-01-10', wat: [{ tekst: 'c' }] },
    { versie: '0.9.1', datum: '2026-12-01', wat: [{ tekst: 'b', rollen: ['balie'] as const }] },
    { versie: '0.9.0', datum: '2026-11-01', wat: [{ tekst: 'a' }] },
  ];
  const namen = (lijst: { versie: string }[]): string[] => lijst.map(({ versie }) => versie);

  it('compares versions as numbers, not as text; what is no version is the oldest', () => {
    expect(vergelijkVersies('0.10.0', '0.9.9')).toBeGreaterThan(0);
    expect(vergelijkVersies('1.2.3', '1.2.3-proef')).toBe(0);
    expect(vergelijkVersies('onzin', '0.0.1')).toBeLessThan(0);
  });

  it('tells of what came after the version that was seen, up to the one that runs', () => {
    expect(namen(ongezienNieuws('0.9.1', { gezien: '0.9.0', sinds: '2020-01-01' }, bron))).toEqual(['0.9.1']);
    expect(namen(ongezienNieuws('0.10.0', { gezien: '0.9.0', sinds: '2020-01-01' }, bron))).toEqual([
      '0.10.0',
      '0.9.1',
    ]);
    expect(ongezienNieuws('0.9.1', { gezien: '0.9.1', sinds: '2020-01-01' }, bron)).toEqual([]);
    // Gone back to an older version: nothing is new.
    expect(ongezienNieuws('0.9.0', { gezien: '0.10.0', sinds: '2020-01-01' }, bron)).toEqual([]);
  });

  it('tells who never saw anything of what came out after they began', () => {
    expect(namen(ongezienNieuws('0.10.0', { gezien: null, sinds: '2026-11-15' }, bron))).toEqual(['0.10.0', '0.9.1']);
    expect(ongezienNieuws('0.10.0', { gezien: null, sinds: '2027-01-10' }, bron)).toEqual([]);
  });

  it('keeps what is for other roles away', () => {
    expect(nieuwsVoor(bron[1]!, ['auditor'])).toEqual([]);
    expect(nieuwsVoor(bron[1]!, ['balie'])).toHaveLength(1);
  });

  it('is told of the version that is built, in order, and names only what is there', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(nieuws[0]?.versie, 'Een nieuwe versie in package.json krijgt een regel in shared/taal/nieuw.ts.').toBe(
      version,
    );
    expect(namen([...nieuws].sort((a, b) => vergelijkVersies(b.versie, a.versie)))).toEqual(namen([...nieuws]));
    const zie = nieuws.flatMap(({ wat }) => wat.flatMap(({ zie: id }) => id ?? []));
    expect(zie.filter((id) => !hulpVan(id))).toEqual([]);
    const namenIn = nieuws.flatMap(({ wat }) => wat.flatMap(({ tekst }) => verwijzingen(tekst)));
    expect(namenIn.filter((wat) => !/^(toets|zie):/.test(wat) && uitCatalogus(wat) === null)).toEqual([]);
  });
});
