import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { kaal, ordeVan, schoneLogregel, schoonLog } from '#core/diagnose/schonen.ts';
import { clientvelden, logIn, richtIn, testkern, voegGebruikersToe, type Testkern } from '../hulp.ts';

let k: Testkern;
afterEach(() => k.ruimOp());

/** Everything that must not leave, each a word that occurs nowhere else. */
const merken = {
  achternaam: 'Merkwaardenburg',
  voornamen: 'Xantippe',
  bsn: '999900006',
  straat: 'Kwartelmerkstraat',
  telefoon: '0612349876',
  email: 'xantippe@merkpost.example',
  bijzonderheden: 'ZEERGEHEIMEBIJZONDERHEID',
  organisatie: 'Gemeente Merkeldam',
  bezoekadres: 'Merkelplein 77',
  ondertekenaar: 'mr. M. Merkel',
  inlognaam: 'merklogin',
  collega: 'Naam merklogin',
  host: 'merkserver.gemeente.example',
  registergebruiker: 'merk_rol',
  wachtwoord: 'merkwaardig-registerwachtwoord',
  werkstation: 'TESTPC',
  locatie: 'Huize Merkel',
  log: 'LOGMERK',
} as const;

/** A desk with a marker in every place where somebody can type one. */
async function bezaai(): Promise<void> {
  await richtIn(k);
  await voegGebruikersToe(k, { inlognaam: merken.inlognaam, rollen: ['balie'] });
  const { versie, waarden } = await k.doe('instelling.lezen', {});
  await k.doe('instelling.opslaan', {
    versie,
    waarden: {
      ...waarden,
      organisatienaam: merken.organisatie,
      bezoekadres: merken.bezoekadres,
      ondertekenaar: merken.ondertekenaar,
      geslotenDagen: ['2026-12-25'],
    },
  });
  await k.doe('levering.bewaren', {
    ...{ versie: 0, host: merken.host, poort: 5432, database: 'merkdb', gebruiker: merken.registergebruiker },
    ...{ wachtwoord: merken.wachtwoord, ca: '' },
  });
  await k.doe('locatie.toevoegen', {
    ...{ naam: merken.locatie, soort: 'nachtopvang', keten: 'volwassenen', straat: merken.straat, postcode: '3011 AA' },
    ...{ plaats: 'Rotterdam', telefoon: merken.telefoon, capaciteit: 4, actief: true },
  });
  await logIn(k, merken.inlognaam);
  const { achternaam, voornamen, bsn, straat, telefoon, email, bijzonderheden } = merken;
  const velden = clientvelden({ achternaam, voornamen, bsn, straat, telefoon, email, bijzonderheden });
  await k.doe('client.aanmaken', { velden });
  for (const regel of [
    `2026-11-16T09:00:00.000Z AB12CD34 TypeError`,
    `    at ${merken.log} van ${merken.achternaam} (/home/${merken.log}/onthaal/out/main/core-proces.js:12:7)`,
    `    at ${merken.log}`,
    `2026-11-16T09:00:00.000Z cliënt ${merken.achternaam} ${merken.bsn}`,
    `2026-11-16T09:00:00.000Z register: ${merken.log}`,
    '2026-11-16T09:00:00.000Z register: onbereikbaar',
  ])
    k.logregels.push(regel);
  await logIn(k, 'bea');
}

describe('the diagnosis bundle', () => {
  it('holds nothing of what was typed, sown or kept secret, in any of its files', async () => {
    k = testkern();
    await bezaai();
    const { kenmerk, bestanden } = await k.doe('diagnose.voorbeeld', {});
    expect(bestanden.map(({ naam }) => naam)).toEqual([
      'lees-mij.txt',
      'gezondheid.txt',
      'metingen.json',
      'versies.json',
      'instellingen.json',
      'tabellen.json',
      'opslag.json',
      'log.txt',
    ]);
    const alles = bestanden.map(({ tekst }) => tekst).join('\n');
    for (const [wat, merk] of Object.entries(merken)) {
      expect(alles.toLowerCase().includes(merk.toLowerCase()), wat).toBe(false);
      for (const woord of merk.split(/\s+/).filter((een) => een.length > 5 && een !== 'Gemeente'))
        expect(alles.toLowerCase().includes(woord.toLowerCase()), woord).toBe(false);
    }
    for (const anders of ['bea', 'Bea Beheer', k.map, 'Zuiderveld', 'Rotterdam', '3011'])
      expect(new RegExp(`\\b${anders}\\b`, 'i').test(alles), anders).toBe(false);
    // And it holds what somebody who helps needs.
    const inhoud = (naam: string) => bestanden.find((een) => een.naam === naam)?.tekst ?? '';
    expect(JSON.parse(inhoud('tabellen.json'))).toMatchObject({ client: 1, locatie: 1 });
    expect(JSON.parse(inhoud('instellingen.json'))).toMatchObject({
      organisatie: { openVan: '08:30', bezoekadres: 'ingevuld', telefoon: 'leeg', geslotenDagen: { aantal: 1 } },
      register: { aan: true, poort: 5432, eigenCertificaat: false },
    });
    expect((JSON.parse(inhoud('versies.json')) as { schema: { sha256: string } }).schema.sha256).toMatch(
      /^[0-9a-f]{64}$/,
    );
    expect((JSON.parse(inhoud('opslag.json')) as { plannen: unknown[] }).plannen.length).toBeGreaterThan(20);
    expect(inhoud('log.txt')).toContain('core-proces.js:12:7');
    expect(inhoud('log.txt')).toContain('register: onbereikbaar');
    // What is saved is what was shown, byte for byte.
    const { bytes } = await k.doe('diagnose.bytes', { kenmerk });
    const zip = await fromBufferPromise(Buffer.from(bytes));
    const uit: { naam: string; tekst: string }[] = [];
    for await (const deel of zip.eachEntry()) {
      const stroom = await zip.openReadStreamPromise(deel);
      uit.push({ naam: deel.fileName, tekst: (await buffer(stroom)).toString() });
    }
    expect(uit).toEqual(bestanden);
  });

  it('says in the log who looked and who made it, and is gone with the session', async () => {
    k = testkern();
    await richtIn(k);
    await voegGebruikersToe(k, { inlognaam: 'arie', rollen: ['auditor'] });
    const { kenmerk } = await k.doe('diagnose.voorbeeld', {});
    await k.doe('diagnose.bytes', { kenmerk });
    await k.weigert('diagnose.bytes', { kenmerk: '0'.repeat(26) }, 'niet-gevonden');
    await logIn(k, 'arie');
    await k.weigert('diagnose.voorbeeld', {}, 'geen-recht');
    const { regels } = await k.doe('audit.lijst', {
      zoek: 'Diagnose',
      van: null,
      tot: null,
      voorVolgnummer: null,
      aantal: 9,
    });
    expect(regels.map(({ tekst, gebruiker, uitkomst }) => [tekst, gebruiker, uitkomst])).toEqual([
      ['Diagnosebestand bekeken', 'Naam arie', 'geweigerd: geen-recht'],
      ['Diagnosebestand gemaakt om door te geven', 'Bea Beheer', 'geweigerd: niet-gevonden'],
      ['Diagnosebestand gemaakt om door te geven', 'Bea Beheer', 'gelukt'],
      ['Diagnosebestand bekeken', 'Bea Beheer', 'gelukt'],
    ]);
    await logIn(k, 'bea');
    await k.weigert('diagnose.bytes', { kenmerk }, 'niet-gevonden');
  });

  it('at Veilig Thuis tells how much there is only roughly', async () => {
    k = testkern();
    await richtIn(k, 'veilig-thuis');
    const { bestanden } = await k.doe('diagnose.voorbeeld', {});
    const tabellen = JSON.parse(bestanden.find(({ naam }) => naam === 'tabellen.json')?.tekst ?? '') as object;
    expect(new Set(Object.values(tabellen).map((waarde) => typeof waarde))).toEqual(new Set(['string']));
    expect([0, 1, 9, 10, 123].map(ordeVan)).toEqual(['0', '1 tot 10', '1 tot 10', '10 tot 100', '100 tot 1000']);
  });
});

describe('what is let through', () => {
  it('of settings: numbers, yes or no and times; of text only whether there is any', () => {
    k = testkern();
    fc.assert(
      fc.property(fc.jsonValue(), fc.stringMatching(/^[A-Za-z]{12,30}$/), (waarde, merk) => {
        const uit = JSON.stringify(kaal({ veld: merk, lijst: [merk], diep: { merk, waarde } }));
        return !uit.includes(merk);
      }),
      { numRuns: 300 },
    );
  });

  it('of the log: lines that the program itself can write, without the folder, the function or the message', () => {
    k = testkern();
    expect(schoneLogregel('2026-11-16T09:00:00.000Z niet gelukt: anker')).not.toBeNull();
    expect(
      schoneLogregel('    at async Object.uitvoeren (file:///C:/Users/jan.jansen/onthaal/out/main/core-proces.js:1:2)'),
    ).toBe('    core-proces.js:1:2');
    expect(schoneLogregel('    at Statement.run (node:sqlite:4:5)')).toBe('    node:sqlite:4:5');
    expect(schoneLogregel('    at node:internal/process/task_queues:105:5')).toMatch(/:105:5$/);
    for (const weg of [
      '',
      'Jan',
      '    at Jan Jansen',
      '2026-11-16T09:00:00.000Z iets anders',
      '    at x (/tmp/geheim.pdf:1:1)',
    ])
      expect(schoneLogregel(weg), weg).toBeNull();
    expect(schoonLog(['Jan', '2026-11-16T09:00:00.000Z werkplek: dubbel'])).toEqual({
      regels: ['2026-11-16T09:00:00.000Z werkplek: dubbel'],
      weggelaten: 1,
    });
  });
});
