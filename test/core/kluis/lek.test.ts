import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import { eindpuntnamen } from '#shared/contract/tabel.ts';
import type { Db } from '#db/openen.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { pleger } from '../crisis/hulp.ts';
import { logIn, richtIn, voegGebruikersToe, type Testkern } from '../hulp.ts';
import { openBestand, sjabloon } from '../opstelling.ts';
import { adres, beginZaak, bewaar, idVan, stand, waarom } from './hulp.ts';
import { alsBytes, speurder } from './speuren.ts';

/*
 * An address with words that stand nowhere else goes through everything that can be done with one; then all that the program
 * leaves behind is searched for those words, in every form in which they could stand there.
 */
const eerste = adres({ straat: 'Kwikstaërtpad', toelichting: 'Bel bij Grutterink, code 8841-fazant' });
const tweede = adres({ straat: 'Ooievaarsnestlaan', huisnummer: '3-zwartepoort', plaats: 'Vlinderwoldebroek' });
const woorden = ['Kwikstaërtpad', '117-bis', '9999 ZX', 'Zwammerdingerveen', 'Grutterink', '8841-fazant'].concat(
  'Ooievaarsnestlaan',
  '3-zwartepoort',
  'Vlinderwoldebroek',
);
const gewoon = 'Spreeuwenhoekstraat';
const zoek = speurder([...woorden, gewoon]);
const wie = ['noor', 'tarik', 'ingrid', 'arie', 'bea'];
const brief = { grond: 'vervoer' as const, toelichting: 'Voor de rit', bestemdVoor: 'De chauffeur van tien uur' };

const opzetten = sjabloon(async (k) => {
  await richtIn(k, 'veilig-thuis');
  await voegGebruikersToe(
    k,
    { inlognaam: 'noor', rollen: ['veilig-thuis'] },
    { inlognaam: 'tarik', rollen: ['veilig-thuis'] },
    { inlognaam: 'ingrid', rollen: ['teamleider'] },
    { inlognaam: 'arie', rollen: ['auditor'] },
  );
  await logIn(k, 'noor');
  return { dossierId: await beginZaak(k) };
});
let k: Testkern;
let dossierId: string;
let adresId: string;
let inzageId: string;
let schermregels: string[];

/** Stores, looks, names somebody, prints, corrects, looks again; once with words that are refused. */
async function doeAlles(): Promise<void> {
  adresId = await bewaar(k, dossierId, ['noor'], eerste);
  expect((await k.doe('kluis.adres', { adresId, ...waarom })).velden).toEqual(eerste);
  const { stand: kring } = await stand(k, dossierId);
  const lezers = [idVan(kring, 'noor'), idVan(kring, 'ingrid')];
  await k.doe('kluis.delen', { adresId, versie: 1, lezers, reden: 'Neemt de dienst over' });
  const { bytes, inzageId: id, ...rest } = await k.doe('kluis.briefBytes', { adresId, ...brief });
  inzageId = id;
  expect(zoek(alsBytes(rest))).toEqual([]);
  expect((await leesPdf(bytes)).paginas[1]).toContain(eerste.straat);
  await k.doe('kluis.briefUitkomst', { inzageId, gelukt: true });
  const nieuw = { doel: { soort: 'zaak' as const, dossierId }, adresId, lezers, velden: tweede };
  await k.weigert('kluis.bewaren', { ...nieuw, versie: 2, reden: '' }, 'ongeldige-invoer');
  await k.weigert('kluis.bewaren', { ...nieuw, versie: 1, reden: 'Verhuisd' }, 'conflict');
  const teLang = { ...tweede, plaats: tweede.plaats.repeat(20) };
  await k.weigert('kluis.bewaren', { ...nieuw, velden: teLang, versie: 2, reden: 'Verhuisd' }, 'ongeldige-invoer');
  await k.doe('kluis.bewaren', { ...nieuw, versie: 2, reden: 'Verhuisd' });
  expect((await k.doe('kluis.adres', { adresId, ...waarom })).velden).toEqual(tweede);
  const inhoud = pleger({ adres: `${gewoon} 12` });
  const leg = { dossierId, id: null, versie: 0, clientId: null, reden: '' };
  await k.doe('crisis.vastleggen', { ...leg, invoer: { soort: 'pleger', inhoud } });
}

beforeEach(async () => {
  schermregels = [];
  for (const soort of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, soort).mockImplementation((...delen: unknown[]) => void schermregels.push(format(...delen)));
  const klaar = await opzetten();
  k = klaar;
  dossierId = klaar.met.dossierId;
  await logIn(k, 'noor');
  await doeAlles();
});
afterEach(() => {
  vi.restoreAllMocks();
  k.ruimOp();
});

/** What was found, place by place; the plain word of the positive control is left out unless asked for. */
const vind = (waarin: Uint8Array | string, waar: string): string[] => zoek(waarin).map((wat) => `${waar}: ${wat}`);
const geheim = (gevonden: readonly string[]): string[] => gevonden.filter((wat) => !/spreeuwen/i.test(wat));
const inMap = (): string[] =>
  readdirSync(k.map, { recursive: true, withFileTypes: true })
    .filter((ding) => ding.isFile())
    .flatMap(({ parentPath, name }) => vind(readFileSync(join(parentPath, name)), name));

/** Every value of every table, the shadow tables of the search among them. */
function inTabellen(db: Db): string[] {
  const tabellen = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[];
  return tabellen.flatMap((tabel) => {
    const rijen = db.prepare(`SELECT * FROM "${tabel}"`).raw().all() as unknown[][];
    return vind(alsBytes(rijen), tabel);
  });
}

describe('an address that was stored, looked at, shared, printed and corrected', () => {
  it('stands in no file of the data folder, while the program runs and after it', async () => {
    const namen = readdirSync(k.map);
    expect(namen.some((naam) => naam.endsWith('.db-wal'))).toBe(true);
    expect(namen).toContain('sleutelbos.json');
    expect(inMap()).toEqual([]);
    k.sluit();
    expect(inMap()).toEqual([]);
  });

  it('stands nowhere in the database for who has its key: no table, no BLOB, no page, no free page', async () => {
    k.sluit();
    const { db } = await openBestand(k.map);
    const tabellen = inTabellen(db);
    const paginas = db.serialize();
    expect(paginas.subarray(0, 15).toString()).toBe('SQLite format 3');
    const gevonden = vind(paginas, 'paginas');
    const verzegeld = db.prepare('SELECT versie, length(cijfer) > 200 AS vol FROM kluisadres ORDER BY versie').all();
    db.close();
    expect(verzegeld).toEqual([1, 2, 3].map((versie) => ({ versie, vol: 1 })));
    expect(geheim([...tabellen, ...gevonden])).toEqual([]);
    // The same search does find what was typed into a plain field.
    expect(tabellen.filter((wat) => wat.includes(gewoon)).length).toBeGreaterThan(0);
    expect(gevonden).toHaveLength(1);
  });

  it('stands in no document of the case, no figures, no log and not on the console', async () => {
    await k.doe('crisisintake.afdruk', { dossierId });
    await k.doe('crisisverblijf.afdruk', { dossierId });
    const { documenten } = await k.doe('dossier.openen', { dossierId });
    expect(documenten.length).toBeGreaterThan(1);
    const gevonden: string[] = [];
    for (const { id, titel } of documenten) {
      const { bytes } = await k.doe('document.bytes', { documentId: id });
      gevonden.push(...vind(bytes, titel), ...vind((await leesPdf(bytes)).tekst, titel));
    }
    await logIn(k, 'ingrid');
    const { bytes: cijfers } = await k.doe('crisiscijfers.bytes', { van: '2026-11', tot: '2026-11', vorm: 'csv' });
    gevonden.push(...vind(cijfers, 'cijfers'), ...vind(k.logregels.join('\n'), 'log'));
    expect(geheim([...gevonden, ...vind(schermregels.join('\n'), 'console')])).toEqual([]);
    expect(k.fouten).toEqual([]);
  });
});

/** What each kluis endpoint is asked with; those of the main process alone have no handler in the core. */
const kluisvragen = (): Record<string, unknown> => ({
  'kluis.vanDossier': { dossierId },
  'kluis.vanPlek': { plekId: dossierId },
  'kluis.bewaren': {
    ...{ doel: { soort: 'zaak', dossierId }, adresId, versie: 1, velden: adres({ straat: 'Elders' }) },
    ...{ lezers: [dossierId], reden: 'Anders' },
  },
  'kluis.delen': { adresId, versie: 1, lezers: [dossierId], reden: 'Anders' },
  'kluis.intrekken': { adresId, versie: 1, reden: 'Anders' },
  'kluis.bekijken': { adresId, ...waarom },
  'kluis.adres': { adresId, ...waarom },
  'kluis.verborgen': {},
  'kluis.brief': { adresId, ...brief },
  'kluis.briefBytes': { adresId, ...brief },
  'kluis.briefUitkomst': { inzageId, gelukt: true },
  'kluis.herstelMaken': { vervangt: null },
  'kluis.herstelAfdrukken': { herstelsleutel: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` },
  'kluis.herstelDocument': { herstelsleutel: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` },
  'kluis.inzagen': { open: false },
  'kluis.oordelen': { inzageId, oordeel: 'terecht', toelichting: '' },
});
const anderevragen = (): Record<string, unknown> => ({
  'dossier.openen': { dossierId },
  'dossier.tijdlijn': { dossierId, aantal: 100 },
  'crisis.lezen': { dossierId },
  'crisisintake.overzicht': { dossierId },
  'client.zoeken': { tekst: 'Ooievaarsnestlaan', aantal: 20 },
  'werkvoorraad.lijst': { groep: null, vanaf: 0, aantal: 50 },
  'audit.lijst': { zoek: '', van: null, tot: null, voorVolgnummer: null, aantal: 50 },
});

describe('every role, at every endpoint of the geheime adressen and at the lists', () => {
  it('is answered the address by looking alone, and on the sealed letter, and only who was named', async () => {
    const namen = eindpuntnamen.filter((naam) => naam.startsWith('kluis.'));
    expect(Object.keys(kluisvragen()).sort()).toEqual([...namen].sort());
    const gelekt: string[] = [];
    let gewoonGevonden = 0;
    for (const inlognaam of wie) {
      await logIn(k, inlognaam);
      for (const [naam, invoer] of Object.entries({ ...anderevragen(), ...kluisvragen() })) {
        const antwoord = (await k.roep(naam, invoer, true)) as Antwoord<{ bytes?: Uint8Array }>;
        const bytes = antwoord.ok ? antwoord.waarde?.bytes : undefined;
        const papier = bytes ? (await leesPdf(bytes)).tekst : '';
        const gevonden = zoek(alsBytes([antwoord, papier]));
        if (geheim(gevonden).length > 0) gelekt.push(`${inlognaam} ${naam}`);
        gewoonGevonden += gevonden.length - geheim(gevonden).length;
      }
    }
    expect(gelekt).toEqual(['noor', 'ingrid'].flatMap((naam) => [`${naam} kluis.adres`, `${naam} kluis.briefBytes`]));
    expect(gewoonGevonden).toBeGreaterThan(1);
  });
});

describe('the search itself', () => {
  it.each([
    ['UTF-16', Buffer.from('..Grutterink', 'utf16le')],
    ['hex', Buffer.from(Buffer.from('..Grutterink').toString('hex'))],
    ...[0, 1, 2].map(
      (plek) => [`base64 at ${plek}`, Buffer.from(btoa(`${'.'.repeat(plek)}Grutterink, code`))] as [string, Buffer],
    ),
    ['a BLOB', alsBytes([{ rij: [1, null, Buffer.from('Grutterink\0', 'utf16le')] }])],
    ['JSON', Buffer.from('"Kwiksta\\u00ebrtpad"')],
    ['without accents', Buffer.from('kwikstaertpad')],
    ['in a link', Buffer.from('?q=Kwiksta%C3%ABrtpad')],
  ])('finds a word in %s', (_hoe, bytes) => {
    expect(zoek(bytes)).toHaveLength(1);
  });
});
