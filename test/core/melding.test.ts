import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Toestemmingvelden, Vertegenwoordigervelden } from '#shared/domein/betrokken.ts';
import { leegKind, legeStap, type Stapfeiten } from '#shared/domein/stappen.ts';
import { leesRegisterbestand } from '#core/register/lezen.ts';
import { leesPdf } from '../documenten/lezer.ts';
import { doorverwijzing, sluiting, toestemming, vertegenwoordiger } from './gegevens.ts';
import { clientvelden, logIn, rechteWeg, type Testkern } from './hulp.ts';
import { gemeentesjabloon, openBestand, vandaag, verstrekking } from './opstelling.ts';
import { breuken } from './samenhang.ts';

const opzetten = gemeentesjabloon();
let k: Testkern & { met: { locatieId: string } };
let clientId: string;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'balie');
  clientId = await maakClient('Zuiderveld', '999900006');
});
afterEach(async () => {
  k.sluit();
  const { db } = await openBestand(k.map);
  expect(breuken(db)).toEqual([]);
  db.close();
  k.ruimOp();
});

async function maakClient(achternaam: string, bsn: string | null, geboortedatum = '1984-05-06'): Promise<string> {
  const velden = clientvelden({ achternaam, bsn, geenBsnReden: bsn ? '' : 'Kwijt', geboortedatum, roepnaam: '' });
  return (await k.doe('client.aanmaken', { velden })).id;
}
const weg = () => rechteWeg(vandaag, k.met.locatieId);
const begin = async (over: Partial<Stapfeiten['melding']> = {}, wie = clientId): Promise<string> =>
  (await k.doe('dossier.starten', { clientId: wie, feiten: { ...weg().melding, ...over } })).dossierId;
const open = (dossierId: string) => k.doe('dossier.openen', { dossierId });
const titels = async (dossierId: string) =>
  (await k.doe('dossier.tijdlijn', { dossierId, aantal: 100 })).regels.map(({ titel }) => titel);
const nieuw = { id: null, versie: 0 };

async function betrokken(dossierId: string) {
  const gevonden = (await open(dossierId)).betrokken;
  if (!gevonden) throw new Error('Who works on the case sees what is around it');
  return gevonden;
}
async function tekstVan(documentId: string): Promise<string> {
  const { bytes } = await k.doe('document.bytes', { documentId });
  return (await leesPdf(bytes)).tekst.replaceAll(/\s+/g, ' ');
}

describe('toestemming', () => {
  const leg = async (dossierId: string, over: Partial<Toestemmingvelden> = {}) =>
    k.doe('toestemming.vastleggen', { dossierId, ...nieuw, velden: toestemming(vandaag, over) });

  it('counts from its first day to its last, and not from the day on which it is withdrawn', async () => {
    const dossierId = await begin();
    const { id } = await leg(dossierId, { van: vandaag, tot: '2026-12-16' });
    await leg(dossierId, { doel: 'zorgverlener', aan: 'Huisarts', van: '2026-11-20' });
    const standen = async () => (await betrokken(dossierId)).toestemmingen.map(({ stand }) => stand);
    expect(await standen()).toEqual(['geldig', 'nog-niet']);
    await k.naar('2026-12-16T09:00:00Z');
    expect(await standen()).toEqual(['geldig', 'geldig']);
    await k.naar('2026-12-17T09:00:00Z');
    expect(await standen()).toEqual(['verlopen', 'geldig']);
    await k.doe('toestemming.intrekken', { dossierId, id, versie: 1, datum: '2026-12-01', reden: 'Wil niet meer' });
    expect(await standen()).toEqual(['ingetrokken', 'geldig']);
    expect(await titels(dossierId)).toContain('Toestemming ingetrokken op 01-12-2026');
  });

  it('gives a signal on the day it ends, until it is followed up, withdrawn or lapsed', async () => {
    const dossierId = await begin();
    const soorten = async () =>
      (await open(dossierId)).termijnen
        .filter(({ soort }) => soort === 'toestemming')
        .map(({ uiterlijk, omschrijving }) => `${uiterlijk} ${omschrijving}`);
    await leg(dossierId, { tot: '2026-12-16' });
    expect(await soorten()).toEqual([
      '2026-12-16 Toestemming loopt af: Gegevens delen met een andere gemeente (warme overdracht) (Gemeente Dordrecht)',
    ]);
    const { id } = await leg(dossierId, { tot: '2027-03-01' });
    expect((await soorten()).map((regel) => regel.slice(0, 10))).toEqual(['2027-03-01']);
    await k.doe('betrokken.vervallen', { dossierId, id, versie: 1, soort: 'toestemming', reden: 'Verkeerd dossier' });
    expect((await soorten()).map((regel) => regel.slice(0, 10))).toEqual(['2026-12-16']);
    await leg(dossierId, { tot: null });
    expect(await soorten()).toEqual([]);
    const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 10 });
    expect(regels[0]?.termijn?.soort).toBe('onderzoek');
  });

  it.each<[string, Partial<Toestemmingvelden>, string]>([
    ['a purpose nobody knows', { doel: 'verkoop' }, 'velden.doel'],
    ['a purpose that is no code', { doel: 'Alles!' }, 'velden.doel'],
    ['nobody', { aan: '   ' }, 'velden.aan'],
    ['a name too long', { aan: 'x'.repeat(201) }, 'velden.aan'],
    ['an end before the beginning', { tot: '2026-11-15' }, 'velden.tot'],
    ['a day that does not exist', { van: '2026-02-30' }, 'velden.van'],
    ['a year typed wrong', { tot: '2126-11-16' }, 'velden.tot'],
    ['no day', { van: '' }, 'velden.van'],
    ['a text too long', { toelichting: 'x'.repeat(201) }, 'velden.toelichting'],
  ])('refuses %s, by the field', async (_, over, pad) => {
    const dossierId = await begin();
    const velden = toestemming(vandaag, over);
    const fout = await k.weigert('toestemming.vastleggen', { dossierId, ...nieuw, velden }, 'ongeldige-invoer');
    expect(fout.velden?.map((veld) => veld.pad)).toContain(pad);
  });

  it('is changed by one person at a time; a row of another dossier does not exist', async () => {
    const dossierId = await begin();
    const { id } = await leg(dossierId);
    const velden = toestemming(vandaag, { aan: 'Gemeente Utrecht' });
    await k.doe('toestemming.vastleggen', { dossierId, id, versie: 1, velden });
    await k.weigert('toestemming.vastleggen', { dossierId, id, versie: 1, velden }, 'conflict');
    const ander = await begin({}, await maakClient('Ander', null));
    await k.weigert('toestemming.vastleggen', { dossierId: ander, id, versie: 2, velden }, 'niet-gevonden');
    const intrekken = { dossierId, id, datum: vandaag, reden: '' };
    await k.weigert('toestemming.intrekken', { ...intrekken, versie: 1 }, 'conflict');
    await k.weigert('toestemming.intrekken', { ...intrekken, versie: 2, datum: '2026-11-17' }, 'ongeldige-invoer');
    await k.weigert('toestemming.intrekken', { ...intrekken, versie: 2, datum: '2026-11-15' }, 'ongeldige-invoer');
    await k.doe('toestemming.intrekken', { ...intrekken, versie: 2 });
    await k.weigert('toestemming.intrekken', { ...intrekken, versie: 3 }, 'stap-niet-mogelijk');
    const weg3 = { dossierId, id, versie: 3, soort: 'toestemming' as const, reden: 'Dubbel' };
    await k.weigert('betrokken.vervallen', { ...weg3, soort: 'bevestiging' }, 'niet-gevonden');
    await k.doe('betrokken.vervallen', weg3);
    await k.weigert('betrokken.vervallen', { ...weg3, versie: 4 }, 'stap-niet-mogelijk');
  });

  it('is a form to sign: for what, with whom, how long, and that it can be withdrawn', async () => {
    const dossierId = await begin();
    const vraag = { dossierId, doel: 'opvangaanbieder', aan: 'De Kade', van: vandaag, tot: '2027-02-15' };
    const { documentId } = await k.doe('toestemming.formulier', vraag);
    const tekst = await tekstVan(documentId);
    for (const deel of [
      'opvangaanbieder',
      'De Kade',
      '15 februari 2027',
      'altijd intrekken',
      'Handtekening',
      'Zuiderveld',
    ])
      expect(tekst).toContain(deel);
    await k.weigert('toestemming.formulier', { ...vraag, doel: 'onbekend' }, 'ongeldige-invoer');
    await k.weigert('toestemming.formulier', { ...vraag, tot: '2026-01-01' }, 'ongeldige-invoer');
    expect((await betrokken(dossierId)).toestemmingen).toEqual([]);
  });

  it('has purposes that the administrator puts in and out of use; what was given for one keeps its name', async () => {
    const dossierId = await begin();
    const { id } = await leg(dossierId);
    await logIn(k, 'bea');
    const { versie, waarden } = await k.doe('instelling.lezen', {});
    const doelen = (waarden.toestemmingsdoelen ?? []).map((doel) => ({
      ...doel,
      actief: doel.code !== 'andere-gemeente',
    }));
    const school = { code: 'school', naam: 'Contact met school', uitleg: '', actief: true };
    const bewaar = { versie, waarden: { ...waarden, toestemmingsdoelen: [...doelen, school] } };
    await k.weigert(
      'instelling.opslaan',
      { versie, waarden: { ...waarden, toestemmingsdoelen: [school, school] } },
      'ongeldige-invoer',
    );
    await k.doe('instelling.opslaan', bewaar);
    await logIn(k, 'balie');
    await leg(dossierId, { doel: 'school', aan: 'De Klimboom' });
    const velden = toestemming(vandaag);
    await k.weigert('toestemming.vastleggen', { dossierId, ...nieuw, velden }, 'ongeldige-invoer');
    await k.doe('toestemming.vastleggen', { dossierId, id, versie: 1, velden: { ...velden, aan: 'Gemeente Delft' } });
    expect((await betrokken(dossierId)).toestemmingen.map(({ doelnaam }) => doelnaam)).toEqual([
      'Gegevens delen met een andere gemeente (warme overdracht)',
      'Contact met school',
    ]);
  });
});

describe('a vertegenwoordiger (1.14)', () => {
  const leg = (dossierId: string, over: Partial<Vertegenwoordigervelden> = {}) =>
    k.doe('vertegenwoordiger.vastleggen', { dossierId, ...nieuw, velden: vertegenwoordiger(over) });

  it('stands in the head while acting, and in every dossier of the client', async () => {
    const dossierId = await begin();
    await leg(dossierId, { tot: '2026-11-20' });
    await leg(dossierId, { soort: 'advocaat', naam: 'mr. Vos', van: '2026-11-18' });
    expect((await open(dossierId)).aandacht).toEqual(['Bewindvoerder: Bewind en Co']);
    const tweede = await begin();
    expect((await betrokken(tweede)).vertegenwoordigers.map(({ geldig }) => geldig)).toEqual([true, false]);
    await k.naar('2026-11-21T09:00:00Z');
    expect((await open(tweede)).aandacht).toEqual(['Advocaat: mr. Vos']);
  });

  it('gets a copy of any letter, with a covering letter to the own address', async () => {
    const dossierId = await begin();
    const { id } = await leg(dossierId);
    const { documentId } = await k.doe('melding.bevestigen', { dossierId, wijze: 'per-post' });
    const kopie = { dossierId, documentId, vertegenwoordigerId: id };
    const tekst = await tekstVan((await k.doe('brief.kopie', kopie)).documentId);
    for (const deel of [
      'Bewind en Co',
      'Laan 3',
      'bewindvoerder van T.J. Zuiderveld',
      'Ontvangstbevestiging van de melding',
    ])
      expect(tekst).toContain(deel);
    const ander = await begin({}, await maakClient('Ander', null));
    await k.weigert('brief.kopie', { ...kopie, dossierId: ander }, 'niet-gevonden');
    await k.doe('betrokken.vervallen', { dossierId, id, versie: 1, soort: 'vertegenwoordiger', reden: 'Gestopt' });
    await k.weigert('brief.kopie', kopie, 'niet-gevonden');
    expect((await open(dossierId)).aandacht).toEqual([]);
  });

  it.each<[string, Partial<Vertegenwoordigervelden>, string]>([
    ['no name', { naam: ' ' }, 'velden.naam'],
    ['no kind', { soort: 'buurman' as 'voogd' }, 'velden.soort'],
    ['an address that is no e-mail', { email: 'geen adres' }, 'velden.email'],
    ['an end before the beginning', { van: '2026-02-01', tot: '2026-01-31' }, 'velden.tot'],
    ['proof that is not named', { bewijsGezien: true, bewijs: '' }, 'velden.bewijs'],
    ['a power that does not exist', { mag: ['alles' as 'geld'] }, 'velden.mag.0'],
    ['a year typed wrong', { tot: '2206-01-01' }, 'velden.tot'],
    ['a name too long', { organisatie: 'x'.repeat(201) }, 'velden.organisatie'],
  ])('refuses %s, by the field', async (_, over, pad) => {
    const dossierId = await begin();
    const velden = vertegenwoordiger(over);
    const fout = await k.weigert('vertegenwoordiger.vastleggen', { dossierId, ...nieuw, velden }, 'ongeldige-invoer');
    expect(fout.velden?.map((veld) => veld.pad)).toContain(pad);
  });
});

describe('a melding elsewhere (5.2.2)', () => {
  const elders = { gemeldBij: 'andere-instantie' as const, wijze: 'via-derde' as const, melder: 'Wijkteam Feijenoord' };
  const verwijs = (dossierId: string) =>
    k.doe('melding.doorverwijzen', { dossierId, ...nieuw, velden: doorverwijzing(vandaag) });

  it('is referred to the loket with a card; the case waits for the client and no term of law runs', async () => {
    const dossierId = await begin(elders);
    const { documentId } = await verwijs(dossierId);
    const wacht = await open(dossierId);
    expect(wacht.termijnen).toMatchObject([{ soort: 'loket', uiterlijk: '2026-11-17', artikel: '5.2.2' }]);
    expect(wacht.volgendeTermijn?.soort).toBe('loket');
    expect(wacht.betrokken?.doorverwijzing?.inhoud).toMatchObject({ melder: 'Wijkteam Feijenoord', gekomen: null });
    const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 5 });
    expect(regels).toMatchObject([{ dossierId, watNu: 'Kijk of de cliënt naar het loket kwam' }]);
    const tekst = await tekstVan(documentId);
    for (const deel of ['Kom naar het loket', 'Wijkteam Feijenoord', 'dinsdag 17 november 2026', '08:30', 'slaapplek'])
      expect(tekst).toContain(deel);
    await k.weigert('melding.bevestigen', { dossierId, wijze: 'uitgereikt' }, 'stap-niet-mogelijk');
  });

  it('is a melding like any other from the day the client comes', async () => {
    const dossierId = await begin(elders);
    const { id } = await verwijs(dossierId);
    await k.naar('2026-11-18T09:00:00Z');
    const gekomen = { dossierId, id, versie: 1, datum: '2026-11-18' };
    await k.weigert('melding.gekomen', { ...gekomen, datum: '2026-11-19' }, 'ongeldige-invoer');
    await k.weigert('melding.gekomen', { ...gekomen, datum: '2026-11-15' }, 'ongeldige-invoer');
    await k.weigert('melding.gekomen', { ...gekomen, versie: 2 }, 'conflict');
    await k.doe('melding.gekomen', gekomen);
    const dossier = await open(dossierId);
    expect(dossier.stappen.melding).toMatchObject({
      versie: 2,
      feiten: { gemeldOp: '2026-11-18', gemeldBij: 'centraal-onthaal', wijze: 'loket', melder: 'Wijkteam Feijenoord' },
    });
    expect(dossier.termijnen).toMatchObject([{ soort: 'onderzoek', uiterlijk: '2026-12-30' }]);
    await k.weigert('melding.gekomen', { ...gekomen, versie: 2 }, 'stap-niet-mogelijk');
    expect(await titels(dossierId)).toEqual(
      expect.arrayContaining(['Doorverwezen naar het loket', 'Cliënt kwam naar het loket op 18-11-2026']),
    );
    await k.weigert(
      'melding.doorverwijzen',
      { dossierId, ...nieuw, velden: doorverwijzing('2026-11-18') },
      'stap-niet-mogelijk',
    );
  });

  it('can get another day, is done once at a time, and is taken back when it was a slip', async () => {
    const dossierId = await begin(elders);
    const { id } = await verwijs(dossierId);
    await k.weigert(
      'melding.doorverwijzen',
      { dossierId, ...nieuw, velden: doorverwijzing(vandaag) },
      'stap-niet-mogelijk',
    );
    const velden = doorverwijzing(vandaag, { verwachtOp: '2026-11-24' });
    await k.doe('melding.doorverwijzen', { dossierId, id, versie: 1, velden });
    expect((await open(dossierId)).termijnen[0]?.uiterlijk).toBe('2026-11-24');
    await k.weigert('melding.doorverwijzen', { dossierId, id, versie: 1, velden }, 'conflict');
    const weg = { dossierId, id, versie: 2, soort: 'doorverwijzing' as const, reden: 'Cliënt belde zelf al' };
    await k.doe('betrokken.vervallen', weg);
    expect((await open(dossierId)).termijnen).toEqual([]);
    await verwijs(dossierId);
  });

  it.each([
    ['nobody who reported', { melder: '' }, 'velden.melder'],
    ['a day to come', { datum: '2026-11-17' }, 'velden.datum'],
    ['an appointment before it', { verwachtOp: '2026-11-15' }, 'velden.verwachtOp'],
    ['a day that does not exist', { verwachtOp: '2026-11-31' }, 'velden.verwachtOp'],
    ['a loket that does not exist', { loket: 'VT' as 'CO' }, 'velden.loket'],
    ['a text too long', { toelichting: 'x'.repeat(201) }, 'velden.toelichting'],
  ])('refuses %s, by the field', async (_, over, pad) => {
    const dossierId = await begin(elders);
    const velden = doorverwijzing(vandaag, over);
    const fout = await k.weigert('melding.doorverwijzen', { dossierId, ...nieuw, velden }, 'ongeldige-invoer');
    expect(fout.velden?.map((veld) => veld.pad)).toContain(pad);
  });
});

describe('the confirmation of receipt (Wmo 2.3.2)', () => {
  it('is made and given in one, and said in the dossier until it was a slip', async () => {
    const dossierId = await begin();
    expect((await betrokken(dossierId)).bevestiging).toBeNull();
    const { id, documentId } = await k.doe('melding.bevestigen', { dossierId, wijze: 'uitgereikt' });
    expect((await betrokken(dossierId)).bevestiging?.inhoud).toMatchObject({
      datum: vandaag,
      wijze: 'uitgereikt',
      documentId,
    });
    const tekst = await tekstVan(documentId);
    expect(tekst).toContain('maandag 28 december 2026');
    expect(tekst).toContain('maandag 23 november 2026');
    const reden = 'Cliënt was al weg';
    await k.doe('betrokken.vervallen', { dossierId, id, versie: 1, soort: 'bevestiging', reden });
    expect((await betrokken(dossierId)).bevestiging).toBeNull();
  });
});

describe('the aanvraag (Wmo 2.3.5)', () => {
  it('can be made when the onderzoek is done or its six weken have passed; before that it is said to be too early', async () => {
    const dossierId = await begin({ aanvraagOp: vandaag });
    expect((await betrokken(dossierId)).aanvraag).toEqual({ kanVanaf: '2026-12-29', teVroeg: true });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'onderzoek', feiten: weg().onderzoek } });
    expect((await betrokken(dossierId)).aanvraag).toEqual({ kanVanaf: vandaag, teVroeg: false });
    const tekst = await tekstVan((await k.doe('melding.aanvraagformulier', { dossierId })).documentId);
    for (const deel of ['Aanvraag maatschappelijke opvang', '16 november 2026', 'twee weken', 'Handtekening'])
      expect(tekst).toContain(deel);
  });

  it('stands in the facts with its form, like the plan of the client and its last day', async () => {
    const dossierId = await begin({ aanvraagOp: vandaag, aanvraagVorm: 'verslag', planOntvangenOp: vandaag });
    const dossier = await open(dossierId);
    expect(dossier.stappen.melding?.feiten).toMatchObject({ aanvraagVorm: 'verslag', planOntvangenOp: vandaag });
    expect(dossier.betrokken?.planUiterlijk).toBe('2026-11-23');
  });
});

describe('identification (2.2.2)', () => {
  it('that did not work has a new attempt as a term, until a document was seen', async () => {
    const poging = {
      identificatie: 'uitzondering' as const,
      identificatiePoging: '2026-11-30',
      identificatieReden: 'Gestolen',
    };
    const dossierId = await begin(poging);
    expect((await open(dossierId)).termijnen[0]).toMatchObject({ soort: 'identificatie', uiterlijk: '2026-11-30' });
    const invoer = {
      stap: 'melding' as const,
      feiten: { ...weg().melding, ...poging, identificatie: 'paspoort' as const },
    };
    await k.doe('stap.vastleggen', { dossierId, versie: 1, invoer });
    expect((await open(dossierId)).termijnen.map(({ soort }) => soort)).toEqual(['onderzoek']);
  });
});

describe('closing without a besluit', () => {
  it('takes the case out of the Werkvoorraad and the bed, and opening brings both back', async () => {
    const dossierId = await begin();
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'acute-opvang', feiten: weg().acuut } });
    await k.naar('2026-11-18T09:00:00Z');
    const { versie } = await open(dossierId);
    const velden = sluiting('2026-11-18');
    await k.weigert('dossier.sluiten', { dossierId, dossierVersie: 1, velden }, 'conflict');
    const gesloten = await k.doe('dossier.sluiten', { dossierId, dossierVersie: versie, velden });
    const dicht = await open(dossierId);
    expect(dicht).toMatchObject({ status: 'gesloten', termijnen: [], volgendeTermijn: null });
    expect((await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 5 })).regels).toEqual([]);
    expect((await k.doe('dossier.lijst', { status: 'gesloten', keten: null, vanaf: 0, aantal: 5 })).totaal).toBe(1);
    const invoer = { stap: 'voorwaarden' as const, feiten: weg().voorwaarden };
    await k.weigert('stap.vastleggen', { dossierId, versie: 0, invoer }, 'dossier-gesloten');
    await k.weigert('melding.bevestigen', { dossierId, wijze: 'uitgereikt' }, 'dossier-gesloten');

    const heropen = { dossierId, id: gesloten.id, versie: 1, reden: 'De cliënt kwam terug' };
    await k.weigert('dossier.heropenen', { ...heropen, reden: ' ' }, 'ongeldige-invoer');
    await k.doe('dossier.heropenen', heropen);
    await k.weigert('dossier.heropenen', { ...heropen, versie: 2 }, 'stap-niet-mogelijk');
    expect(await open(dossierId)).toMatchObject({ status: 'melding', betrokken: { sluiting: null } });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer });
    expect(await titels(dossierId)).toEqual(
      expect.arrayContaining(['Dossier gesloten zonder besluit', 'Dossier heropend']),
    );
    const { bytes } = await k.doe('register.bytes', { dossierId });
    const register = await leesRegisterbestand(bytes, await k.doe('register.sleutels', {}));
    const records = register.ok ? register.waarde.records.filter(({ soort }) => soort === 'sluiting') : [];
    expect(records.map(({ inhoud }) => inhoud)).toEqual([
      { datum: '2026-11-18', reden: 'ingetrokken', status: 'gesloten', datumHeropening: null },
      { datum: '2026-11-18', reden: 'ingetrokken', status: 'heropend', datumHeropening: '2026-11-18' },
    ]);
  });

  it('is not possible once there is a besluit', async () => {
    const dossierId = await begin();
    for (const invoer of [
      { stap: 'onderzoek' as const, feiten: weg().onderzoek },
      { stap: 'voorwaarden' as const, feiten: weg().voorwaarden },
    ])
      await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer });
    await logIn(k, 'beslisser');
    await k.doe('besluit.nemen', await verstrekking(k, dossierId, k.met.locatieId));
    const { versie } = await open(dossierId);
    await k.weigert('dossier.sluiten', { dossierId, dossierVersie: versie, velden: sluiting(vandaag) }, 'al-besloten');
  });

  it('stands in the way of a besluit until the case is opened again', async () => {
    const dossierId = await begin();
    for (const invoer of [
      { stap: 'onderzoek' as const, feiten: weg().onderzoek },
      { stap: 'voorwaarden' as const, feiten: weg().voorwaarden },
    ])
      await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer });
    const { versie } = await open(dossierId);
    await k.doe('dossier.sluiten', { dossierId, dossierVersie: versie, velden: sluiting(vandaag) });
    await logIn(k, 'beslisser');
    await k.weigert('besluit.nemen', await verstrekking(k, dossierId, k.met.locatieId), 'dossier-gesloten');
  });

  it.each([
    ['no reason', { reden: '' as 'ingetrokken' }, 'velden.reden'],
    ['a day to come', { datum: '2026-11-17' }, 'velden.datum'],
    ['a day before the melding', { datum: '2026-11-15' }, 'velden.datum'],
    ['a reason that asks what was agreed', { reden: 'verwezen' as const }, 'velden.toelichting'],
    ['a slip that is not explained', { reden: 'vergissing' as const, toelichting: '  ' }, 'velden.toelichting'],
    ['a text too long', { toelichting: 'x'.repeat(201) }, 'velden.toelichting'],
  ])('refuses %s, by the field', async (_, over, pad) => {
    const dossierId = await begin();
    const velden = sluiting(vandaag, over);
    const fout = await k.weigert('dossier.sluiten', { dossierId, dossierVersie: 1, velden }, 'ongeldige-invoer');
    expect(fout.velden?.map((veld) => veld.pad)).toContain(pad);
  });
});

describe('the household (5.2.1, 5.2.6)', () => {
  const kind = (over: Partial<ReturnType<typeof leegKind>>) => ({ ...leegKind(), inwonend: true, ...over });

  it('is one source: what the record of a partner or child says goes for the toetsen, also when it changes later', async () => {
    const partner = await maakClient('Bakker', '111222333', '1990-01-01');
    const dochter = await maakClient('Zuiderveld', null, '2015-03-04');
    const dossierId = await begin({
      heeftPartner: true,
      partnerNaam: 'typfout',
      partnerGeboortedatum: '2010-01-01',
      partnerClientId: partner,
      kinderen: [kind({ clientId: dochter, gezag: 'beiden' }), kind({ naam: 'Sem', geboortedatum: '2018-01-01' })],
    });
    const dossier = await open(dossierId);
    expect(dossier.keten).toBe('gezin');
    expect(dossier.stappen.melding?.feiten).toMatchObject({
      partnerNaam: 'Thomas Johannes Bakker',
      partnerGeboortedatum: '1990-01-01',
      kinderen: [{ geboortedatum: '2015-03-04', gezag: 'beiden' }, { naam: 'Sem' }],
    });
    const { client } = await k.doe('client.lezen', { clientId: partner });
    const { id, versie, weergavenaam: _, ...velden } = client;
    await k.doe('client.wijzigen', { clientId: id, versie, velden: { ...velden, geboortedatum: '2005-01-01' } });
    const na = await open(dossierId);
    expect(na.keten).toBeNull();
    expect(na.stappen.melding?.feiten.partnerGeboortedatum).toBe('2005-01-01');
    expect((await k.doe('dossier.lijst', { status: null, keten: 'gezin', vanaf: 0, aantal: 5 })).totaal).toBe(0);
  });

  it('looks at a case anew for who its people are, and not for how to reach them', async () => {
    const partner = await maakClient('Bakker', '111222333', '1990-01-01');
    const dossierId = await begin({ heeftPartner: true, partnerClientId: partner });
    const wijzig = async (anders: object) => {
      const { client } = await k.doe('client.lezen', { clientId: partner });
      const { id, versie, weergavenaam: _, ...velden } = client;
      await k.doe('client.wijzigen', { clientId: id, versie, velden: { ...velden, ...anders } });
      return open(dossierId);
    };
    const was = await open(dossierId);
    const bereikbaar = { telefoon: '0612345678', email: 'a@voorbeeld.nl', straat: 'Coolsingel', huisnummer: '40' };
    const elders = { postcode: '3011 AD', plaats: 'Rotterdam', taal: 'Arabisch', bijzonderheden: 'Belt liever niet' };
    const gevolg = ({ versie, keten, status, termijnen }: typeof was) => ({ versie, keten, status, termijnen });
    expect(gevolg(await wijzig({ ...bereikbaar, ...elders }))).toEqual(gevolg(was));
    // Looked at anew nothing else follows either.
    expect(gevolg(await wijzig({ geboortedatum: '1990-01-02' }))).toEqual({ ...gevolg(was), versie: was.versie + 1 });
  });

  it('shows the dossiers of its members to each other, until they no longer belong together', async () => {
    const partner = await maakClient('Bakker', '111222333', '1990-01-01');
    const vanPartner = await begin({}, partner);
    const dossierId = await begin({ heeftPartner: true, partnerClientId: partner });
    const leden = async (id: string) =>
      (await betrokken(id)).huishouden.map(({ richting, rol, dossier }) => [richting, rol, dossier?.id]);
    expect(await leden(dossierId)).toEqual([['hier', 'partner', vanPartner]]);
    expect(await leden(vanPartner)).toEqual([['daar', 'partner', dossierId]]);
    const { melding } = (await open(dossierId)).stappen;
    const feiten = { ...weg().melding, ...melding?.feiten, heeftPartner: false };
    await k.doe('stap.vastleggen', { dossierId, versie: 1, invoer: { stap: 'melding', feiten } });
    expect(await leden(dossierId)).toEqual([]);
    expect(await leden(vanPartner)).toEqual([]);
  });

  it('names nobody whom the reader may not see: no name, no birth date, no dossier, in no answer', async () => {
    const partner = await maakClient('Geheimnaam', '111222333', '1991-02-03');
    const vanPartner = await begin({}, partner);
    const kenmerk = (await open(vanPartner)).kenmerk;
    const dossierId = await begin({
      heeftPartner: true,
      partnerClientId: partner,
      kinderen: [kind({ naam: 'Sem', geboortedatum: '2018-01-01' })],
    });
    await k.doe('stap.vastleggen', { dossierId, versie: 0, invoer: { stap: 'acute-opvang', feiten: weg().acuut } });
    k.sluit();
    // Nobody of the gemeente is bound to a locatie; with the rights of the balie this is the strictest reader there is.
    const { db } = await openBestand(k.map);
    db.prepare(`UPDATE gebruiker SET locatie_id = ? WHERE inlognaam = 'balie'`).run(k.met.locatieId);
    db.close();
    k.herstart();
    await logIn(k, 'balie');
    const dossier = await open(dossierId);
    expect(dossier.keten).toBe('gezin');
    expect(dossier.betrokken?.huishouden).toEqual([
      { richting: 'hier', rol: 'partner', clientId: null, weergavenaam: 'Afgeschermd', dossier: null },
    ]);
    const tijdlijn = await k.doe('dossier.tijdlijn', { dossierId, aantal: 100 });
    const invoer = { stap: 'melding' as const, feiten: dossier.stappen.melding?.feiten ?? legeStap(vandaag).melding };
    const geprobeerd = await k.doe('stap.proberen', { dossierId, invoer });
    for (const gezien of [dossier, tijdlijn, geprobeerd])
      for (const geheim of ['Geheimnaam', '1991', kenmerk, vanPartner])
        expect(JSON.stringify(gezien)).not.toContain(geheim);
    // Saving what was seen loses nothing of what was not.
    await k.doe('stap.vastleggen', { dossierId, versie: 1, invoer });
    expect((await open(dossierId)).keten).toBe('gezin');
  });

  it('says nothing of a partner who is shielded from the reader, and all of one who is not', async () => {
    const partner = await maakClient('Geheimnaam', '111222333', '1991-02-03');
    const dossierId = await begin({ heeftPartner: true, partnerClientId: partner });
    expect((await betrokken(dossierId)).huishouden[0]?.weergavenaam).toContain('Geheimnaam');
    const namen = await k.doe('gebruiker.namen', {});
    const idVan = (naam: string) => namen.find((een) => een.naam === naam)?.id ?? '';
    await logIn(k, 'beslisser');
    await k.doe('afscherming.instellen', {
      clientId: partner,
      versie: 0,
      grond: 'publiek-persoon',
      reden: 'Bekend van de televisie',
      voor: 'kring',
      eigenaarId: idVan('Naam beslisser'),
      kring: [idVan('Naam beslisser')],
      uitgesloten: [],
    });
    expect((await betrokken(dossierId)).huishouden[0]?.weergavenaam).toContain('Geheimnaam');
    await logIn(k, 'balie');
    const dossier = await open(dossierId);
    expect(dossier.betrokken?.huishouden).toMatchObject([{ clientId: null, weergavenaam: 'Afgeschermd' }]);
    const tijdlijn = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    for (const geheim of ['Geheimnaam', '1991'])
      for (const gezien of [dossier, tijdlijn]) expect(JSON.stringify(gezien)).not.toContain(geheim);
  });

  it('refuses the client themselves, the same person twice, and somebody who is not there', async () => {
    const partner = await maakClient('Bakker', '111222333', '1990-01-01');
    const weiger = async (over: Partial<Stapfeiten['melding']>) => {
      const feiten = { ...weg().melding, ...over };
      return (await k.weigert('dossier.starten', { clientId, feiten }, 'ongeldige-invoer')).velden?.[0]?.pad;
    };
    expect(await weiger({ heeftPartner: true, partnerClientId: clientId })).toBe('feiten.partnerClientId');
    expect(await weiger({ heeftPartner: true, partnerClientId: '0'.repeat(26) })).toBe('feiten.partnerClientId');
    const dubbel = { heeftPartner: true, partnerClientId: partner, kinderen: [kind({ clientId: partner })] };
    expect(await weiger(dubbel)).toBe('feiten.kinderen.0.clientId');
  });

  it('reads what was stored before households were kept whole', async () => {
    const dossierId = await begin({ kinderen: [kind({ geboortedatum: '2019-01-01' })] });
    k.sluit();
    const { db } = await openBestand(k.map);
    const oud = {
      gemeldOp: vandaag,
      gemeldBij: 'centraal-onthaal',
      wijze: 'loket',
      melder: '',
      aanvraagOp: null,
      laatsteWoonplaats: '0599',
      heeftPartner: false,
      partnerGeboortedatum: null,
      kinderen: [{ geboortedatum: '2019-01-01', inwonend: true }],
      identificatie: 'paspoort',
      identificatieReden: '',
      clientondersteuningAangeboden: true,
      tolk: 'Arabisch',
      toelichting: '',
    };
    const slot = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'stap_blijft_wijzig'").pluck().get();
    db.exec('DROP TRIGGER stap_blijft_wijzig');
    db.prepare("UPDATE stap SET feiten = ? WHERE dossier_id = ? AND stap = 'melding'").run(
      JSON.stringify(oud),
      dossierId,
    );
    db.exec(String(slot));
    db.prepare(`UPDATE instelling SET waarden = json_remove(waarden, '$.toestemmingsdoelen')`).run();
    db.close();
    k.herstart();
    await logIn(k, 'balie');
    const dossier = await open(dossierId);
    expect(dossier).toMatchObject({ keten: 'gezin', aandacht: ['Tolk Arabisch'] });
    expect(dossier.stappen.melding?.feiten).toMatchObject({ huisgenoten: [], kinderen: [{ naam: '', gezag: null }] });
    await k.doe('toestemming.vastleggen', { dossierId, ...nieuw, velden: toestemming(vandaag) });
  });
});

describe('what must be known at once', () => {
  it('stands in the head: interpreter, what the client needs, who acts for them', async () => {
    const dossierId = await begin({
      tolk: 'Tigrinya',
      tolkVorm: 'telefoon',
      tolkGeregeld: false,
      aanpassingen: ['rolstoel', 'brieven-voorlezen'],
      aanpassingAnders: 'Kan niet tegen fel licht',
    });
    expect((await open(dossierId)).aandacht).toEqual([
      'Tolk Tigrinya, telefonisch, nog niet geregeld',
      'Rolstoel',
      'Brieven voorlezen',
      'Kan niet tegen fel licht',
    ]);
  });
});

describe('the form of a melding', () => {
  it.each<[string, object]>([
    ['a melding in the future', { gemeldOp: '2026-11-17' }],
    ['a child of whom the birth date does not exist', { kinderen: [{ geboortedatum: '2025-02-30', inwonend: true }] }],
    ['a child born tomorrow', { kinderen: [{ geboortedatum: '2026-11-17', inwonend: true }] }],
    ['gezag that does not exist', { kinderen: [{ geboortedatum: null, inwonend: null, gezag: 'oma' }] }],
    ['more children than a form holds', { kinderen: Array.from({ length: 21 }, leegKind) }],
    ['a key nobody asked for', { kinderen: [{ ...leegKind(), bsn: '999900006' }] }],
    ['an interpreter by letter', { tolkVorm: 'brief' }],
    ['a need that does not exist', { aanpassingen: ['lift'] }],
    ['a name of 201 characters', { partnerNaam: 'x'.repeat(201) }],
    ['a plan in a year typed wrong', { planOntvangenOp: '2126-11-16' }],
    ['an attempt on no day', { identificatiePoging: 'morgen' }],
    ['a huisgenoot without relation fields', { huisgenoten: [{ naam: 'Oma' }] }],
  ])('refuses %s', async (_, over) => {
    const feiten = { ...weg().melding, ...over };
    const fout = await k.weigert('dossier.starten', { clientId, feiten }, 'ongeldige-invoer');
    expect(fout.velden).not.toEqual([]);
  });
});
