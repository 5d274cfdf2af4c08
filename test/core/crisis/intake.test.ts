import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beleidsregels2025, crisisopvangToets } from './toets.ts';
import type { Crisisinvoer } from '#shared/contract/groepen/crisis.ts';
import { crisisfeiten } from '#shared/domein/crisis/intake.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { organisatiesjabloon, vandaag } from '../opstelling.ts';
import { doorgeleiding, triage, veiligContact, wieVelden } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'veilig-thuis');
});
afterEach(() => k.ruimOp());

const mens = { clientId: null, roepnaam: '', achternaam: '' };
const begin = (anders = {}) => k.doe('crisis.beginnen', { ...mens, contact: veiligContact(), ...anders });
const leg = (dossierId: string, invoer: Crisisinvoer) =>
  k.doe('crisis.vastleggen', { dossierId, id: null, versie: 0, clientId: null, invoer, reden: '' });
const overzicht = (dossierId: string) => k.doe('crisisintake.overzicht', { dossierId });
const termijnen = async (dossierId: string) =>
  (await k.doe('dossier.openen', { dossierId })).termijnen
    .filter(({ soort }) => soort.startsWith('vt-'))
    .map(({ soort, uiterlijk }) => [soort, uiterlijk]);
const poging = (soort: 'eigen-netwerk' | 'derden', uitkomst: 'oplossing' | 'geen-oplossing' | null): Crisisinvoer => ({
  soort: 'poging',
  inhoud: { soort, wie: 'Zus', wat: 'Gevraagd om te slapen', op: vandaag, uitkomst, toelichting: '' },
});
const moment = (anders = {}): Crisisinvoer => ({
  soort: 'contactmoment',
  inhoud: {
    ...{ op: `${vandaag}T08:00`, richting: 'wij-belden', metWie: 'client', veilig: true, gezegd: '' },
    ...{ volgendOp: null },
    ...anders,
  },
});
const legeToets = {
  ...{ onveilig: null, oplossingEigenNetwerk: null, oplossingDerden: null, herkomst: null, codeRood: null },
  ...{ veiligInRotterdam: null, onveiligWaarom: '', oplossingEigenNetwerkWaarom: '', oplossingDerdenWaarom: '' },
  ...{ herkomstWaarom: '', codeRoodWaarom: '', veiligInRotterdamWaarom: '', conclusie: null, motivering: '' },
};

describe('the first call', () => {
  it('is one command: the way of contact, the danger and what is known of who it is', async () => {
    const gezegd = triage({ acuutGevaar: true, plegerWaar: 'bij-client', kinderen: true });
    const { dossierId, clientId } = await begin({ roepnaam: 'Mina', geboortedatum: '1990-02-03', triage: gezegd });
    const { stukken } = await k.doe('crisis.lezen', { dossierId });
    expect(stukken.map(({ soort }) => soort).sort()).toEqual(['triage', 'veilig-contact']);
    expect((await k.doe('client.lezen', { clientId })).client).toMatchObject({ geboortedatum: '1990-02-03' });
    expect(await overzicht(dossierId)).toMatchObject({
      acuutGevaar: true,
      openVragen: ['Zijn er wapens?', 'Speelt drank of drugs mee?', 'Gaat het om eer van de familie?'],
      niveau: null,
      contact: { inhoud: { veiligWoord: 'pannenkoek' } },
    });
  });

  it('stores nothing when one answer cannot be right', async () => {
    const fout = { ...mens, contact: veiligContact(), triage: triage({ niveau: 'rood' }) };
    const { velden } = await k.weigert('crisis.beginnen', fout, 'ongeldige-invoer');
    expect(velden).toMatchObject([{ pad: 'triage.niveauReden' }]);
    const zonderNummer = veiligContact({ nummer: '', terugbelOp: `${vandaag}T16:00` });
    await k.weigert('crisis.beginnen', { ...mens, contact: zonderNummer }, 'ongeldige-invoer');
    await k.weigert('crisis.beginnen', { ...fout, triage: null, geboortedatum: '2099-01-01' }, 'ongeldige-invoer');
    const { totaal } = await k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 10 });
    expect(totaal).toBe(0);
  });

  it('a second call is found by the safe number, lands in the same case and overwrites nothing with silence', async () => {
    const eerst = await begin({ triage: triage({ wapens: true, kinderen: false }) });
    const { resultaten } = await k.doe('client.zoeken', { tekst: '+31 6 1234 5678', aantal: 5 });
    expect(resultaten).toMatchObject([{ clientId: eerst.clientId, dossierId: eerst.dossierId }]);
    const weer = await k.doe('crisis.beginnen', {
      ...{ clientId: eerst.clientId, dossierId: eerst.dossierId, roepnaam: 'Mina', achternaam: '' },
      contact: veiligContact({ nummer: '', veiligWoord: 'regenboog' }),
      triage: triage({ kinderen: true }),
    });
    expect(weer).toEqual(eerst);
    const { stukken } = await k.doe('crisis.lezen', { dossierId: eerst.dossierId });
    expect(stukken).toMatchObject(
      [
        { soort: 'veilig-contact', versie: 2, inhoud: { nummer: '06 12345678', veiligWoord: 'regenboog' } },
        { soort: 'triage', versie: 2, inhoud: { wapens: true, kinderen: true } },
        { soort: 'contactmoment', inhoud: { richting: 'belde-ons', metWie: 'client' } },
      ].toSorted(
        (a, b) => stukken.findIndex((s) => s.soort === a.soort) - stukken.findIndex((s) => s.soort === b.soort),
      ),
    );
    expect((await k.doe('client.lezen', { clientId: eerst.clientId })).client.roepnaam).toBe('Mina');
    const anders = await begin();
    await k.weigert(
      'crisis.beginnen',
      { ...mens, clientId: eerst.clientId, dossierId: anders.dossierId, contact: veiligContact() },
      'niet-gevonden',
    );
  });

  it('the safe number stays a key when the name is filled in, and goes when it was withdrawn', async () => {
    const { dossierId, clientId } = await begin();
    const { client } = await k.doe('client.lezen', { clientId });
    const nieuw = await k.doe('crisisintake.wie', { clientId, versie: client.versie, velden: wieVelden });
    expect(nieuw.weergavenaam).toBe('Mina Haddad');
    await k.weigert('crisisintake.wie', { clientId, versie: client.versie, velden: wieVelden }, 'conflict');
    const morgen = { ...wieVelden, geboortedatum: '2099-01-01' };
    await k.weigert('crisisintake.wie', { clientId, versie: nieuw.versie, velden: morgen }, 'ongeldige-invoer');
    const zoek = () => k.doe('client.zoeken', { tekst: '0612345678', aantal: 5 });
    expect((await zoek()).resultaten).toHaveLength(1);
    const { stukken } = await k.doe('crisis.lezen', { dossierId });
    await k.doe('crisis.intrekken', { dossierId, id: stukken[0]!.id, versie: 1, reden: 'Niet meer veilig' });
    expect((await zoek()).resultaten).toHaveLength(0);
  });
});

describe('the outcome (5.1.2)', () => {
  it('agrees with the toets whatever the facts are, and never takes silence for no', async () => {
    const jaNee = fc.constantFrom(true, false, null);
    const herkomst = fc.constantFrom('regio' as const, 'buiten-regio' as const, null);
    const feiten = fc.record({
      ...{ onveilig: jaNee, oplossingEigenNetwerk: jaNee, oplossingDerden: jaNee },
      ...{ herkomst, codeRood: jaNee, veiligInRotterdam: jaNee },
    });
    await fc.assert(
      fc.asyncProperty(feiten, async (gegeven) => {
        const { uitleg, voorstel } = await k.doe('crisisintake.toetsen', { feiten: gegeven });
        expect(uitleg).toEqual(crisisopvangToets(gegeven, vandaag));
        expect(voorstel).toBe(uitleg.gevolg['toegang']);
      }),
      { numRuns: 60 },
    );
    const niets = Object.fromEntries(crisisfeiten.map((feit) => [feit, null]));
    const { uitleg, voorstel } = await k.doe('crisisintake.toetsen', { feiten: niets as never });
    expect([uitleg.uitkomst, voorstel, uitleg.ontbreekt.length]).toEqual(['onbekend', null, 5]);
    expect(beleidsregels2025.id).toBe('beleidsregels-2025');
  });

  it('takes from triage and attempts what follows, and leaves open what nobody said', async () => {
    const { dossierId } = await begin({
      triage: triage({ acuutGevaar: true, niveau: 'rood', niveauReden: 'Wordt gezocht', herkomst: 'buiten-regio' }),
    });
    await leg(dossierId, poging('eigen-netwerk', 'geen-oplossing'));
    const eerst = await overzicht(dossierId);
    expect(eerst.afgeleid.map(({ feit, waarde }) => [feit, waarde])).toEqual([
      ['onveilig', true],
      ['oplossingEigenNetwerk', false],
      ['herkomst', 'buiten-regio'],
      ['codeRood', true],
    ]);
    expect(eerst.oordeel.voorstel).toBeNull();
    await leg(dossierId, poging('derden', null));
    expect((await overzicht(dossierId)).oordeel.voorstel).toBeNull();
    await leg(dossierId, poging('derden', 'oplossing'));
    expect((await overzicht(dossierId)).oordeel.voorstel).toBe('andere-ondersteuning');
    expect((await overzicht(dossierId)).stappen.map(({ id, klaar }) => [id, klaar])).toEqual([
      ...[
        ['contact', true],
        ['gevaar', false],
        ['niveau', true],
      ],
      ...[
        ['pogingen', true],
        ['toets', false],
        ['triagebesluit', false],
      ],
    ]);
  });

  it('is concluded by a person, with the reason', async () => {
    const { dossierId } = await begin();
    const conclusie = { ...legeToets, conclusie: 'andere-ondersteuning' as const };
    const basis = { dossierId, id: null, versie: 0, clientId: null, reden: '' };
    const { velden } = await k.weigert(
      'crisis.vastleggen',
      { ...basis, invoer: { soort: 'crisistoets', inhoud: conclusie } },
      'ongeldige-invoer',
    );
    expect(velden).toMatchObject([{ pad: 'invoer.inhoud.motivering', bericht: expect.stringContaining('anders dan') }]);
    await leg(dossierId, { soort: 'crisistoets', inhoud: { ...conclusie, motivering: 'Is bij haar zus.' } });
    expect(await overzicht(dossierId)).toMatchObject({ conclusie: 'andere-ondersteuning' });
    expect((await overzicht(dossierId)).stappen.map(({ id }) => id)).toContain('doorgeleiding');
  });
});

describe('terms of Veilig Thuis', () => {
  it('runs the triage in werkdagen, the onderzoek from its besluit, and telling the betrokkene', async () => {
    const { dossierId } = await begin();
    // Monday 16 November 2026 and five werkdagen; four weken.
    expect(await termijnen(dossierId)).toEqual([
      ['vt-triage', '2026-11-23'],
      ['vt-informeren', '2026-12-14'],
    ]);
    const besluit = triage({ triagebesluit: 'onderzoek', triagebesluitOp: vandaag });
    await leg(dossierId, { soort: 'triage', inhoud: besluit });
    const onderzoek = {
      afgerondOp: null,
      uitkomst: '',
      geinformeerdOp: null,
      uitgesteld: true,
      uitstelReden: 'Gevaar',
    };
    const { id } = await leg(dossierId, { soort: 'vt-onderzoek', inhoud: onderzoek });
    expect(await termijnen(dossierId)).toEqual([
      ['vt-informeren', '2026-12-28'],
      ['vt-onderzoek', '2027-01-25'],
    ]);
    const klaar = { ...onderzoek, afgerondOp: vandaag, geinformeerdOp: vandaag };
    const basis = { dossierId, id, versie: 1, clientId: null, reden: '' };
    await k.doe('crisis.vastleggen', { ...basis, invoer: { soort: 'vt-onderzoek', inhoud: klaar } });
    expect(await termijnen(dossierId)).toEqual([]);
  });

  it('puts the callback in the list without a word about the case, until somebody called', async () => {
    const { dossierId } = await begin({ contact: veiligContact({ terugbelOp: `${vandaag}T16:00` }) });
    expect(await overzicht(dossierId)).toMatchObject({ terugbelOp: `${vandaag}T16:00` });
    const { termijnen: terms } = await k.doe('dossier.openen', { dossierId });
    expect(terms).toContainEqual(
      expect.objectContaining({ soort: 'vt-terugbellen', omschrijving: 'Terugbellen, 16:00', uiterlijk: vandaag }),
    );
    k.klok.verstrijk(60_000);
    await leg(dossierId, moment({ metWie: 'niemand', veilig: null, volgendOp: `${vandaag}T18:30` }));
    expect((await overzicht(dossierId)).terugbelOp).toBe(`${vandaag}T18:30`);
    k.klok.verstrijk(60_000);
    await leg(dossierId, moment());
    expect((await overzicht(dossierId)).terugbelOp).toBeNull();
  });
});

describe('refusals of the records', () => {
  const fout = async (dossierId: string, invoer: Crisisinvoer) => {
    const basis = { dossierId, id: null, versie: 0, clientId: null, reden: '' };
    const { velden } = await k.weigert('crisis.vastleggen', { ...basis, invoer }, 'ongeldige-invoer');
    return velden?.map(({ pad }) => pad.replace('invoer.inhoud.', ''));
  };
  it('says which field is wrong', async () => {
    const { dossierId } = await begin();
    const t = (anders: Parameters<typeof triage>[0]): Crisisinvoer => ({ soort: 'triage', inhoud: triage(anders) });
    expect(await fout(dossierId, t({ niveauReden: 'Omdat' }))).toEqual(['niveau']);
    expect(await fout(dossierId, t({ triagebesluit: 'advies' }))).toEqual(['triagebesluitOp']);
    expect(await fout(dossierId, t({ triagebesluitOp: vandaag }))).toEqual(['triagebesluit']);
    expect(await fout(dossierId, t({ triagebesluit: 'advies', triagebesluitOp: '2026-11-29' }))).toEqual([
      'triagebesluitOp',
    ]);
    expect(await fout(dossierId, t({ aard: ['getuige', 'getuige'] }))).toEqual(['aard']);
    expect(await fout(dossierId, moment({ op: `${vandaag}T23:59` }))).toEqual(['op']);
    expect(await fout(dossierId, moment({ metWie: 'niemand' }))).toEqual(['volgendOp']);
    expect(await fout(dossierId, moment({ volgendOp: `${vandaag}T07:00` }))).toEqual(['volgendOp']);
    const d = (anders: Parameters<typeof doorgeleiding>[0]): Crisisinvoer => ({
      soort: 'doorgeleiding',
      inhoud: doorgeleiding(anders),
    });
    expect(await fout(dossierId, d({ akkoord: false, delen: [] }))).toEqual(['akkoord']);
    expect(await fout(dossierId, d({ akkoord: null }))).toEqual(['delen']);
    expect(await fout(dossierId, d({ overgenomenOp: `${vandaag}T08:00`, contactpersoon: '' }))).toEqual([
      'contactpersoon',
    ]);
    expect(await fout(dossierId, d({ volgendContactOp: `${vandaag}T18:00` }))).toEqual(['volgendContactHoe']);
    expect(await fout(dossierId, d({ situatie: 'Slaapt in de Schiestraat 12' }))).toEqual(['situatie']);
    expect(await fout(dossierId, d({ afspraken: 'Post naar 3011 AB' }))).toEqual(['afspraken']);
  });
});

describe('paper', () => {
  const pdfTekst = async (documentId: string) =>
    (await leesPdf((await k.doe('document.bytes', { documentId })).bytes)).tekst;

  it('the letter says what the client agreed to and nothing else', async () => {
    const { dossierId, clientId } = await begin({
      roepnaam: 'Mina',
      achternaam: 'Haddad',
      geboortedatum: '1990-02-03',
    });
    const { id } = await leg(dossierId, { soort: 'doorgeleiding', inhoud: doorgeleiding() });
    const brief = await k.doe('crisisintake.overdrachtsbrief', { dossierId, id, versie: 1 });
    const tekst = await pdfTekst(brief.id);
    expect(tekst).toContain('Wijkteam Noord');
    expect(tekst).toContain('Zij zoekt hulp bij de scheiding.');
    for (const geheim of ['Haddad', '1990', '12345678', 'pannenkoek', 'bibliotheek'])
      expect(tekst).not.toContain(geheim);
    const ruim = doorgeleiding({ delen: ['naam', 'nummer'] });
    const invoer = { soort: 'doorgeleiding' as const, inhoud: ruim };
    await k.doe('crisis.vastleggen', { dossierId, id, versie: 1, clientId: null, invoer, reden: '' });
    await k.weigert('crisisintake.overdrachtsbrief', { dossierId, id, versie: 1 }, 'conflict');
    const tweede = await pdfTekst((await k.doe('crisisintake.overdrachtsbrief', { dossierId, id, versie: 2 })).id);
    expect(tweede).toContain('Mina Haddad');
    expect(tweede).toContain('06 12345678');
    for (const geheim of ['scheiding.', '1990', 'pannenkoek']) expect(tweede).not.toContain(geheim);
    expect((await k.doe('client.lezen', { clientId })).dossiers).toHaveLength(1);
  });

  it('is refused while the client did not agree', async () => {
    const { dossierId } = await begin();
    const inhoud = doorgeleiding({ wat: 'advies', akkoord: null, delen: [] });
    const { id } = await leg(dossierId, { soort: 'doorgeleiding', inhoud });
    await k.weigert('crisisintake.overdrachtsbrief', { dossierId, id, versie: 1 }, 'stap-niet-mogelijk');
    await k.weigert('crisisintake.overdrachtsbrief', { dossierId, id: '0'.repeat(26), versie: 1 }, 'niet-gevonden');
  });

  it('the case on paper holds the warning, and no number, word or address', async () => {
    const verhaal = 'Zit nu in de Geheimstraat 7, 3011 AB. Bel 06-12345678.';
    const { dossierId } = await begin({ roepnaam: 'Mina', triage: triage({ verhaal, plegerPlek: 'Bij zijn moeder' }) });
    const tekst = await pdfTekst((await k.doe('crisisintake.afdruk', { dossierId })).id);
    expect(tekst).toContain('Wie mag dit hebben');
    expect(tekst).toContain('[adres weggelaten]');
    for (const geheim of ['Geheimstraat', '3011', '12345678', 'pannenkoek', 'moeder'])
      expect(tekst).not.toContain(geheim);
  });
});
