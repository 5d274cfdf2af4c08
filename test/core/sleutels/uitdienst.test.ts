import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sleutelbosSchema } from '#core/sessie/sleutelbos.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, wachtwoord, type Testkern } from '../hulp.ts';
import { stadsjabloon, type Stad } from '../opstelling.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let id: Record<string, string>;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'bea');
  id = Object.fromEntries((await k.doe('gebruiker.lijst', {})).map((g) => [g.inlognaam, g.id]));
});
afterEach(() => k.ruimOp());

const van = (naam: string): string => id[naam] ?? '';
const opRing = (naam: string): boolean =>
  sleutelbosSchema
    .parse(JSON.parse(readFileSync(join(k.map, 'sleutelbos.json'), 'utf8')))
    .gebruikers.some(({ gebruikerId }) => gebruikerId === van(naam));
const stand = (naam: string) => k.doe('uitdienst.stand', { gebruikerId: van(naam) });
const invoer = (naam: string, over: object = {}) => ({
  ...{ gebruikerId: van(naam), versie: 0, laatsteDag: null, naarId: null, teamId: null },
  ...over,
});
const isActief = async (naam: string) =>
  (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === naam)?.actief;

/** The balie has Piet in hand, with a form half filled in. */
async function balieWerkt(): Promise<void> {
  await logIn(k, 'balie');
  const { dossierId } = k.met.piet;
  await k.doe('werk.toewijzen', { dossierId, versie: 0, behandelaarId: van('balie'), teamId: null });
  await k.doe('concept.bewaren', { sleutel: `stap:${dossierId}`, inhoud: { tekst: 'half' }, basisVersie: 0 });
  await k.doe('concept.bewaren', { sleutel: 'melding', inhoud: { tekst: 'aan de telefoon' }, basisVersie: 0 });
  await logIn(k, 'bea');
}

describe('a colleague who leaves', () => {
  it('is out at once, without a key, and the open work is in the hands of a colleague', async () => {
    await balieWerkt();
    expect(await stand('balie')).toMatchObject({ versie: 0, dossiers: 1, concepten: 2, laatsteDag: null });
    const uit = await k.doe('uitdienst.regelen', invoer('balie', { naarId: van('beslisser') }));
    expect(uit).toEqual({ gedaan: true, dossiers: 1, zonder: 0, concepten: 2 });
    expect(opRing('balie')).toBe(false);
    expect(await isActief('balie')).toBe(false);
    await k.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'inloggen-mislukt');
    await logIn(k, 'beslisser');
    expect(await k.doe('werk.stand', { dossierId: k.met.piet.dossierId })).toMatchObject({
      behandelaar: { id: van('beslisser') },
    });
    expect(await k.doe('concept.lezen', { sleutel: 'melding' })).toMatchObject({
      inhoud: { tekst: 'aan de telefoon' },
    });
    // The name stays where it was written.
    await logIn(k, 'auditor');
    const { regels } = await k.doe('audit.lijst', {
      zoek: 'Naam balie',
      van: null,
      tot: null,
      voorVolgnummer: null,
      aantal: 5,
    });
    expect(regels.length).toBeGreaterThan(0);
    await logIn(k, 'bea');
    expect(await stand('balie')).toMatchObject({
      versie: 2,
      gedaanOp: expect.any(String),
      naar: { id: van('beslisser') },
    });
  });

  it('leaves work that the colleague may not see free, and says how much', async () => {
    await balieWerkt();
    await logIn(k, 'beslisser');
    await k.doe('afscherming.instellen', {
      ...{ clientId: k.met.piet.clientId, versie: 0, grond: 'publiek-persoon', reden: 'Krant', voor: 'kring' },
      ...{ eigenaarId: van('beslisser'), kring: [van('beslisser'), van('balie')], uitgesloten: [] },
    });
    await logIn(k, 'bea');
    const uit = await k.doe(
      'uitdienst.regelen',
      invoer('balie', { naarId: van('overal') === '' ? null : van('gids') }),
    );
    expect(uit).toEqual({ gedaan: true, dossiers: 1, zonder: 1, concepten: 1 });
    await logIn(k, 'beslisser');
    expect(await k.doe('werk.stand', { dossierId: k.met.piet.dossierId })).toMatchObject({ behandelaar: null });
  });

  it('after a last day: works until then, is out the day after, also in a session that was left open', async () => {
    await balieWerkt();
    await k.doe('uitdienst.regelen', invoer('balie', { laatsteDag: '2026-11-17', naarId: van('beslisser') }));
    expect(await stand('balie')).toMatchObject({ versie: 1, laatsteDag: '2026-11-17', gedaanOp: null });
    await k.weigert('uitdienst.regelen', invoer('balie', { laatsteDag: '2026-11-18' }), 'conflict');
    k.klok.zet('2026-11-17T20:00:00Z');
    await logIn(k, 'balie');
    // Midnight passes while the screen stands open.
    k.klok.zet('2026-11-17T23:30:00Z');
    await k.bewaak();
    expect((await k.doe('installatie.toestand', {})).fase).toBe('inloggen');
    expect(opRing('balie')).toBe(false);
    await k.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'inloggen-mislukt');
    await logIn(k, 'beslisser');
    expect(await k.doe('werk.stand', { dossierId: k.met.piet.dossierId })).toMatchObject({
      behandelaar: { id: van('beslisser') },
    });
    await logIn(k, 'auditor');
    const { regels } = await k.doe('audit.lijst', {
      zoek: 'beëindigd',
      van: null,
      tot: null,
      voorVolgnummer: null,
      aantal: 5,
    });
    expect(regels.map(({ tekst }) => tekst)).toEqual([
      'Toegang van Naam balie beëindigd: laatste dag was 17 november 2026',
    ]);
  });

  it('is refused at the door after the last day, when nobody else came by since', async () => {
    await k.doe('uitdienst.regelen', invoer('balie', { laatsteDag: '2026-11-16' }));
    k.herstart();
    k.klok.zet('2026-11-20T09:00:00Z');
    await k.weigert('sessie.inloggen', { inlognaam: 'balie', wachtwoord }, 'inloggen-mislukt');
    await logIn(k, 'beslisser');
    expect(opRing('balie')).toBe(false);
  });

  it('stays after all, and comes back later with a new password', async () => {
    await k.doe('uitdienst.regelen', invoer('balie', { laatsteDag: '2026-11-20' }));
    await k.weigert('uitdienst.afzien', { gebruikerId: van('balie'), versie: 2 }, 'conflict');
    await k.doe('uitdienst.afzien', { gebruikerId: van('balie'), versie: 1 });
    await k.weigert('uitdienst.afzien', { gebruikerId: van('balie'), versie: 2 }, 'stap-niet-mogelijk');
    k.klok.zet('2026-11-23T09:00:00Z');
    await logIn(k, 'balie');
    await logIn(k, 'bea');
    await k.doe('uitdienst.regelen', invoer('balie', { versie: 2 }));
    const weg = (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'balie');
    if (!weg) throw new Error('no balie');
    const { laatstIngelogd: _, inlognaam: __, ...velden } = weg;
    await k.doe('gebruiker.wijzigen', { ...velden, actief: true });
    await k.doe('gebruiker.wachtwoordInstellen', { id: weg.id, wachtwoord: 'vier nieuwe losse woorden' });
    await k.doe('sessie.inloggen', { inlognaam: 'balie', wachtwoord: 'vier nieuwe losse woorden' });
  });

  it('is not the last administrator, nor the one that would be left', async () => {
    await k.doe('uitdienst.regelen', invoer('bob', { laatsteDag: '2026-11-30' }));
    await k.weigert('uitdienst.regelen', invoer('bea'), 'laatste-beheerder');
    await k.doe('uitdienst.afzien', { gebruikerId: van('bob'), versie: 1 });
    await k.doe('uitdienst.regelen', invoer('bea'));
    expect((await k.doe('installatie.toestand', {})).fase).toBe('inloggen');
    await logIn(k, 'bob');
    await k.weigert('uitdienst.regelen', invoer('bob', { versie: 2 }), 'laatste-beheerder');
  });

  it('is refused with a day that is over, a colleague who cannot have the work, and fields that do not fit', async () => {
    const pad = async (over: object) =>
      (await k.weigert('uitdienst.regelen', invoer('balie', over), 'ongeldige-invoer')).velden?.[0]?.pad;
    expect(await pad({ laatsteDag: '2026-11-15' })).toBe('laatsteDag');
    expect(await pad({ laatsteDag: '2026-02-30' })).toBe('laatsteDag');
    for (const naarId of [van('balie'), van('auditor'), '0'.repeat(26), 'x'])
      expect(await pad({ naarId })).toBe('naarId');
    expect(await pad({ teamId: '0'.repeat(26) })).toBe('teamId');
    expect(await pad({ versie: -1 })).toBe('versie');
    await k.weigert('uitdienst.stand', { gebruikerId: '0'.repeat(26) }, 'niet-gevonden');
    await k.weigert('uitdienst.afzien', { gebruikerId: van('balie'), versie: 1 }, 'stap-niet-mogelijk');
    expect(await isActief('balie')).toBe(true);
  });
});

describe('the review of who has access', () => {
  const lees = () => k.doe('toegangscontrole.lezen', {});
  const account = async (naam: string) => {
    const gevonden = (await lees()).accounts.find(({ inlognaam }) => inlognaam === naam);
    if (!gevonden) throw new Error(`no ${naam}`);
    return gevonden;
  };
  const vink = async (naam: string, oordeel: 'klopt' | 'aanpassen' | null, toelichting = '') => {
    const { gebruikerId, oordeel: was } = await account(naam);
    return k.doe('toegangscontrole.afvinken', { gebruikerId, versie: was.versie, oordeel, toelichting });
  };

  it('shows every account with roles, last login, second factor and who was not seen for ninety days', async () => {
    k.klok.zet('2027-02-13T09:00:00Z');
    await logIn(k, 'bea');
    expect(await account('bea')).toMatchObject({
      actief: true,
      nietGezien: false,
      dagenGeleden: 0,
      tweedeFactor: 'nee',
    });
    expect(await account('balie')).toMatchObject({ nietGezien: false, dagenGeleden: 89 });
    k.klok.zet('2027-02-14T12:00:00Z');
    await logIn(k, 'bea');
    expect(await account('balie')).toMatchObject({ nietGezien: true, dagenGeleden: 90 });
  });

  it('is ticked off per account, closed when all are done, and found back on paper as it was judged', async () => {
    expect(await lees()).toMatchObject({ lopend: null, eerder: [] });
    await vink('balie', 'klopt');
    const { lopend, accounts } = await lees();
    expect(lopend).toMatchObject({ door: 'Bea Beheer' });
    await k.weigert('toegangscontrole.afronden', { id: lopend?.id }, 'stap-niet-mogelijk');
    for (const { inlognaam } of accounts.filter((a) => a.oordeel.versie === 0)) await vink(inlognaam, 'klopt');
    // Taken back and judged again.
    await vink('gids', null);
    await vink('gids', 'aanpassen', 'Werkt nu bij De Haven');
    // Roles that change after the judgement have to be looked at again.
    const gebruiker = (await k.doe('gebruiker.lijst', {})).find(({ inlognaam }) => inlognaam === 'auditor');
    if (!gebruiker) throw new Error('no auditor');
    const { laatstIngelogd: _, inlognaam: __, ...velden } = gebruiker;
    await k.doe('gebruiker.wijzigen', { ...velden, locatieId: k.met.kade });
    expect((await account('auditor')).oordeel.gewijzigd).toBe(true);
    await k.weigert('toegangscontrole.afronden', { id: lopend?.id }, 'stap-niet-mogelijk');
    await vink('auditor', 'klopt');
    await k.doe('toegangscontrole.afronden', { id: lopend?.id ?? '' });
    await k.weigert('toegangscontrole.afronden', { id: lopend?.id }, 'niet-gevonden');
    const { eerder } = await lees();
    expect(eerder).toMatchObject([{ door: 'Bea Beheer', aantal: accounts.length, aanpassen: 1 }]);
    const { bytes } = await k.doe('toegangscontrole.pdf', { id: eerder[0]?.id ?? '' });
    const { tekst } = await leesPdf(bytes);
    expect(tekst).toContain('Aanpassen: Werkt nu bij De Haven');
    expect(tekst).toContain('Gezien door');
    const nu = await leesPdf((await k.doe('toegangscontrole.pdf', { id: null })).bytes);
    expect(nu.tekst).toContain('Nog niet beoordeeld');
  });

  it('refuses a judgement on an old version, without a reason, on nobody, and paper of a review that is not there', async () => {
    await vink('balie', 'klopt');
    const { gebruikerId } = await account('balie');
    const basis = { gebruikerId, versie: 1, oordeel: 'klopt', toelichting: '' };
    await k.weigert('toegangscontrole.afvinken', { ...basis, versie: 0 }, 'conflict');
    for (const over of [
      { oordeel: 'aanpassen' },
      { oordeel: 'weg' },
      { toelichting: 'x'.repeat(9999) },
      { versie: -1 },
    ])
      await k.weigert('toegangscontrole.afvinken', { ...basis, ...over }, 'ongeldige-invoer');
    await k.weigert('toegangscontrole.afvinken', { ...basis, gebruikerId: '0'.repeat(26) }, 'niet-gevonden');
    const { lopend } = await lees();
    for (const welk of ['0'.repeat(26), lopend?.id])
      await k.weigert('toegangscontrole.pdf', { id: welk }, 'niet-gevonden');
  });
});
