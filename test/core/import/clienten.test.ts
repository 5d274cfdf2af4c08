import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clientvelden } from '#shared/contract/groepen/client.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from '../hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from '../opstelling.ts';
import { breuken } from '../samenhang.ts';
import { clientkop as kop, draaiTerug, klaargezet, loopAf, open, regelsVan, voerUit } from './hulp.ts';

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

const lijst = (...regels: string[]): string => `${[kop, ...regels].join('\r\n')}\r\n`;
const standen = async (id: string) => (await regelsVan(k, id)).map(({ nummer, stand }) => [nummer, stand]);
const zoek = async (tekst: string) => (await k.doe('client.zoeken', { tekst, aantal: 10 })).resultaten;
const nieuw = (over: Partial<Clientvelden>) =>
  k.doe('client.aanmaken', { velden: clientvelden({ bsn: null, geenBsnReden: 'Kwijt', ...over }) });
async function nietsKapot(): Promise<void> {
  k.sluit();
  const { db } = await openBestand(k.map);
  expect(breuken(db)).toEqual([]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
}

describe('a file of clients', () => {
  it('is taken in by the same way as what is typed: found, logged, with its version and record', async () => {
    const id = await klaargezet(
      k,
      'client',
      lijst('Bakker;Ilse;03-02-1990;123456782;;612345678;3011ab', 'Smit;Jo;;;Kwijt;;'),
    );
    expect(await standen(id)).toEqual([
      [2, 'goed'],
      [3, 'goed'],
    ]);
    expect((await regelsVan(k, id))[0]?.letOp).toMatchObject([{ kolom: 5 }]);
    await voerUit(k, id, 'alles');
    const [gevonden] = await zoek('Ilse Bakker');
    const { client } = await k.doe('client.lezen', { clientId: gevonden?.clientId ?? '' });
    expect(client).toMatchObject({
      bsn: '123456782',
      geboortedatum: '1990-02-03',
      telefoon: '0612345678',
      postcode: '3011 AB',
    });
    await logIn(k, 'auditor');
    const vraag = { zoek: 'Cliënt aangemaakt (import)', van: null, tot: null, voorVolgnummer: null, aantal: 10 };
    expect((await k.doe('audit.lijst', vraag)).regels).toHaveLength(2);
    await nietsKapot();
  });

  it('remembers which column was what, also one that stays out', async () => {
    const inhoud = 'Wie;Nummer van de stad;Opmerking\nBakker;999990019;x\n';
    const { id } = await k.doe('import.openen', await open(k, 'client', 'a.csv', inhoud));
    await loopAf(k, id);
    const een = await k.doe('import.lezen', { id });
    expect(een.koppeling).toEqual([null, null, 'bijzonderheden']);
    await k.doe('import.koppelen', { id, versie: een.versie, koppeling: ['achternaam', 'bsn', null] });
    const tweede = await k.doe('import.openen', await open(k, 'client', 'b.csv', inhoud));
    expect((await k.doe('import.lezen', tweede)).koppeling).toEqual(['achternaam', 'bsn', null]);
  });

  it('asks for a column with the surname, and takes no field twice', async () => {
    const { id } = await k.doe('import.openen', await open(k, 'client', 'a.csv', 'A;B\n1;2\n'));
    await loopAf(k, id);
    const { versie } = await k.doe('import.lezen', { id });
    for (const koppeling of [[null, null], ['achternaam', 'achternaam'], ['achternaam'], ['achternaam', 'verzonnen']])
      await k.weigert('import.koppelen', { id, versie, koppeling }, 'ongeldige-invoer');
    await k.weigert('import.koppelen', { id, versie: 9, koppeling: ['achternaam', null] }, 'conflict');
  });

  it('says per line and column what is wrong and what to do', async () => {
    const id = await klaargezet(
      k,
      'client',
      lijst(
        'Goed;Els;01-01-1980;;Kwijt;;',
        ';Els;01-01-1980;;Kwijt;;',
        'Elf;Els;01-01-1980;123456789;;;',
        'Kort;Els;01-01-1980;1234567;;;',
        'Straks;Els;01-01-2030;;Kwijt;;',
        'Zonder;Els;01-01-1980;;;;',
        'Formule;=1+1;01-01-1980;;Kwijt;;',
        'Excel;Els;#N/B;;Kwijt;;',
        'Maand;Els;03-25-1980;;Kwijt;;',
        'Jaar;Els;01-01-80;;Kwijt;;',
        'Serie;Els;29281;;Kwijt;;',
        'Kortaf;Els;01-01-1980;1,23457E+08;;;',
        'Postcode;Els;01-01-1980;;Kwijt;;3011',
        'Teveel;Els;01-01-1980;;Kwijt;;3011AA;nog een',
        `Lang;${'x'.repeat(10_000)};01-01-1980;;Kwijt;;`,
      ),
    );
    const regels = await regelsVan(k, id);
    expect(regels.map(({ nummer, fouten }) => [nummer, ...fouten.map(({ kolom }) => kolom)])).toEqual([
      [2],
      [3, 0],
      [4, 3],
      [5, 3],
      [6, 2],
      [7, 4],
      [8, 1],
      [9, 2],
      [10, 2],
      [11, 2],
      [12, 2],
      [13, 3],
      [14, 6],
      [15, null],
      [16, 1],
    ]);
    const teksten = regels.flatMap(({ fouten }) => fouten.map(({ tekst }) => tekst));
    expect(new Set(teksten).size).toBe(teksten.length);
    for (const tekst of teksten) expect(tekst).not.toMatch(/expected|invalid|undefined|NaN/i);
    await k.weigert('import.uitvoeren', { id, versie: 2, wijze: 'alles' }, 'stap-niet-mogelijk');
  });

  it('a mended cell makes a good line; what a colleague mended first is a conflict', async () => {
    const id = await klaargezet(k, 'client', lijst('Bakker;Ilse;03-25-1990;;Kwijt;;'));
    const cel = { id, nummer: 2, kolom: 2, was: '03-25-1990' };
    expect(await k.doe('import.verbeteren', { ...cel, waarde: '25-03-1990' })).toMatchObject({ stand: 'goed' });
    await k.weigert('import.verbeteren', { ...cel, waarde: '26-03-1990' }, 'conflict');
    await k.weigert('import.verbeteren', { ...cel, kolom: 90, waarde: '' }, 'ongeldige-invoer');
    await k.weigert('import.verbeteren', { ...cel, nummer: 900, waarde: '' }, 'niet-gevonden');
  });

  it('keeps what stood in the refused lines, to be mended and offered again', async () => {
    const id = await klaargezet(
      k,
      'client',
      lijst('Goed;Els;01-01-1980;;Kwijt;;', 'Fout;"=cmd;x";01-13-1980;;Kwijt;+31612345678;'),
    );
    await voerUit(k, id, 'goede');
    const { bytes, bestandsnaam } = await k.doe('import.geweigerdBytes', { id });
    expect(bestandsnaam).toBe('lijst-geweigerd.csv');
    const tekst = Buffer.from(bytes).toString('utf8');
    expect(tekst.startsWith('\ufeffAchternaam;Voornamen;')).toBe(true);
    expect(tekst).toContain('"\'=cmd;x"');
    const weer = await klaargezet(
      k,
      'client',
      tekst.replace('"\'=cmd;x"', 'Truus').replace('01-13-1980', '13-01-1980'),
    );
    expect(await regelsVan(k, weer)).toMatchObject([{ stand: 'goed', fouten: [] }]);
    await voerUit(k, weer, 'alles');
    const [truus] = await zoek('Truus Fout');
    expect((await k.doe('client.lezen', { clientId: truus?.clientId ?? '' })).client.telefoon).toBe('+31612345678');
    const { versie, metWaarden } = await k.doe('import.lezen', { id });
    expect(metWaarden).toBe(true);
    await k.doe('import.opruimen', { id, versie });
    expect((await k.doe('import.lezen', { id })).metWaarden).toBe(false);
  });
});

describe('duplicates', () => {
  it('are found by BSN, by likeness and within the file; nothing is chosen by the program', async () => {
    await nieuw({ achternaam: 'Bakker', voornamen: 'Ilse', geboortedatum: '1990-02-03' });
    const id = await klaargezet(
      k,
      'client',
      lijst(
        'Zuiderveld;Thomas;;999900006;;;',
        'Bakkers;Ilse;03-02-1990;;Kwijt;;',
        'Uniek;Uma;01-05-1971;;Kwijt;;',
        'Uniek;Uma;01-05-1971;;Kwijt;;',
      ),
    );
    const regels = await regelsVan(k, id);
    expect(regels.map(({ stand, dubbel }) => [stand, dubbel.map(({ nummer, zeker }) => [nummer, zeker])])).toEqual([
      ['dubbel', [[null, true]]],
      ['dubbel', [[null, false]]],
      ['goed', []],
      ['dubbel', [[4, false]]],
    ]);
    expect(regels[0]?.dubbel[0]?.redenen[0]).toBe('Zelfde BSN');
    const { versie, teKiezen } = await k.doe('import.lezen', { id });
    expect(teKiezen).toBe(3);
    await k.weigert('import.uitvoeren', { id, versie, wijze: 'alles' }, 'stap-niet-mogelijk');
    await voerUit(k, id, 'goede');
    expect(await standen(id)).toEqual([
      [2, 'geweigerd'],
      [3, 'geweigerd'],
      [4, 'gedaan'],
      [5, 'geweigerd'],
    ]);
  });

  it('are left out, added to who is there, or made anyway with a reason; nothing that stands there is overwritten', async () => {
    const bestaand = await nieuw({
      ...{ achternaam: 'Bakker', voornamen: 'Ilse', geboortedatum: '1990-02-03', telefoon: '' },
      ...{ postcode: '3011 AA', roepnaam: 'Ils' },
    });
    const regel = 'Bakker;Ilse;03-02-1990;123456782;;0101234567;3099ZZ';
    const id = await klaargezet(
      k,
      'client',
      lijst(regel, 'Bakker;Ilse;03-02-1990;;Kwijt;;', 'Zuiderveld;T;;999900006;;;'),
    );
    const kies = (nummer: number, keuze: 'overslaan' | 'aanvullen' | 'nieuw', reden = '') =>
      k.roep('import.kiezen', { id, nummer, keuze, keuzeId: keuze === 'aanvullen' ? bestaand.id : null, reden });
    expect(await kies(3, 'nieuw')).toMatchObject({ ok: false, velden: [{ pad: 'reden' }] });
    expect(await kies(4, 'nieuw', 'Toch')).toMatchObject({ ok: false, velden: [{ pad: 'keuze' }] });
    expect(await kies(4, 'aanvullen')).toMatchObject({ ok: false, velden: [{ pad: 'keuzeId' }] });
    expect(await kies(2, 'aanvullen')).toMatchObject({ ok: true });
    expect(await kies(3, 'nieuw', 'Nichtje met dezelfde naam')).toMatchObject({ ok: true });
    expect(await k.doe('import.allesKiezen', { id, keuze: 'overslaan' })).toEqual({ gekozen: 1 });
    await voerUit(k, id, 'alles');
    expect(await standen(id)).toEqual([
      [2, 'aangevuld'],
      [3, 'gedaan'],
      [4, 'overgeslagen'],
    ]);
    const { client } = await k.doe('client.lezen', { clientId: bestaand.id });
    expect(client).toMatchObject({ bsn: '123456782', telefoon: '0101234567', postcode: '3011 AA', roepnaam: 'Ils' });
    await draaiTerug(k, id);
    const terug = await k.doe('client.lezen', { clientId: bestaand.id });
    expect(terug.client).toMatchObject({ bsn: null, telefoon: '', versie: 3 });
    expect(await zoek('Ilse Bakker')).toHaveLength(1);
    await nietsKapot();
  });

  it('somebody recorded the same after the check: the line is refused, all or nothing is nothing', async () => {
    const id = await klaargezet(k, 'client', lijst('Eerst;Eva;01-05-1971;;Kwijt;;', 'Bakker;Ilse;03-02-1990;;Kwijt;;'));
    await nieuw({ achternaam: 'Bakker', voornamen: 'Ilse', geboortedatum: '1990-02-03' });
    const { versie } = await k.doe('import.lezen', { id });
    const nee = await k.weigert('import.uitvoeren', { id, versie, wijze: 'alles' }, 'stap-niet-mogelijk');
    expect(nee.melding).toContain('Er is niets geïmporteerd. Regel 3');
    expect(await zoek('Eva Eerst')).toEqual([]);
    await voerUit(k, id, 'goede');
    expect(await standen(id)).toEqual([
      [2, 'gedaan'],
      [3, 'geweigerd'],
    ]);
  });

  it('a shielded client is only said to be there', async () => {
    const velden = {
      achternaam: 'Stil',
      voornamen: 'Sanne',
      geboortedatum: '1990-02-03',
      bsn: '123456782',
      geenBsnReden: '',
    };
    const { id: clientId } = await nieuw(velden);
    const [beslisser] = (await k.doe('gebruiker.namen', {})).filter(({ naam }) => naam === 'Naam beslisser');
    const eigenaarId = beslisser?.id ?? '';
    const wat = { grond: 'publiek-persoon' as const, reden: 'Bekend', voor: 'kring' as const, uitgesloten: [] };
    await k.doe('afscherming.instellen', { clientId, versie: 0, ...wat, eigenaarId, kring: [eigenaarId] });
    await logIn(k, 'manager');
    const id = await klaargezet(k, 'client', lijst('Stil;Sanne;03-02-1990;123456782;;;'));
    const [regel] = await regelsVan(k, id);
    expect(regel).toMatchObject({ stand: 'dubbel', dubbel: [{ id: null, nummer: null, zeker: true }] });
    expect(JSON.stringify(regel?.dubbel)).not.toContain('Sanne');
  });
});

describe('the way back', () => {
  it('takes the whole import back: nobody is found, the BSN is free, the same file can be offered again', async () => {
    const bestand = lijst('Bakker;Ilse;03-02-1990;123456782;;;', 'Smit;Jo;01-05-1971;;Kwijt;;');
    const id = await klaargezet(k, 'client', bestand);
    await voerUit(k, id, 'goede');
    await draaiTerug(k, id);
    expect(await standen(id)).toEqual([
      [2, 'terug'],
      [3, 'terug'],
    ]);
    expect([...(await zoek('Ilse Bakker')), ...(await zoek('123456782')), ...(await zoek('Jo Smit'))]).toEqual([]);
    const weer = await klaargezet(k, 'client', bestand);
    await voerUit(k, weer, 'alles');
    expect(await zoek('123456782')).toHaveLength(1);
    await k.weigert('import.terugdraaien', { id, versie: 3, reden: 'x' }, 'stap-niet-mogelijk');
    k.sluit();
    const { db } = await openBestand(k.map);
    const records = db
      .prepare(
        "SELECT json_extract(inhoud, '$.inhoud.datumVervallen') AS dag FROM uitbak WHERE inhoud LIKE '%datumVervallen%'",
      )
      .all();
    expect(records).toEqual([{ dag: vandaag }, { dag: vandaag }]);
    expect(breuken(db)).toEqual([]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(() => db.prepare('DELETE FROM client_versie').run()).toThrow(/append-only/);
    db.close();
  });

  it('leaves and names what somebody used or changed since, per line', async () => {
    const id = await klaargezet(
      k,
      'client',
      lijst('Gebruikt;Gea;03-02-1990;;Kwijt;;', 'Anders;An;01-05-1971;;Kwijt;;', 'Weg;Wim;01-05-1961;;Kwijt;;'),
    );
    await voerUit(k, id, 'goede');
    const [gea] = await zoek('Gea Gebruikt');
    const [an] = await zoek('An Anders');
    const feiten = rechteWeg(vandaag, k.met.kade).melding;
    await k.doe('dossier.starten', { clientId: gea?.clientId ?? '', feiten });
    const { client } = await k.doe('client.lezen', { clientId: an?.clientId ?? '' });
    const { id: clientId, versie, weergavenaam: _, ...velden } = client;
    await k.doe('client.wijzigen', { clientId, versie, velden: { ...velden, taal: 'Frans' } });
    await draaiTerug(k, id);
    expect((await regelsVan(k, id)).map(({ stand, uitkomst }) => [stand, uitkomst])).toEqual([
      ['blijft', expect.stringContaining('Gea Gebruikt blijft: er is al meer vastgelegd (dossiers') as string],
      ['blijft', expect.stringContaining('gewijzigd door Naam beslisser') as string],
      ['terug', ''],
    ]);
    const { bytes } = await k.doe('import.verslagBytes', { id });
    const tekst = (await leesPdf(bytes)).tekst.replace(/\s+/g, ' ');
    for (const stuk of ['Verkeerde lijst', 'Gea Gebruikt blijft', 'Teruggedraaid 1', 'Blijft staan 2'])
      expect(tekst).toContain(stuk);
    await nietsKapot();
  });

  it('a stop leaves the rest refused, to be offered again; a plug that is pulled in between goes on where it was', async () => {
    const regels = Array.from(
      { length: 150 },
      (_, i) =>
        `Rij${'abcdefghij'[i % 10]}${String.fromCharCode(97 + (i % 26))}${'klmno'[i % 5]};Naam${i};${String(1 + (i % 28)).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}-${1940 + (i % 60)};;Kwijt;;`,
    );
    const id = await klaargezet(k, 'client', lijst(...regels));
    await k.doe('import.allesKiezen', { id, keuze: 'overslaan' });
    const { versie } = await k.doe('import.lezen', { id });
    await k.doe('import.uitvoeren', { id, versie, wijze: 'goede' });
    expect(await k.doe('import.verder', { id })).toEqual({ stand: 'bezig', klaar: 100, totaal: 150 });
    k.herstart();
    await logIn(k, 'beslisser');
    const half = await k.doe('import.lezen', { id });
    expect([half.stand, half.klaar]).toEqual(['bezig', 100]);
    await k.doe('import.stoppen', { id, versie: half.versie });
    const { telling } = await k.doe('import.lezen', { id });
    expect(telling.geweigerd).toBe(50);
    expect(telling.gedaan + telling.overgeslagen).toBe(100);
    await draaiTerug(k, id);
    await nietsKapot();
  });

  it('a file that was thrown away leaves nothing', async () => {
    const id = await klaargezet(k, 'client', lijst('Bakker;Ilse;03-02-1990;;Kwijt;;'));
    await k.doe('import.weggooien', { id, versie: 2 });
    await k.weigert('import.lezen', { id }, 'niet-gevonden');
    expect((await k.doe('import.lijst', {})).imports).toEqual([]);
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(db.prepare('SELECT count(*) AS n FROM import_regel').get()).toEqual({ n: 0 });
    db.close();
  });
});

describe('who may', () => {
  it('functioneel beheer brings in locaties and no people; the balie nothing; Veilig Thuis nothing', async () => {
    await logIn(k, 'bob');
    expect((await k.doe('import.lijst', {})).soorten).toEqual(['locatie']);
    await k.weigert('import.beginnen', { soort: 'client', grootte: 10 }, 'stap-niet-mogelijk');
    await logIn(k, 'balie');
    await k.weigert('import.lijst', {}, 'geen-recht');
    await logIn(k, 'beslisser');
    expect((await k.doe('import.lijst', {})).soorten).toEqual(['client']);
    await k.weigert('import.beginnen', { soort: 'locatie', grootte: 10 }, 'stap-niet-mogelijk');
    const id = await klaargezet(k, 'client', lijst('Bakker;Ilse;03-02-1990;;Kwijt;;'));
    await logIn(k, 'bob');
    await k.weigert('import.regels', { id, stand: null, na: 0, aantal: 5 }, 'niet-gevonden');
  });
});
