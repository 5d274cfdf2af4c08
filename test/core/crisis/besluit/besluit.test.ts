import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Foutcode } from '#shared/contract/antwoord.ts';
import { logIn, type Testkern } from '../../hulp.ts';
import { organisatiesjabloon } from '../../opstelling.ts';
import {
  afspraak,
  begin,
  besluit,
  briefVan,
  crisistoets,
  feit,
  legVast,
  metOpvang,
  neem,
  opvangfeiten,
  vertrek,
  voorstel,
  zienswijze,
} from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
const vandaag = '2026-11-16';
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'veilig-thuis');
});
afterEach(() => k.ruimOp());

/** Refused with exactly these fields. */
async function foutIn(dossierId: string, anders: object, velden: string[], code: Foutcode = 'ongeldige-invoer') {
  const { versie } = await k.doe('dossier.openen', { dossierId });
  const invoer = { ...besluit(dossierId, anders), dossierVersie: versie };
  const geweigerd = await k.weigert('crisisbesluit.nemen', invoer, code);
  expect((geweigerd.velden ?? []).map(({ pad }) => pad).sort()).toEqual(velden.sort());
  return geweigerd;
}
const eigen = /^crisis-(besluit|brief|verlengen|einde|lang|vertrek|nazorg)$/;
const termijnen = async (dossierId: string) =>
  (await k.doe('dossier.openen', { dossierId })).termijnen.flatMap(({ soort, uiterlijk }) =>
    eigen.test(soort) ? [`${soort} ${uiterlijk}`] : [],
  );

describe('a besluit about access (5.1.2)', () => {
  it('follows the toets of the intake and stores its facts as they stood', async () => {
    const dossierId = await begin(k);
    const stukId = await legVast(
      k,
      dossierId,
      'crisistoets',
      crisistoets({ conclusie: 'crisisopvang-rotterdam', motivering: 'Zij is in gevaar.' }),
    );
    expect(await termijnen(dossierId)).toContain(`crisis-besluit ${vandaag}`);
    const gezien = await voorstel(k, dossierId, vandaag);
    expect(gezien).toMatchObject({ voorstel: 'verstrekken', toegang: 'crisisopvang-rotterdam', opvang: null });
    expect(gezien.laatsteDag).toBe('2027-02-15');
    const { besluitId } = await neem(k, dossierId);
    const na = await voorstel(k, dossierId);
    expect(na.opvang).toMatchObject({
      besluitId,
      ingangsdatum: vandaag,
      laatsteDag: '2027-02-15',
      bijdrageVanaf: '2027-02-16',
      langerDanDrieMaanden: false,
      dagenOver: 91,
      loopt: true,
    });
    expect(na.besluiten).toMatchObject([{ id: besluitId, soort: 'verstrekken', geldt: true, bekend: null }]);
    expect(na.besluiten[0]?.toetsen).toMatchObject([{ toets: 'crisisopvang', uitkomst: 'voldaan' }]);
    const { status, opvang } = await k.doe('dossier.openen', { dossierId });
    expect([status, opvang?.locatieId, opvang?.laatsteDag]).toEqual(['verstrekt', null, '2027-02-15']);
    expect(await termijnen(dossierId)).toEqual([
      `crisis-brief ${vandaag}`,
      'crisis-verlengen 2027-01-25',
      'crisis-einde 2027-02-15',
    ]);
    // The facts of the intake change afterwards; the besluit keeps what it rested on.
    await k.doe('crisis.vastleggen', {
      ...{ dossierId, id: stukId, versie: 1, clientId: null, reden: '' },
      invoer: { soort: 'crisistoets', inhoud: crisistoets({ onveilig: false }) },
    });
    expect((await voorstel(k, dossierId)).besluiten[0]?.toetsen[0]?.uitkomst).toBe('voldaan');
  });

  it('rests on facts that are typed with it while the intake has none; absent is never nee', async () => {
    const dossierId = await begin(k);
    expect(await voorstel(k, dossierId)).toMatchObject({ feiten: null, voorstel: null });
    await foutIn(dossierId, {}, ['afwijking'], 'motivering-ontbreekt');
    await foutIn(dossierId, { feiten: opvangfeiten({ oplossingDerden: null }) }, ['afwijking'], 'motivering-ontbreekt');
    await neem(k, dossierId, { feiten: opvangfeiten() });
    expect((await voorstel(k, dossierId)).opvang?.loopt).toBe(true);
  });

  it('may be given at once by night before it is all known, with the reason (Awb 4:84)', async () => {
    const dossierId = await begin(k);
    const { documentId } = await neem(k, dossierId, { afwijking: 'U kon vannacht nergens anders heen.' });
    const { tekst } = await briefVan(k, documentId);
    expect(tekst).toContain('U kon vannacht nergens anders heen.');
  });

  it('proposes weigeren when there is another way, asks what else was offered, and can be granted later', async () => {
    const dossierId = await begin(k);
    await legVast(k, dossierId, 'crisistoets', crisistoets({ oplossingEigenNetwerk: true }));
    expect((await voorstel(k, dossierId)).voorstel).toBe('weigeren');
    const weigeren = { soort: 'weigeren' as const, ingangsdatum: null };
    await foutIn(dossierId, weigeren, ['andereHulp']);
    const { documentId } = await neem(k, dossierId, { ...weigeren, andereHulp: 'Hulp van het wijkteam' });
    expect((await briefVan(k, documentId)).tekst).toContain('Hulp van het wijkteam');
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('geweigerd');
    const { soorten } = await voorstel(k, dossierId);
    expect(soorten.filter(({ kan }) => kan).map(({ soort }) => soort)).toEqual(['verstrekken']);
    await k.naar('2026-11-16T10:00:00Z');
    await neem(k, dossierId, { afwijking: 'De zus kan toch niet helpen.' });
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('verstrekt');
  });

  it('refuses days that cannot be, words that are missing and everything that can be found by another', async () => {
    const dossierId = await begin(k);
    await legVast(k, dossierId, 'crisistoets', crisistoets());
    await foutIn(dossierId, { ingangsdatum: null }, ['ingangsdatum']);
    await foutIn(dossierId, { ingangsdatum: '2026-11-15' }, ['ingangsdatum']);
    await foutIn(dossierId, { ingangsdatum: '2026-12-17' }, ['ingangsdatum']);
    await foutIn(dossierId, { ingangsdatum: '2199-12-01' }, ['ingangsdatum']);
    await foutIn(dossierId, { motivering: '' }, ['motivering'], 'motivering-ontbreekt');
    await foutIn(
      dossierId,
      { motivering: 'U verblijft aan de Lange Kade 12.' },
      ['motivering'],
      'motivering-ontbreekt',
    );
    await foutIn(dossierId, { afwijking: 'Zij zit in 3011 AB.' }, ['afwijking'], 'motivering-ontbreekt');
    await foutIn(dossierId, { bekendOp: '2026-11-15' }, ['bekendOp']);
    await foutIn(dossierId, { bekendOp: '2027-01-17' }, ['bekendOp']);
    await foutIn(dossierId, { grond: 'ggz' }, ['grond']);
    const { versie } = await k.doe('dossier.openen', { dossierId });
    const invoer = { ...besluit(dossierId), dossierVersie: versie + 1 };
    await k.weigert('crisisbesluit.nemen', invoer, 'conflict');
  });

  it('can be checked by a second pair of eyes when the setting says so', async () => {
    const dossierId = await begin(k);
    await legVast(k, dossierId, 'crisistoets', crisistoets());
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    await k.doe('instelling.opslaan', {
      versie,
      waarden: { ...waarden, crisisbesluit: { ...waarden.crisisbesluit, vierOgen: true } },
    });
    await logIn(k, 'veilig-thuis');
    const { versie: dossierVersie } = await k.doe('dossier.openen', { dossierId });
    await k.weigert('crisisbesluit.nemen', { ...besluit(dossierId), dossierVersie }, 'vier-ogen');
    await logIn(k, 'teamleider');
    await neem(k, dossierId);
  });
});

describe('the letter', () => {
  it('is tagged, in plain Dutch, with its articles and bezwaar, and tells nobody where', async () => {
    const { documentId } = await metOpvang(k);
    const { tekst, titel, auteur, xmp, rollen, getagd, bestandsnaam } = await briefVan(k, documentId);
    for (const woorden of [
      'U krijgt crisisopvang',
      '16 november 2026',
      '15 februari 2027',
      'artikel 5.1.4',
      '28 december 2026',
    ])
      expect(tekst).toContain(woorden);
    expect(tekst).toContain('Gemeente Rotterdam');
    expect(tekst).toContain('Persoonlijk');
    for (const verraad of ['Veilig Thuis', 'geweld', 'Kade', '3011', 'pannenkoek', '06 12345678', 'pleger'])
      expect(`${tekst} ${titel} ${auteur} ${xmp} ${bestandsnaam}`).not.toContain(verraad);
    expect(`${titel} ${auteur} ${xmp}`).not.toMatch(/Haddad|opvang/i);
    expect([getagd, rollen.includes('H1'), rollen.includes('H2')]).toEqual([true, true, true]);
  });

  it('is shown before it is decided, or what is missing', async () => {
    const dossierId = await begin(k);
    await legVast(k, dossierId, 'crisistoets', crisistoets());
    const leeg = await k.doe('crisisbesluit.voorbeeld', besluit(dossierId, { motivering: '' }));
    expect(leeg).toMatchObject({ pdf: null, velden: [{ pad: 'motivering' }] });
    const { pdf } = await k.doe('crisisbesluit.voorbeeld', besluit(dossierId));
    expect(pdf?.length).toBeGreaterThan(5_000);
    expect((await voorstel(k, dossierId)).besluiten).toEqual([]);
  });

  it('reaches the client only in a way that is recorded as safe; bezwaar counts from the real day', async () => {
    const dossierId = await begin(k);
    await legVast(k, dossierId, 'crisistoets', crisistoets());
    const { besluitId, documentId } = await neem(k, dossierId);
    await k.naar('2026-11-20T09:00:00Z');
    const maak = { besluitId, datum: '2026-11-20', doorWie: '', bewijs: '' };
    for (const wijze of ['per-post', 'digitaal', 'via-professional'] as const)
      await k.weigert('crisisbesluit.bekendmaken', { ...maak, wijze }, 'ongeldige-invoer');
    await k.weigert(
      'crisisbesluit.bekendmaken',
      { ...maak, datum: '2026-11-15', wijze: 'uitgereikt' },
      'ongeldige-invoer',
    );
    await k.weigert(
      'crisisbesluit.bekendmaken',
      { ...maak, datum: '2026-11-21', wijze: 'uitgereikt' },
      'ongeldige-invoer',
    );
    // Kept here until it is safe: a term for the day on which somebody looks.
    await k.weigert(
      'crisisbesluit.bewaren',
      { besluitId, toelichting: 'Nu niet veilig', opvolgenOp: '2026-11-20' },
      'ongeldige-invoer',
    );
    await k.doe('crisisbesluit.bewaren', { besluitId, toelichting: 'Nu niet veilig', opvolgenOp: '2026-11-24' });
    expect(await termijnen(dossierId)).toContain('crisis-brief 2026-11-24');
    const stukId = await legVast(k, dossierId, 'briefafspraak', afspraak({ postVeilig: false }));
    await k.weigert('crisisbesluit.bekendmaken', { ...maak, wijze: 'per-post' }, 'ongeldige-invoer');
    await k.doe('crisis.vastleggen', {
      ...{ dossierId, id: stukId, versie: 1, clientId: null, reden: '' },
      invoer: { soort: 'briefafspraak', inhoud: afspraak({ professional: 'De huisarts', doorClientGenoemd: true }) },
    });
    await k.weigert('crisisbesluit.bekendmaken', { ...maak, wijze: 'via-professional' }, 'ongeldige-invoer');
    const nieuw = await k.doe('crisisbesluit.brief', { besluitId, datum: '2026-11-20' });
    expect(nieuw.bezwaarTot).toBe('2027-01-01' < nieuw.bezwaarTot ? nieuw.bezwaarTot : '');
    expect(nieuw.documentId).not.toBe(documentId);
    const gedaan = await k.doe('crisisbesluit.bekendmaken', {
      ...maak,
      wijze: 'via-professional',
      doorWie: 'De huisarts',
    });
    // Six weeks after 20 November is 1 January, a feestdag, then a weekend: Monday (Algemene termijnenwet 1).
    expect(gedaan.bezwaarTot).toBe('2027-01-04');
    const { besluiten } = await voorstel(k, dossierId);
    expect(besluiten[0]?.bekend).toMatchObject({ wijze: 'via-professional', doorWie: 'De huisarts', versie: 1 });
    await k.weigert('crisisbesluit.bekendmaken', { ...maak, wijze: 'uitgereikt' }, 'al-bekendgemaakt');
    await k.weigert('crisisbesluit.latenVervallen', { besluitId, reden: 'Vergissing' }, 'al-bekendgemaakt');
    const verbeter = { ...maak, datum: '2026-11-19', wijze: 'uitgereikt' as const, versie: 1, reden: 'Zelf gegeven' };
    expect(await k.doe('crisisbesluit.bekendmakingVerbeteren', verbeter)).toEqual({ bezwaarTot: '2026-12-31' });
    await k.weigert('crisisbesluit.bekendmakingVerbeteren', verbeter, 'conflict');
    const na = (await voorstel(k, dossierId)).besluiten[0];
    expect([na?.bekend?.wijze, na?.bekendEerder.length]).toEqual(['uitgereikt', 1]);
  });

  it('and its besluit can lapse while nobody knows of them', async () => {
    const dossierId = await begin(k);
    await legVast(k, dossierId, 'crisistoets', crisistoets());
    const { besluitId } = await neem(k, dossierId);
    await k.doe('crisisbesluit.latenVervallen', { besluitId, reden: 'Verkeerde dag' });
    const na = await voorstel(k, dossierId);
    expect([na.opvang, na.besluiten[0]?.vervallen?.reden]).toEqual([null, 'Verkeerde dag']);
    await k.weigert('crisisbesluit.latenVervallen', { besluitId, reden: 'Nog eens' }, 'niet-gevonden');
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('melding');
  });

  it('asks how it is known that a way is safe', async () => {
    const dossierId = await begin(k);
    const leg = (inhoud: object) => ({
      ...{ dossierId, id: null, versie: 0, clientId: null, reden: '' },
      invoer: { soort: 'briefafspraak' as const, inhoud: afspraak(inhoud) },
    });
    await k.weigert('crisis.vastleggen', leg({ postVeilig: true }), 'ongeldige-invoer');
    await k.weigert(
      'crisis.vastleggen',
      leg({ professional: 'Huisarts', doorClientGenoemd: false }),
      'ongeldige-invoer',
    );
    await k.weigert('crisis.vastleggen', leg({ toelichting: 'Naar Lange Kade 12' }), 'ongeldige-invoer');
    await k.doe('crisis.vastleggen', leg({ postVeilig: true, hoeBekend: 'Zij heeft een eigen postbus' }));
    const { wijzen } = await voorstel(k, dossierId);
    expect(wijzen.filter(({ mag }) => mag).map(({ wijze }) => wijze)).toEqual(['uitgereikt', 'per-post']);
  });
});

describe('how long it lasts (5.1.4)', () => {
  it('ends van rechtswege after three months, is seen coming, and stays in the list until the departure is recorded', async () => {
    const { dossierId } = await metOpvang(k);
    expect((await k.doe('crisisbesluit.looptAf', {})).regels).toMatchObject([
      { dossierId, looptAf: false, dagenOver: 91 },
    ]);
    await k.naar('2027-01-25T09:00:00Z');
    expect((await k.doe('crisisbesluit.looptAf', {})).regels).toMatchObject([
      { looptAf: true, dagenOver: 21, brievenOpen: 0 },
    ]);
    await k.naar('2027-02-15T22:30:00Z');
    expect((await voorstel(k, dossierId)).opvang?.loopt).toBe(true);
    await k.naar('2027-02-15T23:30:00Z');
    const na = await voorstel(k, dossierId);
    expect(na.opvang).toMatchObject({ loopt: false, dagenOver: -1, langerDanDrieMaanden: false });
    const { status } = await k.doe('dossier.openen', { dossierId });
    expect([status, await termijnen(dossierId)]).toEqual(['geeindigd', ['crisis-vertrek 2027-02-15']]);
    expect(na.soorten.filter(({ kan }) => kan).map(({ soort }) => soort)).toEqual([
      'verstrekken',
      'weigeren',
      'herroepen',
    ]);
    await legVast(
      k,
      dossierId,
      'veilig-vertrek',
      vertrek({ vertrokkenOp: '2027-02-15', hoe: 'afgesproken', naar: 'eigen-woning' }),
    );
    expect((await k.doe('crisisbesluit.looptAf', {})).regels).toEqual([]);
    expect(await termijnen(dossierId)).toEqual([]);
  });

  it.each([
    ['2026-11-30', '2027-02-28', '2027-03-01'],
    ['2027-11-30', '2028-02-29', '2028-03-01'],
    ['2026-12-31', '2027-03-30', '2027-03-31'],
    ['2027-01-29', '2027-04-28', '2027-04-29'],
  ])('from %s lasts until %s, and a bijdrage is due from %s', async (van, tot, bijdrage) => {
    await k.naar(`${van}T09:00:00Z`);
    const { dossierId } = await metOpvang(k, van);
    expect((await voorstel(k, dossierId)).opvang).toMatchObject({ laatsteDag: tot, bijdrageVanaf: bijdrage });
  });

  it('is extended with a reason and what shows it, and looked at again when it runs far beyond three months', async () => {
    const { dossierId } = await metOpvang(k);
    await k.naar('2027-02-01T09:00:00Z');
    const langer = { soort: 'verlengen' as const, ingangsdatum: null, onderbouwing: 'De woning is in april klaar.' };
    await foutIn(dossierId, { ...langer, laatsteDag: null }, ['laatsteDag']);
    await foutIn(dossierId, { ...langer, laatsteDag: '2027-02-15' }, ['laatsteDag']);
    await foutIn(dossierId, { ...langer, laatsteDag: '2027-08-16' }, ['laatsteDag']);
    await foutIn(dossierId, { ...langer, laatsteDag: '2027-04-30', onderbouwing: '' }, ['onderbouwing']);
    const { documentId } = await neem(k, dossierId, { ...langer, laatsteDag: '2027-04-30' });
    const { tekst } = await briefVan(k, documentId);
    expect(tekst).toContain('30 april 2027');
    expect(tekst).toContain('15 februari 2027');
    expect((await voorstel(k, dossierId)).opvang).toMatchObject({
      laatsteDag: '2027-04-30',
      bijdrageVanaf: '2027-02-16',
    });
    await k.naar('2027-02-16T09:00:00Z');
    expect((await voorstel(k, dossierId)).opvang?.langerDanDrieMaanden).toBe(true);
    await k.doe('crisis.vastleggen', {
      ...{ dossierId, id: null, versie: 0, clientId: null, reden: '' },
      invoer: { soort: 'crisisfeit', inhoud: feit() },
    });
    expect(await termijnen(dossierId)).toContain('crisis-lang 2027-03-16');
  });

  it('is not extended, with what help there is; then the departure is prepared', async () => {
    const { dossierId } = await metOpvang(k);
    const niet = { soort: 'niet-verlengen' as const, ingangsdatum: null };
    await foutIn(dossierId, niet, ['andereHulp']);
    await neem(k, dossierId, { ...niet, andereHulp: 'Begeleiding thuis' });
    expect((await termijnen(dossierId)).filter((een) => !een.startsWith('crisis-brief'))).toEqual([
      'crisis-vertrek 2027-02-15',
    ]);
    const { soorten } = await voorstel(k, dossierId);
    expect(soorten.find(({ soort }) => soort === 'niet-verlengen')?.kan).toBe(false);
    // Something changed: it can still be extended.
    expect(soorten.find(({ soort }) => soort === 'verlengen')?.kan).toBe(true);
  });
});

describe('an ending (5.1.5)', () => {
  const einde = {
    soort: 'beeindigen' as const,
    ingangsdatum: null,
    per: '2026-11-20',
    andereHulp: 'Begeleiding thuis',
  };

  it('asks a grond with its evidence, the view of the client, and a day that can be', async () => {
    const { dossierId } = await metOpvang(k);
    const grond = 'geen-ondersteuningsbehoefte' as const;
    await foutIn(dossierId, einde, ['grond', 'zonderZienswijze']);
    await foutIn(dossierId, { ...einde, grond }, ['grond', 'zonderZienswijze']);
    await legVast(k, dossierId, 'crisisfeit', feit({ uitkomst: null }));
    await legVast(k, dossierId, 'crisiszienswijze', zienswijze());
    await foutIn(dossierId, { ...einde, grond }, ['grond']);
    // Two records of one instant have no order; the newer one counts.
    k.klok.verstrijk(1000);
    await legVast(k, dossierId, 'crisisfeit', feit());
    await foutIn(dossierId, { ...einde, grond, per: null }, ['per']);
    await foutIn(dossierId, { ...einde, grond, per: '2026-11-15' }, ['per']);
    await foutIn(dossierId, { ...einde, grond, per: '2027-02-16' }, ['per']);
    await foutIn(dossierId, { ...einde, grond, andereHulp: '' }, ['andereHulp']);
    const { documentId } = await neem(k, dossierId, { ...einde, grond });
    const { tekst } = await briefVan(k, documentId);
    for (const woorden of [
      'U hebt de opvang niet meer nodig',
      '19 november 2026',
      'Ik vind het goed.',
      'artikel 5.1.5',
    ])
      expect(tekst).toContain(woorden);
    const na = await voorstel(k, dossierId);
    expect(na.opvang).toMatchObject({ laatsteDag: '2026-11-19', beeindigdPer: '2026-11-20' });
    expect(na.soorten.filter(({ kan }) => kan).map(({ soort }) => soort)).toEqual(['herroepen']);
    expect((await termijnen(dossierId)).filter((een) => !een.startsWith('crisis-brief'))).toEqual([
      'crisis-vertrek 2026-11-19',
    ]);
  });

  it('needs no view first in danger, with the reason (Awb 4:11)', async () => {
    const { dossierId } = await metOpvang(k);
    await legVast(
      k,
      dossierId,
      'crisisfeit',
      feit({ feit: 'onwerkbareSituatie', toelichting: 'Medewerkers zijn bedreigd.' }),
    );
    const bedreiging = { ...einde, grond: 'bedreiging' as const };
    await foutIn(dossierId, bedreiging, ['zonderZienswijze'], 'zienswijze-ontbreekt');
    await foutIn(
      dossierId,
      { ...bedreiging, zonderZienswijze: 'spoed' },
      ['zonderZienswijzeReden'],
      'zienswijze-ontbreekt',
    );
    await neem(k, dossierId, {
      ...bedreiging,
      zonderZienswijze: 'spoed',
      zonderZienswijzeReden: 'Er was direct gevaar.',
    });
  });

  it('counts warnings, and only those on paper as written; with extramuraal unknown a woonplek is asked', async () => {
    const { dossierId } = await metOpvang(k);
    const stand = async (id: string) => (await voorstel(k, dossierId)).gronden.find((grond) => grond.id === id);
    expect((await voorstel(k, dossierId)).gronden.map(({ uitkomst }) => uitkomst)).toEqual(Array(10).fill('onbekend'));
    const waarschuwing = { feit: 'waarschuwing' as const, toelichting: 'Deur open laten staan.' };
    await legVast(k, dossierId, 'crisisfeit', feit({ ...waarschuwing, schriftelijk: true }));
    expect((await stand('regels'))?.uitkomst).toBe('niet-voldaan');
    const tweede = await legVast(k, dossierId, 'crisisfeit', feit({ ...waarschuwing, schriftelijk: null }));
    expect((await stand('regels'))?.bewijs.map(({ uitkomst }) => uitkomst)).toEqual(['voldaan', 'onbekend']);
    await k.doe('crisis.vastleggen', {
      ...{ dossierId, id: tweede, versie: 1, clientId: null, reden: 'Brief gevonden' },
      invoer: { soort: 'crisisfeit', inhoud: feit({ ...waarschuwing, schriftelijk: true }) },
    });
    expect((await stand('regels'))?.uitkomst).toBe('voldaan');
    await legVast(k, dossierId, 'crisisfeit', feit({ feit: 'indicatieGesteld' }));
    expect((await stand('vervolg-wmo'))?.uitkomst).toBe('onbekend');
    await legVast(k, dossierId, 'crisisfeit', feit({ feit: 'extramuraal', uitkomst: false }));
    expect((await stand('vervolg-wmo'))?.uitkomst).toBe('voldaan');
    // Withdrawn evidence is no evidence.
    await k.doe('crisis.intrekken', { dossierId, id: tweede, versie: 2, reden: 'Andere cliënt' });
    expect((await stand('regels'))?.uitkomst).toBe('niet-voldaan');
  });

  it('can be taken back, and so can what was granted on wrong facts (Awb 7:11, Wmo 2.3.10)', async () => {
    const { dossierId, besluitId } = await metOpvang(k);
    await legVast(k, dossierId, 'crisiszienswijze', zienswijze());
    await k.naar('2026-11-20T09:00:00Z');
    const intrekken = { soort: 'intrekken' as const, ingangsdatum: null, andereHulp: 'Wijkteam' };
    await foutIn(dossierId, { ...intrekken, per: '2026-11-15' }, ['per']);
    await foutIn(dossierId, { ...intrekken, per: null }, ['per']);
    const terug = await neem(k, dossierId, { ...intrekken, per: '2026-11-16' });
    expect((await briefVan(k, terug.documentId)).tekst).toContain('niets terug te betalen');
    expect((await voorstel(k, dossierId)).opvang).toMatchObject({ laatsteDag: '2026-11-15', loopt: false });
    const herroepen = { soort: 'herroepen' as const, ingangsdatum: null };
    await foutIn(dossierId, { ...herroepen, opBesluitId: terug.besluitId }, ['opBesluitId']);
    await k.doe('crisisbesluit.bekendmaken', {
      ...{ besluitId: terug.besluitId, datum: '2026-11-20', wijze: 'uitgereikt' as const, doorWie: '', bewijs: '' },
    });
    const weer = await neem(k, dossierId, { ...herroepen, opBesluitId: terug.besluitId });
    expect((await briefVan(k, weer.documentId)).tekst).toContain('U krijgt opvang tot en met 15 februari 2027');
    expect((await voorstel(k, dossierId)).opvang).toMatchObject({ besluitId, laatsteDag: '2027-02-15', loopt: true });
  });
});

describe('leaving safely (5.1.3)', () => {
  const leg = (dossierId: string, anders: object) => ({
    ...{ dossierId, id: null, versie: 0, clientId: null, reden: '' },
    invoer: { soort: 'veilig-vertrek' as const, inhoud: vertrek(anders) },
  });

  it('asks what was done when the client goes to danger, and never holds an address', async () => {
    const { dossierId } = await metOpvang(k);
    const fout = async (anders: object, velden: string[]) => {
      const { velden: gevonden } = await k.weigert('crisis.vastleggen', leg(dossierId, anders), 'ongeldige-invoer');
      expect((gevonden ?? []).map(({ pad }) => pad.replace('invoer.inhoud.', ''))).toEqual(velden);
    };
    await fout({ bekendGevaar: true }, ['gevaar', 'gedaan']);
    await fout({ plekVeilig: false, gevaar: 'Hij weet de plek', gedaan: ['politie'] }, ['gedaanToelichting']);
    await fout({ vertrokkenOp: vandaag }, ['hoe', 'naar']);
    await fout({ vertrokkenOp: '2026-11-17', hoe: 'ongezien', naar: 'onbekend' }, ['vertrokkenOp']);
    await fout({ vertrokkenOp: '2026-11-15', hoe: 'ongezien', naar: 'onbekend' }, ['vertrokkenOp']);
    await fout({ voorwaarden: 'Bel aan bij Zwartehoofd 3021 CD' }, ['voorwaarden']);
    await fout({ nazorgUitkomst: 'Ging goed' }, ['nazorgOp']);
  });

  it('ends the stay on the last day, has a call afterwards, and can be undone', async () => {
    const { dossierId } = await metOpvang(k);
    await k.naar('2026-11-20T09:00:00Z');
    const weg = { vertrokkenOp: '2026-11-18', hoe: 'ongezien', naar: 'onbekend', nazorgOp: '2026-11-23T10:00' };
    const { id } = await k.doe('crisis.vastleggen', leg(dossierId, weg));
    const na = await k.doe('dossier.openen', { dossierId });
    expect([na.status, na.opvang?.laatsteDag]).toEqual(['geeindigd', '2026-11-18']);
    expect(await termijnen(dossierId)).toEqual(['crisis-nazorg 2026-11-23']);
    expect((await voorstel(k, dossierId)).opvang?.vertrokkenPer).toBe('2026-11-19');
    await k.weigert(
      'crisisbesluit.nemen',
      { ...besluit(dossierId, { soort: 'verlengen' }), dossierVersie: na.versie },
      'stap-niet-mogelijk',
    );
    await k.doe('crisis.intrekken', { dossierId, id, versie: 1, reden: 'Zij is er weer' });
    expect((await k.doe('dossier.openen', { dossierId })).status).toBe('verstrekt');
  });
});

describe('what the lead of the team looks at afterwards', () => {
  it('is every besluit that somebody took alone, once', async () => {
    const { dossierId, besluitId } = await metOpvang(k);
    await k.weigert('crisisbesluit.terugkijken', {}, 'geen-recht');
    await logIn(k, 'teamleider');
    const eigen = await begin(k, 'Sara');
    await neem(k, eigen, { feiten: opvangfeiten() });
    expect((await k.doe('crisisbesluit.terugkijken', {})).regels).toMatchObject([
      { dossierId, besluitId, soort: 'verstrekken' },
    ]);
    const oordeel = { besluitId, oordeel: 'bespreken' as const, opmerking: 'Kom morgen even langs.' };
    await k.doe('crisisbesluit.bespreken', oordeel);
    await k.weigert('crisisbesluit.bespreken', oordeel, 'conflict');
    expect((await k.doe('crisisbesluit.terugkijken', {})).regels).toEqual([]);
    const eigenBesluit = (await voorstel(k, eigen)).besluiten[0]?.id ?? '';
    await k.weigert('crisisbesluit.bespreken', { ...oordeel, besluitId: eigenBesluit }, 'vier-ogen');
    await logIn(k, 'veilig-thuis');
    const { besluiten } = await voorstel(k, dossierId);
    expect(besluiten[0]?.bespreking).toMatchObject({ oordeel: 'bespreken', opmerking: 'Kom morgen even langs.' });
    // Nobody else writes or takes away that it was looked at.
    const inhoud = { besluitId, oordeel: 'gezien' as const, opmerking: '' };
    await k.weigert(
      'crisis.vastleggen',
      { dossierId, id: null, versie: 0, clientId: null, invoer: { soort: 'besluitbespreking', inhoud }, reden: '' },
      'ongeldige-invoer',
    );
    const { stukken } = await k.doe('crisis.lezen', { dossierId });
    const { id } = stukken.find(({ soort }) => soort === 'besluitbespreking')!;
    await k.weigert('crisis.intrekken', { dossierId, id, versie: 1, reden: 'Weg ermee' }, 'geen-recht');
  });
});
