import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rechtenPerRol } from '#shared/contract/rechten.ts';
import { magVastleggen } from '#shared/contract/vastleggingrechten.ts';
import { vastleggingsoorten, type Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { vervolgtijdlijn, vervolgnamen } from '#shared/taal/vervolgnamen.ts';
import { naamVanAnder } from '#core/vervolg/controle.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { helpMens, stadsjabloon, vandaag, type Stad } from '../opstelling.ts';
import { herzie, leg, voorbeeld } from './stukken.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let dossierId: string;
beforeEach(async () => {
  k = await opzetten();
  dossierId = k.met.thomas.dossierId;
  // Later than all that was sown, so that the timeline has an order.
  k.klok.zet('2026-11-16T10:00:00Z');
  await logIn(k, 'balie');
}, 60_000);
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});

const lees = async () => (await k.doe('vervolg.lezen', { dossierId })).stukken;
const tekstVan = async (id: string): Promise<string> => {
  const document = await k.doe('vervolg.brief', { dossierId, id });
  return (await leesPdf((await k.doe('document.bytes', { documentId: document.id })).bytes)).tekst;
};

describe('a record of the stay', () => {
  // What only an aanbieder records is tried in its own tests.
  it.each(vastleggingsoorten.filter((soort) => magVastleggen(soort, rechtenPerRol.balie)))(
    'of soort %s is stored as it was typed, found back and shown in the timeline',
    async (soort) => {
      const id = await leg(k, dossierId, soort);
      expect(await lees()).toMatchObject([
        { id, soort, nummer: 1, versie: 1, inhoud: voorbeeld[soort], ingetrokken: false, eersteDoor: 'Naam balie' },
      ]);
      const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 3 });
      const regel = regels.find(({ titel }) => titel === vervolgtijdlijn.nieuw(vervolgnamen[soort]));
      expect(regel).toMatchObject({ door: 'Naam balie', soort: 'overig' });
      expect(regel?.details.length).toBeGreaterThan(1);
    },
  );

  it('is corrected with a reason as a new version; the old one stays to be read', async () => {
    const id = await leg(k, dossierId, 'waarschuwing');
    const invoer = { soort: 'waarschuwing' as const, inhoud: { ...voorbeeld.waarschuwing, datum: '2026-11-09' } };
    const zonder = await k.weigert(
      'vervolg.vastleggen',
      { dossierId, id, versie: 1, invoer, reden: '' },
      'ongeldige-invoer',
    );
    expect(zonder.velden?.map(({ pad }) => pad)).toEqual(['reden']);
    await herzie(k, dossierId, id, 'waarschuwing', { datum: '2026-11-09' }, 'Verkeerde dag');
    const [stuk] = await lees();
    expect(stuk).toMatchObject({ versie: 2, reden: 'Verkeerde dag', inhoud: { datum: '2026-11-09' } });
    expect(stuk?.eerder).toMatchObject([{ versie: 1, inhoud: { datum: '2026-11-10' } }]);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 2 });
    const gewijzigd = regels.find(({ titel }) => titel === 'Waarschuwing gewijzigd');
    expect(gewijzigd?.details).toEqual([
      { label: 'Reden', was: null, wordt: 'Verkeerde dag' },
      { label: 'Op welke dag?', was: '10-11-2026', wordt: '09-11-2026' },
    ]);
  });

  it('is refused on an older version, and the first stays', async () => {
    const id = await leg(k, dossierId, 'plan');
    await herzie(k, dossierId, id, 'plan', { doel: 'Begeleid wonen.' });
    const invoer = { soort: 'plan' as const, inhoud: { ...voorbeeld.plan, doel: 'Iets anders.' } };
    await k.weigert('vervolg.vastleggen', { dossierId, id, versie: 1, invoer, reden: '' }, 'conflict');
    expect(await lees()).toMatchObject([{ versie: 2, inhoud: { doel: 'Begeleid wonen.' } }]);
  });

  it('is withdrawn with a reason, keeps its number and changes no more', async () => {
    const eerste = await leg(k, dossierId, 'waarschuwing');
    await k.doe('vervolg.intrekken', { dossierId, id: eerste, versie: 1, reden: 'Verkeerde cliënt' });
    k.klok.zet('2026-11-16T10:05:00Z');
    await leg(k, dossierId, 'waarschuwing');
    expect(await lees()).toMatchObject([
      { nummer: 1, ingetrokken: true, reden: 'Verkeerde cliënt' },
      { nummer: 2, ingetrokken: false },
    ]);
    await k.weigert('vervolg.intrekken', { dossierId, id: eerste, versie: 2, reden: 'Nog eens' }, 'stap-niet-mogelijk');
    const invoer = { soort: 'waarschuwing' as const, inhoud: voorbeeld.waarschuwing };
    const weer = { dossierId, id: eerste, versie: 2, invoer, reden: 'Toch wel' };
    await k.weigert('vervolg.vastleggen', weer, 'stap-niet-mogelijk');
    await k.weigert('vervolg.brief', { dossierId, id: eerste }, 'stap-niet-mogelijk');
  });

  it('of another dossier does not exist here, nor one of another soort', async () => {
    const id = await leg(k, k.met.fatima.dossierId, 'waarschuwing');
    const invoer = { soort: 'waarschuwing' as const, inhoud: voorbeeld.waarschuwing };
    await k.weigert('vervolg.vastleggen', { dossierId, id, versie: 1, invoer, reden: 'Fout' }, 'niet-gevonden');
    await k.weigert('vervolg.intrekken', { dossierId, id, versie: 1, reden: 'Fout' }, 'niet-gevonden');
    await k.weigert('vervolg.brief', { dossierId, id }, 'niet-gevonden');
    const plan = { soort: 'plan' as const, inhoud: voorbeeld.plan };
    const elders = { dossierId: k.met.fatima.dossierId, id, versie: 1, invoer: plan, reden: 'Fout' };
    await k.weigert('vervolg.vastleggen', elders, 'niet-gevonden');
  });

  it('asks for opvang to be about', async () => {
    const invoer = { soort: 'waarschuwing' as const, inhoud: voorbeeld.waarschuwing };
    const nergens = { dossierId: k.met.piet.dossierId, id: null, versie: 0, invoer, reden: '' };
    await k.weigert('vervolg.vastleggen', nergens, 'stap-niet-mogelijk');
  });
});

const toekomst = '2026-11-17';
/** What is wrong with it, in which field. */
const fout: [Vastleggingsoort, Record<string, unknown>, string][] = [
  ['waarschuwing', { datum: toekomst }, 'datum'],
  ['waarschuwing', { datum: null }, 'datum'],
  ['waarschuwing', { datum: '2026-02-30' }, 'datum'],
  ['waarschuwing', { tekst: ' ' }, 'tekst'],
  ['waarschuwing', { doorWie: '' }, 'doorWie'],
  ['waarschuwing', { plicht: null }, 'plicht'],
  ['waarschuwing', { plicht: 'roken' }, 'plicht'],
  ['waarschuwing', { wijze: 'per duif' }, 'wijze'],
  ['waarschuwing', { extra: 1 }, ''],
  ['incident', { datum: toekomst }, 'datum'],
  ['incident', { tijd: '25:00' }, 'tijd'],
  ['incident', { wat: '' }, 'wat'],
  ['incident', { waar: 'x'.repeat(201) }, 'waar'],
  ['incident', { aangifte: 'misschien' }, 'aangifte'],
  ['incident', { onwerkbaar: 'ja' }, 'onwerkbaar'],
  ['verblijfsgesprek', { datum: toekomst }, 'datum'],
  ['verblijfsgesprek', { verslag: '' }, 'verslag'],
  ['verblijfsgesprek', { onderwerp: null }, 'onderwerp'],
  ['woningaanbod', { datum: toekomst }, 'datum'],
  ['woningaanbod', { omschrijving: '' }, 'omschrijving'],
  ['woningaanbod', { reden: '' }, 'reden'],
  ['woningaanbod', { antwoord: 'later' }, 'antwoord'],
  ['inspanning', { datum: toekomst }, 'datum'],
  ['inspanning', { wat: 'x'.repeat(20_001) }, 'wat'],
  ['vervolgplek', { datum: toekomst }, 'datum'],
  ['vervolgplek', { omschrijving: '' }, 'omschrijving'],
  ['vervolgplek', { vanaf: '2999-01-01' }, 'vanaf'],
  ['heronderzoek', { datum: toekomst }, 'datum'],
  ['heronderzoek', { gesprekOp: null }, 'gesprekOp'],
  ['heronderzoek', { gesprekOp: toekomst }, 'gesprekOp'],
  ['heronderzoek', { bevindingen: '' }, 'bevindingen'],
  ['voornemen', { gronden: [] }, 'gronden'],
  ['voornemen', { gronden: ['zomaar'] }, 'gronden.0'],
  ['voornemen', { toelichting: '' }, 'toelichting'],
  ['voornemen', { uitgenodigdOp: vandaag }, 'reageerTot'],
  ['voornemen', { reageerTot: '2026-11-30' }, 'uitgenodigdOp'],
  ['voornemen', { uitgenodigdOp: toekomst, reageerTot: '2026-11-30' }, 'uitgenodigdOp'],
  ['voornemen', { uitgenodigdOp: vandaag, reageerTot: vandaag }, 'reageerTot'],
  ['voornemen', { reactieOp: vandaag }, 'reactie'],
  ['voornemen', { reactie: 'Nee.' }, 'reactieOp'],
  ['voornemen', { reactieOp: vandaag, reactie: 'Nee.' }, 'reactieWijze'],
  ['voornemen', { reactieOp: toekomst, reactie: 'Nee.', reactieWijze: 'mondeling' }, 'reactieOp'],
  ['voornemen', { overslaan: 'spoed' }, 'overslaanReden'],
  ['voornemen', { overslaanReden: 'Haast.' }, 'overslaan'],
  ['voornemen', { antwoorden: { regels: { structureel: true } } }, 'antwoorden.regels.structureel'],
  ['voornemen', { antwoorden: { regels: { waarschuwingen: 3 } } }, 'antwoorden.regels.waarschuwingen'],
  ['plan', { datum: toekomst }, 'datum'],
  ['plan', { doel: '' }, 'doel'],
  ['plan', { bestemming: 'de maan' }, 'bestemming'],
  ['plan', { volgendeStapOp: null }, 'volgendeStapOp'],
  ['plan', { volgendeStap: '' }, 'volgendeStap'],
  ['plan', { wachtOp: [{ waarop: 'woning', sinds: toekomst }] }, 'wachtOp.0.sinds'],
  ['uitstroom', { datum: toekomst }, 'datum'],
  ['uitstroom', { datum: '2026-11-01' }, 'datum'],
  ['uitstroom', { bevestigd: '' }, 'bevestigd'],
  ['uitstroom', { wijze: 'van-rechtswege' }, 'wijze'],
  ['uitstroom', { wijze: 'besluit' }, 'wijze'],
  ['uitstroom', { wijze: 'overleden' }, 'bestemming'],
  ['warme-overdracht', { naar: '' }, 'naar'],
  ['warme-overdracht', { gedaan: true }, 'datum'],
  ['warme-overdracht', { delen: ['bed'] }, 'delen.0'],
  ['nazorg', { datum: null }, 'datum'],
  ['nazorg', { gedaanOp: toekomst, verslag: 'Goed.' }, 'gedaanOp'],
  ['nazorg', { gedaanOp: vandaag }, 'verslag'],
];

describe('a form filled in wrong', () => {
  it.each(fout)('%s with %j is refused at %s', async (soort, anders, pad) => {
    const invoer = { soort, inhoud: { ...voorbeeld[soort], ...anders } };
    const weigering = await k.weigert(
      'vervolg.vastleggen',
      { dossierId, id: null, versie: 0, invoer, reden: '' },
      'ongeldige-invoer',
    );
    const paden = weigering.velden?.map((veld) => veld.pad.replace(/^invoer\.inhoud\.?/, ''));
    expect(paden, JSON.stringify(weigering.velden)).toContain(pad);
    for (const { bericht } of weigering.velden ?? []) expect(bericht).toMatch(/^[A-Z].+[.?]/);
    expect(await lees()).toEqual([]);
  });

  it('has one plan and one running voornemen at a time', async () => {
    for (const soort of ['plan', 'voornemen'] as const) {
      await leg(k, dossierId, soort);
      const tweede = { dossierId, id: null, versie: 0, invoer: { soort, inhoud: voorbeeld[soort] }, reden: '' };
      await k.weigert('vervolg.vastleggen', tweede, 'ongeldige-invoer');
    }
  });
});

describe('the name of somebody else', () => {
  const invoer = (tekst: string) => ({
    dossierId,
    id: null,
    versie: 0,
    invoer: { soort: 'waarschuwing', inhoud: { ...voorbeeld.waarschuwing, tekst } },
    reden: '',
  });

  it('who stays at the same locatie is refused in what goes into a letter, and in nothing else', async () => {
    await helpMens(k, k.met.kade, { achternaam: 'Bakker', bsn: '123456782' });
    await logIn(k, 'balie');
    const weigering = await k.weigert('vervolg.vastleggen', invoer('U sloeg meneer BAKKER.'), 'ongeldige-invoer');
    expect(weigering.velden).toMatchObject([{ pad: 'invoer.inhoud.tekst' }]);
    expect(weigering.velden?.[0]?.bericht).toContain('een andere bewoner');
    await leg(k, dossierId, 'incident', { wat: 'Sloeg meneer Bakker.' });
    // A trade, a street and somebody of another locatie are no co-resident; neither is the client.
    await leg(k, dossierId, 'waarschuwing', { tekst: 'U stal brood bij de bakker. Zuiderveld, Amrani en Kade.' });
  });

  it('is found as a word of its own with a capital', () => {
    expect(naamVanAnder('U sloeg Bakker.', ['Bakker'], 'Zuiderveld')).toBe('Bakker');
    expect(naamVanAnder("D'Angelo's tas", ["D'Angelo's"], '')).toBe("D'Angelo's");
    expect(naamVanAnder('Bij de bakker en in Bakkerstraat', ['Bakker'], '')).toBeNull();
    expect(naamVanAnder('Zuiderveld', ['Zuiderveld'], 'Zuiderveld')).toBeNull();
    expect(naamVanAnder('Li kwam', ['Li'], '')).toBeNull();
  });
});

describe('a letter', () => {
  it('of a waarschuwing carries its number, day, obligation and article', async () => {
    await leg(k, dossierId, 'waarschuwing', { plicht: 'begeleiding' });
    k.klok.zet('2026-11-16T10:05:00Z');
    const id = await leg(k, dossierId, 'waarschuwing');
    const tekst = await tekstVan(id);
    for (const deel of [
      'Waarschuwing 2',
      '10 november 2026',
      'U rookte op de slaapzaal',
      '5.2.11',
      'Beste',
      'Zuiderveld',
    ])
      expect(tekst).toContain(deel);
    expect(await lees()).toMatchObject([{ documenten: [] }, { documenten: [{ versie: 1, titel: 'Waarschuwing 2' }] }]);
  });

  it('of a voornemen names what is intended, the gronden, the recorded facts and the term, never the internal account', async () => {
    await leg(k, dossierId, 'incident');
    const id = await leg(k, dossierId, 'voornemen', {
      gronden: ['bedreiging'],
      uitgenodigdOp: vandaag,
      reageerTot: '2026-11-30',
    });
    const tekst = await tekstVan(id);
    for (const deel of [
      'Wij hebben nog niets besloten',
      'dinsdag 1 december 2026',
      'Bedreiging of intimidatie',
      'U dreigde een andere bewoner te slaan',
      'maandag 30 november 2026',
      'artikel 4:8',
    ])
      expect(tekst).toContain(deel);
    expect(tekst).not.toContain('Amrani');
  });

  it('of a plan, an end, a heronderzoek and an incident says what it is for', async () => {
    const plan = await tekstVan(await leg(k, dossierId, 'plan'));
    for (const deel of [
      'Een eigen woning en een vaste baan',
      'een woning (sinds 01-11-2026)',
      '25 november 2026',
      '5.2.12',
    ])
      expect(plan).toContain(deel);
    const heronderzoek = await tekstVan(await leg(k, dossierId, 'heronderzoek'));
    for (const deel of ['13 november 2026', 'reageert elke week', 'Wil graag blijven'])
      expect(heronderzoek).toContain(deel);
    const incident = await tekstVan(await leg(k, dossierId, 'incident'));
    for (const deel of ['Dreigde mevrouw Amrani', 'voor het dossier', '23:15']) expect(incident).toContain(deel);
    expect(incident).not.toContain('Beste');
    await leg(k, dossierId, 'nazorg');
    const einde = await tekstVan(await leg(k, dossierId, 'uitstroom'));
    for (const deel of ['16 november 2026', 'zelf weggaat', '15 december 2026', 'Centraal Onthaal', '5.2.14'])
      expect(einde).toContain(deel);
  });

  it('is not made of a record that has none, and the print has them all', async () => {
    const id = await leg(k, dossierId, 'inspanning');
    await k.weigert('vervolg.brief', { dossierId, id }, 'stap-niet-mogelijk');
    await leg(k, dossierId, 'woningaanbod');
    const document = await k.doe('vervolg.afdruk', { dossierId });
    expect(document).toMatchObject({ soort: 'dossierafdruk', titel: 'Overzicht van het verblijf' });
    const { tekst, getagd } = await leesPdf((await k.doe('document.bytes', { documentId: document.id })).bytes);
    expect(getagd).toBe(true);
    for (const deel of ['Geldplein', 'Crooswijk', 'De cliënt weigert de woning', 'Naam balie'])
      expect(tekst).toContain(deel);
  });
});

describe('terms', () => {
  const termijnen = async () =>
    (await k.doe('dossier.openen', { dossierId })).termijnen.map(({ soort, uiterlijk }) => [soort, uiterlijk]);

  it('follow from a voornemen, a plan, an overdracht and nazorg, and go when these are done', async () => {
    expect(await termijnen()).toContainEqual(['perspectief', '2027-01-11']);
    const plan = await leg(k, dossierId, 'plan');
    const nazorg = await leg(k, dossierId, 'nazorg');
    const over = await leg(k, dossierId, 'warme-overdracht');
    const voornemen = await leg(k, dossierId, 'voornemen', { uitgenodigdOp: vandaag, reageerTot: '2026-11-30' });
    const open = await termijnen();
    expect(open).toEqual(
      expect.arrayContaining([
        ['warme-overdracht', '2026-11-20'],
        ['plan-stap', '2026-11-25'],
        ['zienswijze', '2026-11-30'],
        ['nazorg', '2026-12-15'],
      ]),
    );
    expect(open.map(([soort]) => soort)).not.toContain('perspectief');
    const { termijnen: alle } = await k.doe('dossier.openen', { dossierId });
    expect(alle.find(({ soort }) => soort === 'plan-stap')?.omschrijving).toContain('wacht op een woning');
    const { regels } = await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 });
    expect(regels.find((regel) => regel.dossierId === dossierId)).toMatchObject({
      termijn: { soort: 'warme-overdracht', uiterlijk: '2026-11-20' },
      watNu: 'Draag de cliënt over',
    });
    await herzie(k, dossierId, nazorg, 'nazorg', { gedaanOp: vandaag, verslag: 'Gaat goed.' });
    await herzie(k, dossierId, over, 'warme-overdracht', { gedaan: true, datum: vandaag });
    await herzie(k, dossierId, voornemen, 'voornemen', {
      reactieOp: vandaag,
      reactieWijze: 'mondeling',
      reactie: 'Nee.',
    });
    await k.doe('vervolg.intrekken', { dossierId, id: plan, versie: 1, reden: 'Hoort bij een ander' });
    expect((await termijnen()).map(([soort]) => soort).toSorted()).toEqual(['bezwaar', 'einde-opvang', 'perspectief']);
  });
});

describe('who may not', () => {
  it('who works the night sees what happened on the floor and no guidance, no letter and no timeline of it', async () => {
    const id = await leg(k, dossierId, 'incident');
    await k.doe('vervolg.brief', { dossierId, id });
    await leg(k, dossierId, 'plan');
    await logIn(k, 'kade');
    expect((await lees()).map(({ soort }) => soort)).toEqual(['incident']);
    const plan = { dossierId, id: null, versie: 0, invoer: { soort: 'plan', inhoud: voorbeeld.plan }, reden: '' };
    await k.weigert('vervolg.vastleggen', plan, 'geen-recht');
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    expect(JSON.stringify(regels)).not.toContain('Incident');
    expect((await k.doe('dossier.openen', { dossierId })).documenten.map(({ soort }) => soort)).toEqual(['copas']);
  });
});
