import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standaardkosten, wachtwoordsleutel } from '#core/sessie/wachtwoord.ts';
import { logIn, richtIn, testkern, voegGebruikersToe, wachtwoord, type Testkern } from './hulp.ts';
import { gemeentesjabloon } from './opstelling.ts';

// Counted, not replaced: how often a password is stretched says more than how long an answer takes.
vi.mock('@node-rs/argon2', async (origineel) => {
  const echt = await origineel<typeof import('@node-rs/argon2')>();
  return { ...echt, hashRaw: vi.fn(echt.hashRaw) };
});
const strekken = vi.mocked(hashRaw);

const opzetten = gemeentesjabloon();
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  strekken.mockClear();
});
afterEach(() => k.ruimOp());

const fout = 'dit is het verkeerde wachtwoord';
const anders = 'vijf andere losse woorden hier';
const probeer = (inlognaam: string, geheim = fout) => k.roep('sessie.inloggen', { inlognaam, wachtwoord: geheim });
const bestand = (naam: string) => join(k.map, `${naam}.json`);
const leesBos = () =>
  JSON.parse(readFileSync(bestand('sleutelbos'), 'utf8')) as {
    gebruikers: { gebruikerId: string; naamhash: string }[];
  };
const gebruiker = async (inlognaam: string) => {
  const alle = await k.doe('gebruiker.lijst', {});
  const gevonden = alle.find((g) => g.inlognaam === inlognaam);
  if (!gevonden) throw new Error('unknown test user');
  return gevonden;
};
const wijzigBalie = async (over: object) => {
  const { inlognaam: _, laatstIngelogd: __, ...velden } = await gebruiker('balie');
  return { ...velden, ...over };
};

describe('logging in', () => {
  it('takes the name in any case and with spaces round it', async () => {
    expect(await k.doe('sessie.inloggen', { inlognaam: '  BALIE ', wachtwoord })).toMatchObject({ naam: 'Naam balie' });
  });

  it('takes the password in composed and decomposed form alike (NFKC)', async () => {
    await logIn(k, 'bea');
    await k.doe('gebruiker.toevoegen', {
      naam: 'Zoë',
      inlognaam: 'zoe',
      wachtwoord: 'café naïve élève noël',
      rollen: ['balie'],
      locatieId: null,
    });
    await k.doe('sessie.inloggen', { inlognaam: 'zoe', wachtwoord: 'café naïve élève noël'.normalize('NFD') });
    await k.doe('sessie.inloggen', { inlognaam: 'zoe', wachtwoord: 'ｃａｆé naïve élève noël' });
  });

  it('says the same of an unknown name as of a wrong password, after the same work', async () => {
    const [onbekend, bekend] = [await probeer('niemand'), await probeer('balie')];
    expect(onbekend).toEqual(bekend);
    expect(bekend).toMatchObject({ ok: false, code: 'inloggen-mislukt' });
    expect(strekken.mock.calls.map(([, opties]) => ({ ...opties, salt: opties?.salt?.length }))).toEqual(
      Array.from({ length: 2 }, () => ({ salt: 16, memoryCost: 64, timeCost: 1, parallelism: 1, outputLen: 32 })),
    );
  });

  it('stretches a password in earnest outside the tests', async () => {
    await wachtwoordsleutel(wachtwoord, new Uint8Array(16), standaardkosten);
    expect(strekken.mock.lastCall?.[1]).toMatchObject({ memoryCost: 65_536, timeCost: 3, outputLen: 32 });
  });

  it('keeps no name, no login name and no password in the key ring', () => {
    const tekst = readFileSync(bestand('sleutelbos'), 'utf8').toLowerCase();
    for (const woord of ['bea beheer', 'beheer', 'balie', 'beslisser', 'rotterdam', 'woorden'])
      expect(tekst).not.toContain(woord);
  });

  it('does not survive a logout or a restart', async () => {
    await logIn(k, 'balie');
    await k.doe('sessie.uitloggen', {});
    expect(await k.doe('sessie.huidige', {})).toBeNull();
    await k.weigert('locatie.lijst', {}, 'niet-ingelogd');
    await logIn(k, 'balie');
    k.herstart();
    await k.weigert('locatie.lijst', {}, 'niet-ingelogd');
    expect(await k.doe('installatie.toestand', {})).toMatchObject({ fase: 'inloggen', sessie: null });
  });

  it('puts a colleague in the place of who was in, and logs the other out', async () => {
    await logIn(k, 'balie');
    await logIn(k, 'auditor');
    const { regels } = await k.doe('audit.lijst', { zoek: '', van: null, tot: null, voorVolgnummer: null, aantal: 3 });
    expect(regels.slice(0, 3).map(({ gebruiker: wie, gebeurtenis }) => `${wie}: ${gebeurtenis}`)).toEqual([
      'Naam auditor: sessie.inloggen',
      'Naam balie: sessie.uitloggen',
      'Naam balie: sessie.inloggen',
    ]);
  });

  it('that fails leaves who was in where they were', async () => {
    await logIn(k, 'balie');
    await probeer('beslisser');
    expect(await k.doe('sessie.huidige', {})).toMatchObject({ naam: 'Naam balie' });
  });
});

describe('the throttle', () => {
  const wachtNa = async (inlognaam: string): Promise<number | undefined> => {
    const antwoord = await probeer(inlognaam);
    return antwoord.ok ? undefined : antwoord.code === 'te-veel-pogingen' ? antwoord.wachtSeconden : 0;
  };

  it('gives three attempts for nothing, then waits 5, 10, 20 … up to 300 seconds', async () => {
    const wachten: (number | undefined)[] = [];
    for (let poging = 1; poging <= 11; poging += 1) {
      const eerst = await wachtNa('balie');
      wachten.push(eerst);
      if (!eerst) continue;
      k.klok.verstrijk(eerst * 1000 - 1);
      expect(await wachtNa('balie')).toBe(1);
      k.klok.verstrijk(1);
      expect(await wachtNa('balie')).toBe(0);
    }
    expect(wachten).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]);
  });

  it('does not try the password while it waits, also not the right one', async () => {
    for (let i = 0; i < 3; i += 1) await probeer('balie');
    strekken.mockClear();
    expect(await probeer('balie', wachtwoord)).toMatchObject({ code: 'te-veel-pogingen', wachtSeconden: 5 });
    expect(strekken).not.toHaveBeenCalled();
    k.klok.verstrijk(5000);
    expect(await probeer('balie', wachtwoord)).toMatchObject({ ok: true });
  });

  it('forgets the failures of a name that got in, and of nobody else', async () => {
    for (let i = 0; i < 2; i += 1) await Promise.all([probeer('balie'), probeer('beslisser')]);
    await logIn(k, 'balie');
    expect(await wachtNa('balie')).toBe(0);
    expect(await wachtNa('beslisser')).toBe(0);
    expect(await wachtNa('beslisser')).toBe(5);
  });

  it('holds a name that does not exist as any other', async () => {
    for (let i = 0; i < 3; i += 1) await probeer('niemand');
    expect(await wachtNa('niemand')).toBe(5);
    expect(await wachtNa('iemand')).toBe(0);
  });

  it('survives a restart', async () => {
    for (let i = 0; i < 3; i += 1) await probeer('balie');
    k.herstart();
    expect(await wachtNa('balie')).toBe(5);
  });

  it('is not shortened by a clock that is set back, and does not wait until that clock has caught up', async () => {
    for (let i = 0; i < 3; i += 1) await probeer('balie');
    k.klok.zet('2025-01-01T00:00:00Z');
    expect(await wachtNa('balie')).toBe(5);
    k.klok.verstrijk(4000);
    expect(await wachtNa('balie')).toBe(1);
    k.klok.verstrijk(1000);
    expect(await probeer('balie', wachtwoord)).toMatchObject({ ok: true });
  });

  it('cannot be passed by sending many attempts at once', async () => {
    const codes = (await Promise.all(Array.from({ length: 40 }, () => probeer('balie')))).map((a) =>
      a.ok ? 'ok' : a.code,
    );
    expect(codes.filter((code) => code === 'inloggen-mislukt')).toHaveLength(3);
    expect(codes.filter((code) => code === 'te-veel-pogingen')).toHaveLength(37);
    expect(strekken).toHaveBeenCalledTimes(3);
  });

  it('counts an attempt before it is tried, so that pulling the plug gains nothing', async () => {
    strekken.mockImplementationOnce(() => new Promise(() => {}));
    void probeer('balie');
    await vi.waitFor(() => expect(strekken).toHaveBeenCalled());
    const geteld = Object.values(
      JSON.parse(readFileSync(bestand('pogingen'), 'utf8')) as Record<string, { mislukt: number }>,
    );
    expect(geteld.map(({ mislukt }) => mislukt)).toEqual([1]);
  });

  it('holds the unlocking and the changing of a password too', async () => {
    await logIn(k, 'balie');
    for (let i = 0; i < 3; i += 1) await k.roep('sessie.ontgrendelen', { wachtwoord: fout });
    expect(await k.roep('sessie.ontgrendelen', { wachtwoord })).toMatchObject({ code: 'te-veel-pogingen' });
    expect(await k.roep('sessie.wachtwoordWijzigen', { huidig: wachtwoord, nieuw: anders })).toMatchObject({
      code: 'te-veel-pogingen',
    });
  });

  it('is not shortened by a clock that is set ahead, nor by switching the computer off and on', async () => {
    k.klok.verstrijk(3_600_000);
    for (let i = 0; i < 6; i += 1) {
      const wacht = await wachtNa('balie');
      if (wacht) k.klok.verstrijk(wacht * 1000);
    }
    const straf = (await wachtNa('balie')) || ((await wachtNa('balie')) ?? 0);
    expect(straf).toBeGreaterThan(5);
    for (const moment of ['2026-11-17T09:00:00Z', '2031-01-01T00:00:00Z']) {
      k.klok.zet(moment);
      expect(await wachtNa('balie')).toBe(straf);
    }
    k.klok.verstrijk(4000);
    k.klok.startComputer();
    k.herstart();
    // How long it was off nobody can say who does not believe the clock: it counts from when it was switched on.
    expect(await wachtNa('balie')).toBe(straf);
    k.klok.verstrijk(straf * 1000);
    expect(await probeer('balie', wachtwoord)).toMatchObject({ ok: true });
  });

  it('keeps nobody out when its file is unreadable', async () => {
    writeFileSync(bestand('pogingen'), '{"half');
    await logIn(k, 'balie');
  });

  it('remembers five hundred names, those that failed most first', async () => {
    const laatste = '2026-11-16T08:00:00.000Z';
    const vol = Object.fromEntries(
      Array.from({ length: 600 }, (_, i) => [`naam ${i}`, { mislukt: i === 7 ? 9 : 1 + (i % 2), laatste }]),
    );
    writeFileSync(bestand('pogingen'), JSON.stringify(vol));
    await probeer('niemand');
    const over = JSON.parse(readFileSync(bestand('pogingen'), 'utf8')) as Record<string, { mislukt: number }>;
    expect(Object.keys(over)).toHaveLength(500);
    expect(over['naam 7']).toMatchObject({ mislukt: 9 });
    expect(Object.values(over).filter(({ mislukt }) => mislukt === 2)).toHaveLength(299);
  });

  describe('after a hundred failures in a row (NIST SP 800-63B-4, 3.2.2)', () => {
    const naHonderd = async (inlognaam: string) => {
      await probeer(inlognaam);
      const stand = JSON.parse(readFileSync(bestand('pogingen'), 'utf8')) as Record<string, { mislukt: number }>;
      for (const een of Object.values(stand)) een.mislukt = 99;
      writeFileSync(bestand('pogingen'), JSON.stringify(stand));
      k.klok.verstrijk(300_000);
      expect(await probeer(inlognaam)).toMatchObject({ code: 'inloggen-mislukt' });
      k.klok.verstrijk(3_600_000);
    };

    it('the password opens nothing here, the right one neither, however long somebody waits; others are not held', async () => {
      await naHonderd('balie');
      strekken.mockClear();
      for (const geheim of [fout, wachtwoord])
        expect(await probeer('balie', geheim)).toMatchObject({ code: 'inloggen-dicht' });
      k.klok.verstrijk(40 * 86_400_000);
      k.herstart();
      expect(await probeer('balie', wachtwoord)).toMatchObject({ code: 'inloggen-dicht' });
      expect(strekken).not.toHaveBeenCalled();
      await logIn(k, 'beslisser');
    });

    it('another password that an administrator gives begins anew', async () => {
      await naHonderd('balie');
      await logIn(k, 'bea');
      await k.doe('gebruiker.wachtwoordInstellen', { id: (await gebruiker('balie')).id, wachtwoord: anders });
      expect(await probeer('balie', anders)).toMatchObject({ ok: true });
    });

    it('a name that does not exist says the same', async () => {
      await naHonderd('niemand');
      const onbekend = await probeer('niemand');
      await naHonderd('balie');
      expect(onbekend).toEqual(await probeer('balie'));
    });

    it('who is locked out so while in can be logged out, and the work of the one before stays shut', async () => {
      await logIn(k, 'balie');
      await k.doe('sessie.vergrendelen', {});
      await naHonderd('balie');
      expect(await k.roep('sessie.ontgrendelen', { wachtwoord })).toMatchObject({ code: 'inloggen-dicht' });
      await logIn(k, 'beslisser');
    });
  });
});

describe('the lock', () => {
  const fase = async () => (await k.doe('installatie.toestand', {})).fase;
  beforeEach(() => logIn(k, 'balie'));

  it('falls after five minutes without a person, and not a moment earlier', async () => {
    k.klok.verstrijk(300_000);
    expect(await fase()).toBe('open');
    k.klok.verstrijk(1);
    await k.weigert('locatie.lijst', {}, 'vergrendeld');
    expect(await fase()).toBe('vergrendeld');
    expect(await k.doe('sessie.huidige', {})).toMatchObject({ vergrendeld: true });
  });

  it('is put off by work and by the heartbeat, not by a window that asks again by itself', async () => {
    for (const naam of ['locatie.lijst', 'sessie.actief'] as const) {
      k.klok.verstrijk(299_000);
      await k.doe(naam, {});
    }
    k.klok.verstrijk(200_000);
    await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 10 });
    await k.doe('concept.lezen', { sleutel: 'melding' });
    k.klok.verstrijk(200_000);
    await k.weigert('locatie.lijst', {}, 'vergrendeld');
  });

  it('does not look at a clock that is set back', async () => {
    k.klok.verstrijk(200_000);
    k.klok.zet('2020-01-01T00:00:00Z');
    k.klok.verstrijk(200_000);
    expect(await fase()).toBe('vergrendeld');
  });

  it('falls when the computer has slept, which the monotonic clock does not count', async () => {
    k.klok.zet('2026-11-16T10:30:00Z');
    expect(await fase()).toBe('vergrendeld');
  });

  it('keeps who was in, and gives everything back for the right password', async () => {
    const eerst = await k.doe('sessie.huidige', {});
    await k.doe('sessie.vergrendelen', {});
    expect(await k.roep('sessie.ontgrendelen', { wachtwoord: fout })).toMatchObject({ code: 'inloggen-mislukt' });
    expect(await fase()).toBe('vergrendeld');
    expect(await k.doe('sessie.ontgrendelen', { wachtwoord })).toEqual(eerst);
    await k.doe('locatie.lijst', {});
  });

  it('follows the setting at once', async () => {
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    await k.doe('instelling.opslaan', {
      versie,
      waarden: { ...waarden, vergrendelNaMinuten: 1, organisatienaam: 'Stad' },
    });
    expect(await k.doe('sessie.huidige', {})).toMatchObject({ vergrendelNaMinuten: 1, organisatie: { naam: 'Stad' } });
    k.klok.verstrijk(60_001);
    expect(await fase()).toBe('vergrendeld');
  });

  it('lets a colleague log out who walked away, and log in', async () => {
    await k.doe('sessie.vergrendelen', {});
    await logIn(k, 'beslisser');
    expect(await fase()).toBe('open');
    await k.doe('sessie.vergrendelen', {});
    await k.doe('sessie.uitloggen', {});
    expect(await fase()).toBe('inloggen');
  });

  it('leaves lines of locking, of a wrong and of the right password in the log', async () => {
    await k.doe('sessie.vergrendelen', {});
    await k.roep('sessie.ontgrendelen', { wachtwoord: fout });
    await k.doe('sessie.ontgrendelen', { wachtwoord });
    await logIn(k, 'auditor');
    const { regels } = await k.doe('audit.lijst', {
      zoek: 'Naam balie',
      van: null,
      tot: null,
      voorVolgnummer: null,
      aantal: 9,
    });
    expect(regels.slice(0, 4).map(({ gebeurtenis, uitkomst }) => `${gebeurtenis} ${uitkomst}`)).toEqual([
      'sessie.uitloggen gelukt',
      'sessie.ontgrendelen gelukt',
      'sessie.ontgrendelen geweigerd: inloggen-mislukt',
      'sessie.vergrendelen gelukt',
    ]);
  });
});

describe('passwords', () => {
  it('set by an administrator are temporary: they open nothing but the way to another', async () => {
    await logIn(k, 'bea');
    await k.doe('gebruiker.wachtwoordInstellen', { id: (await gebruiker('balie')).id, wachtwoord: anders });
    expect(await probeer('balie', anders)).toMatchObject({ waarde: { moetWachtwoordWijzigen: true } });
    await k.weigert('client.zoeken', { tekst: 'jansen', aantal: 5 }, 'eigen-wachtwoord-nodig');
    await k.weigert('locatie.lijst', {}, 'eigen-wachtwoord-nodig');
    await k.weigert('sessie.wachtwoordWijzigen', { huidig: fout, nieuw: wachtwoord }, 'inloggen-mislukt');
    const zelfde = { huidig: anders, nieuw: anders };
    expect((await k.weigert('sessie.wachtwoordWijzigen', zelfde, 'wachtwoord-te-zwak')).velden).toMatchObject([
      { pad: 'nieuw' },
    ]);
    await k.weigert('sessie.wachtwoordWijzigen', { huidig: anders, nieuw: 'te kort' }, 'wachtwoord-te-zwak');
    await k.doe('sessie.wachtwoordWijzigen', { huidig: anders, nieuw: wachtwoord });
    expect(await k.doe('sessie.huidige', {})).toMatchObject({ moetWachtwoordWijzigen: false });
    await k.doe('locatie.lijst', {});
    expect(await probeer('balie', anders)).toMatchObject({ code: 'inloggen-mislukt' });
    expect(await probeer('balie', wachtwoord)).toMatchObject({ ok: true, waarde: { moetWachtwoordWijzigen: false } });
  });

  it('that were forgotten are set anew by an administrator', async () => {
    await logIn(k, 'bea');
    const { id } = await gebruiker('balie');
    await k.doe('gebruiker.wachtwoordInstellen', { id, wachtwoord: anders });
    expect(await probeer('balie', wachtwoord)).toMatchObject({ ok: false });
    expect(await probeer('balie', anders)).toMatchObject({ waarde: { moetWachtwoordWijzigen: true } });
  });

  it('that are weak are refused at the field, for every way to set one', async () => {
    await logIn(k, 'bea');
    const { id } = await gebruiker('balie');
    const zwak = 'Naam balie 123456';
    for (const [naam, invoer, pad] of [
      [
        'gebruiker.toevoegen',
        { naam: 'Naam balie', inlognaam: 'x1', wachtwoord: zwak, rollen: ['balie'], locatieId: null },
        'wachtwoord',
      ],
      ['gebruiker.wachtwoordInstellen', { id, wachtwoord: zwak }, 'wachtwoord'],
      ['sessie.wachtwoordWijzigen', { huidig: wachtwoord, nieuw: 'kort' }, 'nieuw'],
    ] as const)
      expect((await k.weigert(naam, invoer, 'wachtwoord-te-zwak')).velden?.[0]?.pad).toBe(pad);
  });
});

describe('users', () => {
  beforeEach(() => logIn(k, 'bea'));

  it('who are blocked cannot log in, and their key is gone from the ring', async () => {
    const { id } = await gebruiker('balie');
    expect(leesBos().gebruikers.map(({ gebruikerId }) => gebruikerId)).toContain(id);
    await k.doe('gebruiker.wijzigen', await wijzigBalie({ actief: false }));
    expect(leesBos().gebruikers.map(({ gebruikerId }) => gebruikerId)).not.toContain(id);
    expect(await probeer('balie', wachtwoord)).toMatchObject({ code: 'inloggen-mislukt' });
    await k.weigert('gebruiker.wachtwoordInstellen', { id, wachtwoord: anders }, 'stap-niet-mogelijk');
  });

  it('who are let back in get a new password first', async () => {
    await k.doe('gebruiker.wijzigen', await wijzigBalie({ actief: false }));
    await k.doe('gebruiker.wijzigen', await wijzigBalie({ actief: true }));
    expect(await probeer('balie', wachtwoord)).toMatchObject({ code: 'inloggen-mislukt' });
    await k.doe('gebruiker.wachtwoordInstellen', { id: (await gebruiker('balie')).id, wachtwoord: anders });
    expect(await probeer('balie', anders)).toMatchObject({ ok: true });
  });

  it('always have an administrator among them who can get in', async () => {
    const { inlognaam: _, laatstIngelogd: __, ...bea } = await gebruiker('bea');
    for (const over of [{ actief: false }, { rollen: ['auditor'] }])
      await k.weigert('gebruiker.wijzigen', { ...bea, ...over }, 'laatste-beheerder');
    await voegGebruikersToe(k, { inlognaam: 'bob', rollen: ['functioneel-beheer'] });
    const { inlognaam: ___, laatstIngelogd: ____, ...bob } = await gebruiker('bob');
    await k.doe('gebruiker.wijzigen', { ...bob, actief: false });
    await k.doe('gebruiker.wijzigen', { ...bob, versie: bob.versie + 1, actief: true });
    // Bob is active again but has no key: Bea is still the last who can get in.
    await k.weigert('gebruiker.wijzigen', { ...bea, actief: false }, 'laatste-beheerder');
    await k.doe('gebruiker.wachtwoordInstellen', { id: bob.id, wachtwoord });
    await k.doe('gebruiker.wijzigen', { ...bea, rollen: ['auditor'] });
    // A change of the own rights holds at once.
    await k.weigert('gebruiker.lijst', {}, 'geen-recht');
    expect((await k.doe('sessie.huidige', {}))?.rollen).toEqual(['auditor']);
  });

  it('who block themselves are out at once', async () => {
    await voegGebruikersToe(k, { inlognaam: 'bob', rollen: ['functioneel-beheer'] });
    const { inlognaam: _, laatstIngelogd: __, ...bea } = await gebruiker('bea');
    await k.doe('gebruiker.wijzigen', { ...bea, actief: false });
    await k.weigert('gebruiker.lijst', {}, 'niet-ingelogd');
  });

  it('have one login name each, whatever its case', async () => {
    const nieuw = {
      naam: 'Ander',
      inlognaam: 'BALIE',
      wachtwoord: anders,
      rollen: ['balie' as const],
      locatieId: null,
    };
    expect((await k.weigert('gebruiker.toevoegen', nieuw, 'inlognaam-bezet')).velden?.[0]?.pad).toBe('inlognaam');
  });

  it('cannot be bound to a locatie that does not exist, or be changed under a colleague’s hands', async () => {
    const weg = await wijzigBalie({ locatieId: '0'.repeat(26) });
    expect((await k.weigert('gebruiker.wijzigen', weg, 'ongeldige-invoer')).velden?.[0]?.pad).toBe('locatieId');
    const nieuw = {
      naam: 'N',
      inlognaam: 'nn',
      wachtwoord: anders,
      rollen: ['balie' as const],
      locatieId: '0'.repeat(26),
    };
    await k.weigert('gebruiker.toevoegen', nieuw, 'ongeldige-invoer');
    await k.weigert('gebruiker.wijzigen', await wijzigBalie({ versie: 9 }), 'conflict');
    await k.weigert('gebruiker.wijzigen', await wijzigBalie({ id: '0'.repeat(26) }), 'niet-gevonden');
    await k.weigert('gebruiker.wachtwoordInstellen', { id: '0'.repeat(26), wachtwoord: anders }, 'niet-gevonden');
  });
});

describe('the recovery key', () => {
  let sleutel: string;
  beforeEach(async () => {
    k.ruimOp();
    k = testkern();
    sleutel = await richtIn(k);
    await k.doe('sessie.uitloggen', {});
  });
  const herstel = (herstelsleutel: string, inlognaam = 'bea', nieuwWachtwoord = anders) =>
    k.roep('installatie.herstellen', { herstelsleutel, inlognaam, nieuwWachtwoord });

  it('is eight groups of four without look-alikes, and stands nowhere', () => {
    expect(sleutel).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readFileSync(bestand('sleutelbos'), 'utf8')).not.toContain(sleutel.slice(0, 9));
  });

  it('gives a new password, and the old one is done', async () => {
    expect(await herstel(sleutel)).toMatchObject({ ok: true, waarde: { sessie: { naam: 'Bea Beheer' } } });
    expect(await probeer('bea', wachtwoord)).toMatchObject({ ok: false });
    expect(await probeer('bea', anders)).toMatchObject({ ok: true });
  });

  it.each([
    ['in lower case', (s: string) => s.toLowerCase()],
    ['without dashes', (s: string) => s.replaceAll('-', '')],
    ['with spaces', (s: string) => ` ${s.replaceAll('-', ' - ')} `],
    [
      'with the letter O for zero and I or l for one',
      (s: string) => s.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l'),
    ],
  ])('may be typed %s', async (_hoe, vervorm) => {
    expect(await herstel(vervorm(sleutel))).toMatchObject({ ok: true });
  });

  it('that is wrong, or right for another name, says the same', async () => {
    const mis = await herstel(`${sleutel.slice(0, -1)}${sleutel.endsWith('X') ? 'Y' : 'X'}`);
    expect(mis).toMatchObject({ code: 'herstelsleutel-onjuist' });
    expect(await herstel(sleutel, 'niemand')).toEqual(mis);
  });

  it('is throttled, whatever the name it is tried with', async () => {
    for (const naam of ['bea', 'bob', 'piet']) await herstel('0000', naam);
    expect(await herstel('0000', 'jan')).toMatchObject({ code: 'te-veel-pogingen', wachtSeconden: 5 });
    expect(await herstel(sleutel)).toMatchObject({ code: 'te-veel-pogingen' });
    expect(await probeer('bea', wachtwoord)).toMatchObject({ ok: true });
  });

  it('only waits, however often it was tried: nobody can close it for who has it, and it opens a closed password', async () => {
    await herstel('0000');
    await probeer('bea');
    const dicht = JSON.parse(readFileSync(bestand('pogingen'), 'utf8')) as Record<string, { mislukt: number }>;
    for (const een of Object.values(dicht)) een.mislukt = 5000;
    writeFileSync(bestand('pogingen'), JSON.stringify(dicht));
    k.klok.verstrijk(300_000);
    expect(await probeer('bea', wachtwoord)).toMatchObject({ code: 'inloggen-dicht' });
    expect(await herstel(sleutel)).toMatchObject({ ok: true });
    await k.doe('sessie.uitloggen', {});
    expect(await probeer('bea', anders)).toMatchObject({ ok: true });
  });

  it('leaves who is in where they were when it is wrong or the new password is weak', async () => {
    await logIn(k, 'bea');
    await herstel('0000');
    expect(await herstel(sleutel, 'bea', 'kort')).toMatchObject({ code: 'wachtwoord-te-zwak' });
    expect(await herstel(sleutel, 'niemand')).toMatchObject({ code: 'herstelsleutel-onjuist' });
    expect(await k.doe('gebruiker.lijst', {})).toHaveLength(1);
  });
});

describe('a key kept by the desktop', () => {
  it('is needed as well once it took part, and opens nothing by itself', async () => {
    const geheim = new Uint8Array(32).fill(7);
    const { nieuweSleutelbos, sleutelVanGebruiker, voegGebruikerToe } = await import('#core/sessie/sleutelbos.ts');
    const { randomBytes } = await import('node:crypto');
    const toeval = (aantal: number) => new Uint8Array(randomBytes(aantal));
    const kosten = { wachtwoordkosten: { geheugenKiB: 64, gangen: 1 } };
    const wie = { administratieId: '1'.repeat(26), gebruikerId: '2'.repeat(26), inlognaam: 'bea', wachtwoord };
    const sleutel = toeval(32);
    const bos = await voegGebruikerToe(nieuweSleutelbos(false, toeval), wie, sleutel, {
      toeval,
      apparaatgeheim: geheim,
      ...kosten,
    });
    const opent = (apparaatgeheim: Uint8Array | null, geprobeerd = wachtwoord) =>
      sleutelVanGebruiker(bos, 'bea', geprobeerd, { apparaatgeheim, ...kosten });
    expect((await opent(geheim))?.sleutel).toEqual(sleutel);
    expect(await opent(null)).toBeNull();
    expect(await opent(new Uint8Array(32))).toBeNull();
    expect(await opent(geheim, anders)).toBeNull();
  });
});
