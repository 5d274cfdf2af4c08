import { describe, expect, it } from 'vitest';
import { controleerPas } from '#core/copas/controle.ts';
import { copasPdf, copasVelPdf } from '#core/documenten/copas.ts';
import { maakQr } from '#core/documenten/qr.ts';
import { scanQr } from './beeld.ts';
import { leesPdf } from './lezer.ts';
import { omgeving, pas, sleutels } from './voorbeelden.ts';

describe('CO-pas on a card', () => {
  it('is one page the size of a bank card, tagged, in Dutch, with its fonts', async () => {
    const pdf = await leesPdf(await copasPdf(pas, omgeving));
    expect(pdf).toMatchObject({ aantalPaginas: 1, getagd: true, taal: 'nl-NL' });
    expect(pdf.maat[0]).toBeCloseTo(242.646, 2);
    expect(pdf.maat[1]).toBeCloseTo(153.014, 2);
    expect(pdf.lettertypen.every((l) => l.ingesloten)).toBe(true);
  });
  it('shows holder, number in groups, location and validity, and describes the code for who cannot see it', async () => {
    const { tekst, alts, rollen } = await leesPdf(await copasPdf(pas, omgeving));
    for (const deel of ['F.Z. el Amrani', '6026 1940 9020', 'Nachtopvang Maasoever', '21-11-2026 t/m 20-02-2027'])
      expect(tekst).toContain(deel);
    expect(rollen).toContain('Figure');
    expect(alts).toEqual(['QR-code om pas 6026 1940 9020 te controleren. In de code staat geen naam.']);
  });
  it.each([150, 300])('its QR code is read back at %d dpi and opens the door', async (dpi) => {
    const gelezen = await scanQr(await copasPdf(pas, omgeving), dpi);
    expect(gelezen).toBe(pas.token);
    const controle = controleerPas(gelezen ?? '', {
      vandaag: '2026-12-01',
      sleutels: [sleutels.openbaar],
      zoekPas: () => null,
    });
    expect(controle).toMatchObject({ geldig: true, pas: { pasnummer: pas.pasnummer, geldigTot: '2027-02-20' } });
  });
  it('keeps a very long name and location on the card', async () => {
    const lang = {
      ...pas,
      houder: 'A.B.C.D.E. van der Heijden-Papadopoulos van Amstelveen tot Voorbeeldenburg',
      locatie: 'W'.repeat(120),
    };
    const pdf = await leesPdf(await copasPdf(lang, omgeving));
    expect(pdf.aantalPaginas).toBe(1);
    expect(pdf.tekst).toContain('…');
    expect(await scanQr(await copasPdf(lang, omgeving), 300)).toBe(pas.token);
  });
  it('does not name the holder in its title or metadata', async () => {
    const { titel, xmp } = await leesPdf(await copasPdf(pas, omgeving));
    expect(titel).toBe('CO-pas 6026 1940 9020');
    expect(xmp).not.toContain('Amrani');
  });
});

describe('CO-pas on a sheet', () => {
  it('has the card, the same code and how to use it', async () => {
    const bytes = await copasVelPdf(pas, omgeving);
    const pdf = await leesPdf(bytes);
    expect(pdf.aantalPaginas).toBe(1);
    for (const deel of ['Uw CO-pas', 'F.Z. el Amrani', 'Zo gebruikt u de pas', 'Geef hem niet aan iemand anders.'])
      expect(pdf.tekst).toContain(deel);
    expect(await scanQr(bytes, 200)).toBe(pas.token);
  });
});

describe('QR code', () => {
  it('is version 6 with correction M for a token, with four light modules around it', () => {
    const { zijde, strepen } = maakQr(pas.token);
    expect(zijde).toBe(41 + 8);
    expect(Math.min(...strepen.map((s) => s.x))).toBe(4);
    expect(Math.max(...strepen.map((s) => s.x + s.lengte))).toBe(45);
  });
});
