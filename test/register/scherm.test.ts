import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pgRegister } from '#registerdb/verbinding.ts';
import { adres } from '../core/levering-opdrachten.ts';
import { clientvelden } from '../core/gegevens.ts';
import { gemeente, logIn, testkern, type Testkern } from '../core/hulp.ts';
import { startPostgres, type Server } from '../hulp/postgres.ts';
import { maakCertificaat } from './certificaten.ts';
import { nieuwRegister, type Organisatie, type Register } from './opstelling.ts';

/* The endpoints of the screen Register, on a real core with a real registry behind it. */
let server: Server;
let register: Register;
let k: Testkern;
let wie: Organisatie;
let nummer = 0;
beforeAll(async () => {
  server = await startPostgres();
  register = await nieuwRegister(server, 'register');
});
afterAll(async () => {
  await register.beheer.end();
  await server.ruimOp();
});
beforeEach(async () => {
  k = testkern(undefined, undefined, undefined, pgRegister);
  await gemeente(k);
  await logIn(k, 'bea');
  const { organisatieId } = await k.doe('levering.stand', {});
  wie = await register.login('gemeente', `scherm_${(nummer += 1)}`, [], organisatieId);
});
afterEach(() => k.ruimOp());
const typ = (over: object = {}) => ({ ...wie.adres, ca: '', ...over });
const stand = () => k.doe('levering.stand', {});

describe('the screen Register', () => {
  it('begins empty, and counts what already waits', async () => {
    expect(await stand()).toMatchObject({
      verbinding: null,
      fase: 'niet-ingesteld',
      code: null,
      wachtend: 0,
      geweigerden: [],
    });
    await logIn(k, 'balie');
    await k.doe('client.aanmaken', { velden: clientvelden() });
    await logIn(k, 'bea');
    expect(await stand()).toMatchObject({ wachtend: 1, verstuurd: 0, laatstVerstuurd: null });
  });

  it('a client that the desk records is in the registry after the next round', async () => {
    await k.doe('levering.bewaren', { versie: 0, ...typ() });
    await logIn(k, 'balie');
    await k.doe('client.aanmaken', { velden: clientvelden() });
    await k.lever();
    const { rows } = await register.beheer.query<{ naam: string; kenner: string }>(
      `SELECT geslachtsnaam AS naam, organisatie_id AS kenner FROM register.v_client WHERE organisatie_id = $1`,
      [wie.id],
    );
    expect(rows).toEqual([{ naam: clientvelden().achternaam, kenner: wie.id }]);
    await logIn(k, 'bea');
    await k.lever();
    expect(await stand()).toMatchObject({ fase: 'verbonden', wachtend: 0, verstuurd: 1, ronde: null });
  });

  it('delivers behind a locked screen too, and not without a session', async () => {
    await k.doe('levering.bewaren', { versie: 0, ...typ() });
    await logIn(k, 'balie');
    await k.doe('client.aanmaken', { velden: clientvelden() });
    await k.doe('sessie.uitloggen', {});
    await k.lever();
    expect(
      (await register.beheer.query('SELECT FROM register.record WHERE organisatie_id = $1', [wie.id])).rowCount,
    ).toBe(0);
    await logIn(k, 'bea');
    await k.doe('sessie.vergrendelen', {});
    await k.lever();
    expect(
      (await register.beheer.query('SELECT FROM register.record WHERE organisatie_id = $1', [wie.id])).rowCount,
    ).toBe(1);
  });

  it('never shows the password again, nor keeps it in the log, and sends it nowhere else', async () => {
    const { wachtwoord } = wie.adres;
    const bewaard = await k.doe('levering.bewaren', { versie: 0, ...typ() });
    const alles = JSON.stringify([bewaard, await stand()]);
    await logIn(k, 'auditor');
    const log = await k.doe('audit.lijst', { zoek: '', van: null, tot: null, voorVolgnummer: null, aantal: 100 });
    expect(log.regels.some(({ gebeurtenis }) => gebeurtenis === 'levering.bewaren')).toBe(true);
    expect(alles + JSON.stringify(log)).not.toContain(wachtwoord);
    await logIn(k, 'bea');
    // The same place without typing it again is fine; another place, name or authority is not.
    expect(await k.doe('levering.testen', typ({ wachtwoord: '' }))).toEqual({ code: null });
    const gezag = maakCertificaat('Gezag').certificaat;
    for (const anders of [{ host: '127.0.0.2' }, { poort: 5433 }, { database: 'x' }, { gebruiker: 'x' }, { ca: gezag }])
      for (const naam of ['levering.testen', 'levering.bewaren'] as const) {
        const invoer = { ...typ({ wachtwoord: '', ...anders }), ...(naam === 'levering.bewaren' && { versie: 1 }) };
        const { velden } = await k.weigert(naam, invoer, 'ongeldige-invoer');
        expect(velden?.[0]?.pad).toBe('wachtwoord');
      }
    expect(await k.doe('levering.bewaren', { versie: 1, ...typ({ wachtwoord: '' }) })).toMatchObject({ versie: 2 });
    await k.lever();
    expect((await stand()).fase).toBe('verbonden');
  });

  it('tests what is typed without keeping it', async () => {
    expect(await k.doe('levering.testen', typ())).toEqual({ code: null });
    expect(await k.doe('levering.testen', typ({ wachtwoord: 'fout' }))).toEqual({ code: 'wachtwoord-onjuist' });
    expect(await k.doe('levering.testen', typ({ poort: 1 }))).toEqual({ code: 'onbereikbaar' });
    const ander = await register.login('gemeente', `anders_${nummer}`);
    expect(await k.doe('levering.testen', { ...ander.adres, ca: '' })).toEqual({ code: 'andere-organisatie' });
    expect((await stand()).verbinding).toBeNull();
  });

  it('stops, goes on, tries again, and a colleague who was first is not overwritten', async () => {
    await k.doe('levering.bewaren', { versie: 0, ...typ() });
    expect(await k.doe('levering.zetAan', { versie: 1, aan: false })).toMatchObject({ aan: false, versie: 2 });
    await k.lever();
    expect(await stand()).toMatchObject({ fase: 'uit' });
    await k.weigert('levering.zetAan', { versie: 1, aan: true }, 'conflict');
    await k.weigert('levering.bewaren', { versie: 1, ...typ() }, 'conflict');
    await k.weigert('levering.bewaren', { versie: 0, ...typ() }, 'conflict');
    await k.doe('levering.zetAan', { versie: 2, aan: true });
    await k.lever();
    expect(await stand()).toMatchObject({ fase: 'verbonden' });
    await k.weigert('levering.opnieuw', { volgnummer: 7 }, 'niet-gevonden');
    expect(await k.doe('levering.opnieuw', { volgnummer: null })).toEqual({ aantal: 0 });
    await k.doe('levering.allesOpnieuw', {});
    await k.doe('levering.nuProberen', {});
    await k.lever();
    expect(await stand()).toMatchObject({ fase: 'verbonden', wachtend: 0 });
  });

  it('shows a failure in a code, since when, and when it tries again', async () => {
    await k.doe('levering.bewaren', { versie: 0, ...typ({ poort: 1 }) });
    await k.lever();
    expect(await stand()).toMatchObject({ fase: 'storing', code: 'onbereikbaar', volgendePoging: 1 });
    k.klok.verstrijk(90_000);
    await k.lever();
    expect(await stand()).toMatchObject({ fase: 'storing', sinds: '2026-11-16T09:00:00.000Z' });
  });

  it.each([
    [{ host: '' }, 'host'],
    [{ host: 'https://register.nl' }, 'host'],
    [{ host: 'register.nl:5432' }, 'host'],
    [{ host: '/var/run/postgresql' }, 'host'],
    [{ host: 'a b' }, 'host'],
    [{ host: 'x'.repeat(300) }, 'host'],
    [{ poort: 0 }, 'poort'],
    [{ poort: 65_536 }, 'poort'],
    [{ poort: 1.5 }, 'poort'],
    [{ database: '' }, 'database'],
    [{ database: 'een twee' }, 'database'],
    [{ gebruiker: ' ' }, 'gebruiker'],
    [{ wachtwoord: '' }, 'wachtwoord'],
    [{ wachtwoord: 'x'.repeat(201) }, 'wachtwoord'],
    [{ ca: 'geen certificaat' }, 'ca'],
    [{ ca: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }, 'ca'],
  ])('refuses %o at its field', async (anders, pad) => {
    for (const [naam, versie] of [
      ['levering.bewaren', { versie: 0 }],
      ['levering.testen', {}],
    ] as const) {
      const { velden } = await k.weigert(naam, { ...versie, ...adres, ...anders }, 'ongeldige-invoer');
      expect(velden?.map((veld) => veld.pad)).toContain(pad);
    }
  });

  it('takes a certificate and says of whom it is; a secret key with it is refused', async () => {
    const gezag = maakCertificaat('Register Rotterdam');
    const { certificaat } = await k.doe('levering.bewaren', { versie: 0, ...typ({ ca: gezag.certificaat }) });
    expect(certificaat).toMatchObject({ van: 'Register Rotterdam' });
    await k.lever();
    expect(await stand()).toMatchObject({ code: 'geen-tls' });
    const { velden } = await k.weigert(
      'levering.testen',
      typ({ ca: gezag.certificaat + gezag.sleutel }),
      'ongeldige-invoer',
    );
    expect(velden?.[0]?.pad).toBe('ca');
  });
});
