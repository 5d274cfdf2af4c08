import { createCipheriv, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keurBestand, type Keurcode } from '#core/bijlage/soort.ts';
import { losPdf, maakDocx, maakJpeg, maakPdf, maakPng, maakZip } from '../core/bestanden.ts';

const bytes = (...getallen: number[]): Buffer => Buffer.from(getallen);
const tekst = (inhoud: string): Buffer => Buffer.from(inhoud);

describe('what may be attached, by its bytes', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['brief.pdf', () => maakPdf(), 'application/pdf'],
    ['BRIEF.PDF', () => losPdf('/OpenAction [2 0 R /Fit]'), 'application/pdf'],
    ['objecten.pdf', () => losPdf('', '4 0 << /Type /Font >>'), 'application/pdf'],
    ['foto.png', () => maakPng('Gemaakt met een telefoon'), 'image/png'],
    ['foto.jpg', () => maakJpeg(), 'image/jpeg'],
    ['foto.jpeg', () => maakJpeg(Buffer.concat([maakJpeg(), bytes(0, 0, 0)])), 'image/jpeg'],
    ['notitie.txt', () => tekst('Gesprek met cliënt.\r\n\tRustig verlopen: 5 < 6.\n'), 'text/plain'],
    [
      'met-link.docx',
      () =>
        maakDocx({
          'word/_rels/document.xml.rels':
            '<Relationship Type="http://x/relationships/hyperlink" Target="https://rotterdam.nl" TargetMode="External"/>',
        }),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['brief.docx', () => maakDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('%s is taken', async (naam, maak, mime) => {
    expect(await keurBestand(await maak(), naam)).toEqual({ ok: true, mime });
  });

  it.each<[string, string, () => Buffer | Promise<Buffer>, Keurcode]>([
    ['nothing', 'leeg.pdf', () => Buffer.alloc(0), 'leeg'],
    [
      'a Windows program',
      'brief.pdf',
      () => Buffer.concat([tekst('MZ'), bytes(0x90, 0, 3), Buffer.alloc(300)]),
      'onbekende-soort',
    ],
    [
      'a Linux program',
      'brief.pdf',
      () => Buffer.concat([bytes(0x7f), tekst('ELF'), bytes(2, 1, 1, 0)]),
      'onbekende-soort',
    ],
    [
      'an old Word document with room for macros',
      'a.doc',
      () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      'onbekende-soort',
    ],
    ['a gif', 'a.gif', () => Buffer.concat([tekst('GIF89a'), bytes(1, 0, 1, 0, 0)]), 'onbekende-soort'],
    ['a zip', 'a.zip', () => maakZip({ 'a.txt': 'a' }), 'onbekende-soort'],
    ['a zip that is called a Word document', 'a.docx', () => maakZip({ 'a.txt': 'a' }), 'onbekende-soort'],
    [
      'a spreadsheet',
      'a.docx',
      () => maakDocx({}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      'onbekende-soort',
    ],
    ['a page that is called text', 'a.txt', () => tekst('  <!DOCTYPE html><p>Hallo'), 'actief'],
    ['a drawing with scripts', 'a.txt', () => tekst('<svg onload="x()">'), 'actief'],
    ['a shell script', 'a.txt', () => tekst('#!/bin/sh\nrm -rf ~\n'), 'actief'],
    ['a batch file', 'a.txt', () => tekst('@echo off\r\ndel *.*'), 'actief'],
    ['text with a zero in it', 'a.txt', () => tekst('goed\u0000fout'), 'onbekende-soort'],
    ['text in another encoding', 'a.txt', () => bytes(0x63, 0x6c, 0x69, 0xeb, 0x6e, 0x74), 'onbekende-soort'],
    ['a pdf that is called a picture', 'a.png', () => maakPdf(), 'naam-klopt-niet'],
    ['a picture that is called a program', 'a.png.exe', () => maakPng(), 'naam-klopt-niet'],
    ['a file without an extension', 'brief', () => maakPdf(), 'naam-klopt-niet'],
    [
      'a pdf with a script on opening',
      'a.pdf',
      () => losPdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      'actief',
    ],
    ['a pdf with an action on opening that stands elsewhere', 'a.pdf', () => losPdf('/OpenAction 9 0 R'), 'actief'],
    ['a pdf with scripts by name', 'a.pdf', () => losPdf('/Names << /JavaScript 5 0 R >>'), 'actief'],
    ['a pdf with a script under a veil', 'a.pdf', () => losPdf('/Names << /J#61v#61Script 5 0 R >>'), 'actief'],
    ['a pdf that starts a program', 'a.pdf', () => losPdf('/A << /S /Launch /F (cmd.exe) >>'), 'actief'],
    ['a pdf with a file in it', 'a.pdf', () => losPdf('/Names << /EmbeddedFiles 5 0 R >>'), 'actief'],
    ['a pdf that sends a form', 'a.pdf', () => losPdf('/A << /S /SubmitForm >>'), 'actief'],
    [
      'a pdf with a script in compressed objects',
      'a.pdf',
      () => losPdf('', '4 0 << /S /JavaScript /JS (x) >>'),
      'actief',
    ],
    [
      'a pdf whose objects cannot be read',
      'a.pdf',
      () => Buffer.from(losPdf('', 'x').toString('latin1').replace('/FlateDecode', '/LZWDecode'), 'latin1'),
      'beschadigd',
    ],
    [
      'a locked pdf',
      'a.pdf',
      () => Buffer.from(losPdf('').toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 4 0 R'), 'latin1'),
      'beveiligd',
    ],
    ['a pdf without an end', 'a.pdf', () => losPdf('').subarray(0, 80), 'twee-bestanden'],
    [
      'a pdf with a page behind it',
      'a.pdf',
      () => Buffer.concat([losPdf(''), tekst('<script>alert(1)</script>')]),
      'twee-bestanden',
    ],
    ['a pdf with a form that acts', 'a.pdf', () => losPdf('/XFA 7 0 R'), 'actief'],
    ['a pdf with bytes behind it', 'a.pdf', () => Buffer.concat([losPdf(''), randomBytes(40)]), 'twee-bestanden'],
    [
      'a pdf that is a zip as well',
      'a.pdf',
      async () => Buffer.concat([losPdf(''), await maakZip({ 'a.js': 'x' })]),
      'twee-bestanden',
    ],
    [
      'a picture that is a zip as well',
      'a.jpg',
      async () => maakJpeg(await maakZip({ 'a.js': 'x' })),
      'twee-bestanden',
    ],
    ['a picture with a page in its text', 'a.png', () => maakPng('<script>alert(1)</script>'), 'twee-bestanden'],
    ['a picture that is a pdf as well', 'a.png', () => maakPng('%PDF-1.4 1 0 obj'), 'twee-bestanden'],
    ['a picture with bytes behind it', 'a.png', () => Buffer.concat([maakPng(), tekst('meer')]), 'beschadigd'],
    ['a picture of 50,000 by 50,000 points', 'a.png', () => maakPng('', 50_000, 50_000), 'te-veel-punten'],
    ['a picture of 20,000 by 20,000 points', 'a.png', () => maakPng('', 20_000, 20_000), 'te-veel-punten'],
    ['a picture without points', 'a.png', () => maakPng('', 0, 9), 'te-veel-punten'],
    ['a photo of 65,535 by 65,535 points', 'a.jpg', () => maakJpeg(undefined, 65_535), 'te-veel-punten'],
    [
      'a photo that does not say how large it is',
      'a.jpg',
      () => Buffer.from(maakJpeg().toString('latin1').replace('\u00ff\u00c0', '\u00ff\u00fe'), 'latin1'),
      'beschadigd',
    ],
    ['a drawing with scripts that is called a picture', 'a.png', () => tekst('<svg onload="x()"/>'), 'actief'],
    ['a page that is called a picture', 'a.jpg', () => tekst('<html><script>x()</script>'), 'actief'],
    ['a pdf that is a page as well', 'a.pdf', () => losPdf('/X (<script>alert(1)</script>)'), 'twee-bestanden'],
    ['a pdf that opens another file on a share', 'a.pdf', () => losPdf('/A << /S /GoToR /F (x) >>'), 'actief'],
    [
      'a pdf whose compressed objects only a forgiving reader finds',
      'a.pdf',
      () =>
        Buffer.from(
          losPdf('', '4 0 << /S /JavaScript /JS (x) >>').toString('latin1').replace('>>\nstream\n', '>>\nstream \r'),
          'latin1',
        ),
      'beschadigd',
    ],
    [
      'a pdf whose compressed objects do not say what they are',
      'a.pdf',
      () =>
        Buffer.from(
          losPdf('', '4 0 << /S /JavaScript /JS (x) >>').toString('latin1').replace('/Type /ObjStm', '/Type 9 0 R   '),
          'latin1',
        ),
      'actief',
    ],
    ['half a picture', 'a.png', () => maakPng().subarray(0, 40), 'beschadigd'],
    ['half a photo', 'a.jpg', () => maakJpeg().subarray(0, 20), 'beschadigd'],
    ['a Word document with macros', 'a.docx', () => maakDocx({ 'word/vbaProject.bin': 'x' }), 'actief'],
    [
      'a Word document that says it has macros',
      'a.docx',
      () => maakDocx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'actief',
    ],
    [
      'a Word document with a file in it',
      'a.docx',
      () => maakDocx({ 'word/embeddings/oleObject1.bin': 'x' }),
      'actief',
    ],
    [
      'a Word document that fetches its template',
      'a.docx',
      () =>
        maakDocx({
          'word/_rels/settings.xml.rels':
            '<Relationship Type="http://x/relationships/attachedTemplate" Target="http://kwaad/t.dotm" TargetMode="External"/>',
        }),
      'actief',
    ],
    ...(
      [
        ['template in veiled letters', 'attachedTemplate', 'http://kwaad/t.dotm', '&#69;xternal'],
        ['picture on a share', 'image', '\\\\kwaad\\deel\\foto.png', 'External'],
        ['style sheet from elsewhere', 'stylesheet', 'https://kwaad/a.css', 'External'],
      ] as const
    ).map(([wat, soort, doel, modus]): [string, string, () => Promise<Buffer>, Keurcode] => [
      `a Word document with a ${wat}`,
      'a.docx',
      () =>
        maakDocx({
          'word/_rels/document.xml.rels': `<Relationship Type="http://x/relationships/${soort}" Target="${doel}" TargetMode="${modus}"/>`,
        }),
      'actief',
    ]),
    [
      'a Word document with words of its own',
      'a.docx',
      () =>
        maakDocx({
          'word/_rels/document.xml.rels': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
        }),
      'actief',
    ],
    ['a Word document with a page in it', 'a.docx', () => maakDocx({ 'word/stuk1.htm': '<p>x' }), 'actief'],
    [
      'a Word document in another encoding',
      'a.docx',
      () => maakDocx({ 'word/_rels/document.xml.rels': Buffer.from('<Relationships/>', 'utf16le').toString('latin1') }),
      'beschadigd',
    ],
    ['half a Word document', 'a.docx', async () => (await maakDocx()).subarray(0, 90), 'beschadigd'],
    [
      'a Word document that leaves its folder',
      'a.docx',
      async () =>
        Buffer.from(
          (await maakDocx({ 'aa/aa.xml': 'x' })).toString('latin1').replaceAll('aa/aa.xml', '../aa.xml'),
          'latin1',
        ),
      'beschadigd',
    ],
  ])('%s is refused', async (_wat, naam, maak, reden) => {
    expect(await keurBestand(await maak(), naam)).toEqual({ ok: false, reden });
  });

  it('takes 25 MB of picture, whatever stands in it by chance', async () => {
    // The same bytes every time: what chance can do is proved by the names that count, not by rolling dice in a test.
    const ruis = createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16)).update(Buffer.alloc(25 * 2 ** 20));
    ruis.write('/XFA\u0001/JS /AA', 4096, 'latin1');
    expect(await keurBestand(maakJpeg(ruis), 'foto.jpg')).toMatchObject({ ok: true });
    const pdf = Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Length ${ruis.length} >>\nstream\n`),
      ruis,
      Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ]);
    expect(await keurBestand(pdf, 'scan.pdf')).toMatchObject({ ok: true });
  });
});
