import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sjabloon } from '../opstelling.ts';
import {
  clientvelden,
  gemeente,
  logIn,
  nieuweMap,
  testkern,
  voegGebruikersToe,
  wachtwoord,
  type Testkern,
} from '../hulp.ts';
import { behoudkern, beschadig, databaseIn, kopieerder, maakKopie, setsIn } from './hulp.ts';

let k: Testkern;
const maakClient = (achternaam: string) =>
  k.doe('client.aanmaken', { velden: clientvelden({ achternaam, bsn: null, geenBsnReden: 'Kwijt' }) });
/** How many of the clients of this test can be found. */
const telClienten = async (): Promise<number> =>
  (await k.doe('client.zoeken', { tekst: 'Mens', aantal: 20 })).resultaten.length;

/** A gemeente with one client, a backup of it, and what came after it: a client, a new user, a blocked one, a new password. */
const opzetten = sjabloon(async (kaal) => {
  await gemeente(kaal);
  await maakVan(kaal, 'Mens een');
  kaal.sluit();
  const met = behoudkern(kaal.map);
  await logIn(met, 'bea');
  const naam = await maakKopie(met);
  met.klok.zet('2026-11-16T10:30:00Z');
  await logIn(met, 'balie');
  await maakVan(met, 'Mens twee');
  await logIn(met, 'bea');
  await voegGebruikersToe(met, { inlognaam: 'later', rollen: ['balie'] });
  const beslisser = (await met.doe('gebruiker.lijst', {})).find((g) => g.inlognaam === 'beslisser');
  if (beslisser) {
    const { inlognaam: _, laatstIngelogd: __, ...rest } = beslisser;
    await met.doe('gebruiker.wijzigen', { ...rest, actief: false });
  }
  met.sluit();
  return { naam };
});
const maakVan = (kern: Testkern, achternaam: string) =>
  kern.doe('client.aanmaken', { velden: clientvelden({ achternaam, bsn: null, geenBsnReden: 'Kwijt' }) });

let naam: string;
beforeEach(async () => {
  const bron = await opzetten();
  bron.sluit();
  naam = bron.met.naam;
  k = testkern(bron.map, '2026-11-16T11:00:00Z', undefined, undefined, kopieerder);
});
afterEach(() => k.ruimOp());

const nood = { inlognaam: 'bea', wachtwoord, herstelsleutel: '' };

describe('going back to a backup', () => {
  it('first shows what would be lost, then puts it back, says so in the log, and everybody can come in', async () => {
    await logIn(k, 'bea');
    const voorbeeld = await k.doe('reservekopie.voorbeeld', { naam });
    expect(voorbeeld).toMatchObject({ volledig: true, gemaaktOp: '2026-11-16T09:00:00.000Z' });
    expect(voorbeeld.verlies).toEqual([
      { soort: 'client', aantal: 1 },
      { soort: 'gebruiker', aantal: 1 },
    ]);
    expect(voorbeeld.handelingen.map(({ tekst }) => tekst)).toContain('Gebruiker toegevoegd');
    expect(voorbeeld.auditregels).toBeGreaterThan(5);
    // Nothing has changed yet.
    await logIn(k, 'balie');
    expect(await telClienten()).toBe(2);
    await logIn(k, 'bea');
    await k.weigert('reservekopie.terugzetten', { naam, wachtwoord: 'verkeerd' }, 'inloggen-mislukt');
    await k.doe('reservekopie.terugzetten', { naam, wachtwoord });
    await k.weigert('client.zoeken', { tekst: 'Mens', aantal: 20 }, 'niet-ingelogd');
    await logIn(k, 'balie');
    expect(await telClienten()).toBe(1);
    // Who came since can come in, who was blocked since cannot.
    await logIn(k, 'later');
    await k.weigert('sessie.inloggen', { inlognaam: 'beslisser', wachtwoord }, 'inloggen-mislukt');
    // The log says who, from when to when, and which lines fell away; its chain and its anchor hold.
    await logIn(k, 'auditor');
    expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
    const { regels } = await k.doe('audit.lijst', {
      zoek: 'Teruggezet door',
      van: null,
      tot: null,
      voorVolgnummer: null,
      aantal: 10,
    });
    expect(regels.map(({ tekst }) => tekst)).toEqual([
      expect.stringMatching(
        /^Teruggezet door Bea Beheer van .*12:00.* naar .*10:00.*Regels na \d+ tot en met \d+ zijn vervallen$/,
      ),
    ]);
    // The file that was there stands aside, whole.
    await logIn(k, 'bea');
    const stand = await k.doe('reservekopie.stand', {});
    expect(stand.terzijde).toHaveLength(1);
    expect(stand.terugzettingen).toMatchObject([{ door: 'Bea Beheer', kopieOp: '2026-11-16T09:00:00.000Z' }]);
  });

  it('says at the top of the screen from when the file is, what was lost, and who has not read it', async () => {
    await logIn(k, 'bea');
    expect((await k.doe('reservekopie.stand', {})).laatsteTerug).toBeNull();
    const voorbeeld = await k.doe('reservekopie.voorbeeld', { naam });
    await k.doe('reservekopie.terugzetten', { naam, wachtwoord });
    await logIn(k, 'bea');
    const lees = async () => (await k.doe('reservekopie.stand', {})).laatsteTerug;
    expect(await lees()).toMatchObject({
      ...{ door: 'Bea Beheer', kopieOp: '2026-11-16T09:00:00.000Z', volledig: true, bovenaan: true },
      // Users are brought along: that one came was lost, and they are there.
      verlies: voorbeeld.verlies,
      aantalHandelingen: voorbeeld.aantalHandelingen,
      ongezien: [
        { naam: 'Bea Beheer', aantal: expect.any(Number) as number },
        { naam: 'Naam balie', aantal: 1 },
        { naam: 'Naam later', aantal: 1 },
      ],
    });
    expect((await lees())?.handelingen.map(({ tekst }) => tekst)).toContain('Gebruiker toegevoegd');
    for (const wie of ['balie', 'later', 'bea']) {
      await logIn(k, wie);
      await k.doe('reservekopie.gezien', {});
    }
    // Everybody read it and no registry has anything left: it stays at the top for a month, then among the earlier ones.
    expect(await lees()).toMatchObject({ bovenaan: true, ongezien: [] });
    await k.naar('2026-12-16T11:00:00Z');
    await logIn(k, 'bea');
    expect(await lees()).toMatchObject({ bovenaan: true });
    await k.naar('2026-12-18T11:00:00Z');
    await logIn(k, 'bea');
    expect(await lees()).toMatchObject({ bovenaan: false });
  });

  it('tells everybody what they themselves recorded since, once', async () => {
    await logIn(k, 'bea');
    await k.doe('reservekopie.terugzetten', { naam, wachtwoord });
    await logIn(k, 'balie');
    const { terug } = await k.doe('reservekopie.melding', {});
    expect(terug).toMatchObject({ kopieOp: '2026-11-16T09:00:00.000Z', volledig: true, aantalEigen: 1 });
    await k.doe('reservekopie.gezien', {});
    expect(await k.doe('reservekopie.melding', {})).toMatchObject({ terug: null });
  });

  it('a damaged file is recognised at the door, and an administrator goes back before login', async () => {
    beschadig(databaseIn(k.map));
    await k.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'database-beschadigd');
    const balie = { ...nood, inlognaam: 'balie', naam: null };
    const geweigerd = await k.weigert('noodherstel.kijken', balie, 'geen-recht');
    expect(geweigerd.melding).toMatch(/functioneel beheerder/);
    await k.weigert('noodherstel.kijken', { ...nood, wachtwoord: 'verkeerd', naam: null }, 'inloggen-mislukt');
    const gezien = await k.doe('noodherstel.kijken', { ...nood, naam: null });
    expect(gezien).toMatchObject({ overgeslagen: [], voorbeeld: { naam, volledig: false } });
    expect(gezien.voorbeeld.auditregels).toBeGreaterThan(5);
    await k.doe('noodherstel.terugzetten', { ...nood, naam });
    await logIn(k, 'balie');
    expect(await telClienten()).toBe(1);
    await maakClient('Mens drie');
    expect(await telClienten()).toBe(2);
    await logIn(k, 'later');
    expect(existsSync(join(k.map, 'terzijde'))).toBe(true);
  });

  it('a wrong recovery key opens nothing; a file that is gone is found back too', async () => {
    rmSync(databaseIn(k.map));
    const weg = await k.weigert('sessie.inloggen', { inlognaam: 'bea', wachtwoord }, 'database-weg');
    expect(weg.melding).toMatch(/verplaatst.*reservekopie terug.*database-weg/);
    await k.weigert('noodherstel.kijken', { ...nood, herstelsleutel: 'fout', naam: null }, 'herstelsleutel-onjuist');
    await k.doe('noodherstel.kijken', { ...nood, naam: null });
    await k.doe('noodherstel.terugzetten', { ...nood, naam });
    await logIn(k, 'balie');
    expect(await telClienten()).toBe(1);
  });

  it('passes by a backup that is not good, and says so', async () => {
    k.klok.zet('2026-11-16T12:00:00Z');
    await logIn(k, 'bea');
    const nieuwer = await maakKopie(k);
    k.sluit();
    beschadig(join(setsIn(join(k.map, 'reservekopieen')).find((pad) => pad.endsWith(nieuwer)) ?? '', 'gegevens.db'));
    beschadig(databaseIn(k.map));
    k = testkern(k.map, '2026-11-16T12:10:00Z', undefined, undefined, kopieerder);
    const gezien = await k.doe('noodherstel.kijken', { ...nood, naam: null });
    expect(gezien).toMatchObject({ overgeslagen: [nieuwer], voorbeeld: { naam } });
  });

  it.each(['opgeschreven', 'wal weg', 'bestand weg', 'verwisseld'])(
    'is finished after a power cut: %s',
    async (waar) => {
      await logIn(k, 'bea');
      await k.doe('reservekopie.terugzetten', { naam, wachtwoord });
      k.sluit();
      // Back to how the folder was at that moment.
      const pad = databaseIn(k.map);
      const [aside = ''] = readdirSync(join(k.map, 'terzijde'));
      const terzijde = join(k.map, 'terzijde', aside);
      const id = pad.slice(k.map.length + 1, -3);
      const ankers = JSON.parse(readFileSync(join(k.map, 'ankers.json'), 'utf8')) as Record<string, unknown>;
      writeFileSync(
        join(k.map, 'terugzetting.json'),
        JSON.stringify({ administratieId: id, terzijde: aside, anker: ankers[id], bos: null }),
      );
      if (waar !== 'verwisseld') renameSync(pad, join(k.map, `${id}.terug`));
      if (waar === 'opgeschreven' || waar === 'wal weg') renameSync(join(terzijde, `${id}.db`), pad);
      k = testkern(k.map, '2026-11-16T12:10:00Z', undefined, undefined, kopieerder);
      await logIn(k, 'balie');
      expect(await telClienten()).toBe(1);
      expect(existsSync(join(k.map, 'terugzetting.json'))).toBe(false);
      expect(readdirSync(terzijde)).toContain(`${id}.db`);
      await logIn(k, 'auditor');
      expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
    },
  );
});

describe('a file that is taken away while it is open', () => {
  it('is written again, and nothing that was acknowledged is lost', async () => {
    await logIn(k, 'balie');
    await maakClient('Mens drie');
    const pad = databaseIn(k.map);
    for (const eind of ['', '-wal', '-shm']) if (existsSync(pad + eind)) unlinkSync(pad + eind);
    await maakClient('Mens vier');
    await k.bewaak();
    await k.weigert('client.zoeken', { tekst: 'Mens', aantal: 20 }, 'niet-ingelogd');
    await logIn(k, 'balie');
    expect(await telClienten()).toBe(4);
  });

  it('also when the program is closed at once, and what was put in its place is left alone', async () => {
    await logIn(k, 'balie');
    const pad = databaseIn(k.map);
    const weg = join(k.map, 'weg');
    mkdirSync(weg);
    renameSync(pad, join(weg, 'weg.db'));
    cpSync(join(weg, 'weg.db'), pad);
    await maakClient('Mens vijf');
    k.sluit();
    expect(readdirSync(join(k.map, 'terzijde'))[0]).toMatch(/gered$/);
  });
});

it('on another computer the recovery key and a backup are enough', async () => {
  k.ruimOp();
  const oud = behoudkern();
  const sleutel = await richtInMetSleutel(oud);
  await maakVanBeheer(oud);
  const kopie = await maakKopie(oud);
  oud.sluit();
  k = testkern(nieuweMap(), '2026-11-17T09:00:00Z', undefined, undefined, kopieerder);
  const { kopieen } = await k.doe('overzetten.map', { map: join(oud.map, 'reservekopieen') });
  expect(kopieen).toMatchObject([{ naam: kopie, stand: 'goed' }]);
  const velden = { administratieId: kopieen[0]?.administratieId ?? '', naam: kopie, inlognaam: 'bea' };
  const nieuw = 'een heel nieuw lang wachtwoord';
  await k.weigert(
    'overzetten.doen',
    { ...velden, herstelsleutel: 'fout', nieuwWachtwoord: nieuw },
    'herstelsleutel-onjuist',
  );
  await k.weigert(
    'overzetten.doen',
    { ...velden, inlognaam: 'niemand', herstelsleutel: sleutel, nieuwWachtwoord: nieuw },
    'herstelsleutel-onjuist',
  );
  await k.weigert(
    'overzetten.doen',
    { ...velden, herstelsleutel: sleutel, nieuwWachtwoord: 'kort' },
    'wachtwoord-te-zwak',
  );
  await k.doe('overzetten.doen', { ...velden, herstelsleutel: sleutel, nieuwWachtwoord: nieuw });
  await k.doe('sessie.inloggen', { inlognaam: 'bea', wachtwoord: nieuw });
  expect((await k.doe('locatie.lijst', {})).map((een) => een.naam)).toEqual(['De Kade']);
  await k.weigert('overzetten.map', { map: oud.map }, 'al-ingericht');
  oud.ruimOp();
});

async function richtInMetSleutel(oud: Testkern): Promise<string> {
  const { herstelsleutel } = await oud.doe('installatie.inrichten', {
    organisatie: { soort: 'gemeente', naam: 'Gemeente Rotterdam', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord },
  });
  return herstelsleutel;
}
const maakVanBeheer = (oud: Testkern) =>
  oud.doe('locatie.toevoegen', {
    ...{ naam: 'De Kade', soort: 'nachtopvang', keten: 'volwassenen', straat: 'Kade 1', postcode: '3011 AA' },
    ...{ plaats: 'Rotterdam', telefoon: '', capaciteit: 40, actief: true },
  });
