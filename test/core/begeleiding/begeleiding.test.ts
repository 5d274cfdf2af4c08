import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vastleggingsoort } from '#shared/domein/vastlegging.ts';
import { leesPdf } from '../../documenten/lezer.ts';
import { toestemming } from '../gegevens.ts';
import { logIn, type Testkern } from '../hulp.ts';
import { stadsjabloon, type Stad } from '../opstelling.ts';
import { herzie, leg, voorbeeld } from '../vervolg/stukken.ts';

const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
let dossierId: string;
beforeEach(async () => {
  k = await opzetten();
  dossierId = k.met.thomas.dossierId;
  k.klok.zet('2026-11-16T10:00:00Z');
  await logIn(k, 'manager');
}, 60_000);
afterEach(() => {
  expect(k.fouten).toEqual([]);
  k.ruimOp();
});

const lees = async () => (await k.doe('vervolg.lezen', { dossierId })).stukken;
const open = () => k.doe('dossier.openen', { dossierId });
const termijnen = async () => (await open()).termijnen.map(({ soort, uiterlijk }) => `${soort} ${uiterlijk}`);
const pdfVan = async (documentId: string): Promise<string> =>
  (await leesPdf((await k.doe('document.bytes', { documentId })).bytes)).tekst;
const eigen = [
  'scil',
  'zorgsignaal',
  'meldcode',
  'briefadres',
  'eigendommen',
  'overdrachtsverslag',
  'overbrugging',
] as const;

describe('a record of the guidance', () => {
  it.each(eigen)('of soort %s is stored as it was typed, corrected and withdrawn', async (soort) => {
    const id = await leg(k, dossierId, soort);
    expect(await lees()).toMatchObject([{ id, soort, versie: 1, inhoud: voorbeeld[soort] }]);
    await herzie(k, dossierId, id, soort, {}, 'Beter opgeschreven');
    await k.doe('vervolg.intrekken', { dossierId, id, versie: 2, reden: 'Verkeerde cliënt' });
    expect(await lees()).toMatchObject([{ versie: 3, ingetrokken: true }]);
  });

  it.each(eigen)('of soort %s is not written by who works on the floor, nor by the college', async (soort) => {
    for (const wie of ['overal', 'balie']) {
      await logIn(k, wie);
      const invoer = { soort, inhoud: voorbeeld[soort] };
      await k.weigert('vervolg.vastleggen', { dossierId, id: null, versie: 0, invoer, reden: '' }, 'geen-recht');
    }
  });

  it('is read on the floor only where it says what to do at the door', async () => {
    for (const soort of eigen) await leg(k, dossierId, soort);
    await leg(k, dossierId, 'incident');
    await logIn(k, 'overal');
    expect((await lees()).map(({ soort }) => soort)).toEqual(['incident']);
  });

  const later = '2026-11-17';
  const fout: [Vastleggingsoort, Record<string, unknown>, string][] = [
    ['scil', { datum: later }, 'datum'],
    ['scil', { antwoord: 'nee' }, 'antwoord'],
    ['scil', { afgenomenOp: null }, 'afgenomenOp'],
    ['scil', { antwoord: 'later', afgenomenOp: null, uitslag: null }, 'opnieuwOp'],
    ['scil', { uitslag: 'laag' }, 'uitslag'],
    ['scil', { score: 17 }, ''],
    ['scil', { doorWie: '' }, 'doorWie'],
    ['zorgsignaal', { datum: later }, 'datum'],
    ['zorgsignaal', { signaal: '' }, 'signaal'],
    ['zorgsignaal', { stand: null }, 'stand'],
    ['meldcode', { signalen: '' }, 'signalen'],
    ['meldcode', { signalenDoor: '' }, 'signalenDoor'],
    ['meldcode', { adviesOp: later }, 'adviesOp'],
    ['meldcode', { adviesOp: '2026-11-01' }, 'adviesOp'],
    ['meldcode', { adviesDoor: '' }, 'adviesDoor'],
    ['meldcode', { adviesBij: null }, 'adviesBij'],
    ['meldcode', { adviesOp: null }, 'adviesOp'],
    ['meldcode', { gesprekOp: null, gesprek: '' }, 'geenGesprek'],
    ['meldcode', { gesprek: '' }, 'gesprek'],
    ['meldcode', { wegingOp: null, wegingDoor: '', weging: '' }, 'wegingOp'],
    ['meldcode', { besluitWaarom: '' }, 'besluitWaarom'],
    ['meldcode', { besluitDoor: '' }, 'besluitDoor'],
    ['meldcode', { ingeschakeld: ['buurman'] }, 'ingeschakeld.0'],
    ['briefadres', { waar: '' }, 'waar'],
    ['briefadres', { tot: '2026-11-01' }, 'tot'],
    ['briefadres', { van: null }, 'van'],
    ['eigendommen', { lijst: '' }, 'lijst'],
    ['eigendommen', { bewaarTot: null }, 'bewaarTot'],
    ['eigendommen', { bewaarTot: '2026-11-01' }, 'bewaarTot'],
    ['eigendommen', { opgehaaldOp: '2026-11-14' }, 'opgehaaldDoor'],
    ['eigendommen', { opgeruimdOp: '2026-11-14', opgeruimdHoe: 'Weggebracht' }, 'opgeruimdOp'],
    [
      'eigendommen',
      { verteldOp: null, bewaarTot: '2026-11-13', opgeruimdOp: '2026-11-14', opgeruimdHoe: 'Weg' },
      'verteldOp',
    ],
    ['eigendommen', { bewaarTot: '2026-11-13', opgeruimdOp: '2026-11-14' }, 'opgeruimdHoe'],
    ['overdrachtsverslag', { grond: 'toestemming-dossier' }, 'grond'],
    ['overdrachtsverslag', { grondTekst: '' }, 'grondTekst'],
    ['overdrachtsverslag', { grond: 'zonder', delen: ['zorg'] }, 'delen'],
    ['overdrachtsverslag', { delen: ['afspraken'] }, 'afspraken'],
    ['overdrachtsverslag', { samenvatting: '' }, 'samenvatting'],
    ['overbrugging', { tot: '2027-02-14' }, 'langerOmdat'],
    ['overbrugging', { wat: '' }, 'wat'],
    ['overbrugging', { tot: '2026-11-01' }, 'tot'],
    ['plan', { voorzieningWaar: '' }, 'voorzieningWaar'],
    ['plan', { voorzieningGemeldOp: later }, 'voorzieningGemeldOp'],
    ['plan', { voorziening: 'hotel' }, 'voorziening'],
    ['incident', { anderen: 'x'.repeat(201) }, 'anderen'],
    ['incident', { verteldAan: ['krant'] }, 'verteldAan.0'],
  ];
  it.each(fout)('%s with %j is refused at %s', async (soort, anders, pad) => {
    const inhoud = { ...voorbeeld[soort], ...anders };
    const weigering = await k.weigert(
      'vervolg.vastleggen',
      { dossierId, id: null, versie: 0, invoer: { soort, inhoud }, reden: '' },
      'ongeldige-invoer',
    );
    const verwacht = pad === '' ? 'invoer.inhoud' : `invoer.inhoud.${pad}`;
    expect(weigering.velden?.map((veld) => veld.pad)).toContain(verwacht);
  });

  it('of before this version of the program still reads: what was not asked is not known', async () => {
    const id = await leg(k, dossierId, 'incident');
    const {
      anderen: _,
      letsel: __,
      aangifteNummer: ___,
      verteldAan: ____,
      maatregel: _____,
      ...oud
    } = voorbeeld.incident;
    const invoer = { soort: 'incident' as const, inhoud: oud };
    await k.doe('vervolg.vastleggen', { dossierId, id, versie: 1, invoer, reden: 'Oude vorm' });
    expect((await lees())[0]?.inhoud).toMatchObject({ anderen: '', letsel: null, verteldAan: [] });
  });
});

describe('the terms of the guidance', () => {
  it('stand in the dossier with their day, and go when the work is done', async () => {
    const scil = await leg(k, dossierId, 'scil');
    await leg(k, dossierId, 'plan');
    const brief = await leg(k, dossierId, 'briefadres');
    const spullen = await leg(k, dossierId, 'eigendommen');
    await leg(k, dossierId, 'overbrugging', { tot: null });
    await leg(k, dossierId, 'zorgsignaal');
    expect(await termijnen()).toEqual(
      expect.arrayContaining([
        'scil 2026-11-27',
        'voorziening 2026-11-30',
        'vertrek 2026-12-10',
        'briefadres 2027-02-08',
        'eigendommen 2026-12-12',
        'zorgsignaal 2026-11-20',
        // 3.10.6 by analogy: three months from the first day.
        'overbrugging 2027-02-13',
      ]),
    );
    await herzie(k, dossierId, scil, 'scil', { vervolgOp: null });
    await herzie(k, dossierId, brief, 'briefadres', { geeindigdOp: '2026-11-15' });
    await herzie(k, dossierId, spullen, 'eigendommen', { opgehaaldOp: '2026-11-15', opgehaaldDoor: 'Cliënt' });
    const na = (await termijnen()).map((regel) => regel.split(' ')[0]);
    for (const soort of ['scil', 'briefadres', 'eigendommen']) expect(na).not.toContain(soort);
  });

  it('the plan is due eight weeks after the opvang began (5.2.12), until there is one', async () => {
    expect(await k.doe('begeleiding.lezen', { dossierId })).toMatchObject({
      ...{ perspectiefUiterlijk: '2027-01-11', teLaat: false, overbruggingTot: '2027-02-15' },
    });
    k.klok.zet('2027-01-12T10:00:00Z');
    await logIn(k, 'manager');
    expect(await k.doe('begeleiding.lezen', { dossierId })).toMatchObject({ teLaat: true });
    await leg(k, dossierId, 'plan');
    expect(await k.doe('begeleiding.lezen', { dossierId })).toMatchObject({ teLaat: false });
  });
});

describe('the meldcode (5.2.10)', () => {
  /** Words of it that may stand nowhere else. */
  const geheim = ['Blauwplekken', 'Moeder vertelt', 'Zorgen blijven', 'hulp die begint', 'op 13 november'];

  it('is read by who guides and by nobody else, in no timeline, list, document or search', async () => {
    const id = await leg(k, dossierId, 'meldcode');
    expect((await lees()).map(({ soort }) => soort)).toEqual(['meldcode']);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    expect(regels.find(({ titel }) => titel === 'Meldcode vastgelegd')).toMatchObject({ details: [] });
    const overal = {
      tijdlijn: regels,
      dossier: await open(),
      werk: await k.doe('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 50 }),
      zoek: await k.doe('client.zoeken', { tekst: 'blauwplekken', aantal: 10 }),
      dienst: await k.doe('dagrapport.dienst', { locatieId: k.met.kade, datum: null, dienst: null }),
    };
    const alles = JSON.stringify(overal);
    for (const woorden of geheim) expect(alles, woorden).not.toContain(woorden);
    expect(JSON.stringify(overal.werk)).not.toMatch(/meldcode/i);
    expect(await termijnen()).toContain('begeleiding 2026-11-23');
    await k.weigert('vervolg.brief', { dossierId, id }, 'stap-niet-mogelijk');
  });

  it.each(['balie', 'beslisser', 'overal'])('gives %s nothing at all of it', async (wie) => {
    await leg(k, dossierId, 'meldcode');
    await logIn(k, wie);
    expect((await lees()).map(({ soort }) => soort)).toEqual([]);
    const { regels } = await k.doe('dossier.tijdlijn', { dossierId, aantal: 50 });
    expect(regels.map(({ titel }) => titel).join()).not.toMatch(/meldcode/i);
    if (wie === 'overal') return;
    const { id: documentId } = await k.doe('vervolg.afdruk', { dossierId });
    const papier = await pdfVan(documentId);
    expect(papier).toContain('Overzicht van het verblijf');
    expect(papier).not.toMatch(/meldcode/i);
    for (const woorden of geheim) expect(papier).not.toContain(woorden);
  });

  it('leaves no record for other organisations', async () => {
    await leg(k, dossierId, 'meldcode');
    await logIn(k, 'balie');
    const { bytes } = await k.doe('register.bytes', { dossierId });
    const gelezen = Buffer.from(bytes).toString('latin1');
    for (const woorden of [...geheim, 'meldcode']) expect(gelezen).not.toContain(woorden);
  });
});

describe('an incident', () => {
  it('has a numbered report, without names where others come in', async () => {
    await leg(k, dossierId, 'incident');
    k.klok.verstrijk(60_000);
    const id = await leg(k, dossierId, 'incident', { aangifte: 'gedaan', aangifteNummer: 'PL1700-1' });
    const document = await k.doe('vervolg.brief', { dossierId, id });
    expect(document).toMatchObject({ soort: 'incident', titel: 'Verslag van een incident 2' });
    const tekst = await pdfVan(document.id);
    for (const woord of ['Verslag van incident 2', 'PL1700-1', 'bewoner B, een medewerker', 'Politie, Leidinggevende'])
      expect(tekst).toContain(woord);
  });

  it('names what it led to, and lets go of the wrong one', async () => {
    const incidentId = await leg(k, dossierId, 'incident');
    const gevolgId = await leg(k, dossierId, 'waarschuwing');
    await k.doe('incident.koppelen', { dossierId, incidentId, gevolgId });
    await k.doe('incident.koppelen', { dossierId, incidentId, gevolgId });
    expect((await k.doe('begeleiding.lezen', { dossierId })).gevolgen).toEqual([{ incidentId, gevolgId }]);
    await k.doe('incident.ontkoppelen', { dossierId, incidentId, gevolgId });
    expect((await k.doe('begeleiding.lezen', { dossierId })).gevolgen).toEqual([]);
    await k.weigert('incident.ontkoppelen', { dossierId, incidentId, gevolgId }, 'niet-gevonden');
    const omgekeerd = { dossierId, incidentId: gevolgId, gevolgId: incidentId };
    const { velden } = await k.weigert('incident.koppelen', omgekeerd, 'ongeldige-invoer');
    expect(velden?.map(({ pad }) => pad)).toEqual(['incidentId']);
    await k.weigert('incident.koppelen', { dossierId, incidentId, gevolgId: incidentId }, 'ongeldige-invoer');
    const elders = { dossierId: k.met.fatima.dossierId, incidentId, gevolgId };
    await k.weigert('incident.koppelen', elders, 'ongeldige-invoer');
  });

  it('counts at its locatie and in its period, without anybody in the figures', async () => {
    const op = (datum: string, anders: object = {}) => leg(k, dossierId, 'incident', { datum, ...anders });
    await op('2026-11-16', { aard: 'geweld', aangifte: 'gedaan', letsel: true, tijd: '02:10' });
    await op('2026-11-16', { aard: 'geweld', tijd: null });
    const fout = await op('2026-11-16', { aard: 'anders' });
    await k.doe('vervolg.intrekken', { dossierId, id: fout, versie: 1, reden: 'Dubbel' });
    const vraag = { locatieId: k.met.kade, van: '2026-11-01', tot: '2026-11-30' };
    const cijfers = await k.doe('incident.overzicht', vraag);
    expect(cijfers).toMatchObject({
      ...{ totaal: 2, aangiften: 1, gewonden: 1 },
      perAard: [{ wat: 'Geweld', aantal: 2 }],
      perMaand: [{ wat: '2026-11', aantal: 2 }],
    });
    expect(cijfers.perDagdeel).toEqual(
      expect.arrayContaining([
        { wat: 'Nachtdienst', aantal: 1 },
        { wat: 'Tijd niet bekend', aantal: 1 },
      ]),
    );
    expect(JSON.stringify(cijfers)).not.toContain('Zuiderveld');
    expect(await k.doe('incident.overzicht', { ...vraag, locatieId: k.met.haven })).toMatchObject({ totaal: 0 });
    expect(await k.doe('incident.overzicht', { ...vraag, tot: '2026-11-15' })).toMatchObject({ totaal: 0 });
    await k.weigert('incident.overzicht', { ...vraag, tot: '2026-10-01' }, 'ongeldige-invoer');
  });
});

describe('leaving', () => {
  const stand = async (punt: string) => {
    const { punten } = await k.doe('vertrek.lezen', { dossierId });
    const een = punten.find((p) => p.punt === punt);
    return `${een?.stand} ${een?.bron}`;
  };

  it('has a checklist that the dossier fills in, and a person where it cannot', async () => {
    const { punten } = await k.doe('vertrek.lezen', { dossierId });
    expect(punten.every((punt) => punt.stand === 'open' && punt.versie === 0)).toBe(true);
    await leg(k, dossierId, 'plan');
    await leg(k, dossierId, 'nazorg');
    await leg(k, dossierId, 'overdrachtsverslag', { gegevenOp: '2026-11-14' });
    const briefadres = await leg(k, dossierId, 'briefadres');
    const spullen = await leg(k, dossierId, 'eigendommen', { verteldOp: null });
    expect(await Promise.all(['plan', 'nazorg', 'overdracht', 'briefadres', 'eigendommen'].map(stand))).toEqual([
      ...['klaar dossier', 'klaar dossier', 'klaar dossier', 'open dossier', 'open dossier'],
    ]);
    await herzie(k, dossierId, briefadres, 'briefadres', { postNaar: 'Begeleid wonen, team Oost' });
    await herzie(k, dossierId, spullen, 'eigendommen', { verteldOp: '2026-11-15' });
    expect(await Promise.all(['briefadres', 'eigendommen'].map(stand))).toEqual(['klaar dossier', 'klaar dossier']);
    const kamer = { dossierId, punt: 'kamer' as const, toelichting: '' };
    const klaar = await k.doe('vertrek.afvinken', { ...kamer, versie: 0, stand: 'klaar' });
    expect(klaar).toMatchObject({ stand: 'klaar', bron: 'mens', door: 'Naam manager', versie: 1 });
    await k.weigert('vertrek.afvinken', { ...kamer, versie: 0, stand: 'open' }, 'conflict');
    await k.doe('vertrek.afvinken', { ...kamer, versie: 1, stand: 'open' });
    expect(await stand('kamer')).toBe('open null');
  });

  it('lets nobody tick off what the dossier must say; that something is not needed can be said', async () => {
    const punt = { dossierId, punt: 'uitstroom' as const, versie: 0, toelichting: '' };
    const { velden } = await k.weigert('vertrek.afvinken', { ...punt, stand: 'klaar' }, 'ongeldige-invoer');
    expect(velden?.map(({ pad }) => pad)).toEqual(['stand']);
    await k.doe('vertrek.afvinken', {
      ...punt,
      punt: 'overdracht',
      stand: 'niet-nodig',
      toelichting: 'Gaat naar huis',
    });
    expect(await stand('overdracht')).toBe('niet-nodig mens');
    await logIn(k, 'overal');
    await k.weigert('vertrek.afvinken', { ...punt, stand: 'niet-nodig' }, 'geen-recht');
  });

  it('lists who leaves this week, by the besluit or by the plan, with what is open', async () => {
    const lijst = () => k.doe('vertrek.lijst', { locatieId: k.met.kade });
    expect((await lijst()).regels).toEqual([]);
    await leg(k, dossierId, 'plan', { vertrekOp: '2026-11-18' });
    expect((await lijst()).regels).toMatchObject([{ dossierId, laatsteNacht: '2026-11-17', bron: 'plan' }]);
    k.klok.zet('2027-02-10T10:00:00Z');
    await logIn(k, 'manager');
    const { regels, tot } = await lijst();
    expect(tot).toBe('2027-02-16');
    expect(regels[0]?.open).toContain('sleutel');
    expect(regels[0]?.open).not.toContain('plan');
  });

  it('ends stay and pass with the uitstroom, gives proof on paper, and can be taken back', async () => {
    await k.weigert('vertrek.bewijs', { dossierId }, 'stap-niet-mogelijk');
    await leg(k, dossierId, 'eigendommen');
    await leg(k, dossierId, 'nazorg');
    k.klok.zet('2026-11-18T10:00:00Z');
    await logIn(k, 'manager');
    const id = await leg(k, dossierId, 'uitstroom', { datum: '2026-11-18', sleutelTerug: true });
    expect((await open()).copassen.map(({ status }) => status)).toEqual(['ingetrokken']);
    expect(await Promise.all(['sleutel', 'pas', 'uitstroom', 'bewijs'].map(stand))).toEqual([
      ...['klaar dossier', 'klaar dossier', 'klaar dossier', 'open null'],
    ]);
    const document = await k.doe('vertrek.bewijs', { dossierId });
    expect(document).toMatchObject({ soort: 'vertrekbewijs' });
    const tekst = await pdfVan(document.id);
    for (const woord of [
      'Bewijs van vertrek',
      '16 november 2026',
      '17 november 2026',
      'De Kade',
      'Kelder, plank 4',
      '15 december 2026',
    ])
      expect(tekst).toContain(woord);
    expect(await stand('bewijs')).toBe('klaar dossier');
    await k.doe('vervolg.intrekken', { dossierId, id, versie: 1, reden: 'Kwam terug' });
    expect(await stand('uitstroom')).toBe('open null');
    expect((await k.doe('vertrek.lezen', { dossierId })).vertrokken).toBe(false);
  });

  it('hands over on paper only what was chosen, on the ground that is named', async () => {
    await leg(k, dossierId, 'plan');
    await leg(k, dossierId, 'scil');
    await leg(k, dossierId, 'eigendommen');
    const id = await leg(k, dossierId, 'overdrachtsverslag', { delen: ['plan', 'eigendommen'] });
    const document = await k.doe('vervolg.brief', { dossierId, id });
    expect(document).toMatchObject({ soort: 'overdrachtsverslag' });
    const tekst = await pdfVan(document.id);
    for (const woord of [
      'Begeleid wonen, team Oost',
      'Een eigen woning',
      'Rode koffer',
      'De cliënt geeft nu toestemming',
    ])
      expect(tekst).toContain(woord);
    for (const niet of ['straatdokter', 'Vermoeden', 'verstandelijk']) expect(tekst).not.toContain(niet);
  });

  it('rests on toestemming of the dossier only while there is one', async () => {
    const delen = { grond: 'toestemming-dossier' as const, grondTekst: '' };
    const inhoud = { ...voorbeeld.overdrachtsverslag, ...delen };
    const invoer = { soort: 'overdrachtsverslag' as const, inhoud };
    const nieuw = { dossierId, id: null, versie: 0, invoer, reden: '' };
    await k.weigert('vervolg.vastleggen', nieuw, 'ongeldige-invoer');
    await logIn(k, 'balie');
    const velden = toestemming('2026-11-16');
    const { id, versie } = await k.doe('toestemming.vastleggen', { dossierId, id: null, versie: 0, velden });
    await logIn(k, 'manager');
    expect((await k.doe('begeleiding.lezen', { dossierId })).toestemmingen).toHaveLength(1);
    await k.doe('vervolg.vastleggen', nieuw);
    await logIn(k, 'balie');
    await k.doe('toestemming.intrekken', { dossierId, id, versie, datum: '2026-11-16', reden: 'Wil het niet meer' });
    await logIn(k, 'manager');
    await k.weigert('vervolg.vastleggen', nieuw, 'ongeldige-invoer');
  });

  it('tells the client beforehand what is kept, where and until when', async () => {
    const id = await leg(k, dossierId, 'eigendommen');
    const document = await k.doe('vervolg.brief', { dossierId, id });
    const tekst = await pdfVan(document.id);
    for (const woord of ['Rode koffer', 'Doos met papieren', 'Kelder, plank 4', '12 december 2026'])
      expect(tekst).toContain(woord);
    expect((await open()).documenten.map(({ soort }) => soort)).toContain('brief');
  });
});
