import fc, { type Arbitrary } from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { weigeringSchema } from '#shared/contract/antwoord.ts';
import type { Importsoort } from '#shared/import/velden.ts';
import writeXlsxFile from 'write-excel-file/node';
import { logIn, type Testkern } from '../hulp.ts';
import { clientkop } from '../import/hulp.ts';
import { openBestand, stadsjabloon, type Stad } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { beschadigd, losZip } from './schade.ts';

/* Longer: BESTANDEN=5000 npm run unit -- test/core/onzin */
const aantal = Number(process.env['BESTANDEN'] ?? 60);
const zaad = Number(process.env['ZAAD'] ?? 2026);

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'beslisser');
});
afterEach(() => k.ruimOp());

const soorten: Importsoort[] = ['client', 'locatie'];
const locatiekop = 'Naam;Soort;Keten;Straat;Postcode;Plaats;Telefoon;Aantal plekken';

/** An answer that a person can do something with: a value, or a refusal in the contract's form that is no bug. */
async function vraag(naam: string, invoer: unknown): Promise<Record<string, unknown> | null> {
  const antwoord = await k.roep(naam, invoer, true);
  expect(k.fouten, naam).toEqual([]);
  if (antwoord.ok) return antwoord.waarde as Record<string, unknown>;
  const { code, melding } = weigeringSchema.parse(antwoord);
  expect(code, naam).not.toBe('onverwacht');
  expect(melding, naam).toMatch(/^[A-ZÀ-Ý0-9].*[.?!]$/su);
  return null;
}

/** Goes on until the import waits for somebody; null: it was refused on the way. */
async function verder(id: string): Promise<string | null> {
  for (let i = 0; i < 500; i += 1) {
    const stand = await vraag('import.verder', { id });
    if (!stand) return null;
    if (!['lezen', 'controleren', 'bezig', 'terugdraaien'].includes(String(stand['stand'])))
      return String(stand['stand']);
  }
  throw new Error('this import never ends');
}

const tellingen = { gedaan: 0, geweigerd: 0 };

/** Takes a file all the way as far as it will go, as the window does. */
async function doorloop(soort: Importsoort, bestandsnaam: string, bytes: Buffer, wijze: 'alles' | 'goede') {
  tellingen.geweigerd += 1;
  const begonnen = await vraag('import.beginnen', { soort, grootte: bytes.length });
  if (!begonnen) return;
  const ontvangstId = String(begonnen['ontvangstId']);
  for (let vanaf = 0; vanaf < bytes.length; vanaf += 500_000) {
    const inhoud = bytes.subarray(vanaf, vanaf + 500_000).toString('base64');
    if (!(await vraag('import.deel', { ontvangstId, vanaf, inhoud }))) return;
  }
  const geopend = await vraag('import.openen', { soort, ontvangstId, bestandsnaam });
  if (!geopend) return;
  const id = String(geopend['id']);
  if ((await verder(id)) !== 'koppelen') return;
  const { versie, koppeling } = (await vraag('import.lezen', { id })) ?? {};
  if (!(await vraag('import.koppelen', { id, versie, koppeling }))) return;
  if ((await verder(id)) !== 'klaar') return;
  const regels = await vraag('import.regels', { id, stand: null, na: 0, aantal: 50 });
  expect(regels?.['regels']).toBeInstanceOf(Array);
  const klaar = await vraag('import.lezen', { id });
  if (!(await vraag('import.uitvoeren', { id, versie: klaar?.['versie'], wijze }))) return;
  if ((await verder(id)) !== 'gedaan') return;
  tellingen.geweigerd -= 1;
  tellingen.gedaan += 1;
}

const cel: Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Zomer', 'Zoë', '12-03-1984', '1984-03-12', '999900006', 'Kwijt', '', '3011 AA'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('=1+1', '=cmd|"/c calc"!A0', '@SUM(A1)', '+31', '-2', '=HYPERLINK("http://x")'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"', '""', 'a"b', '"open', 'x\ny', 'é\u0000è', '\u0000', '\ufeff', '\u202e', '😀'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(4_001), 'y'.repeat(60_000), '9'.repeat(400), '99-99-9999', '31-02-2199'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const koppen = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(clientkop, locatiekop) },
  fc.constantFrom(
    '',
    ';;;',
    'Achternaam;Achternaam;Achternaam',
    `${clientkop};${clientkop}`,
    'sep=,',
    '\u0000',
    'x;'.repeat(300),
  ),
);
const einde = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
const tekst = fc
  .tuple(koppen, fc.array(fc.array(cel, { maxLength: 9 }), { maxLength: 8 }), einde, fc.constantFrom(';', ',', '\t'))
  .map(([kop, rijen, einde_, teken]) =>
    [kop.replaceAll(';', teken), ...rijen.map((rij) => rij.join(teken))].join(einde_),
  );
const gecodeerd = fc
  .tuple(tekst, fc.constantFrom('utf8', 'bom', 'latin1', 'utf16le', 'utf16be', 'oneven'))
  .map(([t, hoe]) => {
    const uit = Buffer.from(
      t,
      hoe === 'latin1' ? 'latin1' : hoe.startsWith('utf16') || hoe === 'oneven' ? 'utf16le' : 'utf8',
    );
    if (hoe === 'bom') return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), uit]);
    if (hoe === 'utf16le') return Buffer.concat([Buffer.from([0xff, 0xfe]), uit]);
    if (hoe === 'utf16be') return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(uit).swap16()]);
    return hoe === 'oneven' ? Buffer.concat([Buffer.from([0xff, 0xfe]), uit, Buffer.from([0x41])]) : uit;
  });
/** Longer than what is looked at to see whether it is text. */
const kopMetStaart = Buffer.from(
  `${clientkop}\nZomer;Zoë;1984-03-12;;Kwijt;;\n${`Winter;${'W'.repeat(2_000)};1985-01-01;;Kwijt;;\n`.repeat(12)}`,
);
const csv = fc.oneof(
  { weight: 5, arbitrary: gecodeerd },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: beschadigd(kopMetStaart) },
);

/** Counts who and what is there, by the file itself. */
async function staan(): Promise<Record<string, number>> {
  k.sluit();
  const { db } = await openBestand(k.map, 'bea');
  expect(breuken(db)).toEqual([]);
  const tel = (tabel: string) => Number(db.prepare(`SELECT count(*) FROM ${tabel}`).pluck().get());
  const uit = { client: tel('client'), versies: tel('client_versie'), locatie: tel('locatie') };
  const bezig = db.prepare("SELECT count(*) FROM import WHERE stand IN ('bezig', 'terugdraaien')").pluck().get();
  expect(bezig, 'no import is left half done').toBe(0);
  db.close();
  return uit;
}

it('a CSV with anything in it is reported line by line or refused in Dutch: never a bug, nothing half done', async () => {
  await fc.assert(
    fc.asyncProperty(csv, fc.constantFrom(...soorten), fc.boolean(), async (bytes, soort, alles) => {
      await doorloop(soort, 'lijst.csv', bytes, alles ? 'alles' : 'goede');
    }),
    { numRuns: aantal * 2, seed: zaad },
  );
  await staan();
  expect(tellingen.gedaan).toBeGreaterThan(0);
  expect(tellingen.geweigerd).toBeGreaterThan(aantal / 10);
}, 600_000);

const xml = (binnen: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${binnen}`);
const blad = (rijen: string): Buffer =>
  xml(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rijen}</sheetData></worksheet>`,
  );
const rond = (delen: { naam: string; inhoud: Buffer; zegt?: number }[], bladinhoud: Buffer): Buffer =>
  losZip([
    {
      naam: '[Content_Types].xml',
      inhoud: xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
      ),
    },
    {
      naam: '_rels/.rels',
      inhoud: xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
    },
    {
      naam: 'xl/workbook.xml',
      inhoud: xml(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
    },
    {
      naam: 'xl/_rels/workbook.xml.rels',
      inhoud: xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    { naam: 'xl/worksheets/sheet1.xml', inhoud: bladinhoud },
    ...delen,
  ]);
const celXml: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '<c r="A1" t="inlineStr"><is><t>Achternaam</t></is></c>',
    '<c r="B1" t="s"><v>999999</v></c>',
    '<c r="ZZZZZ1"><v>1</v></c>',
    '<c r="A99999999"><v>1e308</v></c>',
    '<c r="C1"><f>1+1</f><v>2</v></c>',
    '<c r="C1"><f>WEBSERVICE("http://x")</f></c>',
    '<c r="D1" t="b"><v>7</v></c>',
    '<c r="E1" t="e"><v>#REF!</v></c>',
    '<c r="F1" t="d"><v>2199-13-45</v></c>',
    '<c r="" t="n"><v>NaN</v></c>',
    '<c><v>-1</v></c>',
    '<c r="G1" t="inlineStr"><is><t>&#0;&bestaatniet;</t></is></c>',
    `<c r="H1" t="inlineStr"><is><t>${'z'.repeat(9_000)}</t></is></c>`,
  ),
  fc.string({ maxLength: 20 }).map((t) => `<c r="A2" t="str"><v>${t}</v></c>`),
);
const rijXml = fc
  .tuple(fc.constantFrom('1', '2', '0', '-4', '99999999999', 'x', ''), fc.array(celXml, { maxLength: 6 }))
  .map(([r, cellen]) => `<row r="${r}">${cellen.join('')}</row>`);
const vijandig: readonly (() => Buffer)[] = [
  () => rond([{ naam: 'xl/media/bom.bin', inhoud: Buffer.alloc(8_000_000) }], blad('')),
  () => rond([{ naam: 'xl/worksheets/sheet2.xml', inhoud: Buffer.alloc(4_000_000, 0x3c), zegt: 10 }], blad('')),
  () => rond([{ naam: 'xl/sharedStrings.xml', inhoud: Buffer.alloc(11 * 2 ** 20, 0x20) }], blad('')),
  () => rond([{ naam: 'XL/workbook.xml', inhoud: xml('<a/>') }], blad('')),
  () => rond([{ naam: '../../weg.xml', inhoud: xml('<a/>') }], blad('')),
  () => rond([{ naam: 'xl/\u0000.xml', inhoud: xml('<a/>') }], blad('')),
  () => rond([{ naam: 'C:\\weg.xml', inhoud: xml('<a/>') }], blad('')),
  () => rond([], xml('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>')),
  () =>
    rond(
      Array.from({ length: 520 }, (_, i) => ({ naam: `xl/deel${i}.xml`, inhoud: xml('<a/>') })),
      blad(''),
    ),
  () => rond([], Buffer.from('<worksheet><sheetData><row r="1"><c r="A1"')),
];
async function goedeWerkmap(): Promise<Buffer> {
  const rij = (...cellen: string[]) => cellen.map((value) => ({ value }));
  return writeXlsxFile([
    rij('Achternaam', 'Voornamen', 'Geboortedatum', 'BSN', 'Waarom geen BSN'),
    rij('Zomer', 'Zoë', '1985-03-31', '', 'Kwijt'),
    rij('Winter', '=1+1', '1986-03-31', '', 'Kwijt'),
  ]).toBuffer();
}

it('a workbook with anything in it, or with lies about what is in it, is read or refused in Dutch: never a bug', async () => {
  tellingen.gedaan = 0;
  tellingen.geweigerd = 0;
  const goed = await goedeWerkmap();
  await doorloop('client', 'lijst.xlsx', goed, 'goede');
  expect(tellingen.gedaan, 'the file to damage is a good one').toBe(1);
  const werkmap = fc.oneof(
    { weight: 3, arbitrary: beschadigd(goed) },
    { weight: 4, arbitrary: fc.array(rijXml, { maxLength: 6 }).map((rijen) => rond([], blad(rijen.join('')))) },
  );
  for (const maak of vijandig) await doorloop('client', 'lijst.xlsx', maak(), 'goede');
  await fc.assert(
    fc.asyncProperty(
      werkmap,
      fc.constantFrom(...soorten),
      fc.constantFrom('lijst.xlsx', 'lijst.csv', 'x'),
      (bytes, soort, naam) => doorloop(soort, naam, bytes, 'goede'),
    ),
    { numRuns: aantal, seed: zaad },
  );
  await staan();
  expect(tellingen.geweigerd).toBeGreaterThan(aantal / 4);
}, 600_000);
