import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientvelden, gemeente, logIn, richtIn, wachtwoord, type Testkern } from '../hulp.ts';
import { behoudkern, maakKopie } from './hulp.ts';

let k: Testkern;
const ring = () => join(k.map, 'sleutelbos.json');
const fase = async () => (await k.doe('installatie.toestand', {})).fase;
const maakClient = (achternaam: string) =>
  k.doe('client.aanmaken', { velden: clientvelden({ achternaam, bsn: null, geenBsnReden: 'Kwijt' }) });
const alsBea = { inlognaam: 'bea', wachtwoord, herstelsleutel: '' };
const schade: readonly [string, () => void][] = [
  ['half written', () => writeFileSync(ring(), readFileSync(ring(), 'utf8').slice(0, 100))],
  ['empty', () => writeFileSync(ring(), '')],
  ['of another form', () => writeFileSync(ring(), '{"versie":1}')],
  ['gone', () => rmSync(ring())],
];

beforeEach(() => {
  k = behoudkern();
});
afterEach(() => k.ruimOp());

describe('a key ring that is damaged or gone', () => {
  it('is recognised, put aside, and put back out of a backup; nothing recorded is lost', async () => {
    await gemeente(k);
    await logIn(k, 'bea');
    await maakKopie(k);
    await logIn(k, 'balie');
    await maakClient('Na de kopie');
    for (const [hoe, beschadig] of schade) {
      k.sluit();
      beschadig();
      k.herstart();
      expect(await fase(), hoe).toBe('sleutelbos');
      await k.weigert(
        'noodherstel.sleutelbos',
        { ...alsBea, wachtwoord: 'dit is een ander wachtwoord' },
        'inloggen-mislukt',
      );
      await k.weigert('noodherstel.sleutelbos', { ...alsBea, inlognaam: 'balie' }, 'geen-recht');
      const { gemaaktOp } = await k.doe('noodherstel.sleutelbos', alsBea);
      expect(gemaaktOp.slice(0, 10)).toBe('2026-11-16');
      expect(await fase()).toBe('inloggen');
      await logIn(k, 'balie');
      const { resultaten } = await k.doe('client.zoeken', { tekst: 'Na de kopie', aantal: 5 });
      expect(resultaten, hoe).toHaveLength(1);
    }
    expect(readdirSync(join(k.map, 'terzijde')).every((naam) => naam.endsWith('-sleutelbos'))).toBe(true);
    await logIn(k, 'auditor');
    const { regels } = await k.doe('audit.lijst', {
      zoek: 'sleutels terug',
      van: null,
      tot: null,
      voorVolgnummer: null,
      aantal: 9,
    });
    expect(regels).toHaveLength(schade.length);
    expect(await k.doe('audit.controleren', {})).toMatchObject({ heel: true });
    await k.weigert('noodherstel.sleutelbos', alsBea, 'al-ingericht');
  });

  it('comes back with the recovery key too, and who was blocked since stays out', async () => {
    const herstelsleutel = await richtIn(k);
    const nieuw = { naam: 'Weg', inlognaam: 'weg', wachtwoord, rollen: ['balie'] as const, locatieId: null };
    const { id, versie, naam, rollen, locatieId } = await k.doe('gebruiker.toevoegen', {
      ...nieuw,
      rollen: [...nieuw.rollen],
    });
    await maakKopie(k);
    await k.doe('gebruiker.wijzigen', { id, versie, naam, rollen, locatieId, actief: false });
    k.sluit();
    rmSync(ring());
    k.herstart();
    const metSleutel = { inlognaam: 'bea', wachtwoord: '', herstelsleutel };
    await k.weigert(
      'noodherstel.sleutelbos',
      { ...metSleutel, herstelsleutel: 'A'.repeat(39) },
      'herstelsleutel-onjuist',
    );
    await k.weigert('noodherstel.sleutelbos', { ...metSleutel, inlognaam: 'weg' }, 'herstelsleutel-onjuist');
    await k.doe('noodherstel.sleutelbos', metSleutel);
    await k.weigert('sessie.inloggen', { inlognaam: 'weg', wachtwoord }, 'inloggen-mislukt');
    await logIn(k, 'bea');
  });

  it('without a backup, or with one of a key that was changed, says what to do and leaves all as it is', async () => {
    await richtIn(k);
    k.sluit();
    rmSync(ring());
    k.herstart();
    expect((await k.weigert('noodherstel.sleutelbos', alsBea, 'terugzetten-kan-niet')).melding).toMatch(
      /geen reservekopie/,
    );
    expect(existsSync(ring())).toBe(false);
  });

  it('of before the key was changed does not fit, and says so', async () => {
    await richtIn(k);
    await maakKopie(k);
    const { herstelsleutel } = await k.doe('sleutel.voorbereiden', { wachtwoord });
    await k.doe('sleutel.vervangen', { bevestiging: herstelsleutel.slice(-4) });
    rmSync(ring());
    k.herstart();
    expect((await k.weigert('noodherstel.sleutelbos', alsBea, 'terugzetten-kan-niet')).melding).toMatch(/passen niet/);
  });

  it('is not thought of when a set-up was broken off before there was one', async () => {
    expect(await fase()).toBe('nieuw');
    writeFileSync(join(k.map, `${'0'.repeat(26)}.db`), '');
    expect(await fase()).toBe('nieuw');
    await richtIn(k);
  });
});
