import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leegBezwaar } from '#shared/domein/bezwaar.ts';
import { registerrecordSchema, type Recordinhoud, type Recordsoort } from '#shared/register/records.ts';
import { feitSchemas } from '#shared/register/feiten.ts';
import { magVersturen } from '#shared/register/schrijvers.ts';
import { legeStap } from '#shared/domein/stappen.ts';
import { logIn, type Testkern } from './hulp.ts';
import { openBestand, stadsjabloon, vandaag, type Stad } from './opstelling.ts';
import { contact } from './regio/hulp.ts';
import { breuken } from './samenhang.ts';
import { leg, herzie } from './vervolg/stukken.ts';

/* What the college records of a case leaves in the transaction of the change, in versions (issue 7, line 1). */
const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'balie');
});
afterEach(async () => {
  k.sluit();
  const { db } = await openBestand(k.map);
  expect(breuken(db)).toEqual([]);
  db.close();
  k.ruimOp();
});

/** The content of every record of a kind in a dossier, in order; each must be a record by the published schema. */
async function gemeld<S extends Recordsoort>(soort: S, dossierId: string): Promise<Recordinhoud<S>[]> {
  k.sluit();
  const { db } = await openBestand(k.map);
  const regels = db
    .prepare('SELECT inhoud FROM uitbak WHERE soort = ? AND dossier_id = ? ORDER BY volgnummer')
    .pluck()
    .all(soort, dossierId) as string[];
  db.close();
  k.herstart();
  await logIn(k, 'balie');
  return regels.map((regel) => registerrecordSchema.parse(JSON.parse(regel)).inhoud as Recordinhoud<S>);
}
const nieuw = { id: null, versie: 0 };

describe('who belongs to the household', () => {
  it('goes with the melding, and again only when it changed; who has a record of their own goes by that', async () => {
    const { dossierId } = k.met.piet;
    expect(await gemeld('huishouden', dossierId)).toMatchObject([{ versie: 1, heeftPartner: false, leden: [] }]);
    const feiten = { ...legeStap(vandaag).melding, heeftPartner: true, kinderen: null };
    const partner = { partnerNaam: 'Sara Bos', partnerGeboortedatum: '1990-02-03' };
    const leg2 = (versie: number, over: object) =>
      k.doe('stap.vastleggen', { dossierId, versie, invoer: { stap: 'melding', feiten: { ...feiten, ...over } } });
    await leg2(1, partner);
    await leg2(2, { ...partner, melder: 'Wijkteam' });
    await leg2(3, { partnerClientId: k.met.fatima.clientId });
    expect((await gemeld('huishouden', dossierId)).slice(1)).toMatchObject([
      {
        versie: 2,
        heeftPartner: true,
        aantalKinderen: null,
        leden: [{ relatie: 'partner', clientRef: null, naam: 'Sara Bos', geboortedatum: '1990-02-03' }],
      },
      { versie: 3, leden: [{ clientRef: k.met.fatima.clientId, naam: '', geboortedatum: null }] },
    ]);
  });
});

describe('where somebody sleeps', () => {
  it('goes as it stands at the end of each use case, and that it lapsed or ended as well', async () => {
    const { dossierId, clientId } = k.met.thomas;
    const voor = await gemeld('plaatsing', dossierId);
    const nu = voor.filter(({ status }) => status === 'vastgelegd');
    expect(nu.at(-1)).toMatchObject({
      clientRef: clientId,
      soort: 'besluit',
      locatieRef: k.met.kade,
      datumStart: vandaag,
    });
    // The acute night before it was ended by the besluit of the same day: it lapsed.
    expect(voor.some(({ soort, status }) => soort === 'acuut' && status === 'vervallen')).toBe(true);
    await k.naar('2026-11-20T09:00:00Z');
    await logIn(k, 'balie');
    await leg(k, dossierId, 'uitstroom', { datum: '2026-11-20' });
    const na = (await gemeld('plaatsing', dossierId)).slice(voor.length);
    expect(na).toMatchObject([{ versie: 2, soort: 'besluit', datumEinde: '2026-11-19', status: 'vastgelegd' }]);
  });
});

describe('what is found and asked in the onderzoek', () => {
  it('goes per version: the matrix by its scores, a request, a hersteltermijn; not what was noted with them', async () => {
    const { dossierId } = k.met.piet;
    const scores = {
      huisvesting: { score: 1 as const, toelichting: 'Slaapt in de auto' },
      financien: { score: null, toelichting: '' },
    };
    const meting = await k.doe('onderzoek.meting', { dossierId, ...nieuw, inhoud: { datum: vandaag, scores } });
    await k.doe('onderzoek.vervallen', { dossierId, id: meting.id, versie: 1, reden: 'Verkeerde cliënt' });
    const vraag = {
      ...{
        bij: 'ind' as const,
        naam: 'Mevrouw Vos',
        wat: 'Verblijfsrecht',
        gevraagdOp: vandaag,
        uiterlijk: '2026-11-30',
      },
      ...{ ontvangenOp: null, opschorting: null, toelichting: 'Belt liever niet' },
    };
    const { id } = await k.doe('onderzoek.opvraging', { dossierId, ...nieuw, inhoud: vraag });
    await k.doe('onderzoek.opvraging', { dossierId, id, versie: 1, inhoud: { ...vraag, ontvangenOp: vandaag } });
    const kans = { gevraagd: 'Kom naar het gesprek', waarom: 'U kwam niet', uiterlijk: '2026-11-30' };
    await k.doe('onderzoek.hersteltermijn', { dossierId, ...nieuw, inhoud: kans });

    const basis = { metingRef: meting.id, datum: vandaag, scores: [{ leefgebied: 'huisvesting', niveau: 1 }] };
    expect(await gemeld('zelfredzaamheidmatrix', dossierId)).toEqual([
      { ...basis, versie: 1, status: 'vastgelegd' },
      { ...basis, versie: 2, status: 'vervallen' },
    ]);
    const opvragingen = await gemeld('opvraging', dossierId);
    expect(opvragingen).toMatchObject([
      { opvragingRef: id, versie: 1, bij: 'ind', wat: 'Verblijfsrecht', status: 'open' },
      { opvragingRef: id, versie: 2, ontvangenOp: vandaag, status: 'ontvangen' },
    ]);
    expect(JSON.stringify(opvragingen)).not.toMatch(/Vos|liever/);
    expect(await gemeld('hersteltermijn', dossierId)).toMatchObject([
      { versie: 1, gevraagd: kans.gevraagd, uitkomst: null },
    ]);
  });
});

describe('contacts and toestemming', () => {
  it('a contact goes as noted, dealt with, corrected and taken back; not who was on the phone', async () => {
    const { dossierId } = k.met.piet;
    const velden = contact({ vervolg: 'Terugbellen', vervolgOp: '2026-11-17' });
    const { id } = await k.doe('contact.vastleggen', { dossierId, corrigeert: null, contact: velden });
    await k.doe('contact.afhandelen', { dossierId, contactId: id, uitkomst: 'Gebeld' });
    const { id: later } = await k.doe('contact.vastleggen', { dossierId, corrigeert: id, contact: velden });
    await k.doe('contact.vervallen', { dossierId, contactId: later, reden: 'Ander dossier' });
    const regels = await gemeld('contact', dossierId);
    expect(
      regels.map(({ contactRef, versie, corrigeertRef, status }) => [contactRef, versie, corrigeertRef, status]),
    ).toEqual([
      [id, 1, null, 'vastgelegd'],
      [id, 2, null, 'afgehandeld'],
      [id, 3, null, 'vervallen'],
      [later, 1, id, 'afgehandeld'],
      [later, 2, id, 'vervallen'],
    ]);
    expect(regels[0]).toMatchObject({ met: velden.met, afspraak: velden.afspraak, tijdstip: velden.op });
    expect(JSON.stringify(regels)).not.toContain(velden.wie);
  });

  it('a toestemming goes as given, withdrawn and lapsed', async () => {
    const { dossierId } = k.met.piet;
    const velden = {
      doel: 'zorgverlener',
      aan: 'Huisarts',
      wijze: 'mondeling' as const,
      van: vandaag,
      tot: null,
      toelichting: 'x',
    };
    const { id } = await k.doe('toestemming.vastleggen', { dossierId, ...nieuw, velden });
    await k.doe('toestemming.intrekken', { dossierId, id, versie: 1, datum: vandaag, reden: 'Wil niet meer' });
    await k.doe('betrokken.vervallen', { dossierId, id, versie: 2, soort: 'toestemming', reden: 'Dubbel' });
    const basis = {
      toestemmingRef: id,
      doel: 'zorgverlener',
      aan: 'Huisarts',
      wijze: 'mondeling',
      datumStart: vandaag,
      datumEinde: null,
    };
    expect(await gemeld('toestemming', dossierId)).toEqual([
      { ...basis, versie: 1, datumIntrekking: null, status: 'gegeven' },
      { ...basis, versie: 2, datumIntrekking: vandaag, status: 'ingetrokken' },
      { ...basis, versie: 3, datumIntrekking: vandaag, status: 'vervallen' },
    ]);
  });
});

describe('bezwaar', () => {
  it('goes with its term, its outcome and the day on which that was made known; not what it says', async () => {
    const { dossierId, besluitId } = k.met.thomas;
    await k.naar('2026-11-24T09:00:00Z');
    await logIn(k, 'balie');
    const feiten = {
      ...leegBezwaar('2026-11-24'),
      ontvangenOp: '2026-11-23',
      gronden: 'Ik wil een ander bed',
      indienerNaam: 'Broer',
    };
    const { bezwaarId } = await k.doe('bezwaar.vastleggen', {
      dossierId,
      bezwaarId: null,
      besluitId,
      versie: 0,
      feiten,
    });
    await k.doe('bezwaar.vastleggen', {
      ...{ dossierId, bezwaarId, besluitId, versie: 1 },
      feiten: { ...feiten, ingetrokkenOp: '2026-11-24' },
    });
    const regels = await gemeld('bezwaar', dossierId);
    expect(regels).toMatchObject([
      {
        bezwaarRef: bezwaarId,
        versie: 1,
        besluitRef: besluitId,
        datumOntvangst: '2026-11-23',
        status: 'open',
        uitkomst: null,
      },
      { versie: 2, status: 'ingetrokken', uiterlijk: null },
    ]);
    expect(regels[0]?.uiterlijk).toMatch(/^2027-/);
    expect(JSON.stringify(regels)).not.toMatch(/bed|Broer/);
  });
});

describe('what the college records of a stay', () => {
  it('a waarschuwing and an afwezigheid go to the registry in versions, in the shape that is published', async () => {
    const { dossierId } = k.met.thomas;
    const id = await leg(k, dossierId, 'waarschuwing', { datum: vandaag });
    await herzie(
      k,
      dossierId,
      id,
      'waarschuwing',
      { tekst: 'U moet om 23.00 uur binnen zijn.' },
      'Tijd stond er niet bij',
    );
    await leg(k, dossierId, 'afwezigheid', { datum: vandaag, terugOp: null, wie: null });
    // What goes to nobody: what the college finds itself before a besluit.
    await leg(k, dossierId, 'vervolgplek', { datum: vandaag, vanaf: null });
    const feiten = await gemeld('verblijfsfeit', dossierId);
    expect(feiten.map(({ feit, versie, toewijzingRef }) => [feit, versie, toewijzingRef])).toEqual([
      ['waarschuwing', 1, dossierId],
      ['waarschuwing', 2, dossierId],
      ['afwezigheid', 1, dossierId],
    ]);
    for (const { feit, inhoud } of feiten) feitSchemas[feit as 'waarschuwing'].parse(inhoud);
  });
});

it('who may send what: an aanbieder nothing of what the college keeps, Veilig Thuis only its counts, nobody else those', () => {
  for (const soort of [
    'huishouden',
    'plaatsing',
    'zelfredzaamheidmatrix',
    'opvraging',
    'hersteltermijn',
    'contact',
  ] as const)
    expect(magVersturen('opvangaanbieder', soort), soort).toBe(false);
  for (const soort of ['toestemming', 'bezwaar', 'besluit', 'crisisopvang'] as const)
    expect(magVersturen('opvangaanbieder', soort), soort).toBe(false);
  expect(magVersturen('opvangaanbieder', 'verblijfsfeit')).toBe(true);
  expect(magVersturen('gemeente', 'bezwaar')).toBe(true);
  expect(magVersturen('gemeente', 'crisisopvang')).toBe(false);
  expect(magVersturen('veilig-thuis', 'crisisopvang')).toBe(true);
  expect(magVersturen('veilig-thuis', 'client')).toBe(false);
});
