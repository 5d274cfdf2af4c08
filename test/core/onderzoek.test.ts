import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Foutcode } from '#shared/contract/antwoord.ts';
import type { Eindpuntnaam, Invoer } from '#shared/contract/tabel.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { losPdf, maakPdf } from './bestanden.ts';
import { logIn, rechteWeg, type Testkern } from './hulp.ts';
import { stadsjabloon, vandaag, verstrekking, type Stad } from './opstelling.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let dossierId: string;
beforeEach(async () => {
  k = await opzetten();
  dossierId = k.met.piet.dossierId;
  await logIn(k, 'balie');
});
afterEach(() => k.ruimOp());

const lees = () => k.doe('onderzoek.lezen', { dossierId });
const open = () => k.doe('dossier.openen', { dossierId });
const nieuw = () => ({ dossierId, id: null, versie: 0 });
const termijnenVan = async (soort: string) => (await open()).termijnen.filter((termijn) => termijn.soort === soort);

const opvraging = (
  over: Partial<Invoer<'onderzoek.opvraging'>['inhoud']> = {},
): Invoer<'onderzoek.opvraging'>['inhoud'] => ({
  bij: 'bewindvoerder',
  naam: 'De Vries',
  wat: 'Overzicht van schulden',
  gevraagdOp: vandaag,
  uiterlijk: '2026-11-23',
  ontvangenOp: null,
  opschorting: null,
  toelichting: '',
  ...over,
});
const meting = (over: Partial<Invoer<'onderzoek.meting'>['inhoud']> = {}): Invoer<'onderzoek.meting'>['inhoud'] => ({
  datum: vandaag,
  scores: { financien: { score: 2, toelichting: 'Drie schuldeisers.' }, huisvesting: { score: 1, toelichting: '' } },
  ...over,
});
const afspraak = (over: Partial<Invoer<'onderzoek.uitnodigen'>['inhoud']> = {}) => ({
  datum: '2026-11-18',
  tijd: '10:30',
  plaats: 'Loket Centraal Onthaal, kamer 3',
  waarover: '',
  meenemen: '- Uw huurcontract\n- Brief van de kredietbank',
  tolk: 'Pools',
  ...over,
});
const kans = (over: Partial<Invoer<'onderzoek.hersteltermijn'>['inhoud']> = {}) => ({
  gevraagd: 'Kom naar het gesprek\nNeem uw bankafschriften van drie maanden mee',
  waarom: 'U kwam twee keer niet. Zonder afschriften weten wij niet waar u van leeft.',
  uiterlijk: '2026-11-30',
  ...over,
});
async function leesDocument(documentId: string): Promise<string> {
  const { bytes, mime } = await k.doe('document.bytes', { documentId });
  expect(mime).toBe('application/pdf');
  const pdf = await leesPdf(bytes);
  expect(pdf.getagd).toBe(true);
  return pdf.tekst;
}

/** Each of these is refused, and the refusal names the field. */
function slecht<N extends Eindpuntnaam>(
  naam: N,
  maak: () => { inhoud: object },
  gevallen: readonly [wat: string, over: object, pad: string | null][],
): void {
  it.each([...gevallen])(`refuses ${naam} with %s`, async (_wat, over, pad) => {
    const goed = maak();
    const invoer = { ...goed, inhoud: { ...goed.inhoud, ...over } };
    const weigering = await k.weigert(naam, invoer, 'ongeldige-invoer');
    if (pad !== null) expect(weigering.velden?.map((veld) => veld.pad)).toContain(pad);
    expect(await lees()).toMatchObject({
      metingen: [],
      opvragingen: [],
      afspraken: [],
      hersteltermijnen: [],
      verslagen: [],
    });
  });
}

describe('a request in the onderzoek', () => {
  slecht('onderzoek.opvraging', () => ({ ...nieuw(), inhoud: opvraging() }), [
    ['asked tomorrow', { gevraagdOp: '2026-11-17' }, 'inhoud.gevraagdOp'],
    ['due before it was asked', { uiterlijk: '2026-11-15' }, 'inhoud.uiterlijk'],
    ['come before it was asked', { ontvangenOp: '2026-11-15' }, 'inhoud.ontvangenOp'],
    ['come tomorrow', { ontvangenOp: '2026-11-17' }, 'inhoud.ontvangenOp'],
    ['a year typed wrong', { uiterlijk: '2106-11-23' }, 'inhoud.uiterlijk'],
    ['nothing asked', { wat: '  ' }, 'inhoud.wat'],
    ['too long a line', { wat: 'x'.repeat(201) }, 'inhoud.wat'],
    ['somebody who is not named', { bij: 'andere', naam: '' }, 'inhoud.naam'],
    ['somebody not on the list', { bij: 'de-buurman' }, 'inhoud.bij'],
    ['a suspension because another is slow', { opschorting: 'instemming' }, 'inhoud.opschorting'],
    ['a foreign reason at home', { opschorting: 'buitenlandse-instantie' }, 'inhoud.opschorting'],
    ['a day that does not exist', { uiterlijk: '2026-11-31' }, 'inhoud.uiterlijk'],
    ['an unknown key', { extra: 1 }, 'inhoud'],
  ]);

  it('stands in the dossier and in the Werkvoorraad with whom and what, until it has come', async () => {
    const { id, versie } = await k.doe('onderzoek.opvraging', { ...nieuw(), inhoud: opvraging() });
    expect(await termijnenVan('opvraging')).toEqual([
      {
        soort: 'opvraging',
        sleutel: id,
        uiterlijk: '2026-11-23',
        artikel: '5.2.4',
        omschrijving: 'Wacht op de bewindvoerder (De Vries): Overzicht van schulden',
      },
    ]);
    const werk = await k.doe('werkvoorraad.lijst', { groep: 'binnenkort', vanaf: 0, aantal: 50 });
    expect(werk.regels.find((regel) => regel.dossierId === dossierId)?.termijn?.omschrijving).toContain('De Vries');
    const klaar = await k.doe('onderzoek.opvraging', {
      dossierId,
      id,
      versie,
      inhoud: opvraging({ ontvangenOp: vandaag }),
    });
    expect(klaar).toEqual({ id, versie: 2 });
    expect(await termijnenVan('opvraging')).toEqual([]);
  });

  it('is no work any more once the aanvraag is refused, and is again when that besluit lapses', async () => {
    const { acuut: _, onderzoek, voorwaarden } = rechteWeg(vandaag, '');
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: onderzoek } });
    const redzaam = { ...voorwaarden, voldoendeRedzaam: true };
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten: redzaam } });
    await k.doe('onderzoek.opvraging', { ...nieuw(), inhoud: opvraging() });
    await logIn(k, 'beslisser');
    const invoer = { ...(await verstrekking(k, dossierId, k.met.kade)), soort: 'weigeren' as const };
    const geweigerd = { ...invoer, ingangsdatum: null, locatieId: null, gronden: ['voldoende-redzaam'] };
    const { besluitId } = await k.doe('besluit.nemen', geweigerd);
    expect(await termijnenVan('opvraging')).toEqual([]);
    await k.doe('besluit.latenVervallen', { besluitId, reden: 'Vergissing' });
    expect(await termijnenVan('opvraging')).toHaveLength(1);
  });

  it('is not overwritten by who saw an older version, nor reached from another dossier', async () => {
    const { id } = await k.doe('onderzoek.opvraging', { ...nieuw(), inhoud: opvraging() });
    await k.doe('onderzoek.opvraging', { dossierId, id, versie: 1, inhoud: opvraging({ wat: 'Nieuw' }) });
    await k.weigert('onderzoek.opvraging', { dossierId, id, versie: 1, inhoud: opvraging({ wat: 'Oud' }) }, 'conflict');
    await k.weigert('onderzoek.opvraging', { dossierId, id: null, versie: 1, inhoud: opvraging() }, 'conflict');
    const ander = { dossierId: k.met.thomas.dossierId, id, versie: 2, inhoud: opvraging() };
    await k.weigert('onderzoek.opvraging', ander, 'niet-gevonden');
    await k.weigert('onderzoek.meting', { dossierId, id, versie: 2, inhoud: meting() }, 'niet-gevonden');
  });

  it('lapses with a reason, comes back, and both stand in the timeline', async () => {
    const { id } = await k.doe('onderzoek.opvraging', { ...nieuw(), inhoud: opvraging() });
    await k.weigert('onderzoek.vervallen', { dossierId, id, versie: 1, reden: ' ' }, 'ongeldige-invoer');
    await k.doe('onderzoek.vervallen', { dossierId, id, versie: 1, reden: 'Dubbel gevraagd' });
    expect(await termijnenVan('opvraging')).toEqual([]);
    await k.doe('onderzoek.vervallen', { dossierId, id, versie: 2, reden: null });
    expect(await termijnenVan('opvraging')).toHaveLength(1);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 20 });
    expect(regels.map(({ titel }) => titel)).toEqual(
      expect.arrayContaining(['Opvraging vastgelegd', 'Opvraging vervallen', 'Opvraging weer geldig']),
    );
    expect(regels.find(({ titel }) => titel === 'Opvraging vervallen')?.details).toEqual([
      { label: 'Reden', was: null, wordt: 'Dubbel gevraagd' },
    ]);
  });

  it('lets the term for the besluit stand still only for a reason of the law (Awb 4:15)', async () => {
    const { stappen } = await open();
    const feiten = { ...rechteWeg(vandaag, '').melding, aanvraagOp: '2026-11-09' };
    const versie = stappen.melding?.versie ?? 0;
    await k.doe('stap.vastleggen', { dossierId, versie, invoer: { stap: 'melding', feiten } });
    const besluit = async () => (await termijnenVan('besluit'))[0];
    expect(await besluit()).toMatchObject({ uiterlijk: '2026-11-23', artikel: 'Wmo 2.3.5' });
    await k.doe('onderzoek.opvraging', { ...nieuw(), inhoud: opvraging() });
    expect(await besluit()).toMatchObject({ uiterlijk: '2026-11-23' });
    const stil = opvraging({
      bij: 'client',
      naam: '',
      opschorting: 'aanvulling',
      gevraagdOp: '2026-11-11',
      uiterlijk: '2026-11-18',
    });
    const { id } = await k.doe('onderzoek.opvraging', { ...nieuw(), inhoud: stil });
    expect(await besluit()).toMatchObject({ uiterlijk: '2026-11-30', artikel: 'Awb 4:15' });
    expect((await lees()).besluittermijn).toEqual({ laatsteDag: '2026-11-30', zonder: '2026-11-23', dagenStil: 7 });
    await k.doe('onderzoek.opvraging', { dossierId, id, versie: 1, inhoud: { ...stil, ontvangenOp: '2026-11-13' } });
    expect((await lees()).besluittermijn).toEqual({ laatsteDag: '2026-11-24', zonder: '2026-11-23', dagenStil: 1 });
  });
});

describe('a measurement with the Zelfredzaamheid-Matrix', () => {
  slecht('onderzoek.meting', () => ({ ...nieuw(), inhoud: meting() }), [
    ['a day that lies ahead', { datum: '2026-11-17' }, 'inhoud.datum'],
    ['nothing judged', { scores: {} }, 'inhoud.scores'],
    ['only empty scores', { scores: { financien: { score: null, toelichting: 'Weet ik niet' } } }, 'inhoud.scores'],
    ['a score of six', { scores: { financien: { score: 6, toelichting: '' } } }, 'inhoud.scores.financien.score'],
    ['half a score', { scores: { financien: { score: 2.5, toelichting: '' } } }, 'inhoud.scores.financien.score'],
    ['an unknown domain', { scores: { humor: { score: 2, toelichting: '' } } }, null],
    [
      'too long a note',
      { scores: { financien: { score: 2, toelichting: 'x'.repeat(20_001) } } },
      'inhoud.scores.financien.toelichting',
    ],
  ]);

  it('is kept with who did it and can be corrected; what it was stays in the timeline', async () => {
    const { id } = await k.doe('onderzoek.meting', { ...nieuw(), inhoud: meting() });
    const beter = meting({ scores: { financien: { score: 3, toelichting: 'Twee schuldeisers.' } } });
    await k.doe('onderzoek.meting', { dossierId, id, versie: 1, inhoud: beter });
    expect((await lees()).metingen).toMatchObject([
      { id, versie: 2, inhoud: beter, door: 'Naam balie', vervallen: null },
    ]);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 20 });
    const gewijzigd = regels.find(({ titel }) => titel === 'Meting zelfredzaamheid gewijzigd');
    expect(gewijzigd?.details).toContainEqual({
      label: 'Geld',
      was: '2: Drie schuldeisers.',
      wordt: '3: Twee schuldeisers.',
    });
  });
});

describe('an appointment for a talk (5.2.4)', () => {
  slecht('onderzoek.uitnodigen', () => ({ ...nieuw(), inhoud: afspraak() }), [
    ['yesterday', { datum: '2026-11-15' }, 'inhoud.datum'],
    ['no place', { plaats: '' }, 'inhoud.plaats'],
    ['a time that does not exist', { tijd: '24:00' }, 'inhoud.tijd'],
    ['a year typed wrong', { datum: '2206-01-01' }, 'inhoud.datum'],
  ]);

  it('becomes a letter that says when and where, and a term until it is known how it went', async () => {
    const { id, documentId } = await k.doe('onderzoek.uitnodigen', { ...nieuw(), inhoud: afspraak() });
    const tekst = await leesDocument(documentId);
    for (const deel of ['woensdag 18 november 2026', '10:30 uur', 'kamer 3', 'Pools', 'Uw huurcontract', '5.2.4'])
      expect(tekst).toContain(deel);
    expect(await termijnenVan('afspraak')).toMatchObject([{ uiterlijk: '2026-11-18', sleutel: id }]);
    const uitkomst = { dossierId, id, versie: 1, uitkomst: 'niet-verschenen' as const, toelichting: 'Telefoon uit.' };
    const weigering = await k.weigert('onderzoek.afspraakUitkomst', uitkomst, 'ongeldige-invoer');
    expect(weigering.velden).toMatchObject([{ pad: 'uitkomst' }]);
    await k.naar('2026-11-18T11:00:00Z');
    await k.doe('onderzoek.afspraakUitkomst', uitkomst);
    expect(await termijnenVan('afspraak')).toEqual([]);
    await k.doe('onderzoek.afspraakUitkomst', { ...uitkomst, versie: 2, uitkomst: null });
    expect(await termijnenVan('afspraak')).toHaveLength(1);
  });
});

describe('another chance to co-operate (2.2.7, Awb 4:5)', () => {
  slecht('onderzoek.hersteltermijn', () => ({ ...nieuw(), inhoud: kans() }), [
    ['a last day that is today', { uiterlijk: vandaag }, 'inhoud.uiterlijk'],
    ['a last day that was', { uiterlijk: '2026-11-02' }, 'inhoud.uiterlijk'],
    ['nothing asked', { gevraagd: '' }, 'inhoud.gevraagd'],
    ['no reason', { waarom: ' ' }, 'inhoud.waarom'],
    ['a year typed wrong', { uiterlijk: '2099-11-30' }, 'inhoud.uiterlijk'],
  ]);

  const grond = async () => {
    const { toetsen } = await open();
    const weigering = toetsen.find(({ toets }) => toets === 'weigering');
    const { uitkomst } = weigering?.voorwaarden.find(({ id }) => id === 'onvoldoende-medewerking') ?? {};
    return { uitkomst, geblokkeerd: weigering?.gevolg['geblokkeerd'] };
  };

  it('is proposed to last as long as the policy value says', async () => {
    expect((await lees()).hersteltermijnVoorstel).toBe('2026-11-30');
  });

  it('is a letter first; from when it was given it counts, and only a person says how it ended', async () => {
    const { id, documentId } = await k.doe('onderzoek.hersteltermijn', { ...nieuw(), inhoud: kans() });
    const tekst = await leesDocument(documentId);
    for (const deel of [
      'maandag 30 november 2026',
      'Kom naar het gesprek',
      'bankafschriften van drie maanden',
      'waar u van leeft',
      '2.2.7',
      '4:5',
      'weigeren',
    ])
      expect(tekst).toContain(deel);
    expect(await grond()).toEqual({ uitkomst: 'niet-voldaan', geblokkeerd: ['onvoldoende-medewerking'] });
    expect(await termijnenVan('hersteltermijn')).toMatchObject([
      { uiterlijk: vandaag, omschrijving: 'Brief met hersteltermijn geven of versturen' },
    ]);
    const ver = { dossierId, id, versie: 1, wijze: 'uitgereikt' as const };
    await k.weigert('onderzoek.hersteltermijnVerstuurd', { ...ver, verstuurdOp: '2026-11-17' }, 'ongeldige-invoer');
    await k.weigert('onderzoek.hersteltermijnVerstuurd', { ...ver, verstuurdOp: '2026-11-10' }, 'ongeldige-invoer');
    await k.weigert(
      'onderzoek.hersteltermijnUitkomst',
      { dossierId, id, versie: 1, uitkomst: 'meegewerkt', uitkomstOp: vandaag, toelichting: '' },
      'stap-niet-mogelijk',
    );
    await k.doe('onderzoek.hersteltermijnVerstuurd', { ...ver, verstuurdOp: vandaag });
    await k.weigert('onderzoek.hersteltermijn', { dossierId, id, versie: 2, inhoud: kans() }, 'stap-niet-mogelijk');
    await k.weigert('onderzoek.hersteltermijn', { ...nieuw(), inhoud: kans() }, 'stap-niet-mogelijk');
    expect(await termijnenVan('hersteltermijn')).toMatchObject([
      { uiterlijk: '2026-11-30', artikel: '2.2.7', omschrijving: 'Cliënt kan nog meewerken' },
    ]);
    const niet = {
      dossierId,
      id,
      versie: 2,
      uitkomst: 'niet-meegewerkt' as const,
      uitkomstOp: '2026-11-30',
      toelichting: '',
    };
    await k.naar('2026-11-30T10:00:00Z');
    const weigering = await k.weigert('onderzoek.hersteltermijnUitkomst', niet, 'ongeldige-invoer');
    expect(weigering.velden?.[0]?.bericht).toContain('maandag 30 november 2026');
    await k.naar('2026-12-01T10:00:00Z');
    await logIn(k, 'balie');
    expect(await grond(), 'nobody has looked yet').toEqual({ uitkomst: 'onbekend', geblokkeerd: [] });
    expect(await termijnenVan('hersteltermijn'), 'so it stays on the list').toHaveLength(1);
    await k.doe('onderzoek.hersteltermijnUitkomst', niet);
    expect(await grond()).toEqual({ uitkomst: 'voldaan', geblokkeerd: [] });
    expect(await termijnenVan('hersteltermijn')).toEqual([]);
    await k.doe('onderzoek.hersteltermijnUitkomst', { ...niet, versie: 3, uitkomst: 'meegewerkt' });
    expect(await grond()).toEqual({ uitkomst: 'niet-voldaan', geblokkeerd: [] });
  });

  it('is the one source: what the form says about co-operation no longer counts, until the letter lapses', async () => {
    const { id } = await k.doe('onderzoek.hersteltermijn', { ...nieuw(), inhoud: kans() });
    const feiten = { ...rechteWeg(vandaag, '').voorwaarden, onvoldoendeMedewerking: false };
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'voorwaarden', feiten } });
    expect((await grond()).geblokkeerd).toEqual(['onvoldoende-medewerking']);
    const proef = await k.doe('stap.proberen', { dossierId, invoer: { stap: 'voorwaarden', feiten } });
    expect(proef.find(({ toets }) => toets === 'weigering')?.gevolg['geblokkeerd']).toEqual([
      'onvoldoende-medewerking',
    ]);
    await k.doe('onderzoek.vervallen', { dossierId, id, versie: 1, reden: 'Verkeerde brief' });
    expect(await grond()).toEqual({ uitkomst: 'niet-voldaan', geblokkeerd: [] });
  });
});

describe('the onderzoeksverslag confirmed by the client (2.2.4)', () => {
  const bevestigd = (over: object = {}) => ({
    dossierId,
    stapVersie: 1,
    wijze: 'mondeling' as const,
    datum: vandaag,
    door: 'de cliënt zelf',
    controle: 'BRP nagekeken en drie vragen gesteld',
    opmerkingen: 'Mijn zus woont in Schiedam.',
    isAanvraag: true,
    ...over,
  });
  const onderzoek = () => ({ stap: 'onderzoek' as const, feiten: rechteWeg(vandaag, '').onderzoek });
  const legVast = (versie = 0, feiten = {}) =>
    k.doe('stap.vastleggen', {
      dossierId,
      versie,
      invoer: { ...onderzoek(), feiten: { ...onderzoek().feiten, ...feiten } },
    });

  it('needs an onderzoek that is done, and the version that was read', async () => {
    await k.weigert('verslag.bevestigen', bevestigd(), 'onderzoek-ontbreekt');
    await legVast(0, { afgerondOp: null });
    await k.weigert('verslag.bevestigen', bevestigd(), 'stap-niet-mogelijk');
    await legVast(1);
    await k.weigert('verslag.bevestigen', bevestigd(), 'conflict');
    const slechte = [
      [{ datum: '2026-11-17' }, 'datum'],
      [{ datum: '2026-11-15' }, 'datum'],
      [{ controle: '' }, 'controle'],
      [{ door: ' ' }, 'door'],
      [{ wijze: 'gebaren' }, 'wijze'],
    ] as const;
    for (const [over, pad] of slechte) {
      const weigering = await k.weigert(
        'verslag.bevestigen',
        bevestigd({ stapVersie: 2, ...over }),
        'ongeldige-invoer',
      );
      expect(weigering.velden?.map((veld) => veld.pad)).toEqual([pad]);
    }
  });

  it('holds the onderzoek still, says in the letter how it was confirmed, and starts the term for the besluit', async () => {
    await k.doe('onderzoek.meting', { ...nieuw(), inhoud: meting({ datum: '2026-11-09' }) });
    await k.doe('onderzoek.meting', {
      ...nieuw(),
      inhoud: meting({ scores: { financien: { score: 4, toelichting: 'Gaat beter.' } } }),
    });
    const { stappen: voor } = await open();
    const feiten = { ...voor.melding!.feiten, planOntvangenOp: '2026-11-12' };
    const melding = { stap: 'melding' as const, feiten };
    await k.doe('stap.vastleggen', { dossierId, versie: voor.melding?.versie ?? 0, invoer: melding });
    await legVast(0, { persoonlijkPlan: 'Een kamer bij mijn werk.' });
    const { documentId, id } = await k.doe('verslag.bevestigen', bevestigd());
    const tekst = await leesDocument(documentId);
    for (const deel of [
      'Mondeling bevestigd door de cliënt zelf op 16 november 2026',
      'drie vragen',
      'zus woont in Schiedam',
      'Een kamer bij mijn werk',
      '12 november 2026',
      '09-11-2026',
      '2 (redt het niet)',
      '4 (redt het meestal)',
      'Gaat beter',
    ])
      expect(tekst).toContain(deel);
    expect(tekst).not.toContain('Handtekening');
    const { stappen } = await open();
    expect(stappen.melding?.feiten.aanvraagOp).toBe(vandaag);
    expect(await termijnenVan('besluit')).toMatchObject([{ uiterlijk: '2026-11-30' }]);
    expect((await lees()).vastgesteld).toEqual({ id, versie: 1, nummer: 1 });
    const weigering = await k.weigert(
      'stap.vastleggen',
      { dossierId, versie: 1, invoer: onderzoek() },
      'verslag-vastgesteld',
    );
    expect(weigering.melding).toContain('2.2.4');
    await k.weigert('document.maken', { dossierId, soort: 'onderzoeksverslag' }, 'verslag-vastgesteld');
    await k.weigert('verslag.bevestigen', bevestigd(), 'verslag-vastgesteld');
    await k.weigert('onderzoek.vervallen', { dossierId, id, versie: 1, reden: 'Weg ermee' }, 'stap-niet-mogelijk');
  });

  it('is opened again with a reason: a new verslag follows, the old one stays', async () => {
    await legVast();
    const eerste = await k.doe('verslag.bevestigen', bevestigd({ wijze: 'ondertekend', controle: '' }));
    await k.weigert('verslag.heropenen', { dossierId, id: eerste.id, versie: 1, reden: '' }, 'ongeldige-invoer');
    await k.doe('verslag.heropenen', { dossierId, id: eerste.id, versie: 1, reden: 'Een nieuwe slaapplek gemeld.' });
    await k.weigert('verslag.heropenen', { dossierId, id: eerste.id, versie: 2, reden: 'Nog eens' }, 'conflict');
    await legVast(1, { reactieClient: 'Toch anders.' });
    const tweede = await k.doe('verslag.bevestigen', bevestigd({ stapVersie: 2 }));
    const { verslagen } = await lees();
    expect(verslagen.map(({ inhoud }) => [inhoud.nummer, inhoud.heropend])).toEqual([
      [1, 'Een nieuwe slaapplek gemeld.'],
      [2, null],
    ]);
    const titels = (await open()).documenten.map(({ id, titel }) => [id, titel]);
    expect(titels).toContainEqual([eerste.documentId, 'Onderzoeksverslag 1, bevestigd']);
    expect(titels).toContainEqual([tweede.documentId, 'Onderzoeksverslag 2, bevestigd']);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 20 });
    expect(regels.map(({ titel }) => titel)).toContain('Onderzoek heropend na verslag 1');
  });
});

describe('a document attached to a dossier', () => {
  const gegevens = (over: object = {}) => ({
    titel: 'Huurcontract',
    datum: '2026-10-01',
    soort: 'woonverleden' as const,
    onderdeel: 'laatste-woonplaats' as const,
    ...over,
  });
  async function stuurOp(bytes: Buffer): Promise<string> {
    const { ontvangstId, deelgrootte } = await k.doe('bijlage.beginnen', { grootte: bytes.length });
    for (let vanaf = 0; vanaf < bytes.length; vanaf += deelgrootte) {
      const inhoud = bytes.subarray(vanaf, vanaf + deelgrootte).toString('base64');
      await k.doe('bijlage.deel', { ontvangstId, vanaf, inhoud });
    }
    return ontvangstId;
  }
  const voegToe = async (bytes: Buffer, bestandsnaam = 'Zuiderveld huur.pdf', over: object = {}) =>
    k.doe('bijlage.toevoegen', { dossierId, ontvangstId: await stuurOp(bytes), bestandsnaam, inhoud: gegevens(over) });

  it('comes in pieces and is the same byte for byte when it is read; its name on disk names nobody', async () => {
    const bytes = Buffer.concat([await maakPdf('x'.repeat(2_000)), Buffer.alloc(2_000_000, 0x20)]);
    const { id, mime, grootte, titel } = await voegToe(bytes);
    expect({ mime, grootte, titel }).toEqual({ mime: 'application/pdf', grootte: bytes.length, titel: 'Huurcontract' });
    const gelezen = await k.doe('document.bytes', { documentId: id });
    expect(Buffer.compare(Buffer.from(gelezen.bytes), bytes)).toBe(0);
    expect(gelezen.bestandsnaam).toMatch(/^bijlage-[\w-]+\.pdf$/);
    expect((await lees()).bijlagen).toMatchObject([
      { documentId: id, bestandsnaam: 'Zuiderveld huur.pdf', inhoud: gegevens() },
    ]);
  });

  it('is refused with what to do when its kind, content or size is not right, and nothing is kept', async () => {
    const stuur = async (bytes: Buffer, bestandsnaam: string, code: Foutcode) =>
      (
        await k.weigert(
          'bijlage.toevoegen',
          { dossierId, ontvangstId: await stuurOp(bytes), bestandsnaam, inhoud: gegevens() },
          code,
        )
      ).melding;
    expect(await stuur(Buffer.from('MZ\u0000\u0003'), 'brief.pdf', 'bestand-soort')).toContain('PDF, PNG, JPEG');
    expect(await stuur(losPdf('/OpenAction << /S /JavaScript >>'), 'a.pdf', 'bestand-onveilig')).toContain('script');
    expect(await stuur(await maakPdf(), 'a.exe', 'bestand-soort')).toContain('naam');
    expect(await stuur(losPdf('').subarray(0, 40), 'a.pdf', 'bestand-onveilig')).toContain('foto');
    const teGroot = await k.weigert('bijlage.beginnen', { grootte: 15 * 2 ** 20 + 1 }, 'bestand-te-groot');
    expect(teGroot.melding).toContain('15 MB');
    await k.weigert('bijlage.beginnen', { grootte: 0 }, 'bestand-onleesbaar');
    expect((await open()).documenten.filter(({ soort }) => soort === 'bijlage')).toEqual([]);
  });

  it('is refused when pieces are missing, out of order, too many, or of somebody else', async () => {
    const bytes = await maakPdf();
    const { ontvangstId } = await k.doe('bijlage.beginnen', { grootte: bytes.length });
    const rest = { dossierId, ontvangstId, bestandsnaam: 'a.pdf', inhoud: gegevens() };
    await k.weigert('bijlage.toevoegen', rest, 'bestand-onleesbaar');
    const alles = bytes.toString('base64');
    await k.weigert('bijlage.deel', { ontvangstId, vanaf: 5, inhoud: alles }, 'bestand-onleesbaar');
    await k.weigert('bijlage.deel', { ontvangstId, vanaf: 0, inhoud: 'geen base64!' }, 'ongeldige-invoer');
    await k.doe('bijlage.deel', { ontvangstId, vanaf: 0, inhoud: alles });
    expect(await k.doe('bijlage.deel', { ontvangstId, vanaf: 0, inhoud: alles })).toEqual({ ontvangen: bytes.length });
    await k.weigert('bijlage.deel', { ontvangstId, vanaf: bytes.length, inhoud: alles }, 'bestand-onleesbaar');
    await logIn(k, 'beslisser');
    await k.weigert('bijlage.toevoegen', rest, 'bestand-onleesbaar');
  });

  it.each([
    ['no title', { titel: '' }, 'inhoud.titel'],
    ['a day that lies ahead', { datum: '2026-11-17' }, 'inhoud.datum'],
    ['a kind that does not exist', { soort: 'geheim' }, 'inhoud.soort'],
    ['an onderdeel that does not exist', { onderdeel: 'hobby' }, 'inhoud.onderdeel'],
  ])('is refused with %s', async (_wat, over, pad) => {
    const ontvangstId = await stuurOp(await maakPdf());
    const invoer = { dossierId, ontvangstId, bestandsnaam: 'a.pdf', inhoud: gegevens(over) };
    const weigering = await k.weigert('bijlage.toevoegen', invoer, 'ongeldige-invoer');
    expect(weigering.velden?.map((veld) => veld.pad)).toEqual([pad]);
  });

  it('is called otherwise, withdrawn with a reason so that nobody opens it, and put back', async () => {
    const { id: documentId } = await voegToe(await maakPdf());
    const [stuk] = (await lees()).bijlagen;
    const id = stuk?.id ?? '';
    await k.doe('bijlage.wijzigen', { dossierId, id, versie: 1, inhoud: gegevens({ titel: 'Huurcontract 2024' }) });
    const inLijst = async () => (await open()).documenten.find((document) => document.id === documentId);
    expect(await inLijst()).toMatchObject({ titel: 'Huurcontract 2024', ingetrokken: null });
    await k.doe('onderzoek.vervallen', { dossierId, id, versie: 2, reden: 'Hoort bij een ander' });
    expect(await inLijst()).toMatchObject({ ingetrokken: 'Hoort bij een ander' });
    await k.weigert('document.bytes', { documentId }, 'niet-gevonden');
    await k.doe('onderzoek.vervallen', { dossierId, id, versie: 3, reden: null });
    expect((await k.doe('document.bytes', { documentId })).mime).toBe('application/pdf');
  });
});
