import fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importgrens } from '#shared/import/grenzen.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { stadsjabloon, type Stad } from '../opstelling.ts';
import { klaargezet, loopAf, open, regelsVan, voerUit } from './hulp.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'beslisser');
});
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});

const soort = 'client' as const;
const wijst = async (naam: string, inhoud: string | Uint8Array, code: Parameters<Testkern['weigert']>[2]) =>
  k.weigert('import.openen', await open(k, soort, naam, inhoud), code);
async function zip(delen: Record<string, string | Buffer>): Promise<Buffer> {
  const doos = new ZipFile();
  for (const [naam, inhoud] of Object.entries(delen)) doos.addBuffer(Buffer.from(inhoud), naam);
  doos.end();
  return buffer(doos.outputStream);
}

describe('a workbook', () => {
  it('is read as people see it: days without a time zone, what Excel shortened explained', async () => {
    const tekst = (value: string) => ({ value });
    const dag = (iso: string) => ({ value: new Date(`${iso}T00:00:00Z`), format: 'dd-mm-yyyy' });
    const bytes = await writeXlsxFile([
      ['Achternaam', 'Voornamen', 'Geboortedatum', 'BSN', 'Waarom geen BSN', 'Huisnummer', 'Telefoon'].map(tekst),
      [
        tekst('Zomer'),
        tekst('Zoë 😀'),
        dag('1985-03-31'),
        { value: 123456782 },
        null,
        { value: 12 },
        { value: 612345678 },
      ],
      [tekst('Winter'), tekst('Wim'), dag('1985-10-27'), null, tekst('Kwijt'), dag('2026-12-14'), null],
      [tekst('Nul'), tekst('Nel'), dag('1960-02-29'), { value: 12345672 }, null, null, null],
      [tekst('Getal'), tekst('Gé'), { value: 29281 }, null, tekst('Kwijt'), null, null],
    ]).toBuffer();
    const id = await klaargezet(k, soort, bytes, 'lijst.xlsx');
    const regels = await regelsVan(k, id);
    expect(regels.map(({ nummer, stand, fouten }) => [nummer, stand, ...fouten.map(({ kolom }) => kolom)])).toEqual([
      [2, 'goed'],
      [3, 'fout', 5],
      [4, 'goed'],
      [5, 'fout', 2],
    ]);
    expect(regels[2]?.letOp).toMatchObject([{ kolom: 3 }]);
    await voerUit(k, id, 'goede');
    const zoek = async (naam: string) => (await k.doe('client.zoeken', { tekst: naam, aantal: 5 })).resultaten[0];
    expect(await zoek('Zoë Zomer')).toMatchObject({ geboortedatum: '1985-03-31', bsnEinde: '782' });
    expect(await zoek('Nel Nul')).toMatchObject({ geboortedatum: '1960-02-29' });
  });

  it('with a formula gives its last outcome; what Excel could not work out is refused', async () => {
    const blad = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>Achternaam</t></is></c><c r="B1" t="inlineStr"><is><t>Waarom geen BSN</t></is></c></row>
      <row r="2"><c r="A2" t="str"><f>CONCATENATE("Van","Dam")</f><v>VanDam</v></c><c r="B2" t="inlineStr"><is><t>Kwijt</t></is></c></row>
      <row r="3"><c r="A3" t="e"><f>NA()</f><v>#N/A</v></c><c r="B3" t="inlineStr"><is><t>Kwijt</t></is></c></row></sheetData></worksheet>`;
    const id = await klaargezet(k, soort, await zip(werkmap(blad)), 'lijst.xlsx');
    const regels = await regelsVan(k, id);
    expect(regels.map(({ stand, cellen }) => [stand, cellen[0]])).toEqual([
      ['goed', 'VanDam'],
      ['fout', '#N/A'],
    ]);
  });

  it('that unpacks to more than a list of a desk is refused before it is read', async () => {
    const leegBlad = '<worksheet><sheetData></sheetData></worksheet>';
    // Only said to be so large: it is refused before a byte of it is unpacked.
    const bom = await zip({ ...werkmap(leegBlad), 'xl/media/x.bin': Buffer.alloc(70_001) });
    const maat = Buffer.alloc(4);
    maat.writeUInt32LE(70_001);
    bom.writeUInt32LE(importgrens.uitgepakt + 1, bom.lastIndexOf(maat));
    await wijst('lijst.xlsx', bom, 'bestand-te-groot');
    const woorden = `<sst>${' '.repeat(importgrens.woorden)}</sst>`;
    await wijst('lijst.xlsx', await zip({ ...werkmap(leegBlad), 'xl/sharedStrings.xml': woorden }), 'bestand-te-groot');
    const cellen = `<worksheet><sheetData><row>${'<c/>'.repeat(importgrens.elementen)}</row></sheetData></worksheet>`;
    await wijst('lijst.xlsx', await zip(werkmap(cellen)), 'bestand-te-groot');
    const delen = Object.fromEntries(
      Array.from({ length: importgrens.onderdelen }, (_, i) => [`xl/d${i}.xml`, '<a/>']),
    );
    await wijst('lijst.xlsx', await zip({ ...werkmap(leegBlad), ...delen }), 'bestand-te-groot');
  });

  it('with words of its own (a file of this computer, a word that grows to a billion) is refused, and nothing of it read', async () => {
    const blad = (dtd: string) =>
      `<?xml version="1.0"?>${dtd}<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>`;
    const groei = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    for (const dtd of [
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      `<!DOCTYPE x [<!ENTITY e0 "ha">${groei}<!ENTITY e "&e9;">]>`,
      // Across the border of two stretches that are unpacked one after the other.
      `${' '.repeat(65_515)}<!DOCTYPE x SYSTEM "http://kwaad/x.dtd">`,
    ])
      await wijst('lijst.xlsx', await zip(werkmap(blad(dtd))), 'bestand-onveilig');
  });

  it('with a name that climbs out of its folder, or a part that is a link elsewhere, leaves nothing behind', async () => {
    const blad = '<worksheet><sheetData></sheetData></worksheet>';
    const klim = await zip({ ...werkmap(blad), 'xl/aaaaaaaaaaa.xml': '<a/>' });
    const omhoog = Buffer.from(
      klim.toString('latin1').replaceAll('xl/aaaaaaaaaaa.xml', '../../../../ab.xml'),
      'latin1',
    );
    await wijst('lijst.xlsx', omhoog, 'bestand-onleesbaar');
    const doos = new ZipFile();
    for (const [naam, inhoud] of Object.entries(werkmap('/etc/passwd')))
      doos.addBuffer(Buffer.from(inhoud), naam, { mode: naam.includes('sheet1') ? 0o120777 : 0o100644 });
    doos.end();
    // A symbolic link is read as the text that it is: no sheet.
    await wijst('lijst.xlsx', await buffer(doos.outputStream), 'bestand-onleesbaar');
  });

  it('that says to be small and is not, or has a part twice, is refused', async () => {
    const goed = await zip(werkmap(`<worksheet><sheetData>${' '.repeat(5_000_000)}</sheetData></worksheet>`));
    const liegt = Buffer.from(goed);
    // The size of the sheet when unpacked, in its own head and in the list at the end.
    const maat = Buffer.alloc(4);
    maat.writeUInt32LE(5_000_046);
    const plek = liegt.lastIndexOf(maat);
    expect(plek).toBeGreaterThan(0);
    liegt.writeUInt32LE(100, plek);
    await wijst('lijst.xlsx', liegt, 'bestand-onleesbaar');
    await wijst('lijst.xlsx', goed.subarray(0, goed.length - 40), 'bestand-onleesbaar');
    await wijst('lijst.xlsx', await zip({ 'a.txt': 'x' }), 'bestand-onleesbaar');
  });
});

/** The parts of the smallest workbook. */
const werkmap = (blad: string): Record<string, string> => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': blad,
});

describe('a text with separators', () => {
  const rij = ['Çelik;Ömer;Kwijt', '\u202bعلي\u202c;"zegt ""hoi""";Kwijt', '"met\nregel;eind";x;Kwijt'];
  const kop = 'Achternaam;Voornamen;Waarom geen BSN';
  it.each([
    ['UTF-8', (t: string) => Buffer.from(t, 'utf8')],
    ['UTF-8 with a mark', (t: string) => Buffer.from(`\ufeff${t}`, 'utf8')],
    ['UTF-16 as Excel saves Unicode text', (t: string) => Buffer.from(`\ufeff${t.replaceAll(';', '\t')}`, 'utf16le')],
    ['with commas', (t: string) => Buffer.from(t.replace('regel;eind', 'regel eind').replaceAll(';', ','), 'utf8')],
    ['said by Excel', (t: string) => Buffer.from(`sep=;\r\n${t}`, 'utf8')],
  ])('is read in %s, with quotes, line ends and letters from right to left', async (naam, als) => {
    const id = await klaargezet(k, soort, als([kop, ...rij].join('\r\n')));
    const begin = naam === 'said by Excel' ? 3 : 2;
    const regels = await regelsVan(k, id);
    expect(regels.map(({ nummer }) => nummer)).toEqual([begin, begin + 1, begin + 2]);
    expect(regels.map(({ stand }) => stand)).toEqual(['goed', 'goed', 'goed']);
    expect(regels[0]?.cellen.slice(0, 2)).toEqual(['Çelik', 'Ömer']);
    expect(regels[1]?.cellen[1]).toBe('zegt "hoi"');
    expect(regels[2]?.cellen[0]).toContain('met\nregel');
  });

  it('is read in Windows-1252, as Excel saves it on a Dutch computer', async () => {
    const bytes = Buffer.from(`${kop}\r\nCo\u00ebn;\u00c9\u0093;Kwijt`, 'latin1');
    const id = await klaargezet(k, soort, bytes);
    expect((await regelsVan(k, id))[0]?.cellen.slice(0, 2)).toEqual(['Coën', 'É“']);
    expect((await k.doe('import.lezen', { id })).kenmerken.map(({ waarde }) => waarde)).toContain(
      'Windows-1252 (Excel)',
    );
  });

  it('gives a cell back as it was before a list of ours put an apostrophe before it', async () => {
    const lijst = ["'+31612345678;'=1+1;'-", "'s-Gravenhage;'@a;'"].join('\r\n');
    const id = await klaargezet(k, soort, `${kop}\r\n${lijst}`);
    expect((await regelsVan(k, id)).map(({ cellen }) => cellen)).toEqual([
      ['+31612345678', '=1+1', '-'],
      ["'s-Gravenhage", '@a', "'"],
    ]);
  });

  it('that is no list is refused in plain words', async () => {
    await k.weigert('import.beginnen', { soort, grootte: 0 }, 'bestand-onleesbaar');
    await k.weigert('import.beginnen', { soort, grootte: 3 * 2 ** 30 }, 'bestand-te-groot');
    await wijst('leeg.csv', '\r\n ; ;\r\n', 'bestand-onleesbaar');
    await wijst('plaatje.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'bestand-soort');
    await wijst('document.pdf', '%PDF-1.7', 'bestand-soort');
    await wijst('oud.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'bestand-onveilig');
    await wijst('naam.csv', await zip({ a: 'b' }), 'bestand-soort');
    await wijst('breed.csv', 'a;'.repeat(300), 'bestand-te-groot');
    const { id } = await k.doe('import.openen', await open(k, soort, 'koppen.csv', kop));
    await k.weigert('import.verder', { id }, 'bestand-onleesbaar');
    const half = await open(k, soort, 'half.csv', `${kop}\na;b;c\n"open;a;b\n${'x;y;z\n'.repeat(30_000)}`);
    expect((await k.weigert('import.openen', half, 'bestand-onleesbaar')).melding).toContain('Vanaf regel 3');
    await k.weigert(
      'import.openen',
      { soort, ontvangstId: '0'.repeat(26), bestandsnaam: 'x.csv' },
      'bestand-onleesbaar',
    );
  });

  it('a core that was stopped while reading asks for the file again', async () => {
    const { id } = await k.doe('import.openen', await open(k, soort, 'a.csv', `${kop}\na;b;c\n`));
    k.herstart();
    await logIn(k, 'beslisser');
    expect((await k.weigert('import.verder', { id }, 'bestand-onleesbaar')).melding).toContain('opnieuw');
    await k.doe('import.weggooien', { id, versie: 1 });
  });

  it('two equal headers: the first is taken, and it is said', async () => {
    const { id } = await k.doe('import.openen', await open(k, soort, 'a.csv', 'BSN;Achternaam;BSN;\n123456782;A;;\n'));
    await loopAf(k, id);
    const beeld = await k.doe('import.lezen', { id });
    expect([beeld.koppen, beeld.koppeling]).toEqual([
      ['BSN', 'Achternaam', 'BSN (2)'],
      ['bsn', 'achternaam', null],
    ]);
    expect(beeld.opvallend.join()).toContain('BSN');
  });

  it('with any cells ends in lines that are judged, never in a bug; what is taken in keeps the rules of the file', async () => {
    const cel = fc.oneof(
      // The first lines of a file that hold such signs are no text, and the file is refused as a whole.
      fc.string({ unit: 'binary', maxLength: 30 }).map((tekst) => tekst.replace(/[\u0000-\u0008\u000e-\u001f]/g, '')),
      fc.constantFrom(
        '',
        '=1+1',
        '@x',
        '-',
        'NaN',
        'null',
        '\u202e',
        '😀',
        '999990019',
        '31-02-1980',
        '01-01-2999',
        '"',
        "'",
        '1e9',
      ),
    );
    let nummer = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cel, { minLength: 1, maxLength: 9 }), { maxLength: 8 }), async (rijen) => {
        const schrijf = (waarde: string): string => `"${waarde.replaceAll('"', '""')}"`;
        const inhoud = [
          'Achternaam;Voornamen;Geboortedatum;BSN;Waarom geen BSN;Telefoon;Postcode',
          'Vast;A;;;Kwijt;;',
          ...rijen.map((cellen) => cellen.map(schrijf).join(';')),
        ].join('\n');
        const id = await klaargezet(k, soort, inhoud, `${(nummer += 1)}.csv`);
        await k.doe('import.allesKiezen', { id, keuze: 'overslaan' });
        await k.roep('import.uitvoeren', { id, versie: 2, wijze: 'goede' });
        await loopAf(k, id);
        const { telling, regels } = await k.doe('import.lezen', { id });
        expect(Object.values(telling).reduce((som, n) => som + n, 0)).toBe(regels);
        expect(telling.gelezen + telling.goed + telling.dubbel).toBe(0);
        await k.doe('import.geweigerdBytes', { id });
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('with any bytes is a list or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        fc.constantFrom('a.csv', 'a.xlsx', 'a.txt'),
        async (bytes, naam) => {
          const antwoord = await k.roep('import.openen', await open(k, soort, naam, bytes));
          expect(antwoord).not.toMatchObject({ code: 'onverwacht' });
          if (!antwoord.ok) return;
          const { id } = antwoord.waarde as { id: string };
          expect(await k.roep('import.verder', { id })).not.toMatchObject({ code: 'onverwacht' });
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });
});
