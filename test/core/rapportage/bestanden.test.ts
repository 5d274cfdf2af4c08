import { afterEach, describe, expect, it } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { leesPdf } from '../../documenten/lezer.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from '../hulp.ts';
import { gemeentesjabloon, vandaag } from '../opstelling.ts';

const opzetten = gemeentesjabloon();
let k: Testkern & { met: { locatieId: string } };
afterEach(() => k.ruimOp());
const periode = { van: '2026-11', tot: '2026-11', keten: null };

/** Seven adults report, two of whom are under eighteen years of age: a small group. */
async function meldingen(): Promise<void> {
  k = await opzetten();
  await logIn(k, 'bea');
  const { versie, waarden } = await k.doe('instelling.lezen', {});
  // A name that a spreadsheet would run.
  await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, rapportDrempel: 5 } });
  await logIn(k, 'balie');
  for (let i = 0; i < 9; i += 1) {
    const jong = i >= 7;
    const velden = clientvelden({
      bsn: null,
      geenBsnReden: 'Kwijt',
      geboortedatum: jong ? '2007-01-01' : '1980-01-01',
    });
    const { id: clientId } = await k.doe('client.aanmaken', { velden });
    await k.doe('dossier.starten', { clientId, feiten: rechteWeg(vandaag, k.met.locatieId).melding });
  }
}

const bestand = (vorm: 'csv' | 'xlsx' | 'pdf') => k.doe('rapportage.bytes', { ...periode, vorm });

describe('the report as a file', () => {
  it('is CSV with BOM, semicolons and the explanation, hidden groups as a word', async () => {
    await meldingen();
    await logIn(k, 'beslisser');
    const { bytes, bestandsnaam, mime } = await bestand('csv');
    expect([bestandsnaam, mime]).toEqual(['rapportage-opvang-2026-11-tot-en-met-2026-11.csv', 'text/csv']);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const tekst = Buffer.from(bytes).toString('utf8');
    expect(tekst).toContain('Periode;november 2026. De periode is nog niet voorbij.');
    expect(tekst).toContain('Geteld tot en met;16-11-2026');
    expect(tekst).toContain('Meldingen;Meldingen per periode;november 2026;aantal;afgeschermd;afgeschermd;0;9');
    expect(tekst).toContain('minder dan 5 mensen');
    expect(tekst).toContain('5.2.7');
    // Nowhere the two, nor the seven that would give them away.
    expect(tekst).not.toMatch(/;[27];/);
  });

  it('is a workbook with a sheet that explains it, and numbers as numbers', async () => {
    await meldingen();
    await logIn(k, 'bea');
    const { bytes } = await bestand('xlsx');
    const delen = unzipSync(new Uint8Array(bytes));
    const lees = (naam: string) => strFromU8(delen[naam]!);
    const namen = [...lees('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, naam]) => naam);
    expect(namen.slice(0, 3)).toEqual(['Toelichting', 'Meldingen', 'Van melding tot besluit']);
    const woorden = lees('xl/sharedStrings.xml');
    for (const deel of ['november 2026', 'Wat we tellen', 'afgeschermd', 'Gemeente Rotterdam', '16-11-2026'])
      expect(woorden).toContain(deel);
    const getallen = [
      ...lees('xl/worksheets/sheet2.xml').matchAll(/<c r="[A-Z]+\d+"(?![^>]*t=)[^>]*><v>([\d.]+)<\/v>/g),
    ].map(([, n]) => n);
    expect(getallen).toEqual(['0', '9', '0', '9']);
  });

  it('is a tagged PDF to print, with the same tables', async () => {
    await meldingen();
    await logIn(k, 'beslisser');
    const gelezen = await leesPdf((await bestand('pdf')).bytes);
    expect(gelezen).toMatchObject({ getagd: true, taal: 'nl-NL', titel: 'Rapportage opvang, november 2026' });
    expect(gelezen.tekst).toContain('Meldingen per periode');
    expect(gelezen.tekst).toContain('afgeschermd');
    expect(gelezen.rollen).toContain('Table');
    expect(gelezen.lettertypen.every(({ ingesloten }) => ingesloten)).toBe(true);
  });
});

describe('who may', () => {
  it('the beslisser and functioneel beheer, who opens no dossier; not the balie', async () => {
    k = await opzetten();
    for (const wie of ['beslisser', 'bea']) {
      await logIn(k, wie);
      expect((await k.doe('rapportage.maken', periode)).onderwerpen.map(({ id }) => id)).toContain('verblijfsduur');
    }
    await k.weigert('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 1 }, 'geen-recht');
    await logIn(k, 'balie');
    await k.weigert('rapportage.maken', periode, 'geen-recht');
    await logIn(k, 'auditor');
    const { regels } = await k.doe('audit.lijst', { zoek: '', van: null, tot: null, voorVolgnummer: null, aantal: 20 });
    expect(
      regels.filter(({ gebeurtenis }) => gebeurtenis === 'rapportage.maken').map(({ uitkomst }) => uitkomst),
    ).toEqual(['geweigerd: geen-recht', 'gelukt', 'gelukt']);
  });
});

describe('a period that cannot be', () => {
  it.each([
    [{ van: '2026-12', tot: '2026-12' }, 'van'],
    [{ van: '2026-10', tot: '2026-09' }, 'tot'],
    [{ van: '2010-01', tot: '2026-09' }, 'tot'],
    [{ van: '2026-13', tot: '2026-13' }, 'van'],
    [{ van: '2026-00', tot: '2026-09' }, 'van'],
    [{ van: '', tot: '2026-09' }, 'van'],
    [{ van: '2026-1', tot: '2026-09' }, 'van'],
    [{ van: '2026-01-01', tot: '2026-09' }, 'van'],
    [{ van: '2026-01', tot: null }, 'tot'],
    [{ van: '2026-01', tot: '2026-02', keten: 'iedereen' }, 'keten'],
  ])('%j is refused at its field', async (slecht, pad) => {
    k = await opzetten();
    await logIn(k, 'beslisser');
    const { velden } = await k.weigert('rapportage.maken', { keten: null, ...slecht }, 'ongeldige-invoer');
    expect(velden?.[0]?.pad).toBe(pad);
    expect(k.fouten).toEqual([]);
  });

  it('a threshold below five cannot be set', async () => {
    k = await opzetten();
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    for (const rapportDrempel of [4, 0, -1, 5.5, 51])
      await k.weigert('instelling.opslaan', { versie, waarden: { ...waarden, rapportDrempel } }, 'ongeldige-invoer');
  });
});
