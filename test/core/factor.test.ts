import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { naarBase32, stapOp, vanBase32 } from '#core/sessie/totp.ts';
import { metCode, metFactor, telefoon } from './factor-hulp.ts';
import { logIn, richtIn, testkern, wachtwoord, type Testkern } from './hulp.ts';
import { gemeentesjabloon, openBestand } from './opstelling.ts';

const opzetten = gemeentesjabloon();
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
});
afterEach(() => k.ruimOp());

const zonder = (inlognaam: string) => k.roep('sessie.inloggen', { inlognaam, wachtwoord });
const logboek = async () => {
  await logIn(k, 'auditor');
  const { regels } = await k.doe('audit.lijst', { zoek: '', van: null, tot: null, voorVolgnummer: null, aantal: 100 });
  return regels.filter(({ gebeurtenis }) => gebeurtenis !== 'audit.lijst');
};
const idVan = async (inlognaam: string): Promise<string> => {
  const alle = await k.doe('gebruiker.lijst', {});
  return alle.find((g) => g.inlognaam === inlognaam)?.id ?? '';
};
const verplicht = async (...rollen: ('balie' | 'functioneel-beheer')[]) => {
  await logIn(k, 'bea');
  const { versie, waarden } = await k.doe('instelling.lezen', {});
  await k.doe('instelling.opslaan', { versie, waarden: { ...waarden, tweedeFactorRollen: rollen } });
};

describe('the codes', () => {
  it('are those of RFC 6238, appendix B, at the login itself', async () => {
    const { geheim } = await metFactor(k, 'balie');
    k.herstart();
    const { db } = await openBestand(k.map);
    const rfc = naarBase32(new TextEncoder().encode('12345678901234567890'));
    expect(rfc).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(geheim.replaceAll(' ', '')).toHaveLength(32);
    db.prepare('UPDATE tweede_factor SET geheim = ?').run(rfc);
    db.close();
    for (const [moment, code] of [
      ['2005-03-18T01:58:29Z', '081804'],
      ['2005-03-18T01:58:31Z', '050471'],
      ['2009-02-13T23:31:30Z', '005924'],
      ['2033-05-18T03:33:20Z', '279037'],
      ['1970-01-01T00:00:59Z', '287082'],
    ] as const) {
      k.klok.zet(moment);
      expect(await metCode(k, 'balie', code), moment).toMatchObject({ ok: true });
    }
  });

  it('write and read base32 of any length of five bytes', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, i) => i * 13);
    expect(vanBase32(naarBase32(bytes))).toEqual(bytes);
    expect(stapOp('1970-01-01T00:00:59Z')).toBe(1);
  });
});

describe('signing in with a second factor', () => {
  it('asks the code after the right password and nobody else learns that there is one', async () => {
    const { geheim } = await metFactor(k, 'balie');
    await k.doe('sessie.uitloggen', {});
    expect(await zonder('balie')).toMatchObject({ ok: false, code: 'code-nodig' });
    expect(await k.doe('sessie.huidige', {})).toBeNull();
    const fout = { inlognaam: 'balie', wachtwoord: 'dit is het verkeerde wachtwoord' };
    await k.weigert('sessie.inloggen', fout, 'inloggen-mislukt');
    const code = telefoon(k, geheim);
    await k.weigert('sessie.inloggen', { ...fout, code }, 'inloggen-mislukt');
    expect(await metCode(k, 'balie', `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
      ok: true,
      waarde: { tweedeFactor: { aan: true, moet: false, codesOver: 8 } },
    });
  });

  it('takes one step either side and no more, and each code once', async () => {
    const { geheim } = await metFactor(k, 'balie');
    k.klok.verstrijk(120_000);
    for (const [stap, uit] of [
      [-2, false],
      [2, false],
      [-1, true],
      [-1, false],
      [0, true],
      [1, true],
      [1, false],
      // Before one that was used.
      [0, false],
    ] as const) {
      const antwoord = await metCode(k, 'balie', telefoon(k, geheim, stap));
      expect(antwoord.ok, String(stap)).toBe(uit);
      if (!antwoord.ok) expect(antwoord.code).toBe('code-onjuist');
    }
  });

  it('refuses a used code after a restart and when the clock is set back, and locks nobody out by a clock that was ahead', async () => {
    const { geheim } = await metFactor(k, 'balie');
    const moment = k.klok.nu();
    const code = telefoon(k, geheim);
    expect(await metCode(k, 'balie', code)).toMatchObject({ ok: true });
    k.herstart();
    expect(await metCode(k, 'balie', code)).toMatchObject({ code: 'code-onjuist' });
    k.klok.zet('2031-01-01T00:00:00Z');
    expect(await metCode(k, 'balie', telefoon(k, geheim))).toMatchObject({ ok: true });
    k.klok.zet(moment);
    expect(await metCode(k, 'balie', code)).toMatchObject({ code: 'code-onjuist' });
    k.klok.verstrijk(60_000);
    expect(await metCode(k, 'balie', telefoon(k, geheim))).toMatchObject({ ok: true });
  });

  it('holds wrong codes by the throttle of the password, which a right password alone does not wipe', async () => {
    const { geheim } = await metFactor(k, 'balie');
    for (let i = 0; i < 3; i += 1) {
      expect(await zonder('balie')).toMatchObject({ code: 'code-nodig' });
      expect(await metCode(k, 'balie', telefoon(k, geheim, 500 + i))).toMatchObject({ code: 'code-onjuist' });
    }
    expect(await metCode(k, 'balie', telefoon(k, geheim))).toMatchObject({
      code: 'te-veel-pogingen',
      wachtSeconden: 5,
    });
    k.klok.verstrijk(5000);
    expect(await metCode(k, 'balie', telefoon(k, geheim))).toMatchObject({ ok: true });
    expect(await metCode(k, 'balie', 'onzin')).toMatchObject({ code: 'code-onjuist' });
  });

  it('unlocks the screen with the password only', async () => {
    await metFactor(k, 'balie');
    await k.doe('sessie.vergrendelen', {});
    await k.doe('sessie.ontgrendelen', { wachtwoord });
  });

  it('takes a recovery code in any way of writing, once, and says how many are left', async () => {
    const { codes } = await metFactor(k, 'balie');
    const [eerste = '', tweede = ''] = codes;
    expect(new Set(codes).size).toBe(8);
    expect(await metCode(k, 'balie', eerste.toLowerCase().replace('-', ' '))).toMatchObject({
      waarde: { tweedeFactor: { codesOver: 7 } },
    });
    expect(await metCode(k, 'balie', eerste)).toMatchObject({ code: 'code-onjuist' });
    expect(await metCode(k, 'balie', tweede.slice(0, 10))).toMatchObject({ code: 'code-onjuist' });
    expect(await metCode(k, 'balie', tweede)).toMatchObject({ waarde: { tweedeFactor: { codesOver: 6 } } });
  });
});

describe('setting up, renewing and taking off', () => {
  it('stores nothing until a code is right, and only what was shown last', async () => {
    await logIn(k, 'balie');
    await k.weigert('tweedeFactor.bevestigen', { code: '123456', oudeCode: '' }, 'stap-niet-mogelijk');
    const { geheim: weg } = await k.doe('tweedeFactor.beginnen', {});
    const { geheim, qr } = await k.doe('tweedeFactor.beginnen', {});
    expect(qr.strepen.length).toBeGreaterThan(100);
    const fout = await k.weigert(
      'tweedeFactor.bevestigen',
      { code: telefoon(k, weg), oudeCode: '' },
      'ongeldige-invoer',
    );
    expect(fout.velden?.[0]?.pad).toBe('code');
    await logIn(k, 'balie');
    await k.weigert('tweedeFactor.bevestigen', { code: telefoon(k, geheim), oudeCode: '' }, 'stap-niet-mogelijk');
    expect(await zonder('balie')).toMatchObject({ ok: true, waarde: { tweedeFactor: { aan: false } } });
  });

  it('renews with a code of the old one, whose secret and recovery codes are worth nothing afterwards', async () => {
    const oud = await metFactor(k, 'balie');
    const { geheim } = await k.doe('tweedeFactor.beginnen', {});
    const code = telefoon(k, geheim);
    await k.weigert('tweedeFactor.bevestigen', { code, oudeCode: '' }, 'code-nodig');
    await k.weigert('tweedeFactor.bevestigen', { code, oudeCode: '000000' }, 'code-onjuist');
    const { codes } = await k.doe('tweedeFactor.bevestigen', { code, oudeCode: telefoon(k, oud.geheim) });
    k.klok.verstrijk(60_000);
    expect(await metCode(k, 'balie', telefoon(k, oud.geheim))).toMatchObject({ code: 'code-onjuist' });
    expect(await metCode(k, 'balie', oud.codes[0] ?? '')).toMatchObject({ code: 'code-onjuist' });
    expect(await metCode(k, 'balie', codes[0] ?? '')).toMatchObject({ ok: true });
  });

  it('takes one’s own off with a code, behind the throttle', async () => {
    const { geheim } = await metFactor(k, 'balie');
    for (let i = 0; i < 3; i += 1)
      await k.weigert('tweedeFactor.weghalen', { code: telefoon(k, geheim, 99) }, 'code-onjuist');
    await k.weigert('tweedeFactor.weghalen', { code: telefoon(k, geheim) }, 'te-veel-pogingen');
    k.klok.verstrijk(5000);
    await k.doe('tweedeFactor.weghalen', { code: telefoon(k, geheim) });
    await k.weigert('tweedeFactor.weghalen', { code: telefoon(k, geheim) }, 'niet-gevonden');
    expect(await zonder('balie')).toMatchObject({ ok: true });
  });

  it('an administrator takes it off with a reason; the user is told once, the log says who and why', async () => {
    await metFactor(k, 'balie');
    await logIn(k, 'bea');
    const gebruikerId = await idVan('balie');
    expect(await k.doe('tweedeFactor.lijst', {})).toEqual([{ gebruikerId, sinds: '2026-11-16T09:00:00.000Z' }]);
    await k.weigert('tweedeFactor.afhalen', { gebruikerId, reden: ' ' }, 'ongeldige-invoer');
    await k.weigert(
      'tweedeFactor.afhalen',
      { gebruikerId: await idVan('bea'), reden: 'Mag dit' },
      'stap-niet-mogelijk',
    );
    await k.weigert('tweedeFactor.afhalen', { gebruikerId: await idVan('auditor'), reden: 'Niets' }, 'niet-gevonden');
    await k.doe('tweedeFactor.afhalen', { gebruikerId, reden: 'Telefoon kwijt' });
    expect(await zonder('balie')).toMatchObject({
      waarde: { tweedeFactor: { aan: false, afgehaald: { door: 'Bea Beheer', reden: 'Telefoon kwijt' } } },
    });
    await k.doe('tweedeFactor.gezien', {});
    expect(await zonder('balie')).toMatchObject({ waarde: { tweedeFactor: { afgehaald: null } } });
    const teksten = (await logboek()).map(({ gebruiker, tekst }) => `${gebruiker}: ${tekst}`);
    expect(teksten).toContain('Bea Beheer: Tweede factor weggehaald van balie: Telefoon kwijt');
    expect(teksten).toContain('Naam balie: Tweede factor ingesteld');
  });

  it('the recovery key takes it off as well', async () => {
    const eigen = testkern();
    const herstelsleutel = await richtIn(eigen);
    await metFactor(eigen, 'bea');
    const nieuwWachtwoord = 'vijf andere losse woorden hier';
    const { sessie } = await eigen.doe('installatie.herstellen', { herstelsleutel, inlognaam: 'bea', nieuwWachtwoord });
    expect(sessie.tweedeFactor).toMatchObject({ aan: false, afgehaald: null });
    await eigen.doe('sessie.inloggen', { inlognaam: 'bea', wachtwoord: nieuwWachtwoord });
    eigen.herstart();
    const { db } = await openBestand(eigen.map, 'bea', nieuwWachtwoord);
    expect(db.prepare("SELECT tekst FROM audit WHERE tekst LIKE '%herstelsleutel%'").pluck().all()).toEqual([
      'Toegang hersteld met de herstelsleutel, tweede factor weggehaald',
    ]);
    db.close();
    eigen.ruimOp();
  });
});

describe('a role that must have it', () => {
  it('is nobody in a new organisation', async () => {
    await logIn(k, 'bea');
    expect((await k.doe('instelling.lezen', {})).waarden.tweedeFactorRollen).toEqual([]);
  });

  it('may set it up and do nothing else; after that all is as before', async () => {
    await verplicht('balie');
    await logIn(k, 'auditor');
    await k.doe('locatie.lijst', {});
    await logIn(k, 'balie');
    expect(await k.doe('sessie.huidige', {})).toMatchObject({ tweedeFactor: { moet: true } });
    await k.weigert('locatie.lijst', {}, 'tweede-factor-nodig');
    await k.weigert('client.zoeken', { tekst: 'x', aantal: 1 }, 'tweede-factor-nodig');
    const { geheim } = await k.doe('tweedeFactor.beginnen', {});
    await k.doe('tweedeFactor.bevestigen', { code: telefoon(k, geheim), oudeCode: '' });
    await k.doe('locatie.lijst', {});
  });

  it('counts at once for the administrator who sets it', async () => {
    await verplicht('functioneel-beheer');
    await k.weigert('gebruiker.lijst', {}, 'tweede-factor-nodig');
    const { geheim } = await k.doe('tweedeFactor.beginnen', {});
    await k.doe('tweedeFactor.bevestigen', { code: telefoon(k, geheim), oudeCode: '' });
    await k.doe('gebruiker.lijst', {});
  });
});

describe('the secret', () => {
  it('stands in no log, no audit line, no file in the clear and no later answer; an ended factor has none', async () => {
    const { geheim, codes } = await metFactor(k, 'balie');
    await metCode(k, 'balie', codes[0] ?? '');
    const antwoorden = [
      await k.doe('sessie.huidige', {}),
      await k.doe('installatie.toestand', {}),
      await k.doe('tweedeFactor.beginnen', {}),
    ];
    await logIn(k, 'bea');
    antwoorden.push((await k.doe('tweedeFactor.lijst', {})) as never, (await logboek()) as never);
    const kaal = geheim.replaceAll(' ', '');
    const bestanden = readdirSync(k.map).map((naam) => readFileSync(join(k.map, naam), 'latin1'));
    const alles = JSON.stringify([antwoorden, k.logregels, k.fouten, bestanden]);
    for (const geheimpje of [kaal, geheim, ...codes]) expect(alles.includes(geheimpje)).toBe(false);
    k.herstart();
    const { db } = await openBestand(k.map);
    expect(db.prepare('SELECT count(*) FROM tweede_factor WHERE geheim IS NOT NULL').pluck().get()).toBe(1);
    db.close();
    await logIn(k, 'bea');
    await k.doe('tweedeFactor.afhalen', { gebruikerId: await idVan('balie'), reden: 'Kwijt' });
    k.herstart();
    const na = await openBestand(k.map);
    expect(na.db.prepare('SELECT geheim FROM tweede_factor').pluck().all()).toEqual([null]);
    na.db.close();
  });

  it('is on paper only as recovery codes, for whoever just made them', async () => {
    const { codes } = await metFactor(k, 'balie');
    const { bytes, bestandsnaam } = await k.doe('tweedeFactor.codesDocument', { codes });
    expect(bestandsnaam).toBe('herstelcodes-onthaal.pdf');
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
