import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Invoer } from '#shared/contract/tabel.ts';
import { clientvelden, logIn, richtIn, testkern, voegGebruikersToe, type Testkern } from './hulp.ts';
import { gemeentesjabloon, havenVelden, openBestand, vandaag } from './opstelling.ts';
import { breuken } from './samenhang.ts';

const opzetten = gemeentesjabloon();
/** The aanbieder, with a file of its own; it is Friday evening there. */
let a: Testkern;
let eigen: string;
let kaart: string;
/** Centraal Onthaal on Monday morning. */
let k: Testkern & { met: { locatieId: string } };

beforeAll(async () => {
  a = testkern(undefined, '2026-11-13T21:10:00Z');
  await a.doe('installatie.inrichten', {
    organisatie: { soort: 'opvangaanbieder', naam: 'Stichting De Kade', openVan: '08:30', openTot: '16:30' },
    beheerder: { naam: 'Bea Beheer', inlognaam: 'bea', wachtwoord: 'vier losse woorden hier' },
  });
  await voegGebruikersToe(a, { inlognaam: 'nacht', rollen: ['aanbieder'] });
  eigen = (await a.doe('locatie.toevoegen', { ...havenVelden, naam: 'Nachtopvang Zuid', capaciteit: 3 })).id;
  kaart = (await a.doe('sleutel.eigen', {})).tekst;
  await logIn(a, 'nacht');
}, 60_000);
afterAll(() => a.ruimOp());
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'bea');
  await k.doe('sleutel.toevoegen', { tekst: kaart });
  await logIn(k, 'balie');
}, 60_000);
afterEach(() => k.ruimOp());

type Plaatsen = Invoer<'acuut.plaatsen'>;
let teller = 0;
const plaatsing = (over: Partial<Plaatsen> = {}): Plaatsen => ({
  client: {
    soort: 'nieuw',
    achternaam: `Nachtmens${(teller += 1)}`,
    voornamen: 'Ilse',
    geboortedatum: null,
    geschatteLeeftijd: 40,
    herkenning: '',
  },
  veiligeOpvangInNetwerk: false,
  alternatieveVeiligeOvernachting: false,
  kanZichHandhaven: false,
  tijdstip: null,
  kinderenMee: false,
  locatieId: eigen,
  overboeken: 'Drukke nacht',
  geplaatstDoor: '',
  toelichting: '',
  ...over,
});
const mens = (over: object) => ({ ...plaatsing().client, ...over }) as Plaatsen['client'];
async function bestandMet(...over: Partial<Plaatsen>[]) {
  const dossierIds: string[] = [];
  for (const een of over) dossierIds.push((await a.doe('acuut.plaatsen', plaatsing(een))).dossierId);
  return (await a.doe('acuut.bestand', { dossierIds })).bytes;
}
const leesIn = (bytes: Uint8Array, bestandsnaam = 'nacht.zip') =>
  k.doe('register.inlezenBytes', { bestandsnaam, bytes });
/** Our locatie stands under the name and postcode by which the aanbieder knows it. */
async function zelfdeLocatie(): Promise<string> {
  await logIn(k, 'bea');
  const { id } = await k.doe('locatie.toevoegen', {
    ...havenVelden,
    naam: 'Nachtopvang zuid',
    postcode: '3012aa',
    capaciteit: 1,
  });
  await logIn(k, 'balie');
  return id;
}
const aantalDossiers = async () =>
  (await k.doe('dossier.lijst', { status: null, keten: null, vanaf: 0, aantal: 50 })).totaal;

describe('an aanbieder places outside opening hours (5.2.3)', () => {
  it('only while Centraal Onthaal is closed; else it is told to send the client there', async () => {
    const fout = await a.weigert('acuut.plaatsen', plaatsing({ tijdstip: '2026-11-13T14:00' }), 'loket-open');
    expect(fout.melding).toBe(
      'Centraal Onthaal is vrijdag 13 november 2026 dan open en verstrekt de opvang zelf. Stuur de cliënt daarheen (artikel 5.2.3).',
    );
    const proef = { veiligeOpvangInNetwerk: null, alternatieveVeiligeOvernachting: null, kanZichHandhaven: null };
    const rest = { geboortedatum: null, geschatteLeeftijd: null, kinderenMee: false };
    expect((await a.doe('acuut.proberen', { ...proef, ...rest, tijdstip: '2026-11-13T14:00' })).waaromNiet).toContain(
      'open',
    );
    expect((await a.doe('acuut.proberen', { ...proef, ...rest, tijdstip: null })).waaromNiet).toBeNull();
  });

  it('in its own file: client, stay and slip, a bed taken, and one record for the college', async () => {
    const uit = await a.doe('acuut.plaatsen', plaatsing());
    expect(uit).toMatchObject({ locatienaam: 'Nachtopvang Zuid', meldenOp: vandaag });
    await a.doe('acuut.meldbewijs', { dossierId: uit.dossierId });
    const { geplaatst } = await a.doe('acuut.lijst', {});
    expect(geplaatst[0]).toMatchObject({
      dossierId: uit.dossierId,
      meldenOp: vandaag,
      meldbewijsId: expect.any(String),
    });
    const open = await a.doe('dossier.openen', { dossierId: uit.dossierId });
    expect(open.documenten.map(({ soort }) => soort)).toEqual(['meldbewijs']);
    await a.doe('document.bytes', { documentId: open.documenten[0]?.id ?? '' });
    expect(await a.doe('acuut.bestand', { dossierIds: [uit.dossierId] })).toMatchObject({ regels: 1 });
  });

  it('needs its own locatie, and no placement of longer than a week ago', async () => {
    const fout = await a.weigert(
      'acuut.plaatsen',
      plaatsing({ locatieId: null, tijdstip: '2026-11-01T22:00' }),
      'ongeldige-invoer',
    );
    expect(fout.velden?.map(({ pad }) => pad)).toEqual(['locatieId', 'tijdstip']);
  });
});

describe('Centraal Onthaal reads in what an aanbieder signed', () => {
  it('client, dossier and stay at once, on top of the Werkvoorraad of the first opening day', async () => {
    const onze = await zelfdeLocatie();
    const bytes = await bestandMet({ client: mens({ achternaam: 'de Wit', herkenning: 'Rode muts' }) });
    expect(await leesIn(bytes)).toEqual({
      bestandsnaam: 'nacht.zip',
      organisatienaam: 'Stichting De Kade',
      verwerkt: 1,
      wachtend: 0,
      bekend: 0,
      geweigerd: 0,
      overgeslagen: 0,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      telling: { 'acute-plaatsing': 1 },
    });
    const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 5 });
    expect(regels).toMatchObject([
      { weergavenaam: 'Wit, Ilse de', termijn: { soort: 'melden-bij-co', uiterlijk: vandaag } },
    ]);
    const dossierId = regels[0]?.dossierId ?? '';
    const open = await k.doe('dossier.openen', { dossierId });
    expect(open.stappen['acute-opvang']?.feiten).toMatchObject({
      kanZichHandhaven: false,
      tijdstip: '2026-11-13T22:10',
      locatieId: onze,
      geplaatstDoor: 'Stichting De Kade',
    });
    expect(open.client.bijzonderheden).toContain('Rode muts');
    expect((await k.doe('acuut.stand', { dossierId })).verblijf).toMatchObject({ van: '2026-11-13', tot: null });
    k.sluit();
    const { db } = await openBestand(k.map);
    expect(breuken(db)).toEqual([]);
    db.close();
  });

  it('the same file again does nothing; a file with one more adds that one', async () => {
    await zelfdeLocatie();
    const een = await a.doe('acuut.plaatsen', plaatsing());
    const twee = await a.doe('acuut.plaatsen', plaatsing());
    const eerste = (await a.doe('acuut.bestand', { dossierIds: [een.dossierId] })).bytes;
    const beide = (await a.doe('acuut.bestand', { dossierIds: [een.dossierId, twee.dossierId] })).bytes;
    expect(await leesIn(eerste)).toMatchObject({ verwerkt: 1, bekend: 0 });
    expect(await leesIn(eerste)).toMatchObject({ verwerkt: 0, bekend: 1 });
    expect(await leesIn(beide)).toMatchObject({ verwerkt: 1, bekend: 1 });
    expect(await aantalDossiers()).toBe(2);
  });

  it('a bed that an aanbieder gave is a fact: above our own count it is recorded as overbooked', async () => {
    await zelfdeLocatie();
    expect(await leesIn(await bestandMet({}, {}))).toMatchObject({ verwerkt: 2 });
    const { melden } = await k.doe('acuut.lijst', {});
    const standen = await Promise.all(melden.map(({ dossierId }) => k.doe('acuut.stand', { dossierId })));
    expect(standen.flatMap(({ overboekingen }) => overboekingen)).toMatchObject([
      { reden: 'Geplaatst door Stichting De Kade, buiten openingstijden' },
    ]);
  });

  it('who could be known here waits for a person, who says who it is', async () => {
    await zelfdeLocatie();
    const { id: clientId } = await k.doe('client.aanmaken', { velden: clientvelden({ achternaam: 'Zuiderveld' }) });
    const wie = {
      achternaam: 'Zuiderveldt',
      voornamen: 'Thomas',
      geboortedatum: '1984-05-06',
      geschatteLeeftijd: null,
    };
    expect(await leesIn(await bestandMet({ client: mens(wie) }))).toMatchObject({ verwerkt: 0, wachtend: 1 });
    expect((await k.doe('acuut.lijst', {})).wachtend).toBe(1);
    const [regel] = await k.doe('register.wachtrij', {});
    expect(regel).toMatchObject({
      weergavenaam: 'Thomas Zuiderveldt',
      mensen: [{ kandidaten: [{ clientId }] }],
      afgewezen: null,
    });
    const recordId = regel?.recordId ?? '';
    const mensen = { [regel?.mensen[0]?.ref ?? '']: clientId };
    const { dossierId } = await k.doe('register.verwerken', { recordId, na: 0, mensen, locaties: {} });
    expect((await k.doe('client.lezen', { clientId })).dossiers.map(({ id }) => id)).toEqual([dossierId]);
    expect(await k.doe('register.wachtrij', {})).toEqual([]);
    const dubbel = { recordId, na: 1, mensen, locaties: {} };
    await k.weigert('register.verwerken', dubbel, 'stap-niet-mogelijk');
    await k.weigert('register.verwerken', { ...dubbel, na: 0 }, 'conflict');
  });

  it('a locatie that is not known here is asked once', async () => {
    expect(await leesIn(await bestandMet({}))).toMatchObject({ verwerkt: 0, wachtend: 1 });
    const [regel] = await k.doe('register.wachtrij', {});
    expect(regel).toMatchObject({ locaties: [{ naam: 'Nachtopvang Zuid', locatieId: null }], mensen: [] });
    const ref = regel?.locaties[0]?.ref ?? '';
    const keuze = { recordId: regel?.recordId ?? '', na: 0, mensen: {} };
    const fout = await k.weigert('register.verwerken', { ...keuze, locaties: {} }, 'ongeldige-invoer');
    expect(fout.velden).toMatchObject([{ pad: `locaties.${ref}` }]);
    await k.doe('register.verwerken', { ...keuze, locaties: { [ref]: k.met.locatieId } });
    expect(await leesIn(await bestandMet({}))).toMatchObject({ verwerkt: 1, wachtend: 0 });
  });

  it('one that was sent by mistake is put aside with a reason, and taken back', async () => {
    await leesIn(await bestandMet({}));
    const [regel] = await k.doe('register.wachtrij', {});
    const recordId = regel?.recordId ?? '';
    await k.weigert('register.terzijde', { recordId, na: 0, terug: true, reden: 'x' }, 'conflict');
    await k.doe('register.terzijde', { recordId, na: 0, terug: false, reden: 'Dubbel gestuurd' });
    expect((await k.doe('acuut.lijst', {})).wachtend).toBe(0);
    expect(await k.doe('register.wachtrij', {})).toMatchObject([{ afgewezen: 'Dubbel gestuurd', volgnummer: 1 }]);
    await k.doe('register.terzijde', { recordId, na: 1, terug: true, reden: 'Toch niet' });
    expect((await k.doe('acuut.lijst', {})).wachtend).toBe(1);
    const locaties = { [regel?.locaties[0]?.ref ?? '']: k.met.locatieId };
    await k.doe('register.verwerken', { recordId, na: 2, mensen: {}, locaties });
  });
});

describe('a file that is not what it says', () => {
  const weigert = async (bytes: Uint8Array): Promise<string> => {
    const fout = await k.weigert('register.inlezenBytes', { bestandsnaam: 'x.zip', bytes }, 'bestand-onleesbaar');
    expect(await aantalDossiers()).toBe(0);
    expect(await k.doe('register.wachtrij', {})).toEqual([]);
    return fout.melding;
  };

  it('is refused whole, in Dutch and with its code', async () => {
    const goed = await bestandMet({}, {});
    expect(await weigert(Buffer.from('hallo'))).toBe(
      'Dit is geen registerbestand van Onthaal. (code geen-registerbestand)',
    );
    expect(await weigert(new Uint8Array())).toContain('(code geen-registerbestand)');
    expect(await weigert(goed.subarray(0, goed.length - 60))).toContain('(code afgebroken)');
    const anders = Uint8Array.from(goed);
    const plek = Buffer.from(goed).indexOf('PK', 200);
    for (let i = plek - 40; i < plek - 20; i += 1) anders[i] = (anders[i] ?? 0) ^ 0x55;
    expect(await weigert(anders)).toMatch(/\(code [a-z-]+/);
  });

  it('is refused when its key is not here, or was withdrawn', async () => {
    const bytes = await bestandMet({});
    await logIn(k, 'bea');
    const [sleutel] = await k.doe('sleutel.lijst', {});
    await k.doe('sleutel.intrekken', { sleutelId: sleutel?.sleutelId ?? '', reden: 'Laptop gestolen' });
    await k.weigert('sleutel.intrekken', { sleutelId: sleutel?.sleutelId ?? '', reden: 'Nog eens' }, 'conflict');
    await logIn(k, 'balie');
    expect(await weigert(bytes)).toContain('(code sleutel-ingetrokken)');
    const vreemd = await opzetten();
    await logIn(vreemd, 'balie');
    const fout = await vreemd.weigert('register.inlezenBytes', { bestandsnaam: 'x.zip', bytes }, 'bestand-onleesbaar');
    expect(fout.melding).toContain('(code onbekende-sleutel)');
    vreemd.ruimOp();
  });
});

describe('the key of an aanbieder', () => {
  it('is entered as it was given, compared by its kenmerk, once', async () => {
    await logIn(a, 'bea');
    const { kenmerk } = await a.doe('sleutel.eigen', {});
    await logIn(a, 'nacht');
    await logIn(k, 'bea');
    expect(kenmerk).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(await k.doe('sleutel.lijst', {})).toMatchObject([
      { organisatienaam: 'Stichting De Kade', kenmerk, ingetrokken: null },
    ]);
    await k.weigert('sleutel.toevoegen', { tekst: `  ${kaart.slice(0, 40)}\n${kaart.slice(40)} ` }, 'sleutel-bekend');
  });

  it.each([
    ['nothing', ' ', 'ongeldige-invoer'],
    ['some text', 'hallo', 'sleutel-onjuist'],
    ['a part of it', 'half', 'sleutel-onjuist'],
    ['one with a letter changed', 'anders', 'sleutel-onjuist'],
    ['the own key', 'eigen', 'sleutel-onjuist'],
  ] as const)('is refused when it is %s', async (_, wat, code) => {
    await logIn(k, 'bea');
    const tekst =
      wat === 'half'
        ? kaart.slice(0, -20)
        : wat === 'anders'
          ? kaart.replace(/\.(.)/, (_heel, teken: string) => `.${teken === 'A' ? 'B' : 'A'}`)
          : wat === 'eigen'
            ? (await k.doe('sleutel.eigen', {})).tekst
            : wat;
    const fout = await k.weigert('sleutel.toevoegen', { tekst }, code);
    expect(fout.velden?.[0]?.pad).toBe('tekst');
  });

  it('signs no pass: it opens no door here', async () => {
    await logIn(k, 'balie');
    expect(await k.doe('register.sleutels', {})).toEqual([]);
  });
});

it('an aanbieder cannot read in, and Veilig Thuis cannot place', async () => {
  await a.weigert('register.inlezenBytes', { bestandsnaam: 'x.zip', bytes: new Uint8Array() }, 'geen-recht');
  await a.weigert('acuut.opvolgen', {}, 'geen-recht');
  const vt = testkern();
  await richtIn(vt, 'veilig-thuis');
  await voegGebruikersToe(vt, { inlognaam: 'vt', rollen: ['veilig-thuis'] });
  await logIn(vt, 'vt');
  await vt.weigert('acuut.plaatsen', {}, 'geen-recht');
  vt.ruimOp();
}, 60_000);
