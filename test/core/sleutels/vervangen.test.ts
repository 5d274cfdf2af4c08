import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sleutelVanGebruiker, sleutelbosSchema, sleutelVanHerstel } from '#core/sessie/sleutelbos.ts';
import { openDatabase } from '#db/openen.ts';
import { reisids } from '#core/sessie/reissleutels.ts';
import { databaseIn, maakKopie } from '../behoud/hulp.ts';
import { adres } from '../levering-opdrachten.ts';
import { clientvelden, gemeente, logIn, nieuweMap, testkern, wachtwoord, type Testkern } from '../hulp.ts';
import { bijElkeStap, kopieerderHier } from './stroom.ts';

let k: Testkern;
const kern = (map?: string) => testkern(map, '2026-11-16T09:00:00Z', undefined, undefined, kopieerderHier());
beforeEach(async () => {
  k = kern();
  await gemeente(k);
  await maakClient('Voor');
  await logIn(k, 'bea');
});
afterEach(() => k.ruimOp());

const maakClient = (achternaam: string) =>
  k.doe('client.aanmaken', { velden: clientvelden({ achternaam, bsn: null, geenBsnReden: 'Kwijt' }) });
const bosIn = (map: string) => sleutelbosSchema.parse(JSON.parse(readFileSync(join(map, 'sleutelbos.json'), 'utf8')));
const sleutelIn = async (map: string, wie = 'bea'): Promise<Uint8Array | null> =>
  (await sleutelVanGebruiker(bosIn(map), wie, wachtwoord, { apparaatgeheim: null }))?.sleutel ?? null;
const namen = async (van: Testkern): Promise<string[]> => {
  const uit = await van.doe('client.zoeken', { tekst: 'Voor', aantal: 10 });
  return uit.resultaten.map(({ weergavenaam }) => weergavenaam);
};

async function vervang(van: Testkern = k): Promise<string> {
  const { herstelsleutel } = await van.doe('sleutel.voorbereiden', { wachtwoord });
  await van.doe('sleutel.vervangen', { bevestiging: herstelsleutel.slice(-4).toLowerCase() });
  return herstelsleutel;
}

describe('changing the key of the file', () => {
  it('gives everybody who stays the new key, there or not, and the old key opens nothing', async () => {
    const oud = await sleutelIn(k.map);
    const voor = readFileSync(databaseIn(k.map));
    const herstelsleutel = await vervang();
    expect((await k.doe('installatie.toestand', {})).fase).toBe('inloggen');
    const nieuw = await sleutelIn(k.map);
    expect(nieuw).not.toEqual(oud);
    expect(() => openDatabase(databaseIn(k.map), oud ?? new Uint8Array())).toThrow('database-beschadigd');
    expect(readFileSync(databaseIn(k.map)).equals(voor)).toBe(false);
    // Nothing of before stays beside it.
    expect(readdirSync(k.map).filter((naam) => /terug|lees|nieuw/.test(naam))).toEqual([]);
    expect(existsSync(join(k.map, 'terzijde')) ? readdirSync(join(k.map, 'terzijde')) : []).toEqual([]);
    for (const wie of ['balie', 'beslisser', 'auditor']) expect(await sleutelIn(k.map, wie), wie).toEqual(nieuw);
    await logIn(k, 'balie');
    expect(await namen(k)).toHaveLength(1);
    await maakClient('Na');
    await logIn(k, 'bea');
    const stand = await k.doe('sleutel.stand', {});
    expect(stand).toMatchObject({ wissels: [{ door: 'Bea Beheer' }], zonderPaar: [], deelt: false });
    await logIn(k, 'auditor');
    expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
    const { regels } = await k.doe('audit.lijst', {
      zoek: 'sleutel',
      van: null,
      tot: null,
      voorVolgnummer: null,
      aantal: 9,
    });
    expect(regels.map(({ tekst }) => tekst)).toEqual([
      'De bestandssleutel is vervangen op 16-11-2026 10:00 door Bea Beheer',
      'Vervangen van de bestandssleutel begonnen',
      'Vervangen van de bestandssleutel voorbereid',
    ]);
    expect(sleutelVanHerstel(bosIn(k.map), herstelsleutel)?.sleutel).toEqual(nieuw);
    expect(k.fouten).toEqual([]);
  });

  it('shuts out who left, also with the ring of before, and the recovery key of before', async () => {
    const oudeRing = bosIn(k.map);
    const gebruikers = await k.doe('gebruiker.lijst', {});
    const balie = gebruikers.find(({ inlognaam }) => inlognaam === 'balie');
    if (!balie) throw new Error('no balie');
    const { laatstIngelogd: _, inlognaam: __, ...rest } = balie;
    await k.doe('gebruiker.wijzigen', { ...rest, actief: false });
    // Who left puts the own entry of before back on the ring before the key is changed.
    const nu = bosIn(k.map);
    const terug = oudeRing.gebruikers.filter(({ gebruikerId }) => gebruikerId === balie.id);
    expect(terug).toHaveLength(1);
    writeFileSync(join(k.map, 'sleutelbos.json'), JSON.stringify({ ...nu, gebruikers: [...nu.gebruikers, ...terug] }));
    await vervang();
    expect(bosIn(k.map).gebruikers.some(({ gebruikerId }) => gebruikerId === balie.id)).toBe(false);
    const kentNog = await sleutelVanGebruiker(oudeRing, 'balie', wachtwoord, { apparaatgeheim: null });
    expect(kentNog).not.toBeNull();
    expect(() => openDatabase(databaseIn(k.map), kentNog?.sleutel ?? new Uint8Array())).toThrow('database-beschadigd');
    await k.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'inloggen-mislukt');
  });

  it('gives no key to a public key that somebody put on the ring without the key of the file', async () => {
    const bos = bosIn(k.map);
    const [dief, slachtoffer] = bos.gebruikers;
    if (!dief?.paar || !slachtoffer?.paar) throw new Error('two entries');
    const vals = { ...slachtoffer, paar: { ...slachtoffer.paar, openbaar: dief.paar.openbaar } };
    const gebruikers = bos.gebruikers.map((post) => (post === slachtoffer ? vals : post));
    writeFileSync(join(k.map, 'sleutelbos.json'), JSON.stringify({ ...bos, gebruikers }));
    expect((await k.doe('sleutel.stand', {})).zonderPaar).toHaveLength(1);
    await vervang();
    expect(bosIn(k.map).gebruikers.some(({ gebruikerId }) => gebruikerId === slachtoffer.gebruikerId)).toBe(false);
  });

  it('asks the password, and the last characters of the recovery key that was shown in this session', async () => {
    await k.weigert('sleutel.voorbereiden', { wachtwoord: 'iets heel anders dan dit' }, 'inloggen-mislukt');
    await k.weigert('sleutel.vervangen', { bevestiging: 'ABCD' }, 'stap-niet-mogelijk');
    const { herstelsleutel } = await k.doe('sleutel.voorbereiden', { wachtwoord });
    for (const bevestiging of ['', ' ', '!!!!', herstelsleutel.slice(0, 4), herstelsleutel.slice(-3), 'x'.repeat(99)])
      await k.weigert('sleutel.vervangen', { bevestiging }, 'ongeldige-invoer');
    await logIn(k, 'bea');
    await k.weigert('sleutel.vervangen', { bevestiging: herstelsleutel.slice(-4) }, 'stap-niet-mogelijk');
    expect((await k.doe('sleutel.stand', {})).wissels).toEqual([]);
  });

  it('can be done again, and backups under each of the keys are looked at and put back', async () => {
    const eerste = await maakKopie(k);
    await vervang();
    await logIn(k, 'balie');
    await maakClient('Tussen');
    await logIn(k, 'bea');
    const tweede = await maakKopie(k);
    k.klok.verstrijk(1000);
    await vervang();
    await logIn(k, 'bea');
    expect((await k.doe('sleutel.stand', {})).wissels).toHaveLength(2);
    for (const naam of [eerste, tweede]) expect(await k.doe('reservekopie.nakijken', { naam })).toEqual({ goed: true });
    expect(await k.doe('reservekopie.voorbeeld', { naam: eerste })).toMatchObject({ naam: eerste, volledig: true });
    await k.doe('reservekopie.terugzetten', { naam: eerste, wachtwoord });
    await logIn(k, 'balie');
    expect(await namen(k)).toHaveLength(1);
    await logIn(k, 'auditor');
    expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
    await logIn(k, 'bea');
    // What is made now is under the key of now.
    const derde = await maakKopie(k);
    expect(await k.doe('reservekopie.nakijken', { naam: derde })).toEqual({ goed: true });
  });

  it('leaves everything as it was when the disk has no room, and says so', async () => {
    const { herstelsleutel } = await k.doe('sleutel.voorbereiden', { wachtwoord });
    // In the place of the copy stands a folder: nothing can be written there.
    const doel = databaseIn(k.map).replace(/\.db$/, '.terug-journal');
    mkdirSync(join(doel, 'in de weg'), { recursive: true });
    const antwoord = await k.weigert(
      'sleutel.vervangen',
      { bevestiging: herstelsleutel.slice(-4) },
      'stap-niet-mogelijk',
    );
    expect(antwoord.melding).toMatch(/niet vervangen.*Alles opent zoals het was/);
    rmSync(doel, { recursive: true });
    k.fouten.length = 0;
    await logIn(k, 'balie');
    expect(await namen(k)).toHaveLength(1);
  });
});

describe('at a desk that shares its work', () => {
  it('the inlogsleutel is another one too: who is not there comes in, and the one of before opens nothing here', async () => {
    await logIn(k, 'bea');
    await k.doe('levering.bewaren', { versie: 0, ...adres });
    await k.doe('werkplek.delen', { naam: 'Balie 1', wachtwoord });
    await logIn(k, 'balie');
    await logIn(k, 'bea');
    const voor = bosIn(k.map);
    expect(reisids(voor, voor.administraties[0]?.id ?? '')).toEqual(['']);
    await vervang();
    const na = bosIn(k.map);
    const ids = reisids(na, na.administraties[0]?.id ?? '');
    expect(ids).toHaveLength(1);
    expect(ids).not.toEqual(['']);
    // The balie did nothing and comes in; with the entry of before the ring of now opens nothing.
    await logIn(k, 'balie');
    const oud = { ...na, gebruikers: voor.gebruikers };
    expect(await sleutelVanGebruiker(oud, 'balie', wachtwoord, { apparaatgeheim: null })).toBeNull();
    expect(await namen(k)).toHaveLength(1);
  });
});

describe('a power cut while the key is changed', () => {
  it('leaves at every step a file that opens with the password, with everything in it', async () => {
    const naar = nieuweMap();
    const standen = await bijElkeStap(k.map, naar, async () => void (await vervang()));
    expect(standen.length).toBeGreaterThan(25);
    const sleutels = new Set<string>();
    // Every step with STROOM=1; a third of them, with the last, otherwise.
    const gekeken = standen.filter((_, i) => process.env['STROOM'] || i % 3 === 0 || i === standen.length - 1);
    for (const map of gekeken) {
      const na = kern(map);
      await na.doe('sessie.inloggen', { inlognaam: 'auditor', wachtwoord });
      expect(await na.doe('audit.controleren', {}), map).toMatchObject({ heel: true });
      await na.doe('sessie.inloggen', { inlognaam: 'balie', wachtwoord });
      expect(await namen(na), map).toHaveLength(1);
      sleutels.add(Buffer.from((await sleutelIn(map)) ?? []).toString('hex'));
      expect(
        readdirSync(map).filter((naam) => naam === 'terugzetting.json'),
        map,
      ).toEqual([]);
      na.ruimOp();
    }
    expect(sleutels.size).toBe(2);
    rmSync(naar, { recursive: true });
  });
});
