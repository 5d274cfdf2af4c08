import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { veiligeNaam } from '#shared/domein/bestandsnaam.ts';

describe('the name of a file from elsewhere', () => {
  it.each([
    ['brief.pdf', 'brief.pdf'],
    ['Beschikking cliënt (2).pdf', 'Beschikking cliënt (2).pdf'],
    ['../../../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['/etc/shadow', 'shadow'],
    ['C:\\Windows\\System32\\drivers.pdf', 'drivers.pdf'],
    ['\\\\kwaad\\deel\\brief.pdf', 'brief.pdf'],
    ['brief.pdf\u0000.exe', 'brief.pdf.exe'],
    ['foto\u202Egnp.exe', 'fotognp.exe'],
    ['a\u200Bb\uFEFF.png', 'ab.png'],
    ['CON', 'bestand-CON'],
    ['aux.pdf', 'bestand-aux.pdf'],
    ['lpt1.tar.gz', 'bestand-lpt1.tar.gz'],
    ['console.txt', 'console.txt'],
    ['brief.pdf:verborgen.exe', 'brief.pdfverborgen.exe'],
    ['<script>.pdf', 'script.pdf'],
    ['. . .', 'bestand'],
    ['..', 'bestand'],
    ['', 'bestand'],
    ['.pdf', 'pdf'],
    ['half\uD83D.pdf', 'half\uFFFD.pdf'],
  ])('%j becomes %j', (naam, veilig) => {
    expect(veiligeNaam(naam)).toBe(veilig);
  });

  it('of 300 characters keeps its extension', () => {
    expect(veiligeNaam(`${'x'.repeat(296)}.pdf`)).toBe(`${'x'.repeat(116)}.pdf`);
  });

  it('is always one name that every system takes, and stays as it is a second time', () => {
    const rest = fc.array(fc.constantFrom('.', '..', '/', '\\', ':', 'CON', '\u202E', '\0', 'a', ' ', '.pdf', '😀'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          rest.map((delen) => delen.join('')),
        ),
        (naam) => {
          const veilig = veiligeNaam(naam);
          expect(veilig).toMatch(/^[^/\\:*?"<>|\u0000-\u001f]{1,130}$/u);
          expect(veilig).not.toMatch(/^\.|[. ]$|[\u202a-\u202e]/);
          expect(veiligeNaam(veilig)).toBe(veilig);
          expect(() => encodeURIComponent(veilig)).not.toThrow();
        },
      ),
    );
  });
});
